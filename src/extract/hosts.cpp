// Companies that no list can hold: web hosts, registrars and the like, which switch off domains of
// networks. In: a sentence with a removal of domains. Out: the name that the text gives to who
// acted
// ("the registrar Porkbun", "The company, Norhost, said ..."). Apart from companies.cpp, which
// knows companies by their names.
#include <algorithm>

#include "extract/removals.h"
#include "extract/words.h"

namespace takedowndb::grammar {
namespace {

bool is_name(const Reading& r, std::size_t k) {
  const Unit& u = r.units[k];
  return u.kind == UnitKind::kWord && u.capital && !u.possessive &&
         !u.any(any_of(Cat::kCountry, Cat::kDemonym, Cat::kCity, Cat::kMonth, Cat::kWeekday,
                       Cat::kPlatform, Cat::kCompany));
}

// The run of capitals that begins at unit `k`; empty when there is none.
std::string_view name_at(const Reading& r, std::size_t k, std::size_t end) {
  std::size_t stop = k;
  while (stop < end && stop < k + 4 && is_name(r, stop)) ++stop;
  // A name that goes on in the next line is not half told.
  if (stop < end && r.units[stop].is_line_end()) return {};
  return stop > k ? r.words(k, stop) : std::string_view();
}

// "registrar", "web host", "hosting company"; not the host of a show or a summit.
bool is_host(const Reading& r, std::size_t k) {
  const auto word = r.word(r.units[k]);
  if (!r.lexicon->lists(WordList::kHost, word)) return false;
  if (is_one_of(word, {"host", "seller"}))
    return k > 0 && is_one_of(r.word(r.units[k - 1]), {"web", "domain", "website", "internet"});
  if (same_word(word, "hosting"))
    return k + 1 < r.units.size() && r.units[k + 1].is(Cat::kCompanyNoun);
  return true;
}

// Whether a company that is known by its name stands among those units.
bool names_company(const Reading& r, std::size_t first, std::size_t end) {
  for (std::size_t k = first; k < end; ++k)
    if (!company_at(r, r.units[k]).empty()) return true;
  return false;
}

// "The company, Norhost, told this broadcaster", anywhere in the text
std::string_view named_in_text(const Reading& r) {
  const auto& u = r.units;
  static constexpr std::size_t kReach = 6000;  // units: a text of some pages
  for (std::size_t k = 1; k + 2 < std::min(u.size(), kReach); ++k)
    if (u[k + 1].is_mark(',') && (u[k].is(Cat::kCompanyNoun) || is_host(r, k)) &&
        same_word(r.word(u[k - 1]), "the"))
      if (const auto name = name_at(r, k + 2, u.size()); !name.empty()) {
        std::size_t end = k + 2;
        while (end < u.size() && is_name(r, end)) ++end;
        if (end < u.size() && u[end].is_mark(',')) return name;
      }
  return {};
}

}  // namespace

std::string_view host_before(const Reading& r, const Sentence& s, std::size_t verb,
                             const Frame& f) {
  if (std::ranges::none_of(f.figures, [](const Figure& x) { return x.kind == "domain"; }))
    return {};
  const auto& u = r.units;
  // "Those are gone as well: the registrar Porkbun took 14 sites off the web"
  std::size_t end = verb;
  for (std::size_t k = verb; k + 2 < s.end; ++k)
    if (is_host(r, k) && is_name(r, k + 1)) end = s.end;
  for (std::size_t k = s.first; k < end; ++k) {
    if (!is_host(r, k)) continue;
    // "After the registrar X had refused to help, Google blocked 36 domains"
    if (names_company(r, s.first, std::max(verb, k))) return {};
    // "the registrar Porkbun", "the hosting company Norhost", "the web host, Norhost, ..."
    std::size_t next = k + 1;
    if (next < end && u[next].is(Cat::kCompanyNoun)) ++next;
    if (next < end && u[next].is_mark(',')) ++next;
    if (next < end)
      if (const auto name = name_at(r, next, end); !name.empty()) return name;
    // "Cloudnine, a web host in Vilnius, ..."
    std::size_t comma = k;
    while (comma > s.first && comma + 5 > k && !u[comma].is_mark(',')) --comma;
    if (comma > s.first && u[comma].is_mark(',')) {
      std::size_t first = comma;
      while (first > s.first && is_name(r, first - 1)) --first;
      if (first < comma) return r.words(first, comma);
    }
    return named_in_text(r);
  }
  return {};
}

}  // namespace takedowndb::grammar
