// The one clock of the file: when an import ran and a decision was made.
#pragma once

#include <string>

namespace takedowndb::store {

// UTC, to the second: "2026-11-22T07:05:00Z". SOURCE_DATE_EPOCH (reproducible-builds.org) makes two
// runs the same to the byte.
std::string now();

}  // namespace takedowndb::store
