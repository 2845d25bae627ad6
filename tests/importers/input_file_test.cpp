#include "takedowndb/error.h"
#include "takedowndb/importer.h"
#include "tests/support.h"

using namespace takedowndb;
using Catch::Matchers::Contains;

TEST_CASE("A file has a name, an extension, a head and all its bytes") {
  const test::TempFolder folder;
  const std::string path = folder.write("a/Report.TXT", std::string(100000, 'x'));
  const InputFile file = InputFile::open(path);
  CHECK(file.name() == "Report.TXT");
  CHECK(file.extension() == ".txt");
  CHECK(file.head.size() == 65536);
  CHECK(file.bytes(100000).size() == 100000);
  CHECK_THROWS_AS(file.bytes(99999), FormatError);
}

TEST_CASE("What cannot be read says why") {
  const test::TempFolder folder;
  const std::string missing = (folder.path() / "none.txt").string();
  CHECK_THROWS_WITH(InputFile::open(missing),
                    Catch::StartsWith(missing) && Contains("No such file"));
  CHECK_THROWS_WITH(InputFile::open(folder.path().string()), Contains("is a folder"));
  CHECK_THROWS_WITH(InputFile::open("/dev/null"), Contains("not a regular file"));
  CHECK_THROWS_AS(InputFile::list(missing), IoError);
}

TEST_CASE("Folders are listed in order, without hidden files and manifests") {
  const test::TempFolder folder;
  for (const char* name :
       {"b.txt", "a.txt", "manifest.csv", ".hidden", ".git/x", "sub/c.txt", "sub/manifest.csv"})
    folder.write(name, "x");
  std::vector<std::string> names;
  for (const std::string& path : InputFile::list(folder.path().string()))
    names.push_back(test::fs::relative(path, folder.path()).string());
  CHECK(names == std::vector<std::string>{"a.txt", "b.txt", "sub/c.txt"});
  const std::string file = (folder.path() / "a.txt").string();
  CHECK(InputFile::list(file) == std::vector<std::string>{file});
}

TEST_CASE("The folder that a browser saved with a page holds no reports") {
  const test::TempFolder folder;
  const std::string page = folder.write("a.html", "x");
  folder.write("a_files/frame.html", "x");
  folder.write("b-Dateien/ad.html", "x");
  folder.write("b.htm", "x");
  const std::string other = folder.write("c_files/report.txt", "x");
  CHECK(InputFile::list(folder.path().string()) ==
        std::vector<std::string>{page, (folder.path() / "b.htm").string(), other});
}

TEST_CASE("Bytes at hand are read like a file") {
  const InputFile file = InputFile::from_bytes("in memory/Report.TXT", std::string(100000, 'x'));
  CHECK(file.name() == "Report.TXT");
  CHECK(file.extension() == ".txt");
  CHECK(file.head.size() == 65536);
  CHECK(file.bytes(100000) == std::string(100000, 'x'));
  CHECK_THROWS_WITH(file.bytes(99999), Catch::StartsWith("in memory/Report.TXT: larger than"));
}

TEST_CASE("A file is read in blocks, in order, until it is enough") {
  const test::TempFolder folder;
  std::string bytes;
  for (int i = 0; bytes.size() < 700000; ++i) bytes += std::to_string(i) + '\n';
  for (const InputFile& file :
       {InputFile::open(folder.write("a.csv", bytes)), InputFile::from_bytes("a.csv", bytes)}) {
    std::string read;
    int blocks = 0;
    file.each_block([&](std::string_view block) {
      CHECK(block.size() <= 262144);
      read += block;
      ++blocks;
      return true;
    });
    CHECK(read == bytes);
    CHECK(blocks == 3);
    blocks = 0;
    file.each_block([&](std::string_view) { return ++blocks < 2; });
    CHECK(blocks == 2);
  }
  InputFile::from_bytes("empty", "").each_block([](std::string_view) {
    FAIL("an empty file has no block");
    return true;
  });
}

TEST_CASE("A path that there is not can be a pattern") {
  const test::TempFolder folder;
  const std::string root = folder.path().string();
  for (const char* name : {"b.txt", "a.txt", "c[1].txt", "d.md", "sub/x.md", "sub/.hidden"})
    folder.write(name, "x");
  const auto found = [&](const std::string& pattern) {
    std::string out;
    for (const std::string& path : InputFile::list(root + '/' + pattern))
      out += (out.empty() ? "" : " ") + test::fs::relative(path, root).string();
    return out;
  };
  CHECK(found("*.txt") == "a.txt b.txt c[1].txt");
  CHECK(found("[ab].t?t") == "a.txt b.txt");
  CHECK(found("s*") == "sub/x.md");
  CHECK(found("*/*.md") == "sub/x.md");
  CHECK(found("c[1].txt") == "c[1].txt");  // there is such a file
  CHECK_THROWS_WITH(found("*.odt"), Contains("*.odt: no file has such a name"));
  CHECK_THROWS_AS(found("none.txt"), IoError);
}
