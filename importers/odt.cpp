// The importer "odt": a text document of LibreOffice and of what else writes OpenDocument (.odt,
// .ott, and .fodt, the same in one XML file). One document a file: headings, lists, tables, text
// boxes, and notes at the end. Left out: what tracked changes deleted, comments, headers and
// footers, tables of contents, hidden text.
//
// Limits: as docx.cpp.
#include <algorithm>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "importers/bundled.h"
#include "importers/decode.h"
#include "importers/office_text.h"
#include "takedowndb/error.h"

namespace takedowndb::importers {
namespace {

constexpr std::string_view kMimeType = "application/vnd.oasis.opendocument.text";
constexpr int kByContent = 75;  // above "html", which would take the XML of a .fodt for a page
constexpr int kByName = 60;
constexpr std::size_t kLongCell = 1500;  // letters: such a table lays out a page
constexpr int kMostColumns = 64;

using pugi::xml_node;

std::string_view value(const xml_node& node, const char* name) {
  return node.attribute(name).value();
}

bool is(const xml_node& node, std::string_view name) { return node.name() == name; }

std::size_t count_letters(const xml_node& top, std::size_t enough) {
  std::size_t n = 0;
  for (xml_node node = top; node && n <= enough; node = next_in_order(node, top))
    if (node.type() == pugi::node_pcdata) n += std::string_view(node.value()).size();
  return n;
}

class Styles {
 public:
  // Of styles.xml, content.xml or a flat document.
  void read(const xml_node& root) {
    for (const char* group : {"office:styles", "office:automatic-styles"})
      for (const xml_node& node : root.child(group).children()) {
        if (is(node, "style:style")) read_style(node);
        if (is(node, "text:list-style")) read_list(node);
      }
  }

  int heading_level(std::string_view name) const {
    int level = 0;
    climb(name, [&](const std::string& id, const Style* style) {
      level = id == "Title" ? 1 : style == nullptr ? 0 : style->level;
      return level > 0;
    });
    return level;
  }
  bool is_hidden(std::string_view name) const {
    bool hidden = false;
    climb(name, [&](const std::string&, const Style* style) {
      hidden = style != nullptr && style->display == "none";
      return style != nullptr && !style->display.empty();
    });
    return hidden;
  }

  bool is_superscript(std::string_view name) const {
    bool raised = false;
    climb(name, [&](const std::string&, const Style* style) {
      raised = style != nullptr && is_raised(style->position);
      return style != nullptr && !style->position.empty();
    });
    return raised;
  }

  struct Level {
    bool bullet = true;
    bool marked = true;
    int start = 1;
  };
  Level list_level(const std::string& list, int level) const {
    const auto found = lists_.find(list);
    if (found == lists_.end()) return {};
    const auto at = found->second.find(level);
    return at == found->second.end() ? Level() : at->second;
  }

 private:
  struct Style {
    std::string parent;
    std::string display;
    std::string position;
    int level = 0;
  };

  // "super 58%", "33% 58%"
  static bool is_raised(std::string_view position) {
    if (position.starts_with("super")) return true;
    return !position.empty() && position.front() >= '1' && position.front() <= '9';
  }

  void read_style(const xml_node& node) {
    Style style;
    style.parent = value(node, "style:parent-style-name");
    style.level = node.attribute("style:default-outline-level").as_int();
    const xml_node letters = node.child("style:text-properties");
    style.display = value(letters, "text:display");
    style.position = value(letters, "style:text-position");
    styles_.insert_or_assign(std::string(value(node, "style:name")), std::move(style));
  }
  void read_list(const xml_node& node) {
    auto& levels = lists_[std::string(value(node, "style:name"))];
    for (const xml_node& child : node.children()) {
      if (!std::string_view(child.name()).starts_with("text:list-level-style-")) continue;
      Level level;
      level.bullet = !is(child, "text:list-level-style-number");
      level.marked = level.bullet || !value(child, "style:num-format").empty();
      level.start = child.attribute("text:start-value").as_int(1);
      levels.insert_or_assign(child.attribute("text:level").as_int(1), level);
    }
  }
  // From a style to those it is made from, also to the last, which may be described nowhere.
  template <class Visit>
  void climb(std::string_view name, Visit visit) const {
    std::string id(name);
    for (int step = 0; step < 32 && !id.empty(); ++step) {
      const auto found = styles_.find(id);
      const Style* style = found == styles_.end() ? nullptr : &found->second;
      if (visit(id, style) || style == nullptr) return;
      id = style->parent;
    }
  }

