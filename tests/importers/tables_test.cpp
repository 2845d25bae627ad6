// Tables of all forms: each file of the folder tables/ against the golden beside it, and what goes
// wrong with tables.
#include "importers/bundled.h"
#include "importers/cells.h"
#include "importers/names.h"
#include "importers/table_rows.h"
#include "importers/text_indicators.h"
#include "takedowndb/error.h"
#include "tests/importers/golden.h"
#include "tests/support.h"

using namespace takedowndb;
using namespace takedowndb::importers;
using Catch::Matchers::Contains;
using test::TempFolder;

namespace {

std::vector<Document> read(const std::string& name, const std::string& bytes) {
  const TempFolder folder;
  const ImporterRegistry registry = ImporterRegistry::bundled();
  const InputFile file = InputFile::open(folder.write(name, bytes));
  const Importer* importer = registry.find(file);
  REQUIRE(importer != nullptr);
  std::vector<Document> out;
  importer->read(file, [&](Document d) {
    if (d.more_assets)  // the file is gone afterwards
      d.more_assets([&](const SingleAsset& asset) { d.assets.push_back(asset); });
    out.push_back(std::move(d));
  });
  return out;
}

// The rows of a table as "a|b;c|d", with line numbers.
std::string rows_of(const std::string& name, const std::string& bytes,
                    std::vector<Problem>* problems = nullptr) {
  const InputFile file = InputFile::from_bytes(name, bytes);
  const auto shape = table_shape(file, [](const TableShape&) { return true; });
  if (!shape) return "none";
  std::string out;
  for (const std::string& column : shape->columns) out += column + '|';
  std::vector<Problem> found;
  read_rows(file, *shape, found, [&](TableRow& row) {
    out += " " + std::to_string(row.line) + ":";
    for (const std::string& cell : row.cells) out += cell_words(cell) + '|';
  });
  if (problems != nullptr) *problems = found;
  return out;
}

}  // namespace

TEST_CASE("Tables of many forms") {
  const ImporterRegistry registry = ImporterRegistry::bundled();
  std::size_t tables = 0;
  for (const auto& entry :
       test::fs::directory_iterator(test::fs::path(TAKEDOWNDB_SOURCE) / "tests/importers/tables")) {
    const std::string extension = entry.path().extension().string();
    if (extension != ".csv" && extension != ".json") continue;
    ++tables;
    const Importer* importer = registry.find(InputFile::open(entry.path().string()));
    REQUIRE(importer != nullptr);
    test::check_golden(*importer, entry.path());
  }
  CHECK(tables >= 5);
}

TEST_CASE("Rows of delimited tables are read whatever writes them") {
  CHECK(rows_of("a.csv", "a,b\n1,2\n3,4\n") == "a|b| 2:1|2| 3:3|4|");
  CHECK(rows_of("a.csv",
                "\xEF\xBB\xBF"
                "a;b\r\n1;\"x;y\"\r\n") == "a|b| 2:1|x;y|");
  CHECK(rows_of("a.tsv", "a\tb\n\"1\n2\"\t3\n4\t5\n") == "a|b| 2:1 2|3| 4:4|5|");
  CHECK(rows_of("a.csv", "a,b\n,\n\n1,2") == "a|b| 4:1|2|");
  CHECK(rows_of("a.csv", "a,b\n1,say \"yes\"\n") == "a|b| 2:1|say \"yes\"|");
  CHECK(rows_of("a.csv", std::string("\xFF\xFE"
                                     "a\0,\0b\0\n\0001\0,\0002\0",
                                     16)) == "a|b| 2:1|2|");
  CHECK(rows_of("a.csv", "a,b\ncaf\xE9,2\n") == "a|b| 2:café|2|");
  CHECK(rows_of("a.json", R"([{"a":1,"b":"x"},{"b":["y","z"],"a":null}])") ==
        "a|b| 1:1|x| 2:|y; z|");
  CHECK(rows_of("a.json", R"({"meta":1,"rows":[{"a":true,"b":{"c":2}}]})") ==
        "a|b| 1:true|{\"c\":2}|");
  CHECK(rows_of("a.jsonl", "{\"a\":1}\n\n{\"a\":2,\"b\":3}\n") == "a|b| 1:1|| 3:2|3|");
  CHECK(rows_of("a.csv", "") == "none");
}

TEST_CASE("Ragged rows are told with their lines") {
  std::vector<Problem> problems;
  CHECK(rows_of("a.csv", "a,b\n1\n2,3,4\n5,6,\n7,8\n", &problems) ==
        "a|b| 2:1|| 3:2|3| 4:5|6| 5:7|8|");
  REQUIRE(problems.size() == 2);
  CHECK_THAT(problems[0].message, Contains("1 row with fewer cells") && Contains("line 2"));
  CHECK_THAT(problems[1].message, Contains("1 row with more cells") && Contains("line 3"));
}

