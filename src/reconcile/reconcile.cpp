// The steps of reconciliation, one after the other; each is a file of its own.
#include "reconcile/reconcile.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <tuple>

#include "reconcile/clusters.h"
#include "reconcile/codes.h"
#include "reconcile/dates.h"
#include "reconcile/headlines.h"
#include "reconcile/links.h"
#include "reconcile/names.h"
#include "reconcile/operations.h"
#include "reconcile/successors.h"
#include "reconcile/takedowns.h"
#include "reconcile/totals.h"
#include "reconcile/winners.h"

namespace takedowndb::reconcile {
namespace {

std::vector<Draft> draft_networks(const std::vector<Facts>& facts, const Clusters& clusters,
                                  const Headlines& headlines) {
  std::vector<Draft> drafts(clusters.groups.size());
  for (std::size_t i = 0; i < facts.size(); ++i) {
    const std::size_t group =
        clusters.group_of[i] != Clusters::kNone ? clusters.group_of[i] : headlines.joins[i];
    if (group != Clusters::kNone) drafts[group].members.push_back(&facts[i]);
  }
  for (std::size_t g = 0; g < drafts.size(); ++g) {
    Draft& draft = drafts[g];
    const Group& group = clusters.groups[g];
    draft.company = group.company;
    draft.possible = group.possible;
    draft.likely = group.likely;
    for (const Facts* f : draft.members) draft.network.mentions.push_back(f->mention->id);
    std::sort(draft.network.mentions.begin(), draft.network.mentions.end());
    if (headlines.of_group[g]) draft.network.headline = facts[*headlines.of_group[g]].mention->id;
  }
  return drafts;
}

std::set<Id> mentions_of_headlines(const std::vector<Draft>& drafts) {
  std::set<Id> out;
  for (const Draft& draft : drafts)
    if (draft.network.headline)
      out.insert(draft.network.mentions.begin(), draft.network.mentions.end());
  return out;
}

// What a person set, by network: the code is one of the network's, now or formerly.
std::vector<std::vector<const Decision*>> decisions_by_network(const Input& input,
                                                               const std::vector<Draft>& drafts) {
  std::map<std::string, std::size_t> by_code;
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    by_code.emplace(drafts[i].network.code, i);
    for (const std::string& code : drafts[i].network.former_codes) by_code.emplace(code, i);
  }
  std::vector<std::vector<const Decision*>> out(drafts.size());
  for (const Decision& d : input.decisions) {
    if (d.kind != Decision::Kind::kSet) continue;
    if (const auto found = by_code.find(d.network_code); found != by_code.end())
      out[found->second].push_back(&d);
  }
  for (auto& list : out)
    std::sort(list.begin(), list.end(),
              [](const Decision* a, const Decision* b) { return a->id < b->id; });
  return out;
}

void read_slots(Draft& draft) {
  draft.origins.clear();
  for (const Slot& slot : draft.network.slots)
    if (slot.value.property == Property::kOrigin) draft.origins.push_back(slot.value.value);
  std::sort(draft.origins.begin(), draft.origins.end());
  draft.removed.clear();
  if (const Slot* slot = find_slot(draft.network, Property::kRemoved))
    draft.removed = slot->value.value;
  if (const Slot* slot = find_slot(draft.network, Property::kCompany))
    draft.company = slot->value.value;
}

// Winners, links, dates: all that stands on the networks' claims.
Links settle(const Input& input, const Prepared& prepared, std::vector<Draft>& drafts,
             const std::vector<std::vector<const Decision*>>& decided, Output& out) {
  out.conflicts.clear();
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    Verdict verdict = judge(drafts[i].members, prepared.accepted, decided[i]);
    drafts[i].network.slots = std::move(verdict.slots);
    for (Conflict& c : verdict.conflicts) {
      c.network = i;
      out.conflicts.push_back(c);
    }
    for (const Decision* d : decided[i])  // the last one holds
      if (d->property == Property::kRemoved) drafts[i].undated = d->value.value.empty();
    read_slots(drafts[i]);
  }
  Links links = find_links(input.references, drafts);
  infer_dates(drafts, links.hints);
  return links;
}

// A document's own arithmetic: its total against its parts.
void check_sums(const std::vector<Facts>& facts, std::vector<Finding>& findings) {
  for (const Facts& f : facts) {
    const auto sum = f.figures.sum();
    for (const Figure& total : f.figures.totals) {
      if (!sum || !total.exact() || total.count == sum) continue;
      if (f.figures.is_sum_of_platform(*total.count)) continue;
      findings.push_back({"total_mismatch",
                          "The total is " + std::to_string(*total.count) +
                              ", its parts add up to " + std::to_string(*sum) + ".",
                          f.mention->id, 0});
    }
  }
}

