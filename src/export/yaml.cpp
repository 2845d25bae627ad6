#include "export/yaml.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "table/cells.h"

namespace takedowndb::exports {
namespace {

using Json = nlohmann::ordered_json;

// In quotation marks JSON's texts are YAML's, once nothing in them is unprintable.
std::string in_marks(const Json& json) {
  return table::escape_json(json.dump(-1, ' ', false, Json::error_handler_t::replace));
}

// Lines that can stand as they are under `|-`.
bool fits_block(const std::string& text) {
  if (text.find('\n') == std::string::npos || text.front() == ' ' || text.front() == '\n' ||
      text.back() == '\n' || text.back() == ' ')
    return false;
  return std::none_of(text.begin(), text.end(), [](char c) {
    const auto b = static_cast<unsigned char>(c);
    return (b < 0x20 && c != '\n') || b >= 0x7F;
  });
}

// Keys that no reader of YAML takes for a number or a truth.
bool stands_plain(const std::string& key) {
  constexpr std::array<std::string_view, 9> kWords = {"y",   "n",    "yes",   "no",  "on",
                                                      "off", "true", "false", "null"};
  if (key.empty() || key.front() < 'a' || key.front() > 'z') return false;
  if (std::find(kWords.begin(), kWords.end(), key) != kWords.end()) return false;
  return std::all_of(key.begin(), key.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
  });
}

void write(std::string& out, const Json& json, std::size_t depth);

void write_block(std::string& out, const std::string& text, std::size_t depth) {
  out += " |-\n";
  for (std::size_t pos = 0; pos <= text.size();) {
    const std::size_t end = std::min(text.find('\n', pos), text.size());
    if (end > pos) out += std::string(depth * 2, ' ') + text.substr(pos, end - pos);
    out += '\n';
    pos = end + 1;
  }
}

void write_value(std::string& out, const Json& json, std::size_t depth) {
  if (json.is_string() && fits_block(json.get_ref<const std::string&>())) {
    write_block(out, json.get_ref<const std::string&>(), depth);
  } else if (json.is_structured() && !json.empty()) {
    out += '\n';
    write(out, json, depth);
  } else {
    out += ' ' + in_marks(json) + '\n';
  }
}

void write(std::string& out, const Json& json, std::size_t depth) {
  const std::string indent(depth * 2, ' ');
  for (const auto& [key, value] : json.items()) {
    if (json.is_array()) {
      out += indent + "-";
    } else {
      out += indent + (stands_plain(key) ? key : in_marks(key)) + ":";
    }
    write_value(out, value, depth + 1);
  }
}

}  // namespace

std::string to_yaml(const Json& json) {
  std::string out;
  write(out, json, 0);
  return out;
}

}  // namespace takedowndb::exports
