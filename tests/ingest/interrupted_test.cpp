// The process dies at any moment of an import: the file is then whole, as it was after some
// document, and the same import completes it to the same content.
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

#include "takedowndb/takedowndb.h"
#include "tests/store/rows.h"
#include "tests/support.h"

using namespace takedowndb;
using namespace takedowndb::test;

namespace {

// Enough documents for several batches.
constexpr int kDocuments = 2600;

void write_records(const std::string& path) {
  std::ofstream out(path);
  for (int i = 0; i < kDocuments; ++i)
    out << R"({"document": "d)" << i << R"(.txt", "published": "2019-01-01", "takedowns": [)"
        << R"({"company": "Meta", "removed": "20)" << 10 + i % 15 << '-' << 10 + i % 3
        << R"(", "networks": [{"origins": ["IR"], "targets": ["US", "GB"], "assets": [)"
        << R"({"platform": "facebook", "kind": "page", "count": )" << 100 + i
        << R"(, "bound": "exact"}]}]}]})" << '\n';
}

Rows content(const std::string& path) {
  Rows all;
  for (const char* sql :
       {"SELECT source_id, document, content_hash FROM sources ORDER BY 1",
        "SELECT * FROM mentions ORDER BY 1", "SELECT * FROM claims ORDER BY claim_id",
        "SELECT * FROM network_summary", "SELECT * FROM mention_networks"})
    for (auto& row : rows(path, sql)) all.push_back(std::move(row));
  return all;
}

// Runs `work` in a process of its own; whether it ended by itself.
template <class Work>
bool in_child(const Work& work) {
  const pid_t child = fork();
  if (child == 0) {
    work();
    _exit(0);
  }
  int status = 0;
  waitpid(child, &status, 0);
  return WIFEXITED(status);
}

}  // namespace

TEST_CASE("killed in the middle, completed by a second run") {
  const TempFolder folder;
  const std::string in = (folder.path() / "in.jsonl").string();
  write_records(in);
  const std::string whole = (folder.path() / "whole.db").string();
  Database::open(whole).import_from(in);
  const Rows expected = content(whole);
  REQUIRE(cell(whole, "SELECT count(*) FROM sources") == std::to_string(kDocuments));

  for (const int die_at : {1, 999, 1500, 2599}) {
    INFO("killed after document " << die_at);
    const std::string path = (folder.path() / (std::to_string(die_at) + ".db")).string();
    const bool ended = in_child([&] {
      int n = 0;
      ImportOptions options;
      options.progress = [&](const Progress&) {
        if (++n == die_at) kill(getpid(), SIGKILL);
      };
      Database::open(path).import_from(in, options);
    });
    CHECK_FALSE(ended);
    Database db = Database::open(path);
    const std::int64_t stored =
        std::get<std::int64_t>(db.sql("SELECT count(*) FROM sources").rows[0][0]);
    CHECK(stored < kDocuments);
    if (stored == 0) CHECK(db.check().empty());
    if (stored > 0) {
      bool told = false;
      for (const std::string& line : db.check())
        told |= line.find("broken off") != std::string::npos;
      CHECK(told);
    }
    const ImportSummary summary = db.import_from(in);
    CHECK(summary.documents == kDocuments - stored);
    CHECK(db.check().empty());
    CHECK(content(path) == expected);
  }
}

TEST_CASE("a disk that is full in the middle leaves a good file") {
  const TempFolder folder;
  const std::string in = (folder.path() / "in.jsonl").string();
  write_records(in);
  const std::string path = (folder.path() / "x.db").string();
  { Database::open(path); }
  const std::string message = (folder.path() / "message").string();
  const bool ended = in_child([&] {
    signal(SIGXFSZ, SIG_IGN);
    const rlim_t limit = fs::file_size(path) + 400'000;
    const rlimit sizes = {limit, limit};
    setrlimit(RLIMIT_FSIZE, &sizes);
    try {
      Database::open(path).import_from(in);
    } catch (const IoError& e) {
      std::ofstream(message) << e.what();
    }
  });
  CHECK(ended);
  CHECK(read_file(message).starts_with(path + ": "));
  Database db = Database::open(path);
  CHECK(rows(path, "PRAGMA integrity_check") == Rows{{"ok"}});
  db.import_from(in);
  CHECK(db.check().empty());
  CHECK(cell(path, "SELECT count(*) FROM sources") == std::to_string(kDocuments));
}
