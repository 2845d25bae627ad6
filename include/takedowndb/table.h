/// @file
/// A small table of query results. Owns its data; no connection to the database stays behind.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "takedowndb/export.h"

namespace takedowndb {

/// One cell: NULL, a whole number, a real number or text (UTF-8).
using Value = std::variant<std::monostate, std::int64_t, double, std::string>;

struct Table {
  std::vector<std::string> columns;
  std::vector<std::vector<Value>> rows;  ///< each as long as columns
};

enum class TableFormat { kTable, kCsv, kJson, kMarkdown };
/// "table", "csv", "json", "markdown". @throws UsageError for anything else.
TAKEDOWNDB_EXPORT TableFormat table_format_from_string(std::string_view word);

struct RenderOptions {
  TableFormat format = TableFormat::kTable;
  int width = 0;     ///< terminal columns to fit into, 0: as wide as it needs
  bool raw = false;  ///< CSV: leave cells that begin with = + - @ as they are
};
/// The table as text, ending in a line end. An empty table renders as its header (csv, markdown),
/// `[]` (json) or header and a line that says so (table). Control characters are shown escaped.
TAKEDOWNDB_EXPORT std::string render(const Table& table, const RenderOptions& options);

}  // namespace takedowndb
