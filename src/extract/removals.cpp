#include "extract/removals.h"

#include <algorithm>

#include "extract/compare.h"
#include "extract/sentence_reader.h"

namespace takedowndb::grammar {
namespace {

class RemovalReader : private SentenceReader {
 public:
  RemovalReader(const Reading& r, const Sentence& s, Frame& out)
      : SentenceReader(r, s), out_(out) {}

  void removal() {
    // "Here is what we have terminated today:" has its objects in the list below.
    bool object = u_[s_.end - 1].is_mark(':');
    // "The first was removed in August."
    for (std::size_t i = s_.first; i + 1 < s_.end && i < s_.first + 2; ++i)
      if ((u_[i].is(Cat::kOrdinal) ||
           (i == s_.first && u_[i].is(Cat::kNewNetwork) &&
            is_one_of(r_.word(u_[i]), {"the largest", "the smallest", "the biggest", "the last",
                                       "the final", "the other"}))) &&
          u_[i + 1].any(any_of(Cat::kPassive, Cat::kBe)))
        object = out_.network_noun = out_.network_told = true;
    if (const std::size_t end = behind_member();
        end > s_.first && in(end) && u_[end].any(any_of(Cat::kPassive, Cat::kBe)))
      object = out_.network_noun = out_.network_told = true;
    // "Two were taken down in February.": of the networks that are told one by one
    if (in(s_.first + 1) && u_[s_.first].is_number() && u_[s_.first].number >= 2 &&
        u_[s_.first].number <= 9 && u_[s_.first + 1].is(Cat::kPassive)) {
      object = out_.network_noun = out_.network_told = true;
      out_.networks = static_cast<int>(u_[s_.first].number);
    }
    joined();
    // "Meta, on Wednesday: 118 Facebook accounts and 26 Pages gone."
    if (!out_.removal && !out_.figures.empty() && s_.end > s_.first + 2) {
      const std::size_t last = u_[s_.end - 1].is_mark('.') ? s_.end - 2 : s_.end - 1;
      if (word_is(last, "gone") && u_[last - 1].is(Cat::kKind)) out_.removal = last;
    }
    static constexpr Signs kVerbs = signs(Cat::kPassive, Cat::kTake, Cat::kRemove);
    if ((signs_of(s_.cats) & kVerbs) == 0 || is_hypothetical()) return;
    object |= r_.has(s_.first, s_.end, signs(Cat::kKind, Cat::kNetwork));
    // "We took all of this off LinkedIn"
    const bool all = s_.cats.meets(bit(Cat::kAllTold));
    for (std::size_t i = first(kVerbs); i < s_.end; i = next(i + 1, kVerbs)) {
      const Unit& u = u_[i];
      if (u.is(Cat::kPassive)) {
        // "when this briefing was closed"
        if (i > s_.first && !u_[s_.first].is(Cat::kAllTold) &&
            ((u_[i - 1].is(Cat::kReport) && !u_[i - 1].is(Cat::kKind)) ||
             r_.lexicon->lists(WordList::kShutThing, r_.word(u_[i - 1]))))
          continue;
        // "Its website was taken offline over the weekend": nobody says by whom.
        if (i > s_.first + 1 && u_[i - 2].is(Cat::kPronoun) &&
            r_.value(u_[i - 1], Cat::kKind).starts_with("domain"))
          continue;
        // "If your Page was removed for that reason, you may appeal."
        if (word_is(s_.first, "if") && out_.figures.empty()) continue;
        if (is_asked() || is_conditional(i) || is_by_itself(i)) continue;
        // "asked for 14 channels to be blocked"
        const bool wish =
            i > s_.first && (word_is(i - 1, "to") || r_.word(u_[i]).starts_with("to "));
        if (!out_.removal && (object || of_the_told(i)) && !wish && !is_denied(r_, s_, i)) {
          out_.removal = i;
          out_.removal_word = true;
        }
        continue;
      }
      // "took 652 Pages, groups and accounts off Facebook"
      if (u.is(Cat::kTake) && !out_.removal && (object || all) && !is_unreal(i)) {
        bool kind = false;
        // "made 17 channels inaccessible", but not "made 17 channels and put them out"
        const bool made = r_.lexicon->lists(WordList::kMaking, r_.word(u));
        for (std::size_t k = i + 1; in(k) && k < i + 16; ++k) {
          kind |= u_[k].any(any_of(Cat::kKind, Cat::kNetwork, Cat::kAllTold));
          // Not "inaccessible in Turkey".
          const bool unavailable =
              r_.lexicon->lists(WordList::kUnavailable, r_.word(u_[k])) && !word_is(k + 1, "in");
          if (kind && (made ? unavailable : u_[k].is(Cat::kTakeAway))) {
            out_.removal = i;
            break;
          }
          // "threw Imena Creative off Facebook: 26 profiles and three pages"
          if (!made && u_[k].is(Cat::kTakeAway) && in(k + 3) && u_[k + 1].is(Cat::kPlatform) &&
              u_[k + 2].is_mark(':') && std::ranges::any_of(out_.figures, [k](const Figure& f) {
                return f.type == FigureType::kAsset && f.range.first > k && f.range.first < k + 6;
              })) {
            out_.removal = i;
            break;
          }
          // "had taken the whole bouquet: 187 Pages and 64 accounts"
          if (u_[k].is_mark(':') && k < i + 7 && in(k + 2) && u_[k + 1].is_number() &&
              u_[k + 2].any(any_of(Cat::kKind, Cat::kPlatform)))
            out_.removal = i;
          if (is_clause_mark(u_[k]) && !u_[k].is_mark(',')) break;
        }
      }
      if (!u.is(Cat::kRemove)) continue;
      if (r_.value(u, Cat::kRemove) == "noun") {
        out_.removal_noun |= object && !is_sought(i);
        // "announced the removal of 510 accounts"
        if (!out_.removal && word_is(i + 1, "of") && !out_.figures.empty() && !is_unreal(i))
          out_.removal = i;
        // "announced on Thursday the removal of a network"
        if (!out_.removal && word_is(i + 1, "of") && !is_unreal(i) && announced(i))
          out_.removal = i;
        continue;
      }
      if (out_.removal || is_unreal(i)) continue;
      bool pronoun = r_.value(u, Cat::kRemove) == "it";
      for (std::size_t k = i > s_.first + 3 ? i - 3 : s_.first; in(k) && k < i + 3; ++k)
        pronoun |=
            u_[k].is(Cat::kPronoun) && !word_is(k, "its") && (!word_is(k, "it") || k == i + 1);
      // "on Monday, when we closed all of it"
      pronoun |= is(i + 1, Cat::kAllTold);
      if (is_rumor(i)) continue;
      out_.removal_word = true;
      if (!object && !pronoun) continue;
      out_.removal = i;
      out_.habit = is_habit(i);
    }
  }

