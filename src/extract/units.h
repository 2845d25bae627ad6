// Units: the text as grammar sees it. A unit is a phrase of the lexicon, an assembled number
// ("fifty-seven", "1.02 million"), a word that means nothing here, or a mark.
#pragma once

#include <algorithm>
#include <cstdint>
#include <memory>
#include <memory_resource>
#include <optional>
#include <string_view>
#include <vector>

#include "extract/lexicon.h"
#include "extract/signs.h"
#include "extract/tokens.h"

namespace takedowndb::grammar {

enum class UnitKind : std::uint8_t { kWord, kNumber, kPercent, kOrdinal, kMark, kNewline, kBreak };

struct Unit : Looks {
  UnitKind kind = UnitKind::kWord;
  char mark = 0;  // of marks; '\n' for line ends
  std::uint8_t sense_count = 0;
  std::uint32_t first_sense = 0;  // in the lexicon
  std::uint32_t first = 0;        // token
  std::uint32_t last = 0;         // token, included
  std::uint32_t begin = 0;        // byte
  std::uint32_t end = 0;          // byte
  double number = 0;
  Cats cats;                // categories of the senses that this place allows
  std::uint64_t front = 0;  // of its words

  bool is(Cat cat) const { return cats.meets(bit(cat)); }
  bool any(const Cats& set) const { return cats.meets(set); }
  bool is_mark(char c) const { return mark == c; }
  bool is_number() const { return kind == UnitKind::kNumber; }
  bool is_line_end() const { return kind == UnitKind::kNewline || kind == UnitKind::kBreak; }
};
static_assert(sizeof(Unit) == 64, "a line of the cache");

// The text in all its forms so far, and the lexicon that read it.
struct Reading {
  const Lexicon* lexicon = nullptr;
  TokenStream stream;
  std::vector<Unit> units;
  std::vector<Signs> signs;  // by unit, and kHop zeros behind
  // Of the many short lists of facts, which live as long as the reading and are given back at once.
  std::unique_ptr<std::pmr::memory_resource> memory =
      std::make_unique<std::pmr::monotonic_buffer_resource>(std::size_t{1} << 15U);
  static constexpr std::size_t kHop = 8;

  // The first unit of [i, end) with one of those signs; `end` when there is none.
  std::size_t next(std::size_t i, std::size_t end, Signs wanted) const {
    for (; i < end; i += kHop) {
      const Signs* at = signs.data() + i;
      const Signs half = (at[0] | at[1]) | (at[2] | at[3]);
      const Signs other = (at[4] | at[5]) | (at[6] | at[7]);
      if (((half | other) & wanted) == 0) continue;
      // Which of them is found by halves without branches, that no processor could foresee.
      at += (half & wanted) == 0 ? 4 : 0;
      at += ((at[0] | at[1]) & wanted) == 0 ? 2 : 0;
      at += (at[0] & wanted) == 0 ? 1 : 0;
      return std::min(static_cast<std::size_t>(at - signs.data()), end);
    }
    return end;
  }
  bool has(std::size_t first, std::size_t end, Signs wanted) const {
    return next(first, end, wanted) < end;
  }
  std::string_view words(std::size_t first_unit, std::size_t end_unit) const {
    const std::uint32_t begin = units[first_unit].begin;
    return {stream.text.data() + begin, units[end_unit - 1].end - begin};
  }
  Word word(const Unit& u) const {
    return {{stream.text.data() + u.begin, u.end - u.begin}, u.front};
  }
  // The value of a unit's sense of a category; empty when it has none.
  std::string_view value(const Unit& u, Cat cat) const {
    return u.is(cat) ? find_value(u, cat) : std::string_view();
  }
  const Sense* sense(const Unit& u, Cat cat) const {
    return u.is(cat) ? find_sense(u, cat) : nullptr;
  }

 private:
  std::string_view find_value(const Unit& u, Cat cat) const;
  const Sense* find_sense(const Unit& u, Cat cat) const;
};

void build_units(Reading& reading);

}  // namespace takedowndb::grammar
