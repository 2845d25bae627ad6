// An open SQLite file that is known to be ours. In: a path; out: a handle for store/, query/ and
// report/, the only parts that speak SQL. SQLite's errors leave here as takedowndb errors: one line
// with the file, what is wrong and what to do.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <memory>
#include <string>
#include <string_view>

#include "takedowndb/database.h"

namespace takedowndb::store {

class Connection {
 public:
  // Opens, checks that the file is ours and of a schema that we know, creates or migrates it where
  // `mode` allows. The path ":memory:" is a database that lives as long as the connection.
  // @throws IoError, DatabaseError
  Connection(std::string path, OpenMode mode);

  SQLite::Database& db() { return *db_; }
  const std::string& path() const { return path_; }
  bool writable() const { return mode_ != OpenMode::kReadOnly; }
  // @throws UsageError on a connection that was opened for reading.
  void require_writable() const;

  // Runs `work` and turns what SQLite throws into our errors.
  template <class Work>
  auto guard(Work&& work) const -> decltype(work()) {
    try {
      return work();
    } catch (const SQLite::Exception& e) {
      fail(e.getErrorCode(), e.getExtendedErrorCode(), e.what());
    }
  }
  // @throws IoError or DatabaseError that says what `code` means for this file.
  [[noreturn]] void fail(int code, int extended, std::string_view message) const;

 private:
  void open(int flags);
  void create();
  void check_ours();
  std::string in_file(std::string_view what) const;

  std::string path_;
  OpenMode mode_;
  std::unique_ptr<SQLite::Database> db_;
};

// Begins at once with the right to write; rolls back unless committed.
class Transaction {
 public:
  explicit Transaction(Connection& connection);
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  void commit();

 private:
  Connection& connection_;
  bool open_ = true;
};

}  // namespace takedowndb::store
