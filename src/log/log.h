// The logger of the library: spdlog's `takedowndb`. Every part that has something to tell links
// this folder; nothing is written unless set_log_level() (takedowndb/log.h) allows it.
#pragma once

#include <spdlog/logger.h>

namespace takedowndb {

spdlog::logger& logger();

}  // namespace takedowndb
