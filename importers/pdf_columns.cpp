#include "importers/pdf_columns.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>

namespace takedowndb::importers {
namespace {

constexpr double kLeastGutter = 0.3;    // in heights of the body's type
constexpr double kMoreThanLine = 0.25;  // the same: so much more than between lines divides rows
constexpr double kHeadingSize = 1.12;
constexpr std::size_t kShortLine = 18;  // letters in a line of a narrow column
constexpr std::size_t kLongLine = 30;

struct Interval {
  double left;
  double right;
};

// Where a strip has ink, from left to right.
std::vector<Interval> ink_of(const Strip& strip) {
  std::vector<Interval> all;
  for (const LinePiece* piece : strip) all.push_back({piece->box.left, piece->box.right});
  std::sort(all.begin(), all.end(), [](Interval a, Interval b) { return a.left < b.left; });
  std::vector<Interval> out;
  for (const Interval& i : all) {
    if (!out.empty() && i.left < out.back().right) {
      out.back().right = std::max(out.back().right, i.right);
    } else {
      out.push_back(i);
    }
  }
  return out;
}

std::vector<Interval> without(const std::vector<Interval>& gutters,
                              const std::vector<Interval>& ink, double least) {
  std::vector<Interval> out;
  for (const Interval& gutter : gutters) {
    double left = gutter.left;
    for (const Interval& i : ink) {
      if (i.right <= left) continue;
      if (i.left >= gutter.right) break;
      if (i.left - left >= least) out.push_back({left, i.left});
      left = i.right;
    }
    if (gutter.right - left >= least) out.push_back({left, gutter.right});
  }
  return out;
}

double blank_above(const std::vector<Strip>& strips, std::size_t i) {
  return i == 0 ? 0 : box_of(strips[i]).top - box_of(strips[i - 1]).bottom;
}

double size_of(const Strip& strip) {
  double size = 0;
  for (const LinePiece* piece : strip) size = std::max(size, piece->size);
  return size;
}

class Finder {
 public:
  Finder(const std::vector<Strip>& strips, const Metrics& metrics)
      : strips_(strips), metrics_(metrics) {}

  std::optional<Band> find(std::size_t begin) const {
    Band band = grow(begin, strips_.size());
    if (!is_band(band)) return std::nullopt;
    // Columns that end: below stands a table, say, and then the next columns.
    for (std::size_t i = begin + 1; i < band.end; ++i)
      if (blank_above(strips_, i) > metrics_.line_gap(metrics_.size) + 0.4 * metrics_.size &&
          flows_over(band, i))
        if (const Band shorter = grow(begin, i); is_band(shorter)) return shorter;
    band.table = is_table(band);
    if (!band.table) {
      // A heading below both columns begins what stands below them.
      for (std::size_t i = begin + 1; i < band.end; ++i) {
        if (ink_of(strips_[i]).size() > 1 || !ends_evenly(band, i)) continue;
        if (size_of(strips_[i]) < kHeadingSize * metrics_.size ||
            blank_above(strips_, i) < 0.6 * metrics_.size)
          continue;
        Band shorter = grow(begin, i);
        if (!is_band(shorter)) break;
        shorter.table = is_table(shorter);
        return shorter;
      }
      if (band.end < strips_.size() && size_of(strips_[band.end]) > kHeadingSize * metrics_.size &&
          ends_evenly(band, band.end))
        return band;
      // Columns of unequal length: the rest of the page is the longer one's.
      std::size_t end = band.end;
      while (end < strips_.size() && keeps_to_columns(strips_[end], band)) ++end;
      if (end == strips_.size()) band.end = end;
      return band;
    }
    // A table ends at a line of its own that stands apart, is a heading, or begins a list.
    for (std::size_t i = begin + 1; i < band.end; ++i) {
      if (ink_of(strips_[i]).size() > 1) continue;
      const double size = size_of(strips_[i]);
      const bool begins_list = band.column_of(*strips_[i].front()) == 0 &&
                               item_mark(strips_[i].front()->text).sure && !has_items(band, i);
      if (blank_above(strips_, i) < metrics_.line_gap(size) + 0.9 * metrics_.size &&
          size < kHeadingSize * metrics_.size && !begins_list)
        continue;
      const Band shorter = grow(begin, i);
      if (!is_band(shorter)) return std::nullopt;
      band = shorter;
      band.table = is_table(band);
      break;
    }
    return band;
  }

