#include <algorithm>

#include "takedowndb/takedowndb.h"
#include "tests/store/rows.h"
#include "tests/support.h"

using namespace takedowndb;
using namespace takedowndb::test;
using Kind = FileOutcome::Kind;

namespace {

// Reads files that begin with "lines:"; each line after that is a document, "bad" breaks the file.
class LineImporter : public Importer {
 public:
  std::string_view name() const override { return "lines"; }
  std::string_view description() const override { return "one document a line"; }
  int identify(const InputFile& file) const override {
    return file.head.starts_with("lines:") ? 100 : 0;
  }
  void read(const InputFile& file, const std::function<void(Document)>& sink) const override {
    const std::string bytes = file.bytes(1 << 20);
    std::size_t from = bytes.find('\n') + 1;
    for (int n = 1; from < bytes.size(); ++n) {
      const std::size_t end = bytes.find('\n', from);
      const std::string line = bytes.substr(from, end - from);
      if (line == "bad") throw FormatError(file.path + ": line " + std::to_string(n) + " is bad");
      if (line == "crash") throw std::runtime_error("a mistake of the importer");
      Document d;
      d.name = file.name() + "#" + std::to_string(n);
      d.text = line;
      sink(std::move(d));
      from = end == std::string::npos ? bytes.size() : end + 1;
    }
  }
};

struct Fixture {
  TempFolder folder;
  std::string path = (folder.path() / "x.db").string();
  ImporterRegistry importers = ImporterRegistry::bundled();
  ImportOptions options;

  Fixture() {
    importers.add(std::make_unique<LineImporter>());
    options.importers = &importers;
  }
  std::string write(const std::string& name, const std::string& bytes) const {
    return folder.write("in/" + name, bytes);
  }
  std::string in() const { return (folder.path() / "in").string(); }
  ImportSummary import(const std::string& what) {
    return Database::open(path).import_from(what, options);
  }
  // Nothing but the database and the input lies in the folder.
  bool stands_alone() const {
    return std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator()) <=
           (fs::exists(in()) ? 2 : 1);
  }
};

constexpr const char* kIran = "On 26 October 2018 Facebook removed 30 Pages from Iran.";

}  // namespace

TEST_CASE("a folder is imported in order, and a second time skipped by content") {
  Fixture f;
  f.write("b.txt", "Text of b.");
  f.write("a.txt", "Text of a.");
  f.write("sub/c.txt", "Text of c.");
  f.write("README.md", "No report.");
  f.write(".hidden.txt", "No report either.");
  f.write("manifest.csv", "file,title\na.txt,Title of a\n");
  const ImportSummary first = f.import(f.in());
  REQUIRE(first.files.size() == 3);
  CHECK(fs::path(first.files[0].path).filename() == "a.txt");
  CHECK(fs::path(first.files[2].path).filename() == "c.txt");
  CHECK(first.imported == 3);
  CHECK(first.documents == 3);
  CHECK(f.stands_alone());
  CHECK(rows(f.path, "SELECT document, title FROM sources ORDER BY source_no") ==
        Rows{{"a.txt", "Title of a"}, {"b.txt", "NULL"}, {"c.txt", "NULL"}});

  fs::rename(f.folder.path() / "in/b.txt", f.folder.path() / "in/renamed.txt");
  const ImportSummary second = f.import(f.in());
  CHECK(second.skipped == 3);
  CHECK(second.documents == 0);
  for (const FileOutcome& file : second.files) {
    CHECK(file.kind == Kind::kSkipped);
    CHECK(file.reason == "its content is there already");
  }
  CHECK(cell(f.path, "SELECT count(*) FROM sources") == "3");
}

TEST_CASE("one bad file does not stop the others, and is told with its reason") {
  Fixture f;
  f.write("a.txt", "Text of a.");
  f.write("b.txt", "");
  f.write("c.txt", "Text of c.");
  f.write("d.bin", std::string("\0\1\2\3", 4));
  const ImportSummary summary = f.import(f.in());
  CHECK(summary.imported == 2);
  CHECK(summary.failed == 2);
  CHECK(summary.problems == 2);
  for (const FileOutcome& file : summary.files)
    if (file.kind == Kind::kFailed) {
      CHECK_FALSE(file.reason.empty());
      CHECK(file.reason.find(f.in()) == std::string::npos);  // the path stands in `path`
    }
  CHECK(cell(f.path, "SELECT count(*) FROM problems WHERE severity = 'error'") == "2");
  CHECK(f.import(f.in()).failed == 2);
  CHECK(cell(f.path, "SELECT count(*) FROM problems WHERE severity = 'error'") == "2");
}

TEST_CASE("a file that breaks in the middle keeps what came before") {
  Fixture f;
  f.write("a.txt", "lines:\none\ntwo\nbad\nthree\n");
  f.write("b.txt", "lines:\nfour\ncrash\n");
  const ImportSummary summary = f.import(f.in());
  REQUIRE(summary.files.size() == 2);
  CHECK(summary.files[0].kind == Kind::kFailed);
  CHECK(summary.files[0].reason == "line 3 is bad");
  CHECK(summary.files[0].documents == 2);
  CHECK(summary.files[1].reason == "a mistake of the importer");
  CHECK(cell(f.path, "SELECT count(*) FROM sources") == "3");
  CHECK(Database::open(f.path).check().empty());
}

