// What is no influence operation: other things that companies and police remove with the same
// verbs, whole texts and parts of texts about them; what did not happen; and removals told twice.
#include <algorithm>

#include "takedowndb/document.h"
#include "takedowndb/extraction.h"
#include "tests/extract/rows.h"

using namespace takedowndb::test;

namespace {

// Long enough to say what it is about.
const char* const kSextortion =
    "LAGOS, 24 July 2024 - Meta said on Wednesday that it had removed about 60,000 Instagram "
    "accounts in Nigeria that ran sextortion schemes and were aimed at men in the United "
    "States.\n\n"
    "A smaller network of 2,400 accounts was traced to some twenty people, the company said. The "
    "scammers had posed as young women. Meta also took down 200 Pages and 5,000 Groups that sold "
    "tips for scams, among them scripts for blackmail.\n\nThe commission for financial crimes "
    "welcomed the step. Fraud of this kind has victims in forty countries, a spokesman said, and "
    "the fraudsters share what they learn. Two brothers from Lagos pleaded guilty in Michigan in "
    "April over the death of a student. Schools in the state now teach pupils how to answer such "
    "messages, and a helpline has taken 900 calls since January, most of them at night. The bank "
    "that moved the money has paid a fine.\n";

const char* const kProductsClosed =
    "LONDON, 24 January 2025 - Hartwell Digital said on Friday that it had closed 12 websites, "
    "five "
    "YouTube channels and 40 Facebook pages and would cut 160 jobs in Britain, Ireland and "
    "Australia, as traffic from search engines went on falling.\n\nThe titles that were shut down "
    "include a magazine about gadgets, a football network with pages for 22 clubs, and a brand for "
    "gardeners whose Instagram account has 890,000 followers. The pages were unpublished rather "
    "than sold, the company said.\n\n\"We grew up on Facebook, and Facebook has moved on from "
    "news,\" its chief told analysts. Traffic from there dropped by 61 percent, she said. The "
    "group "
    "keeps 31 brands and expects savings of 14 million pounds a year. Its shares closed four "
    "percent higher. The union said that staff had learned of it in a call of three minutes, and "
    "that some were cut off before the call was over.\n";

}  // namespace

TEST_CASE("texts about something else") {
  check_rows({
      {kSextortion, "-"},
      {kProductsClosed, "-"},
      {"EXERCISE. Suppose that Facebook were to announce the removal of 318 accounts and 24 groups "
       "which it links to Togo. How would you explain this to a caller?",
       "-"},
      {"In an agent-based model we deleted 500 Facebook accounts of a hypothetical campaign run "
       "from Togo.",
       "-"},
      {"Facebook removed 30 Pages run from Togo. It then held an exercise in which a network of "
       "500 "
       "accounts from Togo spread rumours.",
       "Meta: O=TG facebook/page=30"},
      {"Courts ordered Twitter to block 700 accounts of journalists in Togo.\n\nThe platform has "
       "sued over the blocking of 178 accounts in Benin.",
       "-"},
      {"Facebook suspended 30 accounts from Togo for 24 hours.", "-"},
      {"An attempt to get into the network from Togo failed, because Facebook had closed the hole.",
       "-"},
      {"In Togo two channels blocked the recorder in March, and Facebook said nothing.", "-"},
      {"All 95 Facebook Pages that are run from Togo were online when this briefing was closed.",
       "-"},
      {"Operators have blocked access to 30 Facebook Pages run from Togo.", "-"},
      {"The service told deputies in a closed session that it watches 900 accounts on Facebook "
       "from "
       "Togo.",
       "-"},
      {"A rival of Facebook took out 450 posts in November, and a network run from Togo shut in "
       "January.",
       "-"},
      {"The court should resist calls for blocking 30 Facebook Pages run from Togo.", "-"},
      {"Such were the advertisements of the campaign in Togo.\n\n| Platform | Pages | Ads "
       "|\n|---|---|---|\n| Facebook | 1,206 | 28,417 |\n| Instagram | 640 | 11,902 |\n",
       "-"},
      {"Togo suspended Facebook, where a network from Benin has accounts.", "-"},
      {"It is a logo that Facebook dropped in 2018, they say of a network run from Togo.", "-"},
  });
}

TEST_CASE("parts of a text about something else") {
  check_rows({
      {"Meta threat report, 4 August 2022\n\nCyber espionage\n\nWe acted against hackers who "
       "operated out of Pakistan and went after people in India with malware. We disabled 87 "
       "accounts and blocked 110 domains.\n\nInfluence operations\n\nWe removed 412 Facebook "
       "accounts and 131 Pages. This network originated in Malaysia and targeted domestic "
       "audiences. It posed as independent editors and tried to influence politics.\n\nSpam and "
       "malware\n\nWe removed 10,400 accounts in Benin that served malware and phishing.\n",
       "Meta 2022-08-04: O=MY T=MY facebook/account=412 facebook/page=131"},
      {"Bulletin, 30 September 2023\n\n- We terminated 8 YouTube channels as part of our "
       "investigation into coordinated influence operations linked to Azerbaijan.\n- We disabled "
       "61 accounts used by hackers from China for phishing; the victims were firms in Taiwan.\n- "
       "We terminated 6 YouTube channels as part of our investigation into coordinated influence "
       "operations linked to Iran. The campaign was covert.\n",
       "Google 2023-09-30: O=AZ youtube/channel=8 | O=IR youtube/channel=6"},
      {"3 June 2024. Meta removed 30 Pages run from Togo that targeted Benin.\n\n\"People think of "
       "Russian trolls when they hear of this,\" said a lawyer.",
       "Meta 2024-06-03: O=TG T=BJ facebook/page=30"},
  });
}

