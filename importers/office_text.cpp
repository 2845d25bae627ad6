#include "importers/office_text.h"

#include <algorithm>

#include "importers/decode.h"
#include "takedowndb/error.h"
#include "text/utf8.h"

namespace takedowndb::importers {
namespace {

// Tags and attributes of a part: each takes some 60 bytes of memory when it is read.
constexpr std::ptrdiff_t kMostParts = 8'000'000;
constexpr std::string_view kSoftHyphen = "\xC2\xAD";
constexpr std::string_view kOldOffice = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

// Character references can name what is no character.
std::string valid_text(std::string text) {
  std::erase_if(text, [](char c) { return static_cast<unsigned char>(c) < 0x20 && !is_space(c); });
  return text::is_valid_utf8(text) ? text : repair_utf8(text);
}

std::string cell_text(std::string text) {
  std::replace(text.begin(), text.end(), '|', '/');
  return text;
}

}  // namespace

std::size_t CountedCells::take(int wanted) {
  const std::size_t taken = std::min(left_, static_cast<std::size_t>(std::max(0, wanted)));
  left_ -= taken;
  return taken;
}

void OfficeLine::add(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (is_space(text[i])) {
      gap_ |= kSpace;
      continue;
    }
    if (text.substr(i).starts_with(kSoftHyphen)) {
      ++i;
      continue;
    }
    if (!text_.empty() && gap_ != 0)
      text_ += (gap_ & kParagraph) != 0 ? "\n\n"
               : (gap_ & kBreak) != 0   ? "\n"
               : (gap_ & kTab) != 0     ? "\t"
                                        : " ";
    gap_ = 0;
    text_ += text[i];
  }
}

void OfficeLine::line_break() { gap_ |= (gap_ & kBreak) != 0 ? kParagraph : kBreak; }

std::string OfficeLine::flat() const {
  std::string out;
  for (const char c : text_) {
    const bool space = c == '\n' || c == '\t' || c == ' ';
    if (!space) {
      out += c;
    } else if (!out.ends_with(' ')) {
      out += ' ';
    }
  }
  return out;
}

void OfficeText::add(Block block, std::string_view mark, const std::string& text) {
  if (text.empty()) return;
  if (is_cell()) {
    if (!text_.empty()) text_ += ' ';
    text_ += text;
    return;
  }
  if (!text_.empty()) text_ += block == Block::kItem && last_ == Block::kItem ? "\n" : "\n\n";
  text_ += mark;
  text_ += text;
  last_ = block;
}

void OfficeText::heading(int level, const OfficeLine& line) {
  const auto marks = static_cast<std::size_t>(std::clamp(level, 1, 6));
  add(Block::kOther, std::string(marks, '#') + ' ', line.flat());
}

void OfficeText::item(int number, const OfficeLine& line) {
  add(Block::kItem, number == 0 ? "- " : std::to_string(number) + ". ",
      is_cell() ? line.flat() : line.text());
}

void OfficeText::item_goes_on(const OfficeLine& line) {
  add(Block::kItem, "", is_cell() ? line.flat() : line.text());
}

void OfficeText::paragraph(const OfficeLine& line) {
  add(Block::kOther, "", is_cell() ? line.flat() : line.text());
}

void OfficeText::table(const std::vector<std::vector<std::string>>& rows) {
  std::string out;
  for (const std::vector<std::string>& row : rows) {
    if (std::ranges::all_of(row, &std::string::empty)) continue;
    if (is_cell()) {
      for (const std::string& cell : row) {
        if (!out.empty() && !cell.empty()) out += ' ';
        out += cell;
      }
      continue;
    }
    const bool first = out.empty();
    if (!first) out += '\n';
    out += '|';
    for (const std::string& cell : row) out += ' ' + cell_text(cell) + " |";
    if (!first) continue;
    out += "\n|";
    for (std::size_t i = 0; i < row.size(); ++i) out += "---|";
  }
  add(Block::kOther, "", out);
}

bool is_note_number(std::string_view text) {
  if (text == "\u2020" || text == "\u2021") return true;
  return !is_blank(text) && text.find_first_not_of("0123456789[]()*, ") == std::string_view::npos;
}

std::string_view local_name(const pugi::xml_node& node) {
  const std::string_view name = node.name();
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

pugi::xml_node next_in_order(const pugi::xml_node& node, const pugi::xml_node& top) {
  if (node.first_child()) return node.first_child();
  for (pugi::xml_node up = node; up && up != top; up = up.parent())
    if (up.next_sibling()) return up.next_sibling();
  return {};
}

void parse_office_xml(pugi::xml_document& out, const std::string& path, const std::string& bytes) {
  constexpr unsigned kOptions = pugi::parse_default | pugi::parse_ws_pcdata;
  const auto parts =
      std::count(bytes.begin(), bytes.end(), '<') + std::count(bytes.begin(), bytes.end(), '=');
  if (parts > kMostParts)
    throw FormatError(path + ": more than " + std::to_string(kMostParts / 1'000'000) +
                      " million tags and attributes; save the document as plain text and import " +
                      "that");
  const pugi::xml_parse_result result = out.load_buffer(bytes.data(), bytes.size(), kOptions);
  if (result.status == pugi::status_out_of_memory) throw std::bad_alloc();
  if (!result)
    throw FormatError(path + ": the document is damaged: " + result.description() + " at byte " +
                      std::to_string(result.offset) + "; open it and save it anew");
  std::size_t depth = 0;
  for (pugi::xml_node node = out.first_child(); node;) {
    if (node.first_child()) {
      if (++depth > kOfficeDepthLimit)
        throw FormatError(path + ": elements are nested deeper than " +
                          std::to_string(kOfficeDepthLimit) +
                          "; save the document as plain text and import that");
      node = node.first_child();
      continue;
    }
    while (node && !node.next_sibling()) {
      node = node.parent();
      if (depth > 0) --depth;
    }
    node = node.next_sibling();
  }
}

bool read_office_part(pugi::xml_document& out, const ZipArchive& archive, const std::string& path,
                      std::string_view name) {
  const ZipArchive::Member* member = archive.find(name);
  if (member == nullptr) return false;
  parse_office_xml(out, path, archive.read(*member, kOfficePartLimit));
  return true;
}

bool looks_like_old_office(std::string_view head) { return head.starts_with(kOldOffice); }

ZipArchive open_office_file(const InputFile& file) {
  if (looks_like_old_office(file.head))
    throw FormatError(file.path + ": encrypted, or in Word's format of before 2007; save it as " +
                      ".docx without a password");
  InputFile whole = file;
  // One read, so that a file larger than the limit is told before it is opened.
  whole.content = std::make_shared<const std::string>(file.bytes(kOfficeFileLimit));
  return ZipArchive(whole);
}

Document office_document(const InputFile& file, std::string_view importer, std::string text,
                         Metadata metadata) {
  Document document;
  document.name = file.name();
  document.path = file.path;
  document.importer = importer;
  document.text = valid_text(std::move(text));
  if (is_blank(document.text))
    throw FormatError(file.path + ": the document has no text; pictures of text are not read");
  document.text += '\n';
  for (const auto field : {&Metadata::title, &Metadata::language}) {
    OfficeLine line;
    line.add(metadata.*field);
    metadata.*field = valid_text(line.flat());
  }
  document.metadata = std::move(metadata);
  return document;
}

}  // namespace takedowndb::importers
