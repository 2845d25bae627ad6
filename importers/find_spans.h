// The words of a text that state a fact which a person coded. In: the text and claims without
// spans; out: the claims with the spans that could be found: figures as digits or number words,
// countries, regions, actors and companies by their names. Never a guess: what is not in the text
// literally stays without a span.
#pragma once

#include <string_view>

#include "takedowndb/extraction.h"

namespace takedowndb::importers {

void find_spans(std::string_view text, Extraction& extraction);

}  // namespace takedowndb::importers
