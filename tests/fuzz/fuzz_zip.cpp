// Zip archives that stand for the files in them: listing, opening each member, identifying it.
#include <algorithm>
#include <cstdint>

#include "importers/zip.h"
#include "takedowndb/error.h"
#include "tests/fuzz/checks.h"
#include "tests/fuzz/parts.h"
#include "tests/fuzz/scratch.h"
#include "text/utf8.h"

using namespace takedowndb;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const fuzz::ScratchFile scratch("in.zip");
  static const ImporterRegistry registry = ImporterRegistry::bundled();
  const std::string bytes = fuzz::zip_of_parts({reinterpret_cast<const char*>(data), size});
  scratch.write(bytes);

  fuzz::run([&] {
    const std::vector<std::string> paths = InputFile::list(scratch.path());
    fuzz::require(paths == InputFile::list(scratch.path()), "another list the second time");
    fuzz::require(std::is_sorted(paths.begin(), paths.end()), "the list is not in order");
    fuzz::require(std::adjacent_find(paths.begin(), paths.end()) == paths.end(),
                  "a path stands twice in the list");
    InputOpener opener;
    for (const std::string& path : paths) {
      fuzz::require(path.starts_with(scratch.path()), "a path outside the archive");
      fuzz::require(path.find("/../") == std::string::npos && !path.ends_with("/.."),
                    "a path that leads out of the archive");
      fuzz::require(text::is_valid_utf8(path), "a path is no UTF-8");
      fuzz::run([&] {
        const InputFile file = opener.open(path);
        for (const Importer* importer : registry.importers()) importer->identify(file);
        if (!file.content) return;  // the archive itself, which is none
        fuzz::require(opener.has(path), "what can be opened is said not to be there");
        fuzz::require(file.bytes(file.content->size()) == *file.content, "other bytes");
      });
    }
  });

  // In memory, as word processors' documents are read.
  fuzz::run([&] {
    const importers::ZipArchive archive(InputFile::from_bytes("in.zip", bytes));
    for (const auto& member : archive.members()) {
      fuzz::require(archive.find(member.name) == &member, "a member is not found by its name");
      fuzz::run([&] { archive.read(member, std::size_t{1} << 24U); });
    }
  });
  importers::members_in_head(bytes);
  return 0;
}
