#include "ingest/import.h"

#include <exception>
#include <thread>
#include <utility>

#include "ingest/channel.h"
#include "ingest/reader.h"
#include "reconcile/reconcile.h"
#include "store/decisions.h"
#include "store/import_session.h"
#include "takedowndb/error.h"

namespace takedowndb::ingest {
namespace {

constexpr std::size_t kQueueBytes = std::size_t{8} << 20U;

// The second half of an import: items into the session, outcomes into the summary.
class Storing {
 public:
  Storing(store::ImportSession& session, const std::vector<std::string>& files,
          const ImportOptions& options)
      : session_(session), files_(files), options_(options) {
    progress_.files_total = static_cast<std::int64_t>(files.size());
  }

  void take(Item& item) {
    if (item.end_of_file) {
      end_file(item);
    } else {
      add_document(item);
    }
    report(item.file, item.end_of_file ? 1 : 0);
  }

  ImportSummary& summary() { return summary_; }

 private:
  void add_document(Item& item) {
    ++documents_;
    for (const Problem& p : item.document.problems)
      if (p.severity == Problem::Severity::kError) {
        broken_ = p;
        return;
      }
    const Document& document = item.document;
    if (document.text.empty() && !document.coded && document.assets.empty() &&
        !document.more_assets) {
      broken_ = Problem();
      broken_->severity = Problem::Severity::kError;
      broken_->code = "empty";
      broken_->message = "there is no text in it.";
      return;
    }
    if (session_.contains(item.identity)) return;
    if (!item.extracted) Preparer::extract_facts(item);  // another content wanted the same id
    const store::Stored rows = session_.add(item.document, item.identity, item.extraction);
    ++stored_;
    claims_ += rows.claims;
    ++summary_.documents;
    summary_.mentions += rows.mentions;
    summary_.claims += rows.claims;
    summary_.assets += rows.assets;
    summary_.problems += rows.problems;
  }

  void end_file(const Item& item) {
    FileOutcome outcome;
    outcome.path = files_[item.file];
    outcome.documents = stored_;
    outcome.claims = claims_;
    if (!item.failure.empty()) {
      fail(outcome, item.failure_code, item.failure);
    } else if (broken_) {
      fail(outcome, broken_->code, broken_->message);
    } else if (documents_ == 0) {
      fail(outcome, "empty", "there is nothing in it to import");
    } else if (stored_ == 0) {
      outcome.kind = FileOutcome::Kind::kSkipped;
      outcome.reason = "its content is there already";
      ++summary_.skipped;
    } else {
      ++summary_.imported;
    }
    session_.count_file(outcome.kind);
    summary_.files.push_back(std::move(outcome));
    documents_ = stored_ = claims_ = 0;
    broken_.reset();
  }

  void fail(FileOutcome& outcome, const std::string& code, const std::string& reason) {
    outcome.kind = FileOutcome::Kind::kFailed;
    outcome.reason = reason;
    Problem problem;
    problem.severity = Problem::Severity::kError;
    problem.code = code;
    problem.message = reason;
    session_.add_problem(outcome.path, problem);
    ++summary_.failed;
    ++summary_.problems;
  }

  void report(std::size_t file, std::int64_t done) {
    progress_.files_done += done;
    if (!options_.progress) return;
    progress_.file = files_[file];
    options_.progress(progress_);
  }

  store::ImportSession& session_;
  const std::vector<std::string>& files_;
  const ImportOptions& options_;
  ImportSummary summary_;
  Progress progress_;
  // Of the file that is being taken:
  std::int64_t documents_ = 0, stored_ = 0, claims_ = 0;
  std::optional<Problem> broken_;
};

// Runs `read` on a thread of its own and `take` here, until either is done or throws.
template <class Read, class Take>
void pipe(Channel<Item>& channel, const Read& read, const Take& take) {
  std::exception_ptr reader_failed;
  std::thread reader([&] {
    try {
      read();
    } catch (...) {
      reader_failed = std::current_exception();
    }
    channel.finish();
  });
  struct Join {
    Channel<Item>& channel;
    std::thread& thread;
    ~Join() {
      channel.close();
      if (thread.joinable()) thread.join();
    }
  };
  {
    const Join join{channel, reader};
    while (auto item = channel.receive()) take(*item);
  }
  if (reader_failed) std::rethrow_exception(reader_failed);
}

}  // namespace

ImportSummary import_paths(store::Connection& connection, const std::vector<std::string>& paths,
                           const ImportOptions& options) {
  connection.require_writable();
  const std::vector<std::string> files = list_files(paths, connection.path());
  const ImporterRegistry bundled =
      options.importers != nullptr ? ImporterRegistry() : ImporterRegistry::bundled();
  const ImporterRegistry& importers = options.importers != nullptr ? *options.importers : bundled;
  if (!options.format.empty()) importers.by_name(options.format);
  store::ImportSession session(connection, paths);
  const std::vector<std::int64_t> known = session.source_ids();
  Preparer preparer(options, known);
  Storing storing(session, files, options);
  Channel<Item> channel(kQueueBytes);
  const auto send = [&](Item item) {
    const std::size_t size = item.document.text.size() + item.document.assets.size() * 128 + 4096;
    return channel.send(std::move(item), size);
  };
  try {
    pipe(
        channel, [&] { read_files(files, options, importers, preparer, send); },
        [&](Item& item) { storing.take(item); });
  } catch (const Error&) {
    throw;  // the database failed, and what was not committed is undone
  } catch (...) {
    session.finish(reconcile::reconcile);  // the caller stopped it: keep what there is
    throw;
  }
  session.finish(reconcile::reconcile);
  return std::move(storing.summary());
}

ImportSummary import_document(store::Connection& connection, const Document& document,
                              const ImportOptions& options) {
  const std::vector<std::string> names = {document.path.empty() ? document.name : document.path};
  store::ImportSession session(connection, names);
  const std::vector<std::int64_t> known = session.source_ids();
  Preparer preparer(options, known);
  Storing storing(session, names, options);
  Item item;
  item.document = document;
  if (item.document.importer.empty()) item.document.importer = "program";
  preparer.add_metadata(item.document, "");
  preparer.prepare(item);
  storing.take(item);
  Item end;
  end.end_of_file = true;
  storing.take(end);
  session.finish(reconcile::reconcile);
  return std::move(storing.summary());
}

void rebuild(store::Connection& connection) { store::rebuild(connection, reconcile::reconcile); }

std::vector<std::int64_t> decide(store::Connection& connection,
                                 const std::vector<Ruling>& rulings) {
  return store::decide(connection, rulings, reconcile::reconcile);
}

void undo(store::Connection& connection, std::int64_t decision) {
  store::undo(connection, decision, reconcile::reconcile);
}

}  // namespace takedowndb::ingest
