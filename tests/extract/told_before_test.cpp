// Networks that a text describes before, or after, it says of all of it that it is gone; the
// wording of such prose; and days, members, tables and labels as reporters and bulletins tell them.
#include "tests/extract/rows.h"

using namespace takedowndb::test;

TEST_CASE("what is told of it is gone") {
  check_rows({
      {"This post is about a deceptive campaign aimed at Armenia and run from Georgia. Forty-one "
       "Facebook profiles formed it. Among themselves the profiles ran nineteen Pages and "
       "moderated two Groups. Seven further accounts lived on Instagram.\n\nOn Monday we closed "
       "all of it. We told the press.",
       "Meta 2021-03-08: O=GE T=AM facebook/account=41 facebook/page=19 facebook/group=2 "
       "instagram/account=7",
       "2021-03-11"},
      {"We looked at an operation that stretched over 1,096 YouTube channels and was linked to "
       "Venezuela. We were puzzled.\n\nWe turned the channels off in October. Along with them "
       "went seven AdSense accounts.",
       "Google 2025-10: O=VE youtube/channel=1096 google/ads_account=7", "2025-11-14"},
      {"We followed an influence campaign aimed at Ghana and run from Israel. For distribution it "
       "used 29 WhatsApp channels, 58 Facebook accounts and 33 Pages. We were late.\n\nOn Monday "
       "of last week we disconnected everything just listed.",
       "Meta 2025-07-14: O=IL T=GH whatsapp/channel=29 facebook/account=58 facebook/page=33",
       "2025-07-24"},
      {"We found a campaign run from Iran. In the end we had 61 users and one subreddit that "
       "targeted Germany.\n\nLast night we put the lot of them out.",
       "Reddit 2019-12-17: O=IR T=DE reddit/account=61 reddit/community=1", "2019-12-18"},
      {"We describe a campaign run from Iran and aimed at Iraq. It had 61 Facebook accounts and "
       "nine Pages. We wrote to nobody.",
       "-", "2021-03-11"},
      {"A campaign run from Iran and aimed at Iraq had 61 Facebook accounts and nine Pages. "
       "Nobody switched them off.",
       "-", "2021-03-11"},
  });
}
TEST_CASE("verbs") {
  check_rows({
      {"TikTok has thrown 112 users off its service in an influence operation run from Uganda.",
       "TikTok: O=UG tiktok/account=112"},
      {"Telegram made 17 channels of a network run from Azerbaijan inaccessible.",
       "Telegram: O=AZ telegram/channel=17"},
      {"Meta hauled down 30 Pages of a network run from Togo.", "Meta: O=TG facebook/page=30"},
      {"OpenAI cut off the 11 ChatGPT accounts of an operation run from Cyprus.",
       "OpenAI: O=CY chatgpt/account=11"},
      {"Meta showed the door to 30 Pages run from Togo.", "Meta: O=TG facebook/page=30"},
      {"The operators made 30 Pages and moved 12 accounts off Facebook. They were in Togo.", "-"},
  });
}
TEST_CASE("members") {
  check_rows({
      {"Meta removed two networks that tried to influence debate in Ireland. The bigger of the "
       "two was taken down in March. It was made up of 72 accounts and was run from Togo. The "
       "other network, which was disrupted in April, consisted of 31 accounts operated from Benin.",
       "Meta 2024-03: O=TG facebook/account=72 || Meta 2024-04: O=BJ facebook/account=31",
       "2024-05-22"},
      {"TikTok removed five networks. The largest of the five was run from Peru and removed in "
       "January; it counted 1,290 accounts. Two were taken down in February. One, of 71 accounts, "
       "was run from Iran. The other operated from China: 14 accounts.",
       "TikTok 2024-01: O=PE tiktok/account=1290 || TikTok 2024-02: O=IR tiktok/account=71 | O=CN "
       "tiktok/account=14",
       "2024-06-12"},
      {"Meta took down two networks:\n\n- One was from Honduras. 187 Facebook accounts and 94 "
       "Pages.\n- The other was from Belarus and targeted Poland. 41 Facebook accounts and five "
       "Groups.",
       "Meta 2021-11-14: O=HN facebook/account=187 facebook/page=94 | O=BY T=PL "
       "facebook/account=41 facebook/group=5",
       "2021-11-14"},
  });
}
TEST_CASE("days") {
  check_rows({
      {"Meta has removed 30 Pages and 20 accounts run from Togo. The takedowns were announced on "
       "Tuesday by the head of security policy.",
       "Meta 2020-09-22: O=TG facebook/page=30 facebook/account=20", "2020-09-24"},
      {"Google said it had terminated five YouTube channels linked to Togo. It took the step "
       "earlier this month, a spokeswoman said.",
       "Google 2020-10: O=TG youtube/channel=5", "2020-10-23"},
      {"Reddit says it has banned 58 accounts of a campaign run from Togo. In a post on Friday "
       "evening, the company's security team said it had looked into them.",
       "Reddit 2019-12-06: O=TG reddit/account=58", "2019-12-09"},
      {"The 92 Twitter accounts were removed. They were run from Tanzania. Suspensions began on "
       "Wednesday and were complete within hours.",
       "Twitter 2021-09-01: O=TZ twitter/account=92", "2021-09-03"},
      {"On Tuesday of this week Meta removed 30 Pages run from Togo.",
       "Meta 2020-09-15: O=TG facebook/page=30", "2020-09-17"},
      {"TikTok took down two networks, one of them run from Togo, the company disclosed.\n\nThe "
       "update, posted on Monday, covers networks disrupted in January.\n\nIn the first case it "
       "removed 112 accounts run from Togo.",
       "TikTok 2025-01: sum O=TG | O=TG tiktok/account=112", "2025-03-03"},
      {"Google killed 13,000 channels linked to China this summer\n\nBetween July and September, "
       "Google terminated more than 13,000 YouTube channels linked to China.",
       "Google 2024-07/2024-09: O=CN youtube/channel=13000+", "2024-10-02"},
      {"Meta also removed 118 accounts operating from Kazakhstan, created within days of the "
       "January unrest.",
       "Meta 2022-03-16: O=KZ facebook/account=118", "2022-03-16"},
  });
}
