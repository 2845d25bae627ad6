// The canned reports: schema/reports/*.sql, by name.
#pragma once

#include <string_view>
#include <vector>

#include "store/connection.h"
#include "takedowndb/database.h"

namespace takedowndb::report {

std::vector<ReportInfo> list();
// @throws UsageError for an unknown name, with the names that there are.
Table run(store::Connection& connection, std::string_view name, const Filter& filter);

}  // namespace takedowndb::report