 private:
  Band grow(std::size_t begin, std::size_t limit) const {
    const double least = kLeastGutter * metrics_.size;
    const auto first = ink_of(strips_[begin]);
    std::vector<Interval> gutters =
        without({{first.front().left, first.back().right}}, first, least);
    std::size_t end = begin + 1;
    std::size_t last_beside = begin;
    std::size_t rows = 1;
    for (; end < limit && !gutters.empty(); ++end) {
      const auto ink = ink_of(strips_[end]);
      std::vector<Interval> narrower = without(gutters, ink, least);
      if (narrower.empty()) break;
      // Lines of their own below the columns, which reach into the second.
      const bool more = end + 1 < limit && ink_of(strips_[end + 1]).size() > 1;
      if (narrower.size() < gutters.size() && ink.size() == 1 && rows >= 2 && !more) break;
      gutters = std::move(narrower);
      if (ink.size() > 1) {
        last_beside = end;
        ++rows;
      }
    }
    // Behind the last strip with two columns, what continues one of them.
    std::size_t tail = last_beside + 1;
    while (tail < end && blank_above(strips_, tail) < metrics_.line_gap(size_of(strips_[tail])) +
                                                          kMoreThanLine * metrics_.size)
      ++tail;
    Band band{begin, tail, {}, {}, false};
    for (const Interval& gutter : gutters) {
      band.borders.push_back((gutter.left + gutter.right) / 2);
      band.edges.push_back(gutter.right);
    }
    drop_false_borders(band);
    return band;
  }

  // Whether the columns before a strip are all of some length, and several reach into the last
  // lines before it.
  bool ends_evenly(Band band, std::size_t end) const {
    band.end = end;
    for (const auto& column : columns_of(band))
      if (column.size() < 3) return false;
    // What keeps to the first column for long is the rest of that.
    std::size_t rest = end;
    while (rest < strips_.size() && box_of(strips_[rest]).right < band.borders.front()) ++rest;
    if (rest == strips_.size() && rest - end >= 5) return false;
    for (std::size_t i = end; i-- > band.begin && i + 3 >= end;)
      if (ink_of(strips_[i]).size() > 1) return true;
    return false;
  }

  // Whether a sentence goes on from the last line that a column has before this strip to the first
  // line of the next column.
  bool flows_over(Band band, std::size_t end) const {
    band.end = end;
    const auto columns = columns_of(band);
    for (std::size_t c = 0; c + 1 < columns.size(); ++c) {
      if (!is_prose(columns[c], kLongLine) || !is_prose(columns[c + 1], kLongLine)) continue;
      const LinePiece& last = *columns[c].back();
      const LinePiece& next = *columns[c + 1].front();
      double reach = 0;
      for (const LinePiece* piece : columns[c]) reach = std::max(reach, piece->box.right);
      const bool full = reach - last.box.right < next.first_word + 0.3 * next.size;
      if (full && !ends_sentence(last.text)) return true;
    }
    return false;
  }

  // Whether there are lists in the first column before this strip.
  bool has_items(const Band& band, std::size_t end) const {
    for (std::size_t i = band.begin; i < end; ++i)
      for (const LinePiece* piece : strips_[i])
        if (band.column_of(*piece) == 0 && item_mark(piece->text).sure) return true;
    return false;
  }

  static bool keeps_to_columns(const Strip& strip, const Band& band) {
    for (const LinePiece* piece : strip)
      for (const double border : band.borders)
        if (piece->box.left < border && piece->box.right > border) return false;
    return true;
  }

