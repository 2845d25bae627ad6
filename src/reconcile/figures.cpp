#include "reconcile/figures.h"

#include <algorithm>
#include <map>

namespace takedowndb::reconcile {
namespace {

Fit worst_to_best(Fit a, Fit b) {
  const auto rank = [](Fit f) {
    switch (f) {
      case Fit::kEqual:
        return 5;
      case Fit::kTight:
        return 4;
      case Fit::kLoose:
        return 3;
      case Fit::kPossible:
        return 2;
      case Fit::kContradict:
        return 1;
      case Fit::kUnknown:
        return 0;
    }
    return 0;
  };
  return rank(a) >= rank(b) ? a : b;
}

// An exact number against a hedged one.
Fit fit_into(std::int64_t n, const Figure& hedged) {
  const double ratio =
      static_cast<double>(n) / static_cast<double>(std::max<std::int64_t>(*hedged.count, 1));
  if (hedged.high) return n >= *hedged.count && n <= *hedged.high ? Fit::kTight : Fit::kContradict;
  switch (hedged.bound) {
    case Bound::kExact:
      return n == *hedged.count ? Fit::kEqual : Fit::kContradict;
    case Bound::kAbout:
      if (ratio >= 0.96 && ratio <= 1.04) return Fit::kTight;
      return ratio >= 0.85 && ratio <= 1.15 ? Fit::kLoose : Fit::kContradict;
    case Bound::kMoreThan:
      if (ratio < 1) return Fit::kContradict;
      if (ratio <= 1.15) return Fit::kTight;
      return ratio <= 1.6 ? Fit::kLoose : ratio <= 3 ? Fit::kPossible : Fit::kContradict;
    case Bound::kLessThan:
      if (ratio > 1) return Fit::kContradict;
      if (ratio >= 0.87) return Fit::kTight;
      return ratio >= 0.6 ? Fit::kLoose : ratio >= 0.3 ? Fit::kPossible : Fit::kContradict;
    case Bound::kVague: {
      const Interval i = interval_of(hedged);
      if (n >= i.low.value_or(0) && (!i.high || n <= *i.high)) return Fit::kLoose;
      // "Hundreds" is also said of 150 or 1,200.
      const bool far = 3 * n < 2 * i.low.value_or(0) || (i.high && 2 * n > 3 * *i.high);
      return far ? Fit::kContradict : Fit::kPossible;
    }
  }
  return Fit::kUnknown;
}

bool matches(Fit fit) { return fit == Fit::kEqual || fit == Fit::kTight || fit == Fit::kLoose; }

double fit_weight(Fit fit, const Figure& a, const Figure& b) {
  const std::int64_t n = std::max(*a.count, *b.count);
  if (fit == Fit::kEqual) return weight(n);
  if (fit == Fit::kTight) return n >= 100 ? 1.5 : 0.75;
  return 0.5;
}

struct Slot {
  std::string platform, kind;
  bool wildcard() const { return platform.empty() || kind.empty(); }
  bool covers(const Figure& f) const {
    return (platform.empty() || platform == f.platform) && (kind.empty() || kind == f.kind);
  }
  friend bool operator==(const Slot&, const Slot&) = default;
  friend auto operator<=>(const Slot&, const Slot&) = default;
};

std::vector<Slot> slots(const std::vector<FigureList>& lists) {
  std::vector<Slot> out;
  for (const FigureList& list : lists)
    for (const Figure& f : list.parts) out.push_back({f.platform, f.kind});
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

std::vector<Figure> in_slot(const std::vector<FigureList>& lists, const Slot& slot) {
  std::vector<Figure> out;
  for (const FigureList& list : lists)
    for (const Figure& f : list.parts)
      if (f.platform == slot.platform && f.kind == slot.kind &&
          std::find(out.begin(), out.end(), f) == out.end())
        out.push_back(f);
  return out;
}

// Whether `n` says what `other` says in several figures: a sum over platforms, a grand total.
bool equals_some_sum(const Figure& f, const std::vector<FigureList>& others) {
  if (!f.exact()) return false;
  return std::any_of(others.begin(), others.end(), [&f](const FigureList& other) {
    if (!f.kind.empty() && other.sum_of_kind(f.kind) == f.count) return true;
    return other.parts.size() != 1 && other.grand() == f.count;
  });
}

// Whether it is what some of the other's parts add up to: no contradiction, but no support either,
// many numbers are some sum.
bool equals_some_subset(const Figure& f, const std::vector<FigureList>& others) {
  return f.exact() && *f.count >= 50 &&
         std::any_of(others.begin(), others.end(),
                     [&f](const FigureList& other) { return other.has_subset_sum(*f.count); });
}

class Comparison {
 public:
  Comparison(const std::vector<FigureList>& a, const std::vector<FigureList>& b) : a_(a), b_(b) {}

  FigureEvidence run() {
    compare_slots();
    compare_wildcards(a_, b_);
    compare_wildcards(b_, a_);
    compare_grand();
    return evidence_;
  }

 private:
  void match(Fit fit, const Figure& a, const Figure& b) {
    evidence_.weight += fit_weight(fit, a, b);
    ++evidence_.matched;
    if (fit == Fit::kEqual) ++evidence_.exact_matches;
    used_.push_back(std::max(*a.count, *b.count));
  }
  void contradict(const Figure& a, const Figure& b) {
    ++evidence_.contradictions;
    const auto [less, more] = std::minmax(*a.count, *b.count);
    evidence_.nearly =
        (evidence_.nearly || evidence_.contradictions == 1) && 7 * (more - less) <= more;
    evidence_.mine = *a.count;
    evidence_.theirs = *b.count;
  }

  void compare_slots() {
    const std::vector<Slot> theirs = slots(b_);
    for (const Slot& slot : slots(a_)) {
      if (slot.wildcard() && std::find(theirs.begin(), theirs.end(), slot) == theirs.end())
        continue;
      if (std::find(theirs.begin(), theirs.end(), slot) == theirs.end()) continue;
      Fit best = Fit::kUnknown;
      Figure best_a, best_b;
      for (const Figure& x : in_slot(a_, slot)) {
        for (const Figure& y : in_slot(b_, slot)) {
          const Fit fit = compare(x, y);
          if (worst_to_best(fit, best) == fit && fit != best) best = fit, best_a = x, best_b = y;
        }
      }
      if (matches(best)) {
        match(best, best_a, best_b);
      } else if (best == Fit::kContradict) {
        if (equals_some_sum(best_a, b_) || equals_some_sum(best_b, a_)) {
          const Figure& sum = equals_some_sum(best_a, b_) ? best_a : best_b;
          match(Fit::kEqual, sum, sum);
        } else if (!equals_some_subset(best_a, b_) && !equals_some_subset(best_b, a_)) {
          contradict(best_a, best_b);
        }
      }
    }
  }

  // Figures without a platform or a kind: equal to a figure or a sum of the others, or silent.
  void compare_wildcards(const std::vector<FigureList>& mine,
                         const std::vector<FigureList>& theirs) {
    const std::vector<Slot> their_slots = slots(theirs);
    for (const Slot& slot : slots(mine)) {
      if (!slot.wildcard()) continue;
      if (std::find(their_slots.begin(), their_slots.end(), slot) != their_slots.end()) continue;
      for (const Figure& f : in_slot(mine, slot)) {
        if (!f.exact()) continue;
        bool found = equals_some_sum(f, theirs);
        for (const FigureList& list : theirs)
          for (const Figure& g : list.parts)
            found = found || (slot.covers(g) && compare(f, g) == Fit::kEqual);
        if (found) match(Fit::kEqual, f, f);
      }
    }
  }

  // Everything against everything: stated totals, sums of parts.
  void compare_grand() {
    Fit best = Fit::kUnknown;
    Figure best_a, best_b;
    const auto consider = [&](const Figure& x, const Figure& y, Fit fit) {
      if (fit == Fit::kUnknown) return;
      if (worst_to_best(fit, best) == fit && fit != best) best = fit, best_a = x, best_b = y;
    };
    for (const FigureList& x : a_) {
      for (const FigureList& y : b_) {
        for (const Figure& s : x.totals)
          for (const Figure& t : y.totals) consider(s, t, compare(s, t));
        for (const Figure& s : x.totals) consider_sum(consider, s, y, false);
        for (const Figure& t : y.totals) consider_sum(consider, t, x, true);
        const auto gx = x.grand();
        const auto gy = y.grand();
        if (gx && gx == gy) consider({"", "", gx, {}, {}}, {"", "", gy, {}, {}}, Fit::kEqual);
      }
    }
    if (matches(best)) {
      // A sum that merely repeats a figure matched above tells nothing new.
      const std::int64_t n = std::max(*best_a.count, *best_b.count);
      if (std::find(used_.begin(), used_.end(), n) == used_.end()) match(best, best_a, best_b);
    } else if (best == Fit::kContradict) {
      contradict(best_a, best_b);
    }
  }

  // A stated total against another's parts, which may be incomplete.
  template <typename F>
  void consider_sum(const F& consider, const Figure& total, const FigureList& list, bool swap) {
    if (!total.known() || list.parts.empty()) return;
    Figure sum;
    std::int64_t n = 0;
    for (const Figure& part : list.parts) {
      if (!part.exact()) return;
      n += *part.count;
    }
    sum.count = n;
    Fit fit = compare(total, sum);
    const bool several = list.parts.size() > 1;
    if (total.exact() && fit == Fit::kContradict) {
      if (list.has_subset_sum(*total.count)) fit = Fit::kPossible;
      const bool smaller = n < *total.count;
      // One part says little of the whole; parts already matched may simply be some of them.
      if (smaller && (!several || evidence_.matched > 0 || 5 * n >= 3 * *total.count))
        fit = Fit::kPossible;
      if (smaller && !list.totals.empty()) fit = Fit::kUnknown;
    }
    if (!several && fit == Fit::kContradict && n < *total.count) fit = Fit::kPossible;
    if (swap)
      consider(sum, total, fit);
    else
      consider(total, sum, fit);
  }

  const std::vector<FigureList>& a_;
  const std::vector<FigureList>& b_;
  FigureEvidence evidence_;
  std::vector<std::int64_t> used_;
};

}  // namespace

Figure figure_of(const Claim& claim) {
  return {claim.platform, claim.kind, claim.count, claim.count_high, claim.bound};
}

Interval interval_of(const Figure& figure) {
  if (!figure.count) return {};
  const std::int64_t n = *figure.count;
  if (figure.high) return {n, n, figure.high};
  switch (figure.bound) {
    case Bound::kExact:
    case Bound::kAbout:
      return {n, n, n};
    case Bound::kMoreThan:
      return {n, n, std::nullopt};
    case Bound::kLessThan:
      return {0, n, n};
    case Bound::kVague:
      if (n == 24) return {24, 24, 99};
      if (n == 200) return {200, 200, 999};
      if (n == 2000) return {2000, 2000, 9999};
      return {n, n, std::nullopt};
  }
  return {};
}

Fit compare(const Figure& a, const Figure& b) {
  if (!a.known() || !b.known()) return Fit::kUnknown;
  if (a.exact()) return fit_into(*a.count, b);
  if (b.exact()) return fit_into(*b.count, a);
  if (a.bound == b.bound && a.count == b.count && a.high == b.high)
    return a.bound == Bound::kVague ? Fit::kLoose : Fit::kTight;
  const Interval x = interval_of(a);
  const Interval y = interval_of(b);
  if ((x.high && *x.high < *y.low) || (y.high && *y.high < *x.low)) {
    // Two roundings of one number ("about 300", "nearly 320") need not meet to the unit.
    const double ratio =
        static_cast<double>(*a.count) / static_cast<double>(std::max<std::int64_t>(*b.count, 1));
    return ratio > 0.87 && ratio < 1.15 ? Fit::kLoose : Fit::kContradict;
  }
  const double ratio =
      static_cast<double>(*a.count) / static_cast<double>(std::max<std::int64_t>(*b.count, 1));
  return ratio > 0.6 && ratio < 1.6 ? Fit::kLoose : Fit::kPossible;
}

double weight(std::int64_t count) {
  double w = count >= 1000 ? 4 : count >= 100 ? 3 : count >= 20 ? 1.5 : count >= 10 ? 0.75 : 0.4;
  if (count >= 10 && count % 10 == 0) w /= count >= 100 && count % 100 != 0 ? 1.3 : 2;
  return w;
}

bool FigureList::has_count() const {
  const auto known = [](const Figure& f) { return f.known(); };
  return std::any_of(parts.begin(), parts.end(), known) ||
         std::any_of(totals.begin(), totals.end(), known);
}

std::vector<Figure> FigureList::distinct_parts() const {
  std::vector<Figure> out;
  for (const Figure& f : parts) {
    const auto same = std::find_if(out.begin(), out.end(), [&f](const Figure& g) {
      return g.platform == f.platform && g.kind == f.kind;
    });
    if (same == out.end()) {
      out.push_back(f);
    } else if (same->exact() != f.exact()) {
      if (f.exact()) *same = f;
    } else if (f.known() && (!same->known() || *f.count > *same->count)) {
      *same = f;
    }
  }
  return out;
}

std::optional<std::int64_t> FigureList::sum() const {
  const std::vector<Figure> each = distinct_parts();
  if (each.size() < 2) return std::nullopt;
  std::int64_t n = 0;
  for (const Figure& f : each) {
    if (!f.exact()) return std::nullopt;
    n += *f.count;
  }
  return n;
}

std::optional<std::int64_t> FigureList::grand() const {
  for (const Figure& f : totals)
    if (f.exact()) return f.count;
  if (!totals.empty()) return std::nullopt;
  const std::vector<Figure> each = distinct_parts();
  if (each.size() == 1 && each.front().exact()) return each.front().count;
  return sum();
}

std::optional<std::int64_t> FigureList::sum_of_kind(const std::string& kind) const {
  std::int64_t n = 0;
  int found = 0;
  for (const Figure& f : parts) {
    if (f.kind != kind || !f.exact()) continue;
    n += *f.count;
    ++found;
  }
  if (found < 2) return std::nullopt;
  return n;
}

bool FigureList::is_sum_of_platform(std::int64_t n) const {
  std::map<std::string, std::int64_t> by_platform;
  for (const Figure& f : distinct_parts())
    if (f.exact()) by_platform[f.platform] += *f.count;
  return std::any_of(by_platform.begin(), by_platform.end(),
                     [n](const auto& sum) { return sum.second == n; });
}

bool FigureList::has_subset_sum(std::int64_t n) const {
  const std::size_t size = std::min<std::size_t>(parts.size(), 8);
  for (unsigned mask = 0; mask < (1U << size); ++mask) {
    std::int64_t sum = 0;
    int used = 0;
    for (std::size_t i = 0; i < size; ++i) {
      if ((mask >> i & 1U) == 0) continue;
      if (!parts[i].exact()) {
        sum = -1;
        break;
      }
      sum += *parts[i].count;
      ++used;
    }
    if (used >= 2 && sum == n) return true;
  }
  return false;
}

FigureEvidence compare(const std::vector<FigureList>& a, const std::vector<FigureList>& b) {
  return Comparison(a, b).run();
}

}  // namespace takedowndb::reconcile