  // "Facebook followed on 30 August with 57 profiles and 20 Pages", behind what another removed.
  void joined() {
    if (out_.figures.empty()) return;
    for (std::size_t i = s_.first; in(i + 2) && i < s_.first + 3; ++i)
      if (!company_at(i).empty() && r_.lexicon->lists(WordList::kJoining, r_.word(u_[i + 1])))
        for (const Figure& f : out_.figures)
          if (f.type == FigureType::kAsset && f.range.first < i + 12 &&
              word_is(f.range.first - 1, "with")) {
            out_.removal = i + 1;
            return;
          }
  }

  // "They were removed in April", "All of them have been suspended"
  bool of_the_told(std::size_t passive) const {
    const std::size_t k = behind_subject(r_, s_, passive);
    // "All were suspended in September"
    if (k == s_.first && word_is(k, "all")) return true;
    // "Everything described here was removed in November"
    if (u_[s_.first].is(Cat::kAllTold) && k < s_.first + 8) return true;
    return k > s_.first && k < s_.first + 4 &&
           (is_one_of(r_.word(u_[k - 1]), {"they", "all"}) ||
            r_.word(u_[k - 1]).ends_with(" them"));
  }

  // "Its Pages had links to Proud Boys, a hate group we banned in 2018": told of another body.
  void aside_removal() {
    if (!out_.removal || out_.inherited) return;
    const std::size_t verb = *out_.removal;
    // "This is the largest operation from Russia that we have disrupted": a remark on one told.
    if (s_.end - s_.first > 4 && is_one_of(r_.word(u_[s_.first]), {"this", "it", "that"}) &&
        is(s_.first + 1, Cat::kBe) && out_.figures.empty())
      for (std::size_t b = s_.first + 2; b < verb && b < s_.first + 6; ++b)
        if (word_is(b, "most") || r_.word(u_[b]).ends_with("est")) {
          out_.new_network = out_.ordinal = false;
          out_.removal.reset();
          return;
        }
    // "fake accounts, some of which had already been disabled by our automated systems"
    for (std::size_t b = verb, n = 0; b-- > s_.first + 1 && n < 6; ++n) {
      if (is_clause_mark(u_[b])) break;
      const bool which = r_.word(u_[b]).ends_with("which") || r_.word(u_[b]).ends_with("whom");
      bool some = false;
      for (std::size_t k = b + 1; which && k-- > s_.first && k + 3 > b;)
        some |= u_[k].any(any_of(Cat::kVague, Cat::kFraction)) ||
                is_one_of(r_.word(u_[k]), {"some", "many", "most"});
      if (some) {
        out_.removal.reset();
        out_.recall = false;
        return;
      }
    }
    for (const Figure& f : out_.figures)
      if (f.count) return;
    // "Our automated systems had already disabled many of its fake accounts": before.
    for (std::size_t b = verb, n = 0; out_.recall && b-- > s_.first && n < 6; ++n)
      if (r_.lexicon->lists(WordList::kMachine, r_.word(u_[b]))) {
        out_.removal.reset();
        out_.recall = false;
        return;
      }
    // "The batch that Meta threw out this week was written for readers in Taiwan": told before.
    if (word_is(s_.first, "the") && verb > s_.first + 3 && verb < s_.first + 9)
      for (std::size_t b = s_.first + 2; b + 1 < verb && b < s_.first + 5; ++b)
        if ((word_is(b, "that") || word_is(b, "which")) &&
            (!company_at(b + 1).empty() || u_[b + 1].is(Cat::kPronoun) || word_is(b + 1, "we"))) {
          out_.removal.reset();
          out_.definite = true;
          return;
        }
    // "The activity resumed after our systems removed a part of it": only when something happened.
    for (std::size_t b = verb, n = 0; b-- > s_.first + 2 && n < 6; ++n) {
      if (is_clause_mark(u_[b])) break;
      if (word_is(b, "after") || word_is(b, "before") || word_is(b, "until")) {
        out_.removal.reset();
        return;
      }
    }
    std::size_t subject = verb;
    while (subject > s_.first &&
           u_[subject - 1].any(any_of(Cat::kHave, Cat::kAdverb, Cat::kRecall)))
      --subject;
    if (subject < s_.first + 3) return;
    const bool named = word_is(subject - 1, "we") || !company_at(subject - 1).empty();
    // "an overlap with West African networks we removed in 2020"
    if (named && u_[subject - 2].any(any_of(Cat::kKind, Cat::kNetwork)))
      for (std::size_t b = subject - 2, n = 0; b-- > s_.first && n < 5; ++n)
        if (is_one_of(r_.word(u_[b]), {"with", "to", "like", "between", "and"}) ||
            u_[b].is(Cat::kBackRef)) {
          if (word_is(b, "and")) break;
          out_.removal.reset();
          out_.removal_word = false;
          out_.back_reference = true;
          return;
        }
    if (!named || !u_[subject - 2].any(any_of(Cat::kKind, Cat::kActorNoun))) return;
    for (std::size_t i = s_.first; i + 2 < subject; ++i)
      if (u_[i].is(Cat::kLink)) {
        out_.removal.reset();
        out_.removal_word = false;
        return;
      }
  }

