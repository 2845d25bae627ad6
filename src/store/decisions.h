// Decisions of people: rows in and out. In: rulings as a person words them; out: rows of the table
// `decisions`, with what the words name looked up (mentions, claims, networks). Nothing here works
// out what follows from them: that is reconciliation's, run again in the same transaction.
#pragma once

#include <cstdint>
#include <vector>

#include "store/import_session.h"
#include "takedowndb/decision.h"
#include "takedowndb/table.h"

namespace takedowndb::store {

// Stores all or none, reconciles, and returns the numbers of the new decisions.
// @throws UsageError for what is not there or makes no sense, DatabaseError
std::vector<std::int64_t> decide(Connection& connection, const std::vector<Ruling>& rulings,
                                 const Reconciler& reconciler);
// @throws UsageError when there is no such decision, or it was undone already.
void undo(Connection& connection, std::int64_t decision, const Reconciler& reconciler);
// All decisions, the undone ones too, oldest first.
Table decisions(Connection& connection);

}  // namespace takedowndb::store
