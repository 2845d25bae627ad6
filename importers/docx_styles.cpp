#include "importers/docx_styles.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "importers/decode.h"
#include "importers/office_text.h"
#include "text/utf8.h"

namespace takedowndb::importers {
namespace {

constexpr int kMostSteps = 32;  // from style to style
constexpr int kBodyText = 9;    // the outline level of what is no heading

std::optional<int> to_number(std::string_view s) {
  int out = 0;
  const auto [end, error] = std::from_chars(s.data(), s.data() + s.size(), out);
  if (error != std::errc() || end != s.data() + s.size()) return std::nullopt;
  if (out < -kOfficeMostNumber || out > kOfficeMostNumber) return std::nullopt;
  return out;
}

// Small letters without blanks: "Heading 1", "heading1".
std::string plain_name(std::string_view name) {
  std::string out = text::to_lower(name);
  std::erase(out, ' ');
  return out;
}

// Word keeps the English name of its own styles in every language; other programs write their own.
// The ids lose letters that are not ASCII.
int heading_by_name(std::string_view name) {
  constexpr auto kTitles = std::to_array<std::string_view>(
      {"title", "titel", "titre", "título", "ttulo", "titolo", "tytuł", "название", "заголовок"});
  constexpr auto kHeadings = std::to_array<std::string_view>(
      {"heading", "überschrift", "berschrift", "titre", "título", "ttulo", "titolo", "kop",
       "rubrik", "overskrift", "nagłówek", "nagwek", "заголовок", "otsikko", "başlık", "balk"});
  if (std::ranges::find(kTitles, name) != kTitles.end()) return 1;
  for (const std::string_view heading : kHeadings) {
    if (!name.starts_with(heading)) continue;
    const auto level = to_number(name.substr(heading.size()));
    if (level && *level >= 1 && *level <= 9) return *level;
  }
  return 0;
}

}  // namespace

pugi::xml_node docx_child(const pugi::xml_node& parent, std::string_view name) {
  for (const pugi::xml_node& child : parent.children())
    if (local_name(child) == name) return child;
  return {};
}

std::string_view docx_attribute(const pugi::xml_node& node, std::string_view name) {
  for (const pugi::xml_attribute& attribute : node.attributes()) {
    const std::string_view full = attribute.name();
    const std::size_t colon = full.find(':');
    if (full.substr(colon == std::string_view::npos ? 0 : colon + 1) == name)
      return attribute.value();
  }
  return {};
}

std::string_view docx_value(const pugi::xml_node& parent, std::string_view name) {
  return docx_attribute(docx_child(parent, name), "val");
}

std::optional<bool> docx_switch(const pugi::xml_node& parent, std::string_view name) {
  const pugi::xml_node node = docx_child(parent, name);
  if (!node) return std::nullopt;
  const std::string_view value = docx_attribute(node, "val");
  return value != "0" && value != "false" && value != "off";
}

std::optional<DocxNumbering> numbering_of(const pugi::xml_node& properties, int level) {
  const pugi::xml_node node = docx_child(properties, "numPr");
  if (!node) return std::nullopt;
  DocxNumbering out;
  out.num = docx_value(node, "numId");
  out.level = to_number(docx_value(node, "ilvl")).value_or(level);
  return out;
}

DocxStyles::DocxStyles(const pugi::xml_document& styles, const pugi::xml_document& numbering) {
  read_styles(styles.document_element());
  read_numbering(numbering.document_element());
}

void DocxStyles::read_styles(const pugi::xml_node& root) {
  for (const pugi::xml_node& node : root.children()) {
    if (local_name(node) != "style") continue;
    const pugi::xml_node paragraph = docx_child(node, "pPr");
    Style style;
    style.name = plain_name(docx_value(node, "name"));
    style.based_on = docx_value(node, "basedOn");
    style.outline = to_number(docx_value(paragraph, "outlineLvl"));
    style.hidden = docx_switch(docx_child(node, "rPr"), "vanish");
    if (const std::string_view align = docx_value(docx_child(node, "rPr"), "vertAlign");
        !align.empty())
      style.superscript = align == "superscript";
    style.numbering = numbering_of(paragraph, -1);
    styles_.emplace(docx_attribute(node, "styleId"), std::move(style));
  }
}

void DocxStyles::read_numbering(const pugi::xml_node& root) {
  const auto read_level = [](const pugi::xml_node& node) {
    Level level;
    const std::string_view format = docx_value(node, "numFmt");
    level.bullet = format == "bullet";
    const pugi::xml_node mark = docx_child(node, "lvlText");
    level.marked = format != "none" && !(mark && is_blank(docx_attribute(mark, "val")));
    level.start = to_number(docx_value(node, "start")).value_or(1);
    level.style = docx_value(node, "pStyle");
    return level;
  };
  const auto level_of = [](const pugi::xml_node& node) {
    return to_number(docx_attribute(node, "ilvl")).value_or(0);
  };
  for (const pugi::xml_node& node : root.children()) {
    if (local_name(node) == "abstractNum") {
      Abstract abstract;
      abstract.style_link = docx_value(node, "numStyleLink");
      for (const pugi::xml_node& child : node.children())
        if (local_name(child) == "lvl") abstract.levels[level_of(child)] = read_level(child);
      abstracts_.emplace(docx_attribute(node, "abstractNumId"), std::move(abstract));
    } else if (local_name(node) == "num") {
      Num num;
      num.abstract = docx_value(node, "abstractNumId");
      for (const pugi::xml_node& child : node.children()) {
        if (local_name(child) != "lvlOverride") continue;
        const auto start = to_number(docx_value(child, "startOverride"));
        if (start) num.starts[level_of(child)] = *start;
        const pugi::xml_node own = docx_child(child, "lvl");
        if (own) num.levels[level_of(child)] = read_level(own);
      }
      nums_.emplace(docx_attribute(node, "numId"), std::move(num));
    }
  }
}

template <class Get>
auto DocxStyles::inherited(const std::string& style, Get get) const {
  auto found = styles_.find(style);
  for (int step = 0; step < kMostSteps && found != styles_.end(); ++step) {
    if (auto value = get(found->first, found->second)) return value;
    found = styles_.find(found->second.based_on);
  }
  return decltype(get(style, Style()))();
}

int DocxStyles::heading_level(const std::string& style) const {
  if (style.empty()) return 0;
  if (!styles_.contains(style)) return heading_by_name(plain_name(style));
  const auto level =
      inherited(style, [](const std::string& id, const Style& s) -> std::optional<int> {
        if (s.outline) return *s.outline >= kBodyText ? 0 : *s.outline + 1;
        const int named = heading_by_name(s.name.empty() ? plain_name(id) : s.name);
        if (named > 0) return named;
        return std::nullopt;
      });
  return level.value_or(0);
}

bool DocxStyles::is_hidden(const std::string& style) const {
  return inherited(style, [](const std::string&, const Style& s) { return s.hidden; })
      .value_or(false);
}

bool DocxStyles::is_superscript(const std::string& style) const {
  return inherited(style, [](const std::string&, const Style& s) { return s.superscript; })
      .value_or(false);
}

bool DocxStyles::is_contents(const std::string& style) const {
  const auto found = styles_.find(style);
  const std::string name = found == styles_.end() ? plain_name(style) : found->second.name;
  if (name == "tableoffigures") return true;
  return name.size() == 4 && name.starts_with("toc") && name[3] >= '1' && name[3] <= '9';
}

std::optional<DocxNumbering> DocxStyles::numbering(const std::string& style) const {
  return inherited(style,
                   [this](const std::string& id, const Style& s) -> std::optional<DocxNumbering> {
                     if (!s.numbering) return std::nullopt;
                     DocxNumbering out = *s.numbering;
                     if (out.level >= 0) return out;
                     out.level = 0;  // the list says which of its levels the style is
                     const std::string* abstract = abstract_of(out.num);
                     if (abstract == nullptr) return out;
                     for (const auto& [level, rule] : abstracts_.at(*abstract).levels)
                       if (rule.style == id) out.level = level;
                     return out;
                   });
}

const std::string* DocxStyles::abstract_of(const std::string& num) const {
  auto found = nums_.find(num);
  for (int step = 0; step < kMostSteps && found != nums_.end(); ++step) {
    const auto abstract = abstracts_.find(found->second.abstract);
    if (abstract == abstracts_.end()) return nullptr;
    const auto style = styles_.find(abstract->second.style_link);
    if (style == styles_.end() || !style->second.numbering) return &abstract->first;
    const auto next = nums_.find(style->second.numbering->num);
    if (next == found) return &abstract->first;
    found = next;
  }
  return nullptr;
}

std::optional<int> DocxStyles::next_number(const DocxNumbering& item) {
  const std::string* abstract = abstract_of(item.num);
  if (abstract == nullptr) return 0;  // a list that is nowhere described: Word shows bullets
  const Num& num = nums_.at(item.num);
  const auto rule = [&](int level) -> const Level* {
    if (const auto own = num.levels.find(level); own != num.levels.end()) return &own->second;
    const auto& levels = abstracts_.at(*abstract).levels;
    const auto found = levels.find(level);
    return found == levels.end() ? nullptr : &found->second;
  };
  const Level* level = rule(item.level);
  if (level == nullptr) return 0;
  if (!level->marked) return std::nullopt;
  if (level->bullet) return 0;
  std::map<int, int>& counters = counters_[*abstract];
  if (begun_.insert(item.num).second)
    for (const auto& [which, start] : num.starts) counters[which] = start - 1;
  counters.erase(counters.upper_bound(item.level), counters.end());
  int& counter = counters.try_emplace(item.level, level->start - 1).first->second;
  return std::max(1, ++counter);
}

}  // namespace takedowndb::importers
