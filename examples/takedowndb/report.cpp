// takedowndb reports, takedowndb report: the canned reports.
#include <takedowndb/takedowndb.h>

#include <algorithm>
#include <memory>

#include "commands.h"
#include "output.h"

namespace takedowndb::program {
namespace {

struct Options {
  std::string db;
  std::string name;
  std::string from, to, since;
  Filter filter;
  bool chart = false;
  TableOptions table;
};

// The report's own words on how to draw it and what it shows.
ChartOptions chart_options(const std::string& name) {
  ChartOptions options;
  for (const ReportInfo& info : Database::reports()) {
    if (info.name != name) continue;
    if (info.chart == "none")
      throw UsageError("the report " + name + " is a list of texts and has no chart");
    options.title = info.title;
    options.description = info.description;
    options.chart = info.chart;
  }
  return options;
}

// "Meta,Google" are two values; a comma before a space is part of a name ("Example, Inc.").
void add_values(const std::string& text, std::vector<std::string>& list) {
  std::size_t begin = 0;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    if (i < text.size() && (text[i] != ',' || text.substr(i, 2) == ", ")) continue;
    if (i > begin || text.empty()) list.push_back(text.substr(begin, i - begin));
    begin = i + 1;
  }
}

int run_report(const Options& options) {
  Filter filter = options.filter;
  if (!options.from.empty()) filter.from = options.from;
  if (!options.to.empty()) filter.to = options.to;
  if (!options.since.empty()) filter.since = options.since;
  const bool svg = options.table.format == "svg";
  if (options.chart && !svg && !options.table.format.empty())
    throw UsageError("--chart draws bars and --format " + options.table.format +
                     " writes a table; take one of them");
  const Database db = Database::open(options.db, OpenMode::kReadOnly);
  const Table table = db.report(options.name, filter);
  if (!svg && !options.chart) {
    print_table(table, options.table);
    return kDone;
  }
  ChartOptions chart = chart_options(options.name);
  chart.width = output_width(80);
  chart.color = on_terminal();
  print(svg ? render_svg_chart(table, chart) : render_chart(table, chart));
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
  command.add_option("--from", options->from, "Removed in this year, month or day, or later")
      ->type_name("DATE");
  command.add_option("--to", options->to, "Removed in this year, month or day, or earlier")
      ->type_name("DATE");
  const auto add_list = [&](const char* name, std::vector<std::string>& list, const char* help) {
    command
        .add_option_function<std::vector<std::string>>(
            name,
            [&list](const std::vector<std::string>& given) {
              for (const std::string& values : given) add_values(values, list);
            },
            help)
        ->type_name("TEXT,...");
  };
  add_list("--platform", options->filter.platforms, "Only assets on these platforms (facebook)");
  add_list("--company", options->filter.companies, "Only networks that these removed (Meta)");
  add_list("--country", options->filter.countries,
           "Only networks with one of these as origin or target (IR)");
  add_list("--origin", options->filter.origins, "Only networks from these countries (IR)");
  add_list("--target", options->filter.targets, "Only networks that targeted these (US)");
  add_list("--actor", options->filter.actors, "Only networks given to these (\"Wagner Group\")");
  add_list("--source-kind", options->filter.source_kinds,
           "Only networks that one of these tells of: platform (the company itself), "
           "other_platform, media, researcher, government, unknown");
  command.add_option("--since", options->since, "changes_since: what came on this day or later")
      ->type_name("DATE");
  command.add_flag("--chart", options->chart, "Draw bars instead of a table");
  add_table_options(command, options->table, {"svg"});
  command.footer(
      "Filters choose networks; several values are alternatives, several options must all hold.\n"
      "A dash, or an empty cell in CSV, means that no source states it; it is never 0.\n\n"
      "Example:\n"
      "  takedowndb report takedowns.db assets_removed_by_origin_year --from 2018 --country IR\n"
      "  takedowndb report takedowns.db networks_largest --from 2019-03 --to 2019-06 --chart\n"
      "  takedowndb report takedowns.db assets_removed_by_year --format svg > years.svg");
  command.callback([options, &run] { run = [options] { return run_report(*options); }; });
}

}  // namespace takedowndb::program
