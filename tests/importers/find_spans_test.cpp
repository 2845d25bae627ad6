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

// What the span of a claim quotes and where it begins, "" when none was found.
std::string quote_of(const std::string& text, const Claim& claim) {
  Extraction extraction;
  extraction.takedowns.push_back({{}, std::nullopt, {NetworkMention{false, {claim}}}});
  importers::find_spans(text, extraction);
  const auto span = extraction.takedowns[0].networks[0].claims[0].span;
  if (!span) return "";
  const takedowndb::text::CharacterMap map(text);
  const std::size_t begin = map.to_byte(span->start);
  return text.substr(begin, map.to_byte(span->end) - begin) + "@" + std::to_string(span->start);
}

std::string quoted(const std::string& text, const Fact& fact) {
  Claim claim;
  claim.property = fact.property;
  claim.value = fact.value;
  if (fact.count >= 0) claim.count = fact.count;
  claim.kind = fact.kind;
  return quote_of(text, claim);
}

std::string quoted_vague(const std::string& text, std::int64_t count) {
  Claim claim;
  claim.property = Property::kTotal;
  if (count >= 0) claim.count = count;
  claim.bound = Bound::kVague;
  return quote_of(text, claim);
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

TEST_CASE("Figures in words, with a scale, and vague ones") {
  CHECK(quoted("Four Instagram accounts", {Property::kAsset, "", 4, "account"}) == "Four@0");
  CHECK(quoted("they closed twenty-one groups", {Property::kAsset, "", 21, "group"}) ==
        "twenty-one@12");
  CHECK(quoted("they closed twenty-one groups", {Property::kAsset, "", 20, "group"}).empty());
  CHECK(quoted("About 1.02 million accounts", {Property::kAudience, "", 1020000}) ==
        "1.02 million@6");
  CHECK(quoted("two hundred pages", {Property::kAsset, "", 200, "page"}) == "two hundred@0");
  CHECK(quoted("someone else", {Property::kAsset, "", 1, "account"}).empty());
  CHECK(quoted_vague("It closed dozens of pages", 24) == "dozens of@10");
  CHECK(quoted_vague("An undisclosed number of pages", -1) == "An undisclosed number of@0");
  CHECK(quoted_vague("It closed 24 pages", 24).empty());
}

TEST_CASE("Names of actors and regions") {
  CHECK(quoted("tied to the internet research agency",
               {Property::kActor, "Internet Research Agency"}) == "internet research agency@12");
  CHECK(quoted("in Latin America", {Property::kRegion, "latin america"}) == "Latin America@3");
}
