#include "importers/pdf_pieces.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <string>
#include <string_view>

#include "importers/pdf_columns.h"
#include "importers/pdf_furniture.h"
#include "text/utf8.h"

namespace takedowndb::importers {
namespace {

bool is_dots(std::string_view text) {
  return text.size() >= 4 && text.find_first_not_of(". ") == std::string_view::npos;
}
bool begins_with_dots(std::string_view text) { return is_dots(text.substr(0, 6)); }
bool ends_with_dots(std::string_view text) {
  return text.size() >= 6 && is_dots(text.substr(text.size() - 6));
}

// In one row, where its cells are centred: up to half a line higher or lower.
bool is_level(const LinePiece& a, const LinePiece& b) {
  const double overlap = std::min(a.box.bottom, b.box.bottom) - std::max(a.box.top, b.box.top);
  return overlap > 0.25 * std::min(a.box.height(), b.box.height());
}

// "Findings . . . . . 12" is "Findings" and 12; 0 when a line has no such dots.
struct Leader {
  std::string text;
  long page = 0;
};
Leader leader_of(std::string_view line) {
  std::size_t end = line.size();
  while (end > 0 && std::isdigit(static_cast<unsigned char>(line[end - 1])) != 0) --end;
  const std::string digits(line.substr(end));
  std::size_t dots = end;
  std::size_t count = 0;
  while (dots > 0 && (line[dots - 1] == '.' || line[dots - 1] == ' ')) {
    count += line[dots - 1] == '.' ? 1U : 0U;
    --dots;
  }
  if (digits.empty() || digits.size() > 9 || count < 4) return {};
  return {std::string(line.substr(0, dots)), std::stol(digits)};
}

}  // namespace

void mend_lines(PdfPage& page) {
  for (std::size_t i = 0; i < page.lines.size(); ++i) {
    LinePiece& line = page.lines[i];
    const ItemMark mark = item_mark(line.text);
    const bool only_mark = mark.length > 0 && mark.length >= line.text.size();
    const bool dots = ends_with_dots(line.text);
    if (!only_mark && !dots && !begins_with_dots(line.text)) continue;
    std::size_t best = page.lines.size();
    for (std::size_t k = 0; k < page.lines.size(); ++k) {
      const LinePiece& other = page.lines[k];
      if (k == i || !same_row(line, other) || other.box.left < line.box.right - 1) continue;
      if (!dots && other.box.left - line.box.right > 5 * line.size) continue;
      if (best == page.lines.size() || other.box.left < page.lines[best].box.left) best = k;
    }
    if (best < page.lines.size() && (only_mark || dots)) {
      LinePiece& text = page.lines[best];
      text.text = line.text + ' ' + text.text;
      text.first_word = line.first_word;
      text.text_left = only_mark ? text.box.left : line.text_left;
      text.box.left = line.box.left;
      line.text.clear();
    } else if (begins_with_dots(line.text)) {
      for (LinePiece& other : page.lines)
        if (&other != &line && same_row(line, other) && !other.text.empty() &&
            other.box.right < line.box.left + 1) {
          other.text += ' ' + line.text;
          other.box.right = line.box.right;
          line.text.clear();
          break;
        }
    }
    if (line.text.empty()) line.box.right = line.box.left - 1e6;  // no neighbour of anything
  }
  page.lines.erase(std::remove_if(page.lines.begin(), page.lines.end(),
                                  [](const LinePiece& l) { return l.text.empty(); }),
                   page.lines.end());
}

void divide_cells(PdfPage& page) {
  constexpr double kNear = 60;
  constexpr double kSamePlace = 0.8;
  std::vector<Box> begins;  // of words behind a gap; of the height of their line
  for (const LinePiece& line : page.lines) {
    for (const LinePiece::Gap& gap : line.gaps)
      begins.push_back({gap.right, line.box.top, gap.right, line.box.bottom});
    for (const LinePiece& other : page.lines)
      if (&other != &line && other.box.right < line.box.left && is_level(other, line)) {
        begins.push_back({line.box.left, line.box.top, line.box.left, line.box.bottom});
        break;
      }
  }
  std::vector<LinePiece> out;
  for (LinePiece& line : page.lines) {
    std::vector<LinePiece> behind;
    for (std::size_t g = line.gaps.size(); g-- > 0;) {
      const LinePiece::Gap gap = line.gaps[g];
      const bool aligned = std::any_of(begins.begin(), begins.end(), [&](const Box& other) {
        const double apart = std::abs(other.top - line.box.top);
        return apart > 0.5 * line.size && apart < kNear &&
               std::abs(other.left - gap.right) < kSamePlace;
      });
      if (!aligned) continue;
      LinePiece cell = line;
      cell.text.erase(0, gap.at + 1);
      cell.box.left = cell.text_left = gap.right;
      cell.first_word = std::min(line.size * 5, cell.box.width());
      cell.gaps.clear();
      line.text.resize(gap.at);
      line.box.right = gap.left;
      line.first_word = std::min(line.first_word, line.box.width());
      behind.push_back(std::move(cell));
    }
    out.push_back(std::move(line));
    out.insert(out.end(), behind.rbegin(), behind.rend());
  }
  page.lines = std::move(out);
}

void drop_contents(std::vector<PdfPage>& pages) {
  const auto is_title = [](const LinePiece& line) {
    const std::string title = text::to_lower(line.text);
    return title == "contents" || title == "table of contents";
  };
  // A page of it has several entries, whose numbers rise.
  const auto entries_of = [](const PdfPage& page) {
    std::size_t entries = 0;
    long last = 0;
    for (const LinePiece& line : page.lines) {
      const long number = leader_of(line.text).page;
      if (number == 0) continue;
      if (number < last) return std::size_t{0};
      last = number;
      ++entries;
    }
    return entries >= 2 ? entries : 0;
  };
  std::size_t entries = 0;
  bool titled = false;
  for (const PdfPage& page : pages) {
    titled |= std::any_of(page.lines.begin(), page.lines.end(), is_title);
    entries += entries_of(page);
  }
  const bool any = entries >= (titled ? 2U : 6U);
  for (PdfPage& page : pages) {
    std::vector<LinePiece> left_out;
    const bool contents = any && entries_of(page) > 0;
    for (LinePiece& line : page.lines) {
      const Leader leader = leader_of(line.text);
      if (leader.page > 0 && contents) {
        left_out.push_back(line);
      } else if (leader.page > 0) {
        line.box.right = line.box.left + line.first_word;  // without the dots
        line.text = leader.text + ": " + std::to_string(leader.page);
      }
    }
    if (left_out.empty()) continue;
    const auto drops = [&](const LinePiece& line) {
      return is_title(line) || std::any_of(left_out.begin(), left_out.end(),
                                           [&](const auto& out) { return same_row(out, line); });
    };
    page.lines.erase(std::remove_if(page.lines.begin(), page.lines.end(), drops), page.lines.end());
  }
}

}  // namespace takedowndb::importers
