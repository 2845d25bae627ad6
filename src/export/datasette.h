// What Datasette is told of a canned report. In: the report's SQL; out: the same for Datasette,
// where a parameter that nobody filled in is an empty text and lists come as people write them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace takedowndb::exports {

struct DatasetteQuery {
  std::string sql;
  std::vector<std::string> parameters;  // in the order in which they come up
};
DatasetteQuery datasette_query(std::string_view sql);

}  // namespace takedowndb::exports
