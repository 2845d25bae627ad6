// When it was removed: dates written out, and dates that need the document's own.
#include "tests/extract/rows.h"

using namespace takedowndb::test;

TEST_CASE("absolute dates") {
  check_rows({
      {"Meta removed 20 Pages run from Togo on March 5, 2021.", "Meta 2021-03-05: O=TG facebook/page=20"},
      {"Meta removed 20 Pages run from Togo on 5 March 2021.", "Meta 2021-03-05: O=TG facebook/page=20"},
      {"Meta removed 20 Pages run from Togo on the 5th of March 2021.", "Meta 2021-03-05: O=TG facebook/page=20"},
      {"Meta removed 20 Pages run from Togo on March 5th, 2021.", "Meta 2021-03-05: O=TG facebook/page=20"},
      {"Meta removed 20 Pages run from Togo on 2021-03-05.", "Meta 2021-03-05: O=TG facebook/page=20"},
      {"Meta removed 20 Pages run from Togo on Friday, March 5, 2021.", "Meta 2021-03-05: O=TG facebook/page=20"},
      {"Meta removed 20 Pages run from Togo on Mar. 5, 2021.", "Meta 2021-03-05: O=TG facebook/page=20"},
      {"Meta removed 20 Pages run from Togo on 25/03/2021.", "Meta 2021-03-25: O=TG facebook/page=20"},
      {"Meta removed 20 Pages run from Togo on 03/25/2021.", "Meta 2021-03-25: O=TG facebook/page=20"},
      {"Meta removed 20 Pages run from Togo in March 2021.", "Meta 2021-03: O=TG facebook/page=20"},
      {"Meta removed 20 Pages run from Togo in March of 2021.", "Meta 2021-03: O=TG facebook/page=20"},
      {"Meta removed 20 Pages run from Togo in early March 2021.", "Meta 2021-03: O=TG facebook/page=20"},
      {"Meta removed 20 Pages run from Togo in late March 2021.", "Meta 2021-03: O=TG facebook/page=20"},
      {"Meta removed 20 Pages run from Togo in mid-March 2021.", "Meta 2021-03: O=TG facebook/page=20"},
      {"Meta removed 20 Pages run from Togo in 2021.", "Meta 2021: O=TG facebook/page=20"},
      {"Meta removed 20 Pages run from Togo in the first quarter of 2021.", "Meta 2021-01/2021-03: O=TG facebook/page=20"},
      {"Meta removed 20 Pages run from Togo in Q1 2021.", "Meta 2021-01/2021-03: O=TG facebook/page=20"},
      {"Meta removed 20 Pages run from Togo between January and March 2021.", "Meta 2021-01/2021-03: O=TG facebook/page=20"},
      {"Meta removed 20 Pages run from Togo in the first half of 2021.", "Meta 2021-01/2021-06: O=TG facebook/page=20"},
      {"Meta removed 20 Pages run from Togo at the end of March 2021.", "Meta 2021-03: O=TG facebook/page=20"},
      {"March 5, 2021\n\nToday we removed 20 Pages run from Togo. They were on Facebook.", "Meta 2021-03-05: O=TG facebook/page=20"},
      {"5 March 2021\n\nMeta today removed 20 Pages run from Togo.", "Meta 2021-03-05: O=TG facebook/page=20"},
      {"Published: 2021-03-05\n\nMeta today removed 20 Pages run from Togo.", "Meta 2021-03-05: O=TG facebook/page=20"},
      {"By Jane Roe | March 5, 2021\n\nMeta today removed 20 Pages run from Togo.", "Meta 2021-03-05: O=TG facebook/page=20"},
      {"SAN FRANCISCO, March 5, 2021 - Meta on Thursday removed 20 Pages run from Togo.", "Meta 2021-03-04: O=TG facebook/page=20"},
      {"PARIS (Reuters) - Meta removed 20 Pages run from Togo on 5 March 2021.", "Meta 2021-03-05: O=TG facebook/page=20"},
  });
}

