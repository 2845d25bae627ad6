// Tables as CSV (RFC 4180, with LF line ends). A cell that a spreadsheet would run as a formula
// gets an apostrophe in front unless the caller wants it raw; numbers are left alone.
#include "text/csv.h"

#include <algorithm>
#include <charconv>

#include "table/cells.h"
#include "table/formats.h"

namespace takedowndb::table {
namespace {

bool reads_as_number(std::string_view cell) {
  if (cell.starts_with('+')) cell.remove_prefix(1);
  if (cell.find_first_not_of("0123456789+-.eE") != std::string_view::npos) return false;
  double value = 0;
  const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
  return error == std::errc() && end == cell.data() + cell.size();
}

// Full-width signs count: some spreadsheets in East Asian languages read them as the plain ones.
bool reads_as_formula(std::string_view cell) {
  if (cell.empty()) return false;
  constexpr std::string_view kStarts = "=+-@\t\r\n";
  for (const char* wide : {"＝", "＋", "－", "＠"})
    if (cell.starts_with(wide)) return true;
  return kStarts.find(cell.front()) != std::string_view::npos && !reads_as_number(cell);
}

}  // namespace

std::string csv_cell(const Value& value, bool raw) {
  std::string text = to_text(value);
  if (raw || is_number(value)) return text;
  text = escape_controls(text, true);
  if (reads_as_formula(text)) text.insert(text.begin(), '\'');
  return text;
}

std::string render_csv(const Table& table, bool raw) {
  std::string out;
  const auto add_row = [&](std::size_t count, const auto& cell) {
    std::string line;
    for (std::size_t i = 0; i < count; ++i) {
      if (i > 0) line += ',';
      line += text::csv_field(cell(i));
    }
    // A lone empty cell would be a blank line, which readers pass over.
    out += line.empty() && count == 1 ? "\"\"" : line;
    out += '\n';
  };
  add_row(table.columns.size(), [&](std::size_t i) { return csv_cell(table.columns[i], raw); });
  for (const auto& row : table.rows)
    add_row(row.size(), [&](std::size_t i) { return csv_cell(row[i], raw); });
  return out;
}

}  // namespace takedowndb::table
