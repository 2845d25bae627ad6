// Quantities: "30 Pages, 33 Facebook accounts and 3 Groups on Facebook", "Accounts: 22",
// "About 1.02 million accounts followed at least one of these Pages".
//
// A number is read together with the noun that it counts. The noun decides what the figure is: an
// asset kind, several kinds (a total), followers (an audience), or nothing of ours.
#include <algorithm>
#include <charconv>
#include <cmath>

#include "extract/figure_reader.h"
#include "extract/words.h"

namespace takedowndb::grammar {
namespace {

std::optional<std::int64_t> to_count(std::string_view digits) {
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc() || end == digits.data()) return std::nullopt;
  return value;
}

class Finder : private AssetReader {
 public:
  Finder(const Reading& r, const Sentence& s, const Figure* before, Frame& out)
      : AssetReader(r, s), seed_(before), out_(out) {}

  void run() {
    if (s_.header.end > s_.header.first) {
      cell();
      if (!out_.figures.empty()) return;
    }
    // "Following: about 410,000 accounts for the Pages"
    std::size_t front = s_.first;
    while (in(front) && u_[front].is_mark('*')) ++front;
    following_ = in(front + 1) && u_[front + 1].is_mark(':') &&
                 u_[front].any(any_of(Cat::kFollow, Cat::kFollower));
    for (std::size_t i = s_.first; i < s_.end; ++i) {
      const Unit& u = u_[i];
      if (u.is(Cat::kPlatform) && (leads_clause(i) || has_clause(i)))
        clause_platform_ = platform_at(i);
      if (one_more(i)) continue;
      if (!(u.is_number() || u.is(Cat::kVague))) continue;
      if (is_date_part(i)) continue;
      const std::size_t after = read(i);
      if (after > i) i = after - 1;
    }
    distribute_platforms();
  }

 private:
  // "It existed on Instagram only, where 489 accounts were removed"
  bool has_clause(std::size_t i) const {
    std::size_t k = i + 1;
    // "It was heavy on Instagram: more than 300 accounts there"
    if (in(k + 1) && u_[k].is_mark(':') && i > s_.first && word_is(i - 1, "on")) return true;
    while (in(k) && k < i + 4 &&
           (u_[k].is_mark(',') || u_[k].any(any_of(Cat::kAdverb, Cat::kFiller)) ||
            word_is(k, "only") || word_is(k, "alone")))
      ++k;
    return word_is(k, "where");
  }

  // "14 channels and an Ads account": the article counts.
  bool one_more(std::size_t i) {
    if (!is(i, Cat::kArticle, "indefinite") || out_.figures.empty() || i <= s_.first ||
        !(word_is(i - 1, "and") || u_[i - 1].is_mark(',')) || last_figure_end_ + 1 != i)
      return false;
    if (out_.figures.back().type != FigureType::kAsset) return false;
    const auto noun = noun_after(i + 1);
    if (!noun || noun->follower || noun->several || noun->first > i + 2) return false;
    // "23 pages, a group and 20 accounts": the list goes on.
    if (!word_is(i - 1, "and") && !word_is(noun->end, "and") &&
        !(in(noun->end) && u_[noun->end].is_mark(',')))
      return false;
    Figure f;
    f.number = i;
    f.range = {i, i + 1};
    f.count = 1;
    add_asset(f, *noun, "quantity.count");
    return true;
  }

  // A table's cell that is only a number: its column's heading tells what it counts.
  void cell() {
    std::optional<std::size_t> number;
    for (std::size_t i = s_.first; i < s_.end; ++i) {
      if (u_[i].is_number() && !number)
        number = i;
      else if (!(u_[i].kind == UnitKind::kMark || u_[i].is(Cat::kHedge)))
        return;
    }
    if (!number) return;
    Figure f;
    f.number = *number;
    f.range = {*number, *number + 1};
    f.count = std::llround(u_[*number].number);
    f.bound = hedge_before(*number, f.range.first);
    std::string_view platform;
    for (std::size_t h = s_.header.first; h < s_.header.end; ++h) {
      const Unit& u = u_[h];
      if (u.is(Cat::kPlatform)) platform = platform_at(h);
      if (u.is(Cat::kFollower)) {
        f.type = FigureType::kAudience;
        f.kind = r_.value(u, Cat::kFollower);
        f.platform = platform;
        f.rule = "audience.cell";
        out_.figures.push_back(f);
        return;
      }
      if (u.is(Cat::kKind) && !u.is(Cat::kNonAsset)) {
        f.kind = kind_at(h);
        f.platform = platform.empty() ? platform_of_kind(h) : platform;
        f.platform_said = !f.platform.empty();
        if (f.kind == "*") f.type = FigureType::kTotal;
        if (f.kind == "*") f.kind = {};
        f.rule = "quantity.label";
        out_.figures.push_back(f);
        return;
      }
    }
  }

