#include "importers/table_rows.h"

#include <algorithm>
#include <cctype>
#include <nlohmann/json.hpp>

#include "importers/decode.h"
#include "importers/json_text.h"
#include "takedowndb/error.h"
#include "text/csv.h"
#include "text/utf8.h"

namespace takedowndb::importers {
namespace {

using nlohmann::ordered_json;

constexpr std::size_t kRowLimit = std::size_t{4} << 20U;
constexpr std::size_t kWholeLimit = std::size_t{64} << 20U;
constexpr int kHeaderRows = 10;
constexpr std::size_t kHeadOfTable = 16384;  // the header stands in here
constexpr std::size_t kLinesNamed = 5;

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

bool is_blank_row(const std::vector<std::string>& cells) {
  return std::all_of(cells.begin(), cells.end(), [](const std::string& cell) {
    return std::all_of(cell.begin(), cell.end(), is_space);
  });
}

bool is_utf16(std::string_view head) {
  return head.starts_with("\xFF\xFE") || head.starts_with("\xFE\xFF");
}

std::string_view without_mark(std::string_view text) {
  return text.starts_with("\xEF\xBB\xBF") ? text.substr(3) : text;
}

std::string to_utf8(std::string cell, bool& other) {
  if (text::is_valid_utf8(cell)) return cell;
  other = true;
  return text::from_windows_1252(cell);
}

// The delimiter that a row shows most often outside quotation marks.
char delimiter_of(std::string_view text) {
  char best = ',';
  std::size_t most = 0;
  for (const char candidate : {',', ';', '\t'}) {
    text::CsvReader reader(text, candidate);
    std::vector<std::string> row;
    std::size_t cells = 0;
    for (int i = 0; i < 3 && reader.next(row); ++i) cells = std::max(cells, row.size());
    if (cells > most) {
      best = candidate;
      most = cells;
    }
  }
  return best;
}

std::string cell_of(const ordered_json& value) {
  if (value.is_null()) return {};
  if (value.is_string()) return value.get<std::string>();
  if (value.is_array()) {
    std::string out;
    for (const auto& part : value) out += (out.empty() ? "" : "; ") + cell_of(part);
    return out;
  }
  return value.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

void add_columns(const ordered_json& object, std::vector<std::string>& columns) {
  for (const auto& [key, value] : object.items())
    if (std::find(columns.begin(), columns.end(), key) == columns.end()) columns.push_back(key);
}

// The array of objects that a JSON text is or holds as a member; nullptr when there is none.
const ordered_json* rows_of(const ordered_json& whole) {
  const auto fits = [](const ordered_json& value) {
    return value.is_array() && !value.empty() && value.front().is_object();
  };
  if (fits(whole)) return &whole;
  if (whole.is_object())
    for (const auto& [key, value] : whole.items())
      if (fits(value)) return &value;
  return nullptr;
}

// The first whole objects of a text that may be cut off: "[{...}, {...}, {..".
std::vector<ordered_json> first_objects(std::string_view text) {
  std::vector<ordered_json> out;
  int depth = 0;
  bool quoted = false;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < text.size() && out.size() < 20; ++i) {
    const char c = text[i];
    if (quoted) {
      if (c == '\\') ++i;
      if (c == '"') quoted = false;
    } else if (c == '"') {
      quoted = true;
    } else if (c == '{' || c == '[') {
      if (c == '{' && depth == 0) begin = i;
      if (c == '{' || depth > 0) ++depth;
    } else if ((c == '}' || c == ']') && depth > 0 && --depth == 0) {
      ordered_json value =
          ordered_json::parse(text.substr(begin, i + 1 - begin), nullptr, false, false);
      if (!value.is_object()) return out;
      out.push_back(std::move(value));
    }
  }
  return out;
}

std::optional<TableShape> json_shape(std::string_view head) {
  TableShape shape;
  // {"indicators": [...]}: the members of the array are the rows.
  std::string_view rows = head;
  shape.form = TableShape::Form::kJson;
  if (head.front() == '{') {
    const std::size_t end = head.find('\n');
    const std::string_view line = head.substr(0, end);
    const auto first = ordered_json::parse(line, nullptr, false, false);
    const bool lines =
        first.is_object() && end != std::string_view::npos && rows_of(first) == nullptr;
    if (lines || (first.is_object() && rows_of(first) == nullptr)) {
      shape.form = TableShape::Form::kJsonLines;
    } else {
      const std::size_t array = head.find('[');
      if (array == std::string_view::npos) return std::nullopt;
      rows = head.substr(array);
    }
  }
  for (const ordered_json& object : first_objects(rows)) add_columns(object, shape.columns);
  if (shape.columns.empty()) return std::nullopt;
  return shape;
}

const std::string kTooDeep =
    "values are nested deeper than " + std::to_string(kJsonDepthLimit) + "; is it a table?";

// Which rows were ragged, for one problem on all of them.
class Ragged {
 public:
  void add(std::int64_t line) {
    ++count_;
    if (lines_.size() < kLinesNamed) lines_.push_back(line);
  }
  void report(const char* code, const std::string& what, Problem::Severity severity,
              std::vector<Problem>& problems) const {
    if (count_ == 0) return;
    std::string lines;
    for (const std::int64_t line : lines_)
      lines += (lines.empty() ? "" : ", ") + std::to_string(line);
    if (count_ > static_cast<std::int64_t>(lines_.size())) lines += " and more";
    problems.push_back({severity, code,
                        std::to_string(count_) + (count_ == 1 ? " row " : " rows ") + what + " (" +
                            (count_ == 1 ? "line " : "lines ") + lines + ").",
                        std::nullopt});
  }

