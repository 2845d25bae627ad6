// What a hedged figure allows, as an interval over whole numbers.
#pragma once

#include <cstdint>
#include <optional>

#include "takedowndb/extraction.h"

namespace takedowndb::store {

struct Interval {
  std::optional<std::int64_t> low, high;  // high absent: open; both absent: nothing is known
};

// exact and about [n,n], a range [n,m], more_than [n,open], less_than [0,n]; vague by its word:
// dozens [24,99], hundreds [200,999], thousands [2000,9999].
inline Interval interval_of(const Claim& claim) {
  if (!claim.count) return {};
  const std::int64_t n = *claim.count;
  switch (claim.bound) {
    case Bound::kExact:
    case Bound::kAbout:
      return {n, claim.count_high.value_or(n)};
    case Bound::kMoreThan:
      return {n, claim.count_high};
    case Bound::kLessThan:
      return {0, n};
    case Bound::kVague:
      if (claim.count_high) return {n, claim.count_high};
      if (n == 24) return {n, 99};
      if (n == 200) return {n, 999};
      if (n == 2000) return {n, 9999};
      return {n, std::nullopt};
  }
  return {};
}

}  // namespace takedowndb::store
