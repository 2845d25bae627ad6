#include "importers/name_claims.h"

namespace takedowndb::importers {
namespace {

constexpr double kConfidence = 0.9;  // people name files in haste

}  // namespace

TakedownMention takedown_in_name(const NamedFacts& names, const Span& title) {
  const auto claim = [&](Property property, const NamedFacts::Fact& fact) {
    Claim out;
    out.property = property;
    out.value = fact.value;
    out.rule = "file.name";
    out.confidence = kConfidence;
    out.span = Span{fact.span.start + title.start, fact.span.end + title.start};
    return out;
  };
  TakedownMention takedown;
  takedown.company.property = Property::kCompany;
  NetworkMention& network = takedown.networks.emplace_back();
  network.combined = names.origins_joined;
  if (names.period) {
    takedown.removed = claim(Property::kRemoved, *names.period);
  } else if (names.date) {
    takedown.removed = claim(Property::kRemoved, *names.date);
  }
  for (const auto& origin : names.origins)
    network.claims.push_back(claim(Property::kOrigin, origin));
  for (const auto& target : names.targets)
    network.claims.push_back(claim(Property::kTarget, target));
  if (names.operation) network.claims.push_back(claim(Property::kOperation, *names.operation));
  return takedown;
}

}  // namespace takedowndb::importers
