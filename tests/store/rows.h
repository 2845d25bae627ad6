// Reads a database file as anybody would, with plain SQL: rows of text, NULL as "NULL".
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <string>
#include <vector>

namespace takedowndb::test {

using Rows = std::vector<std::vector<std::string>>;

inline Rows rows(SQLite::Database& db, const std::string& sql) {
  Rows out;
  SQLite::Statement statement(db, sql);
  while (statement.executeStep()) {
    auto& row = out.emplace_back();
    for (int i = 0; i < statement.getColumnCount(); ++i)
      row.push_back(statement.getColumn(i).isNull() ? "NULL" : statement.getColumn(i).getString());
  }
  return out;
}

inline Rows rows(const std::string& path, const std::string& sql) {
  SQLite::Database db(path, SQLite::OPEN_READONLY);
  return rows(db, sql);
}

// The first cell.
inline std::string cell(const std::string& path, const std::string& sql) {
  return rows(path, sql).at(0).at(0);
}

}  // namespace takedowndb::test
