// A text as units, for tests of what comes before the grammar. Owns nothing of the text: it has to
// outlive the reading.
#pragma once

#include <string_view>

#include "extract/units.h"

namespace takedowndb::test {

inline grammar::Reading read(std::string_view text) {
  grammar::Reading r;
  r.lexicon = &grammar::Lexicon::bundled();
  grammar::tokenize(text, r.lexicon->vocabulary(), r.stream);
  grammar::build_units(r);
  return r;
}

}  // namespace takedowndb::test
