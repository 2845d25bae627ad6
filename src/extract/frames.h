// Frames: everything that one sentence states, gathered, with the cues that discourse needs.
#pragma once

#include <vector>

#include "extract/dates.h"
#include "extract/facts.h"
#include "extract/layout.h"

namespace takedowndb::grammar {

std::vector<Frame> build_frames(const Reading& r, const Layout& layout, const Calendar& calendar);

}  // namespace takedowndb::grammar
