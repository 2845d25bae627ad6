// The full form of a name that a text also uses in short: "Kestrel" beside "Kestrel Media
// Holdings". In: a name as a sentence gives it, and the whole text. Out: the name in its longest
// form. Apart from names.cpp, as it looks at the text and not at a sentence.
#include "extract/facts.h"

namespace takedowndb::grammar {

void use_full_name(const Reading& r, Name& name) {
  if (name.operation || !name.known.empty() || !r.stream.cased) return;
  const std::size_t length = name.range.end - name.range.first;
  if (length == 0 || length > 3) return;
  const auto capital = [&](std::size_t k) {
    return k < r.units.size() && r.units[k].kind == UnitKind::kWord && r.units[k].capital &&
           r.units[k].spaced;
  };
  const std::string value = name.value;
  Range best = name.range;
  for (std::size_t i = 0; i < r.units.size(); ++i) {
    std::size_t end = i + length;
    if (end > r.units.size() || r.words(i, end) != value || r.units[end - 1].possessive) continue;
    // "Hayrenik Alliance MP Gevorg Manukyan": one of them.
    if (end < r.units.size() && r.lexicon->lists(WordList::kOffice, r.word(r.units[end]))) continue;
    while (capital(end) && !r.units[end].any(any_of(Cat::kMonth, Cat::kWeekday, Cat::kPlatform))) {
      if (r.units[end++].possessive) break;
    }
    // A sentence, not a headline: a word without a capital follows, or a mark.
    if (end == i + length || end > i + 5 || (end < r.units.size() && r.units[end].is_line_end()))
      continue;
    const std::string_view found = r.words(i, end);
    const std::string_view known = r.words(best.first, best.end);
    if (found.find('\n') != std::string_view::npos) continue;
    if (best.end - best.first > length && !found.starts_with(known) && !known.starts_with(found))
      return;
    if (found.size() > known.size()) best = {i, end};
  }
  if (best.end - best.first == length) return;
  name.value = std::string(r.words(best.first, best.end));
  if (name.value.ends_with("'s")) name.value.resize(name.value.size() - 2);
}

}  // namespace takedowndb::grammar
