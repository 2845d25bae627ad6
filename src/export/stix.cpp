// The export "stix": bundle.json, one object a line. A network is a campaign that uses an
// infrastructure, which consists of its single assets; a named operation is an intrusion set; who
// stands behind is a threat actor; a country or region a location; a company an identity; a source
// a report of the networks that it tells of. No source speaks in DISARM's techniques, so that none
// are written. What a relationship stands on is in its description.
#include <algorithm>
#include <cmath>
#include <vector>

#include "export/export.h"
#include "export/grouped.h"
#include "export/output_folder.h"
#include "export/stix_assets.h"
#include "export/stix_objects.h"
#include "site/rows.h"
#include "table/cells.h"

namespace takedowndb::exports {
namespace {

using stix::Json;
using stix::Times;

constexpr const char* kCompanies =
    "SELECT DISTINCT company FROM networks WHERE company IS NOT NULL AND headline = 0 ORDER BY 1";
constexpr const char* kCountries = R"sql(
SELECT DISTINCT r.country, coalesce(c.name, r.country)
FROM network_countries AS r
JOIN networks AS n ON n.network_id = r.network_id AND n.headline = 0
LEFT JOIN countries AS c ON c.alpha2 = r.country
ORDER BY 1
)sql";
constexpr const char* kRegions = R"sql(
SELECT DISTINCT r.region
FROM network_regions AS r JOIN networks AS n ON n.network_id = r.network_id AND n.headline = 0
ORDER BY 1
)sql";
constexpr const char* kActors = R"sql(
SELECT DISTINCT a.actor, o.type
FROM network_actors AS a
JOIN networks AS n ON n.network_id = a.network_id AND n.headline = 0
LEFT JOIN organizations AS o ON o.organization = a.actor AND o.role = 'actor'
ORDER BY 1
)sql";
constexpr const char* kActorNames =
    "SELECT name FROM organization_names WHERE organization = ?1 AND role = 'actor' ORDER BY 1";
constexpr const char* kOperations = R"sql(
SELECT DISTINCT o.name
FROM operations AS o
JOIN networks AS n ON n.operation_id = o.operation_id AND n.headline = 0
WHERE o.named = 1
ORDER BY 1
)sql";
constexpr const char* kOperationNames =
    "SELECT name FROM operation_names WHERE operation = ?1 ORDER BY 1";

constexpr const char* kNetworks = R"sql(
SELECT n.network_id, n.code, n.company, n.removed, n.removed_earliest, n.removed_latest,
       n.assets_low, n.assets, n.assets_high, n.approximate, n.source_count,
       CASE o.named WHEN 1 THEN o.name END
FROM networks AS n
LEFT JOIN operations AS o ON o.operation_id = n.operation_id
WHERE n.headline = 0
ORDER BY n.code
)sql";
constexpr const char* kPublished = R"sql(
SELECT DISTINCT s.published
FROM network_mentions AS r
JOIN mentions AS m ON m.mention_id = r.mention_id
JOIN sources AS s ON s.source_id = m.source_id
WHERE r.network_id = ?1 AND s.published IS NOT NULL
)sql";
constexpr const char* kDecided = R"sql(
SELECT max(d.decided_at) FROM network_slots AS w JOIN decisions AS d ON d.decision_id = w.decision_id
WHERE w.network_id = ?1
)sql";
constexpr const char* kFormerCodes =
    "SELECT code, former_code FROM former_codes ORDER BY code, former_code";

// Whom or what a network is tied to, and by which words.
constexpr const char* kTies = R"sql(
SELECT t.role, t.name, s.document,
       substr(s.text, c.span_start + 1, c.span_end - c.span_start), c.confidence, d.because
