#include "export/output_folder.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>
#include <system_error>

#include "takedowndb/error.h"

namespace takedowndb::exports {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

constexpr const char* kMarker = "takedowndb-export.json";
constexpr const char* kStage = ".takedowndb-export";
constexpr std::size_t kBuffer = std::size_t{1} << 18U;
constexpr const char* kAbout =
    "Made by `takedowndb export`, which replaces the files listed here when it is run again and "
    "touches no others.";

std::string words_of(int error) { return std::generic_category().message(error); }

// A path that stays inside the folder: a marker may have been written by anyone.
bool stays_inside(const std::string& name) {
  const fs::path path(name);
  if (name.empty() || path.is_absolute()) return false;
  return std::none_of(path.begin(), path.end(), [](const fs::path& part) {
    return part == ".." || part == "." || part.empty();
  });
}

}  // namespace

OutputFile::OutputFile(const std::string& path, std::string shown)
    : shown_(std::move(shown)), file_(std::fopen(path.c_str(), "wbe")) {
  if (!file_) fail(errno);
  std::setvbuf(file_.get(), nullptr, _IOFBF, kBuffer);
}

void OutputFile::fail(int error) const {
  const bool full = error == ENOSPC || error == EDQUOT || error == EFBIG;
  throw IoError(
      shown_ + ": cannot be written: " + words_of(error) +
      (full ? "; free some space and export again" : "; check the permissions of the folder"));
}

void OutputFile::write(std::string_view text) {
  if (std::fwrite(text.data(), 1, text.size(), file_.get()) != text.size()) fail(errno);
  hash_.add(text);
  bytes_ += static_cast<std::int64_t>(text.size());
}

void OutputFile::close() {
  if (std::fflush(file_.get()) != 0 || fsync(fileno(file_.get())) != 0) fail(errno);
  if (std::fclose(file_.release()) != 0) fail(errno);
  digest_ = store::to_hex(hash_.finish());
}

OutputFolder::OutputFolder(std::string folder, std::string format)
    : folder_(std::move(folder)), format_(std::move(format)) {
  if (folder_.empty()) throw UsageError("the path of the folder is empty");
  std::error_code error;
  const fs::file_status status = fs::status(folder_, error);
  if (status.type() == fs::file_type::not_found) {
    if (!fs::create_directory(folder_, error) && error)
      throw IoError(folder_ + ": cannot be made: " + error.message() +
                    "; the folder above it must exist and be writable");
    made_ = true;
  } else if (status.type() != fs::file_type::directory) {
    throw UsageError(folder_ + ": is no folder; give the path of a new or empty one");
  }
  try {
    read_marker();
    require_ours();
    lock_stage();
  } catch (...) {
    if (made_) fs::remove(folder_, error);
    throw;
  }
}

OutputFolder::~OutputFolder() {
  std::error_code ignored;
  if (staging_) fs::remove_all(in_folder(kStage), ignored);
  if (lock_ >= 0) ::close(lock_);
  if (made_) fs::remove(folder_, ignored);  // only when nothing is in it
}

std::string OutputFolder::in_folder(const std::string& name) const {
  return (fs::path(folder_) / name).string();
}
std::string OutputFolder::staged(const std::string& name) const {
  return (fs::path(folder_) / kStage / name).string();
}

// What an export that was killed left behind goes; one that is running holds the lock.
void OutputFolder::lock_stage() {
  lock_ = ::open(folder_.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (lock_ < 0) throw IoError(folder_ + ": cannot be opened: " + words_of(errno));
  if (flock(lock_, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK)
    throw IoError(folder_ + ": another export is writing here; try again when that is done");
  std::error_code error;
  fs::remove_all(in_folder(kStage), error);
  if (!fs::create_directory(in_folder(kStage), error) || error)
    throw IoError(folder_ + ": cannot be written: " + error.message() +
                  "; check the permissions of the folder");
  staging_ = true;
}

void OutputFolder::read_marker() {
  std::ifstream in(in_folder(kMarker), std::ios::binary);
  if (!in) return;
  const Json marker = Json::parse(in, nullptr, false);
  if (!marker.is_object() || !marker.contains("exports") || !marker["exports"].is_object())
    throw UsageError(in_folder(kMarker) +
                     ": is not as an export left it; give a new or empty folder");
  for (const auto& [format, files] : marker["exports"].items()) {
    auto& names = earlier_[format];
    if (!files.is_array()) continue;
    for (const Json& file : files)
      if (file.is_string() && stays_inside(file.get<std::string>()))
        names.push_back(file.get<std::string>());
  }
}

void OutputFolder::require_ours() const {
  if (!earlier_.empty()) return;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(folder_, error)) {
    const std::string name = entry.path().filename().string();
    if (name == kStage) continue;
    throw UsageError(folder_ + ": holds files that no export made (" + name +
                     "); give a new or empty folder");
  }
  if (error) throw IoError(folder_ + ": cannot be read: " + error.message());
}

OutputFile OutputFolder::open(const std::string& name) {
  std::error_code error;
  fs::create_directories(fs::path(staged(name)).parent_path(), error);
  return {staged(name), in_folder(name)};
}

void OutputFolder::close(const std::string& name, OutputFile& file) {
  file.close();
  files_.push_back({name, file.bytes()});
}

void OutputFolder::write_whole(const std::string& name, std::string_view text) {
  OutputFile file = open(name);
  file.write(text);
  close(name, file);
}

void OutputFolder::write_marker(const Exports& exports) {
  Json marker;
  marker["about"] = kAbout;
  marker["exports"] = exports;
  OutputFile file(staged(kMarker), in_folder(kMarker));
  file.write(marker.dump(2) + "\n");
  file.close();
  std::error_code error;
  fs::rename(staged(kMarker), in_folder(kMarker), error);
  if (error) throw IoError(in_folder(kMarker) + ": cannot be written: " + error.message());
}

// Only a file that an earlier export made may be replaced.
void OutputFolder::require_free(const std::string& name) const {
  std::error_code error;
  const fs::file_type type = fs::symlink_status(in_folder(name), error).type();
  if (type == fs::file_type::not_found) return;
  for (const auto& [format, names] : earlier_)
    if (type != fs::file_type::directory &&
        std::find(names.begin(), names.end(), name) != names.end())
      return;
  throw UsageError(in_folder(name) +
                   ": is not from an earlier export; move it or give another folder");
}

std::vector<ExportedFile> OutputFolder::finish() {
  std::vector<std::string> names;
  for (const ExportedFile& file : files_) {
    require_free(file.path);
    names.push_back(file.path);
  }
  // Were this killed halfway, the marker would still list all that is ours.
  Exports exports = earlier_;
  std::set<std::string> both(names.begin(), names.end());
  both.insert(exports[format_].begin(), exports[format_].end());
  const std::vector<std::string> old = exports[format_];
  exports[format_].assign(both.begin(), both.end());
  write_marker(exports);
  made_ = false;
  std::error_code error;
  for (const std::string& name : names) {
    fs::create_directories(fs::path(in_folder(name)).parent_path(), error);
    fs::rename(staged(name), in_folder(name), error);
    if (error) throw IoError(in_folder(name) + ": cannot be written: " + error.message());
  }
  for (const std::string& name : old)
    if (std::find(names.begin(), names.end(), name) == names.end())
      if (fs::is_regular_file(fs::symlink_status(in_folder(name), error)))
        fs::remove(in_folder(name), error);
  exports[format_] = names;
  write_marker(exports);
  return files_;
}

}  // namespace takedowndb::exports
