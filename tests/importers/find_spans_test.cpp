#include "importers/find_spans.h"

#include <catch2/catch.hpp>

#include "text/utf8.h"

using namespace takedowndb;

namespace {

struct Fact {
  Property property;
  std::string value;
  std::int64_t count = -1;
  std::string kind = {};
};

// What the span of a fact quotes, "" when none was found.
std::string quoted(const std::string& text, const Fact& fact) {
  Claim claim;
  claim.property = fact.property;
  claim.value = fact.value;
  if (fact.count >= 0) claim.count = fact.count;
  claim.kind = fact.kind;
  Extraction extraction;
  extraction.takedowns.push_back({{}, std::nullopt, {NetworkMention{false, {claim}}}});
  importers::find_spans(text, extraction);
  const auto span = extraction.takedowns[0].networks[0].claims[0].span;
  if (!span) return "";
  const takedowndb::text::CharacterMap map(text);
  const std::size_t begin = map.to_byte(span->start);
  return text.substr(begin, map.to_byte(span->end) - begin) + "@" + std::to_string(span->start);
}

}  // namespace

TEST_CASE("Countries are found by name, adjective or demonym") {
  CHECK(quoted("“Pages” run by Iranians", {Property::kOrigin, "IR"}) == "Iranians@15");
  CHECK(quoted("iranian accounts", {Property::kOrigin, "IR"}) == "iranian@0");
  CHECK(quoted("They told us about the US vote", {Property::kTarget, "US"}) == "US@23");
  CHECK(quoted("nothing here", {Property::kOrigin, "IR"}).empty());
  CHECK(quoted("Mali, not Somalia", {Property::kTarget, "SO"}) == "Somalia@10");
}

TEST_CASE("Figures are found as they are written, beside their kind if there are several") {
  CHECK(quoted("about 1,020,000 accounts", {Property::kAudience, "", 1020000}) == "1,020,000@6");
  CHECK(quoted("In May 8 people ran 8 pages and 17 accounts", {Property::kAsset, "", 8, "page"}) ==
        "8@20");
  CHECK(quoted("COVID19 and 190 pages", {Property::kAsset, "", 19, "page"}).empty());
}

TEST_CASE("Names of actors and regions") {
  CHECK(quoted("tied to the internet research agency",
               {Property::kActor, "Internet Research Agency"}) == "internet research agency@12");
  CHECK(quoted("in Latin America", {Property::kRegion, "latin america"}) == "Latin America@3");
}
