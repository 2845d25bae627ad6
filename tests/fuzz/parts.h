// Zip archives from fuzzed bytes, so that a mutation reaches the reader behind the checksum. In:
// parts that each begin with a line "@@ name"; out: an archive that holds them, not packed. What
// does not begin with "@@ " is handed on as it is.
#pragma once

#include <string>
#include <string_view>

namespace takedowndb::fuzz {

std::string zip_of_parts(std::string_view input);

}  // namespace takedowndb::fuzz
