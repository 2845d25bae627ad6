// The same thing said in other words: each row is a phrasing that readers of announcements and
// stories meet, beside those of the other tables.
#include "tests/extract/rows.h"

using namespace takedowndb::test;

TEST_CASE("dates in other words") {
  check_rows({
      {"Meta removed 20 Pages run from Togo on 05.03.2021.",
       "Meta 2021-03-05: O=TG facebook/page=20"},
      {"Meta removed 20 Pages run from Togo on 5.3.2021.",
       "Meta 2021-03-05: O=TG facebook/page=20"},
      {"On 25.10.2019 Meta removed 20 Pages run from Togo.",
       "Meta 2019-10-25: O=TG facebook/page=20"},
      {"Meta removed 20 Pages run from Togo on 05/03/2021.", "Meta 2021: O=TG facebook/page=20"},
      {"Meta removed 20 Pages run from Togo in the spring of 2021.",
       "Meta 2021-03/2021-05: O=TG facebook/page=20"},
      {"In summer 2021 Meta removed 20 Pages run from Togo.",
       "Meta 2021-06/2021-08: O=TG facebook/page=20"},
      {"Meta removed 20 Pages run from Togo between 1 March and 5 March 2021.",
       "Meta 2021-03-01/2021-03-05: O=TG facebook/page=20"},
      {"Meta removed 20 Pages run from Togo between 1 and 5 March 2021.",
       "Meta 2021-03-01/2021-03-05: O=TG facebook/page=20"},
      {"Meta removed 20 Pages run from Togo March 1-5, 2021.",
       "Meta 2021-03-01/2021-03-05: O=TG facebook/page=20"},
      {"From February 28 to March 5, 2021, Meta removed 20 Pages run from Togo.",
       "Meta 2021-02-28/2021-03-05: O=TG facebook/page=20"},
      {"Meta removed 20 Pages run from Togo over the weekend.",
       "Meta 2021-02-27/2021-02-28: O=TG facebook/page=20", "2021-03-05"},
      {"Meta removed 20 Pages run from Togo last weekend.",
       "Meta 2021-02-27/2021-02-28: O=TG facebook/page=20", "2021-03-07"},
      {"Over the weekend, Meta removed 20 Pages run from Togo.",
       "Meta 2021-03-06/2021-03-07: O=TG facebook/page=20", "2021-03-08"},
      {"Today, Meta removed 20 Pages run from Togo.", "Meta 2021-03: O=TG facebook/page=20",
       "2021-03"},
  });
}

TEST_CASE("figures in other words") {
  check_rows({
      {"Twitter suspended one and a half million accounts linked to Russia.",
       "Twitter: O=RU twitter/account=1500000"},
      {"Twitter suspended two-and-a-half thousand accounts linked to Russia.",
       "Twitter: O=RU twitter/account=2500"},
      {"Meta removed 20 Pages run from Togo. The Pages had gathered a following of nearly three "
       "and a half million accounts.",
       "Meta: O=TG facebook/page=20 audience facebook/page=3500000~"},
      {"Twitter suspended two hundred and six accounts linked to Russia.",
       "Twitter: O=RU twitter/account=206"},
      {"Meta removed 20 Pages run from Togo that were liked by some 4,000 people.",
       "Meta: O=TG facebook/page=20 audience facebook/page=4000~"},
      {"Instagram deleted 66 accounts run from Israel.", "Meta: O=IL instagram/account=66"},
      {"YouTube shut down 58 accounts linked to Iran.", "Google: O=IR youtube/account=58"},
      {"Google disabled 7 YouTube, 3 Blogger and 2 Google accounts linked to Iran.",
       "Google: O=IR youtube/account=7 blogger/account=3 google/account=2"},
      {"Google disabled 7 YouTube and 3 Blogger accounts linked to Iran.",
       "Google: O=IR youtube/account=7 blogger/account=3"},
      {"Meta removed 37 Facebook and Instagram accounts that were run from Moldova.",
       "Meta: O=MD ?/account=37"},
      {"Meta removed 20 Pages run from Togo; 12 of the Pages had more than 1,000 followers each.",
       "Meta: O=TG facebook/page=20"},
      {"Facebook removed 270 Pages and accounts and 12 ads controlled by the Internet Research "
       "Agency.",
       "Meta: A=Internet Research Agency total=270 facebook/ad=12"},
      {"Meta removed 20 Pages run from Togo with a combined following of 1.2 million.",
       "Meta: O=TG facebook/page=20 audience facebook/page=1200000"},
      {"Facebook and Instagram removed 66 accounts run from Israel.",
       "Meta: O=IL facebook/account=66"},
      {"66 accounts run from Israel were removed by Instagram.", "Meta: O=IL instagram/account=66"},
  });
}

