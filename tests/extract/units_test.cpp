// Units: numbers put together from their words, phrases of the lexicon, dotted abbreviations.
#include "extract/units.h"

#include <catch2/catch.hpp>

#include "tests/extract/reading.h"

using namespace takedowndb::grammar;
using takedowndb::test::read;

TEST_CASE("a number is one unit, however it is written") {
  struct {
    const char* text;
    double value;
    bool digits;
  } const rows[] = {{"thirty", 30, false},
                    {"fifty-seven", 57, false},
                    {"fifty seven", 57, false},
                    {"one hundred and twenty-three", 123, false},
                    {"two hundred", 200, false},
                    {"twelve hundred", 1200, false},
                    {"three thousand five hundred", 3500, false},
                    {"a million", 1000000, false},
                    {"half a million", 500000, false},
                    {"two dozen", 24, false},
                    {"a dozen", 12, false},
                    {"1.02 million", 1020000, true},
                    {"170 thousand", 170000, true},
                    {"2 lakh", 200000, true},
                    {"1,019", 1019, true},
                    {"15K", 15000, true}};
  for (const auto& row : rows) {
    INFO(row.text);
    const Reading r = read(row.text);
    REQUIRE(r.units.size() == 1);
    CHECK(r.units[0].is_number());
    CHECK(r.units[0].number == Approx(row.value));
    CHECK(r.units[0].digits == row.digits);
    CHECK(r.word(r.units[0]) == row.text);
  }
}

TEST_CASE("a list of number words is several numbers") {
  const Reading r = read("thirty, twenty and five");
  std::vector<double> numbers;
  for (const Unit& u : r.units)
    if (u.is_number()) numbers.push_back(u.number);
  CHECK(numbers == std::vector<double>{30, 20, 5});
}

TEST_CASE("a share is no count") {
  const Reading r = read("5% of the users");
  REQUIRE_FALSE(r.units.empty());
  CHECK(r.units[0].kind == UnitKind::kPercent);
  CHECK_FALSE(r.units[0].is_number());
}

TEST_CASE("only short numbers may be years") {
  CHECK(read("2019").units[0].plain);
  CHECK_FALSE(read("2,019").units[0].plain);
  CHECK_FALSE(read("20190").units[0].plain);
}

TEST_CASE("a phrase is one unit with its meaning") {
  struct {
    const char* text;
    Cat cat;
    const char* value;
  } const rows[] = {{"Saudi Arabia", Cat::kCountry, "SA"},
                    {"the Democratic Republic of the Congo", Cat::kCountry, "CD"},
                    {"Bosnia and Herzegovina", Cat::kCountry, "BA"},
                    {"Middle East", Cat::kRegion, "middle east"},
                    {"Iranian", Cat::kDemonym, "IR"},
                    {"Instagram", Cat::kPlatform, "instagram"},
                    {"more than", Cat::kHedge, "more_than"},
                    {"dozens of", Cat::kVague, "24"}};
  for (const auto& row : rows) {
    INFO(row.text);
    const Reading r = read(row.text);
    REQUIRE_FALSE(r.units.empty());
    const Unit& u = r.units.back();
    REQUIRE(u.is(row.cat));
    CHECK(r.value(u, row.cat) == row.value);
  }
}

TEST_CASE("the longest phrase wins") {
  const Reading r = read("Papua New Guinea");
  REQUIRE(r.units.size() == 1);
  CHECK(r.value(r.units[0], Cat::kCountry) == "PG");
  const Reading guinea = read("Guinea-Bissau");
  REQUIRE(guinea.units.size() == 1);
  CHECK(guinea.value(guinea.units[0], Cat::kCountry) == "GW");
}

TEST_CASE("a pronoun is no country, an abbreviation is") {
  for (const char* text : {"It told us about the Pages.", "They asked us, too."}) {
    INFO(text);
    for (const Unit& u : read(text).units) CHECK_FALSE(u.is(Cat::kCountry));
  }
  for (const char* text : {"It targeted the US.", "It targeted the U.S. and Mali."}) {
    INFO(text);
    bool found = false;
    const Reading r = read(text);
    for (const Unit& u : r.units) found |= u.is(Cat::kCountry) && r.value(u, Cat::kCountry) == "US";
    CHECK(found);
  }
}

TEST_CASE("units cover their tokens in order") {
  const Reading r = read(
      "Meta removed fifty-seven Pages, run from Saudi Arabia.\n\nThey had 1.2 million followers.");
  std::uint32_t next = 0;
  for (const Unit& u : r.units) {
    CHECK(u.first == next);
    CHECK(u.last >= u.first);
    next = u.last + 1;
  }
  CHECK(next == r.stream.tokens.size());
}

TEST_CASE("a word of the text is one of the code, whatever its case and length") {
  const Reading r = read("THE Network's Disinformation disinformations");
  REQUIRE(r.units.size() == 4);
  CHECK(same_word(r.word(r.units[0]), "the"));
  CHECK_FALSE(same_word(r.word(r.units[0]), "then"));
  CHECK_FALSE(same_word(r.word(r.units[0]), "th"));
  CHECK(same_word(r.word(r.units[1]), "network"));
  CHECK(is_one_of(r.word(r.units[2]), {"the", "disinformation"}));
  CHECK_FALSE(same_word(r.word(r.units[2]), "disinfor"));
  CHECK_FALSE(same_word(r.word(r.units[3]), "disinformation"));
}