 private:
  // Not done, or not yet: "will remove", "refused to remove", "has not removed".
  bool is_unreal(std::size_t i) const {
    if (is_asked() || is_demanded(i) || is_by_itself(i) || only_qualifies(i) ||
        is_one_of_several(i))
      return true;
    for (std::size_t b = i, n = 0; b-- > s_.first && n < 3; ++n) {
      // "In May we removed" is no "may".
      const bool month = r_.stream.cased && u_[b].capital && u_[b].is(Cat::kMonth);
      if ((u_[b].is(Cat::kUnreal) && !month) || (word_is(b, "to") && n == 0) ||
          (n == 1 && word_is(b, "to") && word_is(b + 1, "be")))
        return true;
      if (is_clause_mark(u_[b])) break;
    }
    // "carried ads before they disappeared from Google's surfaces": a time, told elsewhere
    if (r_.value(u_[i], Cat::kRemove) == "it" && i > s_.first &&
        is_one_of(r_.word(u_[i - 1]), {"before", "until", "since", "once"}))
      return true;
    // "would rather see the recommender systems switched off"
    for (std::size_t b = i; b-- > s_.first + 1 && b + 10 > i && !is_clause_mark(u_[b]);)
      if (is_one_of(r_.word(u_[b]), {"see", "have", "get"}))
        for (std::size_t n = b; n-- > s_.first && n + 4 > b;)
          // "in order to get them blocked"
          if (u_[n].is(Cat::kUnreal) || word_is(n, "to") || word_is(n, "in order to")) return true;
    // "The consultation closes on 25 March", "One channel closes,": nobody removes it.
    if (r_.lexicon->lists(WordList::kVanishing, r_.word(u_[i])) &&
        (!in(i + 1) || is_clause_mark(u_[i + 1]) || u_[i + 1].is(Cat::kPreposition)))
      return true;
    return of_something_else(i) || (is_denied(r_, s_, i) && !word_is(i, "no longer available"));
  }

