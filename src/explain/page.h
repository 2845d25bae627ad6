// A page of text for a terminal or a file: words with colours, wrapped to a width behind a margin.
// In: pieces of UTF-8, each in one style. Out: one string. Knows nothing of claims.
#pragma once

#include <string>
#include <string_view>

namespace takedowndb::explain_text {

// A colour by number; 0 is none. Numbers beyond the palette begin it again.
using Style = int;
inline constexpr Style kPlain = 0;

class Page {
 public:
  // `width` 0: lines are as long as they need.
  Page(int width, bool color) : width_(width), color_(color) {}

  // Begins a paragraph: `margin` stands before its first line, as many blanks before the others.
  void begin(std::string_view margin, int margin_width);
  // Goes on with the paragraph. A blank is where a line may be broken.
  void add(std::string_view utf8, Style style = kPlain);
  // Ends the paragraph.
  void end();
  void blank_line();
  std::string take() { return std::move(out_); }

 private:
  void add_character(char32_t c, Style style);
  void flush_word();
  void set_style(std::string& to, Style& now, Style style) const;

  int width_;
  bool color_;
  std::string out_;
  int margin_ = 0;
  int column_ = 0;  // of the line that is written
  bool line_empty_ = true;
  int blanks_ = 0;  // before the word
  std::string word_;
  int word_width_ = 0;
  Style word_style_ = kPlain;
};

// Columns that `utf8` takes.
int columns(std::string_view utf8);
// At most `width` columns of `utf8` on one line, with "..." where something was left out.
std::string shortened(std::string_view utf8, int width);

}  // namespace takedowndb::explain_text
