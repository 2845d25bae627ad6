#include "store/connection.h"

#include <sys/wait.h>
#include <unistd.h>

#include "store/schema.h"
#include "takedowndb/error.h"
#include "tests/store/rows.h"
#include "tests/support.h"

using namespace takedowndb;
using namespace takedowndb::test;
using store::Connection;

namespace {

// What opening says, "" when it works.
std::string open_error(const std::string& path, OpenMode mode = OpenMode::kReadWriteOrCreate) {
  try {
    Connection connection(path, mode);
  } catch (const Error& e) {
    return e.what();
  }
  return {};
}

// Runs `work` in a process without root's right to write everywhere; its result.
template <class Work>
int as_nobody(const Work& work) {
  const pid_t child = fork();
  if (child == 0) {
    if (geteuid() == 0 && (setgid(65534) != 0 || setuid(65534) != 0)) _exit(99);
    _exit(work());
  }
  int status = 0;
  waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

}  // namespace

TEST_CASE("a new file is ours, of 16 KB pages, and stands alone") {
  const TempFolder folder;
  const std::string path = (folder.path() / "new.db").string();
  { Connection connection(path, OpenMode::kReadWriteOrCreate); }
  CHECK(cell(path, "PRAGMA application_id") == std::to_string(store::kApplicationId));
  CHECK(cell(path, "PRAGMA user_version") == std::to_string(store::schema_version()));
  CHECK(cell(path, "PRAGMA page_size") == "16384");
  CHECK(cell(path, "PRAGMA journal_mode") == "delete");
  CHECK(cell(path, "PRAGMA integrity_check") == "ok");
  CHECK(cell(path, "SELECT name FROM countries WHERE alpha2 = 'XK'") == "Kosovo");
  CHECK(std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator()) == 1);
}

TEST_CASE("opening again changes no byte") {
  const TempFolder folder;
  const std::string path = (folder.path() / "new.db").string();
  CHECK(open_error(path) == "");
  const std::string before = read_file(path);
  CHECK(open_error(path) == "");
  CHECK(open_error(path, OpenMode::kReadWrite) == "");
  CHECK(open_error(path, OpenMode::kReadOnly) == "");
  CHECK(read_file(path) == before);
}

TEST_CASE("an empty file becomes a database only when one may be made") {
  const TempFolder folder;
  const std::string path = folder.write("empty.db", "");
  CHECK(open_error(path, OpenMode::kReadOnly) ==
        path + ": is empty; `takedowndb import` makes a database");
  CHECK(open_error(path) == "");
}

TEST_CASE("what is no database of ours is refused in one line and left alone") {
  const TempFolder folder;
  const std::string missing = (folder.path() / "missing.db").string();
  CHECK(open_error(missing, OpenMode::kReadWrite) ==
        missing + ": no such file; `takedowndb import` makes a database");
  CHECK_FALSE(fs::exists(missing));

  const std::string text = folder.write("text.db", "This is a letter.\n");
  CHECK(open_error(text) == text + ": is no SQLite database; give the path of a takedowndb file");
  CHECK(read_file(text) == "This is a letter.\n");

  const std::string other = (folder.path() / "other.db").string();
  SQLite::Database(other, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE).exec("CREATE TABLE t (x)");
  const std::string before = read_file(other);
  CHECK(open_error(other) ==
        other + ": is a database of another program; give the path of a takedowndb file");
  CHECK(read_file(other) == before);

  const std::string newer = (folder.path() / "newer.db").string();
  CHECK(open_error(newer) == "");
  SQLite::Database(newer, SQLite::OPEN_READWRITE).exec("PRAGMA user_version = 999");
  CHECK(open_error(newer) == newer +
                                 ": was written by a newer takedowndb (schema 999, this one "
                                 "knows up to " +
                                 std::to_string(store::schema_version()) + "); update takedowndb");

  CHECK(open_error(folder.path().string()) ==
        folder.path().string() + ": is a folder; give the path of a database file");
  const std::string nowhere = (folder.path() / "no" / "x.db").string();
  CHECK(open_error(nowhere) == nowhere + ": the folder " + (folder.path() / "no").string() +
                                   " does not exist; make it first");
}

