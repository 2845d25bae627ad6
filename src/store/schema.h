// The schema of the file, read from schema/ as it was embedded at build time. In: a connection;
// out: a file with the tables, views, reference data and data dictionary of this program. The only
// place with DDL.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace takedowndb::store {

class Connection;

constexpr int kApplicationId = 0x544b4442;  // "TKDB"

// The number of the newest migration.
int schema_version();
// Makes an empty file ours, in one transaction.
void create_schema(Connection& connection);
// Runs the migrations that the file lacks, and renews views, reference data and data dictionary
// when this program has others than the file.
void update_schema(Connection& connection);

// A canned report: schema/reports/NAME.sql with its header.
struct ReportFile {
  std::string name;
  int order = 0;
  std::string title;
  std::string answers;  // what it answers
  std::string read;     // how to read it
  std::string parameters;
  std::string columns;
  std::string chart;
  std::string sql;   // with the parameters of bind_filter
  std::string view;  // without: every filter is NULL
};
// All of them, in the order of their headers.
const std::vector<ReportFile>& report_files();
// Puts schema/fragments/NAME.sql where the query has a line "-- include: NAME.sql".
std::string with_fragments(std::string_view sql);
// A query with NULL for each parameter.
std::string without_parameters(std::string_view sql);

}  // namespace takedowndb::store
