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

// UTF-8; UTF-16 when it begins with a byte order mark; otherwise `declared`, the encoding that the
// format itself names ("windows-1251", "shift_jis"; a byte that it does not know becomes U+FFFD);
// otherwise UTF-8 with single broken bytes (each becomes U+FFFD) or Windows-1252, whichever fits.
// Text that is valid UTF-8 is UTF-8 whatever is declared, but for encodings of 7 bits.
// @throws FormatError naming `path` when the bytes are no text.
DecodedText decode_text(const std::string& path, std::string bytes, std::string_view declared = {});

// The encoding that a page declares: `<?xml encoding=`, `<meta charset=`, or `charset=` of a
// `<meta http-equiv>`; empty where it declares none in its first 2,048 bytes.
std::string declared_encoding(std::string_view page);

// Whether the first bytes of a file look like text in one of these encodings.
bool looks_like_text(std::string_view head);

bool is_blank(std::string_view text);

// Each malformed byte becomes U+FFFD: for addresses, names and the like that stand outside a text.
std::string repair_utf8(std::string_view bytes);

// What a message quotes of a file, on one line: control characters become blanks.
std::string one_line(std::string_view text);

}  // namespace takedowndb::importers
