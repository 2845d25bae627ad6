// Which takedown a sentence speaks of: who acted, on which day, and whether that is the story of
// the text or another that it recalls. In: a frame. Out: current_take_, begun anew when the company
// or the date is another. Stands before networks.cpp, which looks only inside that takedown.
#include <algorithm>

#include "extract/assembler.h"
#include "extract/words.h"

namespace takedowndb::grammar {

void Assembler::choose_takedown(const Frame& f, const Sentence& s) {
  const bool statement =
      f.removal && !f.inherited && (tells_assets(f) || f.network_noun || has_origin(f));
  const bool told_again = !f.removal && f.networks >= 2 && !f.dates.empty() && main_told();
  std::string_view company = f.company;
  if (f.first_person ||
      (companies_.own_post() && f.company.empty() && !f.pronoun_subject && f.removal))
    company = companies_.primary();
  if (company.empty() && f.pronoun_subject && statement) company = subject_;
  if (company.empty() && statement) company = company_by_kind(f);
  if (company.empty() && statement && take() == nullptr)
    for (const Figure& x : f.figures)
      if (x.type == FigureType::kAsset && x.platform_said && !x.platform.empty())
        company = r_.lexicon->company_of(x.platform);
  if (company.empty())
    company = take() != nullptr ? std::string_view(take()->company) : companies_.primary();
  if (company.empty()) company = companies_.primary();
  if (!item_company_.empty()) {
    choose_in_section(f.company.empty() ? item_company_ : company, item_date_, item_words_);
    return;
  }
  if (!section_date_.empty()) {
    choose_in_section(company, section_date_, section_words_);
    return;
  }
  const DateHit* date = statement || told_again ? removal_date(f, s) : nullptr;
  if (told_again && (date == nullptr || date->weekday)) return;
  if (statement && date == nullptr) date = pending_date_;
  // "Yesterday the firm gave them the red card. It axed eight accounts ..."
  if (statement && date == nullptr && f.sentence > 0 && !s.starts_line)
    if (const DateHit* d = removal_date(frames_[f.sentence - 1], layout_.sentences[f.sentence - 1]);
        d != nullptr && d->relative && !d->past && !d->same_day && d->edtf.size() == 10 &&
        frames_[f.sentence - 1].figures.empty())
      date = d;
  if (statement && date == nullptr && !f.recall && take() != nullptr && take()->company != company)
    if (const auto it = company_dates_.find(std::string(company)); it != company_dates_.end())
      date = it->second;
  const DateHit* same_day = nullptr;
  if (date != nullptr && date->same_day) {
    same_day = date;
    date = nullptr;
  }
  // The same story's details, dated: "in the first quarter".
  const bool details =
      main_told() && date != nullptr && date->edtf.find('/') != std::string::npos &&
      !takes_[main_take_].dated && takes_[main_take_].company == company &&
      std::none_of(takes_[main_take_].networks.begin(), takes_[main_take_].networks.end(),
                   [](const Network& n) { return has_exact_assets(n); });
  // What a text tells first is what it is about, unless it says that it is of old, or is another
  // company's in a company's own post.
  const bool own_news = current_take_ == kNone && takes_.empty() && !f.recall &&
                        (date == nullptr || !date->past) &&
                        (!companies_.own_post() || company == companies_.primary());
  const bool recalled =
      (statement || told_again) && !details && !own_news &&
      ((date != nullptr && (is_earlier(date->edtf) || (date->past && !restates(f) && main_told()) ||
                            (recalls(*date) && !restates(f)))) ||
       (f.recall && date == nullptr && !restates(f)));
  // "A campaign linked to China has been thrown off three services": by whom is still to be told.
  if (current_take_ == kNone && statement && !f.pronoun_subject && !tells_assets(f) &&
      !companies_.own_post() && f.company.empty() && !f.heading && later_statement(f))
    return;
  if (current_take_ == kNone) {
    const bool row = layout_.lines[s.line].kind == LineKind::kRow;
    // Facts before any removal is told: kept for the takedown to come.
    if (!statement && !tells_assets(f) && f.networks == 0 && !row) return;
    current_take_ = new_take(company);
    if (!recalled) main_take_ = current_take_;
    if (date == nullptr) date = pending_date_;
    set_date(f, date, recalled);
    // A company's own post tells of its day, unless it says another.
    if (companies_.own_post() && date == nullptr && period_.empty() && calendar_.published &&
        calendar_.published->precision == text::Precision::kDay) {
      take()->removed = edtf_of_published();
      take()->removed_rule = "date.published";
    }
    return;
  }
  Takedown& now = *take();
  if ((statement || told_again) && date != nullptr) {
    const bool undated = date->edtf.empty() && !recalled;
    if (recalled != now.recalled || (!undated && !compatible(now.removed, date->edtf)) ||
        now.company != company) {
      std::size_t found = find_dated_take(company, date->edtf, recalled);
      const std::size_t here = current_net_;
      if (found == kNone) found = new_take(company);
      if (found != current_take_) {
        if (same_operation_ && takes_[found].networks.empty())
          share_with(found, current_take_, here);
        current_take_ = found;
        current_net_ = take()->networks.empty() ? kNone : take()->networks.size() - 1;
      }
      if (!recalled && main_take_ == kNone) main_take_ = current_take_;
    }
    set_date(f, date, recalled);
    return;
  }
  if (statement && recalled) {
    const std::size_t found = new_take(company);
    current_take_ = found;
    set_date(f, date, true);
    return;
  }
  if (statement && now.company != company) {
    std::size_t found = find_take(company);
    if (found == kNone) {
      const std::size_t other = current_take_;
      const std::size_t other_net = current_net_;
      found = new_take(company);
      if (same_operation_) share_with(found, other, other_net);
      if (same_day && !takes_[other].recalled) {
        takes_[found].removed = takes_[other].removed;
        takes_[found].removed_words = same_day->range;
        takes_[found].removed_rule = "date.same-day";
      }
    }
    current_take_ = found;
    current_net_ = take()->networks.empty() ? kNone : take()->networks.size() - 1;
    if (main_take_ == kNone) main_take_ = current_take_;
    return;
  }
  // "At that time it deleted dozens of accounts": of the announcement recalled just before.
  if (statement && f.anaphor && s.first != 0) {
    const DateHit* said = date_before(f.sentence);
    if (said != nullptr && !now.recalled) {
      current_take_ = new_take(company);
      take()->recalled = true;
      take()->dated = true;
      take()->removed = said->edtf;
      take()->removed_words = said->range;
      take()->removed_rule = "date.anaphor";
      return;
    }
  }
  // A new paragraph leaves a recalled takedown behind.
  if (now.recalled && s.starts_line) {
    if (main_take_ != kNone) {
      back_to_main();
    } else if (!tells_assets(f) || !statement) {
      // The story proper has not begun: what is said here waits for it.
      current_take_ = current_net_ = kNone;
    }
  }
}

// The date in a removal statement that tells when: not "since 2016", not "between ... and".
const DateHit* Assembler::removal_date(const Frame& f, const Sentence& s) const {
  const DateHit* best = nullptr;
  for (const DateHit& d : f.dates) {
    // The dateline's own date.
    if (s.starts_line && d.rule == "date.absolute" && d.range.first < s.first + 8 &&
        d.range.end < s.end && calendar_.published && d.edtf == edtf_of_published() &&
        s.end - s.first > 14 && !u_[s.first].is(Cat::kPreposition))
      continue;
    bool span = false;
    bool named = false;
    for (std::size_t b = d.range.first, n = 0; b-- > s.first && n < 3; ++n) {
      const std::string_view w = r_.word(u_[b]);
      if (is_one_of(w, {"since", "until", "between", "ahead", "before", "ran", "after", "created",
                        "through", "registered", "dating", "for", "began", "started", "scheduled"}))
        span = true;
      if (same_word(w, "from") && n == 0) span = true;
      if (d.rule == "date.months") span = false;
      if (!u_[b].any(any_of(Cat::kFiller, Cat::kPreposition, Cat::kAdverb, Cat::kRecall))) break;
    }
    // "October 2016 election", "the 2019 vote"
    if (d.range.end < s.end && (u_[d.range.end].is(Cat::kGovernment) ||
                                u_[d.range.end].possessive || u_[d.range.end - 1].possessive))
      named = true;
    if (span || named) continue;
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
  return best;
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

std::size_t Assembler::find_dated_take(std::string_view company, const std::string& date,
                                       bool recalled) const {
  for (std::size_t i = 0; i < takes_.size(); ++i) {
    const Takedown& t = takes_[i];
    if (t.company != company) continue;
    if (t.removed.empty() && t.recalled == recalled && (!recalled || !t.dated)) return i;
    if (date.empty() && !recalled && !t.recalled) return i;
    if (!t.removed.empty() && !date.empty() && compatible(t.removed, date) &&
        (t.removed == date || !t.recalled) && t.recalled == recalled)
      return i;
  }
  return kNone;
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

// Pages and Groups are Facebook's, channels YouTube's or Telegram's: figures of kinds that the
// company at hand does not have are of the last company named that has them.
std::string_view Assembler::company_by_kind(const Frame& f) {
  const Takedown* now = take();
  if (now == nullptr) return {};
  std::string_view owner;
  for (const Figure& x : f.figures) {
    if (x.type != FigureType::kAsset) continue;
    if (x.kind == "page" || x.kind == "group") owner = "Meta";
    if (x.kind == "channel" && x.platform == "youtube") owner = "Google";
    if (x.kind == "community") owner = "Reddit";
  }
  if (owner.empty() || now->company == owner) return {};
  const Sentence& s = layout_.sentences[f.sentence];
  if (owner == companies_.primary()) return owner;
  const std::size_t from = f.sentence >= 2 ? layout_.sentences[f.sentence - 2].first : s.first;
  for (std::size_t i = s.end; i-- > from;)
    if (companies_.of(u_[i]) == owner) return owner;
  return {};
}

// "the same operation": the one that the text is mainly about, when that is another company's.
void Assembler::share_with(std::size_t found, std::size_t other, std::size_t network) {
  const bool main = main_take_ != kNone && main_take_ != found && !takes_[found].recalled &&
                    !takes_[main_take_].networks.empty() && main_take_ != other;
  if (main)
    same_as_[found] = {main_take_, takes_[main_take_].networks.size() - 1};
  else
    same_as_[found] = {other, network};
}

bool Assembler::main_told() const {
  return main_take_ != kNone && !takes_[main_take_].networks.empty();
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

void Assembler::set_date(const Frame& f, const DateHit* date, bool recalled) {
  Takedown& t = *take();
  if (f.company == t.company && t.company_words.end == 0)
    t.company_words = {f.company_unit, f.company_unit + 1};
  if (recalled && t.networks.empty()) t.recalled = true;
  if (date == nullptr) return;
  if (date->same_day) return;
  t.dated = true;
  if (!date->edtf.empty() && (t.removed.empty() || finer(date->edtf, t.removed))) {
    t.removed = date->edtf;
    t.removed_words = date->range;
    t.removed_rule = date->rule;
  }
}

// Whether the frame's figures are in a network already.
bool Assembler::restates(const Frame& f) const {
  for (const Takedown& t : takes_)
    for (const Network& n : t.networks)
      if (shares_figure(n, f)) return true;
  return false;
}

}  // namespace takedowndb::grammar
