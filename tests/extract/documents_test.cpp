// Texts whose layout tells what belongs together: chronologies, tables, transcripts, headings. Each
// row is a document; what comes out is read as dump.h tells.
#include "tests/extract/rows.h"

using namespace takedowndb::test;

TEST_CASE("a chronology's days under its months") {
  check_rows({
      {"Influence operations in 2023: a timeline\n\nMARCH\n\n3 March. Meta takes down 40 Facebook "
       "accounts and six Pages that originated in Russia and targeted Ukraine.\n\nMAY\n\n- 4 May: "
       "TikTok removes 12 accounts that were operated from China and targeted Taiwan.\n\n**June "
       "2.** OpenAI bans 10 ChatGPT accounts that originated in Rwanda.",
       "Meta 2023-03-03: O=RU T=UA facebook/account=40 facebook/page=6 || TikTok 2023-05-04: O=CN "
       "T=TW tiktok/account=12 || OpenAI 2023-06-02: O=RW chatgpt/account=10"},
  });
}

TEST_CASE("months and quarters in digits") {
  check_rows({
      {"Takedowns\n\n| Date | Company | Origin | Removed |\n|---|---|---|---|\n| 2021-03 | Google "
       "| China | 682 YouTube channels |\n| 2021-Q3 | Twitter | Iran | 33 accounts |\n| 03/2022 | "
       "Reddit | Belarus | 34 accounts |",
       "Google 2021-03: O=CN youtube/channel=682 || Twitter 2021-07/2021-09: O=IR "
       "twitter/account=33 || Reddit 2022-03: O=BY reddit/account=34"},
  });
}

TEST_CASE("followers, money and actors in cells") {
  check_rows({
      {"Takedowns\n\n| Date | Company | Origin | Removed | Followers | Ad spend | Tied to "
       "|\n|---|---|---|---|---|---|---|\n| 2019-05-16 | Facebook | Togo | 65 accounts, 161 Pages, "
       "4 Instagram accounts | ~28,000 (Pages); ~920 (Instagram) | ~$8,000 | Harbour Lane Group |",
       "Meta 2019-05-16: O=TG A=Harbour Lane Group facebook/account=65 facebook/page=161 "
       "instagram/account=4 audience facebook/page=28000~ audience instagram/account=920~ "
       "spend=8000~USD"},
  });
}

TEST_CASE("rows called by letters") {
  check_rows({
      {"Report of TikTok, July to September 2025\n\nThe following networks were removed.\n\n| "
       "Network | Accounts in network | Followers of network |\n|---|---|---|\n| A | 38 | 412,509 "
       "|\n| B | 1,114 | 67,230 |\n\n**Network A.** We assess that this network operated from "
       "Ghana and targeted audiences in Togo.\n\n**Network B.** We assess that this network "
       "operated from Vietnam and targeted audiences in Laos.",
       "TikTok 2025-07/2025-09: O=GH T=TG tiktok/account=38 audience tiktok/account=412509 | O=VN "
       "T=LA tiktok/account=1114 audience tiktok/account=67230"},
  });
}

TEST_CASE("speakers of two companies") {
  check_rows({
      {"Hearing, March 20, 2024\n\nChair: I welcome Ms. Dana Hall, who leads threat disruption at "
       "Meta, and Mr. Peter Vance, from Google's Threat Analysis Group.\n\nMs. HALL. Last November "
       "we took down a network of 4,789 Facebook accounts that originated in China and targeted "
       "the United States.\n\nMr. VANCE. In January we terminated 37 YouTube channels linked to "
       "Russia.\n\nMs. HALL. We found that they had also targeted Canada.",
       "Meta 2023-11: O=CN T=US,CA facebook/account=4789 || Google 2024-01: O=RU "
       "youtube/channel=37"},
  });
}

TEST_CASE("an item headed by an operation's name") {
  check_rows({
      {"OpenAI\n5 June 2025\n\nBetween March and May 2025 we banned the operations "
       "below.\n\n\"Sneer Review\"\nFewer than 40 ChatGPT accounts that originated in China. The "
       "readers were in Taiwan.\n\n\"High Five\"\nThis one led us to a marketing agency in Manila "
       "by the name of Sea&Sense. Two dozen ChatGPT accounts wrote for Filipinos at home.",
       "OpenAI 2025-03/2025-05: O=CN T=TW Op=Sneer Review chatgpt/account=40- | O=PH T=PH "
       "A=Sea&Sense Op=High Five chatgpt/account=24"},
  });
}

