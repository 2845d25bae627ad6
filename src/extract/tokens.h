// Tokens: one pass over the text that cuts it into words, numbers and marks and looks every word
// up in the vocabulary while its letters are still in the cache. Nothing is copied; a token points
// into the text by byte offsets.
#pragma once

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

struct Token {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t word = text::kNoWord;  // id in the vocabulary
  TokenKind kind = TokenKind::kMark;
  char mark = 0;          // ASCII form of a mark: quotes as '"' and '\'', dashes as '-', '_' (long)
  bool capital = false;   // first letter is upper case
  bool all_caps = false;  // every letter is, and there are at least two
  bool possessive = false;   // followed by 's
  bool spaced = false;       // white space stands before it
  bool wide = false;         // a number that holds a separator ("1,019")
  std::uint16_t pieces = 0;  // at most so many words for who divides at all but letters: of
                             // numbers ("15K") and of what is not one word of ASCII letters
  double value = 0;          // numbers
  std::uint64_t front = 0;   // text::ShortWord::front of a word
};

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
