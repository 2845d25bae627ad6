#include "store/reference.h"

#include <functional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "store/statement.h"
#include "text/csv.h"
#include "text/embedded.h"

namespace takedowndb::store {
namespace {

using Row = std::vector<std::string>;

std::string_view embedded_file(std::span<const embedded::EmbeddedFile> files,
                               std::string_view path) {
  for (const auto& file : files)
    if (file.path == path) return file.text;
  throw std::logic_error(std::string(path) + " is not among the embedded files");
}

// The cells of one embedded CSV in the order of `columns`.
void each_row(std::span<const embedded::EmbeddedFile> files, std::string_view path,
              const std::vector<std::string_view>& columns,
              const std::function<void(const Row&)>& use) {
  const text::CsvTable table = text::read_csv(embedded_file(files, path));
  std::vector<std::size_t> places;
  for (const std::string_view column : columns) {
    const int place = table.column(column);
    if (place < 0)
      throw std::logic_error(std::string(path) + " has no column " + std::string(column));
    places.push_back(static_cast<std::size_t>(place));
  }
  Row cells(columns.size());
  for (const Row& row : table.rows) {
    for (std::size_t i = 0; i < places.size(); ++i) cells[i] = row[places[i]];
    use(cells);
  }
}

// Fills `table` with the columns of a CSV: the statement has one parameter for each.
void copy(SQLite::Database& db, std::string_view path, const std::vector<std::string_view>& columns,
          const char* sql) {
  SQLite::Statement insert(db, sql);
  each_row(embedded::reference(), path, columns, [&](const Row& row) {
    int i = 0;
    for (const std::string& cell : row) bind_one(insert, ++i, OrNull{cell});
    run(insert);
  });
}

// "a;b c" with ';' is "a", "b c".
std::vector<std::string> split(std::string_view list, char separator) {
  std::vector<std::string> parts;
  while (!list.empty()) {
    const std::size_t end = list.find(separator);
    if (end != 0) parts.emplace_back(list.substr(0, end));
    if (end == std::string_view::npos) break;
    list.remove_prefix(end + 1);
  }
  return parts;
}

void load_regions(SQLite::Database& db) {
  SQLite::Statement region(db, "INSERT INTO regions (region, type) VALUES (?, ?)");
  SQLite::Statement member(db, "INSERT INTO region_members (region, alpha2) VALUES (?, ?)");
  each_row(embedded::reference(), "regions.csv", {"region", "members", "type"},
           [&](const Row& row) {
             run(region, row[0], OrNull{row[2]});
             for (const std::string& country : split(row[1], ' ')) run(member, row[0], country);
           });
}

void load_organizations(SQLite::Database& db) {
  SQLite::Statement insert(
      db, "INSERT INTO organizations (organization, role, type, country) VALUES (?, ?, ?, ?)");
  SQLite::Statement alias(
      db, "INSERT INTO organization_names (name, organization, role) VALUES (?, ?, ?)");
  const auto add = [&](const char* role, const std::string& name, const std::string& aliases,
                       const std::string& type, const std::string& country) {
    run(insert, name, role, OrNull{type}, OrNull{country});
    for (const std::string& other : split(aliases, ';')) run(alias, other, name, role);
  };
  const std::string nowhere;
  each_row(embedded::reference(), "companies.csv", {"company", "aliases", "kind"},
           [&](const Row& row) { add("company", row[0], row[1], row[2], nowhere); });
  // Who only publishes: known to the file, and no word of the extraction's.
  each_row(embedded::reference(), "publishers.csv", {"publisher", "aliases", "kind"},
           [&](const Row& row) { add("company", row[0], row[1], row[2], nowhere); });
  each_row(embedded::reference(), "actors.csv", {"actor", "aliases", "type", "country"},
           [&](const Row& row) { add("actor", row[0], row[1], row[2], row[3]); });
}

void load_operations(SQLite::Database& db) {
  SQLite::Statement insert(
      db, "INSERT INTO known_operations (operation, country, description) VALUES (?, ?, ?)");
  SQLite::Statement alias(db, "INSERT INTO operation_names (name, operation) VALUES (?, ?)");
  each_row(embedded::reference(), "operations.csv",
           {"operation", "aliases", "country", "description"}, [&](const Row& row) {
             run(insert, row[0], OrNull{row[2]}, OrNull{row[3]});
             for (const std::string& other : split(row[1], ';')) run(alias, other, row[0]);
           });
}

}  // namespace

void load_reference(SQLite::Database& db) {
  for (const char* sql :
       {"DELETE FROM operation_names", "DELETE FROM known_operations",
        "DELETE FROM organization_names", "DELETE FROM organizations",
        "DELETE FROM asset_kind_names", "DELETE FROM asset_kinds", "DELETE FROM platform_names",
        "DELETE FROM platforms", "DELETE FROM region_names", "DELETE FROM region_members",
        "DELETE FROM regions", "DELETE FROM country_names", "DELETE FROM countries"})
    db.exec(sql);
  copy(db, "countries.csv", {"alpha2", "alpha3", "name", "m49_region", "m49_subregion"},
       "INSERT INTO countries (alpha2, alpha3, name, m49_region, m49_subregion) "
       "VALUES (?, ?, ?, ?, ?)");
  copy(db, "country_names.csv", {"name", "alpha2", "type", "ambiguous"},
       "INSERT INTO country_names (name, alpha2, type, ambiguous) "
       "VALUES (?, ?, ?, CAST(coalesce(?, '0') AS INTEGER))");
  load_regions(db);
  copy(db, "region_names.csv", {"name", "region"},
       "INSERT INTO region_names (name, region) VALUES (?, ?)");
  copy(db, "platforms.csv", {"platform", "name", "company"},
       "INSERT INTO platforms (platform, name, company) VALUES (?, ?, ?)");
  copy(db, "platform_names.csv", {"name", "platform", "ambiguous"},
       "INSERT INTO platform_names (name, platform, ambiguous) "
       "VALUES (?, ?, CAST(coalesce(?, '0') AS INTEGER))");
  copy(db, "asset_kinds.csv", {"kind", "name_singular", "name_plural", "description", "counted"},
       "INSERT INTO asset_kinds (kind, name_singular, name_plural, description, counted) "
       "VALUES (?, ?, ?, ?, CAST(coalesce(?, '1') AS INTEGER))");
  copy(db, "asset_kind_names.csv", {"name", "kind", "platform_hint"},
       "INSERT INTO asset_kind_names (name, kind, platform_hint) VALUES (?, ?, ?)");
  load_organizations(db);
  load_operations(db);
}

void load_data_dictionary(SQLite::Database& db) {
  db.exec("DELETE FROM data_dictionary");
  SQLite::Statement insert(
      db,
      R"(INSERT INTO data_dictionary ("table", "column", description, unit) VALUES (?, ?, ?, ?))");
  each_row(embedded::schema(), "data_dictionary.csv", {"table", "column", "description", "unit"},
           [&](const Row& row) { run(insert, row[0], row[1], row[2], OrNull{row[3]}); });
}

}  // namespace takedowndb::store
