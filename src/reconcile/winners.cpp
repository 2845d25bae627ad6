#include "reconcile/winners.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <tuple>

#include "reconcile/names.h"
#include "text/edtf.h"

namespace takedowndb::reconcile {
namespace {

struct Candidate {
  const StoredClaim* stored = nullptr;
  const Facts* facts = nullptr;
  std::string value;  // canonical, for telling whether two claims say the same
  const Claim& claim() const { return stored->claim; }
};

bool is_set(Property p) {
  switch (p) {
    case Property::kOrigin:
    case Property::kTarget:
    case Property::kRegion:
    case Property::kActor:
    case Property::kOperation:
    case Property::kLanguage:
    case Property::kTopic:
    case Property::kPhase:
      return true;
    default:
      return false;
  }
}

std::string amount_text(const Claim& c) {
  if (c.amount) return std::to_string(*c.amount) + " " + c.currency;
  std::string out = c.count ? std::to_string(*c.count) : "?";
  if (c.count_high) out += ".." + std::to_string(*c.count_high);
  return out + "/" + std::to_string(static_cast<int>(c.bound));
}

std::string canonical(const Claim& c) {
  const Names& names = Names::reference();
  switch (c.property) {
    case Property::kCompany:
      return names.company(c.value);
    case Property::kActor:
      return names.actor(c.value);
    case Property::kOperation:
      return names.operation(c.value);
    case Property::kRegion:
    case Property::kTopic:
      return fold(c.value);
    default:
      return is_figure(c.property) ? amount_text(c) : c.value;
  }
}

int hedge_rank(const Claim& c) {
  const bool none = is_figure(c.property) && !c.count && !c.amount;
  if (none) return 5;
  if (c.count_high) return 3;
  switch (c.bound) {
    case Bound::kExact:
      return 0;
    case Bound::kAbout:
      return 1;
    case Bound::kMoreThan:
    case Bound::kLessThan:
      return 2;
    case Bound::kVague:
      return 4;
  }
  return 4;
}

// Smaller is more specific.
std::int64_t breadth(const Claim& c) {
  if (c.property == Property::kRemoved || c.property == Property::kAdPeriod)
    return window_of(c.value).days();
  if (is_figure(c.property)) return (c.platform.empty() ? 1 : 0) + (c.kind.empty() ? 1 : 0);
  return 0;
}

// The claims of one slot, ranked.
class Ranking {
 public:
  Ranking(std::vector<Candidate> candidates, const std::set<Id>& accepted)
      : candidates_(std::move(candidates)) {
    std::map<std::string, std::set<Id>> sources;
    for (const Candidate& c : candidates_) sources[c.value].insert(c.facts->source->id);
    sources_ = static_cast<int>(sources.size());
    for (std::size_t i = 0; i < candidates_.size(); ++i) {
      const Candidate& c = candidates_[i];
      ranks_.push_back(
          {accepted.count(c.stored->id) > 0 ? 0 : 1, c.facts->own_disclosure ? 0 : 1,
           hedge_rank(c.claim()), breadth(c.claim()), c.claim().attributed_to.empty() ? 0 : 1,
           -static_cast<std::int64_t>(sources[c.value].size()), static_cast<std::int64_t>(i)});
      if (ranks_[i] < ranks_[best_]) best_ = i;
    }
    support_ = sources[winner().value].size();
  }

  const Candidate& winner() const { return candidates_[best_]; }

  std::string reason() const {
    std::size_t runner_up = candidates_.size();
    for (std::size_t i = 0; i < candidates_.size(); ++i)
      if (candidates_[i].value != winner().value &&
          (runner_up == candidates_.size() || ranks_[i] < ranks_[runner_up]))
        runner_up = i;
    if (ranks_[best_][0] == 0) return "accepted by a person";
    if (runner_up == candidates_.size())
      return support_ > 1 ? std::to_string(support_) + " sources agree" : "only claim";
    static constexpr std::array kReasons = {
        "accepted by a person", "platform's own words", "more exact",  "more specific",
        "source's own words",   "more sources",         "first source"};
    for (std::size_t k = 0; k < ranks_[best_].size(); ++k)
      if (ranks_[best_][k] != ranks_[runner_up][k]) return kReasons[k];
    return "first source";
  }

