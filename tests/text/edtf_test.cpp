#include "text/edtf.h"

#include <catch2/catch.hpp>

namespace text = takedowndb::text;
using text::Day;

TEST_CASE("EDTF strings give the days that they can mean") {
  struct Case {
    const char* edtf;
    Day earliest, latest;
    bool approximate;
  };
  const auto c = GENERATE(values<Case>({
      {"2018-10-26", {2018, 10, 26}, {2018, 10, 26}, false},
      {"2020-02", {2020, 2, 1}, {2020, 2, 29}, false},
      {"2018", {2018, 1, 1}, {2018, 12, 31}, false},
      {"2018-10~", {2018, 10, 1}, {2018, 10, 31}, true},
      {"2024-04/2024-06", {2024, 4, 1}, {2024, 6, 30}, false},
      {"2024-04/..", {2024, 4, 1}, {2024, 4, 30}, false},
  }));
  CAPTURE(c.edtf);
  const auto range = text::parse_edtf(c.edtf);
  REQUIRE(range);
  CHECK(range->earliest == c.earliest);
  CHECK(range->latest == c.latest);
  CHECK(range->approximate == c.approximate);
}

TEST_CASE("What is no EDTF date is none") {
  const char* wrong = GENERATE("", "18", "2018-13", "2018-02-30", "2018-1-1", "October 2018",
                               "2019/2018", "2018-10-26T10:00", "0000");
  CAPTURE(wrong);
  CHECK_FALSE(text::parse_edtf(wrong));
}

TEST_CASE("Days count from 1970 and back, with their weekdays") {
  CHECK(text::to_serial({1970, 1, 1}) == 0);
  CHECK(text::to_serial({2018, 10, 26}) == 17830);
  CHECK(text::weekday({2018, 10, 26}) == 5);
  CHECK(text::weekday({1969, 12, 28}) == 0);
  for (std::int64_t serial = -800; serial < 20000; serial += 37)
    REQUIRE(text::to_serial(text::from_serial(serial)) == serial);
}
