#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <set>

#include "query/query.h"
#include "takedowndb/error.h"
#include "tests/query/sample.h"

using namespace takedowndb;
using namespace takedowndb::test;

TEST_CASE("every fact of a network with its words and source") {
  Sample s;
  const Table t = query::network(s.connection, "FB-IR-1018-A");
  CHECK(t.columns ==
        std::vector<std::string>{"property", "value", "status", "quote", "source", "rule"});
  CHECK(text_rows(t) ==
        Rows{{"company", "Meta", "holds", "NULL", "iran.txt", "coded"},
             {"removed", "2018-10-26", "holds", "NULL", "iran.txt", "coded"},
             {"origin", "Iran", "holds", "from Iran", "iran.txt", "coded"},
             {"target", "United Kingdom", "holds", "aimed at Britain", "iran.txt", "coded"},
             {"asset", "30 Pages on Facebook", "holds", "30 Pages", "iran.txt", "coded"},
             {"asset", "16 accounts on Instagram", "holds", "16 Instagram accounts", "iran.txt",
              "coded"}});
}

TEST_CASE("a network is found by its code in any case, by a former code and by its number") {
  Sample s;
  const auto expected = query::network(s.connection, "FB-IR-1018-A").rows;
  CHECK(query::network(s.connection, "fb-ir-1018-a").rows == expected);
  const auto number =
      rows(s.connection.db(), "SELECT network_id FROM networks WHERE code = 'FB-IR-1018-A'");
  CHECK(query::network(s.connection, number[0][0]).rows == expected);
  s.connection.db().exec(
      "INSERT INTO network_codes SELECT 'FB-IR-1018-B', mention_id "
      "FROM network_codes WHERE code = 'FB-IR-1018-A'");
  CHECK(query::network(s.connection, "FB-IR-1018-B").rows == expected);
}

TEST_CASE("a network that is not there") {
  Sample s;
  CHECK_THROWS_AS(query::network(s.connection, "FB-XX-0100-A"), UsageError);
  CHECK_THROWS_AS(query::network(s.connection, "999"), UsageError);
  CHECK_THROWS_AS(query::network(s.connection, ""), UsageError);
}

TEST_CASE("sources that disagree show with their words, and the loser stays") {
  store::Connection c(":memory:", OpenMode::kReadWriteOrCreate);
  const Document a =
      told("a.txt", "Facebook removed 652 Pages and accounts from Iran.", "Meta", "2018-08-21",
           {{claim(Property::kOrigin, "IR"), "Iran"},
            {figure(Property::kTotal, 652), "652 Pages and accounts"}});
  // Tells the two countries' networks apart, and gives the figure to both together.
  Document b = told("b.txt", "652 Pages and accounts from Iran and Russia were removed.", "Meta",
                    "2018-08-21",
                    {{claim(Property::kOrigin, "IR"), "Iran and Russia"},
                     {claim(Property::kOrigin, "RU"), "Iran and Russia"},
                     {figure(Property::kTotal, 652), "652 Pages and accounts"}});
  for (const char* origin : {"IR", "RU"})
    b.coded->takedowns[0].networks.push_back({false, {claim(Property::kOrigin, origin)}});
  import_all(c, {a, b});

  const Table conflicts = query::conflicts(c);
  CHECK(conflicts.columns == std::vector<std::string>{"network_id", "property", "source_id",
                                                      "source", "value", "quote"});
  std::vector<std::string> said;
  for (const auto& row : text_rows(conflicts))
    said.push_back(row[3] + ": " + row[4] + ": " + row[5]);
  std::sort(said.begin(), said.end());
  REQUIRE(said.size() >= 3);
  CHECK(said.front() == "a.txt: Iran: Iran");
  CHECK(said.back() == "b.txt: Russia: Iran and Russia");
  std::map<std::string, std::string> origins;
  for (const auto& row : text_rows(query::network(c, "FB-IR-0818-A")))
    if (row[0] == "origin") origins[row[1] + " says " + row[4] + ": " + row[3]] = row[2];
  CHECK(origins["Iran says a.txt: Iran"] == "holds");
  CHECK(origins["Iran says b.txt: Iran and Russia"] == "agrees");
  CHECK(origins["Russia says b.txt: Iran and Russia"] == "differs");
}

TEST_CASE("facts and single assets of a network as typed rows") {
  Sample s;
  const Table table = query::network(s.connection, "FB-IR-1018-A");
  const std::vector<FactRow> facts = query::facts(s.connection, "fb-ir-1018-a");
  REQUIRE(facts.size() == table.rows.size());
  CHECK(facts[2].property == "origin");
  CHECK(facts[2].value == "Iran");
  CHECK(facts[2].status == "holds");
  CHECK(facts[2].quote == "from Iran");
  CHECK(facts[2].source == "iran.txt");
  CHECK(facts[2].rule == "coded");
  CHECK(facts[0].quote.empty());
  CHECK(query::single_assets(s.connection, "FB-IR-1018-A").empty());
  CHECK_THROWS_AS(query::facts(s.connection, "FB-XX-0100-A"), UsageError);
  CHECK_THROWS_AS(query::single_assets(s.connection, "FB-XX-0100-A"), UsageError);
}

