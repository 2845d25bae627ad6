#include "store/import_session.h"

#include <utility>

#include "store/clock.h"
#include "store/reconcile_io.h"
#include "store/statement.h"

namespace takedowndb::store {
namespace {

constexpr std::int64_t kBatchDocuments = 1000;
constexpr std::chrono::milliseconds kBatchTime{800};
// From so many documents in one run on, the index over claims is built once at the end: kept up row
// by row it costs a fifth of the import.
constexpr std::int64_t kBulkDocuments = 2000;

}  // namespace

ImportSession::ImportSession(Connection& connection, const std::vector<std::string>& paths)
    : connection_(connection) {
  connection_.require_writable();
  for (const std::string& path : paths) {
    if (!paths_.empty()) paths_ += '\n';
    paths_ += path;
  }
  connection_.guard([&] { rows_ = std::make_unique<SourceRows>(connection_.db()); });
}

ImportSession::~ImportSession() = default;

std::vector<std::int64_t> ImportSession::source_ids() const {
  return connection_.guard([&] {
    std::vector<std::int64_t> ids;
    SQLite::Statement all(connection_.db(), "SELECT source_id FROM sources ORDER BY source_id");
    while (all.executeStep()) ids.push_back(all.getColumn(0).getInt64());
    return ids;
  });
}

bool ImportSession::contains(const Identity& identity) {
  return connection_.guard([&] { return rows_->contains(identity); });
}

Stored ImportSession::add(const Document& document, const Identity& identity,
                          const Extraction& extraction) {
  return connection_.guard([&] {
    begin();
    Stored stored;
    const RowCounts rows =
        rows_->add(*import_id_, document, identity, extraction, stored.source_id);
    stored.mentions = rows.mentions;
    stored.claims = rows.claims;
    stored.assets = rows.assets;
    stored.problems = rows.problems;
    ++counts_.documents;
    counts_.mentions += rows.mentions;
    counts_.claims += rows.claims;
    counts_.problems += rows.problems;
    ++batch_documents_;
    if (batch_documents_ >= kBatchDocuments ||
        std::chrono::steady_clock::now() - batch_begin_ > kBatchTime)
      commit_batch();
    return stored;
  });
}

void ImportSession::add_problem(const std::string& path, const Problem& problem) {
  waiting_.push_back({path, problem});
  ++counts_.problems;
}

void ImportSession::count_file(FileOutcome::Kind kind) {
  switch (kind) {
    case FileOutcome::Kind::kImported:
      ++counts_.imported;
      break;
    case FileOutcome::Kind::kSkipped:
      ++counts_.skipped;
      break;
    case FileOutcome::Kind::kFailed:
      ++counts_.failed;
      break;
  }
}

void ImportSession::begin() {
  if (transaction_) return;
  transaction_ = std::make_unique<Transaction>(connection_);
  batch_begin_ = std::chrono::steady_clock::now();
  batch_documents_ = 0;
  SQLite::Database& db = connection_.db();
  if (!import_id_) {
    SQLite::Statement insert(
        db,
        "INSERT INTO imports (started_at, software, paths, finished, files_imported, "
        "files_skipped, files_failed, documents, mentions, claims, problems) "
        "VALUES (?, ?, ?, 0, 0, 0, 0, 0, 0, 0, 0)");
    run(insert, now(), std::string("takedowndb " TAKEDOWNDB_VERSION), paths_);
    import_id_ = db.getLastInsertRowid();
    db.exec("INSERT OR REPLACE INTO meta (key, value) VALUES ('stale', '1')");
  }
  if (!bulk_ && counts_.documents >= kBulkDocuments) {
    const std::int64_t before = db.execAndGet("SELECT count(*) FROM sources").getInt64();
    bulk_ = counts_.documents * 2 > before;
    if (bulk_) db.exec("DROP INDEX IF EXISTS claims_by_id");
  }
}

void ImportSession::write_counts(bool finished) {
  for (const FileProblem& p : waiting_) rows_->add_problem(*import_id_, p.path, p.problem);
  waiting_.clear();
  SQLite::Statement update(
      connection_.db(),
      "UPDATE imports SET finished = ?, files_imported = ?, files_skipped = ?, files_failed = ?, "
      "documents = ?, mentions = ?, claims = ?, problems = ? WHERE import_id = ?");
  run(update, finished, counts_.imported, counts_.skipped, counts_.failed, counts_.documents,
      counts_.mentions, counts_.claims, counts_.problems, *import_id_);
}

void ImportSession::commit_batch() {
  write_counts(false);
  transaction_->commit();
  transaction_.reset();
}

void ImportSession::finish(const Reconciler& reconciler) {
  if (counts_.documents == 0 && counts_.skipped == 0) return;
  connection_.guard([&] {
    SQLite::Database& db = connection_.db();
    begin();
    create_claim_index(db);
    if (counts_.documents > 0 || is_stale(db)) write_output(db, reconciler(read_input(db)));
    write_counts(true);
    transaction_->commit();
    transaction_.reset();
  });
}

void rebuild(Connection& connection, const Reconciler& reconciler) {
  connection.require_writable();
  connection.guard([&] {
    Transaction transaction(connection);
    create_claim_index(connection.db());
    write_output(connection.db(), reconciler(read_input(connection.db())));
    transaction.commit();
  });
}

}  // namespace takedowndb::store