  // "Have any of the 64 accounts been removed?", "Did Facebook delete 500 pages?"
  bool is_asked() const {
    std::size_t last = s_.end - 1;
    while (last > s_.first && u_[last].is_mark('"')) --last;
    if (!u_[last].is_mark('?')) return false;
    for (std::size_t i = s_.first; i < s_.first + 4 && in(i); ++i) {
      const bool front = i == s_.first || u_[i - 1].kind == UnitKind::kMark;
      if (front && r_.lexicon->lists(WordList::kAsking, r_.word(u_[i]))) return true;
    }
    return false;
  }

  // "Keep the data, so that if the accounts are removed one day, ..."
  bool is_conditional(std::size_t i) const {
    for (std::size_t b = i; b-- > s_.first && b + 8 > i && !is_clause_mark(u_[b]);)
      if (word_is(b, "if") || word_is(b, "unless")) return true;
    return false;
  }

  // "30 Pages no longer exist because they were renamed", "The operators themselves shut 20 Pages"
  bool is_by_itself(std::size_t i) const {
    const bool state = r_.word(u_[i]).find("no longer") != std::string_view::npos;
    // "The firm behind the 30 Pages no longer exists."
    for (std::size_t b = i; state && b-- > s_.first && !is_clause_mark(u_[b]);)
      if (u_[b].any(any_of(Cat::kActorNoun, Cat::kPeople, Cat::kCompanyNoun, Cat::kRunner)) &&
          !u_[b].is(Cat::kKind))
        return true;
    for (std::size_t k = s_.first; k < s_.end; ++k) {
      if (!r_.lexicon->lists(WordList::kByItself, r_.word(u_[k]))) continue;
      const bool own =
          word_is(k, "themselves") && k > s_.first && k < i + 12 &&
          u_[k - 1].any(any_of(Cat::kOperator, Cat::kPeople, Cat::kPronoun, Cat::kTakeAway));
      if (own || (state && k > i)) return true;
    }
    return false;
  }

  // "had asked for their removal on 20 December", "a request for the removal of 34 pages"
  bool is_sought(std::size_t i) const {
    // "is subject to removal"
    if (i > s_.first && (word_is(i - 1, "to") || word_is(i - 1, "subject to"))) return true;
    for (std::size_t b = i; b-- > s_.first + 1 && b + 5 > i && !is_clause_mark(u_[b]);)
      if (word_is(b, "for") && (r_.lexicon->lists(WordList::kCall, r_.word(u_[b - 1])) ||
                                is_one_of(r_.word(u_[b - 1]), {"asked", "called", "pressed",
                                                               "petitioned", "campaigned"})))
        return true;
    return false;
  }

