// How sure the claims are, and what a person should look at: claims that the text makes but weakly,
// removals that may be no networks, totals that are not the sum of their parts, days that cannot be
// worked out. In: the takedowns as assembled. Out: a confidence for each claim and doubts with the
// words they are about. They change no claim's value.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extract/assemble.h"

namespace takedowndb::grammar {

// How sure a claim of network `n` is that `rule` found, 0 to 1. `weak`: said only in passing.
double confidence_of(const Reading& r, std::string_view rule, const Network& n, bool weak);

struct FoundDoubt {
  std::string_view code;
  std::string message;
  Range range;
};

std::vector<FoundDoubt> find_doubts(const Assembly& assembly);

}  // namespace takedowndb::grammar
