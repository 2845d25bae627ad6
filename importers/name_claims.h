// Claims from the name of a table's file, which is its title: what is known of a network when the
// table itself lists only assets.
#pragma once

#include "importers/names.h"
#include "takedowndb/document.h"

namespace takedowndb::importers {

// A takedown of one network with origins, targets, operation and date as the name gives them.
// `title`: where the title stands in the document's text.
TakedownMention takedown_in_name(const NamedFacts& names, const Span& title);

}  // namespace takedowndb::importers