 private:
  std::vector<Candidate> candidates_;
  std::vector<std::array<std::int64_t, 7>> ranks_;
  std::size_t best_ = 0;
  std::size_t support_ = 0;
  int sources_ = 0;
};

// A slot of its own: property, platform, kind, and 1 for a core inside a larger set.
struct SlotKey {
  Property property;
  std::string platform, kind;
  int core = 0;
  auto operator<=>(const SlotKey&) const = default;
};

SlotKey key_of(const Claim& c) {
  if (c.property == Property::kAsset || c.property == Property::kAudience)
    return {c.property, c.platform, c.kind, 0};
  return {c.property, "", "", 0};
}

class Judge {
 public:
  Judge(const std::vector<const Facts*>& members, const std::set<Id>& accepted,
        const std::vector<const Decision*>& decided)
      : members_(members), accepted_(accepted), decided_(decided) {}

  Verdict run() {
    collect();
    split_cores();
    set_aside_sums();
    for (const Decision* d : decided_) {
      Claim value = d->value;
      value.property = d->property;
      by_decision_[key_of(value)].push_back(d);
    }
    for (auto& [key, candidates] : slots_)
      if (by_decision_.count(key) == 0) slot(key, candidates);
    for (const auto& [key, decisions] : by_decision_) decided_slot(key, decisions);
    set_aside_wildcards();
    sort_slots(verdict_.slots);
    return std::move(verdict_);
  }

 private:
  void collect() {
    for (const Facts* f : members_) {
      for (const StoredClaim* stored : f->claims) {
        const Claim& c = stored->claim;
        if (c.property == Property::kPublished) continue;
        if (c.value.empty() && !is_figure(c.property)) continue;
        slots_[key_of(c)].push_back({stored, f, canonical(c)});
      }
    }
  }

  // A mention that states two figures for the same thing speaks of a core inside a larger set.
  // Other sources' figures go with the one that they fit.
  void split_cores() {
    std::map<SlotKey, std::vector<Candidate>> cores;
    for (auto& [key, candidates] : slots_) {
      if (key.property != Property::kAsset) continue;
      std::optional<Figure> small, large;
      for (const Candidate& a : candidates) {
        for (const Candidate& b : candidates) {
          if (a.facts != b.facts) continue;
          const Figure x = figure_of(a.claim());
          const Figure y = figure_of(b.claim());
          if (compare(x, y) != Fit::kContradict || *x.count >= *y.count) continue;
          if (!small) small = x, large = y;
        }
      }
      if (!small) continue;
      std::vector<Candidate> stay;
      for (Candidate& c : candidates) {
        const Figure f = figure_of(c.claim());
        const Fit as_core = compare(f, *small);
        const bool core = as_core == Fit::kEqual || as_core == Fit::kTight ||
                          (f.known() && compare(f, *large) == Fit::kContradict &&
                           std::abs(*f.count - *small->count) < std::abs(*f.count - *large->count));
        (core ? cores[{key.property, key.platform, key.kind, 1}] : stay).push_back(c);
      }
      candidates = std::move(stay);
    }
    for (auto& [key, candidates] : cores) slots_[key] = std::move(candidates);
  }

  // "276 accounts" where another source has 259 on Facebook and 17 on Instagram: the same figure,
  // said less finely. It neither competes with the 259 nor is added to anything.
  void set_aside_sums() {
    for (auto& [key, candidates] : slots_) {
      if (key.property != Property::kAsset || key.core != 0) continue;
      std::vector<Candidate> stay;
      for (const Candidate& c : candidates) (says_a_sum(c) ? aside_ : stay).push_back(c);
      candidates = std::move(stay);
    }
    for (auto it = slots_.begin(); it != slots_.end();)
      it = it->second.empty() ? slots_.erase(it) : std::next(it);
  }

  bool says_a_sum(const Candidate& c) const {
    const Figure f = figure_of(c.claim());
    if (!f.exact()) return false;
    for (const Facts* other : members_) {
      if (other == c.facts || other->figures.parts.size() < 2) continue;
      const auto& parts = other->figures.parts;
      if (std::find(parts.begin(), parts.end(), f) != parts.end()) continue;
      if (!f.kind.empty() && other->figures.sum_of_kind(f.kind) == f.count) return true;
      if (c.facts->figures.parts.size() == 1 && other->figures.grand() == f.count) return true;
      const bool wildcard = f.platform.empty() || f.kind.empty();
      if (wildcard && *f.count >= 20 && other->figures.has_subset_sum(*f.count)) return true;
      for (const Figure& part : parts)
        if (wildcard && part.count == f.count && (f.kind.empty() || f.kind == part.kind) &&
            (f.platform.empty() || f.platform == part.platform))
          return true;
    }
    return false;
  }

