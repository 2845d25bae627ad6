// Columns on a page of a PDF: finds where pieces of lines stand side by side, and tells the columns
// of a table from columns of prose. In: the strips of a page or of one column; out: bands of strips
// with the columns that they share.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "importers/pdf_furniture.h"
#include "importers/pdf_lines.h"

namespace takedowndb::importers {

struct Metrics {
  double size = 10;   // of the body's type
  double pitch = 12;  // from line to line in it
  // The blank between two lines of this size.
  double line_gap(double of_size) const { return of_size * (pitch / size - 1); }
};

struct Band {
  std::size_t begin = 0;  // strips [begin, end)
  std::size_t end = 0;
  std::vector<double> borders;  // between columns
  std::vector<double> edges;    // the right edges of the blanks around the borders
  bool table = false;

  std::size_t column_of(const LinePiece& piece) const;
};

// The band that begins with this strip; none when it is a line of text.
std::optional<Band> find_band(const std::vector<Strip>& strips, std::size_t begin,
                              const Metrics& metrics);

// Rows of a table, each with a text for every column.
using TableRows = std::vector<std::vector<std::string>>;
TableRows table_rows_of(const std::vector<Strip>& strips, const Band& band, const Metrics& metrics,
                        const LineJoiner& joiner);

// The mark with which a list item begins and the blank behind it: "• ", "3. ", "(a) ".
struct ItemMark {
  std::size_t length = 0;  // 0: no item
  bool sure = false;       // a bullet, which nothing else begins with
  std::string text;        // as it is written out: "- ", "3. "
};
ItemMark item_mark(std::string_view line);

}  // namespace takedowndb::importers
