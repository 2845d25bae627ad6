// The whole of extraction: text in, claims with spans out. Each stage is in a file of its own;
// this one runs them in order and turns byte offsets into character offsets.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>
#include <vector>

#include "extract/assemble.h"
#include "extract/dates.h"
#include "extract/doubts.h"
#include "extract/frames.h"
#include "extract/layout.h"
#include "extract/lexicon.h"
#include "extract/passages.h"
#include "extract/units.h"
#include "language/language.h"
#include "takedowndb/document.h"
#include "text/utf8.h"

namespace takedowndb {
namespace {

using grammar::Figure;
using grammar::FigureType;
using grammar::Range;

class Emitter {
 public:
  Emitter(const grammar::Reading& r) : r_(r), map_(r.stream.text) {}

  std::optional<Span> span(Range range) const {
    if (range.end <= range.first) return std::nullopt;
    return Span{map_.to_character(r_.units[range.first].begin),
                map_.to_character(r_.units[range.end - 1].end)};
  }
  Claim claim(Property property, std::string value, Range range, std::string_view rule) const {
    Claim c;
    c.property = property;
    c.value = std::move(value);
    c.span = span(range);
    c.rule = rule;
    return c;
  }

 private:
  const grammar::Reading& r_;
  text::CharacterMap map_;
};

Claim figure_claim(const Emitter& emit, const Figure& f) {
  static constexpr std::array kProperties = {Property::kAsset, Property::kTotal,
                                             Property::kAudience, Property::kAdSpend,
                                             Property::kEvents};
  Claim c = emit.claim(kProperties[static_cast<std::size_t>(f.type)], "", f.range, f.rule);
  c.bound = f.bound;
  if (f.type == FigureType::kSpend) {
    c.amount = f.amount;
    c.currency = f.currency;
  } else {
    c.count = f.count;
    c.count_high = f.high;
    c.platform = f.platform;
    c.kind = f.kind;
  }
  return c;
}

// As the text tells them; those without words first. By their places, as claims are large to move.
void sort_by_place(std::vector<Claim>& claims) {
  std::vector<std::pair<std::int64_t, std::size_t>> order;
  order.reserve(claims.size());
  for (const Claim& c : claims) order.emplace_back(c.span ? c.span->start : -1, order.size());
  if (std::is_sorted(order.begin(), order.end())) return;
  std::sort(order.begin(), order.end());
  std::vector<Claim> sorted;
  sorted.reserve(claims.size());
  for (const auto& [start, index] : order) sorted.push_back(std::move(claims[index]));
  claims = std::move(sorted);
}

Doubt low_confidence(const Claim& c) {
  const std::string what(to_string(c.property));
  return {"low_confidence",
          fmt::format("{} {}: read with little confidence ({:.0f} %), and not reported.", what,
                      c.value.empty() && c.count ? std::to_string(*c.count) : c.value,
                      c.confidence * 100),
          c.span};
}

}  // namespace

Extraction extract(const Document& document) {
  if (document.coded) return grammar::read_passages(document);
  const std::string_view text = document.text;
  Extraction out;
  const std::string language = language::recognise(text);
  if (!language::is_english(language, document.metadata.language)) {
    const std::string& code = language.empty() ? document.metadata.language : language;
    out.doubts.push_back({"not_english",
                          fmt::format("in {} ({}): not extracted, as the rules read English only.",
                                      language::name_of(code), code),
                          std::nullopt});
    return out;
  }
  grammar::Reading reading;
  reading.lexicon = &grammar::Lexicon::bundled();
  grammar::tokenize(text, reading.lexicon->vocabulary(), reading.stream);
  grammar::build_units(reading);
  grammar::Layout layout = grammar::lay_out(reading);
  const Emitter emit(reading);

  grammar::Calendar calendar;
  if (!document.metadata.published.empty())
    calendar.published = text::parse_edtf(document.metadata.published);
  const auto own = grammar::find_own_date(reading, layout);
  if (own) {
    calendar.own = own->range;
    if (!calendar.published) {
      calendar.published = text::parse_edtf(own->edtf);
      out.published = emit.claim(Property::kPublished, own->edtf, own->range, "date.own");
    }
  }
  if (!calendar.published)
    if (const auto period = grammar::find_period(reading, layout, calendar))
      if (const auto range = text::parse_edtf(period->edtf);
          range && range->earliest.year == range->latest.year)
        calendar.year_of_period = range->earliest.year;
  const auto frames = grammar::build_frames(reading, layout, calendar);
  const grammar::Assembly assembly =
      grammar::assemble(reading, layout, frames, calendar, document.metadata.publisher);
  if (assembly.too_many) {
    out.doubts.push_back({"too_many_networks",
                          fmt::format("More than {} networks are told in one text: nothing was "
                                      "extracted. Split it, or import it as a table.",
                                      grammar::kMostNetworks),
                          std::nullopt});
    return out;
  }
  for (const auto& t : assembly.takedowns) {
    TakedownMention takedown;
    takedown.company = emit.claim(Property::kCompany, t.company, t.company_words, "company.actor");
    takedown.company.confidence = reading.lexicon->confidence("company.actor");
    if (!t.removed.empty()) {
      // The day of publication is quoted where the text states it.
      const bool published = t.removed_rule == "date.published" && own && own->edtf == t.removed;
      takedown.removed = emit.claim(Property::kRemoved, t.removed,
                                    published ? own->range : t.removed_words, t.removed_rule);
      takedown.removed->confidence = reading.lexicon->confidence(t.removed_rule);
    }
    for (const auto& n : t.networks) {
      for (const auto& b : n.references) {
        Reference reference;
        reference.takedown = out.takedowns.size();
        reference.network = takedown.networks.size();
        reference.company = b.company == t.company ? std::string() : std::string(b.company);
        reference.origin = b.origin;
        reference.removed = b.removed;
        reference.kind = b.kind;
        reference.span = emit.span(b.range);
        out.references.push_back(std::move(reference));
      }
      NetworkMention mention;
      mention.combined = n.combined;
      mention.claims.reserve(n.places.size() + n.names.size() + n.figures.size() + n.said.size());
      for (const auto& p : n.places) {
        const Property property = p.region                           ? Property::kRegion
                                  : p.role == grammar::Role::kOrigin ? Property::kOrigin
                                                                     : Property::kTarget;
        mention.claims.push_back(
            emit.claim(property, std::string(p.code), {p.unit, p.unit + 1}, p.rule));
        mention.claims.back().confidence = grammar::confidence_of(reading, p.rule, n, p.weak);
        mention.claims.back().attributed_to = p.attributed_to;
      }
      for (const auto& name : n.names) {
        mention.claims.push_back(
            emit.claim(name.operation ? Property::kOperation : Property::kActor, name.value,
                       name.range, name.rule));
        mention.claims.back().confidence = grammar::confidence_of(reading, name.rule, n, false);
        mention.claims.back().attributed_to = name.attributed_to;
      }
      for (const Figure& f : n.figures) {
        mention.claims.push_back(figure_claim(emit, f));
        mention.claims.back().confidence = grammar::confidence_of(reading, f.rule, n, false);
      }
      for (const auto& x : n.said) {
        mention.claims.push_back(emit.claim(x.property, x.value, x.range, x.rule));
        mention.claims.back().confidence = grammar::confidence_of(reading, x.rule, n, false);
      }
      for (const Claim& c : mention.claims)
        if (c.confidence < kReportThreshold) out.doubts.push_back(low_confidence(c));
      sort_by_place(mention.claims);
      takedown.networks.push_back(std::move(mention));
    }
    out.takedowns.push_back(std::move(takedown));
  }
  for (const auto& d : grammar::find_doubts(assembly))
    out.doubts.push_back({std::string(d.code), d.message, emit.span(d.range)});
  return out;
}

}  // namespace takedowndb
