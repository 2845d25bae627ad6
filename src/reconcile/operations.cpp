#include "reconcile/operations.h"

#include <algorithm>
#include <map>
#include <string>

#include "reconcile/names.h"
#include "reconcile/union_find.h"
#include "text/edtf.h"

namespace takedowndb::reconcile {
namespace {

Words words_of(const Draft& draft, Property property) {
  Words out;
  for (const Slot& slot : draft.network.slots)
    if (slot.value.property == property) out.push_back(slot.value.value);
  std::sort(out.begin(), out.end());
  return out;
}

// The most frequent name; of equally frequent ones the first by alphabet.
std::string favourite(const std::map<std::string, int>& votes) {
  std::string best;
  int most = 0;
  for (const auto& [name, n] : votes)
    if (n > most) best = name, most = n;
  return best;
}

std::string label(const std::vector<Draft>& drafts, const std::vector<std::size_t>& networks) {
  std::map<std::string, int> origins, companies;
  int year = 0;
  for (std::size_t i : networks) {
    for (const std::string& origin : drafts[i].origins) ++origins[origin];
    if (!drafts[i].company.empty()) ++companies[drafts[i].company];
    const auto range = text::parse_edtf(drafts[i].removed);
    if (range && (year == 0 || range->earliest.year < year)) year = range->earliest.year;
  }
  const std::string origin = favourite(origins);
  std::string out = origin.empty() ? "Operation of unknown origin"
                                   : Names::reference().country(origin) + "-linked operation";
  std::string where;
  for (const auto& [company, n] : companies) where += (where.empty() ? "" : " and ") + company;
  if (year > 0) where += (where.empty() ? "" : ", ") + std::to_string(year);
  return where.empty() ? out : out + " (" + where + ")";
}

}  // namespace

std::vector<Operation> find_operations(std::vector<Draft>& drafts, const std::vector<Link>& links,
                                       const std::vector<Decision>& decisions) {
  const std::size_t n = drafts.size();
  UnionFind sets(n);
  std::vector<Words> names(n);
  std::map<std::string, std::size_t> first_with;
  std::vector<bool> tied(n, false);
  for (std::size_t i = 0; i < n; ++i) {
    names[i] = words_of(drafts[i], Property::kOperation);
    for (const std::string& name : names[i]) {
      sets.unite(i, first_with.emplace(name, i).first->second);
      tied[i] = true;
    }
  }
  for (const Link& link : links) {
    if (link.kind != "same_operation" && link.kind != "renamed" && link.kind != "recidivism")
      continue;
    // A link must not join two operations that have names of their own.
    std::map<std::string, int> a, b;
    for (const std::string& name : names[link.from]) ++a[name];
    for (const std::string& name : names[link.to]) ++b[name];
    if (!a.empty() && !b.empty() && sets.find(link.from) != sets.find(link.to)) continue;
    sets.unite(link.from, link.to);
    tied[link.from] = tied[link.to] = true;
  }

  // Actors of networks that no name and no link ties.
  std::map<std::string, std::vector<std::size_t>> by_actor;
  for (std::size_t i = 0; i < n; ++i)
    for (const std::string& actor : words_of(drafts[i], Property::kActor))
      if (Names::reference().actor_runs_operations(actor)) by_actor[actor].push_back(i);
  std::vector<std::string> actor_of(n);
  for (std::size_t i = 0; i < n; ++i) {
    std::size_t most = 1;
    for (const std::string& actor : words_of(drafts[i], Property::kActor)) {
      const auto found = by_actor.find(actor);
      if (found == by_actor.end() || found->second.size() <= most) continue;
      most = found->second.size();
      actor_of[i] = actor;
    }
  }
  std::map<std::string, std::size_t> first_of_actor;
  for (std::size_t i = 0; i < n; ++i) {
    if (actor_of[i].empty() || tied[i]) continue;
    sets.unite(i, first_of_actor.emplace(actor_of[i], i).first->second);
  }

  std::map<std::size_t, std::vector<std::size_t>> members;
  for (std::size_t i = 0; i < n; ++i)
    if (tied[i] || !actor_of[i].empty()) members[sets.find(i)].push_back(i);
  std::vector<Operation> out;
  for (const auto& [root, networks] : members) {
    std::map<std::string, int> by_name, by_actor_name;
    for (std::size_t i : networks) {
      for (const std::string& name : names[i]) ++by_name[name];
      if (!actor_of[i].empty()) ++by_actor_name[actor_of[i]];
    }
    Operation operation;
    operation.name = favourite(by_name);
    if (operation.name.empty() && networks.size() > 1) operation.name = favourite(by_actor_name);
    operation.named = !operation.name.empty();
    if (!operation.named && networks.size() < 2) continue;
    if (!operation.named) operation.name = label(drafts, networks);
    for (std::size_t i : networks) drafts[i].network.operation = out.size();
    out.push_back(std::move(operation));
  }

  // People's names for operations: by the label, or by the code of one of the networks.
  std::vector<const Decision*> order;
  for (const Decision& d : decisions)
    if (d.kind == Decision::Kind::kName) order.push_back(&d);
  std::sort(order.begin(), order.end(),
            [](const Decision* a, const Decision* b) { return a->id < b->id; });
  for (const Decision* d : order) {
    for (Operation& operation : out)
      if (operation.name == d->network_code) operation.name = d->name, operation.named = true;
    for (Draft& draft : drafts) {
      if (draft.network.code != d->network_code) continue;
      if (!draft.network.operation) {
        draft.network.operation = out.size();
        out.emplace_back();
      }
      out[*draft.network.operation] = {d->name, true};
    }
  }
  return out;
}

}  // namespace takedowndb::reconcile
