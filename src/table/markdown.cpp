// Tables as Markdown (the pipe tables of GitHub and others).
#include <algorithm>

#include "table/cells.h"
#include "table/formats.h"

namespace takedowndb::table {
namespace {

// Characters that Markdown or HTML would read as markup.
std::string escape_markup(std::string_view text) {
  constexpr std::string_view kMarkup = "\\`*_[]<>|";
  std::string out;
  for (const char c : escape_controls(text)) {
    if (kMarkup.find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

std::string cell_text(const Value& value) {
  if (std::holds_alternative<std::monostate>(value)) return std::string(kNull);
  if (is_number(value)) return to_text(value);
  return escape_markup(to_text(value));
}

}  // namespace

std::string render_markdown(const Table& table) {
  std::string out = "|";
  for (const std::string& column : table.columns) out += ' ' + escape_markup(column) + " |";
  out += "\n|";
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const bool number = std::any_of(table.rows.begin(), table.rows.end(),
                                    [&](const auto& row) { return is_number(row[i]); });
    out += number ? " ---: |" : " --- |";
  }
  out += '\n';
  for (const auto& row : table.rows) {
    out += '|';
    for (const Value& value : row) out += ' ' + cell_text(value) + " |";
    out += '\n';
  }
  return out;
}

}  // namespace takedowndb::table