  std::unordered_map<std::string, Style> styles_;
  std::unordered_map<std::string, std::unordered_map<int, Level>> lists_;
};

// The ids of the deletions whose words stand in the text, between a mark at either end: so does
// LibreOffice write them in a .fodt, and in a .odt where they are not shown.
std::unordered_set<std::string> marked_deletions(const xml_node& body) {
  std::unordered_set<std::string> deletions;
  for (const xml_node& region : body.child("text:tracked-changes").children())
    if (region.child("text:deletion"))
      deletions.emplace(
          region.attribute(region.attribute("text:id") ? "text:id" : "xml:id").value());
  std::unordered_set<std::string> begun;
  std::unordered_set<std::string> out;
  if (deletions.empty()) return out;
  for (xml_node node = body; node; node = next_in_order(node, body)) {
    const std::string id(value(node, "text:change-id"));
    if (is(node, "text:change-start") && deletions.contains(id)) begun.insert(id);
    if (is(node, "text:change-end") && begun.contains(id)) out.insert(id);
  }
  return out;
}

class Reader {
 public:
  Reader(const Styles& styles, std::unordered_set<std::string> deletions)
      : styles_(styles), deletions_(std::move(deletions)) {}

  void blocks(const xml_node& parent) {
    for (const xml_node& node : parent.children()) block(node);
  }
  void notes() {
    // Notes cannot have notes, but a file can: those are left out.
    for (const xml_node& note : std::vector<xml_node>(std::move(notes_))) {
      blocks(note);
      finish();
    }
  }
  // At the end of the body, a note or a cell.
  void finish() {
    if (!carried_.empty()) out_->paragraph(carried_);
    carried_ = OfficeLine();
  }
  const std::string& text() const { return text_.text(); }

 private:
  static bool is_skipped(const xml_node& node) {
    const std::string_view name = node.name();
    return name == "text:tracked-changes" || name == "text:table-of-content" ||
           name == "text:illustration-index" || name == "text:table-index" ||
           name == "text:object-index" || name == "text:alphabetical-index" ||
           name == "office:forms" || name == "office:annotation" || name == "text:number" ||
           name == "svg:title" || name == "svg:desc" || name == "text:ruby-text" ||
           name == "text:script" || name == "draw:object" || name == "office:event-listeners" ||
           name == "text:note-citation" || name == "text:hidden-text" ||
           (name == "text:section" &&
            (value(node, "text:display") == "none" || value(node, "text:is-hidden") == "true"));
  }

  // A drawn shape with text in it.
  static bool is_shape(const xml_node& node) {
    return std::string_view(node.name()).starts_with("draw:") &&
           (node.child("text:p") || node.child("text:list"));
  }

  // A span that holds a note's number, set by hand.
  bool is_note_mark(const xml_node& span) const {
    if (!styles_.is_superscript(value(span, "text:style-name"))) return false;
    std::string text;
    for (xml_node node = span; node; node = next_in_order(node, span)) {
      if (is(node, "text:note")) return false;
      text += node.value();
      if (text.size() > 64) return false;
    }
    return is_note_number(text);
  }

  void block(const xml_node& node) {
    if (is_skipped(node)) return;
    if (is(node, "text:p") || is(node, "text:h")) {
      paragraph(node);
    } else if (is(node, "text:change-start") || is(node, "text:change-end")) {
      change(node);
    } else if (is(node, "text:list")) {
      list(node);
    } else if (is(node, "table:table")) {
      table(node);
    } else {
      blocks(node);
    }
  }

  void paragraph(const xml_node& node) {
    const std::string_view style = value(node, "text:style-name");
    OfficeLine line = std::exchange(carried_, {});
    hidden_ = styles_.is_hidden(style);
    dropped_ = false;
    inline_children(node, line);
    if (!deleted_.empty()) {
      carried_ = std::move(line);  // goes on in the next paragraph
    } else if (!dropped_) {
      write(node, style, line);
    }
    if (boxes_.empty()) return;
    const std::vector<xml_node> boxes = std::exchange(boxes_, {});
    std::vector<List> lists = std::exchange(lists_, {});  // a box is no part of an item
    const Item item = std::exchange(item_, {});
    for (const xml_node& box : boxes) blocks(box);
    lists_ = std::move(lists);
    item_ = item;
  }

  void write(const xml_node& node, std::string_view style, const OfficeLine& line) {
    if (line.empty()) return;
    const int level = is(node, "text:h")
                          ? std::max(1, node.attribute("text:outline-level").as_int(1))
                          : styles_.heading_level(style);
    if (level > 0) {
      out_->heading(level, line);
    } else if (item_.open && item_.marked) {
      out_->item(item_.number, line);
      item_.marked = false;
      item_.goes_on = true;
    } else if (item_.open && item_.goes_on) {
      out_->item_goes_on(line);
    } else {
      out_->paragraph(line);
    }
  }

