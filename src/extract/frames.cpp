#include "extract/frames.h"

#include <algorithm>

#include "extract/pieces.h"
#include "extract/posts.h"
#include "extract/references.h"
#include "extract/removals.h"
#include "extract/section_dates.h"
#include "extract/sentence_reader.h"

namespace takedowndb::grammar {
namespace {

class Builder : private SentenceReader {
 public:
  Builder(const Reading& r, const Layout& layout, const Sentence& s, Frame& out)
      : SentenceReader(r, s), layout_(layout), out_(out) {}

  // `before`: the frame of the piece that the sentence goes on with, or null.
  void read_figures(const Frame* before) {
    const Line& line = layout_.lines[s_.line];
    out_.heading = line.kind == LineKind::kHeading;
    out_.bullet =
        s_.starts_line && (line.kind == LineKind::kBullet || line.kind == LineKind::kNumbered ||
                           line.kind == LineKind::kRow);
    out_.lead = s_.starts_line && (line.lead != 0 || only_name());
    out_.both = word_is(s_.first, "both");
    const Figure* last = nullptr;
    if (before != nullptr)
      for (const Figure& f : before->figures)
        if (f.type == FigureType::kAsset || f.type == FigureType::kTotal) last = &f;
    static constexpr Cats kFigures = any_of(Cat::kVague, Cat::kFollow, Cat::kFollower);
    const bool table = s_.header.end > s_.header.first;
    if (!out_.figures_read && (table || s_.numbers || s_.cats.meets(kFigures)))
      find_figures(r_, s_, last, out_);
    if (table || s_.cats.meets(bit(Cat::kSpend))) find_money(r_, s_, out_);
  }

  void read_places() {
    static constexpr Cats kPlaces = any_of(Cat::kCountry, Cat::kDemonym, Cat::kCity, Cat::kRegion,
                                           Cat::kDomestic, Cat::kTheCountry, Cat::kThoseCountries);
    if (s_.cats.meets(kPlaces)) find_places(r_, s_, out_);
    if (is_general()) out_.places.clear();
  }

  void read_names() {
    static constexpr Cats kNames = any_of(
        Cat::kOperation, Cat::kActor, Cat::kActorLabel, Cat::kLink, Cat::kLinkVerb, Cat::kByVerb,
        Cat::kOrigin, Cat::kActorNoun, Cat::kStand, Cat::kTie, Cat::kCulprit, Cat::kKnownAs);
    if (s_.cats.meets(kNames)) find_names(r_, s_, out_);
    if (is_general()) out_.names.clear();
    if (!out_.names.empty() && s_.cats.meets(any_of(Cat::kCountry, Cat::kDemonym, Cat::kCity)))
      find_seats(r_, s_, out_);
  }

  void read_dates(const Calendar& calendar) {
    static constexpr Cats kDates = any_of(Cat::kMonth, Cat::kWeekday, Cat::kSeason, Cat::kRelative,
                                          Cat::kQuarter, Cat::kAnaphor, Cat::kLater);
    if (s_.numbers || s_.cats.meets(kDates))
      out_.dates = find_dates(r_, s_.first, s_.end, calendar);
  }

  // What depends on the facts: the removal, who did it, and what it governs.
  void relate(const Frame* before) {
    if (s_.cats.meets(any_of(Cat::kInLanguage, Cat::kSubject, Cat::kFirstAd)))
      find_posts(r_, s_, out_);
    find_removal(r_, s_, out_);
    if (before != nullptr && !out_.removal && before->removal) {
      out_.removal = before->removal;
      out_.inherited = true;
    } else {
      company();
    }
    cues();
    attribute();
    drop_aside_removal(r_, s_, out_);
    out_.reference = find_reference(r_, s_, out_);
    out_.back_reference |= out_.reference.has_value();
    govern();
  }

 private:
  // "It is rare for the company to point a finger at people connected to the Saudi government"
  bool is_general() const {
    return word_is(s_.first, "it") && is(s_.first + 1, Cat::kBe) && in(s_.first + 3) &&
           r_.lexicon->lists(WordList::kGeneral, r_.word(u_[s_.first + 2])) &&
           (word_is(s_.first + 3, "for") || word_is(s_.first + 3, "to"));
  }

