// Which mentions are one network. In: facts and what people decided; out: groups of facts. Merging
// goes from the surest pair to the least sure, in rounds, each pair compared as the groups stand
// then; people's decisions hold before everything; a pair with a rival that would do as well is
// left alone ("near_miss"). Ties are broken by the stable order of the facts.
#pragma once

#include <cstddef>
#include <vector>

#include "reconcile/facts.h"
#include "reconcile/similarity.h"

namespace takedowndb::reconcile {

struct Clusters {
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);
  std::vector<Group> groups;          // in the order of their first member
  std::vector<std::size_t> group_of;  // for each fact; kNone for headlines over several networks
  std::vector<Finding> findings;      // near misses, decisions that contradict each other
};

Clusters cluster(const Prepared& prepared, const std::vector<Decision>& decisions);

}  // namespace takedowndb::reconcile
