// Which sentence speaks of which network and takedown, and what of a page is no text.
#include "tests/extract/rows.h"

using namespace takedowndb::test;

TEST_CASE("headings and lists") {
  check_rows({
      {"Removing Networks\n\nToday we removed two networks from Facebook.\n\nTogo\n\nWe removed 20 "
       "Pages and 4 accounts that originated in Togo and targeted France.\n\nGhana\n\nWe removed 7 "
       "Pages that originated in Ghana and targeted Mali.",
       "Meta: O=TG T=FR facebook/page=20 facebook/account=4 | O=GH T=ML facebook/page=7"},
      {"Today Meta removed two networks.\n\n## Togo\n\n20 Pages and 4 accounts. They targeted "
       "France.\n\n## Ghana\n\n7 Pages. They targeted Mali.",
       "Meta: O=TG T=FR facebook/page=20 facebook/account=4 | O=GH T=ML facebook/page=7"},
      {"Meta removed three networks:\n\n1. Togo: 20 Pages and 4 accounts aimed at France.\n2. "
       "Ghana: 7 Pages aimed at Mali.\n3. Benin: 9 Instagram accounts.",
       "Meta: O=TG T=FR facebook/page=20 facebook/account=4 | O=GH T=ML facebook/page=7 | O=BJ "
       "instagram/account=9"},
      {"Meta removed three networks:\n\n- 20 Pages and 4 accounts from Togo aimed at France\n- 7 "
       "Pages from Ghana aimed at Mali\n- 9 Instagram accounts from Benin",
       "Meta: O=TG T=FR facebook/page=20 facebook/account=4 | O=GH T=ML facebook/page=7 | O=BJ "
       "instagram/account=9"},
      {"Meta removed two networks. The first network, 20 Pages, originated in Togo. The second, 7 "
       "Pages, originated in Ghana.",
       "Meta: O=TG facebook/page=20 | O=GH facebook/page=7"},
      {"Meta removed two networks. The first originated in Togo and had 20 Pages. The second "
       "network originated in Ghana. It had 7 Pages and targeted Mali.",
       "Meta: O=TG facebook/page=20 | O=GH T=ML facebook/page=7"},
      {"Meta took down two unconnected networks, one from Togo and one from Ghana. The Togolese "
       "network had 20 Pages. The Ghanaian network had 7 Pages.",
       "Meta: sum O=TG,GH | O=TG facebook/page=20 | O=GH facebook/page=7"},
      {"Meta removed 20 Pages run from Togo. Separately, it removed 7 Pages run from Ghana.",
       "Meta: O=TG facebook/page=20 | O=GH facebook/page=7"},
      {"Meta removed 20 Pages run from Togo. In a separate operation, the company also removed 7 "
       "Pages run from Ghana.",
       "Meta: O=TG facebook/page=20 | O=GH facebook/page=7"},
      {"Meta removed 20 Pages run from Togo and 7 Pages run from Ghana.",
       "Meta: O=TG facebook/page=20 | O=GH facebook/page=7"},
      {"Meta removed a network of 20 Pages from Togo. The 20 Pages targeted France.",
       "Meta: O=TG T=FR facebook/page=20"},
      {"Meta removed 20 Pages from Togo. This activity targeted France. The individuals behind it "
       "posed as journalists.",
       "Meta: O=TG T=FR facebook/page=20"},
      {"Meta removes 20 Pages from Togo\n\nMeta has removed 20 Pages from Togo, it said. The Pages "
       "targeted France.",
       "Meta: O=TG T=FR facebook/page=20"},
  });
}

TEST_CASE("sections by month") {
  check_rows({
      {"TAG Bulletin: Q2 2021\n\nApril\n\nWe terminated 15 YouTube channels linked to "
       "Togo.\n\nMay\n\nWe terminated 3 YouTube channels linked to Ghana. We terminated 8 YouTube "
       "channels linked to Benin.\n\nJune\n\nWe terminated 2 YouTube channels linked to Mali.",
       "Google 2021-04: O=TG youtube/channel=15 || Google 2021-05: O=GH youtube/channel=3 | O=BJ "
       "youtube/channel=8 || Google 2021-06: O=ML youtube/channel=2"},
      {"TAG Bulletin: Q2 2021\n\n## April\n\n- We terminated 15 YouTube channels linked to "
       "Togo.\n- We blocked 2 domains linked to Ghana.\n\n## May\n\n- We terminated 3 YouTube "
       "channels linked to Ghana.",
       "Google 2021-04: O=TG youtube/channel=15 | O=GH web/domain=2 || Google 2021-05: O=GH "
       "youtube/channel=3"},
  });
}

TEST_CASE("several companies") {
  check_rows({
      {"Facebook removed 20 Pages run from Togo. Twitter suspended 9 accounts run from Togo.",
       "Meta: O=TG facebook/page=20 || Twitter: O=TG twitter/account=9"},
      {"Facebook removed 20 Pages run from Togo. YouTube later terminated 3 channels linked to the "
       "same network.",
       "Meta: O=TG facebook/page=20 || Google: O=TG youtube/channel=3"},
  });
}

