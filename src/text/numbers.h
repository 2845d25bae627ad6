// Numbers as people read them.
#pragma once

#include <cstdint>
#include <string>

namespace takedowndb::text {

// 1234567 as "1,234,567".
std::string grouped(std::int64_t number);
// Commas into the digits at the front of "1234567.5".
std::string grouped(std::string digits);

}  // namespace takedowndb::text
