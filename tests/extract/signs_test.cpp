// Signs: every unit that a reader looks for is hopped to, and no other.
#include "extract/signs.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "extract/codes.h"
#include "extract/units.h"
#include "tests/extract/reading.h"

using namespace takedowndb::grammar;
using takedowndb::test::read;

TEST_CASE("Hops meet the same units as a walk does") {
  const Reading r = read(
      "Last May Facebook removed 30 Pages, two groups and an account that were run from Togo and "
      "Benin. A week later, as well as on the 3rd of June, X suspended one more, used at the time "
      "of the vote.");
  const auto walk = [&](auto is) {
    std::vector<std::size_t> out;
    for (std::size_t i = 0; i < r.units.size(); ++i)
      if (is(r.units[i])) out.push_back(i);
    return out;
  };
  const auto hop = [&](Signs wanted) {
    std::vector<std::size_t> out;
    const std::size_t end = r.units.size();
    for (std::size_t i = r.next(0, end, wanted); i < end; i = r.next(i + 1, end, wanted))
      out.push_back(i);
    return out;
  };
  for (unsigned c = 0; c < Lexicon::kFirstSign; ++c) {
    const Cat cat = static_cast<Cat>(c);
    CHECK(hop(sign(cat)) == walk([cat](const Unit& u) { return u.is(cat); }));
  }
  CHECK(hop(sign(Sign::kNumber)) ==
        walk([](const Unit& u) { return u.is_number() || u.kind == UnitKind::kOrdinal; }));
  CHECK(hop(sign(Sign::kStop)) == walk([](const Unit& u) { return u.is_mark('.'); }));
  const auto words = [&](std::vector<std::string_view> all) {
    return walk([&](const Unit& u) {
      return u.kind == UnitKind::kWord && std::any_of(all.begin(), all.end(), [&](auto one) {
               return same_word(r.word(u), one);
             });
    });
  };
  CHECK(hop(sign(Sign::kPlaceWord)) == words({"at", "used"}));
  CHECK_FALSE(words({"at", "used"}).empty());
  CHECK(hop(sign(Sign::kNameWord)) ==
        words({"as well as", "named", "and", "from", "between", "of", "to"}));
}

TEST_CASE("A hop ends where the range does") {
  const Reading r = read("Pages, Pages, Pages, Pages");
  const Signs kind = sign(Cat::kKind);
  CHECK(r.next(0, r.units.size(), kind) == 0);
  CHECK(r.next(1, r.units.size(), kind) == 2);
  CHECK(r.next(1, 2, kind) == 2);
  CHECK(r.next(7, 7, kind) == 7);
  CHECK_FALSE(r.has(1, 2, kind));
}

TEST_CASE("A list of codes holds more than it has room for") {
  Codes codes;
  const std::vector<std::string> all = {"TG", "BJ", "IR", "RU", "CN", "EG"};
  for (std::size_t n = 0; n < all.size(); ++n) {
    codes.push_back(all[n]);
    REQUIRE(codes.size() == n + 1);
    for (std::size_t i = 0; i <= n; ++i) CHECK(codes.begin()[i] == all[i]);
  }
  const Codes copy = codes;
  CHECK(copy == codes);
  CHECK(copy.has("EG"));
  CHECK_FALSE(copy.has("US"));
  CHECK_FALSE(copy == Codes{"TG"});
}
