// Whether a text is English, told from tokens that the lexicon has looked up, so that most texts
// are not read once more for it. In: the tokens. Out: yes, or not known: then language::recognise
// tells.
#pragma once

#include "extract/units.h"

namespace takedowndb::grammar {

bool is_surely_english(const Reading& reading);

}  // namespace takedowndb::grammar