FROM (
  SELECT network_id, role, country AS name, claim_id, decision_id FROM network_countries
  UNION ALL
  SELECT network_id, 'region', region, claim_id, decision_id FROM network_regions
  UNION ALL
  SELECT network_id, 'actor', actor, claim_id, decision_id FROM network_actors
) AS t
LEFT JOIN claims AS c ON c.claim_id = t.claim_id
LEFT JOIN sources AS s ON s.source_id = c.source_id
LEFT JOIN decisions AS d ON d.decision_id = t.decision_id
WHERE t.network_id = ?1
ORDER BY t.role, t.name
)sql";
constexpr const char* kPhases = R"sql(
SELECT DISTINCT value FROM network_facts
WHERE network_id = ?1 AND property = 'phase' AND value IS NOT NULL ORDER BY 1
)sql";
constexpr const char* kCounts = R"sql(
SELECT role, platform, kind, count, bound, low, high, counted
FROM asset_counts WHERE network_id = ?1 ORDER BY n
)sql";
constexpr const char* kAudiences = R"sql(
SELECT platform, kind, count, bound, low, high FROM audiences WHERE network_id = ?1 ORDER BY n
)sql";
constexpr const char* kSpend =
    "SELECT amount, currency, bound FROM ad_spend WHERE network_id = ?1 ORDER BY n";
constexpr const char* kLinks = R"sql(
SELECT a.code, b.code, k.kind, k.reason
FROM network_links AS k
JOIN networks AS a ON a.network_id = k.from_network_id AND a.headline = 0
JOIN networks AS b ON b.network_id = k.to_network_id AND b.headline = 0
ORDER BY a.code, b.code, k.kind
)sql";

// The network's code first, or a key of the source for assets of none.
constexpr const char* kAssetsOfNetworks = R"sql(
SELECT n.code, a.platform, a.kind, a.value, a.defanged, a.plain, max(a.display_name)
FROM assets AS a
JOIN sources AS s ON s.source_id = a.source_id AND s.superseded_by IS NULL
JOIN network_mentions AS m ON m.mention_id = a.mention_id
JOIN networks AS n ON n.network_id = m.network_id AND n.headline = 0
GROUP BY n.code, a.platform, a.kind, a.value, a.defanged, a.plain
ORDER BY 1, 2, 3, 4, 5, 6
)sql";
constexpr const char* kOtherAssets = R"sql(
SELECT printf('%015d', a.source_id), a.platform, a.kind, a.value, a.defanged, a.plain,
       max(a.display_name)
FROM assets AS a
JOIN sources AS s ON s.source_id = a.source_id AND s.superseded_by IS NULL
LEFT JOIN network_mentions AS m ON m.mention_id = a.mention_id
LEFT JOIN networks AS n ON n.network_id = m.network_id AND n.headline = 0
WHERE n.network_id IS NULL
GROUP BY 1, 2, 3, 4, 5, 6
ORDER BY 1, 2, 3, 4, 5, 6
)sql";
constexpr const char* kSources = R"sql(
SELECT printf('%015d', source_id), document, title, publisher, published, url, content_hash
FROM sources WHERE superseded_by IS NULL ORDER BY source_id
)sql";
constexpr const char* kNetworksOfSources = R"sql(
SELECT DISTINCT printf('%015d', m.source_id), n.code
FROM network_mentions AS r
JOIN mentions AS m ON m.mention_id = r.mention_id
JOIN networks AS n ON n.network_id = r.network_id AND n.headline = 0
ORDER BY 1, 2
)sql";

stix::Asset asset_of(const query::Reader& row) {
  return {row.text(1), row.text(2), row.text(3), row.text(4), row.text(5), row.text(6)};
}

// The cells that say something, by name. Cells follow each other from `first`.
Json stated(const query::Reader& row, int first, std::initializer_list<const char*> names) {
  Json json = Json::object();
  for (const char* name : names) {
    const Value value = row.value(first++);
    if (const auto* text = std::get_if<std::string>(&value)) json[name] = *text;
    if (const auto* whole = std::get_if<std::int64_t>(&value)) json[name] = *whole;
    if (const auto* real = std::get_if<double>(&value)) json[name] = *real;
  }
  return json;
}