TEST_CASE("recalled takedowns") {
  check_rows({
      {"Meta on Thursday removed 20 Pages run from Togo. Last month the company removed 32 Pages "
       "run from Ghana.",
       "Meta 2021-03-04: O=TG facebook/page=20 || Meta 2021-02: O=GH facebook/page=32",
       "2021-03-05"},
      {"Meta on Thursday removed 20 Pages run from Togo. In January it took down 32 Pages that "
       "originated in Ghana.",
       "Meta 2021-03-04: O=TG facebook/page=20 || Meta 2021-01: O=GH facebook/page=32",
       "2021-03-05"},
      {"Meta on Thursday removed 20 Pages run from Togo. They were linked to a network that it "
       "removed in January.",
       "Meta 2021-03-04: O=TG facebook/page=20", "2021-03-05"},
      {"Meta on Thursday removed 20 Pages run from Togo. The activity overlaps with accounts we "
       "removed in 2019.",
       "Meta 2021-03-04: O=TG facebook/page=20", "2021-03-05"},
  });
}

TEST_CASE("saved pages") {
  check_rows({
      {"Skip to content\n\nHome\nNews\nAbout\n\nMeta removes Pages\n\nMeta removed 20 Pages run "
       "from Togo that targeted France and pretended to be local news outlets.\n\nShare this "
       "article\n\nRelated news\n\nTwitter suspends 900 accounts linked to Ghana\n\nGoogle removes "
       "40 YouTube channels linked to Mali",
       "Meta: O=TG T=FR facebook/page=20"},
      {"Meta removed 20 Pages run from Togo that targeted France and pretended to be local news "
       "outlets there.\n\nComments\n\nJohn: They should remove 500 accounts from Ghana too.",
       "Meta: O=TG T=FR facebook/page=20"},
      {"Meta removed 20 Pages run from Togo.\n\nImage: A protest in Ghana. REUTERS/Someone\n\nThey "
       "targeted France.",
       "Meta: O=TG T=FR facebook/page=20"},
  });
}

TEST_CASE("what it looks like without punctuation or case") {
  check_rows({
      {"meta removed 20 pages run from togo they targeted france",
       "Meta: O=TG T=FR facebook/page=20"},
      {"META REMOVED 20 PAGES RUN FROM TOGO. THEY TARGETED FRANCE.",
       "Meta: O=TG T=FR facebook/page=20"},
  });
}

TEST_CASE("an opening over the chapters that tell it") {
  check_rows({
      {"# Togo\n\nMeta disrupted a Togo-based network targeting Benin.\n\n## Case Study 1: "
       "Freelancers\n\nWe removed 20 Pages and 4 accounts. This network targeted people in Benin "
       "on behalf of individuals in Togo.\n\n## Case Study 2: Firms\n\nWe removed 7 Pages. This "
       "network targeted Mali on behalf of individuals in Ghana.",
       "Meta: O=TG T=BJ facebook/page=20 facebook/account=4 | O=GH T=ML facebook/page=7"},
      // What the chapters do not say stays.
      {"# Chad\n\nMeta disrupted a Chad-based network targeting Benin.\n\n## Case Study 1: "
       "Freelancers\n\nWe removed 20 Pages and 4 accounts. This network targeted people in Benin "
       "on behalf of individuals in Togo.\n\n## Case Study 2: Firms\n\nWe removed 7 Pages. This "
       "network targeted Mali on behalf of individuals in Ghana.",
       "Meta: O=TD T=BJ | O=TG T=BJ facebook/page=20 facebook/account=4 | O=GH T=ML "
       "facebook/page=7"},
  });
}

TEST_CASE("a heading is a line, however long and whatever follows it at once") {
  check_rows({
      {"# Togo\n\nMeta disrupted a Togo-based network targeting Benin.\n\nWe kept it short. It "
       "names two cases.\n\n## Case Study 1: Freelancers Drive Coordinated Political "
       "Influence\nWe removed 20 Pages and 4 accounts. This network targeted people in Benin on "
       "behalf of individuals in Togo.\n\n## Case Study 2: Firms Drive Coordinated Political "
       "Influence Anew\nWe removed 7 Pages. This network targeted Mali on behalf of individuals in "
       "Ghana.",
       "Meta: O=TG T=BJ facebook/page=20 facebook/account=4 | O=GH T=ML facebook/page=7"},
      // Nor does it tell of the network before.
      {"Meta removed 20 Pages that originated in Togo.\n## A Covert Campaign Operated by "
       "Ghana-Based Individuals, Again\nMeta removed 7 Pages. They targeted Mali.",
       "Meta: O=TG facebook/page=20 | T=ML facebook/page=7"},
  });
}
