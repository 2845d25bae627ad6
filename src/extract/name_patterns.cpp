// Names told by the shape of a sentence and not by a cue before them: "X, a firm, was behind it",
// "banned Rally Forge, a marketing firm", "accounts of the X party". In: the unit at which a
// pattern may stand. Out: names of the frame. Each pattern is a function of its own, called by
// run().
#include <algorithm>

#include "extract/name_finder.h"
#include "extract/words.h"

namespace takedowndb::grammar {

// "One, from Espersona, a Georgian media firm"
void NameFinder::from_firm(std::size_t i) {
  const bool stood = u_[i].any(any_of(Cat::kStand, Cat::kBe)) && (starts_behind() || runner_at(i));
  if (!(word_is(i, "from") || stood) || !is_capital(i + 1) || !r_.stream.cased) return;
  // "according to data from DeepSee, a firm that ..."
  if (i > s_.first && r_.lexicon->lists(WordList::kReceived, r_.word(u_[i - 1]))) return;
  std::size_t stop = 0;
  if (is_firm_by_aside(i + 1)) take(i + 1, "name.from-firm", stop);
}

// "X, a US marketing firm": not "X, the company said"
bool NameFinder::is_firm_by_aside(std::size_t name) const {
  const std::size_t end = name_end(name);
  return firm_aside(end) != 0 &&
         (is(end + 1, Cat::kArticle, "indefinite") || r_.word(u_[end + 1]).starts_with("a"));
}

// "it banned Rally Forge, a US marketing firm": a firm is not removed like its accounts.
void NameFinder::banned(std::size_t i) {
  if (!u_[i].is(Cat::kRemove) || !r_.stream.cased || is_denied(r_, s_, i)) return;
  // "banned an Israeli business, Archimedes Group, and removed"
  if (is(i + 1, Cat::kArticle, "indefinite")) {
    std::size_t k = i + 2;
    while (in(k) && k < i + 6 && !u_[k].is(Cat::kActorNoun) && !is_clause_mark(u_[k])) ++k;
    std::size_t stop = 0;
    if (is(k, Cat::kActorNoun) && in(k + 2) && u_[k + 1].is_mark(',') && is_capital(k + 2))
      take(k + 2, "name.banned", stop);
    return;
  }
  // "barred Colombian digital agency Altura Digital"
  if (is(i + 1, Cat::kDemonym)) {
    std::size_t k = i + 2;
    while (in(k) && k < i + 5 && !u_[k].is(Cat::kActorNoun) && u_[k].kind == UnitKind::kWord &&
           !u_[k].capital)
      ++k;
    std::size_t stop = 0;
    if (is(k, Cat::kActorNoun) && !u_[k].capital && in(k + 1) && is_capital(k + 1))
      take(k + 1, "name.banned", stop);
    return;
  }
  if (!is_capital(i + 1)) return;
  std::size_t stop = 0;
  if (is_firm_by_aside(i + 1)) take(i + 1, "name.banned", stop);
}

// "links between the operation and the Internet Research Agency"
void NameFinder::between(std::size_t i) {
  if (!word_is(i, "between") || i == s_.first || !u_[i - 1].is(Cat::kTie)) return;
  if (is_denied(r_, s_, i)) return;
  bool network = false;
  for (std::size_t k = i + 1; in(k) && k < i + 9 && !is_clause_mark(u_[k]); ++k) {
    network |= u_[k].any(any_of(Cat::kNetwork, Cat::kKind, Cat::kPeople));
    if (!network || !word_is(k, "and")) continue;
    std::size_t name = k + 1;
    while (in(name) && u_[name].is(Cat::kFiller) && !is_capital(name)) ++name;
    std::size_t stop = 0;
    if (in(name)) take(name, "name.between", stop);
    return;
  }
}

// "Twitter names the newspaper group El Fagr as the creator of the accounts"
void NameFinder::named_as(std::size_t i) {
  if (!r_.lexicon->lists(WordList::kNaming, r_.word(u_[i]))) return;
  if (is_denied(r_, s_, i)) return;
  std::size_t k = i + 1;
  while (in(k) && k < i + 7 && !is_capital(k) &&
         u_[k].any(any_of(Cat::kFiller, Cat::kActorNoun, Cat::kArticle, Cat::kDemonym)))
    ++k;
  // "names a think tank in Baku, the Silk Bridge Initiative, as the one in charge"
  if (firm_to_come(i + 1))
    for (std::size_t n = i + 2; in(n + 2) && n < i + 9; ++n)
      if (u_[n].is_mark(',')) {
        k = word_is(n + 1, "the") ? n + 2 : n + 1;
        break;
      }
  if (!in(k) || !is_capital(k)) return;
  std::size_t as = name_end(k);
  if (is(as, Cat::kAnnounce)) return;
  for (std::size_t n = 0; in(as) && n < 8 && !word_is(as, "as"); ++n) ++as;
  if (!word_is(as, "as")) return;
  for (std::size_t n = as + 1; in(n) && n < as + 4; ++n)
    if (u_[n].is(Cat::kRunner) || (u_[n].is(Cat::kActorNoun) && word_is(n + 1, "behind")) ||
        (in(n + 3) && word_is(n, "one") && r_.word(u_[n + 1]).starts_with("in") &&
         (is(n + 3, Cat::kSubset) || is(n + 4, Cat::kPronoun) || is(n + 5, Cat::kKind)))) {
      std::size_t stop = 0;
      take(k, "name.named-as", stop);
      return;
    }
}

// Where the name that ends before unit `end` begins; `end` when none does.
std::size_t NameFinder::name_before(std::size_t end) const {
  // "the Ministry of Communication and Information"
  for (std::size_t b = end; b-- > s_.first && b + 9 > end;)
    if (is_capital(b) && r_.lexicon->lists(WordList::kPartOfGovernment, r_.word(u_[b])) &&
        name_end(b) == end)
      return b;
  std::size_t first = end;
  while (first > s_.first &&
         (is_capital(first - 1) || (first < end && first > s_.first + 1 &&
                                    u_[first - 1].is(Cat::kNameParticle) && is_capital(first - 2))))
    --first;
  return first;
}

// "New Waves, a marketing firm, was behind it", "An employee of New Waves was found to be involved"
void NameFinder::culprit(std::size_t i) {
  if (!u_[i].is(Cat::kCulprit) || !r_.stream.cased || i == s_.first || is_denied(r_, s_, i)) return;
  bool network = is(i, Cat::kCulprit, "name");
  for (std::size_t k = i + 1; in(k) && k < i + 5 && !is_clause_mark(u_[k]); ++k)
    network |= u_[k].any(any_of(Cat::kNetwork, Cat::kKind, Cat::kPronoun)) ||
               (word_is(k, "one") && k > i + 1);  // "is behind that one"
  if (!network) return;
  std::size_t end = i;
  bool firm = false;
  if (u_[end - 1].is_mark(',')) {
    std::size_t open = end - 1;
    while (open > s_.first && open + 14 > end && !u_[open - 1].is_mark(',')) {
      --open;
      firm |= u_[open].is(Cat::kActorNoun);
    }
    if (open <= s_.first + 1 || !u_[open - 1].is_mark(',') || !is(open, Cat::kArticle)) return;
    end = open - 1;
  }
  const std::size_t first = name_before(end);
  const bool called = first > s_.first && u_[first - 1].is(Cat::kKnownAs);
  if (first == end || (end - first == 1 && !firm && !called)) return;
  // A subject: at the front of a clause, or whose staff it was.
  const bool staff = first > s_.first && u_[first - 1].is(Cat::kLink);
  if (first > s_.first && !staff && !called && !is_clause_mark(u_[first - 1]) &&
      !u_[first - 1].any(any_of(Cat::kFiller, Cat::kWho, Cat::kAnnounce, Cat::kActorNoun)) &&
      !is(first - 1, Cat::kArticle) && !word_is(first - 1, "of"))
    return;
  std::size_t stop = 0;
  take(first, "name.culprit", stop);
}

// "run from the Nicaraguan Social Security Institute": a body, by its last word.
void NameFinder::at_body(std::size_t i) {
  if (!u_[i].is(Cat::kOrigin) || !r_.stream.cased || is_denied(r_, s_, i) ||
      !(ends_in(i, "from") || ends_in(i, "in") || ends_in(i, "inside") || ends_in(i, "by")))
    return;
  const std::size_t first = word_is(i + 1, "the") ? i + 2 : i + 1;
  if (!is_capital(first)) return;
  const std::size_t end = name_end(first);
  if (end < first + 2 || !r_.lexicon->lists(WordList::kPartOfGovernment, r_.word(u_[end - 1])))
    return;
  std::size_t stop = 0;
  take(first, "name.at-body", stop);
}

// "the letterhead of a company called Lotus Reach, to which we attribute the operation"
void NameFinder::to_which(std::size_t i) {
  if (!word_is(i, "to") || !is(i + 1, Cat::kWho) || i < s_.first + 2 || !u_[i - 1].is_mark(','))
    return;
  bool linked = false;
  for (std::size_t k = i + 2; in(k) && k < i + 7 && !is_clause_mark(u_[k]); ++k)
    linked |= u_[k].is(Cat::kLinkVerb);
  if (!linked || is_denied(r_, s_, i) || is_denied(r_, s_, std::min(i + 6, s_.end))) return;
  const std::size_t first = name_before(i - 1);
  std::size_t stop = 0;
  if (first < i - 1) take(first, "name.to-which", stop);
}

// "It blamed Grupo Trazo, an agency from Rosario, for 96 accounts"
void NameFinder::blamed(std::size_t i) {
  if (!r_.lexicon->lists(WordList::kBlaming, r_.word(u_[i])) || is_denied(r_, s_, i)) return;
  std::size_t name = i + 1;
  while (in(name) && name < i + 5 && !is_capital(name) &&
         u_[name].any(any_of(Cat::kFiller, Cat::kActorNoun, Cat::kArticle, Cat::kDemonym)))
    ++name;
  if (!in(name) || !(is_capital(name) || u_[name].is(Cat::kActor))) return;
  for (std::size_t k = name + 1; in(k) && k < name + 16; ++k) {
    if (u_[k].any(any_of(Cat::kAnnounce, Cat::kRemove)) || u_[k].is_mark('.')) return;
    if (!word_is(k, "for") && !word_is(k, "of")) continue;
    for (std::size_t n = k + 1; in(n) && n < k + 6; ++n) {
      std::size_t stop = 0;
      if (!u_[n].any(any_of(Cat::kKind, Cat::kNetwork, Cat::kPronoun))) continue;
      take(name, "name.blamed", stop);
      return;
    }
  }
}

// "A business by the name of Lumen Tech employed staff in Egypt, and from there it ran 267
// accounts"
void NameFinder::known_as(std::size_t i) {
  if (!u_[i].is(Cat::kKnownAs) || i == s_.first || !is_capital(i + 1)) return;
  bool firm = false;
  for (std::size_t b = i; b-- > s_.first && b + 6 > i;)
    firm |= r_.lexicon->lists(WordList::kFirm, r_.word(u_[b]));
  if (!firm) return;
  const std::size_t end = name_end(i + 1);
  for (std::size_t k = end; in(k) && k < end + 26; ++k) {
    if (!u_[k].is(Cat::kRan) || is_denied(r_, s_, k)) continue;
    for (std::size_t n = k + 1; in(n) && n < k + 5; ++n) {
      std::size_t stop = 0;
      if (!u_[n].any(any_of(Cat::kKind, Cat::kNetwork))) continue;
      take(i + 1, "name.known-as", stop);
      return;
    }
  }
}

// "kicked an Israeli company called Tamarind Signal off its platforms after linking it to a
// network", "banned Rally Forge, a firm that it tied to 200 accounts": the firm is linked to the
// network.
void NameFinder::linked_to_network(std::size_t i) {
  if (!links_to_network(r_, s_, i)) return;
  for (std::size_t b = i; b-- > s_.first + 1;) {
    std::size_t stop = 0;
    if (!is_capital(b) || !(u_[b - 1].is(Cat::kKnownAs) || u_[b - 1].is(Cat::kActorNoun))) continue;
    take(b, "name.linked-to", stop);
    return;
  }
}

// "accounts suspected to be of Internet Research Agency origin"
void NameFinder::of_origin(std::size_t i) {
  if (u_[i].is(Cat::kActor) && is(i + 1, Cat::kOriginLabel, "noun") && !is_denied(r_, s_, i))
    add_known(i, "name.of-origin");
}

// "**International Union of Virtual Media.**": an item that is headed by an actor's name.
void NameFinder::item() {
  if (!out_.lead || !s_.cats.meets(bit(Cat::kActor))) return;
  std::size_t names = 0;
  std::size_t at = 0;
  for (std::size_t i = s_.first; i < s_.end; ++i) {
    if (u_[i].kind == UnitKind::kMark) continue;
    ++names;
    at = i;
  }
  if (names == 1 && u_[at].is(Cat::kActor)) add_known(at, "name.item");
}

// "..., Ann Lee, the company's head of security, said": who says it.
bool NameFinder::speaks(std::size_t i) const {
  const std::size_t end = name_end(i);
  if (!in(end) || !u_[end].is_mark(',')) return false;
  for (std::size_t k = end + 1; in(k) && k < end + 14; ++k)
    if (u_[k].is(Cat::kAnnounce) && u_[k - 1].is_mark(',')) return true;
  return false;
}

// "The culprit, the company said, was X, a firm": whether the subject before the verb at unit `i`
// is who ran it.
bool NameFinder::runner_at(std::size_t i) const {
  for (std::size_t b = i; b-- > s_.first && b + 9 > i;)
    if (u_[b].is(Cat::kRunner)) return u_[i].is(Cat::kBe) && !u_[b].is(Cat::kKind);
  return false;
}

bool NameFinder::starts_behind() const {
  return word_is(s_.first, "behind") || word_is(s_.first, "responsible") ||
         (word_is(s_.first, "the") && word_is(s_.first + 2, "behind"));
}

bool NameFinder::actor_noun_before(std::size_t k) const {
  for (std::size_t b = k, n = 0; b-- > s_.first && n < 8; ++n) {
    if (u_[b].is(Cat::kActorNoun)) return true;
    if (is_clause_mark(u_[b])) return false;
  }
  return false;
}

// Whether the subject around unit `i` used, ran or made "the 19 domains", "these accounts".
bool NameFinder::uses_the_assets(std::size_t i) const {
  for (std::size_t k = i + 1; in(k + 2) && k < i + 22; ++k) {
    if (u_[k].is_mark('.') || u_[k].is_mark(';') || u_[k].is(Cat::kAnnounce)) return false;
    if (!u_[k].any(any_of(Cat::kUse, Cat::kRan)) || u_[k].is(Cat::kFiller)) continue;
    if (!is_one_of(r_.word(u_[k + 1]), {"the", "these", "those"})) return false;
    const std::size_t noun = u_[k + 2].is_number() ? k + 3 : k + 2;
    return is(noun, Cat::kKind) && !u_[noun].any(any_of(Cat::kNonAsset, Cat::kFollower)) &&
           r_.word(u_[noun]).ends_with('s');
  }
  return false;
}

// "X was behind it", "accounts of X", "X ran the network", "Sputnik again".
void NameFinder::behind(std::size_t i) {
  const Unit& u = u_[i];
  if (u.is(Cat::kActor) && !is_denied(r_, s_, i) && !is_compared(r_, s_, i)) {
    for (std::size_t k = i + 1, n = 0; in(k) && n < 6; ++k, ++n) {
      if (word_is(k, "behind") || (n == 0 && is_one_of(r_.word(u_[k]), {"again", "once more"})) ||
          (n == 1 && word_is(k, "once") && word_is(k + 1, "more"))) {
        add_known(i, "name.behind");
        return;
      }
      if (is_clause_mark(u_[k]) && n > 1) break;
    }
    // "The companies X, Y and Z, under its direction, used the 19 domains to publish propaganda"
    if (uses_the_assets(i)) add_known(i, "name.ran");
    // "accounts that STOIC had run"
    {
      std::size_t k = i + 1;
      while (in(k) && u_[k].any(any_of(Cat::kHave, Cat::kAdverb))) ++k;
      if (is(k, Cat::kRan) && i > s_.first &&
          (u_[i - 1].any(any_of(Cat::kWho, Cat::kTitle)) || word_is(k, "ran")))
        add_known(i, "name.ran");
    }
    // "domains that the Islamic Revolutionary Guard Corps (IRGC) unlawfully used"
    if (i > s_.first + 1)
      for (std::size_t b = i, n = 0; b-- > s_.first + 1 && n < 3; ++n) {
        if (!word_is(b, "that") && !word_is(b, "which")) continue;
        if (!u_[b - 1].is(Cat::kKind)) break;
        for (std::size_t k = i + 1; in(k) && k < i + 7; ++k)
          if (word_is(k, "used")) {
            add_known(i, "name.ran");
            break;
          }
        break;
      }
    if (i > s_.first && (word_is(i - 1, "behind") ||
                         (word_is(i - 1, "the") && i > s_.first + 1 && word_is(i - 2, "behind"))))
      add_known(i, "name.behind");
  }
  // "two Moscow firms are behind it, Structura National Technologies and Social Design Agency"
  const bool at_work = u.is(Cat::kActorNoun) && in(i + 1) &&
                       r_.word(u_[i + 1]).find("at work") != std::string_view::npos;
  if (u.is(Cat::kActorNoun) && (is(i + 1, Cat::kCulprit) || at_work) && !is_denied(r_, s_, i))
    for (std::size_t k = i + 2; in(k + 1) && k < i + 7; ++k)
      if ((u_[k].is_mark(',') || u_[k].is_mark(':')) && is_capital(k + 1)) {
        cue(i, k);
        break;
      }
  // "some affiliations, one of them with the Internet Research Agency"
  if (u.is(Cat::kActor) && i > s_.first + 1) {
    const std::size_t with = word_is(i - 1, "the") ? i - 2 : i - 1;
    if (with > s_.first && (word_is(with, "with") || word_is(with, "to")) &&
        (u_[with - 1].is(Cat::kSubset) || word_is(with - 1, "one")) && !is_denied(r_, s_, i) &&
        std::any_of(u_ + s_.first, u_ + with, [](const Unit& b) { return b.is(Cat::kTie); }))
      add_known(i, "name.link");
  }
  // "The contractor behind it, Nile Dialog, denied it"
  if (u.is(Cat::kActorNoun) && word_is(i + 1, "behind") && !is_denied(r_, s_, i))
    for (std::size_t k = i + 2; in(k + 1) && k < i + 6; ++k) {
      if (!u_[k].is_mark(',')) continue;
      std::size_t stop = 0;
      if (is_capital(k + 1) && !speaks(k + 1)) take(k + 1, "name.behind", stop);
      break;
    }
  // "Behind them we found two marketing companies, New Waves in Egypt and Newave in the UAE"
  if (u.is(Cat::kActorNoun) && in(i + 2) && u_[i + 1].is_mark(',') && is_capital(i + 2) &&
      starts_behind() && !is_denied(r_, s_, i))
    cue(i, i + 1);
  // "fake accounts of the Partido Popular"
  if (word_is(i, "of") && i > s_.first && u_[i - 1].is(Cat::kKind) && in(i + 2) &&
      r_.word(u_[i - 1]).ends_with('s')) {
    std::size_t k = i + 1;
    if (word_is(k, "the")) ++k;
    if (in(k) && (is_capital(k) || u_[k].is(Cat::kActor)) && r_.stream.cased &&
        !u_[k].any(any_of(Cat::kPlatform, Cat::kDemonym, Cat::kCountry, Cat::kCity)) &&
        !u_[i - 1].is(Cat::kFollower) && !is_denied(r_, s_, i)) {
      std::size_t end = k;
      if (name_end(k) >= k + 2 || u_[k].is(Cat::kActor) || firm_aside(name_end(k)) != 0)
        take(k, "name.assets-of", end);
    }
  }
}

}  // namespace takedowndb::grammar
