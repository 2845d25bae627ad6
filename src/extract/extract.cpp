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
#include "extract/english.h"
#include "extract/frames.h"
#include "extract/layout.h"
#include "extract/lexicon.h"
#include "extract/members.h"
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
  explicit Emitter(const grammar::Reading& r) : r_(r), map_(r.stream.text) {}

  // Where a claim's words begin in the text, in bytes; -1 for none.
  std::int64_t place(Range range) const {
    return range.end <= range.first ? -1 : std::int64_t{r_.units[range.first].begin};
  }

  std::optional<Span> span(Range range) const {
    if (range.end <= range.first) return std::nullopt;
    return Span{map_.to_character(r_.units[range.first].begin),
                map_.to_character(r_.units[range.end - 1].end)};
  }
  void fill(Claim& c, Property property, std::string_view value, Range range,
            std::string_view rule) const {
    c.property = property;
    set(c.value, value);
    c.span = span(range);
    c.rule = rule;
  }
  // Most values are empty, and so are those of a new claim.
  static void set(std::string& to, std::string_view value) {
    if (!value.empty()) to = value;
  }
  double confidence(std::string_view rule, const grammar::Network& n, bool weak) const {
    return grammar::confidence_of(r_, rule, n, weak);
  }

 private:
  const grammar::Reading& r_;
  text::CharacterMap map_;
};

Doubt low_confidence(const Claim& c) {
  const std::string what(to_string(c.property));
  return {"low_confidence",
          fmt::format("{} {}: read with little confidence ({:.0f} %), and not reported.", what,
                      c.value.empty() && c.count ? std::to_string(*c.count) : c.value,
                      c.confidence * 100),
          c.span};
}

// The claims of one network, which lie in four lists: here they have one numbering.
class ClaimsOfNetwork {
 public:
  ClaimsOfNetwork(const Emitter& emit, const grammar::Network& n) : emit_(emit), n_(n) {}

  // As the text tells them; those without words first. Claims are large: they are made in that
  // order and not moved.
  std::vector<Claim> in_order(std::vector<Doubt>& doubts) const {
    struct Told {
      std::int64_t place;
      std::size_t number;
    };
    std::vector<Told> told;
    told.reserve(n_.places.size() + n_.names.size() + n_.figures.size() + n_.said.size());
    const auto add = [&](Range range) { told.push_back({emit_.place(range), told.size()}); };
    for (const auto& p : n_.places) add({p.unit, p.unit + 1});
    for (const auto& name : n_.names) add(name.range);
    for (const auto& f : n_.figures) add(f.range);
    for (const auto& x : n_.said) add(x.range);
    std::sort(told.begin(), told.end(), [](const Told& a, const Told& b) {
      return a.place != b.place ? a.place < b.place : a.number < b.number;
    });
    std::vector<Claim> claims;
    claims.reserve(told.size());
    std::vector<std::pair<std::size_t, Doubt>> unsure;
    for (const Told& t : told) {
      fill(claims.emplace_back(), t.number);
      if (claims.back().confidence < kReportThreshold)
        unsure.emplace_back(t.number, low_confidence(claims.back()));
    }
    std::sort(unsure.begin(), unsure.end(),
              [](const auto& a, const auto& b) { return a.first < b.first; });
    for (auto& [number, doubt] : unsure) doubts.push_back(std::move(doubt));
    return claims;
  }

