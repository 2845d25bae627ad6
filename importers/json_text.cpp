#include "importers/json_text.h"

#include <algorithm>

namespace takedowndb::importers {

bool is_nested_deeper(std::string_view json, std::size_t depth) {
  std::size_t open = 0;
  bool quoted = false;
  for (std::size_t i = 0; i < json.size(); ++i) {
    const char c = json[i];
    if (quoted) {
      if (c == '\\') ++i;
      if (c == '"') quoted = false;
    } else if (c == '"') {
      quoted = true;
    } else if (c == '[' || c == '{') {
      if (++open > depth) return true;
    } else if ((c == ']' || c == '}') && open > 0) {
      --open;
    }
  }
  return false;
}

std::string json_complaint(const std::exception& error) {
  const std::string_view message = error.what();
  if (message.find("out_of_range") != std::string_view::npos)
    return "is no JSON: a number is too large";
  const std::size_t from = message.find("line ");
  if (from == std::string_view::npos) return "is no JSON";
  const std::size_t end = std::min(message.find(':', from), message.size());
  return "is no JSON, " + std::string(message.substr(from, end - from));
}

}  // namespace takedowndb::importers
