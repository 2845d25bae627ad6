// A scenario: a few short reports as coded facts, and what must come out of them. One text file
// each in scenarios/, readable as documentation:
//
//   # What happens, in words.
//   source post.txt by Meta on 2018-10-26
//     takedown Meta 2018-10-26
//       network IR: 30 facebook/page, over 5 facebook/group, total 35; targets US GB; actors X, Y
//         refers overlap - IR 2018-08
//   decide same post.txt#0.0 story.txt#0.0
//   code FB-IR-1018-A post.txt#0.0
//   expect
//     FB-IR-1018-A: 35 on 2018-10-26, post.txt#0.0
//
// "-" stands for what a report does not tell. Hedges: about, over, under, dozens, hundreds,
// thousands, some. After `expect`, networks, headlines, links, conflicts, findings and operations
// must be all that come out; lines with "slot" must be among the slots. For tests only.
#pragma once

#include <string>
#include <vector>

#include "reconcile/reconcile.h"

namespace takedowndb::testing {

struct Scenario {
  std::string story;
  reconcile::Input input;
  std::vector<std::string> expected;  // sorted
};

// @throws std::runtime_error that names the line.
Scenario parse_scenario(const std::string& text);

// What came out, in the form of the expectations: lines, sorted; slots apart.
struct Result {
  std::vector<std::string> lines, slots;
};
Result describe(const reconcile::Input& input, const reconcile::Output& output);

}  // namespace takedowndb::testing
