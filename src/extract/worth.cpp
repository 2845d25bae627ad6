// What is reported: whether a network is one, whether it was removed, and for influence. In: a
// network as it was told, with its lines and the whole text. Out: yes or no. The threshold between
// what enters the record and what does not stands here and nowhere else.
#include <algorithm>

#include "extract/assembler.h"
#include "extract/words.h"

namespace takedowndb::grammar {
namespace {

// In so many units a text that is about influence says so; a note of two sentences need not.
constexpr std::size_t kLongText = 150;
// So many lines above a network may say what it is about.
constexpr std::size_t kLinesUp = 60;

}  // namespace

bool Assembler::tells_of_removal() const {
  const bool told =
      std::ranges::any_of(frames_, [&](const Frame& f) { return removes(f) || f.removal_noun; });
  if (told) return true;
  for (const Line& line : layout_.lines) {
    const bool heads = line.kind == LineKind::kHeading || line.kind == LineKind::kTable;
    // "Why was my Page unpublished or my account disabled?"
    // "X blocks accounts of scammers"
    if (!heads || is_hypothetical(line) || u_[line.end - 1].is_mark('?') ||
        line.cats.meets(bit(Cat::kOtherSubject)))
      continue;
    for (std::size_t i = line.first; i < line.end; ++i)
      // Not "Ankara orders X to block 700 accounts".
      if (u_[i].any(any_of(Cat::kRemove, Cat::kPassive)) &&
          (i == line.first ||
           (!same_word(r_.word(u_[i - 1]), "to") && !u_[i - 1].is(Cat::kUnreal))))
        return true;
  }
  return false;
}

// Whether the removal verb of a frame has assets or a network near it: "closed its interface for
// researchers" removes nothing of ours, whatever group the sentence names later.
bool Assembler::removes(const Frame& f) const {
  if (!f.removal || f.habit) return false;
  if (f.inherited || tells_assets(f)) return true;
  // "the company disabled 691 million fake accounts"
  if (std::ranges::any_of(
          f.figures, [](const Figure& x) { return is_asset(x) && x.count && *x.count >= 1000000; }))
    return false;
  const Sentence& s = layout_.sentences[f.sentence];
  const std::size_t first = *f.removal > s.first + 9 ? *f.removal - 9 : s.first;
  for (std::size_t i = first; i < s.end && i < *f.removal + 11; ++i)
    if (u_[i].any(any_of(Cat::kKind, Cat::kNetwork)) || stands_for_told(i)) return true;
  return u_[s.end - 1].is_mark(':');
}

// "A simulation of account removal"
bool Assembler::is_hypothetical(const Line& line) const {
  for (std::size_t i = line.first; i < line.end; ++i)
    if (r_.lexicon->lists(WordList::kHypothetical, r_.word(u_[i]))) return true;
  return false;
}

bool Assembler::worth(const Network& n, const Takedown& t) const {
  if (t.company.empty()) return false;
  const bool figures = has_assets(n);
  const bool told = !n.places.empty() || !n.names.empty() || n.joint;
  if (!figures && !has_origins(n)) return false;
  if (of_other_subject(n) || denied_as_influence(n)) return false;
  // "WhatsApp bans 2.3 million Indian accounts": a sweep, wherever the accounts were.
  if (largest(n) >= 1000000 && n.names.empty() && !n.evidence && !n.joint &&
      std::ranges::all_of(n.places, [](const Place& p) { return p.rule == "place.adjective"; }))
    return false;
  // "bans 2 million accounts in India every month for spam": only weakly told where.
  const bool weakly = n.names.empty() && !n.joint &&
                      std::ranges::all_of(n.places, [](const Place& p) { return p.weak; });
  const bool one_of_several =
      std::ranges::any_of(t.networks, [](const Network& x) { return x.joint; });
  if (weakly && n.routine && !n.evidence && !one_of_several) return false;
  const bool weak = n.names.empty() && std::ranges::all_of(n.places, [](const Place& p) {
                      return p.rule == "place.network-in";
                    });
  if (weak && n.routine && mostly_routine()) return false;
  // A chapter on an older campaign, beside the networks that the headline counts by their origins.
  if (!figures && !n.joint && std::ranges::any_of(t.networks, [&n](const Network& x) {
        return x.joint && x.announced >= 2 && origins(x).size() >= 2 &&
               disjoint(origins(n), origins(x));
      }))
    return false;
  // Routine enforcement: spam and fake accounts that the text ties to no operation.
  if (!told && ((n.routine && !n.evidence) || !influence() || largest(n) >= 1000000)) return false;
  return n.stated || figures || one_of_several;
}

// Lines that are about something else: "Commercial spyware", "Spam and scams" with all that stands
// under such a heading, and entries of a list on hackers. Not a whole story: a heading over most of
// the text is its title.
void Assembler::find_other_sections() {
  other_lines_.resize(layout_.lines.size());
  const auto units = [&](std::size_t first, std::size_t end) {
    return Range{layout_.lines[first].first, layout_.lines[end - 1].end};
  };
  // 'CASE STUDY: "Wrong Number" (scam)' is a heading, too.
  const auto heads = [&](std::size_t i) {
    const Line& line = layout_.lines[i];
    const Unit& end = u_[line.end - 1];
    return line.kind == LineKind::kHeading ||
           (line.kind == LineKind::kProse && line.words <= 10 && line.after_blank &&
            !end.is_mark('.') && !end.is_mark(','));
  };
  const auto mark = [&](std::size_t first, std::size_t end) {
    if (first >= end) return;
    const Range all = units(first, end);
    if (2 * (all.end - all.first) > r_.units.size()) return;
    Cats cats;
    for (std::size_t i = first; i < end; ++i) cats |= layout_.lines[i].cats;
    if (!cats.meets(bit(Cat::kOtherSubject))) return;
    const auto is_other = [&](const Subject& about, std::size_t least) {
      // Hackers go after governments and activists, too.
      return about.other >= least && about.other > 2 * about.strong();
    };
    if (!is_other(subject_of(r_, all), 2)) return;
    const bool headed = is_other(subject_of(r_, units(first, first + 1)), 1);
    for (std::size_t i = first; i < end; ++i)
      other_lines_[i] = headed ? !tells_of_network(layout_.lines[i])
                               : is_other(subject_of(r_, units(i, i + 1)), 1);
  };
  std::size_t first = layout_.lines.size();  // of a section with a heading
  for (std::size_t i = 0; i < layout_.lines.size(); ++i) {
    if (!heads(i)) {
      mark(i, i + 1);
      continue;
    }
    mark(first, i);
    first = i;
  }
  mark(first, layout_.lines.size());
}

// "Google terminated 16 channels of a network with ties to Iran", in whatever section.
bool Assembler::tells_of_network(const Line& line) const {
  bool network = false;
  bool kind = false;
  for (std::size_t i = line.first; i < line.end; ++i) {
    if (u_[i].is(Cat::kOtherSubject)) return false;
    network |= u_[i].is(Cat::kNetwork);
    kind |= u_[i].is(Cat::kKind);
  }
  return network && kind;
}

// "Facebook linked them to the army", "hidden ties to the ministry"
bool Assembler::links_to_government() const {
  static constexpr Signs kLinks = signs(Cat::kLink);
  for (const Sentence& s : layout_.sentences)
    for (std::size_t i = r_.next(s.first, s.end, kLinks); i < s.end;
         i = r_.next(i + 1, s.end, kLinks))
      for (std::size_t k = i; u_[i].is(Cat::kLink) && k < s.end && k < i + 4; ++k)
        if (u_[k].any(any_of(Cat::kGovernment, Cat::kForces))) return true;
  return false;
}

// Of a text that hardly says a word of influence: whether any of its networks is told with its
// origin and what such operations have besides. `strictly`: it speaks of fraud or the like.
bool Assembler::tells_of_networks(bool strictly) const {
  const bool of_government = text_subject_.other <= 1 && links_to_government();
  for (const Takedown& t : takes_)
    for (const Network& n : t.networks) {
      // Never of influence and, right there, of fraud or the like: whose, and for whom, makes it no
      // operation.
      if (text_subject_.influence == 0 && text_subject_.other > 1 && is_beside_other(n)) continue;
      if (is_told_as_network(n, strictly, of_government,
                             text_subject_.other > 1 || !companies_.own_post()) ||
          (text_subject_.other == 0 && text_subject_.influence > 0 && is_told_plainly(n)))
        return true;
    }
  return false;
}

// Whether the lines that count a network's assets, or the next one, speak of fraud or the like.
bool Assembler::is_beside_other(const Network& n) const {
  for (const Figure& f : n.figures) {
    if (!is_asset(f)) continue;
    const std::size_t at = line_of(f.range.first);
    for (std::size_t l = at; l < layout_.lines.size() && l <= at + 1; ++l)
      if (layout_.lines[l].cats.meets(bit(Cat::kOtherSubject))) return true;
  }
  return false;
}

// In a text that speaks of no fraud or the like either: what was removed, from where or for whom.
bool Assembler::is_told_plainly(const Network& n) {
  return n.stated && has_assets(n) && largest(n) < 1000000 &&
         (n.domestic != 0 || std::ranges::any_of(n.places, [](const Place& p) {
            return !p.weak && !p.region && p.rule != "place.adjective";
          }));
}

bool Assembler::is_told_as_network(const Network& n, bool strictly, bool of_government,
                                   bool others) {
  const auto says = [&n](Role role) {
    return std::ranges::any_of(n.places,
                               [role](const Place& p) { return p.role == role && !p.weak; });
  };
  const bool origin = says(Role::kOrigin);
  const bool more = says(Role::kTarget) || n.domestic != 0 || !n.names.empty();
  // "425 Pages, 17 Groups and 135 accounts ... run from Myanmar"
  const bool kinds = std::ranges::count_if(n.figures, is_asset) >= 3;
  // "397 Pages, 19 groups and 128 accounts in Myanmar", which the text links to the army there
  if (kinds && n.places.size() == 1 && n.stated && of_government) return true;
  // ... or of which it says for whom they were
  const auto has_kind = [&n](std::string_view kind) {
    return std::ranges::any_of(n.figures,
                               [&](const Figure& f) { return is_asset(f) && f.kind == kind; });
  };
  if (has_kind("page") && has_kind("group") && has_kind("account") && n.stated &&
      says(Role::kTarget) && !others)
    return true;
  if (strictly) return origin && more;
  // A story in plain words: from where, and how many read it or what its ads cost; or for whom and
  // by whom.
  const bool several = std::ranges::count_if(n.figures, is_asset) >= 2;
  const bool read = std::ranges::any_of(n.figures, [](const Figure& f) {
    return f.type == FigureType::kAudience || f.type == FigureType::kSpend;
  });
  if ((origin && read) || (says(Role::kTarget) && !n.names.empty() && several)) return true;
  return (origin && (more || n.evidence || kinds)) || (more && n.evidence);
}

std::size_t Assembler::line_of(std::size_t unit) const {
  const auto after = std::upper_bound(layout_.lines.begin(), layout_.lines.end(), unit,
                                      [](std::size_t u, const Line& l) { return u < l.first; });
  return after == layout_.lines.begin()
             ? 0
             : static_cast<std::size_t>(after - layout_.lines.begin()) - 1;
}

// "Telegram closed 2,305 channels of terrorists": removed, but not for influence. Where the text
// speaks of such things at length, the lines of the network, or the nearest above them that say
// what they are about, have to speak of influence more.
bool Assembler::of_other_subject(const Network& n) const {
  if (text_subject_.influence <= 1 && r_.units.size() >= kLongText && !networks_told_) return true;
  if (!text_subject_.is_mixed()) return false;
  std::size_t line = layout_.sentences[n.first_sentence].line;
  Subject own;
  std::size_t seen = layout_.lines.size();
  for (const Figure& f : n.figures) {
    if (!is_asset(f)) continue;
    const std::size_t at = line_of(f.range.first);
    if (at == seen) continue;
    seen = at;
    own += subject_of(r_, {layout_.lines[at].first, layout_.lines[at].end});
  }
  if (seen < layout_.lines.size())
    line = seen;
  else
    own = subject_of(r_, {layout_.lines[line].first, layout_.lines[line].end});
  for (std::size_t up = 0; line > 0 && up < kLinesUp && own.other == 0 && own.strong() == 0; ++up) {
    --line;
    own = subject_of(r_, {layout_.lines[line].first, layout_.lines[line].end});
  }
  const std::size_t influence = own.strong();
  return text_subject_.is_other() ? influence <= own.other
                                  : own.other >= 2 && influence < own.other;
}

// "There was no political content in any of it", in the lines that count it or the next one.
bool Assembler::denied_as_influence(const Network& n) const {
  if (text_subject_.other == 0) return false;
  std::size_t first = layout_.lines.size();
  std::size_t last = layout_.sentences[n.last_sentence].line;
  for (const Figure& f : n.figures) {
    if (!is_asset(f)) continue;
    first = std::min(first, line_of(f.range.first));
    last = std::max(last, line_of(f.range.first));
  }
  if (first >= layout_.lines.size()) return false;
  // What speaks of propaganda is not done with by a remark.
  if (subject_of(r_, {layout_.lines[first].first, layout_.lines[last].end}).strong() > 1)
    return false;
  for (std::size_t l = first; l < layout_.lines.size() && l <= last + 1; ++l) {
    const Line& line = layout_.lines[l];
    if (!line.cats.meets(bit(Cat::kOtherSubject))) continue;
    if (l > last && !is_one_of(r_.word(u_[line.first]), {"there", "it", "they", "none", "nothing"}))
      continue;
    for (std::size_t i = line.first; i < line.end; ++i)
      if (u_[i].is(Cat::kOtherSubject) && r_.value(u_[i], Cat::kOtherSubject) == "none")
        return true;
  }
  return false;
}

// Whether a text speaks more of spam and the like than of influence.
bool Assembler::mostly_routine() const {
  std::size_t routine = 0;
  std::size_t influence = 0;
  for (const Frame& f : frames_) {
    routine += f.routine ? 1 : 0;
    influence += f.influence && !f.routine ? 1 : 0;
  }
  return routine >= 2 && routine > influence;
}

// Whether the text speaks of influence at all.
bool Assembler::influence() const {
  for (const Takedown& t : takes_)
    for (const Network& n : t.networks)
      if (!n.places.empty() || !n.names.empty()) return true;
  return std::ranges::any_of(frames_, [](const Frame& f) { return f.influence || f.network_noun; });
}

}  // namespace takedowndb::grammar
