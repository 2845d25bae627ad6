// Tables whose rows say what they count, distributions, and items that begin with labels.
#include "tests/extract/rows.h"

using namespace takedowndb::test;

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

TEST_CASE("several companies against what was described") {
  check_rows({
      {"14 November 2022\n\nWe found an operation that was run from Togo by Kestrel Outreach, a "
       "public relations firm, and that targeted audiences in Benin.\n\nMeta removed 71 Facebook "
       "accounts in October.\n\nTwitter suspended 92 accounts on 11 October.\n",
       "Meta 2022-10: O=TG T=BJ A=Kestrel Outreach facebook/account=71 || Twitter 2022-10-11: O=TG "
       "T=BJ A=Kestrel Outreach twitter/account=92"},
      {"8 July 2021\n\nFacebook removed 42 accounts of a network that originated in Zambia and "
       "targeted domestic audiences.\n\nOn July 7 Twitter suspended nine accounts that were part "
       "of the same network.",
       "Meta 2021-07-08: O=ZM T=ZM facebook/account=42 || Twitter 2021-07-07: O=ZM T=ZM "
       "twitter/account=9"},
      {"OpenAI, June 2025\n\nWe banned nine ChatGPT accounts that originated in Ghana. We told "
       "Meta, which in May removed 36 Facebook accounts of the same campaign.",
       "OpenAI 2025-06: O=GH chatgpt/account=9 || Meta 2025-05: O=GH facebook/account=36"},
      {"10 June 2023\n\nMeta has acted against a Chinese campaign known as Spamouflage. In May it "
       "took down 77 accounts that originated in China.",
       "Meta 2023-05: O=CN Op=Spamouflage facebook/account=77"},
  });
}

TEST_CASE("beside the figures") {
  check_rows({
      {"Meta removed 30 accounts and 5 Pages from Togo. They used fake accounts, some of which had "
       "already been disabled by our systems, to run two sites.",
       "Meta: O=TG facebook/account=30 facebook/page=5"},
      {"Meta removed 5 Pages from Togo. \"Fifteen thousand followers is nothing,\" said a "
       "researcher.",
       "Meta: O=TG facebook/page=5"},
      {"Meta removed 5 Pages from Togo. About 560,000 accounts, most of them fake, had followed "
       "one "
       "or more of the Pages.",
       "Meta: O=TG facebook/page=5 audience facebook/page=560000~"},
      {"Meta removed one Page from Togo. 12 accounts followed this Page.",
       "Meta: O=TG facebook/page=1 audience facebook/page=12"},
      {"Meta removed 5 Pages from Togo. It works through an industry hub with about 30 members.",
       "Meta: O=TG facebook/page=5"},
      {"Meta removed 5 Pages from Togo. The firm spent nearly Rs. 18.4 lakh on advertisements.",
       "Meta: O=TG facebook/page=5 spend=1840000~INR"},
      {"Meta removed 5 Pages from Togo. A man who joined 61 groups shared the posts.",
       "Meta: O=TG facebook/page=5"},
      {"Meta removed 5 Pages from Togo. Appendix A lists 41 account handles.",
       "Meta: O=TG facebook/page=5"},
      {"Meta removed 5 Pages from Togo. Our leads came from a newspaper in Prague.",
       "Meta: O=TG facebook/page=5"},
      {"Meta removed 5 Pages from Togo, 5,000 kilometres from Paris.",
       "Meta: O=TG facebook/page=5"},
      {"Meta removed 687 pages and accounts in India linked to the BJP and, separately, 15 pages "
       "and groups in India tied to the firm Silver Touch.",
       "Meta: O=IN A=BJP total=687 | O=IN A=Silver Touch total=15"},
      {"Meta removed 5 Pages in Togo linked to Ruta 5 Estrategas, a consultancy.",
       "Meta: O=TG A=Ruta 5 Estrategas facebook/page=5"},
      {"Meta removed 5 Pages in Togo linked to Andina 360, a consultancy.",
       "Meta: O=TG A=Andina 360 facebook/page=5"},
      {"Meta removed 5 Pages in Togo linked to the Youth Centre, a unit of the ICT ministry.",
       "Meta: O=TG A=Youth Centre facebook/page=5"},
      {"Meta removed two networks. Two of them - from Togo and Ghana - targeted domestic "
       "audiences, "
       "and one, from Iran, focused on Iraq.\n\nTogo: 5 Pages.\n\nGhana: 7 Pages.\n\nIran: 9 "
       "Pages.",
       "Meta: sum O=TG,GH,IR T=TG,GH,IR,IQ | O=TG T=TG facebook/page=5 | O=GH T=GH facebook/page=7 "
       "| O=IR facebook/page=9"},
  });
}

