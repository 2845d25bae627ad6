#include "progress.h"

#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

namespace takedowndb::program {
namespace {

constexpr std::chrono::milliseconds kInterval(100);
constexpr std::string_view kClearLine = "\r\x1b[K";

bool can_draw() {
  const char* terminal = std::getenv("TERM");
  return isatty(STDERR_FILENO) != 0 && terminal != nullptr && std::string_view(terminal) != "dumb";
}

void write(std::string_view text) { std::fwrite(text.data(), 1, text.size(), stderr); }

}  // namespace

ProgressBar::ProgressBar() : on_terminal_(can_draw()) {}

ProgressBar::~ProgressBar() {
  if (drawn_) write(kClearLine);
}

void ProgressBar::show(const Progress& progress) {
  if (!on_terminal_) return;
  const auto now = std::chrono::steady_clock::now();
  if (drawn_ && now - last_ < kInterval) return;
  last_ = now;
  drawn_ = true;
  constexpr std::int64_t kWidth = 30;
  const std::int64_t total = std::max<std::int64_t>(progress.files_total, 1);
  const std::int64_t done = std::clamp<std::int64_t>(progress.files_done, 0, total);
  const auto full = static_cast<std::size_t>(done * kWidth / total);
  std::string line(kClearLine);
  line += '[' + std::string(full, '#') + std::string(kWidth - full, '.') + "] ";
  line += std::to_string(done) + " of " + std::to_string(progress.files_total) + " files";
  write(line);
}

}  // namespace takedowndb::program
