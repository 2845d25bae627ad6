// takedowndb export: the database for other programs.
#include <takedowndb/takedowndb.h>

#include <memory>

#include "commands.h"
#include "output.h"

namespace takedowndb::program {
namespace {

struct Options {
  std::string db;
  std::string folder;
  std::string format;
  ExportOptions write;
};

int run_export(const Options& options) {
  const Database db = Database::open(options.db, OpenMode::kReadOnly);
  const ExportSummary summary =
      db.export_to(options.folder, export_format_from_string(options.format), options.write);
  std::int64_t bytes = 0;
  for (const ExportedFile& file : summary.files) bytes += file.bytes;
  print(options.folder + ": " + counted(static_cast<std::int64_t>(summary.files.size()), "file") +
        ", " + counted(bytes, "byte") + '\n');
  return kDone;
}

}  // namespace

void add_export(CLI::App& app, Run& run) {
  CLI::App& command = *app.add_subcommand("export", "Write the database out for other programs");
  const auto options = std::make_shared<Options>();
  command.add_option("DB", options->db, "The database")->required();
  command
      .add_option("DIR", options->folder, "A folder: new, empty, or with an earlier export in it")
      ->required();
  command
      .add_option("--as", options->format,
                  "csv: a data package, a CSV for each table and view\n"
                  "json: a network a line, each fact with its words and source\n"
                  "stix: a STIX 2.1 bundle\n"
                  "disinfodex: a table in the columns of Disinfodex\n"
                  "datasette: metadata.json and datasette.yaml for the database itself\n"
                  "html: a site of static pages; open index.html in a browser")
      ->required()
      ->check(CLI::IsMember({"csv", "json", "stix", "disinfodex", "datasette", "html"}));
  command.add_flag("--raw", options->write.raw,
                   "CSV: texts as they are, also those that a spreadsheet would run as a formula");
  command.add_flag("--fanged", options->write.fanged,
                   "Addresses of single assets as a browser takes them (default: hxxps://x[.]com)");
  command.footer(
      "All files appear at the end or none. Files of an earlier export of the same kind are "
      "replaced;\na folder with other files in it is refused.\n\n"
      "Example:\n"
      "  takedowndb export takedowns.db out --as csv");
  command.callback([options, &run] { run = [options] { return run_export(*options); }; });
}

}  // namespace takedowndb::program
