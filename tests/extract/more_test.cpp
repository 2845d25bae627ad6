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
      {"Meta removed 20 Pages run from Togo. They had 4,000 followers on Facebook and 300 on "
       "Instagram.",
       "Meta 2021-03-05: O=TG facebook/page=20 audience facebook/page=4000 audience "
       "instagram/?=300",
       "2021-03-05"},
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

TEST_CASE("more wire copy") {
  check_rows({
      {"Twitter also removed 1,152 accounts associated with Current Policy, a media website "
       "engaged in state-backed political propaganda in Russia.",
       "Twitter 2021-03-05: O=RU A=Current Policy twitter/account=1152", "2021-03-05"},
      {"A network of 7,340 accounts linked to the youth wing of Turkey's ruling party was also "
       "removed by Twitter.",
       "Twitter 2021-03-05: O=TR twitter/account=7340", "2021-03-05"},
      {"The company said it had removed 68 Facebook accounts, 20 Pages and 9 Groups that used fake "
       "identities. The operation originated in Romania, and was aimed at users in that country.",
       "Meta 2021-03-05: O=RO T=RO facebook/account=68 facebook/page=20 facebook/group=9",
       "2021-03-05"},
      {"Meta deleted 4,789 Facebook accounts that were part of a China-based network which posed "
       "as Americans.",
       "Meta 2021-03-05: O=CN facebook/account=4789", "2021-03-05"},
      {"Microsoft said an Iranian group known as Mint Sandstorm targeted a campaign official.", "-",
       "2021-03-05"},
      {"Facebook and Instagram accounts and pages linked to the Royal Thai Army were taken down, "
       "with 77 accounts, 72 pages and 18 groups removed from Facebook and 18 accounts from "
       "Instagram.",
       "Meta 2021-03-05: A=Royal Thai Army facebook/account=77 facebook/page=72 facebook/group=18 "
       "instagram/account=18",
       "2021-03-05"},
      {"Facebook removed 103 Pages, groups, and accounts on both Facebook and Instagram as part of "
       "a network run from Togo.",
       "Meta 2021-03-05: O=TG total=103", "2021-03-05"},
      {"Facebook removed 15 Facebook pages and accounts linked to an IT firm, Blue Heron.",
       "Meta 2021-03-05: A=Blue Heron total=15", "2021-03-05"},
      {"Altogether 82 assets were removed by Meta: 30 of them Pages. They were run from Togo.",
       "Meta 2021-03-05: O=TG total=82 facebook/page=30", "2021-03-05"},
      {"In total, Meta removed 82 accounts and Pages. Of these, 50 accounts were on Facebook, 12 "
       "on Instagram; the rest were Pages. All were run from Togo.",
       "Meta 2021-03-05: O=TG total=82 facebook/account=50 instagram/account=12", "2021-03-05"},
      {"Meta removed nearly two dozen accounts linked to Iranian hackers who posed as women.",
       "Meta 2021-03-05: O=IR facebook/account=24~", "2021-03-05"},
      {"Meta removed hundreds of fake accounts, many of them run from Togo, that promoted the "
       "president of Mali.",
       "Meta 2021-03-05: O=TG facebook/account=200*", "2021-03-05"},
      {"Meta removed as few as 12 accounts run from Togo.",
       "Meta 2021-03-05: O=TG facebook/account=12", "2021-03-05"},
      {"Meta removed 12 or more accounts, perhaps as many as 20, run from Togo.",
       "Meta 2021-03-05: O=TG facebook/account=12+", "2021-03-05"},
      {"Meta removed an additional 12 accounts run from Togo.",
       "Meta 2021-03-05: O=TG facebook/account=12", "2021-03-05"},
      {"Meta removed 12 more accounts run from Togo.", "Meta 2021-03-05: O=TG facebook/account=12",
       "2021-03-05"},
      {"Meta removed 12 new accounts run from Togo.", "Meta 2021-03-05: O=TG facebook/account=12",
       "2021-03-05"},
      {"Meta removed 2.3k accounts run from Togo.", "Meta 2021-03-05: O=TG facebook/account=2300",
       "2021-03-05"},
      {"Meta removed 0.3 million accounts run from Togo.",
       "Meta 2021-03-05: O=TG facebook/account=300000", "2021-03-05"},
      {"Meta removed 1.2M accounts run from Togo.",
       "Meta 2021-03-05: O=TG facebook/account=1200000", "2021-03-05"},
      {"Meta removed a thousand or so accounts run from Togo.",
       "Meta 2021-03-05: O=TG facebook/account=1000~", "2021-03-05"},
      {"Meta removed anywhere from 10 to 20 accounts run from Togo.",
       "Meta 2021-03-05: O=TG facebook/account=10..20~", "2021-03-05"},
      {"Meta removed 10 – 20 accounts run from Togo.",
       "Meta 2021-03-05: O=TG facebook/account=10..20~", "2021-03-05"},
      {"Meta removed ten to twelve accounts run from Togo.",
       "Meta 2021-03-05: O=TG facebook/account=10..12~", "2021-03-05"},
      {"Meta removed nine 'news' Pages run from Togo.", "Meta 2021-03-05: O=TG facebook/page=9",
       "2021-03-05"},
      {"Meta removed nine \"news\" Pages run from Togo.", "Meta 2021-03-05: O=TG facebook/page=9",
       "2021-03-05"},
      {"Meta removed nine now-defunct Pages run from Togo.",
       "Meta 2021-03-05: O=TG facebook/page=9", "2021-03-05"},
      {"Meta removed nine Page(s) run from Togo.", "Meta 2021-03-05: O=TG facebook/page=9",
       "2021-03-05"},
      {"Meta removed nine FB pages and 4 IG accounts run from Togo.",
       "Meta 2021-03-05: O=TG facebook/page=9 instagram/account=4", "2021-03-05"},
      {"Meta removed nine Pages/Groups run from Togo.", "Meta 2021-03-05: O=TG total=9",
       "2021-03-05"},
      {"Meta removed nine Pages & Groups run from Togo.", "Meta 2021-03-05: O=TG total=9",
       "2021-03-05"},
      {"Meta removed nine Pages + 4 Groups run from Togo.",
       "Meta 2021-03-05: O=TG facebook/page=9 facebook/group=4", "2021-03-05"},
      {"Meta removed (a) nine Pages and (b) four Groups run from Togo.",
       "Meta 2021-03-05: O=TG facebook/page=9 facebook/group=4", "2021-03-05"},
      {"Meta removed nine Pages, four Groups etc. run from Togo.",
       "Meta 2021-03-05: O=TG facebook/page=9 facebook/group=4", "2021-03-05"},
      {"Meta removed a Page, a Group and nine accounts run from Togo.",
       "Meta 2021-03-05: O=TG facebook/account=9", "2021-03-05"},
  });
}

