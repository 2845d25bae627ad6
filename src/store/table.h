// A statement's rows as the public Table.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include "takedowndb/table.h"

namespace takedowndb::store {

// Runs `statement` to its end. Blobs are read as text.
Table read_table(SQLite::Statement& statement);

}  // namespace takedowndb::store
