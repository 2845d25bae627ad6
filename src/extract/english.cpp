#include "extract/english.h"

#include "language/language.h"

namespace takedowndb::grammar {

namespace {

// Common words of other languages are counted in the upper half of a number, English ones below.
constexpr std::uint32_t kForeign = 1U << 16U;

}  // namespace

bool is_surely_english(const Reading& reading) {
  // What language::recognise reads as several words is one token.
  if (reading.stream.joined) return false;
  std::size_t tokens = 0;
  std::size_t pieces = 0;  // that the others may be to it, at most: "won't" is two words
  static_assert(language::kSample < kForeign, "as many words can be added up");
  std::uint32_t common = 0;
  language::Evidence out;
  for (const Token& t : reading.stream.tokens) {
    ++tokens;
    if (t.end > language::kSample) {
      pieces += t.pieces + 1U;  // and what is left of it
      break;
    }
    const std::uint32_t in = reading.lexicon->common(t.word);
    common += (in & Lexicon::kEnglish) + in / Lexicon::kForeign * kForeign;
    pieces += t.pieces;
  }
  out.words = tokens + pieces;
  out.english = common % kForeign;
  out.foreign = common / kForeign + pieces;
  out.letters = 2 * out.english;  // and more
  out.others = 2 * pieces;
  return language::is_surely_english(out);
}

}  // namespace takedowndb::grammar