  // "Doppelganger. This long-running operation ...": an item headed by a known name.
  bool only_name() const {
    std::size_t names = 0;
    for (std::size_t i = s_.first; i < s_.end; ++i) {
      if (u_[i].kind == UnitKind::kMark) continue;
      if (!u_[i].any(any_of(Cat::kOperation, Cat::kActor))) return false;
      ++names;
    }
    return names == 1 && layout_.lines[s_.line].words > 8;
  }

  // "channels belonging to the operation": to the one that was told.
  bool belongs(std::size_t i) const {
    const auto w = r_.word(u_[i]);
    if (w.starts_with("belong")) return true;
    return word_is(i, "to") && i > s_.first && r_.word(u_[i - 1]).starts_with("belong");
  }

  std::string_view company_at(std::size_t i) const { return grammar::company_at(r_, u_[i]); }

  // Behind the subject of the verb at `verb`: over "has", "also".
  std::size_t before_auxiliaries(std::size_t verb) const {
    while (verb > s_.first && u_[verb - 1].any(any_of(Cat::kHave, Cat::kAdverb))) --verb;
    return verb;
  }

  // "LinkedIn, which Microsoft bought two years ago, closed 27 accounts": where the clause between
  // the commas begins; `verb` itself when there is none.
  std::size_t before_relative(std::size_t verb) const {
    std::size_t i = verb;
    while (i > s_.first && u_[i - 1].any(any_of(Cat::kHave, Cat::kAdverb))) --i;
    if (i < s_.first + 3 || !u_[i - 1].is_mark(',')) return verb;
    for (std::size_t b = i - 1; b-- > s_.first + 1;) {
      if (u_[b].is_mark(',')) return verb;
      if (u_[b].is(Cat::kWho) && u_[b - 1].is_mark(',') && !company_at(b - 2).empty()) return b;
    }
    return verb;
  }

  // "We told Meta, which in May removed 36 accounts": the company at `i` is the clause's subject.
  bool removes_in_clause(std::size_t i, std::size_t verb) const {
    if (i + 2 >= verb || !u_[i + 1].is_mark(',') || !u_[i + 2].is(Cat::kWho)) return false;
    if (word_is(i + 2, "whose") || word_is(i + 2, "whom")) return false;
    for (std::size_t k = i + 3; k < verb; ++k)
      if (u_[k].is_mark(',') || word_is(k, "we") || !company_at(k).empty()) return false;
    return true;
  }

  // "Meta, with which OpenAI shared its findings, said that it had removed ..."
  bool in_aside(std::size_t i, std::size_t verb) const {
    std::size_t close = i + 1;
    while (close < verb && !u_[close].is_mark(',')) ++close;
    if (close >= verb) return false;
    std::size_t says = close + 1;
    while (says < verb && u_[says].is(Cat::kAdverb)) ++says;
    if (!u_[says].any(any_of(Cat::kAnnounce, Cat::kHave, Cat::kRemove))) return false;
    for (std::size_t b = i; b-- > s_.first + 1;) {
      // "LinkedIn, the professional network owned by Microsoft, said ..."
      if (u_[b].is_mark(',')) return is(b + 1, Cat::kArticle) && !company_at(b - 1).empty();
      if (u_[b].is(Cat::kWho) && b > s_.first + 1)
        return (u_[b - 1].is_mark(',') && !company_at(b - 2).empty()) ||
               (b > s_.first + 2 && u_[b - 2].is_mark(',') && !company_at(b - 3).empty());
    }
    return false;
  }

