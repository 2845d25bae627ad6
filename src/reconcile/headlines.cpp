#include "reconcile/headlines.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>
#include <utility>

#include "text/edtf.h"

namespace takedowndb::reconcile {
namespace {

// A takedown as one document details it.
struct Detail {
  std::string company;
  Window possible, likely;
  std::set<std::size_t> groups;  // of its networks
  std::size_t source = 0;
};

struct Sum {
  std::int64_t total = 0;
  int parts = 0;
  int untold = 0;  // parts without an exact figure
  Words origins;
};

void add(Sum& sum, const Facts& f, std::int64_t n) {
  sum.total += n;
  ++sum.parts;
  sum.origins.insert(sum.origins.end(), f.origins.begin(), f.origins.end());
  std::sort(sum.origins.begin(), sum.origins.end());
  sum.origins.erase(std::unique(sum.origins.begin(), sum.origins.end()), sum.origins.end());
}

constexpr std::int64_t kAnyMonth = -1;

// The months that a window touches; kAnyMonth for a window over more than a year.
std::vector<std::int64_t> months(const Window& w) {
  if (w.days() > 400) return {kAnyMonth};
  const text::Day first = text::from_serial(w.lo);
  const text::Day last = text::from_serial(w.hi);
  std::vector<std::int64_t> out;
  for (int m = first.year * 12 + first.month; m <= last.year * 12 + last.month; ++m)
    out.push_back(m);
  return out;
}

Bound only_bound(const Facts& f) {
  return f.figures.totals.empty() ? f.figures.parts.front().bound : f.figures.totals.front().bound;
}

// The figure for everything, hedged or not.
std::optional<std::int64_t> grand_or_hedged(const Facts& f) {
  if (const auto n = f.figures.grand()) return n;
  if (f.figures.totals.size() + f.figures.parts.size() != 1) return std::nullopt;
  const Figure& only =
      f.figures.totals.empty() ? f.figures.parts.front() : f.figures.totals.front();
  return only.bound == Bound::kVague ? std::nullopt : only.count;
}

class Search {
 public:
  Search(const std::vector<Facts>& facts, const Clusters& clusters)
      : facts_(facts), clusters_(clusters) {
    out_.of_group.resize(clusters.groups.size());
    out_.joins.assign(facts.size(), Clusters::kNone);
    for (std::size_t i = 0; i < facts.size(); ++i) {
      const auto n = grand_or_hedged(facts[i]);
      if (!n || clusters.group_of[i] == Clusters::kNone) continue;
      for (std::int64_t month : months(clusters.groups[clusters.group_of[i]].likely))
        by_figure_[{facts[i].company, month}].emplace(*n, i);
    }
  }

  Headlines run() {
    for (std::size_t begin = 0; begin < facts_.size();) {
      std::size_t end = begin;
      while (end < facts_.size() && facts_[end].takedown_index == facts_[begin].takedown_index)
        ++end;
      if (end - begin > 1) takedown(begin, end);
      begin = end;
    }
    covered_by_others();
    join_combined();
    return std::move(out_);
  }

 private:
  void takedown(std::size_t begin, std::size_t end) {
    Detail detail{facts_[begin].company,
                  facts_[begin].possible,
                  facts_[begin].likely,
                  {},
                  facts_[begin].source_index};
    Sum all;
    std::map<Words, Sum> by_origins;
    for (std::size_t i = begin; i < end; ++i) {
      if (clusters_.group_of[i] == Clusters::kNone) continue;
      const Group& group = clusters_.groups[clusters_.group_of[i]];
      detail.groups.insert(clusters_.group_of[i]);
      detail.possible = detail.possible.gap(group.possible) == 0
                            ? detail.possible.meet(group.possible)
                            : detail.possible;
      if (facts_[i].joint) continue;
      const auto n = facts_[i].figures.grand();
      if (!n) {
        ++all.untold;
        ++by_origins[facts_[i].origins].untold;
        continue;
      }
      add(all, facts_[i], *n);
      add(by_origins[facts_[i].origins], facts_[i], *n);
    }
    for (std::size_t i = begin; i < end; ++i) {
      if (clusters_.group_of[i] != Clusters::kNone || !facts_[i].figures.grand()) continue;
      const std::int64_t n = *facts_[i].figures.grand();
      if (all.parts >= 2) check(i, n, all);
      if (all.parts >= 2) claim(detail, n, n, all);
    }
    if (all.parts >= 2) look_around(detail, all);
    for (const auto& [origins, sum] : by_origins)
      if (sum.parts >= 2 && sum.parts < all.parts) look_around(detail, sum);
  }

  // Other documents' figures that are the sum, or all but the sum.
  void look_around(const Detail& detail, const Sum& sum) {
    const std::int64_t slack = sum.total >= 100 ? sum.total / 25 : 0;
    claim(detail, sum.total - slack, sum.total + slack, sum);
  }

  void claim(const Detail& detail, std::int64_t low, std::int64_t high, const Sum& sum) {
    std::vector<std::int64_t> when = months(detail.likely);
    if (when.front() != kAnyMonth) when.push_back(kAnyMonth);
    for (std::int64_t month : when) claim_in(month, detail, low, high, sum);
  }

