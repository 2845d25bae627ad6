#include "extract/references.h"

namespace takedowndb::grammar {
namespace {

// The unit of the cue: the first that ties one network to another; s.end when there is none.
std::size_t cue_of(const Reading& r, const Sentence& s) {
  for (std::size_t i = s.first; i < s.end; ++i)
    if (!r.value(r.units[i], Cat::kBackRef).empty() && !is_denied(r, s, i)) return i;
  return s.end;
}

}  // namespace

std::optional<BackReference> find_reference(const Reading& r, const Sentence& s, const Frame& f) {
  const std::size_t cue = cue_of(r, s);
  if (cue == s.end) return std::nullopt;
  BackReference out;
  out.kind = r.value(r.units[cue], Cat::kBackRef);
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

}  // namespace takedowndb::grammar
