// The full form of a name that a text also uses in short: "Kestrel" beside "Kestrel Media
// Holdings", "Munteanu" beside "Veaceslav Munteanu". In: a name as a sentence gives it, and the
// whole text. Out: the name in its longest form. Apart from names.cpp, as it looks at the text and
// not at a sentence.
#include "extract/facts.h"

namespace takedowndb::grammar {
namespace {

// "the businessman Veaceslav Munteanu", where a sentence says "Munteanu": where the given name at
// the front begins, else the name itself. At the front of a sentence any word has a capital, so
// what follows must tell: "Martin Coyle, 47, ...".
std::size_t given_name(const Reading& r, std::size_t name) {
  const auto is_given = [&](std::size_t k) {
    const Unit& u = r.units[k];
    return u.kind == UnitKind::kWord && u.capital && u.cats.empty() && !u.possessive &&
           !u.is_line_end() && u.end - u.begin >= 2;
  };
  const auto opens = [&](std::size_t k) {
    return k == 0 || r.units[k - 1].is_line_end() || r.units[k - 1].kind == UnitKind::kMark;
  };
  std::size_t first = name;
  while (first > 0 && first + 2 > name && is_given(first - 1) && r.units[first].spaced) --first;
  if (first == name) return name;
  if (opens(first) &&
      !(name + 1 < r.units.size() && (r.units[name + 1].is_mark(',') || r.units[name].possessive)))
    return name;
  return first;
}

// A single name, with the given name that the text has beside it once.
bool use_given_name(const Reading& r, Name& name) {
  const Unit& own = r.units[name.range.first];
  if (name.range.end - name.range.first != 1 || own.all_caps || !own.cats.empty()) return false;
  const auto value = r.word(own);
  if (given_name(r, name.range.first) != name.range.first) return false;
  const std::size_t near = 6000;  // units either side: a text's own naming, and no search of it all
  const std::size_t at = name.range.first;
  std::string_view told;
  for (std::size_t i = std::max<std::size_t>(at, near + 1) - near;
       i < std::min(at + near, r.units.size()); ++i) {
    if (r.word(r.units[i]) != value || r.units[i].kind != UnitKind::kWord) continue;
    const std::size_t first = given_name(r, i);
    if (first == i) continue;
    std::string_view full = r.words(first, i + 1);
    if (full.find('\n') != std::string_view::npos) continue;
    if (full.ends_with("'s")) full.remove_suffix(2);
    if (!told.empty() && told != full) return false;  // two of one family
    told = full;
  }
  if (told.empty()) return false;
  name.value = std::string(told);
  return true;
}

}  // namespace

void use_full_name(const Reading& r, Name& name) {
  if (name.operation || !name.known.empty() || !r.stream.cased) return;
  const std::size_t length = name.range.end - name.range.first;
  if (length == 0 || length > 3 || use_given_name(r, name)) return;
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
