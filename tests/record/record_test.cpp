#include "takedowndb/record.h"

#include <nlohmann/json.hpp>

#include "takedowndb/error.h"
#include "tests/support.h"

using namespace takedowndb;
using Catch::Matchers::Contains;
using Catch::Matchers::StartsWith;
using Json = nlohmann::ordered_json;

namespace {

Claim claim(Property property, std::string value) {
  Claim c;
  c.property = property;
  c.value = std::move(value);
  return c;
}

Claim asset(std::string platform, std::string kind, std::int64_t count) {
  Claim c = claim(Property::kAsset, "");
  c.platform = std::move(platform);
  c.kind = std::move(kind);
  c.count = count;
  return c;
}

std::string error_of(const std::string& json) {
  try {
    parse_record(json);
  } catch (const FormatError& error) {
    return error.what();
  }
  return "no error";
}

std::string with_network(const std::string& members) {
  return R"({"document":"a.txt","takedowns":[{"company":"Meta","networks":[{)" + members + "}]}]}";
}

}  // namespace

TEST_CASE("A record has the members of the format in their order, on one line") {
  Extraction extraction;
  extraction.published = claim(Property::kPublished, "2018-10-26");
  TakedownMention takedown;
  takedown.company = claim(Property::kCompany, "Meta");
  NetworkMention network;
  network.claims = {claim(Property::kOrigin, "IR"), claim(Property::kTarget, "US"),
                    claim(Property::kOrigin, "IR"),  // said twice
                    asset("facebook", "page", 30), asset("", "account", 5)};
  Claim doubtful = claim(Property::kTarget, "FR");
  doubtful.confidence = 0.3;
  network.claims.push_back(doubtful);
  Claim spend = claim(Property::kAdSpend, "");
  spend.amount = 100;
  spend.currency = "USD";
  spend.bound = Bound::kLessThan;
  network.claims.push_back(spend);
  takedown.networks.push_back(network);
  extraction.takedowns.push_back(takedown);

  CHECK(
      to_record("001.txt", extraction) ==
      R"({"document":"001.txt","published":"2018-10-26","takedowns":[{"company":"Meta",)"
      R"("removed":null,"networks":[{"origins":["IR"],"targets":["US"],"regions":[],"actors":[],)"
      R"("total":null,"assets":[{"platform":"facebook","kind":"page","count":30,"bound":"exact"},)"
      R"({"platform":null,"kind":"account","count":5,"bound":"exact"}],"audience":[],)"
      R"("ad_spend":{"amount":100,"currency":"USD","bound":"less_than"}}]}]})");
}

TEST_CASE("A text that states nothing has a record without takedowns") {
  CHECK(to_record("x \"y\".txt", {}) ==
        R"({"document":"x \"y\".txt","published":null,"takedowns":[]})");
}

TEST_CASE("Operations, headlines and undisclosed counts survive the way there and back") {
  const std::string json = with_network(
      R"("origins":["RU"],"targets":[],"regions":["middle east"],"actors":["Social Design Agency"],)"
      R"("operations":["Doppelganger"],"total":{"count":null,"bound":"vague"},"assets":[],)"
      R"("audience":[{"platform":"tiktok","kind":null,"count":1200,"bound":"about"}],)"
      R"("ad_spend":{"amount":0.5,"currency":"EUR","bound":"exact"},"combined":true)");
  const ParsedRecord record = parse_record(json);
  const NetworkMention& network = record.extraction.takedowns.at(0).networks.at(0);
  CHECK(network.combined);
  REQUIRE(network.claims.size() == 7);
  CHECK(network.claims[0].rule == "coded");
  CHECK(network.claims[0].confidence == 1.0);
  CHECK(network.claims[4].property == Property::kTotal);
  CHECK_FALSE(network.claims[4].count);
  CHECK(network.claims[4].bound == Bound::kVague);
  const Json expected = Json::parse(json)["takedowns"][0]["networks"][0];
  const Json actual =
      Json::parse(to_record("a.txt", record.extraction))["takedowns"][0]["networks"][0];
  CHECK(actual.dump() == expected.dump());
}

