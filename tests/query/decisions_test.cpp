// What people rule: what a ruling may name, what it does, that it lasts, and what is still asked.
#include "store/decisions.h"

#include "query/query.h"
#include "store/decision_value.h"
#include "takedowndb/error.h"
#include "tests/query/sample.h"
#include "tests/support.h"

using namespace takedowndb;
using namespace takedowndb::test;
using Kind = Ruling::Kind;

namespace {

Ruling ruling(Kind kind, std::string first, std::string second = {}, std::string property = {}) {
  Ruling r;
  r.kind = kind;
  r.first = std::move(first);
  r.second = std::move(second);
  r.property = std::move(property);
  return r;
}

// Two stories of one takedown with other figures, which reconciliation keeps apart.
struct Stories {
  store::Connection connection{":memory:", OpenMode::kReadWriteOrCreate};

  static Document story(const std::string& name, std::int64_t count, double confidence = 1) {
    Document d = coded(
        name, "Twitter", "2020-06-11",
        {{claim(Property::kOrigin, "TR"), figure(Property::kAsset, count, "twitter", "account")}});
    d.metadata.url = "https://example.org/" + name;
    d.coded->takedowns[0].networks[0].claims[0].confidence = confidence;
    return d;
  }
  Stories() { import_all(connection, {story("a.txt", 7340), story("b.txt", 7430)}); }

  std::vector<std::int64_t> decide(const Ruling& r) { return ingest::decide(connection, {r}); }
  Rows sql(const std::string& query) { return rows(connection.db(), query); }
  // Codes of the networks with their figures.
  Rows networks() {
    return sql("SELECT code, assets FROM networks WHERE headline = 0 ORDER BY code");
  }
};

std::string value(Property property, const std::string& words) {
  store::Connection connection(":memory:", OpenMode::kReadWriteOrCreate);
  const Claim c = store::read_value(connection.db(), property, words);
  std::string out = c.value;
  if (c.count) out += std::to_string(*c.count);
  if (c.count_high) out += "-" + std::to_string(*c.count_high);
  if (c.amount) out += std::to_string(static_cast<std::int64_t>(*c.amount));
  if (c.bound != Bound::kExact) out += " " + std::string(to_string(c.bound));
  for (const std::string& code : {c.platform, c.kind, c.currency})
    if (!code.empty()) out += " " + code;
  return out;
}

}  // namespace

TEST_CASE("Values in the words of people") {
  CHECK(value(Property::kOrigin, "Iran") == "IR");
  CHECK(value(Property::kOrigin, "ir") == "IR");
  CHECK(value(Property::kTarget, "IRN") == "IR");
  CHECK(value(Property::kTarget, "the UK") == "GB");
  CHECK(value(Property::kRemoved, "2018-07/2018-09") == "2018-07/2018-09");
  CHECK(value(Property::kAsset, "30 facebook/page") == "30 facebook page");
  CHECK(value(Property::kAsset, "about 1,500 Pages on Facebook") == "1500 about facebook page");
  CHECK(value(Property::kAsset, "more than 30 Instagram accounts") ==
        "30 more_than instagram account");
  CHECK(value(Property::kAsset, "50-60 accounts") == "50-60 about account");
  CHECK(value(Property::kTotal, "at most 652") == "652 less_than");
  CHECK(value(Property::kAudience, "~15000 followers of facebook/page") ==
        "15000 about facebook page");
  CHECK(value(Property::kAdSpend, "about 6,000 usd") == "6000 about USD");
  CHECK(value(Property::kActor, " Archimedes Group ") == "Archimedes Group");
  CHECK(value(Property::kAsset, "") == "");
  for (const auto& [property, words] :
       std::vector<std::pair<Property, std::string>>{{Property::kOrigin, "Atlantis"},
                                                     {Property::kRemoved, "next week"},
                                                     {Property::kAsset, "many facebook/page"},
                                                     {Property::kAsset, "30 wombats"},
                                                     {Property::kAdSpend, "6000"}})
    CHECK_THROWS_AS(value(property, words), UsageError);
}

