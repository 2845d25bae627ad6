// Every canned report on the bundled examples, against the file of its name in golden/. With
// TAKEDOWNDB_REGENERATE=1 the files are written anew; look at them with `git diff`. The shared
// corpus and an empty database must give every report without an error.
#include <cstdlib>
#include <map>
#include <set>

#include "takedowndb/takedowndb.h"
#include "tests/support.h"

using namespace takedowndb;
using namespace takedowndb::test;

namespace {

const fs::path kGolden = fs::path(TAKEDOWNDB_SOURCE) / "tests/report/golden";

std::string as_csv(const Table& table) {
  RenderOptions options;
  options.format = TableFormat::kCsv;
  return render(table, options);
}

// Times of import are of the day of the test.
Table without_times(Table table) {
  if (!table.columns.empty() && table.columns[0] == "changed_at")
    for (auto& row : table.rows) row[0] = std::string("(time)");
  return table;
}

void compare(const fs::path& file, const std::string& got) {
  if (std::getenv("TAKEDOWNDB_REGENERATE") != nullptr) std::ofstream(file, std::ios::binary) << got;
  CHECK(got == read_file(file));
}

ChartOptions chart_of(const ReportInfo& info) {
  ChartOptions options;
  options.title = info.title;
  options.description = info.description;
  options.chart = info.chart;
  return options;
}

}  // namespace

TEST_CASE("reports on the bundled examples") {
  const TempFolder folder;
  Database db = Database::open((folder.path() / "x.db").string());
  db.import_from((fs::path(TAKEDOWNDB_SOURCE) / "examples/reports").string());
  std::set<std::string> known;
  for (const ReportInfo& info : Database::reports()) {
    INFO(info.name);
    const Table table = without_times(db.report(info.name));
    compare(kGolden / (info.name + ".csv"), as_csv(table));
    known.insert(info.name + ".csv");
    if (info.chart == "none") continue;
    compare(kGolden / (info.name + ".txt"), render_chart(table, chart_of(info)));
    known.insert(info.name + ".txt");
  }
  compare(kGolden / "assets_removed_by_year.svg",
          render_svg_chart(db.report("assets_removed_by_year"), chart_of([] {
                             for (const ReportInfo& info : Database::reports())
                               if (info.name == "assets_removed_by_year") return info;
                             return ReportInfo{};
                           }())));
  known.insert("assets_removed_by_year.svg");
  for (const auto& entry : fs::directory_iterator(kGolden))
    CHECK(known.count(entry.path().filename().string()) ==
          1);  // no golden of a report that is gone
}

TEST_CASE("reports on an empty database say that there is nothing") {
  const Database db = Database::open(":memory:");
  for (const ReportInfo& info : Database::reports()) {
    INFO(info.name);
    const Table table = db.report(info.name);
    CHECK(table.rows.empty());
    CHECK(render(table, {}).ends_with("(no rows)\n"));
    if (info.chart == "none") continue;
    CHECK(render_chart(table, chart_of(info)) == info.title + "\n(no rows)\n");
    CHECK(render_svg_chart(table, chart_of(info)).find(">no rows<") != std::string::npos);
  }
}

TEST_CASE("reports on the corpus, with every filter and without") {
  const fs::path corpus = shared_folder("corpus");
  if (corpus.empty()) return;
  const TempFolder folder;
  Database db = Database::open((folder.path() / "x.db").string());
  ImportOptions options;
  options.manifest = (corpus / "seeds/manifest.csv").string();
  std::vector<std::string> paths;
  for (const char* part : {"seeds", "meta", "written", "indicators"})
    paths.push_back((corpus / part).string());
  db.import_from(paths, options);
  std::vector<Filter> filters(9);
  filters[0].from = "2019-03";
  filters[1].to = 2019;
  filters[2].platforms = {"facebook", "instagram"};
  filters[3].companies = {"Meta"};
  filters[4].countries = {"IR"};
  filters[5].origins = {"RU", "IR"};
  filters[6].targets = {"US"};
  filters[7].actors = {"Internet Research Agency"};
  filters[8].source_kinds = {"media", "platform"};
  int narrower = 0;
  for (const ReportInfo& info : Database::reports()) {
    INFO(info.name);
    const Table all = db.report(info.name);
    // Nothing came back after a takedown in these texts.
    CHECK((info.name == "returns_after_takedown" || !all.rows.empty()));
    if (info.chart != "none") CHECK_NOTHROW(render_chart(all, chart_of(info)));
    for (const Filter& filter : filters) {
      const Table some = db.report(info.name, filter);
      CHECK(some.columns == all.columns);
      CHECK(some.rows.size() <= all.rows.size());
      narrower += some.rows != all.rows;
    }
  }
  CHECK(narrower > 200);
}

TEST_CASE("since is for the report of changes alone") {
  const TempFolder folder;
  Database db = Database::open((folder.path() / "x.db").string());
  db.import_from((fs::path(TAKEDOWNDB_SOURCE) / "examples/reports").string());
  Filter filter;
  filter.since = 2000;
  CHECK(db.report("changes_since", filter).rows.size() == 14);
  filter.since = "2999-01-01";
  CHECK(db.report("changes_since", filter).rows.empty());
  CHECK_THROWS_AS(db.report("networks_largest", filter), UsageError);
}

TEST_CASE("what changed tells new networks, later revisions and decisions") {
  const TempFolder folder;
  Database db = Database::open((folder.path() / "x.db").string());
  const std::string head =
      "---\npublisher: Meta\npublished: 2018-10-26\nurl: https://example.org/a\n---\n";
  db.import_from(folder.write("a.txt", head + "On 26 October 2018 Facebook removed 30 Pages that "
                                              "originated in Iran.\n"));
  db.import_from(folder.write("b.txt", head +
                                           "Update: on 26 October 2018 Facebook removed 32 Pages "
                                           "that originated in Iran.\n"));
  const Table networks = db.report("networks_largest");
  REQUIRE(networks.rows.size() == 1);
  const std::string code = std::get<std::string>(networks.rows[0][0]);
  Ruling ruling;
  ruling.kind = Ruling::Kind::kSet;
  ruling.first = code;
  ruling.property = "removed";
  ruling.second = "2018-10-27";
  db.undo(db.decide({ruling})[0]);
  const Table changes = db.report("changes_since");
  std::map<std::string, std::string> networks_of;
  for (const auto& row : changes.rows) {
    networks_of[std::get<std::string>(row[1])] = std::get<std::string>(row[5]);
    CHECK(std::holds_alternative<std::monostate>(row[6]));  // the earlier revision told of it first
  }
  CHECK(networks_of == std::map<std::string, std::string>{{"decision", code},
                                                          {"decision undone", code},
                                                          {"later revision", code}});
}