  // Who removed: a company left of the verb that is no place of the act ("on Facebook"), else the
  // agent of a passive ("by Facebook").
  void company() {
    // "Twitter's dataset contains 146 accounts"
    if (!out_.removal && s_.cats.meets(bit(Cat::kDataset)))
      for (std::size_t i = s_.first; i < s_.end; ++i) {
        if (!u_[i].possessive || company_at(i).empty()) continue;
        bool set = false;
        for (std::size_t k = i + 1; in(k) && k < i + 5; ++k) {
          set |= u_[k].is(Cat::kDataset);
          if (!set || !u_[k].is(Cat::kComposes)) continue;
          out_.company = company_at(i);
          out_.company_unit = i;
          out_.dataset = true;
        }
      }
    if (!out_.removal) return;
    const std::size_t verb = *out_.removal;
    if (seizer(verb)) return;
    if (const auto host = host_before(r_, s_, verb, out_); !host.empty()) {
      out_.company = host;
      return;
    }
    for (std::size_t i = verb; i-- > s_.first;) {
      // "after we had told it, TikTok removed 48 accounts": the company is the subject.
      if (!company_at(i).empty() && i + 1 == before_auxiliaries(verb) &&
          !(i > s_.first && u_[i - 1].is(Cat::kSitePreposition)))
        break;
      if (word_is(i, "we")) {
        out_.first_person = true;
        out_.we_removed = verb - i <= 8;
      }
      // "we see what a platform removed": another subject stands between.
      if (out_.first_person || u_[i].is(Cat::kWho)) break;
    }
    for (std::size_t i = before_relative(verb); i-- > s_.first;) {
      const std::string_view c = company_at(i);
      if (c.empty() || in_aside(i, verb)) continue;
      // "Twitter, and not Facebook, took 215 accounts offline"
      if (i > s_.first && (word_is(i - 1, "not") || word_is(i - 1, "unlike"))) continue;
      // "The networking site, which is owned by Microsoft, said ..."
      if (i > s_.first + 1 && r_.word(u_[i - 1]).ends_with("by") &&
          (r_.word(u_[i - 1]).starts_with("owned") || word_is(i - 2, "owned") ||
           word_is(i - 2, "bought")))
        continue;
      if (in(i + 1) && (u_[i + 1].is(Cat::kKind) || u_[i + 1].is_mark('-'))) continue;
      bool place = false;
      for (std::size_t b = i, n = 0; b-- > s_.first && n < 2; ++n) {
        place |= u_[b].is(Cat::kSitePreposition);
        if (!u_[b].is(Cat::kFiller) && !u_[b].is(Cat::kPlatform) && !word_is(b, "and")) break;
      }
      // "We passed it to Meta, and on 20 September its people took down twelve Pages"
      const bool its = verb > s_.first + 2 && word_is(verb - 2, "its") && i + 2 < verb;
      if (place && !its && !removes_in_clause(i, verb)) {
        // "after we had sent our list to YouTube, the company terminated six channels"
        bool company = false;
        for (std::size_t k = i + 1; k < verb && k < i + 5; ++k)
          company |= u_[k].is(Cat::kCompanyNoun) && word_is(k - 1, "the");
        if (!company) continue;
      }
      out_.company = c;
      out_.company_unit = i;
      return;
    }
    for (std::size_t i = verb; i-- > s_.first;) {
      // "a network which is now gone" names nobody who acts.
      const bool thing = u_[i].is(Cat::kNetwork) &&
                         (is(i - 1, Cat::kArticle, "indefinite") || is(i + 1, Cat::kWho));
      // "parts of it have been removed": nor does a passive.
      if (u_[verb].is(Cat::kPassive)) break;
      out_.pronoun_subject |= word_is(i, "it") || (u_[i].is(Cat::kCompanyNoun) && !thing);
    }
    for (std::size_t i = verb + 1; i < s_.end; ++i) {
      const std::string_view c = company_at(i);
      if (c.empty()) continue;
      if (word_is(i - 1, "by")) {
        out_.company = c;
        out_.company_unit = i;
        return;
      }
    }
  }

