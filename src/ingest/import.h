// Wires the stages: importers -> extract -> store -> reconcile. In: paths or a document, and an
// open database; out: rows, and a summary of what became of each file.
#pragma once

#include <string>
#include <vector>

#include "store/connection.h"
#include "takedowndb/database.h"
#include "takedowndb/decision.h"
#include "takedowndb/document.h"

namespace takedowndb::ingest {

// @throws IoError for a path that does not exist and when the database cannot be written,
// FormatError for a bad options.manifest, UsageError for an unknown options.format.
ImportSummary import_paths(store::Connection& connection, const std::vector<std::string>& paths,
                           const ImportOptions& options);
ImportSummary import_document(store::Connection& connection, const Document& document,
                              const ImportOptions& options);
void rebuild(store::Connection& connection);
// See store/decisions.h.
std::vector<std::int64_t> decide(store::Connection& connection, const std::vector<Ruling>& rulings);
void undo(store::Connection& connection, std::int64_t decision);

}  // namespace takedowndb::ingest
