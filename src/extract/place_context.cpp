// What stands before a place or a cue: who is addressed, who runs, who poses. Answers only; nothing
// is added to the frame. Apart because cues, nouns and patterns all ask the same questions.
#include "extract/place_finder.h"

namespace takedowndb::grammar {

// "for users in", "at people in", "reach citizens in": somebody is addressed.
bool PlaceFinder::led(std::size_t i) const {
  for (std::size_t b = i, n = 0; b-- > s_.first && n < 5; ++n) {
    if (u_[b].is(Cat::kTarget)) return true;
    if (word_is(b, "for") || word_is(b, "at") || word_is(b, "to") || word_is(b, "among") ||
        word_is(b, "toward") || word_is(b, "reach") || word_is(b, "towards"))
      return true;
    if (is_clause_mark(u_[b])) return false;
  }
  return false;
}

bool PlaceFinder::followers_before(std::size_t i) const {
  for (std::size_t b = i, n = 0; b-- > s_.first && n < 5; ++n)
    if (u_[b].any(any_of(Cat::kFollower, Cat::kFollow)) || word_is(b, "people")) return true;
  return false;
}

// "run by", "linked to", "on behalf of", "for" a few units before.
bool PlaceFinder::run_by_before(std::size_t i) const {
  for (std::size_t b = i, n = 0; b-- > s_.first && n < 7; ++n) {
    if (u_[b].any(any_of(Cat::kLink, Cat::kOrigin))) return true;
    if (word_is(b, "by") || word_is(b, "behind")) return true;
    if (word_is(b, "for") && n < 2) return true;
    if (is_clause_mark(u_[b])) return false;
  }
  return false;
}

bool PlaceFinder::posing_close(std::size_t i) const {
  for (std::size_t b = i, n = 0; b-- > s_.first && n < 4; ++n)
    for (const auto pose : {"claimed", "claiming", "claim", "pretended", "pretending", "purported",
                            "purporting", "purportedly", "posed", "posing", "falsely"})
      if (same_word(r_.word(u_[b]), pose)) return true;
  return false;
}

bool PlaceFinder::posing_before(std::size_t i) const {
  for (std::size_t b = i, n = 0; b-- > s_.first && n < 6; ++n) {
    const std::string_view w = r_.word(u_[b]);
    for (const auto pose :
         {"posed",       "posing",       "pose",         "pretended",     "pretending",
          "purported",   "purporting",   "impersonated", "impersonating", "impersonate",
          "masqueraded", "masquerading", "claiming",     "claimed",       "themselves",
          "presented",   "disguised",    "mimicked",     "mimicking",     "imitated",
          "imitating",   "supposed",     "supposedly",   "fictitious",    "hijacked"})
      if (same_word(w, pose)) return true;
    if (is_clause_mark(u_[b])) return false;
  }
  return false;
}

// "to make their operations appear to be of Taiwanese origin"
bool PlaceFinder::made_to_appear(std::size_t i) const {
  for (std::size_t b = i, n = 0; b-- > s_.first && n < 9; ++n)
    if (word_is(b, "make") || word_is(b, "made") || word_is(b, "making")) return true;
  return false;
}

bool PlaceFinder::target_before(std::size_t i) const {
  for (std::size_t b = i, n = 0; b-- > s_.first && n < 5; ++n) {
    if (u_[b].is(Cat::kTarget)) return true;
    if (is_clause_mark(u_[b]) || u_[b].any(any_of(Cat::kRemove, Cat::kKind))) return false;
  }
  return false;
}

bool PlaceFinder::topic_before(std::size_t i) const {
  for (std::size_t b = i, n = 0; b-- > s_.first && n < 4; ++n) {
    if (u_[b].is(Cat::kTopic) && !u_[b].is(Cat::kHedge)) return true;
    if (is_clause_mark(u_[b]) || u_[b].any(any_of(Cat::kRemove, Cat::kKind))) return false;
  }
  return false;
}

}  // namespace takedowndb::grammar
