#include "indicators/indicators.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <utility>
#include <vector>

#include "text/csv.h"
#include "text/embedded.h"

namespace takedowndb::indicators {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }
bool is_letter(char c) { return lower(c) >= 'a' && lower(c) <= 'z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_hex(char c) { return is_digit(c) || (lower(c) >= 'a' && lower(c) <= 'f'); }
bool is_beyond_ascii(char c) { return static_cast<unsigned char>(c) >= 0x80; }

std::string lowered(std::string_view s) {
  std::string out(s);
  std::transform(out.begin(), out.end(), out.begin(), lower);
  return out;
}

bool starts_with_folded(std::string_view s, std::string_view start) {
  return s.size() >= start.size() && std::equal(start.begin(), start.end(), s.begin(),
                                                [](char a, char b) { return a == lower(b); });
}

std::string_view trim(std::string_view s) {
  constexpr std::string_view kAround = " \t\r\n\"'`<>";
  const std::size_t from = s.find_first_not_of(kAround);
  if (from == std::string_view::npos) return {};
  return s.substr(from, s.find_last_not_of(kAround) - from + 1);
}

// How people take the fangs out of an address, and what each stands for.
constexpr std::array<std::pair<std::string_view, std::string_view>, 14> kFangs = {{
    {"[.]", "."},
    {"(.)", "."},
    {"{.}", "."},
    {"[dot]", "."},
    {"(dot)", "."},
    {"{dot}", "."},
    {"\\.", "."},
    {"[:]", ":"},
    {"[://]", "://"},
    {"[/]", "/"},
    {"[@]", "@"},
    {"(@)", "@"},
    {"[at]", "@"},
    {"(at)", "@"},
}};

// Schemes without fangs, and those they stand for.
constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kSchemes = {{
    {"hxxps", "https"},
    {"hxxp", "http"},
    {"hxtps", "https"},
    {"hxtp", "http"},
    {"htxp", "http"},
    {"fxp", "ftp"},
}};

// "https" of "https://x.com"; empty without one.
std::string_view scheme_of(std::string_view s) {
  const std::size_t end = s.find("://");
  if (end == std::string_view::npos || end == 0 || end > 8) return {};
  const std::string_view scheme = s.substr(0, end);
  return std::all_of(scheme.begin(), scheme.end(), is_letter) ? scheme : std::string_view();
}

struct Address {
  std::string host;  // lower case, "www." included
  std::string path;  // without the first and last '/', query and fragment
  bool has_path = false;
};

bool is_ip(std::string_view host) {
  int dots = 0;
  for (const char c : host) {
    if (c == '.') {
      ++dots;
    } else if (!is_digit(c)) {
      return false;
    }
  }
  return dots == 3;
}

// "24" of "198.51.100.0/24", a range of addresses.
bool is_prefix_length(std::string_view path) {
  return !path.empty() && path.size() <= 2 && std::all_of(path.begin(), path.end(), is_digit) &&
         (path.size() == 1 || path <= "32");
}

bool is_label(std::string_view label) {
  return !label.empty() && label.size() <= 63 &&
         std::all_of(label.begin(), label.end(), [](char c) {
           return is_letter(c) || is_digit(c) || c == '-' || c == '_' || is_beyond_ascii(c);
         });
}

// "a.b.com" is; "e.g", "3.5" and "Mr.Smith" are not taken for one: the last label is of letters, at
// least two, and as long ones as there are in the list of top-level domains.
bool is_host(std::string_view host) {
  if (is_ip(host)) return true;
  std::string_view last;
  int labels = 0;
  for (std::size_t pos = 0; pos <= host.size();) {
    const std::size_t end = std::min(host.find('.', pos), host.size());
    last = host.substr(pos, end - pos);
    if (!is_label(last)) return false;
    ++labels;
    pos = end + 1;
  }
  const bool code = last.starts_with("xn--");
  return labels >= 2 && last.size() >= 2 && last.size() <= 24 &&
         (code || std::all_of(last.begin(), last.end(),
                              [](char c) { return is_letter(c) || is_beyond_ascii(c); }));
}

std::optional<Address> read_address(std::string_view plain) {
  if (const std::string_view scheme = scheme_of(plain); !scheme.empty())
    plain.remove_prefix(scheme.size() + 3);
  const std::size_t end = std::min(plain.find_first_of("/?#"), plain.size());
  std::string_view host = plain.substr(0, end);
  if (const std::size_t port = host.rfind(':'); port != std::string_view::npos) {
    const std::string_view digits = host.substr(port + 1);
    if (digits.empty() || !std::all_of(digits.begin(), digits.end(), is_digit)) return {};
    host = host.substr(0, port);
  }
  if (!is_host(host)) return {};
  Address address;
  address.host = lowered(host);
  std::string_view path = plain.substr(end);
  address.has_path = path.find_first_not_of('/') != std::string_view::npos;
  path = path.substr(0, path.find_first_of("?#"));
  while (path.starts_with('/')) path.remove_prefix(1);
  while (path.ends_with('/')) path.remove_suffix(1);
  address.path = path;
  return address;
}

std::vector<std::string_view> segments(std::string_view path) {
  std::vector<std::string_view> out;
  for (std::size_t pos = 0; pos < path.size();) {
    const std::size_t end = std::min(path.find('/', pos), path.size());
    out.push_back(path.substr(pos, end - pos));
    pos = end + 1;
  }
  return out;
}

// One line of platform_addresses.csv.
struct Rule {
  std::string path;
  std::string platform;
  std::string kind;
};

// The lines by host ("x.com", "*.tumblr.com").
const std::map<std::string, std::vector<Rule>, std::less<>>& rules() {
  static const auto kRules = [] {
    std::map<std::string, std::vector<Rule>, std::less<>> out;
    for (const auto& file : embedded::reference()) {
      if (file.path != "platform_addresses.csv") continue;
      const text::CsvTable table = text::read_csv(file.text);
      for (const auto& row : table.rows) out[row[0]].push_back({row[1], row[2], row[3]});
    }
    return out;
  }();
  return kRules;
}

// The labels before a platform's own host that say nothing: "www", "m", "fr", "fr-fr".
bool is_idle_label(std::string_view label) {
  for (const std::string_view idle : {"www", "m", "mobile", "web", "old", "new", "touch"})
    if (label == idle) return true;
  return label.size() == 2 || (label.size() == 5 && label[2] == '-');
}

std::string_view without_idle(std::string_view host) {
  while (true) {
    const std::size_t dot = host.find('.');
    if (dot == std::string_view::npos || host.find('.', dot + 1) == std::string_view::npos ||
        !is_idle_label(host.substr(0, dot)))
      return host;
    host.remove_prefix(dot + 1);
  }
}

// "/about", "/posts" behind an account's name: the lines of host "*".
bool is_tail(std::string_view segment) {
  const auto tails = rules().find("*");
  return tails != rules().end() &&
         std::any_of(tails->second.begin(), tails->second.end(),
                     [&](const Rule& rule) { return rule.path == lowered(segment); });
}

// Whether a path's segments are those of a rule; `handle` becomes what the last '*' stands for.
bool fits(const Rule& rule, const std::vector<std::string_view>& path, std::string& handle) {
  const std::vector<std::string_view> wanted = segments(rule.path);
  if (wanted.size() > path.size()) return false;
  const bool has_name = rule.path.find('*') != std::string::npos;
  // A rule with a name in it stands for the whole address or a part of the account's own page; one
  // without for all that begins so.
  const bool whole =
      wanted.size() == path.size() || (wanted.size() + 1 == path.size() && is_tail(path.back()));
  if (has_name ? !whole : wanted.empty() && !path.empty()) return false;
  std::string found;
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    const std::string_view w = wanted[i];
    if (!w.ends_with('*')) {
      if (lowered(path[i]) != w) return false;
      continue;
    }
    const std::string_view start = w.substr(0, w.size() - 1);
    if (!starts_with_folded(path[i], start) || path[i].size() == start.size()) return false;
    // "club123" and "id5" are names as a whole; of "@name" the mark is left out.
    if (found.empty() || i + 1 < wanted.size() || start == "@")
      found = start == "@" || start == "+" ? path[i].substr(1) : path[i];
  }
  if (has_name) handle = std::move(found);
  return true;
}

