#include "store/import_session.h"
#include "store/reconcile_io.h"
#include "tests/store/facts.h"
#include "tests/store/rows.h"
#include "tests/support.h"

using namespace takedowndb;
using namespace takedowndb::test;
using reconcile::Network;
using reconcile::Output;

namespace {

// A database with one source of `n` mentions, each with one claim, for networks to stand on.
struct Fixture {
  store::Connection connection{":memory:", OpenMode::kReadWriteOrCreate};
  std::int64_t source = 0;

  explicit Fixture(std::size_t n) {
    const Document d = coded("a.txt", "Meta", "2018",
                             std::vector<std::vector<Claim>>(n, {claim(Property::kOrigin, "IR")}));
    store::ImportSession session(connection, {"a.txt"});
    source = session.add(d, store::identify(d), *d.coded).source_id;
    session.finish([](const reconcile::Input&) { return Output(); });
  }

  Network network(std::int64_t n, const std::string& code, std::vector<Claim> claims) const {
    Network out;
    out.code = code;
    out.mentions = {store::mention_id(source, n)};
    for (Claim& c : claims) {
      reconcile::Slot& slot = out.slots.emplace_back();
      slot.value = std::move(c);
      slot.claim_id = store::claim_id(source, n + 2);
      slot.reason = "only claim";
    }
    return out;
  }
  Rows sql(const std::string& query) { return rows(connection.db(), query); }
};

Network assets(Network n, std::optional<std::int64_t> low, std::optional<std::int64_t> best,
               std::optional<std::int64_t> high) {
  n.assets = {low, best, high};
  return n;
}

std::vector<Claim> facts(const std::vector<std::string>& origins, const std::string& removed) {
  std::vector<Claim> claims = {claim(Property::kCompany, "Meta")};
  if (!removed.empty()) claims.push_back(claim(Property::kRemoved, removed));
  for (const std::string& o : origins) claims.push_back(claim(Property::kOrigin, o));
  return claims;
}

constexpr const char* kFlagship =
    "SELECT origin, year, networks, assets_low, assets, assets_high, assets_shared "
    "FROM assets_removed_by_origin_year";

}  // namespace

TEST_CASE("a network with two origins counts in full under each, and once in total") {
  Fixture f(3);
  Output out;
  out.takedowns.emplace_back();
  out.networks = {assets(f.network(0, "A", facts({"IR", "RU"}, "2018-10-26")), 10, 10, 10),
                  assets(f.network(1, "B", facts({"IR"}, "2018-03")), 5, 7, 9),
                  assets(f.network(2, "C", facts({}, "2018-12/2019-01")), 1, 1, 1)};
  store::write_output(f.connection.db(), out);
  CHECK(f.sql(kFlagship) == Rows{{"IR", "2018", "2", "15", "17", "19", "10"},
                                 {"RU", "2018", "1", "10", "10", "10", "10"},
                                 {"NULL", "NULL", "1", "1", "1", "1", "0"}});
  CHECK(f.sql("SELECT * FROM assets_removed_in_total") == Rows{{"3", "16", "18", "20", "NULL"}});
  CHECK(f.sql("SELECT origins, removed FROM network_summary") ==
        Rows{{"Iran, Russia", "2018-10-26"}, {"Iran", "2018-03"}, {"NULL", "2018-12/2019-01"}});
}

TEST_CASE("no figure is NULL and leaves the upper end open") {
  Fixture f(3);
  Output out;
  out.takedowns.emplace_back();
  out.networks = {assets(f.network(0, "A", facts({"RU"}, "2018-07")), 32, 32, 32),
                  f.network(1, "B", facts({"RU"}, "2018-08-21")),
                  f.network(2, "C", facts({"IR"}, "2018"))};
  store::write_output(f.connection.db(), out);
  CHECK(f.sql(kFlagship) == Rows{{"IR", "2018", "1", "NULL", "NULL", "NULL", "NULL"},
                                 {"RU", "2018", "2", "32", "32", "NULL", "0"}});
}

TEST_CASE("the headline of a takedown is kept and in no sum") {
  Fixture f(3);
  Output out;
  out.takedowns.emplace_back();
  out.networks = {assets(f.network(0, "A", facts({"IR"}, "2018")), 80, 80, 80),
                  assets(f.network(1, "B", facts({"IR"}, "2018")), 20, 20, 20),
                  assets(f.network(2, "H", facts({"IR"}, "2018")), 102, 102, 102)};
  out.networks[2].headline = out.networks[2].mentions[0];
  out.takedowns[0].headlines = {*out.networks[2].headline};
  store::write_output(f.connection.db(), out);
  CHECK(f.sql(kFlagship) == Rows{{"IR", "2018", "2", "100", "100", "100", "0"}});
  CHECK(f.sql("SELECT count(*), sum(assets) FROM network_summary") == Rows{{"2", "100"}});
  CHECK(f.sql("SELECT code, assets, assets_of_its_networks FROM takedown_headlines") ==
        Rows{{"H", "102", "100"}});
  CHECK(f.sql("SELECT sum(assets) FROM asset_summary WHERE level = 'asset'") == Rows{{"100"}});
  CHECK(f.sql("SELECT code FROM mention_networks") == Rows{{"A"}, {"B"}, {"H"}});
}

