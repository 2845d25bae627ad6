// The importers that come with the library, one function for each file of this folder that reads a
// format. registry.cpp lists them in the order in which they are tried.
#pragma once

#include <memory>

#include "takedowndb/importer.h"

namespace takedowndb::importers {

std::unique_ptr<Importer> make_record();
std::unique_ptr<Importer> make_x_archive();
std::unique_ptr<Importer> make_disinfodex();
std::unique_ptr<Importer> make_mapped_table();
std::unique_ptr<Importer> make_html();
std::unique_ptr<Importer> make_indicators();
std::unique_ptr<Importer> make_markdown();
std::unique_ptr<Importer> make_docx();
std::unique_ptr<Importer> make_odt();
std::unique_ptr<Importer> make_pdf();
std::unique_ptr<Importer> make_plain_text();

}  // namespace takedowndb::importers
