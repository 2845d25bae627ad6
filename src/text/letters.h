// Runs of ASCII letters, found eight bytes at a time. In: a text and a place in it. Out: the place
// behind the letters there. Here because every byte of a text is asked for, by the tokenizer and by
// the recognition of languages.
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace takedowndb::text {

// The top bits of those of eight bytes that are no small letters once the bits of `fold` are set.
inline std::uint64_t others_of_eight(std::uint64_t bytes, std::uint64_t fold) {
  constexpr std::uint64_t kOnes = 0x0101010101010101U;
  constexpr std::uint64_t kTops = 0x80 * kOnes;
  // Sums of seven bits each, which do not carry into the next byte.
  const std::uint64_t low = (bytes | fold) & ~kTops;
  const std::uint64_t from_a = low + (0x80 - 'a') * kOnes;
  const std::uint64_t behind_z = low + (0x80 - 'z' - 1) * kOnes;
  return (~from_a | behind_z | bytes) & kTops;
}

// How many bytes in memory stand before the first of those; 8 when there are none.
inline std::size_t bytes_before(std::uint64_t others) {
  const int bits = std::endian::native == std::endian::little ? std::countr_zero(others)
                                                              : std::countl_zero(others);
  return static_cast<std::size_t>(bits) / 8;
}

// How many of eight bytes in memory, from the first, are small letters once `fold` is set in each:
// 0 for small letters alone, 0x20 for capitals too.
inline std::size_t letters_of_eight(const char* at, unsigned char fold) {
  std::uint64_t bytes = 0;
  std::memcpy(&bytes, at, sizeof bytes);
  return bytes_before(others_of_eight(bytes, fold * std::uint64_t{0x0101010101010101U}));
}

// How many of fifteen bytes, from the first, are small letters. Sixteen are read.
inline std::size_t small_letters_of_fifteen(const char* at) {
#if defined(__SSE2__)
  const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at));
  // 'a' moved to the least of the signed bytes, so that letters are those below a bound.
  const __m128i moved = _mm_add_epi8(bytes, _mm_set1_epi8(static_cast<char>(0x80 - 'a')));
  const __m128i letters = _mm_cmplt_epi8(moved, _mm_set1_epi8(-0x80 + 26));
  const auto mask = static_cast<unsigned>(_mm_movemask_epi8(letters));
  return static_cast<std::size_t>(std::countr_zero(~mask | 0x8000U));
#else
  const std::size_t front = letters_of_eight(at, 0);
  const std::size_t back = letters_of_eight(at + 8, 0);
  return std::min<std::size_t>(front + (front == 8 ? back : 0), 15);
#endif
}

inline std::size_t behind_letters(std::string_view s, std::size_t i, unsigned char fold) {
  while (i + 8 <= s.size()) {
    const std::size_t n = letters_of_eight(s.data() + i, fold);
    i += n;
    if (n < 8) return i;
  }
  while (i < s.size() && (s[i] | fold) >= 'a' && (s[i] | fold) <= 'z') ++i;
  return i;
}

inline std::size_t behind_small_letters(std::string_view s, std::size_t i) {
  return behind_letters(s, i, 0);
}
inline std::size_t behind_any_letters(std::string_view s, std::size_t i) {
  return behind_letters(s, i, 0x20);
}

}  // namespace takedowndb::text