Json list(query::Reader& reader, const Value& id, std::initializer_list<const char*> names) {
  Json all = Json::array();
  reader.ask({id});
  while (reader.next()) all.push_back(stated(reader, 0, names));
  return all;
}

// "2018-10-26T12:00:00Z", as decisions have it.
std::string moment(std::string text) {
  if (text.size() < 19) return {};
  text.resize(19);
  text[10] = 'T';
  return text + ".000Z";
}

std::string hyphened(std::string words) {
  std::replace(words.begin(), words.end(), ' ', '-');
  return words;
}

class Bundle {
 public:
  Bundle(store::Connection& connection, OutputFile& file, bool fanged)
      : db_(connection), file_(file), fanged_(fanged) {}

  void write() {
    file_.write(R"({"type": "bundle", "objects": [)");
    add(stix::maker());
    add(stix::extension_definition());
    write_parties();
    write_networks();
    write_links();
    write_other_assets();
    write_reports();
    file_.write("\n], \"id\": \"bundle--" + to_string(digest_) + "\"}\n");
  }

 private:
  void add(const Json& object) {
    const std::string line =
        table::escape_json(object.dump(-1, ' ', false, Json::error_handler_t::replace));
    file_.write((first_ ? "\n" : ",\n") + line);
    first_ = false;
    digest_ = uuid5(digest_, line);
  }

  // Calls `each` with every row.
  template <class Each>
  void rows(const char* sql, Each each) {
    query::Reader reader(db_, sql);
    reader.ask();
    while (reader.next()) each(reader);
  }

  static Json other_names(query::Reader& reader, const std::string& name) {
    Json names = Json::array();
    reader.ask({name});
    while (reader.next())
      if (reader.text(0) != name) names.push_back(reader.text(0));
    return names;
  }

  // What networks refer to.
  void write_parties() {
    rows(kCompanies, [&](const query::Reader& row) {
      Json object = stix::domain_object("identity", "company|" + row.text(0), stix::timeless());
      object["name"] = row.text(0);
      object["identity_class"] = "organization";
      add(object);
    });
    rows(kCountries, [&](const query::Reader& row) {
      Json object = stix::domain_object("location", row.text(0), stix::timeless());
      object["name"] = row.text(1);
      object["country"] = row.text(0);
      add(object);
    });
    rows(kRegions, [&](const query::Reader& row) {
      Json object = stix::domain_object("location", "region|" + row.text(0), stix::timeless());
      object["name"] = row.text(0);
      object["region"] = hyphened(row.text(0));
      add(object);
    });
    query::Reader names(db_, kActorNames);
    rows(kActors, [&](const query::Reader& row) {
      Json object = stix::domain_object("threat-actor", row.text(0), stix::timeless());
      object["name"] = row.text(0);
      object["description"] =
          "Named in attributions of networks. Being here says nothing about what anyone did.";
      const std::string type = row.text(1);
      if (type == "government" || type == "intelligence" || type == "military")
        object["threat_actor_types"] = {"nation-state"};
      if (Json aliases = other_names(names, row.text(0)); !aliases.empty())
        object["aliases"] = aliases;
      add(object);
    });
    query::Reader operation_names(db_, kOperationNames);
    rows(kOperations, [&](const query::Reader& row) {
      Json object = stix::domain_object("intrusion-set", row.text(0), stix::timeless());
      object["name"] = row.text(0);
      if (Json aliases = other_names(operation_names, row.text(0)); !aliases.empty())
        object["aliases"] = aliases;
      add(object);
    });
  }

  void write_networks();
  void write_links() {
    rows(kLinks, [&](const query::Reader& row) {
      Json object = stix::relationship("related-to", stix::identifier("campaign", row.text(0)),
                                       stix::identifier("campaign", row.text(1)), stix::timeless());
      object["id"] = stix::identifier(
          "relationship", "link|" + row.text(2) + "|" + row.text(0) + "|" + row.text(1));
      object["description"] = row.text(2) + (row.null(3) ? "" : ": " + row.text(3));
      add(object);
    });
  }

