// Longer passages.
#include "tests/extract/rows.h"

using namespace takedowndb::test;

TEST_CASE("stories") {
  check_rows({
      {"Facebook removed 51 Facebook accounts, 36 Pages, seven Groups and three Instagram accounts "
       "involved in coordinated inauthentic behavior that originated in Togo, the company "
       "announced. Nathaniel Gleicher, the company's head of cybersecurity policy, wrote in a post "
       "that the people behind the network posed as residents of the United States and of "
       "countries in Europe. It had also posted about Kashmir and Syria.",
       "Meta 2021-03-05: O=TG facebook/account=51 facebook/page=36 facebook/group=7 "
       "instagram/account=3",
       "2021-03-05"},
      {"Google disabled dozens of YouTube channels, a person familiar with the matter said. The "
       "channels were tied to Togo's state broadcaster.",
       "Google 2021-03-05: O=TG youtube/channel=24*", "2021-03-05"},
      {"Meta disrupted the largest known operation of its kind. The Chinese campaign consisted of "
       "7,704 Facebook accounts, 954 Pages, 15 Groups and 15 Instagram accounts, and targeted "
       "Taiwan, the US, Australia and Britain.",
       "Meta 2021-03-05: O=CN T=TW,US,AU,GB facebook/account=7704 facebook/page=954 "
       "facebook/group=15 instagram/account=15",
       "2021-03-05"},
      {"Twitter has removed several thousand accounts that were linked to Togo, according to a "
       "person briefed on the matter.",
       "Twitter 2021-03-05: O=TG twitter/account=2000*", "2021-03-05"},
      {"Facebook removed 20 Pages from Togo. The company employs 200 people to fight influence "
       "operations.",
       "Meta 2021-03-05: O=TG facebook/page=20", "2021-03-05"},
      {"Facebook removed 20 Pages from Togo. One of the Pages had posted 300 times about Mali.",
       "Meta 2021-03-05: O=TG facebook/page=20", "2021-03-05"},
      {"Facebook removed 20 Pages from Togo. \"There is no evidence that Ghana was involved,\" it "
       "said.",
       "Meta 2021-03-05: O=TG facebook/page=20", "2021-03-05"},
      {"Facebook removed 20 Pages from Togo. The 20 included a Page of a fake charity and 3 Pages "
       "of news sites.",
       "Meta 2021-03-05: O=TG facebook/page=20", "2021-03-05"},
      {"Facebook removed 20 Pages from Togo, including 5 that posed as newspapers.",
       "Meta 2021-03-05: O=TG facebook/page=20", "2021-03-05"},
      {"Facebook removed 20 Pages from Togo, up from 14 a day before.",
       "Meta 2021-03-05: O=TG facebook/page=20", "2021-03-05"},
      {"Facebook removed 20 Pages from Togo that, together, had posted 3,000 times and reached "
       "200,000 people.",
       "Meta 2021-03-05: O=TG facebook/page=20", "2021-03-05"},
      {"Twitter suspended 770 accounts run from Togo; it had suspended 284 accounts from Iran in "
       "August.",
       "Twitter 2021-03-05: O=TG twitter/account=770 || Twitter 2020-08: O=IR twitter/account=284",
       "2021-03-05"},
      {"Meta Platforms, the owner of Facebook, Instagram and WhatsApp, removed 20 Pages run from "
       "Togo.",
       "Meta 2021-03-05: O=TG facebook/page=20", "2021-03-05"},
      {"Alphabet's Google removed 3 YouTube channels run from Togo.",
       "Google 2021-03-05: O=TG youtube/channel=3", "2021-03-05"},
      {"Microsoft's LinkedIn removed 30 accounts run from Togo.",
       "LinkedIn 2021-03-05: O=TG linkedin/account=30", "2021-03-05"},
      {"ByteDance-owned TikTok removed 30 accounts run from Togo.",
       "TikTok 2021-03-05: O=TG tiktok/account=30", "2021-03-05"},
      {"Elon Musk's X removed 30 accounts run from Togo.",
       "Twitter 2021-03-05: O=TG twitter/account=30", "2021-03-05"},
      {"Twitter, now known as X, removed 30 accounts run from Togo.",
       "Twitter 2021-03-05: O=TG twitter/account=30", "2021-03-05"},
      {"Facebook parent Meta removed 30 accounts run from Togo.",
       "Meta 2021-03-05: O=TG facebook/account=30", "2021-03-05"},
      {"Mark Zuckerberg said Facebook had removed 30 accounts run from Togo.",
       "Meta 2021-03-05: O=TG facebook/account=30", "2021-03-05"},
  });
}

