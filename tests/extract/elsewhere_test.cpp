// Removals told somewhere else in a text than what was removed, sections that name the row of a
// table, datelines, bodies whose names hold a country, and figures that are of others.
#include "tests/extract/rows.h"

using namespace takedowndb::test;

TEST_CASE("what is told somewhere else in the text is gone") {
  check_rows({
      {"TikTok Newsroom\n\nWe deal with hidden influence networks. We name none without evidence. "
       "All of the accounts mentioned here were closed in August.\n\n**Elections in "
       "Ecuador**\n\nThe 1,655 accounts that did the commenting had 3,218 followers. It was the "
       "Ecuadorian voter whom they had in mind.\n\n**The Cyprus question**\n\nAnother 29 accounts "
       "were being handled in Turkey. The content was directed at people in Greece.",
       "TikTok 2024-08: O=TR T=EC,GR tiktok/account=1655 audience tiktok/account=3218",
       "2024-09-24"},
      {"We stopped influence campaigns run from Vietnam and Russia.\n\nJULY\n\nA group run from "
       "Vietnam had set up 23 YouTube channels. Two AdSense accounts brought in an income. "
       "Channels and AdSense accounts alike have been terminated.\n\nAUGUST\n\nWe terminated 12 "
       "YouTube channels linked to Russia.",
       "Google 2022-07: O=VN youtube/channel=23 google/ads_account=2 || Google 2022-08: O=RU "
       "youtube/channel=12",
       "2022-10-18"},
      {"On Facebook, 57 accounts, 21 Pages and three Groups run from Serbia are no longer there.",
       "Meta: O=RS facebook/account=57 facebook/page=21 facebook/group=3"},
      {"On Friday, 34 Telegram channels run from Russia could no longer be opened.",
       "Telegram 2024-10-04: O=RU telegram/channel=34", "2024-10-07"},
  });
}
TEST_CASE("sections that name a row") {
  check_rows({
      {"Meta removed two networks between October and December 2021.\n\n| | Run from | Facebook "
       "accounts | Pages |\n|---|---|---|---|\n| Network 1 | Togo | 104 | 62 |\n| Network 2 | "
       "India | 38 | 15 |\n\n### Network 1\n\nAbout 215,000 accounts followed one or more of the "
       "Pages.\n\n### Network 2\n\nIt was Nepal and Bhutan they wished to reach. It was tied to "
       "Kestrel Media.",
       "Meta 2021-10/2021-12: O=TG facebook/account=104 facebook/page=62 audience "
       "facebook/page=215000~ | O=IN T=NP,BT A=Kestrel Media facebook/account=38 facebook/page=15",
       "2022-01-20"},
  });
}
TEST_CASE("datelines and days") {
  check_rows({
      {"Lomé, 14 October 2024. With six days to go until the vote Meta announced on Friday that "
       "it removed 30 Pages run from Togo.",
       "Meta 2024-10-11: O=TG facebook/page=30"},
      {"YEREVAN, MAY 3, 2024. Google terminated 37 channels linked to Azerbaijan on Thursday.",
       "Google 2024-05-02: O=AZ youtube/channel=37"},
      {"Officials reacted on Friday. Twitter had announced the previous day that 7,340 accounts "
       "from Turkey were taken off the service.",
       "Twitter 2020-06-11: O=TR twitter/account=7340", "2020-06-12"},
      {"Telegram has blocked 11 channels run from Russia. The block came yesterday.",
       "Telegram 2023-09-07: O=RU telegram/channel=11", "2023-09-08"},
  });
}
TEST_CASE("bodies with a country in their names") {
  check_rows({
      {"Facebook removed 418 Pages operated by people tied to the Myanmar military.",
       "Meta: O=MM facebook/page=418"},
      {"Meta removed 30 Pages linked to the Indian Army.",
       "Meta: O=IN A=Indian Army facebook/page=30"},
      {"Meta removed 30 Pages linked to the Armed Forces of the Philippines.",
       "Meta: A=Armed Forces of the Philippines facebook/page=30"},
  });
}
TEST_CASE("figures of others") {
  check_rows({
      {"Twitter removed 5,375 accounts run from Honduras. In a market that was tracked, 1,000 "
       "aged Twitter accounts sold for $120.",
       "Twitter: O=HN twitter/account=5375"},
      {"Twitter removed 5,375 accounts run from Honduras. Nearly 70 of the Honduran accounts "
       "wished him a happy birthday.",
       "Twitter: O=HN twitter/account=5375"},
      {"X removed 94 accounts run from China. The ministry had forwarded 60 accounts to the "
       "company since October.",
       "Twitter: O=CN twitter/account=94"},
      {"Meta removed 11 Pages run from Iran. She said that four of the 11 Pages were created "
       "before the ban.",
       "Meta: O=IR facebook/page=11"},
      {"X removed 94 accounts run from China. Hashes of the 17 PDFs and the persona handles are "
       "on GitHub.",
       "Twitter: O=CN twitter/account=94"},
      {"Meta removed 118 Pages run from Togo. Three thought that the Pages had been blocked by "
       "the French.",
       "Meta: O=TG facebook/page=118"},
      {"Facebook removed 30 Pages run from India. \"One side had hundreds of pages that nobody "
       "read,\" said a professor.",
       "Meta: O=IN facebook/page=30"},
      {"YouTube's report, which lists several million channel removals each quarter, is apart. "
       "Google terminated 30 channels linked to Iran.",
       "Google: O=IR youtube/channel=30"},
      {"A smaller network, of one Page and 12 Facebook accounts, was traced to India by Facebook, "
       "which removed it.",
       "Meta: O=IN facebook/page=1 facebook/account=12"},
      {"Meta removed 687 pages and accounts in India.\n\nA smaller network, of one page and 12 "
       "Facebook accounts, was traced to Pakistan. Facebook removed it as well.",
       "Meta: O=IN total=687 | O=PK facebook/page=1 facebook/account=12"},
  });
}

TEST_CASE("seasons, websites and people at work") {
  check_rows({
      {"Anyone may have come across it on Facebook this spring. It was an influence operation. "
       "Meta removed 30 Pages run from Togo.",
       "Meta 2021-06-17: O=TG facebook/page=30", "2021-06-17"},
      {"Reddit has banned 61 accounts of an operation run from Togo. The website said late on "
       "Friday that it believed so.",
       "Reddit 2019-12-06: O=TG reddit/account=61", "2019-12-09"},
      {"Meta removed 30 Pages and nine Groups. The people typing were in Lima, Peru.",
       "Meta: O=PE facebook/page=30 facebook/group=9"},
  });
}
