#include "store/interval.h"

#include <catch2/catch.hpp>

#include "tests/store/facts.h"

using namespace takedowndb;
using namespace takedowndb::test;

TEST_CASE("a hedged figure is an interval") {
  struct Row {
    std::optional<std::int64_t> count;
    std::optional<std::int64_t> count_high;
    Bound bound;
    std::optional<std::int64_t> low, high;
  };
  const std::optional<std::int64_t> open;
  for (const Row& r : std::vector<Row>{{30, open, Bound::kExact, 30, 30},
                                       {30, open, Bound::kAbout, 30, 30},
                                       {50, 60, Bound::kExact, 50, 60},
                                       {30, open, Bound::kMoreThan, 30, open},
                                       {30, open, Bound::kLessThan, 0, 30},
                                       {24, open, Bound::kVague, 24, 99},
                                       {200, open, Bound::kVague, 200, 999},
                                       {2000, open, Bound::kVague, 2000, 9999},
                                       {open, open, Bound::kVague, open, open},
                                       {open, open, Bound::kExact, open, open}}) {
    Claim c = figure(Property::kAsset, r.count, "facebook", "page", r.bound);
    c.count_high = r.count_high;
    const store::Interval interval = store::interval_of(c);
    CHECK(interval.low == r.low);
    CHECK(interval.high == r.high);
  }
}
