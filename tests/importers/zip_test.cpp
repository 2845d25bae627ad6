#include "importers/zip.h"

#include "takedowndb/error.h"
#include "tests/importers/make_zip.h"

using namespace takedowndb;
using namespace takedowndb::importers;
using Catch::Matchers::Contains;
using test::make_zip;
using test::with_bytes;

namespace {

ZipArchive archive_of(std::string bytes) {
  return ZipArchive(InputFile::from_bytes("a.zip", std::move(bytes)));
}

std::vector<std::string> names_of(const ZipArchive& archive) {
  std::vector<std::string> out;
  for (const auto& member : archive.members()) out.push_back(member.name);
  return out;
}

std::string number(std::uint64_t value, std::size_t width) {
  std::string out;
  for (std::size_t i = 0; i < width; ++i) out += static_cast<char>(value >> (8 * i) & 0xFFU);
  return out;
}

}  // namespace

TEST_CASE("An archive's members are listed by name and read, from a file and from memory") {
  const test::TempFolder folder;
  const std::string bytes =
      make_zip({{"b.txt", "second"}, {"sub/", ""}, {"sub/c.txt", "third"}, {"a.txt", "first"}});
  const std::string path = folder.write("x.zip", bytes);
  for (const InputFile& file : {InputFile::open(path), InputFile::from_bytes("x.zip", bytes)}) {
    const ZipArchive archive(file);
    CHECK(names_of(archive) == std::vector<std::string>{"a.txt", "b.txt", "sub/c.txt"});
    REQUIRE(archive.find("sub/c.txt") != nullptr);
    CHECK(archive.read(*archive.find("sub/c.txt"), 5) == "third");
    CHECK(archive.find("sub") == nullptr);
    CHECK_THROWS_WITH(archive.read(*archive.find("b.txt"), 5),
                      Contains("x.zip/b.txt: larger than 0 MiB"));
  }
  CHECK(looks_like_zip(bytes));
  CHECK(members_in_head(bytes).size() == 4);
}

TEST_CASE("Names lead nowhere outside the archive") {
  const std::string bytes = with_bytes(
      with_bytes(with_bytes(make_zip({{"aaaaaaaaaaaa", "1"}, {"bbbbbbbbbb", "2"}, {"ccccc", "3"}}),
                            "aaaaaaaaaaaa", "../../../x/y"),
                 "bbbbbbbbbb", "C:\\x\\\n.txt"),
      "ccccc", "/etc/");
  CHECK(names_of(archive_of(bytes)) == std::vector<std::string>{"x/_.txt", "x/y"});
  // Latin names of old archives, and bytes that are no UTF-8 though the archive says so.
  std::string odd =
      with_bytes(make_zip({{"\xC3\xA4\xC3\xA4.txt", "1"}}), "\xC3\xA4\xC3\xA4", "\xFF\xFE\x80\x81");
  try {
    for (const std::string& name : names_of(archive_of(odd))) CHECK(name.ends_with(".txt"));
  } catch (const FormatError& error) {
    CHECK_THAT(error.what(), Contains("damaged"));
  }
  CHECK(names_of(archive_of(with_bytes(
            make_zip({{"a1.txt", "1"}, {"a2.txt", "2"}, {"a3.txt", "3"}}), "a2.txt", "a1.txt"))) ==
        std::vector<std::string>{"a1 (2).txt", "a1.txt", "a3.txt"});
}

TEST_CASE("Encrypted members and damaged archives say so") {
  const ZipArchive locked = archive_of(make_zip({{"a.txt", "secret"}}, "password"));
  CHECK_THROWS_WITH(locked.read(locked.members().at(0), 100),
                    Contains("a.zip/a.txt: encrypted; save it without a password"));
  const std::string bytes = make_zip({{"a.txt", std::string(5000, 'x') + "end"}});
  for (std::size_t cut = 0; cut < bytes.size(); ++cut)
    CHECK_THROWS_AS(archive_of(bytes.substr(0, cut)), FormatError);
  // Every byte changed: an error or something else, never harm.
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    std::string broken = bytes;
    broken[i] = static_cast<char>(broken[i] ^ 0x55);
    try {
      const ZipArchive archive = archive_of(broken);
      for (const auto& member : archive.members()) archive.read(member, 10000);
    } catch (const Error& error) {
      CHECK_THAT(error.what(), Catch::StartsWith("a.zip"));
    }
  }
  CHECK_THROWS_AS(ZipArchive(InputFile::from_bytes("a.zip", "")), FormatError);
  InputFile missing;
  missing.path = "/nowhere/a.zip";
  CHECK_THROWS_AS(ZipArchive(missing), IoError);
}

TEST_CASE("Archives made to fill up memory are refused") {
  CHECK_THROWS_WITH(archive_of(make_zip({{"a.txt", std::string(20 << 20, '0')}})),
                    Contains("a.zip: unpacks to more than 300 times its size"));
  const std::string noise = test::noise(100000);
  const ZipArchive mixed =
      archive_of(make_zip({{"a.txt", std::string(20 << 20, '0')}, {"b", noise}}));
  CHECK(mixed.read(*mixed.find("b"), 1 << 20) == noise);
  CHECK_THROWS_WITH(mixed.read(*mixed.find("a.txt"), 100 << 20),
                    Contains("a.zip/a.txt: unpacks to more than 300 times its size"));
  // Ordinary text that repeats itself is none.
  const ZipArchive table = archive_of(make_zip({{"a.csv", std::string(7 << 20, '0')}}));
  CHECK(table.read(table.members().at(0), 100 << 20).size() == 7 << 20);
  // An end that announces a directory beyond any measure, in the form for large archives.
  const std::string end64 = "PK\x06\x06" + number(44, 8) + number(45, 4) + number(0, 8) +
                            number(1ULL << 40U, 8) + number(1ULL << 40U, 8) +
                            number(1ULL << 46U, 8) + number(0, 8);
  const std::string end = std::string("PK\x06\x07") + number(0, 4) + number(0, 8) + number(1, 4) +
                          "PK\x05\x06" + number(0, 4) + number(0xFFFF, 2) + number(0xFFFF, 2) +
                          number(0xFFFFFFFF, 4) + number(0xFFFFFFFF, 4) + number(0, 2);
  CHECK_THROWS_WITH(archive_of(end64 + end), Contains("more than 100000 files"));
  // One stretch of bytes that many members stand for.
  const std::string one = make_zip({{"a1.txt", noise}});
  const std::size_t at = one.find("PK\x01\x02");
  const std::string entry = one.substr(at, one.find("PK\x05\x06") - at);
  std::string many = one.substr(0, at);
  for (int i = 0; i < 500; ++i) many += entry;
  many += "PK\x05\x06" + number(0, 4) + number(500, 2) + number(500, 2) +
          number(500 * entry.size(), 4) + number(at, 4) + number(0, 2);
  CHECK_THROWS_WITH(archive_of(many), Contains("its members lie over one another"));
}
