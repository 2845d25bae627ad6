/// @file
/// What a database is written out as, for other programs: tables, JSON Lines, STIX, Disinfodex's
/// columns, Datasette's descriptions, a site. Database::export_to (database.h) does it. (export.h
/// marks what the shared library shows and has nothing to do with this.)
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "takedowndb/export.h"

namespace takedowndb {

enum class ExportFormat {
  kCsv,         ///< a Frictionless Data Package: data/*.csv and datapackage.json
  kJson,        ///< networks.jsonl, one network a line with all its facts, and assets.jsonl
  kStix,        ///< bundle.json, a STIX 2.1 bundle
  kDisinfodex,  ///< disinfodex.csv, one row for each network and type of asset
  kDatasette,   ///< metadata.json and datasette.yaml
  kHtml,        ///< a site of static pages that opens from index.html without a server
};
/// "csv", "json", "stix", "disinfodex", "datasette", "html". @throws UsageError for anything else.
TAKEDOWNDB_EXPORT ExportFormat export_format_from_string(std::string_view word);
TAKEDOWNDB_EXPORT std::string_view to_string(ExportFormat format);

struct ExportOptions {
  bool raw = false;     ///< CSV: cells as they are, also those that a spreadsheet would run
  bool fanged = false;  ///< addresses of single assets as a browser takes them
};

struct ExportedFile {
  std::string path;  ///< inside the folder
  std::int64_t bytes = 0;
};

struct ExportSummary {
  std::vector<ExportedFile> files;  ///< in the order in which they were written
};

}  // namespace takedowndb
