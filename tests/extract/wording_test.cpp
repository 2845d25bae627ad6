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
