// Zip archives that stand for the reports in them, as folders do. What is a zip archive by its form
// and one file to people (.docx, .odt, .xlsx) is none here.
#pragma once

#include <string>
#include <vector>

#include "takedowndb/importer.h"

namespace takedowndb::importers {

// By its extension, .zip.
bool is_called_archive(const std::string& path);

// Adds the paths of what is in an archive, "a.zip/sub/x.txt", by the rules for folders; false when
// the file is no archive, or a damaged one. Whoever then reads the file says what is wrong.
bool list_archive(const std::string& path, std::vector<std::string>& out);

// @throws FormatError that says why a file with the looks of an archive cannot be read.
[[noreturn]] void fail_archive(const InputFile& file);

}  // namespace takedowndb::importers
