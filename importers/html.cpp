// The importer "html": a saved web page, with or without its folder of pictures, or in one file
// with them (MHTML). One document a file: the article's text (html_text.h) and what the page says
// of itself (html_metadata.h). Parsed by gumbo, as browsers do; scripts are not run and nothing is
// fetched.
//
// Limits: a page has at most 16 MiB, an archive 64 MiB, and elements nested at most 400 deep; real
// pages stay far below both.
#include <algorithm>

#include "importers/bundled.h"
#include "importers/decode.h"
#include "importers/html_metadata.h"
#include "importers/html_text.h"
#include "importers/mhtml.h"
#include "takedowndb/error.h"
#include "text/utf8.h"

namespace takedowndb::importers {
namespace {

constexpr std::size_t kSizeLimit = std::size_t{16} << 20U;
constexpr std::size_t kArchiveLimit = std::size_t{64} << 20U;
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
    const std::string_view mark = rest.starts_with("<!--") ? "-->" : ">";
    const std::size_t end = rest.find(mark);
    if (end == std::string_view::npos) return false;
    rest.remove_prefix(end + mark.size());
    const std::size_t next = rest.find_first_not_of(" \t\r\n");
    if (next == std::string_view::npos) return false;
    rest.remove_prefix(next);
  }
  return rest.starts_with("<!doctype html") || rest.starts_with("<html");
}

// "fol-lowed", with a hyphen that shows only at the end of a line, is "followed".
std::string without_soft_hyphens(std::string text) {
  constexpr std::string_view kSoftHyphen = "\u00AD";
  if (text.find(kSoftHyphen) == std::string::npos) return text;
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(kSoftHyphen, at), text.size());
    out.append(text, at, end - at);
    at = end + kSoftHyphen.size();
  }
  return out;
}

class Html : public Importer {
 public:
  std::string_view name() const override { return "html"; }
  std::string_view description() const override {
    return "a saved web page (HTML, MHTML): its article, without navigation, comments and footers";
  }

  int identify(const InputFile& file) const override {
    if (looks_like_page(file) || looks_like_mhtml(file.head)) return kByContent;
    const std::string extension = file.extension();
    const bool named = extension == ".html" || extension == ".htm" || extension == ".xhtml";
    return named && looks_like_text(file.head) && file.head.find('<') != std::string::npos ? kByName
                                                                                           : 0;
  }

  void read(const InputFile& file, const std::function<void(Document)>& sink) const override {
    const bool archive = looks_like_mhtml(file.head);
    std::string bytes = file.bytes(archive ? kArchiveLimit : kSizeLimit);
    std::string url;
    std::string encoding;
    if (archive) {
      auto archived = page_of_mhtml(bytes);
      if (!archived) throw FormatError(file.path + ": the web archive has no page in it");
      if (archived->bytes.size() > kSizeLimit)
        throw FormatError(file.path + ": the page in the archive is larger than 16 MiB");
      bytes = std::move(archived->bytes);
      url = std::move(archived->url);
      encoding = std::move(archived->encoding);
    }
    if (encoding.empty()) encoding = declared_encoding(bytes);
    DecodedText decoded = decode_text(file.path, std::move(bytes), encoding);
    const std::string too_deep = file.path + ": elements are nested deeper than " +
                                 std::to_string(kDepthLimit) +
                                 "; save the page as plain text and import that";
    if (looks_deeper_than(decoded.text, kDepthLimit)) throw FormatError(too_deep);
    Document document;
    document.name = file.name();
    document.path = file.path;
    document.importer = name();
    document.problems = std::move(decoded.problems);
    const Page page(decoded.text, file.path);
    if (page.is_deeper_than(kDepthLimit)) throw FormatError(too_deep);
    document.text = without_soft_hyphens(text_of_page(page.root()));
    if (is_blank(document.text))
      throw FormatError(file.path + ": the page has no text; save it after it has loaded");
    document.metadata = metadata_of_page(page.root());
    if (document.metadata.url.empty()) document.metadata.url = repair_utf8(url);
    sink(std::move(document));
  }
};

}  // namespace

std::unique_ptr<Importer> make_html() { return std::make_unique<Html>(); }

}  // namespace takedowndb::importers
