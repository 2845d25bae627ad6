#include <catch2/catch.hpp>

#include "query/query.h"
#include "tests/query/sample.h"

using namespace takedowndb;
using namespace takedowndb::test;

TEST_CASE("a good file has nothing wrong") {
  Sample s;
  CHECK(query::check(s.connection).empty());
  store::Connection empty(":memory:", OpenMode::kReadWriteOrCreate);
  CHECK(query::check(empty).empty());
}

TEST_CASE("each kind of damage is told") {
  struct Damage {
    const char* sql;
    const char* told;
  };
  for (const Damage& d : std::vector<Damage>{
           {"UPDATE sources SET text = 'x'", "another length"},
           {"UPDATE claims SET span_end = 100000 WHERE span_end IS NOT NULL", "outside the text"},
           {"DELETE FROM source_search_docsize", "full-text index"},
           {"UPDATE networks SET assets_low = assets + 1", "above a higher one"},
           {"UPDATE networks SET assets = assets - 1 WHERE assets_high IS NULL AND assets = 50 AND "
            "assets_low = 50",
            "above a higher one"},
           {"UPDATE asset_summary SET assets = 1", "sums by origin and year"},
           {"UPDATE claims SET status = 'rejected'", "that a person rejected"},
           {"UPDATE network_countries SET country = 'QQ' WHERE country = 'IR'", "country code"},
           {"DELETE FROM network_mentions", "no mention"},
           {"INSERT INTO meta VALUES ('stale', '1')", "broken off"},
           {"DROP INDEX claims_by_id", "index over claims"},
           {"PRAGMA foreign_keys = OFF; DELETE FROM mentions", "refer to others"}}) {
    INFO(d.sql);
    Sample s;
    s.connection.db().exec(d.sql);
    const auto wrong = query::check(s.connection);
    bool told = false;
    for (const std::string& line : wrong) told |= line.find(d.told) != std::string::npos;
    CHECK(told);
  }
}
