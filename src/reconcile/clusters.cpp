#include "reconcile/clusters.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <tuple>
#include <unordered_map>

#include "reconcile/blocking.h"

namespace takedowndb::reconcile {
namespace {

constexpr std::size_t kMaxRounds = 40;
constexpr std::size_t kCrowd = 64;  // groups of one takedown that are compared with each other
constexpr double kEpsilon = 1e-9;

class UnionFind {
 public:
  explicit UnionFind(std::size_t size) : parent_(size) {
    std::iota(parent_.begin(), parent_.end(), std::size_t{0});
  }
  std::size_t find(std::size_t x) {
    while (parent_[x] != x) x = parent_[x] = parent_[parent_[x]];
    return x;
  }
  void unite(std::size_t a, std::size_t b) {  // the smaller number stays
    a = find(a);
    b = find(b);
    if (a < b)
      parent_[b] = a;
    else
      parent_[a] = b;
  }

 private:
  std::vector<std::size_t> parent_;
};

struct Edge {
  std::size_t a = 0, b = 0;
  Evidence evidence;
  double score = 0;
};

class Merging {
 public:
  explicit Merging(const Prepared& prepared)
      : facts_(prepared.facts),
        sets_(facts_.size()),
        takedowns_(facts_.empty() ? 0 : facts_.back().takedown_index + 1),
        groups_(facts_.size()),
        enemies_(facts_.size()) {
    for (std::size_t i = 0; i < facts_.size(); ++i)
      if (!facts_[i].headline_only) groups_[i].add(facts_, i);
  }

  void decide(const std::vector<Decision>& decisions) {
    std::unordered_map<Id, std::size_t> by_mention;
    for (std::size_t i = 0; i < facts_.size(); ++i) by_mention.emplace(facts_[i].mention->id, i);
    std::vector<const Decision*> latest_first;
    for (const Decision& d : decisions) latest_first.push_back(&d);
    std::sort(latest_first.begin(), latest_first.end(),
              [](const Decision* x, const Decision* y) { return x->id > y->id; });
    for (const Decision* d : latest_first) {
      if (d->kind != Decision::Kind::kSame && d->kind != Decision::Kind::kDifferent) continue;
      const auto first = by_mention.find(d->first);
      const auto second = by_mention.find(d->second);
      if (first == by_mention.end() || second == by_mention.end()) continue;
      const std::size_t a = sets_.find(first->second);
      const std::size_t b = sets_.find(second->second);
      const bool same = d->kind == Decision::Kind::kSame;
      if (same ? kept_apart(a, b) : a == b) {
        findings_.push_back(
            {"decision_conflict",
             "Decision " + std::to_string(d->id) + " contradicts later ones and was passed over.",
             d->first, d->second});
      } else if (same) {
        unite(a, b);
      } else {
        enemies_[first->second].push_back(second->second);
        enemies_[second->second].push_back(first->second);
      }
    }
  }

  void merge_all() {
    align_by_headlines();
    rounds(kFigureEvidence);
    adopt_details_of_joint_records();
    rounds(0);
    adopt_details_of_joint_records();
    note_near_misses();
  }

  Clusters result() {
    Clusters out;
    out.group_of.assign(facts_.size(), Clusters::kNone);
    for (std::size_t i = 0; i < facts_.size(); ++i) {
      if (facts_[i].headline_only) continue;
      const std::size_t root = sets_.find(i);
      if (root == i) {
        out.group_of[i] = out.groups.size();
        out.groups.push_back(groups_[i]);
      } else {
        out.group_of[i] = out.group_of[root];
      }
    }
    out.findings = std::move(findings_);
    return out;
  }

 private:
  bool live(std::size_t i) { return !facts_[i].headline_only && sets_.find(i) == i; }

  bool kept_apart(std::size_t a, std::size_t b) {
    const Group& smaller =
        groups_[a].members.size() <= groups_[b].members.size() ? groups_[a] : groups_[b];
    const std::size_t other = &smaller == &groups_[a] ? b : a;
    for (std::size_t member : smaller.members)
      for (std::size_t enemy : enemies_[member])
        if (sets_.find(enemy) == other) return true;
    return false;
  }

