#include "store/clock.h"

#include <cstdlib>
#include <ctime>

namespace takedowndb::store {

std::string now() {
  std::time_t seconds = std::time(nullptr);
  if (const char* fixed = std::getenv("SOURCE_DATE_EPOCH"))  // NOLINT(concurrency-mt-unsafe)
    seconds = static_cast<std::time_t>(std::strtoll(fixed, nullptr, 10));
  std::tm parts{};
  gmtime_r(&seconds, &parts);
  std::string text(20, '\0');
  text.resize(std::strftime(text.data(), text.size() + 1, "%Y-%m-%dT%H:%M:%SZ", &parts));
  return text;
}

}  // namespace takedowndb::store