  // "On Instagram, ..." at the front of a clause: holds for the figures that follow.
  bool leads_clause(std::size_t i) const {
    if (i == s_.first || !(word_is(i - 1, "on") || word_is(i - 1, "from") || word_is(i - 1, "off")))
      return false;
    if (i - 1 > s_.first && !is_clause_mark(u_[i - 2]) && !u_[i - 2].is(Cat::kConjunction) &&
        !word_is(i - 2, "and"))
      return false;
    return true;
  }

  // An audience told by a verb of following: of what stands behind it, else of what the verb says.
  std::size_t add_followers(std::size_t verb, Figure f) {
    std::size_t end = verb + 1;
    if (!followed(verb + 1, f, end)) f.kind = r_.value(u_[verb], Cat::kFollow);
    return add_audience(f, end);
  }

  bool of_each(std::size_t i) const {
    for (std::size_t k = i; k-- > s_.first && !is_clause_mark(u_[k]);) {
      if (!u_[k].is(Cat::kKind) || u_[k].is(Cat::kNonAsset)) continue;
      for (std::size_t b = k, n = 0; b-- > s_.first && n < 4; ++n)
        if (u_[b].any(any_of(Cat::kFraction, Cat::kAverage)) || word_is(b, "many") ||
            word_is(b, "some") || word_is(b, "few"))
          return true;
      return false;
    }
    return false;
  }

  // "The two banned subreddits, both made in June, had fewer than 400 members"
  void of_subject(std::size_t i, Figure& f) const {
    if (out_.figures.empty() || out_.figures.back().type != FigureType::kAsset) return;
    const Figure& asset = out_.figures.back();
    for (std::size_t b = asset.range.end; b < i; ++b)
      if (word_is(b, "had") || word_is(b, "have") || word_is(b, "has")) {
        f.kind = asset.kind;
        f.platform = asset.platform;
        return;
      }
  }

  std::size_t add_audience(Figure f, std::size_t end) {
    f.type = FigureType::kAudience;
    if (f.kind == "*") {
      f.kind = {};
    }
    f.range.end = end;
    out_.figures.push_back(f);
    last_figure_end_ = f.range.end;
    return end;
  }

