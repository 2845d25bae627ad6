#include "extract/members.h"

#include <algorithm>
#include <vector>

#include "extract/facts.h"
#include "extract/words.h"

namespace takedowndb::grammar {
namespace {

// How far behind their number members are told, in units.
constexpr std::size_t kReach = 200;

class Members {
 public:
  explicit Members(Reading& r) : r_(r), u_(r.units.data()), size_(r.units.size()) {}

  void mark() {
    static constexpr Signs kNetworks = signs(Cat::kNetwork);
    for (std::size_t i = r_.next(0, size_, kNetworks); i < size_;
         i = r_.next(i + 1, size_, kNetworks))
      if (is_few(i)) mark_behind(i + 1);
    // "Two were taken down in February."
    static constexpr Signs kRemoved = signs(Cat::kPassive);
    for (std::size_t i = r_.next(2, size_, kRemoved); i < size_;
         i = r_.next(i + 1, size_, kRemoved)) {
      const Unit& n = u_[i - 1];
      const Unit& before = u_[i - 2];
      if (u_[i].is(Cat::kPassive) && n.is_number() && n.number >= 2 && n.number <= 9 &&
          (before.is_line_end() || before.is_mark('.')))
        mark_behind(i + 1);
    }
  }

 private:
  // "two covert operations"
  bool is_few(std::size_t noun) const {
    for (std::size_t b = noun, n = 0; b-- > 0 && n < 3; ++n) {
      if (u_[b].is_number() && u_[b].number >= 2 && u_[b].number <= 9)
        return !(b > 0 && u_[b - 1].is(Cat::kMonth)) && r_.value(u_[noun], Cat::kNetwork) == "many";
      if (u_[b].is_line_end() || is_clause_mark(u_[b])) return false;
    }
    return false;
  }

  // "two websites", "three front companies"
  bool counts_others(std::size_t i) const {
    if (!u_[i].is_number() || u_[i].number < 2 || u_[i].number > 9) return false;
    for (std::size_t k = i + 1; k < size_ && k < i + 4; ++k) {
      if (u_[k].kind != UnitKind::kWord || u_[k].is(Cat::kNetwork)) return false;
      if (r_.word(u_[k]).ends_with('s')) return true;
    }
    return false;
  }

  bool word_is(std::size_t i, const Literal& word) const {
    return i < size_ && same_word(r_.word(u_[i]), word);
  }

  // The unit that stands for a member at the front of a sentence, when a verb or a mark follows.
  bool stands_alone(std::size_t i) const {
    if (i + 1 >= size_) return false;
    const Unit& next = u_[i + 1];
    return next.is_mark(',') || next.any(any_of(Cat::kOrigin, Cat::kTarget, Cat::kUse,
                                                Cat::kPassive, Cat::kBe, Cat::kHave, Cat::kLink));
  }

  // Both are told, or neither is one: "One had 3,000 followers" is a Page.
  void mark_behind(std::size_t from) {
    std::vector<std::size_t> members;
    bool other = false;
    static constexpr Signs kFront = signs(Sign::kNumber, Cat::kNewNetwork);
    const std::size_t end = std::min(from + kReach, size_ - 1);
    for (std::size_t i = r_.next(from, end, kFront); i < end && !other;
         i = r_.next(i + 1, end, kFront)) {
      // "It also ran two websites. One was ...": of those.
      if (members.empty() && counts_others(i)) return;
      // "- One was from Honduras and ..."
      const bool item = i > 1 && u_[i - 1].kind == UnitKind::kMark && u_[i - 2].is_line_end();
      const Unit& before = u_[item ? i - 2 : i - 1];
      if (!before.is_line_end() && !is_clause_mark(before) && !before.is_mark('.')) continue;
      if (members.empty() ? word_is(i, "one") : word_is(i, "the other")) {
        if (!stands_alone(i)) continue;
        other = !members.empty();
        members.push_back(i);
      }
    }
    if (!other) return;
    for (const std::size_t i : members) {
      u_[i].kind = UnitKind::kWord;
      u_[i].cats |= bit(Cat::kOrdinal);
      r_.signs[i] |= signs(Cat::kOrdinal);
    }
  }

  Reading& r_;
  Unit* const u_;
  const std::size_t size_;
};

}  // namespace

void mark_members(Reading& reading) { Members(reading).mark(); }

}  // namespace takedowndb::grammar
