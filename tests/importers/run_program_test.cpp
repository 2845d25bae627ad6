#include "importers/run_program.h"

#include "tests/support.h"

using namespace takedowndb::importers;
using namespace std::chrono_literals;

namespace {

RunResult run(const std::vector<std::string>& arguments, RunLimits limits, std::string& out) {
  return run_program(arguments, limits, [&out](std::string_view piece) { out.append(piece); });
}

}  // namespace

TEST_CASE("A program's output, errors and status are kept apart; arguments pass as they stand") {
  std::string out;
  const RunResult result =
      run({"sh", "-c", "printf '%s' \"$1\"; cat; echo wrong >&2; exit 3", "-", "$HOME 'a' *"},
          {10s, 1000}, out);
  CHECK(result.end == RunResult::End::kExited);
  CHECK(result.status == 3);
  CHECK(result.errors == "wrong\n");
  CHECK(out == "$HOME 'a' *");
}

TEST_CASE("A program that is missing, slow, noisy or killed") {
  std::string out;
  CHECK(run({"no-such-program-here"}, {10s, 1000}, out).end == RunResult::End::kMissing);
  const auto begin = std::chrono::steady_clock::now();
  CHECK(run({"sleep", "60"}, {1s, 1000}, out).end == RunResult::End::kTooSlow);
  CHECK(std::chrono::steady_clock::now() - begin < 20s);
  CHECK(out.empty());
  CHECK(run({"yes"}, {60s, 100000}, out).end == RunResult::End::kTooMuch);
  CHECK(out.size() <= 100000);
  const RunResult killed = run({"sh", "-c", "kill -9 $$"}, {10s, 1000}, out);
  CHECK(killed.end == RunResult::End::kKilled);
  CHECK(killed.status == 9);
  CHECK(run({"sh", "-c", "yes >&2"}, {1s, 1000}, out).errors.size() == 16384);
}

TEST_CASE("What the caller throws ends the program") {
  CHECK_THROWS_AS(run_program({"yes"}, {60s, 1000000},
                              [](std::string_view) { throw std::runtime_error("enough"); }),
                  std::runtime_error);
}
