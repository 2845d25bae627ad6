#include "importers/pdf_furniture.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <cstdlib>
#include <map>
#include <set>

namespace takedowndb::importers {
namespace {

constexpr std::size_t kDepth = 4;            // strips at each end of a page that may be furniture
constexpr std::size_t kMostPieces = 20;      // in one of them
constexpr std::size_t kMostLookedAt = 4000;  // pieces with the same words
constexpr double kSamePlace = 3;             // points
constexpr double kOutermost = 32;            // points from the edge of the page
constexpr double kMargin = 51;
constexpr double kHeadingSize = 1.12;  // times the body's type: larger is a heading

bool is_digit(char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; }

bool is_roman(std::string_view text) {
  return !text.empty() && text.size() <= 6 &&
         text.find_first_not_of("ivxlc") == std::string_view::npos;
}

// "Page 3 of 12" as "Page # of #", with the numbers.
struct Pattern {
  std::string text;
  std::vector<long> numbers;
};

Pattern pattern_of(std::string_view text) {
  Pattern out;
  if (is_roman(text)) return {"#", {}};
  for (std::size_t i = 0; i < text.size();) {
    if (!is_digit(text[i])) {
      out.text += text[i++];
      continue;
    }
    std::string digits;
    while (i < text.size() && is_digit(text[i])) digits += text[i++];
    out.numbers.push_back(std::strtol(digits.substr(0, 9).c_str(), nullptr, 10));
    out.text += '#';
  }
  return out;
}

// "12", "- 12 -", "Page 12", "12 of 30", "12/30".
bool is_page_number(const Pattern& pattern) {
  std::string letters;
  for (const char c : pattern.text)
    if (std::isalpha(static_cast<unsigned char>(c)) != 0 || (c & 0x80) != 0)
      letters += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return pattern.text.find('#') != std::string::npos && pattern.text.size() <= 16 &&
         (letters.empty() || letters == "page" || letters == "of" || letters == "pageof" ||
          letters == "p" || letters == "\u2013\u2013" || letters == "\u2014\u2014");
}

struct Seen {
  std::size_t page = 0;
  bool at_end = false;
  double place = 0;  // of the strip's top in a header, of its bottom in a footer
  Pattern pattern;
  std::string text;
  double size = 0;
};

class Furniture {
 public:
  Furniture(std::vector<PdfPage>& pages, double body) : pages_(pages), body_(body) {}

  void run() {
    strips_.reserve(pages_.size());
    for (const PdfPage& page : pages_) {
      std::vector<const LinePiece*> lines;
      for (const LinePiece& line : page.lines) lines.push_back(&line);
      strips_.push_back(cut_into_strips(std::move(lines)));
    }
    for (std::size_t p = 0; p < pages_.size(); ++p)
      for (const bool at_end : {false, true})
        for (std::size_t k = 0; k < std::min(kDepth, strips_[p].size()); ++k)
          if (strip(p, at_end, k).size() <= kMostPieces)
            for (const LinePiece* piece : strip(p, at_end, k)) note(p, at_end, k, *piece);
    std::set<const LinePiece*> out;
    for (const bool at_end : {false, true}) {
      std::map<int, std::set<std::size_t>> places;  // of repeated strips, in pages
      for (std::size_t p = 0; p < pages_.size(); ++p)
        for (const std::size_t k : repeated(p, at_end, {}))
          places[rounded(place_of(p, at_end, k))].insert(p);
      for (std::size_t p = 0; p < pages_.size(); ++p)
        for (const std::size_t k : repeated(p, at_end, places))
          out.insert(strip(p, at_end, k).begin(), strip(p, at_end, k).end());
    }
    for (PdfPage& page : pages_)
      page.lines.erase(std::remove_if(page.lines.begin(), page.lines.end(),
                                      [&](const LinePiece& l) { return out.count(&l) != 0; }),
                       page.lines.end());
  }

 private:
  static int rounded(double place) { return static_cast<int>(std::lround(place / kSamePlace)); }

  // The k-th strip from the top or from the bottom.
  const Strip& strip(std::size_t p, bool at_end, std::size_t k) const {
    return strips_[p][at_end ? strips_[p].size() - 1 - k : k];
  }
  double place_of(std::size_t p, bool at_end, std::size_t k) const {
    const Box box = box_of(strip(p, at_end, k));
    return at_end ? box.bottom : box.top;
  }

  void note(std::size_t p, bool at_end, std::size_t k, const LinePiece& piece) {
    Seen seen{p, at_end, place_of(p, at_end, k), pattern_of(piece.text), piece.text, piece.size};
    seen_[seen.pattern.text].push_back(std::move(seen));
  }

