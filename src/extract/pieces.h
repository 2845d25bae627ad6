// Sentences that speak of several networks are cut into pieces, each of which can be of a network
// of its own ("526 accounts from Cuba, 926 from Thailand"), and what stands in each is noted. In:
// the layout. Out: the layout with more sentences. Frames are built from the pieces.
#pragma once

#include "extract/facts.h"
#include "extract/layout.h"

namespace takedowndb::grammar {

void cut_sentences(const Reading& r, Layout& layout);

}  // namespace takedowndb::grammar
