#include "paths.h"

#include <takedowndb/takedowndb.h>

#include <algorithm>
#include <string_view>

namespace takedowndb::program {
namespace {

constexpr std::size_t kListLimit = std::size_t{64} << 20U;

// One path a line; or between NULs, as of find -print0, where a name may hold a line end.
std::vector<std::string> paths_in(const std::string& list) {
  const InputFile file = InputFile::open(list);
  const std::string bytes = file.bytes(kListLimit);
  const bool nul = bytes.find('\0') != std::string::npos;
  std::vector<std::string> out;
  for (std::size_t from = 0; from < bytes.size();) {
    const std::size_t end = std::min(bytes.find(nul ? '\0' : '\n', from), bytes.size());
    std::string_view path = std::string_view(bytes).substr(from, end - from);
    if (!nul && path.ends_with('\r')) path.remove_suffix(1);
    if (!path.empty()) out.emplace_back(path);
    from = end + 1;
  }
  if (out.empty())
    throw IoError((list == "-" ? "standard input" : list) + ": no path in this list");
  return out;
}

}  // namespace

void add_path_options(CLI::App& command, PathOptions& options) {
  command.add_option("PATH", options.paths,
                     "Files; folders and zip archives with all that is in them; patterns "
                     "(\"reports/*.docx\"); - is one document on standard input");
  command
      .add_option("--files-from", options.files_from,
                  "Read the paths in this list, too: one a line, or with NULs between; - is "
                  "standard input")
      ->type_name("FILE");
}

std::vector<std::string> given_paths(const PathOptions& options, const std::string& command) {
  std::vector<std::string> out = options.paths;
  if (!options.files_from.empty()) {
    for (std::string& path : paths_in(options.files_from)) out.push_back(std::move(path));
    if (options.files_from == "-" && std::find(out.begin(), out.end(), "-") != out.end())
      throw UsageError("standard input is the list of files: it cannot be a document, too");
  }
  if (out.empty())
    throw UsageError("PATH is required, or --files-from; see takedowndb " + command + " --help");
  return out;
}

}  // namespace takedowndb::program
