// Which network of the current takedown a sentence speaks of. In: a frame. Out: current_net_: the
// one at hand, an earlier one that the sentence tells again, or a new one. Figures that fit or
// clash, origins that agree or differ, and words like "a second network" decide.
#include <algorithm>

#include "extract/assembler.h"
#include "extract/words.h"

namespace takedowndb::grammar {

void Assembler::choose_network(const Frame& f, const Sentence& s) {
  const auto f_origins = origins(f);
  const bool assets = tells_assets(f);
  if (opens_network(f, s, f_origins, assets)) return;
  if (current_net_ == kNone) {
    choose_first(f, f_origins, assets);
    return;
  }
  if (assets && select_restated(f)) return;
  Network& now = *net();
  if (f.bullet && assets && now.headed && conflicts(now, f)) {
    // "Iran (4,779 accounts)" over a list of sets: a headline.
    now.joint = true;
    now.headed = false;
    new_net(f.sentence);
    return;
  }
  if (f.bullet && assets && !now.joint && has_assets(now) &&
      ((f.removal && !labels(f)) || !f_origins.empty() || repeats_label(now, f))) {
    next_net(f, f_origins);
    return;
  }
  if (now.joint) {
    choose_behind_headline(f, f_origins, assets);
    return;
  }
  if (f.networks >= 2 && assets && f.removal && f_origins.size() >= 2) {
    new_net(f.sentence);
    return;
  }
  if (!f.announced.empty() && has_assets(now)) {
    const bool stated = now.stated;
    new_net(f.sentence);
    net()->stated = stated;
    return;
  }
  // "Twelve more channels went dark. These came from Azerbaijan."
  if (assets && f_origins.empty() && has_assets(now) && has_origins(now) && tells_other_origin(f)) {
    new_net(f.sentence);
    return;
  }
  if (assets && conflicts(now, f)) {
    // "Of these, 212 accounts formed the core": a set inside the other, both removed.
    const bool core = s.cats.meets(bit(Cat::kCore));
    const bool near = layout_.sentences[now.last_sentence].line + 1 >= s.line;
    const bool inside =
        (core && near) ||
        (layout_.sentences[now.last_sentence].line == s.line && f.sentence > 0 &&
         layout_.sentences[f.sentence - 1].cats.meets(bit(Cat::kCore)) && !f.removal);
    if (inside && f_origins.empty() && f.company.empty() && !f.bullet && !f.heading) return;
    // More of the same network in the same breath: "around 150,000 further accounts".
    const bool same_line =
        layout_.sentences[now.last_sentence].line == layout_.sentences[f.sentence].line;
    // "As part of the same network, we suspended a further 97 accounts ..."
    if (f.same_operation &&
        std::ranges::any_of(f.figures, [](const Figure& x) { return x.further; }))
      return;
    const bool further =
        f.too || std::ranges::any_of(f.figures, [](const Figure& x) { return x.further; });
    if (same_line && further && f_origins.empty() && f.company.empty() && !f.network_noun &&
        !f.bullet)
      return;
    next_net(f, f_origins);
    return;
  }
  const bool told =
      assets || f.network_noun || (f.ordinal && (!f.places.empty() || !f.names.empty()));
  // "Set two (248 accounts): a second set of more than 200 accounts"
  if (assets && layout_.sentences[now.last_sentence].line == s.line && rounds_all(now, f)) return;
  // "Google terminated 26 channels linked to India. It also blocked 63 domains."
  const bool goes_on =
      f.pronoun_subject && f.removal && f_origins.empty() && !f.network_noun && !f.ordinal &&
      layout_.sentences[now.last_sentence].line == s.line && now.last_sentence + 1 == f.sentence &&
      has_assets(now) && std::ranges::none_of(f.figures, [&now](const Figure& a) {
        return std::ranges::any_of(now.figures, [&a](const Figure& b) { return a.kind == b.kind; });
      });
  if (goes_on) return;
  // "Another 46 accounts got the chop on Instagram": more of the one told in this breath.
  if (assets && f_origins.empty() && f.company.empty() && !f.ordinal && !f.network_noun &&
      !f.bullet && layout_.sentences[now.last_sentence].line == s.line && has_assets(now) &&
      f.figures.size() == 1 && f.figures.front().further && f.figures.front().platform_said)
    return;
  if (f.new_network && told && (f.network_noun || f.ordinal || (assets && has_assets(now))) &&
      !f.same_operation) {
    if (reuse_by_origin_empty(f_origins)) return;
    if (!has_assets(now) && (now.places.empty() || (!f.ordinal && f_origins.empty()))) return;
    new_net(f.sentence);
    return;
  }
  const auto n_origins = origins(now);
  // "The Russian network was the largest": one that was told already, not the last one.
  const bool called = calls_by_origin(f);
  if (called && !assets && !f.removal && !f_origins.empty() && has_assets(now) &&
      disjoint(f_origins, n_origins) && find_by_origin(f_origins))
    return;
  if (!f_origins.empty() && !n_origins.empty() && disjoint(f_origins, n_origins)) {
    // "Iran, China and Russia ... The Chinese network asked ...": announced, and told now.
    if (called && !assets && f_origins.size() == 1 && f.network_told &&
        std::ranges::any_of(take()->networks, [&](const Network& x) {
          return x.joint && within(f_origins, origins(x));
        })) {
      if (!reuse_by_origin(f_origins)) new_net(f.sentence);
      net()->stated = true;
      return;
    }
    if (f_origins.size() >= 2 && !assets) return;  // a remark on all of them
    if (!reuse_by_origin(f_origins) && (assets || f.removal || tells_of_next(f, s)))
      new_net(f.sentence);
  }
}

// "One was run by X. In April 2022, we took down 45 accounts that it used.": the paragraph goes on
// with a day of its own.
bool Assembler::removed_on_its_day(const Frame& f) const {
  for (std::size_t i = f.sentence + 1; i < frames_.size(); ++i) {
    if (layout_.sentences[i].line != layout_.sentences[f.sentence].line) return false;
    if (frames_[i].removal && !frames_[i].dates.empty()) return true;
  }
  return false;
}

// Whether the next sentence says of what this one counts that it came from elsewhere than the
// network at hand.
bool Assembler::tells_other_origin(const Frame& f) const {
  const std::size_t next = f.sentence + 1;
  if (next >= frames_.size() || layout_.sentences[next].starts_line) return false;
  const Sentence& s = layout_.sentences[next];
  const Frame& told = frames_[next];
  if (tells_assets(told) || told.removal ||
      !is_one_of(r_.word(u_[s.first]), {"they", "these", "those", "it", "all"}))
    return false;
  const auto there = origins(told);
  // "They imitated news sites in US states" tells none.
  return std::ranges::any_of(told.places,
                             [](const Place& p) {
                               return p.role == Role::kOrigin && p.rule != "place.network-in" &&
                                      !p.weak;
                             }) &&
         disjoint(there, origins(takes_[current_take_].networks[current_net_]));
}

// "The Azerbaijani network targeted France": the origin only names the network.
bool Assembler::calls_by_origin(const Frame& f) {
  return std::ranges::all_of(f.places, [](const Place& p) {
    return p.role == Role::kTarget || p.rule == "place.adjective";
  });
}

// "The largest by audience was operated from Russia. TikTok removed 53 accounts ...": a paragraph
// that opens with another origin, and tells assets later.
bool Assembler::tells_of_next(const Frame& f, const Sentence& s) const {
  if (!s.starts_line || !has_assets(takes_[current_take_].networks[current_net_])) return false;
  const bool subject =
      f.definite || u_[s.first].any(any_of(Cat::kNewNetwork, Cat::kOrdinal)) ||
      (s.first + 1 < s.end && u_[s.first + 1].any(any_of(Cat::kNewNetwork, Cat::kOrdinal))) ||
      (f.bullet && f.network_noun && u_[s.first].is(Cat::kArticle));
  if (!subject) return false;
  for (std::size_t i = f.sentence + 1; i < frames_.size(); ++i) {
    if (layout_.sentences[i].line != s.line) return false;
    if (tells_assets(frames_[i])) return true;
  }
  return false;
}

// A row, item or section that begins a network by its place in the text.
bool Assembler::opens_network(const Frame& f, const Sentence& s, const Codes& f_origins,
                              bool assets) {
  const bool section_start = section_open_;
  section_open_ = false;
  const bool row = layout_.lines[s.line].kind == LineKind::kRow;
  if (item_open_ && (assets || f.networks != 0 || row)) {
    item_open_ = lead_open_ = false;
    if (row && tells_again(f, s)) return true;
    const auto& nets = take()->networks;
    // A table of kinds, under a network told before it.
    if (layout_.lines[s.line].kind_in_row && nets.size() == 1 && !has_assets(nets.front())) {
      current_net_ = 0;
      if (!has_origins(*net()))
        for (const std::size_t p : section_places_) add_place(*net(), section_place(p));
    } else {
      new_net(f.sentence);
    }
    net()->stated = true;
    net()->row = row;
    return true;
  }
  if (section_item_) {
    if (assets || !f_origins.empty() || f.removal) {
      section_item_ = lead_open_ = false;
      if (!reuse_by_origin_empty(f_origins)) new_net(f.sentence);
      net()->stated = true;
      if (item_name_) add_name(*net(), *item_name_);
      item_name_.reset();
    }
    return true;
  }
  if (f.lead || lead_open_) {
    // An item with a heading of its own: a network, once it tells anything of one.
    lead_open_ = true;
    // "*Presence on Facebook and Instagram:* 188 accounts": of the network told before.
    if (assets && select_restated(f)) {
      lead_open_ = false;
      return true;
    }
    if (assets || !f_origins.empty() || !f.names.empty()) {
      lead_open_ = false;
      if (reuse_by_origin_empty(f_origins) && net()->bare) return true;
      new_net(f.sentence);
      net()->stated = true;
      return true;
    }
  }
  if (!section_start) return false;
  // A heading by country: the network of that country, announced before or new.
  Codes codes;
  for (const std::size_t p : section_places_) codes.push_back(place_code(p));
  const bool item = assets && (f.bullet || layout_.lines[s.line].kind == LineKind::kBullet);
  bool reused = item ? reuse_by_origin_empty(codes) : reuse_by_origin(codes);
  // "Russia, second network: 31 accounts"
  if (reused && assets && conflicts(*net(), f)) reused = false;
  if (!reused) {
    new_net(f.sentence);
    for (const std::size_t p : section_places_) add_place(*net(), section_place(p));
    net()->headed = f.heading;
  }
  return true;
}

// "| Ecuador | 144 | 58,300 |", behind sections that told of 144 accounts from there: to that
// network.
bool Assembler::tells_again(const Frame& f, const Sentence& s) {
  const Codes codes = origins(f);
  for (std::size_t i = f.sentence; i < frames_.size() && layout_.sentences[i].line == s.line; ++i)
    for (std::size_t n = 0; n < take()->networks.size(); ++n) {
      const Network& told = take()->networks[n];
      if (told.row || told.joint || !shares_figure(told, frames_[i]) ||
          (!codes.empty() && has_origins(told) && disjoint(codes, origins(told))))
        continue;
      current_net_ = n;
      return true;
    }
  return false;
}

// No network is at hand.
void Assembler::choose_first(const Frame& f, const Codes& f_origins, bool assets) {
  const Takedown& t = *take();
  if (assets && select_restated(f)) return;
  if (!assets && t.networks.size() == 1) {
    // "The third network, which originated in China ...", under a heading of its own.
    const bool other = f.new_network && f.network_noun && !f_origins.empty() &&
                       has_assets(t.networks[0]) && !t.networks[0].joint &&
                       disjoint(f_origins, origins(t.networks[0])) && has_origins(t.networks[0]);
    if (other) {
      new_net(f.sentence);
      return;
    }
    current_net_ = 0;
    return;
  }
  if (assets || f.networks != 0 || (f.removal && (f.network_noun || !f_origins.empty())) ||
      (f.bullet && !f_origins.empty()))
    new_net(f.sentence);
  else if (!t.networks.empty())
    current_net_ = t.networks.size() - 1;
}

// Behind a headline over several networks each statement with its own figures or a narrower origin
// begins a network of its own.
void Assembler::choose_behind_headline(const Frame& f, const Codes& f_origins, bool assets) {
  const Network& now = *net();
  const auto n_origins = origins(now);
  if (f.networks != 0 && !assets && (f_origins.empty() || within(f_origins, n_origins))) return;
  // "The networks are linked to Iran, Cuba and Thailand. All 1,594 accounts were removed."
  if (!assets && !f.ordinal && n_origins.empty() && f_origins.size() >= 2) return;
  if (assets && f_origins.empty() && !has_assets(now) && counts_all_of_them(f)) return;
  // "It shut down two networks. Nearly 800 accounts, pages and groups are gone."
  if (assets && f_origins.empty() && f.places.empty() && !has_assets(now) && now.announced >= 2 &&
      now.last_sentence + 1 == f.sentence && f.figures.size() == 1 &&
      f.figures.front().type == FigureType::kTotal && !f.new_network)
    return;
  // The headline's figure may follow its countries.
  if (assets && !has_assets(now) && f_origins.size() >= 2 && f_origins.size() == n_origins.size() &&
      within(f_origins, n_origins))
    return;
  if (assets && fits_total(now, f) && !f.new_network &&
      (f_origins.empty() || within(n_origins, f_origins)))
    return;
  // "TikTok removed three. The Azerbaijani network targeted France": told before the headline.
  if (!assets && !f.removal && !f_origins.empty() && calls_by_origin(f) &&
      same_word(r_.word(u_[layout_.sentences[f.sentence].first]), "the") &&
      disjoint(f_origins, n_origins) && find_by_origin(f_origins))
    return;
  // "Meta closed two networks. One was run from Togo."
  if (now.announced >= 2 && opens_with_one(layout_.sentences[f.sentence]) &&
      (assets || (!f.places.empty() && !removed_on_its_day(f)))) {
    if (!reuse_by_origin_empty(f_origins)) new_net(f.sentence);
    return;
  }
  const bool narrower = !f_origins.empty() && f_origins.size() < n_origins.size();
  if (!assets && !f.new_network && !narrower &&
      (!f.network_noun || f_origins.empty() || f.networks != 0))
    return;
  if (narrower && !assets && reuse_by_origin(f_origins)) return;
  if (f_origins.size() >= 2 && !assets && !f.ordinal && f_origins.size() == n_origins.size())
    return;
  if (assets && !f.new_network && reuse_by_origin_empty(f_origins)) return;
  if (assets && f_origins.empty() && !labels(f) && next_bare()) return;
  new_net(f.sentence);
}

// "One was run from Togo", "One, in Togo, ...", "One of them targeted ...": not "One account ..."
bool Assembler::opens_with_one(const Sentence& s) const {
  if (s.first + 2 >= s.end) return false;
  const auto first = r_.word(u_[s.first]);
  if (is_one_of(first, {"one of them", "one of these", "one of those", "one of the two"}))
    return true;
  // "The larger one originated in Serbia", "The smaller, in Togo, ..."
  std::size_t at = s.first;
  if (same_word(first, "the") && r_.lexicon->lists(WordList::kMemberOf, r_.word(u_[at + 1]))) {
    at += 1;
    if (at + 2 < s.end && same_word(r_.word(u_[at + 1]), "one")) ++at;
  } else if (!same_word(first, "one")) {
    return false;
  }
  const Unit& next = u_[at + 1];
  return next.is_mark(',') || next.is_mark(':') ||
         next.any(any_of(Cat::kBe, Cat::kHave, Cat::kPassive, Cat::kOrigin, Cat::kTarget, Cat::kUse,
                         Cat::kNetwork, Cat::kSubset)) ||
         (is_one_of(r_.word(next), {"of", "of the"}) && at + 2 < s.end &&
          (u_[at + 2].any(any_of(Cat::kPronoun, Cat::kNetwork)) || u_[at + 2].is_number()));
}

// "all 1,594 accounts", "In all, 683 accounts and Pages".
bool Assembler::counts_all_of_them(const Frame& f) const {
  const Sentence& s = layout_.sentences[f.sentence];
  if (f.figures.size() == 1 && u_[s.first].is(Cat::kJoint) && f.removal) return true;
  return f.figures.size() == 1 && f.figures.front().range.first > 0 &&
         same_word(r_.word(u_[f.figures.front().range.first - 1]), "all");
}

// The network announced for these origins and not told yet, else a new one.
void Assembler::next_net(const Frame& f, const Codes& f_origins) {
  if (f_origins.empty() ? next_bare() : reuse_by_origin_empty(f_origins)) return;
  new_net(f.sentence);
}

std::string_view Assembler::platform_of(const Figure& f, std::string_view company) const {
  if (!f.platform.empty() || f.platform_said) return f.platform;
  return r_.lexicon->default_platform(company, f.kind);
}

bool Assembler::same_slot(const Figure& a, const Figure& b) const {
  if (a.type != b.type) return false;
  if (a.type == FigureType::kAsset)
    return a.kind == b.kind && platform_of(a, takes_[current_take_].company) ==
                                   platform_of(b, takes_[current_take_].company);
  return a.type == FigureType::kTotal;
}

bool Assembler::shares_figure(const Network& n, const Frame& f) const {
  for (const Figure& a : f.figures) {
    if (!is_asset(a) || !a.count || a.used || a.bound == Bound::kVague) continue;
    for (const Figure& b : n.figures) {
      if (!is_asset(b) || !b.count) continue;
      if (*a.count == *b.count && a.type == b.type &&
          (a.type == FigureType::kTotal || a.kind == b.kind))
        return true;
    }
  }
  return false;
}

bool Assembler::conflicts(const Network& n, const Frame& f) const {
  for (const Figure& a : f.figures) {
    if (!is_asset(a) || a.used || a.subset) continue;
    for (const Figure& b : n.figures) {
      if (!is_asset(b) || !same_slot(a, b)) continue;
      if (a.count == b.count || !a.count || !b.count) continue;
      if (rounds(a, b)) continue;
      return true;
    }
  }
  return false;
}

// Networks that were announced in a row are told in that order.
bool Assembler::next_bare() {
  Takedown& t = *take();
  for (std::size_t i = 0; i < t.networks.size(); ++i)
    if (t.networks[i].bare && !has_assets(t.networks[i])) {
      current_net_ = i;
      return true;
    }
  return false;
}

// "Total number of Pages removed: 46": one of a list of figures of the same whole.
bool Assembler::labels(const Frame& f) {
  return !f.figures.empty() &&
         std::ranges::all_of(f.figures, [](const Figure& x) { return x.rule == "quantity.label"; });
}

// Whether all figures of the frame are those of the network, said again and rounded.
bool Assembler::rounds_all(const Network& n, const Frame& f) const {
  bool any = false;
  for (const Figure& a : f.figures) {
    if (!is_asset(a)) continue;
    any = true;
    if (a.bound == Bound::kExact || std::ranges::none_of(n.figures, [&](const Figure& b) {
          return same_slot(a, b) && rounds(a, b);
        }))
      return false;
  }
  return any;
}

// "Accounts: 12" where the network has its "Accounts: 78" already.
bool Assembler::repeats_label(const Network& n, const Frame& f) const {
  for (const Figure& a : f.figures)
    for (const Figure& b : n.figures)
      if (a.rule == "quantity.label" && is_asset(a) && is_asset(b) && same_slot(a, b)) return true;
  return false;
}

// The network that says these figures already, in this takedown.
bool Assembler::select_restated(const Frame& f) {
  Takedown& t = *take();
  for (std::size_t i = 0; i < t.networks.size(); ++i) {
    const auto here = origins(f);
    const auto there = origins(t.networks[i]);
    if (!here.empty() && !there.empty() && disjoint(here, there)) continue;
    if (shares_figure(t.networks[i], f) && !conflicts(t.networks[i], f)) {
      current_net_ = i;
      return true;
    }
  }
  // A total that is the sum of a network's parts, or parts that add up to a total.
  for (std::size_t i = 0; i < t.networks.size(); ++i) {
    Network& n = t.networks[i];
    const std::int64_t sum = sum_of(f.figures);
    if (sum > 0 && f.figures.size() > 1 && (total_of(n) == sum || counts_all(n, sum))) {
      current_net_ = i;
      return true;
    }
    for (const Figure& x : f.figures)
      if ((x.type == FigureType::kTotal ||
           (f.figures.size() == 1 && !f.bullet && x.kind == "account" && !x.platform_said &&
            n.figures.size() > 1)) &&
          x.count && *x.count > 1 && sum_of(n.figures) == *x.count) {
        current_net_ = i;
        return true;
      }
  }
  return false;
}

bool Assembler::reuse_by_origin(const Codes& codes) {
  Takedown& t = *take();
  for (std::size_t i = t.networks.size(); i-- > 0;) {
    const auto have = origins(t.networks[i]);
    if (have.size() == codes.size() && within(codes, have) && !t.networks[i].joint) {
      current_net_ = i;
      return true;
    }
  }
  return false;
}

// To the only network of these origins, in whatever takedown; false when there are none or several.
bool Assembler::find_by_origin(const Codes& codes) {
  std::size_t take = kNone;
  std::size_t network = kNone;
  for (std::size_t t = 0; t < takes_.size(); ++t)
    for (std::size_t n = 0; n < takes_[t].networks.size(); ++n) {
      const Network& x = takes_[t].networks[n];
      if (x.joint || origins(x) != codes) continue;
      if (take != kNone) return false;
      take = t;
      network = n;
    }
  if (take == kNone) return false;
  current_take_ = take;
  current_net_ = network;
  return true;
}

bool Assembler::reuse_by_origin_empty(const Codes& codes) {
  if (codes.empty()) return false;
  Takedown& t = *take();
  for (std::size_t i = 0; i < t.networks.size(); ++i) {
    const auto have = origins(t.networks[i]);
    if (have.size() == codes.size() && within(codes, have) && !has_assets(t.networks[i]) &&
        !t.networks[i].joint) {
      current_net_ = i;
      return true;
    }
  }
  return false;
}

}  // namespace takedowndb::grammar
