#include <catch2/catch.hpp>

#include "takedowndb/extraction.h"

using namespace takedowndb;

TEST_CASE("Bounds and properties have words that read back") {
  for (const Bound bound :
       {Bound::kExact, Bound::kAbout, Bound::kMoreThan, Bound::kLessThan, Bound::kVague})
    CHECK(bound_from_string(to_string(bound)) == bound);
  for (int i = 0; i <= static_cast<int>(Property::kPhase); ++i) {
    const auto property = static_cast<Property>(i);
    CHECK_FALSE(to_string(property).empty());
    CHECK(property_from_string(to_string(property)) == property);
  }
  CHECK(to_string(Bound::kMoreThan) == "more_than");
  CHECK(to_string(Property::kAdSpend) == "ad_spend");
  CHECK_FALSE(bound_from_string("roughly"));
  CHECK_FALSE(property_from_string("Origin"));
}
