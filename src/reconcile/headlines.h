// A figure that one source gives for a whole takedown while another details it network by network
// is that takedown's headline, not one more network. In: facts and their groups; out: which groups
// are headlines, which combined mentions belong to them, and where the parts do not add up.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "reconcile/clusters.h"

namespace takedowndb::reconcile {

struct Headlines {
  // For each group: the fact that states its figure, when the group is a headline.
  std::vector<std::optional<std::size_t>> of_group;
  // For each fact that is in no group: the headline group with its figure, or Clusters::kNone.
  std::vector<std::size_t> joins;
  std::vector<Finding> findings;
};

Headlines find_headlines(const std::vector<Facts>& facts, const Clusters& clusters);

}  // namespace takedowndb::reconcile
