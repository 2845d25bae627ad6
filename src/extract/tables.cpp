#include "extract/tables.h"

#include <algorithm>

namespace takedowndb::grammar {
namespace {

class TableFinder {
 public:
  TableFinder(const Reading& r, std::vector<Line>& lines)
      : r_(r), units_(r.units.data()), lines_(lines) {}

  std::vector<Range> cells(const Line& line) const { return grammar::cells(r_, line); }

  // "| Followers | About 5,600 accounts followed one of these Pages |", "| Origin | Togo |": a line
  // of a report under a label of its own.
  bool is_pair(const Range& label, const Range& value) const {
    const bool names =
        any_unit(label,
                 [](const Unit& u) {
                   return u.any(any_of(Cat::kFollower, Cat::kSpend, Cat::kOriginLabel,
                                       Cat::kTargetLabel, Cat::kActorLabel));
                 }) ||
        lists(WordList::kPairLabel, label);
    if (!names || any_unit(label, [](const Unit& u) { return u.is_number() && u.digits; }))
      return false;
    return any_unit(value, [](const Unit& u) {
      return u.is_number() || u.any(any_of(Cat::kCountry, Cat::kDemonym, Cat::kDenial));
    });
  }

  // "| Facebook Pages | 38 |", one kind a row: labels, as bullets are. Under headings that name
  // none.
  void find_label_tables() {
    const auto is_label = [&](const Line& line) {
      if (!line.divided) return false;
      const auto row = cells(line);
      if (row.size() != 2 || row[0].end - row[0].first > 7) return false;
      if (is_pair(row[0], row[1])) return true;
      bool kind = false;
      bool number = false;
      for (std::size_t k = row[0].first; k < row[0].end; ++k) {
        kind |= units_[k].any(any_of(Cat::kKind, Cat::kFollower));
        if (units_[k].is_number()) return false;
      }
      for (std::size_t k = row[1].first; k < row[1].end; ++k) {
        number |= units_[k].is_number();
        if (units_[k].any(any_of(Cat::kKind, Cat::kFollower))) return false;
      }
      return kind && number;
    };
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      std::size_t n = i;
      while (n < lines_.size() && is_label(lines_[n])) ++n;
      if (n < i + 2) continue;
      for (std::size_t k = i; k < n; ++k) {
        lines_[k].kind = LineKind::kBullet;
        lines_[k].body = cells(lines_[k])[0].first;
      }
      for (std::size_t k = i, up = 0; k-- > 0 && up < 2; ++up)
        if (cells(lines_[k]).size() >= 2) lines_[k].kind = LineKind::kTable;
      i = n;
    }
  }

  // So many rows tell what sort of table it is.
  static constexpr std::size_t kRowsLooked = 50;

  template <typename Is>
  bool any_unit(const Range& range, Is is) const {
    for (std::size_t k = range.first; k < range.end; ++k)
      if (is(units_[k])) return true;
    return false;
  }

  // How the first cell of a row begins: words, a number, or a range of numbers ("100-999", "0 or
  // less"). A year is a word here.
  enum class Front : std::uint8_t { kWords, kNumber, kRange };
  Front front_of(const Line& line) const {
    const auto row = cells(line);
    std::size_t numbers = 0;
    bool bound = false;
    for (std::size_t k = row[0].first; k < row[0].end; ++k) {
      const Unit& u = units_[k];
      if (u.is_number() && u.plain && u.number >= 1990 && u.number <= 2100) return Front::kWords;
      if (u.is_number()) {
        ++numbers;
      } else if (u.any(any_of(Cat::kHedge, Cat::kHedgeAfter)) || u.is_mark('+') || u.is_mark('<') ||
                 u.is_mark('>')) {
        bound = true;
      } else if (u.kind != UnitKind::kMark &&
                 !u.any(any_of(Cat::kFiller, Cat::kAndOr, Cat::kPreposition))) {
        return Front::kWords;
      }
    }
    if (numbers == 0) return Front::kWords;
    return numbers > 1 || bound ? Front::kRange : Front::kNumber;
  }

