// The importer "html": a saved web page, with or without its folder of pictures. One document a
// file: the article's text (html_text.h) and what the page says of itself (html_metadata.h). Parsed
// by gumbo, as browsers do; scripts are not run and nothing is fetched.
//
// Limits: 16 MiB, and elements nested at most 400 deep; real pages stay far below both.
#include "importers/bundled.h"
#include "importers/decode.h"
#include "importers/html_metadata.h"
#include "importers/html_text.h"
#include "takedowndb/error.h"
#include "text/utf8.h"

namespace takedowndb::importers {
namespace {

constexpr std::size_t kSizeLimit = std::size_t{16} << 20U;
constexpr std::size_t kDepthLimit = 400;
constexpr int kByContent = 70;
constexpr int kByName = 60;

bool looks_like_page(const InputFile& file) {
  const std::string start = text::to_lower(std::string_view(file.head).substr(0, 2048));
  const std::size_t from = start.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  if (from == std::string::npos) return false;
  std::string_view rest = std::string_view(start).substr(from);
  // Browsers leave a comment with the address on top.
  while (rest.starts_with("<!--") || rest.starts_with("<?xml")) {
    const std::size_t end = rest.find('>');
    if (end == std::string_view::npos) return false;
    rest.remove_prefix(end + 1);
    const std::size_t next = rest.find_first_not_of(" \t\r\n");
    if (next == std::string_view::npos) return false;
    rest.remove_prefix(next);
  }
  return rest.starts_with("<!doctype html") || rest.starts_with("<html");
}

class Html : public Importer {
 public:
  std::string_view name() const override { return "html"; }
  std::string_view description() const override {
    return "a saved web page: its article, without navigation, comments and footers";
  }

  int identify(const InputFile& file) const override {
    if (looks_like_page(file)) return kByContent;
    const std::string extension = file.extension();
    const bool named = extension == ".html" || extension == ".htm" || extension == ".xhtml";
    return named && looks_like_text(file.head) && file.head.find('<') != std::string::npos ? kByName
                                                                                           : 0;
  }

  void read(const InputFile& file, const std::function<void(Document)>& sink) const override {
    DecodedText decoded = decode_text(file.path, file.bytes(kSizeLimit));
    const std::string too_deep = file.path + ": elements are nested deeper than " +
                                 std::to_string(kDepthLimit) +
                                 "; save the page as plain text and import that";
    if (looks_deeper_than(decoded.text, kDepthLimit)) throw FormatError(too_deep);
    Document document;
    document.name = file.name();
    document.path = file.path;
    document.importer = name();
    document.problems = std::move(decoded.problems);
    const Page page(decoded.text);
    if (page.is_deeper_than(kDepthLimit)) throw FormatError(too_deep);
    document.text = text_of_page(page.root());
    if (is_blank(document.text))
      throw FormatError(file.path + ": the page has no text; save it after it has loaded");
    document.metadata = metadata_of_page(page.root());
    sink(std::move(document));
  }
};

}  // namespace

std::unique_ptr<Importer> make_html() { return std::make_unique<Html>(); }

}  // namespace takedowndb::importers