TEST_CASE("a sum in another currency does not agree") {
  store::Connection c(":memory:", OpenMode::kReadWriteOrCreate);
  std::vector<Document> documents;
  for (const auto& [name, currency] :
       {std::pair("a.txt", "USD"), std::pair("b.txt", "EUR"), std::pair("c.txt", "USD")}) {
    Claim spend = claim(Property::kAdSpend, {});
    spend.amount = 100;
    spend.currency = currency;
    documents.push_back(told(name, std::string("Facebook removed 652 Pages from Iran, ") + name,
                             "Meta", "2018-08-21",
                             {{claim(Property::kOrigin, "IR"), "Iran"},
                              {figure(Property::kAsset, 652, "facebook", "page"), "652 Pages"},
                              {spend, "652"}}));
  }
  import_all(c, documents);
  std::map<std::string, std::string> said;
  for (const auto& row : text_rows(query::network(c, "FB-IR-0818-A")))
    if (row[0] == "ad_spend") said[row[4] + " " + row[1]] = row[2];
  REQUIRE(said.size() == 3);
  CHECK(said["b.txt 100 EUR"] == "noted");
  const std::set<std::string> of_dollars = {said["a.txt 100 USD"], said["c.txt 100 USD"]};
  CHECK(of_dollars == std::set<std::string>{"agrees", "holds"});
}

TEST_CASE("a date that was worked out shows, with the reason") {
  store::Connection c(":memory:", OpenMode::kReadWriteOrCreate);
  Document d =
      coded("a.txt", "Meta", "2019",
            {{claim(Property::kOrigin, "RU"), figure(Property::kAsset, 30, "facebook", "page")}});
  d.metadata.published = "2019-02-02";
  d.coded->published = claim(Property::kPublished, "2019-02-02");
  import_all(c, {d});
  Rows removed;
  for (const auto& row : text_rows(query::network(c, "1")))
    if (row[0] == "removed") removed.push_back(row);
  CHECK(removed == Rows{{"removed", "2019-02~", "inferred", "NULL", "NULL",
                         "stated as 2019; reported by a.txt on 2019-02-02"},
                        {"removed", "2019", "holds", "NULL", "a.txt", "coded"}});
}

TEST_CASE("what a person set shows with its hedge, platform, kind and currency") {
  Sample s;
  const auto set = [&](const char* property, const char* value) {
    Ruling r;
    r.kind = Ruling::Kind::kSet;
    r.first = "FB-IR-1018-A";
    r.property = property;
    r.second = value;
    ingest::decide(s.connection, {r});
  };
  set("target", "France");
  set("asset", "about 40 facebook/page");
  set("asset", "1 facebook/group");
  set("audience", "50-60 followers of instagram/account");
  set("ad_spend", "more than 12.5 EUR");
  Rows decided;
  for (const auto& row : text_rows(query::network(s.connection, "FB-IR-1018-A")))
    if (row[2] == "decided") decided.push_back({row[0], row[1], row[5]});
  CHECK(decided ==
        Rows{{"target", "France", "decision 1"},
             {"asset", "about 40 Pages on Facebook", "decision 2"},
             {"asset", "1 group on Facebook", "decision 3"},
             {"audience", "about 50 to 60 followers of accounts on Instagram", "decision 4"},
             {"ad_spend", "more than 12.5 EUR", "decision 5"}});
}

TEST_CASE("a long list of single assets is cut in the table of a network and whole in its rows") {
  store::Connection c(":memory:", OpenMode::kReadWriteOrCreate);
  Document d = told("a.txt", "Facebook removed accounts from Iran.", "Meta", "2018-08-21",
                    {{claim(Property::kOrigin, "IR"), "Iran"}});
  for (int i = 0; i < 150; ++i) {
    SingleAsset asset;
    asset.platform = "web";
    asset.kind = "domain";
    asset.plain = "site" + std::to_string(1000 + i) + ".example";
    asset.value = asset.plain;
    d.assets.push_back(asset);
    d.assets.push_back(asset);  // named twice
  }
  import_all(c, {d});
  const Table table = query::network(c, "1");
  std::size_t listed = 0;
  for (const auto& row : table.rows)
    if (row[0] == Value(std::string("single asset"))) ++listed;
  CHECK(listed == 101);
  CHECK(table.rows.back()[1] == Value(std::string("and 50 more: see the view single_assets")));
  const std::vector<AssetRow> assets = query::single_assets(c, "1");
  REQUIRE(assets.size() == 150);
  CHECK(assets[0].asset == "site1000[.]example");
  CHECK(assets[0].kind == "domain");
  CHECK(assets[0].sources == 1);
}
