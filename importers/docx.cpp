// The importer "docx": a document of Word and of what else writes its format (Office Open XML:
// .docx, .docm, .dotx, .dotm). One document a file: headings by their styles, lists, tables, text
// boxes, and notes at the end. Left out: what tracked changes deleted, comments, headers and
// footers, tables of contents, hidden text.
//
// Limits (office_text.h, zip.h): 64 MiB a file and 64 MiB for its text when unpacked; elements
// nested at most 400 deep.
#include <algorithm>
#include <cstdlib>
#include <unordered_map>

#include "importers/bundled.h"
#include "importers/docx_styles.h"
#include "importers/office_text.h"
#include "takedowndb/error.h"
#include "text/utf8.h"

namespace takedowndb::importers {
namespace {

constexpr int kByContent = 70;
constexpr int kByName = 60;
constexpr std::size_t kLongCell = 1500;  // letters: such a table lays out a page

using pugi::xml_node;

bool is_deleted_mark(const xml_node& properties) {
  const xml_node run = docx_child(properties, "rPr");
  return docx_child(run, "del") || docx_child(run, "moveFrom");
}

// Letters below a node, as far as they are asked for.
std::size_t count_letters(const xml_node& top, std::size_t enough) {
  std::size_t n = 0;
  for (xml_node node = top; node && n <= enough; node = next_in_order(node, top))
    if (local_name(node) == "t") n += std::string_view(node.child_value()).size();
  return n;
}

// The body, or a note, as text.
class Reader {
 public:
  explicit Reader(DocxStyles& styles) : styles_(styles) {}

  void blocks(const xml_node& parent) {
    for (const xml_node& node : parent.children()) block(node);
  }

  // At the end of the body or of a note.
  void finish() {
    if (!carried_.empty()) out_->paragraph(carried_);
    carried_ = OfficeLine();
  }

  const std::vector<std::string>& footnotes() const { return footnotes_; }
  const std::vector<std::string>& endnotes() const { return endnotes_; }
  const std::string& text() const { return text_.text(); }

 private:
  static bool is_skipped(std::string_view name) {
    return name == "del" || name == "moveFrom" || name == "pPr" || name == "rPr" ||
           name == "sectPr" || name == "tblPr" || name == "tblGrid" || name == "sdtPr" ||
           name == "instrText" || name == "delText" || name == "delInstrText" ||
           name == "fldData" || name == "rt" || name == "object" || name == "numberingChange";
  }

  // Of the forms of one thing that a document offers, the first that has words.
  static xml_node alternative(const xml_node& node) {
    xml_node fallback;
    for (const xml_node& child : node.children()) {
      if (local_name(child) == "Choice" && count_letters(child, 0) > 0) return child;
      if (local_name(child) == "Fallback") fallback = child;
    }
    return fallback;
  }

  void block(const xml_node& node) {
    const std::string_view name = local_name(node);
    if (is_skipped(name)) return;
    if (name == "p") {
      paragraph(node);
    } else if (name == "tbl") {
      table(node);
    } else if (name == "AlternateContent") {
      blocks(alternative(node));
    } else if (name != "sdt" || !is_contents_box(node)) {
      blocks(node);
    }
  }

  // The frame that Word puts around a table of contents.
  static bool is_contents_box(const xml_node& node) {
    return docx_value(docx_child(docx_child(node, "sdtPr"), "docPartObj"), "docPartGallery") ==
           "Table of Contents";
  }

  void paragraph(const xml_node& node) {
    const xml_node properties = docx_child(node, "pPr");
    const std::string style(docx_value(properties, "pStyle"));
    if (styles_.is_contents(style)) return;
    OfficeLine line = std::move(carried_);
    carried_ = OfficeLine();
    paragraph_hidden_ = styles_.is_hidden(style);
    inline_children(node, line);
    if (is_deleted_mark(properties)) {
      carried_ = std::move(line);  // goes on in the next paragraph
      return;
    }
    write(properties, style, line);
    std::vector<xml_node> boxes;
    boxes.swap(boxes_);
    for (const xml_node& box : boxes) blocks(box);
  }

  void write(const xml_node& properties, const std::string& style, const OfficeLine& line) {
    if (line.empty()) return;
    int level = styles_.heading_level(style);
    const std::string outline(docx_value(properties, "outlineLvl"));
    if (outline.size() == 1 && outline[0] >= '0' && outline[0] <= '9')
      level = outline[0] == '9' ? 0 : outline[0] - '0' + 1;
    auto numbering = numbering_of(properties, 0);
    if (!numbering) numbering = styles_.numbering(style);
    const bool listed = numbering && !numbering->num.empty() && numbering->num != "0";
    const auto number = listed ? styles_.next_number(*numbering) : std::nullopt;
    if (level > 0) {
      out_->heading(level, line);
    } else if (number) {
      out_->item(*number, line);
    } else {
      out_->paragraph(line);
    }
  }

  void inline_children(const xml_node& parent, OfficeLine& line) {
    for (const xml_node& node : parent.children()) inline_node(node, line);
  }

