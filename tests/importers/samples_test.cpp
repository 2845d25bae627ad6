// One report in every format of texts: what each importer makes of it, with claims, quotations and
// single assets, against the golden beside it. Pages of the web, PDFs of many layouts and tables
// have folders of their own.
#include "importers/text_indicators.h"
#include "takedowndb/importer.h"
#include "tests/importers/golden.h"
#include "tests/support.h"

using namespace takedowndb;

TEST_CASE("One report in every format") {
  const ImporterRegistry registry = ImporterRegistry::bundled();
  std::size_t samples = 0;
  for (const auto& entry : test::fs::directory_iterator(test::fs::path(TAKEDOWNDB_SOURCE) /
                                                        "tests/importers/samples")) {
    if (entry.path().string().ends_with(".golden.txt")) continue;
    ++samples;
    const Importer* importer = registry.find(InputFile::open(entry.path().string()));
    REQUIRE(importer != nullptr);
    test::check_golden(*importer, entry.path());
  }
  CHECK(samples == 6);
}
