// How the columns of a table are read: which column holds the origin, which the figures. In: a
// mapping file that a person wrote, or what a known format fixes; out: the columns by field.
//
// A mapping file has lines `field = column`, where several columns stand between semicolons and
// words in quotation marks hold for every row (company = "Meta"); '#' begins a comment. Fields:
// network (rows with the same value are one network), title, publisher, published, url, id,
// company, removed, origin, target, actor, operation, language, topic, platform, kind, assets,
// total, followers, followers of, spend, asset, name, note, text (words that are searched for more
// facts).
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "importers/table_rows.h"

namespace takedowndb::importers {

struct Source {
  std::string column;   // as the table calls it
  std::string literal;  // for every row; then there is no column
};

struct Mapping {
  std::map<std::string, std::vector<Source>, std::less<>> fields;
  // Names of columns that the table has not.
  std::vector<std::string> missing(const TableShape& shape) const;
};

// @throws FormatError that names `path`, the line and what it should be.
Mapping read_mapping(const std::string& path, std::string_view text);
// The mapping of a format in table_columns.tsv, for the columns that the table has.
Mapping mapping_of_format(std::string_view format, const TableShape& shape);

}  // namespace takedowndb::importers
