#include "extract/section_dates.h"

namespace takedowndb::grammar {

void Updates::set(const Sentence& s, Calendar& calendar) {
  if (paragraph_ != 0 && paragraph_ != s.line + 1) {
    calendar.published = own_.published;
    paragraph_ = 0;
  }
  if (!s.starts_line || !s.cats.meets(bit(Cat::kDateLine))) return;
  for (std::size_t i = s.first; i < s.first + 3 && i < s.end; ++i) {
    if (!r_.units[i].is(Cat::kDateLine)) continue;
    const auto hits = find_dates(r_, s.first, s.end, own_);
    if (hits.empty() || hits.front().range.first > i + 4) return;
    const bool paragraph = layout_.lines[s.line].words > 14;
    const std::size_t after = hits.front().range.end;
    if (paragraph ? after >= s.end || !r_.units[after].is_mark(':') : hits.size() != 1) return;
    const auto day = text::parse_edtf(hits.front().edtf);
    if (!day || day->precision != text::Precision::kDay || !own_.published ||
        !(own_.published->earliest < day->earliest))
      return;
    calendar.published = day;
    if (paragraph) paragraph_ = s.line + 1;
    return;
  }
}

void set_year(const Reading& r, const Layout& layout, const Sentence& s, Calendar& calendar) {
  if (!s.starts_line) return;
  const Line& line = layout.lines[s.line];
  // The document's own date is no heading.
  if (calendar.own.first >= line.first && calendar.own.end > calendar.own.first &&
      calendar.own.end <= line.end)
    return;
  std::optional<int> year;
  std::size_t others = 0;
  const bool heading = line.kind == LineKind::kHeading;
  // "## 2019: the hunters find each other"
  const bool titled = heading && s.first + 1 < s.end && r.units[s.first].is_number() &&
                      r.units[s.first + 1].is_mark(':');
  for (std::size_t i = s.first; i < s.end && s.numbers && (others == 0 || heading); ++i) {
    const Unit& u = r.units[i];
    if (u.is_number() && u.digits && u.plain && u.number >= 1990 && u.number <= 2100)
      year = static_cast<int>(u.number);
    else if (u.kind != UnitKind::kMark && !u.is(Cat::kMonth))
      ++others;
  }
  const bool label = year && (others == 0 || titled);
  // "Takedowns in 2023: a timeline": the year of all days that are told without one.
  if (year && !calendar.title_year && s.line < 4 && heading)
    for (std::size_t i = s.first; i < s.end; ++i)
      if (r.lexicon->lists(WordList::kTimeline, r.word(r.units[i]))) calendar.title_year = year;
  if (label || heading) calendar.year = label ? year : calendar.title_year;
}

}  // namespace takedowndb::grammar
