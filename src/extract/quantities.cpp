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

class Finder : private FigureMaker {
 public:
  Finder(const Reading& r, const Sentence& s, const Figure* before, Frame& out)
      : FigureMaker(r, s, before, out) {}

  void run() {
    if (s_.header.end > s_.header.first) {
      cell();
      if (!out_.figures.empty()) return;
    }
    static constexpr Signs kBegins =
        signs(Sign::kNumber, Cat::kVague, Cat::kPlatform, Cat::kArticle);
    for (std::size_t i = first(kBegins); i < s_.end; i = next(i + 1, kBegins)) {
      const Unit& u = u_[i];
      if (u.is(Cat::kPlatform) && (leads_clause(i) || has_clause(i)))
        clause_platform_ = platform_at(i);
      if (one_more(i)) continue;
      if (!(u.is_number() || u.is(Cat::kVague))) continue;
      // "4/ The Ethiopian accounts ...": of a post in a thread.
      if (i == s_.first && s_.starts_line && in(i + 1) && u_[i + 1].is_mark('/')) continue;
      if (is_date_part(i) || is_note(i)) continue;
      // "$1,100 in all"; "fall into three groups"
      if (i > s_.first && (is_money_sign(r_, u_[i - 1]) || word_is(i - 1, "into"))) continue;
      const std::size_t after = read(i);
      if (after > i) i = after - 1;
    }
    distribute_platforms();
  }

 private:
  // "in Shanghai.[14] The profiles": the number of a note. "UPDATE 1-Facebook shuts pages": of a
  // version.
  bool is_note(std::size_t i) const {
    if (i == s_.first || !in(i + 1)) return false;
    return (u_[i - 1].is_mark('[') && u_[i + 1].is_mark(']')) ||
           (u_[i + 1].is_mark('-') && r_.lexicon->lists(WordList::kVersion, r_.word(u_[i - 1])));
  }

  // "Following: about 410,000 accounts for the Pages": whether the line of unit `i` is so labelled.
  bool under_following(std::size_t i) const {
    for (std::size_t k = i; k-- > s_.first;) {
      if (u_[k].is_line_end()) return false;
      if (u_[k].is_mark(':') && k > s_.first)
        return u_[k - 1].any(any_of(Cat::kFollow, Cat::kFollower)) &&
               (k == s_.first + 1 || u_[k - 2].is_line_end() || u_[k - 2].is_mark('*'));
    }
    return false;
  }

