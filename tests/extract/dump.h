// A text in, what came out in one line: the tables of these tests are written in it.
//
//   Meta 2018-10-26: O=IR T=US,GB R=middle east A=aRep Global facebook/page=30 audience
//   facebook/page=1020000~ spend=100-USD | O=RU ...
//
// Takedowns are divided by " || ", networks by " | "; nothing found is "-", a takedown without a
// network "none". A bound stands behind its figure: ~ about, + more than, - less than, * vague.
// "?" is what is not stated: a company, a count, a platform or kind. Headlines begin with "sum".
#pragma once

#include <string>
#include <string_view>

#include "takedowndb/document.h"

namespace takedowndb::test {

std::string dump(const Extraction& extraction);
// `published` is the document's date, or empty.
std::string dump(std::string_view text, std::string_view published = {});

}  // namespace takedowndb::test
