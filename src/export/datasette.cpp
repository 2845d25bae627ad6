// The export "datasette": metadata.json for `datasette x.db -m metadata.json` (all releases) and
// datasette.yaml for `-c datasette.yaml` (Datasette 1), made of the canned reports and the data
// dictionary: what tables and columns mean, and each report as a named query.
#include "export/datasette.h"

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "export/export.h"
#include "export/output_folder.h"
#include "export/yaml.h"
#include "query/catalog.h"
#include "store/connection.h"
#include "store/schema.h"
#include "table/cells.h"

namespace takedowndb::exports {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kAbout =
    "What sources say about takedowns of influence operations: every figure leads back to the "
    "words "
    "it came from. A missing value means that no source states it, and is never 0. Texts, "
    "quotations "
    "and figures belong to their sources, under their terms (see the table sources).";

bool is_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

// A parameter as reports expect it: NULL when it is empty, "a|b" for a list.
std::string parameter(const std::string& name) {
  std::string value = "nullif(:" + name + ", '')";
  if (name == "from" || name == "to" || name == "since") return value;
  if (name == "company" || name == "actor") return "replace(" + value + ", ',', '|')";
  const std::string list = "(replace(replace(" + value + ", ' ', ''), ',', '|'))";
  if (name == "country" || name == "origin" || name == "target") return "upper" + list;
  return "lower" + list;
}

std::string sentence(const query::ColumnInfo& column) {
  if (column.unit.empty()) return column.description;
  return column.description + (column.description.empty() ? "" : " ") + "[" + column.unit + "]";
}

std::string database_name(const std::string& path) {
  const std::string stem = std::filesystem::path(path).stem().string();
  return stem.empty() || path == ":memory:" ? "takedowndb" : stem;
}

Json queries() {
  Json all = Json::object();
  for (const store::ReportFile& report : store::report_files()) {
    const DatasetteQuery query = datasette_query(report.sql);
    Json& json = all[report.name];
    json["title"] = report.title;
    json["description"] =
        report.answers + " " + report.read +
        (report.parameters.empty() ? "" : " Parameters: " + report.parameters) +
        (query.parameters.empty() ? ""
                                  : ". Leave empty what is not to narrow; "
                                    "write codes (facebook; IR), several with commas.");
    json["sql"] = query.sql;
    json["params"] = query.parameters;
  }
  return all;
}

// How tables behave, in both files.
Json behaviour(const std::vector<std::string>& index_tables) {
  Json tables = Json::object();
  tables["networks"]["label_column"] = "code";
  tables["sources"]["label_column"] = "document";
  tables["sources"]["fts_table"] = "source_search";
  tables["sources"]["fts_pk"] = "source_no";
  for (const std::string& name : index_tables) tables[name]["hidden"] = true;
  return tables;
}

}  // namespace

DatasetteQuery datasette_query(std::string_view sql) {
  DatasetteQuery query;
  for (std::size_t i = 0; i < sql.size();) {
    std::size_t end = i + 1;
    if (sql[i] == '\'') {
      end = std::min(sql.find('\'', i + 1), sql.size() - 1) + 1;
    } else if (sql.substr(i, 2) == "--") {
      end = std::min(sql.find('\n', i), sql.size());
    } else if (sql[i] == ':' && i + 1 < sql.size() && is_word(sql[i + 1])) {
      while (end < sql.size() && is_word(sql[end])) ++end;
      const std::string name(sql.substr(i + 1, end - i - 1));
      query.sql += parameter(name);
      if (std::find(query.parameters.begin(), query.parameters.end(), name) ==
          query.parameters.end())
        query.parameters.push_back(name);
      i = end;
      continue;
    }
    query.sql += sql.substr(i, end - i);
    i = end;
  }
  return query;
}

void write_datasette(store::Connection& connection, OutputFolder& out) {
  const std::string name = database_name(connection.path());
  const Json tables = behaviour(query::index_tables(connection));

  Json metadata;
  metadata["title"] = "Takedowns of influence operations";
  metadata["description"] = kAbout;
  metadata["about"] =
      std::string("takedowndb ") + TAKEDOWNDB_VERSION + " (software under the MIT licence)";
  Json& database = metadata["databases"][name];
  database["description"] = kAbout;
  for (const query::TableInfo& table : query::catalog(connection)) {
    Json& json = database["tables"][table.name];
    json = Json::object();
    if (!table.description.empty()) json["description"] = table.description;
    for (const query::ColumnInfo& column : table.columns)
      if (const std::string words = sentence(column); !words.empty())
        json["columns"][column.name] = words;
  }
  for (const auto& [table, settings] : tables.items())
    for (const auto& [key, value] : settings.items()) database["tables"][table][key] = value;
  database["queries"] = queries();
  out.write_whole(
      "metadata.json",
      table::escape_json(metadata.dump(2, ' ', false, Json::error_handler_t::replace)) + "\n");

  Json config;
  config["settings"] = {{"sql_time_limit_ms", 5000}};
  config["databases"][name] = {{"tables", tables}, {"queries", queries()}};
  out.write_whole(
      "datasette.yaml",
      "# For Datasette 1: datasette x.db -m metadata.json -c datasette.yaml\n" + to_yaml(config));
}

}  // namespace takedowndb::exports
