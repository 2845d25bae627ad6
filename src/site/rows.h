// Rows of queries as the pages want them: cells by name, figures with what their hedges allow.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "query/reader.h"
#include "takedowndb/table.h"
#include "text/numbers.h"

namespace takedowndb::site {

// The row that a reader is at.
class Row {
 public:
  explicit Row(const query::Reader& reader) : reader_(reader) {}
  std::string text(std::string_view column) const;  // empty for NULL
  std::optional<std::int64_t> whole(std::string_view column) const;

 private:
  std::size_t at(std::string_view column) const;
  const query::Reader& reader_;
};

void each(query::Reader& reader, const std::vector<Value>& parameters,
          const std::function<void(const Row&)>& take);
void each(store::Connection& connection, std::string_view sql, const std::vector<Value>& parameters,
          const std::function<void(const Row&)>& take);

using text::grouped;

// A figure with what the sources' hedges allow.
struct Figure {
  std::optional<std::int64_t> low, best, high;
  bool about = false;  // some source says "about"

  bool known() const { return best.has_value() || low.has_value(); }
  bool exact() const { return best && low == best && high == best; }
  // "82", "about 82", "at least 82", "24 to 99"; empty when nobody states any.
  std::string words() const;
};
Figure figure_of(const Row& row);  // of the columns assets_low, assets, assets_high

}  // namespace takedowndb::site
