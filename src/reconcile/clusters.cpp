#include "reconcile/clusters.h"

#include <algorithm>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

#include "reconcile/blocking.h"
#include "reconcile/surroundings.h"
#include "reconcile/union_find.h"

namespace takedowndb::reconcile {
namespace {

constexpr std::size_t kMaxRounds = 40;
constexpr std::size_t kCrowd = 64;  // groups of one takedown that are compared with each other
constexpr double kEpsilon = 1e-9;

// Two groups that may be one, as they stood when they were last weighed.
struct Edge {
  std::size_t a = 0, b = 0;  // roots, a < b
  int version_a = -1, version_b = -1;
  Evidence evidence;
  double score = 0;
};

class Merging {
 public:
  explicit Merging(const Prepared& prepared)
      : facts_(prepared.facts),
        sets_(facts_.size()),
        around_(facts_),
        groups_(facts_.size()),
        versions_(facts_.size(), 0),
        enemies_(facts_.size()) {
    for (std::size_t i = 0; i < facts_.size(); ++i)
      if (!facts_[i].headline_only) groups_[i].add(facts_, i);
  }

  void decide(const std::vector<Decision>& decisions) {
    std::unordered_map<Id, std::size_t> by_mention;
    for (std::size_t i = 0; i < facts_.size(); ++i) by_mention.emplace(facts_[i].mention->id, i);
    std::vector<const Decision*> latest_first;
    for (const Decision& d : decisions)
      if (d.kind == Decision::Kind::kSame || d.kind == Decision::Kind::kDifferent)
        latest_first.push_back(&d);
    std::sort(latest_first.begin(), latest_first.end(),
              [](const Decision* x, const Decision* y) { return x->id > y->id; });
    for (const Decision* d : latest_first) {
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
    around_.align_by_headlines();
    find_edges();
    rounds(kFigureEvidence);
    adopt_details_of_joint_records();
    rounds(0);
    adopt_details_of_joint_records();
    refresh();
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
  // Whether a person said that they differ.
  bool kept_apart(std::size_t a, std::size_t b) {
    const bool first = groups_[a].members.size() <= groups_[b].members.size();
    for (std::size_t member : groups_[first ? a : b].members)
      for (std::size_t enemy : enemies_[member])
        if (sets_.find(enemy) == (first ? b : a)) return true;
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
    around_.learn(groups_[a]);
  }

  Evidence weigh_roots(std::size_t a, std::size_t b) {
    Evidence e = weigh(groups_[a], groups_[b]);
    if (!e.forbidden && kept_apart(a, b)) {
      e.forbidden = true;
      e.against = Against::kDecision;
    }
    return e;
  }

  void find_edges() {
    std::vector<std::size_t> alive;
    for (std::size_t i = 0; i < facts_.size(); ++i)
      if (!facts_[i].headline_only && sets_.find(i) == i) alive.push_back(i);
    for (const auto& [a, b] : candidate_pairs(groups_, alive)) add_edge(a, b);
    around_.take_grown();
    std::unordered_map<std::size_t, std::vector<std::size_t>> by_takedown;
    for (std::size_t i : alive)
      for (std::size_t t : groups_[i].takedowns) by_takedown[around_.takedown(t)].push_back(i);
    for (std::size_t i : alive)
      if (const auto t = by_takedown.find(around_.takedown(groups_[i].takedowns.front()));
          t != by_takedown.end())
        add_edges_within(t->second), by_takedown.erase(t);
  }

  void add_edge(std::size_t a, std::size_t b) {
    Edge e{std::min(a, b), std::max(a, b), versions_[a], versions_[b], {}, 0};
    e.evidence = weigh_roots(e.a, e.b);
    if (!e.evidence.forbidden)
      edges_.push_back(e);
    else if (nearly(e))
      near_misses_.push_back(e);
  }

  void add_edges_within(std::vector<std::size_t>& members) {
    std::sort(members.begin(), members.end());
    members.erase(std::unique(members.begin(), members.end()), members.end());
    if (members.size() > kCrowd) return;
    for (std::size_t i = 0; i < members.size(); ++i)
      for (std::size_t j = i + 1; j < members.size(); ++j)
        if (facts_[members[i]].source_index != facts_[members[j]].source_index)
          add_edge(members[i], members[j]);
  }

  // Networks of takedowns that have turned out to be one are candidates too.
  void add_edges_of_grown_takedowns() {
    const std::set<std::size_t> grown = around_.take_grown();
    if (grown.empty()) return;
    std::unordered_map<std::size_t, std::vector<std::size_t>> by_takedown;
    for (std::size_t i = 0; i < facts_.size(); ++i) {
      if (facts_[i].headline_only) continue;
      const std::size_t t = around_.takedown(facts_[i].takedown_index);
      if (grown.count(t) > 0) by_takedown[t].push_back(sets_.find(i));
    }
    for (std::size_t t : grown)
      if (const auto found = by_takedown.find(t); found != by_takedown.end())
        add_edges_within(found->second);
  }

  // Edges between the groups as they now are.
  void refresh() {
    add_edges_of_grown_takedowns();
    for (Edge& e : edges_) {
      e.a = sets_.find(e.a);
      e.b = sets_.find(e.b);
      if (e.a > e.b) std::swap(e.a, e.b), std::swap(e.version_a, e.version_b);
    }
    std::sort(edges_.begin(), edges_.end(), [](const Edge& x, const Edge& y) {
      return std::tie(x.a, x.b, y.version_a, y.version_b) <
             std::tie(y.a, y.b, x.version_a, x.version_b);
    });
    edges_.erase(std::unique(edges_.begin(), edges_.end(),
                             [](const Edge& x, const Edge& y) { return x.a == y.a && x.b == y.b; }),
                 edges_.end());
    for (Edge& e : edges_) {
      if (e.a == e.b) continue;
      if (e.version_a != versions_[e.a] || e.version_b != versions_[e.b]) {
        e.evidence = weigh_roots(e.a, e.b);
        e.version_a = versions_[e.a];
        e.version_b = versions_[e.b];
      }
      if (e.evidence.forbidden) continue;
      const Context c = around_.context(groups_[e.a], groups_[e.b]);
      const bool helps = !e.evidence.incomparable && (!e.evidence.only_a_year || c.same_takedown);
      const double around = context_score(c);
      e.score = e.evidence.score + (helps ? around : std::min(around, 0.0));
    }
    edges_.erase(std::remove_if(edges_.begin(), edges_.end(),
                                [](const Edge& e) { return e.a == e.b || e.evidence.forbidden; }),
                 edges_.end());
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

  // Whether `one` states exactly what `rival` and what `other` state: a core inside a larger set, a
  // total and its parts. Then they are no rivals, if joining one does not exclude the other.
  bool bridges(const Edge& edge, const Edge& to_rival, std::size_t one, std::size_t rival,
               std::size_t other) const {
    const auto& lists = groups_[one].figures;
    const bool twofold = std::any_of(lists.begin(), lists.end(), [](const FigureList& list) {
      return list.distinct_parts().size() < list.parts.size();
    });
    const bool exact =
        edge.evidence.figures.exact_matches > 0 && to_rival.evidence.figures.exact_matches > 0;
    if (!twofold && !exact) return false;
    Group both = groups_[one];
    both.absorb(groups_[other]);
    const Evidence e = weigh(both, groups_[rival]);
    return !e.forbidden && e.figures.matched > 0;
  }

  using Neighbours = std::unordered_map<std::size_t, std::vector<const Edge*>>;

  // Another candidate for `one` that would do nearly as well as `other` and cannot be the same.
  bool has_rival(const Edge& edge, std::size_t one, std::size_t other,
                 const Neighbours& neighbours) {
    const FigureEvidence& shown = edge.evidence.figures;
    for (const Edge* e : neighbours.at(one)) {
      const std::size_t rival = e->a == one ? e->b : e->a;
      if (rival == other || e->score < edge.score - kMargin - kEpsilon) continue;
      // An equal figure beats a rival that has none to show, a distinctive one also a hedge.
      const FigureEvidence& rivals = e->evidence.figures;
      if (shown.exact_matches > 0 && rivals.exact_matches == 0 &&
          (shown.weight >= kFigureEvidence || (shown.weight >= 0.75 && rivals.matched == 0)))
        continue;
      if (!weigh_roots(rival, other).forbidden || joint(rival, other)) continue;
      if (!bridges(edge, *e, one, rival, other)) return true;
    }
    return false;
  }

  // Merges the surest pairs, those that share no group with a surer one, until none is left.
  void rounds(double least_figures) {
    for (std::size_t round = 0; round < kMaxRounds; ++round) {
      refresh();
      Neighbours neighbours;
      std::vector<const Edge*> order;
      for (const Edge& e : edges_) {
        if (e.score < kMergeScore - kMargin - kEpsilon) continue;  // neither merged nor a rival
        neighbours[e.a].push_back(&e);
        neighbours[e.b].push_back(&e);
        if (e.score >= kMergeScore - kEpsilon && e.evidence.figures.weight >= least_figures)
          order.push_back(&e);
      }
      std::sort(order.begin(), order.end(), [](const Edge* x, const Edge* y) {
        if (x->score != y->score) return x->score > y->score;
        return std::tie(x->a, x->b) < std::tie(y->a, y->b);
      });
      std::unordered_set<std::size_t> touched;
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

  // Close to forbidden: one thing disagrees, and not by much, or against an equal distinctive
  // figure.
  bool nearly(const Edge& e) const {
    const FigureEvidence& f = e.evidence.figures;
    const Group& a = groups_[e.a];
    const Group& b = groups_[e.b];
    if (e.evidence.mistakes != 1 || a.origin_sets.empty() || a.origin_sets != b.origin_sets)
      return false;
    const bool near_figures = f.contradictions > 0 && f.nearly && a.likely.gap(b.likely) == 0 &&
                              std::max(a.likely.days(), b.likely.days()) <= 35;
    return near_figures || (f.exact_matches > 0 && f.weight >= 3);
  }

  void note_near_misses() {
    const auto note = [this](const Edge& e, const std::string& why) {
      findings_.push_back({"near_miss",
                           "These may be one network, but were kept apart: " + why + ".",
                           facts_[e.a].mention->id, facts_[e.b].mention->id});
    };
    for (Edge& e : near_misses_) {
      e.a = sets_.find(e.a);
      e.b = sets_.find(e.b);
      if (e.a > e.b) std::swap(e.a, e.b);
    }
    std::stable_sort(near_misses_.begin(), near_misses_.end(), [](const Edge& x, const Edge& y) {
      return std::tie(x.a, x.b) < std::tie(y.a, y.b);
    });
    near_misses_.erase(
        std::unique(near_misses_.begin(), near_misses_.end(),
                    [](const Edge& x, const Edge& y) { return x.a == y.a && x.b == y.b; }),
        near_misses_.end());
    for (const Edge& e : near_misses_) {
      if (e.a == e.b) continue;
      const Evidence now = weigh_roots(e.a, e.b);
      if (now.forbidden && now.mistakes == 1) note(e, in_words(now));
    }
    for (const Edge& e : edges_) {
      if (e.score < kMergeScore - 0.5) continue;
      note(e, e.score >= kMergeScore - kEpsilon ? "another network fits as well"
                                                : "the evidence does not suffice");
    }
  }

  const std::vector<Facts>& facts_;
  UnionFind sets_;  // facts: networks
  Surroundings around_;
  std::vector<Group> groups_;  // by root
  std::vector<int> versions_;  // of each group, counted up when it grows
  std::vector<std::vector<std::size_t>> enemies_;
  std::vector<Edge> edges_;
  std::vector<Edge> near_misses_;
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
