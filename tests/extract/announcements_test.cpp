// How reporters and platforms say that something was removed.
#include "tests/extract/rows.h"

using namespace takedowndb::test;

TEST_CASE("reporters") {
  check_rows({
      {"SAN FRANCISCO (Reuters) - Facebook Inc said on Thursday it had taken down a network of "
       "more than 300 accounts and pages that originated in Togo and targeted people in France, "
       "Mali and Burkina Faso.",
       "Meta 2021-03-04: O=TG T=FR,ML,BF total=300+", "2021-03-05"},
      {"The social media giant said Thursday it pulled down 20 pages, 14 accounts, and 3 groups "
       "linked to a PR firm in Lomé.",
       "Meta 2021-03-04: O=TG facebook/page=20 facebook/account=14 facebook/group=3", "2021-03-05"},
      {"Facebook has shut down a disinformation campaign aimed at Ghana that it says was the work "
       "of a troll farm in neighbouring Togo. The company removed 49 Facebook accounts, 69 pages "
       "and 85 Instagram accounts.",
       "Meta 2021-03-05: O=TG T=GH facebook/account=49 facebook/page=69 instagram/account=85",
       "2021-03-05"},
      {"Twitter said it had suspended 373 accounts it believes are tied to state-linked "
       "information operations in Togo, Ghana and Benin.",
       "Twitter 2021-03-05: O=TG,GH,BJ twitter/account=373", "2021-03-05"},
      {"A total of 2,000 accounts, pages and groups connected to Togo have been purged by "
       "Facebook.",
       "Meta 2021-03-05: O=TG total=2000", "2021-03-05"},
      {"Meta's latest sweep netted 20 Pages and 33 accounts from Togo, plus 7 Pages from Ghana.",
       "Meta 2021-03-05: O=TG facebook/page=20 facebook/account=33 | O=GH facebook/page=7",
       "2021-03-05"},
      {"The accounts, 512 in all, were run out of Togo, Twitter said. It suspended them on Monday.",
       "Twitter 2021-03-01: O=TG twitter/account=512", "2021-03-05"},
      {"Google's YouTube said it had terminated 210 channels that were spreading propaganda on "
       "behalf of Togo.",
       "Google 2021-03-05: O=TG youtube/channel=210", "2021-03-05"},
      {"OpenAI said on Friday that it had taken down accounts of an Iranian group that used "
       "ChatGPT to write articles about the U.S. election.",
       "-", "2021-03-05"},
      {"Facebook zapped 20 Pages run from Togo.", "Meta 2021-03-05: O=TG facebook/page=20",
       "2021-03-05"},
      {"Facebook said it yanked 20 Pages run from Togo.", "Meta 2021-03-05: O=TG facebook/page=20",
       "2021-03-05"},
      {"Facebook wiped out 20 Pages run from Togo.", "Meta 2021-03-05: O=TG facebook/page=20",
       "2021-03-05"},
      {"Facebook weeded out 20 Pages run from Togo.", "Meta 2021-03-05: O=TG facebook/page=20",
       "2021-03-05"},
      {"Facebook pulled the plug on 20 Pages run from Togo.",
       "Meta 2021-03-05: O=TG facebook/page=20", "2021-03-05"},
      {"Facebook kicked 20 Pages run from Togo off its platform.",
       "Meta 2021-03-05: O=TG facebook/page=20", "2021-03-05"},
      {"Facebook took 20 Pages run from Togo offline.", "Meta 2021-03-05: O=TG facebook/page=20",
       "2021-03-05"},
      {"Facebook took 20 Pages run from Togo down.", "Meta 2021-03-05: O=TG facebook/page=20",
       "2021-03-05"},
      {"Facebook shut 20 Pages run from Togo down.", "Meta 2021-03-05: O=TG facebook/page=20",
       "2021-03-05"},
      {"Facebook purged 20 Pages run from Togo.", "Meta 2021-03-05: O=TG facebook/page=20",
       "2021-03-05"},
      {"Facebook axed 20 Pages run from Togo.", "Meta 2021-03-05: O=TG facebook/page=20",
       "2021-03-05"},
      {"Facebook culled 20 Pages run from Togo.", "Meta 2021-03-05: O=TG facebook/page=20",
       "2021-03-05"},
      {"Facebook deactivated 20 Pages run from Togo.", "Meta 2021-03-05: O=TG facebook/page=20",
       "2021-03-05"},
      {"Facebook closed 20 Pages run from Togo.", "Meta 2021-03-05: O=TG facebook/page=20",
       "2021-03-05"},
      {"Facebook unpublished 20 Pages run from Togo.", "Meta 2021-03-05: O=TG facebook/page=20",
       "2021-03-05"},
      {"Facebook cracked down on 20 Pages run from Togo.", "Meta 2021-03-05: O=TG facebook/page=20",
       "2021-03-05"},
      {"Facebook has been removing 20 Pages run from Togo.",
       "Meta 2021-03-05: O=TG facebook/page=20", "2021-03-05"},
      {"Facebook disrupted 20 Pages run from Togo.", "Meta 2021-03-05: O=TG facebook/page=20",
       "2021-03-05"},
      {"Twenty Pages run from Togo were taken down by Facebook.",
       "Meta 2021-03-05: O=TG facebook/page=20", "2021-03-05"},
      {"Twenty Pages run from Togo were shut by Facebook.",
       "Meta 2021-03-05: O=TG facebook/page=20", "2021-03-05"},
      {"Twenty Pages run from Togo have disappeared from Facebook after the company removed them.",
       "Meta 2021-03-05: O=TG facebook/page=20", "2021-03-05"},
      {"Facebook's removal of 20 Pages run from Togo came on Thursday.",
       "Meta 2021-03-04: O=TG facebook/page=20", "2021-03-05"},
      {"With the removal of 20 Pages run from Togo, Facebook acted against fake news.",
       "Meta 2021-03-05: O=TG facebook/page=20", "2021-03-05"},
      {"The 20 Pages that Facebook removed on Thursday were run from Togo.",
       "Meta 2021-03-04: O=TG facebook/page=20", "2021-03-05"},
      {"Among the assets that Facebook removed were 20 Pages run from Togo.",
       "Meta 2021-03-05: O=TG facebook/page=20", "2021-03-05"},
      {"Gone from Facebook are 20 Pages run from Togo.", "Meta 2021-03-05: O=TG facebook/page=20",
       "2021-03-05"},
  });
}