  void cues() {
    // "..., a year after it deleted 50 accounts": of another day, which is not told.
    if (s_.continues && word_is(s_.first, "after")) out_.recall = true;
    if (s_.numbers) part_count();
    static constexpr Signs kCues = signs(Cat::kToo, Cat::kInfluence, Cat::kRoutine, Cat::kNetwork,
                                         Cat::kOrdinal, Cat::kAnaphor, Cat::kRecall, Cat::kBackRef);
    for (std::size_t i = first(kCues); i < s_.end; i = next(i + 1, kCues)) {
      const Unit& u = u_[i];
      out_.too |= u.is(Cat::kToo);
      out_.influence |= u.is(Cat::kInfluence);
      out_.routine |= u.is(Cat::kRoutine);
      out_.anaphor |= u.is(Cat::kAnaphor);
      out_.back_reference |= u.is(Cat::kBackRef);
      if (u.is(Cat::kNetwork)) {
        out_.network_noun = true;
        // "the operation's presence" is its accounts; "the campaign's posts" are not.
        out_.network_told |= !u.possessive || word_is(i + 1, "presence");
        network_count(i);
        out_.definite |= i > s_.first && (word_is(i - 1, "the") || word_is(i - 1, "of the") ||
                                          word_is(i - 1, "this"));
        for (std::size_t b = i, n = 0; b-- > s_.first && n < 5; ++n) {
          // Not "what researchers had described as separate clusters".
          if (u_[b].is(Cat::kNewNetwork) && !(b > s_.first && word_is(b - 1, "any")) &&
              (out_.removal || !out_.figures.empty() || !is(i, Cat::kNetwork, "many")))
            out_.new_network = true;
          if (u_[b].is(Cat::kOrdinal)) {
            out_.ordinal = true;
            out_.new_network = true;
          }
          if (is_first_of_its_kind(r_, s_, out_)) break;
          if (word_is(b, "same") ||
              (u_[b].is(Cat::kBackRef) && r_.word(u_[b]).ends_with("the same")) ||
              (word_is(b, "this") && b + 1 == i) ||
              (word_is(b, "the") && b + 1 == i && b > s_.first && belongs(b - 1)) ||
              (b + 1 == i && b > s_.first && is_part_of_told(r_, s_, out_, b))) {
            out_.same_operation = true;
            break;
          }
          // "a second, much smaller network"
          const bool paired = u_[b].is_mark(',') && b > s_.first &&
                              u_[b - 1].any(any_of(Cat::kNewNetwork, Cat::kOrdinal));
          if (paired) continue;
          if (is_clause_mark(u_[b]) || u_[b].any(any_of(Cat::kStop, Cat::kRemove))) break;
        }
      }
      if (u.is(Cat::kOrdinal) && i < s_.first + 3) {
        // "The second, ...", "The third originated in", "First, ..."
        const bool alone =
            in(i + 1) &&
            (is_clause_mark(u_[i + 1]) || u_[i + 1].is(Cat::kStop) ||
             u_[i + 1].any(any_of(Cat::kOrigin, Cat::kTarget, Cat::kUse, Cat::kPassive)));
        if (alone) {
          out_.ordinal = true;
          out_.new_network = true;
        }
      }
      // "previously removed", "had earlier suspended"; not "previously identified as".
      if (u.is(Cat::kRecall) && out_.removal) {
        const std::size_t verb = *out_.removal;
        if (i < verb ? verb - i <= 2 : i - verb <= 2) out_.recall = true;
      }
    }
    // "The last of the three was commercial."
    const std::size_t member = behind_member();
    if (member > s_.first &&
        (is(s_.first, Cat::kNewNetwork) ||
         (out_.removal && *out_.removal <= member + 1 && member <= *out_.removal)))
      out_.ordinal = out_.new_network = out_.network_noun = true;
    // "A larger Indian network was linked to X": another than the one at hand
    if (s_.starts_line && is(s_.first, Cat::kArticle, "indefinite"))
      for (std::size_t i = s_.first + 1; in(i + 1) && i < s_.first + 5; ++i) {
        if (is(i, Cat::kNetwork, "one") && i > s_.first + 1 &&
            (u_[i + 1].any(any_of(Cat::kBe, Cat::kPassive, Cat::kOrigin, Cat::kTarget)) ||
             (u_[i + 1].is_mark(',') && word_is(i + 2, "of"))))
          out_.new_network = true;
        // "A smaller one in Serbia, with 18 accounts, ..."
        if (word_is(i, "one") && i > s_.first &&
            (u_[i + 1].any(any_of(Cat::kBe, Cat::kPassive, Cat::kOrigin, Cat::kTarget)) ||
             u_[i + 1].is_mark(',') || word_is(i + 1, "in") || word_is(i + 1, "from")))
          out_.ordinal = out_.new_network = true;
        if (u_[i].any(any_of(Cat::kPreposition, Cat::kKind, Cat::kStop))) break;
      }
    // "Second, China.", "Uganda's had 418 accounts"
    for (const Place& p : out_.places)
      if (is_one_of(p.rule, {"place.next", "place.whose"})) out_.ordinal = out_.new_network = true;
    // "The other story is shorter.", "In the other, 41 channels went."; not "In one, a nurse
    // cried."
    if (const std::size_t i = word_is(s_.first, "in") ? s_.first + 1 : s_.first;
        s_.starts_line && in(i + 1)) {
      const bool next = is(i, Cat::kNewNetwork);
      const bool story = next && r_.lexicon->lists(WordList::kEpisode, r_.word(u_[i + 1]));
      const bool counted =
          !out_.figures.empty() &&
          ((next && word_is(i + 1, "one")) ||
           ((next || word_is(i, "one")) && i > s_.first && u_[i + 1].is_mark(',')));
      if (story || counted) out_.ordinal = out_.new_network = out_.network_noun = true;
    }
    // "Network: Benin": the heading of the next one.
    if (is(s_.first, Cat::kNetwork) && in(s_.first + 1) && u_[s_.first + 1].is_mark(':') &&
        s_.starts_line)
      out_.new_network = true;
    subject();
    // "Also removed were ...", "In addition, ...", "Separately, ..."
    for (std::size_t i = s_.first; i < s_.end && i < s_.first + 3; ++i) {
      // "The operation also ran a website": more of the same.
      const bool same =
          i > s_.first && (u_[i - 1].is(Cat::kNetwork) ||
                           (u_[i - 1].is(Cat::kPronoun) && !word_is(i - 1, "we") && !out_.removal));
      // "In addition, we took down four channels that the network used": of the same.
      if (u_[i].is(Cat::kFurtherCase) && !same && !(out_.definite && !out_.ordinal))
        out_.new_network = out_.new_network || out_.removal || !out_.figures.empty();
    }
  }