  // Columns that no strip fills both are one: a centred heading over numbers at the left.
  void drop_false_borders(Band& band) const {
    for (std::size_t b = 0; b < band.borders.size();) {
      bool beside = false;
      bool left_used = false;
      bool right_used = false;
      for (std::size_t i = band.begin; i < band.end; ++i) {
        bool left = false;
        bool right = false;
        for (const LinePiece* piece : strips_[i]) {
          const std::size_t column = band.column_of(*piece);
          left |= column == b;
          right |= column == b + 1;
        }
        beside |= left && right;
        left_used |= left;
        right_used |= right;
      }
      if (beside && left_used && right_used) {
        ++b;
      } else {
        band.borders.erase(band.borders.begin() + static_cast<std::ptrdiff_t>(b));
        band.edges.erase(band.edges.begin() + static_cast<std::ptrdiff_t>(b));
      }
    }
  }

  std::vector<std::vector<const LinePiece*>> columns_of(const Band& band) const {
    std::vector<std::vector<const LinePiece*>> out(band.borders.size() + 1);
    for (std::size_t i = band.begin; i < band.end; ++i)
      for (const LinePiece* piece : strips_[i]) out[band.column_of(*piece)].push_back(piece);
    return out;
  }

  // Two columns with two lines each at least; or a long one beside which another begins.
  bool is_band(const Band& band) const {
    if (band.borders.empty()) return false;
    std::size_t filled = 0;
    std::size_t longest = 0;
    for (const auto& column : columns_of(band)) {
      filled += column.size() >= 2 ? 1U : 0U;
      longest = std::max(longest, column.size());
    }
    return filled >= 2 || (band.borders.size() == 1 && longest >= 6);
  }

  // Full lines of several words, or the items of a list.
  static bool is_prose(const std::vector<const LinePiece*>& column,
                       std::size_t letters_a_line = kShortLine) {
    double width = 0;
    for (const LinePiece* piece : column) width = std::max(width, piece->box.width());
    std::size_t letters = 0;
    std::size_t items = 0;
    std::size_t full = 0;
    std::size_t blanks = 0;
    for (const LinePiece* piece : column) {
      full += piece->box.width() > 0.75 * width ? 1U : 0U;
      items += item_mark(piece->text).sure ? 1U : 0U;
      letters += piece->text.size();
      blanks += static_cast<std::size_t>(std::count(piece->text.begin(), piece->text.end(), ' '));
    }
    const std::size_t n = column.size();
    return (n >= 3 && blanks >= 2 * n && full * 2 >= n && letters >= letters_a_line * n) ||
           (items >= 2 && items * 4 >= n);
  }

  // Lines of another size beside prose: a quotation, or the caption of a picture.
  bool is_set_off(const std::vector<const LinePiece*>& column,
                  const std::vector<const LinePiece*>& prose) const {
    if (column.size() < 3 || !is_prose(prose, kLongLine)) return false;
    const double size = column.front()->size;
    if (std::abs(size - prose.front()->size) < 0.12 * prose.front()->size) return false;
    for (std::size_t i = 1; i < column.size(); ++i) {
      const double blank = column[i]->box.top - column[i - 1]->box.bottom;
      if (std::abs(column[i]->size - size) > 0.5 || blank < 0 - 0.3 * size || blank > 0.5 * size)
        return false;
    }
    return true;
  }

  // Prose fills its columns with lines of several words, and its paragraphs do not end at the same
  // height in all of them. Lists side by side are prose, too.
  bool is_table(const Band& band) const {
    const auto columns = columns_of(band);
    if (columns.size() > 4) return true;
    if (columns.size() == 2 &&
        (is_set_off(columns[0], columns[1]) || is_set_off(columns[1], columns[0])))
      return false;
    std::size_t prose = 0;
    for (const auto& column : columns) {
      prose += is_prose(column) ? 1U : 0U;
    }
    if (prose * 2 < columns.size() || prose < 1) return true;
    if (prose < columns.size() && columns.size() > 2) return true;
    return divides_rows(band, prose == columns.size());
  }

