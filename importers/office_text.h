// What the importers of word processors' documents (docx.cpp, odt.cpp) share: the text in the form
// that html_text.h describes, XML parts with their limits, and the Document at the end.
#pragma once

#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "importers/zip.h"
#include "takedowndb/document.h"
#include "takedowndb/importer.h"

namespace takedowndb::importers {

constexpr std::size_t kOfficeFileLimit = std::size_t{64} << 20U;
constexpr std::size_t kOfficePartLimit = std::size_t{64} << 20U;
constexpr std::size_t kOfficeDepthLimit = 400;
// Tables in one another whose use is found out; those deeper down lay out a page. Each takes a walk
// through all that is in it.
constexpr int kOfficeTableDepth = 8;
constexpr int kOfficeMostNumber = 1'000'000;  // of a list's item

// The blank or equal cells of a document that its tables only count. There may be few elements and
// very many such cells.
class CountedCells {
 public:
  // As many of `wanted` as are still to be had.
  std::size_t take(int wanted);

 private:
  std::size_t left_ = 1'000'000;
};

// The words of a paragraph. Runs of blanks become one, soft hyphens go.
class OfficeLine {
 public:
  void add(std::string_view text);
  void space() { gap_ |= kSpace; }
  void tab() { gap_ |= kTab; }
  // Two in a row, with nothing but blanks between, begin a new paragraph.
  void line_break();
  void paragraph_break() { gap_ |= kParagraph; }

  bool empty() const { return text_.empty(); }
  const std::string& text() const { return text_; }
  // On one line.
  std::string flat() const;

 private:
  enum : unsigned { kSpace = 1, kTab = 2, kBreak = 4, kParagraph = 8 };
  std::string text_;
  unsigned gap_ = 0;  // what stands before the next word
};

// Blocks of text, one under the other.
class OfficeText {
 public:
  // Within a cell of a table all blocks come to stand in one line, without marks.
  enum class Form { kBlocks, kCell };
  explicit OfficeText(Form form = Form::kBlocks) : form_(form) {}

  void heading(int level, const OfficeLine& line);
  // number 0: a bullet
  void item(int number, const OfficeLine& line);
  // A further paragraph of a list item.
  void item_goes_on(const OfficeLine& line);
  void paragraph(const OfficeLine& line);
  // Cells as text() of a kCell gives them. Rows of nothing but blank cells are left out.
  void table(const std::vector<std::vector<std::string>>& rows);

  bool is_cell() const { return form_ == Form::kCell; }
  const std::string& text() const { return text_; }

 private:
  enum class Block { kOther, kItem };
  void add(Block block, std::string_view mark, const std::string& text);

  Form form_;
  std::string text_;
  Block last_ = Block::kOther;
};

// One XML part of a document. Entities that a part defines itself are not expanded: pugixml knows
// those of XML alone. Blanks between elements are kept.
// @throws FormatError, naming `path`, when it is no XML or its elements are nested too deep.
void parse_office_xml(pugi::xml_document& out, const std::string& path, const std::string& bytes);

// The part of a document that is called `name`; false when there is none.
bool read_office_part(pugi::xml_document& out, const ZipArchive& archive, const std::string& path,
                      std::string_view name);

// Opens the archive that a document is. @throws FormatError also for encrypted and for old formats
ZipArchive open_office_file(const InputFile& file);
// Whether the file begins as Office writes encrypted documents and those of before 2007.
bool looks_like_old_office(std::string_view head);

// @throws FormatError when there is no text.
Document office_document(const InputFile& file, std::string_view importer, std::string text,
                         Metadata metadata);

// "1", "[2]", "3,4": a superscript of such signs is the number of a note that was typed by hand,
// and no digit of the figure before it.
bool is_note_number(std::string_view text);

// "body" of "w:body".
std::string_view local_name(const pugi::xml_node& node);
// The node after `node` in the order of the document, below `top`; for walks that must not recurse.
pugi::xml_node next_in_order(const pugi::xml_node& node, const pugi::xml_node& top);

}  // namespace takedowndb::importers
