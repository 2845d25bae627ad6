// Places and their roles. A place means nothing by itself; a cue gives it a role: "originated in",
// "linked to", "Iran-based", "Iranian accounts" (origin); "targeted", "focused on", "audiences in"
// (target). From a cue the list of places behind it is read: "the US, North Africa and Latin
// America". Places that no cue reaches are topics and make no claim.
#include <algorithm>

#include "extract/facts.h"

namespace takedowndb::grammar {
namespace {

constexpr std::size_t kListReach = 11;  // units from a cue to its first place

bool same_word(std::string_view have, std::string_view w) {
  return have.size() == w.size() &&
         std::equal(have.begin(), have.end(), w.begin(),
                    [](char a, char b) { return fold(a) == b; });
}

class Finder {
 public:
  Finder(const Reading& r, const Sentence& s, Frame& out)
      : r_(r), u_(r.units), s_(s), out_(out) {}

  void run() {
    for (std::size_t i = s_.first; i < s_.end; ++i) {
      const Unit& u = u_[i];
      if (u.any(any_of(Cat::kOrigin, Cat::kLink, Cat::kTarget))) cue(i, i);
      if (const std::size_t to = split_link(r_, s_, i); to != 0) cue(i, to);
      if (i + 1 < s_.end && u_[i + 1].is_mark(':') &&
          u_[i].any(any_of(Cat::kOriginLabel, Cat::kTargetLabel)))
        label(i);
      if (u.is(Cat::kTargetIs) && in(i + 2) && !is_denied(r_, s_, i) &&
          (word_is(i + 1, "was") || word_is(i + 1, "were") || word_is(i + 1, "is") ||
           word_is(i + 1, "are") || u_[i + 1].is_mark(':'))) {
        std::size_t k = i + 2;
        while (in(k) && k < i + 8 && !is_place(k) && !is_clause_mark(u_[k])) ++k;
        if (in(k) && is_place(k)) list(k, i, Role::kTarget, "place.target-is");
      }
      if (u.is(Cat::kTargetBefore) && !is_denied(r_, s_, i)) target_before_cue(i);
      if (word_is(i, "at") && (word_is(i + 1, "whom") || word_is(i + 1, "whose"))) at_whom(i);
      if (is_place(i)) {
        compound(i);
        qualifies_noun(i);
        from_place(i);
        network_in(i);
        culprit(i);
        leading(i);
        is_target(i);
        as_audience(i);
        heavily_in(i);
        people(i);
        firm_in(i);
        firm_of(i);
      }
      if (u.is(Cat::kDomestic) && !is_denied(r_, s_, i)) domestic(i);
    }
    announced();
  }

  // "Origin: Egypt, Turkey and Morocco", "Targets: Libya"
  void label(std::size_t i) {
    const Role role = u_[i].is(Cat::kOriginLabel) ? Role::kOrigin : Role::kTarget;
    std::size_t k = i + 2;
    while (in(k) && k < i + 7 && !is_place(k) && !u_[k].is_mark('.') && !u_[k].is(Cat::kKind)) ++k;
    if (in(k) && is_place(k)) list(k, i, role, "place.label");
  }

