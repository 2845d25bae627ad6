// Between rows and reconciliation: reads what sources say into plain values, and replaces the
// derived tables with what was decided. Both run inside the caller's transaction.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include "reconcile/reconcile.h"

namespace takedowndb::store {

// Everything, ordered by id.
reconcile::Input read_input(SQLite::Database& db);
// Numbers networks by their first mention, so that the same sources give the same rows.
void write_output(SQLite::Database& db, const reconcile::Output& output);
// Whether sources are newer than the derived tables.
bool is_stale(SQLite::Database& db);
// The index over claims, which a bulk import drops, is there again.
void create_claim_index(SQLite::Database& db);

}  // namespace takedowndb::store