  // "a general amnesty for suspended accounts": what they are, told of something else.
  bool only_qualifies(std::size_t i) const {
    return i > s_.first && is_one_of(r_.word(u_[i - 1]), {"for", "about", "with"}) &&
           is(i + 1, Cat::kKind);
  }

  // "we may reduce, label or remove the assets": one of several things that may be done
  bool is_one_of_several(std::size_t i) const {
    if (i < s_.first + 2 || !r_.lexicon->lists(WordList::kImperative, r_.word(u_[i])) ||
        !(u_[i - 1].is_mark(',') || u_[i - 1].is(Cat::kAndOr)))
      return false;
    for (std::size_t b = i - 1; b-- > s_.first && b + 26 > i;) {
      if (is_one_of(r_.word(u_[b]), {"may", "can", "will", "could", "would", "might", "should"}))
        return true;
      if (u_[b].is_mark('.') || u_[b].is_mark(';') || u_[b].is_mark(':') ||
          u_[b].any(any_of(Cat::kPronoun, Cat::kAnnounce)) || !company_at(b).empty())
        return false;
    }
    return false;
  }

  // "We ask that you 1. remove the accounts on the list, or explain why not"
  bool is_demanded(std::size_t i) const {
    return (i == s_.first || u_[i - 1].kind == UnitKind::kMark) && s_.starts_line &&
           i < s_.first + 3 && r_.lexicon->lists(WordList::kImperative, r_.word(u_[i]));
  }

  // "Where we find such networks, we remove them.": what is done as a rule, and not what was done.
  bool is_habit(std::size_t i) const {
    if (!r_.lexicon->lists(WordList::kHabit, r_.word(u_[i])) || !out_.figures.empty() ||
        !out_.dates.empty())
      return false;
    // "Meta removes the network."
    for (std::size_t k = i + 2; in(k) && k < i + 4; ++k)
      if (u_[k].is(Cat::kNetwork) && r_.value(u_[k], Cat::kNetwork) != "many" &&
          (word_is(k - 1, "the") || word_is(k - 1, "this") || is(k - 1, Cat::kArticle)))
        return false;
    if (is_one_of(r_.word(u_[s_.first]), {"where", "when", "whenever", "wherever", "if"}))
      return true;
    return out_.names.empty() && !has_origin(out_) &&
           (u_[s_.end - 1].is_mark('.') || (s_.end < r_.units.size() && u_[s_.end].is_mark('.')));
  }

