// The text of a document with its claims marked in place, a sentence a paragraph, and in the
// margin which network each sentence told of. In: text and marks; out: lines on a page.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "explain/page.h"
#include "takedowndb/extraction.h"

namespace takedowndb::explain_text {

// One claim that has words in the text.
struct Mark {
  Span span;
  int number = 0;     // of the claim, as the lists below the text call it
  std::string where;  // "1.2": takedown and network
  Style style = kPlain;
};

void write_marked_text(Page& page, std::string_view text, std::vector<Mark> marks);

}  // namespace takedowndb::explain_text
