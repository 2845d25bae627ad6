// The parts that know no database: UUIDs, YAML, observables, names of formats.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "export/stix_assets.h"
#include "export/uuid.h"
#include "export/yaml.h"
#include "takedowndb/error.h"
#include "takedowndb/export_to.h"

using namespace takedowndb;
using exports::stix::Asset;
using exports::stix::observable_of;

TEST_CASE("Exports have names") {
  for (const auto format : {ExportFormat::kCsv, ExportFormat::kJson, ExportFormat::kStix,
                            ExportFormat::kDisinfodex, ExportFormat::kDatasette})
    CHECK(export_format_from_string(to_string(format)) == format);
  CHECK_THROWS_AS(export_format_from_string("xml"), UsageError);
}

TEST_CASE("SHA-1 and UUIDv5 give what the standards print") {
  const auto hex = [](std::string_view text) {
    std::string out;
    for (const auto byte : exports::sha1(text)) {
      constexpr std::string_view kDigits = "0123456789abcdef";
      out += kDigits[byte >> 4U];
      out += kDigits[byte & 15U];
    }
    return out;
  };
  CHECK(hex("") == "da39a3ee5e6b4b0d3255bfef95601890afd80709");
  CHECK(hex("abc") == "a9993e364706816aba3e25717850c26c9cd0d89d");
  CHECK(hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") ==
        "84983e441c3bd26ebaae4aa1f95129e5e54670f1");
  const exports::Uuid dns = {0x6b, 0xa7, 0xb8, 0x10, 0x9d, 0xad, 0x11, 0xd1,
                             0x80, 0xb4, 0x00, 0xc0, 0x4f, 0xd4, 0x30, 0xc8};
  CHECK(exports::to_string(exports::uuid5(dns, "www.example.com")) ==
        "2ed6657d-e927-568b-95e1-2665a8aea6a2");
}

TEST_CASE("The set of UUIDs holds each once, however many") {
  exports::UuidSet set;
  const exports::Uuid space{};
  for (int round = 0; round < 2; ++round)
    for (int i = 0; i < 20000; ++i)
      CHECK(set.add(exports::uuid5(space, std::to_string(i))) == (round == 0));
}

TEST_CASE("YAML keeps SQL readable and quotes what could be misread") {
  const nlohmann::ordered_json json = {{"settings", {{"limit", 5}, {"n", true}}},
                                       {"sql", "SELECT 1\n  -- more\n\nFROM x"},
                                       {"words", "yes: \"no\"\t# it"},
                                       {"list", {"a", "b"}},
                                       {"none", nlohmann::ordered_json::object()}};
  CHECK(exports::to_yaml(json) ==
        "settings:\n  limit: 5\n  \"n\": true\n"
        "sql: |-\n  SELECT 1\n    -- more\n\n  FROM x\n"
        "words: \"yes: \\\"no\\\"\\t# it\"\n"
        "list:\n  - \"a\"\n  - \"b\"\n"
        "none: {}\n");
}

TEST_CASE("YAML and JSON write no character that a terminal or a reader of YAML stumbles over") {
  const nlohmann::ordered_json json = {{"a\u009b\x7f", "\u202e\u2028\u00e9\U0001F600"}};
  CHECK(exports::to_yaml(json) == "\"a\\u009b\\u007f\": \"\\u202e\\u2028é😀\"\n");
}

TEST_CASE("Single assets become observables; without fangs they say so") {
  const Asset domain = {"web", "domain", "liar.example", "liar[.]example", "liar.example", ""};
  const auto safe = observable_of(domain, false);
  REQUIRE(safe);
  CHECK((*safe)["type"] == "domain-name");
  CHECK((*safe)["value"] == "liar[.]example");
  CHECK((*safe)["defanged"] == true);
  const auto plain = observable_of(domain, true);
  CHECK((*plain)["value"] == "liar.example");
  CHECK_FALSE(plain->contains("defanged"));
  // By Python: uuid5(UUID("00abedb4-aa42-466c-9c01-fed23315a9b7"), '{"value":"liar.example"}')
  CHECK((*plain)["id"] == "domain-name--c41b354e-23b7-59f2-b0ec-8d5c394ed570");

  const auto account = observable_of({"twitter", "account", "https://x.com/liar1",
                                      "hxxps://x[.]com/liar1", "https://x.com/liar1", "A Liar"},
                                     false);
  CHECK((*account)["type"] == "user-account");
  CHECK((*account)["account_type"] == "twitter");
  CHECK((*account)["account_login"] == "liar1");
  CHECK((*account)["display_name"] == "A Liar");
  CHECK((*observable_of({"twitter", "account", "@liar1", "", "", ""}, false))["id"] ==
        (*account)["id"]);
  CHECK((*observable_of({"twitter", "account", "1234567", "", "", ""}, false))["user_id"] ==
        "1234567");

  const auto kind = [](const Asset& asset) {
    const auto made = observable_of(asset, false);
    return made ? (*made)["type"].get<std::string>() : "none";
  };
  CHECK(kind({"", "email", "a@b.example", "a[@]b[.]example", "a@b.example", ""}) == "email-addr");
  CHECK(kind({"", "ip", "192.0.2.1", "192[.]0[.]2[.]1", "192.0.2.1", ""}) == "ipv4-addr");
  CHECK(kind({"", "ip", "2001:db8::1", "", "2001:db8::1", ""}) == "ipv6-addr");
  const auto port =
      observable_of({"", "ip", "192.0.2.1:80", "192[.]0[.]2[.]1:80", "192.0.2.1:80", ""}, false);
  CHECK((*port)["type"] == "ipv4-addr");
  CHECK((*port)["value"] == "192[.]0[.]2[.]1");
  CHECK((*observable_of({"", "ip", "[2001:db8::1]:80", "", "[2001:db8::1]:80", ""},
                        true))["value"] == "2001:db8::1");
  CHECK(kind({"", "hash", std::string(64, 'A'), "", "", ""}) == "file");
  CHECK(kind({"", "hash", "A1", "", "", ""}) == "none");
  CHECK(kind({"facebook", "page", "Free Liars", "", "", ""}) == "none");
  const auto url =
      observable_of({"telegram", "channel", "t.me/x", "t[.]me/x", "t.me/x", ""}, false);
  CHECK((*url)["type"] == "url");
  CHECK((*url)["value"] == "hxxps://t[.]me/x");
}
