// What stands before a place or a cue: who is addressed, who runs, who poses. Answers only; nothing
// is added to the frame. Apart because cues, nouns and patterns all ask the same questions.
#include "extract/place_finder.h"

namespace takedowndb::grammar {

// "for users in", "at people in", "reach citizens in": somebody is addressed.
bool PlaceFinder::led(std::size_t i) const {
  for (std::size_t b = i, n = 0; b-- > s_.first && n < 5; ++n) {
    if (u_[b].is(Cat::kTarget)) return true;
    if (is(b, Cat::kAudiencePreposition)) return true;
    if (is_clause_mark(u_[b])) return false;
  }
  return false;
}

bool PlaceFinder::followers_before(std::size_t i) const {
  for (std::size_t b = i, n = 0; b-- > s_.first && n < 5; ++n)
    if (u_[b].any(any_of(Cat::kFollower, Cat::kFollow)) || is(b, Cat::kTargetNoun, "people"))
      return true;
  return false;
}

// "run by", "linked to", "on behalf of", "for" a few units before.
bool PlaceFinder::run_by_before(std::size_t i) const {
  // "accounts through which people in Russia had been talking to Moldovans"
  if (i > s_.first + 1 && r_.word(u_[i - 1]).ends_with("which") &&
      (is_one_of(r_.word(u_[i - 1]), {"through which", "by which", "with which"}) ||
       is_one_of(r_.word(u_[i - 2]), {"through", "by", "with", "via"})))
    return true;
  for (std::size_t b = i, n = 0; b-- > s_.first && n < 7; ++n) {
    if (u_[b].any(any_of(Cat::kLink, Cat::kOrigin))) return true;
    if (word_is(b, "by") || word_is(b, "behind")) return true;
    if (word_is(b, "for") && n < 2) return true;
    if (is_clause_mark(u_[b])) return false;
  }
  return false;
}

// "people in Sudan and Turkey ran 53 accounts": what those people did stands behind the places.
bool PlaceFinder::runs_behind(std::size_t i) const {
  std::size_t k = i + 1;
  while (in(k) && k < i + 10 &&
         (is_place(k) || u_[k].any(any_of(Cat::kFiller, Cat::kAndOr, Cat::kAdverb, Cat::kWho)) ||
          u_[k].is_mark(',')))
    ++k;
  if (k == i + 1) return false;
  // "The people in Bangladesh had spent $2,100 on advertisements"
  std::size_t spent = k;
  while (in(spent) && spent < k + 3 && u_[spent].any(any_of(Cat::kHave, Cat::kAdverb))) ++spent;
  if (is_one_of(in(spent) ? r_.words(spent, spent + 1) : std::string_view(), {"spent"}) &&
      s_.cats.meets(bit(Cat::kSpend)))
    return true;
  if (!is(k, Cat::kRan)) return false;
  if (word_is(k + 1, "it") || word_is(k + 1, "them")) return true;
  for (std::size_t n = k + 1; in(n) && n < k + 6; ++n) {
    if (u_[n].any(any_of(Cat::kKind, Cat::kNetwork))) return true;
    if (is_clause_mark(u_[n])) return false;
  }
  return false;
}

bool PlaceFinder::posing_close(std::size_t i) const {
  for (std::size_t b = i, n = 0; b-- > s_.first && n < 4; ++n)
    if (is(b, Cat::kPose) && !is(b, Cat::kPose, "guise")) return true;
  return false;
}

// "presented themselves as being based in X", "gave themselves out to be from X", "They said they
// were based in X": what accounts say of themselves.
bool PlaceFinder::says_of_itself(std::size_t i) const {
  std::size_t b = i;
  while (b > s_.first && is_one_of(r_.word(u_[b - 1]), {"being", "be", "to be", "were", "was", "as",
                                                        "to", "out", "as being"}))
    --b;
  if (b == i || b == s_.first) return false;
  if (is_one_of(r_.word(u_[b - 1]), {"themselves", "itself", "himself", "herself"})) return true;
  // "they were", behind "said", "that" and whose profile it is
  if (!is_one_of(r_.word(u_[b - 1]), {"they", "it", "he", "she"}) || b < s_.first + 3) return false;
  std::size_t said = b - 2;
  if (word_is(said, "that") && said > s_.first) --said;
  if (said == s_.first || !u_[said].any(any_of(Cat::kAnnounce, Cat::kPose))) return false;
  const Unit& who = u_[said - 1];
  return is_one_of(r_.word(who), {"they", "accounts", "profiles", "pages", "personas", "bios"}) ||
         (who.is(Cat::kKind) && !who.any(any_of(Cat::kPlatform, Cat::kCompany)));
}

bool PlaceFinder::posing_before(std::size_t i) const {
  for (std::size_t b = i, n = 0; b-- > s_.first && n < 6; ++n) {
    if (is(b, Cat::kPose) && !is(b, Cat::kPose, "claim")) return true;
    if (is_clause_mark(u_[b])) return false;
  }
  return false;
}

// "to make their operations appear to be of Taiwanese origin"
bool PlaceFinder::made_to_appear(std::size_t i) const {
  for (std::size_t b = i, n = 0; b-- > s_.first && n < 9; ++n)
    if (is(b, Cat::kMake)) return true;
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
