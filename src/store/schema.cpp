#include "store/schema.h"

#include <algorithm>
#include <charconv>

#include "store/connection.h"
#include "store/reference.h"
#include "store/sha256.h"
#include "store/statement.h"
#include "text/embedded.h"

namespace takedowndb::store {
namespace {

using embedded::EmbeddedFile;

constexpr std::string_view kTables = "tables/";
constexpr std::string_view kViews = "views/";
constexpr std::string_view kMigrations = "migrations/";

int number_of_migration(std::string_view path) {
  int number = 0;
  const std::string_view name = path.substr(kMigrations.size());
  std::from_chars(name.data(), name.data() + name.size(), number);
  return number;
}

// What views, reference data and data dictionary of this program are, as one hash.
const std::string& definitions() {
  static const std::string kDefinitions = [] {
    Sha256 sum;
    const auto add = [&](const EmbeddedFile& file) {
      sum.add(file.path);
      sum.add(file.text);
    };
    for (const EmbeddedFile& file : embedded::schema())
      if (!file.path.starts_with(kTables) && !file.path.starts_with(kMigrations)) add(file);
    for (const EmbeddedFile& file : embedded::reference()) add(file);
    return to_hex(sum.finish());
  }();
  return kDefinitions;
}

void run_folder(SQLite::Database& db, std::string_view folder) {
  for (const EmbeddedFile& file : embedded::schema())
    if (file.path.starts_with(folder)) db.exec(std::string(file.text));
}

void drop_views(SQLite::Database& db) {
  std::vector<std::string> names;
  SQLite::Statement list(db, "SELECT name FROM sqlite_master WHERE type = 'view'");
  while (list.executeStep()) names.push_back(text_of(list.getColumn(0)));
  for (const std::string& name : names) {
    // Names cannot be bound; they are identifiers of this very file, quoted.
    std::string quoted = "\"";
    for (const char c : name) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    db.exec("DROP VIEW " + quoted + "\"");
  }
}

void create_views(SQLite::Database& db) {
  run_folder(db, kViews);
  for (const ReportFile& report : report_files())
    db.exec("CREATE VIEW " + report.name + " AS\n" + report.view);
}

void set_meta(SQLite::Database& db, const std::string& key, const std::string& value) {
  SQLite::Statement set(db, "INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)");
  run(set, key, value);
}

void write_definitions(SQLite::Database& db) {
  // Reference rows refer to each other only; the order of replacing them does not matter.
  db.exec("PRAGMA defer_foreign_keys = ON");
  drop_views(db);
  create_views(db);
  load_reference(db);
  load_data_dictionary(db);
  set_meta(db, "definitions", definitions());
}

bool has_definitions(SQLite::Database& db) {
  SQLite::Statement get(db, "SELECT value FROM meta WHERE key = 'definitions'");
  return get.executeStep() && text_of(get.getColumn(0)) == definitions();
}

void set_version(SQLite::Database& db, int version) {
  // PRAGMA takes no parameters; the value is a number of ours.
  db.exec("PRAGMA user_version = " + std::to_string(version));
}

}  // namespace

int schema_version() {
  static const int kVersion = [] {
    int newest = 0;
    for (const EmbeddedFile& file : embedded::schema())
      if (file.path.starts_with(kMigrations))
        newest = std::max(newest, number_of_migration(file.path));
    return newest;
  }();
  return kVersion;
}

void create_schema(Connection& connection) {
  Transaction transaction(connection);
  SQLite::Database& db = connection.db();
  db.exec("PRAGMA application_id = " + std::to_string(kApplicationId));
  set_version(db, schema_version());
  run_folder(db, kTables);
  write_definitions(db);
  transaction.commit();
}

void update_schema(Connection& connection) {
  SQLite::Database& db = connection.db();
  const auto version = [&] { return db.execAndGet("PRAGMA user_version").getInt(); };
  if (version() == schema_version() && has_definitions(db)) return;
  Transaction transaction(connection);
  if (version() < schema_version()) drop_views(db);  // a migration must not trip over them
  for (const EmbeddedFile& file : embedded::schema())
    if (file.path.starts_with(kMigrations) && number_of_migration(file.path) > version()) {
      db.exec(std::string(file.text));
      set_version(db, number_of_migration(file.path));
    }
  write_definitions(db);
  transaction.commit();
}

}  // namespace takedowndb::store