TEST_CASE("countries in bold") {
  check_rows({
      {"Facebook, our report for October 2020\n\n**Ukraine.** The whole set was steered from "
       "Ukraine. It was made up of 152 Pages and 107 accounts, which we removed.\n\n**Mexico and "
       "Venezuela.** Individuals in these two countries shared the work. In this case 119 accounts "
       "and 54 Pages had to go.\n\n**Origin unknown.** The last network comprised 49 accounts and "
       "7 Pages. People in Sweden were the intended readers.",
       "Meta 2020-10: O=UA facebook/page=152 facebook/account=107 | O=MX,VE facebook/account=119 "
       "facebook/page=54 | T=SE facebook/account=49 facebook/page=7"},
  });
}

TEST_CASE("facts under a heading before its assets") {
  check_rows({
      {"Two campaigns\n\nMarch 14, 2023\nBy Ann Lee, Meta\n\n## In Togo\n\nWe removed 41 profiles "
       "and 27 Pages that were run from Togo and aimed at readers in Mali.\n\n## In Lebanon\n\nThe "
       "people behind it sat in Lebanon. They addressed people in Iraq.\n\nHere we disabled 118 "
       "accounts and nine Pages.",
       "Meta 2023-03-14: O=TG T=ML facebook/account=41 facebook/page=27 | O=LB T=IQ "
       "facebook/account=118 facebook/page=9"},
  });
}

TEST_CASE("a headline and the day of the act") {
  check_rows({
      {"- 126 Instagram accounts and eight on Facebook binned by Meta\n\n21 January 2022\n\nMeta "
       "revealed yesterday that a troll gang from Iran had been caught. Spies at the firm pulled "
       "the plug on the gang last month. Out went eight Facebook profiles and 126 on Instagram. "
       "The UK was their target.",
       "Meta 2021-12: O=IR T=GB instagram/account=126 facebook/account=8"},
  });
}

TEST_CASE("parts that a figure falls into") {
  check_rows({
      {"June 14, 2019\n\nTwitter has cancelled 4,779 accounts tied to the Iranian authorities. "
       "They fall into two groups. In the first, 1,666 accounts wrote on world news. The second is "
       "the bigger: 3,113 accounts hid behind false names.",
       "Twitter 2019-06-14: sum O=IR twitter/account=4779 | O=IR twitter/account=1666 | O=IR "
       "twitter/account=3113"},
  });
}

TEST_CASE("the first of two networks told before its assets") {
  check_rows({
      {"1 August 2019\n\nFacebook has shut down two large networks of fake accounts. Nearly 800 "
       "accounts, pages and groups are gone.\n\nFacebook blamed the first network on two "
       "companies: New Waves in Egypt and Newave in the United Arab Emirates.\n\nIn all, Facebook "
       "took down 259 accounts, 102 pages and five groups.\n\nThe second operation had nothing to "
       "do with the first.\n\nIts investigators traced it to individuals in Chad. Here the company "
       "deleted 217 accounts and 144 pages.",
       "Meta 2019-08-01: sum total=800~ | O=EG,AE A=New Waves,Newave facebook/account=259 "
       "facebook/page=102 facebook/group=5 | O=TD facebook/account=217 facebook/page=144"},
  });
}

TEST_CASE("the remaining networks are others") {
  check_rows({
      {"Meta removed 104 accounts and 39 pages in Croatia that targeted Croatians. The remaining "
       "two networks came from Israel and from an unknown place.",
       "Meta: O=HR T=HR facebook/account=104 facebook/page=39"},
  });
}