TEST_CASE("relative dates") {
  check_rows({
      {"Today, Meta removed 20 Pages run from Togo.", "Meta 2021-03-05: O=TG facebook/page=20", "2021-03-05"},
      {"Meta said on Friday it had removed 20 Pages run from Togo.", "Meta 2021-03-05: O=TG facebook/page=20", "2021-03-05"},
      {"Meta said on Thursday it had removed 20 Pages run from Togo.", "Meta 2021-03-04: O=TG facebook/page=20", "2021-03-05"},
      {"Meta said on Tuesday it had removed 20 Pages run from Togo.", "Meta 2021-03-02: O=TG facebook/page=20", "2021-03-05"},
      {"Yesterday Meta removed 20 Pages run from Togo.", "Meta 2021-03-04: O=TG facebook/page=20", "2021-03-05"},
      {"Last week Meta removed 20 Pages run from Togo.", "Meta 2021-02-22/2021-02-28: O=TG facebook/page=20", "2021-03-05"},
      {"Earlier this week Meta removed 20 Pages run from Togo.", "Meta 2021-03-01/2021-03-07: O=TG facebook/page=20", "2021-03-05"},
      {"Earlier this month Meta removed 20 Pages run from Togo.", "Meta 2021-03: O=TG facebook/page=20", "2021-03-05"},
      {"Last month Meta removed 20 Pages run from Togo.", "Meta 2021-02: O=TG facebook/page=20", "2021-03-05"},
      {"Meta removed 20 Pages run from Togo last year.", "Meta 2020: O=TG facebook/page=20", "2021-03-05"},
      {"Meta removed 20 Pages run from Togo in February.", "Meta 2021-02: O=TG facebook/page=20", "2021-03-05"},
      {"Meta removed 20 Pages run from Togo in November.", "Meta 2020-11: O=TG facebook/page=20", "2021-03-05"},
      {"Meta removed 20 Pages run from Togo last November.", "Meta 2020-11: O=TG facebook/page=20", "2021-03-05"},
      {"Meta removed 20 Pages run from Togo on March 2.", "Meta 2021-03-02: O=TG facebook/page=20", "2021-03-05"},
      {"Meta removed 20 Pages run from Togo on 2 March.", "Meta 2021-03-02: O=TG facebook/page=20", "2021-03-05"},
      {"Meta removed 20 Pages run from Togo a week ago.", "Meta 2021-02-26: O=TG facebook/page=20", "2021-03-05"},
      {"Meta removed 20 Pages run from Togo two weeks ago.", "Meta 2021-02-19: O=TG facebook/page=20", "2021-03-05"},
      {"Meta removed 20 Pages run from Togo three days ago.", "Meta 2021-03-02: O=TG facebook/page=20", "2021-03-05"},
      {"Meta removed 20 Pages run from Togo in early March.", "Meta 2021-03: O=TG facebook/page=20", "2021-03-05"},
      {"Meta removed 20 Pages run from Togo last quarter.", "Meta 2020-10/2020-12: O=TG facebook/page=20", "2021-03-05"},
      {"Meta removed 20 Pages run from Togo this morning.", "Meta 2021-03-05: O=TG facebook/page=20", "2021-03-05"},
      {"Meta removed 20 Pages run from Togo last summer.", "Meta 2020-06/2020-08: O=TG facebook/page=20", "2021-03-05"},
      {"Meta removed 20 Pages run from Togo.", "Meta 2021-03-05: O=TG facebook/page=20", "2021-03-05"},
      {"In the fourth quarter, Meta removed 20 Pages run from Togo.", "Meta 2020-10/2020-12: O=TG facebook/page=20", "2021-03-05"},
      {"Meta announced this week that it had removed 20 Pages run from Togo.", "Meta 2021-03-01/2021-03-07: O=TG facebook/page=20", "2021-03-05"},
      {"Meta removed 20 Pages run from Togo on Sunday.", "Meta 2021-02-28: O=TG facebook/page=20", "2021-03-05"},
      {"Meta removed 20 Pages run from Togo in December.", "Meta 2020-12: O=TG facebook/page=20", "2021-01-05"},
      {"Meta removed 20 Pages run from Togo last month.", "Meta 2020-12: O=TG facebook/page=20", "2021-01-05"},
      {"Meta has removed 20 Pages run from Togo, it said on Wednesday.", "Meta 2021-03-03: O=TG facebook/page=20", "2021-03-05"},
      {"In a blog post published Wednesday, Meta said it removed 20 Pages run from Togo.", "Meta 2021-03-03: O=TG facebook/page=20", "2021-03-05"},
      {"Late on Wednesday Meta removed 20 Pages run from Togo.", "Meta 2021-03-03: O=TG facebook/page=20", "2021-03-05"},
      {"Meta removed 20 Pages run from Togo. The Pages had been created in 2018.", "Meta 2021-03-05: O=TG facebook/page=20", "2021-03-05"},
      {"Meta removed 20 Pages run from Togo that were active since May 2019.", "Meta 2021-03-05: O=TG facebook/page=20", "2021-03-05"},
  });
}

TEST_CASE("no date to be worked out") {
  check_rows({
      {"Today, Meta removed 20 Pages run from Togo.", "Meta: O=TG facebook/page=20"},
      {"Meta removed 20 Pages run from Togo on Tuesday.", "Meta: O=TG facebook/page=20"},
      {"Meta removed 20 Pages run from Togo last month.", "Meta: O=TG facebook/page=20"},
      {"Meta removed 20 Pages run from Togo on March 2.", "Meta: O=TG facebook/page=20"},
      {"Meta removed 20 Pages run from Togo recently.", "Meta: O=TG facebook/page=20"},
  });
}
