// takedowndb, the program: a command line over the library. Errors go to standard error as
// "takedowndb: FILE: what is wrong and what to do"; the exit status is 0 (done), 1 (done in part or
// found wrong) or 2 (wrong use).
#include <takedowndb/takedowndb.h>

#include <csignal>
#include <new>

#include "commands.h"
#include "output.h"

namespace takedowndb::program {
namespace {

// What is wrong with the command line and where help is.
std::string wrong_use(const CLI::App& app, int argc, char** argv, const std::string& error) {
  const auto chosen = app.get_subcommands();
  if (!chosen.empty()) return error + "; see takedowndb " + chosen.front()->get_name() + " --help";
  if (argc > 1 && argv[1][0] != '-')
    return std::string(argv[1]) + ": no such command; see takedowndb --help";
  return (argc > 1 ? error : "no command given") + "; see takedowndb --help";
}

int run_command(int argc, char** argv) {
  CLI::App app(
      "A database of influence-operation takedowns: every figure leads back to the words it came "
      "from.",
      "takedowndb");
  app.set_version_flag("--version", std::string("takedowndb ") + TAKEDOWNDB_VERSION);
  app.require_subcommand(1);
  app.fallthrough();
  app.footer("`takedowndb COMMAND --help` tells more, with an example.");
  int verbosity = 0;
  app.add_flag("-v,--verbose", verbosity, "Tell what is being done, on standard error; -vv: more");

  Run run;
  for (const auto add :
       {add_import, add_extract, add_reports, add_report, add_show, add_search, add_conflicts,
        add_review, add_decide, add_sql, add_export, add_check, add_rebuild, add_formats})
    add(app, run);

  try {
    app.parse(argc, argv);
  } catch (const CLI::Success&) {
    const auto chosen = app.get_subcommands();
    print(app.get_option("--version")->count() > 0 ? app.version() + "\n"
          : chosen.empty()                         ? app.help()
                                                   : chosen.front()->help(app.get_name()));
    return kDone;
  } catch (const CLI::ParseError& error) {
    complain(wrong_use(app, argc, argv, error.what()));
    return kWrongUse;
  }
  if (verbosity > 0) set_log_level(verbosity > 1 ? LogLevel::kDebug : LogLevel::kInfo);
  const int status = run();
  flush_output();
  return status;
}

int guarded(int argc, char** argv) {
  try {
    return run_command(argc, argv);
  } catch (const BrokenPipe&) {
    return kDone;  // whoever read the output has seen enough
  } catch (const UsageError& error) {
    complain(error.what());
    return kWrongUse;
  } catch (const Error& error) {
    complain(error.what());
  } catch (const std::bad_alloc&) {
    complain("out of memory; close other programs or import fewer files at a time");
  } catch (const std::exception& error) {
    complain(std::string("this should not happen, please report it: ") + error.what());
  }
  return kPartly;
}

}  // namespace
}  // namespace takedowndb::program

int main(int argc, char** argv) {
  std::signal(SIGPIPE, SIG_IGN);  // a closed pipe is seen when writing
  std::signal(SIGXFSZ, SIG_IGN);  // so is a file that may grow no more
  return takedowndb::program::guarded(argc, argv);
}
