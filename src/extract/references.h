// Cross-references: a sentence that ties its network to one removed earlier ("overlap with the
// Iranian accounts we removed in August"). In: a sentence and the dates in it. Out: what it says of
// the earlier network. Reconciliation looks for that network; here nobody knows other documents.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "extract/facts.h"

namespace takedowndb::grammar {

// Nothing unless the sentence says that the other network was removed.
std::optional<BackReference> find_reference(const Reading& r, const Sentence& s, const Frame& f);

}  // namespace takedowndb::grammar