  // "About 300 accounts" in one story, accounts by platform in another: the finer figures count.
  void set_aside_wildcards() {
    for (Slot& slot : verdict_.slots) {
      const Claim& c = slot.value;
      if (c.property != Property::kAsset || !slot.claim_id) continue;
      if (!c.platform.empty() && !c.kind.empty()) continue;
      const auto covers = [&c](const std::string& platform, const std::string& kind) {
        return (platform != c.platform || kind != c.kind) &&
               (c.platform.empty() || c.platform == platform) && (c.kind.empty() || c.kind == kind);
      };
      const Facts* own = nullptr;
      for (const Facts* f : members_)
        for (const StoredClaim* stored : f->claims)
          if (stored->id == *slot.claim_id) own = f;
      if (own == nullptr) continue;
      bool beside = false;  // its source names other assets of that sort beside it
      for (const Figure& part : own->figures.parts) beside |= covers(part.platform, part.kind);
      bool finer = false;
      for (const Slot& other : verdict_.slots)
        finer |= other.value.property == Property::kAsset && other.counted &&
                 covers(other.value.platform, other.value.kind);
      if (!finer || beside) continue;
      slot.counted = false;
      slot.reason = "told more finely by another source; " + slot.reason;
    }
  }

  void slot(const SlotKey& key, const std::vector<Candidate>& candidates) {
    if (key.property == Property::kOrigin) return origins(candidates);
    if (is_set(key.property)) return every_value(candidates);
    const Ranking ranking(candidates, accepted_);
    Slot slot = make(ranking.winner(), ranking.reason());
    if (key.core != 0) {
      slot.counted = false;
      slot.reason = "a core inside the larger figure, not added to it; " + slot.reason;
    }
    verdict_.slots.push_back(std::move(slot));
    conflicts(candidates, ranking.winner());
  }

  Slot make(const Candidate& c, std::string reason) const {
    Slot slot;
    slot.value = c.claim();
    slot.value.span.reset();
    if (!is_figure(c.claim().property)) slot.value.value = c.value;
    slot.claim_id = c.stored->id;
    slot.reason = std::move(reason);
    return slot;
  }

  void every_value(const std::vector<Candidate>& candidates) {
    std::map<std::string, std::vector<Candidate>> by_value;
    for (const Candidate& c : candidates) by_value[c.value].push_back(c);
    for (const auto& [value, same] : by_value) {
      const Ranking ranking(same, accepted_);
      verdict_.slots.push_back(make(ranking.winner(), ranking.reason()));
    }
  }

  void origins(const std::vector<Candidate>& candidates) {
    // Each mention's set, the joint ones last.
    std::vector<const Facts*> told;
    for (const Facts* f : members_)
      if (!f->origins.empty()) told.push_back(f);
    const auto joint = [](const Facts* f) { return f->joint || f->mention->combined; };
    const auto yields = [&](const Facts* f) {
      return joint(f) && std::any_of(told.begin(), told.end(), [&](const Facts* other) {
               return !joint(other) && other->origins.size() < f->origins.size() &&
                      contains(f->origins, other->origins);
             });
    };
    std::vector<const Facts*> stand;
    bool some_yield = false;
    for (const Facts* f : told) {
      if (yields(f))
        some_yield = true;
      else
        stand.push_back(f);
    }
    // Sets with no country in common cannot both be right: the best source's stands, with all that
    // agree with it in part.
    const Facts* best = best_of(stand, candidates);
    Words accepted_set;
    bool dropped = false;
    for (const Facts* f : stand) {
      if (f != best && shared(f->origins, best->origins) == 0) {
        dropped = true;
        continue;
      }
      accepted_set.insert(accepted_set.end(), f->origins.begin(), f->origins.end());
    }
    for (const Candidate& c : candidates)
      if (accepted_.count(c.stored->id) > 0) accepted_set.push_back(c.value);
    std::sort(accepted_set.begin(), accepted_set.end());
    accepted_set.erase(std::unique(accepted_set.begin(), accepted_set.end()), accepted_set.end());

    std::map<std::string, std::vector<Candidate>> by_value;
    for (const Candidate& c : candidates) by_value[c.value].push_back(c);
    for (const std::string& value : accepted_set) {
      // A source whose set stands speaks for the value before one whose set was given jointly.
      std::vector<Candidate> speak;
      for (const Candidate& c : by_value[value])
        if (std::find(stand.begin(), stand.end(), c.facts) != stand.end()) speak.push_back(c);
      if (speak.empty()) speak = by_value[value];
      const Ranking ranking(speak, accepted_);
      verdict_.slots.push_back(make(ranking.winner(), some_yield ? "more specific"
                                                      : dropped
                                                          ? Ranking(candidates, accepted_).reason()
                                                          : ranking.reason()));
    }
    const bool disagree =
        std::any_of(candidates.begin(), candidates.end(), [&](const Candidate& c) {
          return !std::binary_search(accepted_set.begin(), accepted_set.end(), c.value);
        });
    if (!disagree) return;
    for (const Candidate& c : candidates)
      verdict_.conflicts.push_back(
          {0, Property::kOrigin, c.stored->id,
           std::binary_search(accepted_set.begin(), accepted_set.end(), c.value)});
  }