  // "|---|---|", under a heading
  bool is_rule(const Line& line) const {
    return !any_unit({line.first, line.end},
                     [](const Unit& u) { return u.kind != UnitKind::kMark; });
  }

  // "| 100-999 | 7 |": how many had so much of something, a distribution of what is told elsewhere.
  bool is_distribution(std::size_t first, std::size_t columns) const {
    bool range = false;
    for (std::size_t n = first; n < lines_.size() && cells(lines_[n]).size() == columns; ++n) {
      const Line& line = lines_[n];
      if (is_rule(line)) continue;
      const Front front = front_of(line);
      if (front == Front::kWords) return false;
      range |= front == Front::kRange;
    }
    return range;
  }

  // Whether words stand in the first cell of a row and in no other.
  bool only_first(const Line& line) const {
    const auto row = cells(line);
    const auto filled = [](const Range& c) { return c.end > c.first; };
    return row.size() > 1 && filled(row[0]) && std::none_of(row.begin() + 1, row.end(), filled) &&
           any_unit(row[0], [](const Unit& u) { return u.kind == UnitKind::kWord; });
  }

  // "| Facebook | Pages | 38 |" under "Platform", "Asset type" and "Number": a column of kinds
  // beside one of numbers.
  bool counts_kinds(std::size_t first, const std::vector<Range>& heading) const {
    if (std::none_of(heading.begin(), heading.end(),
                     [&](const Range& c) { return lists(WordList::kCountColumn, c); }))
      return false;
    std::size_t kinds = 0;
    std::size_t rows = 0;
    for (std::size_t n = first + 1; n < lines_.size() && n <= first + kRowsLooked; ++n) {
      const auto row = cells(lines_[n]);
      if (row.size() != heading.size()) break;
      if (is_rule(lines_[n]) || only_first(lines_[n])) continue;
      ++rows;
      kinds += std::any_of(row.begin(), row.end(), [&](const Range& c) {
        return c.end - c.first <= 3 && c.end > c.first && units_[c.end - 1].is(Cat::kKind) &&
               !units_[c.first].is_number();
      });
    }
    return kinds >= 2 && kinds + 1 >= rows;  // beside a sum
  }
  // "| 936 accounts |" under "What was removed", "| Terminated 936 accounts |" under whatever.
  bool counts_in_words(std::size_t first, const std::vector<Range>& heading) const {
    const auto removes = [](const Unit& u) { return u.any(any_of(Cat::kRemove, Cat::kPassive)); };
    std::vector<bool> headed;
    headed.reserve(heading.size());
    for (const Range& c : heading) headed.push_back(any_unit(c, removes));
    std::size_t rows = 0;
    for (std::size_t n = first + 1; n < lines_.size() && n <= first + kRowsLooked; ++n) {
      const auto row = cells(lines_[n]);
      if (row.size() != heading.size()) break;
      for (std::size_t c = 0; c < row.size(); ++c) {
        // "Terminated 15 channels", and not "Users removed 850 channels", "Not removed: 12
        // channels"
        std::size_t front = row[c].first;
        while (front < row[c].end && units_[front].kind == UnitKind::kMark) ++front;
        const bool removed = headed[c] || (front < row[c].end && removes(units_[front]));
        const std::size_t reach = headed[c] ? row[c].end : std::min(front + 4, row[c].end);
        for (std::size_t k = row[c].first; k < reach && k + 1 < row[c].end; ++k) {
          if (removed && units_[k].is_number() &&
              units_[k + 1].any(any_of(Cat::kKind, Cat::kPlatform))) {
            ++rows;
            break;
          }
        }
      }
    }
    return rows >= 2;
  }
  bool lists(WordList list, const Range& cell) const {
    for (std::size_t k = cell.first; k < cell.end; ++k)
      if (r_.lexicon->lists(list, r_.word(units_[k]))) return true;
    return false;
  }

