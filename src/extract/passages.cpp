#include "extract/passages.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "text/utf8.h"

namespace takedowndb::grammar {
namespace {

// A passage in the text that is made up of all passages of one network.
struct Place {
  Span made;                 // in the made-up text: the passage's own words
  std::int64_t in_text = 0;  // where they begin in the document
  Passage::Use use = Passage::Use::kBeside;
};

// Facts of one network that a table's words may add. Company and date are a takedown's, and origins
// and targets stand in columns of their own where a table knows them.
bool may_be_added(Property property) {
  switch (property) {
    case Property::kPublished:
    case Property::kCompany:
    case Property::kRemoved:
    case Property::kPhase:
      return false;
    default:
      return true;
  }
}

bool is_figure_of_assets(Property property) {
  return property == Property::kAsset || property == Property::kTotal;
}

// What the table states itself, before any passage was read.
bool is_stated(const std::vector<Claim>& coded, Property property) {
  return std::any_of(coded.begin(), coded.end(), [&](const Claim& claim) {
    return claim.property == property ||
           (is_figure_of_assets(claim.property) && is_figure_of_assets(property));
  });
}

// The passage that words of the made-up text belong to; nullptr for what is read around passages.
const Place* place_of(const std::optional<Span>& span, const std::vector<Place>& places) {
  if (!span) return nullptr;
  for (const Place& place : places)
    if (std::max(span->start, place.made.start) < std::min(span->end, place.made.end))
      return &place;
  return nullptr;
}

// "[48 accounts] on Facebook": of words that go on behind the passage, its own are quoted.
Span moved(const Span& span, const Place& place) {
  const std::int64_t offset = place.in_text - place.made.start;
  return {std::max(span.start, place.made.start) + offset,
          std::min(span.end, place.made.end) + offset};
}

bool same_claim(const Claim& a, const Claim& b) {
  return a.property == b.property && a.value == b.value && a.count == b.count &&
         a.amount == b.amount && a.platform == b.platform && a.kind == b.kind &&
         a.bound == b.bound && a.currency == b.currency;
}

// Reads the passages of one network as one report and adds what they state.
void read_network(const Document& document, std::size_t t, std::size_t n,
                  const text::CharacterMap& map, Extraction& out) {
  Document report;
  report.metadata = document.metadata;
  report.metadata.language = "en";  // a cell is too short to tell; tables' headings are English
  const std::string& company = out.takedowns[t].company.value;
  // The report's first sentence: what follows speaks of one network. Its own claim is in no
  // passage.
  report.text = (company.empty() ? "We" : company) +
                " removed several accounts that were part of an influence operation.\n\n";
  std::int64_t length = text::count_characters(report.text);
  std::vector<Place> places;
  const auto add = [&](std::string_view words) {
    report.text += words;
    length += text::count_characters(words);
  };
  for (const Passage& passage : document.passages) {
    if (passage.takedown != t || passage.network != n) continue;
    const std::size_t begin = map.to_byte(passage.span.start);
    const std::size_t end = map.to_byte(passage.span.end);
    if (begin >= end || end > document.text.size()) continue;
    add(passage.before);
    const std::int64_t start = length;
    add(std::string_view(document.text).substr(begin, end - begin));
    places.push_back({{start, length}, passage.span.start, passage.use});
    add(passage.after);
    add("\n\n");
  }
  if (places.empty()) return;
  Extraction read = extract(report);
  std::vector<Claim>& claims = out.takedowns[t].networks[n].claims;
  const auto keep = [&](Claim& claim, const Place& place) {
    claim.span = moved(*claim.span, place);
    if (std::none_of(claims.begin(), claims.end(),
                     [&](const Claim& known) { return same_claim(known, claim); }))
      claims.push_back(std::move(claim));
  };
  std::vector<Claim> stated = claims;
  for (const bool columns : {true, false}) {
    for (TakedownMention& takedown : read.takedowns)
      for (NetworkMention& network : takedown.networks)
        for (Claim& claim : network.claims) {
          const Place* place = place_of(claim.span, places);
          if (place == nullptr || !may_be_added(claim.property)) continue;
          if ((place->use == Passage::Use::kColumn) != columns) continue;
          if (place->use == Passage::Use::kFigures && !is_figure(claim.property)) continue;
          if (columns || !is_stated(stated, claim.property)) keep(claim, *place);
        }
    stated = claims;
  }
  for (Doubt& doubt : read.doubts) {
    if (doubt.code != "low_confidence") continue;  // the others are of a report as a whole
    const Place* place = place_of(doubt.span, places);
    if (place == nullptr || place->use == Passage::Use::kFigures) continue;
    doubt.span = moved(*doubt.span, *place);
    out.doubts.push_back(std::move(doubt));
  }
}

}  // namespace

Extraction read_passages(const Document& document) {
  Extraction out = *document.coded;
  if (document.passages.empty()) return out;
  const text::CharacterMap map(document.text);
  for (std::size_t t = 0; t < out.takedowns.size(); ++t)
    for (std::size_t n = 0; n < out.takedowns[t].networks.size(); ++n)
      read_network(document, t, n, map, out);
  return out;
}

}  // namespace takedowndb::grammar
