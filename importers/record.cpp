// The importer "record": extraction records (record.h), one a file (.json) or one a line (.jsonl).
// Each becomes a document with coded facts, named after the text that it was made from. When that
// text lies in the record's folder or the folder above, it comes along and the facts get spans.
#include "takedowndb/record.h"

#include <algorithm>
#include <filesystem>

#include "importers/bundled.h"
#include "importers/decode.h"
#include "importers/find_spans.h"
#include "takedowndb/error.h"

namespace takedowndb::importers {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kSizeLimit = std::size_t{64} << 20U;
constexpr std::string_view kName = "record";
constexpr int kCertain = 95;

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

// One record's JSON and the line on which it begins.
struct Piece {
  std::string_view json;
  std::int64_t line = 1;
};

// Lines that each begin an object of their own are one record each; anything else is one record.
std::vector<Piece> split(std::string_view text) {
  std::vector<Piece> lines;
  bool each_an_object = true;
  std::int64_t number = 0;
  for (std::size_t pos = 0; pos < text.size();) {
    const std::size_t end = std::min(text.find('\n', pos), text.size());
    std::string_view line = text.substr(pos, end - pos);
    pos = end + 1;
    ++number;
    while (!line.empty() && is_space(line.back())) line.remove_suffix(1);
    while (!line.empty() && is_space(line.front())) line.remove_prefix(1);
    if (line.empty()) continue;
    each_an_object = each_an_object && line.front() == '{' && line.size() > 1;
    lines.push_back({line, number});
  }
  const bool one_a_line = each_an_object && (lines.size() > 1 || lines.front().json.back() == '}');
  if (one_a_line) return lines;
  return {{text, 1}};
}

// The text that a record was made from, if it lies beside it, in a folder or in an archive.
std::string find_text(const fs::path& record, const std::string& document) {
  const fs::path folder = record.parent_path();
  InputOpener opener;
  for (const fs::path& candidate : {folder / document, folder / ".." / document}) {
    std::error_code ignored;
    std::string path = candidate.lexically_normal().string();
    if (path != record.lexically_normal() && opener.has(path) &&
        !fs::equivalent(candidate, record, ignored))
      return path;
  }
  return {};
}

// The text as an import of that file would store it, so that both are known for the same.
void attach_text(const std::string& path, Document& document) {
  try {
    const ImporterRegistry registry = ImporterRegistry::bundled();
    const InputFile file = InputFile::open(path);
    const Importer* importer = registry.find(file);
    if (importer == nullptr || importer->name() == kName) return;
    importer->read(file, [&](Document read) {
      if (!document.text.empty() || read.coded) return;
      document.metadata = std::move(read.metadata);
      document.text = std::move(read.text);
      document.problems.insert(document.problems.end(), read.problems.begin(), read.problems.end());
    });
  } catch (const Error& error) {
    document.problems.push_back({Problem::Severity::kWarning, "text_unreadable",
                                 std::string("its text was left out: ") + error.what(),
                                 std::nullopt});
  }
}

Document to_document(const InputFile& file, ParsedRecord record) {
  Document document;
  document.name = fs::path(record.document).filename().string();
  document.path = file.path;
  for (Doubt& doubt : record.extraction.doubts)
    document.problems.push_back(
        {Problem::Severity::kWarning, std::move(doubt.code), std::move(doubt.message), doubt.span});
  record.extraction.doubts.clear();
  if (const std::string text = find_text(file.path, document.name); !text.empty()) {
    attach_text(text, document);
    find_spans(document.text, record.extraction);
  }
  document.coded = std::move(record.extraction);
  return document;
}

class Record : public Importer {
 public:
  std::string_view name() const override { return kName; }
  std::string_view description() const override {
    return "facts coded by a person or printed by extract (JSON, one record a file or a line)";
  }

  int identify(const InputFile& file) const override {
    std::string_view head = file.head;
    if (head.starts_with("\xEF\xBB\xBF")) head.remove_prefix(3);
    const std::size_t from = head.find_first_not_of(" \t\r\n");
    if (from == std::string_view::npos || head[from] != '{') return 0;
    const bool record = head.find("\"document\"") != std::string_view::npos &&
                        head.find("\"takedowns\"") != std::string_view::npos;
    return record ? kCertain : 0;
  }

  void read(const InputFile& file, const std::function<void(Document)>& sink) const override {
    const DecodedText decoded = decode_text(file.path, file.bytes(kSizeLimit));
    if (is_blank(decoded.text)) throw FormatError(file.path + ": empty file; nothing to import");
    // All records are read before the first is handed over: a bad line leaves nothing half done.
    std::vector<ParsedRecord> records;
    const std::vector<Piece> pieces = split(decoded.text);
    for (const Piece& piece : pieces) {
      try {
        records.push_back(parse_record(piece.json));
      } catch (const FormatError& error) {
        const std::string place =
            pieces.size() > 1 ? ", line " + std::to_string(piece.line) : std::string();
        throw FormatError(file.path + place + ": " + error.what());
      }
    }
    for (ParsedRecord& record : records) {
      Document document = to_document(file, std::move(record));
      document.importer = name();
      sink(std::move(document));
    }
  }
};

}  // namespace

std::unique_ptr<Importer> make_record() { return std::make_unique<Record>(); }

}  // namespace takedowndb::importers
