#include "text/edtf.h"

#include <array>

namespace takedowndb::text {
namespace {

// Digits of exactly `length` at the front, which is cut off; -1 when they are not there.
int take_number(std::string_view& s, std::size_t length) {
  if (s.size() < length) return -1;
  int value = 0;
  for (std::size_t i = 0; i < length; ++i) {
    if (s[i] < '0' || s[i] > '9') return -1;
    value = value * 10 + (s[i] - '0');
  }
  s.remove_prefix(length);
  return value;
}

std::optional<DateRange> parse_single(std::string_view s) {
  DateRange range;
  if (!s.empty() && (s.back() == '~' || s.back() == '?' || s.back() == '%')) {
    range.approximate = true;
    s.remove_suffix(1);
  }
  const int year = take_number(s, 4);
  if (year < 1900 || year > 2999) return std::nullopt;
  if (s.empty()) {
    range.earliest = {year, 1, 1};
    range.latest = {year, 12, 31};
    range.precision = Precision::kYear;
    return range;
  }
  if (s.front() != '-') return std::nullopt;
  s.remove_prefix(1);
  const int month = take_number(s, 2);
  if (month < 1 || month > 12) return std::nullopt;
  if (s.empty()) {
    range.earliest = {year, month, 1};
    range.latest = {year, month, days_in_month(year, month)};
    range.precision = Precision::kMonth;
    return range;
  }
  if (s.front() != '-') return std::nullopt;
  s.remove_prefix(1);
  const int day = take_number(s, 2);
  if (!s.empty() || day < 1 || day > days_in_month(year, month)) return std::nullopt;
  range.earliest = range.latest = {year, month, day};
  return range;
}

// In at least so many characters, with zeros in front.
void append_number(std::string& out, int value, std::size_t width) {
  std::array<char, 12> digits{};
  std::size_t first = digits.size();
  auto rest = static_cast<unsigned>(value);
  if (value < 0) {
    out += '-';
    rest = 0U - rest;
    --width;
  }
  for (; rest != 0 || first + width > digits.size(); rest /= 10)
    digits[--first] = static_cast<char>('0' + rest % 10);
  out.append(digits.data() + first, digits.size() - first);
}

}  // namespace

std::int64_t to_serial(Day d) {
  const std::int64_t y = d.month <= 2 ? d.year - 1 : d.year;
  const std::int64_t era = (y >= 0 ? y : y - 399) / 400;
  const std::int64_t yoe = y - era * 400;
  const std::int64_t doy = (153 * (d.month + (d.month > 2 ? -3 : 9)) + 2) / 5 + d.day - 1;
  const std::int64_t doe = yoe * 365 + yoe / 4 - yoe / 100 + doy;
  return era * 146097 + doe - 719468;
}

Day from_serial(std::int64_t serial) {
  serial += 719468;
  const std::int64_t era = (serial >= 0 ? serial : serial - 146096) / 146097;
  const std::int64_t doe = serial - era * 146097;
  const std::int64_t yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
  const std::int64_t doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
  const std::int64_t mp = (5 * doy + 2) / 153;
  const int day = static_cast<int>(doy - (153 * mp + 2) / 5 + 1);
  const int month = static_cast<int>(mp < 10 ? mp + 3 : mp - 9);
  return {static_cast<int>(yoe + era * 400 + (month <= 2 ? 1 : 0)), month, day};
}

int weekday(Day d) {
  const std::int64_t serial = to_serial(d);
  return static_cast<int>(serial >= -4 ? (serial + 4) % 7 : (serial + 5) % 7 + 6);
}

int days_in_month(int year, int month) {
  static constexpr std::array<int, 12> kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 && leap ? 29 : kDays[static_cast<std::size_t>(month - 1)];
}

bool is_real(Day d) {
  return d.month >= 1 && d.month <= 12 && d.day >= 1 && d.day <= days_in_month(d.year, d.month);
}

std::string to_string(Day d) {
  std::string out = month_string(d.year, d.month);
  out += '-';
  append_number(out, d.day, 2);
  return out;
}

std::string month_string(int year, int month) {
  std::string out;
  append_number(out, year, 4);
  out += '-';
  append_number(out, month, 2);
  return out;
}

std::string month_span(int year, int first, int last) {
  return month_string(year, first) + "/" + month_string(year, last);
}

std::optional<DateRange> parse_edtf(std::string_view s) {
  const std::size_t slash = s.find('/');
  if (slash == std::string_view::npos) return parse_single(s);
  std::string_view left = s.substr(0, slash);
  std::string_view right = s.substr(slash + 1);
  if (left == ".." || left.empty()) left = right;
  if (right == ".." || right.empty()) right = left;
  const auto a = parse_single(left);
  const auto b = parse_single(right);
  if (!a || !b || b->latest < a->earliest) return std::nullopt;
  return DateRange{a->earliest, b->latest, Precision::kInterval, a->approximate || b->approximate};
}

}  // namespace takedowndb::text
