// The importer "text": a report as plain text (also Markdown, read as it stands). One document a
// file, in UTF-8, UTF-16 with a byte order mark, or Windows-1252 (decode.h). Metadata comes from a
// front matter block (front_matter.h). Files beyond 64 MiB are refused: no report is that long,
// and the whole text is held in memory.
#include "importers/archive.h"
#include "importers/bundled.h"
#include "importers/decode.h"
#include "importers/front_matter.h"
#include "importers/zip.h"
#include "takedowndb/error.h"
#include "text/utf8.h"

namespace takedowndb::importers {
namespace {

constexpr std::size_t kSizeLimit = std::size_t{64} << 20U;
constexpr int kAnyText = 10;   // any other importer that recognises a text knows more
constexpr int kRefusable = 1;  // empty or binary: read() says so, if nobody else wants the file

// Formats that are text to the eye and something else to their reader.
bool has_structure(const InputFile& file) {
  const std::string extension = file.extension();
  for (const std::string_view other : {".csv", ".tsv", ".json", ".jsonl", ".html", ".htm", ".xml"})
    if (extension == other) return true;
  const std::string start = text::to_lower(std::string_view(file.head).substr(0, 256));
  const std::size_t from = start.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  if (from == std::string::npos) return false;
  const std::string_view rest = std::string_view(start).substr(from);
  return rest.starts_with("<!doctype") || rest.starts_with("<html") || rest.starts_with("<?xml") ||
         rest.starts_with("{\\rtf");
}

class PlainText : public Importer {
 public:
  std::string_view name() const override { return "text"; }
  std::string_view description() const override {
    return "a report as plain text or Markdown (UTF-8, UTF-16, Windows-1252)";
  }

  int identify(const InputFile& file) const override {
    if (file.head.empty() || !looks_like_text(file.head)) return kRefusable;
    return has_structure(file) ? 0 : kAnyText;
  }

  void read(const InputFile& file, const std::function<void(Document)>& sink) const override {
    if (looks_like_zip(file.head)) fail_archive(file);
    DecodedText decoded = decode_text(file.path, file.bytes(kSizeLimit));
    if (is_blank(decoded.text)) throw FormatError(file.path + ": empty file; nothing to import");
    Document document;
    document.name = file.name();
    document.path = file.path;
    document.importer = name();
    document.problems = std::move(decoded.problems);
    document.metadata = read_front_matter(decoded.text, document.problems);
    document.text = std::move(decoded.text);
    sink(std::move(document));
  }
};

}  // namespace

std::unique_ptr<Importer> make_plain_text() { return std::make_unique<PlainText>(); }

}  // namespace takedowndb::importers