TEST_CASE("origins and actors once more") {
  check_rows({
      {"Meta removed 20 Pages linked to a network operated by the Muslim Brotherhood in Egypt, "
       "Turkey and Morocco.",
       "Meta 2021-03-05: O=EG,TR,MA A=Muslim Brotherhood facebook/page=20", "2021-03-05"},
      {"Meta removed 20 Pages linked to entities associated with Russian financier Yevgeny "
       "Prigozhin that targeted Madagascar, Mozambique and Sudan.",
       "Meta 2021-03-05: O=RU T=MG,MZ,SD A=Yevgeny Prigozhin facebook/page=20", "2021-03-05"},
      {"Meta removed 20 Pages associated with past activity by the Internet Research Agency in "
       "Russia.",
       "Meta 2021-03-05: O=RU A=Internet Research Agency facebook/page=20", "2021-03-05"},
      {"Meta removed 20 Pages linked to the Saudi government. They targeted Qatar, Iran, Turkey "
       "and the UAE.",
       "Meta 2021-03-05: O=SA T=QA,IR,TR,AE facebook/page=20", "2021-03-05"},
      {"Meta removed 20 Pages run by staff of the Office of the Prime Minister in Togo.",
       "Meta 2021-03-05: O=TG A=Office of the Prime Minister facebook/page=20", "2021-03-05"},
      {"Meta removed 20 Pages linked to Rally Forge, a US marketing firm, working on behalf of "
       "Turning Point Action.",
       "Meta 2021-03-05: O=US A=Rally Forge,Turning Point Action facebook/page=20", "2021-03-05"},
      {"Meta removed 20 Pages linked to CLS Strategies, a Washington-based communications firm.",
       "Meta 2021-03-05: O=US A=CLS Strategies facebook/page=20", "2021-03-05"},
      {"Meta removed 20 Pages linked to Estraterra, a PR firm in Ecuador and Canada.",
       "Meta 2021-03-05: O=EC,CA A=Estraterra facebook/page=20", "2021-03-05"},
      {"Meta removed 20 Pages run by a subcontractor of Blue Heron in Togo.",
       "Meta 2021-03-05: O=TG A=Blue Heron facebook/page=20", "2021-03-05"},
      {"Meta removed 20 Pages run by Blue Heron's staff in Togo.",
       "Meta 2021-03-05: O=TG A=Blue Heron facebook/page=20", "2021-03-05"},
      {"Meta removed 20 Pages run by an organisation called \"Voice of Lomé\" in Togo.",
       "Meta 2021-03-05: O=TG A=Voice of Lomé facebook/page=20", "2021-03-05"},
      {"Meta removed 20 Pages run by Togo's Ministry of Defence.",
       "Meta 2021-03-05: O=TG A=Ministry of Defence facebook/page=20", "2021-03-05"},
      {"Meta removed 20 Pages run by the youth organisation Nashi in Russia.",
       "Meta 2021-03-05: O=RU A=Nashi facebook/page=20", "2021-03-05"},
      {"Meta removed 20 Pages. We attribute this activity to the Cuban government.",
       "Meta 2021-03-05: O=CU facebook/page=20", "2021-03-05"},
      {"Meta removed 20 Pages run from Togo. The owner of Blue Heron told Reuters that his firm "
       "had nothing to do with it.",
       "Meta 2021-03-05: O=TG facebook/page=20", "2021-03-05"},
      {"Meta removed 20 Pages run from Togo. Ben Nimmo of Graphika called it clumsy.",
       "Meta 2021-03-05: O=TG facebook/page=20", "2021-03-05"},
      {"Meta removed 20 Pages run from Togo. David Agranovich, its director of threat disruption, "
       "said so.",
       "Meta 2021-03-05: O=TG facebook/page=20", "2021-03-05"},
      {"Meta removed 20 Pages run from Togo. They backed the Unity Party.",
       "Meta 2021-03-05: O=TG facebook/page=20", "2021-03-05"},
      {"Meta removed 20 Pages run from Togo. They promoted a firm called Blue Heron.",
       "Meta 2021-03-05: O=TG facebook/page=20", "2021-03-05"},
      {"Meta removed 20 Pages run from Togo. They impersonated the Ministry of Health of Ghana.",
       "Meta 2021-03-05: O=TG facebook/page=20", "2021-03-05"},
      {"Meta removed 20 Pages run from Togo. It credited the FBI with a tip.",
       "Meta 2021-03-05: O=TG facebook/page=20", "2021-03-05"},
      {"Meta removed 20 Pages run from Togo. It worked with the Stanford Internet Observatory.",
       "Meta 2021-03-05: O=TG facebook/page=20", "2021-03-05"},
      {"Meta removed 20 Pages run from Togo. It is linked to no known actor.",
       "Meta 2021-03-05: O=TG facebook/page=20", "2021-03-05"},
  });
}