  // Reads the figure whose number is unit `i`; returns the unit behind it, or `i`.
  std::size_t read(std::size_t i) {
    const Unit& u = u_[i];
    Figure f;
    f.number = i;
    f.range = {i, i + 1};
    if (u.is_number()) {
      // "3.10 The accounts had ...": the number of a paragraph.
      if (i == s_.first && s_.starts_line && u.number < 1000 && u.number != std::floor(u.number))
        return i;
      f.count = std::llround(u.number);
      f.bound = hedge_before(i, f.range.first);
      if (word_is(i, "one") && in(i + 1) &&
          (word_is(i + 1, "of") || word_is(i + 1, "or") || u_[i + 1].is(Cat::kSubset) ||
           u_[i + 1].is(Cat::kHedgeAfter)))
        return i;
    } else {
      const std::string_view vague = r_.value(u, Cat::kVague);
      f.bound = Bound::kVague;
      f.count = to_count(vague);
      if (!f.count && word_is(i, "many")) {
        if (i > s_.first && (word_is(i - 1, "how") || word_is(i - 1, "as") || word_is(i - 1, "so")))
          return i;
      }
    }
    std::size_t k = i + 1;
    // "three quarters of the accounts"
    if (u.is_number() && u.number < 12 && in(k) &&
        is_one_of(r_.word(u_[k]), {"quarters", "thirds", "fifths", "tenths"}))
      return i;
    // "50 to 60", "between 50 and 60", "50-60"
    if (u.is_number() && in(k + 1) && u_[k + 1].is_number() && u_[k + 1].number > u.number &&
        ((i > s_.first && word_is(i - 1, "between") && word_is(k, "and")) || word_is(k, "to") ||
         u_[k].is_mark('-') || u_[k].is_mark('_'))) {
      f.high = std::llround(u_[k + 1].number);
      f.bound = Bound::kAbout;
      if (word_is(i - 1, "between")) f.range.first = i - 1;
      k += 2;
    }
    // "two or three accounts"
    if (u.is_number() && !f.high && word_is(k, "or") && in(k + 1) && u_[k + 1].is_number() &&
        u_[k + 1].number > u.number && u_[k + 1].number < u.number * 3 && u.number < 100) {
      f.high = std::llround(u_[k + 1].number);
      f.bound = Bound::kAbout;
      k += 2;
    }
    // "57 (fifty-seven)"
    if (in(k + 2) && u_[k].is_mark('(') && u_[k + 1].is_number() && u_[k + 1].number == u.number &&
        u_[k + 2].is_mark(')'))
      k += 3;
    // "30-odd", "twenty-some"
    if (in(k + 1) && u_[k].is_mark('-') && !u_[k].spaced && is(k + 1, Cat::kOdd)) {
      f.bound = Bound::kAbout;
      k += 2;
    }
    if (in(k) && u_[k].is(Cat::kHedgeAfter)) {
      if (const auto said = bound_from_string(r_.value(u_[k], Cat::kHedgeAfter))) f.bound = *said;
      ++k;
    } else if (in(k) && u_[k].is_mark('+') && !u_[k].spaced) {
      f.bound = Bound::kMoreThan;
      ++k;
    }
    if (in(k) && u_[k].is(Cat::kSubset)) {
      f.subset = true;
      ++k;
    }
    // "12 of the 20 accounts": the part counts, the whole was only there.
    const bool all_but = i > s_.first && word_is(i - 1, "but");
    if (f.subset && in(k) && u_[k].is_number() && f.count && !all_but) {
      if (const auto whole = noun_after(k + 1); whole && !whole->follower) {
        f.subset = false;
        return add_asset(f, *whole, "quantity.part-of");
      }
    }
    // "most of the 20 accounts", "half of the 20"
    if (f.range.first > s_.first + 1 &&
        (u_[f.range.first - 1].is(Cat::kSubset) || word_is(f.range.first - 1, "of") ||
         word_is(f.range.first - 1, "the")))
      for (std::size_t b = f.range.first, n = 0; b-- > s_.first && n < 3; ++n)
        f.part |= u_[b].is(Cat::kFraction);
    // "More than a third (51 accounts)"
    if (f.range.first > s_.first && u_[f.range.first - 1].is_mark('('))
      for (std::size_t b = f.range.first - 1, n = 0; b-- > s_.first && n < 4; ++n)
        f.part |= u_[b].is(Cat::kFraction);
    // "all but two of the 40 accounts"
    if (i >= s_.first + 2 && word_is(i - 1, "but") && word_is(i - 2, "all")) {
      for (std::size_t n = k; in(n) && n < k + 3; ++n) {
        if (!u_[n].is_number() || !f.count) continue;
        const auto noun = noun_after(n + 1);
        if (!noun || noun->follower) break;
        f.count = std::llround(u_[n].number) - *f.count;
        f.subset = false;
        f.range.first = i - 2;
        return add_asset(f, *noun, "quantity.all-but");
      }
    }
    // "around 920 people followed one or more of the Instagram accounts"
    if (in(k) && u_[k].is(Cat::kPeople) && !u_[k].any(any_of(Cat::kFollower, Cat::kNetwork))) {
      std::size_t verb = k + 1;
      while (in(verb) && (word_is(verb, "had") || word_is(verb, "have") || word_is(verb, "were") ||
                          u_[verb].is(Cat::kAdverb)))
        ++verb;
      // "57,000 people were taken in and followed ..."
      for (std::size_t n = 0; in(verb) && n < 6 && !u_[verb].is(Cat::kFollow); ++n) {
        if (is_clause_mark(u_[verb]) || u_[verb].is_number() || u_[verb].is(Cat::kKind)) break;
        if (word_is(verb, "and") && in(verb + 1) && u_[verb + 1].is(Cat::kFollow))
          ++verb;
        else if (in(verb + 1) && !u_[verb + 1].is(Cat::kFollow))
          ++verb;
        else
          break;
      }
      if (in(verb) && u_[verb].is(Cat::kFollow) && f.count) {
        f.rule = "audience.people";
        return add_followers(verb, f);
      }
    }
    // "were liked by 4,000 people", "followed by 34,870 others"
    if (in(k) && (u_[k].is(Cat::kPeople) || word_is(k, "others")) && f.count &&
        followed_by_before(f.range.first)) {
      f.rule = "audience.followed-by";
      subject_before(f.range.first, f);
      return add_audience(f, k + 1);
    }
    const auto noun = noun_after(k);
    if (following_ && f.count && (!noun || (noun->kind == "account" && !noun->follower))) {
      std::size_t owner = noun ? noun->end : k;
      if (word_is(owner, "for") || word_is(owner, "of") || word_is(owner, "on")) {
        f.rule = "audience.label";
        std::size_t end = owner + 1;
        if (followed(owner + 1, f, end)) return add_audience(f, end);
      }
    }
    if (!noun) return without_noun(i, k, f);
    // "4,100 members followed at least one of the Pages"
    if (noun->follower && f.count && in(noun->end) && u_[noun->end].is(Cat::kFollow) &&
        !u_[noun->end].is(Cat::kFollower)) {
      f.rule = "audience.people";
      return add_followers(noun->end, f);
    }
    if (noun->follower && is_threshold(f, noun->first)) return i;
    // "a five-member commission"
    if (noun->follower && in(k) && u_[k].is_mark('-') && !u_[k].spaced) return i;
    if (noun->follower && (of_a_person(i) || of_any(i))) return i;
    // "2,400 panel members"
    if (noun->follower && noun->first > k && ends_in(noun->first, "members") &&
        u_[noun->first - 1].kind == UnitKind::kWord && u_[noun->first - 1].cats.empty() &&
        !u_[noun->first - 1].capital)
      return i;
    if (noun->follower) {
      // "About 60 followers were located in the US": a part of them.
      for (std::size_t n = noun->end; in(n) && n < noun->end + 3; ++n)
        if (is(n, Cat::kSeat) || is(n, Cat::kApiece)) return i;
      // "Many of the accounts had fewer than ten followers": each of them, not all together.
      if (of_each(f.range.first)) return i;
      // "accounts with fewer than 5,000 followers are hashed"
      if (s_.cats.meets(bit(Cat::kWithheld))) return i;
      // "We have 1.4 million members": what a speaker says of its own.
      if (f.range.first > s_.first + 1 && is(f.range.first - 1, Cat::kHave, "") &&
          word_is(f.range.first - 2, "we"))
        return i;
      f.rule = "audience.followers";
      f.platform = noun->platform == "*" ? std::string_view() : noun->platform;
      f.kind = noun->follower_kind;
      std::size_t end = noun->end;
      follower_owner(i, *noun, f, end);
      if (f.platform.empty()) of_subject(i, f);
      return add_audience(f, end);
    }
    if (u.is(Cat::kVague) && !f.count && noun->first > k + 3) return i;
    // "1,550 accounts followed ..."
    std::size_t verb = noun->end;
    for (std::size_t n = 0;
         in(verb) && n < 3 &&
         (u_[verb].is(Cat::kAdverb) || word_is(verb, "that") || word_is(verb, "who") ||
          word_is(verb, "were") || word_is(verb, "have") || word_is(verb, "had") ||
          word_is(verb, "worldwide"));
         ++n)
      ++verb;
    const bool friends = in(verb + 1) && u_[verb].is(Cat::kFollow) && of_one_another(verb + 1);
    if (friends && !s_.cats.meets(any_of(Cat::kRemove, Cat::kPassive))) return i;
    if (in(verb) && u_[verb].is(Cat::kFollow) && noun->kind == "account" && !friends &&
        !(in(verb + 1) && word_is(verb + 1, "by"))) {
      // "Eleven of the personas also followed the agency's football team"
      if (f.subset) return i;
      f.rule = "audience.followed";
      f.kind = {};
      f.platform = {};
      return add_followers(verb, f);
    }
    // "About 813,000 accounts followed the pages, about 10,000 the Instagram accounts"
    if (u.is_number() && noun->first > k && !out_.figures.empty() &&
        out_.figures.back().type == FigureType::kAudience &&
        (word_is(k, "the") || word_is(k, "these") || word_is(k, "its") || word_is(k, "their"))) {
      f.rule = "audience.ellipsis";
      f.kind = noun->kind;
      f.platform = noun->platform == "*" ? std::string_view() : noun->platform;
      return add_audience(f, noun->end);
    }
    // "a following of about 4.2 million accounts"
    if (f.range.first > s_.first && u_[f.range.first - 1].is(Cat::kFollowing)) {
      f.rule = "audience.following";
      f.kind = {};
      f.platform = {};
      subject_before(f.range.first - 1, f);
      return add_audience(f, noun->end);
    }
    if (followed_by_before(i)) {
      f.rule = "audience.followed-by";
      f.kind = {};
      f.platform = {};
      subject_before(i, f);
      return add_audience(f, noun->end);
    }
    return add_asset(f, *noun, "quantity.count");
  }

