#include "tests/bench/bare_scanner.h"

#include <algorithm>
#include <array>
#include <map>

namespace takedowndb::bench {
namespace {

constexpr std::size_t kSlots = 1 << 14;

enum Kind : std::uint8_t { kOther, kLower, kUpper, kDigit };

constexpr std::array<std::uint8_t, 256> kKinds = [] {
  std::array<std::uint8_t, 256> kinds{};
  for (int c = 'a'; c <= 'z'; ++c) kinds[static_cast<std::size_t>(c)] = kLower;
  for (int c = 'A'; c <= 'Z'; ++c) kinds[static_cast<std::size_t>(c)] = kUpper;
  for (int c = '0'; c <= '9'; ++c) kinds[static_cast<std::size_t>(c)] = kDigit;
  for (std::size_t c = 0x80; c < 0x100; ++c) kinds[c] = kLower;  // letters, mostly
  return kinds;
}();

Kind kind(char c) { return static_cast<Kind>(kKinds[static_cast<unsigned char>(c)]); }

constexpr std::uint32_t kSeed = 2166136261U;
std::uint32_t step(std::uint32_t h, char c) {
  return (h ^ static_cast<unsigned char>(c)) * 16777619U;
}

// Month by its first three letters, 1 to 12, or 0; `rest` may follow them.
int month(std::string_view word) {
  static constexpr std::array<std::string_view, 12> kMonths = {
      "January", "February", "March",     "April",   "May",      "June",
      "July",    "August",   "September", "October", "November", "December"};
  if (word.size() < 3) return 0;
  for (std::size_t m = 0; m < kMonths.size(); ++m)
    if (kMonths[m].substr(0, 3) == word.substr(0, 3))
      return word == kMonths[m] || word.size() == 3 || word == "Sept" ? static_cast<int>(m + 1) : 0;
  return 0;
}

}  // namespace

BareScanner::BareScanner(const std::vector<std::string>& names) : slots_(kSlots) {
  std::map<std::string, std::vector<std::string>> by_first;
  for (const std::string& name : names) {
    const std::size_t end = static_cast<std::size_t>(
        std::find_if(name.begin(), name.end(),
                     [](char c) { return kind(c) != kLower && kind(c) != kUpper; }) -
        name.begin());
    if (end > 0 && kind(name[0]) == kUpper)
      by_first[name.substr(0, end)].push_back(name.substr(end));
  }
  for (auto& [first, rest] : by_first) {
    std::sort(rest.begin(), rest.end(),
              [](const std::string& a, const std::string& b) { return a.size() > b.size(); });
    entries_.push_back({first, std::move(rest)});
    std::uint32_t h = kSeed;
    for (const char c : first) h = step(h, c);
    std::size_t slot = h % kSlots;
    while (slots_[slot] != 0) slot = (slot + 1) % kSlots;
    slots_[slot] = static_cast<std::uint32_t>(entries_.size());
  }
}

const BareScanner::Entry* BareScanner::find(std::string_view word, std::uint32_t hash) const {
  for (std::size_t slot = hash % kSlots; slots_[slot] != 0; slot = (slot + 1) % kSlots) {
    const Entry& entry = entries_[slots_[slot] - 1];
    if (entry.first == word) return &entry;
  }
  return nullptr;
}

Finds BareScanner::scan(std::string_view text) const {
  Finds out;
  const std::size_t n = text.size();
  std::uint64_t before = 0;  // the last number, and where it ended
  std::size_t before_end = n + 1;
  std::size_t i = 0;
  while (i < n) {
    const Kind k = kind(text[i]);
    if (k == kOther) {
      ++i;
      continue;
    }
    if (k == kLower) {
      while (i < n && kind(text[i]) != kOther) ++i;
      continue;
    }
    const std::size_t begin = i;
    if (k == kDigit) {
      std::uint64_t value = 0;
      while (i < n) {
        if (kind(text[i]) == kDigit)
          value = value * 10 + static_cast<std::uint64_t>(text[i] - '0');
        else if (!((text[i] == ',' || text[i] == '.') && i + 1 < n && kind(text[i + 1]) == kDigit))
          break;
        ++i;
      }
      ++out.numbers;
      out.sum += value + begin;
      before = value;
      before_end = i;
      continue;
    }
    std::uint32_t hash = kSeed;
    while (i < n && (kind(text[i]) == kLower || kind(text[i]) == kUpper)) {
      hash = step(hash, text[i]);
      ++i;
    }
    const std::string_view word = text.substr(begin, i - begin);
    if (const Entry* entry = find(word, hash)) {
      const std::string_view rest = text.substr(i);
      for (const std::string& more : entry->rest) {
        if (!rest.starts_with(more)) continue;
        i += more.size();
        ++out.countries;
        out.sum += begin;
        break;
      }
    }
    if (const int m = month(word); m != 0) {
      // "26 October", "October 26", "October 2018"
      const bool day_before = before_end + 1 == begin && before >= 1 && before <= 31;
      const bool number_behind = i + 1 < n && text[i] == ' ' && kind(text[i + 1]) == kDigit;
      if (day_before || number_behind) {
        ++out.dates;
        out.sum += static_cast<std::uint64_t>(m) + begin;
      }
    }
  }
  return out;
}

}  // namespace takedowndb::bench
