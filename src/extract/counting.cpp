// Which figures of assets tell what was removed. In: a figure, its sentence, and the network at
// hand. Out: yes or no. Apart from absorb.cpp, which adds to the network what is told of it.
#include <algorithm>

#include "extract/assembler.h"
#include "extract/words.h"

namespace takedowndb::grammar {

// Whether a verb of finding stands right before a figure, and researchers are its subject.
bool Assembler::found_by_others(const Figure& x, const Sentence& s) const {
  for (std::size_t b = x.range.first, n = 0; b-- > s.first && n < 3; ++n) {
    // "Tovar said he had reported two accounts"
    const bool reported = same_word(r_.word(u_[b]), "reported") && b > s.first &&
                          u_[b - 1].any(any_of(Cat::kHave, Cat::kPronoun));
    if (reported || u_[b].is(Cat::kFound) ||
        r_.lexicon->lists(WordList::kCounting, r_.word(u_[b]))) {
      bool others = false;
      for (std::size_t k = s.first; k < b; ++k) {
        if (!companies_.of(u_[k]).empty() || u_[k].is(Cat::kCompanyNoun)) return false;
        others |= u_[k].any(any_of(Cat::kAttributor, Cat::kCompanyPerson, Cat::kGovernment)) ||
                  r_.lexicon->lists(WordList::kFinder, r_.word(u_[k])) ||
                  is_one_of(r_.word(u_[k]), {"he", "she"});
      }
      return others;
    }
    if (!u_[b].any(any_of(Cat::kHedge, Cat::kFiller, Cat::kAdverb))) return false;
  }
  return false;
}

// "... have not been suspended": a denied removal behind the figure.
bool Assembler::is_spared(const Figure& x, const Sentence& s) const {
  for (std::size_t i = x.range.end; i < s.end && i < x.range.end + 12; ++i)
    if (u_[i].any(any_of(Cat::kPassive, Cat::kRemove)) && is_denied(r_, s, i)) return true;
  return false;
}

// "The gang used 14 Facebook accounts, six Pages and 41 Instagram accounts": what it consisted of,
// when the company that acts owns them all and nothing was counted yet.
bool Assembler::lists_own_assets(const Frame& f) const {
  if (take() == nullptr || current_net_ == kNone || f.removal) return false;
  const Network& n = take()->networks[current_net_];
  if (!n.stated || std::ranges::any_of(n.figures, [&](const Figure& x) {
        return x.type == FigureType::kAsset && x.range.first < layout_.sentences[f.sentence].first;
      }))
    return false;
  const auto own = [&](const Figure& x) {
    return x.count && !x.subset && x.bound != Bound::kVague && x.kind != "domain" &&
           (x.platform.empty() || r_.lexicon->company_of(x.platform) == take()->company);
  };
  return std::ranges::count_if(f.figures, is_asset) >= 2 &&
         std::ranges::all_of(f.figures, [&](const Figure& x) { return !is_asset(x) || own(x); });
}

// What no company removed: an exercise, or what is told beside of fraud and hacking.
bool Assembler::is_supposed(const Frame& f, const Figure& x, const Sentence& s) const {
  // "41 domains used by agents to commit computer fraud", beside others of influence
  if (text_subject_.is_mixed() && s.cats.meets(bit(Cat::kOtherSubject)) &&
      subject_of(r_, {s.first, s.end}).strong() == 0)
    return true;
  // "an exercise in which a network of 500 accounts ..."
  static constexpr Signs kSupposed = sign(Sign::kSupposed);
  for (std::size_t i = f.removal ? x.range.first : r_.next(s.first, x.range.first, kSupposed);
       i < x.range.first; i = r_.next(i + 1, x.range.first, kSupposed))
    if (r_.lexicon->lists(WordList::kHypothetical, r_.word(u_[i])) ||
        (r_.lexicon->lists(WordList::kMadeUp, r_.word(u_[i])) &&
         is_one_of(r_.word(u_[i + 1]), {"in which", "in", "where"})))
      return true;
  return false;
}

// Figures in a sentence without a removal that are said by, or of, others.
bool Assembler::is_of_others(const Frame& f, const Figure& x, const Sentence& s) const {
  // "At least 17 accounts claimed to belong to officers": some of what was removed.
  if (x.range.end < s.end && u_[x.range.end].is(Cat::kPose) &&
      !r_.word(u_[x.range.end]).ends_with("ing") && x.bound != Bound::kExact)
    return true;
  // "the same ten or so accounts would agree with each other"
  if (x.range.first > s.first && r_.word(u_[x.range.first - 1]).ends_with("same")) return true;
  // "Nine of the domains posed as news outlets"
  if (x.subset && x.range.end < s.end && u_[x.range.end].is(Cat::kPose)) return true;
  // "Appendix A lists 41 account handles"
  if (x.range.first > s.first &&
      r_.lexicon->lists(WordList::kListing, r_.word(u_[x.range.first - 1])))
    for (std::size_t k = s.first; k < x.range.first; ++k)
      if (r_.lexicon->lists(WordList::kAppendix, r_.word(u_[k]))) return true;
  // "designated two entities and three individuals"
  if (x.type == FigureType::kTotal &&
      r_.lexicon->lists(WordList::kBodies, r_.word(u_[x.range.end - 1])))
    return true;
  // "did not answer four e-mails"
  if (x.kind == "email" || x.kind == "ip" || x.kind == "hash") return true;
  // "his team had mapped 118 pages": researchers, who remove nothing.
  if (!companies_.own_post() && !f.first_person && found_by_others(x, s)) return true;
  // "The three accounts that placed the ads have not been suspended."
  if (is_spared(x, s)) return true;
  // "If forty accounts wrote the same sentence, they have one boss."
  if (is_one_of(r_.word(u_[s.first]), {"if", "unless"}) &&
      std::none_of(u_ + s.first, u_ + x.range.first, [](const Unit& u) { return u.is_mark(','); }))
    return true;
  // "That compares with 500 accounts in 2019"
  return is_compared(r_, s, x.range.first);
}

// "1,000 aged accounts sold for $120": what such things cost.
bool Assembler::is_for_sale(const Figure& x, const Sentence& s) const {
  return x.range.end < s.end && r_.lexicon->lists(WordList::kTrading, r_.word(u_[x.range.end]));
}

// "The ministry had forwarded 94 accounts to the company", "She had reported 14 pages to Meta":
// what somebody flagged.
bool Assembler::is_handed_on(const Figure& x, const Sentence& s) const {
  std::size_t b = x.range.first;
  while (b > s.first && u_[b - 1].any(any_of(Cat::kHedge, Cat::kFiller))) --b;
  if (b == s.first || (!u_[b - 1].any(any_of(Cat::kFound, Cat::kAnnounce)) &&
                       !r_.lexicon->lists(WordList::kHandingOn, r_.word(u_[b - 1]))))
    return false;
  return x.range.end + 1 < s.end && same_word(r_.word(u_[x.range.end]), "to") &&
         (!companies_.of(u_[x.range.end + 1]).empty() || u_[x.range.end + 1].is(Cat::kCompanyNoun));
}

// Sweeps of a platform, whatever network the section is about, and what others keep.
bool Assembler::is_routine(const Frame& f, const Figure& x, const Sentence& s) const {
  // "Separately, our systems removed 827 million fake accounts": the routine sweep of a platform,
  // whatever network the section is about.
  if (x.count && *x.count >= 1000000 && !has_origin(f) && f.names.empty() &&
      (!f.network_noun || *x.count >= 50000000 || x.bound == Bound::kVague))
    return true;
  // "an archive of about 90,000 suspended channels", "a representative sample of 300 accounts"
  if (x.range.first > s.first + 1 && same_word(r_.word(u_[x.range.first - 1]), "of") &&
      r_.lexicon->lists(WordList::kCollection, r_.word(u_[x.range.first - 2])) &&
      !(f.removal && *f.removal + 4 > x.range.first && *f.removal < x.range.first))
    return true;
  // "Some 144 accounts were banned for impersonation": a routine matter, wherever it is told.
  if (f.removal && !has_origin(f) && f.names.empty() && !f.network_noun)
    for (std::size_t i = *f.removal + 1; i + 1 < s.end && !u_[i].is_mark(','); ++i)
      if (same_word(r_.word(u_[i]), "for") && u_[i + 1].is(Cat::kRoutine)) return true;
  return false;
}

// Whether a figure of assets tells what was removed: governed by a removal verb, a label, part of
// what the network consists of, or said of assets whose origin the same sentence gives.
bool Assembler::counts(const Frame& f, const Figure& x, const Sentence& s) const {
  if (x.part || (x.type == FigureType::kTotal && x.count == 1)) return false;
  if (is_supposed(f, x, s)) return false;
  if ((f.dataset && x.composes) || following_ == f.sentence) return true;
  // "Behind 44 accounts and 17 Pages we found individuals associated with X"
  if (!f.removal && companies_.own_post() && f.figures.size() >= 2 &&
      same_word(r_.word(u_[s.first]), "behind") && f.figures.front().range.first == s.first + 1)
    return true;
  if (!f.removal && is_of_others(f, x, s)) return false;
  if (is_for_sale(x, s) || is_handed_on(x, s)) return false;
  // '"One side had hundreds of pages that nobody read", said a professor'
  if (!f.removal && !f.first_person && quoted_by_others(x, s)) return false;
  // "lists several million channel removals each quarter"
  if (x.bound == Bound::kVague && x.range.end < s.end)
    for (std::size_t k = x.range.end; k < s.end && k < x.range.end + 3; ++k)
      if (is_one_of(r_.word(u_[k]), {"each", "every"})) return false;
  if (is_routine(f, x, s)) return false;
  if (x.platform == "chatgpt" && current_take_ != kNone &&
      takes_[current_take_].company == "OpenAI")
    return true;
  // "people in Sudan ran 53 accounts, 51 Pages and three Groups": a network told by who ran it.
  const bool run_there = x.run && has_origin(f) && current_take_ != kNone && main_told() &&
                         std::ranges::count_if(f.figures, is_asset) >= 2;
  if (run_there) return true;
  if (!f.removal && is_inventory(f, x, s)) return true;
  if (x.used && !lists_own_assets(f)) return false;
  // "Using several accounts to make one Page look more popular"
  if (x.count == 1 && !f.removal && x.rule != "quantity.label" &&
      std::ranges::none_of(f.figures,
                           [](const Figure& y) { return is_asset(y) && y.count && *y.count > 1; }))
    return false;
  if (x.kind == "domain" && x.bound == Bound::kVague) return false;
  // "A small core, which consisted of 43 of the suspended accounts"
  if (x.subset && x.count && s.cats.meets(bit(Cat::kCore)) && current_net_ != kNone) return true;
  // "Nearly 70 of the Honduran accounts wished him well": the adjective tells which, no more.
  if (x.subset)
    return f.removal || std::ranges::any_of(f.places, [&x](const Place& p) {
             return p.role == Role::kOrigin && (p.unit < x.range.first || p.unit >= x.range.end);
           });
  // "we excluded all real people, some 2,100 in all, and those accounts remain live"
  if (x.rule == "quantity.in-all" && s.cats.meets(bit(Cat::kStillThere))) return false;
  if (f.removal) return true;
  // "All 412 accounts were still active"
  if (s.cats.meets(bit(Cat::kStillThere))) return false;
  // "We also found seven profiles": researchers, who remove nothing.
  if (f.first_person && !companies_.own_post()) return false;
  // Found on somebody else's platform: not removed by this company.
  if (x.platform_said && !x.platform.empty() && current_take_ != kNone) {
    const auto owner = r_.lexicon->company_of(x.platform);
    if (!owner.empty() && owner != takes_[current_take_].company) return false;
  }
  // Sites are mostly what a network used; only a removal of just them counts.
  if (x.kind == "domain" && x.rule != "quantity.label") return false;
  if (x.rule == "quantity.label" || x.rule == "quantity.in-all" || x.rule == "quantity.sum")
    return true;
  if (x.composes) return true;
  // "Another 16 were Instagram accounts": of what was told just before.
  if (x.rule == "quantity.predicate" && current_take_ != kNone && current_net_ != kNone &&
      takes_[current_take_].networks[current_net_].stated)
    return true;
  // "In the first, 1,666 accounts tweeted ...", told after the removal.
  if (f.ordinal && current_take_ != kNone)
    for (const Network& n : takes_[current_take_].networks)
      if (n.stated) return true;
  if (x.bound == Bound::kVague && (!has_origin(f) || f.network_noun))
    return f.heading && f.removal_noun;
  const Line& line = layout_.lines[s.line];
  if (!x.led && (line.kind == LineKind::kBullet || line.kind == LineKind::kNumbered ||
                 line.kind == LineKind::kHeading))
    return true;
  if (has_origins(f) || f.network_noun) return true;
  // Under a country's heading, or right behind the statement of removal: "Its core of 23,750".
  if (!x.led && !section_places_.empty()) return true;
  if (!x.led && current_take_ != kNone && current_net_ != kNone) {
    const Network& n = takes_[current_take_].networks[current_net_];
    if (n.stated && layout_.sentences[n.last_sentence].line == s.line) return true;
  }
  // A sentence that is little more than its list of figures.
  std::size_t inside = 0;
  std::size_t assets = 0;
  for (const Figure& y : f.figures) {
    inside += y.range.end - y.range.first;
    assets += is_asset(y) ? 1 : 0;
  }
  return (assets >= 2 && s.end - s.first < inside + 14) ||
         (assets >= 3 && s.end - s.first < inside + 30);
}

}  // namespace takedowndb::grammar
