#include "importers/decode.h"

#include <algorithm>

#include "takedowndb/error.h"
#include "text/utf8.h"

namespace takedowndb::importers {
namespace {

constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";
constexpr std::string_view kUtf16Little = "\xFF\xFE";
constexpr std::string_view kUtf16Big = "\xFE\xFF";

// Control characters that no text holds (tab, line ends and form feed it may).
bool is_odd_control(char c) {
  const auto b = static_cast<unsigned char>(c);
  return (b < 0x20 && !(b >= 0x09 && b <= 0x0D) && b != 0x1B) || b == 0x7F;
}

// Text has no NUL, and hardly any control characters. A stray one does not make a file binary.
bool is_binary(std::string_view bytes) {
  if (bytes.find('\0') != std::string_view::npos) return true;
  const auto odd = std::count_if(bytes.begin(), bytes.end(), is_odd_control);
  return odd > 4 && static_cast<std::size_t>(odd) * 100 > bytes.size();
}

struct Utf8Count {
  std::size_t multibyte = 0;  // well-formed sequences of several bytes
  std::size_t broken = 0;     // bytes outside any sequence
  std::size_t first_broken = 0;
};

Utf8Count count_utf8(std::string_view bytes) {
  Utf8Count count;
  for (std::size_t pos = 0; pos < bytes.size();) {
    const std::size_t start = pos;
    if (static_cast<unsigned char>(bytes[pos]) < 0x80U) {
      ++pos;
    } else if (text::decode(bytes, pos); pos - start > 1) {
      ++count.multibyte;
    } else {
      if (count.broken++ == 0) count.first_broken = start;
    }
  }
  return count;
}

std::string repair_utf8(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size() + 16);
  for (std::size_t pos = 0; pos < bytes.size();) text::append(out, text::decode(bytes, pos));
  return out;
}

Problem problem(Problem::Severity severity, std::string code, std::string message) {
  return {severity, std::move(code), std::move(message), std::nullopt};
}

// Whether broken UTF-8 is still UTF-8: it has well-formed sequences and few broken bytes. Text in
// Windows-1252 hardly ever forms such a sequence by chance.
bool is_mostly_utf8(const Utf8Count& count) {
  return count.multibyte > 0 && count.broken <= 1 + count.multibyte / 4;
}

DecodedText decode_utf16(const std::string& path, std::string_view bytes, bool big_endian) {
  DecodedText out{text::from_utf16(bytes, big_endian), {}};
  if (is_binary(out.text)) throw FormatError(path + ": binary file; convert it to text first");
  if (bytes.size() % 2 != 0)
    out.problems.push_back(problem(Problem::Severity::kWarning, "broken_encoding",
                                   "the UTF-16 text ends within a character; it may be cut off"));
  return out;
}

}  // namespace

DecodedText decode_text(const std::string& path, std::string bytes) {
  if (bytes.starts_with(kUtf16Little) || bytes.starts_with(kUtf16Big))
    return decode_utf16(path, std::string_view(bytes).substr(2), bytes.starts_with(kUtf16Big));
  if (bytes.starts_with(kUtf8Mark)) bytes.erase(0, kUtf8Mark.size());
  if (is_binary(bytes)) throw FormatError(path + ": binary file; convert it to text first");
  if (text::is_valid_utf8(bytes)) return {std::move(bytes), {}};
  const Utf8Count count = count_utf8(bytes);
  if (is_mostly_utf8(count))
    return {repair_utf8(bytes),
            {problem(Problem::Severity::kWarning, "broken_encoding",
                     "not valid UTF-8 at byte " + std::to_string(count.first_broken) + "; " +
                         std::to_string(count.broken) +
                         (count.broken == 1 ? " byte was" : " bytes were") + " replaced")}};
  return {text::from_windows_1252(bytes),
          {problem(Problem::Severity::kInfo, "windows_1252",
                   "the text is not UTF-8; it was read as Windows-1252")}};
}

bool looks_like_text(std::string_view head) {
  if (head.starts_with(kUtf16Little) || head.starts_with(kUtf16Big)) return true;
  return !is_binary(head);
}

bool is_blank(std::string_view text) {
  for (std::size_t pos = 0; pos < text.size();) {
    const char32_t c = text::decode(text, pos);
    const bool space = c == ' ' || (c >= 0x09 && c <= 0x0D) || c == 0x85 || c == 0xA0 ||
                       (c >= 0x2000 && c <= 0x200B) || c == 0x2028 || c == 0x2029 || c == 0x3000 ||
                       c == 0xFEFF;
    if (!space) return false;
  }
  return true;
}

}  // namespace takedowndb::importers
