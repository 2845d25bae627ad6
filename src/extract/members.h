// "Two operations ... One was run from Iran. The other targeted Chad.": sentences about the members
// of a counted few that call them by no ordinal. In: units. Out: the same, "One" and "The other"
// marked as ordinals where they stand for such a member, so that every reader takes them for what
// "The first" and "The second" are.
#pragma once

#include "extract/units.h"

namespace takedowndb::grammar {

void mark_members(Reading& reading);

}  // namespace takedowndb::grammar
