#include "extract/frames.h"

#include <algorithm>

namespace takedowndb::grammar {
namespace {

bool same_word(std::string_view have, std::string_view w) {
  return have.size() == w.size() &&
         std::equal(have.begin(), have.end(), w.begin(),
                    [](char a, char b) { return fold(a) == b; });
}

class Builder {
 public:
  Builder(const Reading& r, const Layout& layout, const Sentence& s, Frame& out)
      : r_(r), u_(r.units), layout_(layout), s_(s), out_(out) {}

  void run(const Calendar& calendar) {
    const Line& line = layout_.lines[s_.line];
    out_.heading = line.kind == LineKind::kHeading;
    out_.bullet = s_.starts_line &&
                  (line.kind == LineKind::kBullet || line.kind == LineKind::kNumbered);
    find_figures(r_, s_, out_);
    find_money(r_, s_, out_);
    find_places(r_, s_, out_);
    find_names(r_, s_, out_);
    out_.dates = find_dates(r_, s_.first, s_.end, calendar);
    removal();
    company();
    cues();
    govern();
  }

 private:
  bool in(std::size_t i) const { return i < s_.end; }
  bool word_is(std::size_t i, std::string_view w) const {
    return in(i) && same_word(r_.word(u_[i]), w);
  }

  // Not done, or not yet: "will remove", "refused to remove", "has not removed".
  bool is_unreal(std::size_t i) const {
    for (std::size_t b = i, n = 0; b-- > s_.first && n < 3; ++n) {
      if (word_is(b, "will") || word_is(b, "would") || word_is(b, "could") ||
          word_is(b, "should") || word_is(b, "may") || word_is(b, "might") || word_is(b, "can") ||
          word_is(b, "if") || word_is(b, "must") || word_is(b, "whether"))
        return true;
      if (word_is(b, "to") && n == 0) return true;
      if (is_clause_mark(u_[b])) break;
    }
    return is_denied(r_, s_, i) && !word_is(i, "no longer available");
  }

  void removal() {
    bool object = false;
    for (std::size_t i = s_.first; i < s_.end; ++i)
      object |= u_[i].is(Cat::kKind) || u_[i].is(Cat::kNetwork) || u_[i].is(Cat::kPronoun);
    // "Here is what we have terminated today:" has its objects in the list below.
    object |= u_[s_.end - 1].is_mark(':');
    for (std::size_t i = s_.first; i < s_.end; ++i) {
      const Unit& u = u_[i];
      if (u.is(Cat::kPassive)) {
        if (!out_.removal && object && !is_denied(r_, s_, i)) {
          out_.removal = i;
          out_.passive = true;
        }
        continue;
      }
      if (!u.is(Cat::kRemove)) continue;
      if (r_.value(u, Cat::kRemove) == "noun") {
        out_.removal_noun |= object;
        continue;
      }
      if (out_.removal || !object || is_unreal(i)) continue;
      out_.removal = i;
    }
  }

  std::string_view company_at(std::size_t i) const {
    if (u_[i].is(Cat::kCompany)) return r_.value(u_[i], Cat::kCompany);
    if (u_[i].is(Cat::kPlatform))
      return r_.lexicon->company_of(r_.value(u_[i], Cat::kPlatform));
    return {};
  }

  // Who removed: a company left of the verb that is no place of the act ("on Facebook"), else the
  // agent of a passive ("by Facebook").
  void company() {
    if (!out_.removal) {
      // "According to Facebook", "Facebook said the network ...": who speaks.
      return;
    }
    const std::size_t verb = *out_.removal;
    for (std::size_t i = verb; i-- > s_.first;) {
      const std::string_view c = company_at(i);
      if (c.empty()) continue;
      if (in(i + 1) && (u_[i + 1].is(Cat::kKind) || u_[i + 1].is_mark('-'))) continue;
      bool place = false;
      for (std::size_t b = i, n = 0; b-- > s_.first && n < 2; ++n) {
        if (word_is(b, "on") || word_is(b, "from") || word_is(b, "off") || word_is(b, "of") ||
            word_is(b, "across") || word_is(b, "in") || word_is(b, "to") || word_is(b, "with") || word_is(b, "at"))
          place = true;
        if (!u_[b].is(Cat::kFiller) && !u_[b].is(Cat::kPlatform) && !word_is(b, "and")) break;
      }
      if (place) continue;
      out_.company = c;
      out_.company_unit = i;
      return;
    }
    for (std::size_t i = verb; i-- > s_.first;)
      if (word_is(i, "it") || word_is(i, "company") || word_is(i, "firm") ||
          word_is(i, "platform"))
        out_.pronoun_subject = true;
    for (std::size_t i = verb + 1; i < s_.end; ++i) {
      const std::string_view c = company_at(i);
      if (c.empty()) continue;
      if (word_is(i - 1, "by")) {
        out_.company = c;
        out_.company_unit = i;
        return;
      }
    }
  }

