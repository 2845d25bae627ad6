// A page for each network: its facts, each with its words marked in the passage of their source,
// what sources disagree on, single assets, and networks that it is linked to.
#include "query/decided.h"
#include "site/html.h"
#include "site/pages.h"

namespace takedowndb::site {
namespace {

constexpr std::string_view kFacts = R"sql(
SELECT c.property, c.value, c.status, c.rule, c.attributed_to, c.source_id, s.document,
  substr(s.text, max(1, c.span_start - 159), min(160, c.span_start)) AS before,
  substr(s.text, c.span_start + 1, c.span_end - c.span_start) AS quote,
  substr(s.text, c.span_end + 1, 160) AS after,
  c.span_start > 160 AS cut_before, c.span_end + 160 < s.characters AS cut_after
FROM network_claims AS c
JOIN sources AS s ON s.source_id = c.source_id
WHERE c.network_id = ?1
ORDER BY CASE c.property
    WHEN 'company' THEN 1 WHEN 'removed' THEN 2 WHEN 'origin' THEN 3 WHEN 'target' THEN 4
    WHEN 'region' THEN 5 WHEN 'actor' THEN 6 WHEN 'operation' THEN 7 WHEN 'total' THEN 8
    WHEN 'asset' THEN 9 WHEN 'audience' THEN 10 WHEN 'ad_spend' THEN 11 ELSE 12 END,
  c.property,
  CASE c.status WHEN 'holds' THEN 1 WHEN 'agrees' THEN 2 WHEN 'differs' THEN 3 WHEN 'noted' THEN 4
    ELSE 5 END,
  s.document, c.claim_id
)sql";

constexpr std::string_view kAssets = R"sql(
SELECT coalesce(p.name, a.platform) AS platform, coalesce(k.name_singular, a.kind) AS kind, a.asset,
  a.display_name, a.sources
FROM single_assets AS a
LEFT JOIN platforms AS p ON p.platform = a.platform
LEFT JOIN asset_kinds AS k ON k.kind = a.kind
WHERE a.network_id = ?1
ORDER BY 1, 2, 3
)sql";

constexpr std::string_view kLinks = R"sql(
SELECT n.code, n.headline, l.kind, l.reason, l.from_network_id = ?1 AS outward
FROM network_links AS l
JOIN networks AS n
  ON n.network_id = CASE WHEN l.from_network_id = ?1 THEN l.to_network_id ELSE l.from_network_id END
WHERE l.from_network_id = ?1 OR l.to_network_id = ?1
ORDER BY n.code, l.kind
)sql";

// Beyond this a page becomes hard to open; the database has them all.
constexpr std::size_t kAssetsShown = 5000;

// Prepared once for all pages.
struct Readers {
  explicit Readers(store::Connection& c)
      : facts(c, kFacts),
        decided(c, std::string(query::decided_facts_sql()) + " ORDER BY 1, 2, 3"),
        assets(c, kAssets),
        links(c, kLinks) {}
  query::Reader facts, decided, assets, links;
};

std::string named(const std::string& property) {
  if (property == "ad_spend") return "advertising";
  if (property == "ad_period") return "time of ads";
  if (property == "asset") return "assets";
  if (property == "total") return "assets in all";
  if (property == "phase") return "kill-chain phase";
  return property;
}

std::string passage(const Row& row) {
  if (row.text("quote").empty()) return {};
  return std::string(row.whole("cut_before") == 1 ? "&hellip;" : "") + escaped(row.text("before")) +
         "<mark>" + escaped(row.text("quote")) + "</mark>" + escaped(row.text("after")) +
         (row.whole("cut_after") == 1 ? "&hellip;" : "");
}

