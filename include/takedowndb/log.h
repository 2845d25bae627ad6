/// @file
/// How much the library tells about its work, on standard error. Silent unless asked.
#pragma once

#include "takedowndb/export.h"

namespace takedowndb {

enum class LogLevel { kOff, kWarning, kInfo, kDebug };

/// For the whole process and all threads: it sets the level of spdlog's logger `takedowndb`, which
/// a program that uses spdlog itself may also take and give other sinks.
TAKEDOWNDB_EXPORT void set_log_level(LogLevel level);

}  // namespace takedowndb