 private:
  std::int64_t count_ = 0;
  std::vector<std::int64_t> lines_;
};

// Brings rows to the length of the header and hands them over.
class RowSink {
 public:
  RowSink(const TableShape& shape, const std::function<void(TableRow&)>& take)
      : width_(shape.columns.size()), header_line_(shape.header_line), take_(take) {}

  void add(TableRow& row) {
    if (row.line <= header_line_ || is_blank_row(row.cells)) return;
    if (row.cells.size() < width_) short_.add(row.line);
    if (row.cells.size() > width_ &&
        !is_blank_row({row.cells.begin() + static_cast<std::ptrdiff_t>(width_), row.cells.end()}))
      long_.add(row.line);
    row.cells.resize(width_);
    for (std::string& cell : row.cells) cell = to_utf8(std::move(cell), other_encoding_);
    take_(row);
  }

  void report(std::vector<Problem>& problems) const {
    short_.report("ragged_rows", "with fewer cells than columns, read as blank cells",
                  Problem::Severity::kInfo, problems);
    long_.report("ragged_rows", "with more cells than columns; what lies beyond was left out",
                 Problem::Severity::kWarning, problems);
    if (other_encoding_)
      problems.push_back({Problem::Severity::kInfo, "encoding",
                          "cells that are no UTF-8 were read as Windows-1252.", std::nullopt});
  }

 private:
  std::size_t width_;
  std::int64_t header_line_;
  const std::function<void(TableRow&)>& take_;
  Ragged short_, long_;
  bool other_encoding_ = false;
};

[[noreturn]] void fail_at(const InputFile& file, std::int64_t line, const std::string& what) {
  throw FormatError(file.path + ", line " + std::to_string(line) + ": " + what);
}

// Rows of a piece of a file. Unless it is the last, what may go on behind its end is left for the
// next one. Returns how many bytes were used.
class DelimitedPieces {
 public:
  DelimitedPieces(const InputFile& file, char delimiter, RowSink& sink)
      : file_(file), delimiter_(delimiter), sink_(sink) {}

  void add(std::string_view block) {
    buffer_ += block;
    if (buffer_.size() >= enough_) run(false);
  }
  void finish() { run(true); }

