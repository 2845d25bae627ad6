#include "extract/dates.h"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "extract/date_reader.h"
#include "extract/relative_dates.h"
#include "extract/words.h"
#include "text/numbers.h"

namespace takedowndb::grammar {
namespace {

using text::Day;

std::string interval(Day a, Day b) { return text::to_string(a) + "/" + text::to_string(b); }

// Where a document's own day may stand in digits, in units.
constexpr std::size_t kHead = 150;

class Finder : private DateReader {
 public:
  Finder(const Reading& r, std::size_t first, std::size_t end, const Calendar& calendar)
      : DateReader(r, first, end, calendar), told_(calendar.last || calendar.last_date) {}

  List<DateHit> run() {
    for (std::size_t i = begin(first_); i < end_; i = begin(i)) {
      DateHit hit;
      const std::size_t after = read(i, hit);
      if (after > i) {
        hit.range = {i, after};
        append(hits_, std::move(hit));
        i = after;
      } else {
        ++i;
      }
    }
    return std::move(hits_);
  }

 private:
  // The next unit at which read() can find anything, from `i` on: it cannot at most.
  std::size_t begin(std::size_t i) const {
    static constexpr Signs kSeeds =
        signs(Cat::kMonth, Cat::kWeekday, Cat::kQuarter, Cat::kRelative, Cat::kSeason,
              Cat::kOrdinal, Sign::kNumber, Sign::kDateWord);
    return r_.next(i, end_, told_ ? kSeeds | sign(Sign::kLaterWord) : kSeeds);
  }

  std::size_t read(std::size_t i, DateHit& hit) {
    const Unit& u = u_[i];
    // No day, no count of days, and no year, not even in "2018.10.26".
    if (u.is_number() && u.number > 60 && (u.number < 1990 || u.number >= 2101)) return i;
    if (is_bare_count(i)) return later(i, hit);
    // 2018-10-26, 2018/10/26
    if (is_year(i) && in(i + 4) && (u_[i + 1].is_mark('-') || u_[i + 1].is_mark('/')) &&
        u_[i + 2].is_number() && u_[i + 3].kind == UnitKind::kMark &&
        u_[i + 3].mark == u_[i + 1].mark && u_[i + 4].is_number() && !u_[i + 2].spaced) {
      const Day d{number(i), number(i + 2), number(i + 4)};
      if (text::is_real(d)) {
        hit.edtf = text::to_string(d);
        hit.rule = "date.iso";
        return i + 5;
      }
    }
    if (const std::size_t after = year_and_month(i, hit); after > i) return after;
    if (const std::size_t after = dotted(i, hit); after > i) return after;
    // 26/10/2018, 10/26/2018. Where day and month can be taken for one another, only the year
    // holds.
    if (u.is_number() && in(i + 4) && u.digits && u.plain && u.number <= 31 &&
        u_[i + 1].is_mark('/') && u_[i + 2].is_number() && u_[i + 3].is_mark('/') &&
        is_year(i + 4)) {
      int a = number(i);
      int b = number(i + 2);
      const bool either = a <= 12 && b <= 12 && a != b;
      if (a > 12) std::swap(a, b);
      const Day d{number(i + 4), a, b};
      if (text::is_real(d)) {
        hit.edtf = either ? std::to_string(d.year) : text::to_string(d);
        // At the head of a document the day on which it was published.
        if (either && calendar_.published && i < kHead)
          for (const Day& x : {d, Day{d.year, b, a}})
            if (calendar_.published->earliest == x && calendar_.published->latest == x)
              hit.edtf = text::to_string(x);
        hit.rule = "date.slashes";
        return i + 5;
      }
    }
    if (const std::size_t after = later(i, hit); after > i) return after;
    std::size_t k = i;
    bool weekday = false;
    if (u.is(Cat::kWeekday) && (u.capital || !r_.stream.cased) &&
        !(u.end - u.begin <= 3 && !r_.stream.cased)) {
      weekday = true;
      ++k;
      if (in(k) && u_[k].is_mark('.')) ++k;
      if (in(k) && (u_[k].is_mark(',') || u_[k].is_mark('('))) ++k;
      if (word_is(k, "the")) ++k;
    }
    if (const std::size_t after = days(k, hit); after > k) return after;
    if (const std::size_t after = calendar_date(k, hit); after > k) return after;
    if (weekday) return bare_weekday(i, hit);
    if (u.is(Cat::kQuarter)) return quarter(i, hit);
    if (u.is(Cat::kRelative)) return relative(i, hit);
    if (u.is(Cat::kSeason)) return season(i, hit);
    if (is_year(i) && i > first_) {
      const bool led = word_is(i - 1, "in") || word_is(i - 1, "early") || word_is(i - 1, "late") ||
                       word_is(i - 1, "of") || word_is(i - 1, "during") || word_is(i - 1, "mid");
      if (led) {
        hit.edtf = std::to_string(number(i));
        hit.rule = "date.year";
        return i + 1;
      }
    }
    return i;
  }

