// What is done eight bytes at a time, against the same byte by byte.
#include "text/letters.h"

#include <catch2/catch.hpp>
#include <string>

#include "text/word_table.h"

namespace text = takedowndb::text;

TEST_CASE("The end of a run of letters is found wherever it lies") {
  for (int other = 0; other < 256; ++other) {
    const char c = static_cast<char>(other);
    const bool small = c >= 'a' && c <= 'z';
    const bool large = c >= 'A' && c <= 'Z';
    for (std::size_t length = 0; length < 20; ++length) {
      const std::string s = std::string(length, 'm') + c + "z azaz AZAZ";
      const std::size_t behind = length + 2;  // and the "z", when `c` is a letter
      CHECK(text::behind_small_letters(s, 0) == (small ? behind : length));
      CHECK(text::behind_any_letters(s, 0) == (small || large ? behind : length));
    }
  }
}

TEST_CASE("A text may end inside eight bytes") {
  CHECK(text::behind_small_letters("", 0) == 0);
  CHECK(text::behind_small_letters("abc", 1) == 3);
  CHECK(text::behind_any_letters("aBc1", 0) == 3);
  CHECK(text::behind_any_letters("abcdefghij", 0) == 10);
}

TEST_CASE("Words are found whatever their length and place") {
  text::WordTable table;
  for (std::size_t length = 1; length < 40; ++length)
    CHECK(table.add(std::string(length, 'q')) == length);
  for (std::size_t length = 1; length < 40; ++length) {
    const std::string word(length, 'Q');
    for (const std::string& behind : {std::string(), std::string(" and more words")}) {
      const std::string s = "x " + word + behind;
      CHECK(table.find_plain(s, 2, length) == length);
      CHECK(table.find(word) == length);
    }
  }
  CHECK(table.find("") == text::kNoWord);
  CHECK(table.find(std::string(40, 'q')) == text::kNoWord);
}
