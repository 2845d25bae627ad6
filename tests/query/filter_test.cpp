#include "store/filter.h"

#include <catch2/catch.hpp>

#include "tests/query/sample.h"

using namespace takedowndb;
using namespace takedowndb::test;

namespace {

std::vector<std::string> bound(const Filter& filter) {
  store::Connection c(":memory:", OpenMode::kReadWriteOrCreate);
  SQLite::Statement s(c.db(), "SELECT :from, :to, :platform, :company, :country");
  store::bind_filter(c, s, filter);
  s.executeStep();
  std::vector<std::string> out;
  for (int i = 0; i < 5; ++i)
    out.push_back(s.getColumn(i).isNull() ? "NULL" : s.getColumn(i).getString());
  return out;
}

}  // namespace

TEST_CASE("an empty filter is NULL everywhere") {
  CHECK(bound({}) == std::vector<std::string>(5, "NULL"));
}

TEST_CASE("names become codes, several values one list") {
  Filter f;
  f.from = 2018;
  f.platforms = {"YouTube", "fb"};
  f.companies = {"facebook", "A Company Nobody Knows"};
  f.countries = {"irn", "United Kingdom", "XK"};
  CHECK(bound(f) == std::vector<std::string>{"2018", "NULL", ",youtube,facebook,",
                                             ",Meta,A Company Nobody Knows,", ",IR,GB,XK,"});
}

TEST_CASE("a statement that lacks a parameter takes the others") {
  store::Connection c(":memory:", OpenMode::kReadWriteOrCreate);
  SQLite::Statement s(c.db(), "SELECT :to");
  Filter f;
  f.from = 2018;
  f.to = 2019;
  store::bind_filter(c, s, f);
  REQUIRE(s.executeStep());
  CHECK(s.getColumn(0).getInt() == 2019);
}
