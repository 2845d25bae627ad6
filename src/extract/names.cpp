// Names of actors and operations. A known name counts when a cue ties the network to it; an
// unknown one is a run of capitalised words behind such a cue ("linked to individuals associated
// with the Gagauz Executive Committee", "created by DotDev, a technology firm"). Denials and
// comparisons make no link.
#include <algorithm>

#include "extract/facts.h"
#include "extract/sentence_reader.h"

namespace takedowndb::grammar {
namespace {

class NameFinder : private SentenceReader {
 public:
  NameFinder(const Reading& r, const Sentence& s, Frame& out) : SentenceReader(r, s), out_(out) {}

  void run() {
    static constexpr Signs kBegins =
        signs(Cat::kOperation, Cat::kLink, Cat::kLinkVerb, Cat::kByVerb, Cat::kOrigin,
              Cat::kActorLabel, Cat::kActor, Cat::kActorNoun, Cat::kRemove, Cat::kStand, Cat::kBe,
              Cat::kUse, Sign::kNameWord);
    cell();
    for (std::size_t i = next(s_.first, kBegins); i < s_.end; i = next(i + 1, kBegins)) {
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
      // "linked to X, the businessman who ..., and to Y"
      if (word_is(i, "and") && word_is(i + 1, "to") && i > s_.first && u_[i - 1].is_mark(',') &&
          is_capital(i + 2) && !out_.names.empty() && out_.names.back().rule == "name.link")
        cue(i, i + 1);

      if (u.is(Cat::kActorLabel) && in(i + 1) &&
          (u_[i + 1].is_mark(':') || u_[i + 1].is_mark('|'))) {
        labelled_ = true;
        cue(i, i + 1);
        labelled_ = false;
      }
      if (u.is(Cat::kOrigin) && ends_in(i, "to")) cue(i, i);
      behind(i);
      from_firm(i);
      banned(i);
      between(i);
      of_origin(i);
      named_as(i);
      to_which(i);
    }
    item();
  }

 private:
  // "Shapla Media Services" in a table, under "Attributed to".
  void cell() {
    bool column = false;
    for (std::size_t h = s_.header.first; h < s_.header.end; ++h)
      column |= u_[h].is(Cat::kActorLabel);
    if (!column || s_.end - s_.first > 16) return;
    for (std::size_t k = s_.first; k < s_.end;) {
      std::size_t end = k + 1;
      // One word alone may be "Unknown" or "Internal".
      if (u_[k].is(Cat::kActor) || (is_capital(k) && name_end(k) >= k + 2))
        take(k, "name.cell", end);
      k = end > k ? end : k + 1;
    }
  }

  // "were part of the Russian Internet Research Agency", but not "X, part of the Pakistan Army"
  bool is_part_of_actor(std::size_t i) const {
    if (!is(i, Cat::kPartOfThe, "part") || i == s_.first || u_[i - 1].kind == UnitKind::kMark)
      return false;
    const std::size_t k = is(i + 1, Cat::kDemonym) ? i + 2 : i + 1;
    return is(k, Cat::kActor);
  }

  // "X, a unit of the Y ministry": said of the name before.
  bool in_apposition(std::size_t i) const {
    return i > s_.first + 1 && is(i - 1, Cat::kArticle, "indefinite") && u_[i - 2].is_mark(',') &&
           !out_.names.empty() && out_.names.back().range.end + 1 >= i - 1;
  }