  // "The Justice Department seized 32 domains": a body that acts on domains and nothing else of
  // ours.
  bool seizer(std::size_t verb) {
    if (!is_seizure(r_, out_)) return false;
    for (std::size_t i = s_.first; i < s_.end; ++i)
      if (u_[i].is(Cat::kSeizer) && (i < verb || word_is(i - 1, "by"))) {
        out_.company = r_.value(u_[i], Cat::kSeizer);
        out_.company_unit = i;
        return true;
      }
    return false;
  }

  // Whom the sentence is about: a company at its front, or a pronoun for one.
  void subject() {
    std::size_t from = s_.first;
    // "And on Monday, Reddit said ..."
    if (is(from, Cat::kAndOr) || word_is(from, "but")) ++from;
    if (is(from, Cat::kPreposition) && !out_.dates.empty() &&
        out_.dates.front().range.first <= from + 1 && in(out_.dates.front().range.end) &&
        u_[out_.dates.front().range.end].is_mark(','))
      from = out_.dates.front().range.end + 1;
    for (std::size_t i = from; i < s_.end && i < from + 4; ++i) {
      const bool front = i == from || (i == from + 1 && u_[from].is_mark('"'));
      if (front && (word_is(i, "we") || word_is(i, "our"))) out_.first_person = true;
      if (word_is(i, "it") || is(i, Cat::kCompanyNoun, "speaker")) {
        out_.pronoun_subject = true;
        return;
      }
      if (u_[i].any(any_of(Cat::kPreposition, Cat::kKind, Cat::kRemove))) return;
      const std::string_view c = company_at(i);
      if (c.empty()) continue;
      if (!(in(i + 1) && u_[i + 1].is(Cat::kKind))) out_.subject = c;
      return;
    }
  }

  // "They fall into three groups"
  void part_count() {
    static constexpr Signs kNumber = sign(Sign::kNumber);
    for (std::size_t i = next(s_.first + 1, kNumber); i + 1 < s_.end; i = next(i + 1, kNumber))
      if (u_[i].number >= 2 && u_[i].number < 10 && word_is(i - 1, "into") &&
          r_.lexicon->lists(WordList::kPart, r_.word(u_[i + 1])))
        out_.parts = static_cast<int>(u_[i].number);
  }

  // "four separate networks", "three unconnected operations"
  void network_count(std::size_t i) {
    if (!is(i, Cat::kNetwork, "many")) return;
    for (std::size_t b = i, n = 0; b-- > s_.first && n < 6; ++n) {
      const Unit& u = u_[b];
      if (u.is_number() && u.number >= 2 && u.number < 60) {
        // "Among half a dozen campaigns was one that ..."
        if (b > s_.first && u_[b - 1].is(Cat::kOneOf)) return;
        out_.networks = static_cast<int>(u.number);
        return;
      }
      if (u.is(Cat::kVague)) {
        if (out_.networks == 0) out_.networks = -1;
        return;
      }
      if (is_clause_mark(u) ||
          u.any(any_of(Cat::kStop, Cat::kPreposition, Cat::kKind, Cat::kRemove))) {
        if (!u.is(Cat::kStop) && u.is(Cat::kRemove) && out_.networks == 0) out_.networks = -1;
        return;
      }
    }
  }

