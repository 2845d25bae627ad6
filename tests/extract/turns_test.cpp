// Texts of several networks: how they turn from one to the next, and what must not look like it.
#include "tests/extract/rows.h"

using namespace takedowndb::test;

TEST_CASE("one of two, the other") {
  check_rows({
      {"Meta cleared away two networks in February. One was run from Benin. It had 129 Facebook "
       "accounts.\n\nThe other network shouted back. It was run from Togo and aimed at Mali. "
       "Here the count was 76 accounts and nine Pages.",
       "Meta 2025-02: O=BJ facebook/account=129 | O=TG T=ML facebook/account=76 facebook/page=9",
       "2025-03-03"},
      {"Meta cleared away two networks in February. One of them was run from Benin. It had 129 "
       "Facebook accounts.\n\nAnother network was noisier. It was run from Togo and aimed at "
       "Mali. It had 76 accounts.",
       "Meta 2025-02: O=BJ facebook/account=129 | O=TG T=ML facebook/account=76", "2025-03-03"},
      {"Meta cleared away two networks in February. One was run from Benin. It had 129 Facebook "
       "accounts.\n\nThe other story is shorter. It was run from Togo and aimed at Mali. It had "
       "76 accounts.",
       "Meta 2025-02: O=BJ facebook/account=129 | O=TG T=ML facebook/account=76", "2025-03-03"},
      {"Meta cleared away two networks in February. One was run from Benin. It had 129 Facebook "
       "accounts.\n\nIn the other, 76 accounts and nine Pages went. They were run from Togo and "
       "aimed at Mali.",
       "Meta 2025-02: O=BJ facebook/account=129 | O=TG T=ML facebook/account=76 facebook/page=9",
       "2025-03-03"},
      {"Meta cleared away two networks in February. One was run from Benin. It had 129 Facebook "
       "accounts.\n\nSecond, Togo. 76 accounts and nine Pages were run from there and aimed at "
       "Mali.",
       "Meta 2025-02: O=BJ facebook/account=129 | O=TG T=ML facebook/account=76 facebook/page=9",
       "2025-03-03"},
      {"Meta cleared away two networks in February. One was run from Benin. It had 129 Facebook "
       "accounts.\n\nThat leaves Togo. There, 76 accounts aimed at Mali were closed.",
       "Meta 2025-02: O=BJ facebook/account=129 | O=TG T=ML facebook/account=76", "2025-03-03"},
      {"Meta cleared away two networks in February. One was run from Benin. It had 129 Facebook "
       "accounts.\n\nA smaller one in Togo, with 76 accounts and nine Pages, was aimed at Mali.",
       "Meta 2025-02: O=BJ facebook/account=129 | O=TG T=ML facebook/account=76 facebook/page=9",
       "2025-03-03"},
      {"Meta cleared away two networks in February. One was run from Benin. It had 129 Facebook "
       "accounts.\n\nTogo's had 76 accounts and aimed at Mali.",
       "Meta 2025-02: O=BJ facebook/account=129 | O=TG T=ML facebook/account=76", "2025-03-03"},
      {"Meta cleared away 129 Facebook accounts run from Benin. The same evening twelve more "
       "Pages went dark. They came from Togo and were aimed at Mali.",
       "Meta 2025-03-03: O=BJ facebook/account=129 | O=TG T=ML facebook/page=12", "2025-03-03"},
      {"A network of 136 accounts from Benin aimed at nobody in particular, TikTok said. It "
       "removed three networks with 2,512 accounts between them.\n\nThe Beninese network "
       "targeted France. It had 84,300 followers.",
       "TikTok 2025-05-14: O=BJ T=FR tiktok/account=136 audience tiktok/account=84300 | "
       "tiktok/account=2512",
       "2025-05-14"},
      {"Meta removed 40 Pages run from Benin. They posted videos. In one, a nurse cried. The "
       "Pages had 4,000 followers.",
       "Meta 2025-03-03: O=BJ facebook/page=40 audience facebook/page=4000", "2025-03-03"},
  });
}

TEST_CASE("a paragraph leaves what was recalled") {
  check_rows({
      {"Meta removed 214 Facebook accounts run from Benin in the third quarter of 2023.\n\nIn "
       "June 2020 Meta removed 430 Pages run from Egypt.\n\nThe last story is hardly one. Six "
       "Facebook accounts, run from Togo, targeted Mali.",
       "Meta 2023-07/2023-09: O=BJ facebook/account=214 | O=TG T=ML facebook/account=6 || Meta "
       "2020-06: O=EG facebook/page=430",
       "2023-10-12"},
  });
}

TEST_CASE("the same operation") {
  check_rows({
      {"TikTok took down 312 accounts on Monday that were part of an operation from "
       "Russia.\n\nYouTube had acted earlier: it removed 57 channels of the operation last "
       "week.\n\nThe operation targeted Finland and Estonia.",
       "TikTok 2026-03-09: O=RU T=FI,EE tiktok/account=312 || Google 2026-03-02/2026-03-08: O=RU "
       "T=FI,EE youtube/channel=57",
       "2026-03-10"},
      {"The Justice Department today seized 38 domains used in an influence campaign run from "
       "Russia. The same day X suspended 412 accounts that an affidavit identifies as part of "
       "the campaign.",
       "Justice Department 2025-06-11: O=RU web/domain=38 || Twitter 2025-06-11: O=RU "
       "twitter/account=412",
       "2025-06-11"},
  });
}

TEST_CASE("pages are no networks") {
  check_rows({
      {"Meta removed 12 Pages run from abroad: five from Togo, four from Benin and three from "
       "Mali.",
       "Meta 2022-02-11: sum facebook/page=12 | O=TG facebook/page=5 | O=BJ facebook/page=4 | "
       "O=ML facebook/page=3",
       "2022-02-11"},
  });
}

TEST_CASE("members removed on days of their own") {
  check_rows({
      {"TikTok has shut down two networks since New Year.\n\nThe largest was removed in January. "
       "It was made up of 1,118 accounts and was operated from Togo.\n\nThe other was removed in "
       "February. It had 209 accounts. The network ran from Mali.",
       "TikTok 2025-01: O=TG tiktok/account=1118 || TikTok 2025-02: O=ML tiktok/account=209",
       "2025-03-04"},
      {"Meta has closed two networks.\n\nThe larger one originated in Togo and targeted a "
       "domestic audience. It had 1,104 accounts.\n\nThe second network was run from Mali. It "
       "had 61 accounts.",
       "Meta 2023-01-19: O=TG T=TG facebook/account=1104 | O=ML facebook/account=61", "2023-01-19"},
      {"On January 19 Meta deleted two networks, both of which originated in Togo and targeted "
       "domestic audiences.\n\nThe first is linked to the Free Homeland party. It had 74 "
       "Pages.\n\nThe second was the work of Kolkhi Media, an agency. There were 55 Pages.",
       "Meta 2021-01-19: sum O=TG T=TG | O=TG T=TG A=Free Homeland facebook/page=74 | O=TG T=TG "
       "A=Kolkhi Media facebook/page=55",
       "2021-01-22"},
      {"Facebook removed 57 Pages run from Mali on Tuesday.\n\nIn August it removed 18 accounts "
       "from Mali. In October another 13 Pages, also operated from Mali, had to go.",
       "Meta 2018-12-18: O=ML facebook/page=57 || Meta 2018-08: O=ML facebook/account=18 || Meta "
       "2018-10: O=ML facebook/page=13",
       "2018-12-19"},
  });
}
