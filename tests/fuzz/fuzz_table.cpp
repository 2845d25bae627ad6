// The importer of tables that a mapping explains: the fuzzed bytes are the table, the mapping is
// that of the tests.
#include <cstdint>

#include "tests/fuzz/checks.h"

using namespace takedowndb;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const auto importer =
      table_importer(TAKEDOWNDB_SOURCE "/tests/importers/tables/cases.mapping");
  const InputFile file =
      InputFile::from_bytes("cases.csv", std::string(reinterpret_cast<const char*>(data), size));
  fuzz::read_twice(*importer, file);
  return 0;
}