  void list(const xml_node& node) {
    List list;
    list.style = value(node, "text:style-name");
    if (list.style.empty() && !lists_.empty()) list.style = lists_.back().style;
    const int depth = static_cast<int>(lists_.size()) + 1;
    const Styles::Level level = styles_.list_level(list.style, depth);
    list.next = level.start;
    const auto key = std::make_pair(list.style, depth);
    if (value(node, "text:continue-numbering") == "true" ||
        !value(node, "text:continue-list").empty())
      if (const auto before = ended_.find(key); before != ended_.end()) list.next = before->second;
    lists_.push_back(list);
    const Item outer = item_;
    for (const xml_node& child : node.children()) {
      const bool header = is(child, "text:list-header");
      if (!header && !is(child, "text:list-item")) continue;
      List& now = lists_.back();
      now.next =
          std::clamp(child.attribute("text:start-value").as_int(now.next), 0, kOfficeMostNumber);
      item_ = {true, !header && level.marked, false, level.bullet ? 0 : std::max(1, now.next)};
      blocks(child);
      if (!header) ++lists_.back().next;
    }
    item_ = outer;
    ended_.insert_or_assign(key, lists_.back().next);
    lists_.pop_back();
  }

  void inline_children(const xml_node& parent, OfficeLine& line) {
    for (const xml_node& node : parent.children()) inline_node(node, line);
  }

  // Whether what stands here is to be read.
  bool is_shown() const { return !hidden_ && deleted_.empty(); }

  void change(const xml_node& node) {
    const std::string id(value(node, "text:change-id"));
    if (is(node, "text:change-end")) {
      deleted_.erase(id);
    } else if (deletions_.contains(id)) {
      deleted_.insert(id);
    }
  }

  void inline_node(const xml_node& node, OfficeLine& line) {
    if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata) {
      if (is_shown()) line.add(node.value());
    } else if (is_skipped(node)) {
      return;
    } else if (is(node, "text:change-start") || is(node, "text:change-end")) {
      change(node);
    } else if (is(node, "text:s")) {
      line.space();
    } else if (is(node, "text:tab")) {
      line.tab();
    } else if (is(node, "text:line-break")) {
      line.line_break();
    } else if (is(node, "text:note")) {
      if (is_shown()) notes_.push_back(node.child("text:note-body"));
    } else if (is(node, "draw:text-box") || is_shape(node)) {
      if (deleted_.empty()) boxes_.push_back(node);
    } else if (is(node, "text:hidden-paragraph")) {
      dropped_ = dropped_ || value(node, "text:is-hidden") == "true";
    } else if (is(node, "text:span")) {
      if (is_note_mark(node)) return;
      const bool outer = hidden_;
      hidden_ = hidden_ || styles_.is_hidden(value(node, "text:style-name"));
      inline_children(node, line);
      hidden_ = outer;
    } else {
      inline_children(node, line);
    }
  }

  static void collect(const xml_node& parent, std::vector<xml_node>& rows) {
    for (const xml_node& node : parent.children()) {
      if (is(node, "table:table-row")) {
        rows.push_back(node);
      } else if (is(node, "table:table-header-rows") || is(node, "table:table-rows") ||
                 is(node, "table:table-row-group")) {
        collect(node, rows);
      }
    }
  }

  static bool is_cell(const xml_node& node) {
    return is(node, "table:table-cell") || is(node, "table:covered-table-cell");
  }

  // Whether a table only puts things to their places on the page.
  static bool lays_out(const std::vector<xml_node>& rows) {
    int columns = 0;
    bool long_cell = false;
    for (const xml_node& row : rows) {
      int cells = 0;
      for (const xml_node& cell : row.children()) {
        if (!is_cell(cell)) continue;
        ++cells;
        long_cell = long_cell || count_letters(cell, kLongCell) > kLongCell;
      }
      columns = std::max(columns, cells);
    }
    return columns < 2 || long_cell;
  }

  void table(const xml_node& node) {
    finish();
    std::vector<xml_node> rows;
    collect(node, rows);
    if (out_->is_cell()) {  // all in one line
      for (const xml_node& row : rows)
        for (const xml_node& cell : row.children())
          if (is(cell, "table:table-cell")) blocks(cell);
      return;
    }
    if (table_depth_ >= kOfficeTableDepth || lays_out(rows)) {
      ++table_depth_;
      for (const xml_node& row : rows)
        for (const xml_node& cell : row.children()) blocks(cell);
      --table_depth_;
      return;
    }
    std::vector<std::vector<std::string>> lines;
    for (const xml_node& row : rows) {
      std::vector<std::string>& line = lines.emplace_back();
      for (const xml_node& cell : row.children()) {
        if (!is_cell(cell)) continue;
        const int repeated = cell.attribute("table:number-columns-repeated").as_int(1);
        const bool covered = is(cell, "table:covered-table-cell");
        line.push_back(covered ? std::string() : cell_text(cell));
        // What they hold counts, too.
        const int weight = 1 + static_cast<int>(line.back().size() / 16);
        const std::size_t more = counted_.take((std::min(repeated, kMostColumns) - 1) * weight);
        line.resize(line.size() + more / static_cast<std::size_t>(weight),
                    std::string(line.back()));
      }
    }
    out_->table(lines);
  }

