#include "importers/archive.h"

#include <algorithm>
#include <array>
#include <fstream>

#include "importers/zip.h"
#include "takedowndb/error.h"

namespace takedowndb::importers {
namespace {

bool begins_as_zip(const std::string& path) {
  std::array<char, 4> head{};
  std::ifstream in(path, std::ios::binary);
  in.read(head.data(), head.size());
  return looks_like_zip({head.data(), static_cast<std::size_t>(in.gcount())});
}

bool is_package(const ZipArchive& archive) {
  const std::array<std::string_view, 3> marks = {"[Content_Types].xml", "_rels/.rels", "mimetype"};
  return std::any_of(marks.begin(), marks.end(),
                     [&](std::string_view mark) { return archive.find(mark) != nullptr; });
}

bool is_hidden(std::string_view name) {
  if (name.starts_with("__MACOSX/") || name.starts_with('.')) return true;
  return name.find("/.") != std::string_view::npos;
}

}  // namespace

bool is_called_archive(const std::string& path) {
  InputFile file;
  file.path = path;
  return file.extension() == ".zip";
}

bool list_archive(const std::string& path, std::vector<std::string>& out) {
  if (!begins_as_zip(path)) return false;
  try {
    InputFile file;
    file.path = path;
    const ZipArchive archive(file);
    if (is_package(archive)) return false;
    for (const ZipArchive::Member& member : archive.members()) {
      const std::string& name = member.name;
      const bool manifest = name == "manifest.csv" || name.ends_with("/manifest.csv");
      if (!manifest && !is_hidden(name)) out.emplace_back(path).append("/").append(name);
    }
    return true;
  } catch (const Error&) {
    return false;
  }
}

void fail_archive(const InputFile& file) {
  const ZipArchive archive(file);  // says what is wrong with it
  if (is_package(archive))
    throw FormatError(file.path + ": the format of another program; save a sheet as CSV, slides " +
                      "and other documents as text");
  throw FormatError(file.path + ": a zip archive; give its path, so that the files in it are read");
}

}  // namespace takedowndb::importers
