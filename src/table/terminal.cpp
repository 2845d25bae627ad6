// Tables for a terminal: aligned columns, numbers to the right, long texts wrapped into the width
// that there is. In: a table and a width; out: lines of text.
#include <algorithm>

#include "table/cells.h"
#include "table/formats.h"
#include "text/utf8.h"

namespace takedowndb::table {
namespace {

constexpr int kGap = 2;                // between columns
constexpr int kNarrowest = 10;         // what a wrapped column keeps at least
constexpr std::size_t kMostLines = 8;  // of one cell; the rest is cut with an ellipsis

struct Column {
  bool right = false;  // numbers
  int width = 0;
};

using Lines = std::vector<std::string>;

// Breaks text into lines of at most `width` columns, at blanks where there are any.
Lines wrap(std::string_view text, int width) {
  Lines lines;
  std::string line;
  int used = 0;
  std::size_t blank = std::string::npos;  // last blank of `line`
  for (std::size_t pos = 0; pos < text.size();) {
    const std::size_t begin = pos;
    const char32_t c = text::decode(text, pos);
    const int w = display_width(c);
    if (used + w > width && !line.empty()) {
      if (c == ' ') {
        lines.push_back(std::move(line));
        line.clear();
        used = 0;
        blank = std::string::npos;
        continue;
      }
      std::string rest;
      if (blank != std::string::npos) {
        rest = line.substr(blank + 1);
        line.resize(blank);
      }
      lines.push_back(std::move(line));
      line = std::move(rest);
      used = display_width(line);
      blank = std::string::npos;
    }
    if (c == ' ') blank = line.size();
    line.append(text.substr(begin, pos - begin));
    used += w;
  }
  lines.push_back(std::move(line));
  if (lines.size() > kMostLines) {
    lines.resize(kMostLines);
    std::string& last = lines.back();
    while (!last.empty() && display_width(last) >= width) {
      do last.pop_back();
      while (!last.empty() && (static_cast<unsigned char>(last.back()) & 0xC0U) == 0x80U);
    }
    last += "…";
  }
  return lines;
}

std::string cell_text(const Value& value) {
  if (std::holds_alternative<std::monostate>(value)) return std::string(kNull);
  return escape_controls(to_text(value));
}

// Takes from the widest columns of text until all fit, down to kNarrowest each. Numbers stay whole.
void fit(std::vector<Column>& columns, int width) {
  int total = kGap * (static_cast<int>(columns.size()) - 1);
  for (const Column& column : columns) total += column.width;
  while (total > width) {
    Column* widest = nullptr;
    for (Column& column : columns)
      if (!column.right && column.width > kNarrowest &&
          (widest == nullptr || column.width > widest->width))
        widest = &column;
    if (widest == nullptr) return;  // narrower than can be: the terminal wraps
    --widest->width;
    --total;
  }
}

void add_row(std::string& out, const std::vector<Column>& columns,
             const std::vector<std::string>& cells) {
  std::vector<Lines> wrapped;
  std::size_t height = 1;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    wrapped.push_back(wrap(cells[i], columns[i].width));
    height = std::max(height, wrapped.back().size());
  }
  for (std::size_t n = 0; n < height; ++n) {
    std::string line;
    int missing = 0;  // blanks owed before the next text, so that no line ends in blanks
    for (std::size_t i = 0; i < columns.size(); ++i) {
      if (i > 0) missing += kGap;
      const std::string cell = n < wrapped[i].size() ? wrapped[i][n] : std::string();
      const int space = std::max(0, columns[i].width - display_width(cell));
      if (columns[i].right) missing += space;
      if (!cell.empty()) {
        line.append(static_cast<std::size_t>(missing), ' ');
        line += cell;
        missing = 0;
      }
      if (!columns[i].right) missing += space;
    }
    out += line;
    out += '\n';
  }
}

}  // namespace

std::string render_terminal(const Table& table, int width) {
  std::vector<std::vector<std::string>> rows;
  std::vector<std::string> header;
  std::vector<Column> columns(table.columns.size());
  for (std::size_t i = 0; i < columns.size(); ++i) {
    header.push_back(escape_controls(table.columns[i]));
    columns[i].width = display_width(header[i]);
    bool numbers = false;
    bool texts = false;
    for (const auto& row : table.rows) {
      numbers = numbers || is_number(row[i]);
      texts = texts || std::holds_alternative<std::string>(row[i]);
    }
    columns[i].right = numbers && !texts;
  }
  for (const auto& row : table.rows) {
    auto& cells = rows.emplace_back();
    for (std::size_t i = 0; i < columns.size(); ++i) {
      cells.push_back(cell_text(row[i]));
      columns[i].width = std::max(columns[i].width, display_width(cells.back()));
    }
  }
  if (width > 0) fit(columns, width);

  std::string out;
  add_row(out, columns, header);
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (i > 0) out.append(kGap, ' ');
    for (int n = 0; n < columns[i].width; ++n) out += "─";
  }
  out += '\n';
  for (const auto& cells : rows) add_row(out, columns, cells);
  if (rows.empty()) out += "(no rows)\n";
  return out;
}

}  // namespace takedowndb::table
