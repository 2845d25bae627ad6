// Pieces of lines made whole before the pages of a PDF are read: pdftotext divides lines at wide
// gaps only, and knows neither lists nor tables. In: pages; out: the same pages with other pieces.
#pragma once

#include <vector>

#include "importers/pdf_words.h"

namespace takedowndb::importers {

// Puts pieces of one line together that the gap between them has divided: the mark of an item and
// its text, the words and the number of a line of contents.
void mend_lines(PdfPage& page);

// Divides lines at a wide gap behind which the words begin exactly where they do in a line nearby,
// behind a gap as well: cells that stand close to each other.
void divide_cells(PdfPage& page);

// A table of contents leads through the document and is no part of its text. Dots that lead from a
// word to its figure elsewhere become a colon.
void drop_contents(std::vector<PdfPage>& pages);

}  // namespace takedowndb::importers
