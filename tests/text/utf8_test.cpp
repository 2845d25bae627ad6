#include "text/utf8.h"

#include <catch2/catch.hpp>
#include <string>

namespace text = takedowndb::text;

TEST_CASE("UTF-8 is checked byte by byte") {
  CHECK(text::is_valid_utf8(""));
  CHECK(text::is_valid_utf8("plain"));
  CHECK(text::is_valid_utf8("Zürich “quoted” 😀"));
  CHECK_FALSE(text::is_valid_utf8("\xC3"));              // cut off
  CHECK_FALSE(text::is_valid_utf8("\xC0\xAF"));          // overlong
  CHECK_FALSE(text::is_valid_utf8("\xED\xA0\x80"));      // surrogate
  CHECK_FALSE(text::is_valid_utf8("\xF4\x90\x80\x80"));  // beyond U+10FFFF
  CHECK_FALSE(text::is_valid_utf8("caf\xE9"));
}

TEST_CASE("Characters are counted, not bytes") {
  CHECK(text::count_characters("") == 0);
  CHECK(text::count_characters("aé“😀") == 4);
}

TEST_CASE("Decoding passes over a broken byte as U+FFFD") {
  const std::string s = "a\xFF\xC3\xA9";
  std::size_t pos = 0;
  CHECK(text::decode(s, pos) == U'a');
  CHECK(text::decode(s, pos) == 0xFFFD);
  CHECK(text::decode(s, pos) == 0xE9);
  CHECK(pos == s.size());
}

TEST_CASE("Windows-1252 gives one character for each byte") {
  const std::string bytes =
      "\x93"
      "caf\xE9\x94 \x80"
      "5 \x81";
  const std::string utf8 = text::from_windows_1252(bytes);
  CHECK(utf8 == "“café” €5 \xEF\xBF\xBD");
  CHECK(text::count_characters(utf8) == static_cast<std::int64_t>(bytes.size()));
}

TEST_CASE("UTF-16 of both byte orders") {
  using namespace std::string_literals;
  CHECK(text::from_utf16("A\0\xE9\0"s, false) == "Aé");
  CHECK(text::from_utf16("\0A\0\xE9"s, true) == "Aé");
  CHECK(text::from_utf16("\x3D\xD8\x00\xDE"s, false) == "😀");
  CHECK(text::from_utf16("\x3D\xD8"s, false) == "\xEF\xBF\xBD");  // lone surrogate
}

TEST_CASE("Lower case by simple mapping") {
  CHECK(text::to_lower("ABC xyz 12") == "abc xyz 12");
  CHECK(text::to_lower("ÜBER ÑANDÚ ΑΒΓ") == "über ñandú αβγ");
}

TEST_CASE("Byte and character offsets map both ways") {
  std::string s;
  for (int i = 0; i < 400; ++i) s += i % 3 == 0 ? "é" : (i % 7 == 0 ? "😀" : "x");
  const text::CharacterMap map(s);
  std::int64_t character = 0;
  for (std::size_t pos = 0; pos < s.size(); ++character) {
    REQUIRE(map.to_character(pos) == character);
    REQUIRE(map.to_byte(character) == pos);
    text::decode(s, pos);
  }
  CHECK(map.to_character(s.size()) == character);
  CHECK(map.to_byte(character) == s.size());
  CHECK(map.to_byte(character + 5) == s.size());
  CHECK(map.to_byte(-1) == 0);
}
