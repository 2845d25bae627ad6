#include "export/stix_objects.h"

#include <map>

#include "text/edtf.h"

namespace takedowndb::exports::stix {
namespace {

// Namespaces: STIX 2.1, section 2.9, and one of ours.
constexpr Uuid kObservables = {0x00, 0xab, 0xed, 0xb4, 0xaa, 0x42, 0x46, 0x6c,
                               0x9c, 0x01, 0xfe, 0xd2, 0x33, 0x15, 0xa9, 0xb7};
constexpr Uuid kOurs = {0x5d, 0x0a, 0x8c, 0x54, 0x3c, 0x1f, 0x4c, 0x0e,
                        0x9b, 0x7d, 0x2a, 0x6e, 0x8f, 0x14, 0xd3, 0xb7};

constexpr const char* kVersion = "2.1";
constexpr const char* kExtensionName = "takedowndb figures";
constexpr const char* kExtensionSchema =
    "Properties of a campaign (a network of assets that was removed together): code (text: public "
    "code of the network), former_codes (list of text), company (text: who removed it), removed "
    "(text: when, EDTF), removed_earliest, removed_latest (text: the days that this can mean), "
    "assets_low, assets, assets_high (integers: how many assets were removed, at least, in the "
    "best "
    "reading, at most; a missing one is unknown and not 0, a missing assets_high beside assets is "
    "open), approximate (boolean: a source says \"about\"), sources (integer: how many tell of "
    "it), "
    "audiences (list of objects: platform, kind, count, bound, low, high: who followed), ad_spend "
    "(list of objects: amount, currency, bound). Properties of an infrastructure (the assets of "
    "one "
    "campaign): counts (list of objects: role \"part\" or \"total\", platform, kind, count, bound, "
    "low, high, counted: whether the campaign's assets include it; a total and its parts are never "
    "added up), named_assets (list of objects: platform, kind, name: assets known by a title "
    "only). "
    "bound is what a hedge does to a figure: exact, about, more_than, less_than or vague. Property "
    "of a report: published_stated (boolean: false when no date of publication is known and "
    "published has a value only because STIX demands one).";

std::string name_in_ours(std::string_view type, std::string_view name) {
  return to_string(uuid5(kOurs, std::string(type) + "|" + std::string(name)));
}

// RFC 8785 for what contributes to ids: texts and objects of texts, by the order of their keys.
std::string canonical(const Json& json) {
  if (!json.is_object()) return json.dump(-1, ' ', false, Json::error_handler_t::replace);
  std::map<std::string, std::string> members;
  for (const auto& [key, value] : json.items()) members[key] = canonical(value);
  std::string out;
  for (const auto& [key, value] : members)
    out += (out.empty() ? "{" : ",") + Json(key).dump() + ":" + value;
  return out + "}";
}

const std::string& maker_id() {
  static const std::string kId = identifier("identity", "takedowndb");
  return kId;
}

}  // namespace

Times timeless() { return {"2018-01-01T00:00:00.000Z", "2018-01-01T00:00:00.000Z"}; }

std::string timestamp(std::string_view day) {
  const auto range = text::parse_edtf(day);
  return range ? text::to_string(range->earliest) + "T00:00:00.000Z" : std::string();
}

std::string identifier(std::string_view type, std::string_view name) {
  return std::string(type) + "--" + name_in_ours(type, name);
}

Json domain_object(std::string_view type, std::string_view name, const Times& times) {
  Json object;
  object["type"] = type;
  object["spec_version"] = kVersion;
  object["id"] = identifier(type, name);
  object["created_by_ref"] = maker_id();
  object["created"] = times.created;
  object["modified"] = times.modified;
  return object;
}

Json observable(std::string_view type, const Json& contributing, const Json& rest) {
  Json object;
  object["type"] = type;
  object["spec_version"] = kVersion;
  object["id"] = std::string(type) + "--" + to_string(uuid5(kObservables, canonical(contributing)));
  for (const Json* part : {&contributing, &rest})
    for (const auto& [key, value] : part->items()) object[key] = value;
  return object;
}

Uuid uuid_of(const Json& object) {
  return uuid5(kOurs, object["id"].get_ref<const std::string&>());
}

Json relationship(std::string_view type, const std::string& from, const std::string& to,
                  const Times& times) {
  Json object = domain_object("relationship", std::string(type) + "|" + from + "|" + to, times);
  object["relationship_type"] = type;
  object["source_ref"] = from;
  object["target_ref"] = to;
  return object;
}

Json maker() {
  Json object = domain_object("identity", "takedowndb", timeless());
  object["name"] = "takedowndb";
  object["description"] = "The program that wrote this bundle out of what sources say.";
  object["identity_class"] = "system";
  return object;
}

const std::string& extension_id() {
  static const std::string kId = identifier("extension-definition", kExtensionName);
  return kId;
}

Json extension_definition() {
  Json object = domain_object("extension-definition", kExtensionName, timeless());
  object["name"] = kExtensionName;
  object["description"] =
      "Figures of takedowns with their hedges: how many assets of which kind were removed where.";
  object["schema"] = kExtensionSchema;
  object["version"] = "1.0.0";
  object["extension_types"] = {"property-extension"};
  return object;
}

void extend(Json& object, const Json& properties) {
  if (properties.empty()) return;
  Json& extension = object["extensions"][extension_id()];
  extension["extension_type"] = "property-extension";
  for (const auto& [key, value] : properties.items()) extension[key] = value;
}

}  // namespace takedowndb::exports::stix
