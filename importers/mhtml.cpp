#include "importers/mhtml.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "text/utf8.h"

namespace takedowndb::importers {
namespace {

constexpr int kDepth = 4;

using Headers = std::vector<std::pair<std::string, std::string>>;

std::string_view trimmed(std::string_view s) {
  const std::size_t first = s.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return {};
  return s.substr(first, s.find_last_not_of(" \t\r\n") - first + 1);
}

// The line at `pos` without its end; `pos` moves behind it.
std::string_view next_line(std::string_view s, std::size_t& pos) {
  const std::size_t end = std::min(s.find('\n', pos), s.size());
  std::string_view line = s.substr(pos, end - pos);
  if (line.ends_with('\r')) line.remove_suffix(1);
  pos = std::min(end + 1, s.size());
  return line;
}

// Names in small letters, folded lines joined; `pos` moves to the body.
Headers read_headers(std::string_view message, std::size_t& pos) {
  Headers out;
  while (pos < message.size()) {
    const std::string_view line = next_line(message, pos);
    if (line.empty()) break;
    if ((line.front() == ' ' || line.front() == '\t') && !out.empty()) {
      out.back().second += ' ';
      out.back().second += trimmed(line);
      continue;
    }
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos) continue;
    out.emplace_back(text::to_lower(line.substr(0, colon)), trimmed(line.substr(colon + 1)));
  }
  return out;
}

std::string_view header(const Headers& headers, std::string_view name) {
  const auto found = std::ranges::find(headers, name, &Headers::value_type::first);
  return found == headers.end() ? std::string_view() : std::string_view(found->second);
}

// "boundary" of `multipart/related; type="text/html"; boundary="x"`.
std::string parameter(std::string_view value, std::string_view name) {
  std::string lower(value);  // not text::to_lower: places in it are places in `value`
  for (char& c : lower)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  const std::string wanted = std::string(name) + "=";
  for (std::size_t at = lower.find(wanted); at != std::string::npos;
       at = lower.find(wanted, at + 1)) {
    if (at > 0 && lower[at - 1] != ' ' && lower[at - 1] != ';' && lower[at - 1] != '\t') continue;
    std::string_view rest = value.substr(at + wanted.size());
    if (rest.starts_with('"')) {
      rest.remove_prefix(1);
      return std::string(rest.substr(0, rest.find('"')));
    }
    return std::string(trimmed(rest.substr(0, rest.find(';'))));
  }
  return {};
}

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return -1;
}

// RFC 2045, 6.7. What is no code stays as it is.
std::string from_quoted_printable(std::string_view s) {
  std::string out;
  out.reserve(s.size());
  for (std::size_t i = 0; i < s.size(); ++i) {
    if (s[i] != '=') {
      out += s[i];
      continue;
    }
    std::size_t end = i + 1;
    while (end < s.size() && (s[end] == ' ' || s[end] == '\t' || s[end] == '\r')) ++end;
    if (end >= s.size() || s[end] == '\n') {  // a line broken by the encoding
      i = end;
      continue;
    }
    const int high = i + 2 < s.size() ? hex_value(s[i + 1]) : -1;
    const int low = i + 2 < s.size() ? hex_value(s[i + 2]) : -1;
    if (high < 0 || low < 0) {
      out += '=';
      continue;
    }
    out += static_cast<char>(high * 16 + low);
    i += 2;
  }
  return out;
}

// RFC 2045, 6.8. Ends at the padding; what is no code is skipped.
std::string from_base64(std::string_view s) {
  constexpr std::string_view kLetters =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  out.reserve(s.size() / 4 * 3);
  unsigned bits = 0;
  int have = 0;
  for (const char c : s) {
    if (c == '=') break;
    const std::size_t value = kLetters.find(c);
    if (value == std::string_view::npos) continue;
    bits = (bits << 6U | static_cast<unsigned>(value)) & 0xFFFFFFU;
    have += 6;
    if (have < 8) continue;
    have -= 8;
    out += static_cast<char>((bits >> static_cast<unsigned>(have)) & 0xFFU);
  }
  return out;
}

std::string decoded(std::string_view body, std::string_view encoding) {
  const std::string how = text::to_lower(encoding);
  if (how == "quoted-printable") return from_quoted_printable(body);
  if (how == "base64") return from_base64(body);
  return std::string(body);
}

std::vector<std::string_view> parts_of(std::string_view body, const std::string& boundary) {
  std::vector<std::string_view> out;
  const std::string mark = "--" + boundary;
  std::size_t begin = std::string_view::npos;
  for (std::size_t pos = 0; pos < body.size();) {
    const std::size_t line_at = pos;
    const std::string_view line = next_line(body, pos);
    if (!line.starts_with(mark)) continue;
    if (begin != std::string_view::npos) out.push_back(body.substr(begin, line_at - begin));
    begin = pos;
    if (line.substr(mark.size()).starts_with("--")) return out;
  }
  // Cut off: the last part goes to the end.
  if (begin != std::string_view::npos && begin < body.size()) out.push_back(body.substr(begin));
  return out;
}

std::optional<ArchivedPage> find_page(std::string_view message, int depth) {
  std::size_t pos = 0;
  const Headers headers = read_headers(message, pos);
  const std::string_view body = message.substr(pos);
  const std::string_view type = header(headers, "content-type");
  const std::string kind = text::to_lower(trimmed(type.substr(0, type.find(';'))));
  if (kind.starts_with("multipart/")) {
    const std::string boundary = parameter(type, "boundary");
    if (depth == 0 || boundary.empty()) return std::nullopt;
    for (const std::string_view part : parts_of(body, boundary)) {
      auto page = find_page(part, depth - 1);
      if (!page) continue;
      const std::string_view saved = header(headers, "snapshot-content-location");
      if (!saved.empty()) page->url = saved;
      return page;
    }
    return std::nullopt;
  }
  if (kind != "text/html" && kind != "application/xhtml+xml") return std::nullopt;
  ArchivedPage out;
  out.bytes = decoded(body, header(headers, "content-transfer-encoding"));
  out.url = header(headers, "content-location");
  out.encoding = parameter(type, "charset");
  return out;
}

}  // namespace

bool looks_like_mhtml(std::string_view head) {
  std::size_t pos = head.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  const Headers headers = read_headers(head, pos);
  return !header(headers, "mime-version").empty() &&
         text::to_lower(header(headers, "content-type")).starts_with("multipart/");
}

std::optional<ArchivedPage> page_of_mhtml(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  return find_page(bytes, kDepth);
}

}  // namespace takedowndb::importers
