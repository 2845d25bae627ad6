#include "extract/relative_dates.h"

#include "text/numbers.h"

namespace takedowndb::grammar {
namespace {

using text::Day;

std::string interval(std::int64_t first, std::int64_t last) {
  return text::to_string(text::from_serial(first)) + "/" + text::to_string(text::from_serial(last));
}

}  // namespace

std::string resolve_relative(std::string_view sort, std::string_view season, int by,
                             const text::DateRange& published) {
  const Day day = published.earliest;
  const bool known_day = published.precision == text::Precision::kDay;
  const bool known_month = known_day || published.precision == text::Precision::kMonth;
  const std::int64_t serial = text::to_serial(day);
  if (sort == "day" && known_day) return text::to_string(text::from_serial(serial + by));
  if (sort == "day" && by == 0 && known_month) return text::month_string(day.year, day.month);
  if (sort == "weekend" && known_day) {
    // The latest Saturday and Sunday that have begun by then; "last weekend" said on one of them is
    // the one before.
    std::int64_t saturday = serial - (text::weekday(day) + 1) % 7;
    if (by < 0 && serial - saturday < 2) saturday -= 7;
    return interval(saturday, saturday + 1);
  }
  if (sort == "week" && known_day) {
    const std::int64_t monday = serial - (text::weekday(day) + 6) % 7 + std::int64_t{by} * 7;
    return interval(monday, monday + 6);
  }
  if (sort == "month" && known_month) {
    const int index = day.year * 12 + (day.month - 1) + by;
    return text::month_string(index / 12, index % 12 + 1);
  }
  if (sort == "quarter" && known_month) {
    const int q = (day.month - 1) / 3 + by;
    const int quarter = (q + 4) % 4;
    return text::month_span(q < 0 ? day.year - 1 : day.year, quarter * 3 + 1, quarter * 3 + 3);
  }
  if (sort == "year") return std::to_string(day.year + by);
  if (sort == "season") {
    const int from = text::to_int(season.substr(0, 2));
    const int to = text::to_int(season.substr(3, 2));
    const bool before = text::to_int(season.substr(6)) < 0 && known_month && day.month <= to;
    return text::month_span(before ? day.year - 1 : day.year, from, to);
  }
  return {};
}

}  // namespace takedowndb::grammar
