#include "takedowndb/record.h"

#include "importers/bundled.h"
#include "takedowndb/error.h"
#include "tests/support.h"

using namespace takedowndb;
using Catch::Matchers::Contains;

namespace {

std::string record(const std::string& document, int total = 5) {
  return R"({"document":")" + document +
         R"(","published":"2018-10-26","takedowns":[{"company":"Meta","removed":null,"networks":)"
         R"([{"origins":["IR"],"total":{"count":)" +
         std::to_string(total) + R"(,"bound":"exact"}}]}]})";
}

std::vector<Document> read(const std::string& path) {
  std::vector<Document> documents;
  importers::make_record()->read(InputFile::open(path),
                                 [&](Document d) { documents.push_back(std::move(d)); });
  return documents;
}

}  // namespace

TEST_CASE("A record is a document with coded facts, named after its text") {
  const test::TempFolder folder;
  const auto documents = read(folder.write("coded.json", record("folder/a.txt")));
  REQUIRE(documents.size() == 1);
  CHECK(documents[0].name == "a.txt");
  CHECK(documents[0].importer == "record");
  CHECK(documents[0].text.empty());
  REQUIRE(documents[0].coded);
  CHECK(documents[0].coded->published->value == "2018-10-26");
  CHECK_FALSE(documents[0].coded->takedowns[0].networks[0].claims[0].span);
}

TEST_CASE("Lines of records are documents in their order") {
  const test::TempFolder folder;
  const auto documents =
      read(folder.write("all.jsonl", record("a.txt") + "\n\n" + record("b.txt") + "\r\n"));
  REQUIRE(documents.size() == 2);
  CHECK(documents[1].name == "b.txt");
  CHECK(read(folder.write("one.jsonl", record("a.txt") + "\n")).size() == 1);
}

TEST_CASE("A bad line names itself, and nothing of the file is handed over") {
  const test::TempFolder folder;
  const std::string path =
      folder.write("all.jsonl", record("a.txt") + "\n" + R"({"document":"b.txt"})" + "\n");
  int handed = 0;
  CHECK_THROWS_WITH(
      importers::make_record()->read(InputFile::open(path), [&](Document) { ++handed; }),
      Contains("all.jsonl, line 2: takedowns: should be"));
  CHECK(handed == 0);
  CHECK_THROWS_WITH(read(folder.write("cut.json", R"({"document":"a.txt","takedowns":[)")),
                    Contains("cut.json: not valid JSON"));
}

TEST_CASE("The text beside a record comes along, with spans") {
  const test::TempFolder folder;
  folder.write("a.txt", "---\ntitle: T\n---\nFacebook removed 5 pages linked to Iran.\n");
  for (const char* name : {"a.json", "gold/a.json"}) {
    const auto documents = read(folder.write(name, record("a.txt")));
    REQUIRE(documents.size() == 1);
    const Document& document = documents[0];
    CHECK(document.metadata.title == "T");
    const auto quote = [&](const Claim& claim) {
      REQUIRE(claim.span);
      return document.text.substr(static_cast<std::size_t>(claim.span->start),
                                  static_cast<std::size_t>(claim.span->end - claim.span->start));
    };
    const TakedownMention& takedown = document.coded->takedowns[0];
    CHECK(quote(takedown.networks[0].claims[0]) == "Iran");
    CHECK(quote(takedown.networks[0].claims[1]) == "5");
    CHECK(quote(takedown.company) == "Facebook");
  }
}

TEST_CASE("A record never reaches beyond its folder and the one above") {
  const test::TempFolder folder;
  folder.write("secret.txt", "5 pages from Iran");
  const auto documents = read(folder.write("x/y/a.json", record("../../secret.txt")));
  CHECK(documents[0].text.empty());
  CHECK(documents[0].name == "secret.txt");
}

TEST_CASE("Members that are not known become problems of the document") {
  const test::TempFolder folder;
  const auto documents =
      read(folder.write("a.json", R"({"document":"a.txt","coder":"me","takedowns":[]})"));
  REQUIRE(documents[0].problems.size() == 1);
  CHECK(documents[0].problems[0].code == "unknown_member");
}
