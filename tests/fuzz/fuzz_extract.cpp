// From bytes to facts: the importer is chosen by content, as an import does, and its documents go
// through extract(), which gives the same twice.
#include <cstdint>

#include "tests/fuzz/checks.h"

using namespace takedowndb;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const ImporterRegistry registry = ImporterRegistry::bundled();
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  const InputFile file = InputFile::from_bytes(bytes.starts_with("#") ? "in.md" : "in.txt", bytes);
  const Importer* importer = registry.find(file);
  if (importer == nullptr || importer->name() == "pdf") return 0;  // fuzz_pdf.cpp
  fuzz::run([&] {
    importer->read(file, [](const Document& document) {
      fuzz::check(document);
      const Extraction extraction = extract(document);
      fuzz::check(document, extraction);
      fuzz::require(fuzz::describe(extraction) == fuzz::describe(extract(document)),
                    "extract() gives something else the second time");
    });
  });
  return 0;
}
