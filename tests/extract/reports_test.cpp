// Whole small reports: how sentences, headings, rows and labels of one text work together. Each row
// is a way in which announcements, bulletins, briefings and stories are laid out.
#include "tests/extract/rows.h"

using namespace takedowndb;
using namespace takedowndb::test;

TEST_CASE("dates that headings, labels and tables give") {
  check_rows({
      {"### 2019\n\nIn August three companies acted within days. Twitter suspended 936 accounts "
       "originating in China. Google disabled 210 YouTube channels linked to China.",
       "Twitter 2019-08: O=CN twitter/account=936 || Google 2019-08: O=CN youtube/channel=210",
       "2023-11-14"},
      {"In 2020, Facebook removed 55 accounts run from Chad. In October of that year it removed 20 "
       "Pages run from Mali.",
       "Meta 2020: O=TD facebook/account=55 || Meta 2020-10: O=ML facebook/page=20", "2022-09-02"},
      {"**November 2018.** On the eve of the vote Facebook blocked 36 accounts that came from "
       "Russia.",
       "Meta 2018-11: O=RU facebook/account=36", "2020-09-03"},
      {"By the TikTok safety team\n\nThe table lists the networks that we took down between July "
       "and September 2023. We explain it below, as we did before.\n\n| Disrupted | Accounts | "
       "Followers | What we found |\n|---|---|---|---|\n| July 2023 | 1,704 | 312,990 | It "
       "operated "
       "from Russia. |\n| August 2023 | 88 | 22,417 | It operated from China. |\n",
       "TikTok 2023-07: O=RU tiktok/account=1704 audience tiktok/account=312990 || TikTok 2023-08: "
       "O=CN "
       "tiktok/account=88 audience tiktok/account=22417"},
      {"Our bulletin for the first quarter has these entries for February:\n\n- 14 YouTube "
       "channels "
       "terminated in a campaign linked to Russia.\n- 9 YouTube channels terminated in a campaign "
       "linked to Iran.\n",
       "Google 2024-02: O=RU youtube/channel=14 | O=IR youtube/channel=9", "2024-03-08"},
      {"Venezuela\n\nIn May we removed 764 accounts located in Venezuela from Twitter.",
       "Twitter 2019-05: O=VE twitter/account=764", "2019-08-15"},
      {"In its report for the first quarter of 2024, Meta wrote that it had taken down 19 Facebook "
       "accounts run from Chad.",
       "Meta 2024-01/2024-03: O=TD facebook/account=19", "2024-06-03"},
      {"Originally published on October 15, 2018:\n\nToday we removed nine Facebook Pages that "
       "originated in Sri Lanka.\n\nUpdate on December 18, 2018 at 6:00PM PT:\n\nToday we removed "
       "25 Facebook Pages that originated in Sri Lanka as well.",
       "Meta 2018-10-15: O=LK facebook/page=9 || Meta 2018-12-18: O=LK facebook/page=25"},
      {"Twitter has pulled the plug on 493 accounts linked to Iran. The San Francisco giant said "
       "on "
       "Monday that the accounts were aimed at readers in Britain.",
       "Twitter 2018-08-27: O=IR T=GB twitter/account=493", "2018-08-28"},
      {"In July Google terminated 2,216 channels on YouTube linked to China. Another 1,987 "
       "channels "
       "followed in August.",
       "Google 2023-07: O=CN youtube/channel=2216 || Google 2023-08: O=CN youtube/channel=1987",
       "2023-10-27"},
      {"On March 12 Facebook closed 49 accounts run from Ghana. Twitter removed 71 accounts of the "
       "same operation on the same day.",
       "Meta 2020-03-12: O=GH facebook/account=49 || Twitter 2020-03-12: O=GH twitter/account=71",
       "2020-09-03"},
  });
}

