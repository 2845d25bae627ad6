// Places that a cue does not reach, whatever stands before them: languages, parts of names, bodies
// that only speak, the seat of a company or of researchers. In: a unit, or the cue at one. Out: yes
// or no. Apart from places.cpp, which walks over the cues and asks.
#include "extract/place_finder.h"

namespace takedowndb::grammar {

// What stands behind a place that is only part of a name or a body: "US Treasury", "Iran deal".
bool PlaceFinder::is_other_thing(std::size_t i, Role role) const {
  if (is_copied(i)) return true;
  if (!in(i + 1)) return false;
  const Unit& next = u_[i + 1];
  // A place inside a name that goes on: "New York Times", "Moscow Times".
  if (r_.stream.cased && next.kind == UnitKind::kWord && next.capital && next.cats.empty() &&
      u_[i].is(Cat::kCity) && !u_[i].possessive)
    return true;
  if (role == Role::kTarget) {
    if (next.is_mark('-') && in(i + 2) && !next.spaced &&
        (is(i + 2, Cat::kCompoundEnd) || is(i + 2, Cat::kLanguage, "text")) &&
        !is(i + 2, Cat::kCompoundEnd, "target"))
      return true;
    if (next.is(Cat::kMoney) || is(i + 1, Cat::kLanguage, "text")) return true;
  }
  return false;
}

// Whether a demonym stands in a list of languages: behind "in", with no noun of its own.
bool PlaceFinder::language_list(std::size_t i) const {
  const Sense* sense = r_.sense(u_[i], Cat::kDemonym);
  if (sense == nullptr || !sense->adjective) return false;
  if (in(i + 1) && !is_clause_mark(u_[i + 1]) &&
      !u_[i + 1].any(any_of(Cat::kStop, Cat::kPreposition, Cat::kConjunction, Cat::kTopic)))
    return false;
  std::size_t b = i;
  while (b > s_.first &&
         (u_[b - 1].is(Cat::kDemonym) || u_[b - 1].is_mark(',') || u_[b - 1].is(Cat::kAndOr) ||
          word_is(b - 1, "both") || (b == i - 1 && u_[b - 1].cats.empty() && u_[b - 1].capital)))
    --b;
  // "audiences in" is one unit
  return b > s_.first && (word_is(b - 1, "in") || r_.word(u_[b - 1]).ends_with(" in"));
}

// "forged versions of German news sites": whose they look like.
bool PlaceFinder::is_copied(std::size_t i) const {
  if (i < s_.first + 2 || !word_is(i - 1, "of") ||
      !r_.lexicon->lists(WordList::kCopyOf, r_.word(u_[i - 2])))
    return false;
  for (std::size_t k = i + 1; in(k) && k < i + 4; ++k)
    if (r_.lexicon->lists(WordList::kImitated, r_.word(u_[k])) ||
        r_.value(u_[k], Cat::kKind).starts_with("domain"))
      return true;
  return false;
}

// "Russian-speaking audiences", "Chinese speakers in Taiwan": a language, not a place.
bool PlaceFinder::is_language(std::size_t i) const {
  if (!u_[i].is(Cat::kDemonym)) return false;
  // "content in German, French and English"
  if (i > s_.first && !u_[i].is(Cat::kCountry) && language_list(i)) return true;
  std::size_t k = i + 1;
  if (in(k) && u_[k].is_mark('-')) ++k;
  // "Romanian and Russian speakers"
  if (is(k, Cat::kAndOr) && is(k + 1, Cat::kDemonym)) k += 2;
  return is(k, Cat::kLanguage);
}

// A body whose words are quoted, not a place of the network: "sources the US government
// previously identified as Russian".
bool PlaceFinder::is_speaker(std::size_t i) const {
  if (!in(i + 1)) return false;
  std::size_t verb = i + 1;
  while (in(verb) && u_[verb].any(any_of(Cat::kHave, Cat::kAdverb, Cat::kRecall))) ++verb;
  if (in(verb) && verb > i + 1 && !u_[i].is(Cat::kDemonym) &&
      u_[verb].any(any_of(Cat::kFound, Cat::kQuotedAs)))
    return true;
  // "steered from inside Congo, the US firm found, and ..."
  if (in(i + 2) && u_[i + 1].any(any_of(Cat::kCompanyNoun, Cat::kActorNoun)) &&
      u_[i + 2].any(any_of(Cat::kAnnounce, Cat::kFound)))
    return true;
  if (!u_[i + 1].is(Cat::kGovernment)) return false;
  for (std::size_t k = i + 2, n = 0; in(k) && n < 4; ++k, ++n) {
    if (u_[k].any(any_of(Cat::kAnnounce, Cat::kFound, Cat::kQuotedAs))) return true;
    if (!u_[k].any(any_of(Cat::kAdverb, Cat::kRecall, Cat::kStop, Cat::kGovernment))) break;
  }
  return false;
}

// "written in Russian", "content in Farsi and Arabic": languages.
bool PlaceFinder::in_language(std::size_t i) const {
  if (!u_[i].is(Cat::kDemonym) || u_[i].is(Cat::kCountry) || i == s_.first) return false;
  const bool last = !in(i + 1) || u_[i + 1].kind == UnitKind::kMark ||
                    u_[i + 1].any(any_of(Cat::kStop, Cat::kPreposition, Cat::kAndOr, Cat::kTarget,
                                         Cat::kTopic, Cat::kAside));
  if (!last) return false;
  const Unit& before = u_[i - 1];
  const Token& word = r_.stream.tokens[before.last];
  const std::string_view last_word = r_.stream.text.substr(word.begin, word.end - word.begin);
  if (same_word(last_word, "in")) return true;
  // "in poor Ukrainian and slightly better Estonian"
  if (r_.lexicon->lists(WordList::kManner, last_word)) return true;
  // "people who used to teach English at a college"
  if (r_.lexicon->lists(WordList::kTeaching, last_word)) return true;
  return (before.is(Cat::kAndOr) || before.is_mark(',')) && i >= s_.first + 2 && in_language(i - 2);
}

// "TikTok, owned by ByteDance", "Meta, which is based in California": of the company that acts.
bool PlaceFinder::of_company(std::size_t i) const {
  const auto words = r_.word(u_[i]);
  if (!u_[i].is(Cat::kSeat) && !words.starts_with("owned") && !words.starts_with("headquartered"))
    return false;
  std::size_t b = i;
  while (b > s_.first && (u_[b - 1].any(any_of(Cat::kBe, Cat::kWho)) || u_[b - 1].is_mark(',')))
    --b;
  if (b == i || b == s_.first) return false;
  // "accounts on Facebook, owned by a firm in Togo"
  if (b > s_.first + 1 && is_one_of(r_.word(u_[b - 2]), {"on", "from", "off"})) return false;
  return (u_[b - 1].any(any_of(Cat::kCompany, Cat::kPlatform, Cat::kCompanyNoun)) ||
          r_.lexicon->lists(WordList::kPlatformLabel, r_.word(u_[b - 1]))) &&
         !(b > s_.first + 1 && u_[b - 2].is(Cat::kSitePreposition));
}

// "an account that had belonged to a hairdresser in Brazil": of one of them, before.
bool PlaceFinder::of_former_owner(std::size_t i) const {
  return r_.word(u_[i]).starts_with("belonged") && i > s_.first && u_[i - 1].is(Cat::kHave);
}

// "quoted by members of parliament in Warsaw": members of what runs the network are told by a link.
bool PlaceFinder::only_members(std::size_t i) const {
  if (!r_.word(u_[i]).ends_with("members of")) return false;
  for (std::size_t b = i, n = 0; b-- > s_.first && n < 6; ++n) {
    if (u_[b].any(any_of(Cat::kLink, Cat::kOrigin, Cat::kByVerb, Cat::kLinkVerb))) return false;
    if (u_[b].any(any_of(Cat::kKind, Cat::kNetwork)) && n < 3) return false;
  }
  return true;
}

// "The institute, based in Estonia, ...": the subject is who studied the network.
bool PlaceFinder::of_researchers(std::size_t i) const {
  bool passive = u_[i].is(Cat::kSeat);  // not "researchers linked it to Iran"
  for (std::size_t b = i, n = 0; b-- > s_.first && n < 8; ++n) {
    if (u_[b].is(Cat::kAttributor))
      return passive && r_.value(u_[b], Cat::kAttributor) == "researchers";
    passive |= u_[b].is(Cat::kBe);
    // "The Observatory is a non-profit association registered in Dakar"
    if (!u_[b].any(any_of(Cat::kBe, Cat::kHave, Cat::kAdverb, Cat::kFiller, Cat::kWho,
                          Cat::kArticle, Cat::kActorNoun)) &&
        !u_[b].is_mark(',') && !u_[b].is_mark('-'))
      return false;
  }
  return false;
}

// Whether what came from a place, or is seated there, is a picture or an official of the company.
bool PlaceFinder::of_something_else(std::size_t i) const {
  const auto words = r_.word(u_[i]);
  const bool seat = u_[i].is(Cat::kSeat) || words.starts_with("registered");
  const bool came = words.starts_with("came") || words.starts_with("come") ||
                    words.starts_with("taken") || words.starts_with("stolen");
  if (!seat && !came) return false;
  // "a mayor and two companies registered in Panama"
  if (seat && i > s_.first + 1 && u_[i - 1].any(any_of(Cat::kActorNoun, Cat::kCompanyNoun)) &&
      u_[i - 2].is_number() && !s_.cats.meets(any_of(Cat::kLink, Cat::kOperator)))
    return true;
  bool aside = false;
  for (std::size_t b = i, n = 0; b-- > s_.first && n < 9; ++n) {
    const Unit& u = u_[b];
    if (u.any(any_of(Cat::kNetwork, Cat::kCompanyPerson)) || u.is_mark(';'))
      return seat && u.is(Cat::kCompanyPerson);
    // "Our leads came from a newspaper in Prague"
    aside |= is_clause_mark(u);
    if (came && (u.is(Cat::kNonAsset) ||
                 (n < 3 && !aside && r_.lexicon->lists(WordList::kReceived, r_.word(u)))))
      return true;
    // "the accounts came from", but not "the photos on two of the sites came from"
    const bool of = b > s_.first + 1 &&
                    (word_is(b - 1, "of") || word_is(b - 1, "of the") || word_is(b - 2, "of"));
    if (u.is(Cat::kKind) && !u.is(Cat::kNonAsset) && !(came && of)) return false;
  }
  return false;
}

// A target cue whose subject is not a network: "sanctions aimed at Iran", "ads reached".
bool PlaceFinder::subject_is_not_network(std::size_t i) const {
  // "target" as an everyday verb needs nothing; "reach" and "hit" want people behind them.
  if (!u_[i].is(Cat::kWeakTarget)) return false;
  // "Pages that went after Qatar"
  if (i > s_.first && u_[i - 1].is(Cat::kWho))
    for (std::size_t b = i - 1, n = 0; b-- > s_.first && n < 6; ++n)
      if (u_[b].any(any_of(Cat::kKind, Cat::kNetwork))) return false;
  for (std::size_t k = i + 1, n = 0; in(k) && n < 4; ++k, ++n)
    if (u_[k].is(Cat::kTargetNoun)) return false;
  return true;
}

}  // namespace takedowndb::grammar
