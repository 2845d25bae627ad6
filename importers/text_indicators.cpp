#include "importers/text_indicators.h"

#include <algorithm>
#include <optional>
#include <string>

#include "importers/indicator_rows.h"
#include "indicators/indicators.h"
#include "text/utf8.h"

namespace takedowndb::importers {
namespace {

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

struct Cell {
  std::size_t begin = 0;
  std::size_t end = 0;
};

// The cells of a line "| a | b |" in a text; none for any other line.
std::vector<Cell> cells_of(std::string_view text, std::size_t begin, std::size_t end) {
  std::vector<Cell> out;
  while (begin < end && is_space(text[begin])) ++begin;
  while (end > begin && is_space(text[end - 1])) --end;
  if (end - begin < 3 || text[begin] != '|') return out;
  for (std::size_t pos = begin + 1; pos < end;) {
    const std::size_t bar = std::min(text.find('|', pos), end);
    Cell cell{pos, bar};
    while (cell.begin < cell.end && (is_space(text[cell.begin]) || text[cell.begin] == '`'))
      ++cell.begin;
    while (cell.end > cell.begin && (is_space(text[cell.end - 1]) || text[cell.end - 1] == '`'))
      --cell.end;
    out.push_back(cell);
    pos = bar + 1;
  }
  return out;
}

bool is_rule(std::string_view line) {
  return line.find_first_not_of("|-: \t\r") == std::string_view::npos;
}

// What stands around an address in a sentence.
Cell without_marks(std::string_view text, Cell word) {
  constexpr std::string_view kBefore = "(<\"'`[*_", kAfter = ")>\"'`,;:!?*_.";
  while (word.begin < word.end && kBefore.find(text[word.begin]) != std::string_view::npos)
    ++word.begin;
  while (word.end > word.begin && kAfter.find(text[word.end - 1]) != std::string_view::npos)
    --word.end;
  return word;
}

class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  std::vector<SingleAsset> run() {
    for (std::size_t pos = 0; pos < text_.size();) {
      const std::size_t end = std::min(text_.find('\n', pos), text_.size());
      line(pos, end);
      pos = end + 1;
    }
    return std::move(assets_.assets());
  }

 private:
  void line(std::size_t begin, std::size_t end) {
    const std::string_view words = text_.substr(begin, end - begin);
    const std::vector<Cell> cells = cells_of(text_, begin, end);
    if (cells.empty()) {
      table_.reset();
      in_table_ = false;
      prose(begin, end);
      return;
    }
    if (!in_table_) {
      in_table_ = true;
      TableShape shape;
      for (const Cell& cell : cells) shape.columns.emplace_back(at(cell));
      if (is_indicator_table(shape)) {
        table_ = indicator_columns(shape);
        return;
      }
    }
    if (is_rule(words)) return;
    if (!table_ || !row(cells)) prose(begin, end);
  }

  bool row(const std::vector<Cell>& cells) {
    const auto cell = [&](int column) {
      const bool there = column >= 0 && static_cast<std::size_t>(column) < cells.size();
      return there ? cells[static_cast<std::size_t>(column)] : Cell();
    };
    IndicatorRow found;
    found.value = at(cell(table_->value));
    if (found.value.empty()) return false;
    found.type = at(cell(table_->type));
    found.procedure = at(cell(table_->procedure));
    found.technique = at(cell(table_->technique));
    found.note = at(cell(table_->note));
    found.value_span = span(cell(table_->value));
    return assets_.add(found);
  }

  void prose(std::size_t begin, std::size_t end) {
    if (text_.substr(begin, end - begin).find_first_of("[(xX") == std::string_view::npos) return;
    for (std::size_t pos = begin; pos < end;) {
      while (pos < end && (is_space(text_[pos]) || text_[pos] == '|')) ++pos;
      Cell word{pos, pos};
      while (word.end < end && !is_space(text_[word.end]) && text_[word.end] != '|') ++word.end;
      pos = word.end;
      word = without_marks(text_, word);
      if (word.begin < word.end && indicators::refang(at(word)) != at(word))
        assets_.add_value(at(word), span(word));
    }
  }

  std::string at(const Cell& cell) const {
    return std::string(text_.substr(cell.begin, cell.end - cell.begin));
  }
  Span span(const Cell& cell) {
    if (!map_) map_.emplace(text_);
    return {map_->to_character(cell.begin), map_->to_character(cell.end)};
  }

  std::string_view text_;
  std::optional<text::CharacterMap> map_;  // made for the first asset
  std::optional<IndicatorColumns> table_;
  bool in_table_ = false;
  SingleAssets assets_;
};

}  // namespace

std::vector<SingleAsset> indicators_in_text(std::string_view text) { return Reader(text).run(); }

}  // namespace takedowndb::importers
