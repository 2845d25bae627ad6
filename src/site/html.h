// Pieces of pages. Everything that comes from the database goes through escaped(); nothing else
// writes text into a page.
#pragma once

#include <string>
#include <string_view>

namespace takedowndb::site {

// For text and for attributes in quotation marks. Control characters are shown, not sent.
std::string escaped(std::string_view text);
// "n/FB-IR-1018-A.html", "https://...": for href="...".
std::string link(const std::string& address, std::string_view words);
// A link to a page elsewhere, only for http and https.
std::string outward(const std::string& address);

struct PageFrame {
  std::string title;
  std::string root;     // "" or "../": the way to the site's folder
  std::string current;  // file of the section that the page belongs to
};
std::string page(const PageFrame& frame, const std::string& main);

// "<th scope=col>"; sortable tables get buttons from site.js.
std::string header_row(std::initializer_list<std::string_view> names);
std::string cell(const std::string& html);
std::string number_cell(const std::string& words, const std::string& sort_key);
// Something that no source states.
std::string none();

}  // namespace takedowndb::site
