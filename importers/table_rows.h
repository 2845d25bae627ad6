// Tables as people save them: CSV, TSV and their kin, JSON (an array of objects) and JSON Lines,
// row by row. In: a file; out: its columns, then its rows as UTF-8 cells with the line where each
// begins. What the columns mean is each importer's business.
//
// Limits: a row has at most 4 MiB; JSON that is one array has at most 64 MiB and is held in memory,
// everything else is read in constant memory.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "takedowndb/document.h"
#include "takedowndb/importer.h"

namespace takedowndb::importers {

struct TableShape {
  enum class Form { kDelimited, kJson, kJsonLines };
  Form form = Form::kDelimited;
  char delimiter = ',';
  std::vector<std::string> columns;  // trimmed
  std::int64_t header_line = 1;      // delimited: titles may stand above it

  // Index of the first column with one of these names (case, '_' and blanks ignored), or -1.
  int column(const std::vector<std::string>& names) const;
};

// "Indicator_Type " -> "indicator type": how column names are compared.
std::string column_key(std::string_view name);

// The table that a file's first bytes begin; nullopt when they are none. Of the first ten rows, the
// first that `is_header` likes names the columns. Never throws.
std::optional<TableShape> table_shape(const InputFile& file,
                                      const std::function<bool(const TableShape&)>& is_header);

struct TableRow {
  std::vector<std::string> cells;  // as many as columns
  std::int64_t line = 0;
};

// Rows under the header without those of blank cells alone. Rows that are too short are filled up,
// cells beyond the columns are left out; one problem tells of each and names the lines.
// @throws IoError; FormatError when the file ends in an open quotation mark or is no JSON.
void read_rows(const InputFile& file, const TableShape& shape, std::vector<Problem>& problems,
               const std::function<void(TableRow&)>& take);

// The text of a table, as extraction reads tables and people see them: "| a | b |", one row a line.
class TableText {
 public:
  explicit TableText(std::string_view title);
  // Where the title stands.
  Span title() const { return title_; }
  // Where each cell of the row stands; empty cells have none.
  std::vector<std::optional<Span>> add_row(const std::vector<std::string>& cells);
  void add_header(const std::vector<std::string>& columns);
  std::string& text() { return text_; }

 private:
  std::string text_;
  std::int64_t length_ = 0;
  Span title_;
};

// A cell's words on one line: blanks collapsed, '|' as '/'.
std::string cell_words(std::string_view cell);

}  // namespace takedowndb::importers
