#include "importers/html_metadata.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <nlohmann/json.hpp>

#include "importers/json_text.h"
#include "text/edtf.h"
#include "text/utf8.h"

namespace takedowndb::importers {
namespace {

using nlohmann::json;

// "2018-10-26T09:00:00+01:00", "20181026", "2018-10" as EDTF; empty for anything else.
std::string day_of(std::string_view text) {
  std::string day = collapsed(text);
  if (day.size() > 10 && (day[10] == 'T' || day[10] == ' ')) day.resize(10);
  if (day.size() == 8 && std::all_of(day.begin(), day.end(), [](char c) {
        return std::isdigit(static_cast<unsigned char>(c)) != 0;
      }))
    day = day.substr(0, 4) + '-' + day.substr(4, 2) + '-' + day.substr(6);
  if (day.size() != 10 && day.size() != 7) return {};
  if (day.find('/') != std::string::npos) return {};
  return text::parse_edtf(day) ? day : std::string();
}

// The first text of a JSON-LD value: a string, or an object's name, or the first of a list.
std::string text_of(const json& value) {
  if (value.is_string()) return collapsed(value.get<std::string>());
  if (value.is_object() && value.contains("name")) return text_of(value["name"]);
  if (value.is_array() && !value.empty()) return text_of(value[0]);
  return {};
}

bool is_article(const json& object) {
  if (!object.contains("@type")) return false;
  const std::string type = object["@type"].is_array() && !object["@type"].empty()
                               ? text_of(object["@type"][0])
                               : text_of(object["@type"]);
  for (const char* known : {"Article", "BlogPosting", "Report", "WebPage", "Posting"})
    if (type.size() >= std::string_view(known).size() && type.ends_with(known)) return true;
  return false;
}

void fill(std::string& field, std::string value) {
  if (field.empty()) field = std::move(value);
}

void read_article(const json& object, Metadata& out) {
  for (const auto& [key, field] :
       {std::pair{"headline", &out.title}, std::pair{"publisher", &out.publisher},
        std::pair{"inLanguage", &out.language}})
    if (object.contains(key)) fill(*field, text_of(object[key]));
  if (object.contains("datePublished"))
    fill(out.published, day_of(text_of(object["datePublished"])));
  if (object.contains("mainEntityOfPage")) {
    const json& page = object["mainEntityOfPage"];
    fill(out.url, page.is_object() && page.contains("@id") ? text_of(page["@id"]) : text_of(page));
  }
}

// JSON-LD: an object, a list of them, or a graph; articles before pages.
Metadata linked_data(const GumboNode* root) {
  std::vector<json> articles, pages;
  for (const GumboNode* script : all(root, GUMBO_TAG_SCRIPT)) {
    if (text::to_lower(attribute(script, "type")) != "application/ld+json") continue;
    std::string text;
    for (const GumboNode* child : children(script))
      if (child->type == GUMBO_NODE_TEXT || child->type == GUMBO_NODE_CDATA)
        text += child->v.text.text;
    if (is_nested_deeper(text, kJsonDepthLimit)) continue;
    std::vector<json> open = {json::parse(text, nullptr, false)};
    for (std::size_t seen = 0; !open.empty() && seen < 1000; ++seen) {
      const json value = std::move(open.back());
      open.pop_back();
      if (value.is_array()) open.insert(open.end(), value.rbegin(), value.rend());
      if (!value.is_object()) continue;
      if (value.contains("@graph")) open.push_back(value["@graph"]);
      if (!is_article(value)) continue;
      const bool page = text_of(value["@type"]) == "WebPage";
      (page ? pages : articles).push_back(value);
    }
  }
  Metadata out;
  for (const json& object : articles) read_article(object, out);
  for (const json& object : pages) read_article(object, out);
  return out;
}

// <meta name|property|itemprop="..." content="..."> by lower-case name; the first of each.
std::map<std::string, std::string> metas(const GumboNode* root) {
  std::map<std::string, std::string> out;
  for (const GumboNode* meta : all(root, GUMBO_TAG_META))
    for (const char* key : {"property", "name", "itemprop"}) {
      const std::string name = text::to_lower(attribute(meta, key));
      const std::string content = collapsed(attribute(meta, "content"));
      if (!name.empty() && !content.empty()) out.emplace(name, content);
    }
  return out;
}

// "Removing a network | Example Times": the title without the site's name.
std::string without_site(std::string title, const std::string& site) {
  for (const std::string_view mark :
       {" | ", " - ", " \xC2\xBB ", " \xE2\x80\x93 ", " \xE2\x80\x94 ", " :: "}) {
    const auto at = title.rfind(mark);
    if (at == std::string::npos) continue;
    const std::string behind = title.substr(at + mark.size());
    if ((!site.empty() && text::to_lower(behind) == text::to_lower(site)) ||
        (site.empty() && (mark == " | " || mark == " \xC2\xBB ")))
      title.resize(at);
  }
  return title;
}

}  // namespace

Metadata metadata_of_page(const GumboNode* root) {
  Metadata out = linked_data(root);
  const auto meta = metas(root);
  const auto said = [&meta](std::initializer_list<const char*> names) {
    for (const char* name : names)
      if (const auto found = meta.find(name); found != meta.end()) return found->second;
    return std::string();
  };
  const auto day_said = [&meta](std::initializer_list<const char*> names) {
    for (const char* name : names)
      if (const auto found = meta.find(name); found != meta.end())
        if (std::string day = day_of(found->second); !day.empty()) return day;
    return std::string();
  };
  fill(out.title, said({"og:title", "twitter:title", "dc.title", "citation_title"}));
  fill(out.publisher, said({"og:site_name", "application-name", "dc.publisher",
                            "citation_publisher", "publisher"}));
  fill(out.published, day_said({"article:published_time", "og:published_time", "datepublished",
                                "parsely-pub-date", "citation_publication_date", "dc.date.issued",
                                "dcterms.issued", "dc.date", "dcterms.date", "pubdate",
                                "publish-date", "publication_date", "sailthru.date", "date"}));
  fill(out.url, said({"og:url"}));
  for (const GumboNode* link : all(root, GUMBO_TAG_LINK))
    if (text::to_lower(attribute(link, "rel")) == "canonical" && !attribute(link, "href").empty())
      out.url = collapsed(attribute(link, "href"));
  fill(out.language, collapsed(attribute(root, "lang")));
  fill(out.language, said({"og:locale", "language", "dc.language"}));
  std::replace(out.language.begin(), out.language.end(), '_', '-');

  if (out.published.empty()) {
    // The one that says so, else the only one of the page.
    const auto times = all(root, GUMBO_TAG_TIME);
    for (const GumboNode* time : times)
      if (text::to_lower(attribute(time, "itemprop")) == "datepublished" ||
          gumbo_get_attribute(&time->v.element.attributes, "pubdate") != nullptr)
        fill(out.published, day_of(attribute(time, "datetime")));
    if (times.size() == 1) fill(out.published, day_of(attribute(times.front(), "datetime")));
  }
  if (out.title.empty()) {
    const auto titles = all(root, GUMBO_TAG_TITLE);
    if (!titles.empty()) out.title = without_site(plain_text(titles.front()), out.publisher);
  }
  if (out.title.empty()) {
    const auto headings = all(root, GUMBO_TAG_H1);
    if (headings.size() == 1) out.title = plain_text(headings.front());
  }
  return out;
}

}  // namespace takedowndb::importers
