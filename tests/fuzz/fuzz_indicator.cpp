// What an indicator's value is (src/indicators), a value a line.
#include <cstdint>

#include "indicators/indicators.h"
#include "tests/fuzz/checks.h"
#include "text/utf8.h"

using namespace takedowndb;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string_view all(reinterpret_cast<const char*>(data), size);
  while (!all.empty()) {
    const std::string_view value = all.substr(0, all.find('\n'));
    all.remove_prefix(std::min(value.size() + 1, all.size()));
    const bool valid = text::is_valid_utf8(value);
    const auto check = [&](const std::string& out, const char* what) {
      fuzz::require(!valid || text::is_valid_utf8(out), what);
    };
    const std::string plain = indicators::refang(value);
    check(plain, "refang() breaks UTF-8");
    const std::string fangless = indicators::defang(value);
    check(fangless, "defang() breaks UTF-8");
    check(indicators::host_of(value), "host_of() breaks UTF-8");
    if (const auto found = indicators::recognise(value)) {
      for (const std::string* field :
           {&found->platform, &found->kind, &found->handle, &found->plain})
        check(*field, "recognise() breaks UTF-8");
      fuzz::require(found->kind == "account" || !fangless.starts_with("http://"),
                    "defang() leaves an address that opens");
    }
  }
  return 0;
}
