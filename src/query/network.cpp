// All that is known of one network: each claim with its words, what became of it, and what people
// decided.
#include <charconv>

#include "query/decided.h"
#include "query/query.h"
#include "store/statement.h"
#include "store/table.h"
#include "takedowndb/error.h"

namespace takedowndb::query {
namespace {

std::optional<std::int64_t> number_from(std::string_view text) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

std::int64_t find_network(store::Connection& connection, std::string_view id) {
  // A code that holds beats a former one of the same name: codes are never given twice.
  SQLite::Statement by_code(
      connection.db(),
      "SELECT network_id FROM networks WHERE code = upper(?1) "
      "UNION ALL SELECT network_id FROM former_codes WHERE former_code = upper(?1) LIMIT 1");
  by_code.bind(1, std::string(id));
  if (by_code.executeStep()) return by_code.getColumn(0).getInt64();
  if (const auto number = number_from(id)) {
    SQLite::Statement by_number(connection.db(),
                                "SELECT network_id FROM networks WHERE network_id = ?");
    by_number.bind(1, *number);
    if (by_number.executeStep()) return *number;
  }
  throw UsageError(connection.path() + ": there is no network \"" + std::string(id) +
                   "\"; the view network_summary lists them");
}

using store::text_of;

// In the words of the view claim_values. No view of its own: files of earlier programs lack it, and
// those opened for reading only are not brought up to date.
constexpr std::string_view kDecided = R"sql(
SELECT
  w.property,
  CASE
    WHEN w.property IN ('asset', 'total', 'audience', 'events', 'ad_spend') THEN
      CASE d.bound
        WHEN 'about' THEN 'about '
        WHEN 'more_than' THEN 'more than '
        WHEN 'less_than' THEN 'less than '
        ELSE ''
      END
      || CASE
           WHEN w.property = 'ad_spend' THEN coalesce(
             CASE
               WHEN d.amount = CAST(d.amount AS INTEGER) THEN CAST(CAST(d.amount AS INTEGER) AS TEXT)
               ELSE CAST(d.amount AS TEXT)
             END || coalesce(' ' || d.currency, ''),
             'none')
           ELSE coalesce(
             CAST(d.count AS TEXT)
             || coalesce(' to ' || d.count_high, '')
             || CASE WHEN w.property = 'audience' THEN ' followers of ' ELSE ' ' END
             || CASE
                  WHEN w.property = 'events' THEN 'events hosted'
                  WHEN k.kind IS NULL THEN coalesce(d.asset_kind, 'assets')
                  WHEN d.count = 1 AND w.property <> 'audience' THEN k.name_singular
                  ELSE k.name_plural
                END
             || coalesce(' on ' || coalesce(p.name, d.platform), ''),
             'none')
         END
    WHEN w.property IN ('origin', 'target') THEN coalesce(n.name, w.value)
    ELSE w.value
  END AS value,
  w.decision_id,
  d.because,
  d.source
FROM network_slots AS w
JOIN decisions AS d ON d.decision_id = w.decision_id
LEFT JOIN platforms AS p ON p.platform = d.platform
LEFT JOIN asset_kinds AS k ON k.kind = d.asset_kind
LEFT JOIN countries AS n ON n.alpha2 = w.value AND w.property IN ('origin', 'target')
WHERE w.network_id = ?1
)sql";

constexpr std::string_view kFacts = R"sql(
SELECT f.property, f.value, f.status, f.quote, f.source, f.rule
FROM (
  SELECT c.property, c.value, c.status, c.claim_id,
         substr(s.text, c.span_start + 1, c.span_end - c.span_start) AS quote,
         s.document AS source, c.rule
  FROM network_claims AS c
  JOIN sources AS s ON s.source_id = c.source_id
  WHERE c.network_id = ?1
  UNION ALL
  -- Figures for the whole takedown, of which this network is a part.
  SELECT v.property, v.value, 'headline', v.claim_id,
         substr(s.text, v.span_start + 1, v.span_end - v.span_start), s.document, v.rule
  FROM networks AS n
  JOIN network_mentions AS m ON m.takedown_id = n.takedown_id AND m.headline = 1
  JOIN claim_values AS v ON v.mention_id = m.mention_id
    AND v.claim_id BETWEEN m.mention_id / 1024 * 65536 AND m.mention_id / 1024 * 65536 + 65535
  JOIN sources AS s ON s.source_id = v.source_id
  WHERE n.network_id = ?1
  UNION ALL
  SELECT w.property, w.value, 'decided', w.decision_id, w.because, w.source,
         'decision ' || w.decision_id
  FROM decided AS w
  UNION ALL
  -- A date that no source states so: worked out from others, as its reason says.
  SELECT d.role, d.edtf, 'inferred', 0, NULL, NULL, d.reason
  FROM dates AS d
  WHERE d.network_id = ?1 AND d.inferred = 1
) AS f
ORDER BY CASE f.property
    WHEN 'company' THEN 1 WHEN 'removed' THEN 2 WHEN 'origin' THEN 3 WHEN 'target' THEN 4
    WHEN 'region' THEN 5 WHEN 'actor' THEN 6 WHEN 'operation' THEN 7 WHEN 'total' THEN 8
    WHEN 'asset' THEN 9 WHEN 'audience' THEN 10 WHEN 'ad_spend' THEN 11 ELSE 12 END,
  f.property,
  CASE f.status WHEN 'decided' THEN 1 WHEN 'inferred' THEN 1 WHEN 'holds' THEN 2 WHEN 'agrees' THEN 3
    WHEN 'differs' THEN 4 WHEN 'noted' THEN 5 WHEN 'headline' THEN 6 ELSE 7 END,
  f.source, f.claim_id
)sql";

