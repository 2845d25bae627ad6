// What the readers of figures, places, names and frames share: the words of one sentence and
// questions on them that are safe behind its end. A base class, so that each reader asks by short
// names.
#pragma once

#include <string_view>

#include "extract/layout.h"
#include "extract/units.h"
#include "extract/words.h"

namespace takedowndb::grammar {

class SentenceReader {
 protected:
  SentenceReader(const Reading& r, const Sentence& s) : r_(r), u_(r.units.data()), s_(s) {}

  bool in(std::size_t i) const { return i < s_.end; }
  // The first unit from `i` on with one of those signs; the sentence's end when there is none.
  std::size_t next(std::size_t i, Signs wanted) const { return r_.next(i, s_.end, wanted); }
  // The first of the sentence; its end at once when it has none.
  std::size_t first(Signs wanted) const {
    return (s_.signs & wanted) == 0 ? s_.end : next(s_.first, wanted);
  }
  // For the few words that a construction is made of ("from", "behind"); lists of words with a
  // common meaning are categories of the lexicon.
  bool word_is(std::size_t i, const Literal& w) const {
    return in(i) && same_word(r_.word(u_[i]), w);
  }
  bool is(std::size_t i, Cat cat) const { return in(i) && u_[i].is(cat); }
  bool is(std::size_t i, Cat cat, std::string_view value) const {
    return is(i, cat) && r_.value(u_[i], cat) == value;
  }

  // "The bigger of the two was taken down in March": the unit behind one of a counted few at the
  // front of the sentence; its first unit when there is none.
  std::size_t behind_member() const {
    for (std::size_t i = s_.first; i < s_.first + 3 && in(i + 2); ++i) {
      if (!(is(i + 1, Cat::kSubset) || word_is(i + 1, "of"))) continue;
      const bool member = u_[i].any(any_of(Cat::kNewNetwork, Cat::kOrdinal)) ||
                          r_.lexicon->lists(WordList::kMemberOf, r_.word(u_[i]));
      if (!member) continue;
      std::size_t k = i + 2;
      if (word_is(k, "the") || word_is(k, "these") || word_is(k, "those")) ++k;
      return in(k) && u_[k].is_number() && u_[k].number < 10 ? k + 1 : s_.first;
    }
    return s_.first;
  }

  // "agency", "marketing firm": a noun for whoever may have run a network.
  bool is_firm_noun(std::size_t i) const {
    return is(i, Cat::kActorNoun) || (in(i) && r_.lexicon->lists(WordList::kFirm, r_.word(u_[i])));
  }

  const Reading& r_;
  const Unit* u_;  // all units of the text
  const Sentence& s_;
};

}  // namespace takedowndb::grammar
