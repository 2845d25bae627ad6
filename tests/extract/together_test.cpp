// Several companies on one operation, days and labels as layout, and words that point to what
// stands nearby.
#include "tests/extract/rows.h"

using namespace takedowndb::test;

TEST_CASE("one operation and several companies") {
  check_rows({
      {"OpenAI and Meta said on Monday that they had shut down a campaign that was run from Togo "
       "and "
       "targeted Benin.\n\nOpenAI said it had banned 17 ChatGPT accounts.\n\nMeta, for its part, "
       "removed 74 Facebook accounts.",
       "Meta 2021-07-05: O=TG T=BJ facebook/account=74 || OpenAI 2021-07-05: O=TG T=BJ "
       "chatgpt/account=17",
       "2021-07-07"},
      {"Microsoft said it seized 19 websites of an operation run from Togo that targeted "
       "Benin.\n\nLinkedIn, which Microsoft bought years ago, closed 27 accounts on Tuesday. The "
       "accounts were part of the same operation, it said.",
       "Microsoft 2021-07-07: O=TG T=BJ web/domain=19 || LinkedIn 2021-07-06: O=TG T=BJ "
       "linkedin/account=27",
       "2021-07-07"},
      {"OpenAI banned 38 ChatGPT accounts that originated in Togo. The operation ran nine TikTok "
       "accounts. On Tuesday TikTok removed the nine accounts.",
       "OpenAI 2021-07-07: O=TG chatgpt/account=38 || TikTok 2021-07-06: O=TG tiktok/account=9",
       "2021-07-07"},
      {"Meta removed 40 Pages run from Togo. On Tuesday, after we had sent our list to YouTube, "
       "the "
       "company terminated six channels that were part of the same operation.",
       "Meta 2021-07-07: O=TG facebook/page=40 || Google 2021-07-06: O=TG youtube/channel=6",
       "2021-07-07"},
      // Two companies in one breath, but networks of different countries.
      {"Facebook and Twitter said they had acted against an influence campaign.\n\nFacebook "
       "removed "
       "40 Pages run from Togo.\n\nTwitter removed 12 accounts run from Benin.",
       "Twitter 2021-07-07: O=BJ twitter/account=12 || Meta 2021-07-07: O=TG facebook/page=40",
       "2021-07-07"},
  });
}

TEST_CASE("days as headings, labels as lines") {
  check_rows({
      {"TAG Bulletin: Q1 2023\n\nPosted 14 April 2023\n\n11 January 2023\n\n- We terminated 214 "
       "YouTube channels linked to Togo.\n\n26 January 2023\n\n- We terminated 9 YouTube channels "
       "linked to Benin. We saw no more.",
       "Google 2023-01-11: O=TG youtube/channel=214 || Google 2023-01-26: O=BJ youtube/channel=9"},
      {"TikTok: networks disrupted\n\n1. Accounts targeting the public discourse on the vote in "
       "Benin\nDetection source: internal\nAccounts in network: 1,287\nFollowers of these "
       "accounts: "
       "316,540\nThis network operated from Togo and targeted Benin.\n\n2. Accounts targeting "
       "political discourse in Ghana\nDetection source: external\nAccounts in network: "
       "46\nFollowers "
       "of these accounts: 88,912\nThis network operated from Ghana and targeted a domestic "
       "audience.\n\nAll of these accounts were removed by TikTok.",
       "TikTok 2021-07-07: O=TG T=BJ tiktok/account=1287 audience tiktok/account=316540 | O=GH "
       "T=GH "
       "tiktok/account=46 audience tiktok/account=88912",
       "2021-07-07"},
      {"Monthly report\n\nMeta removed 40 Pages run from Togo, it said on Tuesday. In all, the "
       "June "
       "removals came to 40 Pages.",
       "Meta 2021-06: O=TG facebook/page=40", "2021-07-07"},
      {"In short:\n\n- The accounts were removed in June\n\nTikTok has removed a network of 40 "
       "accounts run from Togo, it announced on Tuesday.",
       "TikTok 2021-06: O=TG tiktok/account=40", "2021-07-07"},
  });
}

TEST_CASE("words that point nearby") {
  check_rows({
      {"It is not the first action that involves Togo. In July 2019 Facebook took down 181 "
       "accounts "
       "that were run from the country.",
       "Meta 2019-07: O=TG facebook/account=181", "2021-07-07"},
      {"Twitter removed 4,612 accounts run from Togo, of which 512 formed a highly active core.",
       "Twitter 2021-07-07: O=TG twitter/account=4612 twitter/account=512", "2021-07-07"},
      {"Meta removed a network run from Togo. It existed on Instagram only, where 489 accounts "
       "were "
       "removed.",
       "Meta 2021-07-07: O=TG instagram/account=489", "2021-07-07"},
      {"LinkedIn removed 58 profiles and three Pages linked to Togo. About 4,100 members followed "
       "at "
       "least one of the Pages.",
       "LinkedIn 2021-07-07: O=TG linkedin/account=58 linkedin/page=3 audience linkedin/page=4100~",
       "2021-07-07"},
      {"Reddit banned 73 accounts and three subreddits run from Togo. Together they had fewer than "
       "900 "
       "subscribers.",
       "Reddit 2021-07-07: O=TG reddit/account=73 reddit/community=3 audience "
       "reddit/community=900-",
       "2021-07-07"},
      {"Meta removed 14 Groups run from Togo. Around 30,500 accounts belonged to the Groups.",
       "Meta 2021-07-07: O=TG facebook/group=14 audience facebook/group=30500~", "2021-07-07"},
      {"TikTok removed 12 accounts run from Togo, followed by 34,870 others.",
       "TikTok 2021-07-07: O=TG tiktok/account=12 audience tiktok/account=34870", "2021-07-07"},
      {"Meta removed 385 accounts and six Pages, plus 40 accounts on Instagram, all run from Togo.",
       "Meta 2021-07-07: O=TG facebook/account=385 facebook/page=6 instagram/account=40",
       "2021-07-07"},
      {"Meta removed 193 accounts and 246 pages in Facebook and 30 accounts in Instagram, run from "
       "Togo.",
       "Meta 2021-07-07: O=TG facebook/account=193 facebook/page=246 instagram/account=30",
       "2021-07-07"},
      {"OpenAI disrupted five influence operations. Two of the operations came from Togo and one "
       "each "
       "from Benin, Ghana and Mali.",
       "OpenAI 2021-07-07: O=TG | O=TG | O=BJ | O=GH | O=ML", "2021-07-07"},
  });
}

TEST_CASE("what says nothing of the network") {
  for (const char* more :
       {"97% of the accounts had fewer than five followers.",
        "\"A page with 200,000 followers may have reached nobody,\" he said.",
        "She had reported 14 pages to Twitter in January.",
        "It was quoted by members of parliament in Warsaw.",
        "Twitter, owned by a company based in Nevada, gave no details.",
        "On October 4 in Benin took place the vote, the results of which were cancelled.",
        "They praised the official account of President Ama Kodjo."}) {
    const std::string text =
        std::string("Twitter removed 40 accounts of a network run from Togo. ") + more + "\n";
    INFO(text);
    CHECK(dump(text.c_str(), "2021-07-07") == "Twitter 2021-07-07: O=TG twitter/account=40");
  }
}
