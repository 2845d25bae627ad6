#include "ingest/reader.h"

#include <algorithm>
#include <exception>
#include <filesystem>
#include <system_error>
#include <unordered_set>

#include "importers/text_indicators.h"
#include "ingest/network_facts.h"
#include "language/language.h"
#include "log/log.h"
#include "takedowndb/error.h"
#include "takedowndb/importer.h"
#include "text/edtf.h"

namespace takedowndb::ingest {
namespace {

namespace fs = std::filesystem;

// Unwinds an importer when nobody wants more documents. Not an exception that one would catch.
struct Stopped {};

bool is_read_me(const std::string& path) {
  std::string name = fs::path(path).filename().string();
  std::transform(name.begin(), name.end(), name.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return name == "readme.md";
}

bool is_database(const std::string& path, const std::string& database) {
  std::error_code ignored;
  return path == database + "-journal" || fs::equivalent(path, database, ignored);
}

// "FILE: why" is "why": the outcome names the file already.
std::string reason_of(const std::exception& e, const std::string& path) {
  std::string what = e.what();
  if (what.starts_with(path + ": ")) what.erase(0, path.size() + 2);
  return what;
}

// Files of ours: one explains the columns of a table beside it, one lists what an export wrote.
bool is_companion(const std::string& path) {
  const fs::path file(path);
  return file.extension() == ".mapping" || file.filename() == "takedowndb-export.json";
}

Problem no_date(const std::string& published) {
  Problem problem;
  problem.code = "bad_metadata";
  problem.message =
      "published \"" + published + "\" is no date and was left out; write 2018-10-26.";
  return problem;
}

}  // namespace

std::vector<std::string> list_files(const std::vector<std::string>& paths,
                                    const std::string& database) {
  std::vector<std::string> files;
  std::unordered_set<std::string> seen;
  for (const std::string& path : paths) {
    std::vector<std::string> listed = InputFile::list(path);
    const bool folder = listed.size() != 1 || listed.front() != path;  // or an archive
    std::size_t found = 0;
    for (std::string& file : listed) {
      if (folder && (is_read_me(file) || is_companion(file) || is_database(file, database)))
        continue;
      ++found;
      if (seen.insert(file).second) files.push_back(std::move(file));
    }
    if (folder && found == 0)
      throw IoError(path + ": no reports in it; give a file, or a folder or archive with reports");
  }
  return files;
}

Preparer::Preparer(const ImportOptions& options, const std::vector<std::int64_t>& known)
    : options_(options), known_(known) {
  if (!options.manifest.empty())
    given_ = std::make_unique<Manifest>(Manifest::read(options.manifest));
  const std::string& published = options.metadata.published;
  if (!published.empty() && !text::parse_edtf(published))
    throw UsageError("published: \"" + published +
                     "\" is no date; write 2018-10-26, 2018-10 or 2018");
}

const Manifest* Preparer::manifest_beside(const std::string& path) {
  const fs::path folder = fs::path(path).parent_path();
  if (beside_ == nullptr || folder.string() != folder_) {
    const std::string file = (folder / "manifest.csv").string();
    folder_ = folder.string();
    beside_ = std::make_unique<Manifest>();
    if (opener_.has(file)) beside_ = std::make_unique<Manifest>(Manifest::read(file));
  }
  return beside_.get();
}

void Preparer::add_metadata(Document& document, const std::string& path) {
  Metadata metadata = options_.metadata;
  const auto fill_from = [&](const Manifest* manifest) {
    if (manifest == nullptr) return;
    // A record names the document that it is about; else the file tells.
    const Metadata* said = manifest->find(document.name);
    if (said == nullptr) said = manifest->find(path);
    if (said != nullptr) fill_missing(metadata, *said);
  };
  fill_from(given_.get());
  if (path != "-" && !path.empty()) fill_from(manifest_beside(path));
  fill_missing(metadata, document.metadata);
  document.metadata = std::move(metadata);
  if (document.metadata.language.empty())
    document.metadata.language = language::recognise(document.text);
  std::string& published = document.metadata.published;
  if (!published.empty() && !text::parse_edtf(published)) {
    document.problems.push_back(no_date(published));
    published.clear();
  }
  apply_network_facts(document);
}

void Preparer::extract_facts(Item& item) {
  item.extracted = true;
  item.extraction = extract(item.document);
}

void Preparer::prepare(Item& item) const {
  Document& document = item.document;
  if (document.assets.empty() && !document.more_assets)
    document.assets = importers::indicators_in_text(document.text);
  item.identity = store::identify(item.document);
  if (!std::binary_search(known_.begin(), known_.end(), item.identity.source_id))
    extract_facts(item);
}

void read_files(const std::vector<std::string>& files, const ImportOptions& options,
                const ImporterRegistry& importers, Preparer& preparer,
                const std::function<bool(Item)>& send) {
  InputOpener opener;
  for (std::size_t i = 0; i < files.size(); ++i) {
    const std::string& path = files[i];
    Item end;
    end.file = i;
    end.end_of_file = true;
    try {
      const InputFile file = opener.open(path);
      const Importer* importer =
          options.format.empty() ? importers.find(file) : &importers.by_name(options.format);
      if (importer == nullptr)
        throw FormatError("no importer knows this format; name one with --format if it is text");
      logger().info("{}: read as {}", path, importer->name());
      importer->read(file, [&](Document document) {
        for (const Problem& problem : document.problems)
          logger().info("{}: {}", path, problem.message);
        Item item;
        item.file = i;
        item.document = std::move(document);
        if (item.document.importer.empty()) item.document.importer = importer->name();
        if (item.document.path.empty()) item.document.path = path;
        preparer.add_metadata(item.document, path);
        preparer.prepare(item);
        if (!send(std::move(item))) throw Stopped();
      });
    } catch (const Stopped&) {
      return;
    } catch (const IoError& e) {
      end.failure = reason_of(e, path);
      end.failure_code = "unreadable";
    } catch (const Error& e) {
      end.failure = reason_of(e, path);
      end.failure_code = "bad_format";
    } catch (const std::bad_alloc&) {
      end.failure = "not enough memory";
      end.failure_code = "unreadable";
    } catch (const std::exception& e) {
      end.failure = reason_of(e, path);
      end.failure_code = "bad_format";
    }
    if (!send(std::move(end))) return;
  }
}

}  // namespace takedowndb::ingest