TEST_CASE("a damaged file is told") {
  const TempFolder folder;
  const std::string path = (folder.path() / "x.db").string();
  CHECK(open_error(path) == "");
  std::string bytes = read_file(path);
  for (std::size_t i = 100; i < 16384; ++i) bytes[i] = '\x5a';
  folder.write("x.db", bytes);
  CHECK(open_error(path) ==
        path + ": is damaged; restore it from a copy or import the sources again");
}

TEST_CASE("a file that another program left in WAL mode stands alone again") {
  const TempFolder folder;
  const std::string path = (folder.path() / "x.db").string();
  CHECK(open_error(path) == "");
  SQLite::Database(path, SQLite::OPEN_READWRITE).exec("PRAGMA journal_mode = WAL");
  CHECK(open_error(path) == "");
  CHECK(cell(path, "PRAGMA journal_mode") == "delete");
}

TEST_CASE("a busy file is told") {
  const TempFolder folder;
  const std::string path = (folder.path() / "x.db").string();
  Connection writer(path, OpenMode::kReadWriteOrCreate);
  const store::Transaction transaction(writer);
  Connection other(path, OpenMode::kReadWrite);
  other.db().setBusyTimeout(10);
  CHECK_THROWS_WITH(store::Transaction(other),
                    path + ": is in use by another program; try again when that is done");
}

TEST_CASE("a transaction that is not committed leaves nothing") {
  const TempFolder folder;
  const std::string path = (folder.path() / "x.db").string();
  Connection connection(path, OpenMode::kReadWriteOrCreate);
  {
    const store::Transaction transaction(connection);
    connection.db().exec("INSERT INTO meta VALUES ('x', 'y')");
  }
  CHECK(rows(connection.db(), "SELECT * FROM meta WHERE key = 'x'").empty());
}

TEST_CASE("a full disk is told, and the file is as it was") {
  const TempFolder folder;
  const std::string path = (folder.path() / "x.db").string();
  Connection connection(path, OpenMode::kReadWriteOrCreate);
  const std::string before = read_file(path);
  connection.db().exec("PRAGMA max_page_count = 1");  // SQLite keeps to the present size
  const auto fill = [&] {
    connection.guard([&] {
      store::Transaction transaction(connection);
      connection.db().exec("CREATE TABLE big AS SELECT zeroblob(10000000) AS b");
      transaction.commit();
    });
  };
  CHECK_THROWS_AS(fill(), IoError);
  CHECK_THROWS_WITH(fill(), path + ": the disk is full; free some space and run the command again");
  CHECK(read_file(path) == before);
}

TEST_CASE("a read-only folder can be read, and writing is refused") {
  const TempFolder folder;
  const fs::path inner = folder.path() / "locked";
  fs::create_directory(inner);
  const std::string path = (inner / "x.db").string();
  CHECK(open_error(path) == "");
  fs::permissions(folder.path(), fs::perms(0755));
  fs::permissions(path, fs::perms(0644));
  fs::permissions(inner, fs::perms(0555));
  const int reads = as_nobody([&] {
    Connection connection(path, OpenMode::kReadOnly);
    return rows(connection.db(), "SELECT * FROM assets_removed_by_origin_year").empty() ? 0 : 1;
  });
  CHECK(reads == 0);
  const int refuses = as_nobody([&] {
    const std::string read_only = " is read-only; make it writable or copy";
    return open_error(path).find(read_only) != std::string::npos &&
                   open_error((inner / "new.db").string()).find(read_only) != std::string::npos
               ? 0
               : 1;
  });
  CHECK(refuses == 0);
  fs::permissions(inner, fs::perms(0755));
}

TEST_CASE("a path that looks like an address or is in memory") {
  Connection memory(":memory:", OpenMode::kReadWriteOrCreate);
  CHECK(rows(memory.db(), "SELECT count(*) FROM sources") == Rows{{"0"}});
  CHECK_FALSE(fs::exists(":memory:"));
}
