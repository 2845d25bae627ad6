#include "text/utf8.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstring>

namespace takedowndb::text {
namespace {

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

constexpr std::size_t kStep = 8;                      // bytes taken at a time
constexpr std::uint64_t kOnes = 0x0101010101010101U;  // one in each of them

std::uint64_t load_eight(const char* at) {
  std::uint64_t out = 0;
  std::memcpy(&out, at, kStep);
  return out;
}

bool is_ascii(std::string_view s) {
  std::size_t i = 0;
  std::uint64_t all = 0;
  for (; i + kStep <= s.size(); i += kStep) all |= load_eight(s.data() + i);
  for (; i < s.size(); ++i) all |= static_cast<unsigned char>(s[i]);
  return (all & (0x80 * kOnes)) == 0;
}

// Length of the well-formed sequence at `pos`, 0 when it is malformed.
std::size_t sequence_length(std::string_view s, std::size_t pos, char32_t& out) {
  utf8proc_int32_t c = 0;
  const auto n = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(s.data()) + pos,
                                  static_cast<utf8proc_ssize_t>(s.size() - pos), &c);
  if (n <= 0) return 0;
  out = static_cast<char32_t>(c);
  return static_cast<std::size_t>(n);
}

}  // namespace

bool is_valid_utf8(std::string_view s) {
  std::size_t pos = 0;
  while (pos < s.size()) {
    if (static_cast<unsigned char>(s[pos]) < 0x80U) {
      ++pos;
      continue;
    }
    char32_t c = 0;
    const std::size_t n = sequence_length(s, pos, c);
    if (n == 0) return false;
    pos += n;
  }
  return true;
}

std::int64_t count_characters(std::string_view s) {
  auto count = static_cast<std::int64_t>(s.size());
  std::size_t i = 0;
  for (; i + kStep <= s.size(); i += kStep) {
    // A continuation has its top bit and not the next.
    const std::uint64_t bytes = load_eight(s.data() + i);
    const std::uint64_t continuations = (bytes >> 7U) & (~bytes >> 6U) & kOnes;
    count -= static_cast<std::int64_t>((continuations * kOnes) >> 56U);  // their sum
  }
  for (; i < s.size(); ++i) count -= is_continuation(s[i]) ? 1 : 0;
  return count;
}

char32_t decode(std::string_view s, std::size_t& pos) {
  const auto lead = static_cast<unsigned char>(s[pos]);
  if (lead < 0x80U) {
    ++pos;
    return lead;
  }
  char32_t c = 0;
  const std::size_t n = sequence_length(s, pos, c);
  if (n == 0) {
    ++pos;
    return 0xFFFD;
  }
  pos += n;
  return c;
}

void append(std::string& out, char32_t c) {
  std::array<utf8proc_uint8_t, 4> bytes{};
  const auto n = utf8proc_encode_char(static_cast<utf8proc_int32_t>(c), bytes.data());
  for (utf8proc_ssize_t i = 0; i < n; ++i)
    out.push_back(static_cast<char>(bytes[static_cast<std::size_t>(i)]));
}

std::string from_windows_1252(std::string_view bytes) {
  // Bytes 0x80 to 0x9F as the WHATWG encoding standard's index windows-1252 has them; its five
  // control characters are shown as U+FFFD here.
  static constexpr std::array<char32_t, 32> kHigh = {
      0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
      0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
      0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};
  std::string out;
  out.reserve(bytes.size() + bytes.size() / 8);
  for (const char ch : bytes) {
    const auto b = static_cast<unsigned char>(ch);
    if (b < 0x80U) {
      out.push_back(ch);
    } else {
      append(out, b < 0xA0U ? kHigh[b - 0x80U] : b);
    }
  }
  return out;
}

std::string from_utf16(std::string_view bytes, bool big_endian) {
  std::string out;
  out.reserve(bytes.size());
  const auto unit = [&](std::size_t i) {
    const auto a = static_cast<unsigned char>(bytes[i]);
    const auto b = static_cast<unsigned char>(bytes[i + 1]);
    return static_cast<char32_t>(big_endian ? (a << 8U) | b : (b << 8U) | a);
  };
  for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
    char32_t c = unit(i);
    if (c >= 0xD800 && c < 0xDC00 && i + 3 < bytes.size()) {
      const char32_t low = unit(i + 2);
      if (low >= 0xDC00 && low < 0xE000) {
        c = 0x10000 + ((c - 0xD800) << 10U) + (low - 0xDC00);
        i += 2;
      }
    }
    append(out, c >= 0xD800 && c < 0xE000 ? 0xFFFD : c);
  }
  return out;
}

std::string to_lower(std::string_view s) {
  std::string out;
  out.reserve(s.size());
  std::size_t pos = 0;
  while (pos < s.size()) {
    const auto b = static_cast<unsigned char>(s[pos]);
    if (b < 0x80U) {
      out.push_back(b >= 'A' && b <= 'Z' ? static_cast<char>(b + ('a' - 'A')) : s[pos]);
      ++pos;
    } else {
      append(out, static_cast<char32_t>(
                      utf8proc_tolower(static_cast<utf8proc_int32_t>(decode(s, pos)))));
    }
  }
  return out;
}

CharacterMap::CharacterMap(std::string_view s) : text_(s) {
  ascii_ = is_ascii(s);
  if (ascii_) return;
  marks_.reserve(s.size() / kStride + 1);
  std::int64_t count = 0;
  for (std::size_t i = 0; i < s.size(); i += kStride) {
    marks_.push_back(count);
    count += count_characters(s.substr(i, kStride));
  }
}

std::int64_t CharacterMap::to_character(std::size_t byte) const {
  byte = std::min(byte, text_.size());
  if (ascii_ || byte == 0) return static_cast<std::int64_t>(byte);
  const std::size_t mark = std::min(byte / kStride, marks_.size() - 1);
  return marks_[mark] + count_characters(text_.substr(mark * kStride, byte - mark * kStride));
}

std::size_t CharacterMap::to_byte(std::int64_t index) const {
  if (index <= 0) return 0;
  if (ascii_) return std::min(static_cast<std::size_t>(index), text_.size());
  const auto after = std::upper_bound(marks_.begin(), marks_.end(), index);
  const auto mark = static_cast<std::size_t>(after - marks_.begin()) - 1;
  std::int64_t count = marks_[mark];
  for (std::size_t i = mark * kStride; i < text_.size(); ++i) {
    if (is_continuation(text_[i])) continue;
    if (count == index) return i;
    ++count;
  }
  return text_.size();
}

}  // namespace takedowndb::text
