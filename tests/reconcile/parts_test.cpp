// The parts of reconciliation alone: figures, intervals, letters of codes, windows, names, blocks.
#include <catch2/catch.hpp>

#include "reconcile/blocking.h"
#include "reconcile/codes.h"
#include "reconcile/facts.h"
#include "reconcile/figures.h"
#include "reconcile/names.h"
#include "reconcile/totals.h"

namespace takedowndb::reconcile {
namespace {

Figure figure(std::int64_t n, Bound bound = Bound::kExact, const char* platform = "facebook",
              const char* kind = "account") {
  return {platform, kind, n, std::nullopt, bound};
}

Slot slot(Property property, std::optional<std::int64_t> n, Bound bound = Bound::kExact,
          const char* platform = "", const char* kind = "") {
  Slot s;
  s.value.property = property;
  s.value.count = n;
  s.value.bound = bound;
  s.value.platform = platform;
  s.value.kind = kind;
  return s;
}

TEST_CASE("two figures: equal, fitting, contradicting") {
  struct Case {
    Figure a, b;
    Fit fit;
  };
  const Case cases[] = {
      {figure(93), figure(93), Fit::kEqual},
      {figure(93), figure(97), Fit::kContradict},
      {figure(32), figure(24, Bound::kVague), Fit::kLoose},
      {figure(150), figure(24, Bound::kVague), Fit::kContradict},
      {figure(634), figure(600, Bound::kMoreThan), Fit::kTight},
      {figure(590), figure(600, Bound::kMoreThan), Fit::kContradict},
      {figure(1500), figure(600, Bound::kMoreThan), Fit::kPossible},
      {figure(5000), figure(600, Bound::kMoreThan), Fit::kContradict},
      {figure(652), figure(650, Bound::kAbout), Fit::kTight},
      {figure(900), figure(650, Bound::kAbout), Fit::kContradict},
      {figure(95), figure(100, Bound::kLessThan), Fit::kTight},
      {figure(101), figure(100, Bound::kLessThan), Fit::kContradict},
      {figure(300, Bound::kAbout), figure(300, Bound::kAbout), Fit::kTight},
      {{"", "", std::nullopt, std::nullopt, Bound::kVague}, figure(3), Fit::kUnknown},
  };
  for (const Case& c : cases) {
    INFO(*c.b.count);
    CHECK(compare(c.a, c.b) == c.fit);
    CHECK(compare(c.b, c.a) == c.fit);
  }
}

TEST_CASE("totals and sums of parts as evidence") {
  const FigureList parts{{figure(30, Bound::kExact, "facebook", "page"), figure(33),
                          figure(16, Bound::kExact, "instagram")},
                         {}};
  const FigureList total{{}, {{"", "", 79, std::nullopt, Bound::kExact}}};
  CHECK(compare(std::vector{parts}, std::vector{total}).exact_matches == 1);
  const FigureList less{{}, {{"", "", 70, std::nullopt, Bound::kExact}}};
  CHECK(compare(std::vector{parts}, std::vector{less}).contradictions == 1);
  // "49 accounts": those of both platforms.
  const FigureList accounts{{figure(49)}, {}};
  CHECK(compare(std::vector{parts}, std::vector{accounts}).contradictions == 0);
  CHECK(compare(std::vector{parts}, std::vector{accounts}).exact_matches == 1);
}

TEST_CASE("an interval over assets") {
  const auto count = [](std::vector<Slot> slots) {
    const Count c = count_assets(slots);
    const auto n = [](const auto& x) { return x ? std::to_string(*x) : std::string("-"); };
    return n(c.assets.low) + " " + n(c.assets.best) + " " + n(c.assets.high);
  };
  const auto part = [](std::optional<std::int64_t> n, Bound bound = Bound::kExact) {
    return slot(Property::kAsset, n, bound, "facebook", "page");
  };
  const auto total = [](std::optional<std::int64_t> n, Bound bound = Bound::kExact) {
    return slot(Property::kTotal, n, bound);
  };
  CHECK(count({}) == "- - -");
  CHECK(count({total(std::nullopt, Bound::kVague)}) == "- - -");
  CHECK(count({part(30), part(33)}) == "63 63 63");
  CHECK(count({part(30), part(33), total(63)}) == "63 63 63");
  CHECK(count({part(30), part(33), total(82)}) == "82 82 82");
  CHECK(count({part(30), part(33), total(50)}) == "63 63 63");
  CHECK(count({part(524), total(600, Bound::kMoreThan)}) == "600 600 -");
  CHECK(count({part(634), total(600, Bound::kMoreThan)}) == "634 634 634");
  CHECK(count({part(24, Bound::kVague)}) == "24 24 99");
  CHECK(count({part(100, Bound::kLessThan)}) == "0 100 100");
  CHECK(count({part(30), part(std::nullopt, Bound::kVague)}) == "30 30 -");
  CHECK(count({part(30), part(10, Bound::kMoreThan)}) == "40 40 -");
  // A total of Facebook assets only, Instagram accounts beside them: the parts are more.
  Slot facebook = total(63);
  facebook.value.platform = "facebook";
  std::vector<Slot> two{facebook, part(30),
                        slot(Property::kAsset, 33, Bound::kExact, "facebook", "account"),
                        slot(Property::kAsset, 41, Bound::kExact, "instagram", "account")};
  CHECK(count(two) == "104 104 104");
  CHECK_FALSE(count_assets(two).mismatch);
}

TEST_CASE("letters and stems of codes") {
  CHECK(code_letter(0) == "A");
  CHECK(code_letter(25) == "Z");
  CHECK(code_letter(26) == "AA");
  CHECK(code_letter(701) == "ZZ");
  CHECK(code_letter(702) == "AAA");
  Draft draft;
  draft.company = "Meta";
  draft.origins = {"EG", "FR"};
  draft.removed = "2019-05-16";
  CHECK(code_stem(draft) == "FB-EGFR-0519");
  draft.origins.clear();
  draft.removed = "2023-04/2023-06";
  CHECK(code_stem(draft) == "FB-UNKNOWN-0423");
  draft.removed = "2018";
  CHECK(code_stem(draft) == "FB-UNKNOWN-XX18");
  draft.removed.clear();
  draft.company = "Pinterest";
  CHECK(code_stem(draft) == "PI-UNKNOWN-XXXX");
}

TEST_CASE("names of the reference lists") {
  const Names& names = Names::reference();
  CHECK(names.company("Facebook, Inc.") == "Meta");
  CHECK(names.company("YouTube") == "Google");
  CHECK(names.company("Nobody Knows It") == "Nobody Knows It");
  CHECK(names.actor("IRA") == "Internet Research Agency");
  CHECK(names.operation("Dragonbridge") == "Spamouflage");
  CHECK(names.company_of_platform("instagram") == "Meta");
  CHECK(names.country("RU") == "Russia");
  CHECK(names.actor_runs_operations("Internet Research Agency"));
  CHECK_FALSE(names.actor_runs_operations("GRU"));
}

TEST_CASE("windows of days") {
  CHECK(window_of("2018-10-26").days() == 1);
  CHECK(window_of("2018-10").days() == 31);
  CHECK(window_of("").open());
  CHECK(window_of("2018-10-26").gap(window_of("2018-10")) == 0);
  CHECK(window_of("2018-10-31").gap(window_of("2018-11")) == 1);
  CHECK(window_of("2018").gap(window_of("2020-01-01")) == 366);
}

// A takedown a day, four countries and figures that come back: `years` of them.
std::size_t pairs_for(int years) {
  std::vector<Group> groups;
  std::vector<std::size_t> live;
  for (int day = 0; day < years * 365; ++day) {
    Group g;
    g.members = {groups.size()};
    g.company = "Meta";
    g.possible = g.likely = {17000 + day, 17000 + day};
    g.origin_sets = {{day % 4 == 0 ? "IR" : day % 4 == 1 ? "RU" : day % 4 == 2 ? "CN" : "VE"}};
    g.figures = {
        {{figure(20 + day % 50), figure(21 + day % 40, Bound::kExact, "facebook", "page")}, {}}};
    g.sources = g.takedowns = {groups.size()};
    live.push_back(groups.size());
    groups.push_back(std::move(g));
  }
  return candidate_pairs(groups, live).size();
}

TEST_CASE("the pairs to compare grow with the documents, not with their square") {
  const auto few = static_cast<double>(pairs_for(2)) / 2;
  const auto many = static_cast<double>(pairs_for(32)) / 32;
  CHECK(few > 0);
  CHECK(many < 1.2 * few);
}

}  // namespace
}  // namespace takedowndb::reconcile
