// Runs a program of the system and hands over what it prints, piece by piece. No shell: arguments
// reach it as they stand. Its error output is kept apart, and it is killed when it takes too long
// or prints too much.
#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace takedowndb::importers {

struct RunLimits {
  std::chrono::seconds time{60};
  std::size_t output = 0;  // bytes on standard output
};

struct RunResult {
  enum class End {
    kExited,
    kKilled,   // by a signal that was not ours
    kMissing,  // no such program on PATH
    kTooSlow,
    kTooMuch,
  };
  End end = End::kExited;
  int status = 0;      // exit status, or the signal
  std::string errors;  // standard error, its first 16 KiB
};

// `arguments[0]` is looked up on PATH. `input` is a descriptor that the program gets as its
// standard input; -1 for none. What `output` throws ends the program and is passed on.
// @throws IoError when the system has no process or pipe left.
RunResult run_program(const std::vector<std::string>& arguments, const RunLimits& limits,
                      const std::function<void(std::string_view)>& output, int input = -1);

}  // namespace takedowndb::importers
