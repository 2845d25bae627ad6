#include "site/rows.h"

#include <algorithm>

#include "query/query.h"

namespace takedowndb::site {
namespace {

const Value& value_at(const std::vector<std::string>& columns, const std::vector<Value>& values,
                      std::string_view column) {
  const auto found = std::find(columns.begin(), columns.end(), column);
  return values.at(static_cast<std::size_t>(found - columns.begin()));
}

}  // namespace

std::string Row::text(std::string_view column) const {
  const Value& value = value_at(columns_, values_, column);
  if (const auto* words = std::get_if<std::string>(&value)) return *words;
  if (const auto* number = std::get_if<std::int64_t>(&value)) return std::to_string(*number);
  return {};
}

std::optional<std::int64_t> Row::whole(std::string_view column) const {
  const auto* number = std::get_if<std::int64_t>(&value_at(columns_, values_, column));
  return number == nullptr ? std::nullopt : std::optional(*number);
}

void each(store::Connection& connection, std::string_view sql, const std::vector<Value>& parameters,
          const std::function<void(const Row&)>& take) {
  query::each_row(connection, sql, parameters,
                  [&](const std::vector<std::string>& columns, const std::vector<Value>* row) {
                    if (row != nullptr) take(Row(columns, *row));
                    return true;
                  });
}

std::string grouped(std::int64_t number) {
  std::string digits = std::to_string(number < 0 ? -number : number);
  for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, ",");
  return (number < 0 ? "-" : "") + digits;
}

std::string Figure::words() const {
  if (!known()) return {};
  const std::string hedge = about ? "about " : "";
  if (exact()) return hedge + grouped(*best);
  if (!high)
    return hedge + (about ? "" : "at least ") + grouped(low.value_or(*best)) +
           (about ? " or more" : "");
  if (low && *low != *high) {
    if (*low == 0)
      return (about ? "about " : "at most ") + grouped(*high) + (about ? " or fewer" : "");
    return hedge + grouped(*low) + " to " + grouped(*high);
  }
  return hedge + grouped(best.value_or(*high));
}

Figure figure_of(const Row& row) {
  return {row.whole("assets_low"), row.whole("assets"), row.whole("assets_high"), false};
}

}  // namespace takedowndb::site
