// Where a name begins and ends ("Alborz Analysis and Development", "Begemot-Linear", "Ruta 5
// Estrategas"), whether capitals are a name at all, and how it enters the frame. In: a unit of a
// sentence. Out: the unit behind the name, and names of the frame.
#include <algorithm>

#include "extract/name_finder.h"

namespace takedowndb::grammar {

void NameFinder::add(bool operation, std::string value, Range range, std::string_view rule,
                     std::string_view known) {
  for (const Name& n : out_.names)
    if (n.operation == operation && (n.value == value || (!known.empty() && n.known == known)))
      return;
  Name n;
  n.known = known;
  n.operation = operation;
  n.value = std::move(value);
  n.range = range;
  n.rule = rule;
  append(out_.names, std::move(n));
}

std::string_view NameFinder::last_word(std::size_t i) const {
  const Token& last = r_.stream.tokens[u_[i].last];
  return r_.stream.text.substr(last.begin, last.end - last.begin);
}

bool NameFinder::ends_in(std::size_t i, std::string_view w) const {
  return same_word(last_word(i), w);
}

// A known actor, by the name that the text gives.
void NameFinder::add_known(std::size_t i, std::string_view rule) {
  add(false, text(i, i + 1), {i, i + 1}, rule, r_.value(u_[i], Cat::kActor));
}

// Whether a unit can be part of a proper name: capitals inside or at its front.
bool NameFinder::is_capital(std::size_t i) const {
  if (!in(i) || u_[i].kind != UnitKind::kWord) return false;
  const auto w = r_.word(u_[i]);
  if (u_[i].capital) return true;
  return std::ranges::any_of(w, [](char c) { return c >= 'A' && c <= 'Z'; }) ||
         (static_cast<unsigned char>(w[0]) == 0xC3 && w.size() > 1 &&
          static_cast<unsigned char>(w[1]) < 0xA0) ||
         (static_cast<unsigned char>(w[0]) == 0xC4 && w.size() > 2) ||
         (static_cast<unsigned char>(w[0]) == 0xC5 && w.size() > 2);
}

// The end of the name that begins at `i`.
std::size_t NameFinder::name_end(std::size_t i) const {
  std::size_t k = i;
  std::size_t end = i;
  while (in(k)) {
    if (is_capital(k)) {
      end = ++k;
      // "the People's Renewal Movement"
      if (u_[k - 1].possessive &&
          !(is_capital(k) && r_.lexicon->lists(WordList::kCommunal, r_.word(u_[k - 1]))))
        break;
      // "Yevgeniy V. Prigozhin"
      if (k > i + 1 && u_[k - 1].end - u_[k - 1].begin == 1 && in(k + 1) && u_[k].is_mark('.') &&
          !u_[k].spaced && is_capital(k + 1))
        ++k;
      continue;
    }
    if (k > i && (u_[k].is(Cat::kNameParticle) || word_is(k, "and"))) {
      std::size_t next = k + 1;
      if (u_[k].is(Cat::kNameParticle) &&
          (word_is(next, "the") || (in(next) && u_[next].is(Cat::kNameParticle))))
        ++next;
      if (is_capital(next) && !(word_is(k, "and") && !joins(i, k, next))) {
        k = next;
        continue;
      }
    }
    if (k > i && (u_[k].is_mark('-') || u_[k].is_mark('&')) && in(k + 1) &&
        (is_capital(k + 1) || u_[k + 1].is_number())) {
      ++k;
      continue;
    }
    // "Mojahedin-e Khalq"
    if (k > i && u_[k].is_mark('-') && !u_[k].spaced && in(k + 2) && !u_[k + 1].spaced &&
        is_one_of(r_.word(u_[k + 1]), {"e", "i", "ye", "ul"}) && is_capital(k + 2)) {
      k += 2;
      continue;
    }
    // "Orbit Nine, a firm": a number in words, with a capital
    if (k > i && u_[k].is_number() && !u_[k].digits && u_[k].spaced && r_.word(u_[k])[0] >= 'A' &&
        r_.word(u_[k])[0] <= 'Z') {
      end = ++k;
      continue;
    }
    // "Ruta 5 Estrategas"
    if (k > i && u_[k].is_number() && u_[k].digits && u_[k].plain && u_[k].number < 1000 &&
        is_capital(k + 1) && u_[k + 1].spaced && u_[k + 1].cats.empty() && u_[k - 1].cats.empty()) {
      ++k;
      continue;
    }
    // "Andina 360, a consultancy"
    if (k > i && u_[k].is_number() && u_[k].digits && u_[k].plain && u_[k].number < 1000 &&
        u_[k - 1].cats.empty() &&
        (!in(k + 1) || is_clause_mark(u_[k + 1]) || u_[k + 1].is(Cat::kAndOr))) {
      end = ++k;
      continue;
    }
    if (k > i && u_[k].is_number() && u_[k].digits && u_[k].plain && u_[k].number < 2100 &&
        !u_[k].spaced) {
      end = ++k;
      continue;
    }
    break;
  }
  return end;
}

// Whether the name of a known actor is only the front of another: "InsightID Nusantara".
bool NameFinder::goes_on(std::size_t i) const {
  if (!r_.stream.cased || out_.heading || u_[i].possessive || !in(i + 1)) return false;
  const Unit& next = u_[i + 1];
  if (next.is_mark('-') && !next.spaced)
    return is_capital(i + 2) && !u_[i + 2].spaced && u_[i + 2].cats.empty();
  return u_[i].first == u_[i].last && !u_[i].all_caps && next.kind == UnitKind::kWord &&
         next.capital && next.cats.empty();
}

// "Alborz Analysis and Development" is one name; lists of names are far more common.
bool NameFinder::joins(std::size_t first, std::size_t conjunction, std::size_t next) const {
  // "the Ministry of Youth and Sport"
  if (conjunction >= first + 2 && r_.word(u_[first + 1]).starts_with("of") &&
      r_.lexicon->lists(WordList::kPartOfGovernment, r_.word(u_[first])))
    return true;
  return conjunction >= first + 2 && u_[next].is(Cat::kNameTail);
}

// A run of capitals that names no actor: a place, a platform, a date.
bool NameFinder::is_generic(std::size_t first, std::size_t end) const {
  // "the Sri Lanka Army", "the Philippine National Police"
  if (end - first >= 2 && u_[end - 1].is(Cat::kForces) &&
      u_[first].any(any_of(Cat::kCountry, Cat::kDemonym)))
    return false;
  bool all = true;
  for (std::size_t k = first; k < end; ++k) {
    const Unit& u = u_[k];
    if (u.is_mark('-')) continue;  // "July-September"
    if (!u.any(any_of(Cat::kCountry, Cat::kDemonym, Cat::kCity, Cat::kRegion, Cat::kMonth,
                      Cat::kWeekday, Cat::kPlatform, Cat::kGovernment, Cat::kFiller, Cat::kKind,
                      Cat::kNetwork, Cat::kTargetNoun, Cat::kPreposition, Cat::kPronoun, Cat::kStop,
                      Cat::kOperation, Cat::kOther, Cat::kCompany)))
      all = false;
  }
  return all;
}

std::string NameFinder::text(std::size_t first, std::size_t end) const {
  std::string_view raw = r_.stream.text.substr(u_[first].begin, u_[end - 1].end - u_[first].begin);
  std::string out;
  bool blank = false;
  for (const char c : raw) {
    if (c == ' ' || c == '\n' || c == '\t' || c == '\r') {
      blank = !out.empty();
      continue;
    }
    if (blank) out.push_back(' ');
    blank = false;
    out.push_back(c);
  }
  return out;
}

bool NameFinder::take(std::size_t i, std::string_view rule, std::size_t& end) {
  const Unit& u = u_[i];
  if (u.is(Cat::kActor)) {
    end = i + 1;
    // "the Myanmar military" describes; "Begemot-Linear" is a longer name than "Begemot".
    if (u.first != u.last && r_.lexicon->lists(WordList::kDescribing, last_word(i))) return false;
    if (goes_on(i)) {
      end = name_end(i);
      add(false, text(i, end), {i, end}, rule);
      return true;
    }
    add_known(i, rule);
    return true;
  }
  if (!r_.stream.cased || !is_capital(i)) return false;
  if (out_.heading && !labelled_) return false;  // headings have capitals everywhere
  if (u.is(Cat::kOperation)) {
    end = i + 1;
    return true;
  }
  std::size_t first = i;
  std::size_t stop = name_end(i);
  if (stop == first) return false;
  // Leading demonyms and titles are no part of a name: "Russian Prigozhin", "President Erdogan".
  while (first < stop && u_[first].is(Cat::kDemonym) && first + 1 < stop &&
         u_[first + 1].is(Cat::kActor))
    ++first;
  // "Sen Vang Media" is no senator.
  const bool company =
      stop >= first + 3 && (u_[stop - 1].is(Cat::kNameTail) || is_firm_noun(stop - 1));
  while (first + 1 < stop && u_[first].is(Cat::kTitle) && !company) ++first;
  if (first < stop && u_[first].is(Cat::kActor)) return take(first, rule, end);
  // "Mziuri Media of Tbilisi": where it is, when what stands before is no "Council" of a place
  if (stop >= first + 4 && u_[stop - 1].is(Cat::kCity) && same_word(r_.word(u_[stop - 2]), "of") &&
      !u_[stop - 3].any(any_of(Cat::kActorNoun, Cat::kPartyNoun)) &&
      !r_.lexicon->lists(WordList::kPartOfGovernment, r_.word(u_[stop - 3])))
    stop -= 2;
  end = stop;
  if (is_generic(first, stop)) return false;
  if (stop - first == 1 && !u_[first].cats.empty() &&
      !u_[first].any(any_of(Cat::kFiller, Cat::kAbbreviation)) && !u_[first].is(Cat::kActor))
    return false;
  std::string value = text(first, stop);
  if (value.size() < 2) return false;
  // "individuals in China's Fujian province"
  if (in(stop) && r_.lexicon->lists(WordList::kPartOfCountry, r_.word(u_[stop]))) return false;
  // "links to the *Informa* Pages": the name of assets.
  std::size_t behind = stop;
  while (in(behind) && (u_[behind].is_mark('*') || u_[behind].is_mark('"'))) ++behind;
  if (in(behind) && u_[behind].is(Cat::kKind)) return false;
  if (u_[stop - 1].is(Cat::kKind) && r_.word(u_[stop - 1]).ends_with('s')) return false;
  add(false, std::move(value), {first, stop}, rule);
  return true;
}

}  // namespace takedowndb::grammar
