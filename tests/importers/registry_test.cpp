#include "takedowndb/error.h"
#include "takedowndb/importer.h"
#include "tests/support.h"

using namespace takedowndb;

namespace {

std::string found(const std::string& name, const std::string& bytes) {
  const test::TempFolder folder;
  const ImporterRegistry registry = ImporterRegistry::bundled();
  const Importer* importer = registry.find(InputFile::open(folder.write(name, bytes)));
  return importer == nullptr ? "" : std::string(importer->name());
}

class Mine : public Importer {
 public:
  std::string_view name() const override { return "mine"; }
  std::string_view description() const override { return "all files"; }
  int identify(const InputFile&) const override { return 10; }
  void read(const InputFile&, const std::function<void(Document)>&) const override {}
};

}  // namespace

TEST_CASE("Formats are told by content as well as by name") {
  const std::string record = R"({"document": "a.txt", "takedowns": []})";
  CHECK(found("a.txt", "Some report") == "text");
  CHECK(found("a.md", "# Some report") == "markdown");
  CHECK(found("no extension", "Some report") == "text");
  CHECK(found("a.json", record) == "record");
  CHECK(found("a.jsonl", record + "\n" + record) == "record");
  CHECK(found("a.txt", "\n " + record) == "record");
  CHECK(found("a.json", R"({"other": 1})").empty());
  CHECK(found("a.csv", "a,b\n1,2\n") == "table");  // asks for a mapping
  CHECK(found("a.html", "<!doctype html>") == "html");
  CHECK(found("a.txt", " <HTML><body>") == "html");
  CHECK(found("a.rtf", "{\\rtf1 Some report}").empty());
  CHECK(found("a.pdf", "%PDF-1.7\n") == "pdf");
  // Claimed so that reading says what is wrong.
  CHECK(found("a.txt", "") == "text");
  CHECK(found("a.bin", std::string("\0\1\2", 3)) == "text");
}

TEST_CASE("Importers are found by name; a user's own goes first") {
  ImporterRegistry registry = ImporterRegistry::bundled();
  CHECK(registry.by_name("record").name() == "record");
  CHECK_THROWS_WITH(registry.by_name("xyz"),
                    "xyz: no such format; known are: record, indicators, x_archive, disinfodex, "
                    "table, html, pdf, markdown, docx, odt, text");
  registry.add(std::make_unique<Mine>());
  REQUIRE(registry.importers().size() == 12);
  CHECK(registry.importers()[0]->name() == "mine");
  const test::TempFolder folder;
  CHECK(registry.find(InputFile::open(folder.write("a.txt", "text")))->name() == "mine");
}
