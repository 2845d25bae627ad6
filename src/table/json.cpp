// Tables as JSON: an array of objects, one on each line. Columns of the same name are told apart
// by a number ("year", "year_2").
#include <cmath>
#include <nlohmann/json.hpp>
#include <set>

#include "table/cells.h"
#include "table/formats.h"

namespace takedowndb::table {
namespace {

using Json = nlohmann::json;

std::string dump(const Json& json) {
  return escape_json(json.dump(-1, ' ', false, Json::error_handler_t::replace));
}

std::string value_json(const Value& value) {
  if (const auto* text = std::get_if<std::string>(&value)) return dump(*text);
  if (const auto* whole = std::get_if<std::int64_t>(&value)) return dump(*whole);
  if (const auto* real = std::get_if<double>(&value))
    return std::isfinite(*real) ? dump(*real) : "null";
  return "null";
}

std::vector<std::string> keys_of(const Table& table) {
  std::set<std::string> used;
  std::vector<std::string> keys;
  for (const std::string& column : table.columns) {
    std::string key = column;
    for (int n = 2; !used.insert(key).second; ++n) key = column + '_' + std::to_string(n);
    keys.push_back(dump(key));
  }
  return keys;
}

}  // namespace

std::string render_json(const Table& table) {
  if (table.rows.empty()) return "[]\n";
  const std::vector<std::string> keys = keys_of(table);
  std::string out = "[\n";
  for (std::size_t r = 0; r < table.rows.size(); ++r) {
    out += "  {";
    for (std::size_t i = 0; i < keys.size(); ++i) {
      if (i > 0) out += ", ";
      out += keys[i] + ": " + value_json(table.rows[r][i]);
    }
    out += r + 1 < table.rows.size() ? "},\n" : "}\n";
  }
  return out + "]\n";
}

}  // namespace takedowndb::table
