// Numbers as people read them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace takedowndb::text {

// 1234567 as "1,234,567".
std::string grouped(std::int64_t number);
// Commas into the digits at the front of "1234567.5".
std::string grouped(std::string digits);

// The number that digits begin with, a sign before them; 0 when there is none.
int to_int(std::string_view s);

}  // namespace takedowndb::text
