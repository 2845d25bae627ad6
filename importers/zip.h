// Zip archives, read by libzip: word processors' documents are zip archives, and so are many
// collections of reports. In: a file, or bytes in memory; out: the names and bytes of what is in
// it. Nothing is ever written to disk.
//
// Limits, against archives made to do harm: 100,000 members and 16 MiB of directory; a member may
// unpack to what its reader allows; what unpacks to more than 8 MiB, to 300 times its packed size
// at most, each member and all together.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "takedowndb/importer.h"

struct zip;

namespace takedowndb::importers {

class ZipArchive {
 public:
  struct Member {
    // Folders with "/" between, in UTF-8, with nothing that leads out of the archive ("..", "/x",
    // "C:") and no control characters. Each name stands once: a second one gets " (2)".
    std::string name;
    std::uint64_t index = 0;
    std::uint64_t size = 0;
    std::uint64_t packed = 0;
    bool encrypted = false;
  };

  // @throws IoError, FormatError
  explicit ZipArchive(const InputFile& file);

  // What is in it without the folders themselves, in the order of the names.
  const std::vector<Member>& members() const { return members_; }
  // nullptr when there is none.
  const Member* find(std::string_view name) const;
  // @throws FormatError, naming archive and member, when it is encrypted, damaged or too large
  std::string read(const Member& member, std::size_t limit) const;

 private:
  struct Discard {
    void operator()(struct zip* archive) const;
  };

  std::string path_;
  std::shared_ptr<const std::string> content_;  // where the archive is in memory
  std::unique_ptr<struct zip, Discard> zip_;
  std::vector<Member> members_;
};

bool looks_like_zip(std::string_view head);

// The names of the members that begin in the first bytes of an archive.
std::vector<std::string_view> members_in_head(std::string_view head);

}  // namespace takedowndb::importers
