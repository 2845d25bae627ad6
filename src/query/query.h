// Questions to the database beyond the canned reports. Everything here only reads.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "store/connection.h"
#include "takedowndb/database.h"

namespace takedowndb::query {

// One statement of a person. @throws DatabaseError when it is wrong, UsageError when it would write
// or is more than one.
Table sql(store::Connection& connection, std::string_view query);
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