  // A number without its noun: labels, ellipses.
  std::size_t without_noun(std::size_t i, std::size_t k, Figure& f) {
    // "Accounts: 22", "Followers: nearly 140,000", "Pages (30)", "Pages - 30"
    std::size_t mark = f.range.first;
    if (mark > s_.first + 0 && mark >= 1) {
      std::size_t m = mark - 1;
      while (m > s_.first && (u_[m].is_mark('*') || u_[m].is_mark('|'))) --m;
      const bool label = u_[m].is_mark(':') || u_[m].is_mark('_') || u_[m].is_mark('=') ||
                         (u_[m].is_mark('-') && u_[m].spaced);
      const bool bracket = u_[m].is_mark('(') && in(k) && u_[k].is_mark(')');
      // "Facebook Pages | 38": a row of labels.
      const bool bar = m + 1 < mark && u_[m + 1].is_mark('|') && u_[m].is(Cat::kKind);
      if ((label || bracket || bar) && (m > s_.first || bar)) {
        std::size_t n = bar ? m : m - 1;
        while (n > s_.first && (u_[n].is_mark('*') || u_[n].is_mark(')'))) --n;
        // "Accounts in network: 16", "Followers of the network: 427,503", "Accounts removed: 40"
        for (std::size_t b = n, steps = 0; b > s_.first && steps < 4; ++steps, --b) {
          if (!u_[b].any(any_of(Cat::kNetwork, Cat::kRemove, Cat::kFiller, Cat::kPreposition,
                                Cat::kPartOfThe)) &&
              !is(b, Cat::kArticle))
            break;
          if (u_[b - 1].any(any_of(Cat::kFollower, Cat::kKind))) {
            n = b - 1;
            break;
          }
        }
        // "Followers of the accounts: 88,412"
        if (u_[n].is(Cat::kKind) && !u_[n].is(Cat::kFollower))
          for (std::size_t b = n, steps = 0; b-- > s_.first && steps < 4; ++steps) {
            if (u_[b].is(Cat::kFollower)) {
              f.kind = kind_at(n);
              f.platform = platform_of_kind(n);
              n = b;
              break;
            }
            if (!u_[b].any(any_of(Cat::kFiller, Cat::kPreposition, Cat::kPlatform, Cat::kPartOfThe,
                                  Cat::kPronoun, Cat::kSubset)) &&
                !is(b, Cat::kArticle))
              break;
          }
        if (u_[n].is(Cat::kFollower) || u_[n].is(Cat::kKind)) {
          const bool ends = !in(k) || is_clause_mark(u_[k]) || u_[k].is_mark('*') ||
                            u_[k].is_mark('|') || word_is(k, "and");
          if (ends) return labelled(n, f, k);
        }
      }
    }
    // "with a combined following of 1.2 million"
    if (f.count && f.range.first > s_.first && u_[f.range.first - 1].is(Cat::kFollowing) &&
        (!in(k) || is_clause_mark(u_[k]) || word_is(k, "and"))) {
      f.rule = "audience.following";
      subject_before(f.range.first - 1, f);
      return add_audience(f, k);
    }
    if (const std::size_t after = predicate(k, f); after > k) return after;
    if (const std::size_t after = shared_noun(k, f); after > k) return after;
    // "4,612 accounts, of which 512 formed a highly active core"
    const Figure* of = out_.figures.empty() ? seed_ : &out_.figures.back();
    if (f.count && i > 0 && u_[i - 1].is(Cat::kSubset) && of != nullptr &&
        of->type == FigureType::kAsset)
      for (std::size_t n = k; in(n) && n < k + 6 && !is_clause_mark(u_[n]); ++n)
        if (u_[n].is(Cat::kCore)) {
          Noun noun;
          noun.first = i;
          noun.kind = of->kind;
          noun.platform = of->platform;
          noun.platform_said = of->platform_said;
          noun.end = i + 1;
          return add_asset(f, noun, "quantity.core");
        }
    // "the accounts, 93 in all"
    if (in(k) && u_[k].is(Cat::kJoint) && i > s_.first + 1 && u_[i - 1].is_mark(',') &&
        u_[i - 2].is(Cat::kKind) && !u_[i - 2].is(Cat::kFollower)) {
      Noun noun;
      noun.first = i - 2;
      noun.kind = kind_at(i - 2);
      noun.platform = platform_of_kind(i - 2);
      if (i - 2 > s_.first && u_[i - 3].is(Cat::kPlatform)) noun.platform = platform_at(i - 3);
      noun.platform_said = !noun.platform.empty();
      noun.end = k + 1;
      f.range.first = i - 2;
      return add_asset(f, noun, "quantity.in-all");
    }
    // "around 55,000 had joined one or more of the groups": of accounts, as before
    {
      std::size_t verb = k;
      while (in(verb) &&
             (word_is(verb, "had") || word_is(verb, "have") || u_[verb].is(Cat::kAdverb)))
        ++verb;
      if (in(verb) && u_[verb].is(Cat::kFollow) && f.count && *f.count > 1) {
        f.rule = "audience.followed";
        return add_followers(verb, f);
      }
    }
    // "That makes 58 in total": of what was listed.
    if (in(k) && u_[k].is(Cat::kJoint) && f.count && *f.count > 1 &&
        !(f.range.first > s_.first && word_is(f.range.first - 1, "the"))) {
      // "has suspended accounts from the campaign - 16 in all"
      if (out_.figures.empty() && s_.cats.meets(any_of(Cat::kRemove, Cat::kPassive)))
        for (std::size_t b = i; b-- > s_.first;)
          if (u_[b].is(Cat::kKind) && !u_[b].is(Cat::kFollower) && !u_[b].is(Cat::kNonAsset)) {
            Noun noun;
            noun.first = b;
            noun.kind = kind_at(b);
            noun.platform = platform_of_kind(b);
            noun.platform_said = !noun.platform.empty();
            noun.end = k + 1;
            return add_asset(f, noun, "quantity.in-all");
          }
      f.type = FigureType::kTotal;
      f.rule = "quantity.sum";
      f.range.end = k + 1;
      out_.figures.push_back(f);
      last_figure_end_ = k + 1;
      return k + 1;
    }
    // "the Instagram profiles by about 5,500": the verb is the one before.
    if (!out_.figures.empty() && out_.figures.back().type == FigureType::kAudience) {
      const std::size_t before = f.range.first;
      Figure owner;
      if (before > s_.first && word_is(before - 1, "by") && subject_before(before - 1, owner) &&
          !owner.kind.empty()) {
        f.kind = owner.kind;
        f.platform = owner.platform;
        f.rule = "audience.ellipsis";
        return add_audience(f, k);
      }
    }
    // "650,000 followers, against 8,000 on Instagram"
    if (!out_.figures.empty() && out_.figures.back().type == FigureType::kAudience && in(k + 1) &&
        word_is(k, "on") && u_[k + 1].is(Cat::kPlatform)) {
      f.platform = platform_at(k + 1);
      f.rule = "audience.ellipsis";
      return add_audience(f, k + 2);
    }
    // "936 accounts from China and 67 from Spain", "16 on Instagram"
    const bool large = f.count && *f.count > 0;
    if (large && (seed_ != nullptr || !out_.figures.empty()) && in(k)) {
      const Figure& before = out_.figures.empty() ? *seed_ : out_.figures.back();
      const bool same_sort = before.type == FigureType::kAsset || before.type == FigureType::kTotal;
      const bool goes_on = word_is(k, "from") || u_[k].any(any_of(Cat::kLink, Cat::kOrigin)) ||
                           (word_is(k, "with") && is(k + 1, Cat::kLink)) ||
                           (word_is(k, "on") && in(k + 1) && u_[k + 1].is(Cat::kPlatform));
      if (same_sort && goes_on) {
        Noun noun;
        noun.first = i;
        noun.kind = before.kind;
        noun.several = before.type == FigureType::kTotal;
        if (word_is(k, "on")) {
          noun.platform = platform_at(k + 1);
          noun.platform_said = true;
          noun.end = k + 2;
        } else {
          noun.platform = before.platform;
          noun.end = i + 1;
        }
        return add_asset(f, noun, "quantity.ellipsis");
      }
    }
    return i;
  }

