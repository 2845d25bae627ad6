// A table of words, each with a number, that is asked for every word of a text: hashed and compared
// as two numbers of eight bytes, without copies for words of ASCII letters. Case is folded. Here
// because the lexicon and the recognition of languages look words up in the same way.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <unordered_map>
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

// The first sixteen bytes of a word as two numbers, capitals made small and zeros behind its end;
// hardly a word is longer. The first of them tells most words apart.
struct ShortWord {
  static constexpr std::size_t kStep = 8;  // bytes
  static constexpr std::size_t kLongest = 2 * kStep;
  std::uint64_t front = 0;
  std::uint64_t back = 0;

  static ShortWord load(const char* at) {
    ShortWord out;
    std::memcpy(&out.front, at, kStep);
    std::memcpy(&out.back, at + kStep, kStep);
    return out;
  }
  // Of the word that begins at `from` in `text`.
  static ShortWord of(std::string_view text, std::size_t from, std::size_t length) {
    ShortWord out;
    if (from + kLongest <= text.size()) {
      out = load(text.data() + from);
    } else {
      std::array<char, kLongest> bytes{};
      std::memcpy(bytes.data(), text.data() + from, text.size() - from);
      out = load(bytes.data());
    }
    return out.cut(length < kLongest ? length : kLongest);
  }
  // Of bytes as they stand in a text: the word of so many of them.
  ShortWord cut(std::size_t length) const {
    constexpr std::uint64_t kSmall = 0x2020202020202020U;  // makes ASCII capitals small
    const ShortWord& mask = kMasks[length];
    return {(front | kSmall) & mask.front, (back | kSmall) & mask.back};
  }

 private:
  // Ones in the bytes of a word, by its length.
  static const std::array<ShortWord, kLongest + 1> kMasks;
};

inline constexpr std::array<ShortWord, ShortWord::kLongest + 1> ShortWord::kMasks = [] {
  const auto ones = [](std::size_t bytes) {
    const std::size_t others = (kStep - bytes) * 8;
    if (bytes == 0) return std::uint64_t{0};
    return std::endian::native == std::endian::little ? ~std::uint64_t{0} >> others
                                                      : ~std::uint64_t{0} << others;
  };
  std::array<ShortWord, kLongest + 1> masks{};
  for (std::size_t length = 0; length < masks.size(); ++length) {
    masks[length].front = ones(std::min(length, kStep));
    masks[length].back = ones(std::max(length, kStep) - kStep);
  }
  return masks;
}();

// ShortWord::front of a word in the code.
constexpr std::uint64_t front_of_literal(const std::string_view& word) {
  std::array<char, 8> bytes{};
  for (std::size_t i = 0; i < word.size() && i < bytes.size(); ++i)
    bytes[i] = static_cast<char>(word[i] | 0x20);
  return std::bit_cast<std::uint64_t>(bytes);
}

class WordTable {
 public:
  WordTable();
  // The number of `word`, from 1 on, which is added when it is new.
  std::uint32_t add(std::string_view word);
  // The number of a word as a text writes it, or kNoWord; a typographic apostrophe counts as '\''.
  std::uint32_t find(std::string_view raw) const;
  // The same for a word that is no longer than that.
  std::uint32_t find_short(const ShortWord& word) const { return find_short(word, place_of(word)); }
  // The same in two steps: where it is looked for first, which can be fetched into the cache, and
  // what stands there.
  std::size_t place_of(const ShortWord& word) const {
    const std::uint64_t sum = word.front * 0x9E3779B97F4A7C15U + word.back * 0xC2B2AE3D27D4EB4FU;
    return static_cast<std::size_t>(sum >> shift_);
  }
  void fetch([[maybe_unused]] std::size_t place) const {
#if defined(__GNUC__)
    __builtin_prefetch(slots_.data() + place);
#endif
  }
  std::uint32_t find_short(const ShortWord& word, std::size_t place) const {
    const Slot* const slots = slots_.data();
    for (std::size_t i = place;; i = (i + 1) & mask_) {
      const Slot& slot = slots[i];
      // Found, or an empty slot: one question, that is hardly ever answered with no.
      const std::uint64_t other = (slot.word.front ^ word.front) | (slot.word.back ^ word.back);
      if (std::min(other, std::uint64_t{slot.id}) == 0) return slot.id;
    }
  }
  // The same for ASCII letters, digits and marks of numbers, whose first bytes are known.
  std::uint32_t find_plain(const ShortWord& word, std::string_view raw) const {
    return raw.size() <= ShortWord::kLongest ? find_short(word) : find(raw);
  }
  // The same for the word that begins at `from` in `text`.
  std::uint32_t find_plain(std::string_view text, std::size_t from, std::size_t length) const {
    return find_plain(ShortWord::of(text, from, length), text.substr(from, length));
  }
  // One more than the highest number: of a table by number, which has a place for kNoWord, too.
  std::size_t size() const { return size_; }

 private:
  // What every look-up reads: small, so that the words of a text stay in the nearest cache.
  struct Slot {
    ShortWord word;
    std::uint32_t id = kNoWord;
  };
  std::uint32_t find_folded(const std::string& word) const;
  void put(const Slot& slot);
  void grow();

  std::vector<Slot> slots_;
  std::size_t mask_ = 0;  // of places in it
  unsigned shift_ = 0;    // of a sum of 64 bits to a place in it
  std::unordered_map<std::string, std::uint32_t> long_words_;
  std::uint32_t size_ = 1;
};

}  // namespace takedowndb::text
