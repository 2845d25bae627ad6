// Sentences that speak of several networks are cut into pieces, each of which can be of a network
// of its own ("526 accounts from Cuba, 926 from Thailand"), and what stands in each is noted. In:
// the layout. Out: the layout with more sentences, and a frame for each, empty but for the figures
// of those that were read for them and stayed whole.
#pragma once

#include <vector>

#include "extract/facts.h"
#include "extract/layout.h"

namespace takedowndb::grammar {

std::vector<Frame> cut_sentences(const Reading& r, Layout& layout);

}  // namespace takedowndb::grammar
