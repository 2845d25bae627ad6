// What a mention says, prepared for comparing: canonical names, sets, windows of days, figures. In:
// the input of reconcile(); out: one Facts per mention that counts, in a stable order (document,
// source, place in the record), which every later step follows.
#pragma once

#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "reconcile/figures.h"
#include "reconcile/reconcile.h"

namespace takedowndb::reconcile {

using Words = std::vector<std::string>;  // sorted, each once

// Days (since 1970-01-01) on which something can have happened, both ends included.
struct Window {
  static constexpr std::int64_t kOpen = 1'000'000;
  std::int64_t lo = -kOpen;
  std::int64_t hi = kOpen;
  bool open() const { return lo <= -kOpen || hi >= kOpen; }
  std::int64_t days() const { return open() ? kOpen : hi - lo + 1; }
  // Days between two windows that do not meet; 0 when they do.
  std::int64_t gap(const Window& other) const {
    return lo > other.hi ? lo - other.hi : other.lo > hi ? other.lo - hi : 0;
  }
  Window meet(const Window& other) const {
    return {std::max(lo, other.lo), std::min(hi, other.hi)};
  }
  friend bool operator==(const Window&, const Window&) = default;
};

Window window_of(const std::string& edtf);  // open when it is none

struct Facts {
  const Mention* mention = nullptr;
  const Source* source = nullptr;
  std::size_t source_index = 0;            // dense number of the source, in stable order
  std::size_t takedown_index = 0;          // dense number of (source, takedown), in stable order
  std::vector<const StoredClaim*> claims;  // those in force
  std::string company;                     // canonical; empty: unknown
  std::string published;                   // EDTF of the document, or empty
  std::string removed;                     // EDTF as stated, or empty
  Window possible;  // days on which the removal can have been: as stated, and before the report
  Window likely;    // where it probably was: near the report when the source does not tell
  Words origins, targets, regions, actors, operations;
  FigureList figures;
  bool own_disclosure = false;  // the platform speaks of itself
  bool first_telling = false;   // the takedown that its document is about, not one it recalls
  bool headline_only = false;   // combined, and its parts stand beside it
  bool joint = false;           // a figure for several networks that the document tells apart
};

struct Prepared {
  std::vector<Facts> facts;
  std::set<Id> accepted;  // claims that a person accepted
};

// `ruled`: the decisions in force, of the revisions that count.
Prepared prepare(const Input& input, const std::vector<Decision>& ruled);

// Set relations of sorted words.
bool contains(const Words& whole, const Words& part);
std::size_t shared(const Words& a, const Words& b);

}  // namespace takedowndb::reconcile
