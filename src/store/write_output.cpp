#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "store/identity.h"
#include "store/interval.h"
#include "store/reconcile_io.h"
#include "store/statement.h"
#include "text/edtf.h"

namespace takedowndb::store {
namespace {

using reconcile::Network;
using reconcile::Output;
using reconcile::Slot;

const char* word_of(text::Precision precision) {
  switch (precision) {
    case text::Precision::kDay:
      return "day";
    case text::Precision::kMonth:
      return "month";
    case text::Precision::kYear:
      return "year";
    case text::Precision::kInterval:
      break;
  }
  return "interval";
}

const Slot* slot_of(const Network& network, Property property) {
  for (const Slot& slot : network.slots)
    if (slot.value.property == property) return &slot;
  return nullptr;
}

// Parts are counted by platform and kind, though a total may stand for the network as a whole; of
// two figures for the same platform and kind (a core inside a larger set) the larger one is. A
// total of one platform stands there for the parts that it covers.
bool is_in_platform_sums(const Slot& slot, const Network& network) {
  const Slot* total = slot_of(network, Property::kTotal);
  const bool total_stands = total != nullptr && total->counted;
  const bool split_stands = total_stands && !total->value.platform.empty();
  if (slot.value.property == Property::kTotal) return split_stands;
  if (split_stands && slot.value.platform == total->value.platform) return false;
  if (slot.counted) return true;
  if (!total_stands) return false;
  for (const Slot& other : network.slots)
    if (&other != &slot && other.value.property == Property::kAsset &&
        other.value.platform == slot.value.platform && other.value.kind == slot.value.kind) {
      const std::int64_t mine = slot.value.count.value_or(-1);
      const std::int64_t others = other.value.count.value_or(-1);
      if (others > mine || (others == mine && &other < &slot)) return false;
    }
  return true;
}

void clear(SQLite::Database& db) {
  for (const char* sql :
       {"DELETE FROM asset_summary", "DELETE FROM conflicts", "DELETE FROM network_links",
        "DELETE FROM network_facts", "DELETE FROM dates", "DELETE FROM ad_spend",
        "DELETE FROM audiences", "DELETE FROM asset_counts", "DELETE FROM network_actors",
        "DELETE FROM network_regions", "DELETE FROM network_countries",
        "DELETE FROM network_mentions", "DELETE FROM networks", "DELETE FROM takedowns",
        "DELETE FROM operations", "DELETE FROM problems WHERE stage = 'reconcile'"})
    db.exec(sql);
}

class Writer {
 public:
  Writer(SQLite::Database& db, const Output& output) : db_(db), output_(output) {}

  void write() {
    clear(db_);
    number_networks();
    write_operations();
    write_takedowns();
    for (const std::size_t i : order_) write_network(i);
    write_headlines();
    write_links();
    write_conflicts();
    write_findings();
    write_codes();
    write_summary();
    db_.exec("DELETE FROM meta WHERE key = 'stale'");
  }

 private:
  static std::int64_t row_id(std::size_t index) { return static_cast<std::int64_t>(index) + 1; }

  // By the first mention: codes tell which network was known first, and so depend on the order in
  // which sources arrived.
  void number_networks() {
    order_.resize(output_.networks.size());
    for (std::size_t i = 0; i < order_.size(); ++i) order_[i] = i;
    const auto first_mention = [&](std::size_t i) {
      const auto& mentions = output_.networks[i].mentions;
      return mentions.empty() ? reconcile::Id{0}
                              : *std::min_element(mentions.begin(), mentions.end());
    };
    std::sort(order_.begin(), order_.end(),
              [&](std::size_t a, std::size_t b) { return first_mention(a) < first_mention(b); });
    ids_.resize(order_.size());
    for (std::size_t i = 0; i < order_.size(); ++i) ids_[order_[i]] = row_id(i);
  }

