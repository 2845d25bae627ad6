// Which networks one company removed together. In: drafts with their dates; out: takedowns, and in
// each draft the number of its own. Networks of one company with the same date of removal are one
// takedown; networks without any date are, when a document tells them together.
#pragma once

#include <vector>

#include "reconcile/draft.h"

namespace takedowndb::reconcile {

// `facts` tells which mentions are headlines without a network.
std::vector<Takedown> find_takedowns(const std::vector<Facts>& facts, std::vector<Draft>& drafts);

}  // namespace takedowndb::reconcile
