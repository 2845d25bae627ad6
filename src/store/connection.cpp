#include "store/connection.h"

#include <sqlite3.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <system_error>
#include <utility>

#include "store/schema.h"
#include "takedowndb/error.h"

namespace takedowndb::store {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kInMemory = ":memory:";
constexpr int kBusyTimeout = 10000;  // ms: longer than any batch of an import

enum class Content { kMissing, kEmpty, kSqlite, kSqliteWal, kOther };

// Looks before SQLite does, whose words for these cases are worse.
Content look_at(const std::string& path) {
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (status.type() == fs::file_type::not_found) return Content::kMissing;
  if (status.type() == fs::file_type::directory)
    throw IoError(path + ": is a folder; give the path of a database file");
  if (error) throw IoError(path + ": cannot be opened: " + error.message());
  if (status.type() != fs::file_type::regular)
    throw IoError(path + ": is no regular file; give the path of a database file");
  errno = 0;
  std::ifstream in(path, std::ios::binary);
  if (!in) throw IoError(path + ": cannot be read: " + std::generic_category().message(errno));
  std::array<char, 20> head{};
  in.read(head.data(), head.size());
  if (in.gcount() == 0) return Content::kEmpty;
  constexpr std::string_view kMagic("SQLite format 3\0", 16);
  if (std::string_view(head.data(), static_cast<std::size_t>(in.gcount())).substr(0, 16) != kMagic)
    return Content::kOther;
  return head[18] == 2 || head[19] == 2 ? Content::kSqliteWal : Content::kSqlite;
}

std::string folder_of(const std::string& path) {
  const std::string folder = fs::path(path).parent_path().string();
  return folder.empty() ? "." : folder;
}

void require_folder(const std::string& path) {
  const std::string folder = folder_of(path);
  std::error_code error;
  if (!fs::is_directory(folder, error))
    throw IoError(path + ": the folder " + folder + " does not exist; make it first");
}

// SQLite needs the folder too: its journal lies beside the file while it writes.
void require_write_access(const std::string& path, bool exists) {
  if (exists && access(path.c_str(), W_OK) != 0)
    throw IoError(path + ": the file is read-only; make it writable or copy it elsewhere");
  if (access(folder_of(path).c_str(), W_OK) != 0)
    throw IoError(path + ": the folder " + folder_of(path) +
                  " is read-only; make it writable or copy the file elsewhere");
}

}  // namespace

Connection::Connection(std::string path, OpenMode mode) : path_(std::move(path)), mode_(mode) {
  if (path_.empty()) throw UsageError("the path of the database is empty");
  const bool in_memory = path_ == kInMemory;
  const Content content = in_memory ? Content::kMissing : look_at(path_);
  if (content == Content::kOther)
    throw DatabaseError(path_ + ": is no SQLite database; give the path of a takedowndb file");
  const bool fresh = content == Content::kMissing || content == Content::kEmpty;
  if (fresh && mode_ != OpenMode::kReadWriteOrCreate) {
    if (content == Content::kMissing)
      throw IoError(path_ + ": no such file; `takedowndb import` makes a database");
    throw DatabaseError(path_ + ": is empty; `takedowndb import` makes a database");
  }
  if (!in_memory && writable()) {
    require_folder(path_);
    require_write_access(path_, content != Content::kMissing);
  }
  guard([&] {
    if (!fresh) {
      open(writable() ? SQLite::OPEN_READWRITE : SQLite::OPEN_READONLY);
      check_ours();
      // Another program may have left it so; ours leaves one file alone.
      if (content == Content::kSqliteWal && writable()) db_->exec("PRAGMA journal_mode = DELETE");
      if (writable()) update_schema(*this);
      return;
    }
    try {
      open(SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
      create();
    } catch (...) {
      db_.reset();
      if (content == Content::kMissing && !in_memory) {
        std::error_code ignored;
        fs::remove(path_, ignored);
      }
      throw;
    }
  });
}

void Connection::open(int flags) {
  // SQLite would read "file:..." as an address.
  const std::string name = path_.starts_with("file:") ? "./" + path_ : path_;
  // One thread at a time uses a connection: SQLite needs no locks of its own.
  db_ = std::make_unique<SQLite::Database>(name, flags | SQLite::OPEN_NOMUTEX, kBusyTimeout);
  db_->exec("PRAGMA foreign_keys = ON");
  db_->exec("PRAGMA cache_size = -16000");
  if ((flags & SQLite::OPEN_READWRITE) != 0) {
    // Derived rows are rewritten often and hold nothing secret.
    db_->exec("PRAGMA secure_delete = OFF");
  }
}

void Connection::create() {
  db_->exec("PRAGMA page_size = 16384");
  create_schema(*this);
}

void Connection::check_ours() {
  const auto number = [&](const char* pragma) { return db_->execAndGet(pragma).getInt(); };
  const int application = number("PRAGMA application_id");
  const int version = number("PRAGMA user_version");
  if (application != kApplicationId)
    throw DatabaseError(path_ +
                        ": is a database of another program; give the path of a takedowndb file");
  if (version > schema_version())
    throw DatabaseError(path_ + ": was written by a newer takedowndb (schema " +
                        std::to_string(version) + ", this one knows up to " +
                        std::to_string(schema_version()) + "); update takedowndb");
  if (version < schema_version() && !writable())
    throw DatabaseError(path_ + ": was written by an older takedowndb (schema " +
                        std::to_string(version) +
                        "); bring it up to date with `takedowndb rebuild`");
}

void Connection::require_writable() const {
  if (!writable()) throw UsageError(path_ + ": was opened for reading only");
}

std::string Connection::in_file(std::string_view what) const {
  return path_ + ": " + std::string(what);
}

void Connection::fail(int code, int extended, std::string_view message) const {
  switch (code) {
    case SQLITE_FULL:
      throw IoError(in_file("the disk is full; free some space and run the command again"));
    case SQLITE_IOERR:
      throw IoError(in_file("cannot be read or written (" + std::string(sqlite3_errstr(extended)) +
                            "); check the disk and free space, and run the command again"));
    case SQLITE_READONLY:
      if (extended == SQLITE_READONLY_ROLLBACK || extended == SQLITE_READONLY_RECOVERY)
        throw IoError(
            in_file("an import was broken off; `takedowndb check` where the folder is "
                    "writable mends it"));
      throw IoError(in_file("is read-only; make the file and its folder writable"));
    case SQLITE_PERM:
    case SQLITE_AUTH:
    case SQLITE_CANTOPEN:
      throw IoError(in_file("cannot be opened; check the permissions of the file and its folder"));
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      throw DatabaseError(in_file("is in use by another program; try again when that is done"));
    case SQLITE_NOTADB:
      throw DatabaseError(in_file("is no SQLite database; give the path of a takedowndb file"));
    case SQLITE_CORRUPT:
      throw DatabaseError(
          in_file("is damaged; restore it from a copy or import the sources again"));
    case SQLITE_NOMEM:
      throw std::bad_alloc();
    default:
      throw DatabaseError(in_file(message));
  }
}

Transaction::Transaction(Connection& connection) : connection_(connection) {
  connection_.guard([&] { connection_.db().exec("BEGIN IMMEDIATE"); });
}

Transaction::~Transaction() {
  // After some errors SQLite has rolled back by itself.
  if (open_ && sqlite3_get_autocommit(connection_.db().getHandle()) == 0)
    sqlite3_exec(connection_.db().getHandle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit() {
  connection_.guard([&] { connection_.db().exec("COMMIT"); });
  open_ = false;
}

}  // namespace takedowndb::store