  void write_operations() {
    SQLite::Statement insert(db_,
                             "INSERT INTO operations (operation_id, name, named) VALUES (?, ?, ?)");
    for (std::size_t i = 0; i < output_.operations.size(); ++i)
      run(insert, row_id(i), output_.operations[i].name, output_.operations[i].named);
  }

  void write_takedowns() {
    SQLite::Statement insert(
        db_, "INSERT INTO takedowns (takedown_id, company, removed) VALUES (?, ?, ?)");
    for (std::size_t i = 0; i < output_.takedowns.size(); ++i)
      run(insert, row_id(i), OrNull{output_.takedowns[i].company},
          OrNull{output_.takedowns[i].removed});
  }

  void write_network(std::size_t index) {
    const Network& n = output_.networks[index];
    const std::int64_t id = ids_[index];
    const Slot* company = slot_of(n, Property::kCompany);
    const Slot* removed = slot_of(n, Property::kRemoved);
    const std::string none;
    std::optional<std::string> earliest, latest;
    std::optional<std::int64_t> first_year, last_year, year;
    if (removed != nullptr)
      if (const auto range = text::parse_edtf(removed->value.value)) {
        earliest = text::to_string(range->earliest);
        latest = text::to_string(range->latest);
        first_year = range->earliest.year;
        last_year = range->latest.year;
        if (first_year == last_year) year = first_year;
      }
    std::set<std::string> origins;
    for (const Slot& slot : n.slots)
      if (slot.value.property == Property::kOrigin) origins.insert(slot.value.value);
    std::set<std::int64_t> sources;
    for (const reconcile::Id mention : n.mentions) sources.insert(mention / kMentionsPerSource);
    std::optional<std::int64_t> operation;
    if (n.operation) operation = row_id(*n.operation);
    run(insert_network_, id, n.code, row_id(n.takedown), operation,
        OrNull{company != nullptr ? company->value.value : none},
        OrNull{removed != nullptr ? removed->value.value : none}, earliest, latest, first_year,
        last_year, year, static_cast<std::int64_t>(origins.size()), n.headline.has_value(),
        n.returning, n.assets.low, n.assets.best, n.assets.high, n.approximate,
        static_cast<std::int64_t>(sources.size()));
    for (const reconcile::Id mention : n.mentions)
      run(insert_mention_, mention, id, row_id(n.takedown), n.headline.has_value());
    std::int64_t place = 0;
    for (const Slot& slot : n.slots) write_slot(id, place++, slot, n);
  }

  void write_slot(std::int64_t network, std::int64_t n, const Slot& slot, const Network& of) {
    const Claim& v = slot.value;
    const std::string bound(to_string(v.bound));
    const Interval interval = interval_of(v);
    const std::string property(to_string(v.property));
    switch (v.property) {
      case Property::kOrigin:
      case Property::kTarget:
        run(insert_country_, network, property, v.value, slot.claim_id, slot.decision_id,
            OrNull{slot.reason});
        break;
      case Property::kRegion:
        run(insert_region_, network, v.value, slot.claim_id, slot.decision_id, OrNull{slot.reason});
        break;
      case Property::kActor:
        run(insert_actor_, network, v.value, slot.claim_id, slot.decision_id, OrNull{slot.reason});
        break;
      case Property::kAsset:
      case Property::kTotal:
        run(insert_assets_, network, n, v.property == Property::kAsset ? "part" : "total",
            OrNull{v.platform}, OrNull{v.kind}, v.count, bound, interval.low, interval.high,
            slot.counted, is_in_platform_sums(slot, of), slot.claim_id, slot.decision_id,
            OrNull{slot.reason});
        break;
      case Property::kAudience:
        run(insert_audience_, network, n, OrNull{v.platform}, OrNull{v.kind}, v.count, bound,
            interval.low, interval.high, slot.claim_id, slot.decision_id, OrNull{slot.reason});
        break;
      case Property::kAdSpend:
        run(insert_spend_, network, n, v.amount, OrNull{v.currency}, bound, slot.claim_id,
            slot.decision_id, OrNull{slot.reason});
        break;
      case Property::kRemoved:
      case Property::kAdPeriod:
        write_date(network, n, slot, property);
        break;
      case Property::kCompany:
      case Property::kOperation:
      case Property::kLanguage:
      case Property::kTopic:
      case Property::kEvents:
      case Property::kPhase:
      case Property::kPublished:
        run(insert_fact_, network, n, property, OrNull{v.value}, v.count,
            OrNull{v.count ? bound : std::string()}, slot.claim_id, slot.decision_id,
            OrNull{slot.reason});
        break;
    }
  }