TEST_CASE("The same, different, and undone") {
  Stories s;
  const Rows apart = {{"TW-TR-0620-A", "7340"}, {"TW-TR-0620-B", "7430"}};
  REQUIRE(s.networks() == apart);
  const auto id = s.decide(ruling(Kind::kSame, "a.txt#0.0", "b.txt#0.0"));
  REQUIRE(id == std::vector<std::int64_t>{1});
  CHECK(s.networks().size() == 1);
  CHECK(s.sql("SELECT former_code FROM former_codes") == Rows{{"TW-TR-0620-B"}});
  ingest::rebuild(s.connection);
  CHECK(s.networks().size() == 1);
  ingest::undo(s.connection, 1);
  CHECK(s.networks() == apart);
  CHECK_THROWS_AS(ingest::undo(s.connection, 1), UsageError);
  CHECK_THROWS_AS(ingest::undo(s.connection, 9), UsageError);
  // What was undone stays in the log.
  const Table log = store::decisions(s.connection);
  REQUIRE(log.rows.size() == 1);
  CHECK(text_rows(log)[0][3] == "a.txt#0.0");
  CHECK(text_rows(log)[0][4] == "b.txt#0.0");
  CHECK(text_rows(log)[0][7] != "");
}

TEST_CASE("Claims rejected and accepted, values set, operations named") {
  Stories s;
  const std::string claim_of_a = s.sql(
      "SELECT claim_id FROM claim_quotes WHERE source = 'a.txt' AND property = 'asset'")[0][0];
  s.decide(ruling(Kind::kReject, claim_of_a));
  // Without its figure nothing keeps the story from being the other's.
  CHECK(s.networks() == Rows{{"TW-TR-0620-A", "7430"}});
  CHECK(s.sql("SELECT status FROM claims WHERE claim_id = " + claim_of_a) == Rows{{"rejected"}});
  s.decide(ruling(Kind::kAccept, claim_of_a));
  CHECK(s.sql("SELECT assets FROM networks WHERE code = 'TW-TR-0620-A'") == Rows{{"7340"}});
  s.decide(ruling(Kind::kSet, "TW-TR-0620-A", "more than 7000 twitter/account", "asset"));
  s.decide(ruling(Kind::kSet, "tw-tr-0620-a", "Iran", "target"));
  s.decide(ruling(Kind::kSet, "TW-TR-0620-A", "2020-06-10", "removed"));
  CHECK(s.sql("SELECT assets, assets_high IS NULL, removed FROM networks WHERE code = "
              "'TW-TR-0620-A'") == Rows{{"7000", "1", "2020-06-10"}});
  CHECK(s.sql("SELECT country, reason FROM network_countries WHERE role = 'target'") ==
        Rows{{"IR", "decided by a person"}});
  s.decide(ruling(Kind::kName, "TW-TR-0620-A", "Long march"));
  CHECK(s.sql("SELECT name, named FROM operations") == Rows{{"Long march", "1"}});
  s.decide(ruling(Kind::kName, "long march", "Short march"));
  CHECK(s.sql("SELECT name FROM operations") == Rows{{"Short march"}});
  CHECK(query::check(s.connection).empty());
}

TEST_CASE("A figure that a person ruled out leaves no row of blanks, and its claims differ") {
  store::Connection c(":memory:", OpenMode::kReadWriteOrCreate);
  Claim spend = claim(Property::kAdSpend, {});
  spend.amount = 100;
  spend.currency = "USD";
  import_all(
      c,
      {coded("a.txt", "Twitter", "2020-06-11",
             {{claim(Property::kOrigin, "TR"), figure(Property::kAsset, 30, "twitter", "account"),
               figure(Property::kTotal, 40), figure(Property::kAudience, 9), spend}})});
  for (const char* property : {"total", "audience", "ad_spend"})
    ingest::decide(c, {ruling(Kind::kSet, "TW-TR-0620-A", "", property)});
  CHECK(rows(c.db(), "SELECT assets_low, assets, assets_high FROM networks") ==
        Rows{{"30", "30", "30"}});
  CHECK(rows(c.db(), "SELECT role, count FROM asset_counts") == Rows{{"part", "30"}});
  for (const char* report : {"ad_spend_by_origin", "audience_by_origin"})
    CHECK(rows(c.db(), std::string("SELECT count(*) FROM ") + report) == Rows{{"0"}});
  CHECK(rows(c.db(), "SELECT property, holds FROM disagreements ORDER BY 1") ==
        Rows{{"ad_spend", "0"}, {"audience", "0"}, {"total", "0"}});
}

