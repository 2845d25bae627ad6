// Rows that belong to networks, read once and in the order of the networks' codes beside a reader
// of networks in the same order: one pass over tables that no index opens by network. In: a SELECT
// whose first column is the code and whose first order it is; out: the rows of one network after
// another.
#pragma once

#include <string>
#include <string_view>

#include "query/reader.h"

namespace takedowndb::exports {

class Grouped {
 public:
  Grouped(store::Connection& connection, std::string_view sql) : rows_(connection, sql) {
    rows_.ask();
    advance();
  }

  // Calls `each` with the reader at each row of this network. Codes must come in ascending order.
  template <class Each>
  void of(const std::string& code, Each each) {
    while (more_ && code_ < code) advance();
    while (more_ && code_ == code) {
      each(static_cast<const query::Reader&>(rows_));
      advance();
    }
  }

 private:
  void advance() {
    more_ = rows_.next();
    if (more_) code_ = rows_.text(0);
  }

  query::Reader rows_;
  bool more_ = false;
  std::string code_;
};

}  // namespace takedowndb::exports
