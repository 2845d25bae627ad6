// The export "disinfodex": disinfodex.csv in the columns of Disinfodex, one row for each network
// and type of asset, which our importer of that form reads back to the same figures. What it has no
// column for stands in words: hedges in the number, advertising in the description.
#include <map>
#include <vector>

#include "export/export.h"
#include "export/output_folder.h"
#include "query/reader.h"
#include "table/formats.h"
#include "text/csv.h"
#include "text/numbers.h"

namespace takedowndb::exports {
namespace {

constexpr const char* kHeader =
    "Date,Source,Network ID,Destination Country,Origin Country,Named Entities,URLs,Description,"
    "Notes,Removal Type,Removal Number,Engagement Language,Engagement Number,Policy Violations,"
    "Archive URL\n";

constexpr const char* kNetworks = R"sql(
SELECT n.network_id, n.code, n.removed, n.company, CASE o.named WHEN 1 THEN o.name END
FROM networks AS n
LEFT JOIN operations AS o ON o.operation_id = n.operation_id
WHERE n.headline = 0
ORDER BY n.code
)sql";
constexpr const char* kPlaces = R"sql(
SELECT t.role, coalesce(c.name, t.name)
FROM (
  SELECT network_id, role, country AS name FROM network_countries
  UNION ALL
  SELECT network_id, 'region', region FROM network_regions
  UNION ALL
  SELECT network_id, 'actor', actor FROM network_actors
) AS t
LEFT JOIN countries AS c ON c.alpha2 = t.name AND t.role IN ('origin', 'target')
WHERE t.network_id = ?1
ORDER BY t.role, 2
)sql";
constexpr const char* kUrls = R"sql(
SELECT DISTINCT s.url
FROM network_mentions AS r
JOIN mentions AS m ON m.mention_id = r.mention_id
JOIN sources AS s ON s.source_id = m.source_id AND s.superseded_by IS NULL
WHERE r.network_id = ?1 AND s.url IS NOT NULL
ORDER BY 1
)sql";
constexpr const char* kCounts = R"sql(
SELECT a.role, p.name, k.name_plural, a.count, a.bound, a.high
FROM asset_counts AS a
LEFT JOIN platforms AS p ON p.platform = a.platform
LEFT JOIN asset_kinds AS k ON k.kind = a.kind
WHERE a.network_id = ?1
ORDER BY a.n
)sql";
constexpr const char* kAudiences = R"sql(
SELECT '', p.name, k.name_plural, a.count, a.bound, a.high
FROM audiences AS a
LEFT JOIN platforms AS p ON p.platform = a.platform
LEFT JOIN asset_kinds AS k ON k.kind = a.kind
WHERE a.network_id = ?1
ORDER BY a.n
)sql";
constexpr const char* kSpend =
    "SELECT amount, currency, bound FROM ad_spend WHERE network_id = ?1 AND amount IS NOT NULL "
    "ORDER BY n";

std::string hedge(const std::string& bound) {
  if (bound == "about") return "about ";
  if (bound == "more_than") return "more than ";
  if (bound == "less_than") return "less than ";
  return {};
}

// A figure in words that the importer reads back: 40, about 40, more than 40, dozens, 40 to 50.
std::string figure(const query::Reader& row) {
  const std::string bound = row.text(4);
  if (row.null(3)) return {};
  const std::int64_t count = row.whole(3);
  const bool open = row.null(5);
  const std::int64_t high = open ? 0 : row.whole(5);
  if (bound == "vague") {
    if (count == 24 && high == 99) return "dozens";
    if (count == 200 && high == 999) return "hundreds";
    if (count == 2000 && high == 9999) return "thousands";
    if (open) return "at least " + text::grouped(count);
  }
  if (bound == "exact" || bound == "about" || bound == "vague") {
    if (!open && high > count)
      return hedge(bound) + text::grouped(count) + " to " + text::grouped(high);
    if (bound == "exact") return std::to_string(count);
  }
  return hedge(bound) + text::grouped(count);
}

// "Facebook Pages", "Instagram accounts", "accounts".
std::string of(const query::Reader& row, const std::string& otherwise) {
  std::string words = row.text(1);
  const std::string kind = row.null(2) ? otherwise : row.text(2);
  if (!words.empty() && !kind.empty()) words += ' ';
  return words + kind;
}

struct Line {
  std::string type, number, language, engagement;
};

// Disinfodex divides with commas; some countries have one in their name.
void append(std::string& list, const std::string& item) {
  if (!item.empty()) list += (list.empty() ? "" : "; ") + item;
}

std::string spend_in_words(query::Reader& spend, const Value& id) {
  std::string words;
  spend.ask({id});
  while (spend.next()) {
    const double amount = spend.real(0);
    const auto whole = static_cast<std::int64_t>(amount);
    std::string number = text::grouped(whole);
    if (amount != static_cast<double>(whole)) number = table::csv_cell(amount, true);
    words += (words.empty() ? "It spent " : " It spent ") + hedge(spend.text(2)) + number +
             (spend.null(1) ? "" : " " + spend.text(1)) + " on ads.";
  }
  return words;
}

}  // namespace

void write_disinfodex(store::Connection& connection, OutputFolder& out,
                      const ExportOptions& options) {
  OutputFile file = out.open("disinfodex.csv");
  file.write(kHeader);
  query::Reader networks(connection, kNetworks), places(connection, kPlaces),
      urls(connection, kUrls), counts(connection, kCounts), audiences(connection, kAudiences),
      spend(connection, kSpend);
  networks.ask();
  while (networks.next()) {
    const Value id = networks.value(0);
    std::map<std::string, std::string> names;  // by role
    places.ask({id});
    while (places.next())
      append(names[places.text(0) == "region" ? "target" : places.text(0)], places.text(1));
    std::string addresses;
    urls.ask({id});
    while (urls.next()) append(addresses, urls.text(0));

    std::vector<Line> lines;
    counts.ask({id});
    while (counts.next())
      lines.push_back(
          {of(counts, counts.text(0) == "total" ? "assets" : ""), figure(counts), "", ""});
    // An audience without a platform would be given that of its row.
    std::size_t next = 0;
    audiences.ask({id});
    while (audiences.next()) {
      const std::string number = figure(audiences);
      if (number.empty()) continue;
      if (audiences.null(1) || next == lines.size()) {
        lines.push_back({"", "", of(audiences, "followers"), number});
        if (!audiences.null(1)) next = lines.size();
        continue;
      }
      while (next < lines.size() && !lines[next].engagement.empty()) ++next;
      if (next == lines.size()) lines.emplace_back();
      lines[next].language = of(audiences, "");
      lines[next++].engagement = number;
    }
    if (lines.empty()) lines.emplace_back();

    std::string description = spend_in_words(spend, id);
    for (const Line& line : lines) {
      std::string text;
      for (const std::string& cell :
           {networks.text(2), networks.text(3), networks.text(1), names["target"], names["origin"],
            names["actor"], addresses, description, std::string(), line.type, line.number,
            line.language, line.engagement, std::string(), std::string()}) {
        text += text::csv_field(table::csv_cell(cell, options.raw));
        text += ',';
      }
      text.back() = '\n';
      file.write(text);
      description.clear();  // once for each network
    }
  }
  out.close("disinfodex.csv", file);
}

}  // namespace takedowndb::exports