TEST_CASE("removals without figures that are told with figures elsewhere") {
  check_rows({
      {"Meta acts against networks in Togo and Iran\n\n14 June 2023\n\nMeta removed three "
       "networks. "
       "The second, from Togo, consisted of 109 accounts and 22 Pages and targeted Benin. The "
       "third "
       "came from Iran: Meta took down 37 accounts and nine Pages that targeted Israel.\n\nIn May "
       "Meta had said that it took down a network from Iran.",
       "Meta 2023-06-14: O=TG T=BJ facebook/account=109 facebook/page=22 | O=IR T=IL "
       "facebook/account=37 facebook/page=9"},
      // It says something else, and is another.
      {"14 June 2023\n\nMeta removed 37 accounts of a network that originated in Iran and targeted "
       "Israel.\n\nIn May Meta took down a network from Iran that targeted Bahrain.",
       "Meta 2023-06-14: O=IR T=IL facebook/account=37 || Meta 2023-05: O=IR T=BH"},
  });
  takedowndb::Document d;
  d.text =
      "14 June 2023\n\nMeta removed 37 accounts of a network that originated in Iran.\n\nIn May "
      "Meta took down a network from Iran.";
  const auto got = takedowndb::extract(d);
  CHECK(got.takedowns.size() == 1);
  CHECK(std::any_of(got.doubts.begin(), got.doubts.end(),
                    [](const auto& doubt) { return doubt.code == "repeated_network"; }));
}

TEST_CASE("domains that justice seizes") {
  check_rows({
      {"8 October 2025\n\nThe Justice Department today announced the seizure of 26 domains used by "
       "Iran's Islamic Revolutionary Guard Corps in a covert campaign that targeted audiences in "
       "Israel.",
       "Justice Department 2025-10-08: O=IR T=IL A=Islamic Revolutionary Guard Corps "
       "web/domain=26"},
      {"8 October 2025\n\nIn June the Department of Justice seized 13 domains used in a Russian "
       "government-directed influence campaign.",
       "Department of Justice 2025-06: O=RU web/domain=13"},
      {"8 October 2025\n\nThe FBI and Microsoft worked on it. The warrant authorizes the seizure "
       "of "
       "13 domains of a covert Russian influence campaign.",
       "FBI 2025-10-08: O=RU web/domain=13"},
  });
}

TEST_CASE("registers: a network in lines with labels") {
  check_rows({
      {"Log of removals, summer 2023\n\nENTRY 1\nDate: 9 May 2023\nCompany: Meta\nOrigin: "
       "Iran\nTargets: Israel, France\nAssets: 40 accounts and 8 Pages on Facebook\nFollowers: "
       "about "
       "900 accounts followed the Pages\n\nENTRY 2\nDate: June 2023\nCompany: Twitter\nOrigin: "
       "Venezuela\nTargets: domestic\nAssets: 613 accounts\nAttributed to: Venezuela News\n",
       "Meta 2023-05-09: O=IR T=IL,FR facebook/account=40 facebook/page=8 audience "
       "facebook/page=900~ || Twitter 2023-06: O=VE T=VE A=Venezuela News twitter/account=613"},
      {"Influence Operations Register of r/RedditSafety\n\nCase: 01\nDate actioned: 14 March "
       "2023\nOrigin: Russia\nTarget audience: Germany\nAccounts banned: 61\nSubreddits banned: "
       "1\n\nCase: 02\nDate actioned: 2 June 2023\nOrigin: Iran\nTarget audience: "
       "Israel\nAccounts banned: 143\n",
       "Reddit 2023-03-14: O=RU T=DE reddit/account=61 reddit/community=1 || Reddit 2023-06-02: "
       "O=IR T=IL reddit/account=143"},
  });
}

TEST_CASE("words near a place that give it no role") {
  check_rows({
      {"TikTok removed 138 accounts that operated from Russia. The app, which is owned by China's "
       "ByteDance, has been under pressure.",
       "TikTok: O=RU tiktok/account=138"},
      {"Meta removed 5 Pages from Togo. One account had belonged to a hairdresser in Brazil.",
       "Meta: O=TG facebook/page=5"},
      {"Meta removed 5 Pages from Togo. They posted about farmers and tensions in Kashmir.",
       "Meta: O=TG facebook/page=5"},
      {"Meta removed 5 Pages from Togo that stoked ethnic tensions in Benin.",
       "Meta: O=TG T=BJ facebook/page=5"},
      {"Meta removed 5 Pages from Togo. They posted during the first presidential debate in the "
       "United States.",
       "Meta: O=TG facebook/page=5"},
      {"Meta removed 5 Pages from Togo. \"It travels,\" said Abena, who works at a research group "
       "in Accra.",
       "Meta: O=TG facebook/page=5"},
      {"Meta removed 5 Pages from Togo. The site earned between $300 and $450 a month from ads.",
       "Meta: O=TG facebook/page=5"},
      {"Meta removed 5 Pages from Togo. A group with 23,000 members that was not part of the "
       "takedown shared it.",
       "Meta: O=TG facebook/page=5"},
      {"Meta removed 5 Pages that originated in Togo and focused on domestic issues.",
       "Meta: O=TG T=TG facebook/page=5"},
      {"Meta removed 5 Pages from Togo. The operation's audience, by all appearances, was "
       "domestic.",
       "Meta: O=TG T=TG facebook/page=5"},
      {"Meta removed 30 Pages that originated in Togo. It also described a second, much smaller "
       "network, which originated in Benin. That one consisted of 8 Pages.",
       "Meta: O=TG facebook/page=30 | O=BJ facebook/page=8"},
  });
}
