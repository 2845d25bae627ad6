// Places and their roles. A place means nothing by itself; a cue gives it a role: "originated in",
// "linked to" (origin); "targeted", "focused on", "audiences in" (target). In: the units of one
// sentence; out: the places of its frame. Here stand the walk over the sentence, the cues, and the
// list of places behind a cue: "the US, North Africa and Latin America". What needs no cue is in
// place_nouns.cpp and place_patterns.cpp. Places that nothing reaches are topics and make no claim.
#include "extract/place_finder.h"

namespace takedowndb::grammar {
namespace {

constexpr std::size_t kListReach = 11;  // units from a cue to its first place

}  // namespace

void PlaceFinder::run() {
  if (s_.header.end > s_.header.first && s_.header.end - s_.header.first <= 10 && cell()) return;
  static constexpr Signs kBegins =
      signs(Cat::kOrigin, Cat::kLink, Cat::kTarget, Cat::kLinkVerb, Cat::kByVerb, Cat::kOriginLabel,
            Cat::kTargetLabel, Cat::kTargetIs, Cat::kTargetBefore, Cat::kCountry, Cat::kDemonym,
            Cat::kCity, Cat::kRegion, Cat::kDomestic, Sign::kPlaceWord);
  for (std::size_t i = first(kBegins); i < s_.end; i = next(i + 1, kBegins)) {
    const Unit& u = u_[i];
    if (u.any(any_of(Cat::kOrigin, Cat::kLink, Cat::kTarget))) cue(i, i);
    if (u.is(Cat::kOrigin)) from_that_country(i);
    if (u.any(any_of(Cat::kLink, Cat::kLinkVerb))) linked_firm(i);
    if (const std::size_t to = split_link(r_, s_, i); to != 0) cue(i, to);
    if (i + 1 < s_.end && (u_[i + 1].is_mark(':') || u_[i + 1].is_mark('|')) &&
        u_[i].any(any_of(Cat::kOriginLabel, Cat::kTargetLabel)))
      label(i);
    if (u.is(Cat::kTargetIs) && in(i + 2) && !is_denied(r_, s_, i) &&
        (u_[i + 1].any(any_of(Cat::kBe, Cat::kExample, Cat::kComposes)) || u_[i + 1].is_mark(':') ||
         (word_is(i + 1, "in") && r_.word(u).ends_with("audience") &&
          (is_place(i + 2) || is(i + 2, Cat::kArticle))))) {
      std::size_t k = i + 2;
      while (in(k) && k < i + 8 && !is_place(k) && !is_clause_mark(u_[k])) ++k;
      if (in(k) && is_place(k)) list(k, i, Role::kTarget, "place.target-is");
    }
    if (u.is(Cat::kTargetBefore) && !is_denied(r_, s_, i)) target_before_cue(i);
    if (word_is(i, "at") && is(i + 1, Cat::kWho)) at_whom(i);
    if (is_place(i)) {
      compound(i);
      qualifies_noun(i);
      from_place(i);
      network_in(i);
      culprit(i);
      leading(i);
      next_in_line(i);
      turns_to(i);
      whose(i);
      is_target(i);
      is_audience(i);
      cleft(i);
      is_origin(i);
      operators_in(i);
      supposed_to_read(i);
      as_audience(i);
      bracketed(i);
      is_targeted(i);
      heavily_in(i);
      people(i);
      firm_in(i);
      firm_of(i);
    }
    if (u.is(Cat::kDomestic) && !is_denied(r_, s_, i)) domestic(i);
  }
  if (s_.cats.meets(bit(Cat::kThoseCountries))) from_those_countries();
  announced();
}

void PlaceFinder::add(Role role, std::size_t i, std::size_t cue, std::string_view rule, bool weak) {
  // Places of the network's own words: a region is never an origin.
  const bool region = !is_state(i);
  if (region && role == Role::kOrigin) return;
  // "African elections": an adjective of another noun, unless of an audience.
  const auto w = r_.word(u_[i]);
  if (region && w.size() > 5 && w.ends_with("an") && in(i + 1) && !is_clause_mark(u_[i + 1]) &&
      !u_[i + 1].any(any_of(Cat::kTargetNoun, Cat::kListWord, Cat::kKind)))
    return;
  for (const Place& p : out_.places)
    if (p.unit == i && p.role == role) return;
  Place p;
  p.role = role;
  p.region = region;
  p.weak = weak;
  p.code = code(i);
  p.unit = i;
  p.cue = cue;
  p.rule = rule;
  append(out_.places, p);
}

// Reads the list of places that begins at or behind `i`.
void PlaceFinder::list(std::size_t i, std::size_t cue, Role role, std::string_view rule) {
  bool first = true;
  std::size_t items = 0;
  while (in(i)) {
    if (is_place(i)) {
      // "from inside Congo, the US firm found, ..."
      if (is_other_thing(i, role) || (!first && role == Role::kOrigin && is_speaker(i))) return;
      if (is_language(i)) {
        i += 2;
        continue;
      }
      add(role, i, cue, rule);
      first = false;
      ++items;
      // "Atlanta, Georgia"
      if (u_[i].is(Cat::kCity) && code(i) == "US" && in(i + 1) && u_[i + 1].is_mark(',') &&
          is(i + 2, Cat::kUsState))
        i += 2;
      ++i;
      // Over what belongs to the place: "Russia's military", "UK citizens", "US in particular".
      std::size_t k = i;
      for (std::size_t n = 0; in(k) && n < 4; ++n) {
        if (u_[k].any(any_of(Cat::kGovernment, Cat::kTargetNoun, Cat::kPeople, Cat::kKind,
                             Cat::kAdverb, Cat::kLanguage)) ||
            (u_[k].is_mark('-') && is(k + 1, Cat::kLanguage))) {
          ++k;
        } else {
          break;
        }
      }
      // A bracket: "Macedonia (now North Macedonia)".
      if (in(k) && u_[k].is_mark('(')) {
        std::size_t close = k;
        while (in(close) && !u_[close].is_mark(')') && close < k + 8) ++close;
        if (in(close) && u_[close].is_mark(')')) k = close + 1;
      }
      // Does the list go on?
      std::size_t next = k;
      bool joined = false;
      while (in(next) && (u_[next].is_mark(',') || u_[next].is_mark('&') || u_[next].is_mark('/') ||
                          u_[next].any(any_of(Cat::kListWord, Cat::kListJoin, Cat::kAdverb)))) {
        joined = true;
        ++next;
      }
      if (!r_.stream.punctuated) joined = true;
      if (!joined) return;
      // A few words may lead to the next place: "the", "people in", "parts of", "Western".
      std::size_t lead = over_aside(next);
      for (std::size_t n = 0; in(lead) && n < 9 && !is_place(lead); ++n, ++lead) {
        const Unit& w = u_[lead];
        // "Austria and, to a lesser extent, Switzerland"
        const bool aside = w.is_mark(',') && lead > next && u_[lead - 1].is(Cat::kListWord);
        const bool light = aside || (role == Role::kTarget && is(lead, Cat::kTarget, "people")) ||
                           w.any(any_of(Cat::kFiller, Cat::kPeople, Cat::kTargetNoun, Cat::kAdverb,
                                        Cat::kListWord, Cat::kVague, Cat::kListLead)) ||
                           (role == Role::kTarget && w.is(Cat::kExample)) ||
                           (w.is(Cat::kActorNoun) && role == Role::kOrigin) ||
                           // "New Waves in Egypt and Newave in the Emirates"
                           (role == Role::kOrigin && rule != "place.announced" && is_name_in(lead));
        if (!light || !r_.stream.punctuated) {
          if (!(w.is(Cat::kFiller) && !r_.stream.punctuated)) {
            lead = s_.end;
            break;
          }
        }
      }
      if (!in(lead) || !is_place(lead)) return;
      // A new clause with its own subject: "linked to Iran, Russia said".
      if (in(lead + 1) && u_[lead + 1].is(Cat::kAnnounce) && u_[next - 1].is_mark(',')) return;
      // "originated in Russia, and Poland was what it had in its sights"
      if (items == 1 && is(lead + 1, Cat::kBe) && in(k) && u_[k].is_mark(',')) return;
      // "from Iran and Russian accounts": an adjective with a noun of its own begins anew.
      if (role == Role::kOrigin && u_[lead].is(Cat::kDemonym) && in(lead + 1) &&
          u_[lead + 1].is(Cat::kKind))
        return;
      i = lead;
      continue;
    }
    if (!first) return;
    ++i;
  }
}

// Whether a name begins at `i`, and "in" stands behind it.
bool PlaceFinder::is_name_in(std::size_t i) const {
  std::size_t k = i;
  while (in(k) && k < i + 4 && u_[k].capital && !is_place(k) &&
         !u_[k].any(any_of(Cat::kPlatform, Cat::kCompany, Cat::kMonth)))
    ++k;
  return k > i && r_.stream.cased && word_is(k, "in");
}

// From a cue to the first place behind it.
// Over an aside between the joint of a list and its next place: ", the company said, and", "and,
// in a smaller cluster, people in Argentina". `i` itself when there is none.
std::size_t PlaceFinder::over_aside(std::size_t i) const {
  if (!r_.stream.punctuated || i == s_.first) return i;
  const bool comma = u_[i - 1].is_mark(',');
  bool said = false;
  for (std::size_t k = i; in(k) && k < i + 7; ++k) {
    said |= u_[k].is(Cat::kAnnounce);
    if (is_place(k) || u_[k].any(any_of(Cat::kTarget, Cat::kOrigin, Cat::kLink))) return i;
    if (!u_[k].is_mark(',')) {
      if (is_clause_mark(u_[k])) return i;
      continue;
    }
    if (!comma || k == i) return i;
    const bool in_aside = is(i, Cat::kPreposition);
    if (!said && !in_aside) return i;
    std::size_t next = k + 1;
    while (in(next) && u_[next].any(any_of(Cat::kListWord, Cat::kListJoin, Cat::kAndOr))) ++next;
    return said && next == k + 1 ? i : next;
  }
  return i;
}

void PlaceFinder::cue(std::size_t i, std::size_t last) {
  const Unit& c = u_[i];
  if (is_denied(r_, s_, i)) return;
  if (i > s_.first && is(i, Cat::kOrigin, "active") && u_[i - 1].is(Cat::kBe)) return;
  const bool origin = c.is(Cat::kOrigin);
  const bool link = c.is(Cat::kLink) || last != i;
  const bool target = c.is(Cat::kTarget);
  if (is_compared(r_, s_, i)) return;
  // "Bahrain's normalization of ties with Israel"
  // "close ties with Romania"; but "close ties to the Kremlin" says who is behind it
  if (link && i > s_.first && u_[i - 1].is(Cat::kStateTies) &&
      (r_.word(c).ends_with("with") || !(word_is(i - 1, "close") || word_is(i - 1, "stronger"))))
    return;
  // "the first presidential debate in the United States": where it was held.
  if (target && i > s_.first && r_.word(u_[i]).starts_with("debate") &&
      u_[i - 1].any(any_of(Cat::kGovernment, Cat::kOrdinal)))
    return;
  if (link && (only_members(i) || of_former_owner(i))) return;
  // "a 39-0 win over Argentina"
  if (target && i > s_.first && r_.word(c).starts_with("win ") &&
      (u_[i - 1].is_number() || u_[i - 1].is(Cat::kArticle) || u_[i - 1].possessive))
    return;
  // "Topics ran from sanctions to Yemen"
  if (origin && r_.word(c).starts_with("ran from"))
    for (std::size_t k = i + 1; in(k) && k < i + 5; ++k)
      if (word_is(k, "to")) return;
  // "asked for observers to be sent from Brussels"
  if (origin && i > s_.first + 1 && word_is(i - 1, "be") && word_is(i - 2, "to") &&
      r_.word(c).starts_with("sent"))
    return;
  // "TikTok, owned by China's ByteDance, ..."
  if ((link || origin) && of_company(i)) return;
  // "The lab is funded by the Finnish research council": of those who looked.
  if ((link || origin) && of_researchers(i)) return;
  // "claimed to be run by Taiwanese volunteers"
  if ((link || origin) && (posing_close(i) || says_of_itself(i))) return;
  if (target && !link && !origin && subject_is_not_network(i)) return;
  // "targeted people in X": not where the operators are. Only "run by people in X" says that.
  const bool people = target && r_.value(c, Cat::kTarget) == "people";
  if (people && !origin && !led(i)) return;
  // "blaming a group of operators in China"
  bool blamed = false;
  for (std::size_t b = i, n = 0; b-- > s_.first && n < 5 && !blamed; ++n)
    blamed = r_.lexicon->lists(WordList::kBlaming, r_.word(u_[b]));
  const bool run = people && origin && (blamed || run_by_before(i) || runs_behind(last));
  if (people && origin && led(i) && !run) {
    list(i + 1, i, Role::kTarget, "place.people-in");
    return;
  }
  if (target && i > s_.first && u_[i - 1].is(Cat::kNonSubject)) return;
  // "six of the pictures came from a Peruvian photographer's site"; "its policy manager, based in
  // X"
  if (origin && i > s_.first && of_something_else(i)) return;
  // "1.25 million people followed them, with 600,000 located in the US"
  if (origin && c.is(Cat::kSeat) &&
      (followers_before(i) || (i > s_.first && u_[i - 1].is_number() &&
                               s_.cats.meets(any_of(Cat::kFollow, Cat::kFollower)))))
    return;
  if (origin && r_.value(c, Cat::kOrigin) == "people" &&
      (target_before(i) || posing_before(i) || !(blamed || run_by_before(i) || runs_behind(last))))
    return;
  // "Most of the 77,000 were real people in the UK"
  if (origin && r_.value(c, Cat::kOrigin) == "people" && i > s_.first + 2 &&
      u_[s_.first].any(any_of(Cat::kFraction, Cat::kVague)))
    for (std::size_t b = s_.first; b < i; ++b)
      if (u_[b].is_number() && is(b + 1, Cat::kBe)) return;
  // "ran Pages for Albanian students in Tetovo"
  if (origin && r_.value(c, Cat::kOrigin) == "people") {
    std::size_t b = i;
    while (b > s_.first && u_[b - 1].any(any_of(Cat::kDemonym, Cat::kFiller, Cat::kAdverb))) --b;
    if (b > s_.first && word_is(b - 1, "for")) return;
  }
  // "part of the Russian Internet Research Agency", not "part of the French debate"
  if (c.is(Cat::kPartOfThe) && !(is(i, Cat::kPartOfThe, "part") && in(last + 1) &&
                                 is_place(last + 1) && is(last + 2, Cat::kActor)))
    return;
  const Role role = target && !origin ? Role::kTarget : Role::kOrigin;
  std::size_t k = last + 1;
  std::size_t steps = 0;
  bool comma = false;
  while (in(k) && steps < (link ? kListReach + 5 : kListReach)) {
    const Unit& u = u_[k];
    // "operated from and targeting Peru"
    if (origin && k == last + 1 && u.is(Cat::kAndOr) && is(k + 1, Cat::kTarget)) {
      k += 2;
      continue;
    }
    // "belonging to an operation that fanned riots in X": what it did, not where it is from.
    if (link && !origin && k > last + 1 && word_is(k, "that") && u_[k - 1].is(Cat::kNetwork))
      return;
    // "linked to X and uploaded content in Y": what the network did begins.
    if (role == Role::kOrigin && u.is(Cat::kAndOr) &&
        ((is(k + 1, Cat::kUse) && !is(k + 1, Cat::kFiller)) || is(k + 1, Cat::kAnnounce) ||
         word_is(k + 1, "asked")))
      return;
    // "came out of an internal review that the company began after US agencies ..."
    if (origin && steps > 3 && r_.word(c).ends_with("out of")) return;
    // "Lumen Pacific Communications, a company in Manila": inside a name
    if (link && is_place(k) && k > last + 1 && in(k + 1) && r_.stream.cased && u_[k].capital &&
        u_[k - 1].capital && u_[k - 1].cats.empty() && u_[k + 1].capital && !u_[k].possessive &&
        !u_[k].is(Cat::kActor)) {
      ++k;
      ++steps;
      continue;
    }
    if (is_place(k)) {
      // "turned to refugees from Ukraine": what it spoke of.
      if (role == Role::kTarget && k > last + 1 && word_is(k - 1, "from") &&
          r_.word(c).ends_with(" to"))
        return;
      if (role == Role::kOrigin && (is_speaker(k) || in_language(k))) {
        ++k;
        ++steps;
        continue;
      }
      // "reached the public with help from a Russian influence campaign"
      if (role == Role::kTarget && c.is(Cat::kWeakTarget) && u.is(Cat::kDemonym) &&
          (is(k + 1, Cat::kNetwork) || is(k + 2, Cat::kNetwork)))
        return;
      if (role == Role::kOrigin && link && is_target_phrase(k)) return;
      // "the Vietnamese diaspora in Germany": where they live.
      if (role == Role::kTarget && u.is(Cat::kDemonym) && in(k + 3) &&
          r_.lexicon->lists(WordList::kAbroad, r_.word(u_[k + 1])) &&
          (word_is(k + 2, "in") || word_is(k + 2, "across")) && is_place(k + 3)) {
        k += 3;
        continue;
      }
      const std::string_view rule = role == Role::kTarget ? "place.target-cue"
                                    : origin              ? "place.origin-cue"
                                                          : "place.link-cue";
      list(k, i, role, rule);
      return;
    }
    if (target && !link && u.is(Cat::kAside) && !is(k, Cat::kAside, "name")) return;
    // "imitated media of France and Germany and was localized for readers in those countries"
    if (((target && !link) || origin) && u.is(Cat::kThoseCountries)) {
      those_countries(k, i, role);
      return;
    }
    if (is_clause_mark(u)) {
      // "audiences in about 20 countries, including Ukraine"
      if (u.is_mark(',') && target && (is(k + 1, Cat::kExample) || is(k + 1, Cat::kNamely))) {
        k += 2;
        continue;
      }
      // "focused on three countries, first of all Venezuela"
      if (u.is_mark(',') && target && u_[k - 1].is(Cat::kListWord) && in(k + 2) &&
          u_[k + 1].any(any_of(Cat::kAdverb, Cat::kListWord)) && is_place(k + 2)) {
        k += 2;
        continue;
      }
      // "blamed it on two companies: New Waves in Egypt and Newave in the Emirates"
      if (u.is_mark(':') && in(k + 1) &&
          ((target && is_place(k + 1)) || (!target && u_[k - 1].is(Cat::kActorNoun)))) {
        ++k;
        continue;
      }
      if (u.is_mark('"')) {
        ++k;
        ++steps;
        continue;
      }
      if (u.is_mark('(') || u.is_mark(')')) {
        // "the IRIB (Islamic Republic of Iran Broadcasting), the state broadcaster of Iran"
        std::size_t close = k;
        while (in(close) && !u_[close].is_mark(')') && close < k + 8) ++close;
        k = in(close) && u_[close].is_mark(')') ? close + 1 : k + 1;
        ++steps;
        continue;
      }
      // "domestic audiences and, to a lesser extent, people in Comoros"
      if (u.is_mark(',') && target && k > last + 1 && u_[k - 1].is(Cat::kAndOr)) {
        std::size_t close = k + 1;
        while (in(close) && close < k + 6 && !is_clause_mark(u_[close]) && !is_place(close))
          ++close;
        if (in(close) && u_[close].is_mark(',')) {
          k = close + 1;
          continue;
        }
      }
      // "tied to the IRIB, Iran's state broadcaster"
      if (u.is_mark(',') && link && role == Role::kOrigin && is_place(k + 1) && is_state(k + 1) &&
          u_[k + 1].possessive) {
        add(role, k + 1, i, "place.link-cue");
        return;
      }
      // ", or IRIB,": the abbreviation of a name
      if (u.is_mark(',') && link && word_is(k + 1, "or") && in(k + 3) && u_[k + 2].all_caps &&
          u_[k + 3].is_mark(',')) {
        k += 3;
        continue;
      }
      // "linked to Mytel, a telecom firm in Myanmar": an apposition may tell the place.
      if (u.is_mark(',') && link && !comma && is(k + 1, Cat::kArticle)) {
        comma = true;
        ++k;
        ++steps;
        continue;
      }
      return;
    }
    if (k != last + 1 && u.any(any_of(Cat::kOrigin, Cat::kLink, Cat::kTarget)) &&
        !u.any(any_of(Cat::kPeople, Cat::kInnerCue)) && !(target && is(k, Cat::kTarget, "people")))
      return;
    // "belongs to a network that the French agency described": another one.
    if (link && u.is(Cat::kNetwork) && is(k - 1, Cat::kArticle, "indefinite") && in(k + 1) &&
        (u_[k + 1].is(Cat::kWho) || r_.word(u_[k + 1]).ends_with("ed")))
      return;
    // "linked to X, a lawmaker whom the US Treasury ...": of him, not of the network.
    if (word_is(k, "whom") || (comma && word_is(k, "who"))) return;
    if (u.is(Cat::kRemove) || u.is(Cat::kTopic)) return;
    // "linked to X, a businessman indicted in the United States"
    if (link && r_.lexicon->lists(WordList::kAtLaw, r_.word(u))) return;
    if (u.is(Cat::kFollow) && !(in(k + 1) && u_[k + 1].is(Cat::kListWord))) return;
    if (u.is(Cat::kUse) && !u.is(Cat::kFiller) && steps > 0 &&
        (!link || is(k - 1, Cat::kBe, "past") || word_is(k - 1, "and")))
      return;
    ++k;
    ++steps;
  }
}

// "linked to accounts that targeted Iran", "tied to audiences in": the place is a target.
bool PlaceFinder::is_target_phrase(std::size_t i) const {
  return is(i + 1, Cat::kAudience, "addressed");
}

void find_seats(const Reading& r, const Sentence& s, Frame& out) { PlaceFinder(r, s, out).seats(); }

void find_places(const Reading& r, const Sentence& s, Frame& out) {
  PlaceFinder(r, s, out).run();
  // "targeted the Sikh community in Canada": no origin by the same word.
  std::erase_if(out.places, [&](const Place& p) {
    return p.role == Role::kOrigin && p.rule == "place.network-in" &&
           std::any_of(out.places.begin(), out.places.end(),
                       [&](const Place& q) { return q.role == Role::kTarget && q.unit == p.unit; });
  });
}

}  // namespace takedowndb::grammar