  // "33 were Facebook accounts", "30 of them were pages": the noun stands behind the verb. Returns
  // the unit behind the figure, or `k`.
  std::size_t predicate(std::size_t k, Figure& f) {
    if (!f.count || *f.count == 0) return k;
    std::size_t verb = k;
    if (word_is(verb, "of") && (word_is(verb + 1, "them") || word_is(verb + 1, "these"))) verb += 2;
    if (!is(verb, Cat::kBe)) return k;
    const auto noun = noun_after(verb + 1);
    if (!noun || noun->follower || noun->several || noun->first > verb + 3) return k;
    for (std::size_t n = verb + 1; n < noun->first; ++n)
      if (!u_[n].any(any_of(Cat::kPlatform, Cat::kFiller))) return k;
    f.subset = false;
    return add_asset(f, *noun, "quantity.predicate");
  }

  // "7 YouTube and 3 Blogger accounts": the noun stands behind the last of them. Returns the unit
  // behind the figure, or `k`.
  std::size_t shared_noun(std::size_t k, Figure& f) {
    if (!f.count || !in(k + 2) || !u_[k].is(Cat::kPlatform)) return k;
    std::size_t next = k + 1;
    while (in(next) && (u_[next].is_mark(',') || word_is(next, "and"))) ++next;
    if (next == k + 1 || !in(next) || !u_[next].is_number()) return k;
    auto noun = noun_after(next + 1);
    // A longer list: "7 YouTube, 3 Blogger and 2 Google accounts".
    for (int n = 0; !noun && n < 3 && in(next + 1) && u_[next + 1].is(Cat::kPlatform); ++n) {
      next += 2;
      while (in(next) && (u_[next].is_mark(',') || word_is(next, "and"))) ++next;
      if (!in(next) || !u_[next].is_number()) return k;
      noun = noun_after(next + 1);
    }
    if (!noun || noun->follower || noun->several || !noun->platform_said) return k;
    Noun own = *noun;
    own.platform = platform_at(k);
    own.end = k + 1;
    return add_asset(f, own, "quantity.shared-noun");
  }

