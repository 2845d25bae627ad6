#include "export/export.h"

#include <array>

#include "export/output_folder.h"
#include "query/reader.h"
#include "site/site.h"
#include "takedowndb/error.h"

namespace takedowndb {
namespace {

constexpr std::array<std::pair<ExportFormat, std::string_view>, 6> kNames = {
    {{ExportFormat::kCsv, "csv"},
     {ExportFormat::kJson, "json"},
     {ExportFormat::kStix, "stix"},
     {ExportFormat::kDisinfodex, "disinfodex"},
     {ExportFormat::kDatasette, "datasette"},
     {ExportFormat::kHtml, "html"}}};

}  // namespace

ExportFormat export_format_from_string(std::string_view word) {
  std::string known;
  for (const auto& [format, name] : kNames) {
    if (name == word) return format;
    known += (known.empty() ? "" : ", ") + std::string(name);
  }
  throw UsageError(std::string(word) + ": no such export; known are: " + known);
}

std::string_view to_string(ExportFormat format) {
  for (const auto& [known, name] : kNames)
    if (known == format) return name;
  return {};
}

namespace exports {

ExportSummary export_to(store::Connection& connection, const std::string& folder,
                        ExportFormat format, const ExportOptions& options) {
  const query::Snapshot snapshot(connection);
  OutputFolder out(folder, std::string(to_string(format)));
  switch (format) {
    case ExportFormat::kCsv:
      write_csv_package(connection, out, options);
      break;
    case ExportFormat::kJson:
      write_json_lines(connection, out, options);
      break;
    case ExportFormat::kStix:
      write_stix(connection, out, options);
      break;
    case ExportFormat::kDisinfodex:
      write_disinfodex(connection, out, options);
      break;
    case ExportFormat::kDatasette:
      write_datasette(connection, out);
      break;
    case ExportFormat::kHtml:
      site::write_site(connection, [&](const std::string& path, std::string_view bytes) {
        out.write_whole(path, bytes);
      });
      break;
  }
  return {out.finish()};
}

}  // namespace exports
}  // namespace takedowndb