  void write_other_assets() {
    rows(kOtherAssets, [&](const query::Reader& row) {
      const auto made = stix::observable_of(asset_of(row), fanged_);
      if (made && known_.add(stix::uuid_of(*made))) add(*made);
    });
  }

  void write_reports() {
    Grouped networks(db_, kNetworksOfSources);
    Grouped assets(db_, kOtherAssets);
    rows(kSources, [&](const query::Reader& row) {
      Json refs = Json::array();
      UuidSet listed;
      networks.of(row.text(0), [&](const query::Reader& network) {
        refs.push_back(stix::identifier("campaign", network.text(1)));
      });
      assets.of(row.text(0), [&](const query::Reader& asset) {
        const auto made = stix::observable_of(asset_of(asset), fanged_);
        if (made && listed.add(stix::uuid_of(*made))) refs.push_back((*made)["id"]);
      });
      if (refs.empty()) return;  // STIX has no report of nothing
      add_report(row, std::move(refs));
    });
  }

  void add_report(const query::Reader& row, Json refs) {
    const std::string published = stix::timestamp(row.text(4));
    const Times times = published.empty() ? stix::timeless() : Times{published, published};
    Json object = stix::domain_object("report", row.text(6), times);
    object["name"] = row.null(2) ? row.text(1) : row.text(2);
    object["report_types"] = {"campaign"};
    object["published"] = times.created;
    object["object_refs"] = std::move(refs);
    Json reference;
    reference["source_name"] = row.null(3) ? row.text(1) : row.text(3);
    reference["description"] = row.text(1);
    if (row.text(5).starts_with("http")) reference["url"] = row.text(5);
    object["external_references"] = {reference};
    stix::extend(object, {{"published_stated", !published.empty()}});
    add(object);
  }

  store::Connection& db_;
  OutputFile& file_;
  bool fanged_;
  bool first_ = true;
  Uuid digest_{};
  UuidSet known_;  // observables that were written
};

