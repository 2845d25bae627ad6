// takedowndb check, rebuild, formats.
#include <takedowndb/takedowndb.h>

#include <memory>

#include "commands.h"
#include "output.h"

namespace takedowndb::program {
namespace {

int run_check(const std::string& path) {
  const std::vector<std::string> findings = Database::open(path, OpenMode::kReadOnly).check();
  const std::string prefix = path + ": ";
  for (const std::string& finding : findings) complain(prefix + finding);
  if (findings.empty()) print(prefix + "all is well\n");
  return findings.empty() ? kDone : kPartly;
}

int run_rebuild(const std::string& path) {
  Database db = Database::open(path, OpenMode::kReadWrite);
  db.rebuild();
  print(path + ": " + counted(static_cast<std::int64_t>(db.network_summary().size()), "network") +
        '\n');
  return kDone;
}

int run_formats(const TableOptions& options) {
  Table table{{"format", "description"}, {}};
  const ImporterRegistry registry = ImporterRegistry::bundled();
  for (const Importer* importer : registry.importers())
    table.rows.push_back({std::string(importer->name()), std::string(importer->description())});
  print_table(table, options);
  return kDone;
}

}  // namespace

void add_check(CLI::App& app, Run& run) {
  CLI::App& command = *app.add_subcommand("check", "Check a database; say what is wrong");
  const auto path = std::make_shared<std::string>();
  command.add_option("DB", *path, "The database")->required();
  command.footer("Example:\n  takedowndb check takedowns.db");
  command.callback([path, &run] { run = [path] { return run_check(*path); }; });
}

void add_rebuild(CLI::App& app, Run& run) {
  CLI::App& command = *app.add_subcommand("rebuild", "Work out all networks again from the claims");
  const auto path = std::make_shared<std::string>();
  command.add_option("DB", *path, "The database")->required();
  command.footer("Example:\n  takedowndb rebuild takedowns.db");
  command.callback([path, &run] { run = [path] { return run_rebuild(*path); }; });
}

void add_formats(CLI::App& app, Run& run) {
  CLI::App& command = *app.add_subcommand("formats", "List the formats that import reads");
  const auto options = std::make_shared<TableOptions>();
  add_table_options(command, *options);
  command.footer("Example:\n  takedowndb formats");
  command.callback([options, &run] { run = [options] { return run_formats(*options); }; });
}

}  // namespace takedowndb::program
