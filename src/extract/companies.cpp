#include "extract/companies.h"

#include <algorithm>
#include <utility>

#include "extract/speakers.h"
#include "extract/words.h"

namespace takedowndb::grammar {
namespace {

constexpr Signs kNamed = signs(Cat::kCompany, Cat::kPlatform);

}  // namespace

Companies::Companies(const Reading& r, const Layout& layout, const std::vector<Frame>& frames,
                     const std::string& publisher)
    : r_(r), u_(r.units.data()), layout_(layout), frames_(frames), publisher_(publisher) {
  in_quotation_.resize(r_.units.size());
  hints_.reserve(layout.landmarks.size() / 2);
  auto next = layout.landmarks.begin();
  for (const Line& line : layout.lines) {
    std::size_t open = line.end;  // quotation mark
    const auto quoted_until = [&](std::size_t end) {
      for (std::size_t i = open; i < end; ++i) in_quotation_[i] = true;
    };
    for (; next != layout.landmarks.end() && *next < line.end; ++next) {
      const Unit& u = u_[*next];
      if (u.is_mark('"')) {
        quoted_until(*next);
        open = open < line.end ? line.end : *next;
      } else if (const auto c = hinted(u); !c.empty()) {
        hints_.emplace_back(*next, c);
      }
    }
    quoted_until(line.end);
  }
  const auto ours = std::ranges::count_if(frames, [this](const Frame& f) {
    return f.first_person && !quoted(layout_.sentences[f.sentence]);
  });
  speakers_ = find_speakers(r, layout);
  own_post_ = ours >= 2 && we_may_act();
  primary_ = own_post_ ? primary_of_own_post() : find_primary();
}

// Whether the "we" of the text may be one that removes: a newsletter's is not, which tells only of
// what others did.
bool Companies::we_may_act() const {
  std::size_t others = 0;
  for (const Frame& f : frames_) {
    if (!f.removal || f.heading) continue;
    if (f.we_removed && !quoted(layout_.sentences[f.sentence])) return true;
    others += !f.company.empty() || f.pronoun_subject ? 1 : 0;
  }
  return others < 2;
}

// Whether every "we" of a sentence stands in a quotation: what somebody said, in a story.
bool Companies::quoted(const Sentence& s) const {
  for (std::size_t i = s.first; i < s.end; ++i)
    if (!in_quotation_[i] && is_one_of(r_.word(u_[i]), {"we", "our", "us"})) return false;
  return true;
}

std::string_view Companies::of(const Unit& u) const {
  if (u.is(Cat::kCompany)) return r_.value(u, Cat::kCompany);
  if (u.is(Cat::kPlatform)) return r_.lexicon->company_of(r_.value(u, Cat::kPlatform));
  return {};
}

// The one that the head names.
std::string_view Companies::primary_of_own_post() const {
  if (const auto c = named(publisher_); !c.empty()) return c;
  std::size_t seen_prose = 0;
  for (const Frame& f : frames_) {
    const Sentence& s = layout_.sentences[f.sentence];
    // The head, and the first paragraph under it.
    const bool prose = !f.heading && layout_.lines[s.line].words >= 18;
    if (prose && seen_prose != 0 && s.line != seen_prose) break;
    if (prose) seen_prose = s.line;
    for (std::size_t i = r_.next(s.first, s.end, kNamed); i < s.end;
         i = r_.next(i + 1, s.end, kNamed))
      if (const auto c = of(u_[i]); !c.empty() && !inside_name(i, s)) return c;
  }
  // "We banned 19 ChatGPT accounts": whose accounts they are.
  for (const Frame& f : frames_) {
    if (!f.we_removed || quoted(layout_.sentences[f.sentence])) continue;
    for (const Figure& x : f.figures)
      if (x.type == FigureType::kAsset && x.platform_said && !x.platform.empty())
        if (const auto c = r_.lexicon->company_of(x.platform); !c.empty()) return c;
  }
  return most_named();
}

// "The Signal Brief": a word that is a platform's name too, in the name of something else.
bool Companies::inside_name(std::size_t i, const Sentence& s) const {
  const Sense* sense = r_.sense(u_[i], Cat::kPlatform);
  if (sense == nullptr || !sense->ambiguous || u_[i].end - u_[i].begin < 2) return false;
  return i + 1 < s.end && u_[i + 1].capital && u_[i + 1].kind == UnitKind::kWord;
}

std::string_view Companies::find_primary() const {
  for (const Frame& f : frames_) {
    // "On 24 October Meta deleted the colonel."
    if (!f.heading && !f.removal && f.removal_word)
      for (std::size_t i = layout_.sentences[f.sentence].first;
           i < layout_.sentences[f.sentence].end; ++i)
        if (const auto c = of(u_[i]); !c.empty()) return c;
    if (f.heading || !f.removal) continue;
    if (!f.company.empty()) return f.company;
    // "The site has banned ...": the company named last before.
    for (std::size_t i = layout_.sentences[f.sentence].end; i-- > 0;)
      if (const auto c = of(u_[i]); !c.empty()) return c;
    break;
  }
  for (const Frame& f : frames_)
    if (!f.company.empty()) return f.company;
  return most_named();
}

// The company of a publisher's name, if it is one that removes.
std::string_view Companies::named(const std::string& name) const {
  for (const auto& [unit, hint] : hints_)
    if (const auto c = of(u_[unit]); !c.empty() && (c == name || name == r_.words(unit, unit + 1)))
      return c;
  return {};
}

// A company by its name or by an asset of its platform ("Facebook accounts").
std::string_view Companies::hinted(const Unit& u) const {
  const auto c = of(u);
  if (!c.empty() || !u.is(Cat::kKind)) return c;
  const std::string_view v = r_.value(u, Cat::kKind);
  // "subreddits" are one company's, "Pages" are not.
  if (u.first == u.last && !v.starts_with("community")) return c;
  return r_.lexicon->company_of(v.substr(v.find('/') + 1));
}

std::string_view Companies::most_named() const {
  std::vector<std::pair<std::string_view, int>> seen;
  for (const auto& [unit, company] : hints_) {
    const std::string_view c = company;
    const auto it = std::ranges::find_if(seen, [&](const auto& p) { return p.first == c; });
    if (it == seen.end())
      seen.emplace_back(c, 1);
    else
      ++it->second;
  }
  if (seen.empty()) return {};
  return std::max_element(seen.begin(), seen.end(),
                          [](const auto& a, const auto& b) { return a.second < b.second; })
      ->first;
}

Range Companies::words_of(const Takedown& t) const {
  Range words;
  std::size_t until = r_.units.size();
  if (!t.networks.empty()) until = layout_.sentences[t.networks.front().first_sentence].end;
  for (const auto& [unit, company] : hints_) {
    if (company != t.company) continue;
    if (words.end != 0 && unit >= until) break;
    words = {unit, unit + 1};
  }
  return words;
}

}  // namespace takedowndb::grammar