  // Whether other pages have this piece at the same place: the same words, or words in which only
  // a number differs that counts the pages.
  bool is_repeated(std::size_t p, bool at_end, double place, const LinePiece& piece) const {
    const Pattern pattern = pattern_of(piece.text);
    const bool number = is_page_number(pattern);
    if (number && pages_.size() == 1)
      return at_end && (pattern.numbers.empty() || pattern.numbers.front() == 1);
    // "-2-" on the second page, where the first has none.
    if (number && pattern.text != "#" && pattern.numbers.size() == 1 &&
        pattern.numbers.front() == static_cast<long>(p) + 1)
      return true;
    const auto found = seen_.find(pattern.text);
    if (found == seen_.end()) return false;
    const bool large = piece.size > kHeadingSize * body_;
    std::set<std::size_t> same;
    std::size_t looked_at = 0;
    for (const Seen& other : found->second) {
      if (same.size() >= 2 || ++looked_at > kMostLookedAt) break;
      if (other.page == p || other.at_end != at_end || std::abs(other.place - place) > kSamePlace)
        continue;
      if (std::abs(other.size - piece.size) > 0.5) continue;
      const bool counts = !large && counts_pages(pattern, p, other.pattern, other.page);
      if (other.text == piece.text || counts || (number && is_roman(piece.text)))
        same.insert(other.page);
    }
    return same.size() >= (large ? 2U : 1U);
  }

  static bool counts_pages(const Pattern& a, std::size_t page_a, const Pattern& b,
                           std::size_t page_b) {
    if (a.numbers.size() != b.numbers.size()) return false;
    bool any = false;
    for (std::size_t i = 0; i < a.numbers.size(); ++i) {
      if (a.numbers[i] == b.numbers[i]) continue;
      if (a.numbers[i] - b.numbers[i] != static_cast<long>(page_a) - static_cast<long>(page_b))
        return false;
      any = true;
    }
    return any;
  }

  // The strips at this end of the page that are repeated on others, from the outermost on. With
  // `places`, also the title of a chapter that stands where most pages have something repeated.
  std::vector<std::size_t> repeated(std::size_t p, bool at_end,
                                    const std::map<int, std::set<std::size_t>>& places) const {
    std::vector<std::size_t> out;
    for (std::size_t k = 0; k < std::min(kDepth, strips_[p].size()); ++k) {
      const Strip& here = strip(p, at_end, k);
      if (here.size() > kMostPieces) break;
      const double place = place_of(p, at_end, k);
      const bool all = std::all_of(here.begin(), here.end(), [&](const LinePiece* piece) {
        return is_repeated(p, at_end, place, *piece);
      });
      if (!all && !is_in_place(here, place, places) && !is_in_margin(p, at_end, k)) break;
      out.push_back(k);
    }
    // What stands close to the text is part of it: the first row of a table, say.
    while (!out.empty() && !is_apart(p, at_end, out.back())) out.pop_back();
    return out;
  }

  // Small type, or words at both sides, in the outermost margin and far from the text, as browsers
  // print the address and the date. Also where there is but one page.
  bool is_in_margin(std::size_t p, bool at_end, std::size_t k) const {
    const Strip& here = strip(p, at_end, k);
    const double place = place_of(p, at_end, k);
    const double height = pages_[p].height;
    if (k + 1 >= strips_[p].size() || height <= 0) return false;
    const double margin = std::min(0.06 * height, kMargin);  // a page may be a whole website long
    if (at_end ? place < height - margin : place > margin) return false;
    const Box inner = box_of(strip(p, at_end, k + 1));
    const Box outer = box_of(here);
    const double gap = at_end ? outer.top - inner.bottom : inner.top - outer.bottom;
    return gap > (is_outermost(p, at_end, k) ? 0 : 1.5) * body_ &&
           std::all_of(here.begin(), here.end(), [&](const LinePiece* piece) {
             return piece->size <= (here.size() > 1 ? 1.05 : 0.92) * body_;
           });
  }

  // Where browsers print their headers and footers, outside of the page's own margins.
  bool is_outermost(std::size_t p, bool at_end, std::size_t k) const {
    const double height = pages_[p].height;
    const Box box = box_of(strip(p, at_end, k));
    return height > 0 && (at_end ? box.top > height - kOutermost : box.bottom < kOutermost);
  }