TEST_CASE("numbered cases, and who speaks in a quotation") {
  check_rows({
      {"OpenAI\n\n9 June 2025\n\nCase 1. \"Paper Lantern\"\n\nActor. In May 2025 we banned nine "
       "ChatGPT accounts. Our investigation tied the activity to Lumen Pacific Communications, a "
       "marketing company in Manila.\n\nCase 2. \"Low Tide\"\n\nActor. In May 2025 we disrupted a "
       "cluster of ChatGPT accounts which was operated from Russia.\n\nAudience. The operation "
       "targeted people in Germany.",
       "OpenAI 2025-05: O=PH A=Lumen Pacific Communications chatgpt/account=9 | O=RU T=DE"},
      {"Meta removed 40 Pages run from Togo. \"She asked me if I was paid by the French,\" says "
       "Awa.",
       "Meta: O=TG facebook/page=40"},
      {"Meta removed 40 Pages run from Togo. Four channels with 61,000 subscribers between them "
       "were still online.",
       "Meta: O=TG facebook/page=40"},
  });
}

TEST_CASE("one of two, and the other") {
  check_rows({
      {"Meta\n\nFebruary 23, 2023\n\nWe took down two operations from Russia. One was run by a "
       "company in St. Petersburg. It had 45 Facebook accounts and nine Instagram accounts. The "
       "other had 60 Pages and targeted Germany.",
       "Meta 2023-02-23: sum O=RU | O=RU facebook/account=45 instagram/account=9 | O=RU T=DE "
       "facebook/page=60"},
      {"Meta\n\nFebruary 23, 2023\n\nWe took down two operations from Russia last year. One had 45 "
       "Facebook accounts and targeted Poland, the other had 60 Pages and targeted Germany.",
       "Meta 2022: sum O=RU | O=RU T=PL facebook/account=45 | O=RU T=DE facebook/page=60"},
      {"Meta\n\nFebruary 23, 2023\n\nWe took down two operations from Russia. One was run by a "
       "company in St. Petersburg, Lakta LLC. In April 2022, we took down 45 Facebook accounts "
       "that it used. The other targeted primarily Germany. We took it down in September 2022.",
       "Meta 2022-04: O=RU A=Lakta LLC facebook/account=45 || Meta 2022-09: O=RU T=DE"},
      {"Twitter\n\nFebruary 23, 2023\n\nWe disrupted three networks over the past two years. The "
       "first targeted Ghana. In March 2021, we suspended 45 accounts that belonged to it. The "
       "second originated in Iran and targeted Iraq; we suspended it in June 2022. The third, "
       "from China, comprised 300 accounts.",
       "Twitter 2023-02-23: O=CN twitter/account=300 || Twitter 2021-03: T=GH twitter/account=45 "
       "|| Twitter 2022-06: O=IR T=IQ"},
      // One of the Pages, not one of the networks.
      {"Meta removed two networks from Togo. One had 3,000 followers.", "Meta: O=TG | O=TG"},
  });
}

TEST_CASE("a day told behind the removal") {
  check_rows({
      {"June 17, 2021\n\nTwitter has shut down a network of 65 fake accounts run from Ghana.\n\nIn "
       "a blog post on Tuesday, the company said the accounts had posed as students.",
       "Twitter 2021-06-15: O=GH twitter/account=65"},
      {"June 17, 2021\n\nTwitter has shut down a network of fake accounts run from Ghana.\n\nThe "
       "social media giant said Tuesday that the accounts had posed as students.",
       "Twitter 2021-06-15: O=GH"},
      {"TikTok\n\nMay 3, 2024\n\nWe uncovered a network of 45 accounts run from Ghana. We took "
       "them down last month.",
       "TikTok 2024-04: O=GH tiktok/account=45"},
      {"May 3, 2024\n\nTikTok said it had uncovered a network of 45 accounts run from Ghana. They "
       "were removed in April.",
       "TikTok 2024-04: O=GH tiktok/account=45"},
      {"May 3, 2024\n\nTikTok said it had uncovered a network of 45 accounts run from Ghana. All "
       "of them have been suspended.",
       "TikTok 2024-05-03: O=GH tiktok/account=45"},
  });
}

