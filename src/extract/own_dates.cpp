// The document's own dates: the day or month of publication that it states, and the period that a
// report covers. In: the reading and its layout. Out: one date with its words, or nothing. What a
// single date says is dates.cpp's; here stands which of them speaks of the document.
#include <algorithm>

#include "extract/dates.h"
#include "extract/words.h"

namespace takedowndb::grammar {
namespace {

bool is_full_day(const std::string& edtf) {
  return edtf.size() == 10 && edtf.find('/') == std::string::npos;
}

// "Report · 23 May 2023 · Ann Lee": parted by middle dots.
bool has_dots(const Reading& r, const Line& line) {
  return r.words(line.first, line.end).find("\u00B7") != std::string_view::npos;
}

// "By Ann Lee for Zero Hour | August 6, 2020 -- 13:05 GMT | Topic: Security"
bool is_byline(const Reading& r, const Line& line) {
  bool bar = false;
  for (std::size_t k = line.first; k < line.end; ++k) bar |= r.units[k].is_mark('|');
  bar |= has_dots(r, line);
  const Unit& last = r.units[line.end - 1];
  return !last.is_mark('.') && (bar || same_word(r.word(r.units[line.first]), "by"));
}

// How many words stand in the line of the file that unit `i` is in, before lines were joined.
std::size_t words_of_row(const Reading& r, const Line& line, std::size_t i) {
  std::size_t words = 0;
  for (std::size_t k = i; k-- > line.first && !r.units[k].is_line_end();)
    words += r.units[k].kind == UnitKind::kMark ? 0 : 1;
  for (std::size_t k = i; k < line.end && !r.units[k].is_line_end(); ++k)
    words += r.units[k].kind == UnitKind::kMark ? 0 : 1;
  return words;
}

// Whether nothing but marks stands between unit `i` and the end of its line of the file.
bool ends_row(const Reading& r, const Line& line, std::size_t i) {
  while (i < line.end && r.units[i].kind == UnitKind::kMark) ++i;
  return i >= line.end || r.units[i].is_line_end();
}

// "November 2023" or "June 2025 · Technology" in the head: the month of the issue, when no text
// stands right under it (that would be the section of a month) but for a byline's, and no other
// line is a month.
bool is_issue_line(const Reading& r, const Layout& layout, std::size_t n) {
  const Line& line = layout.lines[n];
  const auto only_month = [&](const Line& l) {
    if (l.words > 2) return false;
    const auto hits = find_dates(r, l.first, l.end, Calendar());
    return hits.size() == 1 &&
           (hits.front().rule == "date.month-year" || hits.front().rule == "date.month");
  };
  for (std::size_t k = 0; k < layout.lines.size(); ++k)
    if (k != n && only_month(layout.lines[k])) return false;
  if (n + 1 >= layout.lines.size()) return false;
  const Line& next = layout.lines[n + 1];
  const bool byline = n > 0 && n < 8 && layout.lines[n - 1].words <= 8 &&
                      same_word(r.word(r.units[layout.lines[n - 1].first]), "by");
  bool bar = false;
  for (std::size_t k = line.first; k < line.end; ++k) bar |= r.units[k].is_mark('|');
  return (line.words <= 2 || has_dots(r, line) || bar) &&
         (byline || (next.kind == LineKind::kHeading && next.words < 18));
}

std::optional<OwnDate> date_of_head(const Reading& r, const Layout& layout) {
  // "addis ababa june 17 2021 facebook said": a dateline that lost its marks.
  if (!r.stream.punctuated && !r.units.empty()) {
    const auto hits = find_dates(r, 0, std::min<std::size_t>(r.units.size(), 12), Calendar());
    if (!hits.empty() && is_full_day(hits.front().edtf) && hits.front().range.first <= 5) {
      bool place = hits.front().range.first > 0;
      for (std::size_t k = 0; k < hits.front().range.first; ++k)
        place &= !r.units[k].any(
            any_of(Cat::kAnnounce, Cat::kCompany, Cat::kPlatform, Cat::kPreposition, Cat::kRemove));
      if (place) return OwnDate{hits.front().edtf, hits.front().range};
    }
    // A headline with the day behind it, apart from the text.
    if (layout.lines.size() > 1 && layout.lines[1].after_blank) {
      const Line& head = layout.lines.front();
      const auto days = find_dates(r, head.first, head.end, Calendar());
      if (head.words <= 30 && days.size() == 1 && is_full_day(days.front().edtf) &&
          !(days.front().range.first > head.first &&
            r.units[days.front().range.first - 1].is(Cat::kPreposition)))
        return OwnDate{days.front().edtf, days.front().range};
    }
  }
  // On a saved page the day of reading may stand above that of writing, which is the byline's.
  for (std::size_t n = 0; n < layout.lines.size() && n < 60; ++n) {
    const Line& line = layout.lines[n];
    if (line.kind == LineKind::kFurniture || line.words > 14 || line.body >= line.end ||
        !same_word(r.word(r.units[line.body]), "by"))
      continue;
    for (std::size_t k = n; k < layout.lines.size() && k < n + 2; ++k) {
      if (layout.lines[k].words > 14) break;
      const auto hits = find_dates(r, layout.lines[k].first, layout.lines[k].end, Calendar());
      if (hits.size() == 1 && is_full_day(hits.front().edtf))
        return OwnDate{hits.front().edtf, hits.front().range};
    }
  }
  // A full date in a short line of the head, in a dateline, or behind "updated"/"published".
  std::size_t prose = 0;
  for (std::size_t n = 0; n < layout.lines.size() && n < 60; ++n) {
    const Line& line = layout.lines[n];
    if (line.kind == LineKind::kFurniture || line.kind == LineKind::kRow) continue;
    const auto hits = find_dates(r, line.first, line.end, Calendar());
    const bool is_prose = line.words >= 18;
    for (const DateHit& hit : hits) {
      if (!is_full_day(hit.edtf)) continue;
      if (!is_prose) {
        const std::size_t row = words_of_row(r, line, hit.range.first);
        if (line.words <= 14 || is_byline(r, line) || row <= 6 ||
            (row <= 12 && ends_row(r, line, hit.range.end)))
          return OwnDate{hit.edtf, hit.range};
        bool updated = false;
        for (std::size_t k = line.first; k < hit.range.first; ++k)
          updated |= r.units[k].is(Cat::kDateLine);
        if (updated) return OwnDate{hit.edtf, hit.range};
      } else {
        // "Issue 118 | Friday, 14 June 2024", a row of the head that was joined to a longer one.
        const bool joined = std::any_of(r.units.begin() + static_cast<std::ptrdiff_t>(line.first),
                                        r.units.begin() + static_cast<std::ptrdiff_t>(line.end),
                                        [](const Unit& u) { return u.is_line_end(); });
        if (joined && prose == 0 && ends_row(r, line, hit.range.end) &&
            words_of_row(r, line, hit.range.first) <= 6)
          return OwnDate{hit.edtf, hit.range};
        // A dateline: "MANILA, September 23, 2020 -- The military ..."
        std::size_t dash = hit.range.end;
        bool dateline = false;
        for (std::size_t k = 0; k < 8 && dash < line.end; ++k, ++dash) {
          const Unit& u = r.units[dash];
          if (u.is_mark('_') || (u.is_mark('-') && u.spaced) || (u.is_mark(':') && k == 0)) {
            dateline = true;
            break;
          }
          if (u.is_mark('.') || u.is(Cat::kAnnounce)) break;
        }
        // "YEREVAN, MAY 3, 2024. Google terminated ...", "QUITO, 2 May 2020 (Agencia X). ..."
        std::size_t stop = hit.range.end;
        if (stop < line.end && r.units[stop].is_mark('('))
          while (stop < line.end && stop < hit.range.end + 9 && !r.units[stop++].is_mark(')')) {
          }
        if (!dateline && hit.range.first > line.first && hit.range.first - line.first < 7 &&
            stop < line.end && r.units[stop].is_mark('.'))
          dateline =
              std::all_of(r.units.begin() + static_cast<std::ptrdiff_t>(line.first),
                          r.units.begin() + static_cast<std::ptrdiff_t>(hit.range.first),
                          [](const Unit& u) { return u.kind == UnitKind::kMark || u.capital; });
        if (dateline && hit.range.first - line.first < 8) return OwnDate{hit.edtf, hit.range};
        for (std::size_t k = line.first; k < hit.range.first; ++k)
          if (r.units[k].is(Cat::kDateLine) && hit.range.first - k < 4)
            return OwnDate{hit.edtf, hit.range};
      }
    }
    if (is_prose && ++prose > 2) break;
  }
  // "OpenAI · June 2025": a short line of the head that holds no more than who and which month.
  for (std::size_t n = 0; n < layout.lines.size() && n < 12; ++n) {
    const Line& line = layout.lines[n];
    if (line.kind == LineKind::kFurniture) continue;
    if (line.words >= 18) break;
    if (line.words > 5) continue;
    bool report = false;
    bool company = false;
    for (std::size_t k = line.first; k < line.end; ++k) {
      report |= r.units[k].any(any_of(Cat::kReport, Cat::kKind, Cat::kRemove));
      company |= r.units[k].any(any_of(Cat::kCompany, Cat::kPlatform));
    }
    const auto hits = find_dates(r, line.first, line.end, Calendar());
    if (report || hits.size() != 1 || hits.front().rule != "date.month-year") continue;
    // "Newsletter, October 2021", "March 2021 issue", "Issue 61, April 2024"
    bool issue = false;
    for (std::size_t k = line.first; k < line.end; ++k)
      issue |= r.lexicon->lists(WordList::kIssue, r.word(r.units[k]));
    if (company || issue || is_issue_line(r, layout, n))
      return OwnDate{hits.front().edtf, hits.front().range, issue && !company};
  }
  // "March 2023", alone in its row of the head
  for (std::size_t n = 0; n < layout.lines.size() && n < 4; ++n) {
    const Line& line = layout.lines[n];
    if (line.kind == LineKind::kFurniture || line.words > 30) continue;
    for (const DateHit& hit : find_dates(r, line.first, line.end, Calendar()))
      if (hit.rule == "date.month-year" && words_of_row(r, line, hit.range.first) <= 3 &&
          ends_row(r, line, hit.range.end) && line.words > 3)
        return OwnDate{hit.edtf, hit.range, true};
  }
  // A year alone that the text is written in: "2018 is a very important election year".
  for (const Line& line : layout.lines) {
    if (line.kind == LineKind::kFurniture) continue;
    static constexpr Signs kNumber = sign(Sign::kNumber);
    for (std::size_t k = r.next(line.first, line.end, kNumber); k + 1 < line.end;
         k = r.next(k + 1, line.end, kNumber)) {
      const Unit& u = r.units[k];
      if (!u.is_number() || !u.plain || u.number < 2010 || u.number > 2100 ||
          !same_word(r.word(r.units[k + 1]), "is"))
        continue;
      for (std::size_t n = k + 2; n < line.end && n < k + 9; ++n)
        if (same_word(r.word(r.units[n]), "year"))
          return OwnDate{std::to_string(static_cast<int>(u.number)), {k, k + 1}};
    }
  }
  return std::nullopt;
}

// "It was last updated on December 2, 2021", in the text itself.
std::optional<OwnDate> last_updated(const Reading& r, const Layout& layout) {
  std::size_t prose = 0;
  for (const Line& line : layout.lines) {
    if (line.kind == LineKind::kFurniture) continue;
    List<DateHit> dates(r.memory.get());
    if (line.cats.meets(bit(Cat::kDateLine)))
      dates = find_dates(r, line.first, line.end, Calendar());
    for (const DateHit& hit : dates)
      for (std::size_t k = line.first; k < hit.range.first; ++k)
        if (is_full_day(hit.edtf) && r.units[k].is(Cat::kDateLine) && hit.range.first - k < 4)
          return OwnDate{hit.edtf, hit.range};
    if (line.words >= 18 && ++prose > 2) break;
  }
  return std::nullopt;
}

}  // namespace

std::optional<OwnDate> find_own_date(const Reading& r, const Layout& layout) {
  auto head = date_of_head(r, layout);
  // "Published December 16, 2022.", below the story
  if (!head)
    for (std::size_t n = layout.lines.size(); n-- > 0 && n + 3 > layout.lines.size();) {
      const Line& line = layout.lines[n];
      for (const DateHit& hit : find_dates(r, line.first, line.end, Calendar()))
        if (is_full_day(hit.edtf) && hit.range.first > line.first &&
            hit.range.first < line.first + 4 && r.units[line.first].is(Cat::kDateLine))
          return OwnDate{hit.edtf, hit.range};
    }
  if (!head) return head;
  // A republisher's date stands above the text, long after its own.
  auto updated = last_updated(r, layout);
  const auto above = text::parse_edtf(head->edtf);
  const auto own = updated ? text::parse_edtf(updated->edtf) : std::nullopt;
  if (above && own && text::to_serial(above->earliest) - text::to_serial(own->latest) > 365)
    return updated;
  return head;
}

namespace {

// Whether the sentence around unit `i` speaks of the report itself or of what its author did.
bool speaks_of_report(const Reading& r, const Line& line, std::size_t i) {
  std::size_t k = i;
  while (k > line.first && !r.units[k - 1].is_mark('.')) --k;
  for (; k < line.end && !r.units[k].is_mark('.'); ++k)
    if (r.units[k].is(Cat::kReport) || same_word(r.word(r.units[k]), "we") ||
        same_word(r.word(r.units[k]), "our"))
      return true;
  return false;
}

// "On this page we report the networks that we disrupted in September 2025."
bool says_what_it_lists(const Reading& r, const Line& line, std::size_t i) {
  bool report = false;
  bool networks = false;
  bool removal = false;
  std::size_t k = i;
  while (k > line.first && !r.units[k - 1].is_mark('.')) --k;
  for (; k < i; ++k) {
    report |= r.units[k].is(Cat::kReport) || r.lexicon->lists(WordList::kBelow, r.word(r.units[k]));
    networks |= r.units[k].any(any_of(Cat::kNetwork, Cat::kKind)) && report;
    removal |= r.units[k].any(any_of(Cat::kRemove, Cat::kPassive)) && networks;
  }
  return removal;
}

}  // namespace

namespace {

// "Reporting period: ..."
bool is_label_of_period(const Reading& r, const Line& line) {
  for (std::size_t k = line.first; k + 1 < line.end && k < line.first + 4; ++k)
    if (r.lexicon->lists(WordList::kPeriod, r.word(r.units[k])) && r.units[k + 1].is_mark(':'))
      return true;
  return false;
}

bool speaks_of_period(const Reading& r, const Line& line) {
  for (std::size_t k = line.first; k < line.end; ++k)
    if (r.lexicon->lists(WordList::kPeriod, r.word(r.units[k])) || r.units[k].is(Cat::kReport))
      return true;
  return false;
}

}  // namespace

std::optional<OwnDate> find_period(const Reading& r, const Layout& layout,
                                   const Calendar& calendar) {
  std::size_t prose = 0;
  for (const Line& line : layout.lines) {
    if (line.kind == LineKind::kFurniture || line.kind == LineKind::kRow) continue;
    const bool title = line.words < 18;
    const bool head = title && (prose == 0 || line.kind == LineKind::kHeading);
    // Further down only a sentence on what the report lists can tell it.
    const bool lists = !title && line.cats.meets(any_of(Cat::kNetwork, Cat::kKind)) &&
                       line.cats.meets(any_of(Cat::kRemove, Cat::kPassive));
    if (!line.cats.meets(any_of(Cat::kMonth, Cat::kQuarter)) || !(head || prose < 3 || lists)) {
      prose += title ? 0 : 1;
      continue;
    }
    for (const DateHit& hit : find_dates(r, line.first, line.end, calendar)) {
      const bool span =
          hit.edtf.find('/') != std::string::npos &&
          (hit.rule == "date.quarter" || hit.rule == "date.quarters" || hit.rule == "date.months");
      if (span && prose < 3 && (head || speaks_of_report(r, line, hit.range.first)))
        return OwnDate{hit.edtf, hit.range};
      // "Reporting period: September 1-30, 2024"
      if (hit.rule == "date.days" && hit.edtf.size() == 7 && head && speaks_of_period(r, line))
        return OwnDate{hit.edtf, hit.range};
      const bool month = hit.rule == "date.month-year";
      // "Reporting period: September 2024"
      if (month && title && prose < 3 && is_label_of_period(r, line))
        return OwnDate{hit.edtf, hit.range};
      // "June 2021 Coordinated Inauthentic Behavior Report"
      if (month && line.kind == LineKind::kHeading && prose == 0)
        for (std::size_t k = line.first; k < line.end; ++k)
          if (r.units[k].is(Cat::kReport)) return OwnDate{hit.edtf, hit.range};
      if ((month || span) && !title && says_what_it_lists(r, line, hit.range.first))
        return OwnDate{hit.edtf, hit.range};
    }
    if (!title) ++prose;
  }
  return std::nullopt;
}

}  // namespace takedowndb::grammar
