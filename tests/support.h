// What several tests need: folders that vanish, files in them, the shared corpus.
#pragma once

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>

namespace takedowndb::test {

namespace fs = std::filesystem;

inline std::string read_file(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

// A new folder, removed with all in it at the end of the test.
class TempFolder {
 public:
  TempFolder() {
    std::random_device random;
    root_ = fs::temp_directory_path() / ("takedowndb test " + std::to_string(random()));
    path_ = root_ / "folder";  // the folder above is the test's own, too
    fs::create_directories(path_);
  }
  ~TempFolder() {
    std::error_code ignored;
    fs::remove_all(root_, ignored);
  }
  TempFolder(const TempFolder&) = delete;
  TempFolder& operator=(const TempFolder&) = delete;

  fs::path path() const { return path_; }
  std::string write(const fs::path& name, std::string_view bytes) const {
    const fs::path file = path_ / name;
    fs::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << bytes;
    return file.string();
  }

 private:
  fs::path root_;
  fs::path path_;
};

// A folder of ../shared, or empty after a line that says what is not tested.
inline fs::path shared_folder(const std::string& name) {
  const fs::path folder = fs::path(TAKEDOWNDB_SHARED) / name;
  if (fs::is_directory(folder)) return folder;
  WARN("skipped: " << folder.string() << " is not there");
  return {};
}

}  // namespace takedowndb::test
