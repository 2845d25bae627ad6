// What "yesterday", "last week" and "this summer" are, told from the day of publication. In: the
// sort of time as the lexicon gives it ("day", "week", "season"), how many back, and when the text
// was published. Out: EDTF, or nothing when publication is not known closely enough: never a guess.
#pragma once

#include <string>
#include <string_view>

#include "text/edtf.h"

namespace takedowndb::grammar {

// `season`: first and last month and the shift of years, "06-08:-1", where the sort is "season".
std::string resolve_relative(std::string_view sort, std::string_view season, int by,
                             const text::DateRange& published);

}  // namespace takedowndb::grammar
