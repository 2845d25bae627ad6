// The walk over the frames, in reading order. In: frames and layout. Out: takedowns with their
// networks. Each step asks headings.cpp what section it stands in, takedowns.cpp and networks.cpp
// of which takedown and network the sentence speaks, and lets absorb.cpp add what it says;
// resolve.cpp ends the walk. What one sentence leaves for the next to lean on is kept here too.
#include <algorithm>

#include "extract/assembler.h"
#include "extract/words.h"

namespace takedowndb::grammar {

Assembly Assembler::run() {
  day_headings_ = finds_day_headings();
  if (const auto period = find_period(r_, layout_, calendar_)) {
    // "Report: June 2025", published on 9 June: its name, not the time that it covers.
    const bool own = calendar_.published &&
                     calendar_.published->precision == text::Precision::kDay &&
                     period->edtf == text::month_string(calendar_.published->earliest.year,
                                                        calendar_.published->earliest.month);
    if (!own) {
      period_ = period->edtf;
      period_words_ = period->range;
    }
  }
  find_records();
  text_subject_ = subject_of(r_, {0, r_.units.size()});
  find_all_removed();
  find_other_sections();
  find_counting();
  for (std::size_t i = 0; i < frames_.size(); ++i) {
    step(i);
    if (begun_ > kMostNetworks) return {{}, {}, {}, true};
  }
  finish();
  leave_out_covered();
  return {std::move(takes_), std::move(unclear_), std::move(covered_)};
}

Takedown* Assembler::take() { return current_take_ == kNone ? nullptr : &takes_[current_take_]; }

Network* Assembler::net() {
  Takedown* t = take();
  return t == nullptr || current_net_ == kNone ? nullptr : &t->networks[current_net_];
}

std::size_t Assembler::new_take(std::string_view company) {
  // A copy, as the name may stand in a takedown that moves.
  std::string name(company);
  if (takes_.empty()) takes_.reserve(4);
  Takedown& t = takes_.emplace_back();
  t.company = std::move(name);
  t.networks.reserve(4);
  ++begun_;
  current_net_ = kNone;
  return takes_.size() - 1;
}

void Assembler::new_net(std::size_t sentence) {
  std::vector<Network>& networks = take()->networks;
  // A part of what a headline said was removed.
  const bool stated =
      std::ranges::any_of(networks, [](const Network& x) { return x.joint && x.stated; });
  Network& n = networks.emplace_back(r_.memory.get());
  if (!has_origins(frames_[sentence]))
    for (const std::size_t p : section_places_) n.places.push_back(section_place(p));
  n.first_sentence = n.last_sentence = sentence;
  n.stated = stated;
  ++begun_;
  current_net_ = networks.size() - 1;
}

void Assembler::step(std::size_t index) {
  const Frame& f = frames_[index];
  const Sentence& s = layout_.sentences[f.sentence];
  if (other_lines_[s.line]) return;
  if (take_record(f, s) || begins_section(f, s)) return;
  if (layout_.lines[s.line].kind == LineKind::kTable) return;
  take_label(f, s);
  take_row(f, s);
  take_paragraph_label(f, s);
  if (row_total_ && layout_.lines[s.line].kind == LineKind::kRow) return;
  if ((told_section_ || told_line_ == s.line + 1) && take() != nullptr && net() != nullptr) {
    if (has_content(f)) absorb(f, s);
    return;
  }
  remember(f, s);
  if (item_header(f, s)) return;
  date_removals(f, s);
  if (s.starts_line) {
    lead_open_ = f.lead;
    // A heading leaves a recalled takedown behind.
    if (f.heading && !has_content(f) && take() != nullptr && take()->recalled &&
        main_take_ != kNone)
      back_to_main();
  }
  // "It cancelled 4,779 accounts. They fall into three groups": a headline, and its networks
  // follow.
  if (f.parts != 0 && net() != nullptr && has_assets(*net()) &&
      net()->last_sentence + 1 == f.sentence) {
    net()->joint = true;
    net()->announced = std::max(net()->announced, f.parts);
  }
  if (member_goes(f, s)) return;
  if (!has_content(f)) {
    if (redates(f, s) || splits_off(f, s)) return;
    share_main(f);
    // "They posted in Arabic about the weather."
    if (net() != nullptr && !net()->joint) add_said(*net(), f);
    // "The second network will raise more eyebrows at home.": told of from the next sentence on.
    const bool opens = f.ordinal || u_[s.first].any(any_of(Cat::kNewNetwork, Cat::kOrdinal));
    if (f.new_network && opens && f.network_noun && net() != nullptr &&
        (has_assets(*net()) || (!net()->joint && !net()->places.empty()))) {
      // Alone in its paragraph, it leads to the next one.
      const bool alone = s.starts_line && s.end == layout_.lines[s.line].end;
      new_line_ = alone ? s.line + 2 : s.line + 1;
    }
    return;
  }
  const bool named_new = new_line_ == s.line + 1;
  new_line_ = 0;
  // "The operation originated in Russia ... sites made to look like those of Der Spiegel" refers to
  // no other network.
  if (f.back_reference && !tells_assets(f) && (f.reference || !has_origin(f))) {
    share_main(f);
    if (f.reference) refer(f);
    return;
  }
  // A title says nothing that the text does not say, but for its figures.
  if (f.heading && s.starts_line && !tells_assets(f) && current_take_ == kNone &&
      later_statement(f))
    return;
  // "A previously suspended set" over a section
  if (f.heading && s.starts_line && f.recall && f.figures.empty() && f.places.empty() &&
      f.names.empty() && f.dates.empty()) {
    section_places_.clear();
    section_open_ = false;
    return;
  }
  // "Thousands of channels terminated" over a text that counts them.
  const bool title = f.heading || (s.line < 5 && r_.stream.punctuated &&
                                   !u_[layout_.lines[s.line].end - 1].is_mark('.'));
  if (title && current_take_ == kNone && only_vague(f) && later_statement(f)) return;
  // "3. Two subreddits, 61 accounts": over the text that says so.
  if (f.heading && current_take_ != kNone && told_below(f)) return;
  if (say_all_companies(f, s)) return;
  if (waits(index)) {
    waiting_.push_back(index);
    return;
  }
  const std::size_t before = current_take_;
  choose_takedown(f, s);
  if (take() == nullptr) {
    if (!f.heading) pending_.push_back(index);
    return;
  }
  if (named_new && before == current_take_) {
    if (!next_bare()) new_net(f.sentence);
    net()->stated = true;
    absorb(f, s);
    return;
  }
  choose_network(f, s);
  if (net() == nullptr) return;
  absorb(f, s);
  if (counting_[index] == index || counting_paragraph_[index] == index) absorb_waiting(index);
  share_main(f);
  if (f.reference) refer(f);
}

// For each sentence the one of its section, under a heading, that counts assets first.
void Assembler::find_counting() {
  counting_.assign(frames_.size(), kNone);
  std::size_t first = kNone;  // of a section with a heading
  const auto mark = [&](std::size_t end) {
    if (first == kNone) return;
    for (std::size_t i = first; i < end; ++i) {
      if (frames_[i].heading || !tells_assets(frames_[i])) continue;
      for (std::size_t k = first; k <= i; ++k) counting_[k] = i;
      return;
    }
  };
  for (std::size_t i = 0; i < frames_.size(); ++i) {
    const Sentence& s = layout_.sentences[frames_[i].sentence];
    if (!s.starts_line || layout_.lines[s.line].kind != LineKind::kHeading) continue;
    mark(i);
    first = i;
  }
  mark(frames_.size());
  // Sections with a heading of their own, each of which tells of assets: a report by cases.
  std::size_t counted = kNone;
  std::size_t sections = 0;
  for (const std::size_t c : counting_)
    if (c != kNone && c != counted) {
      counted = c;
      ++sections;
    }
  by_sections_ = sections >= 3;
  find_counting_paragraphs();
}

// "A group in North Macedonia had built a range of channels. ... We took down 34 channels.": a
// paragraph that begins with something new and says only then what was removed.
void Assembler::find_counting_paragraphs() {
  counting_paragraph_.assign(frames_.size(), kNone);
  for (std::size_t a = 0; a < frames_.size(); ++a) {
    const Frame& f = frames_[a];
    const Sentence& s = layout_.sentences[f.sentence];
    if (!s.starts_line || f.heading || f.removal || !f.figures.empty() ||
        layout_.lines[s.line].kind != LineKind::kProse)
      continue;
    bool opens = f.new_network;
    for (std::size_t i = s.first; i < s.end && i < s.first + 4; ++i) {
      opens |= u_[i].any(any_of(Cat::kNewNetwork, Cat::kOrdinal));
      if (i == s.first && r_.value(u_[i], Cat::kArticle) == "indefinite") opens = true;
    }
    if (!opens || !tells_of_somebody(f, s)) continue;
    for (std::size_t i = a + 1; i < frames_.size() && layout_.sentences[i].line == s.line; ++i) {
      if (!frames_[i].removal || !tells_assets(frames_[i])) continue;
      for (std::size_t k = a; k <= i; ++k) counting_paragraph_[k] = i;
      break;
    }
  }
}

// Whether a sentence tells of people, firms, a network or assets of ours.
bool Assembler::tells_of_somebody(const Frame& f, const Sentence& s) {
  return f.network_noun || s.cats.meets(any_of(Cat::kKind, Cat::kActorNoun, Cat::kPeople));
}

// "The second campaign was the work of people in Kyrgyzstan ... What went offline: 41 profiles": a
// fact told under a heading before the assets that it is said of.
bool Assembler::waits(std::size_t index) const {
  const Frame& f = frames_[index];
  const bool paragraph = counting_paragraph_[index] != kNone && counting_paragraph_[index] > index;
  if ((!paragraph && (counting_[index] == kNone || counting_[index] <= index)) || f.heading ||
      f.removal || !f.figures.empty() || f.recall || f.networks != 0 || !f.announced.empty())
    return false;
  if (current_take_ == kNone)
    return paragraph || (by_sections_ && (!section_date_.empty() || !takes_.empty()));
  if (current_net_ == kNone) return false;
  const Network& now = takes_[current_take_].networks[current_net_];
  if (paragraph) return has_assets(now);
  if (!has_assets(now) || now.joint) return false;
  // The network at hand was begun under an earlier heading.
  for (std::size_t i = index; i-- > now.last_sentence;)
    if (frames_[i].heading) return true;
  return false;
}

void Assembler::absorb_waiting(std::size_t counting) {
  for (const std::size_t i : waiting_)
    if (counting_[i] == counting || counting_paragraph_[i] == counting)
      absorb(frames_[i], layout_.sentences[frames_[i].sentence]);
  waiting_.clear();
}

// "All three companies say the campaign was run from Russia": of what each of them removed. True
// when it was that.
bool Assembler::say_all_companies(const Frame& f, const Sentence& s) {
  if (f.removal || tells_assets(f) || (f.places.empty() && f.names.empty() && !f.domestic))
    return false;
  if (!is_one_of(r_.word(u_[s.first]), {"all", "both"})) return false;
  std::size_t k = s.first + 1;
  while (k < s.end && (u_[k].is_number() || u_[k].any(any_of(Cat::kFiller, Cat::kSubset)) ||
                       is_one_of(r_.word(u_[k]), {"of", "the"})))
    ++k;
  if (k + 1 >= s.end || !r_.lexicon->lists(WordList::kCompanies, r_.word(u_[k]))) return false;
  std::vector<Network*> nets;
  for (Takedown& t : takes_) {
    if (t.recalled || t.networks.empty()) continue;
    if (t.networks.size() != 1 || t.networks[0].joint || !has_assets(t.networks[0])) return false;
    nets.push_back(&t.networks[0]);
  }
  if (nets.size() < 2) return false;
  for (Network* n : nets) {
    for (const Place& p : f.places) add_place(*n, p);
    for (const Name& x : f.names) add_name(*n, x);
    if (f.domestic) n->domestic = f.domestic_unit;
  }
  return true;
}

// "LinkedIn closed 27 accounts. They were part of the same operation."
void Assembler::share_main(const Frame& f) {
  if (!f.same_operation || f.removal || tells_assets(f) || take() == nullptr) return;
  if (current_take_ == main_take_ || main_take_ == kNone || takes_[main_take_].networks.empty())
    return;
  if (take()->recalled || take()->networks.size() != 1 || same_as_.count(current_take_) > 0) return;
  if (takes_[main_take_].company != take()->company)
    same_as_[current_take_] = {main_take_, takes_[main_take_].networks.size() - 1};
}

// Told before any network, it speaks of the first one to come.
void Assembler::refer(const Frame& f) {
  if (net() != nullptr)
    net()->references.push_back(*f.reference);
  else
    references_.push_back(*f.reference);
}

// What later sentences may lean on: who was the subject, a day on which "the accounts went dark",
// and that the next removal is of "the same operation".
void Assembler::remember(const Frame& f, const Sentence& s) {
  // "How often has Facebook acted against it?" over what "the company" did.
  if (f.heading && s.starts_line && !takes_.empty()) {
    heading_company_ = only_company(layout_.lines[s.line].first, layout_.lines[s.line].end);
    if (!heading_company_.empty()) subject_ = heading_company_;
  }
  if (seizer_.empty() && s.cats.meets(bit(Cat::kSeizer)))
    for (std::size_t i = s.first; i < s.end && seizer_.empty(); ++i)
      if (u_[i].is(Cat::kSeizer)) seizer_ = r_.value(u_[i], Cat::kSeizer);
  if (!f.subject.empty() && !f.heading) subject_ = f.subject;
  // "On Monday, Reddit said ...", below "Twitter and a headache": "the company" is Reddit from
  // here.
  if (!f.subject.empty() && !f.heading && f.subject != heading_company_) heading_company_ = {};
  if (!f.company.empty() && !f.heading) subject_ = f.company;
  if (s.starts_line && layout_.lines[s.line].kind == LineKind::kRow &&
      !layout_.lines[s.line].continues_row) {
    item_open_ = true;
    current_net_ = kNone;
  }
  if (s.starts_line) {
    if (current_take_ != kNone) pending_date_ = nullptr;
    same_operation_ = false;
  }
  if (f.same_operation) same_operation_ = true;
  if (f.networks == 0 && one_network(s)) act_jointly(s);
  date_both(f, s);
  announced_on(f, s);
  // "On Thursday, two of the largest platforms said that ..."
  if (takes_.empty() && common_date_ == nullptr && f.figures.empty() && f.dates.size() == 1 &&
      f.dates.front().weekday && f.dates.front().edtf.size() == 10 && !f.heading &&
      several_companies(s) && s.cats.meets(bit(Cat::kAnnounce)))
    common_date_ = &f.dates.front();
  // "Three companies acted within hours of each other on Thursday against an operation"
  if (s.cats.meets(bit(Cat::kActs)) && f.figures.empty() && !f.heading && !f.dates.empty() &&
      takes_.empty() && several_companies(s)) {
    if (f.dates.back().edtf.size() == 10) common_date_ = &f.dates.back();
    all_joint_ = f.networks == 0 && one_network(s);
  }
  // "In August 2019 three companies acted within four days of each other."
  if (s.cats.meets(bit(Cat::kActs)) && f.figures.empty() && f.dates.size() == 1 &&
      !f.dates.front().edtf.empty() && !s.cats.meets(bit(Cat::kKind)))
    label(f.dates.front(), s.line, s.line);
  date_each(f, s);
  if (f.removal_word && !tells_assets(f) && (!f.removal || !f.network_noun)) {
    // "Disrupting malicious uses: June 2025" over a text of 9 June: its name.
    const DateHit* d = removal_date(f, s);
    const bool name = d != nullptr && f.heading && calendar_.published &&
                      finer(edtf_of_published(), d->edtf) &&
                      compatible(edtf_of_published(), d->edtf);
    if (d != nullptr && !name) {
      pending_date_ = d;
      // "A network is no more. It was uprooted in May."
      Takedown* t = take();
      if (t != nullptr && !t->recalled && !t->dated && !s.starts_line && !d->edtf.empty() &&
          t->networks.size() < 2 && !has_origin(f) && f.figures.empty() && of_what_was_told(s))
        put_date(*t, *d);
    }
  }
  // "Google's bulletin has its first May entries. It terminated ...": when that was.
  if (!f.removal && !f.heading && f.figures.empty() && !f.dates.empty() &&
      (s.cats.meets(bit(Cat::kReport)) || is_ledger(f.dates.back(), s)) && !companies_.own_post() &&
      is_one_of(f.dates.back().rule, {"date.month", "date.month-year", "date.quarter"}) &&
      !only_company(s.first, s.end).empty())
    pending_date_ = &f.dates.back();
  // "Meta disclosed it in a report released overnight. It covers the last three months of 2024."
  if (Takedown* t = take();
      t != nullptr && !f.removal && !f.heading && f.figures.empty() && f.dates.size() == 1 &&
      !t->recalled && f.dates.front().edtf.find('/') != std::string::npos &&
      (t->removed.empty() || dated_by_telling(*t)) && covers_period(f.dates.front(), s))
    put_date(*t, f.dates.front());
  // "May was about Russia."
  if (s.starts_line && !f.removal && f.figures.empty() && f.dates.size() == 1 &&
      f.dates.front().range.first == s.first && f.dates.front().range.end < s.end &&
      u_[f.dates.front().range.end].is(Cat::kBe) && f.dates.front().edtf.size() == 7)
    pending_date_ = &f.dates.front();
  // "It was on Monday that Twitter and Facebook went public": the day for each of them.
  if (!tells_assets(f) && !f.heading)
    if (const DateHit* d = removal_date(f, s);
        d != nullptr && d->relative && !is_months(d->edtf) &&
        (f.places.empty() || said_by_two(s, *d) || in_report_of(s, *d) ||
         (takes_.empty() && said_by_one(s, *d)))) {
      bool named = false;
      for (std::size_t i = s.first; i < s.end; ++i)
        if (const auto c = companies_.of(u_[i]); !c.empty()) {
          company_dates_[std::string(c)] = d;
          named = true;
        }
      // "On Tuesday it answered: yes, some."
      if (!named && !subject_.empty() && s.first + 2 < s.end && d->range.first <= s.first + 1 &&
          d->range.end + 1 < s.end && word_of_company(d->range.end) &&
          u_[d->range.end + 1].is(Cat::kAnnounce))
        company_dates_.emplace(subject_, d);
    }
}

// "OpenAI and Meta said that they had shut down a campaign": what is told of it is told of both.
void Assembler::act_jointly(const Sentence& s) {
  static constexpr Signs kNamed = signs(Cat::kCompany, Cat::kPlatform);
  if ((s.signs & kNamed) == 0) return;
  for (std::size_t i = r_.next(s.first, s.end, kNamed); i < s.end;
       i = r_.next(i + 1, s.end, kNamed)) {
    std::vector<std::string_view> companies;
    std::size_t k = i;
    for (; k < s.end; ++k) {
      if (u_[k].is(Cat::kAndOr) || u_[k].is_mark(',')) continue;
      const auto c = companies_.of(u_[k]);
      if (c.empty()) break;
      companies.push_back(c);
    }
    if (companies.size() < 2 || companies.front() == companies.back()) continue;
    for (std::size_t n = k; n < s.end && n < k + 4; ++n)
      if (u_[n].any(any_of(Cat::kAnnounce, Cat::kHave, Cat::kRemove))) {
        joint_companies_ = companies;
        return;
      }
    i = k;
  }
}

// Whether a sentence speaks of one operation, and of no several.
bool Assembler::one_network(const Sentence& s) const {
  if (!s.cats.meets(bit(Cat::kNetwork))) return false;
  bool one = false;
  static constexpr Signs kNetwork = sign(Cat::kNetwork);
  for (std::size_t i = r_.next(s.first, s.end, kNetwork); i < s.end;
       i = r_.next(i + 1, s.end, kNetwork)) {
    if (r_.value(u_[i], Cat::kNetwork) == "many") return false;
    one = true;
  }
  return one;
}

// "three technology companies", "two platforms"
bool Assembler::several_companies(const Sentence& s) const {
  for (std::size_t i = s.first; i < s.end; ++i)
    if (u_[i].is_number() || u_[i].is(Cat::kVague) || same_word(r_.word(u_[i]), "several"))
      for (std::size_t k = i + 1; k < s.end && k < i + 6; ++k)
        if (r_.lexicon->lists(WordList::kSeveralOf, r_.word(u_[k]))) return true;
  return false;
}

bool Assembler::joint(std::string_view a, std::string_view b) const {
  if (all_joint_) return true;
  const auto has = [&](std::string_view c) {
    return std::find(joint_companies_.begin(), joint_companies_.end(), c) != joint_companies_.end();
  };
  return has(a) && has(b);
}

// "it", "the company" as the subject
bool Assembler::word_of_company(std::size_t i) const {
  return same_word(r_.word(u_[i]), "it") || u_[i].is(Cat::kCompanyNoun);
}

// "It was uprooted in May": whether a sentence speaks of a network or of something named before.
bool Assembler::of_what_was_told(const Sentence& s) const {
  for (std::size_t i = s.first; i < s.end; ++i)
    if (u_[i].any(any_of(Cat::kNetwork, Cat::kKind)) || stands_for_told(i)) return true;
  return false;
}

// "it", "them", "took them down"
bool Assembler::stands_for_told(std::size_t i) const {
  return (u_[i].is(Cat::kPronoun) && !u_[i].is(Cat::kFiller)) || u_[i].is(Cat::kAllTold) ||
         r_.value(u_[i], Cat::kRemove) == "it" || r_.word(u_[i]).ends_with("of them");
}

// The one company that those units name; empty when they name none or several.
std::string_view Assembler::only_company(std::size_t first, std::size_t end) const {
  std::string_view only;
  static constexpr Signs kNamed = signs(Cat::kCompany, Cat::kPlatform);
  for (std::size_t i = r_.next(first, end, kNamed); i < end; i = r_.next(i + 1, end, kNamed)) {
    const auto c = companies_.of(u_[i]);
    if (c.empty() || c == only) continue;
    if (!only.empty()) return {};
    only = c;
  }
  return only;
}

bool Assembler::has_content(const Frame& f) const {
  return !f.figures.empty() || !f.places.empty() || !f.names.empty() || f.networks != 0 ||
         f.domestic || (f.removal && f.network_noun);
}

// Whether a removal with a company of its own or figures follows.
bool Assembler::later_statement(const Frame& f) const {
  for (std::size_t i = f.sentence + 1; i < frames_.size(); ++i)
    if (frames_[i].removal && !frames_[i].heading &&
        (!frames_[i].company.empty() || tells_assets(frames_[i])))
      return true;
  return false;
}

bool Assembler::only_vague(const Frame& f) {
  return !f.figures.empty() && std::all_of(f.figures.begin(), f.figures.end(), [](const Figure& x) {
    return x.bound == Bound::kVague;
  });
}

// Whether the text under a heading, or anywhere behind, tells all of a frame's figures again.
bool Assembler::told_below(const Frame& f, bool anywhere) const {
  bool any = false;
  for (const Figure& x : f.figures) {
    if (!is_asset(x) || !x.count) continue;
    any = true;
    bool told = false;
    for (std::size_t i = f.sentence + 1;
         i < frames_.size() && (anywhere || !frames_[i].heading) && !told; ++i)
      for (const Figure& y : frames_[i].figures) told |= is_asset(y) && y.count == x.count;
    if (!told) return false;
  }
  return any;
}

std::string Assembler::edtf_of_published() const {
  const auto& p = *calendar_.published;
  if (p.precision == text::Precision::kDay) return text::to_string(p.earliest);
  if (p.precision == text::Precision::kMonth)
    return text::month_string(p.earliest.year, p.earliest.month);
  return std::to_string(p.earliest.year);
}

Assembly assemble(const Reading& r, const Layout& layout, const std::vector<Frame>& frames,
                  const Calendar& calendar, const std::string& publisher) {
  return Assembler(r, layout, frames, calendar, publisher).run();
}

}  // namespace takedowndb::grammar
