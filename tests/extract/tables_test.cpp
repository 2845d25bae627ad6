// Tables whose rows say what they count, distributions, and items that begin with labels.
#include "tests/extract/rows.h"

using namespace takedowndb::test;

// The "'s" of a possessive was taken for the gap between two columns, and the row was lost.
TEST_CASE("a possessive in a row") {
  check_rows({
      {"TikTok removed the networks below.\n\n| Network | Accounts | Followers |\n|---|---:|---:|\n"
       "| This network operated from Benin and targeted Togo. | 14 | 22,309 |\n"
       "| This network operated from Mali and praised the army's plan. | 52 | 61,870 |\n",
       "TikTok: O=BJ T=TG tiktok/account=14 audience tiktok/account=22309 | O=ML tiktok/account=52 "
       "audience tiktok/account=61870"},
  });
}

TEST_CASE("rows that name the kind") {
  check_rows({
      {"On 12 May 2022 Meta removed a network that originated in Togo and targeted Benin.\n\n"
       "| Asset | Count |\n|---|---|\n| Facebook Pages | 74 |\n| Facebook accounts | 168 |\n"
       "| Instagram accounts | 9 |\n",
       "Meta 2022-05-12: O=TG T=BJ facebook/page=74 facebook/account=168 instagram/account=9"},
      {"On 12 May 2022 Meta removed a network that originated in Togo.\n\n"
       "| Platform | Type | Number removed | Followers |\n|---|---|---|---|\n"
       "| Facebook | Pages | 74 | 231,000 |\n| Instagram | Accounts | 9 | 1,400 |\n",
       "Meta 2022-05-12: O=TG facebook/page=74 audience facebook/page=231000 instagram/account=9 "
       "audience instagram/account=1400"},
      {"Meta and Twitter on 12 May 2022 told of what they removed.\n\n"
       "| Company | Platform | Asset type | Number removed | Operated from "
       "|\n|---|---|---|---|---|\n"
       "| Meta | Facebook | Accounts | 168 | Togo |\n| Meta | Facebook | Pages | 74 | Togo |\n"
       "| Twitter | Twitter | Accounts | 212 | Ghana |\n",
       "Meta 2022-05-12: O=TG facebook/account=168 facebook/page=74 || Twitter 2022-05-12: O=GH "
       "twitter/account=212"},
      {"Actions against influence operations\n\n"
       "| Entry | Date | Company | Kind | Removed | Origin |\n|---|---|---|---|---|---|\n"
       "| 1 | 2022-05-12 | Meta | Pages | 74 | Togo |\n| 1 | 2022-05-12 | Meta | Groups | 3 | Togo "
       "|\n"
       "| 2 | 2022-06-01 | Google | Channels | 5 | Togo |\n",
       "Meta 2022-05-12: O=TG facebook/page=74 facebook/group=3 || Google 2022-06-01: O=TG "
       "youtube/channel=5"},
  });
}

TEST_CASE("cells that were merged") {
  check_rows({
      {"Actions against influence operations by Meta\n\n| Origin | Date | Platform | Kind | Number "
       "removed |\n|---|---|---|---|---|\n| Togo | 2022-05-12 | Facebook | Pages | 74 |\n| | | "
       "Instagram | Accounts | 9 |\n| Ghana | 2022-05-20 | Facebook | Pages | 5 |\n",
       "Meta 2022-05-12: O=TG facebook/page=74 instagram/account=9 || Meta 2022-05-20: O=GH "
       "facebook/page=5"},
  });
}

TEST_CASE("rows that head those below") {
  check_rows({
      {"Meta on 12 May 2022 removed these networks.\n\n| Platform | Asset | Count "
       "|\n|---|---|---|\n| Iran | | |\n| Facebook | Pages | 7 |\n| Instagram | Accounts | 4 "
       "|\n| Togo | | |\n| Facebook | Pages | 3 |\n",
       "Meta 2022-05-12: O=IR facebook/page=7 instagram/account=4 | O=TG facebook/page=3"},
  });
}

TEST_CASE("distributions") {
  check_rows({
      {"On 12 May 2022 Reddit banned 52 accounts that originated in Togo.\n\n| Karma | Accounts "
       "|\n|---|---|\n| 0 or less | 19 |\n| 1-99 | 24 |\n| 100+ | 9 |\n",
       "Reddit 2022-05-12: O=TG reddit/account=52"},
      {"On 12 May 2022 Twitter suspended 60 accounts that originated in Togo.\n\n| Followers | "
       "Accounts |\n|---|---|\n| under 10 | 40 |\n| 10 to 100 | 20 |\n",
       "Twitter 2022-05-12: O=TG twitter/account=60"},
  });
}

TEST_CASE("items with labels") {
  check_rows({
      {"Register of actions\n\nEntry: 1\nCompany: TikTok\nDate: 7 January 2025\nAccounts removed: "
       "29\nOperated from: Togo\nTarget audience: Benin\n\nEntry: 2\nCompany: Meta\nDate: 12 "
       "February 2025\nPages removed: 15\nOperated from: Ghana\n",
       "TikTok 2025-01-07: O=TG T=BJ tiktok/account=29 || Meta 2025-02-12: O=GH facebook/page=15"},
      {"Networks disrupted in July 2025 by TikTok\n\nNetwork 1\nOperated from: Russia and Belarus\n"
       "Targeted audience: Moldova, Romania\nAccounts: 310\n",
       "TikTok 2025-07: O=RU,BY T=MD,RO tiktok/account=310"},
  });
}

TEST_CASE("chronologies and notes on rows") {
  check_rows({
      {"A chronology, 9 November 2023\n\n| Announced | Company | Attributed to | Audience | What "
       "was "
       "removed |\n|---|---|---|---|---|\n| 19 August 2019 | Twitter | China | Hong Kong | 936 "
       "accounts |\n| 22 September 2020 | Facebook | China (Fujian province) | Philippines | 155 "
       "accounts, 11 Pages |\n",
       "Twitter 2019-08-19: O=CN T=HK twitter/account=936 || Meta 2020-09-22: O=CN T=PH "
       "facebook/account=155 facebook/page=11"},
      {"Networks that Meta removed in Q4 2022\n\n| Network | Origin | Pages | Accounts "
       "|\n|---|---|---|---|\n| CIB-1 | Serbia | 74 | 54 |\n| CIB-2 | Cuba | 13 | 36 "
       "|\n\n**CIB-1.** "
       "We found links to employees of the Serbian Progressive Party. About 125,000 accounts "
       "followed one or more of these Pages.\n",
       "Meta 2022-10/2022-12: O=RS A=Serbian Progressive Party facebook/page=74 "
       "facebook/account=54 audience facebook/page=125000~ | O=CU facebook/page=13 "
       "facebook/account=36"},
  });
}

TEST_CASE("boxes whose columns blanks set apart") {
  check_rows({
      {"We removed a network that originated in Georgia and targeted domestic audiences.\n\n"
       "+-----------------------------------+\n"
       "| KEY NUMBERS: GEORGIA              |\n"
       "| Facebook accounts              184|\n"
       "| Pages                          52 |\n"
       "| Page followers       about 402,000|\n"
       "| Ad spend             about $33,500|\n"
       "+-----------------------------------+\n",
       "Meta: O=GE T=GE facebook/account=184 facebook/page=52 audience facebook/page=402000~ "
       "spend=33500~USD"},
  });
}
