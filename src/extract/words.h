// Comparing a word of the text with one written in the code, ASCII case aside.
#pragma once

#include <algorithm>
#include <initializer_list>
#include <string_view>

#include "text/word_table.h"

namespace takedowndb::grammar {

// `word` is in lower case.
inline bool same_word(std::string_view have, std::string_view word) {
  return have.size() == word.size() &&
         std::equal(have.begin(), have.end(), word.begin(),
                    [](char a, char b) { return text::fold(a) == b; });
}

inline bool is_one_of(std::string_view have, std::initializer_list<std::string_view> words) {
  for (const std::string_view word : words)
    if (same_word(have, word)) return true;
  return false;
}

}  // namespace takedowndb::grammar
