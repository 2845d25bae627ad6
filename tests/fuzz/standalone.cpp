// The main() of a fuzzing program where libFuzzer is not: runs the target on the files of a folder
// and on N mutations of them, the same ones every time.
//
//   fuzz_NAME SEEDS [N] [DICTIONARY]      fuzz_NAME FILE (one input, to see what is wrong with it)
//
// A crash leaves its input in crash-input of the working folder; so does an input that takes longer
// than kSlow seconds.
#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

namespace fs = std::filesystem;

constexpr double kSlow = 10;
constexpr std::size_t kLargest = 64 << 10;
constexpr const char* kCrashInput = "crash-input";

std::string current;

void save_input() {
  if (std::FILE* file = std::fopen(kCrashInput, "wb"); file != nullptr) {
    std::fwrite(current.data(), 1, current.size(), file);
    std::fclose(file);
  }
  std::fprintf(stderr, "the input is in %s (%zu bytes)\n", kCrashInput, current.size());
}

void on_signal(int number) {
  save_input();
  std::signal(number, SIG_DFL);
  std::raise(number);
}

std::string read_file(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

// libFuzzer's form: lines of "token", with \xNN, \\ and \" in it; '#' begins a comment.
std::vector<std::string> read_dictionary(const fs::path& path) {
  std::vector<std::string> out;
  std::ifstream in(path);
  for (std::string line; std::getline(in, line);) {
    const std::size_t from = line.find('"');
    const std::size_t to = line.rfind('"');
    if (line.starts_with('#') || from == std::string::npos || to <= from) continue;
    std::string token;
    for (std::size_t i = from + 1; i < to; ++i) {
      if (line[i] == '\\' && line[i + 1] == 'x') {
        token += static_cast<char>(std::stoi(line.substr(i + 2, 2), nullptr, 16));
        i += 3;
      } else {
        if (line[i] == '\\') ++i;
        token += line[i];
      }
    }
    out.push_back(std::move(token));
  }
  return out;
}

class Mutator {
 public:
  Mutator(const std::vector<std::string>& seeds, const std::vector<std::string>& tokens)
      : seeds_(seeds), tokens_(tokens) {}

  std::string next() {
    std::string out = pick(seeds_);
    for (std::size_t n = 1 + below(6); n > 0; --n) mutate(out);
    if (out.size() > kLargest) out.resize(kLargest);
    return out;
  }

 private:
  // Not a distribution of the standard library: those differ from one to the other.
  std::size_t below(std::size_t n) { return n == 0 ? 0 : static_cast<std::size_t>(random_() % n); }
  const std::string& pick(const std::vector<std::string>& from) { return from[below(from.size())]; }

  void mutate(std::string& out) {
    const std::size_t at = below(out.size() + 1);
    const std::size_t length = std::min(below(2) == 0 ? below(8) : below(400), out.size() - at);
    switch (below(tokens_.empty() ? 6 : 8)) {
      case 0:
        if (at < out.size()) out[at] = static_cast<char>(out[at] ^ (1 << below(8)));
        break;
      case 1:
        if (at < out.size()) out[at] = static_cast<char>(below(256));
        break;
      case 2:
        out.erase(at, length);
        break;
      case 3:
        out.insert(at, 1 + below(4), static_cast<char>(below(256)));
        break;
      case 4: {  // many times over: nesting, long runs
        const std::string piece = out.substr(at, length);
        std::string many;
        for (std::size_t n = 1 + (below(8) == 0 ? below(200) : below(4)); n > 0; --n) many += piece;
        if (out.size() + many.size() <= kLargest) out.insert(at, many);
        break;
      }
      case 5: {  // the begin of this, the end of another
        const std::string& other = pick(seeds_);
        out = out.substr(0, at) + other.substr(below(other.size() + 1));
        break;
      }
      default: {
        const std::string& token = pick(tokens_);
        if (below(3) == 0) out.erase(at, length);
        for (std::size_t n = 1 + (below(16) == 0 ? below(300) : 0); n > 0; --n)
          if (out.size() + token.size() <= kLargest) out.insert(at, token);
      }
    }
  }

  const std::vector<std::string>& seeds_;
  const std::vector<std::string>& tokens_;
  std::mt19937_64 random_{20181026};
};

double slowest = 0;

void run(std::string input) {
  current = std::move(input);
  const auto start = std::chrono::steady_clock::now();
  LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(current.data()), current.size());
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
  slowest = std::max(slowest, took.count());
  if (took.count() < kSlow) return;
  std::fprintf(stderr, "slow: %.1f seconds\n", took.count());
  save_input();
  std::exit(1);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fprintf(stderr, "usage: %s SEEDS [N] [DICTIONARY] | FILE\n", argv[0]);
    return 2;
  }
  for (const int number : {SIGABRT, SIGSEGV, SIGFPE, SIGBUS, SIGILL})
    std::signal(number, on_signal);
  if (fs::is_regular_file(argv[1])) {
    run(read_file(argv[1]));
    std::printf("%.3f seconds\n", slowest);
    return 0;
  }
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(argv[1]))
    if (entry.is_regular_file()) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  std::vector<std::string> seeds;
  for (const fs::path& file : files) seeds.push_back(read_file(file));
  if (seeds.empty()) {
    std::fprintf(stderr, "%s: no seeds in it\n", argv[1]);
    return 1;
  }
  const int count = argc > 2 ? std::atoi(argv[2]) : 0;
  const auto tokens = argc > 3 ? read_dictionary(argv[3]) : std::vector<std::string>();
  for (const std::string& seed : seeds) run(seed);
  for (const char* small : {"", "\n", " ", "\"", "{", "[", "<", "\xEF\xBB\xBF", "\xFF\xFE", "\xFF"})
    run(small);
  Mutator mutator(seeds, tokens);
  for (int i = 0; i < count; ++i) run(mutator.next());
  std::printf("%zu seeds, %d mutations, the slowest %.3f seconds\n", seeds.size(), count, slowest);
  return 0;
}
