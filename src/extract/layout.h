// Layout: lines, what each line is (heading, bullet, table row, prose, page furniture), and the
// sentences in them. Works on units alone; knows no facts.
#pragma once

#include <cstdint>
#include <vector>

#include "extract/units.h"

namespace takedowndb::grammar {

enum class LineKind : std::uint8_t {
  kProse,
  kHeading,
  kBullet,
  kNumbered,
  kTable,  // a table's heading, rule, or a row that counts nothing of ours
  kRow,    // a table's row under a heading that names assets
  kFurniture
};

// Units [first, end).
struct Range {
  std::size_t first = 0;
  std::size_t end = 0;
};

// So many bytes of blanks set columns apart.
inline constexpr std::size_t kColumnGap = 3;

struct Line {
  std::size_t first = 0;  // units [first, end)
  std::size_t end = 0;
  LineKind kind = LineKind::kProse;
  std::size_t body = 0;  // first unit behind a bullet or number
  std::size_t words = 0;
  std::size_t lead = 0;  // units [body, lead) are a run-in heading in bold, 0 for none
  int indent = 0;        // bytes before the bullet
  bool after_blank = false;
  bool divided = false;        // has a '|'
  Cats cats;                   // of its units
  std::vector<Range> heading;  // of a row: its table's column headings
  bool kind_in_row = false;    // of a row: what it counts stands in it, and not in a heading
  bool continues_row = false;  // of such a row: it only counts more of what the row above is about
};

struct Sentence {
  std::size_t first = 0;  // units [first, end)
  std::size_t end = 0;
  std::size_t line = 0;
  bool starts_line = false;
  Range header;            // a table cell's column heading
  Range row;               // a table cell's row, when that tells what is counted
  bool continues = false;  // cut off from the sentence before: its verb holds here too
  // What stands in it, so that a reader can pass by a sentence without anything for it.
  Cats cats;
  Signs signs = 0;
  bool numbers = false;  // numbers or ordinals
};

struct Layout {
  std::vector<Line> lines;
  std::vector<Sentence> sentences;  // furniture left out
  // Units that are looked for in the whole text: networks, forms of "be", what may name a company,
  // and quotation marks.
  std::vector<std::uint32_t> landmarks;
};

Layout lay_out(const Reading& reading);

}  // namespace takedowndb::grammar
