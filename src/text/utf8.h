// UTF-8: repair, decode, and the map from byte offsets to Unicode character offsets.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace takedowndb::text {

// Whether every byte of `s` belongs to a well-formed UTF-8 sequence.
bool is_valid_utf8(std::string_view s);

// Number of Unicode characters in well-formed UTF-8.
std::int64_t count_characters(std::string_view s);

// The code point that begins at `pos`, which is moved behind it; U+FFFD and one byte for a
// malformed sequence.
char32_t decode(std::string_view s, std::size_t& pos);

void append(std::string& out, char32_t c);

// Windows-1252 to UTF-8, one character for every byte (the five unassigned bytes become U+FFFD),
// so that character offsets equal byte offsets of the input.
std::string from_windows_1252(std::string_view bytes);

// UTF-16 (without BOM) to UTF-8; a lone surrogate becomes U+FFFD.
std::string from_utf16(std::string_view bytes, bool big_endian);

// Lower case by simple Unicode mapping, for ASCII fast.
std::string to_lower(std::string_view s);

// Byte offsets of one text to character offsets. Build once, ask often: O(1) per question, one
// 64-bit entry per 128 bytes of text.
class CharacterMap {
 public:
  explicit CharacterMap(std::string_view s);
  std::int64_t to_character(std::size_t byte) const;
  // The inverse: the byte at which character `index` begins (text size when beyond the end).
  std::size_t to_byte(std::int64_t index) const;

 private:
  static constexpr std::size_t kStride = 128;
  std::string_view text_;
  bool ascii_ = false;
  std::vector<std::int64_t> marks_;  // characters before byte i * kStride
};

}  // namespace takedowndb::text
