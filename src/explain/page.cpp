#include "explain/page.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>

#include "text/utf8.h"

namespace takedowndb::explain_text {
namespace {

constexpr char32_t kReplacement = 0xFFFD;
constexpr int kLeastTextWidth = 20;  // a narrower terminal gets lines that are too long

// Controls could move the cursor, turns of direction hide what a line says.
char32_t harmless(char32_t c) {
  const bool control = c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029;
  const bool turns = c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) ||
                     (c >= 0x2066 && c <= 0x2069);
  return control || turns ? kReplacement : c;
}

int columns_of(char32_t c) {
  return std::max(0, utf8proc_charwidth(static_cast<utf8proc_int32_t>(c)));
}

bool is_blank(char32_t c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

}  // namespace

int columns(std::string_view utf8) {
  int n = 0;
  for (std::size_t pos = 0; pos < utf8.size();) n += columns_of(text::decode(utf8, pos));
  return n;
}

std::string shortened(std::string_view utf8, int width) {
  std::string out;
  int n = 0;
  bool blank = false;
  for (std::size_t pos = 0; pos < utf8.size();) {
    const char32_t c = text::decode(utf8, pos);
    if (is_blank(c)) {
      blank = !out.empty();
      continue;
    }
    if (blank) {
      out += ' ';
      ++n;
      blank = false;
    }
    text::append(out, harmless(c));
    n += columns_of(harmless(c));
    if (width > 3 && n > width) {
      while (columns(out) > width - 3) {  // whole characters only
        do out.pop_back();
        while (!out.empty() && !text::is_valid_utf8(out));
      }
      return out + "...";
    }
  }
  return out;
}

void Page::begin(std::string_view margin, int margin_width) {
  margin_ = margin_width;
  out_ += margin;
  column_ = columns(margin);
  out_.append(static_cast<std::size_t>(std::max(0, margin_ - column_)), ' ');
  column_ = std::max(column_, margin_);
  line_empty_ = true;
}

void Page::set_style(std::string& to, Style& now, Style style) const {
  constexpr std::array kColors = {36, 33, 32, 35, 34, 31};
  if (!color_ || style == now) return;
  to += style == kPlain
            ? std::string("\x1b[0m")
            : "\x1b[0;1;" +
                  std::to_string(kColors[static_cast<std::size_t>(style - 1) % kColors.size()]) +
                  'm';
  now = style;
}

void Page::add(std::string_view utf8, Style style) {
  for (std::size_t pos = 0; pos < utf8.size();) add_character(text::decode(utf8, pos), style);
}

void Page::add_character(char32_t c, Style style) {
  if (is_blank(c)) {
    flush_word();
    blanks_ = 1;
    return;
  }
  set_style(word_, word_style_, style);
  text::append(word_, harmless(c));
  word_width_ += columns_of(harmless(c));
}

void Page::flush_word() {
  set_style(word_, word_style_, kPlain);
  if (word_width_ > 0) {
    const int limit = std::max(width_, margin_ + kLeastTextWidth);
    if (width_ > 0 && !line_empty_ && column_ + blanks_ + word_width_ > limit) {
      out_ += '\n';
      out_.append(static_cast<std::size_t>(margin_), ' ');
      column_ = margin_;
      line_empty_ = true;
    }
    if (!line_empty_) {
      out_.append(static_cast<std::size_t>(blanks_), ' ');
      column_ += blanks_;
    }
    out_ += word_;
    column_ += word_width_;
    line_empty_ = false;
    blanks_ = 0;
  }
  word_.clear();
  word_width_ = 0;
}

void Page::end() {
  flush_word();
  blanks_ = 0;
  while (!out_.empty() && out_.back() == ' ') out_.pop_back();
  out_ += '\n';
}

void Page::blank_line() {
  if (!out_.empty() && !out_.ends_with("\n\n")) out_ += '\n';
}

}  // namespace takedowndb::explain_text