TEST_CASE("by platform, parts count once and the rest of a total stands apart") {
  Fixture f(1);
  Output out;
  out.takedowns.emplace_back();
  std::vector<Claim> claims = facts({"IR"}, "2018");
  claims.push_back(figure(Property::kTotal, 100));
  claims.push_back(figure(Property::kAsset, 30, "facebook", "page"));
  claims.push_back(figure(Property::kAsset, 10, "facebook", "page"));  // a core of the 30
  claims.push_back(figure(Property::kAsset, 40, "instagram", "account", Bound::kMoreThan));
  out.networks = {assets(f.network(0, "A", claims), 100, 100, 100)};
  for (auto& slot : out.networks[0].slots)
    if (slot.value.property == Property::kAsset) slot.counted = false;  // the total stands
  store::write_output(f.connection.db(), out);
  CHECK(f.sql("SELECT platform, kind, assets, assets_high, open FROM asset_summary "
              "WHERE level = 'asset' ORDER BY platform") ==
        Rows{{"NULL", "NULL", "30", "30", "0"},
             {"facebook", "page", "30", "30", "0"},
             {"instagram", "account", "40", "NULL", "1"}});
}

TEST_CASE("the sums kept ready by platform are those of the report, also for the rest of dozens") {
  Fixture f(2);
  Output out;
  out.takedowns.emplace_back();
  std::vector<Claim> claims = facts({"IR"}, "2018");
  claims.push_back(figure(Property::kTotal, 24, {}, {}, Bound::kVague));
  claims.push_back(figure(Property::kAsset, 10, "facebook", "page"));
  out.networks = {assets(f.network(0, "A", claims), 24, 24, 99),
                  f.network(1, "B", facts({"IR"}, "2018"))};
  for (auto& slot : out.networks[0].slots)
    if (slot.value.property == Property::kAsset) slot.counted = false;  // the total stands
  store::write_output(f.connection.db(), out);
  const Rows wanted = {{"NULL", "2", "14", "14", "1"}, {"facebook", "1", "10", "10", "0"}};
  CHECK(f.sql("SELECT platform, networks, assets_low, assets, open FROM asset_summary "
              "WHERE level = 'asset' ORDER BY platform") == wanted);
  CHECK(f.sql("SELECT assets_high FROM asset_summary WHERE level = 'asset' "
              "AND platform IS NULL") == Rows{{"89"}});
  CHECK(f.sql("SELECT platform, networks, assets_low, assets FROM assets_removed_by_platform_year "
              "ORDER BY platform") ==
        Rows{{"NULL", "2", "14", "14"}, {"facebook", "1", "10", "10"}});
}

TEST_CASE("rows are numbered by first mention, whatever their order, and replaced whole") {
  Fixture f(2);
  Output out;
  out.takedowns.emplace_back();
  out.operations.push_back({"Spamouflage", true});
  out.networks = {f.network(1, "B", facts({"CN"}, "2019")), f.network(0, "A", facts({}, ""))};
  out.networks[0].operation = 0;
  out.links.push_back({0, 1, "overlap", "says so"});
  out.findings.push_back({"near_miss", "Two networks are close.", out.networks[0].mentions[0],
                          out.networks[1].mentions[0]});
  out.conflicts.push_back({0, Property::kOrigin, store::claim_id(f.source, 2), true});
  out.codes = {{"A", out.networks[1].mentions[0]}, {"B", out.networks[0].mentions[0]}};
  store::write_output(f.connection.db(), out);
  CHECK(f.sql("SELECT network_id, code, year FROM networks ORDER BY 1") ==
        Rows{{"1", "A", "NULL"}, {"2", "B", "2019"}});
  CHECK(f.sql("SELECT from_network_id, to_network_id FROM network_links") == Rows{{"2", "1"}});
  CHECK(f.sql("SELECT network_id, property, value FROM source_conflicts") ==
        Rows{{"2", "origin", "Iran"}});
  CHECK(f.sql("SELECT code FROM problems WHERE stage = 'reconcile'") == Rows{{"near_miss"}});
  CHECK(f.sql("SELECT name FROM operations") == Rows{{"Spamouflage"}});

  Output merged;  // later both mentions are one network: its other code is a former one
  merged.takedowns.emplace_back();
  merged.networks = {f.network(1, "B", facts({"CN"}, "2019"))};
  merged.networks[0].mentions.push_back(store::mention_id(f.source, 0));
  store::write_output(f.connection.db(), merged);
  CHECK(f.sql("SELECT former_code, code FROM former_codes") == Rows{{"A", "B"}});
  CHECK(f.sql("SELECT count(*) FROM network_codes") == Rows{{"2"}});
  CHECK(f.sql("SELECT count(*) FROM network_links") == Rows{{"0"}});
  CHECK(f.sql("SELECT count(*) FROM problems") == Rows{{"0"}});
  CHECK(f.sql("PRAGMA foreign_key_check").empty());
}

TEST_CASE("dates are stored with what they can mean") {
  Fixture f(1);
  Output out;
  out.takedowns.emplace_back();
  out.networks = {f.network(0, "A", facts({}, "2024-04/2024-06"))};
  out.networks[0].slots[1].inferred = true;
  store::write_output(f.connection.db(), out);
  CHECK(f.sql("SELECT role, edtf, earliest, latest, precision, approximate, inferred FROM dates") ==
        Rows{{"removed", "2024-04/2024-06", "2024-04-01", "2024-06-30", "interval", "0", "1"}});
  CHECK(f.sql("SELECT first_year, last_year, year FROM networks") ==
        Rows{{"2024", "2024", "2024"}});
}
