// Whom it was made for in sentences turned round, tables whose cells tell the removal, labels at
// the front of paragraphs, and what is asked, demanded or a condition.
#include "tests/extract/rows.h"

using namespace takedowndb::test;

TEST_CASE("whom it was made for") {
  check_rows({
      {"Meta removed 30 Pages and 20 accounts from Togo. It was people in Chad whom the "
       "consultancy wished to persuade.",
       "Meta: O=TG T=TD facebook/page=30 facebook/account=20"},
      {"Meta removed 30 Pages and 20 accounts from Serbia. It was the Italian public that the "
       "group was after.",
       "Meta: O=RS T=IT facebook/page=30 facebook/account=20"},
      {"Meta removed 30 Pages and 20 accounts from Cuba. It was readers in Finland and Sweden "
       "that the authors were talking to.",
       "Meta: O=CU T=FI,SE facebook/page=30 facebook/account=20"},
      {"Meta removed 30 Pages and 20 accounts from Iran. Mali and Burkina Faso were the two "
       "countries in which the films were meant to have an effect.",
       "Meta: O=IR T=ML,BF facebook/page=30 facebook/account=20"},
      {"Meta removed 30 Pages and 20 accounts from Egypt. The people it was written for were "
       "professionals in Taiwan and in the Philippines.",
       "Meta: O=EG T=TW,PH facebook/page=30 facebook/account=20"},
      {"Meta removed 30 Pages and 20 accounts from Peru. Almost everyone the agency was trying to "
       "reach lived in Honduras.",
       "Meta: O=PE T=HN facebook/page=30 facebook/account=20"},
      {"Meta removed 30 Pages and 20 accounts from China. Malians were its only audience.",
       "Meta: O=CN T=ML facebook/page=30 facebook/account=20"},
      {"Meta removed 30 Pages and 20 accounts from Laos. The Bulgarian public was the target.",
       "Meta: O=LA T=BG facebook/page=30 facebook/account=20"},
      {"Meta removed 30 Pages and 20 accounts. Judging by metadata, the users were in Belarus.",
       "Meta: O=BY facebook/page=30 facebook/account=20"},
      {"Meta removed 30 Pages and 20 accounts from Togo. It was the Italian embassy that "
       "complained.",
       "Meta: O=TG facebook/page=30 facebook/account=20"},
      {"Meta removed 30 Pages and 20 accounts from Togo. The operation had Ecuadorians in mind.",
       "Meta: O=TG T=EC facebook/page=30 facebook/account=20"},
  });
}
TEST_CASE("tables") {
  check_rows({
      {"Google terminated influence operations in the first half of 2025.\n\n| No. | Linked to | "
       "What we did |\n|---|---|---|\n| 25-01 | China | Terminated 15,480 YouTube channels and 62 "
       "Blogger blogs |\n| 25-02 | Iran | Terminated 33 YouTube channels; blocked 17 domains from "
       "Google News |\n| 25-03 | Ghana | Terminated 12 YouTube channels |",
       "Google 2025-01/2025-06: O=CN youtube/channel=15480 blogger/blog=62 | O=IR "
       "youtube/channel=33 web/domain=17 | O=GH youtube/channel=12",
       "2025-07-01"},
      {"TikTok removed two influence networks in November.\n\n## Ecuador\n\nIt was run from "
       "Ecuador. We removed 144 accounts. They had 58,300 followers.\n\n## Vietnam\n\nIt was run "
       "from Vietnam. We removed 37 accounts.\n\n| Case | Accounts removed | Followers "
       "|\n|---|---|---|\n| Ecuador | 144 | 58,300 |\n| Vietnam | 37 | 200 |",
       "TikTok 2023-11: O=EC tiktok/account=144 audience tiktok/account=58300 | O=VN "
       "tiktok/account=37 audience tiktok/account=200",
       "2023-12-14"},
  });
}
TEST_CASE("labels") {
  check_rows({
      {"**July.** Google terminated 3,215 YouTube channels linked to China.\n\n**August.** "
       "Another 4,026 channels from the Chinese network went.\n\nNone of this is new.",
       "Google 2022-07: O=CN youtube/channel=3215 || Google 2022-08: O=CN youtube/channel=4026",
       "2022-10-27"},
      {"The week in order.\n\nMONDAY\n\nTwitter suspended 336 accounts that it attributes to "
       "Tanzania.\n\nTHURSDAY\n\nReddit banned 23 accounts run from Pakistan.",
       "Twitter 2021-11-08: O=TZ twitter/account=336 || Reddit 2021-11-11: O=PK reddit/account=23",
       "2021-11-14"},
      {"**Facebook's April.** The company closed 124 accounts and 15 Pages that originated in "
       "Azerbaijan.\n\n**Twitter's Monday.** Twitter suspended 238 accounts run from Armenia.",
       "Meta 2021-04: O=AZ facebook/account=124 facebook/page=15 || Twitter 2021-05-03: O=AM "
       "twitter/account=238",
       "2021-05-08"},
      {"*Meta* followed on 21 April 2026. It took down 39 Facebook accounts and 26 Pages run from "
       "Russia.\n\n*Google* was last. On 12 May 2026 it terminated 48 YouTube channels run from "
       "Russia.",
       "Meta 2026-04-21: O=RU facebook/account=39 facebook/page=26 || Google 2026-05-12: O=RU "
       "youtube/channel=48",
       "2026-05-30"},
  });
}
TEST_CASE("a paragraph that says only then what was removed") {
  check_rows({
      {"Google removed 27 channels linked to Azerbaijan in July.\n\nA financially motivated group "
       "run from North Macedonia had built a range of channels. It was the Italian public that "
       "the group was after. We took down 34 channels and cancelled seven AdSense accounts.",
       "Google 2022-07: O=AZ youtube/channel=27 | O=MK T=IT youtube/channel=34 "
       "google/ads_account=7",
       "2022-10-06"},
  });
}
TEST_CASE("the country in a name") {
  check_rows({
      {"Twitter removed 912 accounts that it linked to the Nicaraguan Institute of "
       "Telecommunications.",
       "Twitter: O=NI A=Nicaraguan Institute of Telecommunications twitter/account=912"},
      {"Meta removed 30 Pages that it tied to the Myanmar Police Force.",
       "Meta: O=MM A=Myanmar Police Force facebook/page=30"},
      {"Meta removed 30 Pages linked to the Russian Internet Research Agency.",
       "Meta: O=RU A=Internet Research Agency facebook/page=30"},
  });
}
TEST_CASE("armies") {
  check_rows({
      {"Facebook removed 397 Pages, 19 groups and 128 accounts in Myanmar. The Pages were linked "
       "to the army.",
       "Meta: O=MM facebook/page=397 facebook/group=19 facebook/account=128"},
  });
}
TEST_CASE("neither asked nor demanded") {
  check_rows({
      {"Have any of the 64 accounts, run from China, been removed?", "-"},
      {"Did Facebook delete 500 pages linked to Nigeria?", "-"},
      {"We ask of Meta:\n\n1. Remove the 87 Pages run from Iran, or explain in writing why not.",
       "-"},
      {"If the 40 accounts run from Iran are removed one day, the evidence is lost.", "-"},
      {"Claim: \"Facebook just wiped 500 pages and 2,000 accounts of an operation from Ghana.\"",
       "-"},
      {"The study simulates the effect of removing the 100 accounts run from Uganda on Twitter.",
       "-"},
      {"Each had two years in the army; the 30 accounts posed as retired managers from Togo on "
       "Facebook.",
       "-"},
      {"The channels of a network in Serbia ran ads on three sites before they disappeared from "
       "Google.",
       "-"},
  });
}

