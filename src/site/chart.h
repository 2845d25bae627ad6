// Bars by year for a few series, as plain SVG that works in light and dark and can be read aloud.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace takedowndb::site {

struct Bar {
  std::int64_t value = 0;
  std::string words;  // the figure with its hedges
};

struct Series {
  std::string name;
  std::string address;        // of what it stands for; may be empty
  std::map<int, Bar> values;  // by year; years without a figure are left out
};

// A small chart for each series, side by side, all over the same years, each with a scale of its
// own and its figures above the bars.
std::string small_multiples(const std::vector<Series>& series, const std::string& title,
                            const std::string& description);

}  // namespace takedowndb::site