TEST_CASE("metadata: options before the given manifest before the folder's before the text's own") {
  Fixture f;
  f.write("a.txt",
          "---\ntitle: From the text\npublisher: Text\npublished: 2018-01-01\n"
          "url: https://example.org/text\n---\nWords.");
  f.write("manifest.csv", "file,title,publisher,published,url\na.txt,Beside,Beside,2018-01-02,\n");
  f.options.manifest = f.folder.write("given.csv", "file,title,publisher\na.txt,Given,Given\n");
  f.options.metadata.title = "Option";
  f.import(f.in());
  CHECK(rows(f.path, "SELECT title, publisher, published, url FROM sources") ==
        Rows{{"Option", "Given", "2018-01-02", "https://example.org/text"}});
}

TEST_CASE("what the manifest says of a document applies to a record that names it") {
  Fixture f;
  f.write("x.json",
          R"({"document": "001.txt", "published": null, "takedowns": [{"company": "Meta",)"
          R"( "removed": null, "networks": [{"origins": ["IR"]}]}]})");
  f.write("manifest.csv", "file,published,publisher\n001.txt,2018-10-26,Meta\n");
  f.import(f.in());
  CHECK(rows(f.path, "SELECT document, published, publisher, coded FROM sources") ==
        Rows{{"001.txt", "2018-10-26", "Meta", "1"}});
}

TEST_CASE("a date in the metadata reaches the extraction") {
  Fixture f;
  f.write("a.txt", "Facebook today removed 30 Pages that originated in Iran.");
  f.options.metadata.published = "2018-10-26";
  f.import(f.in());
  CHECK(cell(f.path, "SELECT removed FROM network_summary") == "2018-10-26");
}

TEST_CASE("arguments that make no sense change nothing") {
  Fixture f;
  f.write("a.txt", kIran);
  { Database::open(f.path); }
  const std::string before = read_file(f.path);
  CHECK_THROWS_AS(f.import((f.folder.path() / "nosuch").string()), IoError);
  fs::create_directory(f.folder.path() / "hollow");
  CHECK_THROWS_AS(f.import((f.folder.path() / "hollow").string()), IoError);
  f.options.format = "nosuch";
  CHECK_THROWS_AS(f.import(f.in()), UsageError);
  f.options.format.clear();
  f.options.metadata.published = "soon";
  CHECK_THROWS_AS(f.import(f.in()), UsageError);
  f.options.metadata.published.clear();
  f.options.manifest = f.folder.write("bad.csv", "no,such,column\n");
  CHECK_THROWS_AS(f.import(f.in()), FormatError);
  CHECK(read_file(f.path) == before);
  CHECK_THROWS_AS(Database::open(f.path, OpenMode::kReadOnly).import_from(f.in()), UsageError);
}

TEST_CASE("progress is told after every document and file, and may stop the import") {
  Fixture f;
  for (int i = 0; i < 5; ++i)
    f.write("d" + std::to_string(i) + ".txt", "Text " + std::to_string(i));
  std::int64_t last = 0;
  f.options.progress = [&](const Progress& p) {
    CHECK(p.files_total == 5);
    CHECK(p.files_done >= last);
    last = p.files_done;
  };
  f.import(f.in());
  CHECK(last == 5);

  struct Enough {};
  Fixture g;
  for (int i = 0; i < 50; ++i)
    g.write("d" + std::to_string(i) + ".txt", "Text " + std::to_string(i));
  g.options.progress = [&](const Progress& p) {
    if (p.files_done == 20) throw Enough();
  };
  CHECK_THROWS_AS(g.import(g.in()), Enough);
  CHECK(cell(g.path, "SELECT count(*) FROM sources") == "20");
  CHECK(Database::open(g.path).check().empty());
  g.options.progress = {};
  CHECK(g.import(g.in()).imported == 30);
}

TEST_CASE("a document that the caller made") {
  Fixture f;
  Database db = Database::open(f.path);
  Document d;
  d.name = "mine";
  d.text = kIran;
  CHECK(db.import_document(d).imported == 1);
  CHECK(db.import_document(d).skipped == 1);
  d.text.clear();
  CHECK(db.import_document(d).failed == 1);
  CHECK(db.network_summary().size() == 1);
}

TEST_CASE("the database itself, lying among the reports, is no report") {
  Fixture f;
  f.write("a.txt", "Text.");
  f.path = (f.folder.path() / "in" / "x.db").string();
  CHECK(f.import(f.in()).files.size() == 1);
}

TEST_CASE("a path given twice is read once") {
  Fixture f;
  const std::string a = f.write("a.txt", "Text.");
  CHECK(Database::open(f.path).import_from({a, a}).files.size() == 1);
}

TEST_CASE("rebuild gives the same rows") {
  Fixture f;
  f.write("a.txt", kIran);
  f.import(f.in());
  const Rows before = rows(f.path, "SELECT * FROM network_slots");
  CHECK_FALSE(before.empty());
  Database::open(f.path).rebuild();
  CHECK(rows(f.path, "SELECT * FROM network_slots") == before);
}
