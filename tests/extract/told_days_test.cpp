// Days told of the telling and of the act, before and behind the removal, and years that no date
// has.
#include "tests/extract/rows.h"

using namespace takedowndb::test;

TEST_CASE("the day of the telling yields to that of the act") {
  check_rows({
      {"TikTok told members of the parliament on Tuesday that it had shut down 78 accounts run "
       "from Togo last Friday.",
       "TikTok 2024-11-29: O=TG tiktok/account=78", "2024-12-04"},
      {"TikTok said on Tuesday that it had removed 78 accounts run from Togo in late November.",
       "TikTok 2024-11: O=TG tiktok/account=78", "2024-12-04"},
      {"TikTok said on Tuesday that it had removed 78 accounts run from Togo at the end of "
       "November.",
       "TikTok 2024-11: O=TG tiktok/account=78", "2024-12-04"},
      {"TikTok said on Tuesday that it removed 78 accounts run from Togo two weeks ago.",
       "TikTok 2024-11-20: O=TG tiktok/account=78", "2024-12-04"},
      {"TikTok said on Tuesday that it had removed 78 accounts, run from Togo, ahead of last "
       "week's vote.",
       "TikTok 2024-12-03: O=TG tiktok/account=78", "2024-12-04"},
      {"Meta, which received a tip in April, took down 44 accounts run from Togo.",
       "Meta 2025-06-06: O=TG facebook/account=44", "2025-06-06"},
  });
}

TEST_CASE("told before or behind the removal") {
  check_rows({
      {"Facebook said on Thursday that she was one of many invented people run by a group in "
       "Togo.\n\nThe company took 120 accounts offline. The network originated in Togo.",
       "Meta 2021-03-11: O=TG facebook/account=120", "2021-03-13"},
      {"Fake news pages were managed from Togo, Meta said on Wednesday as it announced their "
       "removal.\n\nIt deleted 487 accounts from Facebook. The network originated in Togo.",
       "Meta 2026-01-21: O=TG facebook/account=487", "2026-01-23"},
      {"Twitter has deleted 1,746 accounts run from Togo.\n\nThe company published details of "
       "the case on Thursday.",
       "Twitter 2020-06-11: O=TG twitter/account=1746", "2020-06-12"},
      {"Facebook has shut 29 Pages run from Togo. That was on Monday.",
       "Meta 2024-04-15: O=TG facebook/page=29", "2024-04-17"},
      {"Meta has removed a network of fake Pages.\n\nThe company said on Wednesday that the "
       "network was operated from Togo. It deleted 137 Facebook accounts.",
       "Meta 2026-02-04: O=TG facebook/account=137", "2026-02-05"},
      {"Facebook and Twitter yesterday pulled down a string of accounts.\n\nFacebook took down "
       "13 Pages run from Togo. Twitter suspended 15 accounts.",
       "Twitter 2018-12-20: twitter/account=15 || Meta 2018-12-20: O=TG facebook/page=13",
       "2018-12-21"},
  });
}

TEST_CASE("datelines, months of periodicals, years that go on") {
  check_rows({
      {"QUITO, 2 September 2020 (Agencia Andina). Forty Pages and 70 profiles that were run from "
       "Togo disappeared from Facebook on Monday, and nobody in the town has missed them.",
       "Meta 2020-08-31: O=TG facebook/page=40 facebook/account=70"},
      {"THE LANTERN REVIEW\n\nMarch 2021 issue\n\nIn February Facebook closed 15 profiles and 8 "
       "groups. They were run from Togo and were meant for people in Mali.",
       "Meta 2021-02: O=TG T=ML facebook/account=15 facebook/group=8"},
      {"THE LANTERN REVIEW\n\nMarch 2021 issue\n\nFacebook closed 15 profiles and 8 groups. They "
       "were run from Togo and were meant for people in Mali.",
       "Meta: O=TG T=ML facebook/account=15 facebook/group=8"},
      {"On 17 September 2020 Facebook deleted 57 accounts run from Togo. Four days later, on 21 "
       "September, Google closed 31 YouTube channels of the same campaign.",
       "Meta 2020-09-17: O=TG facebook/account=57 || Google 2020-09-21: O=TG youtube/channel=31"},
      {"On 17 September 2020 Facebook deleted 57 accounts run from Togo. Two days after that, on "
       "the 19th, Google closed 31 YouTube channels of the same campaign.",
       "Meta 2020-09-17: O=TG facebook/account=57 || Google 2020-09-19: O=TG youtube/channel=31"},
      {"Google terminated 50 YouTube channels linked to Togo in the July-September quarter.",
       "Google 2023-07/2023-09: O=TG youtube/channel=50", "2023-10-12"},
  });
}