 private:
  void fill(Claim& c, std::size_t number) const {
    if (number < n_.places.size()) return fill(c, n_.places[number]);
    number -= n_.places.size();
    if (number < n_.names.size()) return fill(c, n_.names[number]);
    number -= n_.names.size();
    if (number < n_.figures.size()) return fill(c, n_.figures[number]);
    const grammar::Said& x = n_.said[number - n_.figures.size()];
    emit_.fill(c, x.property, x.value, x.range, x.rule);
    c.confidence = emit_.confidence(x.rule, n_, false);
  }
  void fill(Claim& c, const grammar::Place& p) const {
    const Property property = p.region                           ? Property::kRegion
                              : p.role == grammar::Role::kOrigin ? Property::kOrigin
                                                                 : Property::kTarget;
    emit_.fill(c, property, p.code, {p.unit, p.unit + 1}, p.rule);
    c.confidence = emit_.confidence(p.rule, n_, p.weak);
    emit_.set(c.attributed_to, p.attributed_to);
  }
  void fill(Claim& c, const grammar::Name& name) const {
    emit_.fill(c, name.operation ? Property::kOperation : Property::kActor, name.value, name.range,
               name.rule);
    c.confidence = emit_.confidence(name.rule, n_, false);
    emit_.set(c.attributed_to, name.attributed_to);
  }
  void fill(Claim& c, const Figure& f) const {
    static constexpr std::array kProperties = {Property::kAsset, Property::kTotal,
                                               Property::kAudience, Property::kAdSpend,
                                               Property::kEvents};
    emit_.fill(c, kProperties[static_cast<std::size_t>(f.type)], {}, f.range, f.rule);
    c.bound = f.bound;
    if (f.type == FigureType::kSpend) {
      c.amount = f.amount;
      emit_.set(c.currency, f.currency);
    } else {
      c.count = f.count;
      c.count_high = f.high;
      emit_.set(c.platform, f.platform);
      emit_.set(c.kind, f.kind);
    }
    c.confidence = emit_.confidence(f.rule, n_, false);
  }

  const Emitter& emit_;
  const grammar::Network& n_;
};

}  // namespace

Extraction extract(const Document& document) {
  if (document.coded) return grammar::read_passages(document);
  const std::string_view text = document.text;
  Extraction out;
  grammar::Reading reading;
  reading.lexicon = &grammar::Lexicon::bundled();
  grammar::tokenize(text, reading.lexicon->vocabulary(), reading.stream);
  if (!grammar::is_surely_english(reading)) {
    const std::string language = language::recognise(text);
    if (!language::is_english(language, document.metadata.language)) {
      const std::string& code = language.empty() ? document.metadata.language : language;
      out.doubts.push_back(
          {"not_english",
           fmt::format("in {} ({}): not extracted, as the rules read English only.",
                       language::name_of(code), code),
           std::nullopt});
      return out;
    }
  }
  grammar::build_units(reading);
  grammar::mark_members(reading);
  grammar::Layout layout = grammar::lay_out(reading);
  const Emitter emit(reading);

  grammar::Calendar calendar;
  if (!document.metadata.published.empty())
    calendar.published = text::parse_edtf(document.metadata.published);
  const auto own = grammar::find_own_date(reading, layout);
  if (own) {
    calendar.own = own->range;
    calendar.issue = own->issue && !calendar.published;
    if (!calendar.published) {
      calendar.published = text::parse_edtf(own->edtf);
      emit.fill(out.published.emplace(), Property::kPublished, own->edtf, own->range, "date.own");
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
  out.takedowns.reserve(assembly.takedowns.size());
  for (const auto& t : assembly.takedowns) {
    TakedownMention& takedown = out.takedowns.emplace_back();
    takedown.networks.reserve(t.networks.size());
    emit.fill(takedown.company, Property::kCompany, t.company, t.company_words, "company.actor");
    takedown.company.confidence = reading.lexicon->confidence("company.actor");
    if (!t.removed.empty()) {
      // The day of publication is quoted where the text states it.
      const bool published = t.removed_rule == "date.published" && own && own->edtf == t.removed;
      emit.fill(takedown.removed.emplace(), Property::kRemoved, t.removed,
                published ? own->range : t.removed_words, t.removed_rule);
      takedown.removed->confidence = reading.lexicon->confidence(t.removed_rule);
    }
    for (const auto& n : t.networks) {
      for (const auto& b : n.references) {
        Reference reference;
        reference.takedown = out.takedowns.size() - 1;
        reference.network = takedown.networks.size();
        reference.company = b.company == t.company ? std::string() : std::string(b.company);
        reference.origin = b.origin;
        reference.removed = b.removed;
        reference.kind = b.kind;
        reference.span = emit.span(b.range);
        out.references.push_back(std::move(reference));
      }
      NetworkMention& mention = takedown.networks.emplace_back();
      mention.combined = n.combined;
      mention.claims = ClaimsOfNetwork(emit, n).in_order(out.doubts);
    }
  }
  for (const auto& d : grammar::find_doubts(assembly))
    out.doubts.push_back({std::string(d.code), d.message, emit.span(d.range)});
  return out;
}

}  // namespace takedowndb