  void inline_node(const xml_node& node, OfficeLine& line) {
    const std::string_view name = local_name(node);
    if (is_skipped(name)) return;
    if (name == "r") {
      if (!is_hidden(node) && !is_note_mark(node)) inline_children(node, line);
    } else if (name == "t") {
      for (const xml_node& text : node.children()) line.add(text.value());
    } else if (name == "tab" || name == "ptab") {
      line.tab();
    } else if (name == "br" || name == "cr") {
      const std::string_view type = docx_attribute(node, "type");
      if (type == "page" || type == "column") {
        line.paragraph_break();
      } else {
        line.line_break();
      }
    } else if (name == "noBreakHyphen") {
      line.add("\xE2\x80\x91");
    } else if (name == "footnoteReference") {
      footnotes_.emplace_back(docx_attribute(node, "id"));
    } else if (name == "endnoteReference") {
      endnotes_.emplace_back(docx_attribute(node, "id"));
    } else if (name == "txbxContent") {
      boxes_.push_back(node);
    } else if (name == "AlternateContent") {
      inline_children(alternative(node), line);
    } else {
      inline_children(node, line);
    }
  }

  bool is_hidden(const xml_node& run) const {
    const xml_node properties = docx_child(run, "rPr");
    if (const auto said = docx_switch(properties, "vanish")) return *said;
    const std::string style(docx_value(properties, "rStyle"));
    return paragraph_hidden_ || (!style.empty() && styles_.is_hidden(style));
  }

  bool is_note_mark(const xml_node& run) const {
    const xml_node properties = docx_child(run, "rPr");
    const std::string_view align = docx_value(properties, "vertAlign");
    const bool raised = align.empty()
                            ? styles_.is_superscript(std::string(docx_value(properties, "rStyle")))
                            : align == "superscript";
    if (!raised) return false;
    std::string text;
    for (const xml_node& node : run.children())
      if (local_name(node) == "t") text += node.child_value();
    return is_note_number(text);
  }

  // Rows or cells, also those in frames (w:sdt) and insertions.
  static void collect(const xml_node& parent, std::string_view wanted, std::vector<xml_node>& out) {
    for (const xml_node& node : parent.children()) {
      const std::string_view name = local_name(node);
      if (name == wanted) {
        out.push_back(node);
      } else if (!is_skipped(name) && name != "trPr" && name != "tbl") {
        collect(node, wanted, out);
      }
    }
  }

  static int number_of(const xml_node& properties, std::string_view name) {
    const std::string value(docx_value(properties, name));
    constexpr int kMostColumns = 64;
    return value.empty() || value.size() > 2 ? 0 : std::min(std::atoi(value.c_str()), kMostColumns);
  }

  static std::vector<xml_node> cells_below(const xml_node& row) {
    std::vector<xml_node> cells;
    collect(row, "tc", cells);
    return cells;
  }

  // Whether a table only puts things to their places on the page.
  static bool lays_out(const std::vector<xml_node>& rows) {
    std::size_t columns = 0;
    bool long_cell = false;
    for (const xml_node& row : rows) {
      const std::vector<xml_node> cells = cells_below(row);
      columns = std::max(columns, cells.size());
      for (const xml_node& cell : cells)
        long_cell = long_cell || count_letters(cell, kLongCell) > kLongCell;
    }
    return columns < 2 || long_cell;
  }

  // By a cell above that goes on.
  static bool is_covered(const xml_node& cell) {
    const xml_node merged = docx_child(docx_child(cell, "tcPr"), "vMerge");
    return merged && docx_attribute(merged, "val") != "restart";
  }

  void table(const xml_node& node) {
    finish();
    std::vector<xml_node> rows;
    collect(node, "tr", rows);
    std::erase_if(
        rows, [](const xml_node& row) { return bool(docx_child(docx_child(row, "trPr"), "del")); });
    if (out_->is_cell()) {  // all in one line
      for (const xml_node& row : rows)
        for (const xml_node& cell : cells_below(row))
          if (!is_covered(cell)) blocks(cell);
      return;
    }
    if (table_depth_ >= kOfficeTableDepth || lays_out(rows)) {
      ++table_depth_;
      for (const xml_node& row : rows)
        for (const xml_node& cell : cells_below(row)) blocks(cell);
      --table_depth_;
      return;
    }
    std::vector<std::vector<std::string>> lines;
    lines.reserve(rows.size());
    for (const xml_node& row : rows) lines.push_back(cells_of(row));
    out_->table(lines);
  }

  std::vector<std::string> cells_of(const xml_node& row) {
    const xml_node row_properties = docx_child(row, "trPr");
    std::vector<std::string> out(counted_.take(number_of(row_properties, "gridBefore")));
    for (const xml_node& cell : cells_below(row)) {
      out.push_back(is_covered(cell) ? std::string() : cell_text(cell));
      const int span = number_of(docx_child(cell, "tcPr"), "gridSpan");
      out.resize(out.size() + counted_.take(span - 1));
    }
    out.resize(out.size() + counted_.take(number_of(row_properties, "gridAfter")));
    return out;
  }

