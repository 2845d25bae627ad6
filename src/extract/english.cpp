#include "extract/english.h"

#include "language/language.h"

namespace takedowndb::grammar {

bool is_surely_english(const Reading& reading) {
  const Lexicon& lexicon = *reading.lexicon;
  language::Evidence out;
  std::size_t words = 0;   // of letters
  std::size_t pieces = 0;  // of all else, at most: "won't" is two words to language::recognise
  std::size_t end = 0;
  bool in_word = false;
  for (const Token& t : reading.stream.tokens) {
    if (t.begin >= language::kSample) break;
    if (t.kind != TokenKind::kWord) {
      pieces += t.kind == TokenKind::kNumber || t.kind == TokenKind::kOrdinal;  // "15K"
      in_word = false;
      continue;
    }
    // "OctoberWe": two words to the tokenizer alone.
    if (in_word && t.begin == end) return false;
    in_word = true;
    end = t.end;
    pieces += t.possessive;
    const std::size_t length = t.end - t.begin;
    if (t.letters && t.end <= language::kSample) {
      ++words;
      out.letters += length;
      out.english += lexicon.is_english(t.word);
      out.foreign += lexicon.is_foreign(t.word);
    } else {
      pieces += (length + 1) / 2;
      out.others += length;
    }
  }
  out.words = words + pieces;
  out.foreign += pieces;
  return language::is_surely_english(out);
}

}  // namespace takedowndb::grammar
