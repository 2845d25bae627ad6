#include "store/schema.h"

#include <algorithm>
#include <map>

#include "store/connection.h"
#include "tests/store/rows.h"
#include "tests/support.h"
#include "text/embedded.h"

using namespace takedowndb;
using namespace takedowndb::test;
using store::Connection;

namespace {

Connection in_memory() { return {":memory:", OpenMode::kReadWriteOrCreate}; }

std::vector<std::string> columns(SQLite::Database& db, const std::string& table) {
  std::vector<std::string> names;
  for (const auto& row : rows(db, "SELECT name FROM pragma_table_info('" + table + "')"))
    names.push_back(row[0]);
  return names;
}

}  // namespace

TEST_CASE("the views that outside checks read have their columns") {
  Connection c = in_memory();
  using Names = std::vector<std::string>;
  CHECK(columns(c.db(), "assets_removed_by_origin_year") ==
        Names{"origin", "origin_name", "year", "networks", "assets_low", "assets", "assets_high",
              "assets_shared"});
  CHECK(columns(c.db(), "network_summary") == Names{"network_id", "code", "company", "removed",
                                                    "origins", "targets", "assets_low", "assets",
                                                    "assets_high", "sources"});
  CHECK(columns(c.db(), "claim_quotes") ==
        Names{"claim_id", "source_id", "source", "property", "value", "quote"});
  CHECK(columns(c.db(), "mention_networks") == Names{"document", "takedown", "network", "code"});
  CHECK(columns(c.db(), "source_conflicts") ==
        Names{"network_id", "property", "source_id", "source", "value", "quote"});
}

TEST_CASE("every view runs on an empty database") {
  Connection c = in_memory();
  for (const auto& row : rows(c.db(), "SELECT name FROM sqlite_master WHERE type = 'view'")) {
    INFO(row[0]);
    CHECK_NOTHROW(rows(c.db(), "SELECT * FROM " + row[0]));
  }
}

TEST_CASE("the data dictionary describes every table, view and column, and no other") {
  Connection c = in_memory();
  std::map<std::string, int> described;
  for (const auto& row :
       rows(c.db(), "SELECT \"table\", \"column\", description FROM data_dictionary")) {
    INFO(row[0] << "." << row[1]);
    CHECK(row[2].size() > 3);
    ++described[row[0] + "." + row[1]];
  }
  for (const auto& table : rows(c.db(),
                                "SELECT name FROM sqlite_master WHERE type IN ('table', 'view') "
                                "AND name NOT LIKE 'sqlite_%'")) {
    INFO(table[0]);
    CHECK(described.erase(table[0] + ".*") == 1);
    for (const std::string& column : columns(c.db(), table[0])) {
      INFO(column);
      CHECK(described.erase(table[0] + "." + column) == 1);
    }
  }
  for (const auto& [name, count] : described) FAIL_CHECK(name << " is described and not there");
}

TEST_CASE("nothing keeps an older SQLite or browser from opening the file") {
  Connection c = in_memory();
  for (const auto& row : rows(c.db(),
                              "SELECT type, name, sql FROM sqlite_master "
                              "WHERE sql IS NOT NULL")) {
    INFO(row[1]);
    const std::string& sql = row[2];
    for (const char* newer :
         {"STRICT", "GENERATED", "->", "MATERIALIZED", "RETURNING", "iif(", "NULLS LAST",
          "NULLS FIRST", "FULL JOIN", "RIGHT JOIN", "format(", "string_agg", "concat(", "concat_ws",
          "unixepoch", "json", "FILTER (", "ln(", "ceil("})
      if (sql.find(newer) != std::string::npos && std::string(newer) == "concat(")
        CHECK(sql.find("group_concat(") != std::string::npos);
      else
        CHECK(sql.find(newer) == std::string::npos);
  }
  CHECK(rows(c.db(), "SELECT name FROM sqlite_master WHERE type = 'trigger'").empty());
}

TEST_CASE("every column of a table keeps its type") {
  Connection c = in_memory();
  for (const auto& table : rows(c.db(),
                                "SELECT name, sql FROM sqlite_master WHERE type = 'table' "
                                "AND sql LIKE 'CREATE TABLE%' AND name NOT LIKE '%search%' "
                                "AND name NOT LIKE 'sqlite_%'"))
    for (const auto& column :
         rows(c.db(), "SELECT name, pk, type FROM pragma_table_info('" + table[0] + "')")) {
      INFO(table[0] << "." << column[0]);
      const bool rowid = column[1] == "1" && column[2] == "INTEGER";  // SQLite keeps these itself
      const bool checked = table[1].find("typeof(" + column[0] + ")") != std::string::npos ||
                           table[1].find("typeof(\"" + column[0] + "\")") != std::string::npos ||
                           table[1].find("CHECK (" + column[0] + " = '") != std::string::npos ||
                           table[1].find("CHECK (" + column[0] + " IN ('") != std::string::npos;
      CHECK((rowid || checked));
    }
}

