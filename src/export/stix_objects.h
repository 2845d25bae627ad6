// STIX 2.1 objects as JSON: identifiers that are the same each time, what all objects share, and
// the definition of our extension. In: plain values; out: JSON. Knows the form, not the database.
//
// Objects of ours (SDOs, relationships) are named by UUIDv5 in a namespace of ours over their type
// and name; observables by STIX's own namespace over their contributing properties, so that other
// producers' ids of the same observable are the same.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "export/uuid.h"

namespace takedowndb::exports::stix {

using Json = nlohmann::ordered_json;

// Of an object; equal unless later sources changed it.
struct Times {
  std::string created, modified;
};
// For what no source dates: locations, companies, our own definitions.
Times timeless();
// "2018-10-26" -> "2018-10-26T00:00:00.000Z"; empty for what is no day.
std::string timestamp(std::string_view day);

std::string identifier(std::string_view type, std::string_view name);
// With type, spec_version, id, created_by_ref, created and modified.
Json domain_object(std::string_view type, std::string_view name, const Times& times);
// `contributing`: the properties that make the id; `rest`: the others.
Json observable(std::string_view type, const Json& contributing, const Json& rest);
Uuid uuid_of(const Json& object);
Json relationship(std::string_view type, const std::string& from, const std::string& to,
                  const Times& times);

// Whoever wrote the bundle: this program.
Json maker();
Json extension_definition();
const std::string& extension_id();
// Adds our extension with these properties, unless they are empty.
void extend(Json& object, const Json& properties);

}  // namespace takedowndb::exports::stix
