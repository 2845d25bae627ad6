// Texts about accounts that tell of no takedown.
#include <string>

#include "takedowndb/document.h"
#include "takedowndb/extraction.h"
#include "tests/extract/rows.h"

using namespace takedowndb::test;

TEST_CASE("no takedown") {
  check_rows({
      {"Facebook disabled 1.3 billion fake accounts between October and December 2020.", "-"},
      {"Meta took action on 1.5 billion fake accounts in the first quarter.", "-"},
      {"Twitter said it challenged 9.9 million potentially spammy accounts a week.", "-"},
      {"Facebook estimates that 5% of its monthly active users are fake.", "-"},
      {"Facebook was fined $5 billion by the FTC.", "-"},
      {"The data of 533 million Facebook users in 106 countries was leaked.", "-"},
      {"Twitter has 330 million users, many of them in Japan.", "-"},
      {"Researchers at Graphika identified 300 accounts linked to Russia.", "-"},
      {"Researchers found 50 Facebook Pages run from Macedonia that targeted Americans. Facebook "
       "has not removed them.",
       "-"},
      {"YouTube removed 8 million videos for spam.", "-"},
      {"Facebook took down 600 posts about vaccines.", "-"},
      {"Instagram suspended the account of a celebrity after a complaint.", "-"},
      {"Facebook banned a far-right leader and removed his page.", "-"},
      {"The company removed 12 executives from its board.", "-"},
      {"Police in Ghana arrested 40 people over a bank fraud with 300 fake accounts.", "-"},
      {"A think tank reported that 2,000 bots tied to Iran had tweeted about the vote.", "-"},
      {"Facebook warned 50,000 users that a spyware firm from Israel had targeted them.", "-"},
      {"Microsoft notified 10,000 customers that they were targeted by hackers in Russia.", "-"},
      {"Twitter labelled 12 accounts of Chinese state media.", "-"},
      {"Facebook has 2.7 billion users and owns Instagram.", "-"},
      {"The EU asked Meta, Google and TikTok to do more against disinformation from Russia.", "-"},
      {"Facebook hired 20,000 people to work on security in 2018.", "-"},
      {"Twitter removed 10,000 bots that sold followers.", "-"},
      {"Meta sued two firms in Nigeria that sold 1,000 fake accounts.", "-"},
      {"The hackers broke into 400 accounts in Kenya.", "-"},
      {"Google blocked 100 million phishing emails.", "-"},
      {"OpenAI said 200 million people use ChatGPT every week.", "-"},
      {"Meta says it will remove Pages that break its rules.", "-"},
      {"Senators asked Facebook why it had not removed 30 Pages run from Iran.", "-"},
      {"TikTok removed 104 million videos in the first half of 2020.", "-"},
      {"Reddit banned 2,000 subreddits for hate speech.", "-"},
  });
}

TEST_CASE("more networks than any report has") {
  takedowndb::Document document;
  document.text = "Facebook said on 3 May 2021 that it acted against coordinated behavior.\n\n";
  for (int i = 0; i < 2100; ++i)
    document.text += "We removed a second network of " + std::to_string(i + 2) +
                     " Pages that originated in Togo.\n\n";
  const takedowndb::Extraction got = takedowndb::extract(document);
  CHECK(got.takedowns.empty());
  REQUIRE(got.doubts.size() == 1);
  CHECK(got.doubts[0].code == "too_many_networks");
}
