// Bytes to text, for every importer of a text format. In: a file's bytes; out: UTF-8 and what was
// odd about the encoding. Characters keep their order and number, so that a span counted in the
// text is the same place in the file; only a byte order mark at the front is not part of the text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "takedowndb/document.h"

namespace takedowndb::importers {

struct DecodedText {
  std::string text;  // valid UTF-8
  std::vector<Problem> problems;
};

// UTF-8; UTF-16 when it begins with a byte order mark; otherwise UTF-8 with single broken bytes
// (each becomes U+FFFD) or Windows-1252, whichever fits.
// @throws FormatError naming `path` when the bytes are no text.
DecodedText decode_text(const std::string& path, std::string bytes);

// Whether the first bytes of a file look like text in one of these encodings.
bool looks_like_text(std::string_view head);

bool is_blank(std::string_view text);

}  // namespace takedowndb::importers
