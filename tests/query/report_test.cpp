#include "report/report.h"

#include <algorithm>
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
  SECTION("an origin, also of a network with several, shows its row only") {
    f.origins = {"ua"};
    CHECK(run(s, kFlagship, f) == Rows{{"UA", "Ukraine", "2019", "1", "50", "50", "NULL", "50"}});
  }
  SECTION("a target") {
    f.targets = {"HK"};
    CHECK(run(s, kFlagship, f) ==
          Rows{{"CN", "China", "2019", "1", "NULL", "NULL", "NULL", "NULL"}});
  }
  SECTION("months and days, as far as they can be told") {
    f.from = "2019-08-15";  // "2019-08" can be later
    f.to = "2019-10-20";
    CHECK(run(s, kFlagship, f) == Rows{{"CN", "China", "2019", "2", "936", "936", "NULL", "0"}});
  }
  SECTION("who says so") {
    f.source_kinds = {"platform"};
    CHECK(run(s, kFlagship, f).empty());
    f.source_kinds = {"unknown"};
    CHECK(run(s, kFlagship, f) == run(s, kFlagship));
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
        Rows{{"Google", "2019", "1", "NULL", "NULL", "NULL", "0", "1"},
             {"Meta", "2018", "1", "46", "46", "46", "0", "0"},
             {"Meta", "2019", "1", "50", "50", "NULL", "0", "0"},
             {"Twitter", "2019", "1", "936", "936", "936", "0", "0"}});
}

