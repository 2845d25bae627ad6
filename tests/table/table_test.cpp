#include "takedowndb/table.h"

#include <catch2/catch.hpp>
#include <limits>
#include <nlohmann/json.hpp>

#include "table/cells.h"
#include "takedowndb/error.h"

using namespace takedowndb;

namespace {

using Row = std::vector<Value>;

Value whole(std::int64_t n) { return n; }
Value text(const char* s) { return std::string(s); }
const Value kNothing = std::monostate{};

std::string rendered(const Table& table, TableFormat format, int width = 0, bool raw = false) {
  return render(table, {format, width, raw});
}

Table small() {
  return {{"origin", "year", "assets"},
          {Row{text("Iran"), whole(2018), whole(734)},
           Row{text("Côte d’Ivoire"), whole(2020), kNothing},
           Row{text("中国"), kNothing, whole(1000000)}}};
}

}  // namespace

TEST_CASE("Formats have names") {
  CHECK(table_format_from_string("table") == TableFormat::kTable);
  CHECK(table_format_from_string("csv") == TableFormat::kCsv);
  CHECK(table_format_from_string("json") == TableFormat::kJson);
  CHECK(table_format_from_string("markdown") == TableFormat::kMarkdown);
  CHECK_THROWS_AS(table_format_from_string("xml"), UsageError);
}

TEST_CASE("Terminal tables align by display width, numbers to the right") {
  CHECK(rendered(small(), TableFormat::kTable) ==
        "origin         year   assets\n"
        "─────────────  ────  ───────\n"
        "Iran           2018      734\n"
        "Côte d’Ivoire  2020        –\n"
        "中国              –  1000000\n");
}

TEST_CASE("Terminal tables wrap long texts into the width") {
  const Table table{{"n", "quote"},
                    {Row{whole(1), text("one two three four five six seven eight nine ten")}}};
  CHECK(rendered(table, TableFormat::kTable, 24) ==
        "n  quote\n"
        "─  ─────────────────────\n"
        "1  one two three four\n"
        "   five six seven eight\n"
        "   nine ten\n");
  const Table unbroken{{"q"}, {Row{text("abcdefghijklmnopqrstuvwxyz")}}};
  CHECK(rendered(unbroken, TableFormat::kTable, 12) ==
        "q\n────────────\nabcdefghijkl\nmnopqrstuvwx\nyz\n");
}

TEST_CASE("A very long cell is cut with an ellipsis") {
  std::string words;
  for (int i = 0; i < 400; ++i) words += "word ";
  const std::string out = rendered({{"q"}, {Row{words}}}, TableFormat::kTable, 20);
  CHECK(out.find("…\n") != std::string::npos);
  CHECK(std::count(out.begin(), out.end(), '\n') == 10);
}

TEST_CASE("No width is too small, no text too odd") {
  for (int width = 1; width < 40; ++width)
    CHECK_FALSE(rendered(small(), TableFormat::kTable, width).empty());
  const Table odd{{""}, {Row{text("")}, Row{std::string("\xFF\xFE", 2)}}};
  CHECK(rendered(odd, TableFormat::kTable, 5).find("\xEF\xBF\xBD") != std::string::npos);
}

TEST_CASE("Empty tables show their header") {
  const Table empty{{"a", "b"}, {}};
  CHECK(rendered(empty, TableFormat::kTable) == "a  b\n─  ─\n(no rows)\n");
  CHECK(rendered(empty, TableFormat::kCsv) == "a,b\n");
  CHECK(rendered(empty, TableFormat::kJson) == "[]\n");
  CHECK(rendered(empty, TableFormat::kMarkdown) == "| a | b |\n| --- | --- |\n");
}

TEST_CASE("Control characters are shown, never sent to a terminal") {
  const Table table{{"x"}, {Row{text("a\x1b[31mred\nb\tc\x7f")}, Row{text("x\u202Ey\u0085")}}};
  CHECK(rendered(table, TableFormat::kTable) ==
        "x\n──────────────────────\na\\x1b[31mred\\nb\\tc\\x7f\nx\\u202ey\\x85\n");
  CHECK(rendered(table, TableFormat::kMarkdown).find('\x1b') == std::string::npos);
  CHECK(rendered(table, TableFormat::kCsv) == "x\n\"a\\x1b[31mred\nb\tc\\x7f\"\nx\\u202ey\\x85\n");
  CHECK(rendered(table, TableFormat::kCsv, 0, true).find('\x1b') != std::string::npos);
  CHECK(rendered(table, TableFormat::kJson) ==
        "[\n  {\"x\": \"a\\u001b[31mred\\nb\\tc\\u007f\"},\n  {\"x\": \"x\\u202ey\\u0085\"}\n]\n");
}

TEST_CASE("CSV quotes, keeps NULL empty and disarms formulas") {
  const Table table{
      {"name", "n"},
      {Row{text("=1+2"), whole(-5)}, Row{text("@cmd"), 2.5}, Row{text("-12.5"), kNothing},
       Row{text("+1 555"), whole(0)}, Row{text("say \"a, b\""), whole(1)}}};
  CHECK(rendered(table, TableFormat::kCsv) ==
        "name,n\n'=1+2,-5\n'@cmd,2.5\n-12.5,\n'+1 555,0\n\"say \"\"a, b\"\"\",1\n");
  CHECK(rendered(table, TableFormat::kCsv, 0, true).find("\n=1+2,-5\n") != std::string::npos);
  for (const char* cell : {"＝1+2", "\t=1", "\r=1", "-inf", "-nan(1)", "+", "-"})
    CHECK(rendered({{"q"}, {Row{text(cell)}}}, TableFormat::kCsv).find('\'') != std::string::npos);
  for (const char* cell : {"-5", "+5", "-1.5e3", "a=b", "1-2"})
    CHECK(rendered({{"q"}, {Row{text(cell)}}}, TableFormat::kCsv) ==
          std::string("q\n") + cell + "\n");
  CHECK(rendered({{"one"}, {Row{kNothing}}}, TableFormat::kCsv) == "one\n\"\"\n");
}

TEST_CASE("JSON is an array of objects that reads back") {
  const Table table{
      {"a", "a", "b"},
      {Row{whole(1), text("x\n\"y\""), 0.1},
       Row{kNothing, std::string("\xFF", 1), std::numeric_limits<double>::infinity()}}};
  const auto json = nlohmann::ordered_json::parse(rendered(table, TableFormat::kJson));
  REQUIRE(json.size() == 2);
  CHECK(json[0]["a"] == 1);
  CHECK(json[0]["a_2"] == "x\n\"y\"");
  CHECK(json[0]["b"] == 0.1);
  CHECK(json[1]["a"].is_null());
  CHECK(json[1]["b"].is_null());
}

TEST_CASE("Markdown escapes what would be markup") {
  const Table table{{"q", "n"}, {Row{text("a|b *c* <d>"), whole(3)}, Row{kNothing, kNothing}}};
  CHECK(rendered(table, TableFormat::kMarkdown) ==
        "| q | n |\n| --- | ---: |\n| a\\|b \\*c\\* \\<d\\> | 3 |\n| – | – |\n");
}

TEST_CASE("Widths: wide characters take two columns, combining ones none") {
  CHECK(table::display_width("abc") == 3);
  CHECK(table::display_width("中国") == 4);
  CHECK(table::display_width("e\u0301") == 1);
}
