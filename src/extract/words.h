// Comparing a word of the text with one written in the code, ASCII case aside. It is asked
// thousands of times a text, mostly in vain: words and literals bring their first eight bytes along
// as a number, which tells them apart.
#pragma once

#include <algorithm>
#include <cstdint>
#include <initializer_list>
#include <string_view>
#include <type_traits>

#include "text/word_table.h"

namespace takedowndb::grammar {

// Words of the text as they stand there.
struct Word : std::string_view {
  std::uint64_t front = 0;  // text::ShortWord::front
};

// Words in the code, in small letters; made by the compiler and never while a text is read.
struct Literal : std::string_view {
  std::uint64_t front = 0;

  consteval Literal(const char* words)  // NOLINT: converts, so that a literal is one
      : std::string_view(words), front(text::front_of_literal(*this)) {}
};

// `word` is in lower case.
inline bool same_word(const std::string_view& have, const std::string_view& word) {
  return have.size() == word.size() &&
         std::equal(have.begin(), have.end(), word.begin(),
                    [](char a, char b) { return text::fold(a) == b; });
}
inline bool same_word(const Word& have, const Literal& word) {
  const std::string_view& a = have;
  const std::string_view& b = word;
  return have.front == word.front && (word.size() < sizeof word.front || same_word(a, b));
}

template <typename Have>
bool is_one_of(const Have& have, std::initializer_list<Literal> words) {
  // Mostly in vain: one branch for all of them, and not one for each.
  if constexpr (std::is_same_v<Have, Word>) {
    bool front_there = false;
    for (const Literal& word : words) front_there |= have.front == word.front;
    if (!front_there) return false;
  }
  for (const Literal& word : words)
    if (same_word(have, word)) return true;
  return false;
}

}  // namespace takedowndb::grammar