  // A number that is no part of a date: no month follows soon, and no digits right behind it.
  bool is_bare_count(std::size_t i) const {
    constexpr std::size_t kReach = 6;  // "1, 2021 to 5 May"
    const Unit& u = u_[i];
    if (!u.is_number() || (u.digits && u.end - u.begin > 2)) return false;
    const std::string_view text = r_.stream.text;
    if (u.digits && u.end < text.size() && (text[u.end] == '.' || text[u.end] == '/')) return false;
    return !r_.has(i + 1, std::min(i + 1 + kReach, end_), sign(Cat::kMonth));
  }

  // "Two days later", "a week later", "the following day": after the day told last. "That
  // December", "in the same month": of the date told last.
  std::size_t later(std::size_t i, DateHit& hit) const {
    const auto& last = calendar_.last_date;
    if (last && word_is(i, "that")) {
      if (const int m = month_at(i + 1); m != 0 && !is_year(i + 2)) {
        hit.edtf = text::month_string(last->latest.year, m);
        hit.rule = "date.that-month";
        return i + 2;
      }
    }
    const bool that = word_is(i, "that") && i > first_ && word_is(i - 1, "in");
    if (last && (word_is(i, "same") || that) && word_is(i + 1, "month") &&
        last->precision != text::Precision::kYear) {
      hit.edtf = text::month_string(last->latest.year, last->latest.month);
      hit.rule = "date.that-month";
      return i + 2;
    }
    if (!calendar_.last) return i;
    int days = 0;
    std::size_t k = i;
    if (word_is(i, "following") || word_is(i, "next")) {
      if (i == first_ || !word_is(i - 1, "the") || !word_is(i + 1, "day")) return i;
      days = 1;
      k = i + 2;
    } else {
      int count = 0;
      if (word_is(i, "a") || word_is(i, "one"))
        count = 1;
      else if (u_[i].is_number() && u_[i].number >= 1 && u_[i].number <= 60)
        count = number(i);
      if (count == 0) return i;
      const bool day = word_is(i + 1, "day") || word_is(i + 1, "days");
      const bool week = word_is(i + 1, "week") || word_is(i + 1, "weeks");
      if (!(day || week) || !(word_is(i + 2, "later") || word_is(i + 2, "afterwards"))) return i;
      if (week && count > 1) return i;  // as loose as "two weeks" is
      days = count * (week ? 7 : 1);
      k = i + 3;
    }
    hit.edtf = text::to_string(text::from_serial(text::to_serial(*calendar_.last) + days));
    hit.rule = "date.later";
    return k;
  }

  // "26.10.2018", "5.3.2021": with points the day stands first, unless the year does: "2018.10.26".
  std::size_t dotted(std::size_t i, DateHit& hit) const {
    if (!u_[i].is_number() || !u_[i].digits) return i;
    const std::string_view text = r_.stream.text;
    std::size_t at = u_[i].begin;
    std::array<int, 3> parts{};
    bool year_first = false;
    for (std::size_t part = 0; part < parts.size(); ++part) {
      const std::size_t begin = at;
      while (at < text.size() && at - begin < 5 && text[at] >= '0' && text[at] <= '9') ++at;
      const std::size_t digits = at - begin;
      if (part == 0) year_first = digits == 4;
      const bool year = part == (year_first ? 0U : 2U);
      if (year ? digits != 4 : digits < 1 || digits > 2) return i;
      if (part < 2 && (at >= text.size() || text[at] != '.')) return i;
      parts[part] = text::to_int(text.substr(begin, digits));
      if (part < 2) ++at;
    }
    if (year_first) std::swap(parts[0], parts[2]);
    const Day d{parts[2], parts[1], parts[0]};
    if (!text::is_real(d) || d.year < 1990 || d.year > 2100) return i;
    hit.edtf = text::to_string(d);
    hit.rule = "date.dotted";
    std::size_t after = i + 1;
    while (in(after) && u_[after].begin < at) ++after;
    return after;
  }

