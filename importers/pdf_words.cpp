#include "importers/pdf_words.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <cstdlib>
#include <map>

#include "text/utf8.h"

namespace takedowndb::importers {
namespace {

// Points; a page has at most 14,400, and what lies beyond this is no place.
constexpr double kFarthest = 1e6;

double attribute(std::string_view tag, std::string_view name) {
  const std::string wanted = ' ' + std::string(name) + "=\"";
  const std::size_t at = tag.find(wanted);
  if (at == std::string_view::npos) return 0;
  // Not strtod: that reads "1.5" as 1 where the decimal point of the locale is a comma.
  double value = 0;
  double place = 0;
  bool negative = false;
  for (std::size_t i = at + wanted.size(); i < tag.size(); ++i) {
    const char c = tag[i];
    if (c == '-') {
      negative = true;
    } else if (c == '.' || c == ',') {
      place = 1;
    } else if (std::isdigit(static_cast<unsigned char>(c)) != 0) {
      if (value > kFarthest * 1e6) break;  // neither infinite nor no number
      value = value * 10 + (c - '0');
      place *= 10;
    } else {
      break;
    }
  }
  if (place > 1) value /= place;
  return std::clamp(negative ? -value : value, -kFarthest, kFarthest);
}

char32_t entity(std::string_view name) {
  if (name == "amp") return '&';
  if (name == "lt") return '<';
  if (name == "gt") return '>';
  if (name == "quot") return '"';
  if (name == "apos") return '\'';
  if (!name.starts_with('#')) return 0;
  const bool hex = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
  const std::string digits(name.substr(hex ? 2 : 1));
  return static_cast<char32_t>(std::strtoul(digits.c_str(), nullptr, hex ? 16 : 10));
}

// Ligatures, by their NFKC.
std::string_view ligature(char32_t c) {
  switch (c) {
    case 0xFB00:
      return "ff";
    case 0xFB01:
      return "fi";
    case 0xFB02:
      return "fl";
    case 0xFB03:
      return "ffi";
    case 0xFB04:
      return "ffl";
    case 0xFB05:
    case 0xFB06:
      return "st";
    default:
      return {};
  }
}

// Bullets of symbol fonts, which have code points of private use.
bool is_symbol_bullet(char32_t c) {
  return c == 0xF0B7 || c == 0xF0A7 || c == 0xF0D8 || c == 0xF06E || c == 0xF076 || c == 0xF0FC ||
         c == 0xF0E0 || c == 0xF0A8 || c == 0xE00A || c == 0xF02D;
}

// Smaller than what stands beside it, and higher up: not only centred.
bool is_raised(const Box& word, const Box& beside) {
  const double size = beside.height();
  return word.height() < 0.9 * size && word.bottom < beside.bottom - 0.1 * size &&
         beside.bottom - word.bottom > word.top - beside.top + 0.15 * size;
}

bool is_note_number(std::string_view text) {
  return text.find_first_not_of("0123456789,*[]") == std::string_view::npos || text == "\u2020" ||
         text == "\u2021";
}

}  // namespace

void Box::cover(const Box& other) {
  left = std::min(left, other.left);
  top = std::min(top, other.top);
  right = std::max(right, other.right);
  bottom = std::max(bottom, other.bottom);
}

void PdfWords::feed(std::string_view piece) {
  rest_.append(piece);
  std::size_t done = 0;
  while (true) {
    const std::size_t open = rest_.find('<', done);
    if (open == std::string::npos) break;
    const std::size_t close = rest_.find('>', open);
    if (close == std::string::npos) break;
    const std::string_view all = rest_;
    element(all.substr(open + 1, close - open - 1), all.substr(done, open - done));
    done = close + 1;
  }
  rest_.erase(0, done);
}

// A tag, and the text before it.
void PdfWords::element(std::string_view tag, std::string_view text) {
  if (tag.starts_with("word ")) {
    word_ = {attribute(tag, "xMin"), attribute(tag, "yMin"), attribute(tag, "xMax"),
             attribute(tag, "yMax")};
  } else if (tag == "/word") {
    std::string clean = readable(text);
    const double h = word_.height();
    turned_ |= text.size() > 2 && h > 3 * word_.width();  // set from bottom to top
    if (!clean.empty() && h > 0) line_.push_back({word_, std::move(clean)});
  } else if (tag == "/line") {
    end_line();
  } else if (tag.starts_with("page ")) {
    pages.push_back({attribute(tag, "width"), attribute(tag, "height"), {}});
  } else if (tag == "/title") {
    title = readable(text);
    letters = nameless = 0;
  } else if (tag == "/html") {
    ended = true;
  }
}

// Entities, ligatures and symbols replaced; controls and soft hyphens left out, but for one at the
// end, which is a hyphen.
std::string PdfWords::readable(std::string_view text) {
  std::string out;
  for (std::size_t pos = 0; pos < text.size();) {
    char32_t c = text::decode(text, pos);
    if (c == '&') {
      const std::size_t end = text.find(';', pos);
      if (end != std::string_view::npos && end - pos <= 8)
        if (const char32_t named = entity(text.substr(pos, end - pos)); named != 0) {
          c = named;
          pos = end + 1;
        }
    }
    if (c == 0xAD && pos < text.size()) continue;
    if (c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x200B || c == 0xFEFF || c > 0x10FFFF ||
        (c >= 0xD800 && c < 0xE000) || (c & 0xFFFEU) == 0xFFFE)
      continue;
    ++letters;
    if (is_symbol_bullet(c)) c = 0x2022;
    if (c == 0xFFFD || (c >= 0xE000 && c < 0xF900) || c >= 0xF0000) ++nameless;
    if (const std::string_view letters_of = ligature(c); !letters_of.empty()) {
      out += letters_of;
    } else {
      text::append(out, c);
    }
  }
  return out;
}

// Cells of a table may come as one line: a gap that is much wider than the line's others divides
// it.
void PdfWords::end_line() {
  // Words above one another are set from bottom to top, or from top to bottom.
  const bool turned =
      turned_ || (line_.size() > 1 && std::abs(line_[1].box.left - line_[0].box.left) < 1 &&
                  std::abs(line_[1].box.right - line_[0].box.right) < 1);
  if (!pages.empty() && !line_.empty() && !turned) {
    std::vector<double> gaps;
    for (std::size_t i = 1; i < line_.size(); ++i)
      gaps.push_back(line_[i].box.left - line_[i - 1].box.right);
    std::vector<double> sorted = gaps;
    std::sort(sorted.begin(), sorted.end());
    const double usual = sorted.empty() ? 0 : sorted[(sorted.size() - 1) / 2];
    std::size_t first = 0;
    for (std::size_t i = 1; i < line_.size(); ++i) {
      const double size = std::min(line_[i].box.height(), line_[i - 1].box.height());
      if (gaps[i - 1] < std::max(0.9 * size, 2.2 * usual)) continue;
      add_line(first, i, usual);
      first = i;
    }
    add_line(first, line_.size(), usual);
  }
  line_.clear();
  turned_ = false;
}

void PdfWords::add_line(std::size_t first, std::size_t end, double usual_gap) {
  LinePiece out;
  out.box = line_[first].box;
  std::map<int, std::size_t> sizes;  // in tenths of a point, by letters
  for (std::size_t i = first; i < end; ++i)
    sizes[static_cast<int>(std::lround(line_[i].box.height() * 10))] += line_[i].text.size();
  const auto most = std::max_element(
      sizes.begin(), sizes.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  out.size = most->first / 10.0;
  const double wide = end - first > 3 ? std::max(0.3 * out.size, 1.4 * usual_gap) : 0.36 * out.size;
  out.text = line_[first].text;
  std::size_t last = first;  // the word before, notes aside
  bool blank = false;        // between that and this one
  for (std::size_t i = first + 1; i < end; ++i) {
    const Word& word = line_[i];
    const Word& before = line_[last];
    const double gap = word.box.left - line_[i - 1].box.right;
    blank |= gap >= 0.08 * out.size;
    // "46 accounts¹": the number of a note, which is no digit of what stands before it.
    if (gap < 0.5 * out.size && is_note_number(word.text) && is_raised(word.box, before.box))
      continue;
    // Nor is it one of the figure with which the note begins.
    const bool behind_mark =
        last == first && is_note_number(before.text) && is_raised(before.box, word.box);
    if (blank || behind_mark) {
      if (out.first_word == 0) out.first_word = before.box.right - out.box.left;
      if (gap > wide) out.gaps.push_back({out.text.size(), line_[i - 1].box.right, word.box.left});
      out.text += ' ';
    }
    out.text += word.text;
    out.box.cover(word.box);
    last = i;
    blank = false;
  }
  if (out.first_word == 0) out.first_word = out.box.width();
  out.text_left = out.box.left;
  pages.back().lines.push_back(std::move(out));
}

}  // namespace takedowndb::importers
