#include "reconcile/surroundings.h"

#include <algorithm>
#include <map>
#include <utility>

namespace takedowndb::reconcile {
namespace {

constexpr std::size_t kCrowd = 64;     // mentions of one figure that are compared with each other
constexpr std::size_t kFamous = 12;    // a network told by more documents says little of each pair
constexpr std::int64_t kOneDate = 45;  // days; a longer window may hold several takedowns

}  // namespace

Surroundings::Surroundings(const std::vector<Facts>& facts)
    : facts_(facts),
      takedowns_(facts.empty() ? 0 : facts.back().takedown_index + 1),
      sources_(facts.empty() ? 0 : facts.back().takedown_index + 1) {
  for (const Facts& f : facts) sources_[f.takedown_index] = {f.source_index};
}

void Surroundings::unite(std::size_t a, std::size_t b) {
  a = takedowns_.find(a);
  b = takedowns_.find(b);
  if (a == b) return;
  if (a > b) std::swap(a, b);
  takedowns_.unite(a, b);
  std::vector<std::size_t> both;
  std::set_union(sources_[a].begin(), sources_[a].end(), sources_[b].begin(), sources_[b].end(),
                 std::back_inserter(both));
  sources_[a] = std::move(both);
  sources_[b].clear();
  grown_.erase(b);
  grown_.insert(a);
}

void Surroundings::meet(std::size_t a, std::size_t b) {
  if (a > b) std::swap(a, b);
  documents_.insert(static_cast<std::uint64_t>(a) << 32 | b);
}

bool Surroundings::documents_meet(std::size_t a, std::size_t b) const {
  if (a > b) std::swap(a, b);
  return documents_.count(static_cast<std::uint64_t>(a) << 32 | b) > 0;
}

void Surroundings::learn(const Group& group) {
  const Facts* first = nullptr;
  for (std::size_t member : group.members) {
    const Facts& f = facts_[member];
    if (f.likely.open() ? !f.first_telling : f.likely.days() > kOneDate) continue;
    if (first == nullptr)
      first = &f;
    else
      unite(first->takedown_index, f.takedown_index);
  }
  if (group.sources.size() > kFamous) return;
  for (std::size_t i = 0; i < group.sources.size(); ++i)
    for (std::size_t j = i + 1; j < group.sources.size(); ++j)
      meet(group.sources[i], group.sources[j]);
}

void Surroundings::align_by_headlines() {
  std::map<std::pair<std::string, std::int64_t>, std::vector<const Facts*>> by_figure;
  for (const Facts& f : facts_) {
    const auto n = f.figures.grand();
    if (n && weight(*n) >= 2) by_figure[{f.company, *n}].push_back(&f);
  }
  for (const auto& [key, members] : by_figure) {
    if (members.size() > kCrowd) continue;
    for (const Facts* x : members) {
      if (!x->headline_only) continue;
      for (const Facts* y : members) {
        if (x->source_index == y->source_index || x->possible.gap(y->possible) > 1) continue;
        unite(x->takedown_index, y->takedown_index);
        meet(x->source_index, y->source_index);
      }
    }
  }
}

Context Surroundings::context(const Group& a, const Group& b) {
  Context c;
  for (std::size_t s : a.sources)
    for (std::size_t t : b.sources) c.documents_meet = c.documents_meet || documents_meet(s, t);
  for (std::size_t s : a.takedowns)
    for (std::size_t t : b.takedowns)
      c.same_takedown = c.same_takedown || takedowns_.find(s) == takedowns_.find(t);
  if (!c.same_takedown && c.documents_meet) c.other_takedowns = elsewhere(a, b) || elsewhere(b, a);
  return c;
}

// Whether a's takedown is known to be another takedown of b's document.
bool Surroundings::elsewhere(const Group& a, const Group& b) {
  for (std::size_t t : a.takedowns) {
    const auto& sources = sources_[takedowns_.find(t)];
    for (std::size_t source : b.sources)
      if (std::binary_search(sources.begin(), sources.end(), source)) return true;
  }
  return false;
}

std::set<std::size_t> Surroundings::take_grown() { return std::exchange(grown_, {}); }

}  // namespace takedowndb::reconcile
