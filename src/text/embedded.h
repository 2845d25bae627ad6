// The data files that are compiled into the library (schema/, src/extract/lexicon/, src/language/).
// cmake/EmbedFiles.cmake generates one function of this shape per set of files.
#pragma once

#include <span>
#include <string_view>

namespace takedowndb::embedded {

struct EmbeddedFile {
  std::string_view path;  // below the folder that was embedded, with '/'
  std::string_view text;
};

std::span<const EmbeddedFile> reference();       // schema/reference/*.csv
std::span<const EmbeddedFile> schema();          // schema/ tables, views, reports, migrations
std::span<const EmbeddedFile> lexicon();         // src/extract/lexicon/*.tsv
std::span<const EmbeddedFile> site_files();      // src/site/site.css and site.js
std::span<const EmbeddedFile> table_columns();   // importers/table_columns.tsv
std::span<const EmbeddedFile> function_words();  // src/language/function_words.tsv

}  // namespace takedowndb::embedded
