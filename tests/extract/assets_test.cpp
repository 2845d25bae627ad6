// What was removed, on each platform, in its own words and in those of bulletins and reporters.
#include "tests/extract/rows.h"

using namespace takedowndb::test;

TEST_CASE("") {
  check_rows({
      {"Google terminated 15 YouTube channels as part of its investigation into coordinated "
       "influence operations linked to Iran.",
       "Google: O=IR youtube/channel=15"},
      {"We terminated 15 YouTube channels and blocked 2 domains from eligibility to appear on "
       "Google News surfaces and Discover as part of our investigation into coordinated influence "
       "operations linked to Russia.",
       "Google: O=RU youtube/channel=15 web/domain=2"},
      {"We terminated 1 YouTube channel, 2 Ads accounts and 1 AdSense account linked to Poland.",
       "Google: O=PL youtube/channel=1 google/ads_account=2 google/ads_account=1"},
      {"We terminated 3 AdSense accounts and 1 Blogger blog linked to Ukraine.",
       "Google: O=UA google/ads_account=3 blogger/blog=1"},
      {"We blocked 12 domains from eligibility to appear on Google News surfaces linked to Russia.",
       "Google: O=RU web/domain=12"},
      {"Google deleted 39 YouTube channels, six blogs on Blogger and 13 Google+ accounts linked to "
       "Iran.",
       "Google: O=IR youtube/channel=39 blogger/blog=6 google/account=13"},
      {"YouTube removed 210 channels that behaved in a coordinated manner about Hong Kong. They "
       "were run from China.",
       "Google: O=CN youtube/channel=210"},
      {"TikTok removed a network of 12,820 accounts operated from Ukraine.",
       "TikTok: O=UA tiktok/account=12820"},
      {"TikTok disrupted a covert influence operation: 1,000 accounts operated from Indonesia that "
       "targeted an Indonesian audience.",
       "TikTok: O=ID T=ID tiktok/account=1000"},
      {"Reddit banned 61 accounts and one subreddit linked to Russia.",
       "Reddit: O=RU reddit/account=61 reddit/community=1"},
      {"Telegram shut down a channel run from Russia with 40,000 subscribers.",
       "Telegram: O=RU audience telegram/channel=40000"},
      {"OpenAI banned 12 ChatGPT accounts linked to Iran.", "OpenAI: O=IR chatgpt/account=12"},
      {"OpenAI terminated five accounts that were associated with an influence operation based in "
       "Israel.",
       "OpenAI: O=IL chatgpt/account=5"},
      {"LinkedIn removed 30 profiles linked to China.", "LinkedIn: O=CN linkedin/account=30"},
      {"LinkedIn took down three accounts linked to Iran.", "LinkedIn: O=IR linkedin/account=3"},
      {"Microsoft seized 99 websites linked to Iran.", "Microsoft: O=IR web/domain=99"},
      {"Twitter suspended 2,048 users linked to Venezuela.", "Twitter: O=VE twitter/account=2048"},
      {"X suspended 800 accounts tied to Iran.", "Twitter: O=IR twitter/account=800"},
      {"Meta removed 23 Facebook profiles that originated in Cuba.",
       "Meta: O=CU facebook/account=23"},
      {"Meta removed 6 WhatsApp accounts that originated in Nigeria.",
       "Meta: O=NG whatsapp/account=6"},
      {"Meta removed 6 WhatsApp groups that originated in Nigeria.", "Meta: O=NG whatsapp/group=6"},
      {"Facebook removed 5 Events that originated in Russia.", "Meta: O=RU facebook/event=5"},
      {"Meta removed 200 fake personas run from Belarus.", "Meta: O=BY facebook/account=200"},
      {"Meta removed 30 Facebook user accounts and 4 fan pages run from Albania.",
       "Meta: O=AL facebook/account=30 facebook/page=4"},
      {"Meta removed 7 Threads accounts run from China.", "Meta: O=CN threads/account=7"},
      {"Google removed 100 accounts across YouTube, Blogger and AdSense linked to China.",
       "Google: O=CN ?/account=100"},
      {"Meta removed 42 Facebook accounts and blocked 8 websites from being shared; the network "
       "was run from Moldova.",
       "Meta: O=MD facebook/account=42 web/domain=8"},
      {"Anthropic banned 100 Claude accounts run from Russia.",
       "Anthropic: O=RU claude/account=100"},
      {"We took down 3 subreddits and 42 accounts operated out of Iran.",
       "Reddit: O=IR reddit/community=3 reddit/account=42"},
      {"Facebook removed 13 accounts and 2 pages linked to the Internet Research Agency.",
       "Meta: A=Internet Research Agency facebook/account=13 facebook/page=2"},
      {"Meta took down 1,048 Facebook accounts, 3,128 Pages, 86 Groups and 1 event run from "
       "Israel.",
       "Meta: O=IL facebook/account=1048 facebook/page=3128 facebook/group=86 facebook/event=1"},
      {"Google said it had removed 16 accounts on YouTube associated with the Internet Research "
       "Agency.",
       "Google: A=Internet Research Agency youtube/account=16"},
      {"We suspended 12 Play developer accounts linked to Belarus.",
       "Google: O=BY google/account=12"},
  });
}
