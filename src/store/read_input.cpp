#include <algorithm>
#include <map>

#include "store/reconcile_io.h"
#include "store/statement.h"
#include "takedowndb/error.h"

namespace takedowndb::store {
namespace {

using reconcile::Input;
using reconcile::Mention;
using reconcile::StoredClaim;

// Columns of a claim from `first` on, as every query here lists them.
constexpr const char* kClaimColumns =
    "property, value, count, count_high, amount, bound, platform, kind, currency";

Claim read_claim(SQLite::Statement& row, int first) {
  Claim claim;
  const std::string property = text_of(row.getColumn(first));
  const auto known = property_from_string(property);
  if (!known)
    throw DatabaseError("a claim has the unknown property \"" + property + "\"; update takedowndb");
  claim.property = *known;
  claim.value = text_of(row.getColumn(first + 1));
  claim.count = number_of(row.getColumn(first + 2));
  claim.count_high = number_of(row.getColumn(first + 3));
  if (!row.getColumn(first + 4).isNull()) claim.amount = row.getColumn(first + 4).getDouble();
  if (const auto bound = bound_from_string(text_of(row.getColumn(first + 5)))) claim.bound = *bound;
  claim.platform = text_of(row.getColumn(first + 6));
  claim.kind = text_of(row.getColumn(first + 7));
  claim.currency = text_of(row.getColumn(first + 8));
  return claim;
}

void read_sources(SQLite::Database& db, Input& input) {
  SQLite::Statement row(db,
                        "SELECT source_id, document, publisher, published, superseded_by "
                        "FROM sources ORDER BY source_id");
  while (row.executeStep())
    input.sources.push_back({row.getColumn(0).getInt64(), text_of(row.getColumn(1)),
                             text_of(row.getColumn(2)), text_of(row.getColumn(3)),
                             !row.getColumn(4).isNull(), number_of(row.getColumn(4)).value_or(0)});
}

void read_mentions(SQLite::Database& db, Input& input) {
  SQLite::Statement row(db,
                        "SELECT mention_id, source_id, takedown, network, combined FROM mentions "
                        "ORDER BY mention_id");
  while (row.executeStep()) {
    Mention& m = input.mentions.emplace_back();
    m.id = row.getColumn(0).getInt64();
    m.source_id = row.getColumn(1).getInt64();
    m.takedown = row.getColumn(2).getInt();
    m.network = row.getColumn(3).getInt();
    m.combined = row.getColumn(4).getInt() == 1;
  }
}

// Claims of a takedown go to each of its mentions. Mentions are sorted by id, and so those of one
// source and takedown lie together.
void read_claims(SQLite::Database& db, Input& input) {
  SQLite::Statement row(db, std::string("SELECT claim_id, source_id, mention_id, takedown, "
                                        "attributed_to, rule, confidence, status, ") +
                                kClaimColumns + " FROM claims WHERE property <> 'published'");
  auto& mentions = input.mentions;
  while (row.executeStep()) {
    StoredClaim stored;
    stored.id = row.getColumn(0).getInt64();
    stored.claim = read_claim(row, 8);
    stored.claim.attributed_to = text_of(row.getColumn(4));
    stored.claim.rule = text_of(row.getColumn(5));
    stored.claim.confidence = row.getColumn(6).getDouble();
    stored.rejected = text_of(row.getColumn(7)) == "rejected";
    if (const auto mention = number_of(row.getColumn(2))) {
      const auto at = std::lower_bound(mentions.begin(), mentions.end(), *mention,
                                       [](const Mention& m, std::int64_t id) { return m.id < id; });
      if (at != mentions.end() && at->id == *mention) at->claims.push_back(std::move(stored));
      continue;
    }
    const std::int64_t source = row.getColumn(1).getInt64();
    const std::optional<std::int64_t> takedown = number_of(row.getColumn(3));
    auto at = std::lower_bound(mentions.begin(), mentions.end(), source,
                               [](const Mention& m, std::int64_t id) { return m.source_id < id; });
    for (; at != mentions.end() && at->source_id == source; ++at)
      if (takedown == at->takedown) at->claims.push_back(stored);
  }
  for (Mention& m : mentions)
    std::sort(m.claims.begin(), m.claims.end(),
              [](const StoredClaim& a, const StoredClaim& b) { return a.id < b.id; });
}

void read_references(SQLite::Database& db, Input& input) {
  SQLite::Statement row(db,
                        "SELECT mention_id, company, origin, removed, kind FROM cross_references "
                        "ORDER BY mention_id, n");
  while (row.executeStep())
    input.references.push_back({row.getColumn(0).getInt64(), text_of(row.getColumn(1)),
                                text_of(row.getColumn(2)), text_of(row.getColumn(3)),
                                text_of(row.getColumn(4))});
}

reconcile::Decision::Kind decision_kind(const std::string& word) {
  using Kind = reconcile::Decision::Kind;
  static const std::map<std::string, Kind> kKinds = {
      {"same", Kind::kSame},     {"different", Kind::kDifferent},
      {"reject", Kind::kReject}, {"accept", Kind::kAccept},
      {"set", Kind::kSet},       {"name", Kind::kName}};
  return kKinds.at(word);
}

void read_decisions(SQLite::Database& db, Input& input) {
  SQLite::Statement row(db,
                        "SELECT decision_id, kind, first_id, second_id, network_code, name, "
                        "coalesce(property, 'origin'), value, count, count_high, amount, bound, "
                        "platform, asset_kind, currency "
                        "FROM decisions WHERE undone_at IS NULL ORDER BY decision_id");
  while (row.executeStep()) {
    reconcile::Decision d;
    d.id = row.getColumn(0).getInt64();
    d.kind = decision_kind(text_of(row.getColumn(1)));
    d.first = number_of(row.getColumn(2)).value_or(0);
    d.second = number_of(row.getColumn(3)).value_or(0);
    d.network_code = text_of(row.getColumn(4));
    d.name = text_of(row.getColumn(5));
    d.value = read_claim(row, 6);
    d.property = d.value.property;
    input.decisions.push_back(std::move(d));
  }
}

// The mark on a claim follows the decisions in force.
void mark_claims(SQLite::Database& db) {
  db.exec(
      "UPDATE claims SET status = coalesce((SELECT CASE d.kind WHEN 'reject' THEN 'rejected' ELSE "
      "'accepted' END FROM decisions AS d WHERE d.first_id = claims.claim_id AND d.kind IN "
      "('reject', 'accept') AND d.undone_at IS NULL ORDER BY d.decision_id DESC LIMIT 1), "
      "'stated') "
      "WHERE claim_id IN (SELECT first_id FROM decisions WHERE kind IN ('reject', 'accept'))");
}

}  // namespace

Input read_input(SQLite::Database& db) {
  mark_claims(db);
  Input input;
  read_sources(db, input);
  read_mentions(db, input);
  read_claims(db, input);
  read_references(db, input);
  read_decisions(db, input);
  SQLite::Statement row(db, "SELECT code, mention_id FROM network_codes ORDER BY code");
  while (row.executeStep())
    input.codes.push_back({text_of(row.getColumn(0)), row.getColumn(1).getInt64()});
  return input;
}

bool is_stale(SQLite::Database& db) {
  SQLite::Statement row(db, "SELECT 1 FROM meta WHERE key = 'stale' AND value = '1'");
  return row.executeStep();
}

void create_claim_index(SQLite::Database& db) {
  db.exec("CREATE UNIQUE INDEX IF NOT EXISTS claims_by_id ON claims (claim_id)");
}

}  // namespace takedowndb::store
