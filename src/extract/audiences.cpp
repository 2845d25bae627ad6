// Whose followers a number counts: told behind the verb ("followed one of these Pages"), before
// the number as its subject, or behind the followers ("followers of the Pages").
#include <algorithm>

#include "extract/figure_reader.h"
#include "extract/words.h"

namespace takedowndb::grammar {

bool AudienceReader::followed(std::size_t i, Figure& f, std::size_t& end) const {
  // Behind the verb: the first kind or pronoun within a few units.
  for (std::size_t k = i, n = 0; in(k) && n < 12; ++k, ++n) {
    const Unit& u = u_[k];
    if (u.is(Cat::kKind) && !u.is_number()) {
      f.kind = kind_at(k);
      if (f.platform.empty()) f.platform = platform_of_kind(k);
      if (k > s_.first && u_[k - 1].is(Cat::kPlatform)) f.platform = platform_at(k - 1);
      Noun noun;
      noun.first = k;
      noun.kind = f.kind;
      noun.platform = f.platform;
      noun.platform_said = !f.platform.empty();
      noun.end = k + 1;
      extend(noun);
      if (noun.several) f.kind = {};
      f.platform = noun.platform == "*" ? std::string_view() : noun.platform;
      end = noun.end;
      return true;
    }
    // "followed this Page", which elsewhere is the text itself
    if (u.is(Cat::kReport) && ends_in(k, "page")) {
      f.kind = "page";
      end = k + 1;
      return true;
    }
    if (u.is(Cat::kPlatform)) f.platform = platform_at(k);
    // "followers on Instagram and no ads"
    if ((is_clause_mark(u) || u.is(Cat::kDenial)) && n > 0) break;
    const bool pointing = ends_in(k, "these") || ends_in(k, "those");
    if (ends_in(k, "them") || ends_in(k, "it") ||
        (pointing && (!in(k + 1) || is_clause_mark(u_[k + 1])))) {
      Figure subject;
      end = k + 1;
      if (subject_before(f.range.first, subject)) {
        f.kind = subject.kind;
        f.platform = subject.platform;
      }
      return true;
    }
    if (u.is_number() && !word_is(k, "one") &&
        !(k > i && (ends_in(k - 1, "these") || ends_in(k - 1, "those") || ends_in(k - 1, "the") ||
                    ends_in(k - 1, "its") || ends_in(k - 1, "their"))))
      break;
  }
  end = i + 1;
  return false;
}

bool AudienceReader::subject_before(std::size_t i, Figure& f) const {
  const std::size_t floor = last_figure_end_ > s_.first ? last_figure_end_ : s_.first;
  for (std::size_t k = i; k-- > floor;) {
    const Unit& u = u_[k];
    if (u.is(Cat::kKind) && !u.is(Cat::kNonAsset)) {
      f.kind = kind_at(k);
      if (f.platform.empty()) f.platform = platform_of_kind(k);
      if (k > floor && u_[k - 1].is(Cat::kPlatform)) f.platform = platform_at(k - 1);
      if (k + 2 < i && word_is(k + 1, "on") && u_[k + 2].is(Cat::kPlatform))
        f.platform = platform_at(k + 2);
      // "the pages and groups had": of no single kind.
      for (std::size_t b = k, n = 0; b-- > floor && n < 4; ++n) {
        if (u_[b].is(Cat::kKind) && kind_at(b) != f.kind &&
            (word_is(b + 1, "and") || u_[b + 1].is_mark(','))) {
          f.kind = {};
          break;
        }
      }
      return true;
    }
    if (u.is(Cat::kNetwork)) {
      return true;
    }
    // "Instagram just about 4,000 followers"; "The Instagram arm was modest: some 9,500 followers"
    if (u.is(Cat::kPlatform) && f.platform.empty() && (k + 4 > i || k <= s_.first + 1)) {
      f.platform = platform_at(k);
      return true;
    }
    if (u.is_mark(';') || u.is_mark('.')) break;
    // "The Pages, some of which posed as news portals, had": not of the portals.
    if (u.is_mark(',') && k + 1 < i)
      for (std::size_t b = k; b-- > floor + 1 && b + 15 > k;) {
        if (!u_[b].is_mark(',')) continue;
        if (u_[b + 1].any(any_of(Cat::kWho, Cat::kSubset, Cat::kFraction)) ||
            (u_[b + 1].is(Cat::kVague) && b + 2 < k &&
             u_[b + 2].any(any_of(Cat::kWho, Cat::kSubset))))
          k = b;
        break;
      }
  }
  return false;
}

bool AudienceReader::amounts_to(Figure& f) const {
  // "put support for membership at 60 percent"
  if (is(f.number + 1, Cat::kNonAsset) && !is(f.number + 1, Cat::kPeople)) return false;
  std::size_t verb = f.range.first;
  while (verb > s_.first && u_[verb - 1].any(any_of(Cat::kAdverb, Cat::kFiller))) --verb;
  if (verb-- <= s_.first + 1) return false;
  // "Group membership ran to 35,000"
  if (word_is(verb, "to")) --verb;
  const bool ran = (u_[verb].is(Cat::kLengthVerb) && word_is(verb + 1, "to")) ||
                   (u_[verb].is(Cat::kComposes) && r_.word(u_[verb]).ends_with(" to"));
  // "It put the total following of the pages at about 240,000"
  bool put = false;
  for (std::size_t b = verb; word_is(verb, "at") && b-- > s_.first && b + 12 > verb;)
    put |= r_.lexicon->lists(WordList::kPutting, r_.word(u_[b]));
  const bool amounts = ran || put || u_[verb].is(Cat::kAmounts);
  if (!amounts && !u_[verb].is(Cat::kBe)) return false;
  for (std::size_t k = verb, n = 0; k-- > s_.first && n < 9; ++n) {
    const Unit& u = u_[k];
    if (is_clause_mark(u) || u.is_number() || u.any(any_of(Cat::kRemove, Cat::kPassive)))
      return false;
    // "put the number of people who had joined the Groups at 4,100"
    if (put && u.is(Cat::kFollow) && !u.is(Cat::kFollower)) {
      std::size_t end = verb;
      for (std::size_t t = k + 1; t < verb; ++t)
        if (is_one_of(r_.word(u_[t]), {"it", "them"}) || ends_in(t, "them")) return false;
      Figure owner;
      if (!followed(k + 1, owner, end) || end > verb) return false;
      f.kind = owner.kind;
      f.platform = owner.platform;
      f.range.first = k;
      f.rule = "audience.amounts";
      return true;
    }
    if (!u.any(any_of(Cat::kFollower, Cat::kFollowing))) continue;
    // "Its followers were 12": who they were. "The number of followers was 12": how many.
    if (!amounts && !r_.word(u).ends_with("count") && u.first == u.last) return false;
    f.kind = r_.value(u, Cat::kFollower);
    std::size_t end = k + 1;
    Figure owner;
    if (k + 1 < verb && followed(k + 1, owner, end) && end <= verb) {
      f.kind = owner.kind;
      f.platform = owner.platform;
    } else if (subject_before(k, owner)) {
      if (!owner.kind.empty()) f.kind = owner.kind;
      f.platform = owner.platform;
    }
    f.range.first = k;
    f.rule = "audience.amounts";
    if (amounts && f.bound == Bound::kExact)
      if (const auto said = bound_from_string(r_.value(u_[verb], Cat::kAmounts))) f.bound = *said;
    return true;
  }
  return false;
}

bool AudienceReader::followed_by_before(std::size_t i) const {
  for (std::size_t k = i, n = 0; k-- > s_.first && n < 4; ++n) {
    if (word_is(k, "by") && k > s_.first && u_[k - 1].is(Cat::kFollow)) return true;
    if (!u_[k].any(bit(Cat::kHedge) | bit(Cat::kFiller) | bit(Cat::kAdverb)) && !word_is(k, "by"))
      return false;
  }
  return false;
}

// "Many of the followers"; "users with fewer than 5,000 followers": parts and thresholds.
bool AudienceReader::is_threshold(const Figure& f, std::size_t noun) const {
  // "one of which boasted of 37,000 subscribers"
  for (std::size_t b = f.range.first; b-- > s_.first + 1 && b + 6 > f.range.first;) {
    if (is_clause_mark(u_[b])) break;
    if (word_is(b - 1, "one") && u_[b].is(Cat::kSubset)) return true;
  }
  // "Most had fewer than 15 followers"
  if (f.bound == Bound::kLessThan && !s_.cats.meets(bit(Cat::kJoint)) &&
      r_.lexicon->lists(WordList::kMost, r_.word(u_[s_.first])) && f.range.first <= s_.first + 3)
    return true;
  if (f.count && *f.count <= 1)
    return true;  // "never attracted a single follower"; "the median channel has zero subscribers"
  if (!f.count && noun > s_.first &&
      is_one_of(r_.word(u_[f.number]), {"few", "many", "some", "most"}))
    return true;
  if (!f.count)
    for (std::size_t k = f.range.first; k < noun; ++k)
      if (ends_in(k, "the") || ends_in(k, "its") || ends_in(k, "their") || ends_in(k, "these"))
        return true;
  // "Its channels, some of them with more than 90,000 subscribers"
  if (f.range.first > s_.first + 2 && word_is(f.range.first - 1, "with"))
    for (std::size_t b = f.range.first - 1, n = 0; b-- > s_.first && n < 3; ++n)
      if (is_one_of(r_.word(u_[b]), {"some", "some of", "several", "each", "many"})) return true;
  const bool bounded = f.bound == Bound::kLessThan || f.bound == Bound::kMoreThan;
  std::size_t with = f.range.first;
  if (!bounded || with < s_.first + 2 || !word_is(with - 1, "with")) return false;
  with -= 1;
  if (with == s_.first + 1) return word_is(with - 1, "accounts");
  return (word_is(with - 1, "users") || word_is(with - 1, "accounts")) &&
         // "; accounts with fewer than 5,000 followers appear under a code"
         (is_clause_mark(u_[with - 2]) ||
          is_one_of(r_.word(u_[with - 2]), {"of", "for", "from", "to", "all", "only", "where"}));
}

// "She had 4,600 followers": one person's, real or made up.
bool AudienceReader::of_a_person(std::size_t i) const {
  // "Our own page on Facebook has 31,000 followers"
  if (word_is(s_.first, "our") && word_is(s_.first + 1, "own")) return true;
  for (std::size_t b = i, n = 0; b-- > s_.first && n < 16; ++n) {
    if (u_[b].any(any_of(Cat::kNetwork, Cat::kKind, Cat::kPlatform))) return false;
    if (is_one_of(r_.word(u_[b]), {"she", "he", "her", "his", "who", "whose"})) return true;
  }
  for (std::size_t k = i + 1; in(k); ++k)
    if (is_one_of(r_.word(u_[k]), {"she", "her", "his"})) return true;
  return false;
}

// "A page with 200,000 followers may reach nobody", "97% of them had fewer than five followers":
// of no asset in particular.
bool AudienceReader::of_any(std::size_t i) const {
  for (std::size_t b = i, n = 0; b-- > s_.first && n < 9; ++n) {
    if (u_[b].kind == UnitKind::kPercent) return true;
    if (word_is(b, "with") && b > s_.first + 1 && u_[b - 1].is(Cat::kKind) &&
        is(b - 2, Cat::kArticle, "indefinite")) {
      // "a group with 23,000 members that wasn't part of the takedown"
      for (std::size_t k = i + 1; in(k) && k < i + 6; ++k)
        if (u_[k].any(any_of(Cat::kUnreal, Cat::kDenial, Cat::kStillThere))) return true;
      return false;
    }
    // "An influencer with 2,000 followers will take as little as 50,000 rupiah"
    if (word_is(b, "with") && b == s_.first + 2 && is(s_.first, Cat::kArticle, "indefinite") &&
        !u_[b - 1].any(any_of(Cat::kKind, Cat::kNetwork, Cat::kPlatform)))
      return true;
    if (is_clause_mark(u_[b])) return false;
  }
  return false;
}

// "LinkedIn, which Microsoft bought in 2016, has more than 850mn members": the company's own.
bool AudienceReader::of_company(std::size_t i, bool members) const {
  if (!members) return false;
  std::size_t have = i;
  while (have > s_.first && u_[have - 1].any(any_of(Cat::kHedge, Cat::kAdverb))) --have;
  if (have < s_.first + 2 || !is(have - 1, Cat::kHave)) return false;
  std::size_t owner = have - 2;
  if (u_[owner].is_mark(','))
    for (std::size_t b = owner; b-- > s_.first + 1 && b + 16 > owner;)
      if (u_[b].is_mark(',')) {
        owner = b - 1;
        break;
      }
  return u_[owner].is(Cat::kCompany) || (u_[owner].is(Cat::kPlatform) && !u_[owner].possessive);
}

bool AudienceReader::of_aside(std::size_t i) const {
  std::size_t have = i;
  while (have > s_.first && u_[have - 1].any(any_of(Cat::kHedge, Cat::kAdverb))) --have;
  if (have < s_.first + 4 || !is(have - 1, Cat::kHave) || !is(have - 2, Cat::kWho) ||
      !u_[have - 3].is_mark(','))
    return false;
  const Unit& owner = u_[have - 4];
  return owner.capital && r_.stream.cased &&
         !owner.any(any_of(Cat::kKind, Cat::kPlatform, Cat::kNetwork, Cat::kCountry, Cat::kDemonym,
                           Cat::kCity, Cat::kRegion));
}

// "The committee has 17 members", "which has 34 active members": nothing of a platform is named.
bool AudienceReader::members_of_body(std::size_t i) const {
  // "Police arrested three of its alleged members"
  for (std::size_t b = i, n = 0; b-- > s_.first && n < 3 && !is_clause_mark(u_[b]); ++n)
    if (r_.lexicon->lists(WordList::kArresting, r_.word(u_[b]))) return true;
  const bool ours = std::any_of(u_ + s_.first, u_ + s_.end, [](const Unit& u) {
    return u.any(any_of(Cat::kPlatform, Cat::kNetwork, Cat::kJoint)) ||
           (u.is(Cat::kKind) && !u.is(Cat::kNonAsset));
  });
  if (ours) return false;
  for (std::size_t b = i; b-- > s_.first;)
    if (u_[b].is(Cat::kPronoun)) return false;
  return true;
}

// "40 profiles that liked one another's posts"
bool AudienceReader::of_one_another(std::size_t i) const {
  return (word_is(i, "one") && in(i + 1) && r_.word(u_[i + 1]).starts_with("another")) ||
         r_.word(u_[i]).starts_with("each other");
}

void AudienceReader::follower_owner(std::size_t i, const Noun& noun, Figure& f,
                                    std::size_t& end) const {
  std::size_t k = noun.end;
  // "they had more than 18,000 followers on the site": on the company's
  if (word_is(k, "on") && word_is(k + 1, "the") &&
      r_.lexicon->lists(WordList::kService,
                        in(k + 2) ? r_.words(k + 2, k + 3) : std::string_view())) {
    end = k + 3;
    return;
  }
  if (in(k) &&
      (word_is(k, "of") || word_is(k, "on") || word_is(k, "across") || word_is(k, "for") ||
       word_is(k, "to") || word_is(k, "in") || word_is(k, "between") || word_is(k, "among"))) {
    Figure owner;
    std::size_t owner_end = k;
    if (followed(k + 1, owner, owner_end)) {
      f.kind = owner.kind;
      if (!owner.platform.empty()) f.platform = owner.platform;
      end = owner_end;
      return;
    }
    if (!owner.platform.empty()) {
      f.platform = owner.platform;
      return;
    }
  }
  Figure subject;
  if (subject_before(f.range.first < i ? f.range.first : i, subject)) {
    if (!subject.kind.empty()) f.kind = subject.kind;
    if (f.platform.empty()) f.platform = subject.platform;
  }
}

}  // namespace takedowndb::grammar
