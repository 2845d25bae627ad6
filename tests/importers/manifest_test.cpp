#include "takedowndb/manifest.h"

#include "takedowndb/error.h"
#include "tests/support.h"

using namespace takedowndb;
using Catch::Matchers::Contains;
using Catch::Matchers::EndsWith;

namespace {

Manifest manifest(const std::string& csv) {
  const test::TempFolder folder;
  return Manifest::read(folder.write("manifest.csv", csv));
}

std::string error_of(const std::string& csv) {
  try {
    manifest(csv);
  } catch (const FormatError& error) {
    return error.what();
  }
  return "no error";
}

}  // namespace

TEST_CASE("Columns may come in any order, be empty or be others") {
  const Manifest m = manifest(
      "note,file,title,published,publisher,url,language,id\r\n"
      "x,a.txt,\"Taking down, again\",2018-10-26,Meta,https://example.org/a,en,r-1\r\n"
      "y,b.txt\r\n");
  CHECK(m.size() == 2);
  const Metadata* a = m.find("some/folder/a.txt");
  REQUIRE(a != nullptr);
  CHECK(a->title == "Taking down, again");
  CHECK(a->published == "2018-10-26");
  CHECK(a->publisher == "Meta");
  CHECK(a->url == "https://example.org/a");
  CHECK(a->language == "en");
  CHECK(a->id == "r-1");
  REQUIRE(m.find("b.txt") != nullptr);
  CHECK(m.find("b.txt")->published.empty());
  CHECK(m.find("c.txt") == nullptr);
  CHECK(m.find("xa.txt") == nullptr);
}

TEST_CASE("A file with folders stands for paths that end in it") {
  const Manifest m = manifest("file,title\na.txt,any\n./2018/a.txt,of 2018\n");
  CHECK(m.find("reports/2018/a.txt")->title == "of 2018");
  CHECK(m.find("reports/2019/a.txt")->title == "any");
  CHECK(m.find("12018/a.txt")->title == "any");
}

TEST_CASE("Semicolons, a byte order mark and Windows-1252 are read") {
  CHECK(manifest("\xEF\xBB\xBF"
                 "file;title\na.txt;caf\xC3\xA9, again\n")
            .find("a.txt")
            ->title == "café, again");
  CHECK(manifest("file,title\na.txt,caf\xE9\n").find("a.txt")->title == "café");
}

TEST_CASE("What is wrong is told with its line") {
  CHECK_THAT(error_of(""), EndsWith("empty; the first line names the columns"));
  CHECK_THAT(error_of("name,title\na.txt,x\n"), Contains("line 1: no column \"file\""));
  CHECK_THAT(error_of("file,title\na.txt,x\n,y\n"), Contains("line 3: the cell \"file\" is empty"));
  CHECK_THAT(error_of("file,published\na.txt,26 October 2018\n"),
             Contains("line 2: published: \"26 October 2018\" is no date"));
  CHECK_THAT(error_of("file,title\na.txt,one, two\n"), Contains("line 2: 3 cells under 2 columns"));
  CHECK_THAT(error_of("file,title\na.txt,\"open\n"), Contains("line 2: a quotation mark"));
  CHECK_THAT(error_of("file\na.txt\nb.txt\na.txt\n"),
             Contains("line 4: a.txt was described in line 2 already"));
}

TEST_CASE("Only empty fields are filled") {
  Metadata metadata{"title", "", "2018", "", "", ""};
  fill_missing(metadata, {"other", "Meta", "2019", "", "en", ""});
  CHECK(metadata.title == "title");
  CHECK(metadata.publisher == "Meta");
  CHECK(metadata.published == "2018");
  CHECK(metadata.language == "en");
}

TEST_CASE("A cell of several lines is quoted on one") {
  CHECK_THAT(error_of("file,published\na.txt,\"26\nOctober\"\n"),
             Contains("published: \"26 October\" is no date"));
  CHECK_THAT(error_of("file\n\"a\nb\"\n\"a\nb\"\n"), Contains("a b was described"));
}
