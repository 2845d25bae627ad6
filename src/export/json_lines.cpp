// The export "json": networks.jsonl, one network a line with all its facts, each with the words and
// the source it stands on, what else sources claim, where they disagree, and links to other
// networks; assets.jsonl, one single asset a line. Figures are low, best and high; null: no source
// states it.
#include <nlohmann/json.hpp>

#include "export/export.h"
#include "export/grouped.h"
#include "export/output_folder.h"
#include "query/reader.h"
#include "table/cells.h"
#include "takedowndb/extraction.h"

namespace takedowndb::exports {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kNetworks = R"sql(
SELECT n.network_id, n.code, n.company, n.removed, n.removed_earliest, n.removed_latest,
       o.name AS operation, o.named, n.assets_low, n.assets, n.assets_high, n.approximate,
       n.returning_accounts, n.source_count
FROM networks AS n
LEFT JOIN operations AS o ON o.operation_id = n.operation_id
WHERE n.headline = 0
ORDER BY n.code
)sql";

// What holds of one network. `best` is a count or an amount.
constexpr const char* kFacts = R"sql(
SELECT f.property, f.value, f.platform, f.kind, f.bound, f.low, f.best, f.high, f.counted,
       f.earliest, f.latest, f.reason,
       (SELECT v.value FROM claim_values AS v WHERE v.claim_id = f.claim_id) AS words,
       substr(s.text, c.span_start + 1, c.span_end - c.span_start) AS quote,
       c.attributed_to, c.rule, c.confidence,
       s.document, s.title, s.publisher, s.published, s.url,
       d.decision_id, d.because, d.source AS decided_from, n.name AS country
FROM (
  SELECT network_id, 0 AS n, role AS property, country AS value, NULL AS platform, NULL AS kind,
         NULL AS bound, NULL AS low, NULL AS best, NULL AS high, NULL AS counted,
         NULL AS earliest, NULL AS latest, claim_id, decision_id, reason
  FROM network_countries
  UNION ALL
  SELECT network_id, 0, 'region', region, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
         claim_id, decision_id, reason
  FROM network_regions
  UNION ALL
  SELECT network_id, 0, 'actor', actor, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
         claim_id, decision_id, reason
  FROM network_actors
  UNION ALL
  SELECT network_id, n, CASE role WHEN 'part' THEN 'asset' ELSE 'total' END, NULL, platform, kind,
         bound, low, count, high, counted, NULL, NULL, claim_id, decision_id, reason
  FROM asset_counts
  UNION ALL
  SELECT network_id, n, 'audience', NULL, platform, kind, bound, low, count, high, NULL, NULL,
         NULL, claim_id, decision_id, reason
  FROM audiences
  UNION ALL
  SELECT network_id, n, 'ad_spend', currency, NULL, NULL, bound,
         CASE bound WHEN 'less_than' THEN 0.0 ELSE amount END, amount,
         CASE bound WHEN 'more_than' THEN NULL ELSE amount END,
         NULL, NULL, NULL, claim_id, decision_id, reason
  FROM ad_spend
  UNION ALL
  SELECT network_id, n, role, edtf, NULL, NULL, NULL, NULL, NULL, NULL, NULL, earliest, latest,
         claim_id, decision_id, reason
  FROM dates
  UNION ALL
  SELECT network_id, n, property, value, NULL, NULL, bound, NULL, count, NULL, NULL, NULL, NULL,
         claim_id, decision_id, reason
  FROM network_facts
) AS f
LEFT JOIN claims AS c ON c.claim_id = f.claim_id
LEFT JOIN sources AS s ON s.source_id = c.source_id
LEFT JOIN decisions AS d ON d.decision_id = f.decision_id
LEFT JOIN countries AS n ON n.alpha2 = f.value AND f.property IN ('origin', 'target')
WHERE f.network_id = ?1
ORDER BY CASE f.property
    WHEN 'company' THEN 1 WHEN 'removed' THEN 2 WHEN 'origin' THEN 3 WHEN 'target' THEN 4
    WHEN 'region' THEN 5 WHEN 'actor' THEN 6 WHEN 'operation' THEN 7 WHEN 'total' THEN 8
    WHEN 'asset' THEN 9 WHEN 'audience' THEN 10 WHEN 'ad_spend' THEN 11 ELSE 12 END,
  f.property, f.n, f.value
)sql";

// In one pass over the view, which LIMIT and CROSS JOIN keep SQLite to, and sorted as the networks
// are.
constexpr const char* kClaims = R"sql(
SELECT n.code, c.property, c.value AS words, c.status,
       substr(s.text, c.span_start + 1, c.span_end - c.span_start) AS quote,
       c.attributed_to, c.rule, c.confidence,
       s.document, s.title, s.publisher, s.published, s.url
