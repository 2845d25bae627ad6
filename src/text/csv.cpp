#include "text/csv.h"

#include "text/utf8.h"

namespace takedowndb::text {

CsvReader::CsvReader(std::string_view text, char delimiter) : text_(text), delimiter_(delimiter) {
  if (text_.starts_with("\xEF\xBB\xBF")) pos_ = 3;
}

bool CsvReader::next(std::vector<std::string>& fields) {
  while (pos_ < text_.size() && (text_[pos_] == '\n' || text_[pos_] == '\r')) {
    if (text_[pos_] == '\n' || pos_ + 1 == text_.size() || text_[pos_ + 1] != '\n') ++line_;
    ++pos_;
  }
  if (pos_ >= text_.size()) return false;
  row_line_ = line_;
  row_begin_ = pos_;
  unterminated_ = false;
  std::size_t used = 0;
  const auto field = [&]() -> std::string& {
    if (used == fields.size()) fields.emplace_back();
    std::string& f = fields[used++];
    f.clear();
    return f;
  };
  std::string* current = &field();
  bool quoted = false;
  bool at_start = true;
  while (pos_ < text_.size()) {
    const char c = text_[pos_];
    if (quoted) {
      if (c == '"') {
        if (pos_ + 1 < text_.size() && text_[pos_ + 1] == '"') {
          current->push_back('"');
          pos_ += 2;
          continue;
        }
        quoted = false;
      } else {
        if (c == '\n') ++line_;
        current->push_back(c);
      }
      ++pos_;
      continue;
    }
    if (c == '"' && at_start) {
      quoted = true;
      at_start = false;
    } else if (c == delimiter_) {
      current = &field();
      at_start = true;
    } else if (c == '\n' || c == '\r') {
      break;
    } else {
      current->push_back(c);
      at_start = false;
    }
    ++pos_;
  }
  unterminated_ = quoted;
  row_end_ = pos_;
  fields.resize(used);
  return true;
}

int CsvTable::column(std::string_view name) const {
  const std::string wanted = to_lower(name);
  for (std::size_t i = 0; i < columns.size(); ++i)
    if (to_lower(columns[i]) == wanted) return static_cast<int>(i);
  return -1;
}

CsvTable read_csv(std::string_view text, char delimiter) {
  CsvTable table;
  CsvReader reader(text, delimiter);
  if (!reader.next(table.columns)) return table;
  std::vector<std::string> row;
  while (reader.next(row)) {
    row.resize(table.columns.size());
    table.rows.push_back(row);
    table.lines.push_back(reader.line());
  }
  return table;
}

std::string csv_field(std::string_view value) {
  if (value.find_first_of(",\"\r\n") == std::string_view::npos) return std::string(value);
  std::string out = "\"";
  for (const char c : value) {
    if (c == '"') out.push_back('"');
    out.push_back(c);
  }
  out.push_back('"');
  return out;
}

}  // namespace takedowndb::text
