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

// Whether the network whose article stands at unit `b` is the one told before, of which the
// sentence removes a part: "removed 57 channels of the operation", "412 accounts that it identifies
// as part of the campaign". Wants the frame's removal and figures.
bool is_part_of_told(const Reading& r, const Sentence& s, const Frame& f, std::size_t b);

// "It is not the first purge that touches this campaign": a remark, and no network told again.
bool is_first_of_its_kind(const Reading& r, const Sentence& s, const Frame& f);

}  // namespace takedowndb::grammar
