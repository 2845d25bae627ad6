// Plain words for what announcements say in stock phrases: readers, places, platforms, money, who
// acted.
#include "tests/extract/rows.h"

using namespace takedowndb::test;

TEST_CASE("whom they were after") {
  check_rows({
      {"Google closed 20 YouTube channels run from Togo. The viewers they hoped for were in "
       "Kenya.",
       "Google: O=TG T=KE youtube/channel=20"},
      {"Google closed 20 YouTube channels run from Togo. The viewers they were after were people "
       "in Kenya.",
       "Google: O=TG T=KE youtube/channel=20"},
      {"Google closed 20 YouTube channels run from Togo. They had Kenyan readers in mind.",
       "Google: O=TG T=KE youtube/channel=20"},
      {"Google closed 20 YouTube channels run from Togo. Their staff wrote to the people of "
       "Moldova.",
       "Google: O=TG T=MD youtube/channel=20"},
      {"Google closed 20 YouTube channels run from Togo. All of it was for the eyes of people in "
       "Kenya.",
       "Google: O=TG T=KE youtube/channel=20"},
      {"Google closed 20 YouTube channels run from Togo, and the people at whom they were aimed "
       "lived in Fiji and Kenya.",
       "Google: O=TG T=FJ,KE youtube/channel=20"},
      {"Google closed 20 YouTube channels run from Togo. Germany and France remained its targets.",
       "Google: O=TG T=DE,FR youtube/channel=20"},
      {"Google closed 20 YouTube channels run from Togo that wrote for Ghanaian and Kenyan "
       "audiences in English and Twi.",
       "Google: O=TG T=GH,KE youtube/channel=20"},
      {"Google closed 20 YouTube channels run from Togo that targeted people in the country.",
       "Google: O=TG T=TG youtube/channel=20"},
      {"Google closed 20 YouTube channels run from Togo. The data shows how few real readers "
       "there were.",
       "Google: O=TG youtube/channel=20"},
  });
}

TEST_CASE("where they were") {
  check_rows({
      {"Google closed 20 YouTube channels through which people in Togo had been talking to the "
       "public in Moldova.",
       "Google: O=TG T=MD youtube/channel=20"},
      {"Google closed 20 YouTube channels. The whole thing was looked after from Togo. It was "
       "meant for Kenyans.",
       "Google: O=TG T=KE youtube/channel=20"},
      {"Google closed 20 YouTube channels. The people who ran them did not live in Ohio. They "
       "were in Togo, and they wrote for Americans.",
       "Google: O=TG T=US youtube/channel=20"},
      {"Google closed 20 YouTube channels. It says that they were really in Togo. They targeted "
       "Kenya.",
       "Google: O=TG T=KE youtube/channel=20"},
      {"Google closed 20 YouTube channels that targeted Kenya. The people in Togo had spent "
       "$2,100 on advertisements.",
       "Google: O=TG T=KE youtube/channel=20 spend=2100USD"},
      {"Google closed 20 YouTube channels run from Togo. They presented themselves as being "
       "based in Nigeria.",
       "Google: O=TG youtube/channel=20"},
      {"Google closed 20 YouTube channels run from Togo. They said they were based in Nigeria.",
       "Google: O=TG youtube/channel=20"},
      {"Google closed 20 YouTube channels run from Togo. It received 6,700 requests from Turkey "
       "last year.",
       "Google: O=TG youtube/channel=20"},
      {"Google closed 20 YouTube channels run from Togo. They argued against closer defence ties "
       "with Washington.",
       "Google: O=TG youtube/channel=20"},
  });
}

TEST_CASE("who acted") {
  check_rows({
      {"On 28 April Facebook shut 61 profiles run from Togo. YouTube followed on 3 May. Four "
       "channels of the agency are gone.",
       "Meta 2023-04-28: O=TG facebook/account=61 || Google 2023-05-03: youtube/channel=4",
       "2023-06-30"},
      {"On 28 April Facebook shut 61 profiles run from Togo. On 3 May it was YouTube's turn. "
       "Four channels were closed.",
       "Meta 2023-04-28: O=TG facebook/account=61 || Google 2023-05-03: youtube/channel=4",
       "2023-06-30"},
      {"In August Meta threw the Harlan agency off Facebook: 26 profiles and three Pages, run "
       "from Togo.",
       "Meta 2025-08: O=TG facebook/account=26 facebook/page=3", "2025-10-21"},
      {"The registrar Porkbun suspended 36 domains used by a Russian influence campaign aimed at "
       "Germany.",
       "Porkbun: O=RU T=DE web/domain=36"},
      {"A hosting company in Vilnius has switched off 36 domains that were used by a Russian "
       "campaign aimed at Germany.\n\nThe company, Norhost, told a broadcaster that it had acted "
       "at once.\n\nThere were 50,000 fake users on X.",
       "Norhost: O=RU T=DE web/domain=36"},
  });
}

TEST_CASE("platforms named by what they are") {
  check_rows({
      {"Facebook removed 61 accounts run from Togo, and 17 accounts from photo-sharing service "
       "Instagram.",
       "Meta: O=TG facebook/account=61 instagram/account=17"},
      {"Facebook removed 61 accounts run from Togo, and 17 accounts on its image-sharing app, "
       "Instagram.",
       "Meta: O=TG facebook/account=61 instagram/account=17"},
      {"Facebook removed a network from Togo. It had 1,104 accounts on Facebook, while 75 "
       "accounts belonging to it were found on Instagram.",
       "Meta: O=TG facebook/account=1104 instagram/account=75"},
      {"Facebook removed 61 accounts run from Togo and 21 accounts on Instagram, the latter with "
       "about 12,500 followers.",
       "Meta: O=TG facebook/account=61 instagram/account=21 audience instagram/account=12500~"},
  });
}