TEST_CASE("Absent members of a network are nothing, not an error") {
  const ParsedRecord record = parse_record(with_network(""));
  CHECK(record.extraction.takedowns.at(0).networks.at(0).claims.empty());
  CHECK(record.extraction.doubts.empty());
}

TEST_CASE("A wrong member is named") {
  CHECK_THAT(error_of("{\"document\": "), StartsWith("not valid JSON at line 1"));
  CHECK_THAT(error_of("[]"), StartsWith("the record: should be an object"));
  CHECK_THAT(error_of(R"({"takedowns":[]})"), StartsWith("document: should be"));
  CHECK_THAT(error_of(R"({"document":"a.txt"})"), StartsWith("takedowns: should be a list"));
  CHECK_THAT(error_of(R"({"document":"a.txt","takedowns":{}})"), StartsWith("takedowns: should"));
  CHECK_THAT(error_of(R"({"document":"a.txt","published":"May 2018","takedowns":[]})"),
             StartsWith("published: should be a date"));
  CHECK_THAT(error_of(R"({"document":"a.txt","takedowns":[{"company":"Meta"}]})"),
             StartsWith("takedowns[0].networks: should be a list"));
  CHECK_THAT(error_of(with_network(R"("origins":["IR","Iran"])")),
             StartsWith("takedowns[0].networks[0].origins[1]: should be an ISO 3166-1"));
  CHECK_THAT(error_of(with_network(R"("total":{"count":-1})")),
             StartsWith("takedowns[0].networks[0].total.count: should be a whole number"));
  CHECK_THAT(error_of(with_network(R"("total":{"count":1.5})")), Contains("total.count"));
  CHECK_THAT(error_of(with_network(R"("total":{"count":1e300})")), Contains("total.count"));
  CHECK_THAT(error_of(with_network(R"("total":{"count":"82"})")), Contains("total.count"));
  CHECK_THAT(error_of(with_network(R"("assets":[{"kind":"page","count":1,"bound":"roughly"}])")),
             Contains("assets[0].bound: should be exact, about"));
  CHECK_THAT(error_of(with_network(R"("assets":[{"platform":"facebook","count":1}])")),
             Contains("assets[0].kind"));
  CHECK_THAT(error_of(with_network(R"("ad_spend":{"amount":5,"currency":"dollars"})")),
             Contains("ad_spend.currency: should be an ISO 4217"));
  CHECK_THAT(error_of(with_network(R"("combined":"yes")")), Contains("combined: should be true"));
}

TEST_CASE("A member that the format does not know is left out and noted") {
  const ParsedRecord record = parse_record(with_network(R"("orgins":["IR"])"));
  REQUIRE(record.extraction.doubts.size() == 1);
  CHECK(record.extraction.doubts[0].code == "unknown_member");
  CHECK_THAT(record.extraction.doubts[0].message, StartsWith("takedowns[0].networks[0].orgins:"));
}

TEST_CASE("Deep nesting is an error, not a crash") {
  const std::string deep(200000, '[');
  CHECK_THAT(error_of(deep), StartsWith("not valid JSON"));
  CHECK_THAT(error_of(R"({"document":"a","takedowns":)" + deep + std::string(200000, ']') + "}"),
             StartsWith("takedowns[0]: should be"));
}

TEST_CASE("Every gold record of the corpus is the same after the way there and back") {
  const auto gold = test::shared_folder("corpus/gold");
  if (gold.empty()) return;
  int records = 0;
  for (const auto& entry : test::fs::directory_iterator(gold)) {
    if (entry.path().extension() != ".json") continue;
    CAPTURE(entry.path().filename().string());
    const std::string json = test::read_file(entry.path());
    const ParsedRecord record = parse_record(json);
    CHECK(to_record(record.document, record.extraction) == Json::parse(json).dump());
    ++records;
  }
  CHECK(records > 0);
}

TEST_CASE("What is wrong with a record is told on one line, whatever the record holds") {
  CHECK_THAT(error_of(with_network(R"("total":{"count":1e999})")),
             Contains("a number is too large"));
  const std::string date =
      error_of(R"({"document":"a.txt","published":"2018\n10","takedowns":[]})");
  CHECK_THAT(date, Contains("2018 10"));
  CHECK(date.find('\n') == std::string::npos);
}
