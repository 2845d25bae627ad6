// Each report asked as Datasette asks it gives what the program gives.
#include "export/datasette.h"

#include <catch2/catch.hpp>
#include <map>

#include "query/reader.h"
#include "report/report.h"
#include "store/schema.h"
#include "tests/query/sample.h"

using namespace takedowndb;

namespace {

// As Datasette binds: every parameter is a text, an empty one when nothing was filled in.
Table asked(store::Connection& connection, const exports::DatasetteQuery& query,
            const std::map<std::string, std::string>& filled) {
  query::Reader reader(connection, query.sql);
  std::vector<Value> values;
  for (const std::string& name : query.parameters) {
    const auto found = filled.find(name);
    values.emplace_back(found == filled.end() ? std::string() : found->second);
  }
  reader.ask(values);
  Table table{reader.columns(), {}};
  while (reader.next()) {
    auto& row = table.rows.emplace_back();
    for (std::size_t i = 0; i < table.columns.size(); ++i)
      row.push_back(reader.value(static_cast<int>(i)));
  }
  return table;
}

}  // namespace

TEST_CASE("Parameters: empty is NULL, lists and years as people write them") {
  const auto query = exports::datasette_query(
      "SELECT ':no' -- :nor\nWHERE :from IS NULL AND :company AND :from < 1");
  CHECK(query.parameters == std::vector<std::string>{"from", "company"});
  CHECK(query.sql ==
        "SELECT ':no' -- :nor\nWHERE nullif(:from, '') IS NULL AND "
        "replace(nullif(:company, ''), ',', '|') AND nullif(:from, '') < 1");
}

TEST_CASE("Every canned query answers as the report does, filtered and not") {
  test::Sample sample;
  store::Connection& db = sample.connection;
  for (const store::ReportFile& file : store::report_files()) {
    INFO(file.name);
    const auto query = exports::datasette_query(file.sql);
    const auto same = [&](const Filter& filter, const std::map<std::string, std::string>& filled) {
      const Table expected = report::run(db, file.name, filter);
      const Table got = asked(db, query, filled);
      CHECK(got.columns == expected.columns);
      CHECK(got.rows == expected.rows);
    };
    same({}, {});
    Filter years;
    years.from = 2019;
    years.to = 2019;
    same(years, {{"from", "2019"}, {"to", "2019"}});
    Filter lists;
    lists.companies = {"Meta", "Google"};
    same(lists, {{"company", "Meta,Google"}});
    Filter country;
    country.countries = {"IR", "UA"};
    same(country, {{"country", "ir, ua"}});
    Filter platform;
    platform.platforms = {"facebook"};
    same(platform, {{"platform", "Facebook"}});
  }
}