TEST_CASE("posts of a thread, and updates") {
  check_rows({
      {"Twitter Safety @TwitterSafety\n4:02 PM · Mar 18, 2021\n\n1/ Last night we permanently "
       "suspended 218 accounts that we can reliably connect to Honduras.\n\nTwitter Safety "
       "@TwitterSafety\n4:05 PM · Mar 18, 2021\n\n2/ The Honduran accounts had around 34,000 "
       "followers between them.\n\nTwitter Safety @TwitterSafety\n9:40 AM · Mar 20, 2021\n\n3/ "
       "Our team found another 37 of its accounts and suspended them this morning.",
       "Twitter 2021-03-17: O=HN twitter/account=218 audience twitter/account=34000~ || Twitter "
       "2021-03-20: twitter/account=37"},
      {"Twitter Safety\n@TwitterSafety\n\nWorking with our industry peers today, we have suspended "
       "284 accounts from Twitter that originated from Iran.\n8:27 PM - 21 Aug 2018\n1,204 "
       "Retweets\n\nWe suspended an additional 486 accounts for violating the policies outlined "
       "last week.\n4:02 PM - 27 Aug 2018\n430 Retweets",
       "Twitter 2018-08-21: O=IR twitter/account=284 || Twitter 2018-08-27: twitter/account=486"},
      {"X\n\nMarch 19, 2024\n\nOn Saturday we suspended more than 1,300 accounts that operated "
       "from "
       "Mali.\n\n**UPDATE, March 27, 2024:** Yesterday we suspended a second network, this one "
       "from Guinea. It had about 90 accounts.",
       "Twitter 2024-03-16: O=ML twitter/account=1300+ || Twitter 2024-03-26: O=GN "
       "twitter/account=90~"},
      {"02/12/2025\nFebruary 12, 2025\n\nMeta said on Wednesday that it had removed 212 Facebook "
       "accounts that originated in Russia.\n\nTikTok said it had deleted 51 accounts on Tuesday. "
       "The company attributed them to a network operating from Russia.",
       "Meta 2025-02-12: O=RU facebook/account=212 || TikTok 2025-02-11: O=RU tiktok/account=51"},
  });
}

TEST_CASE("one company after another") {
  check_rows({
      {"6 October 2021\n\nTwitter suspended 168 accounts run from Uzbekistan on 21 July. Facebook "
       "followed on 30 August with 57 profiles and 20 Pages.\n\nFacebook tied its part to Kestrel "
       "Media, a production company in Tashkent.\n\nAround 3,900 accounts followed one or more of "
       "the Pages.",
       "Twitter 2021-07-21: O=UZ twitter/account=168 || Meta 2021-08-30: O=UZ A=Kestrel Media "
       "facebook/account=57 facebook/page=20 audience facebook/page=3900~"},
      {"Meta\n\nDecember 15, 2022\n\nOn July 6 we removed 146 Facebook accounts in Malaysia. On "
       "July 12 came a network in Togo, aimed at people in its own country: 52 Facebook accounts "
       "and 17 Pages.",
       "Meta 2022-07-06: O=MY facebook/account=146 || Meta 2022-07-12: O=TG T=TG "
       "facebook/account=52 facebook/page=17"},
      {"Reddit\n\nFebruary 3, 2022\n\nWe disrupted two operations.\n\nThe Pakistani operation came "
       "to an end on October 19, when we banned 74 accounts.\n\nThe Emirati operation was a "
       "different animal. In December we banned 131 accounts.",
       "Reddit 2021-10-19: O=PK reddit/account=74 || Reddit 2021-12: O=AE reddit/account=131"},
      {"9 February 2021\n\nReddit bans 73 accounts over forged memos\n\nTwitter and a headache: "
       "how "
       "a leak went around the world\n\nOn Monday, Reddit said who it thinks was behind them: a "
       "Russian operation.\n\nIn a post, the company wrote that it had banned 73 accounts and two "
       "subreddits that belong to an operation it links to Russia.",
       "Reddit 2021-02-08: O=RU reddit/account=73 reddit/community=2"},
      {"WASHINGTON, May 19, 2026 (Press) - Three technology companies said Tuesday that they had "
       "dismantled a covert operation run from Venezuela that targeted people in Guyana.\n\nMeta "
       "said it removed 1,118 Facebook accounts.\n\nGoogle terminated 87 YouTube channels. X "
       "suspended 2,304 accounts.\n\nIn January 2019, Twitter removed 1,196 accounts located in "
       "Chad that targeted people in Niger.",
       "Meta 2026-05-19: O=VE T=GY facebook/account=1118 || Google 2026-05-19: O=VE T=GY "
       "youtube/channel=87 || Twitter 2026-05-19: O=VE T=GY twitter/account=2304 || Twitter "
       "2019-01: O=TD T=NE twitter/account=1196"},
  });
}

