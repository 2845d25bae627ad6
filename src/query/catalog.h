// What is in the file: its tables and views with their columns, keys and descriptions. In: a
// connection; out: plain values. For whoever writes the tables out or describes them. The inner
// tables of the full-text index are left out.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace takedowndb::store {
class Connection;
}

namespace takedowndb::query {

struct ColumnInfo {
  std::string name;
  std::string type;  // INTEGER, REAL or TEXT as declared; empty for what a view works out
  bool not_null = false;
  std::string description;
  std::string unit;
};

struct ForeignKey {
  std::vector<std::string> columns;
  std::string table;
  std::vector<std::string> target;  // as long as columns
};

struct TableInfo {
  std::string name;
  bool is_view = false;
  std::string description;
  std::vector<ColumnInfo> columns;
  std::vector<std::string> primary_key;
  std::vector<ForeignKey> foreign_keys;
  std::string order;  // "ORDER BY ..." that makes the rows' order certain; may be empty for views
};

// In the order of their names, tables first.
std::vector<TableInfo> catalog(store::Connection& connection);
// Those that are the full-text index and what it keeps for itself.
std::vector<std::string> index_tables(store::Connection& connection);

// A name as SQL writes it: "data_dictionary" -> "\"data_dictionary\"".
std::string quoted_name(std::string_view name);

}  // namespace takedowndb::query
