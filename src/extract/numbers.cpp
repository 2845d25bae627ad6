// What stands at a number: the hedge before it, and whether it is part of a date and counts
// nothing.
#include "extract/figure_reader.h"

namespace takedowndb::grammar {

bool NumberReader::is_date_part(std::size_t i) const {
  const Unit& u = u_[i];
  if (!u.is_number() || !u.digits) return false;
  const auto month = [&](std::size_t k) {
    return k >= s_.first && k < s_.end && u_[k].is(Cat::kMonth) && u_[k].capital;
  };
  const auto month_any = [&](std::size_t k) {
    return k < s_.end && u_[k].is(Cat::kMonth) && (u_[k].capital || !r_.stream.cased);
  };
  if (u.plain && u.number <= 31 && ((i > s_.first && month_any(i - 1)) || month_any(i + 1)) &&
      !(in(i + 1) && u_[i + 1].is(Cat::kKind)))
    return true;
  if (u.plain && u.number >= 1990 && u.number <= 2100) {
    if (in(i + 1) && u_[i + 1].is(Cat::kKind)) {
      // "2018 accounts" may be a count; "In 2018 accounts ..." is not; "around 2000 accounts" is.
      return i > s_.first && !u_[i - 1].is(Cat::kHedge) &&
             (u_[i - 1].is(Cat::kPreposition) || month(i - 1) || u_[i - 1].is_mark(','));
    }
    return true;
  }
  // Times, ratios, versions: "1:30", "24/7".
  if (in(i + 1) && (u_[i + 1].is_mark(':') || u_[i + 1].is_mark('/')) && in(i + 2) &&
      u_[i + 2].is_number() && !u_[i + 2].spaced && !u_[i + 1].spaced)
    return true;
  if (i > s_.first + 1 && (u_[i - 1].is_mark(':') || u_[i - 1].is_mark('/')) && !u.spaced)
    return true;
  return false;
}

Bound NumberReader::hedge_before(std::size_t i, std::size_t& first) const {
  Bound bound = Bound::kExact;
  for (std::size_t k = i, steps = 0; k > s_.first && steps < 3; ++steps) {
    const Unit& before = u_[k - 1];
    if (before.is_mark('~')) {
      first = k - 1;
      return Bound::kAbout;
    }
    if (before.is_mark('>')) {
      first = k - 1;
      return Bound::kMoreThan;
    }
    if (before.is_mark('<')) {
      first = k - 1;
      return Bound::kLessThan;
    }
    if (!before.is(Cat::kHedge)) break;
    // "stretched over 1,096 channels"
    if (k - 1 > s_.first && word_is(k - 1, "over") &&
        r_.lexicon->lists(WordList::kStretching, r_.word(u_[k - 2])))
      break;
    const auto said = bound_from_string(r_.value(before, Cat::kHedge));
    if (!said) break;
    if (*said != Bound::kExact) {
      // "some two" is no estimate of a figure; small number words are meant as they stand.
      first = k - 1;
      bound = *said;
      // "well over", "at least about": the outer word decides.
      if (k - 1 > s_.first && u_[k - 2].is(Cat::kHedge)) {
        const auto outer = bound_from_string(r_.value(u_[k - 2], Cat::kHedge));
        if (outer && *outer != Bound::kExact) {
          first = k - 2;
          bound = *outer;
        }
      }
      break;
    }
    --k;
  }
  return bound;
}

}  // namespace takedowndb::grammar