TEST_CASE("the day of the act behind the day of the telling") {
  check_rows({
      {"May 6, 2026\n\nLinkedIn said on Wednesday it had closed 312 profiles that were run from "
       "China.\n\nThe networking site said the profiles had been shut on Monday after an inquiry.",
       "LinkedIn 2026-05-04: O=CN linkedin/account=312"},
      {"October 18, 2018\n\nTwitter said Thursday that it has suspended 19 accounts run from "
       "Iran.\n\nThe company suspended them on Tuesday, hours after a tip.",
       "Twitter 2018-10-16: O=IR twitter/account=19"},
      {"October 18, 2018\n\nGoogle has removed 2,596 YouTube channels with links to China, the "
       "company said in a blog post today. The takedowns took place between April and June.\n\nIn "
       "April, it terminated 16 YouTube channels with ties to Iran.",
       "Google 2018-04/2018-06: O=CN youtube/channel=2596 || Google 2018-04: O=IR "
       "youtube/channel=16"},
      {"July 24, 2018\n\nIn a report on Tuesday, Google said it terminated 96 channels linked to "
       "China. It took them down in the second quarter.",
       "Google 2018-04/2018-06: O=CN youtube/channel=96"},
  });
}

TEST_CASE("headings, labels and members by their place") {
  check_rows({
      {"May 21, 2026\n\nMeta has removed three networks in the first quarter of 2026.\n\nIraq and "
       "Bahrain\n\nThe Iranian network was smaller and relied on Instagram. Meta took down 187 "
       "Instagram accounts. It targeted Arabic-speaking audiences in Iraq and Bahrain.",
       "Meta 2026-01/2026-03: O=IR T=IQ,BH instagram/account=187"},
      {"Meta\n\nNovember 16, 2023\n\n### 3. Nigeria\n\nWe removed 139 Facebook accounts. This "
       "network originated in Nigeria.\n\n## Update on Doppelganger\n\nDoppelganger is a "
       "Russia-based operation that spoofs websites. Over the third quarter we removed over 3,100 "
       "accounts and Pages that this operation had set up on Facebook. Its targets remained the "
       "same: Germany, France and Ukraine.",
       "Meta 2023-07/2023-09: O=NG facebook/account=139 || Meta 2023-07/2023-09: O=RU T=DE,FR,UA "
       "Op=Doppelganger total=3100+"},
      {"Google\n\nApril 2, 2019\n\nInfluence operations linked to Iran\n\nToday we terminated 61 "
       "YouTube channels.\n\nInfluence operations linked to Russia\n\nWe terminated three YouTube "
       "channels.",
       "Google 2019-04-02: O=IR youtube/channel=61 | O=RU youtube/channel=3"},
      {"March 18, 2021\n\nFacebook removed 264 Pages and nine Groups run from Colombia.\n\n| | "
       "|\n|---|---|\n| Page followers | About 2.1 million accounts |\n| Group members | Roughly "
       "30,000 |",
       "Meta 2021-03-18: O=CO facebook/page=264 facebook/group=9 audience facebook/page=2100000~ "
       "audience facebook/group=30000~"},
      {"June 5, 2025\n\nOpenAI described two operations.\n\nThe first came from China. OpenAI "
       "banned "
       "21 ChatGPT accounts.\n\nThe last of the two was commercial. OpenAI banned four ChatGPT "
       "accounts. The campaign was run by Halcyon Reach, a marketing company in the Philippines.",
       "OpenAI 2025-06-05: O=CN chatgpt/account=21 | O=PH A=Halcyon Reach chatgpt/account=4"},
  });
}

