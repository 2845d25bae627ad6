// What a text, or a part of it, is about: influence operations, or something else that companies
// and police act against with the same verbs (fraud, hacking, terrorism, copyright). In: units.
// Out: how often words of each are said. It stands apart because it reads no grammar at all.
#pragma once

#include <cstddef>

#include "extract/layout.h"

namespace takedowndb::grammar {

struct Subject {
  std::size_t influence = 0;  // words of influence, posing and politics
  std::size_t weak = 0;       // of these, words that swindlers and hackers need, too
  std::size_t other = 0;

  Subject& operator+=(const Subject& more) {
    influence += more.influence;
    weak += more.weak;
    other += more.other;
    return *this;
  }

  std::size_t strong() const { return influence - weak; }
  // Whether another subject is spoken of at length, and not less than influence.
  bool is_mixed() const { return other >= 4 && other >= influence; }
  // Whether it is spoken of at length, and twice as much.
  bool is_other() const { return other >= 4 && other >= 2 * influence; }
};

Subject subject_of(const Reading& r, Range units);

}  // namespace takedowndb::grammar
