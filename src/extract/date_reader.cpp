#include "extract/date_reader.h"

#include "text/numbers.h"

namespace takedowndb::grammar {

using text::Day;

int DateReader::month_at(std::size_t i) const {
  if (!in(i) || !u_[i].is(Cat::kMonth)) return 0;
  if (r_.stream.cased && !u_[i].capital) return 0;
  if (!r_.stream.cased && u_[i].is(Cat::kEverydayMonth)) {
    // In text without capitals only with a number at its side.
    const bool beside = (in(i + 1) && u_[i + 1].is_number()) ||
                        (i > first_ && (u_[i - 1].is_number() || word_is(i - 1, "in")));
    if (!beside) return 0;
  }
  return text::to_int(r_.value(u_[i], Cat::kMonth));
}

std::optional<int> DateReader::year_of_month(int month, int day) const {
  if (calendar_.year) return calendar_.year;
  if (!published_month()) {
    if (calendar_.published && calendar_.published->precision == text::Precision::kYear)
      return calendar_.published->earliest.year;
    if (calendar_.year_of_period) return calendar_.year_of_period;
    if (calendar_.head) {
      const Day& h = *calendar_.head;
      return month > h.month || (month == h.month && day > h.day) ? h.year - 1 : h.year;
    }
    // "On 17 September 2020 ... Four days later, on 21 September": the year goes on.
    if (const auto& last = calendar_.last; last && !calendar_.published)
      if (month > last->month || (month == last->month && day >= last->day)) return last->year;
    return std::nullopt;
  }
  const Day p = calendar_.published->earliest;
  if (month > p.month || (month == p.month && day > p.day && published_day())) return p.year - 1;
  return p.year;
}

std::optional<int> DateReader::that_year(std::size_t i, std::size_t& after) const {
  std::size_t k = after;
  if (in(k) && u_[k].is_mark(',')) ++k;
  if (word_is(k, "of")) ++k;
  if (word_is(k, "the") && word_is(k + 1, "same")) ++k;
  if (!(word_is(k, "that") || word_is(k, "same")) || !word_is(k + 1, "year")) return std::nullopt;
  if (hits_.empty() && calendar_.last_date) {
    after = k + 2;
    return calendar_.last_date->latest.year;
  }
  for (std::size_t b = i, n = 0; b-- > 0 && n < 300; ++n)
    if (u_[b].is_number() && u_[b].digits && u_[b].plain && u_[b].number >= 1990 &&
        u_[b].number <= 2100) {
      after = k + 2;
      return number(b);
    }
  return std::nullopt;
}

std::optional<int> DateReader::relative_year(std::size_t& k) const {
  const std::size_t at = word_is(k, "of") ? k + 1 : k;
  if (!in(at) || !u_[at].is(Cat::kRelative) || !published_year()) return std::nullopt;
  const std::string_view v = r_.value(u_[at], Cat::kRelative);
  if (v != "year:0" && v != "year:-1") return std::nullopt;
  k = at + 1;
  return *published_year() - (v == "year:-1" ? 1 : 0);
}

std::size_t DateReader::day_without_year(std::size_t i, std::size_t k, int month, int day_of_month,
                                         DateHit& hit) const {
  auto year = that_year(i, k);
  if (!year) year = relative_year(k);
  if (!year) {
    hit.needs_year = true;
    year = year_of_month(month, day_of_month);
  }
  if (year) {
    const Day day{*year, month, day_of_month};
    if (text::is_real(day)) hit.edtf = text::to_string(day);
  }
  return k;
}

std::size_t DateReader::year_and_month(std::size_t i, DateHit& hit) {
  const auto close = [this](std::size_t k) { return in(k) && !u_[k].spaced; };
  if (!in(i + 2) || !close(i + 1) || !close(i + 2)) return i;
  const auto two_digits = [this](std::size_t k) {
    return u_[k].is_number() && u_[k].digits && u_[k].end - u_[k].begin == 2 && u_[k].number >= 1 &&
           u_[k].number <= 12;
  };
  const bool goes_on =
      in(i + 4) && (u_[i + 3].is_mark('-') || u_[i + 3].is_mark('/')) && u_[i + 4].is_number();
  if (goes_on) return i;
  if (is_year(i) && u_[i + 1].is_mark('-')) {
    if (two_digits(i + 2) && number(i + 2) != (number(i) + 1) % 100) {
      hit.edtf = text::month_string(number(i), number(i + 2));
      hit.rule = "date.iso";
      return i + 3;
    }
    if (u_[i + 2].is(Cat::kQuarter)) return quarter(i + 2, hit, i);
  }
  if (two_digits(i) && u_[i + 1].is_mark('/') && is_year(i + 2)) {
    hit.edtf = text::month_string(number(i + 2), number(i));
    hit.rule = "date.month-year";
    return i + 3;
  }
  return i;
}

std::size_t DateReader::quarter(std::size_t i, DateHit& hit, std::size_t of) {
  const std::string_view v = r_.value(u_[i], Cat::kQuarter);
  std::size_t k = i + 1;
  if (in(k) && (u_[k].is_mark('-') || u_[k].is_mark('_') || u_[k].is_mark('/'))) {
    // "Q2-Q3 2025"
    if (in(k + 1) && u_[k + 1].is(Cat::kQuarter) && is_year(k + 2)) {
      const int a = text::to_int(v);
      const int b = text::to_int(r_.value(u_[k + 1], Cat::kQuarter));
      if (a > 0 && b > a) {
        hit.edtf = text::month_span(number(k + 2), a * 3 - 2, b * 3);
        hit.rule = "date.quarters";
        return k + 3;
      }
    }
  }
  if (word_is(k, "of")) ++k;
  if (in(k) && u_[k].is_mark(',')) ++k;
  int year = 0;
  if (of != kNoYear) {
    year = number(of);
    k = i;
  } else if (is_year(k))
    year = number(k);
  else if (in(k) && word_is(k, "this year") && published_year())
    year = *published_year();
  else if (word_is(k, "the") && word_is(k + 1, "year") && published_year()) {
    year = *published_year();
    ++k;
  } else if (in(k) && word_is(k, "last year") && published_year())
    year = *published_year() - 1;
  else if (i > first_ && is_year(i - 1)) {
    year = number(i - 1);
    k = i;
  } else if (calendar_.year && v[0] != 'H') {
    year = *calendar_.year;
    k = i;
  } else if (const auto y = published_year(); y && v[0] != 'H') {
    const int q = text::to_int(v);
    const int month = calendar_.published->earliest.month;
    year = q * 3 - 2 > month ? *y - 1 : *y;
    k = i;
  }
  hit.rule = "date.quarter";
  if (year == 0) {
    hit.needs_year = true;
    return i + 1;
  }
  if (v == "H1")
    hit.edtf = text::month_span(year, 1, 6);
  else if (v == "H2")
    hit.edtf = text::month_span(year, 7, 12);
  else
    hit.edtf = text::month_span(year, text::to_int(v) * 3 - 2, text::to_int(v) * 3);
  return k + 1;
}

}  // namespace takedowndb::grammar
