// Cells as people see them. In: a value; out: text without control characters, and how many
// terminal columns it takes.
#pragma once

#include <string>
#include <string_view>

#include "takedowndb/table.h"

namespace takedowndb::table {

// What a NULL ("not stated") looks like in a terminal and in Markdown. In CSV it is an empty
// cell, in JSON null.
inline constexpr std::string_view kNull = "–";

// Numbers in the shortest form that reads back to the same; NULL as an empty text.
std::string to_text(const Value& value);
bool is_number(const Value& value);

// Whether a terminal would do something else than show it.
bool is_control(char32_t c);
// Control characters, and those that turn the direction of writing, shown as \n, \t, \x1b, \u202e;
// malformed UTF-8 as U+FFFD. With `keep_layout`, tabs and line ends stay as they are.
std::string escape_controls(std::string_view text, bool keep_layout = false);

// JSON as a library wrote it, with the control characters that JSON may leave as they are escaped.
std::string escape_json(std::string_view json);

// Terminal columns that text takes: 2 for wide characters, 0 for combining ones.
int display_width(std::string_view text);
int display_width(char32_t c);

}  // namespace takedowndb::table
