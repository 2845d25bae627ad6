// What an option or a manifest says of a table's network (document.h: NetworkFacts), as claims. In:
// a document with its metadata; out: the document's ready-made facts with those claims in place of
// what the table said.
#pragma once

#include "takedowndb/document.h"

namespace takedowndb::ingest {

// A document that tells of no network or of several gets a problem instead.
void apply_network_facts(Document& document);

}  // namespace takedowndb::ingest