  // Whether blanks across all columns divide the band into rows, most of which begin in the first
  // and in another column at once.
  bool divides_rows(const Band& band, bool all_prose) const {
    std::size_t rows = 1;
    std::size_t level = 0;
    std::size_t lines = 0;
    for (std::size_t i = band.begin; i < band.end; ++i) {
      lines += strips_[i].size();
      const bool begins =
          i == band.begin || blank_above(strips_, i) > metrics_.line_gap(size_of(strips_[i])) +
                                                           kMoreThanLine * metrics_.size;
      if (!begins) continue;
      if (i > band.begin) ++rows;
      if (ink_of(strips_[i]).size() > 1) ++level;
    }
    if (!all_prose) {
      // No blanks, and the second column has nearly as many lines as the first, which is prose:
      // what stands beside an article.
      const auto columns = columns_of(band);
      if (rows == 1 && columns.size() == 2 && is_prose(columns[0], kLongLine) &&
          columns[1].size() * 5 >= columns[0].size() * 3)
        return false;
      return level * 3 >= rows * 2;
    }
    return rows >= 3 && level * 5 >= rows * 4 && lines < rows * 12;
  }

  const std::vector<Strip>& strips_;
  const Metrics& metrics_;
};

bool is_number(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789,.%$+~- ") == std::string_view::npos;
}

// The lines of each column in a strip, from the top down.
std::vector<Strip> cells_of(const Strip& strip, const Band& band) {
  std::vector<Strip> out(band.borders.size() + 1);
  for (const LinePiece* piece : strip) out[band.column_of(*piece)].push_back(piece);
  for (auto& cell : out) {
    Strip sorted;
    for (const Strip& row : rows_of(cell)) sorted.insert(sorted.end(), row.begin(), row.end());
    cell = std::move(sorted);
  }
  return out;
}

class RowReader {
 public:
  RowReader(const std::vector<Strip>& strips, const Band& band, const Metrics& metrics,
            const LineJoiner& joiner)
      : strips_(strips), band_(band), metrics_(metrics), joiner_(joiner) {}

  TableRows run() {
    measure();
    TableRows rows;
    for (std::size_t i = band_.begin; i < band_.end; ++i) {
      const auto cells = cells_of(strips_[i], band_);
      if (rows.empty() || begins_row(i, cells)) {
        rows.emplace_back(cells.size());
        last_.assign(cells.size(), nullptr);
      }
      for (std::size_t c = 0; c < cells.size(); ++c)
        for (const LinePiece* piece : cells[c]) {
          const bool full =
              last_[c] != nullptr && widest_[c] - last_[c]->box.right < 0.8 * piece->size;
          joiner_.append(rows.back()[c], piece->text, full);
          last_[c] = piece;
        }
    }
    return rows;
  }

 private:
  void measure() {
    least_ = 1e9;
    for (std::size_t i = band_.begin + 1; i < band_.end; ++i)
      least_ = std::min(least_, blank_above(strips_, i));
    std::size_t wide = 0;
    for (std::size_t i = band_.begin + 1; i < band_.end; ++i) wide += is_wide(i) ? 1U : 0U;
    // Where all blanks are alike there is nothing to tell lines from rows, unless all are wide.
    const std::size_t blanks = band_.end - band_.begin - 1;
    blanks_divide_ = wide > 0 && wide * 3 >= blanks;
    all_divide_ = least_ > metrics_.line_gap(metrics_.size) + kMoreThanLine * metrics_.size;
    const std::size_t columns = band_.borders.size() + 1;
    reach_.assign(columns, 0);
    for (std::size_t i = band_.begin; i < band_.end; ++i)
      for (const LinePiece* piece : strips_[i]) {
        const std::size_t c = band_.column_of(*piece);
        reach_[c] = std::max(reach_[c], piece->box.right);
      }
    widest_ = reach_;
    for (std::size_t c = 0; c + 1 < columns; ++c)
      reach_[c] = std::max(reach_[c], band_.edges[c] - metrics_.size);
  }
  bool is_wide(std::size_t i) const {
    return blank_above(strips_, i) > least_ + kMoreThanLine * metrics_.size;
  }

