// Any bundled importer that reads a file's bytes as they are: TAKEDOWNDB_FUZZ_IMPORTER names it,
// TAKEDOWNDB_FUZZ_FILE is what the file is called.
#include <cstdint>

#include "tests/fuzz/checks.h"

using namespace takedowndb;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const ImporterRegistry registry = ImporterRegistry::bundled();
  const InputFile file = InputFile::from_bytes(
      TAKEDOWNDB_FUZZ_FILE, std::string(reinterpret_cast<const char*>(data), size));
  fuzz::read_twice(registry.by_name(TAKEDOWNDB_FUZZ_IMPORTER), file);
  return 0;
}
