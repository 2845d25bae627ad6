// Typed rows of the views that programs read most.
#include <algorithm>

#include "query/query.h"
#include "store/filter.h"
#include "store/schema.h"
#include "store/statement.h"
#include "store/table.h"

namespace takedowndb::query {
namespace {

using store::number_of;
using store::text_of;

const store::ReportFile& report(std::string_view name) {
  const auto& files = store::report_files();
  return *std::find_if(files.begin(), files.end(),
                       [&](const store::ReportFile& file) { return file.name == name; });
}

}  // namespace

std::vector<OriginYearRow> assets_removed_by_origin_year(store::Connection& connection,
                                                         const Filter& filter) {
  return connection.guard([&] {
    std::vector<OriginYearRow> rows;
    SQLite::Statement row(connection.db(), report("assets_removed_by_origin_year").sql);
    store::bind_filter(connection, row, filter);
    while (row.executeStep()) {
      OriginYearRow& r = rows.emplace_back();
      r.origin = text_of(row.getColumn("origin"));
      r.origin_name = text_of(row.getColumn("origin_name"));
      if (const auto year = number_of(row.getColumn("year"))) r.year = static_cast<int>(*year);
      r.networks = row.getColumn("networks").getInt64();
      r.assets_low = number_of(row.getColumn("assets_low"));
      r.assets = number_of(row.getColumn("assets"));
      r.assets_high = number_of(row.getColumn("assets_high"));
      r.assets_shared = number_of(row.getColumn("assets_shared"));
    }
    return rows;
  });
}

std::vector<NetworkRow> network_summary(store::Connection& connection, const Filter& filter) {
  return connection.guard([&] {
    std::vector<NetworkRow> rows;
    SQLite::Statement row(
        connection.db(),
        store::with_fragments(
            "WITH\n-- include: chosen.sql\n"
            "SELECT n.network_id, n.code, n.company, n.removed, s.origins, s.targets, "
            "n.assets_low, n.assets, n.assets_high, s.sources "
            "FROM chosen AS n JOIN network_summary AS s ON s.network_id = n.network_id "
            "ORDER BY n.code"));
    store::bind_filter(connection, row, filter);
    while (row.executeStep()) {
      NetworkRow& r = rows.emplace_back();
      r.network_id = row.getColumn(0).getInt64();
      r.code = text_of(row.getColumn(1));
      r.company = text_of(row.getColumn(2));
      r.removed = text_of(row.getColumn(3));
      r.origins = text_of(row.getColumn(4));
      r.targets = text_of(row.getColumn(5));
      r.assets_low = number_of(row.getColumn(6));
      r.assets = number_of(row.getColumn(7));
      r.assets_high = number_of(row.getColumn(8));
      r.sources = row.getColumn(9).getInt64();
    }
    return rows;
  });
}

Table conflicts(store::Connection& connection) {
  return connection.guard([&] {
    SQLite::Statement row(connection.db(), "SELECT * FROM source_conflicts");
    return store::read_table(row);
  });
}

}  // namespace takedowndb::query
