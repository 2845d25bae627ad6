#include "export/stix_assets.h"

#include <algorithm>

#include "indicators/indicators.h"

namespace takedowndb::exports::stix {
namespace {

bool all_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

Json account(const Asset& asset, std::string_view handle) {
  while (handle.starts_with('@')) handle.remove_prefix(1);
  Json made, rest = Json::object();
  if (!asset.platform.empty()) made["account_type"] = asset.platform;
  made[all_digits(handle) ? "user_id" : "account_login"] = handle;
  if (!asset.display_name.empty()) rest["display_name"] = asset.display_name;
  return observable("user-account", made, rest);
}

std::optional<Json> file(std::string_view hash) {
  const char* name = hash.size() == 32    ? "MD5"
                     : hash.size() == 40  ? "SHA-1"
                     : hash.size() == 64  ? "SHA-256"
                     : hash.size() == 128 ? "SHA-512"
                                          : nullptr;
  if (name == nullptr) return std::nullopt;
  std::string digits(hash);
  std::transform(digits.begin(), digits.end(), digits.begin(),
                 [](char c) { return static_cast<char>(c >= 'A' && c <= 'F' ? c + 32 : c); });
  return observable("file", {{"hashes", {{name, digits}}}}, Json::object());
}

// A value that is written with or without its fangs.
Json address(std::string_view type, const std::string& plain, const std::string& defanged,
             bool fanged) {
  Json rest = Json::object();
  if (!fanged && plain != defanged) rest["defanged"] = true;
  return observable(type, {{"value", fanged ? plain : defanged}}, rest);
}

// "192.0.2.1:80", "[2001:db8::1]:80": STIX's addresses have no port, which stays in the database.
std::string without_port(const std::string& ip) {
  if (ip.starts_with('[') && ip.find("]:") != std::string::npos)
    return ip.substr(1, ip.find("]:") - 1);
  if (std::count(ip.begin(), ip.end(), ':') == 1) return ip.substr(0, ip.find(':'));
  return ip;
}

// STIX wants a scheme; sources leave it out.
std::string with_scheme(const std::string& url, const char* scheme) {
  return url.find("://") == std::string::npos ? scheme + url : url;
}

}  // namespace

std::optional<Json> observable_of(const Asset& asset, bool fanged) {
  if (asset.value.empty()) return std::nullopt;
  if (asset.kind == "hash") return file(asset.value);
  const std::string& plain = asset.plain;
  if (plain.empty()) {
    if (asset.kind == "account") return account(asset, asset.value);
    return std::nullopt;
  }
  const std::string& defanged = asset.defanged.empty() ? plain : asset.defanged;
  if (asset.kind == "email") return address("email-addr", plain, defanged, fanged);
  if (asset.kind == "ip") {
    const bool six = std::count(plain.begin(), plain.end(), ':') > 1;
    return address(six ? "ipv6-addr" : "ipv4-addr", without_port(plain), without_port(defanged),
                   fanged);
  }
  if (asset.kind == "domain" && plain.find_first_of("/:") == std::string::npos)
    return address("domain-name", plain, defanged, fanged);
  if (asset.kind == "account") {
    const auto known = indicators::recognise(plain);
    if (known && !known->handle.empty()) return account(asset, known->handle);
  }
  return address("url", with_scheme(plain, "https://"), with_scheme(defanged, "hxxps://"), fanged);
}

}  // namespace takedowndb::exports::stix
