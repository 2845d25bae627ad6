// Frames: everything that one sentence states, gathered, with the cues that discourse needs.
#pragma once

#include <vector>

#include "extract/dates.h"
#include "extract/facts.h"
#include "extract/layout.h"

namespace takedowndb::grammar {

// One frame for each sentence. Sentences that speak of several networks are cut first, so that
// layout.sentences may grow.
std::vector<Frame> build_frames(const Reading& r, Layout& layout, const Calendar& calendar);

}  // namespace takedowndb::grammar
