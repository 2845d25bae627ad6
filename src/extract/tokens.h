// Tokens: one pass over the text that cuts it into words, numbers and marks and looks every word
// up in the vocabulary while its letters are still in the cache. Nothing is copied; a token points
// into the text by byte offsets.
#pragma once

#include <bit>
#include <cstdint>
#include <string_view>
#include <vector>

#include "text/word_table.h"

namespace takedowndb::grammar {

enum class TokenKind : std::uint8_t {
  kWord,
  kNumber,   // digits with separators and suffix ("1,019", "1.02", "15K")
  kOrdinal,  // "21st"
  kMark,     // one punctuation character, in `mark`
  kNewline,  // one line end
  kBreak,    // a blank line
};

// How a token or a unit is written, in one byte: both are kept small, as the units of a story would
// not stay in the nearest cache otherwise.
struct Looks {
  bool capital : 1 = false;     // first letter is upper case
  bool all_caps : 1 = false;    // every letter is, and there are at least two
  bool possessive : 1 = false;  // followed by 's
  bool spaced : 1 = false;      // white space stands before it
  bool wide : 1 = false;        // a number that holds a separator ("1,019")
  bool digits : 1 = false;      // of units: a number written with digits
  bool plain : 1 = false;       // of units: a number of one to four digits without separator: may
                                // be a year
};

struct Token : Looks {
  TokenKind kind = TokenKind::kMark;
  char mark = 0;  // ASCII form of a mark: quotes as '"' and '\'', dashes as '-', '_' (long), line
                  // ends as '\n'
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t word = text::kNoWord;  // id in the vocabulary
  // At most so many words for who divides at all but letters: of numbers ("15K") and of what is not
  // one word of ASCII letters.
  std::uint16_t pieces = 0;
  std::uint64_t front = 0;  // of words and marks: text::ShortWord::front; else the value's bits

  double value() const { return std::bit_cast<double>(front); }  // of numbers and ordinals
};
static_assert(sizeof(Token) == 32);

struct TokenStream {
  std::string_view text;
  std::vector<Token> tokens;
  bool joined = false;     // words were joined ("OctoberWe") and are tokens of their own
  bool cased = true;       // false: the text has (almost) no capitals: names cannot be told by case
  bool punctuated = true;  // false: no commas and full stops: sentences cannot be told by marks
};

// Cuts `s` (valid UTF-8). Reuses the memory of `out`.
void tokenize(std::string_view s, const text::WordTable& vocabulary, TokenStream& out);

}  // namespace takedowndb::grammar
