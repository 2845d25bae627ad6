// RFC 4180 tables with the leniency that real files need: a BOM, CRLF, LF or CR line ends, quotes
// inside unquoted fields, another delimiter. Ragged rows are returned as they are with their line
// number: what they mean is the caller's business.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace takedowndb::text {

// Reads row by row; holds one row at a time. The text must outlive the reader.
class CsvReader {
 public:
  explicit CsvReader(std::string_view text, char delimiter = ',');

  // The next row into `fields` (its strings are reused); false at the end. Empty lines are skipped.
  bool next(std::vector<std::string>& fields);
  // Line on which the row that next() returned began, from 1.
  std::int64_t line() const { return row_line_; }
  // Byte at which that row began and ended (its line end excluded).
  std::size_t row_begin() const { return row_begin_; }
  std::size_t row_end() const { return row_end_; }
  // Whether that row ended inside an open quote (a file that was cut off).
  bool unterminated() const { return unterminated_; }

 private:
  std::string_view text_;
  char delimiter_;
  std::size_t pos_ = 0;
  std::int64_t line_ = 1;
  std::int64_t row_line_ = 1;
  std::size_t row_begin_ = 0;
  std::size_t row_end_ = 0;
  bool unterminated_ = false;
};

// A table with its header line.
struct CsvTable {
  std::vector<std::string> columns;
  std::vector<std::vector<std::string>> rows;  // as long as columns: short rows filled with ""
  std::vector<std::int64_t> lines;             // line of each row
  // Index of a column by its name (case ignored), or -1.
  int column(std::string_view name) const;
};
CsvTable read_csv(std::string_view text, char delimiter = ',');

// One field as RFC 4180 writes it: quoted where it must be.
std::string csv_field(std::string_view value);

}  // namespace takedowndb::text
