#include "importers/decode.h"

#include <iconv.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <optional>
#include <utility>

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

// The name under which iconv knows a declared encoding, after the labels of the WHATWG encoding
// standard: pages that say iso-8859-1 or ASCII mean Windows-1252, gb2312 means gb18030, and so on.
// Empty for UTF-8, for what is decoded without iconv, and for names that are none.
std::string iconv_name(std::string_view declared) {
  std::string name;
  for (const char c : text::to_lower(declared))
    if (c > ' ') name += c;
  constexpr auto same = std::to_array<std::pair<std::string_view, std::string_view>>(
      {{"gb2312", "gb18030"},
       {"gbk", "gb18030"},
       {"x-gbk", "gb18030"},
       {"gb_2312-80", "gb18030"},
       {"shift_jis", "cp932"},
       {"shift-jis", "cp932"},
       {"sjis", "cp932"},
       {"x-sjis", "cp932"},
       {"windows-31j", "cp932"},
       {"ms_kanji", "cp932"},
       {"euc-kr", "cp949"},
       {"ks_c_5601-1987", "cp949"},
       {"korean", "cp949"},
       {"iso-8859-9", "windows-1254"},
       {"latin5", "windows-1254"},
       {"iso-8859-11", "windows-874"},
       {"tis-620", "windows-874"},
       {"big5", "big5-hkscs"},
       {"x-x-big5", "big5-hkscs"},
       {"x-cp1251", "windows-1251"},
       {"x-mac-cyrillic", "mac-cyrillic"},
       {"iso-8859-8-i", "iso-8859-8"}});
  for (const auto& [label, iconv] : same)
    if (name == label) return std::string(iconv);
  constexpr auto own = std::to_array<std::string_view>({"utf-8",
                                                        "utf8",
                                                        "unicode-1-1-utf-8",
                                                        "iso-8859-1",
                                                        "iso8859-1",
                                                        "iso_8859-1",
                                                        "latin1",
                                                        "l1",
                                                        "ascii",
                                                        "us-ascii",
                                                        "ansi_x3.4-1968",
                                                        "windows-1252",
                                                        "cp1252",
                                                        "x-cp1252",
                                                        "utf-16",
                                                        "utf-16le",
                                                        "utf-16be",
                                                        "utf-32",
                                                        "utf-7",
                                                        "replacement"});
  if (std::find(own.begin(), own.end(), name) != own.end() || name.size() > 40) return {};
  // iconv reads options behind slashes.
  if (name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-_:.") != std::string::npos)
    return {};
  return name;
}

class Converter {
 public:
  explicit Converter(const std::string& from) : handle_(::iconv_open("UTF-8", from.c_str())) {}
  Converter(const Converter&) = delete;
  Converter& operator=(const Converter&) = delete;
  ~Converter() {
    if (is_open()) ::iconv_close(handle_);
  }
  // iconv_open says with (iconv_t)-1 that it does not know the name.
  bool is_open() const { return reinterpret_cast<std::intptr_t>(handle_) != -1; }

  // Each byte that means nothing becomes U+FFFD.
  std::string run(std::string& bytes, std::size_t& broken) {
    std::string out;
    char* in = bytes.data();
    std::size_t left = bytes.size();
    std::array<char, 16384> buffer{};
    while (true) {
      char* to = buffer.data();
      std::size_t room = buffer.size();
      // The last call gives what the encoding still holds.
      const bool flush = left == 0;
      const std::size_t done = flush ? ::iconv(handle_, nullptr, nullptr, &to, &room)
                                     : ::iconv(handle_, &in, &left, &to, &room);
      const int error = errno;
      out.append(buffer.data(), buffer.size() - room);
      if (done != static_cast<std::size_t>(-1)) {
        if (flush) return out;
        continue;
      }
      if (error == E2BIG) continue;
      if (flush) return out;
      ++broken;
      out += "\uFFFD";
      ++in;
      --left;
    }
  }

 private:
  iconv_t handle_;
};

// Text in a declared encoding; nothing where that is none that iconv is needed for and knows.
std::optional<DecodedText> decode_declared(const std::string& path, std::string& bytes,
                                           std::string_view declared) {
  const std::string name = iconv_name(declared);
  if (name.empty()) return std::nullopt;
  // ISO-2022-JP and its like are valid UTF-8, and hold escapes.
  const bool seven_bits = name.starts_with("iso-2022") || name == "hz-gb-2312";
  if (!seven_bits && text::is_valid_utf8(bytes)) return std::nullopt;
  Converter converter(name == "hz-gb-2312" ? "HZ" : name);
  if (!converter.is_open()) return std::nullopt;
  std::size_t broken = 0;
  DecodedText out{converter.run(bytes, broken), {}};
  if (is_binary(out.text)) throw FormatError(path + ": binary file; convert it to text first");
  if (broken > 0)
    out.problems.push_back(problem(Problem::Severity::kWarning, "broken_encoding",
                                   std::to_string(broken) +
                                       (broken == 1 ? " byte is" : " bytes are") + " not " + name +
                                       ", as the file says it is, and replaced"));
  return out;
}

// The value behind `name=` at `at`, with or without quotes.
std::string value_at(std::string_view s, std::size_t at) {
  while (at < s.size() && (s[at] == ' ' || s[at] == '"' || s[at] == '\'')) ++at;
  return std::string(s.substr(at, std::min(s.find_first_of("\"'; />?", at), s.size()) - at));
}

}  // namespace

std::string declared_encoding(std::string_view page) {
  const std::string start = text::to_lower(page.substr(0, 2048));
  if (start.starts_with("<?xml")) {
    const std::string_view line = std::string_view(start).substr(0, start.find('>'));
    const std::size_t at = line.find("encoding=");
    if (at != std::string_view::npos) return value_at(line, at + 9);
  }
  for (std::size_t meta = start.find("<meta"); meta != std::string::npos;
       meta = start.find("<meta", meta + 5)) {
    const std::string_view tag = std::string_view(start).substr(meta, start.find('>', meta) - meta);
    const std::size_t at = tag.find("charset");
    if (at == std::string_view::npos) continue;
    const std::size_t equals = tag.find_first_not_of(" \t\r\n", at + 7);
    if (equals != std::string_view::npos && tag[equals] == '=') return value_at(tag, equals + 1);
  }
  return {};
}

DecodedText decode_text(const std::string& path, std::string bytes, std::string_view declared) {
  if (bytes.starts_with(kUtf16Little) || bytes.starts_with(kUtf16Big))
    return decode_utf16(path, std::string_view(bytes).substr(2), bytes.starts_with(kUtf16Big));
  if (bytes.starts_with(kUtf8Mark)) {
    bytes.erase(0, kUtf8Mark.size());
    declared = {};
  }
  if (auto out = decode_declared(path, bytes, declared)) return *std::move(out);
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

std::string repair_utf8(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size() + 16);
  for (std::size_t pos = 0; pos < bytes.size();) text::append(out, text::decode(bytes, pos));
  return out;
}

std::string one_line(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) c = ' ';
  return out;
}

}  // namespace takedowndb::importers
