// Places that qualify a noun or stand in a compound: "Iran-based actors", "Iranian accounts", "US
// voters", "a network in Myanmar", "a Georgian media firm"; and "domestic" audiences. In: the unit
// of a place; out: places of the frame, by add(). Apart from places.cpp because the noun, and not
// a verb before the place, tells the role.
#include "extract/place_finder.h"

namespace takedowndb::grammar {

// "Iran-based", "Russia-linked", "Kremlin-backed"; "Ukraine-focused".
void PlaceFinder::compound(std::size_t i) {
  if (!in(i + 1)) return;
  std::size_t k = i + 1;
  while (in(k) && u_[k].is_mark('*')) ++k;  // "a **Vietnam**-based one"
  if (!in(k)) return;
  if (u_[k].is_mark('-') && !u_[k].spaced)
    ++k;
  else if (r_.stream.cased && r_.stream.punctuated)
    return;
  if (!in(k)) return;
  if (is(k, Cat::kCompoundEnd, "origin")) {
    if (is_compared(r_, s_, i) || is_denied(r_, s_, i)) return;
    // "a Moscow-based company" counts by its link; "UK-based researchers" do not.
    if (!compound_subject(k + 1)) return;
    for (std::size_t n : joined_before(i)) add(Role::kOrigin, n, i, "place.compound");
    for (std::size_t n : places_before(i)) add(Role::kOrigin, n, i, "place.compound");
    add(Role::kOrigin, i, i, "place.compound");
  } else if (is(k, Cat::kCompoundEnd, "target")) {
    add(Role::kTarget, i, i, "place.compound");
  }
}

// "China- and Russia-based"
std::vector<std::size_t> PlaceFinder::joined_before(std::size_t i) const {
  std::vector<std::size_t> out;
  if (i >= s_.first + 3 && word_is(i - 1, "and") && u_[i - 2].is_mark('-') && is_place(i - 3))
    out.push_back(i - 3);
  return out;
}

// Whether a network, its assets or its people follow ("Iran-based [fake] accounts").
bool PlaceFinder::compound_subject(std::size_t k) const {
  for (std::size_t n = 0; in(k) && n < 5; ++n, ++k) {
    const Unit& u = u_[k];
    if (u.any(any_of(Cat::kKind, Cat::kNetwork, Cat::kOperative, Cat::kBehavior))) {
      // "the London-based group Gulf Rights Watch": an organisation by its name.
      return !(u.is(Cat::kLocalKind) && !u.capital && in(k + 1) && u_[k + 1].capital);
    }
    if (n == 0 && word_is(k, "one")) return true;
    if (u.is(Cat::kActorNoun)) return linked_before(k);
    if (is_clause_mark(u) && !u.is_mark('"') && !u.is_mark(',')) return false;
    if (u.any(any_of(Cat::kPreposition, Cat::kAnnounce))) return false;
  }
  return false;
}

// Whether a link cue stands before unit `k` in its clause.
bool PlaceFinder::linked_before(std::size_t k) const {
  for (std::size_t b = k, n = 0; b-- > s_.first && n < 16; ++n) {
    if (u_[b].is(Cat::kLink)) return !is_denied(r_, s_, b) && !is_compared(r_, s_, b);
    if (u_[b].is_mark('.') || u_[b].is_mark(';')) return false;
  }
  return false;
}

// "Iranian accounts", "a Chinese influence operation", "US voters", "for a Romanian audience".
void PlaceFinder::qualifies_noun(std::size_t i) {
  const Unit& u = u_[i];
  if (!u.any(any_of(Cat::kDemonym, Cat::kCountry, Cat::kCity, Cat::kRegion))) return;
  if (is_other_thing(i, Role::kOrigin) || is_language(i)) return;
  const bool own = i > s_.first && (u_[i - 1].is_mark('-') && !u_[i - 1].spaced);
  if (own) return;
  for (std::size_t k = i + 1, n = 0; in(k) && n < 6; ++k, ++n) {
    const Unit& w = u_[k];
    if (w.is_mark('*') && n == 0) {  // "a **US** one"
      ++k;
      if (!in(k)) return;
      while (in(k) && u_[k].is_mark('*')) ++k;
      if (word_is(k, "one") && is_state(i) && !target_before(i) && !is_denied(r_, s_, i))
        add(Role::kOrigin, i, k, "place.adjective");
      return;
    }
    if (w.is(Cat::kLanguage) && is_one_of(r_.value(w, Cat::kLanguage), {"text", "people"})) return;
    // "of likely Chinese origin", "of Russian Internet Research Agency origin"
    if (n <= 1 && (n == 0 || u_[k - 1].is(Cat::kActor)) && is(k, Cat::kOriginLabel, "noun") &&
        is_state(i) && !is_denied(r_, s_, i) && !made_to_appear(i)) {
      add(Role::kOrigin, i, k, "place.of-origin");
      return;
    }
    // "audiences in", "readers in" are units of their own, here of a language: "in English"
    const bool in_language = in(k + 1) && is_language_word(k + 1) &&
                             is_one_of(r_.word(w), {"audience in", "audiences in", "readers in",
                                                    "viewers in", "listeners in", "users in"});
    const bool minded = in(k + 1) && r_.word(w).ends_with(" in") &&
                        r_.lexicon->lists(WordList::kMinded, r_.word(u_[k + 1]));
    if ((w.is(Cat::kAudience) || in_language || minded) && !w.is(Cat::kKind)) {
      if (!posing_before(i) && !is_denied(r_, s_, i) && (in_language || audience_role(k))) {
        for (std::size_t b : places_before(i)) add(Role::kTarget, b, k, "place.audience");
        add(Role::kTarget, i, k, "place.audience");
      }
      return;
    }
    if (w.is(Cat::kKind) || w.is(Cat::kNetwork) ||
        (n == 0 && word_is(k, "one") && i > s_.first && word_is(i - 1, "the"))) {
      if (!is_state(i)) return;
      // "the German Network Enforcement Act", "from a Brazilian stock photo site"
      const bool name = r_.stream.cased && !out_.heading && w.capital && w.is(Cat::kNetwork) &&
                        in(k + 1) && u_[k + 1].capital && u_[k + 1].kind == UnitKind::kWord;
      const bool source = i > s_.first + 1 && is(i - 1, Cat::kArticle, "indefinite") &&
                          r_.word(u_[i - 2]).ends_with("from") && w.is(Cat::kKind) &&
                          r_.value(w, Cat::kKind).starts_with("domain") &&
                          !r_.word(w).ends_with('s');
      // "the American discussion site said": who speaks.
      const bool speaks = i > s_.first && word_is(i - 1, "the") && in(k + 1) &&
                          !r_.word(w).ends_with('s') && u_[k + 1].is(Cat::kAnnounce);
      if (name || source || speaks) return;
      if (w.is(Cat::kKind) && w.is(Cat::kLocalKind) &&
          (!w.capital || is(k, Cat::kLocalKind, "any")))
        return;
      if (u.is(Cat::kCountry) && !u.is(Cat::kDemonym) && !u.possessive && n > 2) return;
      if (posing_before(i) || target_before(i) || topic_before(i) || is_denied(r_, s_, i) ||
          is_compared(r_, s_, i))
        return;
      if (u.is(Cat::kCity) && !u.is(Cat::kCountry)) return;
      // "the Libyan effort", "the Spanish case" may be called after its target.
      // "The Libyan Pages had few followers": which ones, when nobody is told to have removed them.
      const bool which = w.is(Cat::kKind) && i > s_.first && is(i - 1, Cat::kArticle, "definite") &&
                         !s_.cats.meets(any_of(Cat::kRemove, Cat::kPassive));
      const bool weak = w.is(Cat::kLooseNetwork) || which;
      for (std::size_t b : places_before(i)) add(Role::kOrigin, b, k, "place.adjective", weak);
      add(Role::kOrigin, i, k, "place.adjective", weak);
      return;
    }
    if (w.is(Cat::kOperator)) {
      if (!is_state(i) || posing_before(i) || target_before(i) || topic_before(i) ||
          is_denied(r_, s_, i))
        return;
      add(Role::kOrigin, i, k, "place.adjective");
      return;
    }
    // "Russian government-directed campaigns"
    if (w.is(Cat::kGovernment) && in(k + 2) && u_[k + 1].is_mark('-') &&
        is(k + 2, Cat::kCompoundEnd, "origin")) {
      k += 2;
      continue;
    }
    if (w.is_mark('-') || w.is_mark('"') || w.is_mark('\'')) continue;
    if (w.any(any_of(Cat::kConjunction, Cat::kOrigin, Cat::kLink, Cat::kTarget)) || is_place(k))
      return;
    if (is_clause_mark(w) || w.any(any_of(Cat::kStop, Cat::kPreposition, Cat::kAnnounce,
                                          Cat::kGovernment, Cat::kPlatform))) {
      if (w.is(Cat::kPlatform) && in(k + 1) && u_[k + 1].is(Cat::kKind)) continue;
      return;
    }
    if (w.is_number()) return;
  }
}

// "in English": what can only be a language there, behind a unit that ends in "in".
bool PlaceFinder::is_language_word(std::size_t i) const {
  const Sense* const sense = r_.sense(u_[i], Cat::kDemonym);
  return u_[i].is(Cat::kLanguage) ||
         (sense != nullptr && sense->adjective && !u_[i].is(Cat::kCountry));
}

// Whether the audience at `k` is addressed, not described ("posed as US voters" was excluded).
bool PlaceFinder::audience_role(std::size_t k) const {
  if (is(k, Cat::kAudience, "addressed")) return true;
  for (std::size_t b = k, n = 0; b-- > s_.first && n < 6; ++n) {
    if (u_[b].any(any_of(Cat::kTarget, Cat::kAudiencePreposition, Cat::kSway))) return true;
    if (is_clause_mark(u_[b])) break;
  }
  // "had Pakistani readers in mind"; "readers in" may be one unit
  if (in(k + 1) && r_.word(u_[k]).ends_with(" in") &&
      r_.lexicon->lists(WordList::kMinded, r_.word(u_[k + 1])))
    return true;
  for (std::size_t n = k + 1; in(n) && n < k + 3; ++n)
    if (is_one_of(r_.word(u_[n]), {"in mind", "in view", "in its sights", "in their sights"}) ||
        (word_is(n, "in") && r_.lexicon->lists(WordList::kMinded, in(n + 1) ? r_.words(n + 1, n + 2)
                                                                            : std::string_view())))
      return true;
  return false;
}

// Places joined before one: "Iranian and Russian networks".
std::vector<std::size_t> PlaceFinder::places_before(std::size_t i) const {
  std::vector<std::size_t> out;
  std::size_t k = i;
  while (k >= s_.first + 2) {
    std::size_t b = k - 1;
    if (!(word_is(b, "and") || u_[b].is_mark(',') || u_[b].is_mark('&') || u_[b].is_mark('/')))
      break;
    while (b > s_.first && (u_[b - 1].is_mark(','))) --b;
    if (b == s_.first || !is_state(b - 1)) break;
    out.push_back(b - 1);
    k = b - 1;
  }
  return out;
}

// "also for Romanians", "for the most part to Ecuadorians": people, not an adjective.
void PlaceFinder::people(std::size_t i) {
  const Sense* sense = r_.sense(u_[i], Cat::kDemonym);
  if (sense == nullptr || sense->adjective || i == s_.first || is_denied(r_, s_, i)) return;
  const auto w = r_.word(u_[i]);
  if (w.back() != 's' || posing_before(i)) return;
  std::size_t b = i - 1;
  if (b > s_.first && u_[b].is(Cat::kFiller)) --b;
  if (is(b, Cat::kAudiencePreposition)) list(i, b, Role::kTarget, "place.people");
}

// "from Espersona, a Georgian media firm": the firm's country.
void PlaceFinder::firm_of(std::size_t i) {
  if (!u_[i].is(Cat::kDemonym) || i < s_.first + 4) return;
  std::size_t b = i - 1;
  while (b > s_.first && u_[b].is(Cat::kFiller)) --b;
  if (b == i - 1 || !u_[b].is_mark(',')) return;
  bool noun = false;
  for (std::size_t k = i + 1, n = 0; in(k) && n < 5 && !noun; ++k, ++n) {
    noun = u_[k].is(Cat::kActorNoun);
    if (is_clause_mark(u_[k]) || u_[k].any(any_of(Cat::kPreposition, Cat::kStop))) break;
  }
  if (!noun) return;
  // "In a statement seen by the Courier, the American company says": who speaks.
  for (std::size_t k = i + 1; in(k) && k < i + 5; ++k)
    if (u_[k].is(Cat::kAnnounce) && u_[k - 1].any(any_of(Cat::kActorNoun, Cat::kCompanyNoun)))
      return;
  for (std::size_t n = 0; b-- > s_.first && n < 5; ++n) {
    if (word_is(b, "from") || word_is(b, "by") || u_[b].any(any_of(Cat::kLink, Cat::kOrigin)) ||
        r_.word(u_[b]).ends_with(" by")) {
      if (!is_denied(r_, s_, b) && !is_compared(r_, s_, b))
        add(Role::kOrigin, i, b, "place.firm-of");
      return;
    }
    if (!u_[b].capital && !u_[b].is(Cat::kFiller)) return;
  }
}

// "IUVM, an organisation in Iran", at the front of an item on it.
void PlaceFinder::firm_in(std::size_t i) {
  if (i < s_.first + 4 || !u_[i].any(any_of(Cat::kCountry, Cat::kCity))) return;
  const std::size_t on = word_is(i - 1, "the") ? i - 2 : i - 1;
  if (!word_is(on, "in") || !u_[on - 1].is(Cat::kActorNoun) || is_denied(r_, s_, i)) return;
  for (std::size_t b = on - 1, n = 0; b-- > s_.first && n < 5; ++n) {
    if (!u_[b].is_mark(',')) continue;
    if (b == s_.first) return;
    if (u_[b - 1].is(Cat::kActor) || name_of_runner(b))
      add(Role::kOrigin, i, b, "place.firm-in", true);
    return;
  }
}

// "run by Halcyon Reach,": whether the words before the mark at `comma` name who is behind it.
bool PlaceFinder::name_of_runner(std::size_t comma) const {
  std::size_t b = comma;
  while (b > s_.first && r_.stream.cased && u_[b - 1].kind == UnitKind::kWord &&
         u_[b - 1].capital && comma < b + 6)
    --b;
  if (b == comma || b == s_.first || u_[comma - 1].any(any_of(Cat::kCountry, Cat::kDemonym)))
    return false;
  return (word_is(b - 1, "by") && b > s_.first + 1 && u_[b - 2].is(Cat::kByVerb)) ||
         u_[b - 1].any(any_of(Cat::kLink, Cat::kOrigin)) || r_.word(u_[b - 1]).ends_with(" by") ||
         (word_is(b - 1, "to") && std::any_of(u_ + (b > s_.first + 8 ? b - 8 : s_.first), u_ + b,
                                              [](const Unit& x) { return x.is(Cat::kLinkVerb); }));
}

// "three accounts of government supporters in Uganda": people as owners of what was counted.
bool PlaceFinder::kind_of_removal(std::size_t i) const {
  for (std::size_t b = i, n = 0; b-- > s_.first && n < 5; ++n) {
    if (u_[b].is(Cat::kKind)) return true;
    if (is_clause_mark(u_[b]) || u_[b].is(Cat::kStop)) return false;
  }
  return false;
}

// "a network in Myanmar": the origin when no other is told.
void PlaceFinder::network_in(std::size_t i) {
  if (i < s_.first + 2 || !u_[i].any(any_of(Cat::kCountry, Cat::kCity))) return;
  std::size_t b = i - 1;
  while (b > s_.first &&
         (u_[b].is(Cat::kFiller) || r_.lexicon->lists(WordList::kNeighbor, r_.word(u_[b]))))
    --b;
  if (b == s_.first || !word_is(b, "in")) return;
  // "A smaller one in Serbia", "A bigger one, in Togo, ..."
  const std::size_t one = u_[b - 1].is_mark(',') ? b - 2 : b - 1;
  const bool stands_for = word_is(one, "one") && one > s_.first && one < s_.first + 6 &&
                          (is(s_.first, Cat::kArticle) || is(s_.first, Cat::kNewNetwork) ||
                           is(s_.first, Cat::kOrdinal) || word_is(s_.first, "the"));
  const Unit& noun = u_[b - 1];
  if (noun.is(Cat::kPronoun)) return;
  // "X suspends accounts in Italy row": a headline's own noun
  if (out_.heading && in(i + 1) && u_[i + 1].kind == UnitKind::kWord && !u_[i + 1].capital &&
      (u_[i + 1].cats.empty() || u_[i + 1].is(Cat::kEvent)))
    return;
  // "a snap from a clinic's website in Winnipeg": of somebody else
  if (b > s_.first + 1 && u_[b - 2].possessive && r_.value(noun, Cat::kKind).starts_with("domain"))
    return;
  // "upcoming campaigns in Honduras": of candidates
  if (noun.is(Cat::kNetwork) && b > s_.first + 1 &&
      r_.lexicon->lists(WordList::kBallot, r_.word(u_[b - 2])))
    return;
  // "a research group in Accra": people, not a group of a platform.
  if (r_.value(noun, Cat::kKind).starts_with("group") && b > s_.first + 1 &&
      u_[b - 2].kind == UnitKind::kWord &&
      (u_[b - 2].cats.empty() || r_.lexicon->lists(WordList::kGroupOf, r_.word(u_[b - 2]))))
    return;
  const bool theirs = noun.is(Cat::kPeople) && kind_of_removal(b - 1);
  // "The fourth, also domestic, was in Georgia"
  const bool ordinal = noun.is(Cat::kBe) && s_.first + 1 < s_.end &&
                       u_[s_.first + 1].any(any_of(Cat::kOrdinal, Cat::kNewNetwork));
  const bool counted =
      noun.is(Cat::kBe) && u_[s_.first].any(any_of(Cat::kOrdinal, Cat::kNewNetwork));
  if ((noun.is(Cat::kNetwork) || stands_for || theirs || ordinal || counted ||
       noun.is(Cat::kBehavior) || (noun.is(Cat::kKind) && !noun.is(Cat::kNonAsset))) &&
      !is_denied(r_, s_, i) && !target_before(b))
    list(i, b, Role::kOrigin, "place.network-in");
  for (Place& p : out_.places)
    if (p.rule == "place.network-in") p.weak = true;
}

// "domestic audiences", "a domestic operation".
bool PlaceFinder::target_column() const {
  for (std::size_t h = s_.header.first; h < s_.header.end; ++h)
    if (u_[h].is(Cat::kTargetLabel)) return true;
  return false;
}

void PlaceFinder::domestic(std::size_t i) {
  // "how few real readers there were"
  if (r_.word(u_[i]).ends_with(" there") && is(i + 1, Cat::kBe)) return;
  // "Both targeted users in that country": the one named last.
  if (r_.word(u_[i]).ends_with("that country")) {
    for (std::size_t b = i, n = 0; b-- > 0 && n < 120; ++n) {
      if (!u_[b].is(Cat::kCountry)) continue;
      if (b >= s_.first) break;  // in the same sentence: its own
      add(Role::kTarget, b, i, "place.that-country");
      return;
    }
  }
  // "sought to reach people in the country": who else is there is nothing to us.
  if (r_.value(u_[i], Cat::kDomestic) == "country") {
    for (std::size_t b = i; b-- > s_.first && b + 4 > i && !is_clause_mark(u_[b]);)
      out_.domestic |=
          u_[b].any(any_of(Cat::kTarget, Cat::kWeakTarget)) || r_.word(u_[b]).ends_with("reach");
    if (out_.domestic) out_.domestic_unit = i;
    return;
  }
  // "Targets: domestic", and a cell under "Target"
  const bool labelled = (i > s_.first + 1 && (u_[i - 1].is_mark(':') || u_[i - 1].is_mark('|')) &&
                         u_[i - 2].is(Cat::kTargetLabel)) ||
                        (i == s_.first && i + 1 == s_.end && target_column());
  if (labelled) {
    out_.domestic = true;
    out_.domestic_unit = i;
    return;
  }
  // "its viewers were domestic"
  bool behind = false;
  std::size_t be = i > s_.first ? i - 1 : i;
  while (be > s_.first && (u_[be].is(Cat::kAdverb) || u_[be].is_mark('"'))) --be;
  // "was, in X's words, "overwhelmingly domestic""
  if (u_[be].is_mark(','))
    for (std::size_t b = be; b-- > s_.first + 1 && b + 9 > be;)
      if (u_[b].is_mark(',')) {
        be = b - 1;
        break;
      }
  std::size_t from = be;
  // "The audience, by all appearances, was domestic"
  if (from > s_.first && u_[from - 1].is_mark(',')) {
    --from;
    while (from > s_.first && from + 9 > be && !u_[from - 1].is_mark(',')) --from;
  }
  for (std::size_t b = from, n = 0; b-- > s_.first && n < 3; ++n)
    behind |= u_[b].any(any_of(Cat::kTargetNoun, Cat::kTargetIs)) && !u_[b].is(Cat::kKind);
  // "audience was" is a cue of its own.
  const bool cue = is(be, Cat::kTarget) && r_.word(u_[be]).starts_with("audience");
  if (r_.value(u_[i], Cat::kDomestic) == "self" || (behind && is(be, Cat::kBe, "past")) || cue) {
    out_.domestic = true;
    out_.domestic_unit = i;
    return;
  }
  // "The fourth, also domestic, was in Georgia"
  if (i > s_.first && i < s_.first + 6 && in(i + 1) &&
      (is_clause_mark(u_[i + 1]) || u_[i + 1].is(Cat::kBe)) &&
      (u_[s_.first].any(any_of(Cat::kOrdinal, Cat::kNewNetwork)) ||
       u_[s_.first + 1].any(any_of(Cat::kOrdinal, Cat::kNewNetwork)))) {
    out_.domestic = true;
    out_.domestic_unit = i;
    return;
  }
  for (std::size_t k = i, n = 0; in(k) && n < 6; ++k, ++n) {
    const Unit& w = u_[k];
    if (w.any(any_of(Cat::kTargetNoun, Cat::kNetwork, Cat::kKind, Cat::kTarget,
                     Cat::kDomesticHead)) ||
        is(k, Cat::kDomestic, "alone")) {
      // "domestic politics", "domestic news": a subject, unless focused on.
      if (is(k, Cat::kTargetNoun, "subject") && !target_before(i)) return;
      // "critical of domestic dissidents"
      if (u_[k].is(Cat::kTargetNoun) && topic_before(i) && !target_before(i)) return;
      out_.domestic = true;
      out_.domestic_unit = i;
      return;
    }
    if (k > i && (is_clause_mark(w) || w.is(Cat::kPreposition))) return;
  }
}

}  // namespace takedowndb::grammar