TEST_CASE("dates told from the one before") {
  check_rows({
      {"The affair began on Aug. 21, when Facebook removed 652 Iranian accounts. Two days later "
       "Google disabled 39 YouTube channels run from Iran.",
       "Meta 2018-08-21: O=IR facebook/account=652 || Google 2018-08-23: O=IR youtube/channel=39",
       "2018-08-28"},
      {"On 19 August 2019 Twitter removed 936 accounts run from China. The following day Facebook "
       "removed 7 Pages run from China. A week later Google disabled 210 YouTube channels run from "
       "China.",
       "Twitter 2019-08-19: O=CN twitter/account=936 || Meta 2019-08-20: O=CN facebook/page=7 || "
       "Google 2019-08-27: O=CN youtube/channel=210",
       "2020-01-10"},
      {"In December 2019 Facebook took down 610 accounts run from Georgia. In the same month "
       "Twitter "
       "suspended 59 accounts run from Chad.",
       "Meta 2019-12: O=GE facebook/account=610 || Twitter 2019-12: O=TD twitter/account=59",
       "2021-03-18"},
      {"On 20 September 2019 Twitter removed:\n\n- 271 accounts run from Egypt;\n- 259 accounts "
       "run "
       "from Spain.",
       "Twitter 2019-09-20: O=EG twitter/account=271 | O=ES twitter/account=259", "2024-09-06"},
  });
}

TEST_CASE("items that headings and notes begin") {
  check_rows({
      {"Case study 1: Operation \"Tide Table\"\n\nWe banned 14 ChatGPT accounts that originated in "
       "China.\n\nCase study 2: Operation \"Long Echo\"\n\nWe banned several ChatGPT accounts that "
       "originated in Russia. The operation targeted Germany.",
       "OpenAI: O=CN chatgpt/account=14 | O=RU T=DE chatgpt/account=?*"},
      {"| Date announced | Company | Assets removed | Origin, as stated by company "
       "|\n|---|---|---|---|\n"
       "| 22 September 2020 | Facebook | 155 accounts | China |\n| 14 March 2023 | TikTok | 31 "
       "accounts "
       "| Chad |\n\n*22 September 2020.* Facebook said that about 133,000 accounts followed the "
       "accounts.",
       "Meta 2020-09-22: O=CN facebook/account=155 audience facebook/account=133000~ || TikTok "
       "2023-03-14: O=TD tiktok/account=31"},
      {"LinkedIn removed 58 profiles and nine Pages run from Iran.",
       "LinkedIn: O=IR linkedin/account=58 linkedin/page=9"},
      {"Google terminated 14 YouTube channels and an Ads account run from Romania.",
       "Google: O=RO youtube/channel=14 google/ads_account=1"},
      {"According to the company, 220 accounts and 32 pages run from Uganda were taken off "
       "Facebook "
       "while 139 accounts were deleted on Instagram.",
       "Meta: O=UG facebook/account=220 facebook/page=32 instagram/account=139"},
      {"Meta removed 20 Pages run from Togo. The government had asked for 14 YouTube channels to "
       "be "
       "blocked.",
       "Meta: O=TG facebook/page=20"},
  });
}

// The claims of a text that `show` has words for, one after the other.
template <class Show>
std::string claims_of(const char* text, Show show) {
  Document d;
  d.text = text;
  std::string out;
  for (const auto& t : extract(d).takedowns)
    for (const auto& n : t.networks)
      for (const Claim& c : n.claims) out += show(c);
  return out;
}

TEST_CASE("who says where a network comes from") {
  const auto who = [](const char* text) {
    return claims_of(text, [](const Claim& c) -> std::string {
      if (c.property != Property::kOrigin && c.property != Property::kActor) return {};
      return c.value + '<' + c.attributed_to + "> ";
    });
  };
  CHECK(who("Meta removed 20 Pages. Researchers tied the network to Russia.") ==
        "RU<researchers> ");
  CHECK(who("Meta removed 20 Pages. The network was run from Russia, according to officials.") ==
        "RU<government> ");
  CHECK(who("Meta removed 20 Pages. Senator Smith said the network was linked to Russia.") ==
        "RU<politicians> ");
  CHECK(who("Meta said the 20 Pages that it removed were linked to Russia.") == "RU<> ");
  CHECK(who("Meta removed 20 Pages run from Togo.") == "TG<> ");
}

