#include "text/name_table.h"

#include <catch2/catch.hpp>
#include <string>

using takedowndb::text::NameTable;

TEST_CASE("an empty table knows no name") {
  const NameTable<int> table;
  CHECK(table.find("facebook") == nullptr);
  CHECK(table.find("") == nullptr);
}

TEST_CASE("names of all lengths are told apart") {
  NameTable<std::size_t> table;
  for (std::size_t length = 1; length <= 40; ++length) table.add(std::string(length, 'a'), length);
  for (std::size_t length = 1; length <= 40; ++length) {
    const std::string name(length, 'a');
    REQUIRE(table.find(name) != nullptr);
    CHECK(*table.find(name) == length);
    // Another byte anywhere is another name.
    for (std::size_t i = 0; i < length; ++i) {
      std::string other = name;
      other[i] = 'b';
      CHECK(table.find(other) == nullptr);
    }
  }
  CHECK(table.find(std::string(41, 'a')) == nullptr);
  CHECK(table.find("") == nullptr);
}

TEST_CASE("a name that is added again keeps its value") {
  NameTable<std::string> table;
  table.add("x", "X");
  CHECK(table.add("x", "Twitter") == "X");
  table.add("x") += "!";
  CHECK(*table.find("x") == "X!");
}
