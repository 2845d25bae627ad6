// The commands of the program, a function each that adds one to the command line. A command that
// was chosen leaves in `run` what is to be done; main() calls it and returns its exit status.
#pragma once

#include <CLI/CLI.hpp>
#include <functional>

namespace takedowndb::program {

// Exit statuses.
enum Status { kDone = 0, kPartly = 1, kWrongUse = 2 };

using Run = std::function<int()>;

void add_import(CLI::App& app, Run& run);
void add_extract(CLI::App& app, Run& run);
void add_reports(CLI::App& app, Run& run);
void add_report(CLI::App& app, Run& run);
void add_decide(CLI::App& app, Run& run);
void add_review(CLI::App& app, Run& run);
void add_sql(CLI::App& app, Run& run);
void add_show(CLI::App& app, Run& run);
void add_search(CLI::App& app, Run& run);
void add_conflicts(CLI::App& app, Run& run);
void add_export(CLI::App& app, Run& run);
void add_check(CLI::App& app, Run& run);
void add_rebuild(CLI::App& app, Run& run);
void add_formats(CLI::App& app, Run& run);

}  // namespace takedowndb::program
