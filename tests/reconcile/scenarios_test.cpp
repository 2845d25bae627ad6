// Runs every scenario of scenarios/: what comes out must be what the file expects, in whatever
// order the input comes in.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>

#include "gold.h"
#include "scenario.h"

namespace takedowndb::testing {
namespace {

namespace fs = std::filesystem;

std::string joined(const std::vector<std::string>& lines) {
  std::string out;
  for (const std::string& line : lines) out += "  " + line + "\n";
  return out;
}

TEST_CASE("scenarios") {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(TAKEDOWNDB_SOURCE "/tests/reconcile/scenarios"))
    files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  REQUIRE(files.size() >= 25);
  for (const fs::path& file : files) {
    DYNAMIC_SECTION(file.stem().string()) {
      std::ifstream in(file);
      std::ostringstream text;
      text << in.rdbuf();
      Scenario scenario = parse_scenario(text.str());
      const reconcile::Output output = reconcile::reconcile(scenario.input);
      const Result result = describe(scenario.input, output);
      std::vector<std::string> lines;
      INFO(scenario.story << "came out:\n" << joined(result.lines) << joined(result.slots));
      for (const std::string& line : scenario.expected) {
        if (line.rfind("slot ", 0) == 0)
          CHECK(std::find(result.slots.begin(), result.slots.end(), line) != result.slots.end());
        else
          lines.push_back(line);
      }
      CHECK(joined(result.lines) == joined(lines));

      const std::string before = dump(scenario.input, output);
      std::mt19937 random(7);
      for (int i = 0; i < 4; ++i) {
        reconcile::Input& input = scenario.input;
        std::shuffle(input.sources.begin(), input.sources.end(), random);
        std::shuffle(input.mentions.begin(), input.mentions.end(), random);
        std::shuffle(input.references.begin(), input.references.end(), random);
        std::shuffle(input.decisions.begin(), input.decisions.end(), random);
        std::shuffle(input.codes.begin(), input.codes.end(), random);
        CHECK(dump(input, reconcile::reconcile(input)) == before);
      }
    }
  }
}

}  // namespace
}  // namespace takedowndb::testing
