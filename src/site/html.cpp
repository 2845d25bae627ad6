#include "site/html.h"

#include <array>
#include <utility>

namespace takedowndb::site {
namespace {

struct Section {
  std::string_view file;
  std::string_view name;
};
constexpr std::array<Section, 6> kSections = {{{"index.html", "Overview"},
                                               {"networks.html", "Networks"},
                                               {"operations.html", "Operations"},
                                               {"places.html", "Places"},
                                               {"sources.html", "Sources"},
                                               {"conflicts.html", "Conflicts"}}};

}  // namespace

std::string escaped(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      case '\n':
      case '\t':
        out += c;
        break;
      default:
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) {
          out += "\xEF\xBF\xBD";
        } else {
          out += c;
        }
    }
  }
  return out;
}

std::string link(const std::string& address, std::string_view words) {
  return "<a href=\"" + escaped(address) + "\">" + escaped(words) + "</a>";
}

std::string outward(const std::string& address) {
  if (!address.starts_with("https://") && !address.starts_with("http://")) return escaped(address);
  return "<a href=\"" + escaped(address) + R"(" rel="noreferrer">)" + escaped(address) + "</a>";
}

std::string page(const PageFrame& frame, const std::string& main) {
  std::string nav;
  for (const Section& section : kSections) {
    const std::string current = section.file == frame.current ? " aria-current=\"page\"" : "";
    nav += "<li><a href=\"" + frame.root + std::string(section.file) + "\"" + current + ">" +
           std::string(section.name) + "</a></li>";
  }
  return "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
         "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
         "<meta name=\"color-scheme\" content=\"light dark\">\n<title>" +
         escaped(frame.title) +
         " - takedowndb</title>\n"
         "<link rel=\"icon\" href=\"data:,\">\n<link rel=\"stylesheet\" href=\"" +
         frame.root + "site.css\">\n<script defer src=\"" + frame.root +
         "site.js\"></script>\n</head>\n<body>\n"
         "<a class=\"skip\" href=\"#main\">Skip to the content</a>\n"
         "<header><nav aria-label=\"Sections\"><ul>" +
         nav + "</ul></nav>\n<form role=\"search\" action=\"" + frame.root +
         "networks.html\" method=\"get\"><label for=\"site-search\">Search networks</label>"
         "<input id=\"site-search\" name=\"q\" type=\"search\" autocomplete=\"off\">"
         "<button>Search</button></form></header>\n<main id=\"main\">\n" +
         main +
         "</main>\n<footer><p>Made by takedowndb from one database. Every figure leads to the "
         "words "
         "that it came from. A dash means that no source states it.</p></footer>\n</body>\n"
         "</html>\n";
}

std::string header_row(std::initializer_list<std::string_view> names) {
  std::string out = "<thead><tr>";
  for (const std::string_view name : names)
    out += "<th scope=\"col\">" + std::string(name) + "</th>";
  return out + "</tr></thead>\n";
}

std::string none() { return R"(<span class="none" title="not stated">-</span>)"; }

std::string cell(const std::string& html) {
  return "<td>" + (html.empty() ? none() : html) + "</td>";
}

std::string number_cell(const std::string& words, const std::string& sort_key) {
  return R"(<td class="number" data-sort=")" + escaped(sort_key) + "\">" +
         (words.empty() ? none() : escaped(words)) + "</td>";
}

}  // namespace takedowndb::site
