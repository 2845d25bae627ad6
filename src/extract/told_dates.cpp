// Days that a text tells of its removals apart from their sentences: "the company said on Monday",
// "two networks were removed on 3 and 5 May", "it covers the last quarter". In: a sentence and the
// takedown at hand. Out: its day. Apart from removal_dates.cpp, which asks of a statement's own
// dates which one is that of the act.
#include <algorithm>

#include "extract/assembler.h"
#include "extract/words.h"

namespace takedowndb::grammar {
namespace {

constexpr double kMostDays = 400;  // that a text counts back

}  // namespace

void Assembler::put_date(Takedown& t, const DateHit& d) {
  t.removed = d.edtf;
  t.removed_words = d.range;
  t.removed_rule = d.rule;
  t.dated = true;
}

// "Meta acted in March 2022, Twitter in April": a date for each company.
void Assembler::date_each(const Frame& f, const Sentence& s) {
  if (!s.cats.meets(any_of(Cat::kActs, Cat::kRemove)) || !f.figures.empty() || f.dates.size() < 2)
    return;
  std::vector<std::pair<std::string_view, const DateHit*>> found;
  std::size_t from = s.first;
  for (const DateHit& d : f.dates) {
    std::string_view company;
    for (std::size_t i = from; i < d.range.first; ++i)
      if (const auto c = companies_.of(u_[i]); !c.empty()) {
        if (!company.empty()) return;
        company = c;
      }
    if (company.empty() || d.edtf.empty()) return;
    found.emplace_back(company, &d);
    from = d.range.end;
  }
  for (const auto& [company, date] : found) company_dates_[std::string(company)] = date;
}

// "Facebook and Twitter yesterday pulled down a string of accounts": the day for both.
void Assembler::date_both(const Frame& f, const Sentence& s) {
  if (f.dates.size() != 1 || f.dates.front().edtf.size() != 10 || f.heading || !f.removal) return;
  const DateHit& d = f.dates.front();
  if (removal_date(f, s) != &d) return;  // "said on Tuesday that", "based on a tip of 4 May"
  for (std::size_t i = s.first; i + 3 < s.end && i < *f.removal; ++i) {
    const auto a = companies_.of(u_[i]);
    if (a.empty() || !u_[i + 1].is(Cat::kAndOr)) continue;
    const auto b = companies_.of(u_[i + 2]);
    if (b.empty() || a == b || i + 7 < std::min(d.range.first, *f.removal)) continue;
    company_dates_.emplace(a, &d);
    company_dates_.emplace(b, &d);
    return;
  }
}

// "in a report published Thursday", "in a blog post on Tuesday"
bool Assembler::in_report_of(const Sentence& s, const DateHit& d) const {
  for (std::size_t b = d.range.first, n = 0; b-- > s.first && n < 4; ++n) {
    if (u_[b].is(Cat::kReport) || r_.lexicon->lists(WordList::kStatement, r_.word(u_[b])))
      return true;
    if (!u_[b].any(any_of(Cat::kAnnounce, Cat::kFiller, Cat::kPreposition, Cat::kAdverb)) &&
        !r_.lexicon->lists(WordList::kIssuing, r_.word(u_[b])) && !same_word(r_.word(u_[b]), "on"))
      return false;
  }
  return false;
}

// "It covers the last three months of 2024": behind a report, of which that is said.
bool Assembler::covers_period(const DateHit& d, const Sentence& s) const {
  const bool report =
      s.cats.meets(bit(Cat::kReport)) || is_one_of(r_.word(u_[s.first]), {"it", "this", "that"});
  for (std::size_t b = d.range.first, n = 0; report && b-- > s.first && n < 4; ++n)
    if (r_.lexicon->lists(WordList::kCovering, r_.word(u_[b]))) return true;
  return false;
}

// "TikTok's list for January is out"
bool Assembler::is_ledger(const DateHit& d, const Sentence& s) const {
  const std::size_t of = d.range.first - 1;
  const std::size_t end = d.range.end;
  const bool whole =
      end >= s.end || is_clause_mark(u_[end]) || u_[end].any(any_of(Cat::kBe, Cat::kHave));
  return d.range.first > s.first + 2 && whole && is_one_of(r_.word(u_[of]), {"for", "of"}) &&
         r_.lexicon->lists(WordList::kLedger, r_.word(u_[of - 1]));
}

// "..., Facebook and Twitter said on Thursday"
bool Assembler::said_by_two(const Sentence& s, const DateHit& d) const {
  std::size_t i = d.range.first;
  while (i > s.first + 3 && !u_[i - 1].is(Cat::kAnnounce) && i + 3 > d.range.first) --i;
  if (i < s.first + 4 || !u_[i - 1].is(Cat::kAnnounce)) return false;
  const auto a = companies_.of(u_[i - 2]);
  const auto b = companies_.of(u_[i - 4]);
  return !a.empty() && !b.empty() && a != b && u_[i - 3].is(Cat::kAndOr);
}

// "..., Meta said on Wednesday", "Facebook said on Thursday that she was run from Iran"
bool Assembler::said_by_one(const Sentence& s, const DateHit& d) const {
  std::size_t i = d.range.first;
  if (i > s.first && same_word(r_.word(u_[i - 1]), "on")) --i;
  if (i < s.first + 2 || !u_[i - 1].is(Cat::kAnnounce)) return false;
  return !companies_.of(u_[i - 2]).empty() &&
         (i == s.first + 2 || is_clause_mark(u_[i - 3]) || u_[i - 3].is(Cat::kFiller));
}

// "The company said on Monday that the accounts ...": the day of a removal told without one.
void Assembler::announced_on(const Frame& f, const Sentence& s) {
  Takedown* t = take();
  // "The biggest of the networks, disclosed on Thursday, was ..."
  if (t != nullptr && !t->recalled && !t->dated && !f.heading && f.network_noun &&
      !companies_.own_post())
    for (const DateHit& d : f.dates) {
      if (!d.relative || d.edtf.size() != 10 || d.range.first < s.first + 2) continue;
      std::size_t said = d.range.first - 1;
      if (same_word(r_.word(u_[said]), "on")) --said;
      if (r_.lexicon->lists(WordList::kDisclosing, r_.word(u_[said])) &&
          u_[said - 1].is_mark(',')) {
        put_date(*t, d);
        return;
      }
    }
  if (t == nullptr || t->recalled || t->dated || f.removal || f.heading || companies_.own_post())
    return;
  // One network, or several that are announced and not told yet.
  if (t->networks.empty() ||
      (t->networks.size() > 1 && std::ranges::any_of(t->networks, has_assets)) ||
      (!has_assets(t->networks.front()) && !has_origins(t->networks.front()) &&
       !t->networks.front().stated))
    return;
  const Network& n = t->networks.front();
  if (layout_.sentences[n.last_sentence].line + 2 < s.line) return;
  for (const DateHit& d : f.dates) {
    if (!d.relative || d.past || d.same_day || d.edtf.size() != 10) continue;
    // "said on Thursday", "said in a statement on Thursday"
    std::size_t said = d.range.first > s.first ? d.range.first - 1 : s.first;
    const auto tells = [&](std::size_t k) {
      return u_[k].is(Cat::kAnnounce) || r_.lexicon->lists(WordList::kTelling, r_.word(u_[k]));
    };
    for (int back = 0; said > s.first && back < 5 && !tells(said); ++back) {
      // "told its users on Friday"
      const bool whom = same_word(r_.word(u_[said]), "users");
      if (is_clause_mark(u_[said]) || (u_[said].any(any_of(Cat::kKind, Cat::kNetwork)) && !whom))
        break;
      --said;
    }
    const auto by_company = [&](std::size_t first, std::size_t end) {
      for (std::size_t k = first; k < end; ++k)
        if (companies_.of(u_[k]) == t->company || u_[k].is(Cat::kCompanyNoun)) return true;
      // "The announcement came on Thursday", "It made the network public on Thursday"
      const bool told =
          r_.lexicon->lists(WordList::kTelling, r_.word(u_[s.first])) ||
          (s.first + 1 < s.end && r_.lexicon->lists(WordList::kTelling, r_.word(u_[s.first + 1])));
      return first == s.first && (told || same_word(r_.word(u_[s.first]), "it"));
    };
    bool company = tells(said) && by_company(s.first, said);
    // "The company published details of both cases on Thursday", "Details were released on
    // Thursday"
    for (std::size_t k = s.first + 1; !company && k < s.first + 4 && k < d.range.first; ++k) {
      if (!r_.lexicon->lists(WordList::kMakingKnown, r_.word(u_[k]))) continue;
      const bool passive = u_[k - 1].is(Cat::kBe);
      company = passive ? r_.lexicon->lists(WordList::kDetails, r_.word(u_[s.first]))
                        : by_company(s.first, k);
      // Of what was removed, and of no headset and no money.
      bool object = passive;
      for (std::size_t b = k + 1; b < d.range.first && b < k + 6; ++b)
        object |= u_[b].any(any_of(Cat::kKind, Cat::kNetwork)) ||
                  (b == k + 1 && r_.lexicon->lists(WordList::kDetails, r_.word(u_[b])));
      company = company && object;
      for (std::size_t b = k + 1; company && b < d.range.first; ++b)
        company = !is_clause_mark(u_[b]) && !u_[b].any(any_of(Cat::kWho, Cat::kRemove, Cat::kUse));
    }
    // "In a blog post on Thursday, the company said ...", "In a post on Friday evening, the
    // company's security team said ..."
    std::size_t comma = d.range.end;
    if (comma + 1 < s.end && r_.lexicon->lists(WordList::kDaytime, r_.word(u_[comma]))) ++comma;
    // "In a blog post on Tuesday (US time), the company's head of security, Ann Lee, said ..."
    if (comma < s.end && u_[comma].is_mark('('))
      while (comma < s.end && !u_[comma - 1].is_mark(')')) ++comma;
    if (!company && comma < s.end && u_[comma].is_mark(',')) {
      const std::size_t from = comma + 1;
      const std::size_t reach =
          from < s.end && (u_[from].is(Cat::kCompanyNoun) || !companies_.of(u_[from]).empty()) ? 14
                                                                                               : 6;
      for (std::size_t k = from; k < s.end && k < from + reach && !company; ++k)
        company = u_[k].is(Cat::kAnnounce) && by_company(from, k);
    }
    if (!company) continue;
    put_date(*t, d);
    return;
  }
}

// Whether a sentence opens with the act that was told before and says that it was done or made
// known: "The removals were disclosed", "The company took the step".
bool Assembler::tells_of_act(const Frame& f, const Sentence& s) const {
  const std::size_t i = s.first;
  if (i + 2 >= s.end) return false;
  if (is_one_of(r_.word(u_[i]), {"the", "these", "both"}) &&
      r_.value(u_[i + 1], Cat::kRemove) == "noun" && u_[i + 2].is(Cat::kBe))
    return i + 3 < s.end && u_[i + 3].is(Cat::kAnnounce);
  // "That was on Monday", "This happened yesterday"
  if (is_one_of(r_.word(u_[i]), {"that", "this"}) && f.sentence > 0 && !s.starts_line &&
      frames_[f.sentence - 1].removal && f.dates.front().range.first <= i + 3 &&
      (u_[i + 1].is(Cat::kBe) || is_one_of(r_.word(u_[i + 1]), {"happened", "occurred"})))
    return true;
  // "The step was taken on Tuesday."
  if (is_one_of(r_.word(u_[i]), {"the", "this", "that"}) &&
      r_.lexicon->lists(WordList::kStep, r_.word(u_[i + 1])) && u_[i + 2].is(Cat::kBe))
    return i + 3 < s.end && same_word(r_.word(u_[i + 3]), "taken");
  const std::size_t verb = same_word(r_.word(u_[i]), "it") ? i + 1 : i + 2;
  if (!same_word(r_.word(u_[i]), "it") && !u_[i].is(Cat::kCompanyNoun) &&
      !u_[i + 1].is(Cat::kCompanyNoun))
    return false;
  if (!r_.lexicon->lists(WordList::kDoing, r_.word(u_[verb]))) return false;
  for (std::size_t k = verb + 1; k < s.end && k < verb + 3; ++k)
    if (r_.lexicon->lists(WordList::kStep, r_.word(u_[k]))) return true;
  return false;
}

// "The takedowns took place between April and June."
void Assembler::date_removals(const Frame& f, const Sentence& s) {
  Takedown* t = take();
  // "The takedowns were announced on Tuesday by the head of security policy", "It took the step
  // earlier this month"
  if (t != nullptr && !t->recalled && !f.recall && f.dates.size() == 1 && tells_of_act(f, s) &&
      f.figures.empty() && !companies_.own_post()) {
    const DateHit& d = f.dates.front();
    // "The step was taken on Tuesday by a court", "made that move on Tuesday to hire a head"
    const bool noun = r_.value(u_[s.first + 1], Cat::kRemove) == "noun" ||
                      is_one_of(r_.word(u_[s.first]), {"that", "this"});
    const bool ends = d.range.end >= s.end || is_clause_mark(u_[d.range.end]);
    if (!noun && (!ends || d.range.first > s.first + 7)) return;
    if (d.edtf.size() >= 7 && (!t->dated || dated_by_telling(*t))) put_date(*t, d);
    return;
  }
  if (!f.removal_noun || f.removal) return;
  // "In all, the February removals came to 573 accounts"
  for (const DateHit& d : f.dates) {
    // "Thursday's removal covered 1,041 accounts"
    const bool named =
        d.range.end < s.end && u_[d.range.end].is(Cat::kRemove) &&
        (u_[d.range.end - 1].possessive ||
         (d.range.first > s.first && same_word(r_.word(u_[d.range.first - 1]), "the")));
    if (!named || t == nullptr || t->recalled || d.edtf.empty() || f.recall) continue;
    if (t->dated && !dated_by_telling(*t)) continue;
    put_date(*t, d);
    return;
  }
  if (!f.figures.empty()) return;
  if (t == nullptr || t->recalled || t->dated) return;
  const DateHit* said = removal_date(f, s);
  if (said == nullptr && !f.dates.empty()) said = &f.dates.front();
  if (said == nullptr) return;
  if (said->edtf.find('/') == std::string::npos && (!said->weekday || said->edtf.empty())) return;
  put_date(*t, *said);
}

// "The announcement came two days after Facebook said that it had removed ...": so many days before
// the one at hand; weeks and months before it on no day that is told.
void Assembler::date_by_distance(Takedown& t, const Takedown& other, const Frame& f) const {
  if (!t.removed.empty() || t.dated || !f.removal) return;
  const Sentence& s = layout_.sentences[f.sentence];
  for (std::size_t i = s.first; i + 3 < s.end && i + 3 < *f.removal; ++i) {
    const bool one = u_[i].is(Cat::kArticle);
    if (!one && !(u_[i].is_number() && u_[i].number < kMostDays)) continue;
    if (!same_word(r_.word(u_[i + 2]), "after") ||
        !r_.lexicon->lists(WordList::kDuration, r_.word(u_[i + 1])))
      continue;
    t.dated = true;
    t.said_date = {i, i + 3};
    const auto day = text::parse_edtf(other.removed);
    if (!r_.word(u_[i + 1]).starts_with("day") || !day || day->precision != text::Precision::kDay ||
        other.removed.size() != 10)
      return;
    // "Two days after that, Google closed ...": forward, and not before what is told next
    const bool forward = i + 3 < s.end && is_one_of(r_.word(u_[i + 3]), {"that", "this", "it"}) &&
                         i + 4 < s.end && u_[i + 4].is_mark(',');
    const auto days = one ? 1 : static_cast<std::int64_t>(u_[i].number);
    const auto back = forward ? -days : days;
    t.removed = text::to_string(text::from_serial(text::to_serial(day->earliest) - back));
    t.removed_words = t.said_date;
    t.removed_rule = "date.relative";
    return;
  }
}

}  // namespace takedowndb::grammar