  const Facts* best_of(const std::vector<const Facts*>& told,
                       const std::vector<Candidate>& candidates) const {
    std::vector<Candidate> eligible;
    for (const Candidate& c : candidates)
      if (std::find(told.begin(), told.end(), c.facts) != told.end()) eligible.push_back(c);
    return Ranking(eligible, accepted_).winner().facts;
  }

  // Values of other sources that cannot be right beside the winner.
  void conflicts(const std::vector<Candidate>& candidates, const Candidate& winner) {
    std::vector<const Candidate*> against;
    for (const Candidate& c : candidates)
      if (c.facts->source != winner.facts->source && disagree(c.claim(), winner.claim()))
        against.push_back(&c);
    if (against.empty()) return;
    for (const Candidate& c : candidates) {
      const bool wins = c.value == winner.value;
      if (wins || std::find(against.begin(), against.end(), &c) != against.end())
        verdict_.conflicts.push_back({0, c.claim().property, c.stored->id, wins});
    }
  }

  static bool disagree(const Claim& a, const Claim& b) {
    switch (a.property) {
      case Property::kRemoved:
      case Property::kAdPeriod:
        return window_of(a.value).gap(window_of(b.value)) > 0;
      case Property::kAsset:
      case Property::kTotal:
      case Property::kAudience:
      case Property::kEvents:
        return compare(figure_of(a), figure_of(b)) == Fit::kContradict;
      case Property::kAdSpend: {
        if (a.currency != b.currency || !a.amount || !b.amount) return false;
        Claim x = a, y = b;
        x.count = static_cast<std::int64_t>(*a.amount);
        y.count = static_cast<std::int64_t>(*b.amount);
        return compare(figure_of(x), figure_of(y)) == Fit::kContradict;
      }
      default:
        return canonical(a) != canonical(b);
    }
  }

  // A person set nothing: there is none, and no row of blanks either.
  static bool says_none(const Claim& value) {
    return is_figure(value.property) ? !value.count && !value.amount : value.value.empty();
  }

  void decided_slot(const SlotKey& key, const std::vector<const Decision*>& decisions) {
    std::vector<const Decision*> stand;
    if (is_set(key.property)) {
      for (const Decision* d : decisions) {  // values add up; none takes back those before it
        if (d->value.value.empty()) stand.clear();
        stand.push_back(d);
      }
    } else {
      stand.push_back(decisions.back());
    }
    for (const Decision* d : stand) {
      Slot slot;
      slot.value = d->value;
      slot.value.property = key.property;
      if (!is_figure(key.property)) slot.value.value = canonical(slot.value);
      slot.decision_id = d->id;
      slot.reason = "decided by a person";
      if (!says_none(slot.value)) verdict_.slots.push_back(std::move(slot));
    }
    const auto claims = slots_.find(key);
    if (claims == slots_.end()) return;
    std::vector<const Candidate*> against;
    for (const Candidate& c : claims->second) {
      const bool agrees = std::any_of(stand.begin(), stand.end(), [&](const Decision* d) {
        Claim value = d->value;
        value.property = key.property;
        if (is_figure(key.property)) return !says_none(value) && !disagree(c.claim(), value);
        return canonical(value) == c.value;
      });
      if (!agrees) against.push_back(&c);
    }
    for (const Candidate* c : against)
      verdict_.conflicts.push_back({0, key.property, c->stored->id, false});
  }

  const std::vector<const Facts*>& members_;
  const std::set<Id>& accepted_;
  const std::vector<const Decision*>& decided_;
  std::map<SlotKey, std::vector<Candidate>> slots_;
  std::map<SlotKey, std::vector<const Decision*>> by_decision_;
  std::vector<Candidate> aside_;
  Verdict verdict_;
};

}  // namespace

void sort_slots(std::vector<Slot>& slots) {
  std::stable_sort(slots.begin(), slots.end(), [](const Slot& a, const Slot& b) {
    return std::tie(a.value.property, a.value.platform, a.value.kind, a.value.value) <
           std::tie(b.value.property, b.value.platform, b.value.kind, b.value.value);
  });
}

Verdict judge(const std::vector<const Facts*>& members, const std::set<Id>& accepted,
              const std::vector<const Decision*>& decided) {
  return Judge(members, accepted, decided).run();
}

}  // namespace takedowndb::reconcile
