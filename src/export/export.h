// Exports: the database written out for other programs (export_to.h). In: a connection, read
// through query/ in one snapshot, and a folder; out: files, all or none (output_folder.h). One
// function for each format; export.cpp chooses. The namespace is not `export`, which is a word of
// C++.
#pragma once

#include <string>

#include "takedowndb/export_to.h"

namespace takedowndb::store {
class Connection;
}

namespace takedowndb::exports {

ExportSummary export_to(store::Connection& connection, const std::string& folder,
                        ExportFormat format, const ExportOptions& options);

class OutputFolder;
void write_csv_package(store::Connection& connection, OutputFolder& out,
                       const ExportOptions& options);
void write_json_lines(store::Connection& connection, OutputFolder& out,
                      const ExportOptions& options);
void write_stix(store::Connection& connection, OutputFolder& out, const ExportOptions& options);
void write_disinfodex(store::Connection& connection, OutputFolder& out,
                      const ExportOptions& options);
void write_datasette(store::Connection& connection, OutputFolder& out);

}  // namespace takedowndb::exports