TEST_CASE("what a network posted") {
  const auto said = [](const char* text) {
    return claims_of(text, [](const Claim& c) -> std::string {
      if (c.property != Property::kLanguage && c.property != Property::kTopic &&
          c.property != Property::kAdPeriod)
        return {};
      return std::string(to_string(c.property)) + '=' + c.value + ' ';
    });
  };
  CHECK(said("Meta removed 20 Pages run from Togo. They posted primarily in French and English.") ==
        "language=fr language=en ");
  CHECK(said("Meta removed 20 Pages run from Togo. It posted about local news and elections.") ==
        "topic=local news and elections ");
  CHECK(said("Meta removed 20 Pages run from Togo. The content was in Simplified Chinese.") ==
        "language=zh-Hans ");
  CHECK(
      said(
          "Meta removed 20 Pages run from Togo. The first ad ran in March 2014 and the most recent "
          "ran in June 2019.") == "ad_period=2014-03/2019-06 ");
  CHECK(said("Meta removed 20 Pages run from Togo that posted in Russian groups.").empty());
}

TEST_CASE("tables that name companies, countries and sums") {
  check_rows({
      {"| Company | Date of removal | Origin | Target | Assets removed |\n|---|---|---|---|---|\n"
       "| Google | April 2024 | Indonesia | not stated | 22 YouTube channels |\n"
       "| TikTok | May 2024 | Iraq | Iraq | 128 accounts |\n\n"
       "Iraq. The accounts had 94,870 followers.",
       "Google 2024-04: O=ID youtube/channel=22 || TikTok 2024-05: O=IQ T=IQ tiktok/account=128 "
       "audience "
       "tiktok/account=94870"},
      {"Twitter Transparency Center\n\nWe removed these sets in the first half of 2021, and we "
       "publish them here.\n\n| Attribution | Accounts |\n|---|---|\n| Iran | 238 |\n| Armenia | "
       "35 "
       "|\n| Total | 273 |\n\n**Armenia.** The 35 accounts targeted Azerbaijan.",
       "Twitter 2021-01/2021-06: O=IR twitter/account=238 | O=AM T=AZ twitter/account=35"},
      {"We removed two networks from Facebook in March 2021.\n\n- Total number of Facebook "
       "accounts "
       "removed: 50\n- Total number of Pages removed: 9\n\n1. Chad\n\nWe removed 30 Facebook "
       "accounts "
       "and 4 Pages.\n\n2. Mali\n\nWe removed 20 Facebook accounts and 5 Pages.",
       "Meta 2021-03: sum facebook/account=50 facebook/page=9 | O=TD facebook/account=30 "
       "facebook/page=4 | O=ML facebook/account=20 facebook/page=5",
       "2021-04-06"},
  });
}

TEST_CASE("one operation that several companies removed") {
  check_rows({
      {"The network was run from Mali and its audience was in Niger.\n\nOn 9 August 2023 Meta "
       "removed 83 Facebook accounts belonging to the network. On 22 August 2023 Telegram closed "
       "four channels of the network.",
       "Meta 2023-08-09: O=ML T=NE facebook/account=83 || Telegram 2023-08-22: O=ML T=NE "
       "telegram/channel=4"},
      {"Tall Grass (influence operation)\n\nTall Grass is the name given to a covert operation. It "
       "is run from Mali.\n\nIn May 2022 Meta removed 10 Facebook accounts of the operation. In "
       "October 2022 Twitter suspended 212 accounts that it tied to Tall Grass.",
       "Meta 2022-05: O=ML Op=Tall Grass facebook/account=10 || Twitter 2022-10: O=ML Op=Tall "
       "Grass twitter/account=212"},
      {"OpenAI said it has banned 28 ChatGPT accounts run from Russia. Nine ChatGPT accounts, now "
       "banned, came from Rwanda.",
       "OpenAI: O=RU chatgpt/account=28 | O=RW chatgpt/account=9"},
      {"Twitter and Meta removed two sets of accounts in May 2022. Twitter's dataset contains 146 "
       "accounts from Chad. Meta's dataset consists of 39 Facebook accounts from Mali.",
       "Meta 2022-05: O=ML facebook/account=39 || Twitter 2022-05: O=TD twitter/account=146"},
  });
}

