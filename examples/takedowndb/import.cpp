// takedowndb import: files and folders into a database.
#include <takedowndb/takedowndb.h>

#include <filesystem>
#include <map>
#include <memory>
#include <optional>

#include "commands.h"
#include "output.h"
#include "paths.h"
#include "progress.h"

namespace takedowndb::program {
namespace {

namespace fs = std::filesystem;

struct Options {
  std::string db;
  PathOptions paths;
  ImportOptions import;
  std::string mapping;
};

// Paths under which there is anything to read. The others are complained about here, so that a
// mistyped name does not leave a new, empty database behind.
std::vector<std::string> readable(const std::vector<std::string>& paths) {
  std::vector<std::string> out;
  for (const std::string& path : paths) {
    try {
      if (InputFile::list(path).empty()) {
        complain(path + ": no files in it; name a folder or archive that holds reports");
      } else {
        out.push_back(path);
      }
    } catch (const IoError& error) {
      complain(error.what());
    }
  }
  return out;
}

// A reason may begin with the file's name already.
std::string with_path(const FileOutcome& outcome) {
  if (outcome.reason.starts_with(outcome.path)) return outcome.reason;
  return outcome.path + ": " + outcome.reason;
}

void print_summary(const ImportSummary& summary, bool kept) {
  std::map<std::string, std::int64_t> skipped;
  for (const FileOutcome& outcome : summary.files) {
    if (outcome.kind == FileOutcome::Kind::kFailed) complain(with_path(outcome));
    if (outcome.kind == FileOutcome::Kind::kSkipped) ++skipped[outcome.reason];
  }
  if (summary.imported > 0)
    print("imported " + counted(summary.imported, "file") + ": " +
          counted(summary.documents, "document") + ", " + counted(summary.mentions, "mention") +
          ", " + counted(summary.claims, "claim") +
          (summary.assets > 0 ? ", " + counted(summary.assets, "single asset") : "") + '\n');
  for (const auto& [reason, count] : skipped)
    print("skipped " + counted(count, "file") + ": " + reason + '\n');
  if (summary.failed > 0) print("failed " + counted(summary.failed, "file") + '\n');
  if (!kept)
    print("nothing was imported; no database was made\n");
  else if (summary.problems > 0)
    print("noted " + counted(summary.problems, "problem") + ": see the table problems\n");
}

int run_import(Options options) {
  const std::vector<std::string> given = given_paths(options.paths, "import");
  const std::vector<std::string> paths = readable(given);
  if (paths.empty()) return kPartly;
  ImporterRegistry importers = ImporterRegistry::bundled();
  if (!options.mapping.empty()) {
    importers.add(table_importer(options.mapping));
    options.import.importers = &importers;
  }
  std::error_code ignored;
  const bool existed = fs::exists(options.db, ignored);
  ImportSummary summary;
  {
    Database db = Database::open(options.db);
    ProgressBar bar;
    options.import.progress = [&](const Progress& progress) { bar.show(progress); };
    summary = db.import_from(paths, options.import);
  }
  const bool kept = existed || summary.imported > 0;
  if (!kept) fs::remove(options.db, ignored);
  print_summary(summary, kept);
  return summary.failed > 0 || paths.size() < given.size() ? kPartly : kDone;
}

}  // namespace

void add_import(CLI::App& app, Run& run) {
  CLI::App& command = *app.add_subcommand("import", "Read reports into a database");
  const auto options = std::make_shared<Options>();
  command.add_option("DB", options->db, "The database; it is created if need be")->required();
  add_path_options(command, options->paths);
  command.add_option("--manifest", options->import.manifest,
                     "Table with what is known of the files (columns file, published, publisher, "
                     "title, url, language, id; of tables of assets company, removed, origin, "
                     "target, actor, operation); beats a manifest.csv beside them");
  command.add_option("--format", options->import.format,
                     "Read every file as this format (see takedowndb formats)");
  command.add_option("--mapping", options->mapping,
                     "File that explains the columns of tables: lines field = column; otherwise "
                     "cases.mapping beside cases.csv is used");
  Metadata& metadata = options->import.metadata;
  command.add_option("--published", metadata.published,
                     "Date of publication of all these files: 2018-10-26, 2018-10 or 2018");
  command.add_option("--publisher", metadata.publisher, "Who published them");
  command.add_option("--title", metadata.title, "Their title");
  command.add_option("--url", metadata.url, "Their address; it is never opened");
  command.add_option("--language", metadata.language, "Their language (en, pt-BR)");
  NetworkFacts& network = metadata.network;
  const char* const group = "Of the network that tables of single assets list";
  command.add_option("--company", network.company, "Who removed it (Twitter)")->group(group);
  command.add_option("--removed", network.removed, "When: 2018-10-26, 2018-10, 2018-10/2018-12")
      ->group(group);
  command.add_option("--origin", network.origin, "Countries it was run from: IR, or Iran; Russia")
      ->group(group);
  command.add_option("--target", network.target, "Countries it was aimed at")->group(group);
  command.add_option("--actor", network.actor, "Who ran it; several with semicolons")->group(group);
  command.add_option("--operation", network.operation, "The operation it belongs to")->group(group);
  command.footer(
      "A file whose content the database has already is skipped. One bad file does not stop the\n"
      "others: it is named, and the exit status is 1.\n\n"
      "Example:\n  takedowndb import takedowns.db reports/ --manifest reports.csv\n"
      "  takedowndb import takedowns.db reports.zip 'more/*.docx'\n"
      "  find archive -newer takedowns.db -print0 | takedowndb import takedowns.db --files-from "
      "-");
  command.callback([options, &run] { run = [options] { return run_import(*options); }; });
}

}  // namespace takedowndb::program
