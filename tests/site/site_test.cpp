#include "site/site.h"

#include <catch2/catch.hpp>
#include <map>
#include <string>

#include "site/chart.h"
#include "site/html.h"
#include "site/pages.h"
#include "site/rows.h"
#include "store/connection.h"
#include "takedowndb/takedowndb.h"
#include "tests/support.h"

using namespace takedowndb;

namespace {

using Files = std::map<std::string, std::string>;

Files site_of(const std::string& db) {
  store::Connection connection(db, OpenMode::kReadOnly);
  Files files;
  site::write_site(connection, [&](const std::string& path, std::string_view bytes) {
    CHECK(files.emplace(path, bytes).second);
  });
  return files;
}

bool has(const std::string& text, const std::string& words) {
  return text.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("Text from the database cannot become markup") {
  CHECK(site::escaped("<a href=\"x\">&'") == "&lt;a href=&quot;x&quot;&gt;&amp;&#39;");
  CHECK(site::escaped(std::string("a\0b\x1B[31m\n", 9)) ==
        "a\xEF\xBF\xBD"
        "b\xEF\xBF\xBD[31m\n");
  CHECK(site::outward("javascript:alert(1)") == "javascript:alert(1)");
  CHECK(site::outward("https://a.example/?a=1&b=\"") ==
        "<a href=\"https://a.example/?a=1&amp;b=&quot;\" rel=\"noreferrer\">"
        "https://a.example/?a=1&amp;b=&quot;</a>");
}

TEST_CASE("Figures keep their hedges") {
  using site::Figure;
  CHECK(Figure{82, 82, 82, false}.words() == "82");
  CHECK(Figure{24, 24, 99, false}.words() == "24 to 99");
  CHECK(Figure{1000, 1000, std::nullopt, false}.words() == "at least 1,000");
  CHECK(Figure{0, 50, 50, false}.words() == "at most 50");
  CHECK(Figure{82, 82, 82, true}.words() == "about 82");
  CHECK(Figure{1000, 1000, std::nullopt, true}.words() == "about 1,000 or more");
  CHECK(Figure{24, 24, 99, true}.words() == "about 24 to 99");
  CHECK(Figure{0, 50, 50, true}.words() == "about 50 or fewer");
  CHECK(Figure{}.words().empty());
  CHECK(site::grouped(1234567) == "1,234,567");
  CHECK(site::grouped(-1234) == "-1,234");
  CHECK(site::grouped(999) == "999");
}

TEST_CASE("A chart has a bar for each figure, with the figure to be read") {
  const std::string svg = site::small_multiples(
      {{"Iran & Co", "places.html#IR", {{2018, {82, "82"}}, {2020, {1500, "about 1,500"}}}},
       {"Russia", "", {{2019, {7, "7"}}}}},
      "Title", "What it shows");
  CHECK(has(svg, "<title>Iran &amp; Co 2020: about 1,500</title>"));
  CHECK(has(svg, ">1.5k</text>"));
  CHECK(has(svg, "<a href=\"places.html#IR\">"));
  std::size_t bars = 0;
  for (std::size_t at = svg.find("<rect"); at != std::string::npos; at = svg.find("<rect", at + 1))
    ++bars;
  CHECK(bars == 3);
  CHECK_FALSE(has(svg.substr(0, svg.find('>')), "role=\"img\""));  // which would hide the links
  CHECK(site::small_multiples({}, "a", "b").empty());
  const auto brief = [](std::int64_t n) {
    const std::string chart = site::small_multiples({{"x", "", {{2020, {n, ""}}}}}, "a", "b");
    const std::size_t end = chart.find("</text></g>");
    return chart.substr(chart.rfind('>', end) + 1, end - chart.rfind('>', end) - 1);
  };
  CHECK(brief(999) == "999");
  CHECK(brief(1499) == "1.5k");
  CHECK(brief(9999) == "10k");
  CHECK(brief(999'999) == "1.0M");
  CHECK(brief(1'000'000'000) == "1.0B");
}

TEST_CASE("The site of an empty database says so") {
  const test::TempFolder folder;
  const std::string path = (folder.path() / "x.db").string();
  Database::open(path);
  const Files files = site_of(path);
  CHECK(has(files.at("index.html"), "No network is in this database yet"));
  CHECK(has(files.at("networks.html"), "No network is in this database yet"));
  CHECK(has(files.at("places.html"), "No source names a country yet"));
  CHECK(has(files.at("sources.html"), "No source is in this database yet"));
  CHECK(has(files.at("conflicts.html"), "No two sources disagree"));
  CHECK(has(files.at("operations.html"), "No source names an operation"));
}

TEST_CASE("A network's page has its facts with their words marked, and its assets defanged") {
  const test::TempFolder folder;
  const std::string path = (folder.path() / "x.db").string();
  {
    Database db = Database::open(path);
    Document d;
    d.name = "a <b>.md";
    d.text =
        "On 26 October 2018 Facebook removed about 30 Pages from Iran & <Co>.\n\n"
        "It ran hxxps://harbour[.]example/<x> and harbour[.]example.\n";
    d.metadata.url = "https://news.example/a";
    db.import_document(d);
  }
  const Files files = site_of(path);
  REQUIRE(files.contains("n/FB-IR-1018-A.html"));
  const std::string& page = files.at("n/FB-IR-1018-A.html");
  CHECK(has(page, "removed <mark>about 30 Pages</mark> from Iran &amp; &lt;Co&gt;."));
  CHECK(has(page, "from <mark>Iran</mark> &amp;"));
  CHECK(has(page, "<td class=\"passage\" dir=\"auto\">On <mark>"));  // Arabic runs its own way
  CHECK(has(page, "<code>harbour[.]example</code>"));
  CHECK_FALSE(has(page, "<Co>"));
  CHECK_FALSE(has(page, "href=\"https://harbour"));
  CHECK(has(page, "a &lt;b&gt;.md"));
  CHECK(has(files.at("sources.html"), "<a href=\"https://news.example/a\" rel=\"noreferrer\">"));
  CHECK(has(files.at("networks.html"), "<a href=\"n/FB-IR-1018-A.html\">FB-IR-1018-A</a>"));
  CHECK(has(files.at("index.html"), ">Iran 2018: about 30<"));
  CHECK(has(files.at("index.html"), ">about 30</td>"));
  CHECK(has(page, "<dd>about 30</dd>"));
  CHECK(files == site_of(path));
}

namespace {

// Every link inside the site, from each of its pages, leads to a page and to a place on it.
void check_links(const Files& files) {
  std::size_t links = 0;
  for (const auto& [path, page] : files)
    for (std::size_t at = page.find("<a href=\""); at != std::string::npos;
         at = page.find("<a href=\"", at + 1)) {
      const std::size_t begin = at + 9;
      const std::string href = page.substr(begin, page.find('"', begin) - begin);
      if (href.starts_with("http")) continue;
      INFO(path << ": " << href);
      const std::string file = href.substr(0, href.find_first_of("?#"));
      const auto folder = std::filesystem::path(path).parent_path();
      const auto target = files.find((folder / file).lexically_normal().string());
      if (file.empty()) continue;  // on the page itself
      REQUIRE(target != files.end());
      if (const std::size_t hash = href.find('#'); hash != std::string::npos)
        CHECK(has(target->second, "id=\"" + href.substr(hash + 1) + "\""));
      ++links;
    }
  CHECK(links > 20);
}

}  // namespace

TEST_CASE("Every link leads somewhere: a takedown as a whole has conflicts and no page") {
  const test::TempFolder folder;
  const std::string path = (folder.path() / "x.db").string();
  const auto network = [](const std::string& target, int count) {
    return R"({"origins":["IR"],"targets":[)" + target + R"(],"total":{"count":)" +
           std::to_string(count) + R"(,"bound":"exact"}})";
  };
  const auto record = [](const std::string& name, const std::string& day,
                         const std::string& networks) {
    return R"({"document":")" + name + R"(","takedowns":[{"company":"Meta","removed":")" + day +
           R"(","networks":[)" + networks + "]}]}\n";
  };
  const std::string records = folder.write(
      "records.jsonl",
      record("a.txt", "2018-08-21", network("", 652)) +
          record("b.txt", "2018-08-20", network("", 652)) +
          record("c.txt", "2018-08-21", network("\"GB\"", 300) + "," + network("\"US\"", 352)));
  Database::open(path).import_from(records);
  const Files files = site_of(path);
  check_links(files);
  CHECK(has(files.at("conflicts.html"), "FB-IR-0818-A <small>(a takedown as a whole)</small>"));
  CHECK_FALSE(files.contains("n/FB-IR-0818-A.html"));
}

TEST_CASE("The overview tells figures without an origin or a year, too") {
  const test::TempFolder folder;
  const std::string path = (folder.path() / "x.db").string();
  const std::string records = folder.write(
      "records.jsonl",
      R"({"document":"a.txt","takedowns":[{"company":"Meta","removed":"2021-03-04","networks":[)"
      R"({"origins":[],"total":{"count":12,"bound":"about"}}]}]})"
      "\n"
      R"({"document":"b.txt","takedowns":[{"company":"Google","networks":[)"
      R"({"origins":["IR"],"total":{"count":7,"bound":"more_than"}}]}]})"
      "\n");
  Database::open(path).import_from(records);
  const std::string index = site_of(path).at("index.html");
  CHECK(has(index,
            "<th scope=\"row\">not stated</th><td class=\"number\" data-sort=\"12\">about 12<"));
  CHECK(has(index, "<th scope=\"col\">no year stated</th>"));
  CHECK(has(index, "data-sort=\"7\">at least 7<"));  // and not "about 7 or more"
}

TEST_CASE("Every link leads somewhere: the bundled reports") {
  const test::TempFolder folder;
  const std::string path = (folder.path() / "x.db").string();
  Database::open(path).import_from(TAKEDOWNDB_SOURCE "/examples/reports");
  check_links(site_of(path));
}

TEST_CASE("A page for each operation, under a name that every file system takes and shows") {
  using site::operation_file;
  CHECK(operation_file("Secondary Infektion") == "o/Secondary_Infektion.html");
  CHECK(operation_file("Öl") == "o/~c3~96l.html");
  CHECK(operation_file("../x") == "o/~2e~2e~2fx.html");
  CHECK(operation_file("a_b") != operation_file("a b"));
  const std::string longest(300, 'x');
  CHECK(operation_file(longest).size() < 220);
  CHECK(operation_file(longest + "1") != operation_file(longest + "2"));
}
