// Which networks, over years and platforms, are one influence operation. In: drafts, links and the
// names that people gave; out: operations, and in each draft the number of its own, if any.
//
//   1. networks that a source gives the same operation name (aliases count: "Dragonbridge")
//   2. networks tied by a link that says so: same_operation, renamed, recidivism
//   3. networks attributed to the same firm, group or person, two or more of them ("Internet
//      Research Agency"); states' media, parties and services do not make an operation
//
// An operation is named after its most frequent name, else after its actor; one known by links only
// gets a label from its facts: "Russia-linked operation (Meta, 2022)".
#pragma once

#include <vector>

#include "reconcile/draft.h"

namespace takedowndb::reconcile {

std::vector<Operation> find_operations(std::vector<Draft>& drafts, const std::vector<Link>& links,
                                       const std::vector<Decision>& decisions);

}  // namespace takedowndb::reconcile
