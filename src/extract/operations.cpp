#include "extract/operations.h"

#include <algorithm>

#include "extract/facts.h"
#include "extract/words.h"

namespace takedowndb::grammar {
namespace {

constexpr std::size_t kLongestName = 4;  // words

class Finder {
 public:
  Finder(const Reading& r, const Layout& layout)
      : r_(r), layout_(layout), u_(r.units.data()), count_(r.units.size()) {}

  std::vector<std::string> run() {
    if (!r_.stream.cased) return {};
    std::vector<std::size_t> behind_name;  // "is" behind a capital
    for (const std::size_t i : layout_.landmarks) {
      if (u_[i].is(Cat::kBe) && i > 0 && i + 2 < count_ && capital(i - 1)) behind_name.push_back(i);
      if (!u_[i].is(Cat::kNetwork)) continue;
      called(i);
      in_brackets(i);
    }
    for (const std::size_t i : behind_name) {
      std::size_t first = i;
      while (first > 0 && capital(first - 1)) --first;
      for (; first < i; ++first) is_the_name(first, i);
    }
    return std::move(out_);
  }

 private:
  bool capital(std::size_t i) const {
    return i < count_ && u_[i].kind == UnitKind::kWord && u_[i].capital && u_[i].cats.empty();
  }
  void add(std::size_t first, std::size_t end) {
    if (end <= first || end - first > kLongestName) return;
    std::string name(r_.words(first, end));
    if (name.find('\n') != std::string::npos) return;
    if (std::ranges::find(out_, name) == out_.end()) out_.push_back(std::move(name));
  }
  std::size_t name_end(std::size_t i) const {
    while (capital(i)) ++i;
    return i;
  }
  std::size_t over_quote(std::size_t i) const {
    while (i < count_ && (u_[i].is_mark('"') || u_[i].is_mark('\'') || u_[i].is_mark('*'))) ++i;
    return i;
  }

  // "the operation known as X", "an operation that its investigators call X"
  void called(std::size_t i) {
    for (std::size_t k = i + 1; k < count_ && k < i + 10; ++k) {
      if (u_[k].is_mark('.') || u_[k].is_line_end()) return;
      if (!u_[k].is(Cat::kKnownAs) && !u_[k].is(Cat::kNamedVerb)) continue;
      const std::size_t first = over_quote(k + 1);
      if (capital(first)) add(first, name_end(first));
      return;
    }
  }
  // "Tall Grass (influence operation)"
  void in_brackets(std::size_t i) {
    std::size_t open = i;
    while (open > 0 && open + 3 > i && !u_[open].is_mark('(')) --open;
    if (!u_[open].is_mark('(') || i + 1 >= count_ || !u_[i + 1].is_mark(')')) return;
    std::size_t first = open;
    while (first > 0 && capital(first - 1)) --first;
    add(first, open);
  }
  // "Tall Grass is the name given by researchers to a covert operation"
  void is_the_name(std::size_t i, std::size_t end) {
    for (std::size_t k = end + 1; k < end + 4 && k < count_; ++k)
      if (same_word(r_.word(u_[k]), "name")) add(i, end);
  }

  const Reading& r_;
  const Layout& layout_;
  const Unit* const u_;
  const std::size_t count_;  // of units
  std::vector<std::string> out_;
};

}  // namespace

std::vector<std::string> find_operation_names(const Reading& r, const Layout& layout) {
  return Finder(r, layout).run();
}

}  // namespace takedowndb::grammar
