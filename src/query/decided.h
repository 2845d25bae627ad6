// What stands of a network because a person set it. Out: SQL for a Reader, as the program's table
// of a network and the site's page show the same. Apart from query.h, which needs SQLite.
#pragma once

#include <string_view>

namespace takedowndb::query {

// For network ?1: property, value (in words, with its hedge), decision_id, because, source.
std::string_view decided_facts_sql();

}  // namespace takedowndb::query