void Bundle::write_networks() {
  query::Reader published(db_, kPublished), decided(db_, kDecided), ties(db_, kTies),
      phases(db_, kPhases), counts(db_, kCounts), audiences(db_, kAudiences), spend(db_, kSpend);
  Grouped assets(db_, kAssetsOfNetworks), former(db_, kFormerCodes);
  rows(kNetworks, [&](const query::Reader& row) {
    const Value id = row.value(0);
    const std::string code = row.text(1);

    // The first version is of the day of the first source, the last of the last source or decision.
    Times times;
    published.ask({id});
    while (published.next()) {
      const std::string day = stix::timestamp(published.text(0));
      if (day.empty()) continue;
      times.created = times.created.empty() ? day : std::min(times.created, day);
      times.modified = std::max(times.modified, day);
    }
    if (times.created.empty()) times.created = times.modified = stix::timestamp(row.text(3));
    if (times.created.empty()) times = stix::timeless();
    decided.ask({id});
    if (decided.next()) times.modified = std::max(times.modified, moment(decided.text(0)));

    const std::string campaign_id = stix::identifier("campaign", code);
    const std::string infrastructure_id = stix::identifier("infrastructure", code);
    Json named = Json::array();
    bool singly = false;
    UuidSet own;
    assets.of(code, [&](const query::Reader& asset) {
      const auto made = stix::observable_of(asset_of(asset), fanged_);
      if (!made) {
        named.push_back(stated(asset, 1, {"platform", "kind", "name"}));
        return;
      }
      const Uuid uuid = stix::uuid_of(*made);
      if (known_.add(uuid)) add(*made);
      if (own.add(uuid))
        add(stix::relationship("consists-of", infrastructure_id, (*made)["id"], times));
      singly = true;
    });

    Json figures = stated(row, 1,
                          {"code", "company", "removed", "removed_earliest", "removed_latest",
                           "assets_low", "assets", "assets_high"});
    Json former_codes = Json::array();
    former.of(code, [&](const query::Reader& r) { former_codes.push_back(r.text(1)); });
    if (!former_codes.empty()) figures["former_codes"] = former_codes;
    figures["approximate"] = row.whole(9) != 0;
    figures["sources"] = row.whole(10);
    if (Json all = list(audiences, id, {"platform", "kind", "count", "bound", "low", "high"});
        !all.empty())
      figures["audiences"] = all;
    if (Json all = list(spend, id, {"amount", "currency", "bound"}); !all.empty())
      figures["ad_spend"] = all;

    const auto number = [&](int column) {
      return row.null(column) ? std::nullopt : std::optional(row.whole(column));
    };
    const site::Figure how_many{number(6), number(7), number(8), row.whole(9) != 0};
    Json campaign = stix::domain_object("campaign", code, times);
    campaign["name"] = code;
    if (!former_codes.empty()) campaign["aliases"] = former_codes;
    campaign["description"] =
        "A network of assets" + (row.null(2) ? "" : " that " + row.text(2) + " removed") +
        (row.null(3) ? "" : " (" + row.text(3) + ")") +
        (how_many.known() ? ": " + how_many.words() + " assets" : "; no source states how many") +
        ".";
    campaign["external_references"] = {{{"source_name", "takedowndb"}, {"external_id", code}}};
    stix::extend(campaign, figures);
    add(campaign);

    Json parts = Json::object();
    if (Json all = list(counts, id,
                        {"role", "platform", "kind", "count", "bound", "low", "high", "counted"});
        !all.empty()) {
      for (Json& part : all) part["counted"] = part["counted"] == 1;
      parts["counts"] = all;
    }
    if (!named.empty()) parts["named_assets"] = named;
    if (singly || !parts.empty()) {
      Json object = stix::domain_object("infrastructure", code, times);
      object["name"] = "Assets of " + code;
      phases.ask({id});
      while (phases.next()) {
        std::string phase = hyphened(phases.text(0));
        std::transform(phase.begin(), phase.end(), phase.begin(),
                       [](char c) { return static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c); });
        object["kill_chain_phases"].push_back(
            {{"kill_chain_name", "meta-online-operations-kill-chain"}, {"phase_name", phase}});
      }
      stix::extend(object, parts);
      add(object);
      add(stix::relationship("uses", campaign_id, infrastructure_id, times));
    }

    ties.ask({id});
    while (ties.next()) {
      const std::string role = ties.text(0), name = ties.text(1);
      const bool actor = role == "actor";
      const std::string target =
          actor ? stix::identifier("threat-actor", name)
                : stix::identifier("location", role == "region" ? "region|" + name : name);
      const char* type = actor ? "attributed-to" : role == "origin" ? "originates-from" : "targets";
      Json object = stix::relationship(type, campaign_id, target, times);
      if (!ties.null(3))
        object["description"] = "\"" + ties.text(3) + "\" (" + ties.text(2) + ")";
      else if (!ties.null(5))
        object["description"] = "Decided by a person: " + ties.text(5);
      if (!ties.null(4))
        object["confidence"] = std::lround(std::clamp(ties.real(4), 0.0, 1.0) * 100);
      add(object);
    }
    if (!row.null(11))
      add(stix::relationship("attributed-to", campaign_id,
                             stix::identifier("intrusion-set", row.text(11)), times));
    if (!row.null(2)) {
      Json object = stix::relationship(
          "related-to", stix::identifier("identity", "company|" + row.text(2)), campaign_id, times);
      object["description"] = "removed it";
      add(object);
    }
  });
}

}  // namespace

void write_stix(store::Connection& connection, OutputFolder& out, const ExportOptions& options) {
  OutputFile file = out.open("bundle.json");
  Bundle(connection, file, options.fanged).write();
  out.close("bundle.json", file);
}

}  // namespace takedowndb::exports
