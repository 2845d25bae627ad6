// Figures as they enter the frame, and numbers that have no noun of their own behind them: labels
// ("Accounts: 22", "Pages (30)"), ellipses ("16 on Instagram"), nouns behind a verb or shared by a
// list. In: the units of one sentence and the figures read so far; out: figures of its frame. The
// walk over the numbers is in quantities.cpp.
#include <algorithm>

#include "extract/figure_reader.h"
#include "extract/words.h"

namespace takedowndb::grammar {

// An audience told by a verb of following: of what stands behind it, else of what the verb says.
std::size_t FigureMaker::add_followers(std::size_t verb, Figure f) {
  std::size_t end = verb + 1;
  if (!followed(verb + 1, f, end)) f.kind = r_.value(u_[verb], Cat::kFollow);
  return add_audience(f, end);
}

// "the report, which describes ten in total": cases, and no assets.
bool FigureMaker::counts_cases(std::size_t number) const {
  for (std::size_t b = number, n = 0; b-- > s_.first && n < 5; ++n)
    if (u_[b].any(any_of(Cat::kReport, Cat::kDocument)) && !u_[b].is(Cat::kKind)) return true;
  return false;
}

// "four pages and 21 accounts on Instagram, the latter with about 12,500 followers"
void FigureMaker::of_the_latter(Figure& f) const {
  if (f.range.first < s_.first + 2 || !word_is(f.range.first - 1, "with") || out_.figures.empty())
    return;
  const std::size_t latter = f.range.first - 2;
  const Figure& last = out_.figures.back();
  if ((!word_is(latter, "latter") && !word_is(latter, "the latter")) ||
      last.type != FigureType::kAsset)
    return;
  f.kind = last.kind;
  f.platform = last.platform;
}

// "people were in the groups", "were in one or another of these groups": the unit behind it; 0 when
// nothing of the kind stands at unit `k`.
std::size_t FigureMaker::in_the_groups(std::size_t k) const {
  if (is(k, Cat::kPeople) && !u_[k].any(any_of(Cat::kFollower, Cat::kNetwork))) ++k;
  if (!word_is(k, "were in") && !(word_is(k, "were") && word_is(k + 1, "in"))) return 0;
  for (std::size_t n = k + 1; in(n) && n < k + 9; ++n) {
    // not "were in the groups that the study asked"
    if (r_.value(u_[n], Cat::kKind).starts_with("group") && !word_is(n + 1, "that") &&
        !word_is(n + 1, "of"))
      return is_one_of(r_.word(u_[n - 1]),
                       {"the", "these", "those", "its", "their", "of the", "of these", "of its"}) ||
                     u_[n - 1].is_number()
                 ? n + 1
                 : 0;
    if (is_clause_mark(u_[n])) return 0;
  }
  return 0;
}

std::size_t FigureMaker::add_audience(Figure f, std::size_t end) {
  f.type = FigureType::kAudience;
  if (f.kind == "*") {
    f.kind = {};
  }
  f.range.end = std::max(end, f.range.end);
  append(out_.figures, f);
  last_figure_end_ = f.range.end;
  return f.range.end;
}

// Whether "Followers:" or "| Page followers |" stands before a figure.
bool FigureMaker::labels_followers(std::size_t figure) const {
  if (figure < s_.first + 2) return false;
  std::size_t m = figure - 1;
  while (m > s_.first && (u_[m].is_mark('*') || u_[m].is_mark('|') || u_[m].is_mark(':'))) --m;
  return m + 1 < figure && u_[m].is(Cat::kFollower);
}

// A number without its noun: labels, ellipses.
std::size_t FigureMaker::without_noun(std::size_t i, std::size_t k, Figure& f) {
  // "Accounts: 22", "Followers: nearly 140,000", "Pages (30)", "Pages - 30"
  std::size_t mark = f.range.first;
  if (mark > s_.first + 0 && mark >= 1) {
    std::size_t m = mark - 1;
    while (m > s_.first && (u_[m].is_mark('*') || u_[m].is_mark('|'))) --m;
    const bool label = u_[m].is_mark(':') || u_[m].is_mark('_') || u_[m].is_mark('=') ||
                       (u_[m].is_mark('-') && u_[m].spaced);
    const bool bracket = u_[m].is_mark('(') && in(k) && u_[k].is_mark(')');
    // "Facebook Pages | 38": a row of labels.
    const bool bar =
        m + 1 < mark && u_[m + 1].is_mark('|') && u_[m].any(any_of(Cat::kKind, Cat::kFollower));
    // "Facebook accounts      184", in columns that blanks set apart
    const bool apart = m < mark && u_[m + 1].begin >= u_[m].end + kColumnGap &&
                       u_[m].any(any_of(Cat::kKind, Cat::kFollower));
    if ((label || bracket || bar || apart) && (m > s_.first || bar || apart)) {
      std::size_t n = bar || apart ? m : m - 1;
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
  // "the accounts, 93 in all", "The accounts, 795 of them by its count, are no longer available"
  const bool all_of_them = f.subset && k > i && word_is(k - 1, "of them") && i > s_.first + 2 &&
                           (word_is(i - 3, "the") || word_is(i - 3, "these"));
  if (all_of_them) {
    f.subset = false;
    --k;
  }
  if (in(k) && (u_[k].is(Cat::kJoint) || all_of_them) && i > s_.first + 1 &&
      u_[i - 1].is_mark(',') && u_[i - 2].is(Cat::kKind) && !u_[i - 2].is(Cat::kFollower)) {
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
    while (in(verb) && (word_is(verb, "had") || word_is(verb, "have") || u_[verb].is(Cat::kAdverb)))
      ++verb;
    if (in(verb) && u_[verb].is(Cat::kFollow) && f.count && *f.count > 1) {
      f.rule = "audience.followed";
      return add_followers(verb, f);
    }
  }
  // "had its own set of accounts. X suspended 312 of them": of the kind that was named last
  if ((word_is(k, "of them") || (word_is(k, "of") && word_is(k + 1, "them"))) && f.count &&
      *f.count > 1 && f.range.first > s_.first && u_[f.range.first - 1].is(Cat::kRemove) &&
      out_.figures.empty() && !s_.starts_line)
    for (std::size_t b = s_.first; b-- > 0 && b + 60 > s_.first;) {
      if (!u_[b].is(Cat::kKind) || u_[b].any(any_of(Cat::kFollower, Cat::kNonAsset))) continue;
      if (!r_.word(u_[b]).ends_with('s')) continue;
      Noun noun;
      noun.first = i;
      noun.kind = kind_at(b);
      noun.end = word_is(k, "of them") ? k + 1 : k + 2;
      return add_asset(f, noun, "quantity.of-them");
    }
  // "took the accounts of the machine offline, 1,173 of them, ..."
  const std::size_t behind = word_is(k, "of them")                        ? k + 1
                             : word_is(k, "of") && word_is(k + 1, "them") ? k + 2
                                                                          : 0;
  const bool of_them = behind != 0 && (!in(behind) || is_clause_mark(u_[behind])) &&
                       f.range.first > s_.first &&
                       (u_[f.range.first - 1].is_mark(',') || u_[f.range.first - 1].is_mark('('));
  // "That makes 58 in total": of what was listed.
  if (in(k) && (u_[k].is(Cat::kJoint) || of_them) && f.count && *f.count > 1 &&
      !s_.cats.meets(bit(Cat::kAverage)) && !counts_cases(f.range.first) &&
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
    if (of_them) return i;
    f.type = FigureType::kTotal;
    f.rule = "quantity.sum";
    f.range.end = k + 1;
    append(out_.figures, f);
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
  // Not "that one steered from Kenya".
  const bool large =
      f.count && *f.count > 0 && !(i > s_.first && is_one_of(r_.word(u_[i - 1]), {"that", "this"}));
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
std::size_t FigureMaker::predicate(std::size_t k, Figure& f) {
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
std::size_t FigureMaker::shared_noun(std::size_t k, Figure& f) {
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

std::size_t FigureMaker::labelled(std::size_t label, Figure& f, std::size_t after) {
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
  // "Members of one or more Groups | about 48,000"
  for (std::size_t b = label, n = 0; b-- > s_.first && n < 6 && !is_clause_mark(u_[b]); ++n)
    if (u_[b].is(Cat::kFollower)) {
      f.rule = "audience.label";
      f.kind = kind_at(label);
      f.platform = platform_of_kind(label);
      if (u_[label - 1].is(Cat::kPlatform)) f.platform = platform_at(label - 1);
      return add_audience(f, after);
    }
  Noun noun;
  noun.first = label;
  noun.kind = kind_at(label);
  noun.platform = platform_of_kind(label);
  if (label > s_.first && u_[label - 1].is(Cat::kPlatform)) noun.platform = platform_at(label - 1);
  noun.platform_said = !noun.platform.empty();
  noun.end = after;
  return add_asset(f, noun, "quantity.label");
}

std::size_t FigureMaker::add_asset(Figure& f, const Noun& noun, std::string_view rule) {
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
    if (const auto said = bound_from_string(r_.value(u_[hedge], Cat::kHedgeAfter))) f.bound = *said;
  // "the 1,600 accounts listed above"
  if (is(noun.end, Cat::kPointingBack)) f.part = true;
  append(out_.figures, f);
  last_figure_end_ = f.range.end;
  return f.range.end;
}

}  // namespace takedowndb::grammar
