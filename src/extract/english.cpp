#include "extract/english.h"

#include "language/language.h"

namespace takedowndb::grammar {

bool is_surely_english(const Reading& reading) {
  static_assert(language::kSample < Lexicon::kForeign, "as many words can be added up");
  // What language::recognise reads as several words is one token.
  if (reading.stream.joined) return false;
  std::uint32_t common = 0;
  std::size_t tokens = 0;
  std::size_t pieces = 0;  // that the others may be to it, at most: "won't" is two words
  language::Evidence out;
  for (const Token& t : reading.stream.tokens) {
    ++tokens;
    if (t.end > language::kSample) {
      pieces += t.pieces + 1U;  // and what is left of it
      break;
    }
    common += reading.lexicon->common(t.word);
    pieces += t.pieces;
  }
  out.words = tokens + pieces;
  out.english = common % Lexicon::kForeign;
  out.foreign = common / Lexicon::kForeign + pieces;
  out.letters = 2 * out.english;  // and more
  out.others = 2 * pieces;
  return language::is_surely_english(out);
}

}  // namespace takedowndb::grammar