  std::size_t labelled(std::size_t label, Figure& f, std::size_t after) {
    f.range.first = label;
    if (u_[label].is(Cat::kFollower)) {
      f.rule = "audience.label";
      if (f.kind.empty()) f.kind = r_.value(u_[label], Cat::kFollower);
      if (label > s_.first && u_[label - 1].is(Cat::kPlatform)) f.platform = platform_at(label - 1);
      if (label > s_.first && u_[label - 1].is(Cat::kKind)) {
        f.kind = kind_at(label - 1);
        f.platform = platform_of_kind(label - 1);
      }
      return add_audience(f, after);
    }
    Noun noun;
    noun.first = label;
    noun.kind = kind_at(label);
    noun.platform = platform_of_kind(label);
    if (label > s_.first && u_[label - 1].is(Cat::kPlatform))
      noun.platform = platform_at(label - 1);
    noun.platform_said = !noun.platform.empty();
    noun.end = after;
    return add_asset(f, noun, "quantity.label");
  }

  std::size_t add_asset(Figure& f, const Noun& noun, std::string_view rule) {
    const Figure* before = out_.figures.empty() ? nullptr : &out_.figures.back();
    if (is_no_asset(f, noun, before)) return f.number;
    const bool listed = is_listed(f, before);
    f.rule = rule;
    f.platform = noun.platform == "*" ? std::string_view() : noun.platform;
    f.platform_said = noun.platform_said || noun.platform == "*";
    f.type = noun.several || noun.kind == "*" ? FigureType::kTotal : FigureType::kAsset;
    if (f.type == FigureType::kAsset) f.kind = noun.kind;
    // Events are assets only in a list of what was removed; else they were hosted.
    if (f.type == FigureType::kAsset && f.kind == "event" &&
        !(listed && before->type == FigureType::kAsset) && !removed_directly(f.range.first))
      f.type = FigureType::kEvents;
    if (f.type == FigureType::kAsset && f.platform.empty() && !f.platform_said &&
        !clause_platform_.empty()) {
      f.platform = clause_platform_;
      f.platform_said = true;
      f.rule = "quantity.clause-platform";
    }
    f.range.end = std::max(noun.end, f.range.end);
    // "30 Pages or so", "30 Pages, give or take"
    std::size_t hedge = noun.end;
    const bool comma = in(hedge) && u_[hedge].is_mark(',');
    if (comma) ++hedge;
    // "six Pages, plus 40 accounts" goes on.
    const bool more = comma && in(hedge + 1) && word_is(hedge, "plus");
    if (in(hedge) && !more && u_[hedge].is(Cat::kHedgeAfter) && f.bound == Bound::kExact)
      if (const auto said = bound_from_string(r_.value(u_[hedge], Cat::kHedgeAfter)))
        f.bound = *said;
    // "the 1,600 accounts listed above"
    if (is(noun.end, Cat::kPointingBack)) f.part = true;
    out_.figures.push_back(f);
    last_figure_end_ = f.range.end;
    return f.range.end;
  }

