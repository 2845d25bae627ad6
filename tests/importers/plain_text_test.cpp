#include "importers/bundled.h"
#include "importers/front_matter.h"
#include "takedowndb/error.h"
#include "tests/support.h"

using namespace takedowndb;
using Catch::Matchers::Contains;

namespace {

Document read(const std::string& bytes, const std::string& name = "a.txt") {
  const test::TempFolder folder;
  const InputFile file = InputFile::open(folder.write(name, bytes));
  std::vector<Document> documents;
  importers::make_plain_text()->read(file, [&](Document d) { documents.push_back(std::move(d)); });
  REQUIRE(documents.size() == 1);
  return documents.front();
}

}  // namespace

TEST_CASE("A text is one document, as it stands") {
  const Document document = read("Today we removed 30 Pages.\r\n");
  CHECK(document.name == "a.txt");
  CHECK(document.importer == "text");
  CHECK(document.text == "Today we removed 30 Pages.\r\n");
  CHECK_FALSE(document.coded);
  CHECK(document.problems.empty());
}

TEST_CASE("Front matter is metadata and stays in the text") {
  const std::string text =
      "---\nTitle: \"Removing: more\"\npublisher: Meta\ndate: 2018-10-26T10:00:00Z\nlang: en\n"
      "url: https://example.org/a\nid: 7\ntags: [x]\n---\nBody.\n";
  const Document document = read(text);
  CHECK(document.text == text);
  CHECK(document.metadata.title == "Removing: more");
  CHECK(document.metadata.publisher == "Meta");
  CHECK(document.metadata.published == "2018-10-26");
  CHECK(document.metadata.language == "en");
  CHECK(document.metadata.url == "https://example.org/a");
  CHECK(document.metadata.id == "7");
}

TEST_CASE("A block that never closes, or no block, is plain text") {
  CHECK(read("---\ntitle: x\nand on it goes\n").metadata.title.empty());
  CHECK(read("title: x\n---\nbody\n").metadata.title.empty());
  CHECK(read("---").metadata.title.empty());
}

TEST_CASE("A front matter date that is none becomes a problem with its span") {
  const std::string text = "---\ntitle: é\ndate: 26 October\n---\nBody.\n";
  const Document document = read(text);
  CHECK(document.metadata.published.empty());
  REQUIRE(document.problems.size() == 1);
  CHECK(document.problems[0].code == "front_matter_date");
  CHECK(document.problems[0].span == Span{13, 29});
}

TEST_CASE("Empty, blank, binary and huge files are refused with a reason") {
  CHECK_THROWS_WITH(read(""), Contains("empty file"));
  CHECK_THROWS_WITH(read(" \n\t\r\n"), Contains("empty file"));
  CHECK_THROWS_WITH(read(std::string("\x89PNG\0\0", 6)), Contains("binary file"));
  const test::TempFolder folder;
  const std::string huge = folder.write("huge.txt", "x");
  test::fs::resize_file(huge, (std::uintmax_t{64} << 20U) + 1);
  CHECK_THROWS_WITH(importers::make_plain_text()->read(InputFile::open(huge), [](Document) {}),
                    Contains("larger than 64 MiB"));
}