std::string facts_sql() {
  return "WITH decided AS (" + std::string(kDecided) + ")" + std::string(kFacts);
}

// Most that are listed; a row behind them says how many there are.
constexpr std::int64_t kAssetsListed = 100;

constexpr const char* kAssets = R"sql(
SELECT 'single asset',
  coalesce(p.name || ' ', '') || coalesce(k.name_singular, 'asset') || ' '
    || coalesce(a.defanged, a.value),
  'listed', min(CASE WHEN lower(a.value) <> lower(coalesce(a.plain, '')) THEN a.value END),
  min(s.document), min(s.importer)
FROM network_mentions AS m
JOIN assets AS a ON a.mention_id = m.mention_id
JOIN sources AS s ON s.source_id = a.source_id AND s.superseded_by IS NULL
LEFT JOIN platforms AS p ON p.platform = a.platform AND a.platform <> 'web'
LEFT JOIN asset_kinds AS k ON k.kind = a.kind
WHERE m.network_id = ?1
GROUP BY a.platform, a.kind, coalesce(a.defanged, a.value)
ORDER BY a.platform, a.kind, coalesce(a.defanged, a.value)
)sql";

}  // namespace

std::string_view decided_facts_sql() { return kDecided; }

Table network(store::Connection& connection, std::string_view id) {
  return connection.guard([&] {
    const std::int64_t number = find_network(connection, id);
    SQLite::Statement facts(connection.db(), facts_sql());
    facts.bind(1, number);
    Table table = store::read_table(facts);
    SQLite::Statement assets(connection.db(), kAssets);
    assets.bind(1, number);
    std::int64_t listed = 0;
    for (std::vector<Value>& row : store::read_table(assets).rows)
      if (++listed <= kAssetsListed) table.rows.push_back(std::move(row));
    if (listed > kAssetsListed)
      table.rows.push_back(
          {std::string("single asset"),
           "and " + std::to_string(listed - kAssetsListed) + " more: see the view single_assets",
           std::string("listed"), Value(), Value(), Value()});
    return table;
  });
}

std::vector<FactRow> facts(store::Connection& connection, std::string_view id) {
  return connection.guard([&] {
    SQLite::Statement row(connection.db(), facts_sql());
    row.bind(1, find_network(connection, id));
    std::vector<FactRow> out;
    while (row.executeStep())
      out.push_back({text_of(row.getColumn(0)), text_of(row.getColumn(1)),
                     text_of(row.getColumn(2)), text_of(row.getColumn(3)),
                     text_of(row.getColumn(4)), text_of(row.getColumn(5))});
    return out;
  });
}

std::vector<AssetRow> single_assets(store::Connection& connection, std::string_view id) {
  return connection.guard([&] {
    SQLite::Statement row(connection.db(),
                          "SELECT platform, kind, asset, display_name, sources "
                          "FROM single_assets WHERE network_id = ? "
                          "ORDER BY platform, kind, asset");
    row.bind(1, find_network(connection, id));
    std::vector<AssetRow> out;
    while (row.executeStep())
      out.push_back({text_of(row.getColumn(0)), text_of(row.getColumn(1)),
                     text_of(row.getColumn(2)), text_of(row.getColumn(3)),
                     row.getColumn(4).getInt64()});
    return out;
  });
}

}  // namespace takedowndb::query
