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
  bool joined = false;
  for (const Token& t : reading.stream.tokens) {
    if (t.begin >= language::kSample) break;
    // Summed up without branches, that no processor could foresee.
    const bool word = t.kind == TokenKind::kWord;
    const bool letters = t.letters & (t.end <= language::kSample);
    const bool odd = word & !letters;
    const bool number = (t.kind == TokenKind::kNumber) | (t.kind == TokenKind::kOrdinal);  // "15K"
    const std::size_t length = t.end - t.begin;
    words += letters;
    out.letters += letters * length;
    out.english += letters & lexicon.is_english(t.word);
    out.foreign += letters & lexicon.is_foreign(t.word);
    out.others += odd * length;
    pieces += number + t.possessive + odd * (length + 1) / 2;
    // "OctoberWe": two words to the tokenizer alone.
    joined |= word & in_word & (t.begin == end);
    in_word = word;
    end = t.end;
  }
  if (joined) return false;
  out.words = words + pieces;
  out.foreign += pieces;
  return language::is_surely_english(out);
}

}  // namespace takedowndb::grammar
