// Cross-references ("overlap with the Iranian accounts we removed in August") as links between
// networks. In: references and drafts; out: links, and for a network without a date of its own the
// date by which the reference knows it. A reference is resolved when one network fits; when all
// that fit are one takedown's, to its headline, or to each of them.
#pragma once

#include <string>
#include <vector>

#include "reconcile/draft.h"

namespace takedowndb::reconcile {

struct DateHint {
  std::size_t network = 0;
  std::string removed;   // EDTF
  std::string document;  // that says so
};

struct Links {
  std::vector<Link> links;  // by index into the drafts
  std::vector<DateHint> hints;
  std::vector<std::size_t> returning;  // networks of accounts that came back, of whatever network
  std::vector<Finding> findings;       // references that fit nothing, or too much
};

Links find_links(const std::vector<CrossReference>& references, const std::vector<Draft>& drafts);

}  // namespace takedowndb::reconcile
