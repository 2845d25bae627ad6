#include "importers/columns.h"

#include <algorithm>
#include <map>

#include "text/embedded.h"

namespace takedowndb::importers {
namespace {

struct Field {
  std::string format;
  std::string field;
  std::vector<std::string> names;
};

std::vector<std::string> split(std::string_view line, char at) {
  std::vector<std::string> out;
  for (std::size_t pos = 0; pos <= line.size();) {
    const std::size_t end = std::min(line.find(at, pos), line.size());
    out.emplace_back(line.substr(pos, end - pos));
    pos = end + 1;
  }
  return out;
}

const std::vector<Field>& fields() {
  static const std::vector<Field> kFields = [] {
    std::vector<Field> out;
    for (const auto& file : embedded::table_columns())
      for (const std::string& line : split(file.text, '\n')) {
        const std::vector<std::string> parts = split(line, '\t');
        if (line.starts_with('#') || parts.size() != 3) continue;
        out.push_back({parts[0], parts[1], split(parts[2], '|')});
      }
    return out;
  }();
  return kFields;
}

}  // namespace

int find_column(const TableShape& shape, std::string_view format, std::string_view field) {
  for (const Field& known : fields())
    if (known.format == format && known.field == field) return shape.column(known.names);
  return -1;
}

std::string field_called(std::string_view format, std::string_view name) {
  const std::string key = column_key(name);
  for (const Field& known : fields())
    if (known.format == format &&
        std::find(known.names.begin(), known.names.end(), key) != known.names.end())
      return known.field;
  return {};
}

}  // namespace takedowndb::importers