  void claim_in(std::int64_t month, const Detail& detail, std::int64_t low, std::int64_t high,
                const Sum& sum) {
    const auto company = by_figure_.find({detail.company, month});
    if (company == by_figure_.end()) return;
    auto it = company->second.lower_bound({low, 0});
    for (; it != company->second.end() && it->first <= high; ++it) {
      const Facts& f = facts_[it->second];
      const std::size_t g = clusters_.group_of[it->second];
      const Group& group = clusters_.groups[g];
      if (detail.groups.count(g) > 0) continue;
      if (std::binary_search(group.sources.begin(), group.sources.end(), detail.source)) continue;
      if (group.possible.gap(detail.possible) > 1 || group.likely.gap(detail.likely) > 1) continue;
      const bool close = group.likely.days() <= 35 && detail.likely.days() <= 35;
      const bool same_days = group.likely.days() <= 3 && detail.likely.days() <= 3;
      if (weight(it->first) < 2 && !same_days) continue;
      const bool exact = it->first == sum.total || low == high;
      // All but the sum: a rounding of it, or an exact figure that misses it by little.
      const bool hedged = !f.figures.grand();
      const std::int64_t apart = std::abs(it->first - sum.total);
      if (!exact && !hedged && (50 * apart > sum.total || sum.untold == 0 || it->first < sum.total))
        continue;
      if (hedged && it->first > sum.total && only_bound(f) == Bound::kMoreThan) continue;
      if (!origins_fit(group, sum, exact)) continue;
      if (!exact && !close) continue;
      auto& headline = out_.of_group[g];
      if (!headline) {
        headline = it->second;
        if (low != high) check(it->second, it->first, sum);
      } else if (f.own_disclosure && !facts_[*headline].own_disclosure) {
        headline = it->second;
      }
    }
  }

  static bool origins_fit(const Group& group, const Sum& sum, bool exact) {
    if (group.origin_sets.empty() || sum.origins.empty()) return exact;
    return std::any_of(group.origin_sets.begin(), group.origin_sets.end(), [&](const Words& set) {
      return exact ? shared(set, sum.origins) > 0 : contains(set, sum.origins);
    });
  }

  // A combined mention that stands alone in its document: a headline, when other documents have
  // networks of the same days with each of its origins.
  void covered_by_others() {
    std::map<std::pair<std::string, std::int64_t>, std::vector<std::size_t>> by_month;
    for (std::size_t g = 0; g < clusters_.groups.size(); ++g)
      if (clusters_.groups[g].likely.days() <= 35)
        for (std::int64_t month : months(clusters_.groups[g].likely))
          by_month[{clusters_.groups[g].company, month}].push_back(g);
    for (std::size_t g = 0; g < clusters_.groups.size(); ++g) {
      const Group& group = clusters_.groups[g];
      const bool combined =
          std::all_of(group.members.begin(), group.members.end(),
                      [this](std::size_t i) { return facts_[i].mention->combined; });
      if (!combined || out_.of_group[g] || group.origin_sets.size() != 1 ||
          group.origin_sets.front().size() < 2 || group.likely.days() > 35)
        continue;
      const Words& origins = group.origin_sets.front();
      std::set<std::string> covered;
      for (std::int64_t month : months(group.likely))
        for (std::size_t other : by_month[{group.company, month}])
          for (const Words& set : clusters_.groups[other].origin_sets)
            if (other != g && set.size() < origins.size() && contains(origins, set) &&
                clusters_.groups[other].likely.gap(group.likely) <= 1)
              covered.insert(set.begin(), set.end());
      if (covered.size() == origins.size()) out_.of_group[g] = group.members.front();
    }
  }

  // A mention of a combined figure goes with the headline network of the same figure.
  void join_combined() {
    for (std::size_t i = 0; i < facts_.size(); ++i) {
      if (clusters_.group_of[i] != Clusters::kNone) continue;
      const auto n = facts_[i].figures.grand();
      if (!n) continue;
      std::vector<std::int64_t> when = months(facts_[i].likely);
      if (when.front() != kAnyMonth) when.push_back(kAnyMonth);
      for (std::int64_t month : when)
        if (out_.joins[i] == Clusters::kNone) out_.joins[i] = headline_with(i, *n, month);
    }
  }

  std::size_t headline_with(std::size_t fact, std::int64_t n, std::int64_t month) const {
    const auto company = by_figure_.find({facts_[fact].company, month});
    if (company == by_figure_.end()) return Clusters::kNone;
    auto it = company->second.lower_bound({n, 0});
    for (; it != company->second.end() && it->first == n; ++it) {
      const std::size_t g = clusters_.group_of[it->second];
      if (out_.of_group[g] && clusters_.groups[g].possible.gap(facts_[fact].possible) <= 1)
        return g;
    }
    return Clusters::kNone;
  }

  // A headline may exceed its parts when some of them are not told.
  void check(std::size_t fact, std::int64_t stated, const Sum& sum) {
    if (stated == sum.total || (sum.untold > 0 && stated > sum.total)) return;
    out_.findings.push_back({"total_mismatch",
                             "The headline figure is " + std::to_string(stated) + ", its " +
                                 std::to_string(sum.parts) + " networks add up to " +
                                 std::to_string(sum.total) + ".",
                             facts_[fact].mention->id, 0});
  }

  const std::vector<Facts>& facts_;
  const Clusters& clusters_;
  // By company and month: figures, and the facts that state them.
  std::map<std::pair<std::string, std::int64_t>, std::set<std::pair<std::int64_t, std::size_t>>>
      by_figure_;
  Headlines out_;
};

}  // namespace

Headlines find_headlines(const std::vector<Facts>& facts, const Clusters& clusters) {
  return Search(facts, clusters).run();
}

}  // namespace takedowndb::reconcile
