// Reads the headers of schema/reports/*.sql: lines `-- key: value` before the query, continued by
// lines `--   more`; and puts in what they share: lines `-- include: NAME.sql`.
#include <algorithm>
#include <cctype>
#include <charconv>
#include <map>
#include <stdexcept>

#include "store/schema.h"
#include "text/embedded.h"

namespace takedowndb::store {
namespace {

constexpr std::string_view kFolder = "reports/";
constexpr std::string_view kExtension = ".sql";
constexpr std::string_view kFragments = "fragments/";
constexpr std::string_view kUnfiltered = "fragments/unfiltered/";
constexpr std::string_view kInclude = "-- include: ";

std::string_view next_line(std::string_view& rest) {
  const std::size_t end = rest.find('\n');
  const std::string_view line = rest.substr(0, end);
  rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
  return line;
}

std::string put_in(std::string_view sql, std::string_view folder) {
  std::string out;
  while (!sql.empty()) {
    const std::string_view line = next_line(sql);
    if (line.starts_with(kInclude)) {
      const std::string path = std::string(folder) + std::string(line.substr(kInclude.size()));
      const auto files = embedded::schema();
      const auto found = std::find_if(files.begin(), files.end(),
                                      [&](const auto& file) { return file.path == path; });
      if (found == files.end()) throw std::logic_error("there is no " + path);
      out += found->text;
      continue;
    }
    out += line;
    if (!sql.empty()) out += '\n';
  }
  return out;
}

ReportFile parse(std::string_view path, std::string_view text) {
  std::map<std::string, std::string, std::less<>> header;
  std::string key;
  while (text.starts_with("--")) {
    std::string_view line = next_line(text).substr(2);
    if (line.starts_with("   ")) {
      line.remove_prefix(std::min(line.find_first_not_of(' '), line.size()));
      header[key] += ' ';
      header[key] += line;
      continue;
    }
    const std::size_t colon = line.find(": ");
    if (colon == std::string_view::npos || line.empty())
      throw std::logic_error(std::string(path) + ": a header line is no \"-- key: value\"");
    key = line.substr(1, colon - 1);
    header[key] = line.substr(colon + 2);
  }
  ReportFile report;
  report.name = path.substr(kFolder.size(), path.size() - kFolder.size() - kExtension.size());
  const std::string& order = header["order"];
  std::from_chars(order.data(), order.data() + order.size(), report.order);
  report.title = header["title"];
  report.answers = header["answers"];
  report.read = header["read"];
  report.parameters = header["parameters"];
  report.columns = header["columns"];
  report.chart = header["chart"];
  while (!text.empty() && (text.back() == '\n' || text.back() == ';')) text.remove_suffix(1);
  report.sql = put_in(text, kFragments);
  report.view = without_parameters(put_in(text, kUnfiltered));
  return report;
}

std::vector<ReportFile> read_all() {
  std::vector<ReportFile> reports;
  for (const auto& file : embedded::schema())
    if (file.path.starts_with(kFolder)) reports.push_back(parse(file.path, file.text));
  std::sort(reports.begin(), reports.end(), [](const ReportFile& a, const ReportFile& b) {
    return a.order != b.order ? a.order < b.order : a.name < b.name;
  });
  return reports;
}

bool is_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

}  // namespace

const std::vector<ReportFile>& report_files() {
  static const std::vector<ReportFile> kReports = read_all();
  return kReports;
}

std::string with_fragments(std::string_view sql) { return put_in(sql, kFragments); }

std::string without_parameters(std::string_view sql) {
  std::string out;
  bool quoted = false;
  for (std::size_t i = 0; i < sql.size(); ++i) {
    if (!quoted && sql.substr(i).starts_with("--")) {  // a comment may hold an apostrophe
      const std::size_t end = std::min(sql.find('\n', i), sql.size());
      out += sql.substr(i, end - i);
      i = end;
      if (i == sql.size()) break;
    }
    if (sql[i] == '\'') quoted = !quoted;
    if (sql[i] != ':' || quoted || i + 1 == sql.size() || !is_word(sql[i + 1])) {
      out += sql[i];
      continue;
    }
    while (i + 1 < sql.size() && is_word(sql[i + 1])) ++i;
    out += "NULL";
  }
  return out;
}

}  // namespace takedowndb::store