  // "Researchers tied it to Russia", "according to officials": origins and actors that somebody
  // other than a company names.
  void attribute() {
    if (!s_.cats.meets(bit(Cat::kAttributor)) || (out_.places.empty() && out_.names.empty()))
      return;
    std::string_view who;
    for (std::size_t i = s_.first; i < s_.end && who.empty(); ++i) {
      if (!u_[i].is(Cat::kAttributor)) continue;
      bool says = i > s_.first && (word_is(i - 1, "according to") || word_is(i - 1, "to"));
      for (std::size_t k = i + 1; in(k) && k < i + 7 && !says && !is_clause_mark(u_[k]); ++k)
        says = u_[k].any(any_of(Cat::kAnnounce, Cat::kLinkVerb, Cat::kFound, Cat::kLink));
      if (says) who = r_.value(u_[i], Cat::kAttributor);
    }
    // "Facebook said that officials ...": the company says it.
    for (std::size_t i = s_.first; i + 1 < s_.end; ++i)
      if (!company_at(i).empty() && u_[i + 1].is(Cat::kAnnounce)) return;
    for (Place& p : out_.places)
      if (p.role == Role::kOrigin) p.attributed_to = who;
    for (Name& n : out_.names) n.attributed_to = who;
  }

  bool verb_between(std::size_t first, std::size_t end) const {
    for (std::size_t k = first + 1; k < end; ++k)
      if (u_[k].kind == UnitKind::kWord && u_[k].cats.empty() &&
          (r_.word(u_[k]).ends_with("ed") || r_.word(u_[k]).ends_with("pt")))
        return true;
    return false;
  }

  // "a small number of the banned accounts": the removal is part of what the figure counts from.
  bool of_the_removed(const Figure& f) const {
    const std::size_t i = *out_.removal;
    return i > f.range.first &&
           (u_[i - 1].is(Cat::kSubset) || word_is(i - 1, "of the") ||
            (word_is(i - 1, "the") && i > f.range.first + 1 && r_.word(u_[i - 2]).ends_with("of")));
  }

  // Which figures the removal verb governs, and which a verb of use does.
  void govern() {
    // "The three sites carried ads before they disappeared": told of before.
    if (out_.removal && *out_.removal > s_.first + 1 && !out_.figures.empty()) {
      const std::size_t verb = *out_.removal;
      const Figure& last = out_.figures.back();
      if (is(verb - 1, Cat::kPronoun) && verb > s_.first + 2 &&
          is_one_of(r_.word(u_[verb - 2]), {"before", "after", "until", "when"}) &&
          last.range.end <= verb - 2 && last.range.first > s_.first &&
          word_is(last.range.first - 1, "the"))
        out_.removal.reset();
    }
    // "The two banned subreddits had few members", "looked at six of the removed accounts": said of
    // what was told before.
    if (out_.removal)
      for (const Figure& f : out_.figures)
        if (f.range.first < *out_.removal && *out_.removal < f.range.end &&
            ((f.range.first > s_.first && word_is(f.range.first - 1, "the")) ||
             of_the_removed(f))) {
          out_.removal.reset();
          break;
        }
    const Figure* before = nullptr;
    for (Figure& f : out_.figures) {
      if (f.type != FigureType::kAsset && f.type != FigureType::kTotal) continue;
      if (before != nullptr && before->run && f.range.first - before->range.end <= 2) f.run = true;
      before = &f;
      if (out_.removal) f.governed = true;
      for (std::size_t k = f.range.first > s_.first ? f.range.first - 1 : f.range.first;
           k < f.range.end; ++k)
        f.further |= u_[k].is(Cat::kFurther);
      if (f.range.first > s_.first)
        f.led = u_[f.range.first - 1].is(Cat::kIndirect) || word_is(f.range.first - 1, "on") ||
                r_.word(u_[f.range.first - 1]).ends_with(" on");
      // "Our investigation led us to 1,027 accounts"
      if (f.range.first > s_.first + 1 && word_is(f.range.first - 1, "to") &&
          word_is(f.range.first - 2, "us"))
        f.led = false;
      // "The other, with 50 accounts, attacked ..."
      if (f.range.first > s_.first + 1 && f.range.first <= s_.first + 5 &&
          u_[f.range.first - 2].is_mark(',') &&
          is_one_of(r_.word(u_[f.range.first - 1]), {"with", "of"}) &&
          (u_[s_.first].any(any_of(Cat::kNewNetwork, Cat::kOrdinal)) || word_is(s_.first, "one") ||
           (word_is(s_.first, "the") &&
            u_[s_.first + 1].any(any_of(Cat::kNewNetwork, Cat::kOrdinal)))))
        f.composes = true;
      // "used 12 websites", "created 30 Pages": the nearest verb on the left.
      for (std::size_t b = f.range.first, n = 0; b-- > s_.first && n < 5; ++n) {
        const Unit& u = u_[b];
        if (u.any(any_of(Cat::kRemove, Cat::kPassive))) break;
        // "who joined 61 groups"
        if (n == 0 && u.is(Cat::kFollow) && !u.is(Cat::kFollower)) {
          f.used = true;
          break;
        }
        if (u.is(Cat::kComposes)) {
          // "the network had 30 Pages", not "we have kept 30 Pages"
          f.composes = !(u.is(Cat::kHave) && verb_between(b, f.range.first));
          break;
        }
        if (u.is(Cat::kUse) && !u.is(Cat::kFiller)) {
          f.used = true;
          f.run = u.is(Cat::kRan);
          break;
        }
        if (u.any(any_of(Cat::kStop)) || (is_clause_mark(u) && !u.is_mark(','))) break;
      }
    }
  }

