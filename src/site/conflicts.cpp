// Where sources disagree: each fact with all that is said of it.
#include "site/html.h"
#include "site/pages.h"

namespace takedowndb::site {
namespace {

constexpr std::string_view kConflicts = R"sql(
SELECT n.code, x.property, v.value, x.winner, s.source_id, s.document,
  substr(s.text, v.span_start + 1, v.span_end - v.span_start) AS quote
FROM conflicts AS x
JOIN networks AS n ON n.network_id = x.network_id
JOIN claim_values AS v ON v.claim_id = x.claim_id
JOIN sources AS s ON s.source_id = v.source_id
ORDER BY n.code, x.property, x.winner DESC, s.document, x.claim_id
)sql";

}  // namespace

void write_conflicts(store::Connection& connection, const WriteFile& write) {
  std::string rows;
  each(connection, kConflicts, {}, [&](const Row& row) {
    const bool holds = row.whole("winner") == 1;
    rows +=
        "<tr class=\"" + std::string(holds ? "holds" : "differs") + R"("><th scope="row">)" +
        link(network_file(row.text("code")), row.text("code")) + "</th>" +
        cell(escaped(row.text("property"))) + cell(escaped(row.text("value"))) +
        cell(std::string("<span class=\"status\">") + (holds ? "holds" : "differs") + "</span>") +
        cell(escaped(row.text("quote"))) +
        cell(link("sources.html#s" + row.text("source_id"), row.text("document"))) + "</tr>\n";
  });
  const std::string main =
      "<h1>Conflicts</h1>\n<p>Where sources do not agree. Nothing is smoothed over: the value that "
      "holds was taken from the source that ranks first, and all others are here.</p>\n" +
      (rows.empty() ? std::string("<p>No two sources disagree.</p>\n")
                    : "<div class=\"wide\"><table class=\"sortable\"><caption>What sources say"
                      "</caption>\n" +
                          header_row({"Network", "Fact", "Value", "Status", "Words", "Source"}) +
                          "<tbody>\n" + rows + "</tbody></table></div>\n");
  write("conflicts.html", page({"Conflicts", "", "conflicts.html"}, main));
}

}  // namespace takedowndb::site
