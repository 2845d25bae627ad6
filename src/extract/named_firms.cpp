// Who ran it, told by a name that the sentence says is a firm's, a body's or a person's, and by
// what that one did with the assets: "Kvadrat Media, a marketing firm in Ukraine, ran 88 accounts",
// "An agency in Nairobi, Savanna Clicks, managed the lot", "all looked after, from Georgia, by
// Mziuri Media, an agency". In: a sentence. Out: names of the frame. No verb that ties a network to
// somebody is needed, so what the name is must be said beside it, and what was run must follow.
#include <algorithm>

#include "extract/name_finder.h"

namespace takedowndb::grammar {

// ", a marketing firm in Ukraine,": the end of what says, behind the comma at unit `k`, that the
// name before is a firm's; 0 when nothing does.
std::size_t NameFinder::firm_aside(std::size_t k) const {
  if (!in(k + 1) || !u_[k].is_mark(',')) return 0;
  std::size_t n = k + 1;
  bool firm = false;
  if (is(n, Cat::kActorNoun) && (r_.word(u_[n]).starts_with("a") || is(n, Cat::kOrigin)))
    firm = true;  // "an agency in" is one unit
  else if (!is(n, Cat::kArticle))
    return 0;
  bool head = true;  // "a director at the company" is none
  for (++n; in(n) && n < k + 18; ++n) {
    if (u_[n].is_mark(',') || u_[n].is_mark('.') || u_[n].is_mark(';')) break;
    // What stands behind "that sells ..." no longer says what it is; "the company said" is who
    // says.
    if (u_[n].is(Cat::kAnnounce) && n < k + 6) return 0;
    if (!firm && u_[n].is(Cat::kWho)) return 0;
    head &= !u_[n].is(Cat::kPreposition) && !u_[n].possessive &&
            !is_one_of(r_.word(u_[n]), {"at", "of", "by", "for", "with"});
    firm |= head && is_firm_noun(n);
  }
  return firm ? std::min(n, s_.end) : 0;
}

// "managed the lot", "kept 40 pages going", "looked after them": whether a verb of running stands
// at unit `i`, with the assets or the whole as its object.
bool NameFinder::runs_assets(std::size_t i) const {
  while (in(i) && u_[i].any(any_of(Cat::kHave, Cat::kAdverb, Cat::kBe))) ++i;
  if (!in(i) || !r_.lexicon->lists(WordList::kRunning, r_.word(u_[i]))) return false;
  // "looked after", but not "looked at"
  if (r_.word(u_[i]).starts_with("look") && !word_is(i + 1, "after")) return false;
  bool unknown = false;  // a word before the noun that may be its adjective, or another object
  for (std::size_t k = i + 1; in(k) && k < i + 8; ++k) {
    const Unit& u = u_[k];
    if (k == i + 1 && word_is(k, "after")) continue;
    // "handled all complaints about the Pages"
    if (k < i + 4 && r_.lexicon->lists(WordList::kTheWhole, r_.word(u)))
      return !word_is(k, "all") || !in(k + 1) || is_clause_mark(u_[k + 1]) || word_is(k + 1, "of");
    if (k == i + 1 && u.is(Cat::kPronoun) && !is_one_of(r_.word(u), {"its", "their"}))
      return !word_is(k + 1, "public");
    if (u.any(any_of(Cat::kKind, Cat::kNetwork)) && !u.any(any_of(Cat::kNonAsset, Cat::kFollower)))
      // "made the network public", "ran the Pages through its software"
      return !in(k + 1) || !is_one_of(r_.word(u_[k + 1]), {"public", "through", "to", "into", "a"});
    // "its own pages", "an account": what anybody has; "kept copies of the pages": other objects
    if (unknown || u.kind == UnitKind::kMark || u.any(any_of(Cat::kPreposition, Cat::kWho)) ||
        is_one_of(r_.word(u), {"its own", "own", "an", "a", "its", "their"}) ||
        (!u.is(Cat::kKind) && (r_.word(u).starts_with("a ") || r_.word(u).starts_with("an "))))
      return false;
    unknown = u.cats.empty() && !u.is_number() && !word_is(k, "the") && !word_is(k, "these");
  }
  return false;
}

// "Kvadrat Media, a marketing firm in Ukraine, ran 88 accounts", "It was Kvadrat Media, a firm,
// that kept the pages going", "A firm in Ukraine, Kvadrat Media, ran them", "A firm by the name of
// Kvadrat Media managed the lot".
void NameFinder::firm_ran(std::size_t i) {
  const bool front = i == s_.first || is_clause_mark(u_[i - 1]) || is(i - 1, Cat::kBe) ||
                     u_[i - 1].any(any_of(Cat::kWho, Cat::kKnownAs, Cat::kAnnounce)) ||
                     is_one_of(r_.word(u_[i - 1]), {"the", "but", "and", "while", "as"});
  if (!front) return;
  const std::size_t end = name_end(i);
  if (end == i || !in(end) || u_[end - 1].possessive) return;
  std::size_t verb = 0;
  if (const std::size_t aside = firm_aside(end); aside != 0 && in(aside) && u_[aside].is_mark(','))
    verb = aside + 1;
  else if (firm_before(i))
    verb = u_[end].is_mark(',') ? end + 1 : end;
  if (verb == 0 || is_denied(r_, s_, i)) return;
  if (is(verb, Cat::kWho) && i > s_.first && is(i - 1, Cat::kBe))
    ++verb;  // "It was X ... that ran"
  std::size_t stop = 0;
  if (runs_assets(verb) && !is_denied(r_, s_, verb)) take(i, "name.firm-ran", stop);
}

// "A firm in Ukraine, X", "a firm called X": whether a firm is told right before the name at `i`,
// at the front of its clause.
bool NameFinder::firm_before(std::size_t i) const {
  if (i <= s_.first + 1) return false;
  std::size_t b = i - 1;
  if (!u_[b].is_mark(',') && !u_[b].is(Cat::kKnownAs)) return false;
  for (std::size_t n = 0; b-- > s_.first && n < 9; ++n) {
    if (is_clause_mark(u_[b]) || u_[b].any(any_of(Cat::kAnnounce, Cat::kWho))) return false;
    if (is_firm_noun(b)) return true;
  }
  return false;
}

// "a Moscow foundation, Eurasia Horizon": whether a firm and then its name begin at unit `i`.
bool NameFinder::firm_to_come(std::size_t i) const {
  bool firm = false;
  for (std::size_t k = i; in(k + 1) && k < i + 8; ++k) {
    if (is_clause_mark(u_[k]))
      return firm && u_[k].is_mark(',') &&
             (is_capital(k + 1) || (is(k + 1, Cat::kArticle) && in(k + 2) && is_capital(k + 2)));
    if (firm && is_capital(k)) return true;
    if (u_[k].any(any_of(Cat::kAnnounce, Cat::kRemove, Cat::kWho))) return false;
    firm |= is_firm_noun(k);
  }
  return false;
}

// "run here in Kenya, by people at Jamhuri Digital Hub, a firm", "run from Georgia for Georgians,
// by Mziuri Media of Tbilisi": the doer stands apart from the verb.
void NameFinder::by_firm(std::size_t i) {
  if (!word_is(i, "by") || i < s_.first + 2 || is_denied(r_, s_, i)) return;
  // Right behind the verb, a place or a comma: "run from Russia and found by X" has another verb.
  const Unit& before = u_[i - 1];
  if (!before.is_mark(',') && !is_one_of(r_.word(before), {"as well", "well", "too", "instead"}) &&
      !before.any(any_of(Cat::kCountry, Cat::kCity, Cat::kRegion, Cat::kDemonym, Cat::kAdverb,
                         Cat::kByVerb, Cat::kRan)) &&
      !r_.lexicon->lists(WordList::kRunning, r_.word(before)))
    return;
  bool ran = false;
  bool passive = false;
  for (std::size_t b = i; b-- > s_.first && b + 14 > i && !ran;) {
    if (u_[b].is_mark('.') || u_[b].is_mark(';') || u_[b].is_mark(':')) return;
    if (u_[b].any(any_of(Cat::kAnnounce, Cat::kRemove, Cat::kPose))) return;
    // "was managed from Togo and was read, too, by ...": another verb's doer
    if (u_[b].is(Cat::kBe)) return;
    ran = u_[b].is(Cat::kByVerb) || u_[b].is(Cat::kRan) ||
          (u_[b].is(Cat::kOrigin) && !is_firm_noun(b)) ||
          r_.lexicon->lists(WordList::kRunning, r_.word(u_[b]));
    if (u_[b].is(Cat::kTarget) && !u_[b].is(Cat::kOrigin) && b + 4 < i) return;
    if (ran)
      for (std::size_t p = b; p-- > s_.first && p + 5 > b;)
        passive |= u_[p].is(Cat::kBe) || word_is(p, "been") || u_[p].is(Cat::kKind);
    passive |= ran && (u_[b].is(Cat::kOrigin) || b == s_.first);
  }
  // In the passive: "The Pages ran ads in Ghana, by and large for Acme" is none.
  if (!ran || !passive) return;
  // Whose name it is must be said: before it, behind it or by its last word.
  std::size_t name = i + 1;
  bool told = false;
  bool unknown = false;
  while (in(name) && name < i + 10 && !is_capital(name)) {
    const Unit& u = u_[name];
    if (is_clause_mark(u) && !u.is_mark(',')) return;
    if (u.any(any_of(Cat::kAnnounce, Cat::kRemove, Cat::kWho, Cat::kPose))) return;
    // "by critics of Acme", "by the look of it for Acme": no words but those for a firm's people
    const bool light =
        is_firm_noun(name) || u.kind == UnitKind::kMark ||
        u.any(any_of(Cat::kKnownAs, Cat::kArticle, Cat::kFiller, Cat::kDemonym, Cat::kPeople,
                     Cat::kCountry, Cat::kCity, Cat::kLink)) ||
        is_one_of(r_.word(u), {"at", "of", "with", "from", "in", "staff", "employees", "there"});
    if (!light && unknown) return;
    if (unknown && !is_firm_noun(name)) return;
    unknown = !light;
    told |= is_firm_noun(name) || u.is(Cat::kKnownAs);
    ++name;
  }
  if (unknown) return;
  if (!in(name)) return;
  const std::size_t end = name_end(name);
  if (end == name) return;
  told |= firm_aside(end) != 0 || is_firm_noun(end - 1) ||
          (end >= name + 3 && word_is(end - 2, "of") && u_[end - 1].is(Cat::kCity));
  std::size_t stop = 0;
  if (told) take(name, "name.by-firm", stop);
}

// "Their owner was X, an agency", "which named their employer: X, a business", "The firm that ran
// them, X, has been banned", "Behind it was, says Meta, the X, a consultancy".
void NameFinder::whose(std::size_t i) {
  std::size_t name = 0;
  if (r_.lexicon->lists(WordList::kPaymaster, r_.word(u_[i]))) {
    // "Their owner was X", "which named their employer: X"; not "attacked Togo Telecom and its
    // owner"
    const bool theirs =
        i > s_.first && r_.lexicon->lists(WordList::kTheir, r_.word(u_[i - 1])) &&
        (i == s_.first + 1 ||
         (i > s_.first + 1 && r_.lexicon->lists(WordList::kNaming, r_.word(u_[i - 2]))));
    if (theirs && in(i + 1) && (u_[i + 1].is_mark(':') || u_[i + 1].is(Cat::kBe))) name = i + 2;
  } else if (is_firm_noun(i) && is(i + 1, Cat::kWho) && runs_assets(i + 2)) {
    for (std::size_t k = i + 2; in(k + 1) && k < i + 10 && name == 0; ++k)
      if (u_[k].is_mark(',') || u_[k].is(Cat::kBe)) name = k + 1;
  } else if (u_[i].any(any_of(Cat::kStand, Cat::kBe)) && (starts_behind() || sat_behind(i))) {
    name = i + 1;
    if (in(name + 2) && u_[name].is_mark(','))
      for (std::size_t k = name + 1; in(k + 1) && k < name + 7; ++k)
        if (u_[k].is_mark(',')) {
          name = k + 1;
          break;
        }
  }
  if (name == 0) return;
  if (is(name, Cat::kArticle)) ++name;
  if (!is_capital(name) || is_denied(r_, s_, i)) return;
  const std::size_t end = name_end(name);
  const bool bare = !u_[i].is(Cat::kStand) &&
                    !(u_[i].is(Cat::kBe) && word_is(s_.first, "behind")) && end >= name + 2 &&
                    (!in(end) || is_clause_mark(u_[end]));
  std::size_t stop = 0;
  if (end > name && (bare || firm_aside(end) != 0)) take(name, "name.whose", stop);
}

// "It was an outfit called Nile Voice": whole sentence or clause, behind one that says who did it.
void NameFinder::it_was(std::size_t i) {
  if (i != s_.first || !word_is(i, "it") || !is(i + 1, Cat::kBe, "past") || i < 4) return;
  if (!is(i + 2, Cat::kArticle, "indefinite")) return;
  std::size_t name = i + 3;
  bool firm = false;
  while (in(name) && name < i + 8 && !is_capital(name)) firm |= is_firm_noun(name++);
  if (!firm || !is_capital(name) || !(u_[name - 1].is(Cat::kKnownAs) || u_[name - 1].is_mark(',')))
    return;
  bool who = false;
  for (std::size_t b = i - 1; b-- > 0 && b + 20 > i && !u_[b].is_mark('.');)
    who |=
        same_word(r_.word(u_[b]), "who") &&
        (u_[b + 1].is(Cat::kRan) || is_one_of(r_.word(u_[b + 1]), {"ran", "did", "wrote", "made"}));
  std::size_t stop = 0;
  if (who) take(name, "name.it-was", stop);
}

// "holds X, an agency in Accra, responsible for the pages"
void NameFinder::held(std::size_t i) {
  if (word_is(i, "by") || is_denied(r_, s_, i)) return;
  std::size_t name = i + 1;
  while (in(name) && name < i + 7 && !is_capital(name) && !is_clause_mark(u_[name])) ++name;
  if (!is_capital(name)) return;
  for (std::size_t k = name_end(name); in(k) && k < name + 18; ++k) {
    if (u_[k].is_mark('.') || u_[k].any(any_of(Cat::kAnnounce, Cat::kRemove))) return;
    if (!r_.word(u_[k]).starts_with("responsible")) continue;
    // "responsible for the pages", not "for reporting the pages"
    std::size_t n = k + (r_.word(u_[k]).ends_with(" for") ? 1 : 2);
    while (in(n) && (u_[n].any(any_of(Cat::kArticle, Cat::kFiller)) || u_[n].is_number())) ++n;
    std::size_t stop = 0;
    if (in(n) && u_[n].any(any_of(Cat::kKind, Cat::kNetwork, Cat::kPronoun)))
      take(name, "name.held", stop);
    return;
  }
}

// "Behind the profiles sat X"
bool NameFinder::sat_behind(std::size_t i) const {
  if (i < s_.first + 2 || i > s_.first + 5 || !word_is(s_.first, "behind")) return false;
  return std::any_of(u_ + s_.first + 1, u_ + i, [](const Unit& b) {
    return b.any(any_of(Cat::kPronoun, Cat::kKind, Cat::kNetwork));
  });
}

// "It all goes back to X", "The pages were in the hands of X": whether the subject of the cue at
// unit `i` is the assets or the network; other things have owners and origins as well.
bool NameFinder::is_said_of_assets(std::size_t i) const {
  std::size_t b = i;
  while (b > s_.first && (u_[b - 1].any(any_of(Cat::kBe, Cat::kHave, Cat::kAdverb)) ||
                          is_one_of(r_.word(u_[b - 1]), {"all", "both", "it all"})))
    --b;
  if (b == s_.first || is_one_of(r_.word(u_[b]), {"it all"})) return b < i;
  const Unit& subject = u_[b - 1];
  if (b > s_.first + 1 && u_[b - 2].is_number() && u_[b - 2].number == 1) return false;
  return subject.any(any_of(Cat::kPronoun, Cat::kKind, Cat::kNetwork, Cat::kWho));
}

// All of the above, where the sentence speaks of a firm or says whose it was.
void NameFinder::firms() {
  static constexpr Cats kTold = any_of(Cat::kActorNoun, Cat::kKnownAs, Cat::kRunner, Cat::kCity);
  if (!r_.stream.cased || out_.heading || !(s_.cats.meets(kTold) || word_is(s_.first, "behind")))
    return;
  it_was(s_.first);
  for (std::size_t i = s_.first; i < s_.end; ++i) {
    const Unit& u = u_[i];
    if (u.kind != UnitKind::kWord) continue;
    if (u.capital) firm_ran(i);
    if (u.any(any_of(Cat::kStand, Cat::kBe, Cat::kActorNoun)) ||
        r_.lexicon->lists(WordList::kPaymaster, r_.word(u)))
      whose(i);
    if (u.capital) continue;
    if (r_.lexicon->lists(WordList::kFirmCue, r_.word(u))) {
      by_firm(i);
      held(i);
    }
  }
}

}  // namespace takedowndb::grammar
