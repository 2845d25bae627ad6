// Questions about frames, networks and dates that need no more than these themselves: what has
// figures, which origins it has, whether figures or dates can be the same. Pure functions, so that
// the parts of the assembler agree on the answers.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "extract/assemble.h"

namespace takedowndb::grammar {

// A figure of what was removed, not of followers or money.
bool is_asset(const Figure& f);
bool has_assets(const Network& n);
bool has_exact_assets(const Network& n);
// Whether the sentence says an origin plainly.
bool has_origin(const Frame& f);

// The same, or weakly.
bool has_origins(const Frame& f);
bool has_origins(const Network& n);
Codes origins(const Network& n);
// The origins that a sentence gives; what is only weakly said when nothing is said plainly.
Codes origins(const Frame& f);
bool disjoint(const Codes& a, const Codes& b);
bool within(const Codes& a, const Codes& b);

// The stated total, or 0.
std::int64_t total_of(const Network& n);
// The sum of what was removed by kind, or 0.
std::int64_t sum_of(const List<Figure>& figures);
std::int64_t largest(const Network& n);
// "115 accounts" beside 30 on Facebook and 85 on Instagram.
bool counts_all(const Network& n, std::int64_t sum);
// Whether the sentence's figures add up to the network's total.
bool fits_total(const Network& n, const Frame& f);
// "more than 80" beside 82, "nearly 500" beside 497: the same figure, first rounded.
bool rounds(const Figure& a, const Figure& b);

// EDTF dates: whether both can be true of one event, and whether `a` says it more narrowly.
bool compatible(const std::string& a, const std::string& b);
bool finer(const std::string& a, const std::string& b);
// Whether a date spans months: "2024-01/2024-03".
bool is_months(const std::string& date);

}  // namespace takedowndb::grammar
