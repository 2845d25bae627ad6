// takedowndb show, search, conflicts, sql: questions to a database.
#include <takedowndb/takedowndb.h>

#include <memory>

#include "commands.h"
#include "output.h"

namespace takedowndb::program {
namespace {

struct Options {
  std::string db;
  std::string what;
  std::string argument;
  int limit = 20;
  TableOptions table;
};

// A command that asks one question of a database and prints the answer.
void on_database(CLI::App& command, const std::shared_ptr<Options>& options, Run& run,
                 Table (*ask)(const Database&, const Options&)) {
  add_table_options(command, options->table);
  command.callback([options, &run, ask] {
    run = [options, ask] {
      const Database db = Database::open(options->db, OpenMode::kReadOnly);
      print_table(ask(db, *options), options->table);
      return static_cast<int>(kDone);
    };
  });
}

Table search(const Database& db, const Options& options) {
  Table table{{"source", "title", "passage"}, {}};
  for (const SearchHit& hit : db.search(options.argument, options.limit))
    table.rows.push_back({hit.source, hit.title, hit.passage});
  return table;
}

}  // namespace

void add_show(CLI::App& app, Run& run) {
  CLI::App& command =
      *app.add_subcommand("show", "Show all that is known of one network, with quotations");
  const auto options = std::make_shared<Options>();
  command.add_option("DB", options->db, "The database")->required();
  command.add_option("WHAT", options->what, "network")
      ->required()
      ->check(CLI::IsMember({"network"}));
  command.add_option("ID", options->argument, "Its code (FB-IR-1018-A) or number")->required();
  command.footer("Example:\n  takedowndb show takedowns.db network FB-IR-1018-A");
  on_database(command, options, run,
              [](const Database& db, const Options& o) { return db.network(o.argument); });
}

void add_search(CLI::App& app, Run& run) {
  CLI::App& command = *app.add_subcommand("search", "Find sources that contain words");
  const auto options = std::make_shared<Options>();
  command.add_option("DB", options->db, "The database")->required();
  command.add_option("WORDS", options->argument, "Words that must all be there")->required();
  command.add_option("--limit", options->limit, "At most so many sources")
      ->check(CLI::Range(1, 1000000))
      ->capture_default_str();
  command.footer("Example:\n  takedowndb search takedowns.db \"Saudi Arabia\"");
  on_database(command, options, run, search);
}

void add_conflicts(CLI::App& app, Run& run) {
  CLI::App& command = *app.add_subcommand("conflicts", "Show where sources disagree");
  const auto options = std::make_shared<Options>();
  command.add_option("DB", options->db, "The database")->required();
  command.footer("Example:\n  takedowndb conflicts takedowns.db");
  on_database(command, options, run,
              [](const Database& db, const Options&) { return db.conflicts(); });
}

void add_sql(CLI::App& app, Run& run) {
  CLI::App& command = *app.add_subcommand("sql", "Ask anything in SQL; nothing can be changed");
  const auto options = std::make_shared<Options>();
  command.add_option("DB", options->db, "The database")->required();
  command.add_option("QUERY", options->argument, "One SELECT")->required();
  command.footer(
      "Example:\n  takedowndb sql takedowns.db \"SELECT code, removed, assets FROM "
      "network_summary\"");
  on_database(command, options, run,
              [](const Database& db, const Options& o) { return db.sql(o.argument); });
}

}  // namespace takedowndb::program
