// A parsed page, owned: a thin RAII wrapper around gumbo's tree with the few questions that the
// readers of its text and of its metadata ask. In: UTF-8; out: nodes, which live as long as the
// page and point into its text.
#pragma once

#include <gumbo.h>

#include <cstddef>
#include <memory_resource>
#include <string>
#include <string_view>
#include <vector>

namespace takedowndb::importers {

constexpr std::size_t kPageMemory = std::size_t{512} << 20U;

class Page {
 public:
  // Keeps a pointer to `text`, which must outlive it. @throws FormatError, naming `path`, for a
  // page whose tree is larger than kPageMemory.
  Page(const std::string& text, const std::string& path);
  Page(const Page&) = delete;
  Page& operator=(const Page&) = delete;

  const GumboNode* root() const { return output_->root; }
  // Whether some element stands deeper than this.
  bool is_deeper_than(std::size_t depth) const;

 private:
  // The tree is freed with its memory: gumbo's own way back down a tree is recursive, and a file
  // can be made so deep that it would not come back.
  std::pmr::unsynchronized_pool_resource memory_;
  GumboOutput* output_ = nullptr;
};

// An estimate, before parsing, whether elements stand deeper than this in one another: the parser's
// time grows with the square of the depth.
bool looks_deeper_than(std::string_view text, std::size_t depth);

// The element's children; none for text.
std::vector<const GumboNode*> children(const GumboNode* node);
bool is_element(const GumboNode* node);
// gumbo's tag; GUMBO_TAG_UNKNOWN for text.
GumboTag tag(const GumboNode* node);
// Empty when there is none.
std::string_view attribute(const GumboNode* node, const char* name);
// All elements of a tag, in the page's order.
std::vector<const GumboNode*> all(const GumboNode* root, GumboTag wanted);
// The words of a node and of all below it, blanks collapsed; not of scripts and styles.
std::string plain_text(const GumboNode* root);
// A blank of HTML (ASCII whitespace).
bool is_blank(char c);
// "a  b\n c" as "a b c".
std::string collapsed(std::string_view text);

}  // namespace takedowndb::importers
