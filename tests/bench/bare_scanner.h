// The least that any extraction has to do: find the numbers, dates and countries of a text in one
// pass, by hand, without roles, networks or sentences. What extraction is measured against.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace takedowndb::bench {

struct Finds {
  std::size_t numbers = 0;
  std::size_t dates = 0;
  std::size_t countries = 0;
  std::uint64_t sum = 0;  // of the numbers and of where things stand, so that nothing is left out
};

class BareScanner {
 public:
  // `names`: of countries, as written, with what they stand for.
  explicit BareScanner(const std::vector<std::string>& names);
  Finds scan(std::string_view text) const;

 private:
  struct Entry {
    std::string first;              // word
    std::vector<std::string> rest;  // what follows it, the longest first; "" for nothing
  };
  const Entry* find(std::string_view word, std::uint32_t hash) const;

  std::vector<Entry> entries_;
  std::vector<std::uint32_t> slots_;  // hash table: index + 1, 0 for none
};

}  // namespace takedowndb::bench
