// Dates as EDTF (https://www.loc.gov/standards/datetime/) writes them, level 0 and the level 1
// qualifiers ~ (about), ? (uncertain), % (both), with the earliest and latest day they can mean.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace takedowndb::text {

// A day of the proleptic Gregorian calendar.
struct Day {
  int year = 0;
  int month = 1;  // 1 to 12
  int day = 1;    // 1 to 31
  auto operator<=>(const Day&) const = default;
};

// Days since 1970-01-01 and back (Howard Hinnant's algorithms, public domain).
std::int64_t to_serial(Day d);
Day from_serial(std::int64_t serial);
// 0 Sunday to 6 Saturday.
int weekday(Day d);
int days_in_month(int year, int month);
bool is_real(Day d);
std::string to_string(Day d);                           // 2018-10-26
std::string month_string(int year, int month);          // 2018-10
std::string month_span(int year, int first, int last);  // 2018-10/2018-12

enum class Precision { kDay, kMonth, kYear, kInterval };

struct DateRange {
  Day earliest;
  Day latest;
  Precision precision = Precision::kDay;
  bool approximate = false;
};

// What an EDTF string can mean; nullopt when it is none (of the levels that we use). Years are
// 1900 to 2999. An open end of an interval ("2018-04/..") counts as the same day.
std::optional<DateRange> parse_edtf(std::string_view s);

}  // namespace takedowndb::text
