// Extraction to record (record.h). In: what one text states; out: one line of JSON whose members
// stand in the order of the format's example, so that equal extractions give equal bytes.
#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "takedowndb/record.h"

namespace takedowndb {
namespace {

using Json = nlohmann::ordered_json;

Json text_or_null(std::string_view text) {
  return text.empty() ? Json(nullptr) : Json(std::string(text));
}

Json number_or_null(const std::optional<double>& number) {
  constexpr double kLargestWhole = 9007199254740992.0;  // 2^53
  if (!number || !std::isfinite(*number)) return nullptr;
  if (std::trunc(*number) == *number && std::abs(*number) <= kLargestWhole)
    return static_cast<std::int64_t>(*number);
  return *number;
}

Json count_or_null(const Claim& claim) { return claim.count ? Json(*claim.count) : Json(nullptr); }

// What is said twice in a text is one entry of its record.
void add_once(Json& array, Json entry) {
  if (std::find(array.begin(), array.end(), entry) == array.end())
    array.push_back(std::move(entry));
}

Json figure(const Claim& claim) {
  return {{"count", count_or_null(claim)}, {"bound", to_string(claim.bound)}};
}

Json figure_of_kind(const Claim& claim) {
  return {{"platform", text_or_null(claim.platform)},
          {"kind", text_or_null(claim.kind)},
          {"count", count_or_null(claim)},
          {"bound", to_string(claim.bound)}};
}

Json money(const Claim& claim) {
  return {{"amount", number_or_null(claim.amount)},
          {"currency", text_or_null(claim.currency)},
          {"bound", to_string(claim.bound)}};
}

Json network_json(const NetworkMention& network) {
  Json origins = Json::array();
  Json targets = Json::array();
  Json regions = Json::array();
  Json actors = Json::array();
  Json operations = Json::array();
  Json assets = Json::array();
  Json audience = Json::array();
  Json total;
  Json ad_spend;
  for (const Claim& claim : network.claims) {
    if (claim.confidence < kReportThreshold) continue;
    switch (claim.property) {
      case Property::kOrigin:
        add_once(origins, claim.value);
        break;
      case Property::kTarget:
        add_once(targets, claim.value);
        break;
      case Property::kRegion:
        add_once(regions, claim.value);
        break;
      case Property::kActor:
        add_once(actors, claim.value);
        break;
      case Property::kOperation:
        add_once(operations, claim.value);
        break;
      case Property::kAsset:
        add_once(assets, figure_of_kind(claim));
        break;
      case Property::kAudience:
        add_once(audience, figure_of_kind(claim));
        break;
      case Property::kTotal:
        if (total.is_null()) total = figure(claim);
        break;
      case Property::kAdSpend:
        if (ad_spend.is_null()) ad_spend = money(claim);
        break;
      default:
        break;  // the format has no member for the others
    }
  }
  Json json;
  json["origins"] = std::move(origins);
  json["targets"] = std::move(targets);
  json["regions"] = std::move(regions);
  json["actors"] = std::move(actors);
  if (!operations.empty()) json["operations"] = std::move(operations);
  json["total"] = std::move(total);
  json["assets"] = std::move(assets);
  json["audience"] = std::move(audience);
  json["ad_spend"] = std::move(ad_spend);
  if (network.combined) json["combined"] = true;
  return json;
}

}  // namespace

std::string to_record(std::string_view document, const Extraction& extraction) {
  Json takedowns = Json::array();
  for (const TakedownMention& takedown : extraction.takedowns) {
    Json networks = Json::array();
    for (const NetworkMention& network : takedown.networks)
      networks.push_back(network_json(network));
    takedowns.push_back({{"company", text_or_null(takedown.company.value)},
                         {"removed", text_or_null(takedown.removed ? takedown.removed->value : "")},
                         {"networks", std::move(networks)}});
  }
  const Json record = {
      {"document", std::string(document)},
      {"published", text_or_null(extraction.published ? extraction.published->value : "")},
      {"takedowns", std::move(takedowns)}};
  return record.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace takedowndb
