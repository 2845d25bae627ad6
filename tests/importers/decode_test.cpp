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

TEST_CASE("A declared encoding is read by it") {
  const auto text = [](const std::string& bytes, std::string_view declared) {
    return decode_text("f", bytes, declared).text;
  };
  CHECK(text("\xCF\xF0\xE8\xE2\xE5\xF2", "windows-1251") == "Привет");
  CHECK(text("\xF0\xD2\xC9\xD7\xC5\xD4", "KOI8-R") == "Привет");
  CHECK(text("\xB1\xB6", "iso-8859-2") == "ąś");
  CHECK(text("\xC4\xE3\xBA\xC3", "gb2312") == "你好");
  CHECK(text("\xA7\x41\xA6\x6E", "Big5") == "你好");
  CHECK(text("\x93\xFA\x96\x7B", "Shift_JIS") == "日本");
  CHECK(text("\xC6\xFC\xCB\xDC", "EUC-JP") == "日本");
  CHECK(text("\xC7\xD1\xB1\xB9", "euc-kr") == "한국");
  CHECK(text("\x1B$BF|K\\\x1B(B", "iso-2022-jp") == "日本");
  CHECK(decode_text("f", "\xCF\xF0", "windows-1251").problems.empty());
  // Labels that mean Windows-1252.
  for (const char* label : {"iso-8859-1", "latin1", "us-ascii", "windows-1252", "no-such-name", ""})
    CHECK(text("\x93"
               "caf\xE9\x94",
               label) == "“café”");
  // What is UTF-8 is UTF-8, whatever the page says.
  CHECK(text("“Привет”", "windows-1251") == "“Привет”");
  CHECK(text("\xEF\xBB\xBF"
             "caf\xC3\xA9",
             "koi8-r") == "café");
  CHECK(text("\xFF\xFEI\0r\0"s, "koi8-r") == "Ir");
  // The name is nothing that iconv takes options from.
  CHECK(text("caf\xE9", "ascii//TRANSLIT//IGNORE") == "café");
}

TEST_CASE("A byte that a declared encoding does not know becomes one sign of doubt") {
  const auto decoded = decode_text("f", "\xC4\xE3\xFF\xBA\xC3 end \xC4", "gbk");
  CHECK(decoded.text == "你\uFFFD好 end \uFFFD");
  REQUIRE(decoded.problems.size() == 1);
  CHECK(decoded.problems[0].code == "broken_encoding");
  // Long texts pass through buffers of any size.
  std::string bytes;
  for (int i = 0; i < 30000; ++i) bytes += "\xC4\xE3";
  CHECK(decode_text("f", bytes, "gbk").text.size() == 90000);
  CHECK_THROWS_AS(decode_text("f", "\xCF\0\0\xF0"s, "windows-1251"), FormatError);
}

TEST_CASE("What encoding a page declares") {
  using importers::declared_encoding;
  CHECK(declared_encoding("<html><head><META CHARSET=Windows-1251>") == "windows-1251");
  CHECK(declared_encoding("<meta name=a><meta charset = 'koi8-r' />") == "koi8-r");
  CHECK(declared_encoding("<meta http-equiv=Content-Type content=\"text/html; charset=big5\">") ==
        "big5");
  CHECK(declared_encoding("<?xml version='1.0' encoding='euc-jp'?><html>") == "euc-jp");
  CHECK(declared_encoding("<html><p>charset=koi8-r").empty());
  CHECK(declared_encoding("<meta charset").empty());
  CHECK(declared_encoding(std::string(3000, ' ') + "<meta charset=big5>").empty());
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
