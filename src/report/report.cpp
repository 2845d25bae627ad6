#include "report/report.h"

#include "store/filter.h"
#include "store/schema.h"
#include "store/table.h"
#include "takedowndb/error.h"

namespace takedowndb::report {

std::vector<ReportInfo> list() {
  std::vector<ReportInfo> infos;
  for (const store::ReportFile& file : store::report_files())
    infos.push_back({file.name, file.title, file.answers + " " + file.read, file.parameters,
                     file.columns, file.chart});
  return infos;
}

Table run(store::Connection& connection, std::string_view name, const Filter& filter) {
  for (const store::ReportFile& file : store::report_files()) {
    if (file.name != name) continue;
    if (filter.since && file.sql.find(":since") == std::string::npos)
      throw UsageError("the report " + file.name +
                       " takes no day since which; only changes_since does");
    return connection.guard([&] {
      SQLite::Statement statement(connection.db(), file.sql);
      store::bind_filter(connection, statement, filter);
      return store::read_table(statement);
    });
  }
  std::string known;
  for (const store::ReportFile& file : store::report_files())
    known += (known.empty() ? "" : ", ") + file.name;
  throw UsageError("there is no report \"" + std::string(name) + "\"; there are " + known);
}

}  // namespace takedowndb::report