TEST_CASE("Targets that a person sets add up, and none takes them back") {
  Stories s;
  const auto set = [&](const char* value) {
    s.decide(ruling(Kind::kSet, "TW-TR-0620-A", value, "target"));
    return s.sql("SELECT country FROM network_countries WHERE role = 'target' ORDER BY country");
  };
  CHECK(set("Iran") == Rows{{"IR"}});
  CHECK(set("France") == Rows{{"FR"}, {"IR"}});
  CHECK(set("").empty());
  CHECK(set("Greece") == Rows{{"GR"}});
}

TEST_CASE("No date is inferred where a person ruled that there is none") {
  store::Connection c(":memory:", OpenMode::kReadWriteOrCreate);
  Document d = Stories::story("a.txt", 7340);
  d.metadata.published = "2020-06-11";
  d.coded->published = claim(Property::kPublished, "2020-06-11");
  d.coded->takedowns[0].removed->value = "2020";
  import_all(c, {d});
  const auto removed = [&] {
    return rows(c.db(), "SELECT removed, removed_earliest, year FROM networks")[0];
  };
  REQUIRE(removed()[0] == "2020-06~");
  const std::string code = rows(c.db(), "SELECT code FROM networks")[0][0];
  ingest::decide(c, {ruling(Kind::kSet, code, "", "removed")});
  CHECK(removed() == std::vector<std::string>{"NULL", "NULL", "NULL"});
  ingest::decide(c, {ruling(Kind::kSet, code, "2020-05", "removed")});
  CHECK(removed() == std::vector<std::string>{"2020-05", "2020-05-01", "2020"});
  ingest::undo(c, 2);
  ingest::undo(c, 1);
  CHECK(removed()[0] == "2020-06~");
}

TEST_CASE("A ruling that names what is not there changes nothing") {
  Stories s;
  for (const Ruling& r :
       {ruling(Kind::kSame, "a.txt#0.0", "c.txt#0.0"),
        ruling(Kind::kSame, "a.txt#0.0", "a.txt#0.0"), ruling(Kind::kSame, "a.txt", "b.txt#0.0"),
        ruling(Kind::kSame, "12", "b.txt#0.0"), ruling(Kind::kReject, "x"),
        ruling(Kind::kAccept, "99"), ruling(Kind::kSet, "FB-IR-1018-A", "IR", "origin"),
        ruling(Kind::kSet, "TW-TR-0620-A", "IR", "colour"),
        ruling(Kind::kSet, "TW-TR-0620-A", "Atlantis", "origin"),
        ruling(Kind::kName, "Nobody", "X"), ruling(Kind::kName, "TW-TR-0620-A", "")})
    CHECK_THROWS_AS(s.decide(r), UsageError);
  // All or none.
  CHECK_THROWS_AS(ingest::decide(s.connection, {ruling(Kind::kSame, "a.txt#0.0", "b.txt#0.0"),
                                                ruling(Kind::kReject, "x")}),
                  UsageError);
  CHECK(s.sql("SELECT count(*) FROM decisions") == Rows{{"0"}});
  CHECK(s.networks().size() == 2);
}

