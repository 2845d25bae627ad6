#include "importers/bundled.h"
#include "takedowndb/error.h"
#include "tests/support.h"

using namespace takedowndb;

namespace {

Document read(const std::string& text) {
  const test::TempFolder folder;
  Document out;
  importers::make_markdown()->read(InputFile::open(folder.write("a.md", text)),
                                   [&](Document document) { out = std::move(document); });
  return out;
}

std::string text_of(const std::string& text) { return read(text).text; }

}  // namespace

TEST_CASE("Markdown loses the marks of emphasis and keeps those of structure") {
  CHECK(text_of("# Title\n\nWe **removed** 30 _Pages_ and `a[.]com`.\n") ==
        "# Title\n\nWe removed 30 Pages and a[.]com.\n");
  CHECK(text_of("Title\n=====\n\nPart\n----\nText\n") == "# Title\n\n## Part\n\nText\n");
  CHECK(text_of("See [the report](https://example.com/a_b) of ![logo](x.png) May.") ==
        "See the report of May.\n");
  CHECK(text_of("Removed ~~30~~ 33 Pages\\* &amp; Groups") == "Removed 30 33 Pages* & Groups\n");
}

TEST_CASE("Wrapped lines of Markdown are one paragraph") {
  CHECK(text_of("We removed 30\nPages and\n33 accounts.\n\nThey came\nfrom Iran.") ==
        "We removed 30 Pages and 33 accounts.\n\nThey came from Iran.\n");
  CHECK(text_of("- 30 Pages from\n  Iran\n- 33 accounts\n") ==
        "- 30 Pages from Iran\n- 33 accounts\n");
  CHECK(text_of("3. Third\n4. Fourth\n") == "3. Third\n4. Fourth\n");
  CHECK(text_of("    An indented paragraph\n    of a letter.") ==
        "An indented paragraph of a letter.\n");
}

TEST_CASE("Tables of Markdown keep their cells") {
  CHECK(text_of("| Kind | Count |\n| :--- | ---: |\n| `Pages` | 30 |\n| A \\| B | |\n") ==
        "| Kind | Count |\n|---|---|\n| Pages | 30 |\n| A / B | |\n");
}

TEST_CASE("The block of metadata over a Markdown report is no part of its text") {
  const Document document = read("---\ntitle: A\ndate: 2018-10-26\nlayout: post\n---\n# B\n\nText");
  CHECK(document.metadata.title == "A");
  CHECK(document.metadata.published == "2018-10-26");
  CHECK(document.text == "# B\n\nText\n");
  CHECK(text_of("---\n\nAfter a rule") == "After a rule\n");
}

TEST_CASE("Markdown that is nothing, or too deep, is refused") {
  CHECK_THROWS_WITH(read(" \n"), Catch::Contains("empty file"));
  CHECK_THROWS_WITH(read("[a]: http://example.com\n"), Catch::Contains("no text"));
  CHECK_THROWS_WITH(read(std::string(5000, '>') + " deep"), Catch::Contains("nested deeper"));
  std::string lists;
  for (int i = 0; i < 2000; ++i) lists += "- ";
  CHECK_THROWS_WITH(read(lists + "deep"), Catch::Contains("nested deeper"));
}

TEST_CASE("Very many addresses in a paragraph stay as they are") {
  std::string many;
  for (int i = 0; i < 60000; ++i) many += (i == 0 ? "" : " ") + std::string("http://a.b/c_d");
  CHECK(text_of(many) == many + '\n');
}
