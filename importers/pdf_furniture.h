// What the pages of a PDF repeat around their text: headers, footers, page numbers. In: the pages;
// out: the same without these lines.
#pragma once

#include <vector>

#include "importers/pdf_words.h"

namespace takedowndb::importers {

// The height of most letters of a document: its body's type.
double body_size(const std::vector<PdfPage>& pages);

void remove_headers_and_footers(std::vector<PdfPage>& pages, double body);

// Lines in groups from the top down, such that a horizontal line can be drawn between the groups.
using Strip = std::vector<const LinePiece*>;
std::vector<Strip> cut_into_strips(std::vector<const LinePiece*> lines);
Box box_of(const Strip& strip);
// The lines of a strip from the top down, the pieces of each from left to right.
std::vector<Strip> rows_of(Strip pieces);
bool same_row(const LinePiece& a, const LinePiece& b);

}  // namespace takedowndb::importers