TEST_CASE("targets by origin") {
  Sample s;
  CHECK(run(s, "targets_by_origin") == Rows{{"CN", "China", "HK", "Hong Kong", "0", "1", "2019",
                                             "2019", "NULL", "NULL", "NULL", "NULL", "0", "1"},
                                            {"CN", "China", "NULL", "NULL", "NULL", "1", "2019",
                                             "2019", "936", "936", "936", "0", "0", "0"},
                                            {"IR", "Iran", "GB", "United Kingdom", "0", "1", "2018",
                                             "2018", "46", "46", "46", "0", "0", "0"},
                                            {"RU", "Russia", "NULL", "NULL", "NULL", "1", "2019",
                                             "2019", "50", "50", "NULL", "50", "0", "0"},
                                            {"UA", "Ukraine", "NULL", "NULL", "NULL", "1", "2019",
                                             "2019", "50", "50", "NULL", "50", "0", "0"}});
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

TEST_CASE("a hedge is flagged in every report, and only where the figure is hedged") {
  store::Connection c(":memory:", OpenMode::kReadWriteOrCreate);
  Claim spend = claim(Property::kAdSpend, {});
  spend.amount = 100;
  spend.currency = "USD";
  spend.bound = Bound::kAbout;
  const std::string text = "About 50 Pages, 16 Instagram accounts, several groups, about $100";
  import_all(
      c, {told("a.txt", text, "Meta", "2019-10-21",
               {{figure(Property::kAsset, 50, "facebook", "page", Bound::kAbout), "About 50 Pages"},
                {figure(Property::kAsset, 16, "instagram", "account"), "16 Instagram"},
                {figure(Property::kAsset, {}, "facebook", "group", Bound::kVague), "several"},
                {figure(Property::kAudience, 900, "facebook", "page", Bound::kAbout),
                 "About 50 Pages"},
                {spend, "about $100"}})});
  const auto flags = [&](const char* name, const char* key, const Filter& filter = {}) {
    std::vector<std::string> out;
    const Table t = report::run(c, name, filter);
    const auto at = [&](const char* column) {
      return static_cast<std::size_t>(std::find(t.columns.begin(), t.columns.end(), column) -
                                      t.columns.begin());
    };
    for (const auto& row : text_rows(t))
      out.push_back(row.at(at(key)) + " " + row.at(at("approximate")));
    return out;
  };
  using Flags = std::vector<std::string>;
  CHECK(flags("assets_removed_by_company_year", "company") == Flags{"Meta 1"});
  CHECK(flags("assets_removed_by_platform_year", "platform") == Flags{"facebook 1", "instagram 0"});
  CHECK(flags("assets_removed_by_kind_year", "kind") == Flags{"page 1", "account 0", "group 0"});
  CHECK(flags("audience_by_origin", "platform") == Flags{"facebook 1"});
  CHECK(flags("ad_spend_by_origin", "currency") == Flags{"USD 1"});
  Filter f;
  f.platforms = {"instagram"};
  CHECK(flags("networks_largest", "company", f) == Flags{"Meta 0"});
  CHECK(flags("assets_removed_by_company_year", "company", f) == Flags{"Meta 0"});
  f.platforms = {"facebook"};
  CHECK(flags("networks_largest", "company", f) == Flags{"Meta 1"});
}

TEST_CASE("a report and its view in the file say the same") {
  Sample s;
  for (const ReportInfo& info : report::list()) {
    INFO(info.name);
    CHECK(run(s, info.name.c_str()) == rows(s.connection.db(), "SELECT * FROM " + info.name));
  }
}

TEST_CASE("every report takes every filter") {
  for (const ReportInfo& info : report::list())
    for (const char* name : {":from", ":to", ":platform", ":company", ":country", ":origin",
                             ":target", ":actor", ":source_kind"}) {
      INFO(info.name << " " << name);
      CHECK(info.parameters.find(name) != std::string::npos);
    }
  Sample s;
  Filter nobody;  // knows of no such network
  nobody.actors = {"Somebody Nobody Knows"};
  for (const ReportInfo& info : report::list()) {
    INFO(info.name);
    CHECK(run(s, info.name.c_str(), nobody).empty());
  }
}

TEST_CASE("the platform, news, researchers: who says so") {
  store::Connection c(":memory:", OpenMode::kReadWriteOrCreate);
  std::vector<Document> documents;
  for (const char* publisher : {"Facebook", "the new york times", "DFRLab", "Twitter, Inc.",
                                "Daily Mail", "Example Wire", ""}) {
    Document d = told(std::string("by ") + publisher + ".txt",
                      "Facebook removed 30 Pages from Iran.", "Meta", "2018-10-26",
                      {{claim(Property::kOrigin, "IR"), "Iran"},
                       {figure(Property::kAsset, 30, "facebook", "page"), "30 Pages"}});
    d.text += publisher;  // else it is one document
    d.metadata.publisher = publisher;
    documents.push_back(std::move(d));
  }
  import_all(c, documents);
  CHECK(
      rows(c.db(), "SELECT source, publisher, source_kind FROM network_sources ORDER BY source") ==
      Rows{{"by .txt", "NULL", "unknown"},
           {"by DFRLab.txt", "Digital Forensic Research Lab", "researcher"},
           {"by Daily Mail.txt", "Daily Mail", "media"},
           {"by Example Wire.txt", "Example Wire", "unknown"},
           {"by Facebook.txt", "Meta", "platform"},
           {"by Twitter, Inc..txt", "Twitter", "other_platform"},
           {"by the new york times.txt", "The New York Times", "media"}});
}

TEST_CASE("returns after a takedown") {
  Sample s;
  SQLite::Database& db = s.connection.db();
  const auto id = [&](const char* company, const char* removed) {
    return rows(db, std::string("SELECT network_id FROM networks WHERE company = '") + company +
                        "' AND removed = '" + removed + "'")
        .at(0)
        .at(0);
  };
  db.exec("INSERT INTO network_links VALUES (" + id("Meta", "2019-10-21") + ", " +
          id("Meta", "2018-10-26") + ", 'recidivism', 'told so')");
  db.exec("INSERT INTO network_links VALUES (" + id("Meta", "2019-10-21") + ", " +
          id("Twitter", "2019-08") + ", 'overlap', 'not a return')");
  db.exec("UPDATE networks SET returning_accounts = 1 WHERE company = 'Twitter'");
  const Rows got = run(s, "returns_after_takedown");
  REQUIRE(got.size() == 2);
  CHECK(got[0] == std::vector<std::string>{"TW-CN-0819-A", "Twitter", "2019-08", "NULL",
                                           "returning accounts", "NULL", "NULL", "NULL", "936",
                                           "936", "936", "0"});
  CHECK(got[1] == std::vector<std::string>{"FB-RUUA-1019-A", "Meta", "2019-10-21", "NULL",
                                           "recidivism", "FB-IR-1018-A", "2018-10-26", "360", "50",
                                           "50", "NULL", "0"});
}

TEST_CASE("single assets by platform and by domain") {
  store::Connection c(":memory:", OpenMode::kReadWriteOrCreate);
  Document d = sample_documents()[0];
  const auto add = [&](const char* platform, const char* kind, const char* plain) {
    SingleAsset& asset = d.assets.emplace_back();
    asset.platform = platform;
    asset.kind = kind;
    asset.value = plain;
    asset.plain = plain;
  };
  add("facebook", "page", "https://www.facebook.com/one");
  add("facebook", "page", "https://facebook.com/two");
  add("web", "domain", "example.org");
  add("web", "url", "https://example.org/news/story");
  add("", "hash", "0123456789abcdef0123456789abcdef");
  import_all(c, {d});
  CHECK(text_rows(report::run(c, "single_assets_by_platform", {})) ==
        Rows{{"facebook", "Facebook", "page", "1", "2", "0", "1"},
             {"web", "Web", "domain", "1", "1", "0", "1"},
             {"web", "Web", "url", "0", "1", "0", "1"},
             {"NULL", "NULL", "hash", "0", "1", "0", "1"}});
  CHECK(text_rows(report::run(c, "single_assets_by_domain", {})) ==
        Rows{{"example[.]org", "web", "2", "1", "FB-IR-1018-A"},
             {"facebook[.]com", "facebook", "2", "1", "FB-IR-1018-A"}});
  Filter f;
  f.platforms = {"facebook"};
  CHECK(text_rows(report::run(c, "single_assets_by_domain", f)).size() == 1);
  f = {};
  f.origins = {"RU"};
  CHECK(text_rows(report::run(c, "single_assets_by_platform", f)).empty());
}

TEST_CASE("a platform on which sources only name assets chooses the network, without a figure") {
  store::Connection c(":memory:", OpenMode::kReadWriteOrCreate);
  Document d = sample_documents()[0];
  SingleAsset& asset = d.assets.emplace_back();
  asset.platform = "web";
  asset.kind = "domain";
  asset.value = asset.plain = "example.org";
  import_all(c, {d});
  Filter f;
  f.platforms = {"web"};
  CHECK(text_rows(report::run(c, "single_assets_by_domain", f)) ==
        Rows{{"example[.]org", "web", "1", "1", "FB-IR-1018-A"}});
  CHECK(text_rows(report::run(c, "assets_removed_by_company_year", f)) ==
        Rows{{"Meta", "2018", "1", "NULL", "NULL", "NULL", "0", "1"}});
  f.platforms = {"youtube"};
  CHECK(text_rows(report::run(c, "single_assets_by_domain", f)).empty());
  CHECK(text_rows(report::run(c, "assets_removed_by_company_year", f)).empty());
}

TEST_CASE("a domain is the host of an address, and an address in two networks is one") {
  store::Connection c(":memory:", OpenMode::kReadWriteOrCreate);
  std::vector<Document> documents = sample_documents();
  const auto add = [&](std::size_t document, const char* kind, const char* plain) {
    SingleAsset& asset = documents[document].assets.emplace_back();
    asset.platform = "web";
    asset.kind = kind;
    asset.value = asset.plain = plain;
  };
  add(0, "domain", "example.org");
  add(2, "domain", "example.org");
  for (const char* url : {"https://www.example.org:8080/a?x=1:2", "https://Example.org?x=/2",
                          "https://example.org#top", "http://[2001:db8::1]:80/a"})
    add(0, "url", url);
  import_all(c, documents);
  CHECK(text_rows(report::run(c, "single_assets_by_domain", {})) ==
        Rows{{"example[.]org", "web", "4", "2", "FB-IR-1018-A, TW-CN-0819-A"},
             {"[2001:db8::1]", "web", "1", "1", "FB-IR-1018-A"}});
}

TEST_CASE("every report runs on an empty database, with and without filters") {
  store::Connection empty(":memory:", OpenMode::kReadWriteOrCreate);
  Filter all;
  all.from = 2018;
  all.to = 2020;
  all.platforms = {"facebook", "twitter"};
  all.companies = {"Meta"};
  all.countries = {"IR", "RU"};
  all.origins = {"IR"};
  all.targets = {"US"};
  all.actors = {"Internet Research Agency"};
  all.source_kinds = {"media"};
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
