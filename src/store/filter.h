// The filter of reports and typed rows as SQL parameters. In: a Filter as a person writes it (any
// case, names or codes); out: bound :from :to :platform :company :country :origin :target :actor
// :source_kind :since, as schema/fragments/chosen.sql and the reports take them.
#pragma once

#include <string>

#include "store/connection.h"
#include "takedowndb/database.h"

namespace takedowndb::store {

// Binds those of the parameters that the statement has. Several values of a field become "a|b";
// none becomes NULL. Dates are bound as written: 2018, 2018-10, 2018-10-26.
// @throws UsageError for what is no date or no range, and for platforms, countries and kinds of
// source that nobody knows.
void bind_filter(Connection& connection, SQLite::Statement& statement, const Filter& filter);

}  // namespace takedowndb::store