  bool is_in_place(const Strip& here, double place,
                   const std::map<int, std::set<std::size_t>>& places) const {
    std::size_t pages = 0;
    for (int near = -1; near <= 1; ++near)
      if (const auto at = places.find(rounded(place) + near); at != places.end())
        pages += at->second.size();
    return pages >= 3 && pages * 2 >= pages_.size() &&
           std::all_of(here.begin(), here.end(), [&](const LinePiece* piece) {
             return piece->size <= 1.05 * body_ && piece->text.back() != '.';
           });
  }

  // Whether more than the gap of two lines lies between a strip and the text.
  bool is_apart(std::size_t p, bool at_end, std::size_t k) const {
    if (k + 1 >= strips_[p].size()) return true;
    const Strip& here = strip(p, at_end, k);
    const bool number = std::all_of(here.begin(), here.end(), [](const LinePiece* piece) {
      return is_page_number(pattern_of(piece->text));
    });
    const Box inner = box_of(strip(p, at_end, k + 1));
    const Box outer = box_of(here);
    const double gap = at_end ? outer.top - inner.bottom : inner.top - outer.bottom;
    const double least = is_outermost(p, at_end, k) ? 0 : number ? 0.3 : 0.6;
    return gap > least * body_;
  }

  std::vector<PdfPage>& pages_;
  double body_;
  std::vector<std::vector<Strip>> strips_;
  std::map<std::string, std::vector<Seen>> seen_;
};

}  // namespace

namespace {

// Whether a line stands beside one of these and not below all: half a line lower, as the cells of a
// row do that are centred. Below one another lines overlap more than that.
bool stands_beside(const LinePiece& line, const Strip& strip) {
  constexpr std::size_t kNearest = 64;
  for (std::size_t i = strip.size(); i > 0 && strip.size() - i < kNearest; --i) {
    const Box& other = strip[i - 1]->box;
    if (other.bottom - line.box.top > 0.1 * std::min(other.height(), line.box.height()) &&
        (other.right <= line.box.left || line.box.right <= other.left))
      return true;
  }
  return false;
}

}  // namespace

double body_size(const std::vector<PdfPage>& pages) {
  std::map<int, std::size_t> letters;  // in half points
  for (const PdfPage& page : pages)
    for (const LinePiece& line : page.lines)
      letters[static_cast<int>(std::lround(line.size * 2))] += line.text.size();
  if (letters.empty()) return 10;
  const auto most =
      std::max_element(letters.begin(), letters.end(),
                       [](const auto& a, const auto& b) { return a.second < b.second; });
  return most->first / 2.0;
}

std::vector<Strip> cut_into_strips(std::vector<const LinePiece*> lines) {
  // Boxes of lines that are set close overlap a little.
  const auto top = [](const LinePiece* l) { return l->box.top + 0.2 * l->box.height(); };
  const auto bottom = [](const LinePiece* l) { return l->box.bottom - 0.2 * l->box.height(); };
  std::stable_sort(lines.begin(), lines.end(), [&](const LinePiece* a, const LinePiece* b) {
    return top(a) != top(b) ? top(a) < top(b) : a->box.left < b->box.left;
  });
  std::vector<Strip> out;
  double reach = 0;
  for (const LinePiece* line : lines) {
    if (out.empty() || (top(line) >= reach && !stands_beside(*line, out.back()))) {
      out.emplace_back();
      reach = bottom(line);
    }
    out.back().push_back(line);
    reach = std::max(reach, bottom(line));
  }
  return out;
}

std::vector<Strip> rows_of(Strip pieces) {
  std::stable_sort(pieces.begin(), pieces.end(), [](const LinePiece* a, const LinePiece* b) {
    return a->box.bottom < b->box.bottom;
  });
  std::vector<Strip> rows;
  for (const LinePiece* piece : pieces) {
    if (rows.empty() || !same_row(*rows.back().front(), *piece)) rows.emplace_back();
    rows.back().push_back(piece);
  }
  for (Strip& row : rows)
    std::stable_sort(row.begin(), row.end(), [](const LinePiece* a, const LinePiece* b) {
      return a->box.left < b->box.left;
    });
  return rows;
}

bool same_row(const LinePiece& a, const LinePiece& b) {
  const double overlap = std::min(a.box.bottom, b.box.bottom) - std::max(a.box.top, b.box.top);
  return overlap > 0.5 * std::min(a.box.height(), b.box.height());
}

Box box_of(const Strip& strip) {
  Box box = strip.front()->box;
  for (const LinePiece* line : strip) box.cover(line->box);
  return box;
}

void remove_headers_and_footers(std::vector<PdfPage>& pages, double body) {
  Furniture(pages, body).run();
}

}  // namespace takedowndb::importers
