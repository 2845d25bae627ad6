/// @file
/// Pictures of reports: bars in a terminal, and the same as SVG.
#pragma once

#include <string>

#include "takedowndb/export.h"
#include "takedowndb/table.h"

namespace takedowndb {

struct ChartOptions {
  std::string title;
  std::string description;  ///< what the picture shows; SVG only
  /// How to draw, as ReportInfo::chart says it: a form (`bars`, `horizontal bars`, `heat map`,
  /// `timeline`) and what is where, in columns of the table ("bars, x year, y assets, color
  /// origin_name"). Several columns for one place make one label, "quarter|year" is the first that
  /// is not empty, "scale each" gives each section (color) its own scale. Where the drawn column
  /// has neighbours with _low and _high, they are drawn, too.
  std::string chart;
  int width = 80;      ///< terminal columns
  bool color = false;  ///< terminal: with escape sequences for colours
};

/// Lines of text: one bar for each row of the table, in its order, at most 200.
/// @throws UsageError when there is nothing to draw by ("none", a column that is not there).
TAKEDOWNDB_EXPORT std::string render_chart(const Table& table, const ChartOptions& options);
/// The same as an SVG document, readable on light and dark ground. @throws UsageError as above.
TAKEDOWNDB_EXPORT std::string render_svg_chart(const Table& table, const ChartOptions& options);

}  // namespace takedowndb
