#include "extract/speakers.h"

#include <algorithm>

#include "extract/removals.h"
#include "extract/words.h"

namespace takedowndb::grammar {
namespace {

constexpr std::size_t kLabelReach = 9;   // units of "Ms. Dana Halloran (Meta):"
constexpr std::size_t kIntroReach = 18;  // units from a name to whom its bearer works for
constexpr std::size_t kNone = static_cast<std::size_t>(-1);

class Speakers {
 public:
  Speakers(const Reading& r, const Layout& layout) : r_(r), layout_(layout), u_(r.units.data()) {}

  std::vector<std::string_view> run() {
    std::vector<std::size_t> names(layout_.lines.size(), kNone);
    for (std::size_t i = 0; i < names.size(); ++i) names[i] = label(layout_.lines[i]);
    for (const std::size_t name : names)
      if (name != kNone && !known(name)) people_.push_back(name);
    if (people_.size() < 2) return {};
    std::vector<std::string_view> companies;
    for (const std::size_t name : people_) companies.push_back(employer(name));
    std::vector<std::string_view> out(names.size());
    std::string_view now;
    std::size_t told = 0;
    for (std::size_t i = 0; i < names.size(); ++i) {
      if (names[i] != kNone) {
        const auto at = std::find_if(people_.begin(), people_.end(),
                                     [&](std::size_t p) { return same(p, names[i]); });
        now = companies[static_cast<std::size_t>(at - people_.begin())];
        told += now.empty() ? 0 : 1;
      }
      out[i] = now;
    }
    if (told < 2) out.clear();
    return out;
  }

 private:
  bool same(std::size_t a, std::size_t b) const {
    const auto x = r_.word(u_[a]);
    const auto y = r_.word(u_[b]);
    return x.front == y.front && x.size() == y.size() &&
           std::equal(x.begin(), x.end(), y.begin(),
                      [](char p, char q) { return text::fold(p) == text::fold(q); });
  }
  bool known(std::size_t name) const {
    return std::any_of(people_.begin(), people_.end(),
                       [&](std::size_t p) { return same(p, name); });
  }

  // The surname in a line's label ("Ms. HALLORAN.", "Daniel Osei:"), or kNone.
  std::size_t label(const Line& line) const {
    std::size_t name = kNone;
    bool bracket = false;
    for (std::size_t i = line.first; i < line.end && i < line.first + kLabelReach; ++i) {
      const Unit& u = u_[i];
      if (u.is_mark('(')) bracket = true;
      if (u.is_mark(')')) bracket = false;
      if (bracket || u.is_mark('*') || u.is_mark(')')) continue;
      if (u.is_mark(':')) return i + 1 < line.end ? name : kNone;
      // "Ms. HALLORAN."
      if (u.is_mark('.') && name != kNone && u_[name].all_caps && i == name + 1 &&
          i + 1 < line.end && u_[name].end - u_[name].begin > 3)
        return name;
      if (u.is_mark('.') || u.is_number()) continue;
      if (u.kind != UnitKind::kWord || !u.capital) return kNone;
      name = i;
    }
    return kNone;
  }

  // "Ms. Dana Halloran, who leads threat disruption at Meta": the first company behind a name,
  // wherever the text introduces its bearer.
  std::string_view employer(std::size_t name) const {
    for (const Sentence& s : layout_.sentences)
      for (std::size_t i = s.first; i < s.end; ++i) {
        if (!same(i, name)) continue;
        for (std::size_t k = i + 1; k < s.end && k < i + kIntroReach; ++k) {
          if (u_[k].is_mark(':') || (k > i + 1 && known(k))) break;
          if (const auto c = company_at(r_, u_[k]); !c.empty()) return c;
          // Other than in "Peter Villaseca, from Google", "Caroline Straub (Facebook)" he only
          // acts.
          if (k == i + 1 && !u_[k].is_mark(',') && !u_[k].is_mark('(') && !u_[k].is_mark('_') &&
              !same_word(r_.word(u_[k]), "of") && !same_word(r_.word(u_[k]), "from"))
            break;
        }
      }
    return {};
  }

  const Reading& r_;
  const Layout& layout_;
  const Unit* const u_;
  std::vector<std::size_t> people_;  // the unit of each surname
};

}  // namespace

std::vector<std::string_view> find_speakers(const Reading& r, const Layout& layout) {
  return Speakers(r, layout).run();
}

}  // namespace takedowndb::grammar
