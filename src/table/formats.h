// One function for each form in which a table can be written; table.cpp chooses.
#pragma once

#include <string>

#include "takedowndb/table.h"

namespace takedowndb::table {

std::string render_terminal(const Table& table, int width);
std::string render_csv(const Table& table, bool raw);
// One cell before it is quoted: what a spreadsheet would run is disarmed unless raw.
std::string csv_cell(const Value& value, bool raw);
std::string render_json(const Table& table);
std::string render_markdown(const Table& table);

}  // namespace takedowndb::table
