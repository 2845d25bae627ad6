// The words in which a person gives a right value ("about 30 Pages on Facebook", "Iran",
// "2018-10-26", "6000 USD"), read with the names of the reference tables. In: a property and words;
// out: the claim that they make. Stands in store/ because the names are in the file.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <string>

#include "takedowndb/extraction.h"

namespace takedowndb::store {

// Empty words make an empty claim: "there is none".
// @throws UsageError that says what is wrong with the words.
Claim read_value(SQLite::Database& db, Property property, const std::string& given);

}  // namespace takedowndb::store
