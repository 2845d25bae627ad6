// Files as importers see them (importer.h): a path, the first bytes, and all bytes on demand, at
// once or block by block.
#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <system_error>
#include <utility>

#include "takedowndb/error.h"
#include "takedowndb/importer.h"
#include "text/utf8.h"

namespace takedowndb {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kHeadSize = std::size_t{64} << 10U;
constexpr std::size_t kBlockSize = std::size_t{256} << 10U;
constexpr std::string_view kStandardInput = "-";

struct Close {
  void operator()(std::FILE* file) const {
    if (file != stdin) std::fclose(file);
  }
};
using File = std::unique_ptr<std::FILE, Close>;

[[noreturn]] void fail_read(const std::string& path, int error) {
  throw IoError(path + ": cannot be read: " + std::generic_category().message(error));
}

File open_file(const std::string& path) {
  if (path == kStandardInput) return File(stdin);
  std::error_code ignored;
  const fs::file_status status = fs::status(path, ignored);
  if (fs::is_directory(status)) throw IoError(path + ": is a folder, not a file");
  if (fs::exists(status) && !fs::is_regular_file(status))
    throw IoError(path + ": is not a regular file; save its content to one first");
  File file(std::fopen(path.c_str(), "rbe"));
  if (!file) fail_read(path, errno);
  return file;
}

// Appends up to `limit` bytes in all to `out`.
void read_up_to(std::FILE* file, const std::string& path, std::size_t limit, std::string& out) {
  std::array<char, 65536> buffer{};
  while (out.size() < limit) {
    const std::size_t wanted = std::min(buffer.size(), limit - out.size());
    const std::size_t got = std::fread(buffer.data(), 1, wanted, file);
    out.append(buffer.data(), got);
    if (got == wanted) continue;
    if (std::ferror(file) != 0) fail_read(path, errno);
    return;
  }
}

[[noreturn]] void fail_too_large(const std::string& path, std::size_t limit) {
  throw FormatError(path + ": larger than " + std::to_string(limit >> 20U) +
                    " MiB, the most that is read; split it or leave it out");
}

}  // namespace

std::string InputFile::name() const {
  return path == kStandardInput ? "stdin" : fs::path(path).filename().string();
}

std::string InputFile::extension() const {
  return text::to_lower(fs::path(name()).extension().string());
}

std::string InputFile::bytes(std::size_t limit) const {
  if (content) {
    if (content->size() > limit) fail_too_large(path, limit);
    return *content;
  }
  std::string out;
  const File file = open_file(path);
  if (path == kStandardInput) {
    out = head;  // what open() took from the stream
  } else {
    std::error_code unknown;
    const auto size = fs::file_size(path, unknown);
    if (!unknown && size <= limit) out.reserve(size);
  }
  read_up_to(file.get(), path, limit + 1, out);
  if (out.size() > limit) fail_too_large(path, limit);
  return out;
}

void InputFile::each_block(const std::function<bool(std::string_view)>& take) const {
  if (content) {
    for (std::size_t from = 0; from < content->size(); from += kBlockSize)
      if (!take(std::string_view(*content).substr(from, kBlockSize))) return;
    return;
  }
  const File file = open_file(path);
  // What open() took from the stream comes first.
  if (path == kStandardInput && !head.empty() && !take(head)) return;
  std::string block;
  block.reserve(kBlockSize);
  do {
    block.clear();
    read_up_to(file.get(), path, kBlockSize, block);
  } while (!block.empty() && take(block));
}

InputFile InputFile::open(const std::string& path) {
  InputFile input;
  input.path = path;
  const File file = open_file(path);
  read_up_to(file.get(), path, kHeadSize, input.head);
  return input;
}

InputFile InputFile::from_bytes(std::string path, std::string bytes) {
  InputFile input;
  input.path = std::move(path);
  input.head = bytes.substr(0, kHeadSize);
  input.content = std::make_shared<const std::string>(std::move(bytes));
  return input;
}

std::vector<std::string> InputFile::list(const std::string& path) {
  if (path == kStandardInput) return {path};
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (!fs::exists(status)) fail_read(path, error ? error.value() : ENOENT);
  if (!fs::is_directory(status)) return {path};
  std::vector<std::string> files;
  fs::recursive_directory_iterator walk(path, error);
  if (error) fail_read(path, error.value());
  for (; walk != fs::recursive_directory_iterator(); walk.increment(error)) {
    if (error) fail_read(path, error.value());
    const std::string name = walk->path().filename().string();
    const bool hidden = name.starts_with('.');
    std::error_code broken_link;
    if (walk->is_directory(broken_link)) {
      if (hidden) walk.disable_recursion_pending();
    } else if (!hidden && name != "manifest.csv") {
      files.push_back(walk->path().string());
    }
  }
  if (error) fail_read(path, error.value());
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace takedowndb
