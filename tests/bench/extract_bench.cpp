// Extraction against a bare scanner, on stories of about 4 KB made of the example reports, in one
// process and one thread. What counts is the ratio: both are measured in turn, round by round, and
// the medians are compared.
//
//   bench_extract [--rounds N] [--stories N] [--smoke] FOLDER
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <set>
#include <string>
#include <vector>

#include "takedowndb/document.h"
#include "tests/bench/bare_scanner.h"
#include "text/csv.h"
#include "text/embedded.h"

using namespace takedowndb;

namespace {

constexpr std::size_t kStory = 4096;
constexpr double kGoal = 0.3;  // of the bare scanner, see the design

std::vector<Document> stories(const std::filesystem::path& folder, std::size_t count) {
  std::set<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    if (entry.path().extension() == ".txt") files.insert(entry.path());
  std::string all;
  for (const auto& file : files) {
    std::ifstream in(file, std::ios::binary);
    all.append(std::istreambuf_iterator<char>(in), {});
    all += "\n\n";
  }
  std::vector<Document> out;
  if (all.size() < kStory) return out;
  all += all;
  // Each story begins at another paragraph and ends at the end of one.
  std::size_t at = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t end = std::min(all.find("\n\n", at + kStory - 200), all.size());
    Document d;
    d.text = all.substr(at, end - at);
    out.push_back(std::move(d));
    at = all.find("\n\n", at + 700) + 2;
    if (at > all.size() / 2) at -= all.size() / 2;
  }
  return out;
}

std::vector<std::string> country_names() {
  std::vector<std::string> out;
  for (const auto& file : embedded::reference()) {
    if (file.path != "country_names.csv") continue;
    const text::CsvTable table = text::read_csv(file.text);
    const auto name = static_cast<std::size_t>(table.column("name"));
    for (const auto& row : table.rows) out.push_back(row.at(name));
  }
  return out;
}

double seconds(const std::function<void()>& work) {
  const auto begin = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

double median(std::vector<double> v) {
  std::sort(v.begin(), v.end());
  return v[v.size() / 2];
}

void line(const char* what, double time, std::size_t bytes, std::size_t documents) {
  std::printf("%-14s %8.1f MB/s %10.0f documents/s\n", what,
              static_cast<double>(bytes) / time / 1e6, static_cast<double>(documents) / time);
}

}  // namespace

int main(int argc, char** argv) {
  std::size_t rounds = 15;
  std::size_t count = 2000;
  std::string folder;
  for (int i = 1; i < argc; ++i) {
    const std::string arg = argv[i];
    if (arg == "--smoke") {
      rounds = 3;
      count = 20;
    } else if (arg == "--rounds" && i + 1 < argc) {
      rounds = static_cast<std::size_t>(std::max(1, std::atoi(argv[++i])));
    } else if (arg == "--stories" && i + 1 < argc) {
      count = static_cast<std::size_t>(std::max(1, std::atoi(argv[++i])));
    } else {
      folder = arg;
    }
  }
  if (folder.empty()) {
    std::fprintf(stderr, "bench_extract: give a folder with reports\n");
    return 2;
  }
  const std::vector<Document> documents = stories(folder, count);
  std::size_t bytes = 0;
  for (const Document& d : documents) bytes += d.text.size();
  const bench::BareScanner scanner(country_names());

  std::size_t claims = 0;
  bench::Finds finds;
  const auto extract_all = [&] {
    claims = 0;
    for (const Document& d : documents)
      for (const TakedownMention& t : extract(d).takedowns)
        for (const NetworkMention& n : t.networks) claims += n.claims.size();
  };
  const auto scan_all = [&] {
    finds = {};
    for (const Document& d : documents) {
      const bench::Finds f = scanner.scan(d.text);
      finds.numbers += f.numbers;
      finds.dates += f.dates;
      finds.countries += f.countries;
      finds.sum += f.sum;
    }
  };
  const double first = seconds([] { extract({}); });  // compiles the lexicon
  std::vector<double> extracting;
  std::vector<double> scanning;
  extract_all();
  scan_all();
  for (std::size_t i = 0; i < rounds; ++i) {
    extracting.push_back(seconds(extract_all));
    scanning.push_back(seconds(scan_all));
  }
  std::printf("%zu stories, %.1f KB each; %zu rounds; first call %.1f ms\n", documents.size(),
              documents.empty()
                  ? 0.0
                  : static_cast<double>(bytes) / static_cast<double>(documents.size()) / 1000,
              rounds, first * 1000);
  if (claims == 0 || finds.numbers == 0 || finds.dates == 0 || finds.countries == 0) {
    std::printf("nothing found: %zu claims, %zu numbers, %zu dates, %zu countries\n", claims,
                finds.numbers, finds.dates, finds.countries);
    return 1;
  }
  line("extraction", median(extracting), bytes, documents.size());
  line("bare scanner", median(scanning), bytes, documents.size());
  std::printf("ratio          %8.2f of the bare scanner (goal: at least %.1f)\n",
              median(scanning) / median(extracting), kGoal);
  std::printf("found          %zu claims; %zu numbers, %zu dates, %zu countries (check %llu)\n",
              claims, finds.numbers, finds.dates, finds.countries,
              static_cast<unsigned long long>(finds.sum));
  std::puts(
      "profile:       valgrind --tool=callgrind build/release/tests/bench/bench_extract "
      "--smoke examples/reports");
  return 0;
}