  // "It existed on Instagram only, where 489 accounts were removed"
  bool has_clause(std::size_t i) const {
    std::size_t k = i + 1;
    // "It was heavy on Instagram: more than 300 accounts there"
    if (in(k + 1) && u_[k].is_mark(':') && i > s_.first && word_is(i - 1, "on")) return true;
    // "rid itself of 69 accounts and 42 pages, and Instagram of 34 accounts"
    if (word_is(k, "of") && in(k + 1) && u_[k + 1].is_number() && i > s_.first &&
        word_is(i - 1, "and") && !out_.figures.empty())
      return true;
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
    std::size_t end = s_.end;  // of what is no bracket
    for (std::size_t i = s_.first; i < s_.end; ++i) {
      if (u_[i].is_mark('(') && number && i == *number + 1) {
        end = i;
        break;
      }
      if (u_[i].is_number() && !number)
        number = i;
      else if (!(u_[i].kind == UnitKind::kMark || u_[i].is(Cat::kHedge)))
        return;
    }
    if (!number) return;
    if (end < s_.end) {
      followers_of(*number, end);
      return;
    }
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
        if (s_.row.end > s_.row.first) kind_of_row(f);
        f.rule = "audience.cell";
        append(out_.figures, f);
        return;
      }
      if (u.is(Cat::kKind) && !u.is(Cat::kNonAsset)) {
        f.kind = kind_at(h);
        f.platform = platform.empty() ? platform_of_kind(h) : platform;
        f.platform_said = !f.platform.empty();
        if (f.kind == "*") f.type = FigureType::kTotal;
        if (f.kind == "*") f.kind = {};
        f.rule = "quantity.label";
        append(out_.figures, f);
        return;
      }
    }
    // "| Instagram | Accounts | 39 |" under "Number removed"
    if (s_.row.end == s_.row.first || !kind_of_row(f)) return;
    bool counts = false;
    for (std::size_t h = s_.header.first; h < s_.header.end; ++h)
      counts |= r_.lexicon->lists(WordList::kCountColumn, r_.word(u_[h]));
    if (!counts) return;
    if (f.kind == "*") f.type = FigureType::kTotal;
    if (f.kind == "*") f.kind = {};
    f.rule = "quantity.label";
    append(out_.figures, f);
  }

  // "~5,500 (Groups)" under "Followers": the bracket, which begins at unit `open`, says whose.
  void followers_of(std::size_t number, std::size_t open) {
    if (std::none_of(u_ + s_.header.first, u_ + s_.header.end,
                     [](const Unit& h) { return h.is(Cat::kFollower); }))
      return;
    Figure f;
    for (std::size_t k = open + 1; in(k) && !u_[k].is_mark(')'); ++k) {
      if (u_[k].is(Cat::kPlatform)) f.platform = platform_at(k);
      if (!u_[k].is(Cat::kKind) || u_[k].is(Cat::kNonAsset)) continue;
      f.kind = kind_at(k);
      if (f.platform.empty()) f.platform = platform_of_kind(k);
    }
    if (f.kind.empty() && f.platform.empty()) return;
    f.number = number;
    f.range = {number, number + 1};
    f.count = std::llround(u_[number].number);
    f.bound = hedge_before(number, f.range.first);
    f.type = FigureType::kAudience;
    f.rule = "audience.cell";
    append(out_.figures, f);
  }

  // What the cells beside it say that a row counts.
  bool kind_of_row(Figure& f) const {
    bool found = false;
    for (std::size_t k = s_.row.first; k < s_.row.end; ++k) {
      const Unit& u = u_[k];
      // "Google | YouTube | Channels": the platform is the nearer.
      if (u.is(Cat::kPlatform) && (f.platform.empty() || !found)) f.platform = platform_at(k);
      if (!u.is(Cat::kKind) || u.is(Cat::kNonAsset) || found) continue;
      f.kind = kind_at(k);
      if (f.platform.empty()) f.platform = platform_of_kind(k);
      found = true;
    }
    // "| Google | Channels | 5 |": the company's name, not where its channels are.
    const std::string_view company = r_.lexicon->company_of(f.platform);
    const std::string_view home = r_.lexicon->default_platform(company, f.kind);
    if (!home.empty() && home != f.platform && same_word(company, f.platform)) f.platform = home;
    f.platform_said = !f.platform.empty();
    return found;
  }

  // "On Instagram, ..." at the front of a clause: holds for the figures that follow.
  bool leads_clause(std::size_t i) const {
    // "Instagram's share was 17 accounts"
    if (u_[i].possessive && (i == s_.first || is_clause_mark(u_[i - 1])) && in(i + 2) &&
        r_.lexicon->lists(WordList::kShare, r_.word(u_[i + 1])))
      return true;
    if (i == s_.first || !(word_is(i - 1, "on") || word_is(i - 1, "from") || word_is(i - 1, "off")))
      return false;
    // "Over on Instagram, ..."
    const std::size_t front = i - 1 > s_.first && word_is(i - 2, "over") ? i - 2 : i - 1;
    return front == s_.first || is_clause_mark(u_[front - 1]) ||
           u_[front - 1].is(Cat::kConjunction) || word_is(front - 1, "and");
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
    if (is_exact(i)) return i;  // read with the one before
    if (const std::size_t exact = said_exactly(i); exact != i && f.count) {
      std::size_t first = exact;
      f.count = std::llround(u_[exact].number);
      f.bound = hedge_before(exact, first);
      if (is(exact + 1, Cat::kHedgeAfter))
        if (const auto said = bound_from_string(r_.value(u_[exact + 1], Cat::kHedgeAfter)))
          f.bound = *said;
      f.range.end = exact + 1;
    }
    std::size_t k = i + 1;
    // "three quarters of the accounts"
    if (u.is_number() && u.number < 12 && in(k) &&
        r_.lexicon->lists(WordList::kFraction, r_.word(u_[k])))
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
    // "around 210,000 people were in the groups"
    if (const std::size_t end = in_the_groups(k); end != 0 && f.count && *f.count > 1) {
      f.kind = "group";
      f.rule = "audience.people";
      return add_audience(f, end);
    }
    // "around 920 people followed one or more of the Instagram accounts"
    if (in(k) && u_[k].is(Cat::kPeople) && !u_[k].any(any_of(Cat::kFollower, Cat::kNetwork))) {
      std::size_t verb = k + 1;
      while (in(verb) && (word_is(verb, "had") || word_is(verb, "have") || word_is(verb, "were") ||
                          word_is(verb, "been") || word_is(verb, "had been") ||
                          word_is(verb, "have been") || u_[verb].is(Cat::kAdverb)))
        ++verb;
      // "57,000 people were taken in and followed ..."
      for (std::size_t n = 0; in(verb) && n < 6 && !u_[verb].is(Cat::kFollow); ++n) {
        if (is_clause_mark(u_[verb]) || u_[verb].is_number() || u_[verb].is(Cat::kKind)) break;
        if (!in(verb + 1) || (u_[verb + 1].is(Cat::kFollow) && !word_is(verb, "and"))) break;
        ++verb;
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
    if (f.count && under_following(i) && (!noun || (noun->kind == "account" && !noun->follower))) {
      std::size_t owner = noun ? noun->end : k;
      if (word_is(owner, "for") || word_is(owner, "of") || word_is(owner, "on")) {
        f.rule = "audience.label";
        std::size_t end = owner + 1;
        if (followed(owner + 1, f, end)) return add_audience(f, end);
      }
    }
    if (f.count && (!noun || noun->kind == "account") && !(noun && noun->follower) && amounts_to(f))
      return add_audience(f, noun ? noun->end : k);
    if (!noun) return without_noun(i, k, f);
    // "Page followers | About 2.1 million accounts"
    if (noun->kind == "account" && !noun->follower &&
        (!in(noun->end) || is_clause_mark(u_[noun->end]) || u_[noun->end].is_mark('|')) &&
        labels_followers(f.range.first))
      return without_noun(i, noun->end, f);
    // "4,100 members followed at least one of the Pages"
    if (noun->follower && f.count && in(noun->end) && u_[noun->end].is(Cat::kFollow) &&
        !u_[noun->end].is(Cat::kFollower)) {
      f.rule = "audience.people";
      return add_followers(noun->end, f);
    }
    if (noun->follower && is_threshold(f, noun->first)) return i;
    // "a five-member commission"
    if (noun->follower && in(k) && u_[k].is_mark('-') && !u_[k].spaced) return i;
    if (noun->follower &&
        (of_a_person(i) || of_any(i) || of_aside(i) ||
         of_company(f.range.first < i ? f.range.first : i, ends_in(noun->first, "members"))))
      return i;
    if (noun->follower && (ends_in(noun->first, "members") || ends_in(noun->first, "member")) &&
        members_of_body(i))
      return i;
    // "a hub with about 30 members", "a board of six members"
    const std::size_t led = f.range.first > s_.first + 1 ? f.range.first - 1 : s_.first;
    if (noun->follower && led > s_.first && is_one_of(r_.word(u_[led]), {"with", "of"}) &&
        u_[led - 1].kind == UnitKind::kWord && u_[led - 1].cats.empty() && !u_[led - 1].capital &&
        ends_in(noun->first, "members") &&
        std::none_of(u_ + s_.first, u_ + led, [](const Unit& b) { return b.is(Cat::kKind); }))
      return i;
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
      of_the_latter(f);
      if (f.platform.empty()) of_subject(i, f);
      return add_audience(f, end);
    }
    // "about 85,000 accounts were in the groups"
    if (const std::size_t inside = in_the_groups(noun->end);
        inside != 0 && f.count && noun->kind == "account") {
      f.kind = "group";
      f.rule = "audience.people";
      return add_audience(f, inside);
    }
    if (u.is(Cat::kVague) && !f.count && noun->first > k + 3) return i;
    // "1,550 accounts followed ..."
    std::size_t verb = noun->end;
    for (std::size_t n = 0;
         in(verb) && n < 3 &&
         (u_[verb].is(Cat::kAdverb) || u_[verb].is_mark('"') ||
          r_.lexicon->lists(WordList::kPressing, r_.word(u_[verb])) || word_is(verb, "that") ||
          word_is(verb, "who") || word_is(verb, "were") || word_is(verb, "have") ||
          word_is(verb, "had") || word_is(verb, "worldwide"));
         ++n)
      ++verb;
    // "560,000 accounts, most of them fake, had followed ..."
    if (in(verb) && u_[verb].is_mark(',')) {
      std::size_t close = verb + 1;
      while (in(close) && close < verb + 9 && !is_clause_mark(u_[close]) &&
             !u_[close].any(any_of(Cat::kKind, Cat::kRemove)))
        ++close;
      if (in(close) && u_[close].is_mark(',')) {
        ++close;
        while (in(close) &&
               (u_[close].any(any_of(Cat::kHave, Cat::kAdverb)) || u_[close].is_mark('"') ||
                r_.lexicon->lists(WordList::kPressing, r_.word(u_[close]))))
          ++close;
        if (is(close, Cat::kFollow)) verb = close;
      }
    }
    // "12 accounts following its own review": after it.
    for (std::size_t n = verb + 1; word_is(verb, "following") && in(n) && n < verb + 6; ++n)
      if (r_.lexicon->lists(WordList::kOccasion, r_.word(u_[n])))
        return add_asset(f, *noun, "quantity.count");
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
};

}  // namespace

void find_figures(const Reading& r, const Sentence& s, const Figure* before, Frame& out) {
  Finder(r, s, before, out).run();
}

}  // namespace takedowndb::grammar
