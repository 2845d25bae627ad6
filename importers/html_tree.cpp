#include "importers/html_tree.h"

#include <algorithm>
#include <array>
#include <csetjmp>
#include <cstddef>
#include <cstring>
#include <utility>

#include "takedowndb/error.h"
#include "text/utf8.h"

namespace takedowndb::importers {
namespace {

// Gumbo frees without saying how much: that stands before each piece.
constexpr std::size_t kBefore = alignof(std::max_align_t);
static_assert(kBefore >= sizeof(std::size_t));

struct Memory {
  std::pmr::memory_resource* pool;
  std::size_t left;
  std::jmp_buf full;
};

// No exception may pass through gumbo, which is C.
void* allocate(void* memory, std::size_t size) {
  auto& from = *static_cast<Memory*>(memory);
  // In whole units: for 24 bytes the pools of GCC before 14 give pieces that are not aligned.
  const std::size_t whole = (size + 2 * kBefore - 1) / kBefore * kBefore;
  if (whole > from.left) std::longjmp(from.full, 1);
  std::byte* piece = nullptr;
  try {
    piece = static_cast<std::byte*>(from.pool->allocate(whole, kBefore));
  } catch (const std::bad_alloc&) {
  }
  if (piece == nullptr) std::longjmp(from.full, 1);
  from.left -= whole;
  std::memcpy(piece, &whole, sizeof whole);
  return piece + kBefore;
}

void deallocate(void* memory, void* piece) {
  if (piece == nullptr) return;
  auto& from = *static_cast<Memory*>(memory);
  std::byte* const begin = static_cast<std::byte*>(piece) - kBefore;
  std::size_t whole = 0;
  std::memcpy(&whole, begin, sizeof whole);
  from.left += whole;
  from.pool->deallocate(begin, whole, kBefore);
}

// A function of its own without objects that are destroyed at its end, for it may be left by a
// jump.
GumboOutput* parse(const std::string& text, Memory& memory) {
  GumboOptions options = kGumboDefaultOptions;
  options.allocator = allocate;
  options.deallocator = deallocate;
  options.userdata = &memory;
  if (setjmp(memory.full) != 0) return nullptr;
  return gumbo_parse_with_options(&options, text.data(), text.size());
}

// Never closed, or closed by what follows.
constexpr auto kAlone = std::to_array<std::string_view>(
    {"br",    "img",   "meta",  "link", "input", "hr", "source", "wbr", "col", "area", "base",
     "embed", "param", "track", "p",    "li",    "td", "tr",     "th",  "dt",  "dd",   "option"});
// What stands in these is not markup.
constexpr auto kRaw = std::to_array<std::string_view>(
    {"script", "style", "textarea", "title", "iframe", "xmp", "noembed", "noframes"});

// Words' markup: its end does not reach over the element of another kind that it stands around.
constexpr auto kOfWords = std::to_array<std::string_view>(
    {"a",    "abbr", "b",     "big",  "cite",   "code",   "em",  "font", "i",    "label", "mark",
     "nobr", "s",    "small", "span", "strike", "strong", "sub", "sup",  "time", "tt",    "u"});

bool is_of_words(std::string_view name) {
  return std::ranges::find(kOfWords, name) != kOfWords.end();
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

}  // namespace

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f'; }

Page::Page(const std::string& text, const std::string& path) {
  Memory memory{&memory_, kPageMemory, {}};
  output_ = parse(text, memory);
  if (output_ == nullptr)
    throw FormatError(path + ": the page is made of more elements than " +
                      std::to_string(kPageMemory >> 20U) +
                      " MiB of memory hold; save it as plain text and import that");
}

bool Page::is_deeper_than(std::size_t depth) const {
  std::vector<std::pair<const GumboNode*, std::size_t>> open = {{root(), 0}};
  while (!open.empty()) {
    const auto [node, level] = open.back();
    open.pop_back();
    if (level > depth) return true;
    for (const GumboNode* child : children(node)) open.emplace_back(child, level + 1);
  }
  return false;
}

bool looks_deeper_than(std::string_view text, std::size_t depth) {
  std::vector<std::string> open;
  bool foreign = false;              // in drawings and formulas, where nothing is raw
  std::vector<std::string> endless;  // raw ones that nothing closes any more
  for (std::size_t i = text.find('<'); i != std::string_view::npos; i = text.find('<', i + 1)) {
    if (text.substr(i).starts_with("<!--")) {
      const std::size_t end = text.find("-->", i + 4);
      if (end == std::string_view::npos) return false;
      i = end;
      continue;
    }
    const bool closes = i + 1 < text.size() && text[i + 1] == '/';
    const std::size_t from = i + (closes ? 2 : 1);
    if (from >= text.size() || !is_letter(text[from])) continue;
    const std::size_t end = text.find_first_of(" \t\r\n\f/>", from);
    if (end == std::string_view::npos) return false;
    std::string name = text::to_lower(text.substr(from, end - from));
    if (std::ranges::find(kAlone, name) != kAlone.end()) continue;
    if (closes) {
      const auto found = std::find_if(open.rbegin(), open.rend(), [&](const std::string& other) {
        return other == name || (is_of_words(name) && !is_of_words(other));
      });
      if (found != open.rend() && *found == name) open.erase(std::prev(found.base()), open.end());
      if (foreign)
        foreign = std::ranges::find(open, "svg") != open.end() ||
                  std::ranges::find(open, "math") != open.end();
    } else if (!foreign && std::ranges::find(kRaw, name) != kRaw.end()) {
      // Looked for once where there is none: else the time is the square of the page's size.
      if (std::ranges::find(endless, name) != endless.end()) continue;
      const std::size_t over = text.find("</" + name, end);
      if (over == std::string_view::npos) {
        endless.push_back(std::move(name));
      } else {
        i = over;
      }
    } else {
      foreign = foreign || name == "svg" || name == "math";
      open.push_back(std::move(name));
      if (open.size() > depth) return true;
    }
  }
  return false;
}

bool is_element(const GumboNode* node) {
  return node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE;
}

GumboTag tag(const GumboNode* node) {
  return is_element(node) ? node->v.element.tag : GUMBO_TAG_UNKNOWN;
}

std::vector<const GumboNode*> children(const GumboNode* node) {
  std::vector<const GumboNode*> out;
  if (!is_element(node)) return out;
  const GumboVector& all = node->v.element.children;
  out.reserve(all.length);
  for (unsigned i = 0; i < all.length; ++i)
    out.push_back(static_cast<const GumboNode*>(all.data[i]));
  return out;
}

std::string_view attribute(const GumboNode* node, const char* name) {
  if (!is_element(node)) return {};
  const GumboAttribute* found = gumbo_get_attribute(&node->v.element.attributes, name);
  return found == nullptr ? std::string_view() : std::string_view(found->value);
}

std::vector<const GumboNode*> all(const GumboNode* root, GumboTag wanted) {
  std::vector<const GumboNode*> out;
  std::vector<const GumboNode*> open = {root};
  while (!open.empty()) {
    const GumboNode* node = open.back();
    open.pop_back();
    if (tag(node) == wanted) out.push_back(node);
    const auto below = children(node);
    open.insert(open.end(), below.rbegin(), below.rend());
  }
  return out;
}

std::string collapsed(std::string_view text) {
  std::string out;
  bool blank = false;
  for (const char c : text) {
    if (is_blank(c)) {
      blank = !out.empty();
      continue;
    }
    if (blank) out += ' ';
    blank = false;
    out += c;
  }
  return out;
}

std::string plain_text(const GumboNode* root) {
  std::string out;
  std::vector<const GumboNode*> open = {root};
  while (!open.empty()) {
    const GumboNode* node = open.back();
    open.pop_back();
    if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_CDATA) {
      out += node->v.text.text;
    } else if (node->type == GUMBO_NODE_WHITESPACE) {
      out += ' ';
    }
    const GumboTag t = tag(node);
    if (t == GUMBO_TAG_SCRIPT || t == GUMBO_TAG_STYLE || t == GUMBO_TAG_TEMPLATE) continue;
    if (is_element(node)) out += t == GUMBO_TAG_BR ? " " : "";
    const auto below = children(node);
    open.insert(open.end(), below.rbegin(), below.rend());
  }
  return collapsed(out);
}

}  // namespace takedowndb::importers
