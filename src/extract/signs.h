// Signs: what the readers look for in a sentence, one bit a unit each, so that they hop to the next
// unit that matters and pass by the others eight at a time. Most are categories; the others are
// numbers and the small words that constructions without a category begin with.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <utility>

#include "extract/lexicon.h"

namespace takedowndb::grammar {

using Signs = std::uint64_t;

enum class Sign : std::uint8_t {
  kNumber = Lexicon::kFirstSign,  // a number or an ordinal
  kDateWord,                      // a date may begin with it
  kLaterWord,                     // behind a date, another may
  kNameWord,                      // a name may follow
  kPlaceWord,                     // a place may follow
  kStop,                          // a mark that may end a sentence
  kSupposed,                      // "suppose", "exercise": what is told may be made up
};

constexpr Signs sign(Sign s) { return Signs{1} << static_cast<unsigned>(s); }
// For the categories that have one; no constant for the others.
constexpr Signs sign(Cat cat) {
  return static_cast<unsigned>(cat) < Lexicon::kFirstSign ? Signs{1} << static_cast<unsigned>(cat)
                                                          : throw cat;
}
template <typename... C>
constexpr Signs signs(C... c) {
  return (sign(c) | ...);
}
// All signs of a set of categories.
constexpr Signs signs_of(const Cats& cats) { return cats.bits[0] & (sign(Sign::kNumber) - 1); }

inline constexpr auto kSmallWords = std::to_array<std::pair<std::string_view, Signs>>({
    {"last", signs(Sign::kDateWord, Sign::kLaterWord)},
    {"a", sign(Sign::kLaterWord)},
    {"one", sign(Sign::kLaterWord)},
    {"that", sign(Sign::kLaterWord)},
    {"same", sign(Sign::kLaterWord)},
    {"next", sign(Sign::kLaterWord)},
    {"following", sign(Sign::kLaterWord)},
    {"named", sign(Sign::kNameWord)},
    {"and", sign(Sign::kNameWord)},
    {"from", sign(Sign::kNameWord)},
    {"between", sign(Sign::kNameWord)},
    {"of", sign(Sign::kNameWord)},
    {"to", sign(Sign::kNameWord)},
    {"at", sign(Sign::kPlaceWord)},
    {"used", sign(Sign::kPlaceWord)},
});
inline constexpr std::string_view kSmallPhrase = "as well as";  // a name may follow

inline constexpr auto kSignLists = std::to_array<std::pair<WordList, Signs>>({
    {WordList::kNaming, sign(Sign::kNameWord)},
    {WordList::kHypothetical, sign(Sign::kSupposed)},
    {WordList::kMadeUp, sign(Sign::kSupposed)},
});

}  // namespace takedowndb::grammar
