// The importer "markdown": a report in Markdown (CommonMark with GitHub's tables). md4c makes the
// page that its writer meant, and that page is read as every other (html_text.h): emphasis, links
// and code lose their marks, headings, lists and tables keep theirs, wrapped lines are joined.
// Metadata comes from a front matter block (front_matter.h), which is no part of the text.
//
// Limits: 16 MiB, and quotations and lists nested at most 400 deep.
#include <md4c-html.h>

#include <algorithm>

#include "importers/bundled.h"
#include "importers/decode.h"
#include "importers/front_matter.h"
#include "importers/html_text.h"
#include "takedowndb/error.h"
#include "text/utf8.h"

namespace takedowndb::importers {
namespace {

constexpr std::size_t kSizeLimit = std::size_t{16} << 20U;
constexpr std::size_t kDepthLimit = 400;
constexpr int kByName = 50;
// Four blanks before a paragraph are layout in reports, and no program's code.
constexpr unsigned kDialect = MD_DIALECT_GITHUB | MD_FLAG_NOINDENTEDCODEBLOCKS;
// Bare addresses in one paragraph beyond which they are not looked for: md4c's time grows with the
// square of their number. The text is the same but for marks of emphasis in them.
constexpr int kMostAddresses = 1000;

bool has_many_addresses(std::string_view markdown) {
  int count = 0;
  for (std::size_t at = markdown.find(':'); at != std::string_view::npos;
       at = markdown.find(':', at + 1)) {
    if (markdown.substr(at).starts_with("://") && ++count > kMostAddresses) return true;
    const std::size_t next = std::min(markdown.find(':', at + 1), markdown.size());
    if (markdown.substr(at, next - at).find("\n\n") != std::string_view::npos) count = 0;
  }
  return false;
}

std::string page_of(std::string_view markdown, const std::string& path) {
  std::string page = "<!doctype html><html><body>";
  const auto append = [](const MD_CHAR* text, MD_SIZE size, void* out) {
    static_cast<std::string*>(out)->append(text, size);
  };
  const unsigned dialect =
      has_many_addresses(markdown) ? kDialect & ~unsigned{MD_FLAG_PERMISSIVEAUTOLINKS} : kDialect;
  if (md_html(markdown.data(), static_cast<MD_SIZE>(markdown.size()), append, &page, dialect, 0) !=
      0)
    throw FormatError(path + ": cannot be read as Markdown; try --format text");
  return page + "</body></html>";
}

class Markdown : public Importer {
 public:
  std::string_view name() const override { return "markdown"; }
  std::string_view description() const override {
    return "a report in Markdown: headings, lists and tables, without the marks of emphasis";
  }

  int identify(const InputFile& file) const override {
    const std::string extension = file.extension();
    const bool named = extension == ".md" || extension == ".markdown" || extension == ".mkd";
    return named && !file.head.empty() && looks_like_text(file.head) ? kByName : 0;
  }

  void read(const InputFile& file, const std::function<void(Document)>& sink) const override {
    DecodedText decoded = decode_text(file.path, file.bytes(kSizeLimit));
    if (is_blank(decoded.text)) throw FormatError(file.path + ": empty file; nothing to import");
    Document document;
    document.name = file.name();
    document.path = file.path;
    document.importer = name();
    document.problems = std::move(decoded.problems);
    document.metadata = read_front_matter(decoded.text, document.problems);
    for (Problem& problem : document.problems) problem.span.reset();  // the text becomes another
    const std::string html =
        page_of(std::string_view(decoded.text).substr(front_matter_size(decoded.text)), file.path);
    const std::string too_deep = file.path + ": quotations or lists are nested deeper than " +
                                 std::to_string(kDepthLimit) + "; try --format text";
    if (looks_deeper_than(html, kDepthLimit)) throw FormatError(too_deep);
    const Page page(html, file.path);
    if (page.is_deeper_than(kDepthLimit)) throw FormatError(too_deep);
    document.text = text_of_page(page.root());
    if (is_blank(document.text))
      throw FormatError(file.path + ": there is no text in it; nothing to import");
    sink(std::move(document));
  }
};

}  // namespace

std::unique_ptr<Importer> make_markdown() { return std::make_unique<Markdown>(); }

}  // namespace takedowndb::importers