TEST_CASE("sets inside sets, and headlines") {
  check_rows({
      {"We removed 1,780 accounts originating in China from Twitter. Of these, 212 accounts formed "
       "the core of the network.",
       "Twitter: O=CN twitter/account=1780 twitter/account=212"},
      {"Twitter suspended 936 accounts originating in China. They were part of a wider network of "
       "approximately 200,000 accounts, all of which were suspended as well.",
       "Twitter: O=CN twitter/account=936 twitter/account=200000~"},
      {"The second network will raise eyebrows here. Meta removed 78 Facebook accounts run from "
       "China.",
       "Meta: O=CN facebook/account=78"},
      {"In July we removed three networks from Facebook. Two of them, from Chad and Mali, were "
       "small.\n\n1. Chad\n\nWe removed 3 Facebook accounts.\n\n2. Mali\n\nWe removed 4 Facebook "
       "accounts.",
       "Meta 2020-07: sum O=TD,ML | O=TD facebook/account=3 | O=ML facebook/account=4",
       "2020-08-06"},
  });
}

TEST_CASE("what counts and what does not") {
  check_rows({
      {"Meta removed 20 Pages run from Togo. The 54-page report is online.",
       "Meta: O=TG facebook/page=20"},
      {"We've banned two groups of accounts from Reddit: today we banned 83 accounts run from "
       "Iran.",
       "Reddit: O=IR reddit/account=83"},
      {"The three datasets of Twitter tell of removals. On 14 occasions accounts tweeted the same.",
       "-"},
      {"Twitter removed 20 accounts run from Togo. All 412 accounts of the other cluster were "
       "still "
       "active.",
       "Twitter: O=TG twitter/account=20"},
      {"Meta removed 20 Pages run from Togo. The names of accounts with fewer than 5,000 followers "
       "are hashed.",
       "Meta: O=TG facebook/page=20"},
      {"Meta removed 20 Pages run from Togo. The median account had 41 followers.",
       "Meta: O=TG facebook/page=20"},
      {"Meta removed 20 Pages run from Togo. The party says: \"We have 1.4 million members.\"",
       "Meta: O=TG facebook/page=20"},
      {"Meta removed 20 Pages run from Togo and the network spent FJ$9,400 on ads.",
       "Meta: O=TG facebook/page=20 spend=9400FJD"},
      {"Google removed 20 YouTube channels run from Togo. YouTube had ad revenue of $7.95bn.",
       "Google: O=TG youtube/channel=20"},
      {"Google banned 2 Play developers linked to Egypt.", "Google: O=EG google/account=2"},
  });
}

TEST_CASE("actors and places in other words") {
  check_rows({
      {"Meta removed 20 Pages linked to two firms: Nile Lantern Media in Egypt and Reach Ltd in "
       "the "
       "UAE.",
       "Meta: O=EG,AE A=Nile Lantern Media,Reach Ltd facebook/page=20"},
      {"Google closed 20 YouTube channels linked to an individual, Ramon Paz, in Peru.",
       "Google: A=Ramon Paz youtube/channel=20"},
      {"Meta banned Rally Labs, a marketing firm, and removed 20 Pages run from Togo.",
       "Meta: O=TG A=Rally Labs facebook/page=20"},
      {"Shares in Kestrel Media Holdings fell. Meta removed 20 Pages run from Togo and linked to "
       "Kestrel.",
       "Meta: O=TG A=Kestrel Media Holdings facebook/page=20"},
      {"Meta removed 20 Pages run from Togo. Some had links to the Informa Pages.",
       "Meta: O=TG facebook/page=20"},
      {"Reddit banned 944 accounts suspected to be of Russian Internet Research Agency origin.",
       "Reddit: O=RU A=Internet Research Agency reddit/account=944"},
      {"Meta removed 20 Pages linked to the Internet Research Agency in Russia. In May 2019 it "
       "removed 9 Pages controlled by the same agency.",
       "Meta 2021-01-05: O=RU A=Internet Research Agency facebook/page=20 || Meta 2019-05: "
       "A=Internet Research "
       "Agency facebook/page=9",
       "2021-01-05"},
      {"Google terminated 17 YouTube channels linked to Russia. The campaign was linked to Foo Ltd "
       "and uploaded content in Russian and Ukrainian about Crimea.",
       "Google: O=RU A=Foo Ltd youtube/channel=17"},
      {"Twitter removed 20 accounts that originated in Paraguay and targeted Paraguayans and, in a "
       "smaller cluster, people in Argentina.",
       "Twitter: O=PY T=PY,AR twitter/account=20"},
      {"Reddit banned 57 accounts run from Chad. They targeted users in Latvia and Finland, the "
       "company said, and to a lesser extent in Sweden.",
       "Reddit: O=TD T=LV,FI,SE reddit/account=57"},
      {"Meta removed 20 Pages run from Togo that praised the normalization of ties with Israel.",
       "Meta: O=TG facebook/page=20"},
      {"Google blocked 64 domains of a campaign linked to Russia that imitated media in France and "
       "Germany and was localized for readers in those countries.",
       "Google: O=RU T=FR,DE web/domain=64"},
      {"WE REMOVED 20 FACEBOOK PAGES RUN FROM T\xC3\x9CRKIYE AND C\xC3\x94TE D'IVOIRE.",
       "Meta: O=TR,CI facebook/page=20"},
  });
}

