// All sources with what is known of them and the networks that they tell of.
#include "site/html.h"
#include "site/pages.h"

namespace takedowndb::site {
namespace {

constexpr std::string_view kSources = R"sql(
SELECT s.source_id, s.document, s.title, s.publisher, s.published, s.url, s.importer,
  s.superseded_by IS NOT NULL AS replaced,
  (SELECT count(*) FROM claims AS c
   WHERE c.claim_id BETWEEN s.source_id * 65536 AND s.source_id * 65536 + 65535) AS claims
FROM sources AS s
ORDER BY s.published IS NULL, s.published DESC, s.document, s.source_id
)sql";

constexpr std::string_view kNetworks = R"sql(
SELECT DISTINCT m.source_id, n.code
FROM mentions AS m
JOIN network_mentions AS r ON r.mention_id = m.mention_id
JOIN networks AS n ON n.network_id = r.network_id AND n.headline = 0
ORDER BY 1, 2
)sql";

}  // namespace

void write_sources(store::Connection& connection, const WriteFile& write) {
  std::map<std::string, std::vector<std::string>> codes;
  each(connection, kNetworks, {},
       [&](const Row& row) { codes[row.text("source_id")].push_back(row.text("code")); });
  std::string rows;
  each(connection, kSources, {}, [&](const Row& row) {
    std::string networks;
    for (const std::string& code : codes[row.text("source_id")])
      networks += (networks.empty() ? "" : ", ") + link(network_file(code), code);
    const bool replaced = row.whole("replaced") == 1;
    rows += "<tr id=\"s" + row.text("source_id") + R"("><th scope="row">)" +
            escaped(row.text("document")) +
            (replaced ? "<br><small>replaced by a later revision</small>" : "") + "</th>" +
            cell(escaped(row.text("title"))) + cell(escaped(row.text("publisher"))) +
            cell(escaped(row.text("published"))) + cell(networks) +
            number_cell(row.text("claims"), row.text("claims")) + cell(outward(row.text("url"))) +
            "</tr>\n";
  });
  const std::string main =
      "<h1>Sources</h1>\n<p>The documents that the database was made from.</p>\n" +
      (rows.empty() ? std::string("<p>No source is in this database yet.</p>\n")
                    : "<div class=\"wide\"><table class=\"sortable\"><caption>All sources, newest "
                      "first</caption>\n" +
                          header_row({"Document", "Title", "Publisher", "Published", "Networks",
                                      "Claims", "Address"}) +
                          "<tbody>\n" + rows + "</tbody></table></div>\n");
  write("sources.html", page({"Sources", "", "sources.html"}, main));
}

}  // namespace takedowndb::site
