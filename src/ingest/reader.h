// The first half of an import: files into documents with their facts, without the database. In:
// paths and options; out: for each file its documents, then its end. Runs on a thread of its own.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "store/identity.h"
#include "takedowndb/database.h"
#include "takedowndb/document.h"
#include "takedowndb/importer.h"
#include "takedowndb/manifest.h"

namespace takedowndb::ingest {

// A document ready to be stored, or the end of a file.
struct Item {
  std::size_t file = 0;  // index into the list of paths
  bool end_of_file = false;
  std::string failure;  // at the end: why the file could not be used; empty when it could
  // One problem for a failure, with its stable code; the failure's message is the reason.
  std::string failure_code;

  Document document;
  store::Identity identity;
  Extraction extraction;
  bool extracted = false;  // false: the content seemed to be there already
};

// All files that `paths` stand for, in order, each once. Files below a folder or in a zip archive
// are sorted; hidden ones, manifest.csv, README.md and `database` with its journal are left out.
// @throws IoError for a path that does not exist and for a folder or archive without files.
std::vector<std::string> list_files(const std::vector<std::string>& paths,
                                    const std::string& database);

// Makes what is left out of a document's own metadata and text complete, names it by its content,
// and extracts its facts.
class Preparer {
 public:
  // `known`: ids of sources that are stored, sorted; their documents are not extracted again.
  // Both live as long as this.
  Preparer(const ImportOptions& options, const std::vector<std::int64_t>& known);

  void prepare(Item& item) const;
  // Fills item.extraction.
  static void extract_facts(Item& item);

  // The manifest.csv beside a file, read once for a folder.
  void add_metadata(Document& document, const std::string& path);

 private:
  const Manifest* manifest_beside(const std::string& path);

  const ImportOptions& options_;
  const std::vector<std::int64_t>& known_;
  std::unique_ptr<Manifest> given_;
  InputOpener opener_;
  std::string folder_;  // whose manifest is in beside_
  std::unique_ptr<Manifest> beside_;
};

// Reads all files and hands over items; `send` returns false to stop.
void read_files(const std::vector<std::string>& files, const ImportOptions& options,
                const ImporterRegistry& importers, Preparer& preparer,
                const std::function<bool(Item)>& send);

}  // namespace takedowndb::ingest
