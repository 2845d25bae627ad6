// Questions to the database beyond the canned reports. Everything here only reads.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "store/connection.h"
#include "takedowndb/database.h"

namespace takedowndb::query {

// One statement of a person, with values for its parameters in the order of their numbers.
// @throws DatabaseError when it is wrong, UsageError when it would write or is more than one, or
// when there are more or fewer values than parameters (none at all: all are NULL).
Table sql(store::Connection& connection, std::string_view query,
          const std::vector<Value>& parameters = {});
// Called once with the columns alone, then for each row; false stops.
using RowTaker = std::function<bool(const std::vector<std::string>&, std::vector<Value>*)>;
void each_row(store::Connection& connection, std::string_view query,
              const std::vector<Value>& parameters, const RowTaker& take);
std::vector<FactRow> facts(store::Connection& connection, std::string_view id);
std::vector<AssetRow> single_assets(store::Connection& connection, std::string_view id);
// @throws UsageError when no network has this code, former code or number.
Table network(store::Connection& connection, std::string_view id);
Table conflicts(store::Connection& connection);
std::vector<SearchHit> search(store::Connection& connection, std::string_view words, int limit);
std::vector<OriginYearRow> assets_removed_by_origin_year(store::Connection& connection,
                                                         const Filter& filter);
std::vector<NetworkRow> network_summary(store::Connection& connection, const Filter& filter);
// What needs a person's ruling, at most `limit`.
std::vector<Question> questions(store::Connection& connection, int limit);
// What is wrong with the file, a sentence each.
std::vector<std::string> check(store::Connection& connection);

}  // namespace takedowndb::query
