// Values of table cells that must be one thing: a date, a whole number, nothing. In: a cell; out:
// the value, or nullopt where a careful reader could not tell.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace takedowndb::importers {

// "n/a", "-", "unknown": a cell that says nothing.
bool is_blank_cell(std::string_view cell);

// 1234, "1,234", "1 234", "1.234.567"; nullopt for "about 50", "1.5", "50+" and everything else.
std::optional<std::int64_t> whole_number(std::string_view cell);

// Which of the two numbers in "3/4/2019" is the day.
enum class DateOrder { kUnknown, kDayFirst, kMonthFirst };
// What one date tells about its column: "26/10/2018" has the day first.
DateOrder order_of(std::string_view cell);
// EDTF of "2018-10-26", "2018-10-26T12:00", "26 October 2018", "Oct 26, 2018", "October 2018",
// "2018/10/26", "26.10.2018", "10/26/2018"; nullopt for "3/4/2019" of unknown order and all else.
std::optional<std::string> date_of_cell(std::string_view cell, DateOrder order);

}  // namespace takedowndb::importers
