// What the program writes: results to standard output, complaints to standard error.
#pragma once

#include <takedowndb/table.h>

#include <CLI/CLI.hpp>
#include <exception>
#include <string>
#include <string_view>
#include <vector>

namespace takedowndb::program {

// Standard output was closed by its reader.
struct BrokenPipe : std::exception {};

// @throws BrokenPipe, IoError (a full disk)
void print(std::string_view text);
void flush_output();

// Whether standard output is a terminal that shows colours (NO_COLOR is not set).
bool on_terminal();
// Columns of the terminal; `otherwise` when there is none.
int output_width(int otherwise = 100);

// Text of sources on one line: what would move the cursor or turn the direction of writing is shown
// as \x1b, never sent to the terminal.
std::string shown(std::string_view text);

// One line "takedowndb: MESSAGE" on standard error.
void complain(std::string_view message);

// Options of every command that answers with a table.
struct TableOptions {
  std::string format;  // empty: a table on a terminal, CSV otherwise
  bool raw = false;
};
// `more`: formats beside table, csv, json and markdown that the command writes itself.
void add_table_options(CLI::App& command, TableOptions& options,
                       const std::vector<std::string>& more = {});
void print_table(const Table& table, const TableOptions& options);

// "1 file", "2 files".
std::string counted(std::int64_t count, std::string_view noun);

}  // namespace takedowndb::program
