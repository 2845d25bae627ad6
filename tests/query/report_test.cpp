#include "report/report.h"

#include <catch2/catch.hpp>

#include "query/query.h"
#include "takedowndb/error.h"
#include "tests/query/sample.h"

using namespace takedowndb;
using namespace takedowndb::test;

namespace {

Rows run(Sample& s, const char* name, const Filter& filter = {}) {
  return text_rows(report::run(s.connection, name, filter));
}

constexpr const char* kFlagship = "assets_removed_by_origin_year";

}  // namespace

TEST_CASE("the flagship comes first in the list") {
  const auto list = report::list();
  REQUIRE(list.size() >= 5);
  CHECK(list[0].name == kFlagship);
  CHECK(list[0].title == "Assets removed by origin and year");
}

TEST_CASE("assets by origin and year") {
  Sample s;
  CHECK(run(s, kFlagship) == Rows{{"CN", "China", "2019", "2", "936", "936", "NULL", "0"},
                                  {"IR", "Iran", "2018", "1", "46", "46", "46", "0"},
                                  {"RU", "Russia", "2019", "1", "50", "50", "NULL", "50"},
                                  {"UA", "Ukraine", "2019", "1", "50", "50", "NULL", "50"}});
}

TEST_CASE("filters of the flagship") {
  Sample s;
  Filter f;
  SECTION("years") {
    f.from = 2018;
    f.to = 2018;
    CHECK(run(s, kFlagship, f) == Rows{{"IR", "Iran", "2018", "1", "46", "46", "46", "0"}});
  }
  SECTION("a platform counts its assets only") {
    f.platforms = {"instagram"};
    CHECK(run(s, kFlagship, f) == Rows{{"IR", "Iran", "2018", "1", "16", "16", "16", "0"}});
  }
  SECTION("several platforms are alternatives, written in any case") {
    f.platforms = {"Instagram", "FACEBOOK"};
    CHECK(run(s, kFlagship, f) == Rows{{"IR", "Iran", "2018", "1", "46", "46", "46", "0"},
                                       {"RU", "Russia", "2019", "1", "50", "50", "NULL", "50"},
                                       {"UA", "Ukraine", "2019", "1", "50", "50", "NULL", "50"}});
  }
  SECTION("a company, by an old name") {
    f.companies = {"Facebook"};
    CHECK(run(s, kFlagship, f).size() == 3);
  }
  SECTION("a country as origin") {
    f.countries = {"ru"};
    CHECK(run(s, kFlagship, f) == Rows{{"RU", "Russia", "2019", "1", "50", "50", "NULL", "50"}});
  }
  SECTION("a country as target") {
    f.countries = {"Britain"};
    CHECK(run(s, kFlagship, f) == Rows{{"IR", "Iran", "2018", "1", "46", "46", "46", "0"}});
  }
  SECTION("several fields must all hold") {
    f.companies = {"Twitter"};
    f.countries = {"IR"};
    CHECK(run(s, kFlagship, f).empty());
  }
}

TEST_CASE("wrong filters are refused") {
  Sample s;
  Filter f;
  f.platforms = {"faecbook"};
  CHECK_THROWS_WITH(run(s, kFlagship, f), "the platform \"faecbook\" is unknown");
  f = {};
  f.countries = {"Atlantis"};
  CHECK_THROWS_AS(run(s, kFlagship, f), UsageError);
  f = {};
  f.from = 2020;
  f.to = 2019;
  CHECK_THROWS_AS(run(s, kFlagship, f), UsageError);
  f = {};
  f.from = 18;
  CHECK_THROWS_AS(run(s, kFlagship, f), UsageError);
  CHECK_THROWS_WITH(
      run(s, "nosuch"),
      Catch::StartsWith("there is no report \"nosuch\"; there are assets_removed_by"));
}

TEST_CASE("assets by company and year count every network once") {
  Sample s;
  CHECK(run(s, "assets_removed_by_company_year") ==
        Rows{{"Google", "2019", "1", "NULL", "NULL", "NULL"},
             {"Meta", "2018", "1", "46", "46", "46"},
             {"Meta", "2019", "1", "50", "50", "NULL"},
             {"Twitter", "2019", "1", "936", "936", "936"}});
}

TEST_CASE("targets by origin") {
  Sample s;
  CHECK(run(s, "targets_by_origin") ==
        Rows{{"CN", "China", "HK", "Hong Kong", "0", "1", "2019", "2019"},
             {"CN", "China", "NULL", "NULL", "NULL", "1", "2019", "2019"},
             {"IR", "Iran", "GB", "United Kingdom", "0", "1", "2018", "2018"},
             {"RU", "Russia", "NULL", "NULL", "NULL", "1", "2019", "2019"},
             {"UA", "Ukraine", "NULL", "NULL", "NULL", "1", "2019", "2019"}});
}

TEST_CASE("networks, newest and largest first") {
  Sample s;
  const Rows newest = run(s, "networks_newest");
  REQUIRE(newest.size() == 4);
  CHECK(newest[0][2] == "2019-10-21");
  CHECK(newest[3][2] == "2018-10-26");
  const Rows largest = run(s, "networks_largest");
  REQUIRE(largest.size() == 4);
  CHECK(largest[0][6] == "936");
  CHECK(largest[3][6] == "NULL");
}

TEST_CASE("a report and its view in the file say the same") {
  Sample s;
  for (const ReportInfo& info : report::list()) {
    INFO(info.name);
    CHECK(run(s, info.name.c_str()) == rows(s.connection.db(), "SELECT * FROM " + info.name));
  }
}

TEST_CASE("every report runs on an empty database, with and without filters") {
  store::Connection empty(":memory:", OpenMode::kReadWriteOrCreate);
  Filter all;
  all.from = 2018;
  all.to = 2020;
  all.platforms = {"facebook", "twitter"};
  all.companies = {"Meta"};
  all.countries = {"IR", "RU"};
  for (const ReportInfo& info : report::list()) {
    INFO(info.name);
    CHECK(report::run(empty, info.name, {}).rows.empty());
    CHECK(report::run(empty, info.name, all).rows.empty());
    CHECK_FALSE(report::run(empty, info.name, all).columns.empty());
  }
}

TEST_CASE("typed rows of the flagship") {
  Sample s;
  const auto typed = query::assets_removed_by_origin_year(s.connection, {});
  REQUIRE(typed.size() == 4);
  CHECK(typed[0].origin == "CN");
  CHECK(typed[0].year == 2019);
  CHECK(typed[0].networks == 2);
  CHECK(typed[0].assets == 936);
  CHECK_FALSE(typed[0].assets_high);
  CHECK(typed[2].assets_shared == 50);
}

TEST_CASE("typed rows of networks with a filter") {
  Sample s;
  Filter f;
  f.companies = {"google"};
  const auto typed = query::network_summary(s.connection, f);
  REQUIRE(typed.size() == 1);
  CHECK(typed[0].company == "Google");
  CHECK(typed[0].origins == "China");
  CHECK(typed[0].targets == "Hong Kong");
  CHECK_FALSE(typed[0].assets);
  CHECK(typed[0].sources == 1);
  f = {};
  f.platforms = {"instagram"};
  CHECK(query::network_summary(s.connection, f).size() == 1);
  CHECK(query::network_summary(s.connection, {}).size() == 4);
}