  // Whether two rows differ in nothing but platform, kind and figures.
  bool of_one_network(const Line& a, const Line& b, const std::vector<Range>& heading) const {
    const auto x = cells(a);
    const auto y = cells(b);
    for (std::size_t c = 0; c < heading.size(); ++c) {
      const bool figures = lists(WordList::kCountColumn, heading[c]) ||
                           lists(WordList::kKindColumn, heading[c]) ||
                           any_unit(heading[c], [](const Unit& u) { return u.is(Cat::kFollower); });
      if (figures) continue;
      const auto text = [&](const Range& cell) {
        return cell.end > cell.first ? r_.words(cell.first, cell.end) : std::string_view();
      };
      // An empty cell under a filled one, as where cells were merged, is of the row above.
      if (!text(y[c]).empty() && text(x[c]) != text(y[c])) return false;
    }
    return true;
  }

  // Tables: lines with the same number of cells under a heading that names assets.
  void find_tables() {
    for (std::size_t i = 0; i + 1 < lines_.size(); ++i) {
      if (!lines_[i].divided) continue;
      const auto heading = cells(lines_[i]);
      if (heading.size() < 2 || lines_[i].kind == LineKind::kBullet) continue;
      bool assets = false;
      for (const Range& c : heading)
        for (std::size_t k = c.first; k < c.end; ++k)
          assets |= units_[k].any(any_of(Cat::kKind, Cat::kFollower)) && c.end - c.first < 8;
      const bool worded = counts_in_words(i, heading);
      assets |= worded;
      const bool in_rows = counts_kinds(i, heading);
      // "| 25-01 | China | Terminated 850 channels |" is numbered by its year.
      const bool distribution = assets && !worded && is_distribution(i + 1, heading.size());
      if (!assets && !in_rows) continue;
      std::size_t n = i + 1;
      std::size_t rows = 0;
      while (n < lines_.size() && cells(lines_[n]).size() == heading.size()) {
        Line& row = lines_[n];
        bool number = false;
        for (std::size_t k = row.first; k < row.end; ++k)
          number |= units_[k].is_number() || units_[k].is(Cat::kVague);
        // "| Iran | | |": a heading over the rows below it.
        if (!number && only_first(row)) row.kind = LineKind::kHeading;
        if (number && !distribution && row.kind != LineKind::kBullet) {
          const Line& above = lines_[n - 1];
          row.kind = LineKind::kRow;
          row.kind_in_row = in_rows;
          row.continues_row = in_rows && above.kind_in_row && of_one_network(above, row, heading);
          row.heading = heading;
          ++rows;
        }
        ++n;
      }
      if (rows > 0) lines_[i].kind = LineKind::kTable;
      i = n - 1;  // no row heads the rest of its own table
    }
  }

  const Reading& r_;
  const Unit* units_;
  std::vector<Line>& lines_;
};

}  // namespace

std::vector<Range> cells(const Reading& r, const Line& line) {
  std::vector<Range> out;
  // "| Facebook accounts              184 |": a box, its columns set apart by blanks.
  if (r.units[line.first].is_mark('|') && r.units[line.end - 1].is_mark('|'))
    for (std::size_t i = line.first + 2; i + 1 < line.end; ++i) {
      if (r.units[i].is_mark('|')) break;
      // The words of a possessive end before its "'s".
      if (r.units[i].begin < r.units[i - 1].end + kColumnGap || r.units[i - 1].possessive) continue;
      out.push_back({line.first + 1, i});
      out.push_back({i, line.end - 1});
      return out;
    }
  std::size_t begin = line.first;
  for (std::size_t i = line.first; i <= line.end; ++i) {
    if (i < line.end && !r.units[i].is_mark('|')) continue;
    if (i > begin || (i > line.first && i < line.end)) out.push_back({begin, i});
    begin = i + 1;
  }
  return out;
}

void find_tables(const Reading& r, std::vector<Line>& lines) {
  TableFinder finder(r, lines);
  finder.find_label_tables();
  finder.find_tables();
}

}  // namespace takedowndb::grammar