  void cues() {
    for (std::size_t i = s_.first; i < s_.end; ++i) {
      const Unit& u = u_[i];
      if (u.is(Cat::kFound)) out_.found_only = true;
      if (u.is(Cat::kNetwork)) {
        out_.network_noun = true;
        network_count(i);
        for (std::size_t b = i, n = 0; b-- > s_.first && n < 5; ++n) {
          if (u_[b].is(Cat::kNewNetwork)) out_.new_network = true;
          if (u_[b].is(Cat::kOrdinal)) {
            out_.ordinal = true;
            out_.new_network = true;
          }
          if (word_is(b, "same") || (word_is(b, "this") && b + 1 == i)) {
            out_.same_operation = true;
            break;
          }
          if (is_clause_mark(u_[b]) || u_[b].any(any_of(Cat::kStop, Cat::kRemove))) break;
        }
      }
      if (u.is(Cat::kOrdinal) && i < s_.first + 3) {
        // "The second, ...", "The third originated in", "First, ..."
        const bool alone = in(i + 1) && (is_clause_mark(u_[i + 1]) || u_[i + 1].is(Cat::kStop) ||
                                         u_[i + 1].is(Cat::kOrigin) || u_[i + 1].is(Cat::kTarget) ||
                                         u_[i + 1].is(Cat::kUse));
        if (alone) {
          out_.ordinal = true;
          out_.new_network = true;
        }
      }
      if (u.is(Cat::kAnaphor)) out_.anaphor = true;
      // "previously removed", "had earlier suspended"; not "previously identified as".
      if (u.is(Cat::kRecall) && out_.removal) {
        const std::size_t verb = *out_.removal;
        if (i < verb ? verb - i <= 2 : i - verb <= 2) out_.recall = true;
      }
      if (u.is(Cat::kBackRef)) out_.back_reference = true;
    }
    subject();
    // "Also removed were ...", "In addition, ...", "Separately, ..."
    for (std::size_t i = s_.first; i < s_.end && i < s_.first + 3; ++i) {
      if (word_is(i, "also") || word_is(i, "separately") || word_is(i, "in addition") ||
          word_is(i, "finally") || word_is(i, "additionally") || word_is(i, "lastly") ||
          word_is(i, "also removed were") || word_is(i, "elsewhere") || word_is(i, "another") ||
          word_is(i, "meanwhile"))
        out_.new_network = out_.new_network || out_.removal || !out_.figures.empty();
    }
  }

  // Whom the sentence is about: a company at its front, or a pronoun for one.
  void subject() {
    for (std::size_t i = s_.first; i < s_.end && i < s_.first + 4; ++i) {
      if (u_[i].is_mark('"') || u_[i].is_mark('\'') || word_is(i, "the")) continue;
      if (word_is(i, "it") || word_is(i, "company") || word_is(i, "platform") ||
          word_is(i, "the company") || word_is(i, "firm") || word_is(i, "the company said") ||
          word_is(i, "it said") || word_is(i, "the firm") || word_is(i, "the platform"))
        out_.pronoun_subject = true;
      const std::string_view c = company_at(i);
      if (!c.empty() && !(in(i + 1) && u_[i + 1].is(Cat::kKind)) &&
          !(i > s_.first && (word_is(i - 1, "on") || word_is(i - 1, "from"))))
        out_.subject = c;
      return;
    }
  }

