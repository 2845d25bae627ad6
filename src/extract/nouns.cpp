// The noun that a number counts: a kind of asset, several kinds, followers, or nothing of ours;
// and the platform that its words name.
#include "extract/figure_reader.h"

namespace takedowndb::grammar {
namespace {

constexpr std::size_t kReach = 7;  // units between a number and the noun that it counts

}  // namespace

bool NounReader::ends_in(std::size_t i, std::string_view word) const {
  const Token& last = r_.stream.tokens[u_[i].last];
  return same_word(r_.stream.text.substr(last.begin, last.end - last.begin), word);
}

std::string_view NounReader::platform_at(std::size_t i) const {
  return u_[i].is(Cat::kPlatform) ? r_.value(u_[i], Cat::kPlatform) : std::string_view();
}

std::string_view NounReader::kind_at(std::size_t i) const {
  const std::string_view v = r_.value(u_[i], Cat::kKind);
  return v.substr(0, v.find('/'));
}

std::string_view NounReader::platform_of_kind(std::size_t i) const {
  const std::string_view v = r_.value(u_[i], Cat::kKind);
  const std::size_t slash = v.find('/');
  return slash == std::string_view::npos ? std::string_view() : v.substr(slash + 1);
}

std::optional<Noun> NounReader::noun_after(std::size_t i) const {
  Noun noun;
  std::string_view platform;
  std::size_t steps = 0;
  std::size_t words = 0;
  while (in(i) && steps < kReach) {
    const Unit& u = u_[i];
    if (u.is(Cat::kKind) || u.is(Cat::kFollower)) {
      // "group" as a modifier: "group members"; "page likes" are in the lexicon.
      if (u.is(Cat::kKind) && in(i + 1) && u_[i + 1].is(Cat::kFollower) &&
          !is_clause_mark(u_[i + 1])) {
        noun.first = i + 1;
        noun.follower = true;
        noun.follower_kind = kind_at(i);
        noun.platform = platform.empty() ? platform_of_kind(i) : platform;
        noun.end = i + 2;
        return noun;
      }
      // A kind that qualifies the next: "Facebook group accounts", "page admins".
      // "Five Pages account for four fifths": a verb.
      const bool verb =
          word_is(i + 1, "account") && word_is(i + 2, "for") && r_.word(u_[i]).ends_with('s');
      if (u.is(Cat::kKind) && in(i + 1) && u_[i + 1].is(Cat::kKind) && !verb) {
        if (platform.empty()) platform = platform_of_kind(i);
        ++i;
        ++steps;
        continue;
      }
      if (u.is(Cat::kKind) && in(i + 1) && u_[i + 1].is(Cat::kPeople) &&
          (word_is(i + 1, "admins") || word_is(i + 1, "administrators") ||
           word_is(i + 1, "operators") || word_is(i + 1, "owners")))
        return std::nullopt;
      noun.first = i;
      if (u.is(Cat::kFollower) && !(u.is(Cat::kKind) && !u.is(Cat::kNonAsset))) {
        noun.follower = true;
        noun.follower_kind = r_.value(u, Cat::kFollower);
        noun.platform = platform;
        noun.end = i + 1;
        return noun;
      }
      noun.kind = kind_at(i);
      // "a 54-page report", "a 50-account network": only the second counts assets.
      if (i > 1 && u_[i - 1].is_mark('-') && !u_[i - 1].spaced && u_[i - 2].is_number() &&
          !(in(i + 1) && u_[i + 1].is(Cat::kNetwork)))
        return std::nullopt;
      // "two groups of accounts": sets, not Groups.
      if (noun.kind == "group" && word_is(i + 1, "of")) {
        std::size_t k = i + 2;
        while (in(k) && u_[k].any(any_of(Cat::kFiller, Cat::kPlatform, Cat::kDemonym))) ++k;
        if (in(k) && u_[k].is(Cat::kKind)) return std::nullopt;
      }
      // "Facebook and Instagram accounts": of both, so of neither alone.
      const std::string_view own = platform_of_kind(i);
      noun.platform = platform.empty() ? own : platform;
      if (!own.empty() && own != noun.platform) noun.platform = "*";
      noun.platform_said = !noun.platform.empty();
      noun.end = i + 1;
      extend(noun);
      return noun;
    }
    // Each branch names a case of its own; the order decides. NOLINTBEGIN(bugprone-branch-clone)
    if (u.is(Cat::kPlatform) || u.is(Cat::kCompany)) {
      if (const auto p = platform_at(i); !p.empty()) {
        // "Facebook and Instagram accounts": of both, so of neither alone.
        platform = platform.empty() || platform == p ? p : std::string_view("*");
      }
    } else if (u.is_number() || u.is(Cat::kVague) || u.kind == UnitKind::kPercent) {
      return std::nullopt;
    } else if (u.is_mark(',') && words > 0 && in(i + 1) && u_[i - 1].is(Cat::kFiller) &&
               u_[i + 1].any(any_of(Cat::kFiller, Cat::kDemonym))) {
      // "30 inauthentic, state-backed Iranian accounts"
    } else if (u.kind == UnitKind::kMark) {
      if (u.mark != '-' && u.mark != '"' && u.mark != '\'' && u.mark != '/' && u.mark != '&' &&
          u.mark != '*' && u.mark != '+' && u.mark != '[' && u.mark != ']')
        return std::nullopt;
      // '19 definitions of "account"'
      if (u.mark == '"' && i > s_.first && ends_in(i - 1, "of")) return std::nullopt;
    } else if (u.is_line_end()) {
      if (u.kind == UnitKind::kBreak) return std::nullopt;
    } else if (word_is(i, "that") ||
               (u.is(Cat::kConjunction) && words > 0 && is(i + 1, Cat::kArticle, "definite"))) {
      // "three thought that the Pages ...", "17 PDFs and the persona handles": of something else
      return std::nullopt;
    } else if (u.is(Cat::kFiller) || u.is(Cat::kDemonym) || u.is(Cat::kCountry) ||
               u.is(Cat::kRegion) || u.is(Cat::kAdverb) || u.is(Cat::kDomestic) ||
               u.is(Cat::kNewNetwork) || u.is(Cat::kActor) || u.is(Cat::kOperation)) {
      ++words;
    } else if (word_is(i, "of") && words == 0 && platform.empty()) {
      // "hundreds of accounts", "93 of the accounts"
    } else if (u.is(Cat::kConjunction) && (words > 0 || !platform.empty())) {
      // "fake and duplicate accounts"
    } else if (u.any(bit(Cat::kStop) | bit(Cat::kPreposition) | bit(Cat::kPronoun) |
                     bit(Cat::kConjunction))) {
      return std::nullopt;
    } else if (u.is(Cat::kNonAsset) && !u.is(Cat::kNetwork)) {
      return std::nullopt;
    } else if (u.any(bit(Cat::kNetwork) | bit(Cat::kMonth) | bit(Cat::kMoney) |
                     bit(Cat::kWeekday)) ||
               (u.is(Cat::kPeople) && !u.is(Cat::kFiller))) {
      return std::nullopt;
    } else if (u.is(Cat::kFollow) || (u.any(bit(Cat::kRemove) | bit(Cat::kAnnounce)) &&
                                      !(in(i + 1) && u_[i + 1].is(Cat::kKind)))) {
      return std::nullopt;
    } else {
      ++words;
      if (words > 4) return std::nullopt;
    }
    // NOLINTEND(bugprone-branch-clone)
    ++i;
    ++steps;
  }
  return std::nullopt;
}

bool NounReader::is_exact(std::size_t i) const {
  if (!s_.cats.meets(bit(Cat::kPrecise))) return false;
  // "364 pages and accounts, to be exact 289 pages and 75 accounts": figures of their own.
  if (noun_after(i + 1)) return false;
  if (i > s_.first && u_[i - 1].is(Cat::kPrecise)) return true;
  if (i > s_.first + 1 && u_[i - 1].is_mark(',') && u_[i - 2].is(Cat::kPrecise)) return true;
  std::size_t k = i + 1;
  while (in(k) && (u_[k].is(Cat::kHedgeAfter) || u_[k].is_mark(','))) ++k;
  return is(k, Cat::kPrecise);
}

std::size_t NounReader::said_exactly(std::size_t i) const {
  if (!s_.cats.meets(bit(Cat::kPrecise))) return i;
  for (std::size_t k = i + 1; in(k) && k < i + 14 && !u_[k].is_mark(';'); ++k)
    if (u_[k].is_number()) return is_exact(k) ? k : i;
  return i;
}

// "its photo-sharing service Instagram": the unit of the platform that a service word names; 0 when
// none does.
std::size_t NounReader::service_named(std::size_t i) const {
  for (std::size_t k = i; in(k + 1) && k < i + 7; ++k) {
    if (u_[k].is(Cat::kServiceNoun) || r_.lexicon->lists(WordList::kService, r_.word(u_[k]))) {
      if (is(k + 1, Cat::kPlatform)) return k + 1;
      if (u_[k + 1].is_mark(',') && is(k + 2, Cat::kPlatform) &&
          (!in(k + 3) || is_clause_mark(u_[k + 3])))
        return k + 2;
    }
    const bool hyphen = u_[k].is_mark('-') && !u_[k].spaced;
    if ((u_[k].kind != UnitKind::kWord && !hyphen) ||
        u_[k].any(any_of(Cat::kPlatform, Cat::kKind, Cat::kStop, Cat::kPreposition)))
      return 0;
  }
  return 0;
}

void NounReader::extend(Noun& noun) const {
  std::size_t i = noun.end;
  while (in(i)) {
    std::size_t k = i;
    bool joined = false;
    // ", the Instagram profiles ...": another subject begins
    if (u_[i].is_mark(',') &&
        (word_is(i + 1, "the") || (word_is(i + 1, "and") && word_is(i + 2, "the"))))
      break;
    while (in(k) && (u_[k].is_mark(',') || u_[k].is_mark('/') || u_[k].is_mark('&') ||
                     word_is(k, "and") || word_is(k, "or"))) {
      joined = true;
      ++k;
    }
    if (!joined) break;
    // "14 channels and an Ads account": a figure of its own.
    if (is(k, Cat::kArticle, "indefinite") && !is(k - 1, Cat::kNetwork)) break;
    std::string_view platform;
    while (in(k) && (u_[k].is(Cat::kFiller) || u_[k].is(Cat::kPlatform)) && !u_[k].is(Cat::kKind)) {
      if (u_[k].is(Cat::kPlatform)) platform = platform_at(k);
      ++k;
    }
    if (!in(k) || !u_[k].is(Cat::kKind) || u_[k].is(Cat::kFollower)) break;
    // "..., accounts followed by": a kind that begins a clause of its own.
    if (in(k + 1) && u_[k + 1].is(Cat::kFollow)) break;
    if (in(k + 1) && (u_[k + 1].any(bit(Cat::kUse) | bit(Cat::kStop))) && u_[i].is_mark(','))
      if (!(in(k + 1) && (word_is(k + 1, "that") || word_is(k + 1, "which") ||
                          word_is(k + 1, "were") || word_is(k + 1, "are"))))
        break;
    if (kind_at(k) == "ad" && noun.kind != "ad" && u_[noun.first - 1].is(Cat::kFiller)) break;
    if (kind_at(k) != noun.kind) noun.several = true;
    if (platform.empty()) platform = platform_of_kind(k);
    if (platform != noun.platform && !platform.empty()) {
      noun.platform = noun.several ? std::string_view() : std::string_view("*");
    }
    noun.end = k + 1;
    i = k + 1;
  }
  // "75 accounts belonging to it were found on Instagram"
  if (!noun.platform_said && !noun.several && in(noun.end) &&
      r_.word(u_[noun.end]).starts_with("belong"))
    for (std::size_t be = noun.end + 1; in(be + 3) && be < noun.end + 6; ++be) {
      if (is_clause_mark(u_[be]) || u_[be].is_number() || u_[be].is(Cat::kKind)) break;
      if (!u_[be].is(Cat::kBe)) continue;
      if (r_.lexicon->lists(WordList::kSited, r_.word(u_[be + 1])) && word_is(be + 2, "on") &&
          u_[be + 3].is(Cat::kPlatform)) {
        noun.platform = platform_at(be + 3);
        noun.platform_said = true;
        return;
      }
      break;
    }
  // "139 accounts were deleted on Instagram"
  if (in(noun.end + 2) && !noun.platform_said) {
    std::size_t on = noun.end;
    while (in(on) && on < noun.end + 3 &&
           (u_[on].any(any_of(Cat::kPassive, Cat::kRemove, Cat::kBe, Cat::kTake))))
      ++on;
    if (on > noun.end && in(on + 1) &&
        (word_is(on, "on") || word_is(on, "from") || word_is(on, "off")) &&
        u_[on + 1].is(Cat::kPlatform) && !noun.several) {
      noun.platform = platform_at(on + 1);
      noun.platform_said = true;
      return;
    }
  }
  // "35 accounts disappeared from Instagram"
  if (in(noun.end + 1) && !noun.platform_said && !noun.several && u_[noun.end].is(Cat::kRemove) &&
      (ends_in(noun.end, "from") || ends_in(noun.end, "on") || ends_in(noun.end, "off")) &&
      u_[noun.end + 1].is(Cat::kPlatform)) {
    noun.platform = platform_at(noun.end + 1);
    noun.platform_said = true;
    return;
  }
  // "on Instagram", "off Facebook", "on its photo-sharing app Instagram"
  std::size_t k = noun.end;
  if (in(k) && u_[k].is_mark('(')) return;
  // "only 16 of the removed accounts were on Instagram"
  // "Seven further accounts lived on Instagram"
  if (in(k + 2) && (is(k, Cat::kBe) || r_.lexicon->lists(WordList::kDwelling, r_.word(u_[k]))) &&
      word_is(k + 1, "on") && u_[k + 2].is(Cat::kPlatform))
    ++k;
  if (in(k) &&
      (word_is(k, "on") || word_is(k, "across") || word_is(k, "from") || word_is(k, "off") ||
       word_is(k, "of") || (word_is(k, "in") && in(k + 1) && u_[k + 1].is(Cat::kPlatform)))) {
    const bool from = word_is(k, "from") || word_is(k, "of");
    ++k;
    // "on its apps": on none alone
    if (!from && in(k + 1) && u_[k].is(Cat::kFiller) && is(k + 1, Cat::kServiceNoun)) {
      if (!noun.platform_said) noun.platform = noun.several ? "" : "*";
      noun.platform_said = true;
      noun.end = k + 2;
      return;
    }
    // "from its photo-sharing service Instagram", "on the image-sharing site, Instagram"
    if (const std::size_t named = service_named(k); named != 0) {
      if (!noun.platform_said) noun.platform = platform_at(named);
      noun.platform_said = true;
      noun.end = named + 1;
      return;
    }
    for (std::size_t n = 0; n < 5 && in(k); ++n, ++k) {
      if (u_[k].is(Cat::kPlatform)) {
        const auto p = platform_at(k);
        std::size_t end = k + 1;
        bool mixed = false;
        while (in(end + 1) && (word_is(end, "and") || u_[end].is_mark(',')) &&
               u_[end + 1].is(Cat::kPlatform) && platform_at(end + 1) != p) {
          mixed = true;
          end += 2;
        }
        if (mixed) {
          if (!noun.platform_said) noun.platform = noun.several ? "" : "*";
        } else if (!noun.platform_said) {
          noun.platform = p;
          noun.platform_said = true;
        }
        noun.end = end;
        break;
      }
      if (from || !(u_[k].is(Cat::kFiller) || u_[k].kind == UnitKind::kWord) ||
          u_[k].any(bit(Cat::kStop) | bit(Cat::kKind) | bit(Cat::kPreposition)))
        break;
    }
  }
}

}  // namespace takedowndb::grammar
