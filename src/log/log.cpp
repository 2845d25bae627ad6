#include "log/log.h"

#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <memory>

#include "takedowndb/log.h"

namespace takedowndb {
namespace {

constexpr const char* kName = "takedowndb";

// The program's own logger of that name if it made one, else one to standard error.
std::shared_ptr<spdlog::logger> make_logger() {
  if (auto known = spdlog::get(kName)) return known;
  auto made =
      std::make_shared<spdlog::logger>(kName, std::make_shared<spdlog::sinks::stderr_sink_mt>());
  made->set_pattern("takedowndb: %l: %v");
  made->set_level(spdlog::level::off);
  spdlog::register_logger(made);
  return made;
}

spdlog::level::level_enum to_spdlog(LogLevel level) {
  switch (level) {
    case LogLevel::kWarning:
      return spdlog::level::warn;
    case LogLevel::kInfo:
      return spdlog::level::info;
    case LogLevel::kDebug:
      return spdlog::level::debug;
    case LogLevel::kOff:
      break;
  }
  return spdlog::level::off;
}

}  // namespace

spdlog::logger& logger() {
  static const std::shared_ptr<spdlog::logger> kLogger = make_logger();
  return *kLogger;
}

void set_log_level(LogLevel level) { logger().set_level(to_spdlog(level)); }

}  // namespace takedowndb
