// Files as importers see them (importer.h): a path, the first bytes, and all bytes on demand, at
// once or block by block.
#include <glob.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <new>
#include <system_error>
#include <utility>

#include "importers/archive.h"
#include "importers/zip.h"
#include "takedowndb/error.h"
#include "takedowndb/importer.h"
#include "text/utf8.h"

namespace takedowndb {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kHeadSize = std::size_t{64} << 10U;
constexpr std::size_t kBlockSize = std::size_t{256} << 10U;
constexpr std::size_t kMemberLimit = std::size_t{256} << 20U;  // of an archive, when unpacked
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

// "page_files" beside page.html: what a browser saved with a page, and no reports. The words are
// those of browsers in other languages.
bool belongs_to_page(const fs::path& folder) {
  const std::string name = folder.filename().string();
  const std::size_t at = name.find_last_of("_-.");
  if (at == std::string::npos || at == 0) return false;
  const std::string_view tail = std::string_view(name).substr(at + 1);
  constexpr auto kTails = std::to_array<std::string_view>(
      {"files", "file", "Dateien", "fichiers", "archivos", "arquivos", "ficheiros", "bestanden",
       "filer", "pliki", "soubory", "tiedostot", "dosyalar", "elemei"});
  if (std::find(kTails.begin(), kTails.end(), tail) == kTails.end()) return false;
  const fs::path stem = folder.parent_path() / name.substr(0, at);
  std::error_code ignored;
  return fs::is_regular_file(stem.string() + ".html", ignored) ||
         fs::is_regular_file(stem.string() + ".htm", ignored);
}

// The files and folders that a pattern of the shell stands for, in order.
std::vector<std::string> matches(const std::string& pattern) {
  glob_t found{};
  const std::unique_ptr<glob_t, void (*)(glob_t*)> free_later(&found, &globfree);
  const int error = glob(pattern.c_str(), 0, nullptr, &found);
  if (error == GLOB_NOSPACE) throw std::bad_alloc();
  if (error != 0) throw IoError(pattern + ": no file has such a name");
  return {found.gl_pathv, found.gl_pathv + found.gl_pathc};
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

InputFile InputFile::open(const std::string& path) { return InputOpener().open(path); }

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
  std::vector<std::string> files;
  if (!fs::exists(status)) {
    if (InputOpener().has(path)) return {path};
    if (path.find_first_of("*?[") == std::string::npos)
      fail_read(path, error ? error.value() : ENOENT);
    for (const std::string& match : matches(path))
      for (std::string& file : list(match)) files.push_back(std::move(file));
    return files;
  }
  if (!fs::is_directory(status)) {
    if (!importers::list_archive(path, files)) files = {path};
    return files;
  }
  fs::recursive_directory_iterator walk(path, error);
  if (error) fail_read(path, error.value());
  for (; walk != fs::recursive_directory_iterator(); walk.increment(error)) {
    if (error) fail_read(path, error.value());
    const std::string name = walk->path().filename().string();
    const bool hidden = name.starts_with('.');
    std::error_code broken_link;
    if (walk->is_directory(broken_link)) {
      if (hidden || belongs_to_page(walk->path())) walk.disable_recursion_pending();
    } else if (!hidden && name != "manifest.csv") {
      const std::string file = walk->path().string();
      if (!importers::is_called_archive(file) || !importers::list_archive(file, files))
        files.push_back(file);
    }
  }
  if (error) fail_read(path, error.value());
  std::sort(files.begin(), files.end());
  return files;
}

// One archive, and where it lies.
class InputOpener::Archive {
 public:
  explicit Archive(std::string path) : path_(std::move(path)), zip_(InputFile{path_, {}, {}}) {}
  const std::string& path() const { return path_; }
  const importers::ZipArchive& zip() const { return zip_; }

 private:
  std::string path_;
  importers::ZipArchive zip_;
};

InputOpener::InputOpener() = default;
InputOpener::~InputOpener() = default;
InputOpener::InputOpener(InputOpener&&) noexcept = default;
InputOpener& InputOpener::operator=(InputOpener&&) noexcept = default;

InputOpener::Archive* InputOpener::archive_of(const std::string& path, std::string& member) {
  if (archive_ && path.starts_with(archive_->path() + '/')) {
    member = path.substr(archive_->path().size() + 1);
    return archive_.get();
  }
  std::error_code ignored;
  for (std::size_t end = path.rfind('/'); end != std::string::npos && end > 0;
       end = path.rfind('/', end - 1)) {
    std::string above = path.substr(0, end);
    const fs::file_status status = fs::status(above, ignored);
    if (!fs::exists(status)) continue;
    if (!fs::is_regular_file(status)) return nullptr;
    archive_ = std::make_unique<Archive>(std::move(above));
    member = path.substr(end + 1);
    return archive_.get();
  }
  return nullptr;
}

InputFile InputOpener::open(const std::string& path) {
  std::error_code ignored;
  std::string name;
  Archive* archive = nullptr;
  if (path != kStandardInput && !fs::exists(path, ignored)) archive = archive_of(path, name);
  if (archive != nullptr) {
    const importers::ZipArchive::Member* member = archive->zip().find(name);
    if (member == nullptr) throw IoError(path + ": no such file in the zip archive");
    if (importers::is_called_archive(name))
      throw FormatError(path + ": a zip archive within another is not opened; unpack it first");
    return InputFile::from_bytes(path, archive->zip().read(*member, kMemberLimit));
  }
  InputFile input;
  input.path = path;
  const File file = open_file(path);
  read_up_to(file.get(), path, kHeadSize, input.head);
  return input;
}

bool InputOpener::has(const std::string& path) {
  std::error_code ignored;
  const fs::file_status status = fs::status(path, ignored);
  if (fs::exists(status)) return fs::is_regular_file(status);
  try {
    std::string member;
    const Archive* archive = archive_of(path, member);
    return archive != nullptr && archive->zip().find(member) != nullptr;
  } catch (const Error&) {
    return false;  // a file that is no archive
  }
}

}  // namespace takedowndb
