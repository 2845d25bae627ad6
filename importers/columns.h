// What the columns of known tables are called (table_columns.tsv). In: a table's columns; out: the
// place of each field.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "importers/table_rows.h"

namespace takedowndb::importers {

// Index of the column for a field of a format, or -1.
int find_column(const TableShape& shape, std::string_view format, std::string_view field);
// The field of a format that is called so; empty for none.
std::string field_called(std::string_view format, std::string_view name);

}  // namespace takedowndb::importers