  void unite(std::size_t a, std::size_t b) {
    a = sets_.find(a);
    b = sets_.find(b);
    if (a == b) return;
    if (a > b) std::swap(a, b);
    groups_[a].absorb(groups_[b]);
    groups_[b] = {};
    sets_.unite(a, b);
    ++versions_[a];
    ++versions_[b];
    learn(groups_[a]);
  }

  // A network that two documents tell says that their takedowns are one, and that the documents
  // tell the same news.
  void learn(const Group& group) {
    std::size_t first = Clusters::kNone;
    for (std::size_t member : group.members) {
      const Facts& f = facts_[member];
      if (f.likely.days() > 45 && !f.likely.open()) continue;
      if (f.likely.open() && !f.first_telling) continue;
      if (first == Clusters::kNone)
        first = f.takedown_index;
      else
        takedowns_.unite(first, f.takedown_index);
    }
    if (group.sources.size() > 12) return;
    for (std::size_t i = 0; i < group.sources.size(); ++i)
      for (std::size_t j = i + 1; j < group.sources.size(); ++j)
        documents_.emplace(group.sources[i], group.sources[j]);
  }

  // A headline over several networks with the figure of another document's takedown.
  void align_by_headlines() {
    using Key = std::tuple<std::string, std::int64_t>;
    std::map<Key, std::vector<std::size_t>> by_figure;
    for (std::size_t i = 0; i < facts_.size(); ++i) {
      const auto n = facts_[i].figures.grand();
      if (n && weight(*n) >= 2) by_figure[{facts_[i].company, *n}].push_back(i);
    }
    for (const auto& [key, members] : by_figure) {
      if (members.size() > kCrowd) continue;
      for (std::size_t x : members) {
        if (!facts_[x].headline_only) continue;
        for (std::size_t y : members) {
          if (facts_[x].source_index == facts_[y].source_index) continue;
          if (facts_[x].possible.gap(facts_[y].possible) > 1) continue;
          takedowns_.unite(facts_[x].takedown_index, facts_[y].takedown_index);
          documents_.emplace(std::min(facts_[x].source_index, facts_[y].source_index),
                             std::max(facts_[x].source_index, facts_[y].source_index));
        }
      }
    }
  }

  Context context(const Group& a, const Group& b) {
    Context c;
    for (std::size_t s : a.sources)
      for (std::size_t t : b.sources)
        c.documents_meet = c.documents_meet || documents_.count(std::minmax(s, t)) > 0;
    for (std::size_t s : a.takedowns)
      for (std::size_t t : b.takedowns)
        c.same_takedown = c.same_takedown || takedowns_.find(s) == takedowns_.find(t);
    if (!c.same_takedown && c.documents_meet)
      c.other_takedowns = takedown_elsewhere(a, b) || takedown_elsewhere(b, a);
    return c;
  }

  // Whether a's takedown is known to be another takedown of b's document.
  bool takedown_elsewhere(const Group& a, const Group& b) {
    for (std::size_t t : a.takedowns) {
      const auto found = in_takedown_.find(takedowns_.find(t));
      if (found == in_takedown_.end()) continue;
      for (std::size_t source : found->second)
        if (std::binary_search(b.sources.begin(), b.sources.end(), source)) return true;
    }
    return false;
  }

  void index_takedowns() {
    in_takedown_.clear();
    for (const Facts& f : facts_) {
      auto& sources = in_takedown_[takedowns_.find(f.takedown_index)];
      if (sources.empty() || sources.back() != f.source_index) sources.push_back(f.source_index);
    }
  }

  std::vector<Edge> edges() {
    std::vector<std::size_t> alive;
    std::map<std::size_t, std::vector<std::size_t>> by_takedown;
    index_takedowns();
    for (std::size_t i = 0; i < facts_.size(); ++i) {
      if (!live(i)) continue;
      alive.push_back(i);
      for (std::size_t t : groups_[i].takedowns) {
        auto& members = by_takedown[takedowns_.find(t)];
        if (members.empty() || members.back() != i) members.push_back(i);
      }
    }
    std::vector<Pair> pairs = candidate_pairs(groups_, alive);
    for (const auto& [root, members] : by_takedown) {
      if (members.size() > kCrowd || in_takedown_[root].size() < 2) continue;
      for (std::size_t i = 0; i < members.size(); ++i)
        for (std::size_t j = i + 1; j < members.size(); ++j)
          pairs.emplace_back(members[i], members[j]);
    }
    std::sort(pairs.begin(), pairs.end());
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    std::vector<Edge> out;
    for (const auto& [a, b] : pairs) {
      Edge e{a, b, remembered(a, b), 0};
      e.score = e.evidence.score + context_score(context(groups_[a], groups_[b]));
      out.push_back(std::move(e));
    }
    return out;
  }

