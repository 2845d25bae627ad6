// When a takedown was: which date of a statement, or of the sentences around it, tells the day of
// the removal, and which tells of something else - of the telling, of an event, of an earlier
// occasion. In: frames with their dates. Out: a date for takedowns.cpp, which asks for it.
#include <algorithm>

#include "extract/assembler.h"
#include "extract/removals.h"
#include "extract/words.h"

namespace takedowndb::grammar {

// "Both networks were removed in April", "It removed the accounts on Tuesday", "The suspensions
// took place in May", behind what was announced on another day.
bool Assembler::redates(const Frame& f, const Sentence& s) {
  Takedown* t = take();
  if (t == nullptr || f.dates.empty() || tells_assets(f) || t->recalled ||
      t->removed_rule == "date.section")
    return false;
  const DateHit* d = f.removal ? date_of_act(f, s) : date_of_happening(f, s);
  if (d == nullptr) d = f.removal ? date_of_report(f, s) : date_of_remark(f, s);
  // "made public on 7 April. ... All of it was disabled that same day."
  if (d != nullptr && d->same_day && d->edtf.empty()) d = date_before(f.sentence);
  // A year alone is less than the day of the telling.
  if (d == nullptr || d->edtf.size() < 7 || (d->past && d->edtf.size() != 10)) return false;
  if (!t->removed.empty() && !dated_by_telling(*t)) return false;
  // "We took this network down on October 8", of one of several.
  const auto with_assets =
      std::count_if(t->networks.begin(), t->networks.end(),
                    [](const Network& n) { return !n.joint && has_assets(n); });
  if (with_assets > 1 && tells_of_one(s)) return false;
  t->removed = d->edtf;
  t->removed_words = t->said_date = d->range;
  t->removed_rule = d->rule;
  t->dated = true;
  return true;
}

// "this network", "it": one network, and not all that were told.
bool Assembler::tells_of_one(const Sentence& s) const {
  for (std::size_t i = s.first; i < s.end && i < s.first + 7; ++i)
    if ((u_[i].is(Cat::kNetwork) && r_.value(u_[i], Cat::kNetwork) != "many") ||
        same_word(r_.word(u_[i]), "it"))
      return true;
  return false;
}

// Of a verb that removes what was told before.
const DateHit* Assembler::date_of_act(const Frame& f, const Sentence& s) const {
  const Takedown& t = *take();
  const std::size_t verb = *f.removal;
  // "Microsoft took control of the addresses on Tuesday, a day after a judge had signed the order."
  const bool active = !u_[verb].is(Cat::kPassive) && !(verb > s.first && u_[verb - 1].is(Cat::kBe));
  if (active && !removes_the_told(f, s)) return nullptr;
  if ((!f.company.empty() && f.company != t.company) || f.recall) return nullptr;
  const bool told = !active && subject_is_told(verb, s);
  if (f.dates.size() != 1 && !active && !told) return nullptr;
  const bool these = active || f.both || told || u_[s.first].is(Cat::kAllTold) ||
                     (s.first + 2 < s.end &&
                      is_one_of(r_.word(u_[s.first]), {"the", "these", "all", "they", "together"}));
  const DateHit* d = removal_date(f, s);
  return these && d != nullptr && acted_on(*d, verb) ? d : nullptr;
}

// "The company's report deals with three networks that it removed in the fourth quarter", "The
// update, posted on Monday, covers networks disrupted in January", behind one told without figures.
const DateHit* Assembler::date_of_report(const Frame& f, const Sentence& s) const {
  const Takedown& t = *take();
  // The verb may stand in the piece before.
  if (f.inherited || !s.cats.meets(bit(Cat::kReport)) || has_origin(f) ||
      (!f.company.empty() && f.company != t.company) ||
      std::any_of(t.networks.begin(), t.networks.end(),
                  [](const Network& n) { return has_assets(n); }))
    return nullptr;
  const bool covers = std::any_of(u_ + s.first, u_ + *f.removal, [this](const Unit& u) {
    return r_.lexicon->lists(WordList::kCovering, r_.word(u));
  });
  if (!covers && (f.dates.size() != 1 || f.networks < 2)) return nullptr;
  const std::string told = !t.removed.empty()    ? t.removed
                           : calendar_.published ? edtf_of_published()
                                                 : std::string();
  for (const DateHit& d : f.dates)
    if (d.range.first > *f.removal &&
        (d.edtf.find('/') != std::string::npos || d.edtf.size() == 7) && acts_before(d.edtf, told))
      return &d;
  return nullptr;
}

// "It is the biggest of three networks that Meta took down in the first quarter."
const DateHit* Assembler::date_of_remark(const Frame& f, const Sentence& s) const {
  if (!f.removal_word || f.dates.size() != 1 || !f.figures.empty() || s.first + 2 >= s.end ||
      !is_one_of(r_.word(u_[s.first]), {"it", "this", "that", "they", "these"}) ||
      !u_[s.first + 1].is(Cat::kBe))
    return nullptr;
  const auto only = only_company(s.first, s.end);
  if (!only.empty() && only != take()->company) return nullptr;
  const DateHit& d = f.dates.front();
  for (std::size_t i = d.range.first; i-- > s.first + 2;)
    if (u_[i].is(Cat::kRemove)) return acted_on(d, i) ? &d : nullptr;
  return nullptr;
}

// "The suspensions took place on Tuesday."
const DateHit* Assembler::date_of_happening(const Frame& f, const Sentence& s) const {
  if (f.dates.empty() || !f.figures.empty() || has_origin(f)) return nullptr;
  const DateHit& d = f.dates.front();
  // "on Wednesday and were complete within hours" is one day.
  for (const DateHit& other : f.dates)
    if (other.edtf != d.edtf) return nullptr;
  for (std::size_t i = s.first + 1; i < d.range.first && i < s.first + 5; ++i) {
    const Word verb = r_.word(u_[i]);
    // "took place", "The suspensions took effect on Wednesday"
    const bool place = r_.lexicon->lists(WordList::kTakingPlace, r_.word(u_[i + 1]));
    const bool out = same_word(r_.word(u_[i + 1]), "out") && u_[i - 1].is(Cat::kBe);
    if (!r_.lexicon->lists(WordList::kHappening, verb) ||
        (is_one_of(verb, {"took", "takes"}) && !place) || (same_word(verb, "carried") && !out))
      continue;
    const std::size_t noun = out ? i - 2 : i - 1;
    // "The block came yesterday."
    const bool act = same_word(r_.word(u_[s.first]), "the") && noun == s.first + 1 &&
                     r_.lexicon->lists(WordList::kImperative, r_.word(u_[noun]));
    // "Suspensions began on Wednesday"
    const bool what =
        act ||
        ((noun == s.first || is_one_of(r_.word(u_[s.first]), {"the", "these", "both", "all"})) &&
         r_.value(u_[noun], Cat::kRemove) == "noun");
    return what && d.range.first <= i + 4 ? &d : nullptr;
  }
  return nullptr;
}

// "the firm says the network was removed": a passive whose subject is a network told before.
bool Assembler::subject_is_told(std::size_t removal, const Sentence& s) const {
  const std::size_t k = behind_subject(r_, s, removal);
  return k > s.first + 1 && u_[k - 1].any(any_of(Cat::kNetwork, Cat::kKind)) &&
         is_one_of(r_.word(u_[k - 2]), {"the", "this", "that"});
}

// The date of a statement: its own, else one that a sentence before gave for it.
const DateHit* Assembler::date_said(const Frame& f, const Sentence& s, const Telling& x) {
  if ((!x.statement && !x.again) || f.dataset) return nullptr;
  const DateHit* own = removal_date(f, s);
  const Takedown* now = take();
  // "In that month Facebook took down seven Pages, and Google disabled 210 channels."
  const auto joined = [&](const Sentence& piece) {
    return piece.continues && (is_one_of(r_.word(u_[piece.first]), {"and", "while"}) ||
                               u_[piece.first].is_mark(',') || u_[piece.first - 1].is_mark(':'));
  };
  for (std::size_t i = f.sentence; own == nullptr && i > 0 && joined(layout_.sentences[i]); --i)
    own = removal_date(frames_[i - 1], layout_.sentences[i - 1]);
  // "It posted on Monday that it has removed ... 'Today, we removed four networks', the statement
  // read": the day of the statement.
  if (own != nullptr && now != nullptr && !x.again && own->relative && now->dated &&
      !now->recalled && now->company == x.company && !companies_.own_post() &&
      in_quotation(own->range.first, s) && calendar_.published &&
      own->edtf == edtf_of_published() && acts_before(now->removed, own->edtf))
    return nullptr;
  // "TikTok has removed three networks, it announced on Thursday", behind "removed in August".
  if (own != nullptr && !x.again && now != nullptr && now->dated && !now->recalled &&
      now->company == x.company && !tells_assets(f) && told_on(own->range, s) &&
      now->said_date.end != 0 && acts_before(now->removed, own->edtf))
    return nullptr;
  // ... or behind a summary that says when, before any network is told.
  if (own != nullptr && !x.again && now == nullptr && pending_date_ != nullptr &&
      told_on(own->range, s) && acts_before(pending_date_->edtf, own->edtf))
    return pending_date_;
  // "**2 December.** A day later Twitter removes ...": the label says which.
  if (own != nullptr && own->rule == "date.later" && labelled(s) &&
      label_date_->edtf.size() == 10 && label_company_.empty())
    return label_date_;
  if (own != nullptr || x.again) return own;
  if (f.posted && tells_assets(f)) return &*f.posted;
  // "**November 2018.** On the eve of the vote the company blocked ..."
  if (labelled(s) && (label_company_.empty() || x.company == label_company_)) return label_date_;
  if (pending_date_ != nullptr) return pending_date_;
  // "Yesterday the firm gave them the red card. It axed eight accounts ..."
  if (f.sentence > 0 && !s.starts_line)
    if (const DateHit* d = removal_date(frames_[f.sentence - 1], layout_.sentences[f.sentence - 1]);
        d != nullptr &&
        (d->relative || d->needs_year || d->rule == "date.day-month" ||
         d->rule == "date.month-day") &&
        !d->past && !d->same_day && d->edtf.size() == 10 && frames_[f.sentence - 1].figures.empty())
      return d;
  // "In October came the second. Facebook took down 13 Pages ..."
  if (f.sentence > 0 && !s.starts_line && frames_[f.sentence - 1].dates.size() == 1 &&
      frames_[f.sentence - 1].figures.empty()) {
    const Sentence& before = layout_.sentences[f.sentence - 1];
    for (std::size_t i = before.first; i < before.end && i < before.first + 6; ++i)
      if (r_.lexicon->lists(WordList::kComing, r_.word(u_[i])))
        return &frames_[f.sentence - 1].dates.front();
  }
  // "Three companies acted within hours of each other on Thursday": each of them.
  if (!f.recall && common_date_ != nullptr && find_take(x.company) == kNone) return common_date_;
  if (!f.recall && (take() == nullptr || take()->company != x.company || only_titled(*take()) ||
                    (!take()->dated && take()->removed.empty() && !take()->recalled)))
    if (const auto it = company_dates_.find(std::string(x.company)); it != company_dates_.end())
      return it->second;
  return nullptr;
}

// A line without a full stop above all prose: a title, on a saved page behind menus.
bool Assembler::is_title_line(std::size_t line) const {
  const auto stops = [&](const Line& l) { return u_[l.end - 1].is_mark('.'); };
  if (stops(layout_.lines[line]) || layout_.lines[line].words > 30) return false;
  return std::none_of(layout_.lines.begin(),
                      layout_.lines.begin() + static_cast<std::ptrdiff_t>(line),
                      [&](const Line& l) { return l.words >= 18 && stops(l); });
}

// Whether only a title has told of a takedown so far, without its day.
bool Assembler::only_titled(const Takedown& t) const {
  const auto titled = [&](const Network& n) {
    const Sentence& s = layout_.sentences[n.last_sentence];
    return frames_[n.last_sentence].heading || is_title_line(s.line);
  };
  return !t.dated && t.removed.empty() && std::all_of(t.networks.begin(), t.networks.end(), titled);
}

// The date in a removal statement that tells when: not "since 2016", not "between ... and".
const DateHit* Assembler::removal_date(const Frame& f, const Sentence& s) const {
  const DateHit* best = nullptr;
  for (const DateHit& d : f.dates) {
    // The dateline's own date.
    const bool day =
        d.rule == "date.absolute" || d.rule == "date.month-day" || d.rule == "date.day-month";
    if (s.starts_line && day && d.range.first < s.first + 8 && d.range.end < s.end &&
        calendar_.published && d.edtf == edtf_of_published() && s.end - s.first > 14 &&
        !u_[s.first].is(Cat::kPreposition))
      continue;
    // "which resembled operations of 2016"
    if (is_compared(r_, s, d.range.first) || is_of_event(r_, s, d)) continue;
    bool span = false;
    bool named = false;
    for (std::size_t b = d.range.first, n = 0; b-- > s.first && n < 3; ++n) {
      if (u_[b].is(Cat::kNoRemovalDate)) span = true;
      if (n == 0 && same_word(r_.word(u_[b]), "from")) span = true;
      if (d.rule == "date.months" || d.rule == "date.days") span = false;
      // "in its report for the first quarter"
      if (d.rule == "date.quarter" && u_[b].is(Cat::kReport)) span = false;
      if (!u_[b].any(any_of(Cat::kFiller, Cat::kPreposition, Cat::kAdverb, Cat::kRecall))) break;
    }
    // "..., most of them created on only three days in January"
    for (std::size_t b = d.range.first, n = 0; b-- > s.first && n < 8; ++n) {
      if (is_clause_mark(u_[b]) || u_[b].any(any_of(Cat::kRemove, Cat::kPassive))) break;
      span |= u_[b].is(Cat::kBirth);
    }
    // "for violating the policies outlined last week"
    span |= d.relative && d.range.first > s.first + 1 &&
            r_.lexicon->lists(WordList::kRules, r_.word(u_[d.range.first - 2])) &&
            r_.word(u_[d.range.first - 1]).ends_with("ed");
    // "October 2016 election", "the 2019 vote"
    if (d.range.end < s.end && (u_[d.range.end].is(Cat::kGovernment) ||
                                u_[d.range.end].possessive || u_[d.range.end - 1].possessive))
      named = true;
    // "In the one case this quarter", of a report on the last one
    if (d.relative && d.edtf.find('/') != std::string::npos && f.sentence > 0 &&
        std::ranges::any_of(takes_, [&d](const Takedown& t) {
          return t.removed.size() == d.edtf.size() && t.removed < d.edtf &&
                 t.removed_rule != "date.relative";
        }))
      continue;
    // "created within days of the January unrest": a name for what happened then
    if (d.rule == "date.month" && d.range.first > s.first && d.range.end < s.end &&
        same_word(r_.word(u_[d.range.first - 1]), "the") &&
        u_[d.range.end].kind == UnitKind::kWord && u_[d.range.end].cats.empty() &&
        !u_[d.range.end].capital)
      named = true;
    // "In the first quarter, as it reports on 3 May, Meta removed": when it was told.
    bool telling = false;
    const bool period = std::any_of(f.dates.begin(), f.dates.end(), [](const DateHit& x) {
      return x.rule == "date.quarter" || x.rule == "date.months" || x.rule == "date.quarters";
    });
    if (d.range.first > s.first + 1 && period && d.edtf.find('/') == std::string::npos)
      for (std::size_t b = d.range.first - 1, n = 0; b > s.first && n < 2; --b, ++n)
        telling |= u_[b].is(Cat::kAnnounce) || u_[b].is(Cat::kReport);
    // "It began on Aug. 21, when Facebook removed ..."
    if (d.range.end + 1 < s.end && u_[d.range.end].is_mark(',') &&
        same_word(r_.word(u_[d.range.end + 1]), "when"))
      span = false;
    // "tied to X, whose founder led a mutiny last month"
    bool of_person = false;
    if (d.range.first == s.first || !u_[d.range.first - 1].is(Cat::kAnnounce))
      for (std::size_t b = f.removal ? *f.removal : d.range.first; b < d.range.first; ++b)
        of_person |= is_one_of(r_.word(u_[b]), {"whose"});
    if (of_person) continue;
    // "less than $22,000 went into ads between May and August, and we have closed 3 accounts"
    const bool of_ads = f.removal && d.range.end <= *f.removal &&
                        std::any_of(f.figures.begin(), f.figures.end(), [&d](const Figure& x) {
                          return x.type == FigureType::kSpend && x.range.end <= d.range.first;
                        });
    if (of_ads) continue;
    // "in one of the largest removals it has announced this year"
    if (d.relative && d.edtf.size() == 4 && d.range.first > s.first &&
        u_[d.range.first - 1].is(Cat::kAnnounce))
      continue;
    // "Meta, which received a tip in April, took down 44 accounts"
    if (f.removal && d.range.end < *f.removal && in_aside_of_subject(d, *f.removal, s)) continue;
    if (span || named || telling) continue;
    // A report on November may call it "this month".
    if (d.relative && d.edtf.size() == 7 && !period_.empty() && companies_.own_post() &&
        d.edtf != period_)
      continue;
    if (best == nullptr) {
      best = &d;
      continue;
    }
    // The date nearest to the verb.
    const auto distance = [&](const DateHit& x) {
      const std::size_t v = *f.removal;
      return x.range.first > v ? x.range.first - v : v - x.range.first;
    };
    if (f.removal && distance(d) < distance(*best)) best = &d;
  }
  // "said on Tuesday that it had dismantled three networks in June": the day of the telling yields.
  if (best != nullptr && f.removal && best->range.first < *f.removal && told_on(best->range, s))
    for (const DateHit& d : f.dates)
      if (d.range.first > *f.removal && acted_on(d, *f.removal)) return &d;
  return best;
}

// Whether a date stands in a clause between commas that says something else of who acted.
bool Assembler::in_aside_of_subject(const DateHit& d, std::size_t removal,
                                    const Sentence& s) const {
  std::size_t open = d.range.first;
  while (open > s.first && !u_[open].is_mark(',') && !u_[open].any(any_of(Cat::kRemove))) --open;
  if (open == s.first || !u_[open].is_mark(',') || !u_[open + 1].is(Cat::kWho) ||
      same_word(r_.word(u_[open + 1]), "that"))
    return false;
  std::size_t close = d.range.end;
  while (close < removal && !u_[close].is_mark(',')) ++close;
  return close < removal &&
         std::none_of(u_ + open + 2, u_ + close,
                      [](const Unit& u) { return u.any(any_of(Cat::kAnnounce, Cat::kActs)); }) &&
         (!companies_.of(u_[open - 1]).empty() || u_[open - 1].is(Cat::kCompanyNoun));
}

// "took control of the addresses", "removed the accounts": what was told of just before.
bool Assembler::removes_the_told(const Frame& f, const Sentence& s) const {
  const Takedown* t = take();
  if (t->networks.empty() || !f.figures.empty()) return false;
  if (all_removed_ && takes_.size() == 1) return removes_what_is_told(f, s);
  if (f.company.empty() && !f.pronoun_subject) return false;
  // "... on Tuesday, a day after a judge in Virginia had signed the order"
  for (const Place& p : f.places)
    if (f.dates.empty() || p.unit < f.dates.front().range.end) return false;
  if (layout_.sentences[t->networks.back().last_sentence].line + 1 < s.line) return false;
  if (stands_for_told(*f.removal)) return true;
  const std::size_t next = *f.removal + 1;
  if (next < s.end && (is_one_of(r_.word(u_[next]), {"it", "them"}) || u_[next].is(Cat::kAllTold)))
    return true;
  for (std::size_t i = *f.removal + 1; i + 1 < s.end && i < *f.removal + 4; ++i)
    if ((same_word(r_.word(u_[i]), "the") || u_[i].is(Cat::kPartOfThe) ||
         r_.word(u_[i]).ends_with(" the") || is_one_of(r_.word(u_[i]), {"these", "those"})) &&
        u_[i + 1].is(Cat::kKind))
      return true;
  return false;
}

// Whether the date that a takedown has so far is only that on which it was told.
bool Assembler::dated_by_telling(const Takedown& t) const {
  if (t.said_date.end == 0) return true;
  const auto told =
      std::find_if(layout_.sentences.begin(), layout_.sentences.end(), [&t](const Sentence& x) {
        return x.first <= t.said_date.first && t.said_date.first < x.end;
      });
  return told != layout_.sentences.end() && told_on(t.said_date, *told);
}

// Whether a quotation mark opens shortly before a unit.
bool Assembler::in_quotation(std::size_t i, const Sentence& s) const {
  for (std::size_t b = i + 1; b-- > s.first && b + 4 > i;)
    if (u_[b].is_mark('"')) return true;
  return false;
}

// Whether an act is dated in the weeks before it is told.
bool Assembler::acts_before(const std::string& act, const std::string& told) {
  const auto done = text::parse_edtf(act);
  const auto day = text::parse_edtf(told);
  if (!done || !day || act == told) return false;
  const std::int64_t gap = text::to_serial(day->earliest) - text::to_serial(done->latest);
  return gap >= 0 && gap < 62;
}

// "said on Tuesday", "announced in a post on 3 May": whether a date says when it was told.
bool Assembler::told_on(Range date, const Sentence& s) const {
  // "On Thursday, Meta said it had taken down ...", "Meta yesterday disclosed that ..."
  if (date.first <= s.first + 1 && date.end < s.end && u_[date.end].is(Cat::kAnnounce)) return true;
  if (date.first <= s.first + 1 && date.end < s.end && u_[date.end].is_mark(','))
    for (std::size_t k = date.end + 1; k < s.end && k < date.end + 6; ++k) {
      if (u_[k].is(Cat::kAnnounce)) return true;
      if (u_[k].is(Cat::kRemove)) break;
    }
  // "told members of the European Parliament on Tuesday that ..."
  if (date.end < s.end && same_word(r_.word(u_[date.end]), "that"))
    for (std::size_t b = date.first, n = 0; b-- > s.first && n < 12 && !is_clause_mark(u_[b]);
         ++n) {
      if (u_[b].is(Cat::kAnnounce)) return true;
      if (u_[b].is(Cat::kRemove)) break;
    }
  for (std::size_t b = date.first, n = 0; b-- > s.first && n < 5; ++n) {
    if (u_[b].is(Cat::kAnnounce) || r_.word(u_[b]).starts_with("published")) return true;
    if (!u_[b].capital && !u_[b].is_mark(',') &&
        !u_[b].any(any_of(Cat::kFiller, Cat::kPreposition, Cat::kAdverb, Cat::kReport,
                          Cat::kDocument, Cat::kArticle)) &&
        !r_.lexicon->lists(WordList::kIssuing, r_.word(u_[b])) &&
        !r_.lexicon->lists(WordList::kPosting, r_.word(u_[b])) &&
        !r_.lexicon->lists(WordList::kStatementWord, r_.word(u_[b])))
      return false;
  }
  return false;
}

// "... in June", behind the verb at `removal`, with no clause of its own between.
bool Assembler::acted_on(const DateHit& d, std::size_t removal) const {
  if (d.edtf.empty() || d.range.first == 0) return false;
  const std::size_t on = d.range.first - 1;
  // "ahead of last week's vote"
  if (u_[d.range.end - 1].possessive ||
      (d.range.end < r_.units.size() && u_[d.range.end].any(any_of(Cat::kGovernment, Cat::kEvent))))
    return false;
  // "in the course of September", "at the end of May", "in late May"; "so far this month", "last
  // Friday", "a week earlier" need no such word.
  const bool part = same_word(r_.word(u_[on]), "of") && on > removal + 1 &&
                    is_one_of(r_.word(u_[on - 1]), {"course", "end", "beginning", "start"});
  // "the first from there since last year", "the third such network this year"
  if (d.relative && d.edtf.size() == 4) return false;
  if (is_one_of(r_.word(u_[on]), {"since", "than", "from", "of"}) && !part) return false;
  for (std::size_t b = removal + 1; b < on; ++b)
    if (u_[b].is_mark(',') && (u_[b + 1].is(Cat::kArticle) || same_word(r_.word(u_[b + 1]), "one")))
      return false;
  if (!(d.relative || part ||
        is_one_of(r_.word(u_[on]),
                  {"in", "on", "during", "between", "late", "early", "mid", "the end of"})))
    return false;
  for (std::size_t b = removal + 1; b < on; ++b)
    if (u_[b].any(any_of(Cat::kWho, Cat::kBirth, Cat::kNoRemovalDate, Cat::kEvent, Cat::kAside,
                         Cat::kTarget, Cat::kUse)))
      return false;
  return true;
}

bool Assembler::is_earlier(const std::string& date) const {
  if (date.empty() || !calendar_.published) return false;
  const auto d = text::parse_edtf(date);
  if (!d) return false;
  // A month gone by, once the story is told, and anything more than three weeks before
  // publication tell of another occasion.
  if (d->precision == text::Precision::kMonth && main_told() &&
      d->latest < calendar_.published->earliest)
    return true;
  return text::to_serial(d->latest) + 21 < text::to_serial(calendar_.published->earliest);
}

// The last date that a sentence shortly before tells.
const DateHit* Assembler::date_before(std::size_t sentence) const {
  for (std::size_t i = sentence, n = 0; i-- > 0 && n < 4; ++n)
    if (!frames_[i].dates.empty()) return &frames_[i].dates.back();
  return nullptr;
}

// A month or year named after an undated takedown was told: another occasion, unless it is the
// time of publication itself.
bool Assembler::recalls(const DateHit& d) const {
  if (!main_told()) return false;
  const Takedown& main = takes_[main_take_];
  const bool coarse = d.rule == "date.month" || d.rule == "date.month-year" ||
                      d.rule == "date.year" || d.rule == "date.quarter";
  const bool past = d.past && d.edtf.empty();
  if (!coarse && !past) return false;
  if (calendar_.published && calendar_.published->precision == text::Precision::kDay) return false;
  return main.removed.empty() || !compatible(main.removed, d.edtf) || finer(d.edtf, main.removed);
}

void Assembler::set_date(const Frame& f, const DateHit* date, bool recalled) {
  Takedown& t = *take();
  if (f.company == t.company && t.company_words.end == 0)
    t.company_words = {f.company_unit, f.company_unit + 1};
  if (recalled && t.networks.empty()) t.recalled = true;
  if (date == nullptr || date->same_day) return;
  // "five networks removed this year" over the text; "Today we are publishing our report for March"
  const bool title = f.heading || layout_.sentences[f.sentence].line < 2;
  if (title && date->relative && calendar_.published &&
      date->edtf == std::to_string(calendar_.published->earliest.year))
    return;
  // "Google killed 13,000 channels this summer", over a text that says from when to when
  if (title && date->relative && date->edtf.find('/') != std::string::npos &&
      std::any_of(frames_.begin() + static_cast<std::ptrdiff_t>(f.sentence) + 1, frames_.end(),
                  [date](const Frame& x) {
                    return x.removal && !x.recall &&
                           std::ranges::any_of(x.dates, [date](const DateHit& d) {
                             return !d.relative && d.edtf.starts_with(date->edtf.substr(0, 4));
                           });
                  }))
    return;
  if (companies_.own_post() && !period_.empty() && !f.removal && date->relative &&
      calendar_.published && date->edtf == edtf_of_published())
    return;
  t.dated = true;
  t.said_date = date->range;
  if (!date->edtf.empty() && (t.removed.empty() || finer(date->edtf, t.removed))) {
    t.removed = date->edtf;
    t.removed_words = date->range;
    t.removed_rule = date->rule;
  }
}

}  // namespace takedowndb::grammar
