// The passages of a document whose facts come ready-made from a table: cells of prose are read by
// the same rules as a report, each network's as a short report of its own, and what they state
// beyond the table's columns is added, with spans in the document. In: a document with `coded`;
// out: its facts.
#pragma once

#include "takedowndb/document.h"

namespace takedowndb::grammar {

// @pre document.coded
Extraction read_passages(const Document& document);

}  // namespace takedowndb::grammar