  // "four separate networks", "three unconnected operations"
  void network_count(std::size_t i) {
    if (r_.value(u_[i], Cat::kNetwork) != "many") {
      return;
    }
    for (std::size_t b = i, n = 0; b-- > s_.first && n < 6; ++n) {
      const Unit& u = u_[b];
      if (u.is_number() && u.number >= 2 && u.number < 60) {
        out_.networks = static_cast<int>(u.number);
        out_.networks_unit = b;
        return;
      }
      if (u.is(Cat::kVague)) {
        if (out_.networks == 0) out_.networks = -1;
        return;
      }
      if (is_clause_mark(u) || u.any(any_of(Cat::kStop, Cat::kPreposition, Cat::kKind,
                                            Cat::kRemove))) {
        if (u.any(any_of(Cat::kStop)) == false && u.is(Cat::kRemove) && out_.networks == 0)
          out_.networks = -1;
        return;
      }
    }
  }

  // Which figures the removal verb governs, and which a verb of use does.
  void govern() {
    for (Figure& f : out_.figures) {
      if (f.type != FigureType::kAsset && f.type != FigureType::kTotal) continue;
      if (out_.removal) f.governed = true;
      for (std::size_t k = f.range.first > s_.first ? f.range.first - 1 : f.range.first;
           k < f.range.end; ++k)
        f.further |= word_is(k, "further") || word_is(k, "additional") || word_is(k, "more") ||
                     word_is(k, "other") || word_is(k, "another") || word_is(k, "a further") ||
                     word_is(k, "an additional");
      if (f.range.first > s_.first) {
        const std::size_t b = f.range.first - 1;
        f.led = word_is(b, "in") || word_is(b, "to") || word_is(b, "with") || word_is(b, "into") ||
                word_is(b, "across") || word_is(b, "from") || word_is(b, "for") ||
                word_is(b, "among") || word_is(b, "via") || word_is(b, "at") || word_is(b, "than");
      }
      // "used 12 websites", "created 30 Pages": the nearest verb on the left.
      for (std::size_t b = f.range.first, n = 0; b-- > s_.first && n < 5; ++n) {
        const Unit& u = u_[b];
        if (u.any(any_of(Cat::kRemove, Cat::kPassive))) break;
        if (u.is(Cat::kUse) && !u.is(Cat::kFiller)) {
          const std::string_view w = r_.word(u);
          const bool composes = same_word(w, "had") || same_word(w, "has") || same_word(w, "have") ||
                                same_word(w, "included") || same_word(w, "includes") ||
                                same_word(w, "include") || same_word(w, "including") ||
                                same_word(w, "involved") || same_word(w, "involving") ||
                                same_word(w, "comprised") || same_word(w, "comprises") ||
                                same_word(w, "comprise") || same_word(w, "comprising") ||
                                same_word(w, "consisted of") || same_word(w, "consisting of") ||
                                same_word(w, "consists of") || same_word(w, "made up of") ||
                                same_word(w, "composed of") || same_word(w, "totalling") ||
                                same_word(w, "totaling") || same_word(w, "numbered") ||
                                same_word(w, "counted") || same_word(w, "spanned") ||
                                same_word(w, "spanning") || same_word(w, "encompassing") || same_word(w, "numbering");
          f.used = !composes;
          f.composes = composes;
          break;
        }
        if (u.any(any_of(Cat::kStop)) || (is_clause_mark(u) && !u.is_mark(','))) break;
      }
    }
  }

  const Reading& r_;
  const std::vector<Unit>& u_;
  const Layout& layout_;
  const Sentence& s_;
  Frame& out_;
};

}  // namespace

std::vector<Frame> build_frames(const Reading& r, const Layout& layout, const Calendar& calendar) {
  std::vector<Frame> frames(layout.sentences.size());
  for (std::size_t i = 0; i < frames.size(); ++i) {
    frames[i].sentence = i;
    Builder(r, layout, layout.sentences[i], frames[i]).run(calendar);
  }
  return frames;
}

}  // namespace takedowndb::grammar
