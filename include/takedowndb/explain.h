/// @file
/// Shows people what was read out of a document, and which words it came from.
#pragma once

#include <string>

#include "takedowndb/document.h"
#include "takedowndb/export.h"
#include "takedowndb/extraction.h"

namespace takedowndb {

/// How explain() writes.
struct ExplainOptions {
  bool color = false;  ///< ANSI colours, one for each network; brackets alone otherwise
  int width = 80;      ///< columns to wrap to; 0: no wrapping
};

/// The document's text with every claim marked in place, then each takedown and network with its
/// claims: number, property, value, rule, and words. A mark is `[30 Pages]#4`: claim 4 stands on
/// these words. Beside each sentence stands which takedown and network it told of ("1.2").
/// `extraction` is what extract() made of `document`, or facts coded by hand with spans of its
/// text; control characters are shown as U+FFFD.
TAKEDOWNDB_EXPORT std::string explain(const Document& document, const Extraction& extraction,
                                      const ExplainOptions& options = {});

}  // namespace takedowndb
