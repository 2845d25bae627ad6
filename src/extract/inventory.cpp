// Texts that tell of a network first and say of all of it, in a sentence without figures, that it
// is gone: "Forty-one profiles formed the crew ... On Monday we closed all of it." In: the frames.
// Out: whether the text is such a one, and which figures tell what the network consisted of. Apart
// from counting.cpp, whose rules want a removal, or words of a network, beside the figure.
#include <algorithm>

#include "extract/assembler.h"
#include "extract/removals.h"
#include "extract/words.h"

namespace takedowndb::grammar {

// Whether a removal's object, or the subject of a passive one, is what was told elsewhere.
bool Assembler::removes_what_is_told(const Frame& f, const Sentence& s) const {
  const std::size_t verb = *f.removal;
  if (r_.value(u_[verb], Cat::kRemove) == "it") return true;
  if (u_[verb].is(Cat::kPassive) || (verb > s.first && u_[verb - 1].is(Cat::kBe))) {
    const std::size_t k = behind_subject(r_, s, verb);
    if (k > s.first && (u_[k - 1].is(Cat::kAllTold) ||
                        is_one_of(r_.word(u_[k - 1]), {"they", "all"}) || subject_is_told(verb, s)))
      return true;
    // "Channels and AdSense accounts alike have been terminated."
    return k > s.first + 1 && u_[s.first].is(Cat::kKind) && f.figures.empty() &&
           std::all_of(u_ + s.first, u_ + k, [this](const Unit& u) {
             return u.any(any_of(Cat::kKind, Cat::kPlatform, Cat::kAndOr, Cat::kFiller)) ||
                    u.is_mark(',') || r_.lexicon->lists(WordList::kAlike, r_.word(u));
           });
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

// Whether the text, or a section under a heading, counts nothing in its removals and says that a
// company removed what it tells.
void Assembler::find_all_removed() {
  removed_there_.assign(frames_.size(), false);
  all_removed_ = false;
  if (text_subject_.is_mixed()) return;
  // What such an operation has, and what ordinary spam has not.
  bool placed = false;
  bool network = text_subject_.influence > 0;
  for (const Frame& f : frames_) {
    placed |= std::any_of(f.places.begin(), f.places.end(), [](const Place& p) { return !p.weak; });
    network |= f.network_noun || f.influence;
    // "All of the accounts mentioned here were closed in August", over what tells of them
    all_removed_ |= f.removal && removes_all_below(f, layout_.sentences[f.sentence]);
  }
  if (all_removed_ || !placed || !network) return;
  all_removed_ = removes_uncounted(0, frames_.size());
  if (all_removed_ || !companies_.own_post()) return;
  for (std::size_t first = 0; first < frames_.size();) {
    std::size_t end = first + 1;
    while (end < frames_.size() && !frames_[end].heading) ++end;
    if (removes_uncounted(first, end))
      std::fill(removed_there_.begin() + static_cast<std::ptrdiff_t>(first),
                removed_there_.begin() + static_cast<std::ptrdiff_t>(end), true);
    first = end;
  }
}

// Whether some of those frames remove what others of them tell, and none says how many.
bool Assembler::removes_uncounted(std::size_t first, std::size_t end) const {
  bool told = false;
  for (std::size_t i = first; i < end; ++i) {
    const Frame& f = frames_[i];
    if (!f.removal) continue;
    for (const Figure& x : f.figures)
      if (is_asset(x) && x.count && !x.part && !x.subset) return false;
    if (f.habit || f.recall || told) continue;
    const bool acts = f.first_person ? companies_.own_post()
                                     : !f.company.empty() || u_[*f.removal].is(Cat::kPassive) ||
                                           (*f.removal > layout_.sentences[f.sentence].first &&
                                            u_[*f.removal - 1].is(Cat::kBe)) ||
                                           f.pronoun_subject;
    told = acts && removes_what_is_told(f, layout_.sentences[f.sentence]);
  }
  return told;
}

// "All 1,636 accounts described below were permanently suspended in November": which speaks for
// itself, whatever else the text tells or does not.
bool Assembler::removes_all_below(const Frame& f, const Sentence& s) const {
  if (!companies_.own_post() || f.habit || f.recall) return false;
  // "were suspended", "were permanently suspended"
  const std::size_t verb = *f.removal;
  if (!u_[verb].is(Cat::kPassive) &&
      !(verb > s.first + 1 && (u_[verb - 1].is(Cat::kBe) || u_[verb - 2].is(Cat::kBe))))
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
  if (!(all_removed_ || removed_there_[f.sentence]) || x.type != FigureType::kAsset || !x.count ||
      x.subset || x.bound == Bound::kVague || x.kind == "domain" || x.kind == "ad" ||
      x.kind == "event")
    return false;
  if (*x.count >= 1000000) return false;
  // "joined 300 groups"; "In 2019 it had started with five accounts"
  std::size_t b = x.range.first;
  while (b > s.first && u_[b - 1].any(any_of(Cat::kHedge, Cat::kFiller))) --b;
  if (b > s.first && r_.lexicon->lists(WordList::kReaching, r_.word(u_[b - 1]))) return false;
  if (std::ranges::any_of(f.dates, [](const DateHit& d) { return d.edtf.size() == 4; }))
    return false;
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