  std::string cell_text(const xml_node& cell) {
    OfficeText flat(OfficeText::Form::kCell);
    OfficeText* const outer = std::exchange(out_, &flat);
    blocks(cell);
    finish();
    out_ = outer;
    return flat.text();
  }

  struct List {
    std::string style;
    int next = 1;
  };
  struct Item {
    bool open = false;
    bool marked = false;   // its mark is still to be written
    bool goes_on = false;  // its mark was written
    int number = 0;
  };
  struct Ended {
    std::size_t operator()(const std::pair<std::string, int>& key) const {
      return std::hash<std::string>()(key.first) + static_cast<std::size_t>(key.second);
    }
  };

  const Styles& styles_;
  const std::unordered_set<std::string> deletions_;
  std::unordered_set<std::string> deleted_;  // of these, what is deleted here
  OfficeLine carried_;                       // of a paragraph whose end was deleted
  OfficeText text_;
  OfficeText* out_ = &text_;  // text_ or a cell
  std::vector<xml_node> boxes_, notes_;
  std::vector<List> lists_;
  std::unordered_map<std::pair<std::string, int>, int, Ended> ended_;  // where a list stopped
  Item item_;
  bool hidden_ = false;
  bool dropped_ = false;  // a field hides its paragraph
  int table_depth_ = 0;
  CountedCells counted_;
};

bool is_flat(std::string_view head) {
  const std::size_t root = head.find("<office:document");
  return root < 4096 && head.find(kMimeType, root) != std::string_view::npos &&
         looks_like_text(head);
}

bool is_package(std::string_view head) {
  const auto members = members_in_head(head);
  if (members.empty() || members.front() != "mimetype") return false;
  const char* const after = members.front().data() + members.front().size();
  const std::string_view rest = head.substr(static_cast<std::size_t>(after - head.data()));
  return rest.substr(0, 256).find(kMimeType) != std::string_view::npos;
}

class Odt : public Importer {
 public:
  std::string_view name() const override { return "odt"; }
  std::string_view description() const override {
    return "an OpenDocument text (.odt): its text with headings, lists, tables and notes";
  }

  int identify(const InputFile& file) const override {
    if (is_flat(file.head)) return kByContent;
    if (!looks_like_zip(file.head)) return 0;
    if (is_package(file.head)) return kByContent;
    const std::string extension = file.extension();
    return extension == ".odt" || extension == ".ott" ? kByName : 0;
  }

  void read(const InputFile& file, const std::function<void(Document)>& sink) const override {
    pugi::xml_document content, styles_part, meta;
    if (is_flat(file.head)) {
      parse_office_xml(content, file.path, file.bytes(kOfficePartLimit));
    } else {
      const ZipArchive archive = open_office_file(file);
      check_encryption(archive, file.path);
      if (!read_office_part(content, archive, file.path, "content.xml"))
        throw FormatError(file.path + ": no OpenDocument text, whatever its name says");
      read_office_part(styles_part, archive, file.path, "styles.xml");
      read_office_part(meta, archive, file.path, "meta.xml");
    }
    const xml_node root = content.document_element();
    const xml_node body = root.child("office:body").child("office:text");
    if (!body)
      throw FormatError(file.path + ": no text document; save a sheet as CSV, slides as text");
    Styles styles;
    styles.read(styles_part.document_element());
    styles.read(root);
    Reader reader(styles, marked_deletions(body));
    reader.blocks(body);
    reader.finish();
    reader.notes();
    Metadata metadata;
    const xml_node said =
        (meta.first_child() ? meta.document_element() : root).child("office:meta");
    metadata.title = said.child_value("dc:title");
    metadata.language = said.child_value("dc:language");
    sink(office_document(file, name(), reader.text(), std::move(metadata)));
  }

 private:
  static void check_encryption(const ZipArchive& archive, const std::string& path) {
    pugi::xml_document manifest;
    const bool wrapped = archive.find("encrypted-package") != nullptr;
    read_office_part(manifest, archive, path, "META-INF/manifest.xml");
    const xml_node root = manifest.document_element();
    for (xml_node node = root; node; node = next_in_order(node, root))
      if (wrapped || is(node, "manifest:encryption-data"))
        throw FormatError(path + ": encrypted; save it without a password and import that");
  }
};

}  // namespace

std::unique_ptr<Importer> make_odt() { return std::make_unique<Odt>(); }

}  // namespace takedowndb::importers
