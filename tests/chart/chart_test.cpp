// Charts from small tables: what is drawn for each figure, in a terminal and as SVG.
#include "takedowndb/chart.h"

#include <catch2/catch.hpp>

#include "chart/model.h"
#include "takedowndb/error.h"

using namespace takedowndb;

namespace {

std::vector<std::string> cells(const std::string& line) {
  std::vector<std::string> out(1);
  for (const char c : line) {
    if (c == ',') {
      out.emplace_back();
    } else {
      out.back() += c;
    }
  }
  return out;
}

// A table from lines of cells: whole numbers are numbers, nothing is NULL, all else text.
Table table(const std::string& columns, const std::vector<std::string>& lines) {
  Table t{cells(columns), {}};
  for (const std::string& line : lines) {
    auto& row = t.rows.emplace_back();
    for (const std::string& cell : cells(line)) {
      const bool number =
          cell.find_first_not_of("0123456789", cell[0] == '-' ? 1 : 0) == std::string::npos;
      if (cell.empty()) {
        row.emplace_back();
      } else if (number) {
        row.emplace_back(std::int64_t{std::stoll(cell)});
      } else {
        row.emplace_back(cell);
      }
    }
  }
  return t;
}

ChartOptions options(const std::string& chart, int width = 40) {
  ChartOptions o;
  o.chart = chart;
  o.width = width;
  return o;
}

std::string drawn(const Table& t, const std::string& chart, int width = 40) {
  return "\n" + render_chart(t, options(chart, width));
}

constexpr const char* kFigures = "year,assets_low,assets,assets_high,approximate";
constexpr const char* kBars = "bars, x year, y assets";

}  // namespace

TEST_CASE("what is written beside a bar") {
  struct Case {
    const char* figures;  // low, best, high, approximate
    const char* said;
  };
  for (const Case& c : std::vector<Case>{{"46,46,46,0", "46"},
                                         {"0,0,0,0", "0"},
                                         {"1234567,1234567,1234567,0", "1,234,567"},
                                         {"50,50,50,1", "about 50"},
                                         {"50,50,,0", "50 or more"},
                                         {"24,24,99,1", "about 24 (24 to 99)"},
                                         {"0,40,40,0", "40 (0 to 40)"},
                                         {"40,60,,2", "about 60 (40 or more)"},
                                         {",,,0", "not stated"},
                                         {"10,,,0", "10 or more"},
                                         {",,20,0", "at most 20"},
                                         {"10,,20,0", "10 to 20"}}) {
    INFO(c.figures);
    const Table t = table(kFigures, {std::string("2018,") + c.figures});
    CHECK(chart::make_chart(t, options(kBars)).sections.at(0).bars.at(0).value == c.said);
  }
}

TEST_CASE("numbers in groups of three") {
  CHECK(chart::grouped(0) == "0");
  CHECK(chart::grouped(999) == "999");
  CHECK(chart::grouped(1000) == "1,000");
  CHECK(chart::grouped(-12345) == "-12,345");
  CHECK(chart::grouped(1234.5) == "1,234.5");
}

TEST_CASE("bars in a terminal") {
  // Bars have 40 columns less the label, what is written, and four between them.
  CHECK(drawn(table("year,networks", {"2018,8", "2019,4", ",1", "2021,"}),
              "bars, x year, y networks", 36) == R"(
█ networks

2018        ████████████ 8
2019        ██████ 4
not stated  █▌ 1
2021        not stated
)");
}

TEST_CASE("hedges are drawn") {
  CHECK(drawn(table(kFigures,
                    {"2018,24,24,99,1", "2019,0,50,50,0", "2020,50,50,,0", "2021,99,99,99,0"}),
              kBars, 48) == R"(
█ assets at least, ▓ up to the best reading, ░ at most, → no upper end

2018  █████░░░░░░░░░░░░░░░░ about 24 (24 to 99)
2019  ▓▓▓▓▓▓▓▓▓▓▓ 50 (0 to 50)
2020  ██████████▋→ 50 or more
2021  █████████████████████ 99
)");
}

TEST_CASE("sections, each of its own scale where asked") {
  const Table t =
      table("currency,origin_name,amount", {"EUR,Russia,10", "USD,Iran,200", "USD,,100"});
  CHECK(drawn(t, "bars, x origin_name, y amount, color currency, scale each", 30) == R"(
█ amount
(each section has a scale of its own)

EUR
Russia      █████████████ 10

USD
Iran        █████████████ 200
not stated  ██████▌ 100
)");
  CHECK(drawn(t, "bars, x origin_name, y amount, color currency", 30).find("Russia      ▋ 10") !=
        std::string::npos);
}

TEST_CASE("other forms, and labels of several columns") {
  CHECK(drawn(table("code,company,assets", {"FB-IR-1018-A,Meta,82"}),
              "horizontal bars, y code, x assets, color company", 40) == R"(
█ assets

FB-IR-1018-A · …  ██████████████████ 82
)");
  CHECK(drawn(table("o,t,networks", {"Iran,US,2", "Iran,,1"}), "heat map, x t, y o, color networks",
              30) == R"(
█ networks

Iran
US          ███████████████ 2
not stated  ███████▌ 1
)");
  CHECK(drawn(table("removed,origins,assets", {"2018-10,Iran,5"}),
              "timeline, x removed, size assets, color origins") == R"(
█ assets

2018-10 · Iran  █████████████████████ 5
)");
  CHECK(
      drawn(table("year,quarter,n", {"2018,2018-Q4,1", "2018,,1"}), "bars, x quarter|year, y n", 30)
          .find("\n2018     █") != std::string::npos);
}