TEST_CASE("Decisions hold for a later revision of the same source") {
  Stories s;
  s.decide(ruling(Kind::kSame, "a.txt#0.0", "b.txt#0.0"));
  const std::string origin_of_b = s.sql(
      "SELECT claim_id FROM claim_quotes WHERE source = 'b.txt' AND property = 'origin'")[0][0];
  s.decide(ruling(Kind::kReject, origin_of_b));
  Document again = Stories::story("b.txt", 7350);
  import_all(s.connection, {again});
  CHECK(s.sql("SELECT count(*) FROM sources WHERE superseded_by IS NOT NULL") == Rows{{"1"}});
  CHECK(s.networks().size() == 1);
  CHECK(s.sql("SELECT count(*) FROM network_countries AS c JOIN claims AS k USING (claim_id) "
              "JOIN sources AS o ON o.source_id = k.source_id WHERE o.document = 'b.txt'") ==
        Rows{{"0"}});
}

TEST_CASE("Each kind of assets on which sources disagree is asked for, until a person has ruled") {
  store::Connection c(":memory:", OpenMode::kReadWriteOrCreate);
  std::vector<Document> documents;
  for (const std::int64_t more : {0, 40}) {
    Document d = coded(
        more == 0 ? "a.txt" : "b.txt", "Meta", "2020-06-11",
        {{claim(Property::kOrigin, "TR"), figure(Property::kAsset, 100 + more, "facebook", "page"),
          figure(Property::kAsset, 60 + more, "instagram", "account"),
          figure(Property::kAudience, 1000 + 9 * more, "facebook", "page")}});
    d.metadata.url = "https://example.org/" + d.name;
    documents.push_back(std::move(d));
  }
  import_all(c, documents);
  ingest::decide(c, {ruling(Kind::kSame, "a.txt#0.0", "b.txt#0.0")});
  auto asked = query::questions(c, 100);
  REQUIRE(asked.size() == 3);
  for (const Question& q : asked) CHECK(q.answers.size() == 2);
  ingest::decide(c, {asked[0].answers[1].ruling});
  asked = query::questions(c, 100);
  REQUIRE(asked.size() == 2);
  ingest::decide(c, {ruling(Kind::kSet, "FB-TR-0620-A", "70 instagram/account", "asset")});
  REQUIRE(query::questions(c, 100).size() == 1);
  CHECK(query::questions(c, 100)[0].text.find("audience") != std::string::npos);
  // None is an answer, too, though nothing then stands.
  ingest::decide(c, {ruling(Kind::kSet, "FB-TR-0620-A", "", "removed")});
  REQUIRE(rows(c.db(), "SELECT count(*) FROM disagreements WHERE property = 'removed'") ==
          Rows{{"2"}});
  CHECK(query::questions(c, 100).size() == 1);
}

TEST_CASE("What is asked, until it is answered") {
  Stories s;
  auto asked = query::questions(s.connection, 100);
  REQUIRE(asked.size() == 1);
  CHECK(asked[0].kind == "near_miss");
  REQUIRE(asked[0].answers.size() == 2);
  CHECK(asked[0].facts[0] == "a.txt#0.0 (TW-TR-0620-A)");
  ingest::decide(s.connection, {asked[0].answers[0].ruling});
  asked = query::questions(s.connection, 100);
  REQUIRE(asked.size() == 1);  // one network, and its sources disagree on the figure
  CHECK(asked[0].kind == "conflict");
  REQUIRE(asked[0].answers.size() == 2);
  ingest::decide(s.connection, {asked[0].answers[1].ruling});
  CHECK(query::questions(s.connection, 100).empty());
  CHECK(s.networks() == Rows{{"TW-TR-0620-A", "7430"}});

  import_all(s.connection, {Stories::story("c.txt", 12, 0.3)});
  asked = query::questions(s.connection, 100);
  REQUIRE(asked.size() == 1);
  CHECK(asked[0].kind == "low_confidence");
  CHECK(query::questions(s.connection, 0).empty());
  CHECK(s.sql("SELECT origin_count FROM networks WHERE assets = 12") == Rows{{"0"}});
  ingest::decide(s.connection, {asked[0].answers[0].ruling});
  CHECK(s.sql("SELECT origin_count FROM networks WHERE assets = 12") == Rows{{"1"}});
  CHECK(query::questions(s.connection, 100).empty());
}
