// Tables of tests: a text, what comes out of it (dump.h tells how to read that), and the document's
// own date where the text needs one.
#pragma once

#include <catch2/catch.hpp>
#include <vector>

#include "tests/extract/dump.h"

namespace takedowndb::test {

struct Row {
  const char* text;
  const char* want;
  const char* published = "";
};

inline void check_rows(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    INFO(row.text);
    CHECK(dump(row.text, row.published) == row.want);
  }
}

}  // namespace takedowndb::test
