// Writes one run of the import: sources, mentions, claims, single assets and problems, in
// transactions of up to a thousand documents or about a second, so that a broken run leaves the
// file as it was after some document. In: documents with what was extracted from them; out: rows,
// and with finish() the reconciled tables. A run that brings nothing leaves the file untouched.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "reconcile/reconcile.h"
#include "store/connection.h"
#include "store/source_rows.h"
#include "takedowndb/database.h"
#include "takedowndb/document.h"

namespace takedowndb::store {

using Reconciler = std::function<reconcile::Output(const reconcile::Input&)>;

// Rows that one document became.
struct Stored {
  std::int64_t source_id = 0;
  std::int64_t mentions = 0;
  std::int64_t claims = 0;
  std::int64_t assets = 0;
  std::int64_t problems = 0;
};

class ImportSession {
 public:
  // `paths`: as given, for the record of the run.
  ImportSession(Connection& connection, const std::vector<std::string>& paths);
  ~ImportSession();
  ImportSession(const ImportSession&) = delete;
  ImportSession& operator=(const ImportSession&) = delete;

  // Ids of all sources, sorted.
  std::vector<std::int64_t> source_ids() const;
  // Whether a source with this very content is there.
  bool contains(const Identity& identity);
  // Stores a document whose content is not there yet.
  Stored add(const Document& document, const Identity& identity, const Extraction& extraction);
  // A problem of a file that became no source.
  void add_problem(const std::string& path, const Problem& problem);
  void count_file(FileOutcome::Kind kind);
  // Reconciles and commits. Nothing is written when no file was imported or skipped.
  void finish(const Reconciler& reconciler);

 private:
  void begin();
  void commit_batch();
  void write_counts(bool finished);

  Connection& connection_;
  std::string paths_;
  std::unique_ptr<Transaction> transaction_;
  std::unique_ptr<SourceRows> rows_;
  std::optional<std::int64_t> import_id_;
  std::chrono::steady_clock::time_point batch_begin_;
  std::int64_t batch_documents_ = 0;
  bool bulk_ = false;
  struct Counts {
    std::int64_t imported = 0, skipped = 0, failed = 0;
    std::int64_t documents = 0, mentions = 0, claims = 0, problems = 0;
  } counts_;
  struct FileProblem {
    std::string path;
    Problem problem;
  };
  std::vector<FileProblem> waiting_;  // written with the first or last batch
};

// Reconciles what is stored and replaces all derived rows, in one transaction.
void rebuild(Connection& connection, const Reconciler& reconciler);

}  // namespace takedowndb::store
