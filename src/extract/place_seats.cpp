// Where the firm or body that ran a network has its seat, told beside its name: "Kvadrat Media, a
// marketing firm in Ukraine, ran 88 accounts", "Behind the profiles sat employees of Golden Bridge,
// in China". In: the names that a frame has. Out: origins of that frame. Behind names.cpp, as only
// the seat of somebody who is linked to the network says anything of it.
#include <algorithm>

#include "extract/place_finder.h"

namespace takedowndb::grammar {

void PlaceFinder::seats() {
  for (const Name& name : out_.names) {
    if (name.operation || is_denied(r_, s_, name.range.first)) continue;
    std::size_t k = name.range.end;
    if (!in(k + 1)) continue;
    if (!u_[k].is_mark(',')) continue;
    // "employees of Golden Bridge, in China"
    if (word_is(k + 1, "in") && name.range.first > s_.first &&
        u_[name.range.first - 1].is(Cat::kLink) &&
        r_.word(u_[name.range.first - 1]).ends_with(" of")) {
      seat_at(k + 2, name.range.first);
      continue;
    }
    // "X, a Ukrainian marketing firm", "X, an agency in Ghana"; nothing behind "that", "which".
    bool firm = false;
    for (++k; in(k) && k < name.range.end + 12; ++k) {
      if (is_clause_mark(u_[k]) || u_[k].any(any_of(Cat::kWho, Cat::kAnnounce))) break;
      const bool noun = is_firm_noun(k);
      if (!firm && is_state(k) && u_[k].is(Cat::kDemonym) && is_firm_ahead(k + 1))
        add(Role::kOrigin, k, name.range.first, "place.seat");
      if (noun && r_.word(u_[k]).ends_with(" in")) {
        seat_at(k + 1, name.range.first);
        break;
      }
      // Right behind it: "a financier indicted in the US" has no seat there.
      if (firm && !noun &&
          is_one_of(r_.word(u_[k]), {"in", "from", "based in", "registered in", "out of"}) &&
          k > name.range.end + 1 && is_firm_ahead(k - 1))
        seat_at(k + 1, name.range.first);
      firm |= noun;
    }
  }
}

// "marketing firm": whether a noun for a firm follows, with none but words of its own before.
bool PlaceFinder::is_firm_ahead(std::size_t i) const {
  for (std::size_t k = i; in(k) && k < i + 4; ++k) {
    if (is_firm_noun(k)) return true;
    if (u_[k].kind != UnitKind::kWord || u_[k].any(any_of(Cat::kPreposition, Cat::kAndOr)))
      return false;
  }
  return false;
}

// The country at unit `i`, over "the" and a city: "in Manila in the Philippines".
void PlaceFinder::seat_at(std::size_t i, std::size_t name) {
  std::size_t k = i;
  while (in(k) && k < i + 3 && u_[k].any(any_of(Cat::kArticle, Cat::kFiller))) ++k;
  if (!is_state(k) || u_[k].possessive) return;
  if (std::any_of(out_.places.begin(), out_.places.end(),
                  [](const Place& p) { return p.role == Role::kOrigin && !p.weak; }))
    return;
  add(Role::kOrigin, k, name, "place.seat");
}

}  // namespace takedowndb::grammar
