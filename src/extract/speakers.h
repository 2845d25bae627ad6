// Who speaks in a transcript. In: the text read and laid out. Out: for each line the company whose
// people speak there, so that "we removed" is told of the right one of several. Apart from
// companies.cpp, which knows one "we" for the whole text.
#pragma once

#include <string_view>
#include <vector>

#include "extract/layout.h"
#include "extract/units.h"

namespace takedowndb::grammar {

// By line; empty where no company's people speak, and altogether when the text is no transcript.
std::vector<std::string_view> find_speakers(const Reading& r, const Layout& layout);

}  // namespace takedowndb::grammar