TEST_CASE("told later of what was told") {
  check_rows({
      {"Archive\n\nBy Twitter Safety\n9 September 2021\n\nWe suspended 164 accounts originating in "
       "Belarus.\n\nSeparately, we are adding the data for 73 accounts operated from Iran. We "
       "suspended these accounts in May 2021.",
       "Twitter 2021-09-09: O=BY twitter/account=164 || Twitter 2021-05: O=IR twitter/account=73"},
      {"13 July 2024\n\nTikTok has pulled down a network of 84 accounts operated from Kenya. In a "
       "report published on Thursday, the firm says the network was removed in June.",
       "TikTok 2024-06: O=KE tiktok/account=84"},
      {"Meta removed 164 accounts originating in Belarus that posed as people from Poland and "
       "Lithuania. The accounts targeted audiences in those two countries.",
       "Meta: O=BY T=PL,LT facebook/account=164"},
      {"OpenAI, October 2025\n\nWe banned nine ChatGPT accounts from Vietnam. They wrote invoices "
       "of a company called Lotus Reach, to which we attribute the operation.",
       "OpenAI 2025-10: O=VN A=Lotus Reach chatgpt/account=9"},
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

TEST_CASE("dates of the document") {
  check_rows({
      {"Baltic Wire, Vilnius\n2025.09.17 11:20\n\nMeta took down 14 pages run from Belarus on "
       "Monday.",
       "Meta 2025-09-15: O=BY facebook/page=14"},
      {"Daily Herald\nSat, Nov 22, 2025 Taipei 21C\n\nPages on Matsu dropped\n\nBy Lin Chia / "
       "Staff "
       "reporter\nThu, Oct 21, 2021 page 3\n\nFacebook on Tuesday removed 16 pages that were run "
       "from China.",
       "Meta 2021-10-19: O=CN facebook/page=16"},
      {"THE LONG READ | September 2021\n\n# The newsroom that was not there\n\nOn 3 August "
       "Facebook "
       "announced that it had removed 19 pages from Mali.",
       "Meta 2021-08-03: O=ML facebook/page=19"},
      {"Update: July\n\nOpenAI, October 2025\n\nIn this report we describe operations that we "
       "disrupted in July, August and September 2025.\n\nWe banned nine ChatGPT accounts from "
       "Togo.",
       "OpenAI 2025-07/2025-09: O=TG chatgpt/account=9"},
  });
}

TEST_CASE("acts in a row") {
  check_rows({
      {"In February 2026 Telegram took down 12 channels run from Belarus, Google terminated 26 "
       "YouTube channels and X suspended 317 accounts.",
       "Telegram 2026-02: O=BY telegram/channel=12 || Google 2026-02: youtube/channel=26 || "
       "Twitter 2026-02: twitter/account=317"},
      {"OpenAI, October 2025\n\nWe banned 14 ChatGPT accounts from China. In September 2025, after "
       "we had passed on "
       "indicators, TikTok removed 48 accounts of the same operation.",
       "OpenAI 2025-10: O=CN chatgpt/account=14 || TikTok 2025-09: O=CN tiktok/account=48"},
      {"WhatsApp bans 2.3 million Indian accounts in October, most of them for spam.", "-"},
  });
}

TEST_CASE("remarks and rumours") {
  check_rows({
      {"Meta on 3 May 2023 removed 52 accounts that originated in Russia. We assess that two "
       "Moscow "
       "firms are behind it, Alfa Press Bureau and Beta Reach. This is the largest "
       "operation from Russia that we have disrupted.",
       "Meta 2023-05-03: O=RU A=Alfa Press Bureau,Beta Reach facebook/account=52"},
      {"FACT CHECK, 3 May 2023\n\nA message forwarded on WhatsApp says that Facebook has deleted "
       "50,000 accounts of supporters of the Labour Party in Nigeria.\n\nThe claim that Facebook "
       "deleted 50,000 accounts is false.",
       "-"},
      {"24 April 2025\n\nTikTok took down two covert influence networks last month. The first "
       "network consisted of 41 accounts and was operated from Serbia. The second, 33 accounts, "
       "was "
       "run from Ecuador.",
       "TikTok 2025-03: O=RS tiktok/account=41 | O=EC tiktok/account=33"},
  });
}