  // "Three of them originated in Iran and one in Russia", "two networks, one run from Saudi Arabia
  // and the other from the Emirates and Egypt": how many networks each set of countries has.
  void announced() {
    bool networks = u_[s_.first].is_number();
    for (std::size_t i = s_.first; i < s_.end; ++i)
      networks |= u_[i].is(Cat::kNetwork) || word_is(i, "investigations") || u_[i].is(Cat::kSubset);
    for (std::size_t i = s_.first; i < s_.end; ++i) {
      double count = 0;
      if (u_[i].is_number() && u_[i].number >= 1 && u_[i].number <= 20) count = u_[i].number;
      else if (networks && u_[i].any(any_of(Cat::kOrdinal, Cat::kNewNetwork)))
        count = 1;
      if (count == 0) continue;
      std::size_t k = i + 1;
      const bool each = word_is(k, "each");
      if (each) ++k;
      while (in(k) && (u_[k].any(any_of(Cat::kSubset, Cat::kNetwork, Cat::kFiller, Cat::kAdverb)) ||
                       word_is(k, "of") || word_is(k, "were") || word_is(k, "was") ||
                       word_is(k, "are") || u_[k].is(Cat::kPronoun)))
        ++k;
      if (!in(k) || k > i + 6) continue;
      const bool cue = u_[k].any(any_of(Cat::kOrigin, Cat::kLink)) || word_is(k, "from") ||
                       word_is(k, "leading") ||
                       ((word_is(k, "in") || word_is(k, "to")) && networks);
      // "two operations were Russian"
      const bool predicate = is_state(k) && u_[k].is(Cat::kDemonym) && k > i + 1 &&
                             (word_is(k - 1, "were") || word_is(k - 1, "was"));
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
        for (std::size_t n = before; n < out_.places.size(); ++n) {
          Announced one;
          one.count = static_cast<int>(count);
          one.codes.push_back(out_.places[n].code);
          one.place = out_.places[n].unit;
          out_.announced.push_back(std::move(one));
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
      for (std::size_t n = p + 1; in(n) && (is_place(n) || word_is(n, "and")); ++n)
        if (is_state(n) && std::find(a.codes.begin(), a.codes.end(), code(n)) == a.codes.end())
          a.codes.push_back(code(n));
      a.place = p;
      out_.announced.push_back(std::move(a));
    }
    int sum = 0;
    for (const Announced& a : out_.announced) sum += a.count;
    if (sum < 2) out_.announced.clear();
  }

 private:
  bool in(std::size_t i) const { return i < s_.end; }
  bool word_is(std::size_t i, std::string_view w) const {
    return in(i) && same_word(r_.word(u_[i]), w);
  }
  bool is_place(std::size_t i) const {
    return in(i) &&
           u_[i].any(any_of(Cat::kCountry, Cat::kDemonym, Cat::kCity, Cat::kRegion));
  }
  bool is_state(std::size_t i) const {
    return in(i) && u_[i].any(any_of(Cat::kCountry, Cat::kDemonym, Cat::kCity));
  }
  std::string_view code(std::size_t i) const {
    if (u_[i].is(Cat::kCountry)) return r_.value(u_[i], Cat::kCountry);
    if (u_[i].is(Cat::kDemonym)) return r_.value(u_[i], Cat::kDemonym);
    if (u_[i].is(Cat::kCity)) return r_.value(u_[i], Cat::kCity);
    return r_.value(u_[i], Cat::kRegion);
  }

  void add(Role role, std::size_t i, std::size_t cue, std::string_view rule, bool weak = false) {
    // Places of the network's own words: a region is never an origin.
    const bool region = !is_state(i);
    if (region && role == Role::kOrigin) return;
    // "African elections": an adjective of another noun, unless of an audience.
    const std::string_view w = r_.word(u_[i]);
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
    out_.places.push_back(p);
  }

  // What stands behind a place that is only part of a name or a body: "US Treasury", "Iran deal".
  bool is_other_thing(std::size_t i, Role role) const {
    if (!in(i + 1)) return false;
    const Unit& next = u_[i + 1];
    // A place inside a name that goes on: "New York Times", "Moscow Times".
    if (r_.stream.cased && next.kind == UnitKind::kWord && next.capital && next.cats.empty() &&
        u_[i].is(Cat::kCity) && !u_[i].possessive)
      return true;
    if (word_is(i + 1, "Times") || word_is(i + 1, "Post")) return true;
    if (role == Role::kTarget) {
      if (next.is_mark('-') && in(i + 2) && !next.spaced &&
          (word_is(i + 2, "based") || word_is(i + 2, "linked") || word_is(i + 2, "backed") ||
           word_is(i + 2, "owned") || word_is(i + 2, "language") || word_is(i + 2, "made")))
        return true;
      if (word_is(i + 1, "language") || word_is(i + 1, "dollars")) return true;
    }
    return false;
  }

  // Whether a demonym stands in a list of languages: behind "in", with no noun of its own.
  bool language_list(std::size_t i) const {
    const Sense* sense = r_.sense(u_[i], Cat::kDemonym);
    if (sense == nullptr || !sense->adjective) return false;
    if (in(i + 1) && !is_clause_mark(u_[i + 1]) && !word_is(i + 1, "and") && !word_is(i + 1, "or") &&
        !u_[i + 1].any(any_of(Cat::kStop, Cat::kPreposition, Cat::kConjunction, Cat::kTopic)))
      return false;
    std::size_t b = i;
    while (b > s_.first && (u_[b - 1].is(Cat::kDemonym) || u_[b - 1].is_mark(',') ||
                            word_is(b - 1, "and") || word_is(b - 1, "or") || word_is(b - 1, "both") ||
                            (b == i - 1 && u_[b - 1].cats.empty() && u_[b - 1].capital)))
      --b;
    return b > s_.first && word_is(b - 1, "in");
  }

  // "Russian-speaking audiences", "Chinese speakers in Taiwan": a language, not a place.
  bool is_language(std::size_t i) const {
    if (!u_[i].is(Cat::kDemonym)) return false;
    // "content in German, French and English"
    if (i > s_.first && !u_[i].is(Cat::kCountry) && language_list(i)) return true;
    std::size_t k = i + 1;
    if (in(k) && u_[k].is_mark('-')) ++k;
    if (!in(k)) return false;
    const std::string_view w = r_.word(u_[k]);
    return w.starts_with("speak") || w.starts_with("Speak") || w.starts_with("language");
  }

  // A body whose words are quoted, not a place of the network: "sources the US government
  // previously identified as Russian".
  bool is_speaker(std::size_t i) const {
    if (!in(i + 1)) return false;
    std::size_t verb = i + 1;
    while (in(verb) && (word_is(verb, "has") || word_is(verb, "had") || word_is(verb, "have") ||
                        u_[verb].any(any_of(Cat::kAdverb, Cat::kRecall))))
      ++verb;
    if (in(verb) && verb > i + 1 && !u_[i].is(Cat::kDemonym) &&
        (u_[verb].is(Cat::kFound) || word_is(verb, "identified as") || word_is(verb, "described as")))
      return true;
    if (!u_[i + 1].is(Cat::kGovernment)) return false;
    for (std::size_t k = i + 2, n = 0; in(k) && n < 4; ++k, ++n) {
      if (u_[k].any(any_of(Cat::kAnnounce, Cat::kFound)) || word_is(k, "identified as") ||
          word_is(k, "described as") || word_is(k, "says"))
        return true;
      if (!u_[k].any(any_of(Cat::kAdverb, Cat::kRecall, Cat::kStop, Cat::kGovernment))) break;
    }
    return false;
  }

  // Reads the list of places that begins at or behind `i`; returns the unit behind it.
  std::size_t list(std::size_t i, std::size_t cue, Role role, std::string_view rule) {
    std::size_t last = i;
    bool first = true;
    while (in(i)) {
      if (is_place(i)) {
        if (is_other_thing(i, role)) return last;
        if (is_language(i)) {
          i += 2;
          continue;
        }
        add(role, i, cue, rule);
        first = false;
        last = i + 1;
        ++i;
        // Over what belongs to the place: "Russia's military", "UK citizens", "US in particular".
        std::size_t k = i;
        for (std::size_t n = 0; in(k) && n < 4; ++n) {
          if (u_[k].is(Cat::kGovernment) || u_[k].is(Cat::kTargetNoun) || u_[k].is(Cat::kPeople) ||
              u_[k].is(Cat::kKind) || u_[k].is(Cat::kAdverb) ||
              (u_[k].is_mark('-') && in(k + 1) && word_is(k + 1, "speaking")) ||
              word_is(k, "speaking")) {
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
        while (in(next) &&
               (u_[next].is_mark(',') || u_[next].is_mark('&') || u_[next].is_mark('/') ||
                u_[next].is(Cat::kListWord) || word_is(next, "more") ||
                word_is(next, "and") || word_is(next, "or") || word_is(next, "as well as") ||
                word_is(next, "including") || word_is(next, "plus") || word_is(next, "also") ||
                word_is(next, "along with") || word_is(next, "together with") ||
                word_is(next, "but also") || word_is(next, "then") ||
                word_is(next, "such as") || word_is(next, "like") || u_[next].is(Cat::kAdverb) ||
                word_is(next, "to a lesser extent") || word_is(next, "in addition to") ||
                word_is(next, "notably"))) {
          joined = true;
          ++next;
        }
        if (!r_.stream.punctuated) joined = true;
        if (!joined) return last;
        // A few words may lead to the next place: "the", "people in", "parts of", "Western".
        std::size_t lead = next;
        for (std::size_t n = 0; in(lead) && n < 9 && !is_place(lead); ++n, ++lead) {
          const Unit& w = u_[lead];
          const bool light =
              w.any(any_of(Cat::kFiller, Cat::kPeople, Cat::kTargetNoun, Cat::kAdverb,
                           Cat::kListWord, Cat::kVague)) ||
              (w.is(Cat::kActorNoun) && role == Role::kOrigin) || word_is(lead, "commercial") ||
              word_is(lead, "in") || word_is(lead, "of") || word_is(lead, "at") ||
              word_is(lead, "on") || word_is(lead, "from") || word_is(lead, "to");
          if (!light || !r_.stream.punctuated) {
            if (!(w.is(Cat::kFiller) && !r_.stream.punctuated)) {
              lead = s_.end;
              break;
            }
          }
        }
        if (!in(lead) || !is_place(lead)) return last;
        // A new clause with its own subject: "linked to Iran, Russia said".
        if (in(lead + 1) && u_[lead + 1].is(Cat::kAnnounce) && u_[next - 1].is_mark(','))
          return last;
        // "from Iran and Russian accounts": an adjective with a noun of its own begins anew.
        if (role == Role::kOrigin && u_[lead].is(Cat::kDemonym) && in(lead + 1) &&
            u_[lead + 1].is(Cat::kKind))
          return last;
        i = lead;
        continue;
      }
      if (!first) return last;
      ++i;
    }
    return last;
  }

  // From a cue to the first place behind it.
  void cue(std::size_t i, std::size_t last) {
    const Unit& c = u_[i];
    if (is_denied(r_, s_, i)) return;
    if (i > s_.first && word_is(i, "pointed to") &&
        (word_is(i - 1, "were") || word_is(i - 1, "was") || word_is(i - 1, "been")))
      return;
    const bool origin = c.is(Cat::kOrigin);
    const bool link = c.is(Cat::kLink) || last != i;
    const bool target = c.is(Cat::kTarget);
    if (is_compared(r_, s_, i)) return;
    // "claimed to be run by Taiwanese volunteers"
    if ((link || origin) && posing_close(i)) return;
    if (target && !link && !origin && subject_is_not_network(i)) return;
    // "targeted people in X": not where the operators are. Only "run by people in X" says that.
    const bool people = target && r_.value(c, Cat::kTarget) == "people";
    if (people && !origin && !led(i)) return;
    if (people && origin && led(i) && !run_by_before(i)) {
      list(i + 1, i, Role::kTarget, "place.people-in");
      return;
    }
    if (target && i > s_.first && u_[i - 1].is(Cat::kNonSubject)) return;
    if (origin && (ends_in(i, "located in") || word_is(i, "based in")) && followers_before(i)) return;
    if (origin && r_.value(c, Cat::kOrigin) == "people" &&
        (target_before(i) || posing_before(i) || !run_by_before(i)))
      return;
    if (word_is(i, "of the") || word_is(i, "part of the") || word_is(i, "activity of")) {
      if (!word_is(i, "activity of")) return;
    }
    const Role role = target && !origin ? Role::kTarget : Role::kOrigin;
    std::size_t k = last + 1;
    std::size_t steps = 0;
    bool comma = false;
    while (in(k) && steps < (link ? kListReach + 5 : kListReach)) {
      const Unit& u = u_[k];
      if (is_place(k)) {
        if (role == Role::kOrigin && is_speaker(k)) {
          ++k;
          ++steps;
          continue;
        }
        if (role == Role::kOrigin && link && is_target_phrase(k)) return;
        if (link && role == Role::kOrigin && is_headed_elsewhere(k)) return;
        const std::string_view rule = role == Role::kTarget ? "place.target-cue"
                                      : origin              ? "place.origin-cue"
                                                            : "place.link-cue";
        const std::size_t end = list(k, i, role, rule);
        // "focused on countries in Latin America, including Venezuela": the list went on.
        // "run by people in Ghana and Nigeria on behalf of individuals in Russia": another cue.
        (void)end;
        return;
      }
      if (target && !link && (word_is(k, "around") || word_is(k, "about") || word_is(k, "against") ||
                              word_is(k, "between") || word_is(k, "by") || word_is(k, "regarding") ||
                              word_is(k, "ahead") || word_is(k, "before") || word_is(k, "during")))
        return;
      if (is_clause_mark(u)) {
        // "audiences in about 20 countries, including Ukraine"
        if (u.is_mark(',') && target && in(k + 1) &&
            (word_is(k + 1, "including") || word_is(k + 1, "such as") || word_is(k + 1, "among them") ||
             word_is(k + 1, "notably") || word_is(k + 1, "namely"))) {
          k += 2;
          continue;
        }
        if (u.is_mark(':') && target && in(k + 1) && is_place(k + 1)) {
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
        // "linked to Mytel, a telecom firm in Myanmar": an apposition may tell the place.
        if (u.is_mark(',') && link && !comma && in(k + 1) &&
            (word_is(k + 1, "a") || word_is(k + 1, "an") || word_is(k + 1, "the"))) {
          comma = true;
          ++k;
          ++steps;
          continue;
        }
        return;
      }
      if (k != last + 1 && u.any(any_of(Cat::kOrigin, Cat::kLink, Cat::kTarget)) &&
          !(u.is(Cat::kPeople) || word_is(k, "of the") || word_is(k, "based in") ||
            word_is(k, "located in") || word_is(k, "associated with") ||
            word_is(k, "affiliated with") || word_is(k, "identified as") ||
            word_is(k, "described as") || word_is(k, "linked to") || word_is(k, "working for")))
        return;
      if (u.is(Cat::kRemove) || u.is(Cat::kTopic)) return;
      if (u.is(Cat::kFollow) && !(in(k + 1) && u_[k + 1].is(Cat::kListWord))) return;
      if (u.is(Cat::kUse) && !u.is(Cat::kFiller) && steps > 0 &&
          (!link || word_is(k - 1, "was") || word_is(k - 1, "were") || word_is(k - 1, "and")))
        return;
      if (target && u.is(Cat::kKind) && !u.is(Cat::kTargetNoun)) {
        // "targeted accounts": not a place.
      }
      ++k;
      ++steps;
    }
  }

  // "linked to accounts that targeted Iran", "tied to audiences in": the place is a target.
  bool is_target_phrase(std::size_t i) const {
    return in(i + 1) && u_[i + 1].is(Cat::kTargetNoun) && word_is(i + 1, "audiences");
  }

  // "run by fans of the American president": the place belongs to somebody else's noun.
  bool is_headed_elsewhere(std::size_t) const { return false; }

  // A target cue whose subject is not a network: "sanctions aimed at Iran", "ads reached".
  bool subject_is_not_network(std::size_t i) const {
    // "target" as an everyday verb needs nothing; "reach" and "hit" want people behind them.
    if (word_is(i, "reach") || word_is(i, "reached") || word_is(i, "reaching") ||
        word_is(i, "hit") || word_is(i, "towards") || word_is(i, "toward") ||
        word_is(i, "addressing") || word_is(i, "went after")) {
      for (std::size_t k = i + 1, n = 0; in(k) && n < 4; ++k, ++n)
        if (u_[k].is(Cat::kTargetNoun)) return false;
      return true;
    }
    return false;
  }

  // "Iran-based", "Russia-linked", "Kremlin-backed"; "Ukraine-focused".
  void compound(std::size_t i) {
    if (!in(i + 1)) return;
    std::size_t k = i + 1;
    if (u_[k].is_mark('-') && !u_[k].spaced) ++k;
    else if (r_.stream.cased && r_.stream.punctuated) return;
    if (!in(k)) return;
    static constexpr std::string_view kOriginEnds[] = {
        "based",  "linked",  "backed",     "run",         "affiliated", "sponsored",
        "aligned", "origin", "originated", "originating", "led",        "directed",
        "tied",   "nexus",   "operated",   "connected",   "state",      "born", "controlled", "associated", "state-backed", "state-linked"};
    static constexpr std::string_view kTargetEnds[] = {"focused", "focussed", "targeted",
                                                       "targeting"};
    for (const auto end : kOriginEnds) {
      if (!word_is(k, end)) continue;
      if (is_compared(r_, s_, i) || is_denied(r_, s_, i)) return;
      // "a Moscow-based company" counts by its link; "UK-based researchers" do not.
      if (!compound_subject(k + 1)) return;
      for (std::size_t n : joined_before(i)) add(Role::kOrigin, n, i, "place.compound");
      for (std::size_t n : places_before(i)) add(Role::kOrigin, n, i, "place.compound");
      add(Role::kOrigin, i, i, "place.compound");
      return;
    }
    for (const auto end : kTargetEnds)
      if (word_is(k, end)) add(Role::kTarget, i, i, "place.compound");
  }

  // "China- and Russia-based"
  std::vector<std::size_t> joined_before(std::size_t i) const {
    std::vector<std::size_t> out;
    if (i >= s_.first + 3 && word_is(i - 1, "and") && u_[i - 2].is_mark('-') && is_place(i - 3))
      out.push_back(i - 3);
    return out;
  }

  // Whether a network, its assets or its people follow ("Iran-based [fake] accounts").
  bool compound_subject(std::size_t k) const {
    for (std::size_t n = 0; in(k) && n < 5; ++n, ++k) {
      const Unit& u = u_[k];
      if (u.is(Cat::kKind) || u.is(Cat::kNetwork)) return true;
      if (word_is(k, "actors") || word_is(k, "actor") || word_is(k, "operators") ||
          word_is(k, "operator") || word_is(k, "individuals") || word_is(k, "trolls") ||
          word_is(k, "activity") || word_is(k, "entities") || word_is(k, "users") ||
          word_is(k, "behavior") || word_is(k, "behaviour") || word_is(k, "operatives") ||
          word_is(k, "people") || word_is(k, "propagandists") || word_is(k, "hackers") || word_is(k, "assets"))
        return true;
      if (u.is(Cat::kActorNoun)) return linked_before(k);
      if (is_clause_mark(u) && !u.is_mark('"') && !u.is_mark(',')) return false;
      if (u.any(any_of(Cat::kPreposition, Cat::kAnnounce))) return false;
    }
    return false;
  }

  // Whether a link cue stands before unit `k` in its clause.
  bool linked_before(std::size_t k) const {
    for (std::size_t b = k, n = 0; b-- > s_.first && n < 16; ++n) {
      if (u_[b].is(Cat::kLink)) return !is_denied(r_, s_, b) && !is_compared(r_, s_, b);
      if (u_[b].is_mark('.') || u_[b].is_mark(';')) return false;
    }
    return false;
  }

  // "Iranian accounts", "a Chinese influence operation", "US voters", "for a Romanian audience".
  void qualifies_noun(std::size_t i) {
    const Unit& u = u_[i];
    if (!u.any(any_of(Cat::kDemonym, Cat::kCountry, Cat::kCity, Cat::kRegion))) return;
    if (is_other_thing(i, Role::kOrigin) || is_language(i)) return;
    const bool own = i > s_.first && (u_[i - 1].is_mark('-') && !u_[i - 1].spaced);
    if (own) return;
    bool noun_adjacent = true;
    for (std::size_t k = i + 1, n = 0; in(k) && n < 6; ++k, ++n) {
      const Unit& w = u_[k];
      if (w.is_mark('-') && in(k + 1) && word_is(k + 1, "speaking")) return;
      if (word_is(k, "speaking") || word_is(k, "language")) return;
      // "of likely Chinese origin"
      if (n == 0 && word_is(k, "origin") && is_state(i) && !is_denied(r_, s_, i) &&
          !made_to_appear(i)) {
        add(Role::kOrigin, i, k, "place.of-origin");
        return;
      }
      if (w.is(Cat::kTargetNoun) && !w.is(Cat::kKind) &&
          (word_is(k, "audience") || word_is(k, "audiences") || word_is(k, "voters") ||
           word_is(k, "viewers") || word_is(k, "readers") || word_is(k, "public") ||
           word_is(k, "speakers") || word_is(k, "internet users") ||
           word_is(k, "social media users") || word_is(k, "electorate"))) {
        if (!posing_before(i) && !is_denied(r_, s_, i) && audience_role(k)) {
          for (std::size_t b : places_before(i)) add(Role::kTarget, b, k, "place.audience");
          add(Role::kTarget, i, k, "place.audience");
        }
        return;
      }
      if (w.is(Cat::kKind) || w.is(Cat::kNetwork) || (n == 0 && word_is(k, "one"))) {
        if (!is_state(i)) return;
        if (w.is(Cat::kKind) && (word_is(k, "users") || word_is(k, "user"))) return;
        if (w.is(Cat::kKind) && !w.capital && (word_is(k, "sites") || word_is(k, "groups") ||
                                               word_is(k, "group") || word_is(k, "websites")))
          return;
        if (u.is(Cat::kCountry) && !u.is(Cat::kDemonym) && !u.possessive && n > 2) return;
        if (posing_before(i) || target_before(i) || topic_before(i) || is_denied(r_, s_, i) ||
            is_compared(r_, s_, i))
          return;
        if (u.is(Cat::kCity) && !u.is(Cat::kCountry)) return;
        // "the Libyan effort", "the Spanish case" may be called after its target.
        const bool weak = word_is(k, "effort") || word_is(k, "efforts") || word_is(k, "activity");
        for (std::size_t b : places_before(i)) add(Role::kOrigin, b, k, "place.adjective", weak);
        add(Role::kOrigin, i, k, "place.adjective", weak);
        return;
      }
      if (w.is(Cat::kPeople) &&
          (word_is(k, "operators") || word_is(k, "operator") || word_is(k, "actors") || word_is(k, "trolls") ||
           word_is(k, "entities") || word_is(k, "bad actors") || word_is(k, "entity"))) {
        if (!is_state(i) || posing_before(i) || target_before(i) || topic_before(i) ||
            is_denied(r_, s_, i))
          return;
        add(Role::kOrigin, i, k, "place.adjective");
        return;
      }
      if (w.is(Cat::kDemonym) && w.any(bit(Cat::kCountry))) noun_adjacent = false;
      if (w.is_mark('-') || w.is_mark('"') || w.is_mark('\'')) continue;
      if (w.any(any_of(Cat::kConjunction, Cat::kOrigin, Cat::kLink, Cat::kTarget)) || is_place(k))
        return;
      if (is_clause_mark(w) || w.any(any_of(Cat::kStop, Cat::kPreposition, Cat::kAnnounce,
                                            Cat::kGovernment, Cat::kPlatform))) {
        if (w.is(Cat::kPlatform) && in(k + 1) && u_[k + 1].is(Cat::kKind)) continue;
        if (w.is(Cat::kGovernment) && (word_is(k, "state media") || word_is(k, "state"))) return;
        return;
      }
      if (w.is_number()) return;
    }
    (void)noun_adjacent;
  }

  // Whether the audience at `k` is addressed, not described ("posed as US voters" was excluded).
  bool audience_role(std::size_t k) const {
    if (word_is(k, "audience") || word_is(k, "audiences") || word_is(k, "viewers") ||
        word_is(k, "readers") || word_is(k, "speakers"))
      return true;
    for (std::size_t b = k, n = 0; b-- > s_.first && n < 6; ++n) {
      if (u_[b].any(bit(Cat::kTarget))) return true;
      if (word_is(b, "for") || word_is(b, "at") || word_is(b, "among") || word_is(b, "to") ||
          word_is(b, "reach") || word_is(b, "addressed") || word_is(b, "influence") || word_is(b, "dupe") || word_is(b, "deceive") || word_is(b, "mislead"))
        return true;
      if (is_clause_mark(u_[b])) return false;
    }
    return false;
  }

  // Places joined before one: "Iranian and Russian networks".
  std::vector<std::size_t> places_before(std::size_t i) const {
    std::vector<std::size_t> out;
    std::size_t k = i;
    while (k >= s_.first + 2) {
      std::size_t b = k - 1;
      if (!(word_is(b, "and") || u_[b].is_mark(',') || u_[b].is_mark('&') || u_[b].is_mark('/')))
        break;
      while (b > s_.first && (u_[b - 1].is_mark(',') )) --b;
      if (b == s_.first || !is_state(b - 1)) break;
      out.push_back(b - 1);
      k = b - 1;
    }
    return out;
  }

  bool before(std::size_t i, std::size_t reach, Cats cats) const {
    for (std::size_t b = i, n = 0; b-- > s_.first && n < reach; ++n) {
      if (u_[b].any(cats)) return true;
      if (is_clause_mark(u_[b]) && !u_[b].is_mark(',')) return false;
      if (u_[b].any(any_of(Cat::kRemove))) return false;
    }
    return false;
  }

  bool ends_in(std::size_t i, std::string_view w) const {
    const std::string_view have = r_.word(u_[i]);
    return have.size() >= w.size() && same_word(have.substr(have.size() - w.size()), w);
  }

  // "for users in", "at people in", "reach citizens in": somebody is addressed.
  bool led(std::size_t i) const {
    for (std::size_t b = i, n = 0; b-- > s_.first && n < 5; ++n) {
      if (u_[b].is(Cat::kTarget)) return true;
      if (word_is(b, "for") || word_is(b, "at") || word_is(b, "to") || word_is(b, "among") ||
          word_is(b, "toward") || word_is(b, "reach") || word_is(b, "towards"))
        return true;
      if (is_clause_mark(u_[b])) return false;
    }
    return false;
  }

  bool followers_before(std::size_t i) const {
    for (std::size_t b = i, n = 0; b-- > s_.first && n < 5; ++n)
      if (u_[b].any(any_of(Cat::kFollower, Cat::kFollow)) || word_is(b, "people")) return true;
    return false;
  }

  // "run by", "linked to", "on behalf of", "for" a few units before.
  bool run_by_before(std::size_t i) const {
    for (std::size_t b = i, n = 0; b-- > s_.first && n < 7; ++n) {
      if (u_[b].any(any_of(Cat::kLink, Cat::kOrigin))) return true;
      if (word_is(b, "by") || word_is(b, "behind")) return true;
      if (word_is(b, "for") && n < 2) return true;
      if (is_clause_mark(u_[b])) return false;
    }
    return false;
  }

  // "The Kremlin continues to exploit platforms": somebody says that a state did it.
  void culprit(std::size_t i) {
    if (!u_[i].any(any_of(Cat::kCountry, Cat::kCity)) || !in(i + 1) || is_denied(r_, s_, i)) return;
    if (!u_[i + 1].is(Cat::kCulprit)) return;
    add(Role::kOrigin, i, i + 1, "place.culprit", true);
    if (!out_.places.empty() && out_.places.back().unit == i) out_.places.back().others = true;
  }

  bool posing_close(std::size_t i) const {
    for (std::size_t b = i, n = 0; b-- > s_.first && n < 4; ++n)
      for (const auto pose : {"claimed", "claiming", "claim", "pretended", "pretending", "purported",
                              "purporting", "purportedly", "posed", "posing", "falsely"})
        if (same_word(r_.word(u_[b]), pose)) return true;
    return false;
  }

  // "to make their operations appear to be of Taiwanese origin"
  bool made_to_appear(std::size_t i) const {
    for (std::size_t b = i, n = 0; b-- > s_.first && n < 9; ++n)
      if (word_is(b, "make") || word_is(b, "made") || word_is(b, "making")) return true;
    return false;
  }

  bool posing_before(std::size_t i) const {
    for (std::size_t b = i, n = 0; b-- > s_.first && n < 6; ++n) {
      const std::string_view w = r_.word(u_[b]);
      for (const auto pose : {"posed", "posing", "pose", "pretended", "pretending", "purported",
                              "purporting", "impersonated", "impersonating", "impersonate",
                              "masqueraded", "masquerading", "claiming", "claimed", "themselves",
                              "presented", "disguised", "mimicked", "mimicking", "imitated",
                              "imitating", "supposed", "supposedly", "fictitious", "hijacked"})
        if (same_word(w, pose)) return true;
      if (is_clause_mark(u_[b])) return false;
    }
    return false;
  }
  bool target_before(std::size_t i) const {
    for (std::size_t b = i, n = 0; b-- > s_.first && n < 5; ++n) {
      if (u_[b].is(Cat::kTarget)) return true;
      if (is_clause_mark(u_[b]) || u_[b].any(any_of(Cat::kRemove, Cat::kKind))) return false;
    }
    return false;
  }
  bool topic_before(std::size_t i) const {
    for (std::size_t b = i, n = 0; b-- > s_.first && n < 4; ++n) {
      if (u_[b].is(Cat::kTopic) && !u_[b].is(Cat::kHedge)) return true;
      if (is_clause_mark(u_[b]) || u_[b].any(any_of(Cat::kRemove, Cat::kKind))) return false;
    }
    return false;
  }

  // "accounts from Iran", "From the Emirates and Egypt came 267 accounts", "behavior from Iran".
  void from_place(std::size_t i) {
    if (i == s_.first) return;
    std::size_t f = i - 1;
    if (f > s_.first && (u_[f].is(Cat::kFiller) || u_[f].is(Cat::kAdverb))) --f;
    if (!word_is(f, "from")) return;
    if (is_denied(r_, s_, i) || is_other_thing(i, Role::kOrigin)) return;
    bool subject = f == s_.first || is_clause_mark(u_[f - 1]);
    if (f > s_.first + 1 && u_[f - 1].is(Cat::kAdverb) && u_[f - 2].is_mark(',')) subject = true;
    for (std::size_t b = f, n = 0; b-- > s_.first && n < 7 && !subject; ++n) {
      const Unit& u = u_[b];
      if (u.is(Cat::kKind) || u.is(Cat::kNetwork) || u.is_number() || u.is(Cat::kVague) ||
          u.is(Cat::kPeople) || u.is(Cat::kSubset) || u.is(Cat::kJoint) || word_is(b, "behavior") || word_is(b, "behaviour") ||
          word_is(b, "activity") || word_is(b, "came") || word_is(b, "one") ||
          word_is(b, "content") || word_is(b, "interference") || word_is(b, "trolls"))
        subject = true;
      if (is_clause_mark(u) || u.any(any_of(Cat::kTopic, Cat::kAnnounce))) break;
      if (u.is(Cat::kPreposition) && n > 0 && !word_is(b, "of") && !word_is(b, "on")) break;
    }
    if (!subject) return;
    // At the front of a sentence a verb of coming or a figure has to follow.
    if (f == s_.first) {
      bool figure = false;
      for (std::size_t k = i + 1, n = 0; in(k) && n < 14 && !figure; ++k, ++n)
        figure = u_[k].is(Cat::kKind) || u_[k].is(Cat::kNetwork);
      if (!figure) return;
    }
    list(i, f, Role::kOrigin, "place.from");
  }

  // "targeting people across the world, although more heavily in the Middle East"
  void heavily_in(std::size_t i) {
    std::size_t b = i;
    while (b > s_.first && u_[b - 1].is(Cat::kFiller)) --b;
    if (b < s_.first + 2 || !word_is(b - 1, "in") || !u_[b - 2].is(Cat::kAdverb)) return;
    for (std::size_t k = b - 2, n = 0; k-- > s_.first && n < 16; ++n) {
      if (u_[k].is(Cat::kTarget)) {
        list(i, k, Role::kTarget, "place.heavily-in");
        return;
      }
      if (u_[k].any(any_of(Cat::kOrigin, Cat::kLink)) || u_[k].is_mark('.') || u_[k].is_mark(';')) return;
    }
  }

  // "had Brazilians as its audience"
  void as_audience(std::size_t i) {
    if (!word_is(i + 1, "as")) return;
    for (std::size_t k = i + 2; in(k) && k < i + 6; ++k)
      if (u_[k].any(any_of(Cat::kTargetIs, Cat::kTargetNoun)) || word_is(k, "target")) {
        for (std::size_t b : places_before(i)) add(Role::kTarget, b, k, "place.as-audience");
        add(Role::kTarget, i, k, "place.as-audience");
        return;
      }
  }

  // "had Ethiopia, Sudan and Turkey in its sights", "Israel as their destination"
  void target_before_cue(std::size_t i) {
    std::size_t b = i;
    while (b > s_.first && (u_[b - 1].is(Cat::kFiller) || u_[b - 1].is_mark(','))) --b;
    if (b == s_.first || !is_place(b - 1)) return;
    for (std::size_t p : places_before(b - 1)) add(Role::kTarget, p, i, "place.target-before");
    add(Role::kTarget, b - 1, i, "place.target-before");
  }

  // "were in Bangladesh, at whom the campaign was aimed"
  void at_whom(std::size_t i) {
    bool aimed = false;
    for (std::size_t k = i + 2; in(k) && k < i + 10; ++k)
      aimed |= word_is(k, "aimed") || word_is(k, "directed") || word_is(k, "targeted") ||
               u_[k].is(Cat::kTarget);
    if (!aimed) return;
    for (std::size_t b = i, n = 0; b-- > s_.first && n < 9; ++n)
      if (is_place(b)) {
        add(Role::kTarget, b, i, "place.at-whom");
        return;
      }
  }

  // "Germany was its main target, followed by France and Italy"
  void is_target(std::size_t i) {
    std::size_t k = i + 1;
    if (!(word_is(k, "was") || word_is(k, "were") || word_is(k, "is") || word_is(k, "are"))) return;
    ++k;
    while (in(k) && u_[k].is(Cat::kAdverb)) ++k;
    if (!in(k) || !u_[k].is(Cat::kTargetIs)) return;
    for (std::size_t b : places_before(i)) add(Role::kTarget, b, k, "place.is-target");
    add(Role::kTarget, i, k, "place.is-target");
    if (in(k + 2) && u_[k + 1].is_mark(',') && word_is(k + 2, "followed")) {
      std::size_t p = k + 3;
      while (in(p) && !is_place(p) && p < k + 7) ++p;
      if (in(p) && is_place(p)) list(p, k, Role::kTarget, "place.is-target");
    }
  }

  // "In Ecuador, 1,019 accounts linked to ...": a case told by its country.
  void leading(std::size_t i) {
    std::size_t first = s_.first;
    if (word_is(first, "and") || word_is(first, "but") || word_is(first, "then")) ++first;
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
      if (u_[k].any(any_of(Cat::kAnnounce, Cat::kStop, Cat::kUse))) return;
    }
  }

  // "also for Romanians", "for the most part to Ecuadorians": people, not an adjective.
  void people(std::size_t i) {
    const Sense* sense = r_.sense(u_[i], Cat::kDemonym);
    if (sense == nullptr || sense->adjective || i == s_.first || is_denied(r_, s_, i)) return;
    const std::string_view w = r_.word(u_[i]);
    if (w.back() != 's' || posing_before(i)) return;
    std::size_t b = i - 1;
    if (b > s_.first && u_[b].is(Cat::kFiller)) --b;
    if (word_is(b, "for") || word_is(b, "to") || word_is(b, "at") || word_is(b, "among"))
      list(i, b, Role::kTarget, "place.people");
  }

  // "from Espersona, a Georgian media firm": the firm's country.
  void firm_of(std::size_t i) {
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
    for (std::size_t n = 0; b-- > s_.first && n < 5; ++n) {
      if (word_is(b, "from") || word_is(b, "by") || u_[b].is(Cat::kLink)) {
        if (!is_denied(r_, s_, b) && !is_compared(r_, s_, b))
          add(Role::kOrigin, i, b, "place.firm-of");
        return;
      }
      if (!u_[b].capital && !u_[b].is(Cat::kFiller)) return;
    }
  }

  // "IUVM, an organisation in Iran", at the front of an item on it.
  void firm_in(std::size_t i) {
    if (i < s_.first + 4 || !u_[i].is(Cat::kCountry) || !word_is(i - 1, "in")) return;
    if (!u_[i - 2].is(Cat::kActorNoun) || is_denied(r_, s_, i)) return;
    for (std::size_t b = i - 2, n = 0; b-- > s_.first && n < 5; ++n)
      if (u_[b].is_mark(',')) {
        if (b > s_.first && u_[b - 1].is(Cat::kActor)) add(Role::kOrigin, i, b, "place.firm-in", true);
        return;
      }
  }

  // "three accounts of government supporters in Uganda": people as owners of what was counted.
  bool kind_of_removal(std::size_t i) const {
    for (std::size_t b = i, n = 0; b-- > s_.first && n < 5; ++n) {
      if (u_[b].is(Cat::kKind)) return true;
      if (is_clause_mark(u_[b]) || u_[b].is(Cat::kStop)) return false;
    }
    return false;
  }

  // "a network in Myanmar": the origin when no other is told.
  void network_in(std::size_t i) {
    if (i < s_.first + 2 || !u_[i].any(any_of(Cat::kCountry, Cat::kCity))) return;
    std::size_t b = i - 1;
    while (b > s_.first && u_[b].is(Cat::kFiller)) --b;
    if (!word_is(b, "in")) return;
    const Unit& noun = u_[b - 1];
    if (noun.is(Cat::kPronoun)) return;
    const bool theirs = noun.is(Cat::kPeople) && kind_of_removal(b - 1);
    if ((noun.is(Cat::kNetwork) || theirs || word_is(b - 1, "behavior") ||
         word_is(b - 1, "behaviour") || (noun.is(Cat::kKind) && !noun.is(Cat::kNonAsset))) &&
        !is_denied(r_, s_, i) && !target_before(b))
      list(i, b, Role::kOrigin, "place.network-in");
    for (Place& p : out_.places)
      if (p.rule == "place.network-in") p.weak = true;
  }

  // "domestic audiences", "a domestic operation".
  void domestic(std::size_t i) {
    // "its viewers were domestic"
    bool behind = false;
    for (std::size_t b = i, n = 0; b-- > s_.first && n < 3; ++n)
      behind |= u_[b].is(Cat::kTargetNoun) && !u_[b].is(Cat::kKind);
    if (r_.value(u_[i], Cat::kDomestic) == "self" || (behind && word_is(i - 1, "were"))) {
      out_.domestic = true;
      out_.domestic_unit = i;
      return;
    }
    for (std::size_t k = i, n = 0; in(k) && n < 6; ++k, ++n) {
      const Unit& w = u_[k];
      if (w.is(Cat::kTargetNoun) || w.is(Cat::kNetwork) || w.is(Cat::kKind) ||
          w.is(Cat::kTarget) || word_is(k, "domestic audience") ||
          word_is(k, "domestic audiences") || word_is(k, "home audience") ||
          word_is(k, "domestically") || word_is(k, "its own citizens") ||
          word_is(k, "population") || word_is(k, "focused") || word_is(k, "coordinated") ||
          word_is(k, "own population")) {
        // "domestic politics", "domestic news": a subject, unless focused on.
        if ((word_is(k, "politics") || word_is(k, "domestic politics")) && !target_before(i)) return;
        out_.domestic = true;
        out_.domestic_unit = i;
        return;
      }
      if (k > i && (is_clause_mark(w) || w.is(Cat::kPreposition))) return;
    }
  }

  const Reading& r_;
  const std::vector<Unit>& u_;
  const Sentence& s_;
  Frame& out_;
};

}  // namespace

bool is_denied(const Reading& r, const Sentence& s, std::size_t i) {
  for (std::size_t b = i, n = 0; b-- > s.first && n < 7; ++n) {
    const Unit& u = r.units[b];
    if (u.is(Cat::kDenial)) {
      // "not only", "no longer": no denial.
      const std::string_view next = b + 1 < s.end ? r.word(r.units[b + 1]) : std::string_view();
      return !(same_word(next, "only") || same_word(next, "just") || same_word(next, "longer"));
    }
    if (u.is_mark('.') || u.is_mark(';') || u.is_mark(':') || u.is_mark('_')) return false;
    if (u.is_mark(',')) return false;
    if (same_word(r.word(u), "but") || same_word(r.word(u), "while")) return false;
    if (u.any(any_of(Cat::kRemove))) return false;
  }
  return false;
}

bool is_compared(const Reading& r, const Sentence& s, std::size_t i) {
  for (std::size_t b = i + 1, n = 0; b-- > s.first && n < 8; ++n) {
    const Unit& u = r.units[b];
    if (u.is(Cat::kCompare)) return true;
    if (is_clause_mark(u) && n > 0) return false;
    if (u.any(any_of(Cat::kRemove))) return false;
  }
  return false;
}

std::size_t split_link(const Reading& r, const Sentence& s, std::size_t i) {
  const auto& u = r.units;
  if (u[i].is(Cat::kLink) && !u[i].is(Cat::kByVerb)) return 0;
  const bool by = u[i].is(Cat::kByVerb) || u[i].is(Cat::kOrigin);
  if (!u[i].is(Cat::kLinkVerb) && !by) return 0;
  // "linked Peter Magyar to George Soros": of two people, not of a network.
  if (!by && i + 1 < s.end && u[i + 1].capital && r.stream.cased && u[i + 1].cats.empty()) return 0;
  for (std::size_t k = i + (by ? 1 : 2); k < s.end && k < i + 9; ++k) {
    if (by && same_word(r.word(u[k]), "by")) return k;
    if (!by && (same_word(r.word(u[k]), "to") || same_word(r.word(u[k]), "back to") ||
                (same_word(r.word(u[k]), "with") && same_word(r.word(u[i]).substr(0, 7), "connect"))))
      return k;
    if (is_clause_mark(u[k]) || u[k].any(any_of(Cat::kRemove, Cat::kAnnounce, Cat::kStop, Cat::kTarget)))
      return 0;
  }
  return 0;
}

void find_places(const Reading& r, const Sentence& s, Frame& out) { Finder(r, s, out).run(); }

}  // namespace takedowndb::grammar
