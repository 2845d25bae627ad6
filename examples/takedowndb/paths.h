// The files that a command is to read: named on the command line, or in a list.
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

namespace takedowndb::program {

struct PathOptions {
  std::vector<std::string> paths;
  std::string files_from;  // empty: none
};
void add_path_options(CLI::App& command, PathOptions& options);

// All of them, as they were given. @throws UsageError when there are none, IoError
std::vector<std::string> given_paths(const PathOptions& options, const std::string& command);

}  // namespace takedowndb::program
