// Single assets that a report names in its text: in tables of indicators, and wherever an address
// has lost its fangs ("hxxps://example[.]com"), as reports write those of networks and no others.
// In: a text with its tables as "| a | b |"; out: the assets with their spans.
#pragma once

#include <string_view>
#include <vector>

#include "takedowndb/document.h"

namespace takedowndb::importers {

std::vector<SingleAsset> indicators_in_text(std::string_view text);

}  // namespace takedowndb::importers
