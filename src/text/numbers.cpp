#include "text/numbers.h"

#include <algorithm>
#include <charconv>
namespace takedowndb::text {

std::string grouped(std::string digits) {
  const std::size_t first = digits.starts_with('-') ? 1 : 0;
  const std::size_t end = std::min(digits.find_first_not_of("0123456789", first), digits.size());
  for (std::size_t i = end; i > first + 3;) digits.insert(i -= 3, 1, ',');
  return digits;
}

std::string grouped(std::int64_t number) { return grouped(std::to_string(number)); }

int to_int(std::string_view s) {
  int value = 0;
  std::from_chars(s.data(), s.data() + s.size(), value);
  return value;
}

}  // namespace takedowndb::text