TEST_CASE("types are kept") {
  Connection c = in_memory();
  CHECK_THROWS(c.db().exec("INSERT INTO platforms VALUES ('x', x'00', NULL)"));
  CHECK_THROWS(c.db().exec("INSERT INTO takedowns VALUES (1, 5.5, x'00')"));
  CHECK_NOTHROW(c.db().exec("INSERT INTO takedowns VALUES (1, 'Meta', NULL)"));
  CHECK_THROWS(c.db().exec("INSERT INTO networks (network_id, code) VALUES (1, 'X')"));
}

TEST_CASE("foreign keys are on") {
  Connection c = in_memory();
  CHECK(rows(c.db(), "PRAGMA foreign_keys") == Rows{{"1"}});
  CHECK_THROWS(c.db().exec("INSERT INTO network_codes VALUES ('FB-IR-1018-A', 5)"));
  CHECK(rows(c.db(), "PRAGMA foreign_key_check").empty());
}

TEST_CASE("all migrations in a row make the tables of a new file") {
  Connection c = in_memory();
  SQLite::Database migrated(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  for (const auto& file : embedded::schema())
    if (file.path.starts_with("migrations/")) migrated.exec(std::string(file.text));
  const std::string list =
      "SELECT type, name, tbl_name FROM sqlite_master WHERE type <> 'view' ORDER BY type, name";
  const Rows made = rows(migrated, list);
  CHECK(made == rows(c.db(), list));
  for (const auto& row : made) {
    INFO(row[1]);
    const std::string info = "SELECT * FROM pragma_table_info('" + row[1] + "')";
    CHECK(rows(migrated, info) == rows(c.db(), info));
    // With their constraints, whatever the line ends.
    const std::string text =
        "SELECT replace(replace(sql, char(10), ''), ' ', '') FROM "
        "sqlite_master WHERE name = '" +
        row[1] + "'";
    CHECK(rows(migrated, text) == rows(c.db(), text));
  }
}

TEST_CASE("an older file is brought up to date") {
  const TempFolder folder;
  const std::string path = (folder.path() / "old.db").string();
  {
    Connection c(path, OpenMode::kReadWriteOrCreate);
    // As an older program would have left it: other views, other reference data.
    c.db().exec("DROP VIEW network_summary");
    c.db().exec("UPDATE platforms SET name = 'Old'");
    c.db().exec("UPDATE meta SET value = 'older' WHERE key = 'definitions'");
  }
  { const Connection c(path, OpenMode::kReadOnly); }
  CHECK(cell(path, "SELECT name FROM platforms WHERE platform = 'facebook'") == "Old");
  { const Connection c(path, OpenMode::kReadWrite); }
  CHECK(cell(path, "SELECT name FROM platforms WHERE platform = 'facebook'") == "Facebook");
  CHECK(cell(path, "SELECT count(*) FROM network_summary") == "0");
}

TEST_CASE("reports tell what they are") {
  const auto& files = store::report_files();
  REQUIRE(files.size() >= 5);
  CHECK(files[0].name == "assets_removed_by_origin_year");
  for (const auto& file : files) {
    INFO(file.name);
    CHECK(file.order > 0);
    CHECK_FALSE(file.title.empty());
    CHECK_FALSE(file.answers.empty());
    CHECK_FALSE(file.read.empty());
    CHECK_FALSE(file.parameters.empty());
    CHECK_FALSE(file.columns.empty());
    CHECK_FALSE(file.chart.empty());
    CHECK(file.sql.find("SELECT") != std::string::npos);
  }
}

TEST_CASE("parameters of a report become NULL in its view") {
  CHECK(store::without_parameters("a = :from OR ':to' = b AND :x1") ==
        "a = NULL OR ':to' = b AND NULL");
}

TEST_CASE("reference data is complete") {
  Connection c = in_memory();
  CHECK(rows(c.db(), "SELECT count(*) FROM countries") == Rows{{"250"}});
  CHECK(rows(c.db(), "SELECT alpha2 FROM country_names WHERE name = 'Iranian'") == Rows{{"IR"}});
  CHECK(rows(c.db(), "SELECT count(*) FROM region_members WHERE region = 'eu'") == Rows{{"27"}});
  CHECK(rows(c.db(), "SELECT organization FROM organization_names WHERE name = 'IRA'") ==
        Rows{{"Internet Research Agency"}});
  CHECK(rows(c.db(), "SELECT operation FROM operation_names WHERE name = 'Dragonbridge'") ==
        Rows{{"Spamouflage"}});
  CHECK(rows(c.db(), "SELECT company FROM platforms WHERE platform = 'instagram'") ==
        Rows{{"Meta"}});
}
