// The database as a site of static pages that open from the file system, without a server and
// without network: overview, networks (each with a page of its own), operations, places, sources
// and conflicts. In: an open database; out: files, one after another, by their path below the
// site's folder. Every page works without scripts; site.js adds filters and sorting.
//
// Memory: the rows of one page, the list of networks among them; not the whole database.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "store/connection.h"

namespace takedowndb::site {

using WriteFile = std::function<void(const std::string& path, std::string_view bytes)>;

// The order and the bytes of the files are the same every time for the same database.
void write_site(store::Connection& connection, const WriteFile& write);

}  // namespace takedowndb::site
