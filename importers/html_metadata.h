// What a page says of itself: title, publisher, canonical address, day of publication, language -
// in OpenGraph, JSON-LD, <meta>, <link>, <time>, microdata and <title>. Nothing is fetched and
// nothing is guessed: what the page does not say stays empty.
#pragma once

#include "importers/html_tree.h"
#include "takedowndb/document.h"

namespace takedowndb::importers {

Metadata metadata_of_page(const GumboNode* root);

}  // namespace takedowndb::importers
