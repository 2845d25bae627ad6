// What explain() prints: marks in place, the margin, the lists, wrapping, colour.
#include "takedowndb/explain.h"

#include <catch2/catch.hpp>

using namespace takedowndb;

namespace {

Claim claim(Property property, std::string value, Span span, std::string rule) {
  Claim c;
  c.property = property;
  c.value = std::move(value);
  c.span = span;
  c.rule = std::move(rule);
  return c;
}

struct Example {
  Document document;
  Extraction extraction;
};

// "Meta removed about 30 Pages run from Togo. They targeted Mali."
Example example() {
  Example e;
  e.document.name = "a.txt";
  e.document.text = "Meta removed about 30 Pages run from Togo. They targeted Mali.";
  TakedownMention t;
  t.company = claim(Property::kCompany, "Meta", {0, 4}, "company.actor");
  Claim pages = claim(Property::kAsset, "", {13, 27}, "quantity.count");
  pages.platform = "facebook";
  pages.kind = "page";
  pages.count = 30;
  pages.bound = Bound::kAbout;
  t.networks.push_back({false,
                        {pages, claim(Property::kOrigin, "TG", {37, 41}, "place.origin"),
                         claim(Property::kTarget, "ML", {57, 61}, "place.target")}});
  e.extraction.takedowns.push_back(std::move(t));
  return e;
}

std::string plain(const Example& e, int width = 80) {
  return explain(e.document, e.extraction, {.color = false, .width = width});
}

std::size_t widest(const std::string& page) {
  std::size_t most = 0;
  std::size_t begin = 0;
  while (begin < page.size()) {
    const std::size_t end = std::min(page.find('\n', begin), page.size());
    most = std::max(most, end - begin);
    begin = end + 1;
  }
  return most;
}

bool holds(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("text, marks, margin and lists") {
  CHECK(plain(example(), 90) ==
        "1.1     [Meta]#1 removed [about 30 Pages]#2 run from [Togo]#3.\n"
        "1.1     They targeted [Mali]#4.\n"
        "\n"
        "a.txt\n"
        "\n"
        "Takedown 1\n"
        "   #1  company   Meta                              company.actor         \"Meta\"\n"
        "       no date of removal\n"
        "\n"
        "Network 1.1\n"
        "   #2  asset     facebook page about 30            quantity.count        \"about 30 "
        "Pages\"\n"
        "   #3  origin    TG                                place.origin          \"Togo\"\n"
        "   #4  target    ML                                place.target          \"Mali\"\n");
}

TEST_CASE("it explains what extract() finds, span by span") {
  Document d;
  d.name = "b.txt";
  d.text = "Meta removed 20 Pages from Togo. Separately, it removed 7 Pages run from Ghana.";
  const std::string page = explain(d, extract(d), {});
  CHECK(holds(page, "1.1     "));
  CHECK(holds(page, "1.2     "));
  CHECK(holds(page, "Network 1.2"));
  CHECK(holds(page, "[20 Pages]#"));
  CHECK(holds(page, "[Ghana]#"));
}

TEST_CASE("nothing found is said, with the text") {
  Document d;
  d.name = "c.txt";
  d.text = "Nothing of ours.";
  CHECK(explain(d, {}, {}) == "        Nothing of ours.\n\nc.txt\n       no takedown found\n");
  d.text.clear();
  CHECK(explain(d, {}, {}) == "c.txt\n       no takedown found\n");
}

TEST_CASE("lines keep to the width") {
  Example e = example();
  for (int i = 0; i < 5; ++i) e.document.text += " And so on and so forth, for many more words.";
  for (const int width : {40, 60, 100}) {
    const std::string page = plain(e, width);
    INFO(page);
    const std::string text = page.substr(0, page.find("a.txt"));
    CHECK(widest(text) <= static_cast<std::size_t>(width));
  }
  CHECK(widest(plain(e, 100)) <= 100);
  CHECK(holds(plain(e, 0), "And so on and so forth, for many more words."));
}

TEST_CASE("colour only when asked, a colour for each network, none left on at a line's end") {
  Example e = example();
  CHECK_FALSE(holds(plain(e), "\x1b"));
  e.extraction.takedowns[0].networks.push_back(
      {false, {claim(Property::kTarget, "ML", {57, 61}, "place.target")}});
  e.extraction.takedowns[0].networks[0].claims.pop_back();
  const std::string page = explain(e.document, e.extraction, {.color = true, .width = 40});
  CHECK(holds(page, "\x1b[0;1;36mNetwork"));
  CHECK(holds(page, "\x1b[0;1;33mNetwork"));
  bool on = false;
  for (std::size_t i = 0; i < page.size(); ++i) {
    if (page[i] == '\x1b') on = page.compare(i, 4, "\x1b[0m") != 0;
    if (page[i] == '\n') CHECK_FALSE(on);
  }
}

TEST_CASE("marks on the same words, within others, and across others") {
  Example e = example();
  auto& claims = e.extraction.takedowns[0].networks[0].claims;
  claims = {
      claim(Property::kTotal, "", {13, 41}, "a"), claim(Property::kOrigin, "TG", {37, 41}, "b"),
      claim(Property::kTarget, "TG", {37, 41}, "c"), claim(Property::kRegion, "x", {28, 47}, "d")};
  const std::string page = plain(e, 0);
  CHECK(holds(page, "[about 30 Pages [run from [Togo]#3,#4]#2. They]#5 targeted Mali."));
}

TEST_CASE("figures are written with their bounds") {
  Example e = example();
  auto& claims = e.extraction.takedowns[0].networks[0].claims;
  claims.clear();
  Claim spend = claim(Property::kAdSpend, "", {13, 27}, "money");
  spend.amount = 1200.5;
  spend.currency = "USD";
  spend.bound = Bound::kLessThan;
  Claim range = claim(Property::kTotal, "", {13, 27}, "quantity");
  range.count = 1500;
  range.count_high = 2000000;
  range.bound = Bound::kAbout;
  Claim unknown = claim(Property::kAsset, "", {13, 27}, "quantity");
  unknown.kind = "account";
  unknown.bound = Bound::kVague;
  unknown.confidence = 0.75;
  claims = {spend, range, unknown};
  const std::string page = plain(e, 0);
  CHECK(holds(page, "ad_spend  less than 1,200.50 USD"));
  CHECK(holds(page, "total     about 1,500 to 2,000,000"));
  CHECK(holds(page, "asset     account number not stated"));
  CHECK(holds(page, "quantity (75%)"));
}

TEST_CASE("what is doubted or refers elsewhere stands at the end") {
  Example e = example();
  e.extraction.doubts.push_back({"total_mismatch", "the parts are 29", Span{13, 27}});
  e.extraction.references.push_back({0, 0, "", "IR", "2018-08", "overlap", std::nullopt});
  const std::string page = plain(e);
  CHECK(holds(page, "To review\n       total_mismatch: the parts are 29 \"about 30 Pages\"\n"));
  CHECK(holds(page, "Refers to\n       1.1 overlap IR 2018-08\n"));
}

TEST_CASE("texts that could harm a terminal or have no fitting spans") {
  Example e = example();
  e.document.text = "A \x1b[31mred\x07 text \xE2\x80\xAE and Türkiye 日本.";
  e.extraction.takedowns[0].networks[0].claims[1].span = Span{900, 1000};
  e.extraction.takedowns[0].networks[0].claims[2].span = Span{5, 2};
  const std::string page = plain(e);
  CHECK_FALSE(holds(page, "\x1b"));
  CHECK_FALSE(holds(page, "\x07"));
  CHECK_FALSE(holds(page, "\xE2\x80\xAE"));
  CHECK(holds(page, "日本."));
}
