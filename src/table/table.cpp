// The rendering of query results (table.h). In: a table; out: text in one of four forms.
#include "takedowndb/table.h"

#include "table/formats.h"
#include "takedowndb/error.h"

namespace takedowndb {

TableFormat table_format_from_string(std::string_view word) {
  if (word == "table") return TableFormat::kTable;
  if (word == "csv") return TableFormat::kCsv;
  if (word == "json") return TableFormat::kJson;
  if (word == "markdown") return TableFormat::kMarkdown;
  throw UsageError(std::string(word) +
                   ": no such table format; known are: table, csv, json, markdown");
}

std::string render(const Table& table, const RenderOptions& options) {
  switch (options.format) {
    case TableFormat::kCsv:
      return table::render_csv(table, options.raw);
    case TableFormat::kJson:
      return table::render_json(table);
    case TableFormat::kMarkdown:
      return table::render_markdown(table);
    case TableFormat::kTable:
      break;
  }
  return table::render_terminal(table, options.width);
}

}  // namespace takedowndb
