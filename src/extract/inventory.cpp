// Texts that tell of a network first and say of all of it, in a sentence without figures, that it
// is gone: "Forty-one profiles formed the crew ... On Monday we closed all of it." In: the frames.
// Out: whether the text is such a one, and which figures tell what the network consisted of. Apart
// from counting.cpp, whose rules want a removal, or words of a network, beside the figure.
#include <algorithm>

#include "extract/assembler.h"
#include "extract/words.h"

namespace takedowndb::grammar {

// Whether a removal's object, or the subject of a passive one, is what was told elsewhere.
bool Assembler::removes_what_is_told(const Frame& f, const Sentence& s) const {
  const std::size_t verb = *f.removal;
  if (r_.value(u_[verb], Cat::kRemove) == "it") return true;
  if (u_[verb].is(Cat::kPassive) || (verb > s.first && u_[verb - 1].is(Cat::kBe))) {
    std::size_t k = verb;
    while (k > s.first && u_[k - 1].any(any_of(Cat::kHave, Cat::kBe, Cat::kAdverb))) --k;
    return k > s.first &&
           (u_[k - 1].is(Cat::kAllTold) || is_one_of(r_.word(u_[k - 1]), {"they", "all"}) ||
            subject_is_told(verb, s));
  }
  const std::size_t next = verb + 1;
  if (next >= s.end) return false;
  // "We took all of this off LinkedIn", "They withdrew access from all of them"
  if (u_[next].is(Cat::kAllTold) || (next + 1 < s.end && u_[next + 1].is(Cat::kAllTold)) ||
      is_one_of(r_.word(u_[next]), {"it", "them"}))
    return true;
  // "We turned the channels off", "It took down the network"
  return is_one_of(r_.word(u_[next]), {"the", "these", "those", "this", "all"}) &&
         next + 1 < s.end && u_[next + 1].any(any_of(Cat::kKind, Cat::kNetwork));
}

// Whether the text counts nothing in its removals, and says that a company removed what it tells.
bool Assembler::finds_all_removed() const {
  if (text_subject_.is_mixed()) return false;
  // What such an operation has, and what ordinary spam has not.
  bool placed = false;
  bool network = text_subject_.influence > 0;
  bool told = false;
  bool counted = false;  // a removal says how many
  for (const Frame& f : frames_) {
    placed |= std::any_of(f.places.begin(), f.places.end(), [](const Place& p) { return !p.weak; });
    network |= f.network_noun || f.influence;
    if (!f.removal) continue;
    const Sentence& s = layout_.sentences[f.sentence];
    // "All of the accounts mentioned here were closed in August", over what tells of them
    if (removes_all_below(f, s)) return true;
    for (const Figure& x : f.figures)
      if (is_asset(x) && x.count && !x.part && !x.subset) counted = true;
    if (f.habit || f.recall || told) continue;
    const bool acts = f.first_person ? companies_.own_post()
                                     : !f.company.empty() || u_[*f.removal].is(Cat::kPassive) ||
                                           f.pronoun_subject;
    told = acts && removes_what_is_told(f, s);
  }
  return told && placed && network && !counted;
}

// "All 1,636 accounts described below were permanently suspended in November"
bool Assembler::removes_all_below(const Frame& f, const Sentence& s) const {
  if (!companies_.own_post() || f.habit || f.recall || !u_[*f.removal].is(Cat::kPassive))
    return false;
  const bool all =
      is_one_of(r_.word(u_[s.first]), {"all", "both"}) || u_[s.first].is(Cat::kAllTold);
  for (std::size_t i = s.first + 1; all && i + 1 < *f.removal; ++i)
    if (u_[i].is(Cat::kPointingBack) && u_[i - 1].any(any_of(Cat::kKind, Cat::kNetwork)))
      return true;
  return false;
}

// "Forty-one Facebook profiles formed the crew", "These profiles ran nineteen Pages": a figure of
// what the network consisted of.
bool Assembler::is_inventory(const Frame& f, const Figure& x, const Sentence& s) const {
  if (!all_removed_ || x.type != FigureType::kAsset || !x.count || x.subset ||
      x.bound == Bound::kVague || x.kind == "domain" || x.kind == "ad" || x.kind == "event")
    return false;
  if (*x.count >= 1000000) return false;
  // "one Page" alone is an example.
  if (*x.count == 1 && std::none_of(f.figures.begin(), f.figures.end(), [](const Figure& y) {
        return is_asset(y) && y.count && *y.count > 1;
      }))
    return false;
  if (s.cats.meets(any_of(Cat::kStillThere, Cat::kRoutine, Cat::kAverage))) return false;
  // "posted in 30 Groups", but "with 58 accounts"
  if (x.led && (x.range.first == s.first || !same_word(r_.word(u_[x.range.first - 1]), "with")))
    return false;
  const std::string_view company = current_take_ != kNone
                                       ? std::string_view(takes_[current_take_].company)
                                       : companies_.primary();
  if (company.empty()) return false;
  // Pages are Facebook's only where nobody else has any.
  const bool named = std::any_of(u_ + x.range.first, u_ + x.range.end,
                                 [](const Unit& u) { return u.is(Cat::kPlatform); });
  return x.platform.empty() || !x.platform_said || (!named && x.platform == "facebook") ||
         r_.lexicon->company_of(x.platform) == company;
}

}  // namespace takedowndb::grammar
