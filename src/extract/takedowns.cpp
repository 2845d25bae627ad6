// Which takedown a sentence speaks of: who acted, on which day, and whether that is the story of
// the text or another that it recalls. In: a frame. Out: current_take_, begun anew when the company
// or the date is another. Stands before networks.cpp, which looks only inside that takedown.
#include <algorithm>

#include "extract/assembler.h"
#include "extract/removals.h"
#include "extract/words.h"

namespace takedowndb::grammar {

void Assembler::choose_takedown(const Frame& f, const Sentence& s) {
  Telling x;
  x.statement = f.removal && !f.inherited && (tells_assets(f) || f.network_told || has_origin(f));
  // "Straub: Our investigation found links to ...": said of what her company removed.
  if (const auto c = companies_.speaking(s.line);
      !c.empty() && take() != nullptr && !f.removal && take()->company != c && f.company.empty())
    for (std::size_t i = takes_.size(); i-- > 0;)
      if (takes_[i].company == c) {
        go_to(i);
        break;
      }
  x.statement |= f.dataset && tells_assets(f) && !takes_.empty();
  if (follows(f, s)) following_ = f.sentence;
  x.statement |= following_ == f.sentence || arrives(f, s);
  // "On 20 September it removed:" over this bullet.
  const bool listed =
      f.bullet && !intro_company_.empty() && labelled(s) && !f.removal &&
      (!f.places.empty() || std::any_of(f.figures.begin(), f.figures.end(), is_asset));
  x.statement |= listed;
  x.again = !f.removal && f.networks >= 2 && !f.dates.empty() && main_told();
  x.company = listed ? intro_company_ : acting_company(f, x.statement);
  if (!item_company_.empty()) {
    choose_in_section(f.company.empty() ? item_company_ : x.company, item_date_, item_words_);
    return;
  }
  if (choose_by_row(f, s)) return;
  const bool row = layout_.lines[s.line].kind == LineKind::kRow;
  if (row && labelled(s)) {
    choose_in_section(x.company, label_date_->edtf, label_date_->range);
    dated_rows_ = true;
    return;
  }
  // A note on the row of that day, which may be of several networks.
  if (note_line_ == s.line + 1 && take() != nullptr) {
    dated_rows_ = false;
    return;
  }
  // Behind a table whose rows had dates of their own.
  if (dated_rows_ && !row) {
    dated_rows_ = false;
    current_take_ = current_net_ = kNone;
  }
  if (!section_date_.empty()) {
    // "27 February. Three days into the invasion, Meta removes ..." under "February"
    if (labelled(s) && finer(label_date_->edtf, section_date_) &&
        (label_company_.empty() || label_company_ == x.company)) {
      choose_in_section(x.company, label_date_->edtf, label_date_->range);
      return;
    }
    // "In May we removed ..." under "Second quarter": the sentence knows better.
    const DateHit* own = x.statement ? removal_date(f, s) : nullptr;
    const bool told =
        own != nullptr && ((f.removal && own->range.first < *f.removal) ||
                           (own->range.first > s.first &&
                            is_one_of(r_.word(u_[own->range.first - 1]), {"in", "on"})));
    const bool better = told && !own->edtf.empty() && !own->relative &&
                        (finer(own->edtf, section_date_) || !compatible(own->edtf, section_date_));
    // What follows in the same paragraph is said of that takedown.
    if (!x.statement && better_line_ != 0 && take() != nullptr &&
        (better_line_ == s.line + 1 || (!tells_assets(f) && !f.heading)))
      return;
    better_line_ = better ? s.line + 1 : 0;
    choose_in_section(x.company, better ? own->edtf : section_date_,
                      better ? own->range : section_words_);
    return;
  }
  if (redates(f, s) || splits_off(f, s)) return;
  x.date = date_said(f, s, x);
  if (x.again && (x.date == nullptr || x.date->weekday)) return;
  if (x.date != nullptr && x.date->same_day) {
    x.same_day = x.date;
    x.date = nullptr;
    // "TikTok told reporters on 4 October that it had removed two networks that day."
    for (const DateHit& d : f.dates)
      if (d.edtf.size() == 10 && !d.same_day && d.range.end <= x.same_day->range.first) x.date = &d;
    // "Then, on November 20, they were gone. Facebook announced that day that ..."
    if (current_take_ == kNone && f.sentence > 0 && !s.starts_line &&
        frames_[f.sentence - 1].dates.size() == 1 &&
        frames_[f.sentence - 1].dates.front().edtf.size() == 10)
      x.date = &frames_[f.sentence - 1].dates.front();
  }
  x.recalled = is_recalled(f, x);
  if (current_take_ == kNone) {
    begin_story(f, s, x);
    return;
  }
  const Takedown& now = *take();
  if ((x.statement || x.again) && x.date != nullptr) {
    go_to_date(f, x);
    return;
  }
  if (x.statement && x.recalled) {
    current_take_ = new_take(x.company);
    set_date(f, nullptr, true);
    return;
  }
  if (x.statement && now.company != x.company) {
    go_to_company(f, x);
    return;
  }
  // "According to Facebook, 83,000 accounts followed ...", "Facebook said the operation targeted
  // ...", behind what Twitter did.
  if (!x.statement && !tells_assets(f) && has_content(f) && s.first + 1 < s.end) {
    std::string_view who;
    if (same_word(r_.word(u_[s.first]), "according to")) who = companies_.of(u_[s.first + 1]);
    // "Meta put the advertising at $4,000"
    const bool acts = u_[s.first + 1].kind == UnitKind::kWord && !u_[s.first].possessive &&
                      !u_[s.first + 1].any(any_of(Cat::kKind, Cat::kNetwork, Cat::kAndOr)) &&
                      !u_[s.first + 1].capital &&
                      std::any_of(f.figures.begin(), f.figures.end(), [](const Figure& y) {
                        return y.type == FigureType::kSpend || y.type == FigureType::kAudience;
                      });
    // "Facebook tied its part to Kestrel Media"
    const bool part = u_[s.first + 1].is(Cat::kLinkVerb) && s.first + 3 < s.end &&
                      same_word(r_.word(u_[s.first + 2]), "its") &&
                      r_.lexicon->lists(WordList::kShareOf, r_.word(u_[s.first + 3]));
    if (u_[s.first + 1].is(Cat::kAnnounce) || acts || part) who = companies_.of(u_[s.first]);
    if (goes_to_only(who)) return;
  }
  // "The first, of 116 accounts, was operated from Moldova", under "TikTok's January list".
  if (!x.statement && (tells_assets(f) || owner_of_all(f) == heading_company_) &&
      f.company.empty() && !heading_company_.empty() && now.company != heading_company_ &&
      !companies_.own_post() && !f.heading && owner_of_all(f) != now.company) {
    const std::size_t found = find_take(heading_company_);
    go_to(found == kNone ? new_take(heading_company_) : found);
    if (found == kNone) set_date(f, pending_date_, false);
    return;
  }
  // "The other targeted Chad", behind one of two that was removed on an occasion of its own.
  if (f.ordinal && series_take_ != kNone && current_take_ == split_take_) {
    go_to(series_take_);
    return;
  }
  // "The third set: fewer than 10 ChatGPT accounts", behind what Meta did.
  if (!x.statement && (f.ordinal || f.new_network)) {
    const auto owner = owner_of_all(f);
    if (!owner.empty() && owner != now.company && !f.figures.empty() &&
        std::all_of(f.figures.begin(), f.figures.end(), [](const Figure& y) {
          return !is_asset(y) || (y.platform_said && !y.platform.empty());
        }))
      if (const std::size_t found = find_take(owner); found != kNone) {
        go_to(found);
        return;
      }
  }
  // "415,000 accounts followed the Pages, according to Facebook", "... on Instagram": whose
  // platform.
  if (!x.statement && !tells_assets(f) && !f.figures.empty()) {
    if (goes_to_only(owner_of_audience(f))) return;
  }
  // "| Facebook Pages | 38 |" behind what Twitter did
  if (!x.statement && (f.bullet || row) && f.figures.size() == 1 &&
      f.figures.front().rule == "quantity.label") {
    const auto owner = owner_of_all(f);
    if (!owner.empty() && owner != now.company)
      if (const std::size_t found = find_take(owner); found != kNone) {
        go_to(found);
        return;
      }
  }
  // "At that time it deleted dozens of accounts": of the announcement recalled just before.
  if (x.statement && f.anaphor && s.first != 0) {
    const DateHit* said = date_before(f.sentence);
    if (said != nullptr && !now.recalled) {
      current_take_ = new_take(x.company);
      take()->recalled = true;
      take()->dated = true;
      take()->removed = said->edtf;
      take()->removed_words = said->range;
      take()->removed_rule = "date.anaphor";
      return;
    }
  }
  // "Separately, today's disclosure includes 104 accounts": the story's own again.
  if (now.recalled && !x.statement && main_take_ != kNone && calendar_.published &&
      tells_assets(f) && std::any_of(f.dates.begin(), f.dates.end(), [&](const DateHit& d) {
        return d.relative && d.edtf == edtf_of_published();
      })) {
    back_to_main();
    return;
  }
  // "On the same day it disclosed the removal of ...": of that takedown.
  if (x.statement && x.same_day != nullptr) return;
  // A new paragraph leaves a recalled takedown behind.
  const bool followers =
      !f.figures.empty() && !f.removal && now.networks.size() == 1 && opens_with_the_assets(s) &&
      std::all_of(f.figures.begin(), f.figures.end(),
                  [](const Figure& a) { return a.type == FigureType::kAudience; }) &&
      layout_.sentences[now.networks.front().last_sentence].line + 1 == s.line;
  // "It says the company took down three networks in March:" over a list of them.
  const auto head = std::find_if(now.networks.begin(), now.networks.end(),
                                 [](const Network& n) { return n.joint && n.announced >= 2; });
  const bool part = head != now.networks.end() && (f.bullet || f.ordinal || f.new_network) &&
                    std::count_if(now.networks.begin(), now.networks.end(),
                                  [](const Network& n) { return !n.joint; }) <= head->announced;
  // Also one whose first sentences said nothing: "The third story is hardly one. Six accounts ..."
  const bool leaves = s.starts_line || (!now.networks.empty() && recalled_line_ < s.line &&
                                        companies_.speaking(s.line).empty() &&
                                        std::ranges::all_of(now.networks, [&](const Network& n) {
                                          return layout_.sentences[n.last_sentence].line < s.line;
                                        }));
  if (now.recalled) recalled_line_ = s.line;
  if (now.recalled && leaves && !followers && !part) {
    if (main_take_ != kNone) {
      back_to_main();
    } else if (!tells_assets(f) || !x.statement) {
      // The story proper has not begun: what is said here waits for it.
      current_take_ = current_net_ = kNone;
    }
  }
}

// "The accounts had 27,400 followers", "3.10 These Pages ..."
bool Assembler::opens_with_the_assets(const Sentence& s) const {
  for (std::size_t i = s.first; i + 1 < s.end && i < s.first + 4; ++i)
    if (is_one_of(r_.word(u_[i]), {"the", "these", "those"})) return u_[i + 1].is(Cat::kKind);
  return false;
}

// "On July 12 came a network in Togo: 52 accounts", "A network in Togo followed on July 12", behind
// what was removed on another day.
bool Assembler::arrives(const Frame& f, const Sentence& s) const {
  if (f.removal || f.dates.size() != 1 || take() == nullptr || take()->removed.empty() ||
      !f.network_told || !has_origins(f) || f.dates.front().edtf.size() != 10)
    return false;
  const std::size_t next = f.sentence + 1;
  const bool assets = tells_assets(f) || (next < frames_.size() && tells_assets(frames_[next]) &&
                                          layout_.sentences[next].continues);
  if (!assets) return false;
  bool other = false;  // "a network", and not the one told before
  for (std::size_t i = s.first; i + 1 < s.end; ++i)
    other |= u_[i].is(Cat::kArticle) && r_.value(u_[i], Cat::kArticle) == "indefinite" &&
             (u_[i + 1].is(Cat::kNetwork) || (i + 2 < s.end && u_[i + 2].is(Cat::kNetwork)));
  if (!other) return false;
  for (std::size_t i = s.first; i < s.end && i < s.first + 8; ++i)
    if (r_.lexicon->lists(WordList::kComing, r_.word(u_[i])) && f.dates.front().range.first < i + 4)
      return true;
  return false;
}

// "In July it removed 2,216 channels. Another 1,987 followed in August, and 4,103 in September."
bool Assembler::follows(const Frame& f, const Sentence& s) const {
  if ((f.removal && !f.inherited) || f.dates.size() != 1 || f.sentence == 0 || take() == nullptr)
    return false;
  const DateHit& d = f.dates.front();
  if (d.rule != "date.month" && d.rule != "date.month-year") return false;
  const bool more = s.continues || std::any_of(f.figures.begin(), f.figures.end(),
                                               [](const Figure& x) { return x.further; });
  return more && tells_assets(f) && tells_assets(frames_[f.sentence - 1]) &&
         layout_.sentences[f.sentence - 1].line == s.line;
}

// Whether an occasion before the one that the text is about is told.
bool Assembler::is_recalled(const Frame& f, const Telling& x) const {
  if (!x.statement && !x.again) return false;
  // The same story's details, dated: "in the first quarter".
  const bool details =
      main_told() && x.date != nullptr && x.date->edtf.find('/') != std::string::npos &&
      !takes_[main_take_].dated && takes_[main_take_].company == x.company &&
      std::none_of(takes_[main_take_].networks.begin(), takes_[main_take_].networks.end(),
                   [](const Network& n) { return has_exact_assets(n); });
  // What a text tells first is what it is about, unless it says that it is of old, or is another
  // company's in a company's own post.
  const bool first = (current_take_ == kNone && takes_.empty()) ||
                     (takes_.size() == 1 && current_take_ == 0 && only_titled(takes_[0]) &&
                      takes_[0].company == x.company);
  const bool own_news = first && !f.recall &&
                        (x.date == nullptr || !x.date->past || opens_with(f, *x.date)) &&
                        (!companies_.own_post() || x.company == companies_.primary());
  // The time that the report is about.
  const bool in_period = x.date != nullptr && !period_.empty() && !f.recall &&
                         !x.date->edtf.empty() && compatible(x.date->edtf, period_) &&
                         !finer(period_, x.date->edtf);
  if (details || own_news || in_period) return false;
  // "also in April 2025": the day of what was told already.
  if (x.date != nullptr && !x.date->edtf.empty() && !f.recall)
    for (const Takedown& t : takes_)
      if (t.company == x.company && !t.recalled && t.removed == x.date->edtf) return false;
  if (x.date == nullptr) return f.recall && !restates(f);
  if (is_earlier(x.date->edtf)) return true;
  return ((x.date->past && main_told()) || recalls(*x.date)) && !restates(f);
}

// "TikTok took down four networks last month, according to its page": the news of the first
// paragraph, though a month old.
bool Assembler::opens_with(const Frame& f, const DateHit& date) const {
  const auto day = text::parse_edtf(date.edtf);
  if (!day || !calendar_.published || f.company.empty()) return false;
  const std::size_t line = layout_.sentences[f.sentence].line;
  const bool opening =
      std::none_of(layout_.lines.begin(), layout_.lines.begin() + static_cast<std::ptrdiff_t>(line),
                   [](const Line& l) { return l.words >= 18; });
  return opening &&
         text::to_serial(calendar_.published->earliest) - text::to_serial(day->latest) < 45;
}

void Assembler::begin_story(const Frame& f, const Sentence& s, const Telling& x) {
  // "A campaign linked to China has been thrown off three services": by whom is still to be told.
  if (x.statement && !f.pronoun_subject && !tells_assets(f) && !companies_.own_post() &&
      f.company.empty() && !f.heading && later_statement(f))
    return;
  const bool row = layout_.lines[s.line].kind == LineKind::kRow;
  // "One photo, nine pages", "appeared on nine pages": before any removal is told. A label
  // ("Pages: 30") waits for nothing.
  const bool aside = std::all_of(f.figures.begin(), f.figures.end(), [&](const Figure& a) {
    return a.rule != "quantity.label" && (f.heading || a.led);
  });
  if (!x.statement && aside && tells_assets(f) && later_statement(f)) return;
  // "Thousands of Serbian accounts vanished", "buried in it are five AdSense accounts": told in
  // full below.
  if (!x.statement && !row && !f.heading && (only_vague(f) || told_below(f, true)) &&
      later_statement(f))
    return;
  // "I collected the Pages. The final list had 58.": a researcher's, who removes nothing.
  if (!x.statement && !companies_.own_post() && tells_assets(f) && !f.network_noun &&
      later_statement(f)) {
    const Line& line = layout_.lines[s.line];
    for (std::size_t i = line.first; i < line.end; ++i)
      if (u_[i].capital && is_one_of(r_.word(u_[i]), {"i"})) return;
  }
  // Facts before any removal is told: kept for the takedown to come.
  if (!x.statement && !tells_assets(f) && f.networks == 0 && !row) return;
  current_take_ = new_take(x.company);
  if (!x.recalled) main_take_ = current_take_;
  const DateHit* date = x.date != nullptr ? x.date : pending_date_;
  // "OpenAI published a report on Thursday about ... two covert campaigns"
  if (date == nullptr && !x.statement && !x.recalled)
    if (const auto it = company_dates_.find(std::string(x.company)); it != company_dates_.end())
      date = it->second;
  set_date(f, date, x.recalled);
  // A company's own post tells of its day, unless it says another.
  if (companies_.own_post() && date == nullptr && period_.empty() && calendar_.published &&
      calendar_.published->precision == text::Precision::kDay) {
    take()->removed = edtf_of_published();
    take()->removed_rule = "date.published";
  }
}

// A statement with a date: of the takedown at hand if that can be its date, else of another.
void Assembler::go_to_date(const Frame& f, const Telling& x) {
  const Takedown& now = *take();
  // "said on Thursday that it had disrupted an operation. It removed 74 accounts on Tuesday."
  if (now.company == x.company && !now.recalled && now.dated && tells_assets(f) &&
      dated_by_telling(now) && std::none_of(now.networks.begin(), now.networks.end(), has_assets)) {
    // ... or in the quarter of the report, where it says no more of who.
    const bool period = now.networks.size() == 1 && !has_origin(f) && !x.recalled;
    if (acts_before(x.date->edtf, now.removed) && (x.date->edtf.size() == 10 || period)) {
      take()->removed.clear();
      set_date(f, x.date, false);
      return;
    }
  }
  // "We took this network down on October 8", one of several of that month.
  if (now.company == x.company && net() != nullptr && !tells_assets(f) && has_assets(*net()) &&
      !net()->joint && current_net_ + 1 == now.networks.size() && now.networks.size() > 1 &&
      finer(x.date->edtf, now.removed) && tells_of_one(layout_.sentences[f.sentence]) &&
      !has_origin(f) && net()->last_sentence + 1 == f.sentence) {
    own_take(f, x.date, x.recalled);
    return;
  }
  const bool undated = x.date->edtf.empty() && !x.recalled;
  // "The takedowns took place between April and June. In April, 16 channels were terminated": more
  // than what was told of the whole period.
  const bool part_of_period =
      !undated && tells_assets(f) && now.company == x.company && is_whole_of(now, x.date->edtf);
  if (x.recalled != now.recalled || (!undated && !compatible(now.removed, x.date->edtf)) ||
      now.company != x.company || part_of_period) {
    std::size_t found =
        part_of_period ? kNone : find_dated_take(x.company, x.date->edtf, x.recalled);
    const std::size_t here = current_net_;
    // "Both those that we took down in February and ... were operated from Romania": told before.
    if (found == kNone &&
        (f.both || same_word(r_.word(u_[layout_.sentences[f.sentence].first]), "both")) &&
        !tells_assets(f) && !x.date->edtf.empty())
      for (std::size_t i = 0; i < takes_.size() && found == kNone; ++i)
        if (takes_[i].company == x.company && !takes_[i].removed.empty() &&
            compatible(takes_[i].removed, x.date->edtf))
          found = i;
    if (found == kNone) found = new_take(x.company);
    if (found != current_take_) {
      const bool said = same_operation_ || following_ == f.sentence || told_just_before(f);
      if (!said) unsaid_same_.push_back(found);
      if ((said || joint(x.company, takes_[current_take_].company)) &&
          takes_[found].networks.empty())
        share_with(found, current_take_, here, f.sentence);
      go_to(found);
    }
    if (!x.recalled && main_take_ == kNone) main_take_ = current_take_;
  }
  set_date(f, x.date, x.recalled);
}

// A statement of another company, without a date.
void Assembler::go_to_company(const Frame& f, const Telling& x) {
  std::size_t found = find_take(x.company);
  // "Twitter removed 71 accounts on the same day": on that of another company's, not on its own.
  if (found != kNone && x.same_day != nullptr && !takes_[found].removed.empty() &&
      !compatible(takes_[found].removed, take()->removed))
    found = find_dated_take(x.company, take()->removed, take()->recalled);
  if (found == kNone) {
    const std::size_t other = current_take_;
    const std::size_t other_net = current_net_;
    found = new_take(x.company);
    const bool said = same_operation_ || f.same_operation || told_just_before(f);
    if (said || joint(x.company, takes_[other].company))
      share_with(found, other, other_net, f.sentence);
    if (!said) unsaid_same_.push_back(found);
    if (f.dataset) {
      takes_[found].removed = takes_[other].removed;
      takes_[found].removed_words = takes_[other].removed_words;
      takes_[found].removed_rule = takes_[other].removed_rule;
      takes_[found].dated = takes_[other].dated;
    }
    date_by_distance(takes_[found], takes_[other], f);
    if (x.same_day != nullptr) {
      takes_[found].recalled = takes_[other].recalled;
      takes_[found].removed = takes_[other].removed;
      takes_[found].removed_words = x.same_day->range;
      takes_[found].removed_rule = "date.same-day";
    }
  }
  go_to(found);
  if (main_take_ == kNone) main_take_ = current_take_;
}

// To a takedown and the network of it that was told last.
void Assembler::go_to(std::size_t takedown) {
  current_take_ = takedown;
  current_net_ = take()->networks.empty() ? kNone : take()->networks.size() - 1;
}

void Assembler::back_to_main() {
  current_take_ = main_take_;
  current_net_ = kNone;
  if (current_take_ != kNone && !takes_[current_take_].networks.empty())
    current_net_ = takes_[current_take_].networks.size() - 1;
}

std::size_t Assembler::find_take(std::string_view company) const {
  for (std::size_t i = 0; i < takes_.size(); ++i)
    if (takes_[i].company == company && !takes_[i].recalled) return i;
  return kNone;
}

// To the takedown of a company that what is told next must be of, a recalled one as well; it stays
// where it is when that is told already.
bool Assembler::goes_to_only(std::string_view company) {
  if (company.empty()) return false;
  if (company == take()->company) return take()->recalled && find_take(company) == kNone;
  const std::size_t found = find_only_take(company);
  if (found == kNone) return false;
  go_to(found);
  return true;
}

// The same, else the one earlier occasion of that company.
std::size_t Assembler::find_only_take(std::string_view company) const {
  std::size_t found = find_take(company);
  if (found != kNone) return found;
  for (std::size_t i = 0; i < takes_.size(); ++i) {
    if (takes_[i].company != company) continue;
    if (found != kNone) return kNone;
    found = i;
  }
  return found;
}

// Whether a takedown counts one network over a period, of which `date` is a month.
bool Assembler::is_whole_of(const Takedown& t, const std::string& date) {
  return t.removed.find('/') != std::string::npos && date.size() == 7 && t.networks.size() == 1 &&
         has_exact_assets(t.networks.front());
}

std::size_t Assembler::find_dated_take(std::string_view company, const std::string& date,
                                       bool recalled) const {
  for (std::size_t i = 0; i < takes_.size(); ++i) {
    const Takedown& t = takes_[i];
    if (t.company != company) continue;
    if (t.removed.empty() && t.recalled == recalled && (!recalled || !t.dated)) return i;
    if (date.empty() && !recalled && !t.recalled) return i;
    if (!t.removed.empty() && !date.empty() && compatible(t.removed, date) &&
        !is_whole_of(t, date) && (t.removed == date || !t.recalled) && t.recalled == recalled)
      return i;
  }
  return kNone;
}

// "It ran nine TikTok accounts. In September TikTok removed the nine accounts."
bool Assembler::told_just_before(const Frame& f) const {
  if (f.sentence == 0 || layout_.sentences[f.sentence].starts_line) return false;
  for (const Figure& x : f.figures)
    for (const Figure& y : frames_[f.sentence - 1].figures)
      if (is_asset(x) && is_asset(y) && y.used && x.count && x.count == y.count && x.kind == y.kind)
        return true;
  return false;
}

// Whether that network was told just before, in the same paragraph.
bool Assembler::beside(std::size_t take, std::size_t network, std::size_t sentence) const {
  if (network >= takes_[take].networks.size()) return false;
  const std::size_t last = takes_[take].networks[network].last_sentence;
  return layout_.sentences[last].line == layout_.sentences[sentence].line;
}

// "the same operation": the one that the text is mainly about, when that is another company's.
void Assembler::share_with(std::size_t found, std::size_t other, std::size_t network,
                           std::size_t sentence) {
  const bool main = main_take_ != kNone && main_take_ != found && !takes_[found].recalled &&
                    !takes_[main_take_].networks.empty() && main_take_ != other &&
                    !takes_[other].recalled && !beside(other, network, sentence);
  // "the same Chinese operation": the network of that origin.
  const Codes said = origins(frames_[sentence]);
  if (!said.empty())
    for (std::size_t i = 0; i < takes_[other].networks.size(); ++i)
      if (!takes_[other].networks[i].joint && origins(takes_[other].networks[i]) == said) {
        same_as_[found] = {other, i};
        return;
      }
  // Told under a heading that left the network behind: the last that was.
  if (network == kNone && !takes_[other].networks.empty())
    network = takes_[other].networks.size() - 1;
  if (main)
    same_as_[found] = {main_take_, takes_[main_take_].networks.size() - 1};
  else
    same_as_[found] = {other, network};
}

bool Assembler::main_told() const {
  return main_take_ != kNone && !takes_[main_take_].networks.empty();
}

void Assembler::choose_in_section(std::string_view company, const std::string& date, Range words) {
  if (current_take_ != kNone && take()->company == company && take()->removed == date) return;
  for (std::size_t i = 0; i < takes_.size(); ++i)
    if (takes_[i].company == company && takes_[i].removed == date) {
      current_take_ = i;
      current_net_ = kNone;
      return;
    }
  current_take_ = new_take(company);
  take()->removed = date;
  take()->removed_words = words;
  take()->removed_rule = "date.section";
  take()->dated = true;
  main_take_ = current_take_;
}

// Whether the frame's figures are in a network already.
bool Assembler::restates(const Frame& f) const {
  for (const Takedown& t : takes_)
    for (const Network& n : t.networks)
      if (shares_figure(n, f)) return true;
  return false;
}

}  // namespace takedowndb::grammar
