// The export "csv": a Frictionless Data Package (datapackage.json and a CSV for each table and view
// under data/). Types come from the schema; a view's worked-out columns have the type of what was
// written. NULL is an empty cell, an empty text is "".
#include <algorithm>
#include <nlohmann/json.hpp>

#include "export/export.h"
#include "export/output_folder.h"
#include "query/catalog.h"
#include "query/reader.h"
#include "table/cells.h"
#include "table/formats.h"
#include "text/csv.h"

namespace takedowndb::exports {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kAbout =
    "Takedowns of influence operations, as sources tell them: every figure leads back to the words "
    "it came from. Written by takedowndb, which is under the MIT licence. That is the licence of "
    "the "
    "software only: texts, quotations and figures belong to their sources (table sources: "
    "publisher, "
    "url), under their terms. An empty cell means that no source states it, and is never 0.";
constexpr const char* kSafe =
    " Cells of text that a spreadsheet would run as a formula have an apostrophe in front, and "
    "control characters are written as \\x1b: export with --raw for the texts as they are, for "
    "instance to count spans in sources.text.";
constexpr const char* kDefanged =
    " Addresses of single assets are written so that no program makes a link of them; --fanged "
    "writes them plainly.";

// What the cells of a column were, for columns without a declared type.
struct Seen {
  bool whole = false, real = false, text = false, null = false, empty = false;
};

// The tables hold one column more than is written by default: addresses with their fangs.
bool left_out(const query::TableInfo& table, const query::ColumnInfo& column, bool fanged) {
  return !fanged && table.name == "assets" && column.name == "plain";
}

std::string select(const query::TableInfo& table, const std::vector<query::ColumnInfo>& columns,
                   bool fanged) {
  std::string sql;
  for (const query::ColumnInfo& column : columns) {
    sql += sql.empty() ? "SELECT " : ", ";
    if (!fanged && table.name == "assets" && column.name == "value") {
      sql += R"(coalesce("defanged", "value") AS "value")";
    } else {
      sql += query::quoted_name(column.name);
    }
  }
  return sql + " FROM " + query::quoted_name(table.name) + " " + table.order;
}

bool is_count(const std::string& unit) {
  return unit == "assets" || unit == "networks" || unit == "sources" || unit == "year" ||
         unit == "characters";
}

std::string type_of(const query::ColumnInfo& column, const Seen& seen) {
  if (column.type == "INTEGER") return "integer";
  if (column.type == "REAL") return "number";
  if (column.type == "TEXT" || seen.text) return "string";
  if (seen.real) return "number";
  return seen.whole || is_count(column.unit) ? "integer" : "string";
}

Json field_of(const query::ColumnInfo& column, const Seen& seen) {
  Json field;
  field["name"] = column.name;
  field["type"] = type_of(column, seen);
  if (!column.description.empty()) field["description"] = column.description;
  if (!column.unit.empty()) field["unit"] = column.unit;
  // An empty text reads as missing.
  if (column.not_null && !seen.empty) field["constraints"]["required"] = true;
  return field;
}

bool writes(const std::vector<query::ColumnInfo>& columns, const std::vector<std::string>& names) {
  return std::all_of(names.begin(), names.end(), [&](const std::string& name) {
    return std::any_of(columns.begin(), columns.end(),
                       [&](const query::ColumnInfo& column) { return column.name == name; });
  });
}

Json write_table(store::Connection& connection, OutputFolder& out, const query::TableInfo& table,
                 const ExportOptions& options) {
  std::vector<query::ColumnInfo> columns;
  for (const query::ColumnInfo& column : table.columns)
    if (!left_out(table, column, options.fanged)) columns.push_back(column);
  std::vector<Seen> seen(columns.size());

  const std::string path = "data/" + table.name + ".csv";
  OutputFile file = out.open(path);
  std::string line;
  for (const query::ColumnInfo& column : columns)
    line += (line.empty() ? "" : ",") + text::csv_field(column.name);
  file.write(line + "\n");

  query::Reader rows(connection, select(table, columns, options.fanged));
  rows.ask();
  while (rows.next()) {
    line.clear();
    for (std::size_t i = 0; i < columns.size(); ++i) {
      const Value value = rows.value(static_cast<int>(i));
      if (i > 0) line += ',';
      const auto* words = std::get_if<std::string>(&value);
      seen[i].whole = seen[i].whole || std::holds_alternative<std::int64_t>(value);
      seen[i].real = seen[i].real || std::holds_alternative<double>(value);
      seen[i].text = seen[i].text || words != nullptr;
      const bool empty = words != nullptr && words->empty();
      seen[i].empty = seen[i].empty || empty;
      line += empty ? "\"\"" : text::csv_field(table::csv_cell(value, options.raw));
    }
    // A lone empty cell would be a blank line, which readers pass over.
    if (line.empty()) line = "\"\"";
    file.write(line += '\n');
  }
  out.close(path, file);

  Json resource;
  resource["name"] = table.name;
  resource["title"] = (table.is_view ? "View " : "Table ") + table.name;
  if (!table.description.empty()) resource["description"] = table.description;
  resource["path"] = path;
  resource["profile"] = "tabular-data-resource";
  resource["format"] = "csv";
  resource["mediatype"] = "text/csv";
  resource["encoding"] = "utf-8";
  resource["dialect"] = {{"delimiter", ","}, {"lineTerminator", "\n"}, {"doubleQuote", true}};
  resource["bytes"] = file.bytes();
  resource["hash"] = "sha256:" + file.sha256();
  Json& schema = resource["schema"];
  for (std::size_t i = 0; i < columns.size(); ++i)
    schema["fields"].push_back(field_of(columns[i], seen[i]));
  schema["missingValues"] = {""};
  if (!table.primary_key.empty()) schema["primaryKey"] = table.primary_key;
  for (const query::ForeignKey& key : table.foreign_keys)
    if (writes(columns, key.columns))
      schema["foreignKeys"].push_back(
          {{"fields", key.columns},
           {"reference", {{"resource", key.table}, {"fields", key.target}}}});
  return resource;
}

}  // namespace

void write_csv_package(store::Connection& connection, OutputFolder& out,
                       const ExportOptions& options) {
  Json package;
  package["profile"] = "tabular-data-package";
  package["name"] = "takedowndb";
  package["title"] = "Takedowns of influence operations";
  package["description"] =
      std::string(kAbout) + (options.raw ? "" : kSafe) + (options.fanged ? "" : kDefanged);
  package["licenses"] = {
      {{"name", "notspecified"},
       {"title", "Texts, quotations and figures belong to their sources, under their terms"}}};
  package["software"] = {
      {"name", "takedowndb"}, {"version", TAKEDOWNDB_VERSION}, {"license", "MIT"}};
  for (const query::TableInfo& table : query::catalog(connection))
    package["resources"].push_back(write_table(connection, out, table, options));
  out.write_whole(
      "datapackage.json",
      table::escape_json(package.dump(2, ' ', false, Json::error_handler_t::replace)) + "\n");
}

}  // namespace takedowndb::exports
