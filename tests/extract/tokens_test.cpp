// Tokens: what a text is cut into, with kind, value and place.
#include "extract/tokens.h"

#include <catch2/catch.hpp>

#include "extract/lexicon.h"

using namespace takedowndb::grammar;
namespace text = takedowndb::text;

namespace {

TokenStream cut(std::string_view text) {
  TokenStream out;
  tokenize(text, Lexicon::bundled().vocabulary(), out);
  return out;
}

// The tokens with a bar between them; line ends as "/" and blank lines as "//".
std::string pieces(std::string_view text) {
  const TokenStream stream = cut(text);
  std::string s;
  for (const Token& t : stream.tokens) {
    if (!s.empty()) s += '|';
    if (t.kind == TokenKind::kNewline)
      s += '/';
    else if (t.kind == TokenKind::kBreak)
      s += "//";
    else
      s += text.substr(t.begin, t.end - t.begin);
  }
  return s;
}

}  // namespace

TEST_CASE("words, numbers and marks") {
  CHECK(pieces("") == "");
  CHECK(pieces("30 Pages, 3 Groups.") == "30|Pages|,|3|Groups|.");
  CHECK(pieces("one\ntwo\n\nthree") == "one|/|two|//|three");
  CHECK(pieces("one\r\ntwo\r\n\r\nthree") == "one|/|two|//|three");
  CHECK(pieces("Türkiye und Côte") == "Türkiye|und|Côte");
}

TEST_CASE("a number is one token with its separators and suffix") {
  struct {
    const char* text;
    double value;
    bool wide;
  } const rows[] = {{"30", 30, false},
                    {"1,019", 1019, true},
                    {"1.02", 1.02, false},
                    {"15K", 15000, false},
                    {"1,234,567", 1234567, true}};
  for (const auto& row : rows) {
    INFO(row.text);
    const TokenStream stream = cut(row.text);
    REQUIRE(stream.tokens.size() == 1);
    CHECK(stream.tokens[0].kind == TokenKind::kNumber);
    CHECK(stream.tokens[0].value() == Approx(row.value));
    CHECK(stream.tokens[0].wide == row.wide);
  }
}

TEST_CASE("ordinals are told from numbers") {
  const TokenStream stream = cut("the 21st of May");
  REQUIRE(stream.tokens.size() == 4);
  CHECK(stream.tokens[1].kind == TokenKind::kOrdinal);
  CHECK(stream.tokens[1].value() == 21);
}

TEST_CASE("marks have an ASCII form") {
  const TokenStream stream = cut("“a-b” – ‘c’ — d");
  std::string marks;
  for (const Token& t : stream.tokens)
    if (t.kind == TokenKind::kMark) marks += t.mark;
  CHECK(marks == "\"-\"_''_");
}

TEST_CASE("case and possessives are kept") {
  const TokenStream stream = cut("Iran's US run");
  REQUIRE(stream.tokens.size() >= 3);
  CHECK(stream.tokens[0].capital);
  CHECK(stream.tokens[0].possessive);
  CHECK_FALSE(stream.tokens[0].all_caps);
  const Token& us = stream.tokens[stream.tokens.size() - 2];
  CHECK(us.all_caps);
  const Token& run = stream.tokens.back();
  CHECK_FALSE(run.capital);
  CHECK_FALSE(run.possessive);
  CHECK(run.spaced);
}

TEST_CASE("words of the lexicon have a number, others have none, whatever their case") {
  const TokenStream stream = cut("Facebook FACEBOOK qwxzv");
  REQUIRE(stream.tokens.size() == 3);
  CHECK(stream.tokens[0].word != text::kNoWord);
  CHECK(stream.tokens[0].word == stream.tokens[1].word);
  CHECK(stream.tokens[2].word == text::kNoWord);
}

TEST_CASE("a text without capitals or marks is known as such") {
  CHECK(cut("Meta removed 20 Pages. They were run from Togo, it said.").cased);
  const std::string plain =
      "meta removed twenty pages run from togo they targeted france and mali and they had four "
      "thousand followers the company said on thursday it had found them itself "
      "and would go on looking";
  CHECK_FALSE(cut(plain).cased);
  CHECK_FALSE(cut(plain).punctuated);
}

TEST_CASE("tokens follow each other and stay inside the text") {
  const std::string text =
      "A “b” 1,5 c's … \xC2\xA0 d\xE2\x80\x89"
      "2\n\n\n\t- e";
  const TokenStream stream = cut(text);
  std::uint32_t end = 0;
  for (const Token& t : stream.tokens) {
    CHECK(t.begin >= end);
    CHECK(t.end > t.begin);
    end = t.end;
  }
  CHECK(end <= text.size());
}
