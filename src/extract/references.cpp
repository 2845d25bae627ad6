#include "extract/references.h"

#include <algorithm>

#include "extract/words.h"

namespace takedowndb::grammar {
namespace {

// "links to a past operation that we removed": a link whose other end was removed. The cue's kind,
// or nothing.
std::string_view kind_of(const Reading& r, const Sentence& s, std::size_t i) {
  const Unit& u = r.units[i];
  if (const auto said = r.value(u, Cat::kBackRef); !said.empty()) return said;
  if (!u.is(Cat::kLink)) return {};
  const auto words = r.word(u);
  if (!words.ends_with("to") && !words.ends_with("with")) return {};
  std::size_t noun = i + 1;
  const auto is_end = [&](const Unit& x) {
    return x.is(Cat::kNetwork) || (x.is(Cat::kKind) && !x.is(Cat::kNonAsset));
  };
  while (noun < s.end && noun < i + 9 && !is_end(r.units[noun])) {
    // "associated with previously disrupted networks"
    if (r.units[noun].is(Cat::kRemove) && noun + 1 < s.end && is_end(r.units[noun + 1]) &&
        noun > i + 1 && r.units[noun - 1].any(any_of(Cat::kRecall, Cat::kAdverb)))
      return "overlap";
    if (is_clause_mark(r.units[noun]) || r.units[noun].is(Cat::kRemove)) return {};
    ++noun;
  }
  if (noun >= s.end || !is_end(r.units[noun])) return {};
  // "a group of accounts": the last of such nouns.
  while (noun + 2 < s.end && same_word(r.word(r.units[noun + 1]), "of") &&
         is_end(r.units[noun + 2]))
    noun += 2;
  for (std::size_t k = noun + 1; k < s.end && k < noun + 7; ++k) {
    if (is_clause_mark(r.units[k])) return {};
    if (r.units[k].is(Cat::kRemove) && r.value(r.units[k], Cat::kRemove) != "noun")
      return "overlap";
  }
  return {};
}

// The unit of the cue: the first that ties one network to another; s.end when there is none.
std::size_t cue_of(const Reading& r, const Sentence& s) {
  static constexpr Signs kCues = signs(Cat::kBackRef, Cat::kLink);
  for (std::size_t i = (s.signs & kCues) == 0 ? s.end : r.next(s.first, s.end, kCues); i < s.end;
       i = r.next(i + 1, s.end, kCues))
    if (!kind_of(r, s, i).empty() && !is_denied(r, s, i)) return i;
  return s.end;
}

}  // namespace

std::optional<BackReference> find_reference(const Reading& r, const Sentence& s, const Frame& f) {
  if (!s.cats.meets(any_of(Cat::kBackRef, Cat::kLink)) ||
      !s.cats.meets(any_of(Cat::kRemove, Cat::kPassive)))
    return std::nullopt;
  const std::size_t cue = cue_of(r, s);
  if (cue == s.end) return std::nullopt;
  BackReference out;
  out.kind = kind_of(r, s, cue);
  // "... that were trying to re-establish their presence": accounts of old networks that came back.
  if (f.removal && s.cats.meets(bit(Cat::kComeback)) &&
      std::any_of(f.figures.begin(), f.figures.end(),
                  [](const Figure& x) { return x.type == FigureType::kAsset; }))
    out.kind = "recidivism";
  std::size_t removal = s.end;
  std::size_t end = s.end;
  for (std::size_t i = cue + 1; i < s.end; ++i) {
    const Unit& u = r.units[i];
    if (u.is_mark(';') || u.is_mark('"')) {
      end = i;
      break;
    }
    if (u.any(any_of(Cat::kRemove, Cat::kPassive)) && removal == s.end) removal = i;
    if (out.origin.empty()) {
      out.origin = r.value(u, Cat::kCountry);
      if (out.origin.empty()) out.origin = r.value(u, Cat::kDemonym);
    }
    if (out.company.empty()) {
      out.company = r.value(u, Cat::kCompany);
      if (out.company.empty() && u.is(Cat::kPlatform))
        out.company = r.lexicon->company_of(r.value(u, Cat::kPlatform));
    }
  }
  if (removal == s.end) return std::nullopt;
  std::size_t last = removal;
  for (const DateHit& d : f.dates) {
    if (d.range.first < removal || d.range.end > end) continue;
    out.removed = d.edtf;
    last = d.range.end - 1;
    break;
  }
  out.range = {cue, last + 1};
  return out;
}

bool is_part_of_told(const Reading& r, const Sentence& s, const Frame& f, std::size_t b) {
  const auto& u = r.units;
  if (!f.removal || b == s.first) return false;
  const auto is = [&](std::size_t i, const Literal& words) {
    return i >= s.first && i < s.end && same_word(r.word(u[i]), words);
  };
  const bool at_once = is(b, "of the");  // one unit
  if (!f.figures.empty() && (is(b, "part of the") || (is(b, "the") && is(b - 1, "part of"))))
    return b + 2 >= s.end || is_clause_mark(u[b + 2]);
  if (!at_once && !(is(b, "the") && is(b - 1, "of"))) return false;
  const std::size_t back = at_once ? 1 : 2;
  if (b < s.first + back) return false;
  const Unit& noun = u[b - back];
  if (!noun.is(Cat::kKind) || noun.any(any_of(Cat::kNonAsset, Cat::kFollower))) return false;
  // "of the network that was run from X" says which.
  return b + 2 >= s.end || !u[b + 2].any(any_of(Cat::kWho, Cat::kLink, Cat::kOrigin));
}

bool is_first_of_its_kind(const Reading& r, const Sentence& s, const Frame& f) {
  const auto is = [&](std::size_t i, const Literal& words) {
    return i < s.end && same_word(r.word(r.units[i]), words);
  };
  return is(s.first, "it") && s.cats.meets(bit(Cat::kDenial)) && !f.removal &&
         (is(s.first + 3, "the first") || is(s.first + 4, "first"));
}

}  // namespace takedowndb::grammar