TEST_CASE("origins, targets and actors in other words") {
  check_rows({
      {"Meta removed 20 Pages linked to Russia's Internet Research Agency (IRA).",
       "Meta: O=RU A=Internet Research Agency facebook/page=20"},
      {"Meta removed 20 Pages linked to individuals associated with the Russian Internet Research "
       "Agency.",
       "Meta: O=RU A=Internet Research Agency facebook/page=20"},
      {"Meta removed 20 Pages tied to Russia's GRU.", "Meta: O=RU A=GRU facebook/page=20"},
      {"Reddit banned 944 accounts suspected of being part of the Russian Internet Research "
       "Agency.",
       "Reddit: O=RU A=Internet Research Agency reddit/account=944"},
      {"Meta removed 20 Pages run by Pakistan's Inter-Services Public Relations.",
       "Meta: O=PK A=Inter-Services Public Relations facebook/page=20"},
      {"Meta removed 20 Pages. Their operators were in Togo.", "Meta: O=TG facebook/page=20"},
      {"Meta removed 20 Pages run from Togo that went after Qatar.",
       "Meta: O=TG T=QA facebook/page=20"},
      {"Meta removed 20 Pages run from Togo. Its targets included Ghana and Mali.",
       "Meta: O=TG T=GH,ML facebook/page=20"},
      {"Meta removed 20 Pages run from Togo. Ghana and Mali were among the countries targeted.",
       "Meta: O=TG T=GH,ML facebook/page=20"},
      {"Meta removed 20 Pages. Togo's government was behind the network.",
       "Meta: O=TG facebook/page=20"},
      {"Meta removed 20 Pages. Most of the administrators were in Togo.",
       "Meta: O=TG facebook/page=20"},
      {"Meta removed 20 Pages that had their roots in Togo.", "Meta: O=TG facebook/page=20"},
      {"Meta removed 20 Pages and pointed the finger at Togo.", "Meta: O=TG facebook/page=20"},
      {"Meta removed 20 Pages run from Togo aimed at readers in Germany, Austria and, to a lesser "
       "extent, Switzerland.",
       "Meta: O=TG T=DE,AT,CH facebook/page=20"},
      {"Meta removed 20 Pages run from Togo. Iran was targeted by sanctions.",
       "Meta: O=TG facebook/page=20"},
      {"Meta removed 20 Pages run from Togo. Mali and Niger have been targeted by the network.",
       "Meta: O=TG T=ML,NE facebook/page=20"},
      {"Meta removed 20 Pages run from Togo. It blamed the activity on Togo's ruling party.",
       "Meta: O=TG facebook/page=20"},
      {"Meta removed 20 Pages run from Togo that went after critics of the government in Ghana.",
       "Meta: O=TG T=GH facebook/page=20"},
  });
}

TEST_CASE("several networks in other words") {
  check_rows({
      {"Meta removed 20 Pages from Togo, 7 Pages from Ghana and 9 accounts from Benin.",
       "Meta: O=TG facebook/page=20 | O=GH facebook/page=7 | O=BJ facebook/account=9"},
      {"Meta removed 20 Pages from Togo and 9 accounts linked to Benin.",
       "Meta: O=TG facebook/page=20 | O=BJ facebook/account=9"},
      {"Twitter removed 373 accounts: 238 operated from Iran, 35 tied to Armenia and 100 with ties "
       "to Russia.",
       "Twitter: sum twitter/account=373 | O=IR twitter/account=238 | O=AM twitter/account=35 | "
       "O=RU twitter/account=100"},
      {"Meta removed 20 Pages from Togo and 9 accounts that targeted Mali.",
       "Meta: O=TG T=ML facebook/page=20 facebook/account=9"},
      {"Meta removed networks from Togo (20 Pages), Ghana (7 Pages) and Benin (9 accounts).",
       "Meta: O=TG facebook/page=20 | O=GH facebook/page=7 | O=BJ facebook/account=9"},
      {"In June 2020 Twitter took down three operations: China (23,750 accounts), Russia (1,152 "
       "accounts) and Turkey (7,340 accounts).",
       "Twitter 2020-06: O=CN twitter/account=23750 | O=RU twitter/account=1152 | O=TR "
       "twitter/account=7340"},
      {"Facebook on Thursday announced the takedown of fake networks in Togo and Ghana. In Togo, "
       "it removed 20 Pages. In Ghana, it removed 7 Pages.",
       "Meta 2021-03-04: sum O=TG,GH | O=TG facebook/page=20 | O=GH facebook/page=7", "2021-03-05"},
      {"Facebook removed 20 Pages from Togo. That compares with 500 accounts from Iran in 2019.",
       "Meta 2021-03-05: O=TG facebook/page=20", "2021-03-05"},
      {"Meta removed 20 Pages run from Togo, which resembled Russian operations of 2016.",
       "Meta: O=TG facebook/page=20"},
      {"WhatsApp bans 2 million accounts in India every month for spam.", "-"},
      {"Telegram said it blocked 30 channels run from Togo. Pavel Durov, its founder, was born in "
       "Russia.",
       "Telegram 2021-03-05: O=TG telegram/channel=30", "2021-03-05"},
      {"Twitter removed 20 accounts run from Atlanta, Georgia.",
       "Twitter: O=US twitter/account=20"},
      {"Meta removed 20 Pages run from Togo on Thursday, a year after it deleted 50 accounts run "
       "from Ghana.",
       "Meta 2021-03-04: O=TG facebook/page=20 || Meta: O=GH facebook/account=50", "2021-03-05"},
      {"Twitter announced the suspension of 9 accounts linked to Togo on Thursday, hours after "
       "Facebook removed 20 Pages.",
       "Twitter 2021-03-04: O=TG twitter/account=9 || Meta: facebook/page=20", "2021-03-05"},
      {"Meta removed 20 Pages run from Togo. In Ghana, the company removed 7 Pages.",
       "Meta 2021-03-05: O=TG facebook/page=20 | O=GH facebook/page=7", "2021-03-05"},
      {"Twitter removed 20 accounts run from Tbilisi, Georgia.",
       "Twitter: O=GE twitter/account=20"},
      {"Meta removed 20 Pages run from Togo. The firm's founder was born in Ghana.",
       "Meta: O=TG facebook/page=20"},
      {"Facebook removed 20 Pages run from Togo. Twitter also suspended 9 accounts from the same "
       "network.",
       "Meta: O=TG facebook/page=20 || Twitter: O=TG twitter/account=9"},
  });
}
