#include "importers/zip.h"

#include <zip.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <system_error>
#include <utility>

#include "importers/decode.h"
#include "takedowndb/error.h"
#include "text/utf8.h"

namespace takedowndb::importers {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMostMembers = 100000;
constexpr std::uint64_t kDirectoryLimit = std::uint64_t{16} << 20U;
constexpr std::uint64_t kRatioFrom = std::uint64_t{8} << 20U;
constexpr std::uint64_t kRatioLimit = 300;
constexpr std::uint64_t kTail = 65536 + 256;  // the directory's end lies in it
constexpr std::size_t kArchiveInMemory = std::size_t{256} << 20U;

constexpr std::string_view kLocalHeader = "PK\x03\x04";
constexpr std::string_view kDirectoryEnd = "PK\x05\x06";
constexpr std::string_view kDirectoryEnd64 = "PK\x06\x06";

// Little-endian, as everything in a zip archive.
std::uint64_t number_at(std::string_view bytes, std::size_t at, std::size_t width) {
  std::uint64_t out = 0;
  for (std::size_t i = width; i-- > 0;) {
    const char c = at + i < bytes.size() ? bytes[at + i] : '\0';
    out = out << 8U | static_cast<unsigned char>(c);
  }
  return out;
}

[[noreturn]] void fail_damaged(const std::string& path, const std::string& why) {
  throw FormatError(path + ": the zip archive is damaged, or none (" + why +
                    "); unpack it, or get it anew");
}

bool is_bomb(std::uint64_t unpacked, std::uint64_t packed) {
  return unpacked > kRatioFrom && unpacked / kRatioLimit > packed;
}

[[noreturn]] void fail_bomb(const std::string& path) {
  throw FormatError(path + ": unpacks to more than " + std::to_string(kRatioLimit) +
                    " times its size, as archives do that are made to fill up memory; unpack it " +
                    "yourself if you trust it");
}

[[noreturn]] void fail_open(const std::string& path, zip_error_t& error) {
  const int code = zip_error_code_zip(&error);
  const std::string why = zip_error_strerror(&error);
  zip_error_fini(&error);
  if (code == ZIP_ER_OPEN || code == ZIP_ER_READ || code == ZIP_ER_NOENT)
    throw IoError(path + ": cannot be read: " + why);
  fail_damaged(path, why);
}

// Where the directory is in an archive: libzip makes room for all that its end announces, before
// it has read any.
void check_directory(const std::string& path, std::string_view tail) {
  const auto check = [&](std::uint64_t count, std::uint64_t size) {
    if (count > kMostMembers || size > kDirectoryLimit)
      throw FormatError(path + ": the zip archive has more than " + std::to_string(kMostMembers) +
                        " files in it, the most that are read; unpack it and import the folder");
  };
  for (std::size_t at = tail.find(kDirectoryEnd); at != std::string_view::npos;
       at = tail.find(kDirectoryEnd, at + 1)) {
    const std::uint64_t count = number_at(tail, at + 10, 2);
    const std::uint64_t size = number_at(tail, at + 12, 4);
    if (count != 0xFFFF && size != 0xFFFFFFFF) check(count, size);
  }
  for (std::size_t at = tail.find(kDirectoryEnd64); at != std::string_view::npos;
       at = tail.find(kDirectoryEnd64, at + 1))
    check(number_at(tail, at + 32, 8), number_at(tail, at + 40, 8));
}

std::uint64_t size_of_file(const std::string& path) {
  std::error_code error;
  const auto size = fs::file_size(path, error);
  if (error) throw IoError(path + ": cannot be read: " + error.message());
  return size;
}

std::string tail_of_file(const std::string& path, std::uint64_t size) {
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "rbe"),
                                                             &std::fclose);
  const auto wanted = static_cast<std::size_t>(std::min<std::uint64_t>(size, kTail));
  std::string out(wanted, '\0');
  if (!file || std::fseek(file.get(), -static_cast<long>(wanted), SEEK_END) != 0) return {};
  out.resize(std::fread(out.data(), 1, out.size(), file.get()));
  return out;
}

// A name that stays inside the archive and on one line.
std::string safe_name(std::string_view name) {
  std::string out;
  std::string part;
  for (std::size_t i = 0; i <= name.size(); ++i) {
    const char c = i < name.size() ? name[i] : '/';
    if (c == '/' || c == '\\') {
      const bool drive = out.empty() && part.size() == 2 && part[1] == ':';
      if (!part.empty() && part != "." && part != ".." && !drive)
        out += (out.empty() ? "" : "/") + part;
      part.clear();
    } else {
      const auto b = static_cast<unsigned char>(c);
      part += b < 0x20 || b == 0x7F ? '_' : c;
    }
  }
  return text::is_valid_utf8(out) ? out : repair_utf8(out);
}

// "a/x (2).txt"
std::string with_number(const std::string& name, int number) {
  const std::size_t slash = name.rfind('/');
  const std::size_t dot = name.rfind('.');
  const std::size_t first = slash == std::string::npos ? 0 : slash + 1;
  const std::size_t at = dot == std::string::npos || dot <= first ? name.size() : dot;
  return name.substr(0, at) + " (" + std::to_string(number) + ")" + name.substr(at);
}

void make_unique(std::vector<ZipArchive::Member>& members) {
  const auto by_name = [](const auto& a, const auto& b) { return a.name < b.name; };
  std::stable_sort(members.begin(), members.end(), by_name);
  int number = 1;
  for (std::size_t i = 1; i < members.size(); ++i) {
    const bool again = members[i].name == members[i - static_cast<std::size_t>(number)].name;
    number = again ? number + 1 : 1;
    if (again) members[i].name = with_number(members[i].name, number);
  }
  std::stable_sort(members.begin(), members.end(), by_name);
}

}  // namespace

