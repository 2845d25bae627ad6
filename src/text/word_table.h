// A table of words, each with a number, that is asked for every word of a text: hashed and compared
// by eight bytes at a time, without copies for words of ASCII letters. Case is folded. Here because
// the lexicon and the recognition of languages look words up in the same way.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace takedowndb::text {

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

inline constexpr std::uint32_t kNoWord = 0xFFFFFFFFU;

class WordTable {
 public:
  WordTable();
  // The number of `word`, which is added when it is new.
  std::uint32_t add(std::string_view word);
  // The number of a word as a text writes it, or kNoWord; a typographic apostrophe counts as '\''.
  std::uint32_t find(std::string_view raw) const;
  // The same for ASCII letters and digits alone, the word that begins at `from` in `text`.
  std::uint32_t find_plain(std::string_view text, std::size_t from, std::size_t length) const;
  std::size_t size() const { return rests_.size(); }

 private:
  // What every look-up reads: small, so that the words of a text stay in the nearest cache.
  struct Slot {
    std::uint64_t front = 0;  // the first eight bytes, zeros behind the end
    std::uint32_t id = kNoWord;
    std::uint32_t length = 0;
  };
  struct Rest {
    std::uint32_t bytes = 0;  // where those behind the first eight begin in `bytes_`
    std::uint32_t hash = 0;
  };
  std::uint32_t find_front(std::uint64_t front, std::size_t length) const;
  std::uint32_t find_long(const char* at, std::size_t length) const;
  template <typename EightAt>
  std::uint32_t look_up(std::uint64_t front, std::size_t length, EightAt eight_at) const;
  void put(const Slot& slot, std::uint32_t hash);
  void grow();

  std::string bytes_;        // of words of more than eight, folded, each followed by eight zeros
  std::vector<Rest> rests_;  // by number
  std::vector<Slot> slots_;
};

}  // namespace takedowndb::text