 private:
  void run(bool last) {
    if (first_ && buffer_.starts_with("\xEF\xBB\xBF")) buffer_.erase(0, 3);
    first_ = false;
    text::CsvReader reader(buffer_, delimiter_);
    std::size_t used = 0;
    std::int64_t line = line_;
    while (reader.next(row_.cells)) {
      // A row that ends with the piece may go on; so may the line end behind it.
      if (!last && reader.row_end() + 1 >= buffer_.size()) break;
      row_.line = line_ + reader.line() - 1;
      if (reader.unterminated())
        fail_at(file_, row_.line, "a quotation mark is opened and never closed");
      used = reader.row_end();
      line =
          row_.line + std::count(buffer_.begin() + static_cast<std::ptrdiff_t>(reader.row_begin()),
                                 buffer_.begin() + static_cast<std::ptrdiff_t>(used), '\n');
      sink_.add(row_);
    }
    if (last) return;
    buffer_.erase(0, used);
    line_ = line;
    // A row that is longer than the piece is read again from its begin: with twice as much.
    enough_ = std::clamp(buffer_.size() * 2, kRowLimit / 8, kRowLimit + 1);
    if (buffer_.size() > kRowLimit)
      fail_at(file_, line_, "a row is larger than 4 MiB; is a quotation mark never closed?");
  }