TEST_CASE("platforms' own words") {
  check_rows({
      {"Today we're sharing that we removed a network of accounts, Pages and Groups that "
       "originated in Togo. We identified 20 Pages, 33 Facebook accounts and 3 Groups.",
       "Meta 2021-03-05: O=TG facebook/page=20 facebook/account=33 facebook/group=3", "2021-03-05"},
      {"We recently removed 20 Pages that violated our policy against coordinated inauthentic "
       "behavior on behalf of a foreign entity. This network originated in Togo and focused on "
       "Mali.",
       "Meta 2021-03-05: O=TG T=ML facebook/page=20", "2021-03-05"},
      {"We removed 20 Facebook accounts, 33 Pages, one Group and 7 Instagram accounts for "
       "violating our policy against government interference. This activity originated in Togo and "
       "targeted domestic audiences.",
       "Meta 2021-03-05: O=TG T=TG facebook/account=20 facebook/page=33 facebook/group=1 "
       "instagram/account=7",
       "2021-03-05"},
      {"Presence on Facebook and Instagram: We removed 20 Pages, 33 Facebook accounts, 3 Groups, "
       "and 16 Instagram accounts.\nFollowers: About 4,000 accounts followed one or more of these "
       "Pages.\nAdvertising: Around $300 in spending on ads, paid for in US dollars.\nThe network "
       "originated in Togo.",
       "Meta 2021-03-05: O=TG facebook/page=20 facebook/account=33 facebook/group=3 "
       "instagram/account=16 audience facebook/page=4000~ spend=300~USD",
       "2021-03-05"},
      {"We banned a cluster of ChatGPT accounts that were generating comments about politics in "
       "Ghana. The accounts appeared to originate from Togo.",
       "OpenAI 2021-03-05: O=TG", "2021-03-05"},
      {"As part of our investigation, we terminated 15 YouTube channels. The campaign was linked "
       "to Togo and was sharing content in French that was supportive of Mali.",
       "Google 2021-03-05: O=TG youtube/channel=15", "2021-03-05"},
      {"We terminated 15 YouTube channels and 2 Blogger blogs as part of our ongoing investigation "
       "into coordinated influence operations linked to Togo. The campaign uploaded content in "
       "French about the war in Mali. We received leads from Graphika.",
       "Google 2021-03-05: O=TG youtube/channel=15 blogger/blog=2", "2021-03-05"},
      {"We terminated 15 YouTube channels as part of our investigation into coordinated influence "
       "operations. The campaign was linked to individuals in Togo. The campaign was sharing "
       "content critical of Ghana.",
       "Google 2021-03-05: O=TG youtube/channel=15", "2021-03-05"},
      {"Reddit today said that it banned 1 subreddit and 61 accounts linked to Togo under its "
       "policies on vote manipulation and misuse of the platform.",
       "Reddit 2021-03-05: O=TG reddit/community=1 reddit/account=61", "2021-03-05"},
  });
}
