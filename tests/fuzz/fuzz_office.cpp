// The importers of word processors' documents, which are zip archives: the fuzzed bytes are the
// parts of one (parts.h). TAKEDOWNDB_FUZZ_IMPORTER and TAKEDOWNDB_FUZZ_FILE as in
// fuzz_importer.cpp.
#include <cstdint>

#include "tests/fuzz/checks.h"
#include "tests/fuzz/parts.h"

using namespace takedowndb;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const ImporterRegistry registry = ImporterRegistry::bundled();
  const InputFile file = InputFile::from_bytes(
      TAKEDOWNDB_FUZZ_FILE, fuzz::zip_of_parts({reinterpret_cast<const char*>(data), size}));
  fuzz::read_twice(registry.by_name(TAKEDOWNDB_FUZZ_IMPORTER), file);
  return 0;
}