// Interval, flags and what the figures of several sources show together.
void count(std::vector<Draft>& drafts, Output& out) {
  std::set<Id> told;
  for (const Finding& f : out.findings)
    if (f.code == "total_mismatch") told.insert(f.mention_id);
  for (Draft& draft : drafts) {
    sort_slots(draft.network.slots);
    const Count counted = count_assets(draft.network.slots);
    draft.network.assets = counted.assets;
    draft.network.approximate = counted.approximate;
    if (!counted.mismatch) continue;
    const bool known = std::any_of(draft.network.mentions.begin(), draft.network.mentions.end(),
                                   [&told](Id id) { return told.count(id) > 0; });
    if (known) continue;
    out.findings.push_back({"total_mismatch",
                            "The total is " + std::to_string(counted.stated) +
                                ", the parts that other sources give add up to " +
                                std::to_string(counted.summed) + ".",
                            draft.members.front()->mention->id, 0});
  }
}

void sort_findings(std::vector<Finding>& findings) {
  const auto key = [](const Finding& f) {
    return std::tie(f.code, f.mention_id, f.other_mention_id, f.message);
  };
  std::sort(findings.begin(), findings.end(),
            [&](const Finding& a, const Finding& b) { return key(a) < key(b); });
  findings.erase(std::unique(findings.begin(), findings.end(),
                             [&](const Finding& a, const Finding& b) { return key(a) == key(b); }),
                 findings.end());
}

// Rows in the order of their codes.
void write(std::vector<Draft>& drafts, Output& out) {
  std::vector<std::size_t> order(drafts.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(), [&drafts](std::size_t a, std::size_t b) {
    return drafts[a].network.code < drafts[b].network.code;
  });
  std::vector<std::size_t> place(drafts.size());
  for (std::size_t i = 0; i < order.size(); ++i) place[order[i]] = i;
  for (std::size_t i : order) out.networks.push_back(std::move(drafts[i].network));
  for (Link& link : out.links) link.from = place[link.from], link.to = place[link.to];
  for (Conflict& c : out.conflicts) c.network = place[c.network];
  std::sort(out.links.begin(), out.links.end(), [](const Link& a, const Link& b) {
    return std::tie(a.from, a.to, a.kind, a.reason) < std::tie(b.from, b.to, b.kind, b.reason);
  });
  std::sort(out.conflicts.begin(), out.conflicts.end(), [](const Conflict& a, const Conflict& b) {
    return std::tie(a.network, a.property, b.winner, a.claim_id) <
           std::tie(b.network, b.property, a.winner, b.claim_id);
  });
}

}  // namespace

Output reconcile(const Input& input) {
  Output out;
  // What was decided of an earlier revision holds for the one that counts.
  const std::vector<Decision> decisions = Successors(input).decisions();
  const Prepared prepared = prepare(input, decisions);
  Clusters clusters = cluster(prepared, decisions);
  Headlines headlines = find_headlines(prepared.facts, clusters);
  std::vector<Draft> drafts = draft_networks(prepared.facts, clusters, headlines);
  const std::set<Id> headlined = mentions_of_headlines(drafts);
  for (Finding& f : clusters.findings) {
    const bool headline =
        headlined.count(f.mention_id) > 0 || headlined.count(f.other_mention_id) > 0;
    if (f.code != "near_miss" || !headline) out.findings.push_back(std::move(f));
  }
  out.findings.insert(out.findings.end(), headlines.findings.begin(), headlines.findings.end());

  // Codes come from the sources' own facts, so that what a person sets by a code cannot change it.
  Links links = settle(input, prepared, drafts,
                       std::vector<std::vector<const Decision*>>(drafts.size()), out);
  out.codes = give_codes(input, drafts);
  const auto decided = decisions_by_network(input, drafts);
  const bool any =
      std::any_of(decided.begin(), decided.end(), [](const auto& list) { return !list.empty(); });
  if (any) links = settle(input, prepared, drafts, decided, out);

  out.links = std::move(links.links);
  out.findings.insert(out.findings.end(), links.findings.begin(), links.findings.end());
  for (const std::size_t i : links.returning) drafts[i].network.returning = true;
  check_sums(prepared.facts, out.findings);
  count(drafts, out);
  out.takedowns = find_takedowns(prepared.facts, drafts);
  out.operations = find_operations(drafts, out.links, input.decisions);
  sort_findings(out.findings);
  write(drafts, out);
  return out;
}

}  // namespace takedowndb::reconcile