TEST_CASE("cross-references to networks removed before") {
  const auto references = [](const char* text) {
    Document d;
    d.text = text;
    d.metadata.published = "2018-10-26";
    std::string out;
    for (const Reference& r : extract(d).references)
      out += '[' + r.kind + ' ' + r.company + ' ' + r.origin + ' ' + r.removed + ']';
    return out;
  };
  const std::string network = "Today we removed 82 Pages from Facebook that originated in Iran. ";
  const auto after = [&](const char* sentence) { return references((network + sentence).c_str()); };
  CHECK(after("We found some overlap with the Russian accounts we removed in August.") ==
        "[overlap  RU 2018-08]");
  CHECK(
      after("We identified links to a past influence operation that we removed and reported in May "
            "2017.") == "[overlap   2017-05]");
  CHECK(after("It has connections to a network that Twitter suspended last month.") ==
        "[overlap Twitter  2018-09]");
  CHECK(after("This activity is linked to a group of accounts removed in March 2018.") ==
        "[overlap   2018-03]");
  CHECK(after("It is part of the same network that we removed in July.") ==
        "[same_operation   2018-07]");
  CHECK(after("We found no links to the network we removed in July.").empty());
  CHECK(after("Its methods were similar to those of the network we removed in July.").empty());
  CHECK(after("The Pages had links to Proud Boys, a hate group we banned in 2018.").empty());
}

TEST_CASE("doubts") {
  const auto doubts = [](const char* text, const char* published = "2018-10-26") {
    Document d;
    d.text = text;
    d.metadata.published = published;
    std::string out;
    for (const Doubt& x : extract(d).doubts) out += x.code + ' ';
    return out;
  };
  CHECK(
      doubts("Meta removed 82 Pages, Groups and accounts run from Iran: 30 Pages, 33 accounts and "
             "3 Groups.") == "total_mismatch ");
  CHECK(
      doubts("Meta removed 66 Pages, Groups and accounts run from Iran: 30 Pages, 33 accounts and "
             "3 Groups.")
          .empty());
  CHECK(doubts("Facebook removed 20 Pages run from Togo on Friday.", "") == "unresolved_date ");
  CHECK(doubts("Facebook removed 20 Pages run from Togo on Friday.").empty());
  CHECK(doubts("Facebook removed 20 Pages.") == "unclear_network ");
}

TEST_CASE("confidence follows the rule and how plainly it is said") {
  Document d;
  d.text = "Meta removed 20 Pages run from Togo. It blamed a network in Mali.";
  const Extraction x = extract(d);
  REQUIRE(x.takedowns.size() == 1);
  for (const auto& network : x.takedowns[0].networks)
    for (const Claim& c : network.claims) {
      INFO(c.rule);
      CHECK(c.confidence > kReportThreshold);
      CHECK(c.confidence < 1);
    }
}
