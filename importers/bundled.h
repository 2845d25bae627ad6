// The importers that come with the library, one function for each file of this folder that reads a
// format. registry.cpp lists them in the order in which they are tried.
#pragma once

#include <memory>

#include "takedowndb/importer.h"

namespace takedowndb::importers {

std::unique_ptr<Importer> make_record();
std::unique_ptr<Importer> make_html();
std::unique_ptr<Importer> make_pdf();
std::unique_ptr<Importer> make_plain_text();

}  // namespace takedowndb::importers