  const Layout& layout_;
  Frame& out_;
};

// The dates of all sentences: each is read by those before it.
void read_dates(const Reading& r, const Layout& layout, const Calendar& calendar,
                std::vector<Frame>& frames) {
  Calendar here = calendar;
  Updates updates(r, layout, calendar);
  const Stamps stamps(r, layout, calendar);
  for (std::size_t i = 0; i < frames.size(); ++i) {
    const Sentence& s = layout.sentences[i];
    set_year(r, layout, s, here);
    updates.set(s, here);
    stamps.set(s, here);
    if (const DateHit* day = stamps.of(s)) frames[i].posted = *day;
    Builder(r, layout, s, frames[i]).read_dates(here);
    for (const DateHit& d : frames[i].dates) {
      const auto date = text::parse_edtf(d.edtf);
      if (date && d.edtf.find('/') != std::string::npos) here.last_period = d.edtf;
      if (!date || d.edtf.find('/') != std::string::npos) continue;
      if (date->precision != text::Precision::kDay && is_of_event(r, s, d)) continue;
      const Line& line = layout.lines[s.line];
      if (!here.published && !here.head && s.line < 5 && line.words < 18 && d.edtf.size() == 10 &&
          !line.cats.meets(any_of(Cat::kRemove, Cat::kCompany, Cat::kPlatform)))
        here.head = date->earliest;
      here.last_date = date;
      here.last =
          date->precision == text::Precision::kDay ? std::optional(date->earliest) : std::nullopt;
    }
  }
}

}  // namespace

std::vector<Frame> build_frames(const Reading& r, Layout& layout, const Calendar& calendar) {
  std::vector<Frame> frames = cut_sentences(r, layout);
  const auto builder = [&](std::size_t i) {
    return Builder(r, layout, layout.sentences[i], frames[i]);
  };
  const auto before = [&](std::size_t i) {
    return layout.sentences[i].continues ? &frames[i - 1] : nullptr;
  };
  // One sort of facts after the other, each in all sentences: the code of all readers together does
  // not fit the nearest cache, that of one does.
  for (std::size_t i = 0; i < frames.size(); ++i) {
    frames[i].sentence = i;
    builder(i).read_figures(before(i));
  }
  for (std::size_t i = 0; i < frames.size(); ++i) builder(i).read_places();
  for (std::size_t i = 0; i < frames.size(); ++i) builder(i).read_names();
  read_dates(r, layout, calendar, frames);
  for (std::size_t i = 0; i < frames.size(); ++i) builder(i).relate(before(i));
  return frames;
}

}  // namespace takedowndb::grammar
