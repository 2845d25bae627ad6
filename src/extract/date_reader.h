// What a date is read by: years, days, months and quarters, and the years that the text leaves to
// its own date. The base of the reader of dates, used only by dates.cpp and date_reader.cpp: what
// it reads by several words in a row (quarters, days without a year) is in date_reader.cpp.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "extract/dates.h"
#include "extract/words.h"

namespace takedowndb::grammar {

class DateReader {
 protected:
  static constexpr std::size_t kNoYear = static_cast<std::size_t>(-1);

  DateReader(const Reading& r, std::size_t first, std::size_t end, const Calendar& calendar)
      : r_(r),
        u_(r.units.data()),
        first_(first),
        end_(end),
        calendar_(calendar),
        hits_(r.memory.get()) {}

  bool in(std::size_t i) const { return i < end_; }
  bool word_is(std::size_t i, const Literal& w) const {
    return in(i) && same_word(r_.word(u_[i]), w);
  }
  bool is_year(std::size_t i) const {
    return in(i) && u_[i].is_number() && u_[i].digits && u_[i].plain && u_[i].number >= 1990 &&
           u_[i].number <= 2100;
  }
  // 0 for what no calendar has.
  int number(std::size_t i) const {
    return u_[i].number >= 0 && u_[i].number < 1e6 ? static_cast<int>(u_[i].number) : 0;
  }
  bool is_day(std::size_t i) const {
    return in(i) && (u_[i].is_number() || u_[i].kind == UnitKind::kOrdinal) && u_[i].number >= 1 &&
           u_[i].number <= 31 && (u_[i].digits || u_[i].kind == UnitKind::kOrdinal) &&
           u_[i].number == number(i);
  }
  std::optional<int> published_year() const {
    if (!calendar_.published) return std::nullopt;
    return calendar_.published->earliest.year;
  }
  bool published_day() const {
    return calendar_.published && calendar_.published->precision == text::Precision::kDay;
  }
  bool published_month() const {
    return calendar_.published && (calendar_.published->precision == text::Precision::kDay ||
                                   calendar_.published->precision == text::Precision::kMonth);
  }

  int month_at(std::size_t i) const;
  // The year of a month that is named without one: the latest that is not after publication.
  std::optional<int> year_of_month(int month, int day) const;
  // "in October of that year", "on April 3, the same year": the year named last before unit `i`;
  // `after` is moved behind the words.
  std::optional<int> that_year(std::size_t i, std::size_t& after) const;
  // "this year", "last year", "of last year" at `k`, which is moved behind the words.
  std::optional<int> relative_year(std::size_t& k) const;
  // A day that is named without its year, from unit `i` to `k`: "3 April of that year", "11
  // February last year", "26 October".
  std::size_t day_without_year(std::size_t i, std::size_t k, int month, int day_of_month,
                               DateHit& hit) const;
  // "2021-03", "2021-Q3", "03/2021"; but "2010-11" may be two years. `i` itself when it is none.
  std::size_t year_and_month(std::size_t i, DateHit& hit);
  // The quarter or half at `i`, of the year at unit `of` when that stands before it.
  std::size_t quarter(std::size_t i, DateHit& hit, std::size_t of = kNoYear);

  const Reading& r_;
  const Unit* u_;  // all units of the text
  std::size_t first_;
  std::size_t end_;
  const Calendar& calendar_;
  List<DateHit> hits_;
};

}  // namespace takedowndb::grammar