  // "had closed the hole", "services are suspended for up to 24 hours": no removal of accounts.
  bool of_something_else(std::size_t i) const {
    if (is(i + 1, Cat::kArticle) && in(i + 2) && u_[i + 2].kind == UnitKind::kWord &&
        u_[i + 2].cats.empty() && !u_[i + 2].capital &&
        (!in(i + 3) || u_[i + 3].is_mark('.') || u_[i + 3].is_mark(',')) && out_.figures.empty())
      return true;
    // "created before the ban": a noun
    if (i > s_.first && is_one_of(r_.word(u_[i - 1]), {"the", "a", "this", "that"}) &&
        r_.lexicon->lists(WordList::kImperative, r_.word(u_[i])))
      return true;
    // "operators have blocked access to the site", 'when "closed" accounts were to be brought back'
    if (in(i + 1) && r_.lexicon->lists(WordList::kEntry, r_.word(u_[i + 1]))) return true;
    if (i > s_.first && in(i + 1) && u_[i - 1].is_mark('"') && u_[i + 1].is_mark('"')) return true;
    // "a logo that TikTok dropped in 2018"
    std::size_t c = i;
    while (c > s_.first && u_[c - 1].any(any_of(Cat::kHave, Cat::kAdverb, Cat::kRecall))) --c;
    if (c > s_.first + 2 && !company_at(c - 1).empty() && word_is(c - 2, "that") &&
        u_[c - 3].kind == UnitKind::kWord && u_[c - 3].cats.empty() && out_.figures.empty())
      return true;
    // "one network shut in January": nobody removed it.
    if (word_is(i, "shut") && word_is(i + 1, "in") && is(i + 2, Cat::kMonth)) return true;
    // "in a closed session", "a suspended term": what something is like.
    if (i > s_.first && is(i - 1, Cat::kArticle, "indefinite") && in(i + 2) &&
        !u_[i + 1].any(any_of(Cat::kKind, Cat::kNetwork, Cat::kPlatform)) &&
        !u_[i + 2].any(any_of(Cat::kKind, Cat::kNetwork)))
      return true;
    // "in closed groups", "video and closed messaging groups": such as are not open.
    if (word_is(i, "closed") && i > s_.first && in(i + 1) && u_[i + 1].kind == UnitKind::kWord &&
        !u_[i + 1].is(Cat::kArticle) && !u_[i + 1].is(Cat::kPronoun) &&
        (u_[i - 1].any(any_of(Cat::kPreposition, Cat::kExample)) ||
         (u_[i - 1].is(Cat::kAndOr) && !u_[i + 1].is(Cat::kKind))))
      return true;
    // "Private profiles and closed groups were left out", behind nobody who could have closed them
    if (word_is(i, "closed") && i > s_.first + 1 && is(i - 1, Cat::kAndOr) &&
        is(i - 2, Cat::kKind) && is(i + 1, Cat::kKind) &&
        r_.value(u_[i + 1], Cat::kKind).starts_with("group") &&
        std::none_of(u_ + s_.first, u_ + i, [](const Unit& u) {
          return u.any(any_of(Cat::kRemove, Cat::kCompany, Cat::kPronoun, Cat::kCompanyNoun));
        }))
      return true;
    // "should resist calls for blocking social networks"
    if (i > s_.first + 1 && word_is(i - 1, "for") &&
        r_.lexicon->lists(WordList::kCall, r_.word(u_[i - 2])))
      return true;
    // "X blocks accounts of student groups in Turkey on court order"
    if (is_one_of(r_.word(u_[i]), {"block", "blocks", "blocked", "blocking"}))
      for (std::size_t k = i + 1; in(k) && k < i + 14; ++k)
        if (r_.word(u_[k]).starts_with("court order") &&
            is_one_of(r_.word(u_[k - 1]),
                      {"on", "on a", "by", "by a", "under", "under a", "a", "following", "after"}))
          return true;
    // "requested removal of 640 videos and 12 channels"
    std::size_t asked = i;
    if (asked > s_.first && u_[asked - 1].is(Cat::kArticle)) --asked;
    if (asked > s_.first && r_.value(u_[i], Cat::kRemove) == "noun" &&
        r_.lexicon->lists(WordList::kCall, r_.word(u_[asked - 1])))
      return true;
    if (i > s_.first && is(i - 1, Cat::kBe) && for_others(i)) return true;
    // "Two channels blocked the recorder": they did, and nobody removed them.
    if (i > s_.first && u_[i - 1].is(Cat::kKind) && is(i + 1, Cat::kArticle)) return true;
    // "suspended Twitter", "took out 450 posts"
    if (std::none_of(out_.figures.begin(), out_.figures.end(), [](const Figure& f) {
          return f.type == FigureType::kAsset || f.type == FigureType::kTotal;
        })) {
      std::size_t k = i + 1;
      if (in(k + 1) && u_[k].any(any_of(Cat::kCompany, Cat::kPlatform)) && !u_[k].possessive &&
          (is_clause_mark(u_[k + 1]) || word_is(k + 1, "in")))
        return true;
      while (is(k, Cat::kHedge)) ++k;
      if (in(k + 1) && u_[k].is_number() && u_[k + 1].is(Cat::kNonAsset) &&
          !u_[k + 1].any(any_of(Cat::kKind, Cat::kNetwork)))
        return true;
    }
    // "It has sued over the blocking of 1,178 accounts"
    std::size_t b = i;
    if (b > s_.first && u_[b - 1].is(Cat::kArticle)) --b;
    if (b > s_.first && is_one_of(r_.word(u_[b - 1]), {"over", "against"})) return true;
    for (std::size_t k = i + 1; in(k + 2) && k < i + 30 && !u_[k].is_mark('.'); ++k) {
      if (!word_is(k, "for")) continue;
      std::size_t n = k + 1;
      while (is(n, Cat::kHedge)) ++n;
      if (in(n + 1) && u_[n].is_number() &&
          r_.lexicon->lists(WordList::kDuration, r_.word(u_[n + 1])))
        return true;
    }
    return false;
  }

