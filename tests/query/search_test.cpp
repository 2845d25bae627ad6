#include <catch2/catch.hpp>

#include "query/query.h"
#include "tests/query/sample.h"

using namespace takedowndb;
using namespace takedowndb::test;

namespace {

std::vector<std::string> found(Sample& s, const char* words, int limit = 20) {
  std::vector<std::string> names;
  for (const SearchHit& hit : query::search(s.connection, words, limit))
    names.push_back(hit.source);
  return names;
}
using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("all the words, in any order and case") {
  Sample s;
  CHECK(found(s, "twitter") == Names{"china.txt"});
  CHECK(found(s, "china ACCOUNTS") == Names{"china.txt"});
  CHECK(found(s, "china instagram").empty());
  CHECK(found(s, "from").size() == 4);
  CHECK(found(s, "from", 2).size() == 2);
  CHECK(found(s, "from", 0).empty());
}

TEST_CASE("words in quotation marks stay together") {
  Sample s;
  CHECK(found(s, "\"network from\"") == Names{"quiet.txt"});
  CHECK(found(s, "\"from network\"").empty());
}

TEST_CASE("nothing in the words is query syntax") {
  Sample s;
  for (const char* words : {"", "  ", "\"", "*", "AND", "NOT OR", "title:", "(", "a\"b", "- +",
                            "NEAR(a b)", "'; DROP TABLE sources; --"}) {
    INFO(words);
    CHECK_NOTHROW(found(s, words));
  }
  CHECK(found(s, "twitter*") == Names{"china.txt"});
  CHECK(found(s, "removed, Facebook!") == Names{"iran.txt"});
}

TEST_CASE("the passage shows the words, titles are searched too") {
  Sample s;
  const auto hits = query::search(s.connection, "936 accounts", 5);
  REQUIRE(hits.size() == 1);
  CHECK(hits[0].passage == "Twitter took down [936] [accounts] from China.");
  Document d = text_document("t.txt", "Some words.");
  d.metadata.title = "Spamouflage returns";
  import_all(s.connection, {d});
  const auto titled = query::search(s.connection, "spamouflage", 5);
  REQUIRE(titled.size() == 1);
  CHECK(titled[0].title == "Spamouflage returns");
}
