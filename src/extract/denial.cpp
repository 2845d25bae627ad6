// Whether words before a unit deny or compare it ("no link to", "similar to"), and where the cue
// of a divided link stands ("tied part of the activity to"). In: a unit of a sentence; out: yes or
// no, or a unit. Apart because places, names and frames all ask it.
#include <algorithm>

#include "extract/facts.h"
#include "extract/words.h"

namespace takedowndb::grammar {

bool is_denied(const Reading& r, const Sentence& s, std::size_t i) {
  if (!s.cats.meets(bit(Cat::kDenial))) return false;
  for (std::size_t b = i, n = 0; b-- > s.first && n < 7; ++n) {
    const Unit& u = r.units[b];
    if (u.is(Cat::kDenial)) {
      // "not only", "no longer": no denial.
      return !(b + 1 < s.end && r.units[b + 1].is(Cat::kNotOnly));
    }
    if (u.is_mark('.') || u.is_mark(';') || u.is_mark(':') || u.is_mark('_') || u.is_mark(','))
      return false;
    if (u.is(Cat::kContrast)) return false;
    if (u.any(any_of(Cat::kRemove))) return false;
  }
  // "In none of the cases above did the content find an audience in the United States"
  return s.first + 2 < i && same_word(r.word(r.units[s.first]), "in") &&
         r.units[s.first + 1].is(Cat::kDenial) &&
         std::none_of(r.units.begin() + static_cast<std::ptrdiff_t>(s.first),
                      r.units.begin() + static_cast<std::ptrdiff_t>(i),
                      [](const Unit& u) { return is_clause_mark(u); });
}

bool links_to_network(const Reading& r, const Sentence& s, std::size_t i) {
  const Unit* const u = r.units.data();
  std::size_t to = i + 1;
  if (u[i].is(Cat::kLinkVerb)) {
    while (to < s.end && to < i + 3 && u[to].is(Cat::kPronoun)) ++to;
    if (to == i + 1 || to >= s.end || !same_word(r.word(u[to]), "to")) return false;
    ++to;
  } else if (!u[i].is(Cat::kLink) ||
             !(r.word(u[i]).ends_with(" it to") || r.word(u[i]).ends_with("them to"))) {
    return false;
  }
  for (std::size_t k = to; k < s.end && k < to + 6 && !is_clause_mark(u[k]); ++k)
    if (u[k].any(any_of(Cat::kNetwork, Cat::kKind))) return !is_denied(r, s, i);
  return false;
}

bool is_of_event(const Reading& r, const Sentence& s, const DateHit& d) {
  std::size_t k = d.range.end;
  for (std::size_t n = 0; k < s.end && n < 4; ++k, ++n) {
    const Unit& u = r.units[k];
    if (u.is(Cat::kEvent)) return true;
    // "presidential and legislative elections", "general election": what says which one.
    const bool kind = u.is(Cat::kGovernment) || (u.is(Cat::kConjunction) && n > 0) ||
                      (u.kind == UnitKind::kWord && !u.capital && k + 1 < s.end &&
                       r.units[k + 1].is(Cat::kEvent) &&
                       !u.any(any_of(Cat::kPreposition, Cat::kStop, Cat::kArticle)));
    if (!kind) break;
  }
  if (d.range.first < s.first + 2) return false;
  const std::size_t on = d.range.first - 1;
  return is_one_of(r.word(r.units[on]), {"of", "on", "in"}) && r.units[on - 1].is(Cat::kEvent);
}

bool is_compared(const Reading& r, const Sentence& s, std::size_t i) {
  if (!s.cats.meets(bit(Cat::kCompare))) return false;
  for (std::size_t b = i + 1, n = 0; b-- > s.first && n < 8; ++n) {
    const Unit& u = r.units[b];
    if (u.is(Cat::kCompare)) return true;
    if (is_clause_mark(u) && n > 0) return false;
    if (u.any(any_of(Cat::kRemove))) return false;
  }
  return false;
}

std::size_t to_behind_aside(const Reading& r, const Sentence& s, std::size_t comma) {
  const Unit* const u = r.units.data();
  std::size_t close = comma + 1;
  while (close < s.end && close < comma + 16 && !u[close].is_mark(',')) ++close;
  return close + 1 < s.end && u[close].is_mark(',') && same_word(r.word(u[close + 1]), "to")
             ? close + 1
             : 0;
}

std::size_t split_link(const Reading& r, const Sentence& s, std::size_t i) {
  const Unit* const u = r.units.data();
  if (u[i].is(Cat::kLink) && !u[i].is(Cat::kByVerb)) return 0;
  const bool by = u[i].is(Cat::kByVerb) || u[i].is(Cat::kOrigin);
  // "domains used by the Social Design Agency"
  if (same_word(r.word(u[i]), "used") && i > s.first && u[i - 1].is(Cat::kKind) && i + 2 < s.end &&
      same_word(r.word(u[i + 1]), "by"))
    return i + 1;
  if (!u[i].is(Cat::kLinkVerb) && !by) return 0;
  // "linked Peter Magyar to George Soros": of two people, not of a network.
  if (!by && i + 1 < s.end && u[i + 1].capital && r.stream.cased && u[i + 1].cats.empty()) return 0;
  // "It had links, Meta said, to a communications agency"
  if (!by && i + 1 < s.end && u[i + 1].is_mark(','))
    if (const std::size_t to = to_behind_aside(r, s, i + 1);
        to != 0 && to < i + 8 &&
        std::any_of(u + i + 2, u + to, [](const Unit& x) { return x.is(Cat::kAnnounce); }))
      return to;
  // "attribute, ...": the aside stands right behind the verb.
  const bool aside = !by && i + 1 < s.end && u[i + 1].is_mark(',');
  for (std::size_t k = i + (by || aside ? 1 : 2), n = 0; k < s.end && n < 8; ++k, ++n) {
    // "tied seven channels, two Ads accounts and a developer account to Iran": over what is listed
    if (!by && (u[k].is_number() || u[k].is(Cat::kKind) ||
                (u[k].is_mark(',') && k + 1 < s.end && u[k + 1].is_number()))) {
      --n;
      if (u[k].is_mark(',')) continue;
    }
    // "attributes the operation, which was aimed at X, to Y", "attribute, with colleagues, to Y"
    if (!by && u[k].is_mark(',') && k + 1 < s.end &&
        (n > 0 ? u[k + 1].is(Cat::kWho)
               : is_one_of(r.word(u[k + 1]), {"with", "together with", "along with", "like"})))
      if (const std::size_t to = to_behind_aside(r, s, k); to != 0) return to;
    if (by && same_word(r.word(u[k]), "by")) {
      // "run from Togo and found by X": another verb's doer
      const bool other = k > i + 2 && !u[k - 1].is(Cat::kByVerb) && u[k - 2].is(Cat::kAndOr) &&
                         u[k - 1].kind == UnitKind::kWord && !u[k - 1].capital;
      return other ? 0 : k;
    }
    const std::string_view with = r.value(u[i], Cat::kLinkVerb);
    if (!by && (same_word(r.word(u[k]), "to") || (!with.empty() && same_word(r.word(u[k]), with))))
      return k;
    // "ties the accounts that it removed to X"
    if (!by && n > 0 && u[k].is(Cat::kWho) && k + 3 < s.end && u[k - 1].is(Cat::kKind)) {
      std::size_t to = k + 1;
      while (to < s.end && to < k + 6 && !same_word(r.word(u[to]), "to") && !is_clause_mark(u[to]))
        ++to;
      return to < s.end && same_word(r.word(u[to]), "to") ? to : 0;
    }
    if (is_clause_mark(u[k]) ||
        u[k].any(any_of(Cat::kRemove, Cat::kAnnounce, Cat::kStop, Cat::kTarget)))
      return 0;
  }
  return 0;
}

}  // namespace takedowndb::grammar