TEST_CASE("item reports") {
  check_rows({
      {"2. Togo\n\nWe removed 20 Facebook accounts, 4 Pages and 7 accounts on Instagram for "
       "violating our policy. This network originated in Togo and targeted Ghana.",
       "Meta: O=TG T=GH facebook/account=20 facebook/page=4 instagram/account=7"},
      {"Togo: We removed 20 Facebook accounts and 4 Pages. This network originated in "
       "Togo.\n\nGhana: We removed 7 Facebook accounts and 9 Pages. This network originated in "
       "Ghana.",
       "Meta: O=TG facebook/account=20 facebook/page=4 | O=GH facebook/account=7 facebook/page=9"},
      {"Summary of takedowns\n\n1) TOGO\nWe removed 20 Facebook accounts. They targeted Ghana.\n2) "
       "BENIN\nWe removed 9 Facebook accounts. They targeted Mali.",
       "Meta: O=TG T=GH facebook/account=20 | O=BJ T=ML facebook/account=9"},
      {"**Togo**\n\nMeta removed 20 Pages. The targets were Ghana and Mali.\n\n**Benin**\n\nMeta "
       "removed 9 accounts. The target was France.",
       "Meta: O=TG T=GH,ML facebook/page=20 | O=BJ T=FR facebook/account=9"},
      {"* **Togo.** Meta removed 20 Pages that targeted Ghana.\n* **Benin.** Meta removed 9 "
       "accounts that targeted France.",
       "Meta: O=TG T=GH facebook/page=20 | O=BJ T=FR facebook/account=9"},
      {"Twitter removed 373 accounts across four networks: 238 from Iran, 100 from Russia (in two "
       "networks) and 35 from Armenia.",
       "Twitter 2021-03-05: sum twitter/account=373 | O=IR twitter/account=238 | O=RU "
       "twitter/account=100 | O=AM twitter/account=35",
       "2021-03-05"},
      {"The first network removed by Meta was run from Togo and consisted of 20 Pages; the second, "
       "run from Ghana, of 7 Pages; the third, of 9 accounts run from Benin.",
       "Meta 2021-03-05: O=TG facebook/page=20 | O=GH facebook/page=7 | O=BJ facebook/account=9",
       "2021-03-05"},
      {"Meta removed one network in Togo, one in Ghana, and one in Benin.",
       "Meta 2021-03-05: O=TG | O=GH | O=BJ", "2021-03-05"},
      {"Meta removed networks in Togo, Ghana and Benin.", "Meta 2021-03-05: O=TG,GH,BJ",
       "2021-03-05"},
      {"Meta removed three networks from Togo and one from Ghana.",
       "Meta 2021-03-05: O=TG | O=TG | O=TG | O=GH", "2021-03-05"},
  });
}

TEST_CASE("topics and languages") {
  check_rows({
      {"Meta removed 20 Pages run from Togo. They posted in French and English about local news.",
       "Meta 2021-03-05: O=TG facebook/page=20", "2021-03-05"},
  });
}

TEST_CASE("ads and audience") {
  check_rows({
      {"Meta removed 20 Pages run from Togo. The Pages were followed by 4,000 accounts, and the "
       "groups had 300 members.",
       "Meta 2021-03-05: O=TG facebook/page=20 audience facebook/page=4000 audience "
       "facebook/group=300",
       "2021-03-05"},
      {"Meta removed 20 Pages run from Togo. The Pages drew 4,000 followers; 300 people joined the "
       "Groups.",
       "Meta 2021-03-05: O=TG facebook/page=20 audience facebook/page=4000 audience "
       "facebook/group=300",
       "2021-03-05"},
      {"Meta removed 20 Pages run from Togo that reached an audience of 4,000 followers.",
       "Meta 2021-03-05: O=TG facebook/page=20 audience facebook/page=4000", "2021-03-05"},
      {"Meta removed 20 Pages run from Togo, with more than 4.3 million followers between them.",
       "Meta 2021-03-05: O=TG facebook/page=20 audience facebook/page=4300000+", "2021-03-05"},
      {"Meta removed 20 Pages run from Togo. They counted roughly 4,000 fans.",
       "Meta 2021-03-05: O=TG facebook/page=20 audience facebook/page=4000~", "2021-03-05"},
      {"YouTube removed 3 channels run from Togo that together had 4,000 subscribers and 2 million "
       "views.",
       "Google 2021-03-05: O=TG youtube/channel=3 audience youtube/channel=4000", "2021-03-05"},
      {"Meta removed 20 Pages run from Togo, which had a reach of 2 million.",
       "Meta 2021-03-05: O=TG facebook/page=20", "2021-03-05"},
      {"Meta removed 20 Pages run from Togo. Four thousand people followed them.",
       "Meta 2021-03-05: O=TG facebook/page=20 audience facebook/page=4000", "2021-03-05"},
      {"Meta removed 20 Pages run from Togo. Around 4,000 were following these Pages.",
       "Meta 2021-03-05: O=TG facebook/page=20 audience facebook/page=4000~", "2021-03-05"},
      {"Meta removed 20 Pages run from Togo. The operators had shelled out $4,000 for ads.",
       "Meta 2021-03-05: O=TG facebook/page=20 spend=4000USD", "2021-03-05"},
      {"Meta removed 20 Pages run from Togo. Operators bought $4,000 worth of ads.",
       "Meta 2021-03-05: O=TG facebook/page=20 spend=4000USD", "2021-03-05"},
      {"Meta removed 20 Pages run from Togo. They put $4,000 into advertising.",
       "Meta 2021-03-05: O=TG facebook/page=20 spend=4000USD", "2021-03-05"},
      {"Meta removed 20 Pages run from Togo. They spent the equivalent of $4,000 on Facebook ads.",
       "Meta 2021-03-05: O=TG facebook/page=20 spend=4000USD", "2021-03-05"},
      {"Meta removed 20 Pages run from Togo. Their ads cost $4,000.",
       "Meta 2021-03-05: O=TG facebook/page=20 spend=4000USD", "2021-03-05"},
      {"Meta removed 20 Pages run from Togo. About $4,000 worth of advertising was bought, paid "
       "for in euros and CFA francs.",
       "Meta 2021-03-05: O=TG facebook/page=20 spend=4000~USD", "2021-03-05"},
      {"Meta removed 20 Pages run from Togo. They spent $4K on ads.",
       "Meta 2021-03-05: O=TG facebook/page=20 spend=4000USD", "2021-03-05"},
      {"Meta removed 20 Pages run from Togo. They spent four thousand dollars on ads.",
       "Meta 2021-03-05: O=TG facebook/page=20 spend=4000USD", "2021-03-05"},
  });
}