FROM (SELECT * FROM network_claims LIMIT -1) AS c
CROSS JOIN networks AS n ON n.network_id = c.network_id AND n.headline = 0
CROSS JOIN sources AS s ON s.source_id = c.source_id
WHERE c.status <> 'holds'
ORDER BY n.code, c.property, CASE c.status WHEN 'agrees' THEN 1 WHEN 'differs' THEN 2 WHEN 'noted' THEN 3
  ELSE 4 END, s.document, c.claim_id
)sql";

constexpr const char* kConflicts = R"sql(
SELECT x.property, x.winner, v.value AS words,
       substr(s.text, v.span_start + 1, v.span_end - v.span_start) AS quote,
       s.document, s.title, s.publisher, s.published, s.url
FROM conflicts AS x
JOIN claim_values AS v ON v.claim_id = x.claim_id
JOIN sources AS s ON s.source_id = v.source_id
WHERE x.network_id = ?1
ORDER BY x.property, x.winner DESC, s.document, x.claim_id
)sql";

// Figures for the whole takedown, of which this network is a part.
constexpr const char* kHeadlines = R"sql(
SELECT n.code, v.property, v.value AS words,
       substr(s.text, v.span_start + 1, v.span_end - v.span_start) AS quote,
       s.document, s.title, s.publisher, s.published, s.url
FROM network_mentions AS m
JOIN networks AS n ON n.takedown_id = m.takedown_id AND n.headline = 0
JOIN claim_values AS v ON v.mention_id = m.mention_id
  AND v.claim_id BETWEEN m.mention_id / 1024 * 65536 AND m.mention_id / 1024 * 65536 + 65535
JOIN sources AS s ON s.source_id = v.source_id
WHERE m.headline = 1
ORDER BY n.code, v.property, s.document, v.claim_id
)sql";

constexpr const char* kLinks = R"sql(
SELECT l.own, l.kind, l.other, l.outward, l.reason
FROM (
  SELECT a.code AS own, b.code AS other, 1 AS outward, k.kind, k.reason
  FROM network_links AS k
  JOIN networks AS a ON a.network_id = k.from_network_id
  JOIN networks AS b ON b.network_id = k.to_network_id
  UNION ALL
  SELECT b.code, a.code, 0, k.kind, k.reason
  FROM network_links AS k
  JOIN networks AS a ON a.network_id = k.from_network_id
  JOIN networks AS b ON b.network_id = k.to_network_id
) AS l
ORDER BY l.own, l.kind, l.other, l.outward
)sql";

constexpr const char* kFormerCodes =
    "SELECT code, former_code FROM former_codes ORDER BY code, former_code";

constexpr const char* kMentions = R"sql(
SELECT s.document, m.takedown, m.network
FROM network_mentions AS r
JOIN mentions AS m ON m.mention_id = r.mention_id
JOIN sources AS s ON s.source_id = m.source_id
WHERE r.network_id = ?1
ORDER BY s.document, m.takedown, m.network, m.mention_id
)sql";

// As the view single_assets, with the plain address at the end.
constexpr const char* kAssets = R"sql(
SELECT n.code AS network, a.platform, a.kind, coalesce(a.defanged, a.value) AS asset,
       max(a.display_name) AS display_name, count(*) AS times,
       count(DISTINCT a.source_id) AS sources, min(s.document) AS first_source,
       max(coalesce(a.plain, a.value)) AS plain
FROM assets AS a
JOIN sources AS s ON s.source_id = a.source_id AND s.superseded_by IS NULL
LEFT JOIN network_mentions AS m ON m.mention_id = a.mention_id
LEFT JOIN networks AS n ON n.network_id = m.network_id
GROUP BY n.code, a.platform, a.kind, coalesce(a.defanged, a.value)
ORDER BY n.code IS NULL, n.code, a.platform, a.kind, asset
)sql";

Json json_of(const Value& value) {
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  if (const auto* whole = std::get_if<std::int64_t>(&value)) return *whole;
  if (const auto* real = std::get_if<double>(&value)) return *real;
  return nullptr;
}

// One row by the names of its columns.
class Row {
 public:
  explicit Row(const query::Reader& reader) : reader_(reader) {}
  Json operator[](std::string_view name) const {
    const auto& columns = reader_.columns();
    for (std::size_t i = 0; i < columns.size(); ++i)
      if (columns[i] == name) return json_of(reader_.value(static_cast<int>(i)));
    return nullptr;
  }
  void copy(Json& into, std::initializer_list<const char*> names) const {
    for (const char* name : names) into[name] = (*this)[name];
  }
  // Only what is stated.
  void copy_stated(Json& into, std::initializer_list<const char*> names) const {
    for (const char* name : names)
      if (Json value = (*this)[name]; !value.is_null()) into[name] = std::move(value);
  }
  Json source() const {
    if ((*this)["document"].is_null()) return nullptr;
    Json source;
    copy(source, {"document", "title", "publisher", "published", "url"});
    return source;
  }

 private:
  const query::Reader& reader_;
};

