// Whether what a number counts is an asset at all: "38 pages" of a report, "two entities" that a
// network is linked to, "users" counted for some other reason. In: a figure and its noun, the
// figure before it. Out: yes or no. Apart from nouns.cpp because it asks the sentence around them.
#include "extract/figure_reader.h"
#include "extract/words.h"

namespace takedowndb::grammar {

bool AssetReader::is_listed(const Figure& f, const Figure* before) {
  return before != nullptr && f.range.first - before->range.end <= 2;
}

bool AssetReader::is_no_asset(const Figure& f, const Noun& noun, const Figure* before) const {
  // "one unnamed group": an organisation.
  const bool listed = is_listed(f, before);
  if (noun.kind == "group" && !noun.several && f.count == 1 && !noun.platform_said && !listed &&
      !u_[noun.first].capital)
    return true;
  // "148k account-takeover recoveries"
  if (in(noun.end + 1) && u_[noun.end].is_mark('-') && !u_[noun.end].spaced &&
      !u_[noun.end + 1].spaced && u_[noun.end + 1].kind == UnitKind::kWord &&
      !r_.word(u_[noun.first]).ends_with('s'))
    return true;
  // "the median of the cases is 94 assets"
  if (s_.cats.meets(bit(Cat::kAverage)) && f.range.first > s_.first &&
      is(f.range.first - 1, Cat::kBe))
    return true;
  // "three research groups"
  if (noun.kind == "group" && !noun.several && noun.first > s_.first &&
      r_.lexicon->lists(WordList::kGroupOf, r_.word(u_[noun.first - 1])))
    return true;
  // "users", "ads", "events" are counted for many reasons; only a removal of just them is ours.
  const bool everyday =
      u_[noun.first].is(Cat::kNonAsset) ||
      (noun.kind == "community" && !listed && !ends_in(noun.first, "subreddits") &&
       !ends_in(noun.first, "subreddit")) ||
      (noun.kind == "ad" &&
       !(listed && (before->type == FigureType::kAsset || before->type == FigureType::kTotal))) ||
      ends_in(noun.first, "user") || ends_in(noun.first, "users");
  // "The network consisted of 61 users"
  if (everyday && f.range.first > s_.first + 1 && u_[f.range.first - 1].is(Cat::kComposes) &&
      !u_[f.range.first - 1].is(Cat::kHave) && u_[f.range.first - 2].is(Cat::kNetwork) &&
      ends_in(noun.first, "users"))
    return false;
  if (everyday && !removed_directly(f.range.first) && !leads_list(noun.end)) return true;
  // "Five Pages account for most of it", "three Pages made up four fifths of it"; but "40 accounts
  // made up the network".
  if (word_is(noun.end, "account") && word_is(noun.end + 1, "for")) return true;
  std::size_t of = noun.end + 1;
  while (in(of) && u_[of].is(Cat::kHedge)) ++of;
  if (is(noun.end, Cat::kShareVerb) && in(of)) {
    const Unit& share = u_[of];
    if (share.is_number() || share.kind == UnitKind::kPercent || share.is(Cat::kFraction))
      return true;
  }
  if (f.range.first > s_.first) {
    // "a report that runs to 38 pages"; "linked to two commercial entities"
    const std::size_t to = f.range.first - 1;
    if (noun.kind == "page" && !u_[noun.first].capital && word_is(to, "to") && to > s_.first &&
        u_[to - 1].is(Cat::kLengthVerb))
      return true;
    if (noun.kind == "page" && before == nullptr && !u_[noun.first].capital &&
        (u_[to].is_mark('(') || u_[to].is_mark(',')) && of_document(to))
      return true;
    // "451 pages of notes on the talks"
    if (noun.kind == "page" && word_is(noun.end, "of") && in(noun.end + 1) &&
        r_.lexicon->lists(WordList::kContents, r_.word(u_[noun.end + 1])))
      return true;
    if (noun.kind == "*" &&
        (u_[to].is(Cat::kLink) || is_one_of(r_.word(u_[to]), {"to", "by", "with"})) &&
        (ends_in(noun.first, "entities") || ends_in(noun.first, "entity")))
      return true;
  }
  return false;
}

// Whether a removal verb stands right before the figure.
bool AssetReader::removed_directly(std::size_t i) const {
  for (std::size_t b = i, n = 0; b-- > s_.first && n < 3; ++n) {
    if (u_[b].is(Cat::kRemove)) return true;
    // "thrown 112 users off its service"
    if (u_[b].is(Cat::kTake))
      for (std::size_t k = i + 1; in(k) && k < i + 7; ++k)
        if (u_[k].is(Cat::kTakeAway)) return true;
    if (!u_[b].any(any_of(Cat::kHedge, Cat::kFiller, Cat::kAdverb))) return false;
  }
  return false;
}

// "we had 61 users and one subreddit": with an asset beside it that is none but one.
bool AssetReader::leads_list(std::size_t end) const {
  return is(end, Cat::kAndOr) && in(end + 2) &&
         (u_[end + 1].is_number() || word_is(end + 1, "one")) && u_[end + 2].is(Cat::kKind) &&
         r_.value(u_[end + 2], Cat::kKind).starts_with("community/");
}

// "a doctoral thesis (284 pages; ...)"
bool AssetReader::of_document(std::size_t i) const {
  bool document = false;
  for (std::size_t b = i + 1, n = 0; b-- > s_.first && n < 18; ++n) {
    if (u_[b].any(any_of(Cat::kRemove, Cat::kCompany, Cat::kPlatform, Cat::kNetwork))) return false;
    document |= u_[b].is(Cat::kDocument);
  }
  return document;
}

}  // namespace takedowndb::grammar