  void add(bool operation, std::string value, Range range, std::string_view rule,
           std::string_view known = {}) {
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

  bool ends_in(std::size_t i, std::string_view w) const {
    const Token& last = r_.stream.tokens[u_[i].last];
    return same_word(r_.stream.text.substr(last.begin, last.end - last.begin), w);
  }

  // A known actor, by the name that the text gives.
  void add_known(std::size_t i, std::string_view rule) {
    add(false, text(i, i + 1), {i, i + 1}, rule, r_.value(u_[i], Cat::kActor));
  }

  // Whether a unit can be part of a proper name: capitals inside or at its front.
  bool is_capital(std::size_t i) const {
    if (!in(i) || u_[i].kind != UnitKind::kWord) return false;
    const std::string_view w = r_.word(u_[i]);
    return std::any_of(w.begin(), w.end(), [](char c) { return c >= 'A' && c <= 'Z'; }) ||
           (static_cast<unsigned char>(w[0]) == 0xC3 && w.size() > 1 &&
            static_cast<unsigned char>(w[1]) < 0xA0) ||
           (static_cast<unsigned char>(w[0]) == 0xC4 && w.size() > 2) ||
           (static_cast<unsigned char>(w[0]) == 0xC5 && w.size() > 2);
  }

  // The end of the name that begins at `i`.
  std::size_t name_end(std::size_t i) const {
    std::size_t k = i;
    std::size_t end = i;
    while (in(k)) {
      if (is_capital(k)) {
        end = ++k;
        if (u_[k - 1].possessive) break;
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
      // "Ruta 5 Estrategas"
      if (k > i && u_[k].is_number() && u_[k].digits && u_[k].plain && u_[k].number < 1000 &&
          is_capital(k + 1) && u_[k + 1].spaced && u_[k + 1].cats.empty() &&
          u_[k - 1].cats.empty()) {
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
  bool goes_on(std::size_t i) const {
    if (!r_.stream.cased || out_.heading || u_[i].possessive || !in(i + 1)) return false;
    const Unit& next = u_[i + 1];
    if (next.is_mark('-') && !next.spaced)
      return is_capital(i + 2) && !u_[i + 2].spaced && u_[i + 2].cats.empty();
    return u_[i].first == u_[i].last && !u_[i].all_caps && next.kind == UnitKind::kWord &&
           next.capital && next.cats.empty();
  }

  // "Alborz Analysis and Development" is one name; lists of names are far more common.
  bool joins(std::size_t first, std::size_t conjunction, std::size_t next) const {
    // "the Ministry of Youth and Sport"
    if (conjunction >= first + 2 && r_.word(u_[first + 1]).starts_with("of") &&
        r_.lexicon->lists(WordList::kPartOfGovernment, r_.word(u_[first])))
      return true;
    return conjunction >= first + 2 && u_[next].is(Cat::kNameTail);
  }

  // A run of capitals that names no actor: a place, a platform, a date.
  bool is_generic(std::size_t first, std::size_t end) const {
    // "the Sri Lanka Army", "the Philippine National Police"
    if (end - first >= 2 && u_[end - 1].is(Cat::kForces) &&
        u_[first].any(any_of(Cat::kCountry, Cat::kDemonym)))
      return false;
    bool all = true;
    for (std::size_t k = first; k < end; ++k) {
      const Unit& u = u_[k];
      if (!u.any(any_of(Cat::kCountry, Cat::kDemonym, Cat::kCity, Cat::kRegion, Cat::kMonth,
                        Cat::kWeekday, Cat::kPlatform, Cat::kGovernment, Cat::kFiller, Cat::kKind,
                        Cat::kNetwork, Cat::kTargetNoun, Cat::kPreposition, Cat::kPronoun,
                        Cat::kStop, Cat::kOperation, Cat::kOther, Cat::kCompany)))
        all = false;
    }
    return all;
  }

  std::string text(std::size_t first, std::size_t end) const {
    std::string_view raw =
        r_.stream.text.substr(u_[first].begin, u_[end - 1].end - u_[first].begin);
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

  bool take(std::size_t i, std::string_view rule, std::size_t& end) {
    const Unit& u = u_[i];
    if (u.is(Cat::kActor)) {
      end = i + 1;
      // "the Myanmar military" describes; "Begemot-Linear" is a longer name than "Begemot".
      if (r_.word(u).ends_with(" military")) return false;
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
    while (first + 1 < stop && u_[first].is(Cat::kTitle)) ++first;
    if (first < stop && u_[first].is(Cat::kActor)) return take(first, rule, end);
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

  // "controlled by the same agency": the actor named before whose name has that word.
  bool named_before(std::size_t i) {
    std::size_t k = i;
    if (!word_is(k, "the") && !word_is(k, "that") && !word_is(k, "this")) return false;
    ++k;
    if (word_is(k, "same")) ++k;
    if (!in(k) || !u_[k].is(Cat::kActorNoun) || is_capital(k)) return false;
    if (in(k + 1) && is_capital(k + 1)) return false;
    const std::string_view noun = r_.word(u_[k]);
    for (std::size_t b = i; b-- > 0;) {
      if (!u_[b].is(Cat::kActor)) continue;
      const std::string_view name = r_.value(u_[b], Cat::kActor);
      for (std::size_t at = 0; at + noun.size() <= name.size(); ++at)
        if (same_word(name.substr(at, noun.size()), noun)) {
          add(false, std::string(name), {k, k + 1}, "name.again", name);
          return true;
        }
    }
    return false;
  }

  // From a cue to the names behind it.
  void cue(std::size_t i, std::size_t last) {
    if (is_denied(r_, s_, i) || is_compared(r_, s_, i)) return;
    std::size_t k = last + 1;
    if (named_before(k)) return;
    // "pointed to the company's Content Library"
    for (std::size_t p = k; in(p) && p < k + 3; ++p)
      if (u_[p].is(Cat::kCompanyNoun) && u_[p].possessive) return;
    // "purported to be run by women in San Pedro": who they claimed to be.
    for (std::size_t b = i, n = 0; b-- > s_.first && n < 4; ++n) {
      if (u_[b].is(Cat::kPose)) return;
      if (is_clause_mark(u_[b])) break;
    }
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
      std::size_t end = k;
      if ((u.is(Cat::kActor) || is_capital(k)) && !u.is_line_end()) {
        const bool place = u.any(any_of(Cat::kCountry, Cat::kDemonym, Cat::kCity, Cat::kRegion)) &&
                           name_end(k) == k + 1 && !u.is(Cat::kActor);
        // "the Russian Internet Research Agency" is in the list; "Russian PR firm X" goes on.
        // "Iraqi Media House": the adjective belongs to a name of two words or more.
        // "the Mongolian Renewal Party"
        const bool party = k == last + 2 && word_is(k - 1, "the") && name_end(k) >= k + 3 &&
                           u_[name_end(k) - 1].is(Cat::kPartyNoun);
        const bool part = u.is(Cat::kDemonym) && name_end(k) >= k + 3 && (k == last + 1 || party) &&
                          !in_lower_noun(name_end(k));
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
          while (in(next) && (u_[next].is_mark(',') || word_is(next, "as well as") ||
                              u_[next].is(Cat::kAndOr))) {
            comma |= u_[next].is_mark(',');
            conj |= !u_[next].is_mark(',');
            ++next;
          }
          if (!in(next) || next == k) {
            // "... in Myanmar and Viettel in Vietnam": over a place.
            if (in(k) && word_is(k, "in") && in(k + 1) &&
                u_[k + 1].any(any_of(Cat::kCountry, Cat::kCity)) && in(k + 2) &&
                (word_is(k + 2, "and") || (u_[k + 2].is_mark(',') && is_capital(k + 3)))) {
              k = k + 3;
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
          (actor_noun_before(k) || is(k - 1, Cat::kPeople, "single") ||
           ends_in(k - 1, "entities") || ends_in(k - 1, "organizations") ||
           ends_in(k - 1, "organisations")) &&
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

  // "One, from Espersona, a Georgian media firm"
  void from_firm(std::size_t i) {
    const bool stood = u_[i].any(any_of(Cat::kStand, Cat::kBe)) && starts_behind();
    if (!(word_is(i, "from") || stood) || !is_capital(i + 1) || !r_.stream.cased) return;
    // "according to data from DeepSee, a firm that ..."
    if (i > s_.first && r_.lexicon->lists(WordList::kReceived, r_.word(u_[i - 1]))) return;
    const std::size_t end = name_end(i + 1);
    if (!in(end + 2) || !u_[end].is_mark(',') || !is(end + 1, Cat::kArticle, "indefinite")) return;
    for (std::size_t k = end + 2, n = 0; in(k) && n < 6; ++k, ++n) {
      std::size_t stop = 0;
      if (u_[k].is(Cat::kActorNoun)) {
        take(i + 1, "name.from-firm", stop);
        return;
      }
      if (is_clause_mark(u_[k])) return;
    }
  }

  // "it banned Rally Forge, a US marketing firm": a firm is not removed like its accounts.
  void banned(std::size_t i) {
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
    if (!is_capital(i + 1)) return;
    const std::size_t end = name_end(i + 1);
    if (!in(end + 2) || !u_[end].is_mark(',') || !is(end + 1, Cat::kArticle, "indefinite")) return;
    for (std::size_t k = end + 2, n = 0; in(k) && n < 7; ++k, ++n) {
      std::size_t stop = 0;
      if (u_[k].is(Cat::kActorNoun)) {
        take(i + 1, "name.banned", stop);
        return;
      }
      if (is_clause_mark(u_[k]) && !u_[k].is_mark('.')) return;
    }
  }

  // "links between the operation and the Internet Research Agency"
  void between(std::size_t i) {
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
  void named_as(std::size_t i) {
    if (!r_.lexicon->lists(WordList::kNaming, r_.word(u_[i]))) return;
    if (is_denied(r_, s_, i)) return;
    std::size_t k = i + 1;
    while (in(k) && k < i + 7 && !is_capital(k) &&
           u_[k].any(any_of(Cat::kFiller, Cat::kActorNoun, Cat::kArticle, Cat::kDemonym)))
      ++k;
    if (!in(k) || !is_capital(k)) return;
    std::size_t as = name_end(k);
    for (std::size_t n = 0; in(as) && n < 8 && !word_is(as, "as"); ++n) ++as;
    if (!word_is(as, "as")) return;
    for (std::size_t n = as + 1; in(n) && n < as + 4; ++n)
      if (u_[n].is(Cat::kRunner)) {
        std::size_t stop = 0;
        take(k, "name.named-as", stop);
        return;
      }
  }

  // "the letterhead of a company called Lotus Reach, to which we attribute the operation"
  void to_which(std::size_t i) {
    if (!word_is(i, "to") || !is(i + 1, Cat::kWho) || i < s_.first + 2 || !u_[i - 1].is_mark(','))
      return;
    bool linked = false;
    for (std::size_t k = i + 2; in(k) && k < i + 7 && !is_clause_mark(u_[k]); ++k)
      linked |= u_[k].is(Cat::kLinkVerb);
    if (!linked || is_denied(r_, s_, i) || is_denied(r_, s_, std::min(i + 6, s_.end))) return;
    std::size_t first = i - 1;
    while (first > s_.first + 1 &&
           (is_capital(first - 1) ||
            (first < i - 1 && u_[first - 1].is(Cat::kNameParticle) && is_capital(first - 2))))
      --first;
    std::size_t stop = 0;
    if (first < i - 1) take(first, "name.to-which", stop);
  }

  // "accounts suspected to be of Internet Research Agency origin"
  void of_origin(std::size_t i) {
    if (u_[i].is(Cat::kActor) && is(i + 1, Cat::kOriginLabel, "noun") && !is_denied(r_, s_, i))
      add_known(i, "name.of-origin");
  }

  // "**International Union of Virtual Media.**": an item that is headed by an actor's name.
  void item() {
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
  bool speaks(std::size_t i) const {
    const std::size_t end = name_end(i);
    if (!in(end) || !u_[end].is_mark(',')) return false;
    for (std::size_t k = end + 1; in(k) && k < end + 14; ++k)
      if (u_[k].is(Cat::kAnnounce) && u_[k - 1].is_mark(',')) return true;
    return false;
  }

  // Whether a common noun for an actor follows: "the Russian PR firm X" is no name yet.
  bool in_lower_noun(std::size_t i) const { return in(i) && u_[i].is(Cat::kActorNoun); }

  bool starts_behind() const {
    return word_is(s_.first, "behind") ||
           (word_is(s_.first, "the") && word_is(s_.first + 2, "behind"));
  }

  bool actor_noun_before(std::size_t k) const {
    for (std::size_t b = k, n = 0; b-- > s_.first && n < 8; ++n) {
      if (u_[b].is(Cat::kActorNoun) || is_firm_in(b)) return true;
      if (is_clause_mark(u_[b])) return false;
    }
    return false;
  }

  // "a firm in", "companies in": one unit.
  bool is_firm_in(std::size_t i) const {
    const std::string_view w = r_.word(u_[i]);
    return u_[i].first != u_[i].last &&
           (w.find("firm") != w.npos || w.find("compan") != w.npos || w.find("agency") != w.npos);
  }

  // "X was behind it", "accounts of X", "X ran the network", "Sputnik again".
  void behind(std::size_t i) {
    const Unit& u = u_[i];
    if (u.is(Cat::kActor) && !is_denied(r_, s_, i) && !is_compared(r_, s_, i)) {
      for (std::size_t k = i + 1, n = 0; in(k) && n < 6; ++k, ++n) {
        if (word_is(k, "behind") || (n == 0 && word_is(k, "again"))) {
          add_known(i, "name.behind");
          return;
        }
        if (is_clause_mark(u_[k]) && n > 1) break;
      }
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
    if (u.is(Cat::kActorNoun) && is(i + 1, Cat::kCulprit) && !is_denied(r_, s_, i))
      for (std::size_t k = i + 2; in(k + 1) && k < i + 7; ++k)
        if ((u_[k].is_mark(',') || u_[k].is_mark(':')) && is_capital(k + 1)) {
          cue(i, k);
          break;
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
        if (name_end(k) >= k + 2 || u_[k].is(Cat::kActor)) take(k, "name.assets-of", end);
      }
    }
  }

  Frame& out_;
  bool labelled_ = false;  // behind "Attributed to:", where capitals are a name's
};

}  // namespace

void find_names(const Reading& r, const Sentence& s, Frame& out) { NameFinder(r, s, out).run(); }

}  // namespace takedowndb::grammar
