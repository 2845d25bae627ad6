// The words that the database and the records use for the enumerations of extraction.h. In: an
// enumerator or a word; out: the other. Here because extraction, records and the store need them.
#include <array>
#include <utility>

#include "takedowndb/extraction.h"

namespace takedowndb {
namespace {

template <typename T, std::size_t N>
using Words = std::array<std::pair<T, std::string_view>, N>;

constexpr Words<Bound, 5> kBounds = {{
    {Bound::kExact, "exact"},
    {Bound::kAbout, "about"},
    {Bound::kMoreThan, "more_than"},
    {Bound::kLessThan, "less_than"},
    {Bound::kVague, "vague"},
}};

constexpr Words<Property, 17> kProperties = {{
    {Property::kPublished, "published"},
    {Property::kCompany, "company"},
    {Property::kRemoved, "removed"},
    {Property::kOrigin, "origin"},
    {Property::kTarget, "target"},
    {Property::kRegion, "region"},
    {Property::kActor, "actor"},
    {Property::kOperation, "operation"},
    {Property::kAsset, "asset"},
    {Property::kTotal, "total"},
    {Property::kAudience, "audience"},
    {Property::kAdSpend, "ad_spend"},
    {Property::kLanguage, "language"},
    {Property::kTopic, "topic"},
    {Property::kEvents, "events"},
    {Property::kAdPeriod, "ad_period"},
    {Property::kPhase, "phase"},
}};

template <typename T, std::size_t N>
std::string_view word_of(const Words<T, N>& words, T value) {
  for (const auto& [known, word] : words)
    if (known == value) return word;
  return {};
}

template <typename T, std::size_t N>
std::optional<T> value_of(const Words<T, N>& words, std::string_view wanted) {
  for (const auto& [value, word] : words)
    if (word == wanted) return value;
  return std::nullopt;
}

}  // namespace

std::string_view to_string(Bound bound) { return word_of(kBounds, bound); }
std::optional<Bound> bound_from_string(std::string_view word) { return value_of(kBounds, word); }
std::string_view to_string(Property property) { return word_of(kProperties, property); }
std::optional<Property> property_from_string(std::string_view word) {
  return value_of(kProperties, word);
}

bool is_figure(Property property) {
  switch (property) {
    case Property::kAsset:
    case Property::kTotal:
    case Property::kAudience:
    case Property::kAdSpend:
    case Property::kEvents:
      return true;
    default:
      return false;
  }
}

}  // namespace takedowndb
