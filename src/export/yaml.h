// YAML for people to read and edit: blocks, with SQL as it stands in its file. In: JSON of objects,
// arrays, texts, numbers and booleans; out: YAML 1.2 that reads back to the same.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

namespace takedowndb::exports {

std::string to_yaml(const nlohmann::ordered_json& json);

}  // namespace takedowndb::exports
