// The block of `key: value` lines between two `---` lines at the top of a text. In: the text; out:
// what the block says. The text itself stays whole, so that spans are those of the file.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "takedowndb/document.h"

namespace takedowndb::importers {

// Keys (case ignored): title, publisher or source, published or date, url or link, language or
// lang, id. Others are passed over. A date that is not EDTF becomes a problem and is left to the
// text. A text without such a block gives empty metadata.
Metadata read_front_matter(std::string_view text, std::vector<Problem>& problems);

// Bytes that the block takes, its closing line included; 0 without one.
std::size_t front_matter_size(std::string_view text);

}  // namespace takedowndb::importers
