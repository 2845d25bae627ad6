#include <catch2/catch.hpp>

#include "query/query.h"
#include "takedowndb/error.h"
#include "tests/query/sample.h"

using namespace takedowndb;
using namespace takedowndb::test;

TEST_CASE("a statement gives columns and typed cells") {
  Sample s;
  const Table t = query::sql(s.connection, "SELECT 1 AS n, 2.5 AS x, 'a' AS t, NULL AS none;");
  CHECK(t.columns == std::vector<std::string>{"n", "x", "t", "none"});
  REQUIRE(t.rows.size() == 1);
  CHECK(t.rows[0] == std::vector<Value>{std::int64_t{1}, 2.5, std::string("a"), {}});
  CHECK(query::sql(s.connection, "-- a comment\nSELECT count(*) FROM networks -- and more\n")
            .rows[0][0] == Value(std::int64_t{4}));
  CHECK(query::sql(s.connection, "WITH x AS (SELECT 1) SELECT * FROM x").rows.size() == 1);
  CHECK(query::sql(s.connection, "SELECT name FROM pragma_table_info('claims')").rows.size() > 10);
  CHECK(query::sql(s.connection, "PRAGMA table_info(claims)").rows.size() > 10);
  CHECK(query::sql(s.connection, "PRAGMA user_version").rows.size() == 1);
  CHECK(query::sql(s.connection,
                   "SELECT count(*) FROM source_search WHERE source_search MATCH 'accounts'")
            .rows[0][0] == Value(std::int64_t{3}));
}

TEST_CASE("nothing that writes runs") {
  Sample s;
  const auto count = [&] { return rows(s.connection.db(), "SELECT count(*) FROM sources"); };
  const Rows before = count();
  for (const char* writing : {"DELETE FROM sources",
                              "INSERT INTO meta VALUES ('a', 'b')",
                              "UPDATE meta SET value = 'x'",
                              "DROP TABLE meta",
                              "CREATE TABLE t (x)",
                              "CREATE TEMP TABLE t (x)",
                              "VACUUM",
                              "VACUUM INTO 'x.db'",
                              "ATTACH 'x.db' AS x",
                              "BEGIN",
                              "COMMIT",
                              "PRAGMA user_version = 7",
                              "PRAGMA journal_mode = WAL",
                              "PRAGMA journal_mode",
                              "REINDEX",
                              "ANALYZE",
                              "SAVEPOINT a",
                              "PRAGMA writable_schema = ON",
                              "SELECT load_extension('x')",
                              "WITH x AS (SELECT 1) DELETE FROM sources",
                              "INSERT INTO source_search (source_search) VALUES ('delete-all')"}) {
    INFO(writing);
    CHECK_THROWS_AS(query::sql(s.connection, writing), UsageError);
  }
  CHECK(count() == before);
  CHECK_NOTHROW(import_all(s.connection, {text_document("new.txt", "A later text.")}));
}

TEST_CASE("one statement, not none and not several") {
  Sample s;
  for (const char* wrong : {"", "  ", ";", "-- nothing", "SELECT 1; SELECT 2", "SELECT 1; DROP"}) {
    INFO(wrong);
    CHECK_THROWS_AS(query::sql(s.connection, wrong), UsageError);
  }
  CHECK_NOTHROW(query::sql(s.connection, "SELECT 1;  -- done\n ; "));
}

TEST_CASE("a wrong statement says what SQLite says") {
  Sample s;
  CHECK_THROWS_WITH(query::sql(s.connection, "SELEC 1"), ":memory:: near \"SELEC\": syntax error");
  CHECK_THROWS_AS(query::sql(s.connection, "SELECT nosuch FROM networks"), DatabaseError);
}

TEST_CASE("values are bound to parameters in the order of their numbers") {
  Sample s;
  const auto text = [](const Value& value) {
    if (const auto* t = std::get_if<std::string>(&value)) return *t;
    if (const auto* n = std::get_if<std::int64_t>(&value)) return std::to_string(*n);
    return std::string(std::holds_alternative<double>(value) ? "real" : "none");
  };
  const auto ask = [&](std::string_view query, const std::vector<Value>& values) {
    std::string out;
    const Table table = query::sql(s.connection, query, values);
    for (const Value& value : table.rows.at(0)) out += text(value) + '|';
    return out;
  };
  const std::string quoted = "it's; DROP TABLE sources";
  CHECK(ask("SELECT ?2, ?1, typeof(?1)", {Value(std::int64_t{7}), Value(quoted)}) ==
        quoted + "|7|integer|");
  CHECK(ask("SELECT :b, :a", {Value(1.5), Value()}) == "real|none|");
  CHECK(ask("SELECT ?1", {}) == "none|");
  CHECK_THROWS_WITH(ask("SELECT ?1", {Value(), Value()}),
                    "parameters in the query: 1; values that were given: 2");
  CHECK_THROWS_AS(ask("SELECT 1", {Value()}), UsageError);
}

TEST_CASE("rows can be taken one by one, and enough is enough") {
  Sample s;
  int rows = 0;
  query::each_row(s.connection, "SELECT 1 AS a UNION ALL SELECT 2 UNION ALL SELECT 3", {},
                  [&](const std::vector<std::string>& columns, const std::vector<Value>* row) {
                    CHECK(columns == std::vector<std::string>{"a"});
                    return row == nullptr || ++rows < 2;
                  });
  CHECK(rows == 2);
  // A taker that throws leaves the connection usable.
  CHECK_THROWS_AS(
      query::each_row(s.connection, "SELECT 1", {},
                      [](const std::vector<std::string>&, const std::vector<Value>*) -> bool {
                        throw UsageError("enough");
                      }),
      UsageError);
  CHECK(query::sql(s.connection, "SELECT 1").rows.size() == 1);
}
