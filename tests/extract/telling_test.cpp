// When it was told against when it was done, what is only said of assets told before, and whose
// words or people a sentence speaks of.
#include "tests/extract/rows.h"

using namespace takedowndb::test;

TEST_CASE("the day of the telling yields to the time of the act") {
  check_rows({
      {"Meta said on Tuesday that it had dismantled a network of 40 Pages run from Togo in June.",
       "Meta 2021-06: O=TG facebook/page=40", "2021-07-07"},
      {"Twitter announced on 6 July that it had suspended 40 accounts linked to Togo in May.",
       "Twitter 2021-05: O=TG twitter/account=40", "2021-07-07"},
      {"TikTok told Radio Lome on Tuesday that it had removed 40 accounts run from Togo.\n\n"
       "The accounts were removed in June, a spokeswoman said.",
       "TikTok 2021-06: O=TG tiktok/account=40", "2021-07-07"},
      // "Today" in a quotation is the day of the statement.
      {"Meta posted on Monday that it has removed fake accounts from Togo and Benin. \"Today, we "
       "removed 40 Pages that originated in Togo,\" read the statement.",
       "Meta 2021-07-05: sum O=TG,BJ | O=TG facebook/page=40", "2021-07-07"},
      // The date of an event or of the accounts is no date of removal.
      {"Meta said on Tuesday it had removed 40 Pages run from Togo that were created in June.",
       "Meta 2021-07-06: O=TG facebook/page=40", "2021-07-07"},
      {"Meta said on Tuesday it had removed 40 Pages run from Togo ahead of elections in August.",
       "Meta 2021-07-06: O=TG facebook/page=40", "2021-07-07"},
  });
}

TEST_CASE("dates told around the statement") {
  check_rows({
      {"OpenAI traced an operation to Togo, it said in a report published Monday.\n\nOpenAI banned "
       "12 ChatGPT accounts that originated in Togo.",
       "OpenAI 2021-07-05: O=TG chatgpt/account=12", "2021-07-07"},
      {"Reddit has long been asked about it. On Tuesday it answered with a list.\n\nReddit banned "
       "44 "
       "accounts of a campaign that originated in Togo.",
       "Reddit 2021-07-06: O=TG reddit/account=44", "2021-07-07"},
      {"On 11 February last year Meta removed 40 Pages run from Togo.",
       "Meta 2020-02-11: O=TG facebook/page=40", "2021-07-07"},
      {"On 11 February last year Meta removed 40 Pages run from Togo. In March of that year "
       "Twitter "
       "suspended 12 accounts run from Togo.",
       "Meta 2020-02-11: O=TG facebook/page=40 || Twitter 2020-03: O=TG twitter/account=12",
       "2021-07-07"},
      {"Then, on June 20, 2021, they were gone. Meta announced that day that it had removed 40 "
       "Pages "
       "run from Togo.",
       "Meta 2021-06-20: O=TG facebook/page=40", "2021-07"},
      {"Published on July 1, 2021\n\n**Update on July 7, 2021:** As we wrote, we keep looking. "
       "Today "
       "we removed 12 more Facebook Pages that originated in Togo.",
       "Meta 2021-07-07: O=TG facebook/page=12"},
      {"The rooster\n\nBy Ama Doe\n\nJuly 2021\n\nMeta removed 40 Pages run from Togo on June 3.",
       "Meta 2021-06-03: O=TG facebook/page=40"},
  });
}

TEST_CASE("what is said of assets that were told before removes nothing anew") {
  for (const char* more : {"The Herald looked at six of the removed accounts.",
                           "We have kept a small number of the banned accounts visible.",
                           "A reporter examined several of the suspended profiles.",
                           "The 40 accounts had posted cartoons before they disappeared.",
                           "\"One channel closes,\" a trader said, \"another opens.\"",
                           "The consultation on the port scheme closes on 25 July."}) {
    const std::string text =
        std::string("Reddit removed 40 accounts run from Togo.\n\n") + more + "\n";
    INFO(text);
    CHECK(dump(text.c_str(), "2021-07-07") == "Reddit 2021-07-07: O=TG reddit/account=40");
  }
}

TEST_CASE("places of people and things that are not the network") {
  for (const char* more :
       {"The lab is funded by the Finnish research council.",
        "The institute, based in Estonia, has studied them for years.",
        "Her photograph came from a dental clinic in Izmir.",
        "It was known for passing off inventions as the work of papers in Germany.",
        "He was convicted over money stolen from Moldovan banks."}) {
    const std::string text =
        std::string("Twitter removed 40 accounts of a network run from Togo. ") + more + "\n";
    INFO(text);
    CHECK(dump(text.c_str(), "2021-07-07") == "Twitter 2021-07-07: O=TG twitter/account=40");
  }
  check_rows({
      {"Meta removed three networks. Meta said people in Togo and Benin ran 53 Facebook accounts, "
       "51 "
       "Pages and 18 Instagram accounts that targeted Ghana.",
       "Meta 2021-07-07: O=TG,BJ T=GH facebook/account=53 facebook/page=51 instagram/account=18",
       "2021-07-07"},
      {"Meta removed 40 Pages that originated in Togo and targeted domestic audiences and, to a "
       "lesser "
       "extent, people in Benin.",
       "Meta 2021-07-07: O=TG T=TG,BJ facebook/page=40", "2021-07-07"},
      {"Meta removed 40 Pages that originated in Togo and focused on that country.",
       "Meta 2021-07-07: O=TG T=TG facebook/page=40", "2021-07-07"},
  });
}

TEST_CASE("whose followers") {
  check_rows({
      {"Networks\n\n- Accounts in network: 131\n- Followers of the accounts: 88,412\n\nTikTok "
       "removed this network, which operated from Togo.",
       "TikTok 2021-07-07: O=TG tiktok/account=131 audience tiktok/account=88412", "2021-07-07"},
      {"Meta removed 40 Pages and 12 Instagram accounts run from Togo. The Instagram arm was "
       "modest: "
       "some 9,500 followers.",
       "Meta 2021-07-07: O=TG facebook/page=40 instagram/account=12 "
       "audience instagram/account=9500~",
       "2021-07-07"},
  });
  for (const char* more :
       {"The surgeon had a kind face, 4,600 followers and views on who had ruined her city.",
        "Eleven of the personas also followed a football team.",
        "A five-member commission will look into it.",
        "Half of them never won a single follower."}) {
    const std::string text =
        std::string("Twitter removed 40 accounts of a network run from Togo. ") + more + "\n";
    INFO(text);
    CHECK(dump(text.c_str(), "2021-07-07") == "Twitter 2021-07-07: O=TG twitter/account=40");
  }
}

TEST_CASE("names behind gerunds, appositions and \"as the creator\"") {
  check_rows({
      {"Meta removed 40 Pages run from Togo after linking the operation to Corva Strategies, a "
       "marketing company.",
       "Meta 2021-07-07: O=TG A=Corva Strategies facebook/page=40", "2021-07-07"},
      {"Meta removed 40 Pages run from Togo. It tied them to Ama Kodjo, the trader who was once "
       "convicted over a theft of public money, and to Evala, a nonprofit in Lome.",
       "Meta 2021-07-07: O=TG A=Ama Kodjo,Evala facebook/page=40", "2021-07-07"},
      {"Twitter removed 40 accounts run from Togo. Twitter names the newspaper group El Mina as "
       "the "
       "creator of the accounts.",
       "Twitter 2021-07-07: O=TG A=El Mina twitter/account=40", "2021-07-07"},
  });
}
