// Whether the file is whole and its figures hold together. Each question is a query that counts
// what is wrong.
#include <array>

#include "query/query.h"
#include "store/schema.h"
#include "store/statement.h"

namespace takedowndb::query {
namespace {

using store::text_of;

struct Rule {
  const char* sql;   // counts offenders
  const char* what;  // follows the count
};

constexpr std::array<Rule, 12> kRules = {{
    {"SELECT count(*) FROM meta WHERE key = 'stale' AND value = '1'",
     "import was broken off before it reconciled; import the same paths again or run rebuild"},
    {"SELECT count(*) FROM sources WHERE length(text) <> characters",
     "sources have a text of another length than when they were imported"},
    {"SELECT (SELECT count(*) FROM sources) - (SELECT count(*) FROM source_search_docsize)",
     "sources are missing from the full-text index"},
    {"SELECT count(*) FROM claims AS c JOIN sources AS s ON s.source_id = c.source_id "
     "WHERE (c.span_start IS NULL) <> (c.span_end IS NULL) OR c.span_start < 0 "
     "OR c.span_start >= c.span_end OR c.span_end > s.characters",
     "claims point outside the text of their source"},
    {"SELECT count(*) FROM claim_quotes WHERE quote IS NOT NULL AND trim(quote, ' ' || char(9, 10, "
     "13)) = ''",
     "claims have an empty quotation"},
    {"SELECT count(*) FROM claims AS c WHERE c.mention_id IS NOT NULL "
     "AND c.mention_id / 1024 <> c.source_id",
     "claims belong to a mention of another source"},
    {"SELECT count(*) FROM network_slots WHERE claim_id IS NULL AND decision_id IS NULL "
     "AND reason IS NULL",
     "facts of networks stand on no claim, no decision and no other source"},
    {"SELECT count(*) FROM network_slots AS w JOIN claims AS c ON c.claim_id = w.claim_id "
     "WHERE c.status = 'rejected'",
     "facts of networks stand on a claim that a person rejected; run rebuild"},
    {"SELECT count(*) FROM networks WHERE assets_low > assets OR assets > assets_high "
     "OR assets_low > assets_high",
     "networks have a lower figure above a higher one"},
    {"SELECT count(*) FROM networks AS n WHERE NOT EXISTS (SELECT 1 FROM network_mentions AS m "
     "WHERE m.network_id = n.network_id)",
     "networks have no mention"},
    {"SELECT (SELECT count(*) FROM (SELECT o.country, n.year, n.company, count(*), sum(n.assets) "
     "FROM networks AS n LEFT JOIN network_countries AS o "
     "ON o.network_id = n.network_id AND o.role = 'origin' WHERE n.headline = 0 "
     "GROUP BY 1, 2, 3 "
     "EXCEPT SELECT origin, year, company, sum(networks), sum(assets) FROM asset_summary "
     "WHERE level = 'network' GROUP BY 1, 2, 3))",
     "sums by origin and year are not those of the networks; run rebuild"},
    {"SELECT count(*) FROM network_countries AS r WHERE NOT EXISTS "
     "(SELECT 1 FROM countries AS c WHERE c.alpha2 = r.country)",
     "origins or targets have a country code that ISO 3166-1 does not know"},
}};

void integrity(SQLite::Database& db, std::vector<std::string>& wrong) {
  SQLite::Statement row(db, "PRAGMA integrity_check(5)");
  while (row.executeStep())
    if (const std::string line = text_of(row.getColumn(0)); line != "ok")
      wrong.push_back("the file is damaged: " + line);
}

void references(SQLite::Database& db, std::vector<std::string>& wrong) {
  SQLite::Statement key(db, "PRAGMA foreign_key_check");
  int count = 0;
  std::string table;
  while (key.executeStep()) {
    ++count;
    table = text_of(key.getColumn(0));
  }
  if (count > 0)
    wrong.push_back(std::to_string(count) + " rows refer to others that are not there (table " +
                    table + ")");
}

}  // namespace

std::vector<std::string> check(store::Connection& connection) {
  return connection.guard([&] {
    std::vector<std::string> wrong;
    SQLite::Database& db = connection.db();
    // Application id and schema version were checked when the file was opened.
    integrity(db, wrong);
    SQLite::Statement index(db, "SELECT 1 FROM sqlite_master WHERE name = 'claims_by_id'");
    if (!index.executeStep()) {  // the other questions need it
      wrong.emplace_back("the index over claims is missing; run rebuild");
      return wrong;
    }
    references(db, wrong);
    for (const Rule& rule : kRules)
      if (const std::int64_t count = db.execAndGet(rule.sql).getInt64(); count != 0)
        wrong.push_back(std::to_string(count) + " " + rule.what);
    return wrong;
  });
}

}  // namespace takedowndb::query
