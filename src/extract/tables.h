// Tables drawn with '|': which lines are rows that tell of networks, which head them, and which are
// labels with a value ("Followers | About 5,600"). In: lines as layout.cpp classified them by their
// first marks. Out: the same with their kinds and headings. Apart because a table is known only by
// all of its lines.
#pragma once

#include <vector>

#include "extract/layout.h"

namespace takedowndb::grammar {

// The cells of a line that is divided by '|'.
std::vector<Range> cells(const Reading& r, const Line& line);

void find_tables(const Reading& r, std::vector<Line>& lines);

}  // namespace takedowndb::grammar
