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
  bool turn = false;
  for (std::size_t b = s_.first; b < i; ++b) {
    turn |= u_[b].any(any_of(Cat::kOrdinal, Cat::kNewNetwork)) ||
            r_.lexicon->lists(WordList::kTurning, r_.word(u_[b]));
    if (u_[b].is_number() || is_place(b) ||
        u_[b].any(any_of(Cat::kTarget, Cat::kRemove, Cat::kAnnounce, Cat::kKind, Cat::kPlatform,
                         Cat::kCompany, Cat::kEvent, Cat::kMonth)))
      return;
  }
  if (turn) add(Role::kOrigin, i, s_.first, "place.next");
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
