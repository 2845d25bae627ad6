#include "extract/subject.h"

namespace takedowndb::grammar {

Subject subject_of(const Reading& r, Range units) {
  Subject out;
  for (std::size_t i = units.first; i < units.end; ++i) {
    const Unit& u = r.units[i];
    if (!u.any(any_of(Cat::kOurSubject, Cat::kOtherSubject))) continue;
    if (u.is(Cat::kOurSubject)) {
      ++out.influence;
      if (!r.value(u, Cat::kOurSubject).empty()) ++out.weak;
    }
    if (u.is(Cat::kOtherSubject)) ++out.other;
  }
  return out;
}

}  // namespace takedowndb::grammar
