// Origins and targets as tiles, a tile for each country, by region of the world (UN M49), and a
// section for each country with its networks' pairs. Tiles and not a map: small countries are as
// large as others, and nothing is said on borders.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "site/html.h"
#include "site/pages.h"

namespace takedowndb::site {
namespace {

constexpr std::string_view kCountries = R"sql(
SELECT c.alpha2, c.name, c.m49_region, c.m49_subregion,
  (SELECT count(*) FROM network_countries AS r JOIN networks AS n ON n.network_id = r.network_id
   WHERE n.headline = 0 AND r.role = 'origin' AND r.country = c.alpha2) AS origins,
  (SELECT count(*) FROM network_countries AS r JOIN networks AS n ON n.network_id = r.network_id
   WHERE n.headline = 0 AND r.role = 'target' AND r.country = c.alpha2) AS targets
FROM countries AS c
ORDER BY c.m49_region, c.m49_subregion, c.name
)sql";

constexpr std::string_view kPairs = R"sql(
SELECT o.country AS origin, c.name AS target, count(*) AS networks
FROM network_countries AS o
JOIN network_countries AS t ON t.network_id = o.network_id AND t.role = 'target'
JOIN networks AS n ON n.network_id = o.network_id AND n.headline = 0
JOIN countries AS c ON c.alpha2 = t.country
WHERE o.role = 'origin'
GROUP BY 1, 2
ORDER BY 1, 3 DESC, 2
)sql";

struct Country {
  std::string code, name, region, subregion;
  std::int64_t origins = 0, targets = 0;
};

// Five steps that double, so that one network and a hundred can be told apart.
int step_of(std::int64_t networks) {
  int step = 0;
  for (std::int64_t edge = 1; step < 5 && networks >= edge; edge *= 3) ++step;
  return step;
}

// For an address.
std::string encoded(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain = (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') ||
                       (byte >= 'a' && byte <= 'z') || byte == '-' || byte == '_' || byte == '.';
    if (plain) {
      out += c;
    } else {
      out += fmt::format("%{:02X}", byte);
    }
  }
  return out;
}

std::string tiles(const std::vector<Country>& countries, std::int64_t Country::*count,
                  const std::string& role) {
  std::string out = "<div class=\"tiles\">\n";
  std::string region;
  for (const Country& country : countries) {
    if (country.subregion != region) {
      if (!region.empty()) out += "</ul></section>\n";
      region = country.subregion;
      out += "<section><h3>" + escaped(region) + "</h3><ul>";
    }
    const std::int64_t n = country.*count;
    const std::string words =
        country.name + ": " + (n == 1 ? "1 network" : std::to_string(n) + " networks");
    const std::string inside = "<abbr title=\"" + escaped(words) + "\">" + escaped(country.code) +
                               "</abbr>" + (n > 0 ? "<b>" + std::to_string(n) + "</b>" : "");
    out.append("<li class=\"step").append(std::to_string(step_of(n))).append("\">");
    if (n > 0) {
      out.append("<a href=\"networks.html?").append(role).append("=").append(encoded(country.name));
      out.append("\" aria-label=\"").append(escaped(words)).append("\">");
    }
    out.append(inside).append(n > 0 ? "</a></li>" : "</li>");
  }
  return out + (region.empty() ? "" : "</ul></section>\n") + "</div>\n";
}

}  // namespace

void write_places(store::Connection& connection, const WriteFile& write) {
  std::vector<Country> all;
  std::map<std::string, bool> named;  // subregions with a country that is named
  each(connection, kCountries, {}, [&](const Row& row) {
    Country c{row.text("alpha2"),
              row.text("name"),
              row.text("m49_region"),
              row.text("m49_subregion"),
              row.whole("origins").value_or(0),
              row.whole("targets").value_or(0)};
    if (c.origins + c.targets > 0) named[c.subregion] = true;
    all.push_back(std::move(c));
  });
  std::erase_if(all, [&](const Country& c) { return !named.contains(c.subregion); });
  std::map<std::string, std::string> pairs;
  each(connection, kPairs, {}, [&](const Row& row) {
    std::string& list = pairs[row.text("origin")];
    list += (list.empty() ? "" : ", ") + escaped(row.text("target")) + " (" + row.text("networks") +
            ")";
  });
  std::string rows;
  for (const Country& c : all) {
    if (c.origins + c.targets == 0) continue;
    rows += "<tr id=\"" + escaped(c.code) + R"("><th scope="row">)" + escaped(c.name) + "</th>" +
            number_cell(grouped(c.origins), std::to_string(c.origins)) +
            number_cell(grouped(c.targets), std::to_string(c.targets)) + cell(pairs[c.code]) +
            "</tr>\n";
  }
  const std::string main =
      rows.empty()
          ? std::string("<h1>Places</h1>\n<p>No source names a country yet.</p>\n")
          : "<h1>Places</h1>\n<p>How many networks were run from a country, and how many were "
            "aimed "
            "at it. A network with several countries counts under each.</p>\n"
            "<h2 id=\"origins\">Origins</h2>\n" +
                tiles(all, &Country::origins, "origin") + "<h2 id=\"targets\">Targets</h2>\n" +
                tiles(all, &Country::targets, "target") +
                "<h2>Countries</h2>\n<div class=\"wide\"><table "
                "class=\"sortable\"><caption>Networks "
                "by country</caption>\n" +
                header_row(
                    {"Country", "Run from it", "Aimed at it", "Whom its networks targeted"}) +
                "<tbody>\n" + rows + "</tbody></table></div>\n";
  write("places.html", page({"Places", "", "places.html"}, main));
}

}  // namespace takedowndb::site
