// The words that the lexicon knows, each with a number. Case is folded while hashing.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "extract/tokens.h"

namespace takedowndb::grammar {

inline char fold(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

// The byte at `i`, folded as a part of its character: ASCII, and the two-byte letters of Latin-1
// and Latin Extended-A whose capitals pair with the letter beside them ("TÜRKIYE", "PANAMÁ").
inline char fold_at(std::string_view s, std::size_t i) {
  const auto c = static_cast<unsigned char>(s[i]);
  if (c < 0x80 || i == 0) return fold(s[i]);
  const auto before = static_cast<unsigned char>(s[i - 1]);
  if (before == 0xC3 && c <= 0x9E && c != 0x97) return static_cast<char>(c + 0x20);
  const bool even = (c & 1U) == 0;
  if ((before == 0xC4 && c <= 0xAE && even) || (before == 0xC5 && c >= 0x8A && c <= 0xB6 && even))
    return static_cast<char>(c + 1);
  return s[i];
}

// An FNV-1a hash that is fed byte by byte, so that the tokenizer hashes while it scans.
inline constexpr std::uint32_t kHashSeed = 2166136261U;
inline std::uint32_t hash_step(std::uint32_t h, char folded) {
  return (h ^ static_cast<unsigned char>(folded)) * 16777619U;
}

class Vocabulary {
 public:
  Vocabulary();
  // The number of `word`, which is added when it is new.
  std::uint32_t add(std::string_view word);
  // The number of the word whose folded bytes hash to `hash`, or kNoWord. `raw` is as the text
  // writes it; a typographic apostrophe in it counts as '\''.
  std::uint32_t find(std::string_view raw, std::uint32_t hash) const;
  std::uint32_t find(std::string_view raw) const;
  std::string_view word(std::uint32_t id) const { return words_[id]; }
  std::size_t size() const { return words_.size(); }

 private:
  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t id = kNoWord;
  };
  void grow();
  std::deque<std::string> words_;
  std::vector<Slot> slots_;
};

}  // namespace takedowndb::grammar
