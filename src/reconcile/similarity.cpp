#include "reconcile/similarity.h"

#include <algorithm>

namespace takedowndb::reconcile {
namespace {

constexpr std::size_t kMaxLists = 12;  // distinct figure lists kept of one group

enum class Relation { kUnknown, kEqual, kWithin, kOverlap, kDisjoint };

Relation relation(const Words& a, const Words& b) {
  if (a.empty() || b.empty()) return Relation::kUnknown;
  if (a == b) return Relation::kEqual;
  if (contains(a, b) || contains(b, a)) return Relation::kWithin;
  return shared(a, b) > 0 ? Relation::kOverlap : Relation::kDisjoint;
}

Relation relation(const Group& a, const Group& b) {
  Relation best = Relation::kUnknown;
  for (const Words& x : a.origin_sets) {
    for (const Words& y : b.origin_sets) {
      const Relation r = relation(x, y);
      if (best == Relation::kUnknown || static_cast<int>(r) < static_cast<int>(best)) best = r;
    }
  }
  return best;
}

template <typename T>
void merge_sorted(std::vector<T>& into, const std::vector<T>& from) {
  into.insert(into.end(), from.begin(), from.end());
  std::sort(into.begin(), into.end());
  into.erase(std::unique(into.begin(), into.end()), into.end());
}

template <typename T>
void add_distinct(std::vector<T>& into, const std::vector<T>& from) {
  for (const T& x : from)
    if (into.size() < kMaxLists && std::find(into.begin(), into.end(), x) == into.end())
      into.push_back(x);
}

Window narrow(const Window& a, const Window& b) {
  const Window both = a.meet(b);
  if (both.lo <= both.hi) return both;
  if (a.days() != b.days()) return a.days() < b.days() ? a : b;
  return a.lo <= b.lo ? a : b;
}

bool share_source(const Group& a, const Group& b) {
  for (std::size_t s : a.sources)
    if (std::binary_search(b.sources.begin(), b.sources.end(), s)) return true;
  return false;
}

double date_score(const Group& a, const Group& b) {
  if (a.likely.open() || b.likely.open()) return 0;
  if (const std::int64_t gap = a.likely.gap(b.likely); gap > 1) return gap > 31 ? -2 : -1;
  const std::int64_t coarser = std::max(a.likely.days(), b.likely.days());
  if (coarser == 1) return a.likely == b.likely ? 2 : 1;
  return coarser <= 35 ? 1.5 : coarser <= 100 ? 1 : coarser <= 366 ? 0.5 : 0.25;
}

// Whether b's date of removal is the day on which a's source made a's removal known.
bool dated_by_announcement(const Group& a, const Group& b) {
  if (b.possible.days() > 7) return false;
  return std::any_of(a.announced.begin(), a.announced.end(), [&b](std::int64_t day) {
    return b.possible.lo <= day + 7 && b.possible.hi >= day - 1;
  });
}

double words_score(const Group& a, const Group& b) {
  double score = 0;
  if (!a.actors.empty() && !b.actors.empty()) score += shared(a.actors, b.actors) > 0 ? 1.5 : -0.5;
  if (!a.operations.empty() && !b.operations.empty())
    score += shared(a.operations, b.operations) > 0 ? 2 : -2;
  if (!a.targets.empty() && !b.targets.empty()) {
    const std::size_t n = shared(a.targets, b.targets);
    const std::size_t smaller = std::min(a.targets.size(), b.targets.size());
    const std::size_t larger = std::max(a.targets.size(), b.targets.size());
    score += n == 0                                ? -0.5
             : n == larger && n > 1                ? 1.25
             : 2 * n >= smaller && 3 * n >= larger ? 0.75
                                                   : 0.4;
  }
  if (shared(a.regions, b.regions) > 0) score += 0.25;
  return score;
}

}  // namespace

bool Group::has_count() const {
  return std::any_of(figures.begin(), figures.end(),
                     [](const FigureList& list) { return list.has_count(); });
}

void Group::add(const std::vector<Facts>& facts, std::size_t member) {
  const Facts& f = facts[member];
  Group one;
  one.members = {member};
  one.company = f.company;
  one.possible = f.possible;
  one.likely = f.likely;
  if (!f.origins.empty()) one.origin_sets = {f.origins};
  one.targets = f.targets;
  one.regions = f.regions;
  one.actors = f.actors;
  one.operations = f.operations;
  if (!f.figures.empty()) one.figures = {f.figures};
  one.sources = {f.source_index};
  one.takedowns = {f.takedown_index};
  if (const Window told = window_of(f.published); f.first_telling && told.days() == 1)
    one.announced = {told.lo};
  if (members.empty())
    *this = std::move(one);
  else
    absorb(one);
}

void Group::absorb(const Group& other) {
  merge_sorted(members, other.members);
  if (company.empty()) company = other.company;
  possible = narrow(possible, other.possible);
  likely = narrow(likely, other.likely);
  add_distinct(origin_sets, other.origin_sets);
  std::sort(origin_sets.begin(), origin_sets.end());
  merge_sorted(targets, other.targets);
  merge_sorted(regions, other.regions);
  merge_sorted(actors, other.actors);
  merge_sorted(operations, other.operations);
  add_distinct(figures, other.figures);
  merge_sorted(sources, other.sources);
  merge_sorted(takedowns, other.takedowns);
  merge_sorted(announced, other.announced);
}

std::string in_words(const Evidence& evidence) {
  switch (evidence.against) {
    case Against::kNothing:
      return "nothing against it";
    case Against::kCompany:
      return "other companies";
    case Against::kDocument:
      return "told apart in one document";
    case Against::kFigures:
      return "other figures (" + std::to_string(evidence.figures.mine) + " against " +
             std::to_string(evidence.figures.theirs) + ")";
    case Against::kDates:
      return "other dates";
    case Against::kOrigins:
      return "other origins";
    case Against::kSeveral:
      return "figures, dates or origins disagree twice";
    case Against::kDecision:
      return "a person's decision";
  }
  return {};
}

Evidence weigh(const Group& a, const Group& b) {
  Evidence e;
  const auto forbid = [&e](Against why) {
    e.forbidden = true;
    e.against = why;
    return e;
  };
  if (!a.company.empty() && !b.company.empty() && a.company != b.company)
    return forbid(Against::kCompany);
  if (share_source(a, b)) return forbid(Against::kDocument);
  const std::int64_t gap = a.possible.gap(b.possible);
  const bool announced = gap > 1 && (dated_by_announcement(a, b) || dated_by_announcement(b, a));
  if (gap > 62 && !announced) {
    e.mistakes = 1;
    return forbid(Against::kDates);
  }
  const Relation origins = relation(a, b);
  if (!a.figures.empty() && !b.figures.empty()) e.figures = compare(a.figures, b.figures);
  const FigureEvidence& f = e.figures;
  const bool much = (f.exact_matches >= 3 && f.weight >= 3) || f.weight >= 5;
  Against against = Against::kNothing;
  bool forgiven = true;
  if (f.contradictions > 0) {
    ++e.mistakes;
    const bool same_day = std::max(a.likely.days(), b.likely.days()) <= 3 && gap <= 1;
    const bool enough = much || (origins == Relation::kEqual && f.weight >= (same_day ? 1.8 : 2.5));
    forgiven = enough && f.contradictions == 1 && f.exact_matches >= 2;
    against = Against::kFigures;
  }
  if (gap > 1) {
    ++e.mistakes;
    const bool near = (announced && f.weight >= kFigureEvidence && f.exact_matches > 0) ||
                      (gap <= 7 && f.weight >= 3) ||
                      (gap <= 31 && f.weight >= 3 && origins == Relation::kEqual) ||
                      (gap <= 62 && much);
    forgiven = forgiven && near;
    against = Against::kDates;
  }
  if (origins == Relation::kDisjoint) {
    ++e.mistakes;
    forgiven = forgiven && much;
    against = Against::kOrigins;
  }
  if (e.mistakes > 1) return forbid(Against::kSeveral);
  if (!forgiven) return forbid(against);
  if (f.contradictions == 0 && (a.company.empty() || b.company.empty()) && f.weight < 3)
    return forbid(Against::kCompany);

  e.score += std::min(f.weight, 6.0);
  e.score -= 2.0 * f.contradictions;
  if (f.matched == 0 && a.has_count() && b.has_count()) {
    e.score -= 1.5;
    e.incomparable = true;
  }
  e.only_a_year = f.weight < 0.75 && !(f.matched > 0 && f.exact_matches == 0) && !a.likely.open() &&
                  !b.likely.open() && std::max(a.likely.days(), b.likely.days()) > 100;
  e.score += origins == Relation::kEqual     ? 2
             : origins == Relation::kWithin  ? 1
             : origins == Relation::kOverlap ? 0
             : origins == Relation::kUnknown ? 0
                                             : -1;
  e.score += gap > 1 ? -0.5 : date_score(a, b);
  e.score += words_score(a, b);
  return e;
}

double context_score(const Context& context) {
  double score = 0;
  if (context.same_takedown) score += 1;
  if (context.other_takedowns) score -= 1.5;
  if (context.documents_meet) score += 1;
  return score;
}

}  // namespace takedowndb::reconcile