std::optional<Indicator> by_host(std::string_view host, const Address& address) {
  const auto& all = rules();
  const std::vector<std::string_view> path = segments(address.path);
  const auto exact = all.find(host);
  if (exact != all.end()) {
    for (const Rule& rule : exact->second) {
      Indicator out;
      if (!fits(rule, path, out.handle)) continue;
      out.platform = rule.platform;
      out.kind = rule.kind;
      return out;
    }
    // The platform is known, and the address is one of its pages, or the platform itself.
    Indicator out;
    out.platform = exact->second.front().platform;
    out.kind = "url";
    return out;
  }
  return std::nullopt;
}

// "name.tumblr.com": the platform's account is in the host.
std::optional<Indicator> by_subdomain(std::string_view host, const Address& address) {
  const auto& all = rules();
  const std::vector<std::string_view> path = segments(address.path);
  const std::size_t dot = host.find('.');
  if (dot == std::string_view::npos || host.substr(0, dot) == "www") return std::nullopt;
  const auto below = all.find("*" + std::string(host.substr(dot)));
  if (below == all.end()) return std::nullopt;
  for (const Rule& rule : below->second) {
    Indicator out;
    const bool whole = rule.path.empty();
    if (!whole && !fits(rule, path, out.handle)) continue;
    out.platform = rule.platform;
    out.kind = whole && !path.empty() ? "url" : rule.kind;
    if (whole) out.handle = host.substr(0, dot);
    return out;
  }
  return std::nullopt;
}

