#include "reconcile/takedowns.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>

namespace takedowndb::reconcile {

std::vector<Takedown> find_takedowns(const std::vector<Facts>& facts, std::vector<Draft>& drafts) {
  // Dated ones by company and date; the others by the first (source, takedown) that tells them.
  using Key = std::tuple<std::string, std::string, std::size_t>;
  std::map<Key, std::vector<std::size_t>> keys;
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    const Draft& d = drafts[i];
    keys[{d.company, d.removed, d.removed.empty() ? d.members.front()->takedown_index + 1 : 0}]
        .push_back(i);
  }
  std::vector<Takedown> out;
  std::map<std::size_t, std::size_t> of_telling;  // (source, takedown) to takedown
  for (const auto& [key, networks] : keys) {
    Takedown takedown;
    takedown.company = std::get<0>(key);
    takedown.removed = std::get<1>(key);
    for (std::size_t i : networks) {
      drafts[i].network.takedown = out.size();
      for (const Facts* f : drafts[i].members) of_telling.emplace(f->takedown_index, out.size());
    }
    out.push_back(std::move(takedown));
  }
  std::vector<std::set<Id>> headlines(out.size());
  for (const Draft& d : drafts)
    if (d.network.headline)
      for (const Facts* f : d.members)
        if (f->figures.has_count()) headlines[d.network.takedown].insert(f->mention->id);
  for (const Facts& f : facts) {
    if (!f.headline_only) continue;
    if (const auto found = of_telling.find(f.takedown_index); found != of_telling.end())
      headlines[found->second].insert(f.mention->id);
  }
  for (std::size_t i = 0; i < out.size(); ++i)
    out[i].headlines.assign(headlines[i].begin(), headlines[i].end());
  return out;
}

}  // namespace takedowndb::reconcile
