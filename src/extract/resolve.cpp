// The end of assembly, when all sentences are read. In: takedowns and networks as they were told.
// Out: the same with headlines marked, what is common handed on, platforms by default, followers
// given to their assets, and what is no takedown of a network dropped. Nothing here looks at a
// sentence again but to ask whether the text speaks of removal or influence at all.
#include <algorithm>

#include "extract/assembler.h"

namespace takedowndb::grammar {

void Assembler::finish() {
  absorb_pending();
  fold_namings();
  share_operation();
  merge_told_again();
  for (Takedown& t : takes_)
    for (Network& n : t.networks) {
      List<Name> told = std::move(n.names);
      n.names.clear();
      for (Name& name : told) {
        use_full_name(r_, name);
        name.operation |= std::ranges::find(operations_, name.value) != operations_.end();
        add_name(n, name);
      }
    }
  networks_told_ = tells_of_networks(text_subject_.other > text_subject_.influence ||
                                     text_subject_.influence == 0);
  for (Takedown& t : takes_) {
    fill_bare(t);
    merge_repeated(t);
    inherit(t);
    mark_combined(t);
    for (Network& n : t.networks) {
      drop_headed_targets(n);
      resolve(n, t);
    }
    if (!references_.empty() && !t.networks.empty() && &t == &takes_.front()) {
      auto& first = t.networks.front().references;
      first.insert(first.end(), references_.begin(), references_.end());
    }
    const bool details =
        std::ranges::any_of(t.networks, [](const Network& n) { return !n.joint && has_assets(n); });
    drop_echoes(t);
    drop_opening(t);
    for (const Network& n : t.networks)
      if (!worth(n, t) && n.stated && !n.routine && largest(n) < 1000000)
        for (const Figure& f : n.figures)
          if (is_asset(f) && f.count) unclear_.push_back(f);
    std::erase_if(t.networks, [&](const Network& n) {
      // A headline without a figure of its own says nothing that its parts do not say.
      return !worth(n, t) || (n.combined && !has_assets(n) && !details);
    });
    if (t.company_words.end == 0) t.company_words = companies_.words_of(t);
    if (t.removed.empty() && !t.recalled) {
      if (!period_.empty() && !is_period_of_other(t.company)) {
        t.removed = period_;
        t.removed_words = period_words_;
        t.removed_rule = "date.period";
      } else if (period_.empty() && calendar_.published && !calendar_.issue && !t.dated) {
        t.removed = edtf_of_published();
        t.removed_rule = "date.published";
      }
    }
  }
  // A text that tells of no removal at all has no takedowns, whatever it counts.
  const bool removal = tells_of_removal();
  std::erase_if(takes_, [&](const Takedown& t) {
    const bool stated =
        std::ranges::any_of(t.networks, [](const Network& n) { return n.stated && !n.row; });
    return t.networks.empty() || (!stated && !removal);
  });
}

// "Iraq and Bahrain" over "The Iranian network ... targeted Iraq and Bahrain": a heading that names
// whom the text says it aimed at.
void Assembler::drop_headed_targets(Network& n) {
  const auto headed = [](const Place& p) {
    return p.role == Role::kOrigin && p.rule == "place.heading";
  };
  const bool told = std::ranges::any_of(
      n.places, [&](const Place& p) { return p.role == Role::kOrigin && !headed(p); });
  if (!told) return;
  std::erase_if(n.places, [&, places = n.places](const Place& p) {
    return headed(p) &&
           std::ranges::any_of(
               places,
               [&](const Place& q) { return q.role == Role::kTarget && q.code == p.code; }) &&
           std::ranges::none_of(places, [&](const Place& q) {
             return q.role == Role::kOrigin && !headed(q) && q.code == p.code;
           });
  });
}

// Whether a takedown was in the months before publication: researchers write of it weeks later.
bool Assembler::is_recent(const Takedown& t) const {
  const auto date = text::parse_edtf(t.removed);
  return date && calendar_.published &&
         text::to_serial(calendar_.published->earliest) - text::to_serial(date->latest) < 120;
}

// What was told before the removal belongs to it when there is only one network.
void Assembler::absorb_pending() {
  // What the text describes as one operation, removed by several companies whose removals say
  // nothing else of who or whom.
  std::vector<Network*> plain;
  plain.reserve(begun_);
  bool alike = true;
  // An earlier occasion, told with places of its own, is another story.
  const auto is_other = [](const Takedown& t) {
    return t.recalled &&
           std::ranges::any_of(t.networks, [](const Network& n) { return has_origins(n); });
  };
  for (Takedown& t : takes_) {
    if ((t.recalled && !is_recent(t)) || is_other(t)) continue;
    for (Network& n : t.networks) {
      alike &=
          t.networks.size() == 1 && !n.joint &&
          std::ranges::all_of(n.names, [this](const Name& x) { return told_at_front(x); }) &&
          std::ranges::none_of(n.places, [](const Place& p) { return p.role == Role::kTarget; });
      plain.push_back(&n);
    }
  }
  if (main_take_ != kNone && takes_[main_take_].networks.size() == 1 &&
      !takes_[main_take_].networks[0].joint)
    describe(takes_[main_take_].networks[0]);
  // A text on one operation and how several companies removed it: no network is of elsewhere.
  std::size_t first = frames_.size();
  for (const Takedown& t : takes_)
    for (const Network& n : t.networks) first = std::min(first, n.first_sentence);
  std::erase_if(pending_, [&](std::size_t i) { return frames_[i].sentence > first; });
  Codes described;
  for (const std::size_t i : pending_)
    if (has_origin(frames_[i]))
      for (const std::string_view code : origins(frames_[i])) described.push_back(code);
  if (described.empty()) return;
  // Beside other stories only what is told of an operation is sure to be of this one.
  if (std::ranges::any_of(takes_, is_other) && std::ranges::none_of(pending_, [&](std::size_t i) {
        return has_origin(frames_[i]) && frames_[i].network_noun;
      }))
    return;
  for (const Takedown& t : takes_)
    for (const Network& n : t.networks)
      if (!is_other(t) && !within(origins(n), described)) return;
  for (Takedown& t : takes_)
    for (Network& n : t.networks)
      if (n.definite && !n.joint && !is_other(t)) describe(n);
  if (alike && plain.size() >= 2)
    for (Network* n : plain) describe(*n);
}

// Whether the text says a name before it tells of any network: it belongs to the whole story.
bool Assembler::told_at_front(const Name& name) const {
  std::size_t first = layout_.sentences.size();
  for (const Takedown& t : takes_)
    for (const Network& n : t.networks) first = std::min(first, n.first_sentence);
  if (first == 0 || first >= layout_.sentences.size()) return false;
  const std::size_t end = u_[layout_.sentences[first].first].begin;
  return r_.stream.text.substr(0, end).find(name.value) != std::string_view::npos;
}

// "Meta has acted against Spamouflage. In August it took down 7,704 accounts ...": the removal that
// the first sentence only names.
void Assembler::fold_namings() {
  for (std::size_t i = 0; i + 1 < takes_.size(); ++i) {
    Takedown& t = takes_[i];
    Takedown& next = takes_[i + 1];
    if (t.dated || !t.removed.empty() || t.company != next.company || next.networks.empty() ||
        t.networks.size() != 1)
      continue;
    Network& n = t.networks.front();
    Network& told = next.networks.front();
    const bool beside =
        n.last_sentence + 1 == told.first_sentence &&
        layout_.sentences[n.last_sentence].line == layout_.sentences[told.first_sentence].line;
    const bool differ = has_origins(n) && has_origins(told) && disjoint(origins(n), origins(told));
    if (!n.figures.empty() || n.joint || !beside || differ || !has_assets(told)) continue;
    for (const Place& p : n.places) add_place(told, p);
    for (const Name& x : n.names) add_name(told, x);
    t.networks.clear();
  }
}

bool Assembler::speaks_of_operation(const Frame& f) {
  return f.network_noun || f.influence || has_origin(f) || f.domestic;
}

// "Meta's report for the first quarter came out": no period of what others removed.
bool Assembler::is_period_of_other(std::string_view company) const {
  if (companies_.own_post()) return false;
  for (const Sentence& s : layout_.sentences)
    if (s.first <= period_words_.first && period_words_.first < s.end) {
      const auto only = only_company(s.first, s.end);
      return !only.empty() && only != company;
    }
  return false;
}

// Adds what the frames before any removal say of the operation.
void Assembler::describe(Network& n) const {
  const bool own = has_origins(n);
  const bool plain =
      std::ranges::any_of(pending_, [&](std::size_t i) { return has_origin(frames_[i]); });
  for (const std::size_t i : pending_) {
    const Frame& f = frames_[i];
    for (const Place& p : f.places)
      if (p.role == Role::kTarget || (!own && !(plain && p.weak))) add_place(n, p);
    if (speaks_of_operation(f) ||
        (f.sentence > 0 && speaks_of_operation(frames_[f.sentence - 1]) &&
         layout_.sentences[f.sentence - 1].line == layout_.sentences[f.sentence].line))
      for (const Name& x : f.names) add_name(n, x);
  }
}

// "Twitter acted against the same operation": what is said of the operation holds here too.
void Assembler::share_operation() {
  // Twice: three companies hand on in a row, there and back.
  for (int pass = 0; pass < 2; ++pass) share_once();
}

void Assembler::share_once() {
  for (const auto& [to, from] : same_as_) {
    Takedown& t = takes_[to];
    const Takedown& other = takes_[from.first];
    if (t.networks.empty() || from.second >= other.networks.size()) continue;
    Network& n = t.networks.front();
    const Network& same = other.networks[from.second];
    // Companies that acted together, says the text: on one network each, and of that occasion.
    const bool differ = has_origins(n) && has_origins(same) && disjoint(origins(n), origins(same));
    if (std::ranges::find(unsaid_same_, to) != unsaid_same_.end() &&
        (differ || t.recalled || other.recalled || t.networks.size() > 1 ||
         std::ranges::count_if(other.networks, has_assets) > 1 || same.joint))
      continue;
    // Whom these accounts targeted, when the text says that of them.
    const bool own =
        std::ranges::any_of(n.places, [](const Place& p) { return p.role == Role::kTarget; });
    // An earlier removal by the same company had aims of its own.
    const bool earlier = t.recalled && t.company == other.company && has_assets(same);
    for (const Place& p : same.places)
      if ((!own && !earlier) || p.role == Role::kOrigin) add_place(n, p);
    for (const Name& x : same.names)
      if (!earlier || x.operation) add_name(n, x);
    if (!own && !earlier && n.domestic == 0) n.domestic = same.domestic;
    if (t.removed.empty() && !t.dated) {
      t.removed = other.removed;
      t.removed_words = other.removed_words;
      t.removed_rule = "date.same-operation";
    }
    // And back: what the text says of that operation it may say only after the second company.
    Network& back = takes_[from.first].networks[from.second];
    if (!has_assets(back)) continue;
    const bool targets =
        std::ranges::any_of(back.places, [](const Place& p) { return p.role == Role::kTarget; });
    for (const Place& p : n.places)
      if (p.role == Role::kOrigin || !targets) add_place(back, p);
    for (const Name& x : n.names) add_name(back, x);
    if (!targets && back.domestic == 0) back.domestic = n.domestic;
  }
}

// Whether two networks of a company count the same assets, kind by kind, exactly and at least two
// kinds.
bool Assembler::same_assets(const Network& a, const Network& b, std::string_view company) const {
  const auto count = [](const Network& n) { return std::ranges::count_if(n.figures, is_asset); };
  if (count(a) < 2 || count(a) != count(b)) return false;
  for (const Figure& x : a.figures) {
    if (!is_asset(x)) continue;
    if (!x.count || x.bound != Bound::kExact) return false;
    if (std::ranges::none_of(b.figures, [&](const Figure& y) {
          return x.type == y.type && x.count == y.count && x.kind == y.kind &&
                 y.bound == Bound::kExact && platform_of(x, company) == platform_of(y, company);
        }))
      return false;
  }
  return true;
}

// A headline dated by the day of its telling, and the same figures below with the day of the act:
// one takedown, of that day.
void Assembler::merge_told_again() {
  for (std::size_t i = 0; i < takes_.size(); ++i)
    for (std::size_t k = i + 1; k < takes_.size(); ++k) {
      Takedown& t = takes_[i];
      Takedown& again = takes_[k];
      // The document's own date is that of the telling, too.
      const bool told = dated_by_telling(t) || (calendar_.own.end > calendar_.own.first &&
                                                t.said_date.first == calendar_.own.first);
      if (t.company != again.company || t.recalled || again.removed.empty() ||
          dated_by_telling(again) || !told)
        continue;
      const bool same = std::ranges::any_of(t.networks, [&](const Network& a) {
        return std::ranges::any_of(again.networks, [&](const Network& b) {
          const bool differ = has_origins(a) && has_origins(b) && origins(a) != origins(b);
          // "twitter removes 214 accounts traced to honduras" over the text that says so
          const bool title = a.first_sentence == 0 && origins(a) == origins(b) &&
                             largest(a) >= 20 && largest(a) == largest(b);
          return !differ && (title || same_assets(a, b, t.company));
        });
      });
      if (!same) continue;
      t.removed = again.removed;
      t.removed_words = again.removed_words;
      t.removed_rule = again.removed_rule;
      t.said_date = again.said_date;
      t.dated = again.dated;
      t.networks.insert(t.networks.end(), again.networks.begin(), again.networks.end());
      again.networks.clear();
      // The title's network says nothing more than the one of the text.
      if (t.networks.front().first_sentence == 0 &&
          std::any_of(t.networks.begin() + 1, t.networks.end(),
                      [&t](const Network& n) {
                        return largest(n) == largest(t.networks.front()) &&
                               origins(n) == origins(t.networks.front());
                      }) &&
          std::ranges::count_if(t.networks.front().figures, is_asset) == 1)
        t.networks.erase(t.networks.begin());
    }
}

// A summary and its chapters: networks of one takedown whose exact figures are the same, kind by
// kind, and whose origins do not differ, are one.
void Assembler::merge_repeated(Takedown& t) {
  for (std::size_t i = 0; i < t.networks.size(); ++i)
    for (std::size_t k = i + 1; k < t.networks.size();) {
      Network& a = t.networks[i];
      const Network& b = t.networks[k];
      const bool differ = has_origins(a) && has_origins(b) && origins(a) != origins(b);
      if (a.joint || b.joint || differ || !same_assets(a, b, t.company)) {
        ++k;
        continue;
      }
      for (const Place& p : b.places) add_place(a, p);
      for (const Name& x : b.names) add_name(a, x);
      for (const Figure& f : b.figures)
        if (!is_asset(f) && std::ranges::none_of(a.figures, [&](const Figure& y) {
              return y.type == f.type && y.kind == f.kind && y.platform == f.platform;
            }))
          a.figures.push_back(f);
      for (const Said& x : b.said) a.said.push_back(x);
      if (a.domestic == 0) a.domestic = b.domestic;
      a.stated |= b.stated;
      a.evidence |= b.evidence;
      a.references.insert(a.references.end(), b.references.begin(), b.references.end());
      t.networks.erase(t.networks.begin() + static_cast<std::ptrdiff_t>(k));
    }
}

// Networks that were announced together and told no further share what the announcement says.
void Assembler::fill_bare(Takedown& t) {
  const bool all_bare =
      std::ranges::all_of(t.networks, [](const Network& n) { return n.bare || n.joint; });
  if (!all_bare) return;
  for (Network& n : t.networks) {
    if (!n.bare) continue;
    for (const Network& joint : t.networks)
      if (joint.joint)
        for (const Place& p : joint.places)
          if (p.role == Role::kTarget) add_place(n, p);
  }
}

// "Three Russia-based networks that led back to X": what the headline says of all of them holds
// for each part that says nothing else.
void Assembler::inherit(Takedown& t) {
  for (std::size_t i = 0; i < t.networks.size(); ++i) {
    const Network& head = t.networks[i];
    if (!head.joint || head.announced < 2 || origins(head).size() != 1) continue;
    for (std::size_t k = 0; k < t.networks.size(); ++k) {
      Network& part = t.networks[k];
      if (k == i || part.joint || !has_assets(part)) continue;
      const bool same = origins(part) == origins(head) && part.names.empty();
      if (has_origins(part) && !same) continue;
      // "two operations that began in Mongolia and were meant for a Mongolian public": each of
      // them.
      const auto aims = [](const Network& n) {
        return std::ranges::count_if(n.places,
                                     [](const Place& p) { return p.role == Role::kTarget; });
      };
      const bool aim =
          !has_assets(head) && aims(head) == 1 && aims(part) == 0 && part.domestic == 0;
      for (const Place& p : head.places)
        if (p.role == Role::kOrigin || aim) add_place(part, p);
      for (const Name& x : head.names) add_name(part, x);
      // "both of which originated in the country and targeted domestic audiences"
      const bool own =
          std::ranges::any_of(part.places, [](const Place& p) { return p.role == Role::kTarget; });
      if (!has_assets(head) && !own && part.domestic == 0) part.domestic = head.domestic;
    }
  }
}

// "373 accounts: 238 operated from Iran, 35 tied to Armenia and 100 with ties to Russia": a figure
// without an origin that is the exact sum of all that have one.
bool Assembler::adds_up(const Takedown& t, std::size_t whole) {
  if (has_origins(t.networks[whole])) return false;
  const auto own = [](const Network& n) { return std::max(total_of(n), sum_of(n.figures)); };
  std::int64_t sum = 0;
  int parts = 0;
  for (std::size_t k = 0; k < t.networks.size(); ++k) {
    const Network& n = t.networks[k];
    if (k == whole || n.joint || !has_origins(n) || own(n) == 0) continue;
    sum += own(n);
    ++parts;
  }
  return parts >= 2 && sum == own(t.networks[whole]);
}

// "Facebook accounts: 172, Pages: 46": figures that are each the sum of those of the parts.
bool Assembler::adds_up_by_kind(const Takedown& t, std::size_t whole) const {
  const auto slot = [&](const Figure& a, const Figure& b) {
    return a.type == FigureType::kAsset && b.type == FigureType::kAsset && a.kind == b.kind &&
           platform_of(a, t.company) == platform_of(b, t.company);
  };
  std::size_t kinds = 0;
  for (const Figure& f : t.networks[whole].figures) {
    if (f.type != FigureType::kAsset || !f.count) continue;
    std::int64_t sum = 0;
    for (std::size_t k = 0; k < t.networks.size(); ++k)
      if (k != whole)
        for (const Figure& g : t.networks[k].figures)
          if (slot(f, g) && g.count) sum += *g.count;
    if (sum != *f.count) return false;
    ++kinds;
  }
  return kinds >= 2 && t.networks.size() >= 3;
}

// "We removed multiple Pages, Groups and accounts", before the networks are told one by one.
bool Assembler::only_vague(const Takedown& t, std::size_t whole) {
  const Network& n = t.networks[whole];
  if (whole != 0 || has_origins(n) || !n.names.empty() || n.figures.empty()) return false;
  if (!std::ranges::all_of(n.figures, [](const Figure& x) { return is_asset(x) && !x.count; }))
    return false;
  return std::ranges::count_if(t.networks, has_exact_assets) >= 2;
}

void Assembler::mark_combined(Takedown& t) const {
  for (std::size_t i = 0; i < t.networks.size(); ++i) {
    Network& n = t.networks[i];
    if (!n.joint) {
      const bool totals =
          n.totals && !has_origins(n) && std::ranges::count_if(t.networks, has_exact_assets) >= 3;
      n.combined = totals || adds_up(t, i) || adds_up_by_kind(t, i) || only_vague(t, i);
      continue;
    }
    const auto all = origins(n);
    std::size_t parts = 0;
    std::size_t with_figures = 0;
    for (std::size_t k = 0; k < t.networks.size(); ++k) {
      if (k == i) continue;
      const auto some = origins(t.networks[k]);
      if (!all.empty() && !some.empty() && disjoint(some, all)) continue;
      ++parts;
      const std::int64_t own = std::max(total_of(t.networks[k]), sum_of(t.networks[k].figures));
      if (own > 0) ++with_figures;
    }
    const bool figures = total_of(n) > 0 || sum_of(n.figures) > 0;
    if (parts == 0) continue;
    n.combined = !figures || with_figures >= 2 || (with_figures >= 1 && parts >= 2);
  }
}

void Assembler::resolve(Network& n, const Takedown& t) {
  for (Figure& f : n.figures) {
    if (f.type == FigureType::kAsset && f.platform.empty() && !f.platform_said)
      f.platform = r_.lexicon->default_platform(t.company, f.kind);
  }
  give_followers(n, t.company);
  // "a Telegram channel with 1,755 subscribers" in what OpenAI removed: still there.
  std::erase_if(n.figures, [&](const Figure& f) {
    return f.type == FigureType::kAudience && !f.platform.empty() &&
           r_.lexicon->company_of(f.platform) != t.company &&
           !r_.lexicon->company_of(f.platform).empty() &&
           std::ranges::none_of(n.figures, [&](const Figure& a) {
             return a.type != FigureType::kAudience && a.platform == f.platform;
           });
  });
  give_members(n, t);
  drop_channels_of_others(n, t);
  settle_figures(n);
  if (n.domestic != 0) {
    for (const std::string_view o : origins(n)) {
      Place p;
      p.role = Role::kTarget;
      p.code = o;
      p.unit = p.cue = n.domestic;
      p.rule = "place.domestic";
      add_place(n, p);
    }
  }
  // What is only said weakly yields to what is said plainly.
  const bool plain = std::ranges::any_of(
      n.places, [](const Place& p) { return p.role == Role::kOrigin && !p.weak; });
  if (plain)
    std::erase_if(n.places, [](const Place& p) { return p.role == Role::kOrigin && p.weak; });
}

// Whose followers: the kind and platform of the assets that an audience can be of.
void Assembler::give_followers(Network& n, std::string_view company) const {
  for (Figure& f : n.figures) {
    if (f.type != FigureType::kAudience) continue;
    std::vector<const Figure*> assets;
    assets.reserve(n.figures.size());
    for (const Figure& a : n.figures)
      if (a.type == FigureType::kAsset &&
          (f.platform.empty() || !f.kind.empty() || f.platform == a.platform))
        assets.push_back(&a);
    // "three subreddits ... they had fewer than 900 subscribers": no channels are there.
    const auto has_kind = [&](std::string_view kind) {
      return std::ranges::any_of(n.figures, [&](const Figure& a) {
        return a.type == FigureType::kAsset && a.kind == kind;
      });
    };
    if (f.rule == "audience.followers" && f.kind == "channel" && !has_kind("channel") &&
        has_kind("community"))
      f.kind = "community";
    if (!f.kind.empty()) {
      if (f.platform.empty()) {
        std::string_view only;
        bool several = false;
        for (const Figure* a : assets) {
          if (a->kind != f.kind) continue;
          if (!only.empty() && only != a->platform) several = true;
          only = a->platform;
        }
        f.platform =
            !only.empty() && !several ? only : r_.lexicon->default_platform(company, f.kind);
      }
      continue;
    }
    std::string_view platform;
    bool mixed = false;
    for (const Figure* a : assets) {
      if (!platform.empty() && platform != a->platform) mixed = true;
      platform = a->platform;
    }
    if (assets.size() == 1 && (f.platform.empty() || f.platform == assets[0]->platform)) {
      f.kind = assets[0]->kind;
      f.platform = assets[0]->platform;
    } else if (f.platform.empty() && !mixed && !assets.empty()) {
      f.platform = platform;
    } else if (f.platform.empty() && assets.empty()) {
      // "17 pages and groups with nearly 1.4 million followers"
      for (const Figure& a : n.figures)
        if (a.type == FigureType::kTotal && f.platform.empty()) f.platform = a.platform;
    }
  }
}

// Sums told as a figure of their own, and figures said twice.
void Assembler::settle_figures(Network& n) {
  // "115 accounts", then 30 on Facebook and 85 on Instagram: a total.
  for (Figure& f : n.figures) {
    if (f.type != FigureType::kAsset || f.platform_said || !f.count) continue;
    std::int64_t sum = 0;
    std::size_t parts = 0;
    for (const Figure& g : n.figures)
      if (&g != &f && g.type == FigureType::kAsset && g.kind == f.kind && g.count) {
        sum += *g.count;
        ++parts;
      }
    if (parts >= 2 && sum == *f.count) {
      f.type = FigureType::kTotal;
      f.kind = f.platform = {};
    }
  }
  // "hundreds of pages and groups" beside their exact numbers.
  const bool exact = has_exact_assets(n);
  std::erase_if(n.figures, [&](const Figure& f) {
    return exact && f.type == FigureType::kTotal && f.bound == Bound::kVague;
  });
  // A figure of followers said once with and once without the kind.
  std::erase_if(n.figures, [&](const Figure& f) {
    return f.type == FigureType::kAudience && f.kind.empty() &&
           std::ranges::any_of(n.figures, [&](const Figure& g) {
             return g.type == FigureType::kAudience && !g.kind.empty() && g.count == f.count;
           });
  });
}

}  // namespace takedowndb::grammar
