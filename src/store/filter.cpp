#include "store/filter.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>
#include <vector>

#include "store/statement.h"
#include "takedowndb/error.h"
#include "text/edtf.h"
#include "text/utf8.h"

namespace takedowndb::store {
namespace {

// What a date can mean. @throws UsageError when it is none.
text::DateRange range_of(const FilterDate& date) {
  const auto range = text::parse_edtf(date.text());
  const bool plain = date.text().find_first_not_of("0123456789-") == std::string::npos;
  if (!range || !plain || range->precision == text::Precision::kInterval)
    throw UsageError("\"" + date.text() +
                     "\" is no year, month or day; write 2018, 2018-10 or 2018-10-26");
  return *range;
}

std::optional<std::string> written(const std::optional<FilterDate>& date) {
  if (!date) return std::nullopt;
  range_of(*date);
  return date->text();
}

void check_order(const Filter& filter) {
  if (!filter.from || !filter.to) return;
  if (range_of(*filter.from).earliest > range_of(*filter.to).latest)
    throw UsageError("the time from " + filter.from->text() + " to " + filter.to->text() +
                     " is no range; swap the two");
}

// "code|code": each value looked up by `sql`, which takes it as ?1 and gives its code.
std::optional<std::string> codes(Connection& connection, const std::vector<std::string>& values,
                                 const char* sql, const char* what) {
  if (values.empty()) return std::nullopt;
  SQLite::Statement look_up(connection.db(), sql);
  std::string list;
  for (const std::string& value : values) {
    look_up.reset();
    look_up.bind(1, value);
    if (!list.empty()) list += '|';
    if (look_up.executeStep()) {
      list += text_of(look_up.getColumn(0));
    } else if (what != nullptr) {
      throw UsageError("the " + std::string(what) + " \"" + value + "\" is unknown");
    } else {
      list += value;
    }
  }
  return list;
}

std::optional<std::string> countries(Connection& connection,
                                     const std::vector<std::string>& values) {
  return codes(connection, values,
               "SELECT alpha2 FROM countries WHERE alpha2 = upper(?1) OR alpha3 = upper(?1) "
               "UNION ALL SELECT alpha2 FROM countries WHERE lower(name) = lower(?1) "
               "UNION ALL SELECT alpha2 FROM country_names "
               "WHERE type = 'name' AND lower(name) = lower(?1) LIMIT 1",
               "country");
}

// Those of the view network_sources, and the words that people use for them.
std::optional<std::string> source_kinds(const std::vector<std::string>& values) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 12> kKinds = {{
      {"platform", "platform"},
      {"platforms", "platform"},
      {"other_platform", "other_platform"},
      {"other_platforms", "other_platform"},
      {"media", "media"},
      {"news", "media"},
      {"researcher", "researcher"},
      {"researchers", "researcher"},
      {"research", "researcher"},
      {"government", "government"},
      {"governments", "government"},
      {"unknown", "unknown"},
  }};
  if (values.empty()) return std::nullopt;
  std::string list;
  for (const std::string& value : values) {
    const std::string word = text::to_lower(value);
    const auto* found = std::find_if(kKinds.begin(), kKinds.end(),
                                     [&](const auto& kind) { return kind.first == word; });
    if (found == kKinds.end())
      throw UsageError("the kind of source \"" + value +
                       "\" is unknown; there are platform, other_platform, media, researcher, "
                       "government and unknown");
    if (!list.empty()) list += '|';
    list += found->second;
  }
  return list;
}

// The statement may lack the parameter: a report names those that it takes.
template <class T>
void bind_named(SQLite::Statement& statement, const char* name, const std::optional<T>& value) {
  int index = 0;
  try {
    index = statement.getIndex(name);
  } catch (const SQLite::Exception&) {
    return;
  }
  if (index == 0) return;
  if (value) {
    statement.bind(index, *value);
  } else {
    statement.bind(index);
  }
}

}  // namespace

void bind_filter(Connection& connection, SQLite::Statement& statement, const Filter& filter) {
  check_order(filter);
  bind_named(statement, ":from", written(filter.from));
  bind_named(statement, ":to", written(filter.to));
  bind_named(statement, ":since", written(filter.since));
  bind_named(statement, ":platform",
             codes(connection, filter.platforms,
                   "SELECT platform FROM platforms WHERE platform = lower(?1) "
                   "UNION ALL SELECT platform FROM platforms WHERE lower(name) = lower(?1) "
                   "UNION ALL SELECT platform FROM platform_names WHERE lower(name) = lower(?1) "
                   "LIMIT 1",
                   "platform"));
  // Takedowns also carry names that no list knows.
  bind_named(statement, ":company",
             codes(connection, filter.companies,
                   "SELECT company FROM networks WHERE lower(company) = lower(?1) "
                   "UNION ALL SELECT organization FROM organizations "
                   "WHERE role = 'company' AND lower(organization) = lower(?1) "
                   "UNION ALL SELECT organization FROM organization_names "
                   "WHERE role = 'company' AND lower(name) = lower(?1) LIMIT 1",
                   nullptr));
  bind_named(statement, ":country", countries(connection, filter.countries));
  bind_named(statement, ":origin", countries(connection, filter.origins));
  bind_named(statement, ":target", countries(connection, filter.targets));
  // Sources also name actors that no list knows.
  bind_named(statement, ":actor",
             codes(connection, filter.actors,
                   "SELECT actor FROM network_actors WHERE lower(actor) = lower(?1) "
                   "UNION ALL SELECT organization FROM organizations "
                   "WHERE role = 'actor' AND lower(organization) = lower(?1) "
                   "UNION ALL SELECT organization FROM organization_names "
                   "WHERE role = 'actor' AND lower(name) = lower(?1) LIMIT 1",
                   nullptr));
  bind_named(statement, ":source_kind", source_kinds(filter.source_kinds));
}

}  // namespace takedowndb::store
