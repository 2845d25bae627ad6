#include "reconcile/links.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>

#include "reconcile/names.h"

namespace takedowndb::reconcile {
namespace {

struct Target {
  const CrossReference* reference;
  std::size_t from;
  const Facts* by;
};

// Networks by company and by company and origin, so that a reference looks at few.
class Index {
 public:
  explicit Index(const std::vector<Draft>& drafts) : drafts_(drafts) {
    for (std::size_t i = 0; i < drafts.size(); ++i) {
      by_company_[drafts[i].company].push_back(i);
      for (const std::string& origin : drafts[i].origins)
        by_origin_[{drafts[i].company, origin}].push_back(i);
    }
  }

  std::vector<std::size_t> fitting(const Target& target) const {
    const CrossReference& r = *target.reference;
    const Draft& from = drafts_[target.from];
    const std::string company =
        r.company.empty() ? from.company : Names::reference().company(r.company);
    const Window when = window_of(r.removed);
    std::vector<std::size_t> out;
    if (r.origin.empty()) {
      if (when.open()) return out;  // "earlier activity": nothing to go by
      pick(by_company_, company, target.from, when, out);
      // Its own origins are meant, when some of those networks have them.
      std::vector<std::size_t> own;
      for (std::size_t i : out)
        if (shared(drafts_[i].origins, from.origins) > 0) own.push_back(i);
      if (!own.empty()) out = own;
    } else {
      pick(by_origin_, {company, r.origin}, target.from, when, out);
    }
    return out;
  }

 private:
  template <typename Map>
  void pick(const Map& map, const typename Map::key_type& key, std::size_t from, const Window& when,
            std::vector<std::size_t>& out) const {
    const auto found = map.find(key);
    if (found == map.end()) return;
    for (std::size_t i : found->second) {
      const Draft& d = drafts_[i];
      if (i == from || d.likely.gap(when) > 1) continue;
      // Earlier than the network that refers.
      if (!drafts_[from].possible.open() && d.possible.lo > drafts_[from].possible.hi) continue;
      out.push_back(i);
    }
  }

  const std::vector<Draft>& drafts_;
  std::map<std::string, std::vector<std::size_t>> by_company_;
  std::map<std::pair<std::string, std::string>, std::vector<std::size_t>> by_origin_;
};

// Whether all networks are told as one takedown by some document.
bool one_takedown(const std::vector<Draft>& drafts, const std::vector<std::size_t>& networks) {
  std::map<std::size_t, std::size_t> tellings;
  for (std::size_t i : networks) {
    std::set<std::size_t> takedowns;
    for (const Facts* f : drafts[i].members) takedowns.insert(f->takedown_index);
    for (std::size_t t : takedowns) ++tellings[t];
  }
  return std::any_of(tellings.begin(), tellings.end(),
                     [&](const auto& t) { return t.second == networks.size(); });
}

std::string in_words(const CrossReference& r, const Facts& by) {
  std::string out = by.source->document + " refers to";
  for (const std::string& word :
       {r.company, r.origin.empty() ? std::string() : Names::reference().country(r.origin),
        r.removed})
    if (!word.empty()) out.append(" ").append(word);
  return out;
}

}  // namespace

Links find_links(const std::vector<CrossReference>& references, const std::vector<Draft>& drafts) {
  Links out;
  std::unordered_map<Id, std::pair<std::size_t, const Facts*>> by_mention;
  for (std::size_t i = 0; i < drafts.size(); ++i)
    for (const Facts* f : drafts[i].members) by_mention.emplace(f->mention->id, std::pair{i, f});
  std::vector<const CrossReference*> order;
  order.reserve(references.size());
  for (const CrossReference& r : references) order.push_back(&r);
  std::sort(order.begin(), order.end(), [](const CrossReference* a, const CrossReference* b) {
    return std::tie(a->mention_id, a->company, a->origin, a->removed, a->kind) <
           std::tie(b->mention_id, b->company, b->origin, b->removed, b->kind);
  });
  const Index index(drafts);
  for (const CrossReference* r : order) {
    const auto from = by_mention.find(r->mention_id);
    if (from == by_mention.end()) continue;
    const auto [network, facts] = from->second;
    if (r->kind == "recidivism") out.returning.push_back(network);
    std::vector<std::size_t> fitting = index.fitting({r, network, facts});
    std::string which;
    if (fitting.size() > 1) {
      std::vector<std::size_t> headlines;
      for (std::size_t i : fitting)
        if (drafts[i].network.headline) headlines.push_back(i);
      if (headlines.size() == 1) {
        fitting = headlines;
      } else if (!one_takedown(drafts, fitting)) {
        out.findings.push_back(
            {"ambiguous_reference",
             in_words(*r, *facts) + ": " + std::to_string(fitting.size()) + " networks fit.",
             r->mention_id, 0});
        continue;
      } else {
        which = "; one of " + std::to_string(fitting.size()) + " networks of that takedown";
      }
    }
    for (std::size_t to : fitting) {
      out.links.push_back({network, to, r->kind, in_words(*r, *facts) + which});
      const Window when = window_of(r->removed);
      if (!when.open() && when.days() <= 31)
        out.hints.push_back({to, r->removed, facts->source->document});
    }
  }
  const auto key = [](const Link& l) { return std::tie(l.from, l.to, l.kind, l.reason); };
  std::sort(out.links.begin(), out.links.end(),
            [&](const Link& a, const Link& b) { return key(a) < key(b); });
  out.links.erase(std::unique(out.links.begin(), out.links.end(),
                              [](const Link& a, const Link& b) {
                                return a.from == b.from && a.to == b.to && a.kind == b.kind;
                              }),
                  out.links.end());
  return out;
}

}  // namespace takedowndb::reconcile