TEST_CASE("periods and months told behind the report") {
  check_rows({
      {"May 21, 2026\n\nThe company says it removed 71 Facebook accounts run from Russia, "
       "according "
       "to the report published on Thursday. It is the biggest of three networks that Meta took "
       "down in the first quarter of 2026.",
       "Meta 2026-01/2026-03: O=RU facebook/account=71"},
      {"August 27, 2023\n\nIn a report released Thursday, Meta said it had shut down a network "
       "based "
       "in Venezuela.\n\nAccording to the report, Meta removed 64 Facebook accounts and 48 Pages "
       "in the second quarter of this year.",
       "Meta 2023-04/2023-06: O=VE facebook/account=64 facebook/page=48"},
      {"March 8, 2024\n\nTikTok's list for January is out, and it has two entries. The company "
       "removed 54 accounts that operated from Ecuador.",
       "TikTok 2024-01: O=EC tiktok/account=54"},
      {"September 14, 2022\n\nGoogle terminated 5,197 YouTube channels in July, and a further "
       "2,846 "
       "channels in August, all of them linked to China.",
       "Google 2022-07: O=CN youtube/channel=5197 || Google 2022-08: O=CN youtube/channel=2846"},
      {"October 9, 2020\n\nFACEBOOK has removed 27 accounts in Zambia whose administrators "
       "pretended "
       "to be journalists, the company announced yesterday.",
       "Meta 2020-10-08: O=ZM facebook/account=27"},
      {"7 December 2019\n\nThe papers were pushed online by a campaign that Reddit believes "
       "originated in Russia.\n\nIn a statement published late on Friday, the American discussion "
       "site said that it had banned 61 accounts after an investigation into how the 451 pages of "
       "notes came to be posted.",
       "Reddit 2019-12-06: O=RU reddit/account=61"},
  });
}

TEST_CASE("what looks like those rules and is not") {
  check_rows({
      {"18 March 2021\n\nOn 16 March Twitter removed a network of 130 accounts run from Russia. "
       "Separately, it disclosed a network of 73 accounts from Iran. Twitter suspended these "
       "accounts in January. The second network targeted voters in Chad.",
       "Twitter 2021-03-16: O=RU twitter/account=130 || Twitter 2021-01: O=IR twitter/account=73"},
      {"18 March 2021\n\nOn Tuesday Facebook said it removed a network of 157 accounts run from "
       "Iran. It is the largest network that Facebook has taken down in 2021.",
       "Meta 2021-03-16: O=IR facebook/account=157"},
      {"18 March 2021\n\nFacebook today removed a network of 157 accounts run from Iran.\n\nMost "
       "read\n\nStory one\n12 Jan 2021 14:33\n\nStory two\n5 Feb 2021 09:10",
       "Meta 2021-03-18: O=IR facebook/account=157"},
      {"18 March 2021\n\nFacebook published its list of May events. It removed 157 accounts run "
       "from Iran.",
       "Meta 2021-03-18: O=IR facebook/account=157"},
      {"18 March 2021\n\nTwitter said that hackers in Russia gained control of 130 accounts.", "-"},
      {"18 March 2021\n\nFacebook removed 157 accounts run from Iran. The Pages falsely gave "
       "Ukraine "
       "as their country of origin.",
       "Meta 2021-03-18: O=IR facebook/account=157"},
      {"18 March 2021\n\nFacebook removed two networks. The first, of 30 accounts, was run from "
       "Iran. If that network was small, the second consisted of 157 accounts and 12 Pages from "
       "Ghana.",
       "Meta 2021-03-18: O=IR facebook/account=30 | O=GH facebook/account=157 facebook/page=12"},
      {"18 March 2021\n\nFacebook removed 157 accounts run from Iran. The removals were carried "
       "out "
       "in February.",
       "Meta 2021-02: O=IR facebook/account=157"},
      {"3 December 2021\n\nReddit has banned 61 accounts that were part of a campaign from "
       "Russia.\n\nThe site told its users on Thursday that it had been tipped off.",
       "Reddit 2021-12-02: O=RU reddit/account=61"},
      {"18 March 2025\n\nFacebook's parent company says it has deleted pages that were run by "
       "people "
       "in China.\n\nMeta disclosed the removal in a report it released overnight. It covers the "
       "last three months of 2024.\n\nThe network was made up of 29 Facebook accounts.",
       "Meta 2024-10/2024-12: O=CN facebook/account=29"},
      {"10 October 2025\n\nMeta, on Wednesday: 118 Facebook accounts and 26 Pages gone. They "
       "originated in Turkey.",
       "Meta 2025-10-08: O=TR facebook/account=118 facebook/page=26"},
  });
}

