// takedowndb reports, takedowndb report: the canned reports.
#include <takedowndb/takedowndb.h>

#include <algorithm>
#include <cctype>
#include <memory>

#include "commands.h"
#include "output.h"

namespace takedowndb::program {
namespace {

struct Options {
  std::string db;
  std::string name;
  Filter filter;
  TableOptions table;
};

int run_report(const Options& options) {
  const Database db = Database::open(options.db, OpenMode::kReadOnly);
  print_table(db.report(options.name, options.filter), options.table);
  return kDone;
}

int run_reports(const TableOptions& options) {
  Table table{{"name", "title"}, {}};
  for (const ReportInfo& report : Database::reports())
    table.rows.push_back({report.name, report.title});
  print_table(table, options);
  return kDone;
}

}  // namespace

void add_reports(CLI::App& app, Run& run) {
  CLI::App& command = *app.add_subcommand("reports", "List the canned reports");
  const auto options = std::make_shared<TableOptions>();
  add_table_options(command, *options);
  command.footer("Example:\n  takedowndb reports");
  command.callback([options, &run] { run = [options] { return run_reports(*options); }; });
}

void add_report(CLI::App& app, Run& run) {
  CLI::App& command = *app.add_subcommand("report", "Print one canned report");
  const auto options = std::make_shared<Options>();
  command.add_option("DB", options->db, "The database")->required();
  command.add_option("NAME", options->name, "Which report (see takedowndb reports)")->required();
  command.add_option("--from", options->filter.from, "First year of removal");
  command.add_option("--to", options->filter.to, "Last year of removal");
  const auto add_list = [&](const char* name, std::vector<std::string>& list, const char* help) {
    command.add_option(name, list, help)->delimiter(',')->type_name("TEXT,...");
  };
  add_list("--platform", options->filter.platforms, "Only these platforms (facebook)");
  add_list("--company", options->filter.companies, "Only these companies (Meta)");
  add_list("--country", options->filter.countries,
           "Only networks with one of these as origin or target (IR)");
  add_table_options(command, options->table);
  command.footer(
      "A dash, or an empty cell in CSV, means that no source states it; it is never 0.\n\n"
      "Example:\n"
      "  takedowndb report takedowns.db assets_removed_by_origin_year --from 2018 --country IR");
  command.callback([options, &run] { run = [options] { return run_report(*options); }; });
}

}  // namespace takedowndb::program
