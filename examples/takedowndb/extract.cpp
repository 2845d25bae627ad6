// takedowndb extract: what documents state, as JSON or marked in their text, without a database.
#include <takedowndb/takedowndb.h>

#include <memory>
#include <optional>

#include "commands.h"
#include "output.h"
#include "paths.h"

namespace takedowndb::program {
namespace {

struct Options {
  PathOptions paths;
  std::string manifest;
  std::string format;
  std::string mapping;
  bool explain = false;
};

class Extractor {
 public:
  explicit Extractor(const Options& options) : format_(options.format), explain_(options.explain) {
    if (!options.mapping.empty()) registry_.add(table_importer(options.mapping));
    if (!options.manifest.empty()) manifest_ = Manifest::read(options.manifest);
    if (!format_.empty()) registry_.by_name(format_);  // a wrong name is found before any file
  }

  // Prints a record, or an explanation, for each document of a file.
  void extract_file(const std::string& path) {
    const InputFile file = opener_.open(path);
    const Importer* importer = format_.empty() ? registry_.find(file) : &registry_.by_name(format_);
    if (importer == nullptr)
      throw FormatError(path + ": no known format; see takedowndb formats, or use --format");
    importer->read(file, [&](Document document) { print_document(document); });
  }

 private:
  void print_document(Document& document) const {
    if (manifest_) {
      // A record's facts belong to the document that it names, a text's to its file.
      const Metadata* stated = manifest_->find(document.coded ? document.name : document.path);
      if (stated != nullptr) {
        Metadata metadata = *stated;
        fill_missing(metadata, document.metadata);
        document.metadata = std::move(metadata);
      }
    }
    for (const Problem& problem : document.problems)
      if (problem.severity != Problem::Severity::kInfo)
        complain(document.path + ": " + problem.message);
    Extraction extraction = extract(document);
    if (!extraction.published && !document.metadata.published.empty()) {
      extraction.published.emplace();  // what the manifest or the file's own block says
      extraction.published->property = Property::kPublished;
      extraction.published->value = document.metadata.published;
    }
    if (explain_) {
      print(explain(document, extraction, {.color = on_terminal(), .width = output_width()}) +
            '\n');
    } else {
      for (const Doubt& doubt : extraction.doubts)
        if (doubt.code == "not_english" || doubt.code == "too_many_networks")
          complain(document.path + ": " + doubt.message);
      print(to_record(document.name, extraction) + '\n');
    }
  }

  InputOpener opener_;
  ImporterRegistry registry_ = ImporterRegistry::bundled();
  std::string format_;
  bool explain_ = false;
  std::optional<Manifest> manifest_;
};

int run_extract(const Options& options) {
  Extractor extractor(options);
  int status = kDone;
  const auto attempt = [&](const std::string& path, const auto& action) {
    try {
      action();
    } catch (const UsageError&) {
      throw;
    } catch (const Error& error) {
      complain(error.what());
      status = kPartly;
    } catch (const std::bad_alloc&) {
      complain(path + ": out of memory");
      status = kPartly;
    }
  };
  for (const std::string& path : given_paths(options.paths, "extract")) {
    attempt(path, [&] {
      const std::vector<std::string> files = InputFile::list(path);
      if (files.empty()) throw IoError(path + ": no files in it");
      for (const std::string& file : files) attempt(file, [&] { extractor.extract_file(file); });
    });
  }
  return status;
}

}  // namespace

void add_extract(CLI::App& app, Run& run) {
  CLI::App& command =
      *app.add_subcommand("extract", "Print what documents state, as JSON, without a database");
  const auto options = std::make_shared<Options>();
  add_path_options(command, options->paths);
  command.add_option("--manifest", options->manifest,
                     "Table with what is known of the files (columns file, published, publisher, "
                     "title, url, language, id)");
  command.add_option("--format", options->format,
                     "Read every file as this format (see takedowndb formats)");
  command.add_option("--mapping", options->mapping,
                     "File that explains the columns of tables: lines field = column");
  command.add_flag("--explain", options->explain,
                   "Print each text with what was found marked in place, and every claim with its "
                   "rule, network by network");
  command.footer(
      "One record for each document, on a line of its own. A record can be corrected by hand and\n"
      "imported. With --explain, [30 Pages]#4 are the words of claim 4, and 1.2 in the margin "
      "says\n"
      "that a sentence told of takedown 1, network 2.\n\n"
      "Example:\n  takedowndb extract reports/*.txt > facts.jsonl\n"
      "  takedowndb extract --explain reports/2018-10-26.txt\n"
      "  takedowndb extract --files-from list.txt");
  command.callback([options, &run] { run = [options] { return run_extract(*options); }; });
}

}  // namespace takedowndb::program
