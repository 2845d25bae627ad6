// manifest.csv: reading it, and looking up what it lists.
#include <cstdint>

#include "takedowndb/manifest.h"
#include "tests/fuzz/checks.h"
#include "tests/fuzz/scratch.h"
#include "text/utf8.h"

using namespace takedowndb;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const fuzz::ScratchFile scratch("manifest.csv");
  scratch.write({reinterpret_cast<const char*>(data), size});
  fuzz::run([&] {
    const Manifest manifest = Manifest::read(scratch.path());
    fuzz::require(Manifest::read(scratch.path()).size() == manifest.size(), "another size");
    for (const char* path : {"001.txt", "2018/001.txt", "a/b/2018/001.txt", "/", ""}) {
      const Metadata* found = manifest.find(path);
      if (found == nullptr) continue;
      Metadata filled;
      fill_missing(filled, *found);
      fuzz::require(
          text::is_valid_utf8(filled.title + '\n' + filled.publisher + '\n' + filled.url + '\n' +
                              filled.id + '\n' + filled.language + '\n' + filled.network.actor),
          "a cell is no UTF-8");
    }
  });
  return 0;
}
