/// @file
/// The extraction record: one JSON object per document, the form of `takedowndb extract` and of
/// facts coded by a person.
#pragma once

#include <string>
#include <string_view>

#include "takedowndb/export.h"
#include "takedowndb/extraction.h"

namespace takedowndb {

/// The record of one document, on one line, without a line end. `document` is the base name.
TAKEDOWNDB_EXPORT std::string to_record(std::string_view document, const Extraction& extraction);

/// A record read back.
struct ParsedRecord {
  std::string document;
  Extraction extraction;  ///< claims with rule "coded", confidence 1, without spans
};

/// Reads one record. @throws FormatError that says which member is wrong and what it should be.
TAKEDOWNDB_EXPORT ParsedRecord parse_record(std::string_view json);

}  // namespace takedowndb
