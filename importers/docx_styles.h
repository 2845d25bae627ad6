// What a Word document says of its paragraphs in other parts than the text: styles.xml (which
// styles are headings, lists or hidden) and numbering.xml (which lists have bullets, which
// numbers).
#pragma once

#include <map>
#include <optional>
#include <pugixml.hpp>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>

namespace takedowndb::importers {

// A reference to a list: numId and level from 0.
struct DocxNumbering {
  std::string num;  // empty or "0": no list
  int level = 0;
};

// w:numPr; `level` where it says none.
std::optional<DocxNumbering> numbering_of(const pugi::xml_node& paragraph_properties, int level);
// The element `name` in the namespace of `parent`, whatever prefix that has.
pugi::xml_node docx_child(const pugi::xml_node& parent, std::string_view name);
std::string_view docx_attribute(const pugi::xml_node& node, std::string_view name);
std::string_view docx_value(const pugi::xml_node& parent, std::string_view name);
// Whether a switch as w:vanish is there and on; nothing when it is not there.
std::optional<bool> docx_switch(const pugi::xml_node& parent, std::string_view name);

class DocxStyles {
 public:
  // Both may be empty documents: a file needs neither part.
  DocxStyles(const pugi::xml_document& styles, const pugi::xml_document& numbering);

  // 1 to 9 for a heading, 1 for the title, 0 for anything else.
  int heading_level(const std::string& style) const;
  bool is_hidden(const std::string& style) const;
  bool is_superscript(const std::string& style) const;
  // Lines of a table of contents.
  bool is_contents(const std::string& style) const;
  std::optional<DocxNumbering> numbering(const std::string& style) const;

  // What stands before an item, counted on: 0 for a bullet; nothing for a list without marks.
  std::optional<int> next_number(const DocxNumbering& item);

 private:
  struct Style {
    std::string name;  // small letters, blanks removed
    std::string based_on;
    std::optional<int> outline;
    std::optional<bool> hidden;
    std::optional<bool> superscript;
    std::optional<DocxNumbering> numbering;
  };
  struct Level {
    bool bullet = true;
    bool marked = true;
    int start = 1;
    std::string style;  // whose paragraphs stand at this level
  };
  struct Num {
    std::string abstract;
    std::map<int, int> starts;
    std::map<int, Level> levels;
  };
  struct Abstract {
    std::map<int, Level> levels;
    std::string style_link;
  };

  void read_styles(const pugi::xml_node& root);
  void read_numbering(const pugi::xml_node& root);
  // The abstract list of a num, following links by style.
  const std::string* abstract_of(const std::string& num) const;
  // The first that `get` answers on the way from a style to those it is based on.
  template <class Get>
  auto inherited(const std::string& style, Get get) const;

  std::unordered_map<std::string, Style> styles_;
  std::unordered_map<std::string, Num> nums_;
  std::unordered_map<std::string, Abstract> abstracts_;
  std::map<std::string, std::map<int, int>> counters_;  // by abstract list and level
  std::set<std::string> begun_;                         // nums whose own starts were applied
};

}  // namespace takedowndb::importers