  void write_date(std::int64_t network, std::int64_t n, const Slot& slot, const std::string& role) {
    std::optional<std::string> earliest, latest, precision;
    bool approximate = false;
    if (const auto range = text::parse_edtf(slot.value.value)) {
      earliest = text::to_string(range->earliest);
      latest = text::to_string(range->latest);
      precision = word_of(range->precision);
      approximate = range->approximate;
    }
    run(insert_date_, network, n, role, slot.value.value, earliest, latest, precision, approximate,
        slot.inferred, slot.claim_id, slot.decision_id, OrNull{slot.reason});
  }

  void write_headlines() {
    std::set<reconcile::Id> written;
    for (const Network& n : output_.networks) written.insert(n.mentions.begin(), n.mentions.end());
    for (std::size_t i = 0; i < output_.takedowns.size(); ++i)
      for (const reconcile::Id mention : output_.takedowns[i].headlines)
        if (written.insert(mention).second) run(insert_mention_, mention, nullptr, row_id(i), true);
  }

  void write_links() {
    SQLite::Statement insert(db_,
                             "INSERT OR IGNORE INTO network_links (from_network_id, "
                             "to_network_id, kind, reason) VALUES (?, ?, ?, ?)");
    for (const reconcile::Link& link : output_.links)
      run(insert, ids_[link.from], ids_[link.to], link.kind, OrNull{link.reason});
  }

  void write_conflicts() {
    SQLite::Statement insert(db_,
                             "INSERT OR IGNORE INTO conflicts (network_id, property, claim_id, "
                             "winner) VALUES (?, ?, ?, ?)");
    for (const reconcile::Conflict& c : output_.conflicts)
      run(insert, ids_[c.network], std::string(to_string(c.property)), c.claim_id, c.winner);
  }

  void write_findings() {
    SQLite::Statement insert(
        db_,
        "INSERT INTO problems (stage, severity, code, message, source_id, mention_id, "
        "other_mention_id) VALUES ('reconcile', 'warning', ?, ?, ?, ?, ?)");
    for (const reconcile::Finding& f : output_.findings) {
      std::optional<std::int64_t> mention, source, other;
      if (f.other_mention_id != 0) other = f.other_mention_id;
      if (f.mention_id != 0) {
        mention = f.mention_id;
        source = f.mention_id / kMentionsPerSource;
      }
      run(insert, f.code, f.message, source, mention, other);
    }
  }

  void write_codes() {
    SQLite::Statement insert(
        db_, "INSERT OR IGNORE INTO network_codes (code, mention_id) VALUES (?, ?)");
    for (const reconcile::KnownCode& known : output_.codes)
      run(insert, known.code, known.mention_id);
  }

  void write_summary();