TEST_CASE("whole announcements") {
  check_rows({
      {"March 5, 2021\n\nRemoving coordinated inauthentic behavior from Togo\n\nBy Jane Roe, Head "
       "of Policy\n\nToday we removed multiple Pages, Groups and accounts that were involved in "
       "coordinated inauthentic behavior on Facebook and Instagram. The activity originated in "
       "Togo and targeted Mali.\n\nPresence on Facebook and Instagram: 12 Pages, 14 Facebook "
       "accounts, 1 Group and 1 Instagram account.\n\nFollowers: About 20,000 people followed one "
       "or more of these Pages and fewer than 10 people joined the Group.\n\nAdvertising: Less "
       "than $2,000 in spending on Facebook ads, paid for in US dollars. The first ad ran in April "
       "2016 and the most recent ad ran in March 2019.\n\nEvents: 3 events were hosted by these "
       "Pages.\n\nWe have shared what we found with other companies.",
       "Meta 2021-03-05: O=TG T=ML facebook/page=12 facebook/account=14 facebook/group=1 "
       "instagram/account=1 audience facebook/page=20000~ audience facebook/group=10- "
       "spend=2000-USD events=3"},
      {"Twitter Safety, 5 March 2021\n\nToday we're disclosing four networks of accounts to our "
       "archive of state-linked operations; the only one of its kind in the industry. All accounts "
       "have been permanently suspended from the service.\n\nTogo: We removed 238 accounts "
       "operating from Togo. They targeted Mali.\n\nGhana: We took down 35 accounts with ties to "
       "the government of Ghana. They were created to advance narratives targeting "
       "Benin.\n\nBenin: 100 accounts that we can reliably tie to Beninese state actors were "
       "removed.",
       "Twitter 2021-03-05: O=TG T=ML twitter/account=238 | O=GH T=BJ twitter/account=35 | O=BJ "
       "twitter/account=100"},
      {"TAG Bulletin: Q1 2021\n\nThis bulletin includes coordinated influence operation campaigns "
       "terminated on our platforms in Q1 2021. It was last updated on 16 March "
       "2021.\n\nJanuary\n\nWe terminated 4 YouTube channels and 1 advertising account as part of "
       "our ongoing investigation into coordinated influence operations linked to Togo. This "
       "campaign uploaded content in Ewe about Ghana. This campaign was consistent with similar "
       "findings reported by Facebook.\n\nWe terminated 2,946 YouTube channels as part of our "
       "ongoing investigation into coordinated influence operations linked to China. These "
       "channels mostly uploaded spammy content about music. A very small subset uploaded content "
       "in Chinese and English about the US response to the pandemic.\n\nFebruary\n\nWe terminated "
       "938 YouTube channels linked to China. We blocked 6 domains from eligibility to appear on "
       "Google News surfaces and Discover, linked to Togo.",
       "Google 2021-01: O=TG youtube/channel=4 google/ads_account=1 | O=CN youtube/channel=2946 || "
       "Google 2021-02: O=CN youtube/channel=938 | O=TG web/domain=6"},
      {"Coordinated inauthentic behavior report\n\nFirst Quarter 2023\n\nWe removed 40 Facebook "
       "accounts, eight Pages, and one Group for violating our policy. This network originated in "
       "Togo and primarily targeted Mali, and to a lesser extent Niger and Chad.\n\nThe "
       "individuals behind this activity used fake accounts to post, comment and run Pages. They "
       "posted in French about news in Mali, criticism of France and the United Nations, and "
       "support for Russia.\n\nWe found this activity as part of our internal investigation into "
       "suspected coordinated inauthentic behavior in the region.\n\n- Presence on Facebook and "
       "Instagram: 40 Facebook accounts, 8 Pages, and 1 Group.\n- Followers: About 20,000 accounts "
       "followed one or more of these Pages and less than 100 accounts joined this Group.\n- "
       "Advertising: About $110 in spending for ads, paid for in euros.",
       "Meta 2023-01/2023-03: O=TG T=ML,NE,TD facebook/account=40 facebook/page=8 facebook/group=1 "
       "audience facebook/page=20000~ audience facebook/group=100- spend=110~USD"},
  });
}

