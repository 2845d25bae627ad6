#include "site/rows.h"

#include <algorithm>

namespace takedowndb::site {

std::size_t Row::at(std::string_view column) const {
  const auto& columns = reader_.columns();
  return static_cast<std::size_t>(std::find(columns.begin(), columns.end(), column) -
                                  columns.begin());
}

std::string Row::text(std::string_view column) const {
  const int i = static_cast<int>(at(column));
  return reader_.null(i) ? std::string() : reader_.text(i);
}

std::optional<std::int64_t> Row::whole(std::string_view column) const {
  const int i = static_cast<int>(at(column));
  return reader_.null(i) ? std::nullopt : std::optional(reader_.whole(i));
}

void each(query::Reader& reader, const std::vector<Value>& parameters,
          const std::function<void(const Row&)>& take) {
  reader.ask(parameters);
  while (reader.next()) take(Row(reader));
}

void each(store::Connection& connection, std::string_view sql, const std::vector<Value>& parameters,
          const std::function<void(const Row&)>& take) {
  query::Reader reader(connection, sql);
  each(reader, parameters, take);
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