  // "between 1 March and 5 March 2021", "March 1-5, 2021", "from 28 February to 5 March 2021".
  std::size_t days(std::size_t i, DateHit& hit) const {
    struct Part {
      int day = 0;
      int month = 0;
      int year = 0;
      std::size_t end = 0;
    };
    const auto part_at = [&](std::size_t k) {
      Part p;
      if (const int m = month_at(k); m != 0 && is_day(k + 1) && !is_year(k + 1)) {
        p = {number(k + 1), m, 0, k + 2};
      } else if (is_day(k) && !is_year(k)) {
        p = {number(k), month_at(k + 1), 0, k + 1};
        if (p.month != 0) ++p.end;
      } else {
        return p;
      }
      std::size_t y = p.end;
      if (in(y) && u_[y].is_mark(',')) ++y;
      if (is_year(y)) {
        p.year = number(y);
        p.end = y + 1;
      }
      return p;
    };
    Part a = part_at(i);
    if (a.end == 0) return i;
    std::size_t k = a.end;
    const bool led = i > first_ && (word_is(i - 1, "between") || word_is(i - 1, "from"));
    const bool joined = word_is(k, "to") || word_is(k, "through") || word_is(k, "until") ||
                        (led && word_is(k, "and")) ||
                        (in(k) && (u_[k].is_mark('-') || u_[k].is_mark('_')));
    if (!joined) return i;
    Part b = part_at(k + 1);
    if (b.end == 0) return i;
    if (a.month == 0) a.month = b.month;
    if (b.month == 0) b.month = a.month;
    if (a.month == 0) return i;
    if (b.year == 0) b.year = year_of_month(b.month, b.day).value_or(0);
    if (b.year == 0) return i;
    if (a.year == 0) a.year = a.month > b.month ? b.year - 1 : b.year;
    const Day from{a.year, a.month, a.day};
    const Day to{b.year, b.month, b.day};
    if (!text::is_real(from) || !text::is_real(to) || text::to_serial(from) >= text::to_serial(to))
      return i;
    // "1 to 30 November 2024", "April 1 to June 30": the months.
    const bool whole = from.day == 1 && text::from_serial(text::to_serial(to) + 1).day == 1;
    const bool one = to.month == from.month && to.year == from.year;
    const std::string first = text::month_string(from.year, from.month);
    hit.edtf = !whole ? interval(from, to)
               : one  ? first
                      : first + '/' + text::month_string(to.year, to.month);
    hit.rule = whole && !one ? "date.months" : "date.days";
    return b.end;
  }

  // "the spring of 2021", "summer 2021"
  std::size_t season(std::size_t i, DateHit& hit) const {
    const std::size_t k = word_is(i + 1, "of") ? i + 2 : i + 1;
    if (!is_year(k)) return i;
    const std::string_view months = r_.value(u_[i], Cat::kSeason);
    hit.edtf = text::month_span(number(k), text::to_int(months.substr(0, 2)),
                                text::to_int(months.substr(3, 2)));
    hit.rule = "date.season";
    return k + 1;
  }

