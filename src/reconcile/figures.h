// Figures as evidence: does "dozens" fit 32, does 82 equal 30 + 33 + 3 + 16, does 93 contradict 97?
// In: the figures that two groups of mentions state; out: what matches, what contradicts, how much
// a match weighs. A distinctive exact figure (1,633) weighs much, a small or round one little, a
// hedged one least.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "reconcile/reconcile.h"

namespace takedowndb::reconcile {

struct Figure {
  std::string platform;  // empty: not stated
  std::string kind;      // empty: mixed or not stated
  std::optional<std::int64_t> count, high;
  Bound bound = Bound::kExact;

  bool known() const { return count.has_value(); }
  bool exact() const { return count && !high && bound == Bound::kExact; }
  friend bool operator==(const Figure&, const Figure&) = default;
};

Figure figure_of(const Claim& claim);

// What the figure can mean: [low, best, high] as extraction.h defines the bounds.
Interval interval_of(const Figure& figure);

enum class Fit {
  kUnknown,     // one of them is no number
  kEqual,       // the same exact number
  kTight,       // a hedge that points at the other number ("more than 600" and 634)
  kLoose,       // a hedge that allows it ("dozens" and 32)
  kPossible,    // not excluded, no support ("more than 100" and 290)
  kContradict,  // 93 and 97; "about 300" and 900
};
Fit compare(const Figure& a, const Figure& b);

// How much it tells that two sources state the same exact number.
double weight(std::int64_t count);

// The figures of one mention.
struct FigureList {
  std::vector<Figure> parts;   // by platform and kind
  std::vector<Figure> totals;  // stated totals
  bool empty() const { return parts.empty() && totals.empty(); }
  bool has_count() const;
  // The parts, each platform and kind once: of a rounded and an exact figure the exact one, of a
  // core and the larger set that holds it the larger.
  std::vector<Figure> distinct_parts() const;
  // The sum of the parts when there are several and all are exact.
  std::optional<std::int64_t> sum() const;
  // The figure for everything: the stated exact total, else the sum, else the only exact part.
  std::optional<std::int64_t> grand() const;
  // Sum over the platforms of the exact parts of one kind, when there are several.
  std::optional<std::int64_t> sum_of_kind(const std::string& kind) const;
  // Whether `n` is the sum of the exact parts on some one platform.
  bool is_sum_of_platform(std::int64_t n) const;
  // Whether `n` is the sum of some two or more exact parts.
  bool has_subset_sum(std::int64_t n) const;
  friend bool operator==(const FigureList&, const FigureList&) = default;
};

struct FigureEvidence {
  double weight = 0;                  // of what matches
  int matched = 0;                    // figures that are equal or point at each other
  int exact_matches = 0;              // ... of them equal exact figures
  int contradictions = 0;             // figures for the same thing that cannot both be right
  bool nearly = false;                // ... but differ by a seventh at most
  std::int64_t mine = 0, theirs = 0;  // a contradiction: 93 and 97
};

// Compares two groups (each the lists of mentions held to be one network).
FigureEvidence compare(const std::vector<FigureList>& a, const std::vector<FigureList>& b);

}  // namespace takedowndb::reconcile