  // The evidence of two groups, weighed once for each state of the groups.
  const Evidence& remembered(std::size_t a, std::size_t b) {
    Memory& memory = memory_[{a, b}];
    const int va = version(a);
    const int vb = version(b);
    if (memory.a != va || memory.b != vb) {
      memory = {va, vb, weigh(groups_[a], groups_[b])};
      if (!memory.evidence.forbidden && kept_apart(a, b)) {
        memory.evidence.forbidden = true;
        memory.evidence.against = "a person's decision";
      }
    }
    return memory.evidence;
  }
  int version(std::size_t g) const {
    const auto found = versions_.find(g);
    return found == versions_.end() ? 0 : found->second;
  }

  // Whether one of two groups gives a joint figure and the other is a part of it that the same
  // document describes: no rivals.
  bool joint(std::size_t a, std::size_t b) const {
    for (std::size_t x : groups_[a].members)
      for (std::size_t y : groups_[b].members)
        if (facts_[x].takedown_index == facts_[y].takedown_index &&
            ((facts_[x].joint && contains(facts_[x].origins, facts_[y].origins)) ||
             (facts_[y].joint && contains(facts_[y].origins, facts_[x].origins))))
          return true;
    return false;
  }

  // Whether `one` states both what `a` and what `b` states of the same thing, a core inside a
  // larger set: then they are no rivals.
  bool bridges(std::size_t one, std::size_t a, std::size_t b) const {
    const auto& lists = groups_[one].figures;
    const bool twofold = std::any_of(lists.begin(), lists.end(), [](const FigureList& list) {
      return list.distinct_parts().size() < list.parts.size();
    });
    if (!twofold) return false;
    Group both = groups_[one];
    both.absorb(groups_[b]);
    const Evidence e = weigh(both, groups_[a]);
    return !e.forbidden && e.figures.matched > 0;
  }

  using Neighbours = std::unordered_map<std::size_t, std::vector<const Edge*>>;

  // Another candidate for `one` that would do nearly as well as `other` and cannot be the same.
  bool has_rival(const Edge& edge, std::size_t one, std::size_t other,
                 const Neighbours& neighbours) {
    for (const Edge* e : neighbours.at(one)) {
      const std::size_t rival = e->a == one ? e->b : e->a;
      if (rival == other || e->evidence.forbidden) continue;
      if (e->score < edge.score - kMargin - kEpsilon) continue;
      // An equal figure beats a rival that has none to show.
      if (edge.evidence.figures.exact_matches > 0 && edge.evidence.figures.weight >= 0.75 &&
          e->evidence.figures.matched == 0)
        continue;
      if (bridges(one, rival, other)) continue;
      const auto [a, b] = std::minmax(rival, other);
      if (remembered(a, b).forbidden && !joint(rival, other)) return true;
    }
    return false;
  }

  void rounds(double least_figures) {
    for (std::size_t round = 0; round < kMaxRounds; ++round) {
      std::vector<Edge> all = edges();
      Neighbours neighbours;
      for (const Edge& e : all) {
        neighbours[e.a].push_back(&e);
        neighbours[e.b].push_back(&e);
      }
      std::vector<const Edge*> order;
      for (const Edge& e : all)
        if (!e.evidence.forbidden && e.score >= kMergeScore - kEpsilon &&
            e.evidence.figures.weight >= least_figures)
          order.push_back(&e);
      std::sort(order.begin(), order.end(), [](const Edge* x, const Edge* y) {
        if (x->score != y->score) return x->score > y->score;
        return std::tie(x->a, x->b) < std::tie(y->a, y->b);
      });
      std::set<std::size_t> touched;
      std::vector<Pair> merges;
      for (const Edge* e : order) {
        if (touched.count(e->a) > 0 || touched.count(e->b) > 0) continue;
        if (has_rival(*e, e->a, e->b, neighbours) || has_rival(*e, e->b, e->a, neighbours))
          continue;
        touched.insert(e->a);
        touched.insert(e->b);
        merges.emplace_back(e->a, e->b);
      }
      for (const auto& [a, b] : merges) unite(a, b);
      if (merges.empty()) return;
    }
  }

