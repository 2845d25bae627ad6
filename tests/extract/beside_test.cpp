// What a story says beside the takedown - dates of votes, reports with pages, pictures, officials,
// thresholds - and what several companies did about one operation. Each row: a text as people write
// it and all that may come out of it.
#include "tests/extract/rows.h"

namespace takedowndb::test {

TEST_CASE("what stands beside a takedown is no fact of it") {
  check_rows({
      {"Facebook has taken down nine Pages, the company said, as the country heads into the "
       "December 30 general election. The network was run from Bangladesh.",
       "Meta 2018-12-21: O=BD facebook/page=9", "2018-12-21"},
      {"Meta took down 20 Pages run from Togo before the presidential vote of 28 August.",
       "Meta 2019-09-13: O=TG facebook/page=20", "2019-09-13"},
      {"Meta removed 29 Pages run from Togo. Five Pages account for most of the posts.",
       "Meta 2021-04-08: O=TG facebook/page=29", "2021-04-08"},
      {"Meta removed 29 Pages run from Togo. The report, which runs to 38 pages, says more.",
       "Meta 2021-04-08: O=TG facebook/page=29", "2021-04-08"},
      {"Meta removed 29 Pages run from Togo. Six of the profile pictures came from a Peruvian "
       "photographer.",
       "Meta 2021-04-08: O=TG facebook/page=29", "2021-04-08"},
      {"Meta removed 29 Pages run from Togo. Its policy manager, based in Warsaw, declined to "
       "comment.",
       "Meta 2021-04-08: O=TG facebook/page=29", "2021-04-08"},
      {"Twitter removed 29 accounts run from Togo. The names of users with fewer than 5,000 "
       "followers are encrypted.",
       "Twitter 2021-04-08: O=TG twitter/account=29", "2021-04-08"},
  });
}

TEST_CASE("numbers of paragraphs and of friends count nothing") {
  check_rows({
      {"3.9 Meta removed 29 Pages run from Togo.\n\n3.10 The Pages had about 2,000 followers.",
       "Meta 2021-04-08: O=TG facebook/page=29 audience facebook/page=2000~", "2021-04-08"},
      {"Meta removed 29 Pages run from Togo. A map shows 40 profiles that liked one another's "
       "posts.",
       "Meta 2021-04-08: O=TG facebook/page=29", "2021-04-08"},
      {"Meta removed 29 Pages run from Togo. Bills name two companies registered in Panama.",
       "Meta 2021-04-08: O=TG facebook/page=29", "2021-04-08"},
      {"Meta removed 29 Pages run from Togo. Separately, a broadcaster spent $4,000 on ads.",
       "Meta 2021-04-08: O=TG facebook/page=29", "2021-04-08"},
      {"[Caption: One of the Pages of the Chinese network]\n\nMeta removed 29 Pages run from Togo.",
       "Meta 2021-04-08: O=TG facebook/page=29", "2021-04-08"},
  });
}

TEST_CASE("what is said of a company's network is said of that company's") {
  check_rows({
      {"Facebook removed 29 Pages run from Togo.\n\nTwitter removed 15 accounts run from "
       "Togo.\n\nFacebook said the operation targeted Benin.",
       "Meta 2021-04-08: O=TG T=BJ facebook/page=29 || Twitter 2021-04-08: O=TG "
       "twitter/account=15",
       "2021-04-08"},
      {"Meta acted against a network run from Togo. 40 accounts made up the network.",
       "Meta 2021-04-08: O=TG facebook/account=40", "2021-04-08"},
      {"The report lists 20 pages and 5 accounts run from Togo. Meta removed them.",
       "Meta 2021-04-08: O=TG facebook/page=20 facebook/account=5", "2021-04-08"},
      {"Meta removed 29 Pages run from Togo. I read a thesis (284 pages) on it.",
       "Meta 2021-04-08: O=TG facebook/page=29", "2021-04-08"},
      {"Meta removed 29 Pages run from Togo. Three Pages made up most of the reach.",
       "Meta 2021-04-08: O=TG facebook/page=29", "2021-04-08"},
      {"Meta removed 29 Pages run from Togo.\n\n- A photo appeared on five or more Pages.",
       "Meta 2021-04-08: O=TG facebook/page=29", "2021-04-08"},
  });
}

TEST_CASE("one operation, several companies and dates told around it") {
  check_rows({
      {"On 6 April 2021, Facebook removed 83 accounts that originated in Mongolia. A day later "
       "Twitter said it had suspended 64 accounts that belonged to the same network.",
       "Meta 2021-04-06: O=MN facebook/account=83 || Twitter 2021-04-07: O=MN twitter/account=64",
       "2021-04-08"},
      {"A Russian troll operation worked from Accra, Facebook and Twitter said on "
       "Thursday.\n\nFacebook said it had removed 49 accounts.\n\nTwitter said it had taken down "
       "71 accounts that belonged to the same operation. The operation was run by people in Ghana.",
       "Meta 2020-03-12: O=RU,GH facebook/account=49 || Twitter 2020-03-12: O=RU,GH "
       "twitter/account=71",
       "2020-03-13"},
      {"Meta removed 29 Pages run from Togo and linked them to two commercial entities, Delta Sur "
       "and Agencia Norte.",
       "Meta 2021-04-08: O=TG A=Delta Sur,Agencia Norte facebook/page=29", "2021-04-08"},
      {"Meta removed 29 Pages run from Togo. More than 5,000 people were taken in and followed at "
       "least one of the Pages.",
       "Meta 2021-04-08: O=TG facebook/page=29 audience facebook/page=5000+", "2021-04-08"},
      {"Meta removed seven Facebook accounts, 23 Pages, a Group and 20 Instagram accounts run from "
       "Togo.",
       "Meta 2021-04-08: O=TG facebook/account=7 facebook/page=23 facebook/group=1 "
       "instagram/account=20",
       "2021-04-08"},
      {"Meta removed 29 Pages run from Togo. The network was linked to Ann Lee, a lawmaker whom "
       "the US Treasury sanctioned, as well as to consultants Bo Dahl and Cy Eng.",
       "Meta 2021-04-08: O=TG A=Ann Lee,Bo Dahl,Cy Eng facebook/page=29", "2021-04-08"},
      {"Meta removed 29 Pages run from Togo. They directed their efforts at Benin and Ghana.",
       "Meta 2021-04-08: O=TG T=BJ,GH facebook/page=29", "2021-04-08"},
      {"May was about Togo. Google terminated 12 YouTube channels linked to Togo.",
       "Google 2022-05: O=TG youtube/channel=12", "2022-05-20"},
      {"TikTok removed 12 accounts run from Togo from 1 November to 30 November 2024.",
       "TikTok 2024-11: O=TG tiktok/account=12", "2024-12-05"},
      {"I answer with August 2022. In that month Meta took down 39 accounts that originated in "
       "Togo.",
       "Meta 2022-08: O=TG facebook/account=39", "2022-12-05"},
      {"On October 22, 2020, Facebook announced the removal of an operation run from Togo.\n\n| "
       "Type | Number removed |\n|---|---|\n| Facebook Pages | 38 |\n| Facebook accounts | 52 |",
       "Meta 2020-10-22: O=TG facebook/page=38 facebook/account=52", "2020-10-27"},
  });
}

}  // namespace takedowndb::test
