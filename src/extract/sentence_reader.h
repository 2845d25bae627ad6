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

  const Reading& r_;
  const Unit* u_;  // all units of the text
  const Sentence& s_;
};

}  // namespace takedowndb::grammar