  // "12 accounts and 3 channels on Telegram": a platform behind a list holds for the items before
  // it that name none, when nothing between says otherwise.
  void distribute_platforms() {
    auto& figures = out_.figures;
    for (std::size_t i = figures.size(); i-- > 1;) {
      Figure& here = figures[i];
      Figure& before = figures[i - 1];
      if (here.type != FigureType::kAsset || before.type != FigureType::kAsset) continue;
      if (!here.platform_said || here.platform.empty() || before.platform_said) continue;
      if (here.number - before.range.end > 4 || here.kind == before.kind) continue;
      // Only where that sort of asset is at home: no Pages on Instagram; accounts are everywhere.
      const auto company = r_.lexicon->company_of(here.platform);
      const auto usual = [&](const Figure& f) {
        return r_.lexicon->default_platform(company, f.kind) == here.platform;
      };
      const bool home = usual(before) || (before.kind == "account" && usual(here));
      if (home) before.platform = here.platform;
    }
  }

  const Figure* seed_;  // last figure of the sentence that this one was cut from
  Frame& out_;
  std::string_view clause_platform_;
  bool following_ = false;  // the sentence is labelled "Followers:"
};

}  // namespace

void find_figures(const Reading& r, const Sentence& s, const Figure* before, Frame& out) {
  Finder(r, s, before, out).run();
}

}  // namespace takedowndb::grammar
