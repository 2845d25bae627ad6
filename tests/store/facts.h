// Short words to make documents with ready-made facts.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "takedowndb/document.h"

namespace takedowndb::test {

inline Claim claim(Property property, std::string value) {
  Claim c;
  c.property = property;
  c.value = std::move(value);
  c.rule = "coded";
  return c;
}

inline Claim figure(Property property, std::optional<std::int64_t> count, std::string platform = {},
                    std::string kind = {}, Bound bound = Bound::kExact) {
  Claim c = claim(property, {});
  c.count = count;
  c.platform = std::move(platform);
  c.kind = std::move(kind);
  c.bound = bound;
  return c;
}

// One takedown of one company with networks of these claims.
inline Document coded(std::string name, const std::string& company, const std::string& removed,
                      const std::vector<std::vector<Claim>>& networks) {
  Document d;
  d.name = std::move(name);
  d.importer = "record";
  d.coded.emplace();
  TakedownMention& t = d.coded->takedowns.emplace_back();
  t.company = claim(Property::kCompany, company);
  if (!removed.empty()) t.removed = claim(Property::kRemoved, removed);
  for (const auto& claims : networks) t.networks.push_back({false, claims});
  return d;
}

inline Document text_document(std::string name, std::string text) {
  Document d;
  d.name = std::move(name);
  d.text = std::move(text);
  d.importer = "text";
  return d;
}

}  // namespace takedowndb::test
