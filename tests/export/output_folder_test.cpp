// The folder of an export: whose files are replaced, whose are not, and that nothing is
// half-written.
#include "export/output_folder.h"

#include <set>

#include "takedowndb/error.h"
#include "tests/support.h"

using namespace takedowndb;
using exports::OutputFolder;
using test::TempFolder;
namespace fs = std::filesystem;

namespace {

void write(const fs::path& folder, const std::string& format, const std::vector<std::string>& names,
           const std::string& text) {
  OutputFolder out(folder.string(), format);
  for (const std::string& name : names) out.write_whole(name, text);
  out.finish();
}

std::set<std::string> all_in(const fs::path& folder) {
  std::set<std::string> names;
  for (const auto& entry : fs::recursive_directory_iterator(folder))
    if (!entry.is_directory()) names.insert(entry.path().lexically_relative(folder).string());
  return names;
}

}  // namespace

TEST_CASE("A new folder is made, an empty one filled, and only at the end") {
  const TempFolder temp;
  const fs::path folder = temp.path() / "new";
  {
    OutputFolder out(folder.string(), "csv");
    out.write_whole("data/a.csv", "1\n");
    CHECK_FALSE(fs::exists(folder / "data"));
    const auto files = out.finish();
    REQUIRE(files.size() == 1);
    CHECK(files[0].path == "data/a.csv");
    CHECK(files[0].bytes == 2);
  }
  CHECK(all_in(folder) == std::set<std::string>{"data/a.csv", "takedowndb-export.json"});
  CHECK(test::read_file(folder / "data/a.csv") == "1\n");
}

TEST_CASE("What is not finished leaves no trace") {
  const TempFolder temp;
  {
    OutputFolder out((temp.path() / "new").string(), "csv");
    out.write_whole("a.csv", "1\n");
  }
  CHECK_FALSE(fs::exists(temp.path() / "new"));
  write(temp.path(), "csv", {"a.csv"}, "old");
  {
    OutputFolder out(temp.path().string(), "csv");
    out.write_whole("a.csv", "new");
  }
  CHECK(test::read_file(temp.path() / "a.csv") == "old");
  CHECK(all_in(temp.path()) == std::set<std::string>{"a.csv", "takedowndb-export.json"});
}

TEST_CASE("An export replaces its own files, keeps those of others, refuses foreign folders") {
  const TempFolder temp;
  write(temp.path(), "csv", {"a.csv", "b.csv"}, "old");
  write(temp.path(), "json", {"c.jsonl"}, "other");
  temp.write("notes.txt", "mine");
  write(temp.path(), "csv", {"a.csv"}, "new");
  CHECK(all_in(temp.path()) ==
        std::set<std::string>{"a.csv", "c.jsonl", "notes.txt", "takedowndb-export.json"});
  CHECK(test::read_file(temp.path() / "a.csv") == "new");
  CHECK(test::read_file(temp.path() / "notes.txt") == "mine");
  // A file in the way that is not ours.
  CHECK_THROWS_AS(write(temp.path(), "csv", {"a.csv", "notes.txt"}, "x"), UsageError);
  CHECK(test::read_file(temp.path() / "notes.txt") == "mine");
  CHECK(test::read_file(temp.path() / "a.csv") == "new");

  const TempFolder foreign;
  foreign.write("thesis.txt", "mine");
  CHECK_THROWS_AS(write(foreign.path(), "csv", {"a.csv"}, "x"), UsageError);
  CHECK(all_in(foreign.path()) == std::set<std::string>{"thesis.txt"});
  CHECK_THROWS_AS(write(foreign.path() / "thesis.txt", "csv", {"a.csv"}, "x"), UsageError);
  CHECK_THROWS_AS(write(foreign.path() / "no" / "such", "csv", {"a.csv"}, "x"), IoError);
  CHECK_THROWS_AS(OutputFolder("", "csv"), UsageError);
}

TEST_CASE("A forged list of files reaches nothing outside the folder") {
  const TempFolder temp;
  const std::string outside = temp.write("outside.txt", "mine");
  const fs::path folder = temp.path() / "out";
  fs::create_directory(folder);
  std::ofstream(folder / "takedowndb-export.json") << R"({"exports": {"csv": ["../outside.txt", ")"
                                                   << outside << R"(", "a/../../outside.txt"]}})";
  write(folder, "csv", {"a.csv"}, "x");
  CHECK(test::read_file(outside) == "mine");
  std::ofstream(folder / "takedowndb-export.json") << "[]";
  CHECK_THROWS_AS(write(folder, "csv", {"a.csv"}, "x"), UsageError);
}

TEST_CASE("Two exports into one folder at once: the second is told to wait") {
  const TempFolder temp;
  OutputFolder first((temp.path()).string(), "csv");
  CHECK_THROWS_AS(OutputFolder(temp.path().string(), "csv"), IoError);
  first.write_whole("a.csv", "1");
  first.finish();
  CHECK(test::read_file(temp.path() / "a.csv") == "1");
}

TEST_CASE("What a killed export left behind goes") {
  const TempFolder temp;
  temp.write(".takedowndb-export/data/a.csv", "half");
  write(temp.path(), "csv", {"a.csv"}, "x");
  CHECK(all_in(temp.path()) == std::set<std::string>{"a.csv", "takedowndb-export.json"});
  CHECK_FALSE(fs::exists(temp.path() / ".takedowndb-export"));
}