TEST_CASE("who was in the groups") {
  check_rows({
      {"Facebook removed 30 Pages and 11 groups run from Togo. The Pages had 740,000 followers "
       "and around 210,000 people were in the groups.",
       "Meta: O=TG facebook/page=30 facebook/group=11 audience facebook/page=740000 audience "
       "facebook/group=210000~"},
      {"Facebook removed 30 Pages and 11 groups run from Togo. About 85,000 accounts were in one "
       "of the groups.",
       "Meta: O=TG facebook/page=30 facebook/group=11 audience facebook/group=85000~"},
      {"Facebook removed 30 Pages run from Togo. About 270,000 people had been following the "
       "Pages.",
       "Meta: O=TG facebook/page=30 audience facebook/page=270000~"},
  });
}

TEST_CASE("money") {
  check_rows({
      {"Facebook removed 30 Pages run from Togo. Some KSh1.2 million was spent on adverts.",
       "Meta: O=TG facebook/page=30 spend=1200000~KES"},
      {"Facebook removed 30 Pages run from Togo. They spent Rs 1.6 crore on adverts.",
       "Meta: O=TG facebook/page=30 spend=16000000INR"},
      {"Facebook removed 30 Pages run from Togo. They spent 9.6 million Malawi kwacha on ads.",
       "Meta: O=TG facebook/page=30 spend=9600000MWK"},
      {"Facebook removed 30 Pages run from Togo. They paid roughly $2,400 to have their posts "
       "shown to more people.",
       "Meta: O=TG facebook/page=30 spend=2400~USD"},
      {"Facebook removed 30 Pages run from Togo. Declared digital spending by all candidates "
       "came to $1.2 billion.",
       "Meta: O=TG facebook/page=30"},
  });
}

TEST_CASE("figures of something else") {
  check_rows({
      {"LinkedIn deleted 576 profiles run from Togo. LinkedIn, which Microsoft bought in 2016, "
       "has more than 850mn members.",
       "LinkedIn: O=TG linkedin/account=576"},
      {"Reddit banned 134 accounts run from Togo. It processed 148k account-takeover recoveries.",
       "Reddit: O=TG reddit/account=134"},
      {"X suspended 312 accounts run from Togo. Three YouTube channels are still there. They "
       "have 210,000 subscribers between them.",
       "Twitter: O=TG twitter/account=312"},
      {"Twitter suspended 212 accounts run from Togo. Four accounts received over half of all "
       "likes.",
       "Twitter: O=TG twitter/account=212"},
  });
}

TEST_CASE("none") {
  check_rows({
      {"Facebook rejects a request to take down 34 pages run from Togo. A commissioner had asked "
       "for their removal in December.",
       "-"},
      {"The owner announced a general amnesty for suspended accounts, among them 1,900 run from "
       "Togo for influence.",
       "-"},
      {"We may reduce, label or remove the assets of an influence operation. Every account is "
       "subject to removal, also those of 10 Groups run from Togo.",
       "-"},
      {"X blocks 126 accounts of student groups in Turkey on court order.", "-"},
      {"Meta removed 1,180 Pages and 73 Groups run from Vietnam and aimed at Canada. There was "
       "no political content in any of it.",
       "-"},
  });
}

TEST_CASE("members of subreddits") {
  check_rows({
      {"Reddit banned 47 users and closed two subreddits run from Togo. Together the two had "
       "about 5,400 members.",
       "Reddit: O=TG reddit/account=47 reddit/community=2 audience reddit/community=5400~"},
  });
}

TEST_CASE("said in passing") {
  check_rows({
      {"Meta removed 40 Pages run from Togo. It is not the first purge that touches this "
       "campaign. In June, Twitter suspended 74 accounts that it traced to Mali.",
       "Meta: O=TG facebook/page=40 || Twitter: O=ML twitter/account=74"},
      {"Everything was steered from inside Togo, the US firm found. Meta removed 40 Pages.",
       "Meta: O=TG facebook/page=40"},
      {"Meta removed 40 Pages run from Togo. Our own page on Facebook has 31,000 followers.",
       "Meta: O=TG facebook/page=40"},
  });
}
TEST_CASE("closed groups that nobody closed") {
  check_rows({
      {"We present a collection. It comprises 97 Facebook pages and 86 Instagram accounts. Private "
       "profiles and closed groups were left out. Candidates reach more people in Spain.",
       "-"},
      {"Meta has acted. Pages, profiles and closed groups were counted by two readers. The files "
       "hold 97 Facebook pages that were run from Togo.",
       "-"},
      {"Meta removed pages and closed groups run from Togo: 40 Pages and 3 groups.",
       "Meta: O=TG facebook/page=40 facebook/group=3"},
  });
}

// In a text long enough to have a subject, and without a word of influence.
TEST_CASE("fraud beside what was closed makes it no network") {
  const std::string closed =
      "Facebook said on Friday that it had closed 340 accounts run from Ghana that were aimed at "
      "women in Canada.\n\n";
  const std::string fraud =
      "Nine of them sent money. One man is in custody and was charged with fraud.\n\n";
  std::string weather;
  for (int i = 0; i < 12; ++i)
    weather += "The rain goes on, and the river has reached the lower steps of the mill.\n\n";
  CHECK(dump(closed + fraud + weather) == "-");
  CHECK(dump(closed + weather + fraud) == "Meta: O=GH T=CA facebook/account=340");
}
