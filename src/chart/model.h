// What a chart shows, before it is drawn: sections of bars with their labels and what is written
// beside them. In: a table and the `chart:` line of its report; out: a Chart that terminal.cpp and
// svg.cpp draw alike, so that both say the same.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "takedowndb/chart.h"

namespace takedowndb::chart {

struct Bar {
  std::string label;
  std::string value;  // what is written: "46", "about 50 (24 to 99)", "50 or more", "not stated"
  std::optional<double> low, best, high;
  bool open = false;  // the figure has no upper end
  // As far as it reaches on the scale.
  double end() const { return high ? *high : best ? *best : low.value_or(0); }
};

struct Section {
  std::string name;  // empty: the chart has no sections
  std::vector<Bar> bars;
  double scale = 0;  // what a whole bar is
};

struct Chart {
  std::string title;
  std::string measure;  // what is drawn: "assets"
  std::vector<Section> sections;
  bool one_scale = true;
  std::size_t left_out = 0;  // rows beyond the most that are drawn
};

// @throws UsageError when the line says "none", has no form that we know, or names a column that
// the table lacks.
Chart make_chart(const Table& table, const ChartOptions& options);

// A label in at most so many terminal columns, cut with an ellipsis.
std::string fitted(const std::string& label, int columns);
// 1234567.5 as "1,234,567.5".
std::string grouped(double number);

}  // namespace takedowndb::chart
