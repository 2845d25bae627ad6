// What a network posted: in which languages, about what, and when its ads ran. In: a sentence and
// its dates. Out: claims of their own kinds, with their words. They say nothing of who or whom, so
// that no other rule looks at them.
#pragma once

#include "extract/facts.h"

namespace takedowndb::grammar {

void find_posts(const Reading& r, const Sentence& s, Frame& out);

}  // namespace takedowndb::grammar