  const InputFile& file_;
  char delimiter_;
  RowSink& sink_;
  std::string buffer_;
  std::size_t enough_ = kRowLimit / 8;  // to be worth reading
  TableRow row_;
  std::int64_t line_ = 1;  // on which the buffer begins
  bool first_ = true;
};

void add_object(const ordered_json& object, const TableShape& shape, TableRow& row) {
  row.cells.clear();
  for (const std::string& column : shape.columns) {
    const auto found = object.find(column);
    row.cells.push_back(found == object.end() ? std::string() : cell_of(*found));
  }
}

void read_json(const InputFile& file, const TableShape& shape, RowSink& sink) {
  const std::string bytes = decode_text(file.path, file.bytes(kWholeLimit)).text;
  if (is_nested_deeper(bytes, kJsonDepthLimit)) throw FormatError(file.path + ": " + kTooDeep);
  ordered_json whole;
  try {
    whole = ordered_json::parse(bytes);
  } catch (const ordered_json::exception& e) {
    throw FormatError(file.path + ": " + json_complaint(e));
  }
  const ordered_json* rows = rows_of(whole);
  if (rows == nullptr) throw FormatError(file.path + ": no array of objects in it");
  TableRow row;
  row.line = shape.header_line;
  for (const ordered_json& object : *rows) {
    ++row.line;  // the number of the row; JSON has no lines
    if (!object.is_object())
      throw FormatError(file.path + ", row " + std::to_string(row.line) + ": is no object");
    add_object(object, shape, row);
    sink.add(row);
  }
}

void read_json_lines(const InputFile& file, const TableShape& shape, RowSink& sink) {
  std::string buffer;
  TableRow row;
  std::int64_t line = 0;
  const auto take_line = [&](std::string_view text) {
    ++line;
    if (line == 1) text = without_mark(text);
    if (std::all_of(text.begin(), text.end(), is_space)) return;
    if (is_nested_deeper(text, kJsonDepthLimit)) fail_at(file, line, kTooDeep);
    const auto object = ordered_json::parse(text, nullptr, false, false);
    if (!object.is_object()) fail_at(file, line, "is no JSON object");
    add_object(object, shape, row);
    row.line = line + shape.header_line;
    sink.add(row);
  };
  file.each_block([&](std::string_view block) {
    buffer += block;
    std::size_t begin = 0;
    for (std::size_t end = buffer.find('\n'); end != std::string::npos;
         end = buffer.find('\n', begin)) {
      take_line(std::string_view(buffer).substr(begin, end - begin));
      begin = end + 1;
    }
    buffer.erase(0, begin);
    if (buffer.size() > kRowLimit) fail_at(file, line + 1, "a line is longer than 4 MiB");
    return true;
  });
  if (!buffer.empty()) take_line(buffer);
}

}  // namespace

std::string column_key(std::string_view name) {
  std::string out;
  for (const char c : without_mark(name)) {
    if (is_space(c) || c == '_' || c == '-' || c == '.') {
      if (!out.empty() && out.back() != ' ') out += ' ';
    } else {
      out += static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
    }
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

int TableShape::column(const std::vector<std::string>& names) const {
  for (const std::string& name : names)
    for (std::size_t i = 0; i < columns.size(); ++i)
      if (column_key(columns[i]) == name) return static_cast<int>(i);
  return -1;
}

std::optional<TableShape> table_shape(const InputFile& file,
                                      const std::function<bool(const TableShape&)>& is_header) {
  std::string decoded;
  std::string_view head = file.head;
  if (is_utf16(head)) {
    const bool big = head.starts_with("\xFE\xFF");
    decoded = text::from_utf16(head.substr(2, (head.size() - 2) & ~std::size_t{1}), big);
    head = decoded;
  }
  head = without_mark(head);
  // A report may hold a table; it is read as a report.
  const std::string extension = file.extension();
  for (const std::string_view report : {".md", ".markdown", ".mkd", ".html", ".htm", ".mhtml"})
    if (extension == report) return std::nullopt;
  if (head.empty() || head.find('\0') != std::string_view::npos) return std::nullopt;
  const std::size_t start = head.find_first_not_of(" \t\r\n");
  if (start == std::string_view::npos) return std::nullopt;
  if (head[start] == '{' || head[start] == '[') {
    auto shape = json_shape(head.substr(start));
    if (!shape || !is_header(*shape)) return std::nullopt;
    shape->header_line = 0;
    return shape;
  }
  // Files that are called something else are tables only if their first line says so.
  bool named = false;
  for (const std::string_view table : {".csv", ".tsv", ".tab", ".psv"})
    named = named || extension == table;
  head = named ? head.substr(0, kHeadOfTable) : head.substr(0, head.find('\n'));
  TableShape shape;
  shape.delimiter = delimiter_of(head);
  text::CsvReader reader(head, shape.delimiter);
  std::vector<std::string> row;
  for (int i = 0; i < kHeaderRows && reader.next(row); ++i) {
    shape.columns.clear();
    bool other = false;
    for (const std::string& cell : row) shape.columns.push_back(cell_words(to_utf8(cell, other)));
    while (!shape.columns.empty() && shape.columns.back().empty()) shape.columns.pop_back();
    shape.header_line = reader.line();
    if (!shape.columns.empty() && is_header(shape)) return shape;
  }
  return std::nullopt;
}

void read_rows(const InputFile& file, const TableShape& shape, std::vector<Problem>& problems,
               const std::function<void(TableRow&)>& take) {
  RowSink sink(shape, take);
  if (shape.form == TableShape::Form::kJson) {
    read_json(file, shape, sink);
  } else if (shape.form == TableShape::Form::kJsonLines) {
    read_json_lines(file, shape, sink);
  } else {
    DelimitedPieces pieces(file, shape.delimiter, sink);
    if (is_utf16(file.head)) {
      pieces.add(decode_text(file.path, file.bytes(kWholeLimit)).text);
    } else {
      file.each_block([&](std::string_view block) {
        pieces.add(block);
        return true;
      });
    }
    pieces.finish();
  }
  sink.report(problems);
}

std::string cell_words(std::string_view cell) {
  std::string out;
  for (const char c : cell) {
    if (is_space(c)) {
      if (!out.empty() && out.back() != ' ') out += ' ';
    } else {
      out += c == '|' ? '/' : c;
    }
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

TableText::TableText(std::string_view title) {
  const std::string words = cell_words(title);
  text_ = "# " + words + "\n\n";
  title_ = {2, 2 + text::count_characters(words)};
  length_ = title_.end + 2;
}

std::vector<std::optional<Span>> TableText::add_row(const std::vector<std::string>& cells) {
  std::vector<std::optional<Span>> spans;
  text_ += '|';
  ++length_;
  for (const std::string& cell : cells) {
    const std::string words = cell_words(cell);
    const std::int64_t size = text::count_characters(words);
    if (words.empty()) {
      text_ += " |";
      length_ += 2;
      spans.emplace_back();
      continue;
    }
    text_ += ' ' + words + " |";
    spans.emplace_back(Span{length_ + 1, length_ + 1 + size});
    length_ += size + 3;
  }
  text_ += '\n';
  ++length_;
  return spans;
}

void TableText::add_header(const std::vector<std::string>& columns) {
  add_row(columns);
  text_ += '|';
  for (std::size_t i = 0; i < columns.size(); ++i) text_ += "---|";
  text_ += '\n';
  length_ += static_cast<std::int64_t>(columns.size()) * 4 + 2;
}

}  // namespace takedowndb::importers
