#include "store/table.h"

#include "store/statement.h"

namespace takedowndb::store {

Table read_table(SQLite::Statement& statement) {
  Table table;
  const int columns = statement.getColumnCount();
  for (int i = 0; i < columns; ++i) table.columns.emplace_back(statement.getColumnName(i));
  while (statement.executeStep()) {
    auto& row = table.rows.emplace_back();
    row.reserve(static_cast<std::size_t>(columns));
    for (int i = 0; i < columns; ++i) {
      const SQLite::Column cell = statement.getColumn(i);
      if (cell.isNull()) {
        row.emplace_back();
      } else if (cell.isInteger()) {
        row.emplace_back(std::int64_t{cell.getInt64()});
      } else if (cell.isFloat()) {
        row.emplace_back(cell.getDouble());
      } else {
        row.emplace_back(text_of(cell));
      }
    }
  }
  return table;
}

}  // namespace takedowndb::store