bool is_hash(std::string_view s) {
  return (s.size() == 32 || s.size() == 40 || s.size() == 64 || s.size() == 128) &&
         std::all_of(s.begin(), s.end(), is_hex);
}

bool is_email(std::string_view s) {
  if (starts_with_folded(s, "mailto:")) s.remove_prefix(7);
  const std::size_t at = s.find('@');
  if (at == std::string_view::npos || at == 0 || s.find('@', at + 1) != std::string_view::npos)
    return false;
  const std::string_view name = s.substr(0, at);
  return std::all_of(name.begin(), name.end(),
                     [](char c) {
                       return is_letter(c) || is_digit(c) || is_beyond_ascii(c) ||
                              std::string_view("._%+-").find(c) != std::string_view::npos;
                     }) &&
         is_host(lowered(s.substr(at + 1)));
}

bool is_handle(std::string_view s) {
  return s.size() >= 2 && s.size() <= 64 && s.front() == '@' &&
         std::all_of(s.begin() + 1, s.end(), [](char c) {
           return is_letter(c) || is_digit(c) || c == '_' || c == '.' || c == '-' ||
                  is_beyond_ascii(c);
         });
}

}  // namespace

std::string refang(std::string_view value) {
  value = trim(value);
  std::string out;
  for (std::size_t i = 0; i < value.size();) {
    const auto fang = std::find_if(kFangs.begin(), kFangs.end(), [&](const auto& f) {
      return starts_with_folded(value.substr(i), f.first);
    });
    if (fang == kFangs.end()) {
      out += value[i++];
    } else {
      out += fang->second;
      i += fang->first.size();
    }
  }
  for (const auto& [without, with] : kSchemes)
    if (lowered(scheme_of(out)) == without) return std::string(with) + out.substr(without.size());
  return out;
}

std::string defang(std::string_view value) {
  std::string plain = refang(value);
  if (is_hash(plain) || is_handle(plain)) return plain;
  if (is_email(plain)) {
    std::string out;
    for (const char c : plain) out += c == '@' ? "[@]" : c == '.' ? "[.]" : std::string(1, c);
    return out;
  }
  if (!read_address(plain)) return plain;
  std::string out;
  std::size_t host = 0;
  if (const std::string scheme = lowered(scheme_of(plain)); !scheme.empty()) {
    const auto known = std::find_if(kSchemes.begin(), kSchemes.end(),
                                    [&](const auto& s) { return s.second == scheme; });
    out = (known == kSchemes.end() ? scheme : std::string(known->first)) + "://";
    host = scheme.size() + 3;
  }
  const std::size_t end = std::min(plain.find_first_of("/?#", host), plain.size());
  for (const char c : plain.substr(host, end - host)) out += c == '.' ? "[.]" : std::string(1, c);
  // An archive's address holds another one in its path.
  const std::string rest = plain.substr(end);
  for (const std::string_view inner : {"http://", "https://"})
    if (const std::size_t at = lowered(rest).find(inner); at != std::string::npos)
      return out + rest.substr(0, at) + defang(std::string_view(rest).substr(at));
  return out + rest;
}

std::optional<Indicator> recognise(std::string_view value) {
  const std::string plain = refang(value);
  if (plain.empty() || plain.size() > 4096 || plain.find_first_of(" \t\r\n") != std::string::npos)
    return std::nullopt;
  Indicator out;
  out.plain = plain;
  if (is_hash(plain)) {
    out.kind = "hash";
    return out;
  }
  if (is_email(plain)) {
    out.kind = "email";
    return out;
  }
  if (is_handle(plain)) {
    out.kind = "account";
    out.handle = plain.substr(1);
    return out;
  }
  const auto address = read_address(plain);
  if (!address) return std::nullopt;
  if (is_ip(address->host)) {
    const bool range = scheme_of(plain).empty() && is_prefix_length(address->path);
    out.kind = address->has_path && !range ? "url" : "ip";
    return out;
  }
  auto known = by_host(address->host, *address);
  if (!known) known = by_host(without_idle(address->host), *address);
  if (!known) known = by_subdomain(address->host, *address);
  if (known) {
    known->plain = plain;
    return known;
  }
  out.platform = "web";
  out.kind = address->has_path ? "url" : "domain";
  // However it is written, it is one domain.
  if (!address->has_path) out.plain = address->host;
  return out;
}

std::string host_of(std::string_view value) {
  const auto address = read_address(refang(value));
  if (!address) return {};
  return std::string(address->host.starts_with("www.") ? address->host.substr(4) : address->host);
}

}  // namespace takedowndb::indicators
