// The first page: how much is in the database, the flagship figures as chart and table, what is
// newest, and what is open.
#include <algorithm>
#include <set>

#include "site/chart.h"
#include "site/html.h"
#include "site/pages.h"

namespace takedowndb::site {
namespace {

constexpr std::size_t kCharts = 12;
constexpr std::size_t kNewest = 10;

constexpr int kNoYear = 9999;  // behind all others

struct Origin {
  std::string code, name;  // empty: no source states it
  std::map<int, Figure> years;
  std::int64_t sum = 0;  // of the best figures, to choose the largest
};

std::vector<Origin> read_origins(store::Connection& connection) {
  std::vector<Origin> out;
  each(connection, "SELECT * FROM assets_removed_by_origin_year", {}, [&](const Row& row) {
    const std::string code = row.text("origin");
    if (out.empty() || out.back().code != code)
      out.push_back({code, row.text("origin_name"), {}, 0});
    const Figure figure = figure_of(row);
    out.back().years[static_cast<int>(row.whole("year").value_or(kNoYear))] = figure;
    out.back().sum += figure.best.value_or(0);
  });
  // The flagship's columns do not tell which figures some source gives as "about".
  each(connection,
       "SELECT r.country, n.year FROM networks AS n LEFT JOIN network_countries AS r "
       "ON r.network_id = n.network_id AND r.role = 'origin' "
       "WHERE n.headline = 0 AND n.approximate = 1",
       {}, [&](const Row& row) {
         for (Origin& origin : out) {
           const auto year =
               origin.years.find(static_cast<int>(row.whole("year").value_or(kNoYear)));
           if (origin.code == row.text("country") && year != origin.years.end())
             year->second.about = true;
         }
       });
  return out;
}

std::string chart_of(const std::vector<Origin>& origins) {
  std::vector<const Origin*> largest;
  for (const Origin& origin : origins)
    if (origin.sum > 0 && !origin.code.empty()) largest.push_back(&origin);
  std::stable_sort(largest.begin(), largest.end(),
                   [](const Origin* a, const Origin* b) { return a->sum > b->sum; });
  if (largest.size() > kCharts) largest.resize(kCharts);
  std::vector<Series> series;
  for (const Origin* origin : largest) {
    Series one{origin->name, "places.html#" + origin->code, {}};
    for (const auto& [year, figure] : origin->years)
      if (figure.best && year != kNoYear) one.values[year] = {*figure.best, figure.words()};
    series.push_back(std::move(one));
  }
  return small_multiples(series, "Assets removed per year, by country of origin",
                         "A chart for each of the countries with most assets. Each has a scale of "
                         "its own; the table below has all figures.");
}

std::string table_of(const std::vector<Origin>& origins) {
  std::set<int> years;
  for (const Origin& origin : origins)
    for (const auto& [year, figure] : origin.years) years.insert(year);
  if (years.empty()) return {};
  std::string head = "<thead><tr><th scope=\"col\">Origin</th>";
  for (const int year : years)
    head += "<th scope=\"col\">" + (year == kNoYear ? "no year stated" : std::to_string(year)) +
            "</th>";
  std::string rows;
  for (const Origin& origin : origins) {
    rows += "<tr><th scope=\"row\">" +
            (origin.code.empty() ? "not stated" : link("places.html#" + origin.code, origin.name)) +
            "</th>";
    for (const int year : years) {
      const auto found = origin.years.find(year);
      if (found == origin.years.end()) {
        rows += R"(<td class="number" data-sort=""></td>)";
      } else {
        const Figure& f = found->second;
        rows += number_cell(f.words(), std::to_string(f.best.value_or(f.low.value_or(0))));
      }
    }
    rows += "</tr>\n";
  }
  return "<div class=\"wide\"><table class=\"sortable\"><caption>Assets removed, by origin and "
         "year. "
         "A network with several origins counts in full under each: never add rows "
         "up.</caption>\n" +
         head + "</tr></thead>\n<tbody>\n" + rows + "</tbody></table></div>\n";
}

std::string totals(store::Connection& connection) {
  std::string items;
  const auto item = [&](const std::string& name, const std::string& html) {
    items += "<div><dt>" + name + "</dt><dd>" + html + "</dd></div>\n";
  };
  bool about = false;
  each(connection, "SELECT max(approximate) AS about FROM networks WHERE headline = 0", {},
       [&](const Row& row) { about = row.whole("about") == 1; });
  each(connection, "SELECT * FROM assets_removed_in_total", {}, [&](const Row& row) {
    Figure assets = figure_of(row);
    assets.about = about;
    item("Networks", link("networks.html", grouped(row.whole("networks").value_or(0))));
    item("Assets removed", assets.known() ? escaped(assets.words()) : none());
  });
  each(connection,
       "SELECT (SELECT count(*) FROM sources) AS sources, "
       "(SELECT count(*) FROM claims) AS claims, "
       "(SELECT count(DISTINCT network_id || ' ' || property) FROM conflicts) AS conflicts, "
       "(SELECT min(published) FROM sources) AS oldest, "
       "(SELECT max(published) FROM sources) AS newest",
       {}, [&](const Row& row) {
         item("Sources", link("sources.html", grouped(row.whole("sources").value_or(0))));
         item("Facts as stated", grouped(row.whole("claims").value_or(0)));
         item("Conflicts", link("conflicts.html", grouped(row.whole("conflicts").value_or(0))));
         if (!row.text("oldest").empty())
           item("Published", escaped(row.text("oldest") + " to " + row.text("newest")));
       });
  return "<dl class=\"summary\">\n" + items + "</dl>\n";
}

}  // namespace

void write_overview(store::Connection& connection, const Networks& networks,
                    const WriteFile& write) {
  const std::vector<Origin> origins = read_origins(connection);
  std::vector<const Network*> newest;
  for (const Network& network : networks) newest.push_back(&network);
  std::stable_sort(newest.begin(), newest.end(),
                   [](const Network* a, const Network* b) { return a->removed > b->removed; });
  if (newest.size() > kNewest) newest.resize(kNewest);
  std::string main = "<h1>Takedowns of influence operations</h1>\n" + totals(connection);
  if (networks.empty()) {
    main +=
        "<p>No network is in this database yet. Import reports with "
        "<code>takedowndb import DB reports/</code> and export again.</p>\n";
  } else {
    main += "<h2>Assets removed per year, by origin</h2>\n<figure>" + chart_of(origins) +
            "<figcaption>Best reading of what sources state. Each chart has a scale of its own."
            "</figcaption></figure>\n" +
            table_of(origins) + "<h2>Newest takedowns</h2>\n" +
            network_table(newest, "", "Networks removed last");
  }
  write("index.html", page({"Overview", "", "index.html"}, main));
}

}  // namespace takedowndb::site
