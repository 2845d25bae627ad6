#include "query/catalog.h"

#include <algorithm>
#include <map>

#include "query/reader.h"

namespace takedowndb::query {
namespace {

// Whether the view itself orders its rows: an ORDER BY that stands in no bracket, quotation or
// comment.
bool orders_itself(std::string_view sql) {
  constexpr std::string_view kOrder = "ORDER BY";
  int depth = 0;
  bool found = false;
  for (std::size_t i = 0; i < sql.size(); ++i) {
    const char c = sql[i];
    if (c == '\'' || c == '"') {
      i = std::min(sql.find(c, i + 1), sql.size());
    } else if (sql.substr(i, 2) == "--") {
      i = std::min(sql.find('\n', i), sql.size());
    } else if (c == '(') {
      ++depth;
    } else if (c == ')') {
      --depth;
    } else if (depth == 0 && sql.substr(i, kOrder.size()) == kOrder) {
      found = true;
    }
  }
  return found;
}

constexpr const char* kTables = R"sql(
SELECT m.name, m.type = 'view', coalesce(m.sql, ''), coalesce(d.description, '')
FROM sqlite_master AS m
LEFT JOIN data_dictionary AS d ON d."table" = m.name AND d."column" = '*'
WHERE m.type IN ('table', 'view') AND m.name NOT LIKE 'sqlite\_%' ESCAPE '\'
  AND NOT EXISTS (
    SELECT 1 FROM sqlite_master AS v
    WHERE v.sql LIKE 'CREATE VIRTUAL%'
      AND (m.name = v.name OR substr(m.name, 1, length(v.name) + 1) = v.name || '_')
  )
ORDER BY m.type, m.name
)sql";

constexpr const char* kIndexTables = R"sql(
SELECT m.name
FROM sqlite_master AS m
JOIN sqlite_master AS v ON v.sql LIKE 'CREATE VIRTUAL%'
  AND (m.name = v.name OR substr(m.name, 1, length(v.name) + 1) = v.name || '_')
WHERE m.type = 'table'
ORDER BY m.name
)sql";

constexpr const char* kColumns = R"sql(
SELECT t.name, upper(t.type), t."notnull", t.pk, coalesce(d.description, ''), coalesce(d.unit, '')
FROM pragma_table_info(?1) AS t
LEFT JOIN data_dictionary AS d ON d."table" = ?1 AND d."column" = t.name
ORDER BY t.cid
)sql";

constexpr const char* kForeignKeys = R"sql(
SELECT f.id, f."from", f."table", coalesce(f."to", f."from")
FROM pragma_foreign_key_list(?1) AS f
ORDER BY f.id DESC, f.seq
)sql";

}  // namespace

std::string quoted_name(std::string_view name) {
  std::string out = "\"";
  for (const char c : name) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + '"';
}

std::vector<TableInfo> catalog(store::Connection& connection) {
  std::vector<TableInfo> all;
  Reader tables(connection, kTables);
  Reader columns(connection, kColumns);
  Reader keys(connection, kForeignKeys);
  tables.ask();
  while (tables.next()) {
    TableInfo& table = all.emplace_back();
    table.name = tables.text(0);
    table.is_view = tables.whole(1) != 0;
    const std::string sql = tables.text(2);
    table.description = tables.text(3);
    std::map<std::int64_t, std::string> key;  // by place in the primary key
    columns.ask({table.name});
    while (columns.next()) {
      ColumnInfo& column = table.columns.emplace_back();
      column.name = columns.text(0);
      column.type = columns.text(1);
      column.not_null = columns.whole(2) != 0 || columns.whole(3) != 0;
      if (columns.whole(3) != 0) key[columns.whole(3)] = column.name;
      column.description = columns.text(4);
      column.unit = columns.text(5);
    }
    for (const auto& [place, name] : key) table.primary_key.push_back(name);
    keys.ask({table.name});
    std::int64_t last = -1;
    while (keys.next()) {
      if (keys.whole(0) != last) table.foreign_keys.push_back({{}, keys.text(2), {}});
      last = keys.whole(0);
      table.foreign_keys.back().columns.push_back(keys.text(1));
      table.foreign_keys.back().target.push_back(keys.text(3));
    }
    if (table.is_view && orders_itself(sql)) continue;
    for (std::size_t i = 1; i <= table.columns.size() && table.primary_key.empty(); ++i)
      table.order += (i > 1 ? ", " : "ORDER BY ") + std::to_string(i);
    for (const std::string& name : table.primary_key)
      table.order += (table.order.empty() ? "ORDER BY " : ", ") + quoted_name(name);
  }
  return all;
}

std::vector<std::string> index_tables(store::Connection& connection) {
  std::vector<std::string> names;
  Reader reader(connection, kIndexTables);
  reader.ask();
  while (reader.next()) names.push_back(reader.text(0));
  return names;
}

}  // namespace takedowndb::query
