// Rows one at a time, for answers that are too large to hold: exports read whole tables with it.
// In: the text of one SELECT and its parameters; out: cells. A Snapshot keeps all reading in
// between on one state of the file. Here, because query/ is where SQL is spoken; whoever includes
// this needs no SQLite.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "takedowndb/table.h"

namespace takedowndb::store {
class Connection;
}

namespace takedowndb::query {

// While it lives, nothing that another program writes is seen (and that program waits to commit).
class Snapshot {
 public:
  explicit Snapshot(store::Connection& connection);
  ~Snapshot();
  Snapshot(const Snapshot&) = delete;
  Snapshot& operator=(const Snapshot&) = delete;

 private:
  store::Connection& connection_;
};

// One prepared SELECT of this program's own, asked as often as wanted.
class Reader {
 public:
  Reader(store::Connection& connection, std::string_view sql);
  ~Reader();
  Reader(Reader&&) noexcept;
  Reader& operator=(Reader&&) noexcept;

  // Begins (again) with these values for ?1, ?2, ...
  void ask(const std::vector<Value>& parameters = {});
  bool next();

  const std::vector<std::string>& columns() const { return columns_; }
  bool null(int column) const;
  std::int64_t whole(int column) const;
  double real(int column) const;
  std::string text(int column) const;  // empty for NULL
  Value value(int column) const;

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
  std::vector<std::string> columns_;
};

}  // namespace takedowndb::query
