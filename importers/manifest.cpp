// The reader of manifest.csv (takedowndb/manifest.h). What applies where is the import's business.
#include "takedowndb/manifest.h"

#include <algorithm>
#include <array>
#include <utility>

#include "importers/decode.h"
#include "takedowndb/error.h"
#include "takedowndb/importer.h"
#include "text/csv.h"
#include "text/edtf.h"

namespace takedowndb {
namespace {

constexpr std::size_t kSizeLimit = std::size_t{64} << 20U;

// Exactly one of the two fields is set.
struct Column {
  std::string_view name;
  std::string Metadata::*field = nullptr;
  std::string NetworkFacts::*fact = nullptr;

  std::string& of(Metadata& metadata) const {
    return field != nullptr ? metadata.*field : metadata.network.*fact;
  }
};
constexpr std::array<Column, 12> kColumns = {{{"published", &Metadata::published, nullptr},
                                              {"publisher", &Metadata::publisher, nullptr},
                                              {"title", &Metadata::title, nullptr},
                                              {"url", &Metadata::url, nullptr},
                                              {"language", &Metadata::language, nullptr},
                                              {"id", &Metadata::id, nullptr},
                                              {"company", nullptr, &NetworkFacts::company},
                                              {"removed", nullptr, &NetworkFacts::removed},
                                              {"origin", nullptr, &NetworkFacts::origin},
                                              {"target", nullptr, &NetworkFacts::target},
                                              {"actor", nullptr, &NetworkFacts::actor},
                                              {"operation", nullptr, &NetworkFacts::operation}}};

std::string_view trim(std::string_view s) {
  constexpr std::string_view kSpace = " \t\r\n";
  const std::size_t from = s.find_first_not_of(kSpace);
  if (from == std::string_view::npos) return {};
  return s.substr(from, s.find_last_not_of(kSpace) - from + 1);
}

// Spreadsheets of some countries write semicolons.
char delimiter_of(std::string_view text) {
  const std::string_view header = text.substr(0, text.find_first_of("\r\n"));
  for (const char c : {',', ';', '\t'})
    if (header.find(c) != std::string_view::npos) return c;
  return ',';
}

int index_of(const std::vector<std::string>& columns, std::string_view name) {
  text::CsvTable header;
  for (const std::string& column : columns) header.columns.emplace_back(trim(column));
  return header.column(name);
}

}  // namespace

Manifest Manifest::read(const std::string& path) {
  const std::string text =
      importers::decode_text(path, InputFile::open(path).bytes(kSizeLimit)).text;
  text::CsvReader reader(text, delimiter_of(text));
  const auto fail = [&](const std::string& what) {
    throw FormatError(path + ", line " + std::to_string(reader.line()) + ": " +
                      importers::one_line(what));
  };

  std::vector<std::string> row;
  if (!reader.next(row)) throw FormatError(path + ": empty; the first line names the columns");
  const std::size_t width = row.size();
  const int file_column = index_of(row, "file");
  if (file_column < 0) fail("no column \"file\"; the first line names the columns");
  std::array<int, kColumns.size()> places{};
  for (std::size_t i = 0; i < kColumns.size(); ++i) places[i] = index_of(row, kColumns[i].name);

  Manifest manifest;
  while (reader.next(row)) {
    if (reader.unterminated()) fail("a quotation mark is opened and never closed");
    if (row.size() > width)
      fail(std::to_string(row.size()) + " cells under " + std::to_string(width) +
           " columns; put a cell with a comma in quotation marks");
    row.resize(width);
    Entry entry;
    entry.line = reader.line();
    entry.file = trim(row[static_cast<std::size_t>(file_column)]);
    while (entry.file.starts_with("./")) entry.file.erase(0, 2);
    if (entry.file.empty()) fail("the cell \"file\" is empty");
    for (std::size_t i = 0; i < kColumns.size(); ++i)
      if (places[i] >= 0)
        kColumns[i].of(entry.metadata) = trim(row[static_cast<std::size_t>(places[i])]);
    const std::string& published = entry.metadata.published;
    if (!published.empty() && !text::parse_edtf(published))
      fail("published: \"" + published + "\" is no date; write 2018-10-26, 2018-10 or 2018");
    manifest.entries_.push_back(std::move(entry));
  }

  auto& entries = manifest.entries_;
  std::stable_sort(entries.begin(), entries.end(),
                   [](const Entry& a, const Entry& b) { return a.file < b.file; });
  const auto twice =
      std::adjacent_find(entries.begin(), entries.end(),
                         [](const Entry& a, const Entry& b) { return a.file == b.file; });
  if (twice != entries.end())
    throw FormatError(path + ", line " + std::to_string(std::next(twice)->line) + ": " +
                      importers::one_line(twice->file) + " was described in line " +
                      std::to_string(twice->line) + " already");
  return manifest;
}

const Metadata* Manifest::find(std::string_view path) const {
  // The longest tail of the path that is listed: "a/b/c.txt", then "b/c.txt", then "c.txt".
  for (std::string_view tail = path;;) {
    const auto found = std::lower_bound(
        entries_.begin(), entries_.end(), tail,
        [](const Entry& entry, std::string_view file) { return entry.file < file; });
    if (found != entries_.end() && found->file == tail) return &found->metadata;
    const std::size_t slash = tail.find('/');
    if (slash == std::string_view::npos) return nullptr;
    tail.remove_prefix(slash + 1);
  }
}

void fill_missing(Metadata& metadata, const Metadata& weaker) {
  Metadata other = weaker;
  for (const Column& column : kColumns)
    if (column.of(metadata).empty()) column.of(metadata) = std::move(column.of(other));
}

}  // namespace takedowndb
