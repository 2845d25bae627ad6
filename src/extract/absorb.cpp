// What the current network gains from a sentence. In: a frame whose network is chosen. Out: that
// network with its figures, places and names, each once. Here stands which figures count at all:
// what was removed, not what the accounts did or what others found.
#include <algorithm>

#include "extract/assembler.h"
#include "extract/words.h"

namespace takedowndb::grammar {

// "accounts that it tied to Tall Grass": the operation that the text describes.
bool Assembler::named_again(const Frame& f) const {
  return std::any_of(f.names.begin(), f.names.end(), [&](const Name& x) {
    return std::find(operations_.begin(), operations_.end(), x.value) != operations_.end();
  });
}

bool Assembler::word_is_total(std::size_t i) const {
  return same_word(r_.word(u_[i]), "total") || u_[i].is(Cat::kJoint);
}

void Assembler::absorb(const Frame& f, const Sentence& s) {
  Network& n = *net();
  const auto have = origins(n);
  const auto more = origins(f);
  // "## A Campaign Operated by Ghana-Based Individuals", behind a network from Togo: of what
  // follows.
  if (f.heading && n.first_sentence != f.sentence && has_assets(n) && !tells_assets(f) &&
      !have.empty() && !more.empty() && disjoint(more, have))
    return;
  if (f.announced.empty()) n.bare = false;
  if (!row_nets_.empty() && row_nets_.back().line == s.line) {
    row_nets_.back().take = current_take_;
    row_nets_.back().net = current_net_;
  }
  n.stated |= f.removal && !f.habit;
  if (labels(f))
    for (std::size_t i = s.first; i < s.end; ++i) n.totals |= word_is_total(i);
  for (const Figure& x : f.figures) {
    if (is_asset(x) && !counts(f, x, s)) continue;
    if (x.rule == "audience.followers" && quoted_by_others(x, s)) continue;
    // "four channels with 61,000 subscribers were still online"
    if (x.type == FigureType::kAudience && !f.removal && s.cats.meets(bit(Cat::kStillThere)))
      continue;
    // "Separately, the broadcaster RT spent $274,100": not of this network.
    if (x.type == FigureType::kSpend && same_word(r_.word(u_[s.first]), "separately") &&
        !f.network_noun && !f.removal && n.first_sentence != f.sentence)
      continue;
    add_figure(n, of_pronoun(at_home(on_acting_platform(f, x)), f.sentence));
  }
  n.last_sentence = f.sentence;
  if (tells_assets(f) && !f.new_network)
    n.definite |= f.definite || f.same_operation || named_again(f);
  // "a network of 90 accounts" that others found, further down, is no word on this one.
  const bool of_it = layout_.sentences[n.first_sentence].line == s.line || f.removal ||
                     f.definite || tells_assets(f) || companies_.own_post();
  n.evidence |= ((f.influence && !f.routine) || f.network_noun) && of_it;
  n.routine |= routine_lines_[s.line];
  // "They were run out of Saudi Arabia, the Emirates and Egypt": of these accounts, not of others.
  const bool of_these = u_[s.first].is(Cat::kPronoun) && within(have, more);
  const bool remark = !of_these && more.size() >= 2 && !have.empty() && !tells_assets(f) &&
                      f.networks == 0 && f.announced.empty() && told_elsewhere(more, have);
  // "operations linked to Russia, China and Iran": others, in general.
  const bool general = more.size() >= 2 && !have.empty() && disjoint(more, have) &&
                       !tells_assets(f) && !f.removal && n.first_sentence != f.sentence;
  // "The remaining two networks came from Israel": others.
  const bool rest =
      f.networks >= 2 && !n.joint && has_assets(n) && !tells_assets(f) &&
      std::any_of(u_ + s.first, u_ + std::min(s.end, s.first + 4), [this](const Unit& u) {
        return r_.lexicon->lists(WordList::kRemaining, r_.word(u)) || u.is(Cat::kNewNetwork);
      });
  for (const Place& p : f.places) {
    if (rest || (p.role == Role::kOrigin && (remark || general))) continue;
    // "the Libyan effort", of the network that targeted Libya
    if (p.role == Role::kOrigin && p.weak && p.rule == "place.adjective" && !f.removal &&
        !tells_assets(f) && n.first_sentence != f.sentence &&
        std::any_of(n.places.begin(), n.places.end(),
                    [&p](const Place& q) { return q.role == Role::kTarget && q.code == p.code; }))
      continue;
    // '"People think of Russian trolls", she said': what somebody says of such things.
    if (p.role == Role::kOrigin && p.rule == "place.adjective" && !f.removal && !tells_assets(f) &&
        !companies_.own_post() && companies_.in_quotation(p.unit))
      continue;
    // '"She asked me if I was paid by the French", says Awa'
    if (p.role == Role::kOrigin && !f.removal && !tells_assets(f) && !companies_.own_post() &&
        companies_.in_quotation(p.unit) && speaks_of_self(s))
      continue;
    // "TikTok found the Chinese operation itself": of another network, told before.
    if (p.role == Role::kOrigin && p.rule == "place.adjective" && !f.removal && s.starts_line &&
        !tells_assets(f) && n.first_sentence != f.sentence && told_elsewhere({p.code}, have))
      continue;
    // "what Russian trolls had done" beside a network from Egypt: of others.
    if (p.role == Role::kOrigin && p.rule == "place.adjective" && !have.empty() && !f.removal &&
        !tells_assets(f) && n.first_sentence != f.sentence && disjoint({p.code}, have))
      continue;
    add_place(n, p);
  }
  if (!has_origins(n) && more.empty() && f.removal && tells_assets(f)) add_announced(n, s);
  for (const Name& x : f.names) add_name(n, x);
  if (f.same_actor) add_same_actor(n, f);
  add_said(n, f);
  if (f.domestic) n.domestic = f.domestic_unit;
  if (f.both && current_net_ > 0)
    for (const Place& p : f.places)
      if (p.role == Role::kTarget) add_place(take()->networks[current_net_ - 1], p);
  if (f.networks >= 2 || (f.networks == -1 && more.size() >= 2)) {
    if (n.first_sentence == f.sentence || !n.joint) {
      n.joint = n.joint || n.first_sentence == f.sentence ||
                (frames_[n.first_sentence].heading && shares_figure(n, f)) ||
                (take()->networks.size() == 1 && !tells_assets(f) && f.networks > 2);
      n.announced = std::max(n.announced, f.networks);
    }
  }
  // "610 accounts, 89 Pages and 156 Groups that originated in Vietnam and the US": one network.
  const bool listed =
      f.networks == 0 && std::count_if(f.figures.begin(), f.figures.end(), is_asset) >= 3;
  // "Operated from: Russia and Belarus"
  const bool label = std::any_of(f.places.begin(), f.places.end(), [](const Place& p) {
    return p.role == Role::kOrigin && (p.rule == "place.label" || p.rule == "place.cell");
  });
  if (more.size() >= 2 && n.first_sentence == f.sentence && !listed && !label &&
      !single_network(f, s))
    n.joint = true;
  if (!f.announced.empty() && !std::any_of(take()->networks.begin(), take()->networks.end(),
                                           [](const Network& x) { return x.bare; })) {
    n.joint = true;
    announce(f);
  }
}

// Whether somebody speaks of himself: "I", "me", "my".
bool Assembler::speaks_of_self(const Sentence& s) const {
  return std::any_of(u_ + s.first, u_ + s.end, [this](const Unit& u) {
    return is_one_of(r_.word(u), {"i", "me", "my", "i'm", "i've"});
  });
}

// '"Fifteen thousand followers is nothing," he said': what somebody makes of it, not the company.
bool Assembler::quoted_by_others(const Figure& x, const Sentence& s) const {
  if (companies_.own_post() || !companies_.in_quotation(x.range.first)) return false;
  for (std::size_t i = s.first; i < s.end; ++i)
    if (!companies_.of(u_[i]).empty() || u_[i].is(Cat::kCompanyNoun)) return false;
  return true;
}

// "X suspended 700 accounts tied to the same firm": as the network that was told last before, with
// where that firm is from.
void Assembler::add_same_actor(Network& n, const Frame& f) {
  const Network* same = nullptr;
  for (const Takedown& t : takes_)
    for (const Network& x : t.networks) {
      const bool named = std::any_of(x.names.begin(), x.names.end(),
                                     [](const Name& name) { return !name.operation; });
      if (&x == &n || !named || x.joint || x.first_sentence >= f.sentence) continue;
      if (same == nullptr || x.last_sentence > same->last_sentence) same = &x;
    }
  if (same == nullptr) return;
  for (const Name& x : same->names)
    if (!x.operation) add_name(n, x);
  if (has_origins(n)) return;
  for (const Place& p : same->places)
    if (p.role == Role::kOrigin) add_place(n, p);
}

// "..., 385 accounts were removed in Morocco", behind "networks in Kazakhstan, Iran and Morocco".
void Assembler::add_announced(Network& n, const Sentence& s) {
  for (const Network& head : take()->networks) {
    if (!head.joint) continue;
    const Codes all = origins(head);
    for (std::size_t i = s.first + 1; i < s.end; ++i) {
      if (!u_[i].is(Cat::kCountry) || !is_one_of(r_.word(u_[i - 1]), {"in", "from"})) continue;
      const std::string_view code = r_.value(u_[i], Cat::kCountry);
      if (all.size() < 2 || std::find(all.begin(), all.end(), code) == all.end()) continue;
      Place p;
      p.code = code;
      p.unit = p.cue = i;
      p.rule = "place.announced";
      add_place(n, p);
      return;
    }
  }
}

// "Instagram deleted 66 accounts": the one that acts is the platform, when it is not the one that
// its company's assets are on by default.
Figure Assembler::on_acting_platform(const Frame& f, const Figure& x) const {
  if (x.type != FigureType::kAsset || x.platform_said || !x.platform.empty() || !f.removal ||
      f.company.empty() || !u_[f.company_unit].is(Cat::kPlatform))
    return x;
  // "Facebook and Instagram removed", "On Facebook and Instagram: we removed"
  if (f.company_unit > 0 && same_word(r_.word(u_[f.company_unit - 1]), "and")) return x;
  for (std::size_t i = f.company_unit; i < *f.removal; ++i)
    if (is_clause_mark(u_[i])) return x;
  const std::string_view platform = r_.value(u_[f.company_unit], Cat::kPlatform);
  if (platform.empty() || platform == r_.lexicon->default_platform(f.company, "account")) return x;
  Figure y = x;
  y.platform = platform;
  y.platform_said = true;
  return y;
}

// "LinkedIn removed 58 profiles and nine Pages": its own, though Pages are mostly Facebook's.
Figure Assembler::at_home(const Figure& x) const {
  if (x.type != FigureType::kAsset && x.type != FigureType::kAudience) return x;
  const std::string_view home =
      r_.lexicon->default_platform(takes_[current_take_].company, "account");
  // "19 channels and 6 groups ... these communities had 212,000 subscribers": of both kinds.
  if (x.type == FigureType::kAudience && x.kind == "community" && x.platform.empty() &&
      !home.empty() && r_.lexicon->default_platform("?", "community") != home) {
    Figure y = x;
    y.kind = {};
    y.platform = home;
    return y;
  }
  if (x.platform != "facebook") return x;
  if (home.empty() || home == x.platform) return x;
  for (std::size_t i = x.range.first; i < x.range.end; ++i)
    // "Facebook Pages" is one unit of two words.
    if (u_[i].is(Cat::kPlatform) || (u_[i].is(Cat::kKind) && u_[i].first != u_[i].last)) return x;
  Figure y = x;
  y.platform = home;
  return y;
}

// "The Pages had presented themselves as charities. They were followed by 21,000 accounts.": of
// what the sentence before is about.
Figure Assembler::of_pronoun(Figure x, std::size_t sentence) const {
  const Sentence& s = layout_.sentences[sentence];
  if (x.type != FigureType::kAudience || !x.kind.empty() || s.starts_line || s.first == 0) return x;
  // "About 1.3 million accounts followed one or more of them"
  const bool them = x.range.end > x.range.first && r_.word(u_[x.range.end - 1]).ends_with("them");
  if (!them && !same_word(r_.word(u_[s.first]), "they")) return x;
  if (sentence == 0) return x;
  const Sentence* const before = &layout_.sentences[sentence - 1];
  if (before->first + 2 >= before->end) return x;
  const Unit& kind = u_[before->first + 1];
  const bool alone = !u_[before->first + 2].is(Cat::kAndOr) && !u_[before->first + 2].is_mark(',');
  if (!is_one_of(r_.word(u_[before->first]), {"the", "its", "these", "their"}) || !alone ||
      !kind.is(Cat::kKind) || kind.any(any_of(Cat::kFollower, Cat::kNonAsset)) ||
      !r_.word(kind).ends_with('s'))
    return x;
  const std::string_view value = r_.value(kind, Cat::kKind);
  const std::size_t slash = value.find('/');
  if (value.substr(0, slash) == "*") return x;
  x.kind = value.substr(0, slash);
  if (x.platform.empty() && slash != std::string_view::npos) x.platform = value.substr(slash + 1);
  return x;
}

// One network for each that an announcement counts, to be filled by what follows.
void Assembler::announce(const Frame& f) {
  const std::size_t headline = current_net_;
  for (const Announced& a : f.announced) {
    int told = 0;
    for (const Network& n : take()->networks)
      told +=
          !n.joint && origins(n).size() == a.codes.size() && within(a.codes, origins(n)) ? 1 : 0;
    for (; told < a.count; ++told) {
      Network n(r_.memory.get());
      n.bare = n.stated = true;
      // "Two of them, from Togo and Peru, targeted domestic audiences, and one, from Iran, ..."
      const bool next = std::any_of(f.announced.begin(), f.announced.end(), [&](const auto& b) {
        return a.place < b.place && b.place < f.domestic_unit;
      });
      if (f.domestic && a.place < f.domestic_unit && !next) n.domestic = f.domestic_unit;
      n.first_sentence = n.last_sentence = f.sentence;
      for (const std::string_view code : a.codes) {
        Place p;
        p.code = code;
        p.unit = p.cue = a.place;
        p.rule = "network.announced";
        n.places.push_back(p);
      }
      for (Place& mine : n.places)
        for (const Place& p : f.places)
          if (p.code == mine.code && p.role == Role::kOrigin) mine.unit = p.unit;
      take()->networks.push_back(std::move(n));
      ++begun_;
    }
  }
  current_net_ = headline;
}

// Whether another network of this takedown has an origin that this one lacks.
bool Assembler::told_elsewhere(const Codes& more, const Codes& have) {
  for (const std::string_view code : more) {
    if (std::find(have.begin(), have.end(), code) != have.end()) continue;
    for (std::size_t i = 0; i < take()->networks.size(); ++i) {
      if (i == current_net_) continue;
      const auto theirs = origins(take()->networks[i]);
      if (std::find(theirs.begin(), theirs.end(), code) != theirs.end()) return true;
    }
  }
  return false;
}

bool Assembler::tells_assets(const Frame& f) const {
  const Sentence& s = layout_.sentences[f.sentence];
  for (const Figure& x : f.figures)
    if (is_asset(x) && counts(f, x, s)) return true;
  return false;
}

// "a network that originated in Macedonia and Kosovo": one network, two origins.
bool Assembler::single_network(const Frame& f, const Sentence& s) const {
  if (f.bullet || f.lead || layout_.lines[s.line].lead != 0 || !section_places_.empty())
    return true;
  // "The second came from further away. Meta said that it was run from Russia and from Togo."
  for (std::size_t i = s.first; i + 1 < s.end && i < s.first + 6; ++i)
    if (same_word(r_.word(u_[i]), "it") && !u_[i + 1].is(Cat::kAnnounce) &&
        u_[i + 1].any(any_of(Cat::kBe, Cat::kOrigin, Cat::kLink, Cat::kTarget)))
      return true;
  // "The networks include operations and activity from Iran and Cuba"
  for (std::size_t i = s.first; i < s.end; ++i)
    if (r_.value(u_[i], Cat::kNetwork) == "many") return false;
  for (std::size_t i = s.first; i < s.end; ++i)
    if (u_[i].is(Cat::kNetwork) && r_.value(u_[i], Cat::kNetwork) == "one") return true;
  return false;
}

void Assembler::add_figure(Network& n, const Figure& x) {
  for (Figure& y : n.figures) {
    if (y.type != x.type) continue;
    const bool slot =
        x.type == FigureType::kSpend ||
        (x.kind == y.kind && (x.type == FigureType::kTotal || x.platform == y.platform ||
                              x.type == FigureType::kAudience ||
                              platform_of(x, take()->company) == platform_of(y, take()->company)));
    if (!slot) continue;
    if (x.type == FigureType::kSpend) return;
    if (x.type == FigureType::kAudience) {
      if (x.count == y.count && x.platform == y.platform) return;
      if (x.platform == y.platform) return;
      continue;
    }
    if (x.count == y.count) {
      // "Google killed 13,000 channels" over "more than 13,000": headlines drop hedges.
      const auto headed = [this](const Figure& f) {
        return layout_.lines[line_of(f.range.first)].kind == LineKind::kHeading;
      };
      const bool better =
          headed(x) != headed(y) ? headed(y) : x.bound == Bound::kExact && y.bound != x.bound;
      if (better) y = x;
      return;
    }
    if (!x.count) return;
    if (!y.count) {
      y = x;
      return;
    }
    if (rounds(x, y)) {
      if (x.bound == Bound::kExact) y = x;
      return;
    }
  }
  append(n.figures, x);
}

void Assembler::add_said(Network& n, const Frame& f) {
  for (const Said& x : f.said)
    if (std::none_of(n.said.begin(), n.said.end(),
                     [&](const Said& y) { return y.property == x.property && y.value == x.value; }))
      n.said.push_back(x);
}

void Assembler::add_place(Network& n, const Place& p) {
  for (Place& q : n.places)
    if (q.role == p.role && q.code == p.code && q.region == p.region) {
      if (q.weak && !p.weak) q = p;
      return;
    }
  append(n.places, p);
}

void Assembler::add_name(Network& n, const Name& x) {
  for (Name& y : n.names) {
    if (y.operation != x.operation) continue;
    if (y.value == x.value) return;
    if (!x.known.empty() && y.known == x.known) {
      // The full name beside its acronym: keep the longer.
      if (x.value.size() > y.value.size()) y = x;
      return;
    }
  }
  append(n.names, x);
}

}  // namespace takedowndb::grammar
