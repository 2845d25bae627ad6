#include "reconcile/successors.h"

#include <algorithm>

namespace takedowndb::reconcile {
namespace {

bool same_fact(const Claim& a, const Claim& b) {
  return std::tie(a.property, a.value, a.count, a.count_high, a.amount, a.bound, a.platform, a.kind,
                  a.currency) == std::tie(b.property, b.value, b.count, b.count_high, b.amount,
                                          b.bound, b.platform, b.kind, b.currency);
}

std::size_t in_common(const Mention& a, const Mention& b) {
  return static_cast<std::size_t>(
      std::count_if(a.claims.begin(), a.claims.end(), [&b](const StoredClaim& x) {
        return std::any_of(b.claims.begin(), b.claims.end(),
                           [&x](const StoredClaim& y) { return same_fact(x.claim, y.claim); });
      }));
}

}  // namespace

Successors::Successors(const Input& input) : input_(input) {
  std::unordered_map<Id, const Source*> sources;
  std::map<std::string, const Source*> by_document;
  for (const Source& s : input.sources) {
    sources.emplace(s.id, &s);
    if (s.superseded) continue;
    const Source*& known = by_document[s.document];
    if (known == nullptr || s.id < known->id) known = &s;
  }
  for (const Source& s : input.sources) {
    if (!s.superseded) continue;
    const auto named = sources.find(s.superseded_by);
    if (named != sources.end())
      next_[s.id] = named->second;
    else if (const auto same = by_document.find(s.document); same != by_document.end())
      next_[s.id] = same->second;
  }
  if (next_.empty()) return;
  for (const Mention& m : input.mentions) {
    mentions_.emplace(m.id, &m);
    by_source_[m.source_id].push_back(&m);
  }
}

const Source* Successors::current(Id source) const {
  const Source* out = nullptr;
  for (std::size_t steps = 0; steps <= next_.size(); ++steps) {
    const auto next = next_.find(source);
    if (next == next_.end()) break;
    out = next->second;
    source = out->id;
  }
  return out;
}

Id Successors::mention(Id mention) const {
  const auto found = mentions_.find(mention);
  if (found == mentions_.end()) return mention;
  const Mention& old = *found->second;
  const Source* source = current(old.source_id);
  if (source == nullptr || source->id == old.source_id) return mention;
  const auto there = by_source_.find(source->id);
  if (there == by_source_.end()) return mention;
  const auto at_place = [&old](const Mention& m) {
    return m.takedown == old.takedown && m.network == old.network;
  };
  const Mention* best = nullptr;
  std::size_t most = 0;
  for (const Mention* m : there->second) {
    const std::size_t common = in_common(old, *m);
    const bool better = common > most || (common == most && at_place(*m));
    if (best == nullptr ? common > 0 || at_place(*m) : better) best = m, most = common;
  }
  return best == nullptr ? mention : best->id;
}

Id Successors::claim(Id claim) const {
  if (next_.empty()) return claim;
  for (const auto& [id, old] : mentions_)
    for (const StoredClaim& c : old->claims) {
      if (c.id != claim) continue;
      const auto now = mentions_.find(mention(id));
      if (now == mentions_.end() || now->second == old) continue;
      for (const StoredClaim& other : now->second->claims)
        if (same_fact(c.claim, other.claim)) return other.id;
    }
  return claim;
}

std::vector<Decision> Successors::decisions() const {
  std::vector<Decision> out = input_.decisions;
  if (next_.empty()) return out;
  for (Decision& d : out) {
    if (d.kind == Decision::Kind::kSame || d.kind == Decision::Kind::kDifferent) {
      d.first = mention(d.first);
      d.second = mention(d.second);
    } else if (d.kind == Decision::Kind::kReject || d.kind == Decision::Kind::kAccept) {
      d.first = claim(d.first);
    }
  }
  return out;
}

}  // namespace takedowndb::reconcile
