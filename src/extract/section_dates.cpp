#include "extract/section_dates.h"

#include <algorithm>
#include <optional>

namespace takedowndb::grammar {

void Updates::set(const Sentence& s, Calendar& calendar) {
  if (paragraph_ != 0 && paragraph_ != s.line + 1) {
    calendar.published = own_.published;
    paragraph_ = 0;
  }
  if (!s.starts_line || !s.numbers || !own_.published) return;
  for (std::size_t i = s.first; i < s.first + 3 && i < s.end; ++i) {
    if (!r_.units[i].is(Cat::kDateLine) &&
        !r_.lexicon->lists(WordList::kUpdate, r_.word(r_.units[i])))
      continue;
    const auto hits = find_dates(r_, s.first, s.end, own_);
    if (hits.empty() || hits.front().range.first > i + 4) return;
    const bool paragraph = layout_.lines[s.line].words > 14;
    std::size_t after = hits.front().range.end;
    while (after < s.end && (r_.units[after].is_mark(')') || r_.units[after].is_mark('*'))) ++after;
    if (paragraph ? after >= s.end || !r_.units[after].is_mark(':') : hits.size() != 1) return;
    const auto day = text::parse_edtf(hits.front().edtf);
    if (!day || day->precision != text::Precision::kDay ||
        !(own_.published->earliest < day->earliest))
      return;
    calendar.published = day;
    if (paragraph) paragraph_ = s.line + 1;
    return;
  }
}

namespace {

// A day and a time of it, and nothing else.
std::optional<DateHit> stamp_in(const Reading& r, const Line& line) {
  if (line.words == 0 || line.words > 9) return std::nullopt;
  bool time = false;
  for (std::size_t i = line.first; i < line.end; ++i) {
    const Unit& u = r.units[i];
    time |= u.is_mark(':') && i > line.first && u.begin == r.units[i - 1].end &&
            r.units[i - 1].is_number() && i + 1 < line.end && r.units[i + 1].is_number();
    const bool plain = u.kind != UnitKind::kWord || u.any(any_of(Cat::kMonth, Cat::kWeekday)) ||
                       u.end - u.begin <= 4;
    if (!plain) return std::nullopt;
  }
  if (!time) return std::nullopt;
  const auto hits = find_dates(r, line.first, line.end, Calendar());
  if (hits.size() != 1 || hits.front().edtf.size() != 10 || hits.front().relative)
    return std::nullopt;
  return hits.front();
}

}  // namespace

Stamps::Stamps(const Reading& r, const Layout& layout, const Calendar& own) : own_(own) {
  std::size_t prose = layout.lines.size();
  for (std::size_t i = 0; i < layout.lines.size(); ++i) {
    if (auto day = stamp_in(r, layout.lines[i])) {
      stamps_.push_back({i, *day});
    } else if (prose > i && layout.lines[i].words >= 10) {
      prose = i;
    }
  }
  const bool several = std::any_of(stamps_.begin(), stamps_.end(), [&](const Stamp& x) {
    return x.day.edtf != stamps_.front().day.edtf;
  });
  // A thread begins with the document's own day; the times of comments do not.
  const bool own_first =
      !stamps_.empty() && own.published && own.published->earliest == own.published->latest &&
      text::to_string(own.published->earliest) == stamps_.front().day.edtf &&
      (own.own.end <= own.own.first || layout.lines[stamps_.front().line].first <= own.own.first) &&
      (own.own.end <= own.own.first || own.own.end <= layout.lines[stamps_.front().line].end);
  if (!several || !own_first) stamps_.clear();
  above_ = !stamps_.empty() && stamps_.front().line < prose;
}

const Stamps::Stamp* Stamps::stamp_of(const Sentence& s) const {
  const Stamp* found = nullptr;
  for (const Stamp& x : stamps_) {
    if (above_ ? x.line > s.line : found != nullptr) break;
    if (above_ || x.line >= s.line) found = &x;
  }
  return found;
}

const DateHit* Stamps::of(const Sentence& s) const {
  const Stamp* x = stamp_of(s);
  if (x == nullptr || !own_.published || text::to_string(own_.published->earliest) == x->day.edtf)
    return nullptr;
  return &x->day;
}

void Stamps::set(const Sentence& s, Calendar& calendar) const {
  if (stamps_.empty()) return;
  const Stamp* x = stamp_of(s);
  calendar.published = x != nullptr ? text::parse_edtf(x->day.edtf) : own_.published;
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