  SQLite::Database& db_;
  const Output& output_;
  std::vector<std::size_t> order_;  // indices of networks in the order of their numbers
  std::vector<std::int64_t> ids_;   // network_id by index
  SQLite::Statement insert_network_{
      db_,
      "INSERT INTO networks (network_id, code, takedown_id, operation_id, company, removed, "
      "removed_earliest, removed_latest, first_year, last_year, year, origin_count, headline, "
      "returning_accounts, assets_low, assets, assets_high, approximate, source_count) "
      "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"};
  SQLite::Statement insert_mention_{
      db_,
      "INSERT INTO network_mentions (mention_id, network_id, takedown_id, headline) "
      "VALUES (?, ?, ?, ?)"};
  SQLite::Statement insert_country_{
      db_,
      "INSERT OR IGNORE INTO network_countries (network_id, role, country, claim_id, decision_id, "
      "reason) VALUES (?, ?, ?, ?, ?, ?)"};
  SQLite::Statement insert_region_{
      db_,
      "INSERT OR IGNORE INTO network_regions (network_id, region, claim_id, decision_id, reason) "
      "VALUES (?, ?, ?, ?, ?)"};
  SQLite::Statement insert_actor_{
      db_,
      "INSERT OR IGNORE INTO network_actors (network_id, actor, claim_id, decision_id, reason) "
      "VALUES (?, ?, ?, ?, ?)"};
  SQLite::Statement insert_assets_{
      db_,
      "INSERT INTO asset_counts (network_id, n, role, platform, kind, count, bound, low, high, "
      "counted, by_platform, claim_id, decision_id, reason) "
      "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"};
  SQLite::Statement insert_audience_{
      db_,
      "INSERT INTO audiences (network_id, n, platform, kind, count, bound, low, high, claim_id, "
      "decision_id, reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"};
  SQLite::Statement insert_spend_{
      db_,
      "INSERT INTO ad_spend (network_id, n, amount, currency, bound, claim_id, decision_id, "
      "reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"};
  SQLite::Statement insert_date_{
      db_,
      "INSERT INTO dates (network_id, n, role, edtf, earliest, latest, precision, approximate, "
      "inferred, claim_id, decision_id, reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"};
  SQLite::Statement insert_fact_{
      db_,
      "INSERT INTO network_facts (network_id, n, property, value, count, bound, claim_id, "
      "decision_id, reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"};
};

void Writer::write_summary() {
  db_.exec(
      "INSERT INTO asset_summary (level, origin, year, first_year, last_year, company, networks, "
      "assets_low, assets, assets_high, open, assets_shared) "
      "SELECT 'network', o.country, n.year, n.first_year, n.last_year, n.company, count(*), "
      "sum(n.assets_low), sum(n.assets), sum(n.assets_high), sum(n.assets_high IS NULL), "
      "CASE WHEN count(n.assets) > 0 THEN "
      "sum(CASE WHEN n.origin_count > 1 THEN coalesce(n.assets, 0) ELSE 0 END) END "
      "FROM networks AS n "
      "LEFT JOIN network_countries AS o ON o.network_id = n.network_id AND o.role = 'origin' "
      "WHERE n.headline = 0 "
      "GROUP BY o.country, n.first_year, n.last_year, n.company "
      "ORDER BY o.country, n.first_year, n.last_year, n.company");
  // As the reports by platform and kind count them.
  db_.exec(
      "INSERT INTO asset_summary (level, origin, year, first_year, last_year, company, platform, "
      "kind, networks, assets_low, assets, assets_high, open, assets_shared) "
      "SELECT 'asset', o.country, n.year, n.first_year, n.last_year, n.company, p.platform, "
      "p.kind, count(DISTINCT n.network_id), sum(p.assets_low), sum(p.assets), "
      "sum(p.assets_high), sum(p.assets_high IS NULL), CASE WHEN count(p.assets) > 0 THEN "
      "sum(CASE WHEN n.origin_count > 1 THEN coalesce(p.assets, 0) ELSE 0 END) END "
      "FROM asset_parts AS p JOIN networks AS n ON n.network_id = p.network_id "
      "LEFT JOIN network_countries AS o ON o.network_id = n.network_id AND o.role = 'origin' "
      "GROUP BY o.country, n.first_year, n.last_year, n.company, p.platform, p.kind "
      "ORDER BY o.country, n.first_year, n.last_year, n.company, p.platform, p.kind");
}

}  // namespace

void write_output(SQLite::Database& db, const Output& output) { Writer(db, output).write(); }

}  // namespace takedowndb::store
