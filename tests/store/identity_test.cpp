#include "store/identity.h"

#include <catch2/catch.hpp>

#include "store/sha256.h"
#include "tests/store/facts.h"

using namespace takedowndb;
using namespace takedowndb::test;
using store::identify;

TEST_CASE("SHA-256 gives the digests of FIPS 180-4") {
  CHECK(store::to_hex(store::sha256("")) ==
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(store::to_hex(store::sha256("abc")) ==
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(store::to_hex(store::sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")) ==
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
  CHECK(store::to_hex(store::sha256(std::string(1'000'000, 'a'))) ==
        "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST_CASE("SHA-256 does not depend on how the bytes are cut") {
  const std::string bytes(1000, 'x');
  for (const std::size_t cut : {1U, 55U, 56U, 63U, 64U, 65U, 127U, 999U}) {
    store::Sha256 sum;
    sum.add(std::string_view(bytes).substr(0, cut));
    sum.add(std::string_view(bytes).substr(cut));
    CHECK(sum.finish() == store::sha256(bytes));
  }
}

TEST_CASE("a document is named by its content, not by its file") {
  Document a = text_document("a.txt", "Facebook removed 30 Pages.");
  Document b = a;
  b.name = "b.txt";
  b.path = "elsewhere/b.txt";
  b.metadata.title = "A title";
  CHECK(identify(a).content_hash == identify(b).content_hash);
  CHECK(identify(a).source_id == identify(b).source_id);
  b.text += " ";
  CHECK(identify(a).content_hash != identify(b).content_hash);
  CHECK(identify(a).source_id > 0);
  CHECK(identify(a).source_id < store::kSourceIds);
}

TEST_CASE("equal facts of two stories without texts are two sources") {
  const auto facts = [](const std::string& name) {
    return coded(name, "Meta", "2018-10-26", {{claim(Property::kOrigin, "IR")}});
  };
  CHECK(identify(facts("a.txt")).content_hash != identify(facts("b.txt")).content_hash);
  CHECK(identify(facts("a.txt")).content_hash == identify(facts("a.txt")).content_hash);
}

TEST_CASE("any fact makes another content") {
  const Document plain = coded("a.txt", "Meta", "2018-10-26", {{claim(Property::kOrigin, "IR")}});
  Document other = plain;
  other.coded->takedowns[0].networks[0].combined = true;
  CHECK(identify(plain).content_hash != identify(other).content_hash);
  other = plain;
  other.coded->takedowns[0].networks[0].claims[0].value = "RU";
  CHECK(identify(plain).content_hash != identify(other).content_hash);
  other = plain;
  other.assets.push_back({"web", "domain", "example[.]org", "example.org", "", "", {}});
  CHECK(identify(plain).content_hash != identify(other).content_hash);
}

TEST_CASE("characters are counted, not bytes") {
  CHECK(identify(text_document("a.txt", "Türkiye – 30")).characters == 12);
}

TEST_CASE("ids stay exact in a double") {
  CHECK(store::claim_id(store::kSourceIds - 1, store::kClaimsPerSource - 1) <
        (std::int64_t{1} << 53));
}