  // "October 26, 2018", "26 October 2018", "Oct. 26", "October 2018", "early July", "August".
  std::size_t calendar_date(std::size_t i, DateHit& hit) {
    if (word_is(i, "last") && in(i + 1) && published_month()) {
      // "last September": the one before
      if (const int m = month_at(i + 1); m != 0 && !is_year(i + 2)) {
        const Day p = calendar_.published->earliest;
        hit.edtf = text::month_string(m >= p.month ? p.year - 1 : p.year, m);
        hit.rule = "date.last-month";
        hit.past = true;
        return i + 2;
      }
    }
    if (const int m = month_at(i); m != 0) {
      std::size_t k = i + 1;
      if (in(k) && u_[k].is_mark('.') && !u_[k].spaced) ++k;
      if (is_day(k) && !is_year(k) && !(in(k + 1) && u_[k + 1].is(Cat::kKind))) {
        const int d = number(k);
        std::size_t y = k + 1;
        if (in(y) && u_[y].is_mark(',')) ++y;
        if (is_year(y)) {
          const Day day{number(y), m, d};
          if (!text::is_real(day)) return i;
          hit.edtf = text::to_string(day);
          hit.rule = "date.absolute";
          return y + 1;
        }
        // "Aug 31 '18"
        if (in(y + 1) && u_[y].is_mark('\'') && u_[y + 1].is_number() && u_[y + 1].number < 60 &&
            u_[y + 1].plain && !u_[y + 1].spaced) {
          const Day day{2000 + number(y + 1), m, d};
          if (text::is_real(day)) {
            hit.edtf = text::to_string(day);
            hit.rule = "date.absolute";
            return y + 2;
          }
        }
        hit.rule = "date.month-day";
        return day_without_year(i, k + 1, m, d, hit);
      }
      if (in(k) && u_[k].is_mark(',') && is_year(k + 1)) ++k;
      if (word_is(k, "of") && is_year(k + 1)) ++k;
      if (is_year(k)) {
        // "September to December 2024" is read at its first month.
        hit.edtf = text::month_string(number(k), m);
        hit.rule = "date.month-year";
        return k + 1;
      }
      if (word_is(k, "and") || word_is(k, "to") || word_is(k, "through") ||
          (in(k) && (u_[k].is_mark('-') || u_[k].is_mark('_') || u_[k].is_mark(',')))) {
        if (const int m2 = month_at(k + 1); m2 > m && !is_day(k + 2)) {
          hit.rule = "date.months";
          if (is_year(k + 2)) {
            hit.edtf = text::month_span(number(k + 2), m, m2);
            return k + 3;
          }
          // "January to March" under "2023"
          if (calendar_.year) {
            hit.edtf = text::month_span(*calendar_.year, m, m2);
            return k + 2;
          }
          // "between April and June"
          if ((i > first_ && (word_is(i - 1, "between") || word_is(i - 1, "from"))) ||
              word_is(k + 2, "quarter") || word_is(k + 2, "period"))
            if (const auto year = year_of_month(m2, 1)) {
              hit.edtf = text::month_span(*year, m, m2);
              return k + 2;
            }
        }
      }
      if (const std::size_t after = listed_months(k, m, hit); after > k) return after;
      hit.rule = "date.month";
      // "April this year", "in August last year"
      if (const auto year = relative_year(k)) {
        hit.edtf = text::month_string(*year, m);
        return k;
      }
      std::size_t after = i + 1;
      if (const auto year = that_year(i, after)) {
        hit.edtf = text::month_string(*year, m);
        return after;
      }
      hit.needs_year = true;
      if (const auto year = year_of_month(m, 1)) hit.edtf = text::month_string(*year, m);
      return after;
    }
    // "the ninth of March"
    if (!in(i)) return i;
    const int in_words = u_[i].is(Cat::kOrdinal) && word_is(i + 1, "of")
                             ? text::to_int(r_.value(u_[i], Cat::kOrdinal))
                             : 0;
    if ((is_day(i) || in_words != 0) && in(i + 1)) {
      std::size_t k = i + 1;
      if (word_is(k, "of")) ++k;
      if (const int m = month_at(k); m != 0) {
        const int d = in_words != 0 ? in_words : number(i);
        std::size_t y = k + 1;
        if (in(y) && (u_[y].is_mark('.') || u_[y].is_mark(','))) ++y;
        if (is_year(y)) {
          const Day day{number(y), m, d};
          if (!text::is_real(day)) return i;
          hit.edtf = text::to_string(day);
          hit.rule = "date.absolute";
          return y + 1;
        }
        hit.rule = "date.day-month";
        return day_without_year(i, k + 1, m, d, hit);
      }
    }
    return i;
  }

