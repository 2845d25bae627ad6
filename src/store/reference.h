// Loads schema/reference/*.csv and data_dictionary.csv into their tables, replacing what is there.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

namespace takedowndb::store {

void load_reference(SQLite::Database& db);
void load_data_dictionary(SQLite::Database& db);

}  // namespace takedowndb::store
