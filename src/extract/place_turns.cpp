// Places by which a text that tells of several networks turns to the next one: "Second, China.",
// "That leaves Bolivia.", "Uganda's had 418 accounts". In: a place of a sentence. Out: an origin of
// its frame, and, by its rule, that the frame begins another network (frames.cpp).
#include "extract/place_finder.h"

namespace takedowndb::grammar {
namespace {

constexpr std::size_t kShort = 8;  // units of a sentence that only names a place

}  // namespace

// "Second, China.", "Then there is Iran:", "That leaves Bolivia.": the place is all that is said.
void PlaceFinder::next_in_line(std::size_t i) {
  if (!u_[i].is(Cat::kCountry) || u_[i].possessive || i == s_.first || i > s_.first + kShort)
    return;
  if (in(i + 1) && !u_[i + 1].is_mark('.') && !u_[i + 1].is_mark(':')) return;
  if (in(i + 1) && u_[i + 1].is_mark('.') && in(i + 2)) return;
  // "2/8 CHINA.", in a thread
  std::size_t first = s_.first;
  bool turn = false;
  if (i > s_.first + 2 && u_[first].is_number() && u_[first + 1].is_mark('/') &&
      u_[first + 2].is_number()) {
    first += 3;
    turn = true;
  }
  for (std::size_t b = first; b < i; ++b) {
    turn |= u_[b].any(any_of(Cat::kOrdinal, Cat::kNewNetwork)) ||
            r_.lexicon->lists(WordList::kTurning, r_.word(u_[b]));
    if (u_[b].is_number() || is_place(b) ||
        u_[b].any(any_of(Cat::kTarget, Cat::kRemove, Cat::kAnnounce, Cat::kKind, Cat::kPlatform,
                         Cat::kCompany, Cat::kEvent, Cat::kMonth)))
      return;
  }
  if (turn) add(Role::kOrigin, i, s_.first, "place.next");
}

// "Honduras is the odd one.", "China was next.", at the front of a paragraph
void PlaceFinder::turns_to(std::size_t i) {
  if (i != s_.first || !s_.starts_line || !u_[i].is(Cat::kCountry) || u_[i].possessive ||
      !is(i + 1, Cat::kBe) || s_.end > s_.first + kShort)
    return;
  std::size_t last = s_.end - 1;
  if (u_[last].is_mark('.')) --last;
  if (is_one_of(r_.word(u_[last]), {"one", "next", "second", "third", "last", "other", "case",
                                    "story", "the second", "the third", "the next", "the other"}))
    add(Role::kOrigin, i, i, "place.next");
}

// "Uganda's had 418 accounts", "Togo's, with 40 Pages, was smaller"
void PlaceFinder::whose(std::size_t i) {
  if (i != s_.first || !u_[i].possessive || !u_[i].is(Cat::kCountry) || !in(i + 2)) return;
  const Unit& next = u_[i + 1];
  const bool verb = next.any(any_of(Cat::kHave, Cat::kBe, Cat::kComposes)) || next.is(Cat::kUse);
  const bool aside = next.is_mark(',') && (word_is(i + 2, "with") || word_is(i + 2, "of"));
  if (!verb && !aside) return;
  for (std::size_t k = i + 2; in(k) && k < i + 8; ++k)
    if (u_[k].is(Cat::kKind) && !u_[k].any(any_of(Cat::kNonAsset, Cat::kFollower))) {
      add(Role::kOrigin, i, i, "place.whose", true);
      return;
    }
}

}  // namespace takedowndb::grammar