TEST_CASE("whose accounts, on which day, and where the firm sits") {
  check_rows({
      {"March 2026\n\nDisrupting deceptive uses of our models: an update\n\nWe banned accounts of "
       "three operations.\n\nActor. This operation originated in China. We banned 19 ChatGPT "
       "accounts.\n\nActor. We banned six ChatGPT accounts operated from Russia.",
       "OpenAI 2026-03: O=CN chatgpt/account=19 | O=RU chatgpt/account=6"},
      {"Facebook\n\nNovember 5, 2020\n\nIn October, we removed two networks.\n\n**1. Kyrgyzstan.** "
       "We removed 143 Facebook accounts. This network originated in Kyrgyzstan.\n\n**2. "
       "Ukraine.** "
       "We removed 88 Facebook accounts. We took this network down, and announced it, on October "
       "8. It originated in Ukraine.",
       "Meta 2020-10: O=KG facebook/account=143 || Meta 2020-10-08: O=UA facebook/account=88"},
      {"29 September 2017\n\nTwitter has shut down 201 accounts run by the Internet Research "
       "Agency, "
       "the Russian outfit that covertly bought political ads on Facebook.",
       "Twitter 2017-09-29: O=RU A=Internet Research Agency twitter/account=201"},
      {"19 December 2018\n\nOn Tuesday Facebook deleted 425 pages run from Myanmar.\n\nIn October "
       "came the second. Facebook took down 13 pages and 10 accounts in Myanmar.",
       "Meta 2018-12-18: O=MM facebook/page=425 || Meta 2018-10: O=MM facebook/page=13 "
       "facebook/account=10"},
      {"29 September 2017\n\nFacebook removed 40 accounts and 30 Pages run from Togo. The Pages "
       "posed as local civic movements. About 1.3 million accounts followed one or more of them.",
       "Meta 2017-09-29: O=TG facebook/account=40 facebook/page=30 audience "
       "facebook/page=1300000~"},
      {"December 3, 2021\n\nTwitter has shut down 268 accounts run from Tanzania.\n\nThe company "
       "made the announcement on Thursday as it added 3,465 accounts from six countries to its "
       "archive.",
       "Twitter 2021-12-02: O=TZ twitter/account=268"},
  });
}

TEST_CASE("days in the words of reporters") {
  check_rows({
      {"24 February 2023\n\nMeta said in its quarterly report, released on Thursday, that it "
       "removed "
       "40 accounts run from Cuba between October and December.",
       "Meta 2022-10/2022-12: O=CU facebook/account=40"},
      {"24 February 2023\n\nMeta yesterday disclosed that it had deleted 40 accounts run from Cuba "
       "last month.",
       "Meta 2023-01: O=CU facebook/account=40"},
      {"24 February 2023\n\nMeta said it removed 40 accounts run from Cuba. The announcement came "
       "on "
       "Thursday.",
       "Meta 2023-02-23: O=CU facebook/account=40"},
      {"24 February 2023\n\nMeta said it removed 40 accounts run from Cuba. It made the network "
       "public on Thursday.",
       "Meta 2023-02-23: O=CU facebook/account=40"},
      {"24 February 2023\n\nOn Thursday, Meta said it had taken down a network that it tied to the "
       "Cuban government.\n\nThe company's report deals with three networks that it removed in the "
       "fourth quarter of 2022.\n\nIn the Cuban case, Meta removed 363 Facebook accounts.",
       "Meta 2022-10/2022-12: sum O=CU | O=CU facebook/account=363"},
      {"12 May 2021\n\nIn its report on the networks it took down in April, Facebook described two "
       "separate operations that began in Mongolia and were meant for a Mongolian public. The "
       "first "
       "had 43 pages. The second network was much smaller: 33 pages.",
       "Meta 2021-04: sum O=MN T=MN | O=MN T=MN facebook/page=43 | O=MN T=MN facebook/page=33"},
  });
}

TEST_CASE("texts that begin or end in the middle") {
  check_rows({
      {"in neighboring Myanmar", "-"},
      {"In Myanmar", "-"},
      {"Meta removed accounts on Tuesday", "-"},
      {"Meta removed accounts on Tuesday,", "-"},
      {"on Tuesday the", "-"},
      {"Friday (", "-"},
      {"of them but not 15 member", "-"},
      {"One", "-"},
      {"two networks. One", "-"},
      {"It covers the first quarter", "-"},
  });
}
