#include "importers/mapping.h"

#include <algorithm>

#include "importers/columns.h"
#include "importers/names.h"
#include "takedowndb/error.h"

namespace takedowndb::importers {

std::vector<std::string> Mapping::missing(const TableShape& shape) const {
  std::vector<std::string> out;
  for (const auto& [field, sources] : fields)
    for (const Source& source : sources)
      if (!source.column.empty() && shape.column({column_key(source.column)}) < 0)
        out.push_back(source.column);
  return out;
}

Mapping read_mapping(const std::string& path, std::string_view text) {
  Mapping mapping;
  std::int64_t number = 0;
  const auto fail = [&](const std::string& what) {
    throw FormatError(path + ", line " + std::to_string(number) + ": " + what);
  };
  for (std::size_t pos = 0; pos < text.size();) {
    const std::size_t end = std::min(text.find('\n', pos), text.size());
    std::string line = cell_words(text.substr(pos, end - pos));
    pos = end + 1;
    ++number;
    while (line.starts_with(' ')) line.erase(0, 1);
    if (line.empty() || line.starts_with('#')) continue;
    const std::size_t equals = line.find('=');
    if (equals == std::string::npos) fail("write field = column");
    const std::string name = line.substr(0, equals);
    const std::string field = field_called("mapping", name);
    if (field.empty()) fail("\"" + cell_words(name) + "\" is no field; README.md lists them");
    const std::vector<std::string> sources = split_list(line.substr(equals + 1), true);
    if (sources.empty()) fail("no column behind the equals sign");
    for (const std::string& source : sources) {
      const bool quoted = source.size() >= 2 && source.front() == '"' && source.back() == '"';
      mapping.fields[field].push_back(quoted ? Source{"", source.substr(1, source.size() - 2)}
                                             : Source{source, ""});
    }
  }
  if (mapping.fields.empty())
    throw FormatError(path + ": no lines in it; write field = column, one a line");
  return mapping;
}

Mapping mapping_of_format(std::string_view format, const TableShape& shape) {
  Mapping mapping;
  for (const std::string& column : shape.columns)
    if (const std::string field = field_called(format, column); !field.empty())
      mapping.fields[field].push_back({column, ""});
  return mapping;
}

}  // namespace takedowndb::importers
