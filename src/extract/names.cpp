// Names of actors and operations. A known name counts when a cue ties the network to it; an
// unknown one is a run of capitalised words behind such a cue ("linked to individuals associated
// with the Gagauz Executive Committee", "created by DotDev, a technology firm"). Denials and
// comparisons make no link.
#include <algorithm>

#include "extract/name_finder.h"

namespace takedowndb::grammar {

void NameFinder::run() {
  static constexpr Signs kBegins =
      signs(Cat::kOperation, Cat::kLink, Cat::kLinkVerb, Cat::kByVerb, Cat::kOrigin,
            Cat::kActorLabel, Cat::kActor, Cat::kActorNoun, Cat::kRemove, Cat::kStand, Cat::kBe,
            Cat::kUse, Sign::kNameWord);
  cell();
  for (std::size_t i = first(kBegins); i < s_.end; i = next(i + 1, kBegins)) {
    const Unit& u = u_[i];
    if (u.is(Cat::kOperation) && !is_denied(r_, s_, i) && !is_compared(r_, s_, i))
      add(true, std::string(r_.value(u, Cat::kOperation)), {i, i + 1}, "name.operation");
    if (u.is(Cat::kLink) && (!u.is(Cat::kPartOfThe) || is_part_of_actor(i)) && !in_apposition(i))
      cue(i, i);
    if (const std::size_t to = split_link(r_, s_, i); to != 0) cue(i, to);

    // "linked to X, the lawmaker ..., as well as to the consultants Y and Z"
    if (word_is(i, "as well as") && word_is(i + 1, "to") && !out_.names.empty()) cue(i, i + 1);

    // "connected to three marketing companies, which Facebook named as X, Y and Z"
    if (word_is(i, "named") && word_is(i + 1, "as") && is_capital(i + 2) && !out_.heading)
      for (std::size_t b = i, n = 0; b-- > s_.first && n < 8; ++n)
        if (u_[b].is(Cat::kActorNoun)) {
          cue(i, i + 1);
          break;
        }
    // "linked to X, the businessman who ..., and to Y", "traced to X and to his firm, Y"
    if (word_is(i, "and") && word_is(i + 1, "to") && in(i + 2) && !out_.names.empty() &&
        out_.names.back().rule == "name.link" &&
        ((is_capital(i + 2) && u_[i - 1].is_mark(',')) || firm_to_come(i + 2)))
      cue(i, i + 1);
    // "connected to one another and, the company said, to X"
    if (word_is(i, "and") && i > s_.first + 1 && out_.names.empty() &&
        is_one_of(r_.word(u_[i - 1]), {"another", "other", "one another", "each other"})) {
      const bool aside = in(i + 1) && u_[i + 1].is_mark(',');
      const std::size_t to =
          aside ? to_behind_aside(r_, s_, i + 1) : (word_is(i + 1, "to") ? i + 1 : 0);
      if (to != 0 && to < i + 9 &&
          std::any_of(u_ + s_.first, u_ + i, [](const Unit& b) { return b.is(Cat::kLink); }))
        cue(i, to);
    }

    // "attribute it to Belarus, and more precisely to the contractor X"
    if (word_is(i, "and") && word_is(i + 2, "to") && out_.names.empty() &&
        u_[i + 1].any(any_of(Cat::kAdverb, Cat::kPrecise, Cat::kNamely)) &&
        std::any_of(u_ + s_.first, u_ + i,
                    [](const Unit& b) { return b.any(any_of(Cat::kLink, Cat::kLinkVerb)); }))
      cue(i, i + 2);

    if (u.is(Cat::kActorLabel) && in(i + 1) && (u_[i + 1].is_mark(':') || u_[i + 1].is_mark('|'))) {
      labelled_ = true;
      cue(i, i + 1);
      labelled_ = false;
    }
    if (u.is(Cat::kOrigin) && (ends_in(i, "to") || (ends_in(i, "on") && is_blame(i)))) cue(i, i);
    behind(i);
    from_firm(i);
    banned(i);
    between(i);
    of_origin(i);
    at_body(i);
    named_as(i);
    to_which(i);
    if (u.is(Cat::kLinkVerb)) blamed(i);
    // "It blames two companies, X and Y"
    if (r_.lexicon->lists(WordList::kBlaming, r_.word(u)) && firm_to_come(i + 1))
      for (std::size_t k = i + 2; in(k + 1) && k < i + 9; ++k)
        if (u_[k].is_mark(',')) {
          cue(i, k);
          break;
        }
    linked_to_network(i);
  }
  if (s_.cats.meets(any_of(Cat::kCulprit, Cat::kKnownAs)))
    for (std::size_t i = s_.first; i < s_.end; ++i) {
      culprit(i);
      known_as(i);
    }
  firms();
  item();
}

// "blamed the network on"
bool NameFinder::is_blame(std::size_t i) const {
  return r_.word(u_[i]).starts_with("blamed") || r_.word(u_[i]).starts_with("pinned");
}

// "Shapla Media Services" in a table, under "Attributed to".
void NameFinder::cell() {
  bool column = false;
  for (std::size_t h = s_.header.first; h < s_.header.end; ++h)
    column |= u_[h].is(Cat::kActorLabel);
  if (!column || s_.end - s_.first > 16) return;
  for (std::size_t k = s_.first; k < s_.end;) {
    std::size_t end = k + 1;
    // One word alone may be "Unknown" or "Internal".
    if (u_[k].is(Cat::kActor) || (is_capital(k) && name_end(k) >= k + 2)) take(k, "name.cell", end);
    k = end > k ? end : k + 1;
  }
}

// "were part of the Russian Internet Research Agency", but not "X, part of the Pakistan Army"
bool NameFinder::is_part_of_actor(std::size_t i) const {
  if (!is(i, Cat::kPartOfThe, "part") || i == s_.first || u_[i - 1].kind == UnitKind::kMark)
    return false;
  const std::size_t k = is(i + 1, Cat::kDemonym) ? i + 2 : i + 1;
  return is(k, Cat::kActor);
}

// "X, a unit of the Y ministry": said of the name before.
bool NameFinder::in_apposition(std::size_t i) const {
  return i > s_.first + 1 && is(i - 1, Cat::kArticle, "indefinite") && u_[i - 2].is_mark(',') &&
         !out_.names.empty() && out_.names.back().range.end + 1 >= i - 1;
}

// "controlled by the same agency": the actor named before whose name has that word, else the one of
// the network told before.
bool NameFinder::named_before(std::size_t i) {
  std::size_t k = i;
  if (!word_is(k, "the") && !word_is(k, "that") && !word_is(k, "this")) return false;
  ++k;
  const bool same = word_is(k, "same");
  if (same) ++k;
  if (!in(k) || !u_[k].is(Cat::kActorNoun) || is_capital(k)) return false;
  if (in(k + 1) && is_capital(k + 1)) return false;
  const auto noun = r_.word(u_[k]);
  static constexpr std::size_t kNear = 4000;  // units: a text of a few pages
  for (std::size_t b = i; b-- > 0 && i - b < kNear;) {
    if (!u_[b].is(Cat::kActor)) continue;
    const std::string_view name = r_.value(u_[b], Cat::kActor);
    for (std::size_t at = 0; at + noun.size() <= name.size(); ++at)
      if (same_word(name.substr(at, noun.size()), noun)) {
        add(false, std::string(name), {k, k + 1}, "name.again", name);
        return true;
      }
  }
  out_.same_actor |= same;
  return same;
}

// From a cue to the names behind it.
void NameFinder::cue(std::size_t i, std::size_t last) {
  if (is_denied(r_, s_, i) || is_compared(r_, s_, i)) return;
  std::size_t k = last + 1;
  if (r_.lexicon->lists(WordList::kBelonging, r_.word(u_[i])) && !is_said_of_assets(i)) return;
  if (named_before(k)) return;
  // "pointed to the company's Content Library"
  for (std::size_t p = k; in(p) && p < k + 3; ++p)
    if (u_[p].is(Cat::kCompanyNoun) && u_[p].possessive) return;
  // "purported to be run by women in San Pedro": who they claimed to be.
  for (std::size_t b = i, n = 0; b-- > s_.first && n < 4; ++n) {
    if (u_[b].is(Cat::kPose)) return;
    if (is_clause_mark(u_[b])) break;
  }
  // "The 51 members of the assembly were sworn in"
  if (r_.word(u_[i]).ends_with("members of") &&
      (i == s_.first || u_[i - 1].is_number() || is(i - 1, Cat::kArticle)))
    return;
  // "complaints against members of X"
  if (r_.word(u_[i]).ends_with("members of") && i > s_.first &&
      is_one_of(r_.word(u_[i - 1]), {"against", "at", "targeted"}))
    return;
  // "Verifica is a member of the Fact-Checking Network"
  if (r_.word(u_[i]).ends_with("member of") && i > s_.first + 1 &&
      is(i - 1, Cat::kArticle, "indefinite"))
    return;
  bool any = false;
  bool apposition = false;
  std::size_t words = 0;
  while (in(k) && words < 14) {
    const Unit& u = u_[k];
    // "pointed to a survey by the Research Centre"
    if (r_.lexicon->lists(WordList::kStudy, r_.word(u)) &&
        (word_is(k + 1, "by") || word_is(k + 2, "by")))
      return;
    std::size_t end = k;
    if ((u.is(Cat::kActor) || is_capital(k)) && !u.is_line_end()) {
      const bool place = u.any(any_of(Cat::kCountry, Cat::kDemonym, Cat::kCity, Cat::kRegion)) &&
                         name_end(k) == k + 1 && !u.is(Cat::kActor);
      // "the Russian Internet Research Agency" is in the list; "Russian PR firm X" goes on.
      // "Iraqi Media House": the adjective belongs to a name of two words or more.
      // "the Mongolian Renewal Party"
      const bool party = k > last + 1 && word_is(k - 1, "the") && name_end(k) >= k + 3 &&
                         u_[name_end(k) - 1].is(Cat::kPartyNoun);
      // "the Nicaraguan Institute of Telecommunications", "the Myanmar Police Force"
      const bool body = u.any(any_of(Cat::kDemonym, Cat::kCountry)) && !u.possessive && in(k + 1) &&
                        u_[k + 1].capital && name_end(k) >= k + 3 &&
                        r_.lexicon->lists(WordList::kInstitution, r_.word(u_[k + 1]));
      const bool part = body || (u.is(Cat::kDemonym) && name_end(k) >= k + 3 &&
                                 (k == last + 1 || party) && !in_lower_noun(name_end(k)));
      if (!part && (place || (u.is(Cat::kDemonym) && !u.is(Cat::kActor)))) {
        ++k;
        ++words;
        continue;
      }
      if (k > last + 1 && (ends_in(k - 1, "in") || ends_in(k - 1, "from"))) {
        // "individuals in Fujian": where, not who.
        k = name_end(k) > k ? name_end(k) : k + 1;
        ++words;
        continue;
      }
      // "The Cyber Crime Unit of the Police Service confirmed": who says it
      if (r_.word(u_[i]).ends_with(" of") && i > s_.first && (u_[i - 1].capital || is_capital(i)) &&
          is(name_end(k), Cat::kAnnounce))
        return;
      // "staff members of the House and Senate committees"
      if (r_.word(u_[i]).ends_with("members of") && name_end(k) == k + 1 &&
          r_.lexicon->lists(WordList::kChamber, r_.word(u)))
        return;
      if (take(k, "name.link", end)) {
        any = true;
        k = end;
        // "(IRA)", the abbreviation behind a name
        if (in(k) && u_[k].is_mark('(')) {
          std::size_t close = k + 1;
          while (in(close) && !u_[close].is_mark(')') && close < k + 8) ++close;
          if (in(close) && u_[close].is_mark(')')) k = close + 1;
        }
        // ", SNS,": the abbreviation behind commas
        if (in(k + 1) && u_[k].is_mark(',') && u_[k + 1].all_caps && name_end(k + 1) == k + 2 &&
            !u_[k + 1].is(Cat::kActor) && u_[k + 1].end - u_[k + 1].begin <= 6)
          k += 2;
        // ", specifically X"
        if (in(k + 2) && u_[k].is_mark(',') && u_[k + 1].is(Cat::kNamely) && is_capital(k + 2)) {
          k += 2;
          continue;
        }
        // "and", ",": more names, or an apposition that ends the list.
        std::size_t next = k;
        bool comma = false;
        bool conj = false;
        while (in(next) &&
               (u_[next].is_mark(',') || word_is(next, "as well as") || u_[next].is(Cat::kAndOr))) {
          comma |= u_[next].is_mark(',');
          conj |= !u_[next].is_mark(',');
          ++next;
        }
        if (!in(next) || next == k) {
          // "... in Myanmar and Viettel in Vietnam": over a place.
          std::size_t where = k + 1;
          if (word_is(where, "the")) ++where;
          if (in(k) && word_is(k, "in") && in(where + 1) &&
              u_[where].any(any_of(Cat::kCountry, Cat::kCity)) &&
              (word_is(where + 1, "and") ||
               (u_[where + 1].is_mark(',') && is_capital(where + 2)))) {
            k = where + 2;
            continue;
          }
          return;
        }
        if (!conj && comma && !(in(next) && (is_capital(next) || u_[next].is(Cat::kActor)))) {
          // Over an apposition to an "and" with another name: "X, a firm in Y, and Z".
          std::size_t a = next;
          while (in(a) && !u_[a].is_mark(',') && a < next + 9) ++a;
          if (in(a + 1) && u_[a].is_mark(',') && word_is(a + 1, "and") && in(a + 2)) {
            k = a + 2;
            apposition = true;
            continue;
          }
          return;
        }
        k = next;
        ++words;
        continue;
      }
      if (end > k) {
        k = end;
        words += 1;
        continue;
      }
    }
    if (u.is_mark('"') || u.is_mark('\'') || u.is_mark('*') || u.is_mark('-')) {
      ++k;
      continue;
    }
    if (u.is_mark(',') && !any && in(k + 2) && words > 0 && u_[k + 1].is(Cat::kNamely)) {
      k += 2;
      continue;
    }
    if (u.is_mark(',') && !any && in(k + 1) && words > 0 &&
        (is_capital(k + 1) || u_[k + 1].is(Cat::kActor)) &&
        (actor_noun_before(k) || is(k - 1, Cat::kPeople, "single") || ends_in(k - 1, "entities") ||
         ends_in(k - 1, "organizations") || ends_in(k - 1, "organisations")) &&
        !speaks(k + 1)) {
      // "linked to a marketing firm in Egypt, New Waves"
      ++k;
      continue;
    }
    // "links to two marketing firms: Nile Media in Egypt and Reach in the UAE"
    if (u.is_mark(':') && !any && in(k + 1) && is_capital(k + 1) && actor_noun_before(k)) {
      ++k;
      continue;
    }
    // "the work of a firm in Puebla, Mexico, called X"
    if (u.is_mark(',') && !any && in(k + 2) && actor_noun_before(k) &&
        (u_[k + 1].is(Cat::kKnownAs) || (u_[k + 1].any(any_of(Cat::kCountry, Cat::kCity)) &&
                                         u_[k + 2].is_mark(',') && is(k + 3, Cat::kKnownAs)))) {
      ++k;
      continue;
    }
    if (u.is_mark('(') && !any) {
      ++k;
      continue;
    }
    // "repeat links to a handful of websites with names such as X"
    if (!any && u.is(Cat::kKind) && r_.value(u, Cat::kKind) == "domain" &&
        r_.word(u_[i]).starts_with("links"))
      return;
    if (is_clause_mark(u)) return;
    if (u.is(Cat::kLink) && k > last + 1) {
      ++k;
      ++words;
      continue;
    }
    if (u.is(Cat::kWho) && in(k + 1) && u_[k + 1].is(Cat::kKnownAs)) {
      ++k;
      continue;
    }
    // "traced to people who work for X"
    if (u.is(Cat::kWho) && in(k + 2) && u_[k - 1].is(Cat::kPeople) &&
        is_one_of(r_.word(u_[k + 1]), {"work", "works", "worked", "work for", "worked for"})) {
      k += 2;
      continue;
    }
    if (any && !apposition &&
        !u.any(any_of(Cat::kFiller, Cat::kActorNoun, Cat::kPeople, Cat::kKnownAs)) &&
        !word_is(k, "to") && !word_is(k, "with"))
      return;
    if (u.any(any_of(Cat::kRemove, Cat::kFollow, Cat::kTarget, Cat::kTopic)) ||
        (u.is(Cat::kUse) && !u.is(Cat::kRan)))
      return;
    if (u.any(any_of(Cat::kWho, Cat::kPose))) return;
    if (word_is(k, "to") && !(in(k + 1) && (is_capital(k + 1) || u_[k + 1].is(Cat::kFiller))))
      return;
    if (u.is(Cat::kAside) && !is(k, Cat::kAside, "place")) return;
    ++k;
    ++words;
  }
}

void find_names(const Reading& r, const Sentence& s, Frame& out) { NameFinder(r, s, out).run(); }

}  // namespace takedowndb::grammar