  // "March, April and May 2025": months in a row, `k` being behind the first; `k` itself when that
  // is not what follows.
  std::size_t listed_months(std::size_t k, int first, DateHit& hit) const {
    int last = first;
    std::size_t at = k;
    while (true) {
      std::size_t next = at;
      if (in(next) && u_[next].is_mark(',')) ++next;
      if (word_is(next, "and") || word_is(next, "to")) ++next;
      if (next == at || month_at(next) != last + 1 || is_day(next + 1)) break;
      ++last;
      at = next + 1;
    }
    if (last < first + 2) return k;
    std::optional<int> year = calendar_.year;
    std::size_t after = at;
    if (in(after) && u_[after].is_mark(',') && is_year(after + 1)) ++after;
    if (is_year(after)) {
      year = number(after);
      ++after;
    } else {
      after = at;
      if (!year) year = year_of_month(last, 1);
    }
    if (!year) return k;
    hit.edtf = text::month_span(*year, first, last);
    hit.rule = "date.months";
    return after;
  }

  std::size_t bare_weekday(std::size_t i, DateHit& hit) {
    hit.relative = true;
    hit.weekday = true;
    hit.rule = "date.weekday";
    if (published_day()) {
      const int wanted = text::to_int(r_.value(u_[i], Cat::kWeekday));
      const Day p = calendar_.published->earliest;
      int back = (text::weekday(p) - wanted + 7) % 7;
      // "on Wednesday of last week": in the week before, which begins on a Monday.
      const std::size_t of = word_is(i + 1, "of") ? i + 2 : i + 1;
      const bool last = in(of) && u_[of].is(Cat::kRelative) &&
                        r_.value(u_[of], Cat::kRelative).ends_with("week:-1");
      if (last) {
        const int monday = (text::weekday(p) + 6) % 7;
        back = monday + 7 - (wanted + 6) % 7;
      }
      hit.edtf = text::to_string(text::from_serial(text::to_serial(p) - back));
      // "on Tuesday of this week"
      const bool now =
          in(of) && u_[of].is(Cat::kRelative) && r_.value(u_[of], Cat::kRelative) == "week:0";
      if (last || now) return of + 1;
    } else if (calendar_.published) {
      // A day of a known year or month: that year or month.
      const auto& p = *calendar_.published;
      hit.edtf = p.precision == text::Precision::kMonth
                     ? text::month_string(p.earliest.year, p.earliest.month)
                     : std::to_string(p.earliest.year);
    }
    return i + 1;
  }

  std::size_t relative(std::size_t i, DateHit& hit) {
    hit.relative = true;
    hit.rule = "date.relative";
    const std::string_view v = r_.value(u_[i], Cat::kRelative);
    std::size_t after = i + 1;
    // "earlier this month": the adverb is part of the phrase in the lexicon.
    const std::size_t colon = v.find(':');
    std::string_view sort = v.substr(0, colon);
    const bool past = sort.starts_with("past-");
    if (past) sort.remove_prefix(5);
    const int by =
        colon == std::string_view::npos ? 0 : std::atoi(std::string(v.substr(colon + 1)).c_str());
    if (sort == "same-day") {
      hit.same_day = true;
      if (!hits_.empty()) hit.edtf = hits_.back().edtf;
      return after;
    }
    if (sort == "that-period") {
      hit.edtf = calendar_.last_period;
      for (const DateHit& before : hits_)
        if (before.edtf.find('/') != std::string::npos) hit.edtf = before.edtf;
      return hit.edtf.empty() ? i : after;
    }
    hit.past = past || (by < 0 && sort != "day" && sort != "earlier-day");
    // "announced the previous day": before the day told last, or that of the text
    if (sort == "earlier-day") {
      std::optional<text::DateRange> base = calendar_.published;
      if (calendar_.last_date && calendar_.last_date->precision == text::Precision::kDay)
        base = calendar_.last_date;
      if (!hits_.empty())
        if (const auto told = text::parse_edtf(hits_.back().edtf)) base = told;
      if (base && base->precision == text::Precision::kDay && base->earliest == base->latest)
        hit.edtf = text::to_string(text::from_serial(text::to_serial(base->earliest) - 1));
      return after;
    }
    if (calendar_.published)
      if (std::string edtf = resolve_relative(sort, v.substr(colon + 1), by, *calendar_.published);
          !edtf.empty())
        hit.edtf = std::move(edtf);
    return after;
  }

  const bool told_;  // a date was told before
};

}  // namespace

List<DateHit> find_dates(const Reading& r, std::size_t first, std::size_t end,
                         const Calendar& calendar) {
  return Finder(r, first, end, calendar).run();
}

}  // namespace takedowndb::grammar
