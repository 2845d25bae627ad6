// An archive of reports is imported as the folder that it was made from.
#include "takedowndb/takedowndb.h"
#include "tests/importers/make_zip.h"
#include "tests/support.h"

using namespace takedowndb;
using namespace takedowndb::test;
using Kind = FileOutcome::Kind;

namespace {

const std::string kReport = "Today Facebook removed 30 Pages that originated in Iran.";

}  // namespace

TEST_CASE("An archive of reports is imported with its manifests and without its README") {
  const TempFolder folder;
  const std::string path = folder.write(
      "in/reports.zip",
      make_zip({{"a.txt", kReport},
                {"README.md", "About these files."},
                {"manifest.csv", "file,published,title\na.txt,2018-10-26,One\nb.txt,2019,Wrong\n"},
                {"sub/b.txt", kReport + " It was small."},
                {"sub/manifest.csv", "file,published,title\nb.txt,2018-11-01,Two\n"},
                {"c.json", R"({"document": "a.txt", "published": null, "takedowns": []})"}}));
  for (const std::string& given : {path, (folder.path() / "in").string()}) {
    Database db = Database::open((folder.path() / "x.db").string());
    const ImportSummary summary = db.import_from(given);
    CHECK(summary.failed == 0);
    REQUIRE(summary.files.size() == 3);
    CHECK(summary.files[2].path == path + "/sub/b.txt");
    const Table rows = db.sql(
        "SELECT title, published FROM sources WHERE importer = 'text' "
        "ORDER BY title");
    REQUIRE(rows.rows.size() == 2);
    fs::remove(folder.path() / "x.db");
  }
}

TEST_CASE("A file of an archive that cannot be read does not stop the others") {
  const TempFolder folder;
  const std::string path = folder.write(
      "reports.zip", make_zip({{"a.txt", kReport}, {"b.zip", make_zip({{"c.txt", "x"}})}}));
  Database db = Database::open((folder.path() / "x.db").string());
  const ImportSummary summary = db.import_from(path);
  REQUIRE(summary.files.size() == 2);
  CHECK(summary.imported == 1);
  CHECK(summary.failed == 1);
  CHECK(summary.files[1].kind == Kind::kFailed);
  CHECK_THAT(summary.files[1].reason, Catch::Matchers::Contains("unpack it first"));
  CHECK_THROWS_WITH(db.import_from(folder.write("none.zip", make_zip({{".hidden", "x"}}))),
                    Catch::Matchers::Contains("no reports in it"));
}