void ZipArchive::Discard::operator()(struct zip* archive) const { zip_discard(archive); }

ZipArchive::ZipArchive(const InputFile& file) : path_(file.path), content_(file.content) {
  zip_error_t error;
  zip_error_init(&error);
  if (!content_ && path_ == "-")
    content_ = std::make_shared<const std::string>(file.bytes(kArchiveInMemory));
  const std::uint64_t bytes = content_ ? content_->size() : size_of_file(path_);
  if (content_) {
    const std::string_view all = *content_;
    check_directory(path_, all.substr(all.size() - std::min<std::size_t>(all.size(), kTail)));
  } else {
    check_directory(path_, tail_of_file(path_, bytes));
  }
  if (bytes == 0) fail_damaged(path_, "it is empty");
  zip_source_t* source =
      content_ ? zip_source_buffer_create(content_->data(), content_->size(), 0, &error)
               : zip_source_file_create(path_.c_str(), 0, -1, &error);
  if (source == nullptr) fail_open(path_, error);
  zip_.reset(zip_open_from_source(source, ZIP_RDONLY, &error));
  if (!zip_) {
    zip_source_free(source);
    fail_open(path_, error);
  }
  zip_error_fini(&error);
  const zip_int64_t count = zip_get_num_entries(zip_.get(), 0);
  for (zip_uint64_t i = 0; std::cmp_less(i, count); ++i) {
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_stat_index(zip_.get(), i, 0, &stat) != 0 || (stat.valid & ZIP_STAT_NAME) == 0) continue;
    Member member;
    const std::string_view name = stat.name;
    member.name = safe_name(name);
    if (member.name.empty() || name.ends_with('/') || name.ends_with('\\')) continue;
    member.index = i;
    member.size = (stat.valid & ZIP_STAT_SIZE) != 0 ? stat.size : 0;
    member.packed = (stat.valid & ZIP_STAT_COMP_SIZE) != 0 ? stat.comp_size : 0;
    member.encrypted =
        (stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE;
    members_.push_back(std::move(member));
  }
  std::uint64_t packed = 0;
  std::uint64_t unpacked = 0;
  for (const Member& member : members_) {
    packed += member.packed;
    unpacked += std::min(member.size, kDirectoryLimit << 20U);
  }
  if (packed > bytes) fail_damaged(path_, "its members lie over one another");
  if (is_bomb(unpacked, packed)) fail_bomb(path_);
  make_unique(members_);
}

const ZipArchive::Member* ZipArchive::find(std::string_view name) const {
  const auto found =
      std::lower_bound(members_.begin(), members_.end(), name,
                       [](const Member& m, std::string_view wanted) { return m.name < wanted; });
  return found != members_.end() && found->name == name ? &*found : nullptr;
}

std::string ZipArchive::read(const Member& member, std::size_t limit) const {
  const std::string path = path_ + '/' + member.name;
  if (member.encrypted)
    throw FormatError(path + ": encrypted; save it without a password and import that");
  if (member.size > limit)
    throw FormatError(path + ": larger than " + std::to_string(limit >> 20U) +
                      " MiB when unpacked, the most that is read; split it or leave it out");
  if (is_bomb(member.size, member.packed)) fail_bomb(path);
  const std::unique_ptr<zip_file_t, int (*)(zip_file_t*)> in(
      zip_fopen_index(zip_.get(), member.index, 0), &zip_fclose);
  if (!in) fail_damaged(path, zip_error_strerror(zip_get_error(zip_.get())));
  std::string out;
  out.reserve(member.size);
  std::array<char, 65536> buffer{};
  for (;;) {
    const zip_int64_t got = zip_fread(in.get(), buffer.data(), buffer.size());
    if (got < 0) fail_damaged(path, zip_error_strerror(zip_file_get_error(in.get())));
    if (got == 0) break;
    out.append(buffer.data(), static_cast<std::size_t>(got));
    if (out.size() > member.size) fail_damaged(path, "larger than its entry says");
  }
  if (out.size() != member.size) fail_damaged(path, "smaller than its entry says");
  return out;
}

bool looks_like_zip(std::string_view head) {
  return head.starts_with(kLocalHeader) || head.starts_with(kDirectoryEnd);
}

std::vector<std::string_view> members_in_head(std::string_view head) {
  constexpr std::size_t kHeader = 30;
  constexpr std::uint64_t kSizeFollows = 8;  // a flag: the sizes stand behind the bytes
  std::vector<std::string_view> out;
  for (std::size_t at = 0; head.substr(std::min(at, head.size())).starts_with(kLocalHeader);) {
    const auto name = static_cast<std::size_t>(number_at(head, at + 26, 2));
    const auto extra = static_cast<std::size_t>(number_at(head, at + 28, 2));
    if (at + kHeader + name > head.size()) break;
    out.push_back(head.substr(at + kHeader, name));
    const std::uint64_t packed = number_at(head, at + 18, 4);
    at += kHeader + name + extra;
    if ((number_at(head, at - kHeader - name - extra + 6, 2) & kSizeFollows) == 0) {
      at += static_cast<std::size_t>(packed);
    } else {
      at = std::min(head.find(kLocalHeader, at), head.size());
    }
  }
  return out;
}

}  // namespace takedowndb::importers
