/// @file
/// manifest.csv: what is known of files besides their content.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "takedowndb/document.h"
#include "takedowndb/export.h"

namespace takedowndb {

/// A table with the columns file, published, publisher, title, url, language, id, and for tables of
/// assets company, removed, origin, target, actor, operation (NetworkFacts). In any order; only
/// `file` must be there, other columns are passed over, any cell may be empty.
class TAKEDOWNDB_EXPORT Manifest {
 public:
  /// @throws IoError, FormatError that names the line and the cell.
  static Manifest read(const std::string& path);

  /// What the manifest says of a document, by its path or its bare name; nullptr when nothing. A
  /// `file` with folders ("2018/001.txt") stands for paths that end in it, and beats a bare name.
  const Metadata* find(std::string_view path) const;

  std::size_t size() const { return entries_.size(); }

 private:
  struct Entry {
    std::string file;
    Metadata metadata;
    std::int64_t line = 0;
  };
  std::vector<Entry> entries_;  // sorted by `file`
};

/// Fills the empty fields of `metadata` from `weaker`.
TAKEDOWNDB_EXPORT void fill_missing(Metadata& metadata, const Metadata& weaker);

}  // namespace takedowndb
