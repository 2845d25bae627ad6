#include "extract/pieces.h"

#include <algorithm>
#include <vector>

#include "extract/words.h"

namespace takedowndb::grammar {
namespace {

// Whether two figures cannot be of one network: the same kind on the same platform, counted twice.
bool same_slot(const Figure& a, const Figure& b) {
  return a.type == FigureType::kAsset && b.type == FigureType::kAsset && a.kind == b.kind &&
         a.platform == b.platform && a.count && b.count && *a.count != *b.count && !a.subset &&
         !b.subset && !a.further && !b.further;
}

// Where the words on the figure that begins at unit `i` begin: "in Uganda 418 accounts", "a second
// Chinese set of 112 accounts".
std::size_t words_before(const Reading& r, const Sentence& s, std::size_t i) {
  const Unit* const u = r.units.data();
  std::size_t k = i;
  if (k >= s.first + 2 && u[k - 1].is_mark('(') && u[k - 2].is(Cat::kCountry)) return k - 2;
  bool comma = false;
  while (k > s.first + 1) {
    const Unit& b = u[k - 1];
    const bool light = b.any(any_of(Cat::kFiller, Cat::kOrdinal, Cat::kDemonym, Cat::kNetwork,
                                    Cat::kNewNetwork, Cat::kHedge, Cat::kAdverb)) ||
                       b.is_mark(',');
    const bool of = same_word(r.word(b), "of") && u[k - 2].any(any_of(Cat::kNetwork));
    const bool place = b.any(any_of(Cat::kCountry, Cat::kCity)) &&
                       (same_word(r.word(u[k - 2]), "in") || same_word(r.word(u[k - 2]), "from"));
    if (place && !comma) return k - 2;
    if (!light && !of) break;
    // "two operations were Russian": the adjective ends what stands before.
    if (b.is(Cat::kDemonym) && u[k - 2].is(Cat::kBe) && r.value(u[k - 2], Cat::kBe) == "past")
      break;
    comma |= b.is_mark(',');
    --k;
  }
  while (k < i && (u[k].is_mark(',') || same_word(r.word(u[k]), "and"))) ++k;
  return k;
}

// Whether a count of networks and, in text with marks, a colon stand before unit `i`.
bool announces(const Reading& r, const Sentence& s, std::size_t i) {
  bool networks = false;
  bool colon = !r.stream.punctuated;
  for (std::size_t k = s.first; k < i; ++k) {
    const Unit& u = r.units[k];
    if (u.is(Cat::kNetwork) && r.value(u, Cat::kNetwork) == "many")
      networks = r.stream.punctuated || i - k <= 5;
    if (networks && u.is_mark(':')) colon = true;
  }
  return networks && colon;
}

// "936 accounts, together with some 200,000 accounts around them": more of the same network, when
// no place of its own follows.
bool goes_with(const Reading& r, const Sentence& s, const Figure& f) {
  if (f.range.first == s.first) return false;
  if (!r.units[f.range.first - 1].is(Cat::kGoesWith)) return false;
  for (std::size_t k = f.range.end; k < s.end && k < f.range.end + 4; ++k)
    if (same_word(r.word(r.units[k]), "from") || r.units[k].any(any_of(Cat::kOrigin, Cat::kLink)))
      return false;
  return true;
}

// The country that a figure's own words name as its origin: "7 Pages from Ghana"; else empty.
std::string_view own_origin(const Reading& r, const Sentence& s, const Figure& f) {
  // "China (23,750 accounts)"
  if (f.range.first >= s.first + 2 && r.units[f.range.first - 1].is_mark('('))
    return r.value(r.units[f.range.first - 2], Cat::kCountry);
  for (std::size_t k = f.range.end; k < s.end && k < f.range.end + 3; ++k) {
    const Unit& u = r.units[k];
    if (same_word(r.word(u), "from") || u.any(any_of(Cat::kOrigin, Cat::kLink))) {
      if (k + 1 >= s.end) return {};
      return r.value(r.units[k + 1], Cat::kCountry);
    }
    if (is_clause_mark(u)) return {};
  }
  return {};
}

// "one had 45 accounts, the other 60 Pages"
bool is_other_member(const Reading& r, std::size_t i) {
  return r.units[i].is(Cat::kOrdinal) && same_word(r.word(r.units[i]), "the other");
}

// "7 Pages from Ghana and 9 accounts from Benin": each of an origin of its own.
bool other_origin(const Reading& r, const Sentence& s, const Figure& before, const Figure& f) {
  const std::string_view here = own_origin(r, s, f);
  const std::string_view there = own_origin(r, s, before);
  return !here.empty() && !there.empty() && here != there;
}

// "..., hours after Facebook removed 20 Pages": where other acts of removal begin, told aside or in
// a row.
std::vector<std::size_t> other_acts(const Reading& r, const Sentence& s) {
  const Unit* const u = r.units.data();
  std::vector<std::size_t> out;
  const std::size_t removal = r.next(s.first, s.end, sign(Cat::kRemove));
  // Without another one behind it there is no other act.
  if (!r.has(removal + 1, s.end, sign(Cat::kRemove))) return out;
  for (std::size_t i = removal; i + 2 < s.end; ++i) {
    // "Facebook took down seven Pages, X closed two accounts and Google disabled 210 channels"
    if (r.stream.punctuated && (is_one_of(r.word(u[i]), {"and", "while"}) || u[i].is_mark(',')) &&
        u[i + 1].any(any_of(Cat::kCompany, Cat::kPlatform)) && u[i + 2].is(Cat::kRemove)) {
      out.push_back(i);
      continue;
    }
    if (!is_one_of(r.word(u[i]), {"after", "before"})) continue;
    for (std::size_t k = i + 1, n = 0; k + 1 < s.end && n < 4; ++k, ++n) {
      if (is_clause_mark(u[k])) break;
      if (u[k].is(Cat::kRemove) &&
          u[k - 1].any(any_of(Cat::kCompany, Cat::kPlatform, Cat::kPronoun, Cat::kAdverb))) {
        out.push_back(i);
        break;
      }
    }
  }
  return out;
}

// "5,197 channels in July, and a further 2,846 channels in August": each in a month of its own.
bool other_month(const Reading& r, const Sentence& s, const Figure& before, const Figure& f) {
  const auto in_month = [&](std::size_t first, std::size_t end) {
    for (std::size_t i = first + 1; i < end; ++i)
      if (r.units[i].is(Cat::kMonth) && same_word(r.word(r.units[i - 1]), "in")) return true;
    return false;
  };
  return s.cats.meets(bit(Cat::kMonth)) && in_month(before.range.end, f.range.first) &&
         in_month(f.range.end, s.end);
}

}  // namespace

std::vector<Frame> cut_sentences(const Reading& r, Layout& layout) {
  std::vector<Sentence> out;
  std::vector<Frame> frames;
  out.reserve(layout.sentences.size());
  frames.reserve(layout.sentences.size());
  std::vector<std::size_t> cuts;
  std::vector<const Figure*> seen;
  cuts.reserve(8);
  seen.reserve(8);
  for (const Sentence& s : layout.sentences) {
    // Without figures there is nothing to cut between.
    if (!s.numbers && !s.cats.meets(bit(Cat::kVague))) {
      out.push_back(s);
      frames.emplace_back(r.memory.get());
      continue;
    }
    Frame& probe = frames.emplace_back(r.memory.get());
    find_figures(r, s, nullptr, probe);
    probe.figures_read = true;
    cuts.clear();
    seen.clear();
    const std::vector<std::size_t> acts = other_acts(r, s);
    std::size_t act = 0;
    for (const Figure& f : probe.figures) {
      for (; act < acts.size() && f.range.first > acts[act]; ++act) {
        cuts.push_back(acts[act]);
        seen.clear();
      }
      // "Four sets in one go: 526 accounts ...": the announcement is a piece of its own.
      if (seen.empty() && cuts.empty() && announces(r, s, f.range.first))
        cuts.push_back(words_before(r, s, f.range.first));
      // "30 Pages in Togo and, separately, 20 accounts in Benin"
      std::size_t apart = 0;
      if (!seen.empty() && r.stream.punctuated)
        for (std::size_t i = seen.back()->range.end; i < f.range.first && apart == 0; ++i)
          if ((r.units[i].is(Cat::kFurtherCase) && !r.units[i].is(Cat::kFurther)) ||
              is_other_member(r, i))
            apart = i;
      if (apart != 0) {
        cuts.push_back(apart);
        seen.clear();
      }
      const bool again =
          (std::ranges::any_of(seen, [&](const Figure* x) { return same_slot(*x, f); }) &&
           !goes_with(r, s, f)) ||
          (!seen.empty() &&
           (other_origin(r, s, *seen.back(), f) || other_month(r, s, *seen.back(), f)));
      if (again) {
        cuts.push_back(words_before(r, s, f.range.first));
        seen.clear();
      }
      seen.push_back(&f);
    }
    std::size_t begin = s.first;
    const std::size_t whole = out.size() + 1;
    Sentence piece = s;
    for (const std::size_t cut : cuts) {
      if (cut <= begin) continue;
      piece.first = begin;
      piece.end = cut;
      out.push_back(piece);
      piece.starts_line = false;
      piece.continues = true;
      begin = cut;
    }
    piece.first = begin;
    piece.end = s.end;
    out.push_back(piece);
    if (out.size() == whole) continue;
    // Its pieces are read anew.
    frames.pop_back();
    while (frames.size() < out.size()) frames.emplace_back(r.memory.get());
  }
  layout.sentences = std::move(out);
  return frames;
}

}  // namespace takedowndb::grammar
