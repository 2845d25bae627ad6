// What an importer made of a file, as text to be kept beside it and reviewed: metadata, problems,
// the text, what extraction reads with its quotations, and single assets. With
// TAKEDOWNDB_REGENERATE=1 the goldens are written anew; look at them with `git diff`.
#pragma once

#include <cstdlib>
#include <fstream>
#include <string>

#include "importers/text_indicators.h"
#include "takedowndb/document.h"
#include "takedowndb/importer.h"
#include "tests/support.h"
#include "text/utf8.h"

namespace takedowndb::test {

inline std::string quote(const Document& d, const std::optional<Span>& span) {
  if (!span) return "-";
  const text::CharacterMap map(d.text);
  const std::size_t begin = map.to_byte(span->start);
  return '"' + d.text.substr(begin, map.to_byte(span->end) - begin) + '"';
}

inline std::string golden_of(const Claim& c, const Document& d) {
  std::string out = "  " + std::string(to_string(c.property));
  for (const std::string& part : {c.value, c.platform, c.kind, c.currency})
    if (!part.empty()) out += ' ' + part;
  if (c.count) out += ' ' + std::to_string(*c.count);
  if (c.amount) out += ' ' + std::to_string(static_cast<std::int64_t>(*c.amount));
  if (c.bound != Bound::kExact) out += ' ' + std::string(to_string(c.bound));
  return out + "  " + quote(d, c.span) + "  " + c.rule + '\n';
}

inline std::string golden_of(const Document& d) {
  std::string out = "name: " + d.name + '\n';
  for (const auto& [key, value] :
       {std::pair{"title", d.metadata.title}, std::pair{"publisher", d.metadata.publisher},
        std::pair{"published", d.metadata.published}, std::pair{"url", d.metadata.url},
        std::pair{"language", d.metadata.language}})
    if (!value.empty()) out += std::string(key) + ": " + value + '\n';
  for (const Problem& p : d.problems) out += "problem: " + p.code + ": " + p.message + '\n';
  out += '\n' + d.text + '\n';
  const Extraction facts = extract(d);
  for (const TakedownMention& takedown : facts.takedowns) {
    out += "takedown\n" + golden_of(takedown.company, d);
    if (takedown.removed) out += golden_of(*takedown.removed, d);
    for (const NetworkMention& network : takedown.networks) {
      out += network.combined ? "several networks\n" : "network\n";
      for (const Claim& claim : network.claims) out += golden_of(claim, d);
    }
  }
  const auto add = [&](const SingleAsset& a) {
    out += "asset " + a.platform + '/' + a.kind + ' ' + a.value;
    if (!a.plain.empty()) out += " = " + a.plain;
    if (!a.display_name.empty()) out += " (" + a.display_name + ')';
    out += "  " + quote(d, a.span) + (a.note.empty() ? "" : "  " + a.note) + '\n';
  };
  const bool listed = !d.assets.empty() || d.more_assets;
  for (const SingleAsset& asset : listed ? d.assets : importers::indicators_in_text(d.text))
    add(asset);
  if (d.more_assets) d.more_assets(add);
  return out;
}

// Compares what `importer` makes of a file with the golden beside it.
inline void check_golden(const Importer& importer, const fs::path& path) {
  INFO(path);
  std::string got;
  importer.read(InputFile::open(path.string()),
                [&](const Document& d) { got += golden_of(d) + "----\n"; });
  const fs::path golden = path.string() + ".golden.txt";
  if (std::getenv("TAKEDOWNDB_REGENERATE") != nullptr)
    std::ofstream(golden, std::ios::binary) << got;
  CHECK(got == read_file(golden));
}

}  // namespace takedowndb::test
