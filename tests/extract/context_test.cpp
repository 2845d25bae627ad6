// What stands around the figures: descriptions that hold for several companies, acts told in a row
// or later, the document's own date, and remarks, quotations and rumours that tell no removal.
#include "tests/extract/rows.h"

using namespace takedowndb::test;

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
      {"After the ministry forwarded a list of accounts, Facebook on 3 May 2021 removed 40 "
       "accounts "
       "from Togo.",
       "Meta 2021-05-03: O=TG facebook/account=40"},
      {"In a message on WhatsApp, Meta said on 3 May 2021 that it had removed 40 accounts from "
       "Togo.",
       "Meta 2021-05-03: O=TG facebook/account=40"},
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

TEST_CASE("when and by whom, in other words") {
  check_rows({
      {"14 July 2021\n\nTwitter said on Wednesday it had suspended 120 accounts of an operation "
       "run "
       "from Uganda. It came two days after Facebook said it had removed 43 accounts belonging to "
       "the same operation.",
       "Twitter 2021-07-14: O=UG twitter/account=120 || Meta 2021-07-12: O=UG facebook/account=43"},
      {"3 October 2023\n\nTikTok told reporters on 2 October 2023 that it had removed 30 accounts "
       "run from Togo that day.",
       "TikTok 2023-10-02: O=TG tiktok/account=30"},
      {"9 November 2023\n\nWe suspended 30 Twitter accounts run from Togo in October. They spent "
       "less than $200 on ads between May and August, and we have closed 3 ads accounts.",
       "Twitter 2023-10: O=TG twitter/account=30 spend=200-USD twitter/ads_account=3"},
      {"TikTok\n\nReporting period: September 2024\n\nWe removed 30 TikTok accounts run from Togo.",
       "TikTok 2024-09: O=TG tiktok/account=30"},
      {"TikTok report, April 1 - June 30, 2024\n\nWe removed 30 TikTok accounts run from Togo.",
       "TikTok 2024-04/2024-06: O=TG tiktok/account=30"},
      {"Meta removed 5 Pages from India. The campaign was linked to a firm in New Delhi, Sarvani "
       "Media.",
       "Meta: O=IN A=Sarvani Media facebook/page=5"},
      {"Meta removed 5 Pages from Togo. The contractor behind it, Nile Dialog, denied it.",
       "Meta: O=TG A=Nile Dialog facebook/page=5"},
      {"Meta removed 5 Pages run from Ukraine by people associated with Begemot-Linear, a firm.",
       "Meta: O=UA A=Begemot-Linear facebook/page=5"},
      {"Google terminated 11 AdSense accounts and 26 YouTube channels linked to India. It also "
       "blocked 63 domains from appearing in Google News.",
       "Google: O=IN google/ads_account=11 youtube/channel=26 web/domain=63"},
      {"Meta removed 5 Pages and 30 accounts from Togo.\n\n| | |\n|---|---|\n| Presence | 5 Pages, "
       "30 accounts |\n| Followers | About 560 accounts followed one or more of these Pages |\n| "
       "Ad "
       "spend | About $390 on Facebook |\n",
       "Meta: O=TG facebook/page=5 facebook/account=30 audience facebook/page=560~ spend=390~USD"},
  });
}
