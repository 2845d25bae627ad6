// The text of a page as its reader sees it: the article without navigation, cookie banners, share
// buttons, related stories, comments and footers; headings as "# ", lists as "- " and "1. ", tables
// as "| a | b |", paragraphs with an empty line between, as the extraction reads them.
#pragma once

#include <string>

#include "importers/html_tree.h"

namespace takedowndb::importers {

std::string text_of_page(const GumboNode* root);

}  // namespace takedowndb::importers
