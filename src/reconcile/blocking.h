// Which pairs of groups are worth comparing. In: groups; out: pairs that share a block: the same
// company and exact figure, the same company, origin and month (or year, where the month is not
// known), the same company, origin and order of magnitude (undated ones), the same company and
// actor or operation in a year. Blocks that grow too large are compared with near neighbours only,
// so that the work for one more document stays flat as the database grows.
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

#include "reconcile/similarity.h"

namespace takedowndb::reconcile {

using Pair = std::pair<std::size_t, std::size_t>;  // indexes of facts, smaller first

// Pairs of group numbers, sorted, each once. `live` lists the groups to consider.
std::vector<Pair> candidate_pairs(const std::vector<Group>& groups,
                                  const std::vector<std::size_t>& live);

}  // namespace takedowndb::reconcile
