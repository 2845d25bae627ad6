// Rows of a table of indicators, wherever the table stands: which columns it has, and the single
// assets that a row names. In: cells with their places; out: assets with platform and kind by value
// and, where the value does not tell, by the row's type or procedure.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "importers/table_rows.h"
#include "takedowndb/document.h"

namespace takedowndb::importers {

struct IndicatorColumns {
  int value = -1, type = -1, tactic = -1, technique = -1, procedure = -1, note = -1, date = -1;
};
IndicatorColumns indicator_columns(const TableShape& shape);
// A column of values, and one that tells what they are.
bool is_indicator_table(const TableShape& shape);

// One row, its blank, merged cells filled.
struct IndicatorRow {
  std::string value, tactic, technique, procedure, type, note, date;
  std::optional<Span> value_span, tactic_span, hint_span;  // hint: of type or procedure
};

// What the words of a type or procedure say of an indicator; either may be empty.
struct IndicatorHint {
  std::string platform;
  std::string kind;
};

class SingleAssets {
 public:
  // Whether the row's value names assets, one or a few divided by commas. They are kept.
  bool add(const IndicatorRow& row);
  // Keeps one value from running text, if it is an indicator.
  bool add_value(const std::string& value, const Span& span);
  const IndicatorHint& hint_for(const IndicatorRow& row);

  std::vector<SingleAsset>& assets() { return assets_; }
  // How many of them were there before.
  std::int64_t repeated() const { return repeated_; }
  bool has(const SingleAsset& asset) const { return seen_.contains(key_of(asset)); }

 private:
  static std::string key_of(const SingleAsset& asset);
  void keep(SingleAsset asset, const IndicatorRow& row);

  std::vector<SingleAsset> assets_;
  std::set<std::string> seen_;
  std::map<std::string, IndicatorHint> hints_;
  std::int64_t repeated_ = 0;
};

}  // namespace takedowndb::importers
