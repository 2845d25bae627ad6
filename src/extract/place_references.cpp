// Countries that a sentence calls back: "the country", "those two countries", "both nations". In:
// the unit that does so. Out: the places that are meant, named in this sentence or before it.
#include "extract/place_finder.h"

namespace takedowndb::grammar {

// "181 accounts that it said were run from the country": the one named last, in the sentence
// before.
void PlaceFinder::from_that_country(std::size_t i) {
  if (!is(i + 1, Cat::kTheCountry)) return;
  const std::size_t k = i + 2;
  if (in(k) && (word_is(k, "of") || is_place(k))) return;
  if (is_denied(r_, s_, i)) return;
  // The only one of this sentence and the one before.
  std::size_t place = i;
  for (std::size_t b = i, ends = 0; b-- > 0 && ends < 2;) {
    if (u_[b].is_line_end() || u_[b].is_mark('.')) ++ends;
    if (!u_[b].any(any_of(Cat::kCountry, Cat::kDemonym))) continue;
    if (place != i && code(place) != code(b)) return;
    place = b;
  }
  if (place != i) add(Role::kOrigin, place, i, "place.that-country");
}

// "and from these two countries it ran 267 accounts"
void PlaceFinder::from_those_countries() {
  for (std::size_t i = s_.first + 1; i < s_.end; ++i) {
    if (!u_[i].is(Cat::kThoseCountries) || !word_is(i - 1, "from")) continue;
    for (std::size_t k = i + 1; in(k) && k < i + 5; ++k)
      if (u_[k].is(Cat::kRan)) {
        those_countries(i, i, Role::kOrigin);
        break;
      }
  }
}

// "in those two countries": as many as are named last before the cue at `i`, in its sentence or
// shortly before it.
void PlaceFinder::those_countries(std::size_t k, std::size_t i, Role role) {
  const auto words = r_.word(u_[k]);
  std::size_t wanted = words.find("two") != std::string_view::npos || words.starts_with("both") ? 2
                       : words.find("three") != std::string_view::npos                          ? 3
                                                                       : 10;
  const auto is_origin = [this](std::size_t b) {
    return std::any_of(out_.places.begin(), out_.places.end(), [&](const Place& p) {
      return p.role == Role::kOrigin && p.code == code(b);
    });
  };
  const auto counts = [&](std::size_t b) {
    return u_[b].is(Cat::kCountry) && !(role == Role::kTarget && is_origin(b)) &&
           !(b + 1 < i && u_[b + 1].is_mark('$'));
  };
  // As many as that in one list: "in the Solomon Islands and Vanuatu".
  for (std::size_t b = i, n = 0; wanted < 10 && b-- > 0 && n < 250; ++n) {
    if (!counts(b)) continue;
    std::vector<std::size_t> listed{b};
    for (std::size_t at = b; at >= 2 && listed.size() <= wanted;) {
      std::size_t j = at - 1;
      while (j > 0 && (u_[j].is(Cat::kArticle) || u_[j].is_mark(',') || u_[j].is(Cat::kAndOr))) --j;
      if (j + 1 >= at || !u_[j].is(Cat::kCountry)) break;
      listed.push_back(j);
      at = j;
    }
    if (listed.size() == wanted) {
      for (const std::size_t place : listed) add(role, place, i, "place.those-countries");
      return;
    }
  }
  std::size_t here = 0;
  for (std::size_t b = s_.first; b < i; ++b) here += counts(b) ? 1 : 0;
  const std::size_t from = here >= 2 ? s_.first : (i > 90 ? i - 90 : 0);
  for (std::size_t b = i; b-- > from && wanted > 0;) {
    if (!counts(b)) continue;
    add(role, b, i, "place.those-countries");
    --wanted;
  }
}

}  // namespace takedowndb::grammar
