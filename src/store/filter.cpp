#include "store/filter.h"

#include <vector>

#include "store/statement.h"
#include "takedowndb/error.h"

namespace takedowndb::store {
namespace {

constexpr int kFirstYear = 1900;
constexpr int kLastYear = 2999;

void check_years(const Filter& filter) {
  for (const auto& year : {filter.from, filter.to})
    if (year && (*year < kFirstYear || *year > kLastYear))
      throw UsageError("the year " + std::to_string(*year) + " is out of range; write 2018");
  if (filter.from && filter.to && *filter.from > *filter.to)
    throw UsageError("the years from " + std::to_string(*filter.from) + " to " +
                     std::to_string(*filter.to) + " are no range; swap them");
}

// ",code,code,": each value looked up by `sql`, which takes it as ?1 and gives its code.
std::optional<std::string> codes(Connection& connection, const std::vector<std::string>& values,
                                 const char* sql, const char* what) {
  if (values.empty()) return std::nullopt;
  SQLite::Statement look_up(connection.db(), sql);
  std::string list = ",";
  for (const std::string& value : values) {
    look_up.reset();
    look_up.bind(1, value);
    if (look_up.executeStep()) {
      list += text_of(look_up.getColumn(0));
    } else if (what != nullptr) {
      throw UsageError("the " + std::string(what) + " \"" + value + "\" is unknown");
    } else {
      list += value;
    }
    list += ',';
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
  check_years(filter);
  bind_named(statement, ":from", filter.from);
  bind_named(statement, ":to", filter.to);
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
  bind_named(statement, ":country",
             codes(connection, filter.countries,
                   "SELECT alpha2 FROM countries WHERE alpha2 = upper(?1) OR alpha3 = upper(?1) "
                   "UNION ALL SELECT alpha2 FROM countries WHERE lower(name) = lower(?1) "
                   "UNION ALL SELECT alpha2 FROM country_names "
                   "WHERE type = 'name' AND lower(name) = lower(?1) LIMIT 1",
                   "country"));
}

}  // namespace takedowndb::store
