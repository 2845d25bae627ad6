// Places told by the shape of a whole sentence: a table's cell, "Origin: Egypt", "three of them
// originated in Iran", "Germany was its main target", "In Ecuador, 1,019 accounts ...". In: the
// unit at which a pattern may stand; out: places of the frame, and the networks that an
// announcement counts for each country. Each pattern is a function of its own, called by run().
#include <algorithm>

#include "extract/place_finder.h"

namespace takedowndb::grammar {

// A table's cell under "Origin", "From", "Target" or "For": its places have that role.
bool PlaceFinder::cell() {
  std::optional<Role> role;
  for (std::size_t h = s_.header.first; h < s_.header.end; ++h) {
    if (u_[h].is(Cat::kOriginLabel) || same_word(r_.word(u_[h]), "from")) role = Role::kOrigin;
    if (u_[h].is(Cat::kTargetLabel) || same_word(r_.word(u_[h]), "for")) role = Role::kTarget;
  }
  // "Attribution: Iran", "Country: Iran", where nothing else stands in the cell.
  bool only = !role;
  std::size_t end = s_.first;  // "China (Fujian province)": what is in brackets aside
  while (end < s_.end && !u_[end].is_mark('(')) ++end;
  for (std::size_t i = s_.first; i < end && only; ++i)
    only = is_place(i) || u_[i].kind == UnitKind::kMark ||
           u_[i].any(any_of(Cat::kConjunction, Cat::kFiller, Cat::kAndOr));
  for (std::size_t h = s_.header.first; h < s_.header.end && only; ++h)
    if (u_[h].is(Cat::kActorLabel) || same_word(r_.word(u_[h]), "country")) role = Role::kOrigin;
  if (!role || s_.end - s_.first > 24) return false;
  for (std::size_t i = s_.first; i < s_.end; ++i)
    if (is_place(i)) add(*role, i, i, "place.cell");
  return true;
}

// "Origin: Egypt, Turkey and Morocco", "Targets: Libya"
void PlaceFinder::label(std::size_t i) {
  const Role role = u_[i].is(Cat::kOriginLabel) ? Role::kOrigin : Role::kTarget;
  std::size_t k = i + 2;
  while (in(k) && k < i + 7 && !is_place(k) && !u_[k].is_mark('.') && !u_[k].is(Cat::kKind)) ++k;
  if (in(k) && is_place(k)) list(k, i, role, "place.label");
}

// "Three of them originated in Iran and one in Russia", "two networks, one run from Saudi Arabia
// and the other from the Emirates and Egypt": how many networks each set of countries has.
void PlaceFinder::announced() {
  if (!s_.numbers && !s_.cats.meets(any_of(Cat::kOrdinal, Cat::kNewNetwork))) return;
  bool networks = u_[s_.first].is_number();
  networks |= r_.has(s_.first, s_.end, signs(Cat::kNetwork, Cat::kSubset));
  for (std::size_t i = s_.first; i < s_.end && !networks && s_.cats.meets(bit(Cat::kInquiry)); ++i)
    networks = u_[i].is(Cat::kInquiry);
  static constexpr Signs kCounts = signs(Sign::kNumber, Cat::kOrdinal, Cat::kNewNetwork);
  for (std::size_t i = first(kCounts); i < s_.end; i = next(i + 1, kCounts)) {
    double count = 0;
    if (u_[i].is_number() && u_[i].number >= 1 && u_[i].number <= 20)
      count = u_[i].number;
    else if (networks && u_[i].any(any_of(Cat::kOrdinal, Cat::kNewNetwork)) &&
             !(i > s_.first && u_[i - 1].is_number()))  // not "three separate networks"
      count = 1;
    // "the bigger of the two was run from Vietnam": one of them.
    if (count > 1 && i > s_.first + 1 && u_[i - 1].is(Cat::kSubset)) count = 1;
    if (count == 0) continue;
    // "on October 4 in Kyrgyzstan"
    if (i > s_.first && u_[i - 1].is(Cat::kMonth)) continue;
    // "12 of the pages were run from abroad: five from Saudi Arabia": five pages
    if (std::ranges::any_of(out_.figures, [i](const Figure& f) {
          return f.rule == "quantity.ellipsis" && f.range.first <= i && i < f.range.end;
        }))
      continue;
    std::size_t k = i + 1;
    const bool each = word_is(k, "each");
    if (each) ++k;
    // "Two of them, from Russia and the US, operated across borders"
    const bool aside = count >= 2 && in(k + 1) && u_[k].is(Cat::kSubset) &&
                       (u_[k + 1].is_mark(',') || u_[k + 1].is_mark('_') || u_[k + 1].is_mark('-'));
    while (in(k) && (u_[k].any(any_of(Cat::kSubset, Cat::kNetwork, Cat::kFiller, Cat::kAdverb)) ||
                     word_is(k, "of") || u_[k].any(any_of(Cat::kBe, Cat::kPronoun)) ||
                     (aside && u_[k].kind == UnitKind::kMark)))
      ++k;
    bool counted = !out_.announced.empty();  // "... and one in Russia"
    for (std::size_t n = i; n < k && in(n); ++n)
      counted |= u_[n].any(any_of(Cat::kNetwork, Cat::kSubset, Cat::kOrdinal, Cat::kNewNetwork));
    if (!in(k) || k > i + 6) continue;
    // "three people in Ouagadougou", "two companies in Moscow": no networks
    if (r_.value(u_[k], Cat::kOrigin) == "people") continue;
    if (aside && !word_is(k, "from")) continue;
    const bool cue = u_[k].any(any_of(Cat::kOrigin, Cat::kLink)) || word_is(k, "from") ||
                     word_is(k, "leading") || ((word_is(k, "in") || word_is(k, "to")) && counted);
    // "two operations were Russian"
    const bool predicate =
        is_state(k) && u_[k].is(Cat::kDemonym) && k > i + 1 && is(k - 1, Cat::kBe, "past");
    if (word_is(k, "leading")) ++k;
    if (!cue && !predicate) continue;
    std::size_t p = predicate ? k : k + 1;
    while (in(p) && u_[p].is(Cat::kFiller)) ++p;
    if (!in(p) || !is_state(p) || !networks) continue;
    // "three networks in Romanian politics": not where they come from.
    if (word_is(k, "in") && !u_[p].is(Cat::kCountry)) continue;
    const std::size_t before = out_.places.size();
    list(p, k, Role::kOrigin, "place.announced");
    if (each) {
      // "one each to China, Iran and a firm in Israel": a network for every place.
      const std::size_t end = out_.places.size() > before ? out_.places.back().unit + 1 : s_.end;
      for (std::size_t n = p; n < end && in(n); ++n) {
        if (is_state(n))
          out_.announced.push_back({{code(n)}, static_cast<int>(count), n});
        else if (out_.places.size() == before && !u_[n].is_mark(',') &&
                 !u_[n].any(any_of(Cat::kAndOr, Cat::kFiller)))
          break;
      }
      continue;
    }
    Announced a;
    a.count = static_cast<int>(count);
    a.codes.push_back(code(p));
    for (std::size_t n = before; n < out_.places.size(); ++n)
      if (out_.places[n].role == Role::kOrigin && out_.places[n].code != code(p))
        a.codes.push_back(out_.places[n].code);
    // Places that an earlier rule found belong to the list too: "the Emirates and Egypt".
    for (std::size_t n = p + 1;
         in(n) && (is_place(n) || word_is(n, "and") ||
                   (u_[n].is_mark(',') && (aside || (in(n + 1) && is_place(n + 1)))));
         ++n)
      if (is_state(n) && std::find(a.codes.begin(), a.codes.end(), code(n)) == a.codes.end())
        a.codes.push_back(code(n));
    a.place = p;
    // "two networks came from Israel and from an unknown place": one of them.
    if (a.count == 2 && a.codes.size() == 1 && word_is(p + 1, "and") && word_is(p + 2, "from") &&
        in(p + 3) && !is_place(p + 3))
      a.count = 1;
    // "two, from Russia and the US", "the other two came from Togo and Iran", "three networks in
    // Jordan, Algeria and Sudan": one of each.
    const bool others = i > s_.first && r_.lexicon->lists(WordList::kRemaining, r_.word(u_[i - 1]));
    if ((aside || others || count >= 3) && a.codes.size() == static_cast<std::size_t>(a.count)) {
      for (const std::string_view code : a.codes) out_.announced.push_back({{code}, 1, p});
      continue;
    }
    out_.announced.push_back(std::move(a));
  }
  int sum = 0;
  for (const Announced& a : out_.announced) sum += a.count;
  if (sum < 2) out_.announced.clear();
}

// "The Kremlin continues to exploit platforms": somebody says that a state did it.
void PlaceFinder::culprit(std::size_t i) {
  if (!u_[i].any(any_of(Cat::kCountry, Cat::kCity)) || !in(i + 1)) return;
  // "Togo's government was behind it"
  std::size_t k = i + 1;
  while (is(k, Cat::kGovernment)) ++k;
  if (!is(k, Cat::kCulprit, "") || is_denied(r_, s_, i)) return;
  // "The Pages falsely gave Ukraine as their country of origin"
  if (r_.word(u_[k]).starts_with("as "))
    for (std::size_t b = s_.first; b < i; ++b)
      if (u_[b].is(Cat::kPose) || word_is(b, "falsely") ||
          (b < s_.first + 2 && u_[b].is(Cat::kKind)))
        return;
  add(Role::kOrigin, i, i + 1, "place.culprit", true);
  // "Ghana, Togo and Benin were behind it"
  const bool listed = i > s_.first + 1 && word_is(i - 1, "and");
  for (std::size_t p = i;
       listed && p > s_.first + 1 && (word_is(p - 1, "and") || u_[p - 1].is_mark(',')) &&
       u_[p - 2].any(any_of(Cat::kCountry, Cat::kCity));
       p -= 2)
    add(Role::kOrigin, p - 2, p - 1, "place.culprit", true);
}

// "accounts from Iran", "From the Emirates and Egypt came 267 accounts", "behavior from Iran".
void PlaceFinder::from_place(std::size_t i) {
  if (i == s_.first) return;
  std::size_t f = i - 1;
  while (f > s_.first && u_[f].is_mark('*')) --f;
  if (f > s_.first && (u_[f].is(Cat::kFiller) || u_[f].is(Cat::kAdverb))) --f;
  if (!word_is(f, "from") || posing_before(f)) return;
  // "13,000 kilometres from Nouméa"
  if (f > s_.first && r_.lexicon->lists(WordList::kDistance, r_.word(u_[f - 1]))) return;
  // "received 6,700 requests from Turkey"
  if (f > s_.first && r_.lexicon->lists(WordList::kReceived, r_.word(u_[f - 1]))) return;
  // "headlines taken from Russian state media"
  if (f > s_.first && r_.lexicon->lists(WordList::kCopied, r_.word(u_[f - 1]))) return;
  // "stolen from a Turkish photographer"
  if (f + 1 < i && is(f + 1, Cat::kArticle, "indefinite") && u_[i].is(Cat::kDemonym)) return;
  // "stolen from Moldovan banks"
  if (u_[i].is(Cat::kDemonym) && !u_[i].is(Cat::kCountry) && in(i + 1) &&
      u_[i + 1].kind == UnitKind::kWord && u_[i + 1].cats.empty() && !u_[i + 1].capital)
    return;
  if (is_denied(r_, s_, i) || is_compared(r_, s_, f) || is_other_thing(i, Role::kOrigin)) return;
  bool subject = f == s_.first || is_clause_mark(u_[f - 1]);
  if (f > s_.first + 1 && u_[f - 1].is(Cat::kAdverb) && u_[f - 2].is_mark(',')) subject = true;
  for (std::size_t b = f, n = 0; b-- > s_.first && n < 7 && !subject; ++n) {
    const Unit& u = u_[b];
    if (u.is(Cat::kKind) || u.is(Cat::kNetwork) || u.is_number() || u.is(Cat::kVague) ||
        u.is(Cat::kPeople) || u.is(Cat::kSubset) || u.is(Cat::kJoint) || u.is(Cat::kComesFrom) ||
        word_is(b, "one") || (word_is(b, "the other") && u.is(Cat::kOrdinal)))
      subject = true;
    if (is_clause_mark(u) || u.any(any_of(Cat::kTopic, Cat::kAnnounce))) break;
    if (u.is(Cat::kPreposition) && n > 0 && !word_is(b, "of") && !word_is(b, "on")) break;
  }
  if (!subject) return;
  // At the front of a sentence a verb of coming or a figure has to follow.
  if (f == s_.first) {
    bool figure = false;
    for (std::size_t k = i + 1, n = 0; in(k) && n < 14 && !figure; ++k, ++n)
      figure = u_[k].any(any_of(Cat::kKind, Cat::kNetwork, Cat::kOperation));
    if (!figure) return;
  }
  list(i, f, Role::kOrigin, "place.from");
}

// "targeting people across the world, although more heavily in the Middle East"
void PlaceFinder::heavily_in(std::size_t i) {
  std::size_t b = i;
  while (b > s_.first && u_[b - 1].is(Cat::kFiller)) --b;
  if (b < s_.first + 2 || !word_is(b - 1, "in") || !u_[b - 2].is(Cat::kAdverb)) return;
  for (std::size_t k = b - 2, n = 0; k-- > s_.first && n < 16; ++n) {
    if (u_[k].is(Cat::kTarget)) {
      list(i, k, Role::kTarget, "place.heavily-in");
      return;
    }
    if (u_[k].any(any_of(Cat::kOrigin, Cat::kLink)) || u_[k].is_mark('.') || u_[k].is_mark(';'))
      return;
  }
}

// "three operations: China (23,750 accounts), Russia (1,152 accounts)": what stands before the list
// says which role it has, also where the sentence was cut.
void PlaceFinder::bracketed(std::size_t i) {
  if (!u_[i].is(Cat::kCountry) || !in(i + 3) || !u_[i + 1].is_mark('(')) return;
  std::size_t k = i + 2;
  while (is(k, Cat::kHedge)) ++k;
  if (!in(k + 1) || !u_[k].is_number() || !u_[k + 1].any(any_of(Cat::kKind, Cat::kPlatform)))
    return;
  for (std::size_t b = i, n = 0; b-- > 0 && n < 40; ++n) {
    const Unit& u = u_[b];
    if (u.any(any_of(Cat::kTarget, Cat::kTopic)) || u.is_mark('.') || u.is_line_end()) return;
    if (u.any(any_of(Cat::kOrigin, Cat::kLink, Cat::kNetwork))) {
      add(Role::kOrigin, i, b < s_.first ? i : b, "place.bracketed");
      return;
    }
  }
}

// "had Brazilians as its audience"
void PlaceFinder::as_audience(std::size_t i) {
  if (!word_is(i + 1, "as")) return;
  for (std::size_t k = i + 2; in(k) && k < i + 6; ++k)
    if (u_[k].any(any_of(Cat::kTargetIs, Cat::kTargetNoun))) {
      for (std::size_t b : places_before(i)) add(Role::kTarget, b, k, "place.as-audience");
      add(Role::kTarget, i, k, "place.as-audience");
      return;
    }
}

// "had Ethiopia, Sudan and Turkey in its sights", "Israel as their destination"
void PlaceFinder::target_before_cue(std::size_t i) {
  std::size_t b = i;
  while (b > s_.first && (u_[b - 1].any(any_of(Cat::kFiller, Cat::kBe)) || u_[b - 1].is_mark(',')))
    --b;
  if (b == s_.first || !is_place(b - 1)) return;
  for (std::size_t p : places_before(b - 1)) add(Role::kTarget, p, i, "place.target-before");
  add(Role::kTarget, b - 1, i, "place.target-before");
}

// "were in Bangladesh, at whom the campaign was aimed"
void PlaceFinder::at_whom(std::size_t i) {
  bool aimed = false;
  for (std::size_t k = i + 2; in(k) && k < i + 10; ++k)
    aimed |= u_[k].any(any_of(Cat::kAim, Cat::kTarget));
  if (!aimed) return;
  // "run from China, and the people at whom they were aimed lived in Fiji": not the place before
  if (i > s_.first && u_[i - 1].any(any_of(Cat::kPeople, Cat::kTargetNoun))) return;
  for (std::size_t b = i, n = 0; b-- > s_.first && n < 9; ++n)
    if (is_place(b)) {
      add(Role::kTarget, b, i, "place.at-whom");
      return;
    }
}

// Whether what stands at `k`, behind "Peruvians were", says that they are the audience: "the people
// for whom it was done", "what the campaign had in its sights", "the countries whose readers they
// were written for", "evidently the audience".
bool PlaceFinder::tells_of_audience(std::size_t k) const {
  if (in(k) && u_[k].is(Cat::kTargetIs)) return true;
  if (!in(k) || !(u_[k].is(Cat::kThoseCountries) ||
                  is_one_of(r_.word(u_[k]), {"the", "both", "what", "where", "whom", "who", "those",
                                             "its", "their", "one", "on", "an", "a"})))
    return false;
  bool clause = !is(k, Cat::kArticle) && !word_is(k, "one");
  for (std::size_t n = k; in(n) && n < k + 13; ++n) {
    const Unit& u = u_[n];
    // "the two countries in which the films were meant to have an effect"
    const bool few = u.is_number() && u.number < 10;
    if (clause && r_.lexicon->lists(WordList::kIntended, r_.word(u))) return true;
    if (is_clause_mark(u) || (u.is_number() && n > k && !few) ||
        u.any(any_of(Cat::kLink, Cat::kPose)) || (u.is(Cat::kOrigin) && !u.is(Cat::kTarget)))
      return false;
    if (u.any(any_of(Cat::kTargetIs, Cat::kTargetBefore))) return true;
    if (word_is(n, "whom") && (word_is(n - 1, "for") || word_is(n - 1, "at"))) return true;
    // "the people it was after", "the public they had in mind"
    const bool ends = !in(n + 1) || is_clause_mark(u_[n + 1]);
    if (clause && ends && r_.lexicon->lists(WordList::kMinded, r_.word(u_[n]))) return true;
    // "the ones who targeted others" acted.
    if (u.any(any_of(Cat::kTarget, Cat::kAim)) && clause && !u_[n - 1].is(Cat::kWho)) return true;
    if (is(n, Cat::kTargetNoun, "") && n > k && (ends || (clause && is(n + 1, Cat::kBe))))
      return true;
    clause |= u.any(any_of(Cat::kWho, Cat::kPronoun, Cat::kNetwork));
  }
  return false;
}

// "The people it was after were Moldovans", "Its readers were meant to be in Poland"
void PlaceFinder::is_audience(std::size_t i) {
  std::size_t b = i;
  // "The viewers they were after were people in the UK": "people in" is one unit
  while (b > s_.first && (u_[b - 1].any(any_of(Cat::kFiller, Cat::kAdverb, Cat::kListWord)) ||
                          word_is(b - 1, "in") || is(b - 1, Cat::kOrigin, "people")))
    --b;
  // "The people it was written for were professionals in Taiwan"
  if (b > s_.first + 2 && b < i && u_[b - 2].is(Cat::kBe) && u_[b - 1].kind == UnitKind::kWord &&
      !u_[b - 1].capital && r_.word(u_[b - 1]).ends_with('s') &&
      !u_[b - 1].any(any_of(Cat::kKind, Cat::kNetwork, Cat::kOrigin, Cat::kTarget, Cat::kPassive)))
    --b;
  bool meant = false;
  while (b > s_.first && is_one_of(r_.word(u_[b - 1]), {"be", "to", "meant", "supposed"})) {
    meant |= word_is(b - 1, "meant") || word_is(b - 1, "supposed");
    --b;
  }
  // "Almost everyone the agency was trying to reach lived in Honduras"
  if (b == s_.first || (!u_[b - 1].is(Cat::kBe) &&
                        !(b < i && r_.lexicon->lists(WordList::kSitting, r_.word(u_[b - 1])))))
    return;
  bool noun = false;
  bool cue = meant;
  for (std::size_t k = b - 1; k-- > s_.first && k + 10 > b && !is_clause_mark(u_[k]);) {
    if (is_place(k) || u_[k].any(any_of(Cat::kOrigin, Cat::kLink))) return;
    noun |= u_[k].any(any_of(Cat::kTargetNoun, Cat::kTargetIs)) ||
            (u_[k].any(any_of(Cat::kPeople, Cat::kListWord)) && !meant) ||
            is_one_of(r_.word(u_[k]), {"ones", "everyone", "everybody"});
    cue |= u_[k].any(any_of(Cat::kTarget, Cat::kAim, Cat::kTargetBefore)) ||
           (k + 2 == b && r_.lexicon->lists(WordList::kMinded, r_.word(u_[k]))) ||
           word_is(k, "whom") || r_.word(u_[k]).ends_with("in mind") ||
           (k > s_.first && u_[k - 1].is(Cat::kBe) &&
            r_.lexicon->lists(WordList::kIntended, r_.word(u_[k]))) ||
           r_.lexicon->lists(WordList::kWishing, r_.word(u_[k]));
  }
  if (noun && cue && !is_denied(r_, s_, b - 1)) list(i, b - 1, Role::kTarget, "place.is-audience");
}

// "It was the Italian public that the group was after", "it was other Ecuadorians whom they were
// meant to convince", "It was readers in Finland that the fellows were talking to"
void PlaceFinder::cleft(std::size_t i) {
  std::size_t b = i;
  while (b > s_.first && i - b < 6 && !is_clause_mark(u_[b - 1]) && !u_[b - 1].is(Cat::kBe)) --b;
  if (b < s_.first + 2 || !u_[b - 1].is(Cat::kBe) || !word_is(b - 2, "it")) return;
  const auto opens = [this](std::size_t k) {
    return is_one_of(r_.word(u_[k]), {"that", "whom", "whose", "who"}) ||
           // "It was Nepal and Bhutan they wished to reach."
           (is_place(k - 1) && is_one_of(r_.word(u_[k]), {"they", "it", "he", "she"}));
  };
  std::size_t that = i + 1;
  for (; in(that) && that < i + 8 && !opens(that); ++that)
    if (is_clause_mark(u_[that]) || u_[that].any(any_of(Cat::kOrigin, Cat::kLink))) return;
  if (!in(that) || that >= i + 8) return;
  // Who acted stands right behind: the network or its people, not a company or who studied it.
  bool subject = u_[that].is(Cat::kPronoun);
  for (std::size_t k = that + 1; in(k) && k < that + 12; ++k) {
    const Unit& u = u_[k];
    if (is_clause_mark(u) ||
        u.any(any_of(Cat::kCompany, Cat::kPlatform, Cat::kCompanyNoun, Cat::kAttributor)))
      return;
    subject |= u.any(any_of(Cat::kPronoun, Cat::kTargetBefore, Cat::kNetwork, Cat::kKind,
                            Cat::kActorNoun, Cat::kOperator, Cat::kPeople)) ||
               word_is(k, "the");
    if (!subject && k > that + 2) return;
    const bool whom =
        u.any(any_of(Cat::kTarget, Cat::kTargetBefore, Cat::kAim, Cat::kSway, Cat::kAudience)) ||
        r_.lexicon->lists(WordList::kMinded, r_.word(u)) ||
        r_.lexicon->lists(WordList::kPersuading, r_.word(u));
    if (!subject || !whom) continue;
    // "whom it was talking to.", "that they addressed, mostly"; not "wanted to reach an agreement"
    std::size_t end = k + 1;
    if (word_is(end, "to") || word_is(end, "with")) ++end;
    const bool ends = !in(end) || is_clause_mark(u_[end]) ||
                      u_[end].any(any_of(Cat::kAdverb, Cat::kAndOr, Cat::kPreposition));
    if (ends && !is_denied(r_, s_, b - 1)) list(i, b - 1, Role::kTarget, "place.cleft");
    return;
  }
}

// "Germany was its main target, followed by France and Italy"
void PlaceFinder::is_target(std::size_t i) {
  std::size_t k = i + 1;
  while (in(k) && u_[k].any(any_of(Cat::kTargetNoun, Cat::kPeople))) ++k;
  // "Germany and France remained its targets"
  const bool stays = in(k) && is_one_of(r_.word(u_[k]), {"remained", "remain", "stayed"});
  if ((!is(k, Cat::kBe) && !stays) || (k > i + 1 && !u_[i].is(Cat::kDemonym))) return;
  const bool noun = k > i + 1;
  ++k;
  if (word_is(k, "to") && word_is(k + 1, "be")) k += 2;
  while (in(k) && u_[k].is(Cat::kAdverb)) ++k;
  const bool stock = in(k) && !noun && u_[k].is(Cat::kTargetIs);
  if (!stock && (!tells_of_audience(k) || is_denied(r_, s_, k))) return;
  // Not "It came from Russia, and Poland was ...".
  const auto is_origin = [this](std::size_t b) {
    return std::any_of(out_.places.begin(), out_.places.end(),
                       [b](const Place& p) { return p.unit == b && p.role == Role::kOrigin; });
  };
  for (std::size_t b : places_before(i))
    if (!is_origin(b)) add(Role::kTarget, b, k, "place.is-target");
  add(Role::kTarget, i, k, "place.is-target");
  if (stock && in(k + 2) && u_[k + 1].is_mark(',') && u_[k + 2].is(Cat::kFollow)) {
    std::size_t p = k + 3;
    while (in(p) && !is_place(p) && p < k + 7) ++p;
    if (in(p) && is_place(p)) list(p, k, Role::kTarget, "place.is-target");
  }
}

// "Ghanaian audiences were targeted", "Mali and Niger have been targeted by the Pages"
void PlaceFinder::is_targeted(std::size_t i) {
  std::size_t k = i + 1;
  while (in(k) && u_[k].any(any_of(Cat::kTargetNoun, Cat::kPeople))) ++k;
  const std::size_t verb = k;
  while (in(k) && u_[k].any(any_of(Cat::kBe, Cat::kHave, Cat::kAdverb))) ++k;
  if (k == verb || !is(k, Cat::kAim) || word_is(k + 1, "at") || is_denied(r_, s_, k)) return;
  if (word_is(k + 1, "by")) {
    bool network = false;
    for (std::size_t n = k + 2; in(n) && n < k + 6; ++n)
      network |= u_[n].any(any_of(Cat::kKind, Cat::kNetwork));
    if (!network) return;
  }
  for (const std::size_t b : places_before(i)) add(Role::kTarget, b, k, "place.is-targeted");
  add(Role::kTarget, i, k, "place.is-targeted");
}

// "China is where this network hails from", "Russia is the origin"
void PlaceFinder::is_origin(std::size_t i) {
  if (!is_state(i) || !is(i + 1, Cat::kBe) || is_denied(r_, s_, i + 2)) return;
  std::size_t k = i + 2;
  while (in(k) && u_[k].is(Cat::kAdverb)) ++k;
  bool origin = word_is(k, "the") && is(k + 1, Cat::kOriginLabel, "noun") &&
                (!in(k + 2) || is_clause_mark(u_[k + 2]) || word_is(k + 2, "of"));
  bool network = false;
  for (std::size_t n = k + 1; word_is(k, "where") && in(n) && n < k + 12; ++n) {
    if (is_clause_mark(u_[n])) break;
    network |= u_[n].any(any_of(Cat::kNetwork, Cat::kKind, Cat::kPronoun, Cat::kPeople));
    origin |= network && (word_is(n, "from") || u_[n].any(any_of(Cat::kOrigin, Cat::kComesFrom)) ||
                          r_.lexicon->lists(WordList::kSitting, r_.word(u_[n])));
  }
  if (!origin) return;
  for (std::size_t b : places_before(i)) add(Role::kOrigin, b, k, "place.is-origin");
  add(Role::kOrigin, i, k, "place.is-origin");
}

// Whether the sentence says by what it tells where somebody is: "judging by metadata".
bool PlaceFinder::tells_evidence() const {
  for (std::size_t k = s_.first; k < s_.end; ++k)
    if (r_.lexicon->lists(WordList::kEvidence, r_.word(u_[k]))) return true;
  return false;
}

// "They were really in Bangladesh", "The people who ran them did not live in Ohio. They were in
// North Macedonia, and ...": of whom that is said.
bool PlaceFinder::sat_there(std::size_t i, std::size_t verb) const {
  if (in(i + 1) && !is_clause_mark(u_[i + 1]) && !u_[i + 1].is(Cat::kAndOr)) return false;
  if (verb == s_.first || !word_is(verb - 1, "they")) return false;
  // ... behind what somebody found or what they passed themselves off as
  const bool told = std::any_of(u_ + s_.first, u_ + verb, [](const Unit& b) {
    return b.any(any_of(Cat::kAnnounce, Cat::kPose));
  });
  for (std::size_t k = verb; told && k < i; ++k)
    if (is_one_of(r_.word(u_[k]), {"really", "actually", "in fact", "in reality", "in truth"}))
      return true;
  if (verb != s_.first + 1 || s_.first < 3) return false;
  for (std::size_t b = s_.first - 1; b-- > 0 && b + 40 > s_.first && !u_[b].is_mark('.');)
    if (u_[b].any(any_of(Cat::kOperator, Cat::kRunner)) ||
        (u_[b].is(Cat::kWho) && is_one_of(r_.word(u_[b + 1]), {"ran", "run", "wrote", "kept"})) ||
        r_.word(u_[b]).starts_with("behind"))
      return true;
  return false;
}

// "the operators were sitting in Russia", "whose managers worked in Georgia", "the people
// responsible were in China": where who ran it was.
void PlaceFinder::operators_in(std::size_t i) {
  if (!u_[i].any(any_of(Cat::kCountry, Cat::kCity)) || i < s_.first + 3) return;
  std::size_t b = i - 1;
  if (u_[b].is(Cat::kArticle) || (u_[b].is(Cat::kFiller) && !word_is(b, "in"))) --b;
  if (b == s_.first) return;
  // "were in" and "based in" may be cues of their own.
  const auto cue = r_.word(u_[b]);
  const bool one = cue.ends_with(" in");
  if (!one && !word_is(b, "in") && !word_is(b, "inside")) return;
  std::size_t verb = one ? b : b - 1;
  // "they were really in Togo"
  while (
      !one && verb > s_.first + 1 &&
      (is(verb, Cat::kAdverb) || is_one_of(r_.word(u_[verb]), {"really", "actually", "in fact"})))
    --verb;
  std::string_view word = cue.substr(0, cue.size() - 3);
  if (!one) word = r_.words(verb, verb + 1);
  const bool sits = r_.lexicon->lists(WordList::kSitting, word);
  if (!sits && !is(verb, Cat::kBe) && !is_one_of(word, {"was", "were", "are", "is"})) return;
  bool operators = sat_there(i, verb);
  for (std::size_t k = verb; k-- > s_.first && k + 11 > verb && !operators;) {
    const Unit& u = u_[k];
    operators |= u.is(Cat::kOperator) || u.is(Cat::kRunner) || r_.word(u).ends_with("operators") ||
                 // "Judging by metadata, the users were in Belarus"
                 (word_is(k, "users") && k > s_.first && word_is(k - 1, "the") && k + 1 == verb &&
                  tells_evidence()) ||
                 r_.lexicon->lists(WordList::kManager, r_.word(u)) ||
                 (u.is(Cat::kPeople) && k + 1 < verb &&
                  (r_.lexicon->lists(WordList::kBehindIt, r_.word(u_[k + 1])) ||
                   // "the people who ran them were in Togo"
                   (u_[k + 1].is(Cat::kWho) && k + 2 < verb &&
                    (u_[k + 2].is(Cat::kRan) ||
                     is_one_of(r_.word(u_[k + 2]), {"ran", "wrote", "kept", "made"}))) ||
                   r_.word(u_[k + 1]).starts_with("behind"))) ||
                 // "The first one sat in Bangladesh"
                 (sits && u.any(any_of(Cat::kOrdinal, Cat::kNetwork)));
    if (operators) break;
    if (u.any(any_of(Cat::kTarget, Cat::kTargetNoun, Cat::kPose, Cat::kDenial)) ||
        (is_clause_mark(u) && !u.is_mark(',')))
      break;
  }
  if (operators && !is_denied(r_, s_, i)) list(i, verb, Role::kOrigin, "place.operators-in");
}

// "Bangladeshis were supposed to read it", "People in Paraguay were meant to see them"
void PlaceFinder::supposed_to_read(std::size_t i) {
  std::size_t k = i + 1;
  while (in(k) && (u_[k].any(any_of(Cat::kTargetNoun, Cat::kPeople, Cat::kWho)) || is_place(k) ||
                   u_[k].is(Cat::kAndOr) || u_[k].is_mark(',')))
    ++k;
  if (!is(k, Cat::kBe) ||
      !r_.lexicon->lists(WordList::kIntended, r_.word(u_[std::min(k + 1, s_.end - 1)])) ||
      !word_is(k + 2, "to") || !in(k + 4) ||
      !r_.lexicon->lists(WordList::kReading, r_.word(u_[k + 3])))
    return;
  if (!u_[k + 4].is(Cat::kPronoun) && !is_one_of(r_.word(u_[k + 4]), {"it", "them", "this", "all"}))
    return;
  for (std::size_t b : places_before(i)) add(Role::kTarget, b, k, "place.supposed-to-read");
  add(Role::kTarget, i, k, "place.supposed-to-read");
}

// "banned an Israeli company called X after linking it to a network"
void PlaceFinder::linked_firm(std::size_t i) {
  if (!links_to_network(r_, s_, i)) return;
  for (std::size_t b = i; b-- > s_.first + 1;) {
    if (!u_[b].is(Cat::kActorNoun)) continue;
    std::size_t place = b - 1;
    while (place > s_.first && place + 3 > b && !u_[place].is(Cat::kDemonym)) --place;
    if (u_[place].is(Cat::kDemonym) && is_state(place))
      add(Role::kOrigin, place, i, "place.linked-firm");
    return;
  }
}

// "In Ecuador, 1,019 accounts linked to ...": a case told by its country.
void PlaceFinder::leading(std::size_t i) {
  std::size_t first = s_.first;
  if (is(first, Cat::kOpener)) ++first;
  const bool front = i == first + 1 || (i == first + 2 && u_[first + 1].is(Cat::kFiller));
  if (!front || !word_is(first, "in") || !u_[i].is(Cat::kCountry)) return;
  if (!in(i + 1)) return;
  bool removed = false;
  for (std::size_t k = i + 1; in(k) && !removed; ++k) removed = u_[k].is(Cat::kRemove);
  if (!u_[i + 1].is_mark(',') && !removed && r_.stream.punctuated) return;
  for (std::size_t k = i + 1, n = 0; in(k) && n < 9; ++k, ++n) {
    if (u_[k].is(Cat::kKind) && n > 0) {
      add(Role::kOrigin, i, first, "place.leading", true);
      return;
    }
    if (removed && n < 3 && u_[k].is(Cat::kPronoun)) continue;
    if (u_[k].any(any_of(Cat::kAnnounce, Cat::kStop, Cat::kUse))) return;
  }
}

}  // namespace takedowndb::grammar
