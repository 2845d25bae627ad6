// Zip archives of reports, as folders of reports.
#include "takedowndb/error.h"
#include "takedowndb/importer.h"
#include "tests/importers/make_zip.h"

using namespace takedowndb;
using Catch::Matchers::Contains;
using test::make_zip;

namespace {

// What a path stands for, as seen from the folder.
std::vector<std::string> listed(const test::TempFolder& folder, const std::string& path) {
  std::vector<std::string> out;
  for (const std::string& file : InputFile::list(path))
    out.push_back(test::fs::relative(file, folder.path()).string());
  return out;
}

}  // namespace

TEST_CASE("A zip archive stands for the files in it, as a folder does") {
  const test::TempFolder folder;
  const std::string bytes = make_zip({{"b.txt", "in b"},
                                      {"sub/", ""},
                                      {"sub/a.txt", "in a"},
                                      {"manifest.csv", "file\n"},
                                      {"sub/manifest.csv", "file\n"},
                                      {".hidden", "x"},
                                      {"sub/.git/x", "x"},
                                      {"__MACOSX/b.txt", "x"}});
  const std::string path = folder.write("a.zip", bytes);
  CHECK(listed(folder, path) == std::vector<std::string>{"a.zip/b.txt", "a.zip/sub/a.txt"});
  // By content where the name does not say so, and below a folder by name.
  CHECK(listed(folder, folder.write("c", bytes)).size() == 2);
  folder.write("a.txt", "x");
  CHECK(listed(folder, folder.path().string()) ==
        std::vector<std::string>{"a.txt", "a.zip/b.txt", "a.zip/sub/a.txt", "c"});

  const InputFile file = InputFile::open(path + "/sub/a.txt");
  CHECK(file.path == path + "/sub/a.txt");
  CHECK(file.name() == "a.txt");
  CHECK(file.head == "in a");
  CHECK(file.bytes(4) == "in a");
  CHECK(InputFile::list(path + "/b.txt") == std::vector<std::string>{path + "/b.txt"});
  InputOpener opener;
  CHECK(opener.has(path + "/sub/manifest.csv"));
  CHECK_FALSE(opener.has(path + "/sub"));
  CHECK_FALSE(opener.has(path + "/sub/none"));
  CHECK_FALSE(opener.has((folder.path() / "a.txt" / "b").string()));
  CHECK_FALSE(opener.has(folder.path().string()));
  CHECK(opener.open(path + "/b.txt").head == "in b");
  CHECK(opener.open((folder.path() / "a.txt").string()).head == "x");
  CHECK_THROWS_WITH(opener.open(path + "/none"), Contains("no such file in the zip archive"));
  CHECK_THROWS_AS(InputFile::open((folder.path() / "a.txt" / "b").string()), Error);
  CHECK_THROWS_AS(InputFile::list(path + "/none"), IoError);
}

TEST_CASE("Documents and damaged archives are files, not folders") {
  const test::TempFolder folder;
  const auto itself = [&](const std::string& name, const std::string& bytes) {
    const std::string path = folder.write(name, bytes);
    return InputFile::list(path) == std::vector<std::string>{path};
  };
  const auto refusal = [&](const std::string& name) -> std::string {
    const InputFile file = InputFile::open((folder.path() / name).string());
    const ImporterRegistry registry = ImporterRegistry::bundled();
    try {
      registry.find(file)->read(file, [](Document) {});
    } catch (const FormatError& error) {
      return error.what();
    }
    return "";
  };
  CHECK(itself("a.docx", make_zip({{"[Content_Types].xml", "x"}, {"word/document.xml", "x"}})));
  CHECK(itself("a.zip", make_zip({{"mimetype", "application/vnd.oasis.opendocument.text"}})));
  CHECK(itself("sheet.xlsx", make_zip({{"[Content_Types].xml", "x"}, {"xl/workbook.xml", "x"}})));
  CHECK_THAT(refusal("sheet.xlsx"), Contains("save a sheet as CSV"));
  CHECK(itself("cut.zip", make_zip({{"a.txt", "some words"}}).substr(0, 60)));
  CHECK_THAT(refusal("cut.zip"), Contains("the zip archive is damaged"));
  CHECK(itself("bomb.zip", make_zip({{"a.txt", std::string(20 << 20, '0')}})));
  CHECK_THAT(refusal("bomb.zip"), Contains("300 times its size"));
  CHECK(itself("words.zip", "no archive"));
}

TEST_CASE("What cannot be unpacked says why, and the rest is read") {
  const test::TempFolder folder;
  const std::string locked = folder.write("locked.zip", make_zip({{"a.txt", "x"}}, "password"));
  CHECK(InputFile::list(locked).size() == 1);
  CHECK_THROWS_WITH(InputFile::open(locked + "/a.txt"), Contains("encrypted"));
  const std::string nested = folder.write(
      "nested.zip", make_zip({{"in.zip", make_zip({{"a.txt", "x"}})}, {"b.txt", "x"}}));
  CHECK(InputFile::list(nested).size() == 2);
  CHECK(InputFile::open(nested + "/b.txt").head == "x");
  CHECK_THROWS_WITH(InputFile::open(nested + "/in.zip"),
                    Catch::StartsWith(nested + "/in.zip: ") && Contains("unpack it first"));
}

TEST_CASE("Ten thousand files in an archive are read with one look at its directory") {
  const test::TempFolder folder;
  test::ZipContents contents;
  for (int i = 0; i < 10000; ++i) contents.emplace_back(std::to_string(i) + ".txt", "x");
  const std::string path = folder.write("a.zip", make_zip(contents));
  InputOpener opener;
  std::size_t read = 0;
  // Anew for each file this would take minutes.
  for (const std::string& file : InputFile::list(path)) read += opener.open(file).head.size();
  CHECK(read == 10000);
}