  std::string cell_text(const xml_node& cell) {
    OfficeText flat(OfficeText::Form::kCell);
    OfficeText* const outer = out_;
    out_ = &flat;
    blocks(cell);
    finish();
    out_ = outer;
    return flat.text();
  }

  DocxStyles& styles_;
  OfficeText text_;
  OfficeText* out_ = &text_;  // text_ or a cell
  OfficeLine carried_;        // of a paragraph whose end was deleted
  std::vector<xml_node> boxes_;
  std::vector<std::string> footnotes_, endnotes_;
  bool paragraph_hidden_ = false;
  int table_depth_ = 0;
  CountedCells counted_;
};

// The parts that another one names: "styles" -> "word/styles.xml".
std::unordered_map<std::string, std::string> related(const ZipArchive& archive,
                                                     const std::string& path,
                                                     const std::string& part) {
  const std::size_t slash = part.rfind('/');
  const std::string folder = slash == std::string::npos ? "" : part.substr(0, slash + 1);
  pugi::xml_document relations;
  std::unordered_map<std::string, std::string> out;
  const std::string name = slash == std::string::npos ? part : part.substr(slash + 1);
  read_office_part(relations, archive, path, folder + "_rels/" + name + ".rels");
  for (const xml_node& node : relations.document_element().children()) {
    const std::string_view type = docx_attribute(node, "Type");
    const std::string_view target = docx_attribute(node, "Target");
    if (target.empty() || docx_attribute(node, "TargetMode") == "External") continue;
    const std::size_t last = type.rfind('/');
    out.emplace(
        type.substr(last == std::string_view::npos ? 0 : last + 1),
        target.front() == '/' ? std::string(target.substr(1)) : folder + std::string(target));
  }
  return out;
}

class Docx : public Importer {
 public:
  std::string_view name() const override { return "docx"; }
  std::string_view description() const override {
    return "a Word document (.docx): its text with headings, lists, tables and notes";
  }

  int identify(const InputFile& file) const override {
    const std::string extension = file.extension();
    const bool named = extension == ".docx" || extension == ".docm" || extension == ".dotx" ||
                       extension == ".dotm";
    if (looks_like_old_office(file.head)) return named || extension == ".doc" ? kByName : 0;
    if (!looks_like_zip(file.head)) return 0;
    const auto members = members_in_head(file.head);
    const auto begins = [&](std::string_view start) {
      return std::ranges::any_of(members, [&](std::string_view m) { return m.starts_with(start); });
    };
    if (begins("word/") && (begins("[Content_Types].xml") || begins("_rels/.rels")))
      return kByContent;
    return named ? kByName : 0;
  }

  void read(const InputFile& file, const std::function<void(Document)>& sink) const override {
    const ZipArchive archive = open_office_file(file);
    auto parts = related(archive, file.path, "");
    const auto main_part = parts.find("officeDocument");
    const std::string body_name =
        main_part == parts.end() ? "word/document.xml" : main_part->second;
    pugi::xml_document body;
    if (!read_office_part(body, archive, file.path, body_name) ||
        !docx_child(body.document_element(), "body"))
      throw FormatError(file.path + ": no Word document, whatever its name says");

    auto beside = related(archive, file.path, body_name);
    const auto load = [&](pugi::xml_document& out, const std::string& kind) {
      const auto found = beside.find(kind);
      read_office_part(out, archive, file.path,
                       found == beside.end() ? "word/" + kind + ".xml" : found->second);
    };
    pugi::xml_document styles_part, numbering_part, footnotes, endnotes, core;
    load(styles_part, "styles");
    load(numbering_part, "numbering");
    load(footnotes, "footnotes");
    load(endnotes, "endnotes");
    DocxStyles styles(styles_part, numbering_part);

    Reader reader(styles);
    reader.blocks(docx_child(body.document_element(), "body"));
    reader.finish();
    add_notes(reader, footnotes, reader.footnotes());
    add_notes(reader, endnotes, reader.endnotes());

    const auto properties = parts.find("core-properties");
    read_office_part(core, archive, file.path,
                     properties == parts.end() ? "docProps/core.xml" : properties->second);
    Metadata metadata;
    metadata.title = docx_child(core.document_element(), "title").child_value();
    metadata.language = docx_child(core.document_element(), "language").child_value();
    sink(office_document(file, name(), reader.text(), std::move(metadata)));
  }

 private:
  static void add_notes(Reader& reader, const pugi::xml_document& part,
                        const std::vector<std::string>& ids) {
    std::unordered_map<std::string, xml_node> notes;
    for (const xml_node& note : part.document_element().children())
      notes.emplace(docx_attribute(note, "id"), note);
    for (const std::string& id : ids) {
      const auto found = notes.find(id);
      if (found == notes.end()) continue;
      reader.blocks(found->second);
      reader.finish();
      notes.erase(found);  // once, however often it is referred to
    }
  }
};

}  // namespace

std::unique_ptr<Importer> make_docx() { return std::make_unique<Docx>(); }

}  // namespace takedowndb::importers
