// How many assets a network has, as one interval. In: its slots; out: the interval, and in each
// slot whether it is counted. Whole and parts are never added up:
//   - the parts, when there is no total, or they add up to it, or a hedged total allows their sum;
//   - the total, when the parts are fewer (some are not told) or there are none;
//   - the parts, when they are more than the total (the total covers some of them only, those of
//     one platform for instance).
// Nobody states a number: no interval, not 0.
#pragma once

#include <vector>

#include "reconcile/reconcile.h"

namespace takedowndb::reconcile {

struct Count {
  Interval assets;
  bool approximate = false;
  bool mismatch = false;  // exact parts and an exact total that differ
  std::int64_t stated = 0, summed = 0;
};

Count count_assets(std::vector<Slot>& slots);

}  // namespace takedowndb::reconcile
