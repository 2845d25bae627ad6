#include "store/filter.h"

#include <catch2/catch.hpp>

#include "takedowndb/error.h"
#include "tests/query/sample.h"

using namespace takedowndb;
using namespace takedowndb::test;

namespace {

std::vector<std::string> bound(const Filter& filter) {
  store::Connection c(":memory:", OpenMode::kReadWriteOrCreate);
  SQLite::Statement s(c.db(),
                      "SELECT :from, :to, :platform, :company, :country, :origin, :target, :actor, "
                      ":source_kind, :since");
  store::bind_filter(c, s, filter);
  s.executeStep();
  std::vector<std::string> out;
  for (int i = 0; i < 10; ++i)
    out.push_back(s.getColumn(i).isNull() ? "NULL" : s.getColumn(i).getString());
  return out;
}

}  // namespace

TEST_CASE("an empty filter is NULL everywhere") {
  CHECK(bound({}) == std::vector<std::string>(10, "NULL"));
}

TEST_CASE("names become codes, several values one list") {
  Filter f;
  f.from = 2018;
  f.platforms = {"YouTube", "fb"};
  f.companies = {"facebook", "A Company Nobody Knows"};
  f.countries = {"irn", "United Kingdom", "XK"};
  f.origins = {"Iran", "ru"};
  f.targets = {"USA"};
  f.actors = {"ira", "Somebody Nobody Knows"};
  f.source_kinds = {"News", "platform"};
  CHECK(bound(f) == std::vector<std::string>{"2018", "NULL", "youtube|facebook",
                                             "Meta|A Company Nobody Knows", "IR|GB|XK", "IR|RU",
                                             "US", "Internet Research Agency|Somebody Nobody Knows",
                                             "media|platform", "NULL"});
}

TEST_CASE("dates are years, months or days") {
  Filter f;
  f.from = "2018-10";
  f.to = "2018-10-26";
  f.since = 2020;
  const auto got = bound(f);
  CHECK(got[0] == "2018-10");
  CHECK(got[1] == "2018-10-26");
  CHECK(got[9] == "2020");
  for (const char* wrong : {"18", "2018-13", "2018-02-30", "2018-1", "2018~", "2018/2019", "soon",
                            "", "2018-10-26 ", "1899"}) {
    INFO(wrong);
    Filter w;
    w.from = wrong;
    CHECK_THROWS_AS(bound(w), UsageError);
  }
  f.from = "2018-10-27";
  CHECK_THROWS_WITH(bound(f), "the time from 2018-10-27 to 2018-10-26 is no range; swap the two");
  f.to = 2018;  // until its last day
  CHECK_NOTHROW(bound(f));
}

TEST_CASE("what nobody knows is refused") {
  Filter f;
  f.source_kinds = {"astrologers"};
  CHECK_THROWS_WITH(bound(f), Catch::StartsWith("the kind of source \"astrologers\" is unknown"));
  f = {};
  f.origins = {"Atlantis"};
  CHECK_THROWS_WITH(bound(f), "the country \"Atlantis\" is unknown");
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
