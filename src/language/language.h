// Which language a text is in, so that the rules, which are English, never read another. In: a
// text; out: a BCP 47 code, or nothing where the text does not make it clear (a table of domains, a
// line or two). Told by the letters' script and, for Latin letters, by the commonest words
// (function_words.tsv). A folder of its own because extraction and import both ask, and neither is
// the other's.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace takedowndb::language {

// By the first 4 KiB. "en", "es", ... ; of other scripts the language that most writes it ("ru"
// for Cyrillic letters without a sign of another), or "und-" and the script (ISO 15924) where
// several do.
std::string recognise(std::string_view text);

// For who has looked up the words of a text anyway: what `recognise` counts. Most English texts are
// surely so, and need no look-up of their own.
struct CommonWord {
  std::string word;
  bool english = false;
  bool foreign = false;  // common in any other language
};
std::vector<CommonWord> common_words();

inline constexpr std::size_t kSample = std::size_t{4} << 10U;
// Of a text's first kSample bytes.
struct Evidence {
  std::size_t letters = 0;  // bytes in words of ASCII letters, at least
  std::size_t others = 0;   // bytes in other words, at most
  std::size_t words = 0;    // at most
  std::size_t english = 0;  // words common in English, at least
  std::size_t foreign = 0;  // words common in another language, at most
};
// Whether `recognise` says "en" of every text with that evidence.
bool is_surely_english(const Evidence& evidence);

// "Spanish" for "es" or "es-MX"; the code itself when it is not known here.
std::string name_of(std::string_view code);

// Whether the English rules may read a text. `said`: what the document's metadata gives, or empty:
// asked only where the text itself does not make it clear.
bool is_english(std::string_view recognised, std::string_view said);

}  // namespace takedowndb::language