  // "The archive was switched off for new users": for them, and not they.
  bool for_others(std::size_t i) const {
    return word_is(i + 1, "for") && std::none_of(u_ + s_.first, u_ + i, [](const Unit& u) {
             return u.any(any_of(Cat::kKind, Cat::kNetwork, Cat::kPronoun)) || u.is_number();
           });
  }

  // "A message on WhatsApp says that Facebook has deleted 50,000 accounts", "the claim that ...":
  // what is told is a rumour's, where no company stands between it and its telling.
  bool is_rumor(std::size_t i) const {
    // 'A graphic has been going round. It says that Facebook "has deleted 1,200 pages"'
    if (s_.first > 2 && word_is(s_.first, "it") && is(s_.first + 1, Cat::kAnnounce))
      for (std::size_t b = s_.first - 1; b-- > 0 && b + 40 > s_.first && !u_[b].is_mark('.');)
        if (r_.lexicon->lists(WordList::kRumor, r_.word(u_[b]))) return true;
    for (std::size_t b = i; b-- > s_.first;) {
      if (u_[b].is_mark(';') || u_[b].is_mark('.')) return false;
      if (!r_.lexicon->lists(WordList::kRumor, r_.word(u_[b]))) continue;
      // 'Claim: "Facebook just wiped 500 pages"'
      if (b < s_.first + 3 && word_is(b, "claim") && in(b + 1) && u_[b + 1].is_mark(':'))
        return true;
      for (std::size_t k = b + 1; k < i; ++k) {
        if (word_is(k, "that") || u_[k].is(Cat::kAnnounce)) return true;
        if (!company_at(k).empty() && !u_[k - 1].is(Cat::kSitePreposition)) break;
      }
    }
    return false;
  }

  // "Suppose that Facebook announced the removal of ...", "accounts of a hypothetical campaign"
  bool is_hypothetical() const {
    static constexpr Signs kSupposed = sign(Sign::kSupposed);
    for (std::size_t k = first(kSupposed); k < s_.end; k = next(k + 1, kSupposed))
      if (r_.lexicon->lists(WordList::kHypothetical, r_.word(u_[k]))) return true;
    return false;
  }

  // Whether the noun "removal" at `i` is what somebody announces, and a network what was removed.
  bool announced(std::size_t i) const {
    bool said = false;
    for (std::size_t b = i, n = 0; b-- > s_.first && n < 5; ++n) said |= u_[b].is(Cat::kAnnounce);
    if (!said) return false;
    for (std::size_t k = i + 2; in(k) && k < i + 7 && !is_clause_mark(u_[k]); ++k)
      if (u_[k].is(Cat::kNetwork)) return true;
    return false;
  }

  std::string_view company_at(std::size_t i) const { return grammar::company_at(r_, u_[i]); }

  Frame& out_;
};

}  // namespace

std::string_view named_company(const Reading& r, const Unit& u) {
  if (u.is(Cat::kCompany)) return r.value(u, Cat::kCompany);
  if (u.is(Cat::kPlatform)) return r.lexicon->company_of(r.value(u, Cat::kPlatform));
  return {};
}

std::size_t behind_subject(const Reading& r, const Sentence& s, std::size_t verb) {
  while (verb > s.first && r.units[verb - 1].any(any_of(Cat::kHave, Cat::kBe, Cat::kAdverb)))
    --verb;
  return verb;
}

bool is_seizure(const Reading& r, const Frame& f) {
  return f.removal && r.lexicon->lists(WordList::kSeizing, r.word(r.units[*f.removal])) &&
         std::any_of(f.figures.begin(), f.figures.end(),
                     [](const Figure& x) { return x.kind == "domain"; });
}

void find_removal(const Reading& r, const Sentence& s, Frame& out) {
  RemovalReader(r, s, out).removal();
}

void drop_aside_removal(const Reading& r, const Sentence& s, Frame& out) {
  RemovalReader(r, s, out).aside_removal();
}

}  // namespace takedowndb::grammar
