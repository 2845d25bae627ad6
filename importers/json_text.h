// What the importers that read JSON share: a look at its nesting before it is parsed, for values
// are copied and printed by functions that call themselves, and what is wrong with it in words.
#pragma once

#include <exception>
#include <string>
#include <string_view>

namespace takedowndb::importers {

constexpr std::size_t kJsonDepthLimit = 200;

bool is_nested_deeper(std::string_view json, std::size_t depth);

// "is no JSON, line 3, column 7", without the parser's jargon and the file's bytes.
std::string json_complaint(const std::exception& error);

}  // namespace takedowndb::importers
