#include "extract/subject.h"

namespace takedowndb::grammar {

Subject subject_of(const Reading& r, Range units) {
  Subject out;
  static constexpr Signs kWords = signs(Cat::kOurSubject, Cat::kOtherSubject);
  for (std::size_t i = r.next(units.first, units.end, kWords); i < units.end;
       i = r.next(i + 1, units.end, kWords)) {
    const Unit& u = r.units[i];
    if (u.is(Cat::kOurSubject)) {
      ++out.influence;
      if (!r.value(u, Cat::kOurSubject).empty()) ++out.weak;
    }
    if (u.is(Cat::kOtherSubject)) ++out.other;
  }
  return out;
}

}  // namespace takedowndb::grammar