TEST_CASE("nothing to draw is said") {
  CHECK(drawn(table("year,assets", {}), kBars) == "\n(no rows)\n");
  CHECK(render_svg_chart(table("year,assets", {}), options(kBars)).find(">no rows<") !=
        std::string::npos);
  CHECK(drawn(table("year,assets", {"2018,0"}), kBars).find("2018  0\n") != std::string::npos);
  CHECK(
      drawn(table("year,days", {"2018,-3", "2019,3"}), "bars, x year, y days").find("2018  -3\n") !=
      std::string::npos);
}

TEST_CASE("a long table is cut and says so") {
  Table t = table("year,assets", {});
  for (std::int64_t i = 0; i < 205; ++i) t.rows.push_back({i, i});
  const std::string text = drawn(t, kBars);
  CHECK(text.find("\n(5 more rows are not drawn)\n") != std::string::npos);
  CHECK(text.find("\n204 ") == std::string::npos);
  CHECK(render_svg_chart(t, options(kBars)).find("5 more rows are not drawn") != std::string::npos);
}

TEST_CASE("lines fit the width, colours only when asked") {
  Table t = table(kFigures, {"a label that goes on and on and never seems to end,1,5,1000,1"});
  for (const int width : {60, 80, 120}) {
    ChartOptions o = options(kBars, width);
    const chart::Chart c = chart::make_chart(t, o);
    const std::string text = render_chart(t, o);
    CHECK(text.find('\x1b') == std::string::npos);
    std::int64_t columns = 0;  // of the last line: every character of it takes one
    for (const char ch : text.substr(text.rfind('\n', text.size() - 2) + 1))
      columns += (static_cast<unsigned char>(ch) & 0xC0U) != 0x80U;
    CHECK(columns - 1 <= width);
    o.color = true;
    CHECK(render_chart(t, o).find("\x1b[34m") != std::string::npos);
  }
}

TEST_CASE("what a chart cannot be drawn by is refused") {
  const Table t = table("year,assets", {"2018,1"});
  for (const char* wrong : {"", "none", "pie, x year, y assets", "bars, x year",
                            "bars, x year, y nosuch", "bars, x nosuch, y assets"}) {
    INFO(wrong);
    CHECK_THROWS_AS(render_chart(t, options(wrong)), UsageError);
    CHECK_THROWS_AS(render_svg_chart(t, options(wrong)), UsageError);
  }
}

TEST_CASE("SVG says what it shows, and no text becomes markup") {
  ChartOptions o = options("bars, x year, y assets, color who");
  o.title = "Assets <removed> & \"counted\"";
  o.description = "How many?";
  const std::string svg = render_svg_chart(table("who,year,assets_low,assets,assets_high",
                                                 {"<script>,2018,24,24,99", "B\x1b[1m,2019,5,5,"}),
                                           o);
  const auto has = [&](const char* text) { return svg.find(text) != std::string::npos; };
  CHECK(svg.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\""));
  CHECK(svg.ends_with("</svg>\n"));
  CHECK(has("<title>Assets &lt;removed&gt; &amp; &quot;counted&quot;</title>"));
  CHECK(has("<desc>How many?</desc>"));
  CHECK(has("<g role=\"img\" aria-label=\"&lt;script&gt;, 2018: 24 (24 to 99)\">"));
  CHECK(has(": 5 or more\">"));
  CHECK(has("prefers-color-scheme:dark"));
  CHECK(has("class=\"range\""));
  CHECK(has("class=\"whisker\""));
  CHECK(has("class=\"grid\""));
  CHECK(has(">80</text>"));  // a scale with numbers
  CHECK_FALSE(has("<script"));
  CHECK_FALSE(has("\x1b"));
}

TEST_CASE("SVG: wide labels and long figures stay in the picture, the scale has round numbers") {
  std::string wide;
  for (int i = 0; i < 40; ++i) wide += "中";
  const std::string label = render_svg_chart(table("year,assets", {wide + ",1"}), options(kBars));
  std::string cut;
  for (int i = 0; i < 16; ++i) cut += "中";
  CHECK(label.find(">" + cut + "…</text>") != std::string::npos);
  CHECK(label.find("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"860\"") == 0);

  const std::string huge =
      render_svg_chart(table(kFigures, {"2018,0,9000000000000,9000000000000,1"}), options(kBars));
  CHECK(huge.find(">about 9,000,000,000,000 (0 to 9,000,000,000,000)<") != std::string::npos);
  CHECK(huge.find("width=\"1010\"") != std::string::npos);
  CHECK(huge.find("<rect class=\"ground\" width=\"1010\"") != std::string::npos);

  Table share{{"year", "share"}, {{std::int64_t{2018}, 0.9}}};
  const std::string scale = render_svg_chart(share, options("bars, x year, y share"));
  CHECK(scale.find(">0.6</text>") != std::string::npos);
  CHECK(scale.find("0.6000") == std::string::npos);
}
