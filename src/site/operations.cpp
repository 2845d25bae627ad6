// Operations that have a name: a list of them, and a page for each with its networks over time and
// platforms and the words in which sources name it.
#include "site/chart.h"
#include "site/html.h"
#include "site/pages.h"
#include "store/sha256.h"

namespace takedowndb::site {
namespace {

constexpr std::string_view kByPlatform = R"sql(
SELECT coalesce(p.name, a.platform) AS platform, n.year, sum(a.low) AS assets_low,
  sum(a.count) AS assets,
  CASE WHEN count(a.high) = count(*) THEN sum(a.high) END AS assets_high,
  max(a.bound IN ('about', 'vague')) AS about
FROM networks AS n
JOIN asset_counts AS a ON a.network_id = n.network_id AND a.by_platform = 1
LEFT JOIN platforms AS p ON p.platform = a.platform
WHERE n.operation_id = ?1 AND n.headline = 0 AND n.year IS NOT NULL AND a.platform IS NOT NULL
GROUP BY 1, 2
HAVING sum(a.count) IS NOT NULL
ORDER BY 1, 2
)sql";

constexpr std::string_view kNamings = R"sql(
SELECT n.code, c.source_id, s.document, c.value,
  substr(s.text, max(1, c.span_start - 119), min(120, c.span_start)) AS before,
  substr(s.text, c.span_start + 1, c.span_end - c.span_start) AS quote,
  substr(s.text, c.span_end + 1, 120) AS after
FROM networks AS n
JOIN network_mentions AS r ON r.network_id = n.network_id
JOIN claims AS c ON c.mention_id = r.mention_id AND c.property = 'operation'
  AND c.claim_id BETWEEN r.mention_id / 1024 * 65536 AND r.mention_id / 1024 * 65536 + 65535
JOIN sources AS s ON s.source_id = c.source_id
WHERE n.operation_id = ?1 AND n.headline = 0 AND c.status <> 'rejected'
ORDER BY n.code, s.document, c.claim_id
)sql";

std::string chart_of(store::Connection& connection, std::int64_t id, const std::string& name) {
  std::vector<Series> series;
  each(connection, kByPlatform, {id}, [&](const Row& row) {
    const std::string platform = row.text("platform");
    if (series.empty() || series.back().name != platform) series.push_back({platform, "", {}});
    Figure figure = figure_of(row);
    figure.about = row.whole("about") == 1;
    series.back().values[static_cast<int>(row.whole("year").value_or(0))] = {
        figure.best.value_or(0), figure.words()};
  });
  const std::string svg =
      small_multiples(series, "Assets of " + name + " removed per year, by platform",
                      "A chart for each platform, each with a scale of its own.");
  return svg.empty() ? svg
                     : "<h2>Removed per year, by platform</h2>\n<figure>" + svg +
                           "<figcaption>Best reading of what sources state. Each chart has a scale "
                           "of its own.</figcaption></figure>\n";
}

std::string namings_of(store::Connection& connection, std::int64_t id) {
  std::string rows;
  each(connection, kNamings, {id}, [&](const Row& row) {
    const std::string quote = row.text("quote");
    rows +=
        "<tr><th scope=\"row\">" + link("../" + network_file(row.text("code")), row.text("code")) +
        "</th>" + cell(escaped(row.text("value"))) + "<td class=\"passage\" dir=\"auto\">" +
        (quote.empty() ? none()
                       : escaped(row.text("before")) + "<mark>" + escaped(quote) + "</mark>" +
                             escaped(row.text("after"))) +
        "</td>" + cell(link("../sources.html#s" + row.text("source_id"), row.text("document"))) +
        "</tr>\n";
  });
  if (rows.empty()) return {};
  return "<h2>Who names it</h2>\n<div class=\"wide\"><table><caption>The words of "
         "sources</caption>\n" +
         header_row({"Network", "Name", "Words", "Source"}) + "<tbody>\n" + rows +
         "</tbody></table></div>\n";
}

}  // namespace

std::string operation_file(const std::string& name) {
  std::string out;
  for (const char c : name) {
    const bool plain =
        (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    if (plain) {
      out += c;
    } else {
      // No two names become one file, and no file is hidden, as one that begins with a dot would
      // be.
      constexpr std::string_view kHex = "0123456789abcdef";
      const auto byte = static_cast<unsigned char>(c);
      out += c == ' ' ? std::string("_") : std::string{'~', kHex[byte >> 4U], kHex[byte & 15U]};
    }
  }
  constexpr std::size_t kLongest = 200, kHash = 16;
  if (out.size() > kLongest)
    out = out.substr(0, kLongest - kHash) + store::to_hex(store::sha256(name)).substr(0, kHash);
  return "o/" + out + ".html";
}

void write_operations(store::Connection& connection, const Networks& networks,
                      const WriteFile& write) {
  std::vector<std::pair<std::int64_t, std::string>> operations;
  each(connection, "SELECT operation_id, name FROM operations WHERE named = 1 ORDER BY name, 1", {},
       [&](const Row& row) {
         operations.emplace_back(row.whole("operation_id").value_or(0), row.text("name"));
       });
  std::string rows;
  for (const auto& [id, name] : operations) {
    std::vector<const Network*> own;
    for (const Network& network : networks)
      if (network.operation_id == id) own.push_back(&network);
    if (own.empty()) continue;
    std::string first, last;
    for (const Network* network : own) {
      if (network->year.empty()) continue;
      if (first.empty() || network->year < first) first = network->year;
      if (network->year > last) last = network->year;
    }
    const std::string count = std::to_string(own.size());
    rows += "<tr><th scope=\"row\">" + link(operation_file(name), name) + "</th>" +
            number_cell(count, count) + cell(escaped(first)) + cell(escaped(last)) + "</tr>\n";
    write(operation_file(name),
          page({name, "../", "operations.html"},
               "<h1>Operation " + escaped(name) + "</h1>\n" + chart_of(connection, id, name) +
                   "<h2>Networks</h2>\n" + network_table(own, "../", "Networks of " + name) +
                   namings_of(connection, id)));
  }
  write("operations.html",
        page({"Operations", "", "operations.html"},
             "<h1>Operations</h1>\n<p>Influence operations that sources name, each behind one "
             "network or several.</p>\n" +
                 (rows.empty()
                      ? std::string("<p>No source names an operation.</p>\n")
                      : "<div class=\"wide\"><table class=\"sortable\"><caption>All "
                        "operations, by name</caption>\n" +
                            header_row({"Operation", "Networks", "First year", "Last year"}) +
                            "<tbody>\n" + rows + "</tbody></table></div>\n")));
}

}  // namespace takedowndb::site
