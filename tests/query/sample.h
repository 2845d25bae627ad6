// A small database in memory to ask questions of: four takedowns, two of them with hedged figures.
#pragma once

#include "ingest/import.h"
#include "store/connection.h"
#include "tests/store/facts.h"
#include "tests/store/rows.h"

namespace takedowndb::test {

inline void import_all(store::Connection& connection, const std::vector<Document>& documents) {
  for (const Document& d : documents) ingest::import_document(connection, d, {});
}

// Text with the claims of one network, whose words are found in it.
inline Document told(std::string name, std::string text, const std::string& company,
                     const std::string& removed,
                     std::vector<std::pair<Claim, std::string>> claims) {
  Document d = coded(std::move(name), company, removed, {{}});
  d.text = std::move(text);
  for (auto& [c, words] : claims) {
    const auto at = static_cast<std::int64_t>(d.text.find(words));  // ASCII: bytes are characters
    c.span = Span{at, at + static_cast<std::int64_t>(words.size())};
    d.coded->takedowns[0].networks[0].claims.push_back(std::move(c));
  }
  return d;
}

inline std::vector<Document> sample_documents() {
  std::vector<Document> all;
  all.push_back(told(
      "iran.txt", "Facebook removed 30 Pages and 16 Instagram accounts from Iran aimed at Britain.",
      "Meta", "2018-10-26",
      {{claim(Property::kOrigin, "IR"), "from Iran"},
       {claim(Property::kTarget, "GB"), "aimed at Britain"},
       {figure(Property::kAsset, 30, "facebook", "page"), "30 Pages"},
       {figure(Property::kAsset, 16, "instagram", "account"), "16 Instagram accounts"}}));
  all.push_back(told("russia.txt", "More than 50 accounts on Facebook from Russia and Ukraine.",
                     "Meta", "2019-10-21",
                     {{claim(Property::kOrigin, "RU"), "Russia"},
                      {claim(Property::kOrigin, "UA"), "Ukraine"},
                      {figure(Property::kAsset, 50, "facebook", "account", Bound::kMoreThan),
                       "More than 50 accounts"}}));
  all.push_back(told("china.txt", "Twitter took down 936 accounts from China.", "Twitter",
                     "2019-08",
                     {{claim(Property::kOrigin, "CN"), "China"},
                      {figure(Property::kAsset, 936, "twitter", "account"), "936 accounts"}}));
  all.push_back(told(
      "quiet.txt", "Google removed a network from China. No figure was told.", "Google", "2019-08",
      {{claim(Property::kOrigin, "CN"), "China"}, {claim(Property::kTarget, "HK"), "network"}}));
  return all;
}

struct Sample {
  store::Connection connection{":memory:", OpenMode::kReadWriteOrCreate};
  Sample() { import_all(connection, sample_documents()); }
};

// A table as rows of text.
inline Rows text_rows(const Table& table) {
  Rows out;
  for (const auto& row : table.rows) {
    auto& line = out.emplace_back();
    for (const Value& v : row) {
      if (const auto* n = std::get_if<std::int64_t>(&v)) {
        line.push_back(std::to_string(*n));
      } else if (const auto* x = std::get_if<double>(&v)) {
        line.push_back(std::to_string(*x));
      } else if (const auto* s = std::get_if<std::string>(&v)) {
        line.push_back(*s);
      } else {
        line.emplace_back("NULL");
      }
    }
  }
  return out;
}

}  // namespace takedowndb::test
