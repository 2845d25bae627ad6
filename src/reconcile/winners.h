// Which claim wins each slot of a network, and why. In: the facts that are one network, what people
// decided; out: slots, the claims in conflict, and findings.
//
// The order, first difference decides (also in the README):
//
// clang-format off
//   before                                    after                      reason given
//   a person's value, an accepted claim       anything else              decided by a person
//   the platform's own disclosure             other sources              platform's own words
//   a later revision of the same source       the earlier one            - (not read here)
//   exact                                     about, at least, vague     more exact
//   a day, a platform and a kind named        a month, a year; no kind   more specific
//   said by the source itself                 reported as others' words  source's own words
//   said by more sources                      by fewer                   more sources
//   first in the stable order of sources      later                      first source
// clang-format on
//
// One value each: company, removed, every asset figure (platform, kind), total, audience (platform,
// kind), ad spend, events, ad period. Several values: targets, regions, actors, operations,
// languages, topics, phases: all that any source states. Origins: all that any source states, but
//   - a set that a source gives for several networks together ("652 from Iran and Russia") yields
//     to a source that gives this network's alone ("652 from Iran");
//   - of two sets with no country in common, the one that the order above prefers stands.
// What was not accepted is a conflict and stays visible with the claim that won.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "reconcile/facts.h"

namespace takedowndb::reconcile {

struct Verdict {
  std::vector<Slot> slots;
  std::vector<Conflict> conflicts;  // their `network` is set by the caller
};

// `members` in stable order, `decided` the kSet decisions on this network in order of their ids.
Verdict judge(const std::vector<const Facts*>& members, const std::set<Id>& accepted,
              const std::vector<const Decision*>& decided);

// Slots in the order of the database: by property, platform, kind, value.
void sort_slots(std::vector<Slot>& slots);

}  // namespace takedowndb::reconcile
