// Which language a text is in, so that the rules, which are English, never read another. In: a
// text; out: a BCP 47 code, or nothing where the text does not make it clear (a table of domains, a
// line or two). Told by the letters' script and, for Latin letters, by the commonest words
// (function_words.tsv). A folder of its own because extraction and import both ask, and neither is
// the other's.
#pragma once

#include <string>
#include <string_view>

namespace takedowndb::language {

// By the first 4 KiB. "en", "es", ... ; of other scripts the language that most writes it ("ru"
// for Cyrillic letters without a sign of another), or "und-" and the script (ISO 15924) where
// several do.
std::string recognise(std::string_view text);

// "Spanish" for "es" or "es-MX"; the code itself when it is not known here.
std::string name_of(std::string_view code);

// Whether the English rules may read a text. `said`: what the document's metadata gives, or empty:
// asked only where the text itself does not make it clear.
bool is_english(std::string_view recognised, std::string_view said);

}  // namespace takedowndb::language
