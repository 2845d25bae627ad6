// A table of words, each with a number, that is asked for every word of a text: hashed and compared
// by eight bytes at a time, without copies for words of ASCII letters. Case is folded. Here because
// the lexicon and the recognition of languages look words up in the same way.
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
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

inline constexpr std::uint32_t kNoWord = 0;

class WordTable {
 public:
  WordTable();
  // The number of `word`, from 1 on, which is added when it is new.
  std::uint32_t add(std::string_view word);
  // The number of a word as a text writes it, or kNoWord; a typographic apostrophe counts as '\''.
  std::uint32_t find(std::string_view raw) const;
  // The same for ASCII letters and digits alone, the word that begins at `from` in `text`.
  std::uint32_t find_plain(std::string_view text, std::size_t from, std::size_t length) const {
    // Bytes behind the word may be read where the text has them.
    if (from + length + kStep > text.size()) return find(text.substr(from, length));
    const char* at = text.data() + from;
    if (length > kStep) return find_long(at, length);
    return find_front((load_eight(at) | kSmall) & front_mask(length), length);
  }
  // One more than the highest number: of a table by number, which has a place for kNoWord, too.
  std::size_t size() const { return rests_.size(); }

 private:
  static constexpr std::size_t kStep = 8;                       // bytes
  static constexpr std::uint64_t kSmall = 0x2020202020202020U;  // makes ASCII capitals small

  static std::uint64_t load_eight(const char* at) {
    std::uint64_t out = 0;
    std::memcpy(&out, at, kStep);
    return out;
  }
  // Ones in the first bytes in memory, so many of eight.
  static std::uint64_t front_mask(std::size_t bytes) {
    const std::size_t others = (kStep - bytes) * 8;
    if (others == kStep * 8) return 0;
    return std::endian::native == std::endian::little ? ~std::uint64_t{0} >> others
                                                      : ~std::uint64_t{0} << others;
  }
  // A multiplicative hash of eight bytes after eight bytes.
  static std::uint64_t hash_step(std::uint64_t sum, std::uint64_t bytes) {
    return (std::rotl(sum, 23) ^ bytes) * 0x9E3779B97F4A7C15U;
  }
  static std::uint32_t hash_end(std::uint64_t sum) {
    return static_cast<std::uint32_t>(sum >> 32U);
  }

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
  // A word of eight bytes or fewer.
  std::uint32_t find_front(std::uint64_t front, std::size_t length) const {
    const Slot* const slots = slots_.data();
    for (std::size_t i = hash_end(hash_step(length, front)) & mask_;; i = (i + 1) & mask_) {
      const Slot& slot = slots[i];
      // Found, or an empty slot: one question, that is hardly ever answered with no.
      if (((slot.front == front) & (slot.length == length)) | (slot.id == kNoWord)) return slot.id;
    }
  }
  std::uint32_t find_long(const char* at, std::size_t length) const;
  template <typename EightAt>
  std::uint32_t look_up(std::uint64_t front, std::size_t length, EightAt eight_at) const;
  void put(const Slot& slot, std::uint32_t hash);
  void grow();

  std::string bytes_;  // of words of more than eight, folded, each followed by eight zeros
  std::vector<Rest> rests_ = std::vector<Rest>(1);  // by number
  std::vector<Slot> slots_;
  std::size_t mask_ = 0;  // of places in it
};

}  // namespace takedowndb::text