std::string facts(Readers& readers, const Network& network) {
  std::string rows;
  each(readers.facts, {network.id}, [&](const Row& row) {
    const std::string status = row.text("status");
    const std::string said = row.text("attributed_to");
    const std::string words = passage(row);
    rows += "<tr class=\"" + escaped(status) + R"("><th scope="row">)" +
            escaped(named(row.text("property"))) + "</th>" + cell(escaped(row.text("value"))) +
            cell("<span class=\"status\">" + escaped(status) + "</span>") +
            "<td class=\"passage\" dir=\"auto\">" + (words.empty() ? none() : words) +
            (said.empty() ? "" : "<br><small>says " + escaped(said) + "</small>") + "</td>" +
            cell(link("../sources.html#s" + row.text("source_id"), row.text("document"))) +
            "</tr>\n";
  });
  each(readers.decided, {network.id}, [&](const Row& row) {
    rows += R"(<tr class="decided"><th scope="row">)" + escaped(named(row.text("property"))) +
            "</th>" + cell(escaped(row.text("value"))) +
            cell("<span class=\"status\">decided</span>") + cell(escaped(row.text("because"))) +
            cell(escaped(row.text("source"))) + "</tr>\n";
  });
  if (rows.empty()) return {};
  return "<h2>What sources state</h2>\n<p>A fact <em>holds</em> when it is the one that counts; "
         "others agree, differ, or are noted beside it.</p>\n<div class=\"wide\"><table>"
         "<caption>Facts with their words</caption>\n" +
         header_row({"Fact", "Value", "Status", "Words", "Source"}) + "<tbody>\n" + rows +
         "</tbody></table></div>\n";
}

std::string single_assets(Readers& readers, const Network& network) {
  std::string rows;
  std::size_t count = 0;
  each(readers.assets, {network.id}, [&](const Row& row) {
    if (++count > kAssetsShown) return;
    rows += "<tr>" + cell(escaped(row.text("platform"))) + cell(escaped(row.text("kind"))) +
            cell("<code>" + escaped(row.text("asset")) + "</code>") +
            cell(escaped(row.text("display_name"))) +
            number_cell(row.text("sources"), row.text("sources")) + "</tr>\n";
  });
  if (rows.empty()) return {};
  const std::string more = count > kAssetsShown ? "<p>The first " + grouped(kAssetsShown) + " of " +
                                                      grouped(static_cast<std::int64_t>(count)) +
                                                      "; the view single_assets has all.</p>\n"
                                                : "";
  return "<h2>Assets named singly</h2>\n<p>Addresses are written so that no program makes a link "
         "of them. Do not open them.</p>\n" +
         more + "<div class=\"wide\"><table class=\"sortable\"><caption>Single assets</caption>\n" +
         header_row({"Platform", "Kind", "Asset", "Name", "Sources"}) + "<tbody>\n" + rows +
         "</tbody></table></div>\n";
}

std::string links(Readers& readers, const Network& network) {
  std::string items;
  each(readers.links, {network.id}, [&](const Row& row) {
    items += "<li>" + escaped(row.text("kind")) +
             (row.whole("outward") == 1 ? " with " : ", named by ") +
             network_link("../", row.text("code"), row.whole("headline") == 1) +
             (row.text("reason").empty() ? "" : ": " + escaped(row.text("reason"))) + "</li>\n";
  });
  return items.empty() ? "" : "<h2>Linked networks</h2>\n<ul>\n" + items + "</ul>\n";
}

// "Meta removed 82 assets in 2018-10-26; origin Iran; aimed at ...".
std::string summary(const Network& n) {
  const auto item = [](const char* name, const std::string& html) {
    return "<div><dt>" + std::string(name) + "</dt><dd>" + (html.empty() ? none() : html) +
           "</dd></div>\n";
  };
  const std::string operation =
      n.operation_id == 0 ? std::string() : link("../" + operation_file(n.operation), n.operation);
  return "<dl class=\"summary\">\n" + item("Removed by", escaped(n.company)) +
         item("Removed", escaped(n.removed)) + item("Assets", escaped(n.assets.words())) +
         item("Origin", escaped(joined(n.origins))) + item("Target", escaped(joined(n.targets))) +
         item("Actor", escaped(joined(n.actors))) + item("Operation", operation) +
         item("Platforms", escaped(joined(n.platforms))) +
         item("Sources", std::to_string(n.sources)) + "</dl>\n";
}

}  // namespace

void write_network_pages(store::Connection& connection, const Networks& networks,
                         const WriteFile& write) {
  Readers readers(connection);
  for (const Network& network : networks) {
    const std::string main = "<h1>Network " + escaped(network.code) + "</h1>\n" + summary(network) +
                             facts(readers, network) + links(readers, network) +
                             single_assets(readers, network);
    write(network_file(network.code), page({network.code, "../", "networks.html"}, main));
  }
}

}  // namespace takedowndb::site
