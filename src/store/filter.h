// The filter of reports and typed rows as SQL parameters. In: a Filter as a person writes it (any
// case, names or codes); out: bound :from :to :platform :company :country.
#pragma once

#include <string>

#include "store/connection.h"
#include "takedowndb/database.h"

namespace takedowndb::store {

// Binds those of the five parameters that the statement has. Several values of a field become
// ",a,b,", to be tested with instr(); none becomes NULL.
// @throws UsageError for years that make no range and for platforms and countries that nobody
// knows.
void bind_filter(Connection& connection, SQLite::Statement& statement, const Filter& filter);

}  // namespace takedowndb::store