TEST_CASE("Long tables are read piece by piece") {
  std::string bytes = "a,b\n";
  for (int i = 0; i < 60'000; ++i)
    bytes += std::to_string(i) + ",\"cell with, a comma\nand a line\"\r\n";
  const InputFile file = InputFile::from_bytes("a.csv", bytes);
  const auto shape = table_shape(file, [](const TableShape&) { return true; });
  REQUIRE(shape);
  std::vector<Problem> problems;
  std::int64_t next = 0;
  bool good = true;
  read_rows(file, *shape, problems, [&](TableRow& row) {
    good = good && row.cells[0] == std::to_string(next) && row.line == 2 + next * 2 &&
           row.cells[1] == "cell with, a comma\nand a line";
    ++next;
  });
  CHECK(good);
  CHECK(next == 60'000);
  CHECK(problems.empty());
}

TEST_CASE("What is wrong with a table as a whole is said with its line") {
  CHECK_THROWS_WITH(rows_of("a.csv", "a,b\n1,\"2\n"),
                    Contains("a.csv, line 2") && Contains("never closed"));
  CHECK_THROWS_WITH(rows_of("a.csv", "a,b\n1,\"" + std::string(5 << 20, 'x')), Contains("4 MiB"));
  CHECK_THROWS_WITH(rows_of("a.json", R"([{"a":1},2])"), Contains("row 2"));
  CHECK_THROWS_WITH(rows_of("a.json", R"([{"a":1},)"), Contains("no JSON"));
  CHECK_THROWS_WITH(rows_of("a.jsonl", "{\"a\":1}\n{\"a\":\n"), Contains("line 2"));
  CHECK_THROWS_WITH(read("a.csv", "x,y\n1,2\n"), Contains("mapping"));
  CHECK_THROWS_WITH(read("a.csv", "Indicator type,Indicator\n"), Contains("no indicators"));
  CHECK_THROWS_WITH(read("a.csv", "userid,user_screen_name,follower_count\n"),
                    Contains("no accounts"));
  const std::string deep = "[" + std::string(100'000, '[') + std::string(100'000, ']') + "]";
  CHECK(rows_of("a.json", deep) == "none");
  const std::string in_cell =
      R"([{"a":)" + std::string(50'000, '[') + std::string(50'000, ']') + "}]";
  CHECK(rows_of("a.json", in_cell) != "");
}

TEST_CASE("A mapping that does not fit says where") {
  const TempFolder folder;
  const auto fails = [&](const std::string& mapping, const std::string& why) {
    folder.write("cases.mapping", mapping);
    const InputFile file = InputFile::open(folder.write("cases.csv", "Case,Country\nA,Iran\n"));
    const auto importer = ImporterRegistry::bundled().find(file);
    REQUIRE(importer != nullptr);
    CHECK_THROWS_WITH(make_mapped_table()->read(file, [](const Document&) {}), Contains(why));
  };
  fails("origin = Land\n", "no column \"Land\"");
  fails("# only words\n", "no lines in it");
  fails("\nlocation = Country\n", "line 2: \"location\" is no field");
  fails("origin\n", "write field = column");
}

TEST_CASE("Facts in names of files") {
  const auto said = [](const std::string& name) {
    const NamedFacts facts = facts_in_name(title_of(name));
    std::string out;
    for (const auto& origin : facts.origins) out += origin.value + ' ';
    for (const auto& target : facts.targets) out += ">" + target.value + ' ';
    if (facts.operation) out += facts.operation->value + ' ';
    if (facts.period) out += facts.period->value + ' ';
    if (facts.date) out += facts.date->value + ' ';
    return out;
  };
  CHECK(said("Q3_2024_iran.csv") == "IR 2024-07/2024-09 ");
  CHECK(said("Q2-3_2025_BELARUS_BASED_CIB_NETWORK.csv") == "BY 2025-04/2025-09 ");
  CHECK(said("x/Q4-1_2026 South Korea.tsv") == "KR 2025-10/2026-03 ");
  CHECK(said("2023 H1 russia-based network targeting ukraine.json") == "RU >UA 2023-01/2023-06 ");
  CHECK(said("2022_09_from_china_and_russia.csv") == "CN RU 2022-09 ");
  CHECK(said("venezuela_201901_1_users.csv") == "VE 2019-01 ");
  CHECK(said("china_082019_1_users.csv") == "CN 2019-08 ");
  CHECK(said("spamouflage_20230829.csv") == "Spamouflage 2023-08-29 ");
  CHECK(said("what_they_told_us.csv").empty());
  CHECK(said("US_elections.csv") == "US ");
  CHECK(facts_in_name("from_china_and_russia").origins_joined);
  CHECK_FALSE(facts_in_name("belarus_russia_network").origins_joined);
}

TEST_CASE("Numbers and dates of cells are read where they are clear") {
  CHECK(whole_number("1234") == 1234);
  CHECK(whole_number("1,234,567") == 1234567);
  CHECK(whole_number("1.020.000") == 1020000);
  CHECK(whole_number("12 500") == 12500);
  for (const char* no : {"", "about 50", "50+", "1.5", "1,23", "1,234.567", "-3", "1.02 million"})
    CHECK_FALSE(whole_number(no));
  const auto date = [](const char* cell, DateOrder order = DateOrder::kUnknown) {
    return date_of_cell(cell, order).value_or("-");
  };
  CHECK(date("2018-10-26") == "2018-10-26");
  CHECK(date("2018-10-26T12:00:00Z") == "2018-10-26");
  CHECK(date("26 October 2018") == "2018-10-26");
  CHECK(date("Oct. 26th, 2018") == "2018-10-26");
  CHECK(date("October 2018") == "2018-10");
  CHECK(date("2018/10/26") == "2018-10-26");
  CHECK(date("26.10.2018") == "2018-10-26");
  CHECK(date("10/26/2018") == "2018-10-26");
  CHECK(date("3/4/2019") == "-");
  CHECK(date("3/4/2019", DateOrder::kDayFirst) == "2019-04-03");
  CHECK(date("3/4/2019", DateOrder::kMonthFirst) == "2019-03-04");
  CHECK(date("31/02/2019") == "-");
  CHECK(date("soon") == "-");
}

TEST_CASE("Reports name single assets in tables and in their text") {
  const auto found = [](const std::string& text) {
    std::string out;
    for (const SingleAsset& asset : indicators_in_text(text))
      out += asset.platform + '/' + asset.kind + ' ' + asset.value + '@' +
             std::to_string(asset.span->start) + ' ';
    return out;
  };
  CHECK(
      found(
          "| Type | Indicator |\n|---|---|\n| Domain | `a[.]example` |\n| X account | ada_1 |\n") ==
      "web/domain a[.]example@43 twitter/account ada_1@72 ");
  CHECK(found("The site harbour[.]example, and (hxxps://t[.]me/harbour).") ==
        "web/domain harbour[.]example@9 telegram/channel hxxps://t[.]me/harbour@33 ");
  CHECK(found("| Pages | 30 |\n|---|---|\n| Groups | 4 |\n") == "");
  CHECK(found("Read more at https://about.example/ or [1]. See [.] for dots.") == "");
  CHECK(found("a[.]example again a[.]example") == "web/domain a[.]example@0 ");
}

TEST_CASE("JSON that is nested too deep, cut off or out of range is refused") {
  const auto error_of = [](const std::string& name, const std::string& bytes) -> std::string {
    try {
      rows_of(name, bytes);
    } catch (const FormatError& error) {
      return error.what();
    }
    return "no error";
  };
  const std::string row = R"({"indicator":"a.com"})";
  const std::string deep = R"({"indicator":)" + std::string(100000, '[') + std::string(100000, ']');
  CHECK_THAT(error_of("a.json", "[" + row + ',' + deep + "}]"), Contains("nested deeper than 200"));
  CHECK_THAT(error_of("a.jsonl", row + '\n' + deep + "}\n"),
             Contains("line 2: values are nested deeper"));
  CHECK(rows_of("a.json", R"([{"a":"[[[[","b":[["x"],["y"]]}])") == "a|b| 1:[[[[|x; y|");
  CHECK_THAT(error_of("a.json", "[" + row + ",{\"indicator\":1e999}]"),
             Contains("a number is too large"));
  // The parser's own message would end in a half of this letter.
  CHECK_THAT(error_of("a.json", "[" + row + ",{\"b\":1\n\xC3\xA9}]"),
             Contains("is no JSON, line 2, column 1"));
}

TEST_CASE("Rows as long as many blocks of a file are read") {
  std::string bytes = "a,b\n";
  for (int i = 0; i < 3; ++i) bytes += "x,\"" + std::string(std::size_t{3} << 20U, 'y') + "\"\n";
  std::size_t rows = 0;
  const InputFile file = InputFile::from_bytes("a.csv", bytes);
  std::vector<Problem> problems;
  read_rows(file, *table_shape(file, [](const TableShape&) { return true; }), problems,
            [&](TableRow& row) {
              ++rows;
              CHECK(row.cells[1].size() == std::size_t{3} << 20U);
            });
  CHECK(rows == 3);
  const std::string open = "a,b\nx,\"" + std::string(std::size_t{20} << 20U, 'y');
  CHECK_THROWS_WITH(rows_of("a.csv", open), Contains("a row is larger than 4 MiB"));
}
