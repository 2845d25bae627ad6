#include "text/csv.h"

#include <catch2/catch.hpp>

namespace text = takedowndb::text;
using Row = std::vector<std::string>;

TEST_CASE("Quoted fields, line ends and a byte order mark") {
  const std::string csv =
      "\xEF\xBB\xBF"
      "a,b\r\n\"x, \"\"y\"\"\",\"two\nlines\"\n\n1,\r2,3";
  text::CsvReader reader(csv);
  Row row;
  REQUIRE(reader.next(row));
  CHECK(row == Row{"a", "b"});
  CHECK(reader.line() == 1);
  REQUIRE(reader.next(row));
  CHECK(row == Row{"x, \"y\"", "two\nlines"});
  CHECK(reader.line() == 2);
  REQUIRE(reader.next(row));
  CHECK(row == Row{"1", ""});
  CHECK(reader.line() == 5);
  REQUIRE(reader.next(row));
  CHECK(row == Row{"2", "3"});
  CHECK_FALSE(reader.next(row));
}

TEST_CASE("A quote that never closes is told") {
  text::CsvReader reader("a,\"b\nc");
  Row row;
  REQUIRE(reader.next(row));
  CHECK(reader.unterminated());
  CHECK(row == Row{"a", "b\nc"});
}

TEST_CASE("Tables fill short rows and find columns by name") {
  const auto table = text::read_csv("File;Title\nx\ny;z\n", ';');
  CHECK(table.column("title") == 1);
  CHECK(table.column("other") == -1);
  REQUIRE(table.rows.size() == 2);
  CHECK(table.rows[0] == Row{"x", ""});
  CHECK(table.lines[1] == 3);
}

TEST_CASE("Fields are written so that they read back") {
  for (const std::string value : {"plain", "a,b", "say \"hi\"", "two\nlines", "", " blank "}) {
    const auto table = text::read_csv("h,i\n" + text::csv_field(value) + ",x\n");
    REQUIRE(table.rows.size() == 1);
    CHECK(table.rows[0][0] == value);
  }
}
