// Names that a text gives to an operation of its own accord: "an operation that researchers call
// Tall Grass", "Tall Grass (influence operation)". In: the reading. Out: the names. They tell an
// operation from an actor where both stand behind "tied to", and one mention of it from the next.
#pragma once

#include <string>
#include <vector>

#include "extract/layout.h"

namespace takedowndb::grammar {

std::vector<std::string> find_operation_names(const Reading& r, const Layout& layout);

}  // namespace takedowndb::grammar