TEST_CASE("what looks like those rules and is not: places") {
  check_rows({
      {"Meta removed 45 accounts and 12 Pages run from Moldova. The company's own team was in "
       "Singapore.",
       "Meta: O=MD facebook/account=45 facebook/page=12"},
      {"Meta removed 45 accounts and 12 Pages run from Moldova. The team is in the United States "
       "to brief Congress.",
       "Meta: O=MD facebook/account=45 facebook/page=12"},
      {"Meta removed 45 accounts and 12 Pages run from Moldova. Journalists who write from "
       "Ukraine noticed it first.",
       "Meta: O=MD facebook/account=45 facebook/page=12"},
      {"Meta removed 45 accounts and 12 Pages run from Moldova. The study was conducted from "
       "Estonia.",
       "Meta: O=MD facebook/account=45 facebook/page=12"},
      {"Meta removed 45 accounts and 12 Pages run from Moldova. The tip led the company to "
       "Mexico, where an earlier scheme was found.",
       "Meta: O=MD facebook/account=45 facebook/page=12"},
      {"Meta removed 45 accounts and 12 Pages run from Moldova. The users were in France, or so "
       "they said.",
       "Meta: O=MD facebook/account=45 facebook/page=12"},
      {"Meta removed 45 accounts and 12 Pages run from Moldova. The operators put them in France "
       "as a cover.",
       "Meta: O=MD facebook/account=45 facebook/page=12"},
      {"Meta removed 45 accounts and 12 Pages run from Moldova. Its managers appeared in Serbia "
       "before a court.",
       "Meta: O=MD facebook/account=45 facebook/page=12"},
      {"Meta removed 45 accounts and 12 Pages run from Moldova. It wrote about how the pandemic "
       "was being handled in America.",
       "Meta: O=MD facebook/account=45 facebook/page=12"},
      {"Meta removed 45 accounts and 12 Pages run from Moldova. It was Israel that the company's "
       "researchers talked to first.",
       "Meta: O=MD facebook/account=45 facebook/page=12"},
      {"Meta removed 45 accounts and 12 Pages run from Moldova. It was the United States that the "
       "firm wanted to reach an agreement with.",
       "Meta: O=MD facebook/account=45 facebook/page=12"},
      {"Meta removed 45 accounts and 12 Pages run from Moldova. It was France that had asked them "
       "to address the problem.",
       "Meta: O=MD facebook/account=45 facebook/page=12"},
      {"Meta removed 45 accounts and 12 Pages run from Moldova. Its trolls were addressing the "
       "sanctions of the US against Russia.",
       "Meta: O=MD facebook/account=45 facebook/page=12"},
      {"Meta removed 45 accounts and 12 Pages run from Moldova. The Pages were for sale in "
       "Ukraine.",
       "Meta: O=MD facebook/account=45 facebook/page=12"},
      {"Meta removed 45 accounts and 12 Pages run from Moldova. The people who intended to vote "
       "were in Spain.",
       "Meta: O=MD facebook/account=45 facebook/page=12"},
  });
}
TEST_CASE("what looks like those rules and is not: days") {
  check_rows({
      {"Meta removed 45 accounts and 12 Pages run from Moldova. The company made the decision on "
       "Monday to delay its new app.",
       "Meta 2021-06-04: O=MD facebook/account=45 facebook/page=12", "2021-06-04"},
      {"Meta removed 45 accounts and 12 Pages run from Moldova. The step was taken on May 20 by a "
       "court in another case.",
       "Meta 2021-06-04: O=MD facebook/account=45 facebook/page=12", "2021-06-04"},
      {"Meta removed 45 accounts and 12 Pages run from Moldova. The company did so after the May "
       "12 attack.",
       "Meta 2021-06-04: O=MD facebook/account=45 facebook/page=12", "2021-06-04"},
  });
}
TEST_CASE("what looks like those rules and is not: removals") {
  check_rows({
      {"The influence operation ran from Romania. 30 Pages no longer exist because they were "
       "renamed.",
       "-"},
      {"The influence operation ran from Romania. The operators themselves made 20 Pages "
       "inaccessible.",
       "-"},
      {"X withdrew access from 120 accounts of an influence operation from Brazil to comply with "
       "a court order.",
       "-"},
      {"In March Facebook turned off comments on 300 Pages of an influence operation from Romania.",
       "-"},
      {"X made 340 accounts of an influence operation from Germany inaccessible in Turkey.", "-"},
      {"Meta describes an influence operation from Benin aimed at Guinea. It joined 300 groups. "
       "In 2019 it had started with five accounts. By 2021 it had 70 Pages and 33 accounts. "
       "Facebook closed all of it on Tuesday.",
       "Meta 2021-06-01: O=BJ T=GN facebook/page=70 facebook/account=33", "2021-06-04"},
  });
}

TEST_CASE("ways of leaving that remove nothing") {
  check_rows({
      {"Meta describes an influence operation run from Togo. The employees who ran its 30 Pages "
       "were sent home.",
       "-"},
      {"Meta describes an influence operation run from Togo. The owner of its 30 Pages could no "
       "longer be reached.",
       "-"},
      {"The influence operation with 30 Facebook Pages was dealt with at length in an earlier "
       "report on Togo.",
       "-"},
      {"Meta describes an influence operation run from Togo. Photos on its 30 Pages were taken "
       "from them by others.",
       "-"},
      {"Togo announced the expulsion of diplomats. They had run 30 Facebook Pages in an influence "
       "operation.",
       "-"},
      {"Meta describes an influence operation run from Togo. The firm behind its 30 Pages no "
       "longer exists.",
       "-"},
  });
}