  bool begins_row(std::size_t i, const std::vector<Strip>& cells) const {
    if (all_divide_) return true;
    if (blanks_divide_) return is_wide(i);
    if (is_wide(i)) return true;
    // A line goes on in its cell when its first word had no room on the line before.
    const bool several = std::count_if(cells.begin(), cells.end(),
                                       [](const auto& cell) { return !cell.empty(); }) > 1;
    if (!cells.front().empty() && last_.front() != nullptr &&
        (begins_small(cells.front().front()->text) || last_.front()->text.ends_with('-')))
      return false;
    // Where a whole row follows that begins with capitals or figures, it is one.
    const bool small = std::any_of(cells.begin(), cells.end(), [](const auto& cell) {
      return !cell.empty() && begins_small(cell.front()->text) && !is_address(cell.front()->text);
    });
    if (several && !cells.front().empty() && !small) return true;
    for (std::size_t c = 0; c < cells.size(); ++c) {
      if (cells[c].empty()) continue;
      const LinePiece& line = *cells[c].front();
      if (last_[c] == nullptr) return true;
      const LinePiece& before = *last_[c];
      if (is_number(line.text) && is_number(before.text)) return true;
      const double room = reach_[c] - before.box.right - 0.25 * line.size;
      if (room > line.first_word + 0.5 * line.size && !begins_small(line.text)) return true;
    }
    return false;
  }

  const std::vector<Strip>& strips_;
  const Band& band_;
  const Metrics& metrics_;
  const LineJoiner& joiner_;
  double least_ = 0;
  bool blanks_divide_ = false;
  bool all_divide_ = false;
  std::vector<double> widest_;          // the right edge of each column's text
  std::vector<double> reach_;           // and how far it might have gone
  std::vector<const LinePiece*> last_;  // in the current row
};

}  // namespace

std::size_t Band::column_of(const LinePiece& piece) const {
  const double middle = (piece.box.left + piece.box.right) / 2;
  std::size_t column = 0;
  while (column < borders.size() && middle > borders[column]) ++column;
  return column;
}

std::optional<Band> find_band(const std::vector<Strip>& strips, std::size_t begin,
                              const Metrics& metrics) {
  if (ink_of(strips[begin]).size() < 2) return std::nullopt;
  return Finder(strips, metrics).find(begin);
}

TableRows table_rows_of(const std::vector<Strip>& strips, const Band& band, const Metrics& metrics,
                        const LineJoiner& joiner) {
  return RowReader(strips, band, metrics, joiner).run();
}

ItemMark item_mark(std::string_view line) {
  constexpr auto bullets = std::to_array<std::string_view>(
      {"\u2022", "\u2023", "\u25E6", "\u25AA", "\u25AB", "\u25CF", "\u25CB", "\u25A0", "\u25A1",
       "\u25C6", "\u25C7", "\u27A2", "\u27A4", "\u2713", "\u2714", "\u2756", "\u2043", "\u2219",
       "\u00B7", "\u25B8", "\u25BA", "\u25B6", "\u2192", "\u204E", "\uF0B7"});
  constexpr auto dashes = std::to_array<std::string_view>({"-", "\u2013", "\u2014", "*", "\u2212"});
  const auto begins = [&](std::string_view mark) {
    return line.starts_with(mark) && (line.size() == mark.size() || line[mark.size()] == ' ');
  };
  for (const std::string_view bullet : bullets)
    if (begins(bullet)) return {std::min(line.size(), bullet.size() + 1), true, "- "};
  for (const std::string_view dash : dashes)
    if (begins(dash)) return {std::min(line.size(), dash.size() + 1), false, "- "};
  const std::size_t end = std::min(line.find(' '), line.size());
  std::string_view mark = line.substr(0, end);
  if (mark.size() < 2 || mark.size() > 5) return {};
  const bool bracket = mark.front() == '(' && mark.back() == ')';
  if (!bracket && mark.back() != '.' && mark.back() != ')') return {};
  const std::string_view name = mark.substr(bracket ? 1 : 0, mark.size() - (bracket ? 2 : 1));
  const bool digits = name.size() <= 3 && name.find_first_not_of("0123456789") == name.npos;
  const bool letter = name.size() == 1 && std::islower(static_cast<unsigned char>(name[0])) != 0;
  const bool roman = mark.back() == ')' && name.find_first_not_of("ivx") == name.npos;
  if (name.empty() || (!digits && !((letter || roman) && mark.back() == ')'))) return {};
  return {std::min(line.size(), end + 1), false, std::string(mark) + ' '};
}

}  // namespace takedowndb::importers
