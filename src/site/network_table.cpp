// Lists of networks: read once for all pages, shown as tables.
#include <algorithm>

#include "site/html.h"
#include "site/pages.h"

namespace takedowndb::site {
namespace {

constexpr std::string_view kNetworks = R"sql(
SELECT
  s.network_id, s.code, s.company, s.removed, s.assets_low, s.assets, s.assets_high, s.sources,
  n.year, n.approximate, n.operation_id,
  (
    SELECT group_concat(o.name, char(31))
    FROM (
      SELECT coalesce(c.name, r.country) AS name
      FROM network_countries AS r LEFT JOIN countries AS c ON c.alpha2 = r.country
      WHERE r.network_id = s.network_id AND r.role = 'origin' ORDER BY 1
    ) AS o
  ) AS origins,
  (
    SELECT group_concat(t.name, char(31))
    FROM (
      SELECT coalesce(c.name, r.country) AS name
      FROM network_countries AS r LEFT JOIN countries AS c ON c.alpha2 = r.country
      WHERE r.network_id = s.network_id AND r.role = 'target' ORDER BY 1
    ) AS t
  ) AS targets,
  CASE WHEN o.named = 1 THEN o.name END AS operation,
  (
    SELECT group_concat(a.actor, char(31))
    FROM (SELECT x.actor FROM network_actors AS x WHERE x.network_id = s.network_id ORDER BY 1) AS a
  ) AS actors,
  (
    SELECT group_concat(p.name, char(31))
    FROM (
      SELECT DISTINCT coalesce(f.name, c.platform) AS name
      FROM asset_counts AS c
      LEFT JOIN platforms AS f ON f.platform = c.platform
      WHERE c.network_id = s.network_id AND c.platform IS NOT NULL
      ORDER BY 1
    ) AS p
  ) AS platforms
FROM network_summary AS s
JOIN networks AS n ON n.network_id = s.network_id
LEFT JOIN operations AS o ON o.operation_id = n.operation_id
ORDER BY s.code
)sql";

std::vector<std::string> split(const std::string& list) {
  std::vector<std::string> out;
  for (std::size_t pos = 0; pos < list.size();) {
    const std::size_t end = std::min(list.find('\x1f', pos), list.size());
    out.push_back(list.substr(pos, end - pos));
    pos = end + 1;
  }
  return out;
}

// "2018-04/2018-06": breaks behind the slash and nowhere else.
std::string dates(const std::string& edtf) {
  if (edtf.empty()) return none();
  std::string out = escaped(edtf);
  if (const std::size_t slash = out.find('/'); slash != std::string::npos)
    out.insert(slash + 1, "<wbr>");
  return out;
}

// Filters read the values one by one, a line each: names may have commas and bars.
std::string list_cell(const std::vector<std::string>& values) {
  if (values.empty()) return cell("");
  std::string data;
  for (const std::string& value : values) data += (data.empty() ? "" : "\n") + escaped(value);
  return "<td data-values=\"" + data + "\">" + escaped(joined(values)) + "</td>";
}

}  // namespace

std::string joined(const std::vector<std::string>& values) {
  std::string out;
  for (const std::string& value : values) out += (out.empty() ? "" : ", ") + value;
  return out;
}

Networks read_networks(store::Connection& connection) {
  Networks out;
  each(connection, kNetworks, {}, [&](const Row& row) {
    Network n;
    n.id = row.whole("network_id").value_or(0);
    n.code = row.text("code");
    n.company = row.text("company");
    n.removed = row.text("removed");
    n.origins = split(row.text("origins"));
    n.targets = split(row.text("targets"));
    n.actors = split(row.text("actors"));
    n.operation = row.text("operation");
    n.operation_id = n.operation.empty() ? 0 : row.whole("operation_id").value_or(0);
    n.platforms = split(row.text("platforms"));
    n.assets = figure_of(row);
    n.assets.about = row.whole("approximate") == 1;
    n.sources = row.whole("sources").value_or(0);
    n.year = row.text("year");
    out.push_back(std::move(n));
  });
  return out;
}

std::string network_file(const std::string& code) {
  std::string name;
  for (const char c : code) {
    const bool plain =
        (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    name += plain ? c : '_';
  }
  return "n/" + name + ".html";
}

std::string network_link(const std::string& root, const std::string& code, bool headline) {
  if (headline) return escaped(code) + " <small>(a takedown as a whole)</small>";
  return link(root + network_file(code), code);
}

std::string network_table(const std::vector<const Network*>& networks, const std::string& root,
                          const std::string& caption) {
  std::string out = R"(<div class="wide"><table class="sortable"><caption>)" + escaped(caption) +
                    "</caption>\n" +
                    header_row({"Network", "Company", "Removed", "Origin", "Target", "Actor",
                                "Operation", "Platforms", "Assets", "Sources"}) +
                    "<tbody>\n";
  for (const Network* n : networks) {
    const std::string operation = n->operation_id == 0
                                      ? std::string()
                                      : link(root + operation_file(n->operation), n->operation);
    out += "<tr><th scope=\"row\">" + link(root + network_file(n->code), n->code) + "</th>" +
           cell(escaped(n->company)) + "<td class=\"date\">" + dates(n->removed) + "</td>" +
           list_cell(n->origins) + list_cell(n->targets) + list_cell(n->actors) + cell(operation) +
           list_cell(n->platforms) +
           number_cell(n->assets.words(),
                       n->assets.known()
                           ? std::to_string(n->assets.best.value_or(n->assets.low.value_or(0)))
                           : "") +
           number_cell(std::to_string(n->sources), std::to_string(n->sources)) + "</tr>\n";
  }
  return out + "</tbody></table></div>\n";
}

void write_network_list(const Networks& networks, const WriteFile& write) {
  std::vector<const Network*> all;
  for (const Network& network : networks) all.push_back(&network);
  const std::string main =
      "<h1>Networks</h1>\n<p>" + grouped(static_cast<std::int64_t>(all.size())) +
      " networks. A network is a set of assets that was removed together.</p>\n"
      "<div id=\"filters\" hidden></div>\n<p id=\"found\" role=\"status\"></p>\n" +
      (all.empty() ? "<p>No network is in this database yet.</p>\n"
                   : network_table(all, "", "All networks, by code"));
  write("networks.html", page({"Networks", "", "networks.html"}, main));
}

}  // namespace takedowndb::site
