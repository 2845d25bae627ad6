// Zip archives for tests, written by libzip.
#pragma once

#include <zip.h>

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "tests/support.h"

namespace takedowndb::test {

using ZipContents = std::vector<std::pair<std::string, std::string>>;

// The bytes of an archive. A name that ends in "/" is a folder. With `password`, all is encrypted.
inline std::string make_zip(const ZipContents& contents, const std::string& password = "") {
  const TempFolder folder;
  const std::string path = (folder.path() / "made.zip").string();
  zip_t* archive = zip_open(path.c_str(), ZIP_CREATE | ZIP_TRUNCATE, nullptr);
  REQUIRE(archive != nullptr);
  for (const auto& [name, bytes] : contents) {
    if (name.ends_with('/')) {
      REQUIRE(zip_dir_add(archive, name.c_str(), ZIP_FL_ENC_UTF_8) >= 0);
      continue;
    }
    zip_source_t* source = zip_source_buffer(archive, bytes.data(), bytes.size(), 0);
    const zip_int64_t index = zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8);
    REQUIRE(index >= 0);
    if (!password.empty())
      REQUIRE(zip_file_set_encryption(archive, static_cast<zip_uint64_t>(index), ZIP_EM_TRAD_PKWARE,
                                      password.c_str()) == 0);
  }
  REQUIRE(zip_close(archive) == 0);
  return read_file(path);
}

// Replaces equal lengths of bytes, as names that libzip would not write.
inline std::string with_bytes(std::string archive, const std::string& from, const std::string& to) {
  REQUIRE(from.size() == to.size());
  for (std::size_t at = archive.find(from); at != std::string::npos; at = archive.find(from, at))
    archive.replace(at, to.size(), to);
  return archive;
}

// Bytes that do not pack.
inline std::string noise(std::size_t size) {
  std::string out;
  for (std::uint32_t i = 1; out.size() < size; i = i * 1664525U + 1013904223U)
    out += static_cast<char>(i >> 24U);
  return out;
}

}  // namespace takedowndb::test