Json fact(const Row& row) {
  Json fact;
  const std::string property = row["property"].get<std::string>();
  fact["property"] = property;
  const bool spend = property == "ad_spend";
  const auto known = property_from_string(property);
  if (known && is_figure(*known)) {
    fact["value"] = row["best"];
    if (spend) fact["currency"] = row["value"];
    row.copy_stated(fact, {"platform", "kind"});
    row.copy(fact, {"bound", "low", "best", "high"});
    if (property == "asset" || property == "total")
      fact["counted"] = row["counted"] == 1;  // whether the network's own figure includes it
  } else {
    fact["value"] = row["value"];
    if (!row["country"].is_null()) fact["name"] = row["country"];
    row.copy_stated(fact, {"earliest", "latest"});
  }
  row.copy(fact, {"words", "quote"});
  row.copy_stated(fact, {"attributed_to"});
  row.copy(fact, {"reason", "rule", "confidence"});
  fact["source"] = row.source();
  if (!row["decision_id"].is_null())
    fact["decision"] = {{"number", row["decision_id"]},
                        {"because", row["because"]},
                        {"source", row["decided_from"]}};
  return fact;
}

class Networks {
 public:
  explicit Networks(store::Connection& connection)
      : networks_(connection, kNetworks),
        facts_(connection, kFacts),
        conflicts_(connection, kConflicts),
        mentions_(connection, kMentions),
        claims_(connection, kClaims),
        headlines_(connection, kHeadlines),
        links_(connection, kLinks),
        former_(connection, kFormerCodes) {
    networks_.ask();
  }

  bool next(Json& json) {
    if (!networks_.next()) return false;
    const Row row(networks_);
    const Value id = networks_.value(0);
    json = Json::object();
    row.copy(json, {"code", "company", "removed", "removed_earliest", "removed_latest"});
    json["operation"] = nullptr;
    if (!row["operation"].is_null())
      json["operation"] = {{"name", row["operation"]}, {"named", row["named"] == 1}};
    row.copy(json, {"assets_low", "assets", "assets_high"});
    json["approximate"] = row["approximate"] == 1;
    json["returning_accounts"] = row["returning_accounts"] == 1;
    json["sources"] = row["source_count"];
    json["facts"] = all(facts_, id, fact);
    json["other_claims"] = of(claims_, json["code"], [](const Row& r) {
      Json claim;
      r.copy(claim, {"property", "words", "status", "quote"});
      r.copy_stated(claim, {"attributed_to"});
      r.copy(claim, {"rule", "confidence"});
      claim["source"] = r.source();
      return claim;
    });
    json["conflicts"] = all(conflicts_, id, [](const Row& r) {
      Json claim;
      r.copy(claim, {"property", "words"});
      claim["holds"] = r["winner"] == 1;
      claim["quote"] = r["quote"];
      claim["source"] = r.source();
      return claim;
    });
    json["takedown_headlines"] = of(headlines_, json["code"], [](const Row& r) {
      Json claim;
      r.copy(claim, {"property", "words", "quote"});
      claim["source"] = r.source();
      return claim;
    });
    json["links"] = of(links_, json["code"], [](const Row& r) {
      Json link;
      link["kind"] = r["kind"];
      link[r["outward"] == 1 ? "to" : "from"] = r["other"];
      link["reason"] = r["reason"];
      return link;
    });
    json["former_codes"] = of(former_, json["code"], [](const Row& r) { return r["former_code"]; });
    json["mentions"] = all(mentions_, id, [](const Row& r) {
      Json mention;
      r.copy(mention, {"document", "takedown", "network"});
      return mention;
    });
    return true;
  }

 private:
  template <class Make>
  static Json all(query::Reader& reader, const Value& id, Make make) {
    Json list = Json::array();
    reader.ask({id});
    while (reader.next()) list.push_back(make(Row(reader)));
    return list;
  }

  template <class Make>
  static Json of(Grouped& rows, const Json& code, Make make) {
    Json list = Json::array();
    rows.of(code.get<std::string>(),
            [&](const query::Reader& reader) { list.push_back(make(Row(reader))); });
    return list;
  }

  query::Reader networks_, facts_, conflicts_, mentions_;
  Grouped claims_, headlines_, links_, former_;
};

std::string line_of(const Json& json) {
  return table::escape_json(json.dump(-1, ' ', false, Json::error_handler_t::replace)) + "\n";
}

}  // namespace

void write_json_lines(store::Connection& connection, OutputFolder& out,
                      const ExportOptions& options) {
  OutputFile networks = out.open("networks.jsonl");
  Networks reader(connection);
  for (Json json; reader.next(json);) networks.write(line_of(json));
  out.close("networks.jsonl", networks);

  OutputFile assets = out.open("assets.jsonl");
  query::Reader rows(connection, kAssets);
  rows.ask();
  while (rows.next()) {
    const Row row(rows);
    Json json;
    row.copy(json, {"network", "platform", "kind", "asset"});
    if (options.fanged) json["asset"] = row["plain"];
    row.copy(json, {"display_name", "times", "sources", "first_source"});
    assets.write(line_of(json));
  }
  out.close("assets.jsonl", assets);
}

}  // namespace takedowndb::exports
