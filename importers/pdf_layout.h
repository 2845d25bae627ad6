// The text of a PDF as its reader sees it, from the places of its words: columns in their order,
// headings as "# " by the size of their type, lists as "- " and "1. ", tables as "| a | b |",
// paragraphs on one line each with an empty line between, as html_text.h does it for pages.
// Headers, footers and tables of contents are left out; words broken at a line's end and paragraphs
// broken at a page's end are put together; notes at the foot of a page stand at the end.
#pragma once

#include <string>
#include <vector>

#include "importers/pdf_words.h"

namespace takedowndb::importers {

// Takes the pages to pieces.
std::string text_of_pages(std::vector<PdfPage>& pages);

}  // namespace takedowndb::importers
