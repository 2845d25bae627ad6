#include "importers/decode.h"

#include <catch2/catch.hpp>

#include "takedowndb/error.h"
#include "text/utf8.h"

using namespace takedowndb;
using namespace std::string_literals;
using importers::decode_text;

TEST_CASE("UTF-8 stays as it is, line ends included; a byte order mark is no text") {
  const auto plain = decode_text("f", "a\r\nbé\tc\n");
  CHECK(plain.text == "a\r\nbé\tc\n");
  CHECK(plain.problems.empty());
  CHECK(decode_text("f", "\xEF\xBB\xBFhello").text == "hello");
}

TEST_CASE("UTF-16 is read by its byte order mark") {
  CHECK(decode_text("f", "\xFF\xFEI\0r\0a\0n\0"s).text == "Iran");
  CHECK(decode_text("f", "\xFE\xFF\0I\0r\0a\0n"s).text == "Iran");
  const auto cut = decode_text("f", "\xFF\xFEI\0r"s);
  REQUIRE(cut.problems.size() == 1);
  CHECK(cut.problems[0].code == "broken_encoding");
}

TEST_CASE("Bytes that are no UTF-8 are Windows-1252, told as an info, one character each") {
  const std::string bytes =
      "The \x93"
      "caf\xE9\x94 had 30 Pages";
  const auto decoded = decode_text("f", bytes);
  CHECK(decoded.text == "The “café” had 30 Pages");
  CHECK(text::count_characters(decoded.text) == static_cast<std::int64_t>(bytes.size()));
  REQUIRE(decoded.problems.size() == 1);
  CHECK(decoded.problems[0].severity == Problem::Severity::kInfo);
  CHECK(decoded.problems[0].code == "windows_1252");
}

TEST_CASE("A broken byte in UTF-8 does not turn the rest into mojibake") {
  const auto decoded = decode_text("f", "“café” – naïve\xC3 end");
  CHECK(decoded.text == "“café” – naïve\xEF\xBF\xBD end");
  REQUIRE(decoded.problems.size() == 1);
  CHECK(decoded.problems[0].code == "broken_encoding");
  CHECK(text::is_valid_utf8(decoded.text));
}

TEST_CASE("Binary files are refused by name") {
  CHECK_THROWS_WITH(decode_text("a.bin", "PNG\0\0data"s), Catch::StartsWith("a.bin: binary file"));
  CHECK_THROWS_AS(decode_text("a.bin", std::string(50, '\x02') + "text"), FormatError);
  CHECK_THROWS_AS(decode_text("a.bin", "\xFF\xFE\0\0\0\0"s), FormatError);
  CHECK_NOTHROW(decode_text("a.txt", "one stray \x02 in a text that is otherwise fine"));
}

TEST_CASE("Blank is blank in any script") {
  CHECK(importers::is_blank(""));
  CHECK(importers::is_blank(" \r\n\t\u00A0\u3000\uFEFF"));
  CHECK_FALSE(importers::is_blank(" . "));
}
