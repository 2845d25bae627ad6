// Followers, members and subscribers, ad spend, events.
#include "tests/extract/rows.h"

using namespace takedowndb::test;

TEST_CASE("audience") {
  check_rows({
      {"Meta removed 20 Pages run from Togo. About 1.02 million accounts followed at least one of "
       "these Pages.",
       "Meta: O=TG facebook/page=20 audience facebook/page=1020000~"},
      {"Meta removed 20 Pages run from Togo. About 25,000 accounts joined at least one of these "
       "Groups.",
       "Meta: O=TG facebook/page=20 audience facebook/group=25000~"},
      {"Meta removed 20 Pages run from Togo. More than 28,000 accounts followed at least one of "
       "these Instagram accounts.",
       "Meta: O=TG facebook/page=20 audience instagram/account=28000+"},
      {"Meta removed 20 Pages run from Togo. About 1.02 million accounts followed at least one of "
       "these Pages, about 25,000 accounts joined at least one of these Groups, and more than "
       "28,000 accounts followed at least one of these Instagram accounts.",
       "Meta: O=TG facebook/page=20 audience facebook/page=1020000~ audience facebook/group=25000~ "
       "audience instagram/account=28000+"},
      {"Meta removed 20 Pages run from Togo. Around 5,000 accounts followed one or more of these "
       "Pages and around 300 people followed one or more of these Instagram accounts.",
       "Meta: O=TG facebook/page=20 audience facebook/page=5000~ audience instagram/account=300~"},
      {"Meta removed 20 Pages run from Togo with 1.02 million followers.",
       "Meta: O=TG facebook/page=20 audience facebook/page=1020000"},
      {"Meta removed 20 Pages run from Togo that had amassed a combined 1.02 million followers.",
       "Meta: O=TG facebook/page=20 audience facebook/page=1020000"},
      {"Meta removed 20 Pages run from Togo. The Pages had more than a million followers.",
       "Meta: O=TG facebook/page=20 audience facebook/page=1000000+"},
      {"Meta removed 4 Groups run from Togo with 25,000 members.",
       "Meta: O=TG facebook/group=4 audience facebook/group=25000"},
      {"Google removed 4 YouTube channels run from Togo with 25,000 subscribers.",
       "Google: O=TG youtube/channel=4 audience youtube/channel=25000"},
      {"TikTok removed 40 accounts run from Togo with 120,000 followers.",
       "TikTok: O=TG tiktok/account=40 audience tiktok/account=120000"},
      {"TikTok removed 40 accounts run from Togo (120,000 followers).",
       "TikTok: O=TG tiktok/account=40 audience tiktok/account=120000"},
      {"Twitter removed 40 accounts run from Togo, which had fewer than 500 followers between "
       "them.",
       "Twitter: O=TG twitter/account=40 audience twitter/account=500-"},
      {"Meta removed 20 Pages run from Togo. Fewer than 10 accounts followed these Instagram "
       "accounts.",
       "Meta: O=TG facebook/page=20 audience instagram/account=10-"},
      {"Meta removed 20 Pages run from Togo. Audience: 12,000 accounts followed one or more Pages.",
       "Meta: O=TG facebook/page=20 audience facebook/page=12000"},
      {"Meta removed 20 Pages run from Togo. It was followed by hundreds of thousands of users.",
       "Meta: O=TG facebook/page=20 audience facebook/page=200000*"},
      {"Meta removed 20 Pages run from Togo. Some 16,500 people joined one or more of the groups.",
       "Meta: O=TG facebook/page=20 audience facebook/group=16500~"},
      {"Meta removed 20 Pages run from Togo. No one followed the accounts.",
       "Meta: O=TG facebook/page=20"},
      {"Meta removed 20 Pages run from Togo. The largest Page had 77,000 likes.",
       "Meta: O=TG facebook/page=20"},
  });
}

TEST_CASE("ad spend") {
  check_rows({
      {"Meta removed 20 Pages run from Togo. They spent about $9,000 on ads.",
       "Meta: O=TG facebook/page=20 spend=9000~USD"},
      {"Meta removed 20 Pages run from Togo. Less than $100 in spending for ads on Facebook, paid "
       "for in US dollars.",
       "Meta: O=TG facebook/page=20 spend=100-USD"},
      {"Meta removed 20 Pages run from Togo. Advertising: Around $62,000 in ad spending, paid "
       "primarily in euros.",
       "Meta: O=TG facebook/page=20 spend=62000~USD"},
      {"Meta removed 20 Pages run from Togo. The network spent $1.1 million on advertising.",
       "Meta: O=TG facebook/page=20 spend=1100000USD"},
      {"Meta removed 20 Pages run from Togo. About 5,000 euros was spent on Facebook ads.",
       "Meta: O=TG facebook/page=20 spend=5000~EUR"},
      {"Meta removed 20 Pages run from Togo. About €5,000 was spent on ads.",
       "Meta: O=TG facebook/page=20 spend=5000~EUR"},
      {"Meta removed 20 Pages run from Togo. The operators paid £300 for advertisements.",
       "Meta: O=TG facebook/page=20 spend=300GBP"},
      {"Meta removed 20 Pages run from Togo. They bought ads worth 65,000 rubles.",
       "Meta: O=TG facebook/page=20 spend=65000RUB"},
      {"Meta removed 20 Pages run from Togo. Approximately $812,000 in spending for ads paid for "
       "mostly in Brazilian reais.",
       "Meta: O=TG facebook/page=20 spend=812000~USD"},
      {"Meta removed 20 Pages run from Togo. Ads worth more than US$12,000 ran between April 2017 "
       "and May 2018.",
       "Meta: O=TG facebook/page=20 spend=12000+USD"},
      {"Meta removed 20 Pages run from Togo. They ran ads for under 200 dollars.",
       "Meta: O=TG facebook/page=20 spend=200-USD"},
      {"Meta removed 20 Pages run from Togo. The pages did not buy ads.",
       "Meta: O=TG facebook/page=20"},
      {"Meta removed 20 Pages run from Togo. We found no advertising by these Pages.",
       "Meta: O=TG facebook/page=20"},
      {"Meta removed 20 Pages run from Togo. The firm was fined $5 billion.",
       "Meta: O=TG facebook/page=20"},
      {"Meta removed 20 Pages run from Togo. Spend on ads: USD 4,800.",
       "Meta: O=TG facebook/page=20 spend=4800USD"},
      {"Meta removed 20 Pages run from Togo. Its ad spend was Rs 2 lakh.",
       "Meta: O=TG facebook/page=20 spend=200000INR"},
      {"Meta removed 20 Pages run from Togo. Around 1,200 US dollars in ad spending.",
       "Meta: O=TG facebook/page=20 spend=1200~USD"},
  });
}

TEST_CASE("events") {
  check_rows({
      {"Meta removed 20 Pages run from Togo. They hosted 7 events.",
       "Meta: O=TG facebook/page=20 events=7"},
      {"Meta removed 20 Pages run from Togo. Events: 3 events were hosted by these Pages.",
       "Meta: O=TG facebook/page=20 events=3"},
      {"Meta removed 20 Pages run from Togo. Up to 11 people expressed interest in at least one of "
       "these events.",
       "Meta: O=TG facebook/page=20"},
      {"Meta removed 20 Pages run from Togo. Nine events were hosted between May 2014 and August "
       "2018.",
       "Meta: O=TG facebook/page=20 events=9"},
      {"Meta removed 20 Pages run from Togo. The Pages hosted three events, and 210 people said "
       "they were going.",
       "Meta: O=TG facebook/page=20 events=3"},
  });
}