  // "652 from Iran and Russia", and the same document describes the Iranian network without a
  // figure: when another source gives the 652 to Iran alone, that description is of the 652.
  void adopt_details_of_joint_records() {
    for (std::size_t i = 0; i < facts_.size(); ++i) {
      if (!facts_[i].joint || facts_[i].headline_only) continue;
      const std::size_t whole = sets_.find(i);
      Words narrower;
      for (std::size_t m : groups_[whole].members) {
        const Words& origins = facts_[m].origins;
        if (facts_[m].source_index != facts_[i].source_index && !origins.empty() &&
            origins.size() < facts_[i].origins.size() && contains(facts_[i].origins, origins))
          narrower = narrower.empty() || origins.size() < narrower.size() ? origins : narrower;
      }
      if (narrower.empty()) continue;
      std::vector<std::size_t> details;
      std::size_t begin = i;  // facts of one takedown stand together
      while (begin > 0 && facts_[begin - 1].takedown_index == facts_[i].takedown_index) --begin;
      for (std::size_t j = begin;
           j < facts_.size() && facts_[j].takedown_index == facts_[i].takedown_index; ++j) {
        if (j != i && !facts_[j].headline_only && facts_[j].origins == narrower &&
            !facts_[j].figures.has_count())
          details.push_back(j);
      }
      if (details.size() != 1) continue;
      const std::size_t detail = sets_.find(details.front());
      if (detail == whole || kept_apart(whole, detail)) continue;
      if (groups_[detail].members.size() > 1 &&
          compare(groups_[whole].figures, groups_[detail].figures).contradictions > 0)
        continue;
      unite(whole, detail);
    }
  }

  void note_near_misses() {
    for (const Edge& e : edges()) {
      const FigureEvidence& f = e.evidence.figures;
      const Group& a = groups_[e.a];
      const Group& b = groups_[e.b];
      if (e.evidence.forbidden) {
        // Close: one thing disagrees, and not by much, or against an equal distinctive figure.
        const bool same_origins = !a.origin_sets.empty() && a.origin_sets == b.origin_sets;
        const bool near_figures = f.contradictions > 0 && f.nearly && same_origins &&
                                  a.likely.gap(b.likely) == 0 && !a.likely.open() &&
                                  std::max(a.likely.days(), b.likely.days()) <= 35;
        const bool equal_figures = f.exact_matches > 0 && f.weight >= 3 && same_origins;
        if (e.evidence.mistakes != 1 || !(near_figures || equal_figures)) continue;
      } else if (e.score < kMergeScore - 0.5) {
        continue;
      }
      const std::string why = e.evidence.forbidden                ? e.evidence.against
                              : e.score >= kMergeScore - kEpsilon ? "another network fits as well"
                                                                  : "the evidence does not suffice";
      findings_.push_back({"near_miss",
                           "These may be one network, but were kept apart: " + why + ".",
                           facts_[e.a].mention->id, facts_[e.b].mention->id});
    }
  }

  struct Memory {
    int a = -1, b = -1;
    Evidence evidence;
  };

  const std::vector<Facts>& facts_;
  UnionFind sets_;       // facts: networks
  UnionFind takedowns_;  // (source, takedown): takedowns
  std::vector<Group> groups_;
  std::vector<std::vector<std::size_t>> enemies_;
  std::set<Pair> documents_;  // sources that tell of a network together
  std::map<std::size_t, std::vector<std::size_t>> in_takedown_;
  std::map<Pair, Memory> memory_;
  std::unordered_map<std::size_t, int> versions_;
  std::vector<Finding> findings_;
};

}  // namespace

Clusters cluster(const Prepared& prepared, const std::vector<Decision>& decisions) {
  Merging merging(prepared);
  merging.decide(decisions);
  merging.merge_all();
  return merging.result();
}

}  // namespace takedowndb::reconcile