TEST_CASE("whole stories") {
  check_rows({
      {"Twitter has suspended more than 1,500 accounts that tried to sway opinion in Togo, the "
       "company said on Friday.\n\nThe accounts were run from Ghana, it said. Researchers at a "
       "university in Benin, who examined the data, counted 900 that wrote in French.\n\nTwitter "
       "declined to comment on whether a government was involved. The Ghanaian government did not "
       "respond to a request for comment. Facebook said it was looking into the matter.",
       "Twitter 2021-03-05: O=GH T=TG twitter/account=1500+", "2021-03-05"},
      {"Facebook takedown: what we know\n\n- 20 Pages and 33 accounts were removed\n- They were "
       "run from Togo\n- They targeted Mali\n- 4,000 accounts followed the Pages\n- The operators "
       "spent $300 on ads",
       "Meta 2021-03-05: O=TG T=ML facebook/page=20 facebook/account=33 audience "
       "facebook/page=4000 spend=300USD",
       "2021-03-05"},
      {"Meta: 20 Pages from Togo removed\n\nMeta has removed 20 Facebook Pages that were run from "
       "Togo. The 20 Pages, which had about 4,000 followers, targeted Mali. According to Meta, "
       "some 20 Pages were involved.",
       "Meta 2021-03-05: O=TG T=ML facebook/page=20 audience facebook/page=4000~", "2021-03-05"},
  });
}
