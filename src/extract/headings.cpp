// Headings, labels and item headers: what a line says of the sentences under it. In: a sentence
// that starts a line. Out: the state of the section (its countries, its date, its company). It adds
// no facts by itself but the place of a heading, which networks.cpp gives to the network it opens.
#include <algorithm>

#include "extract/assembler.h"
#include "extract/words.h"

namespace takedowndb::grammar {

// A heading, or a short numbered line, that only names a time or countries; true when it holds no
// more than that.
bool Assembler::begins_section(const Frame& f, const Sentence& s) {
  const Line& line = layout_.lines[s.line];
  const bool short_item = line.kind == LineKind::kNumbered && line.words <= 7;
  if (!s.starts_line) return false;
  if (line.kind == LineKind::kHeading) {
    told_section_ = false;
    // "### Network 2", behind a table that calls its rows so
    if (const RowNet* row = rows_told_ ? row_called(line) : nullptr; row != nullptr) {
      go_to(row->take);
      current_net_ = row->net;
      told_section_ = true;
      return true;
    }
  }
  if (run_in_line_ != 0 && run_in_line_ != s.line + 1) {
    section_date_.clear();
    run_in_line_ = 0;
  }
  // '"High Five"' over what is told of it: an item of its own begins.
  if (line.after_blank && names_operation(f, line) && net() != nullptr && has_assets(*net())) {
    begin_item();
    item_name_ = f.names.front();
    return false;
  }
  // 'Case 3. "Low Tide"'
  if (line.after_blank && line.words <= 7 && s.first + 1 < line.end &&
      r_.lexicon->lists(WordList::kCase, r_.word(u_[s.first])) && u_[s.first + 1].is_number() &&
      !u_[line.end - 1].is_mark('.') && f.figures.empty() && net() != nullptr &&
      has_assets(*net()) && !line.cats.meets(bit(Cat::kCountry))) {
    begin_item();
    return false;
  }
  // "**YouTube's spam.**", behind "**Facebook's April.**": of something else.
  if (line.lead > 0 && line.kind == LineKind::kProse) item_company_ = {};
  // "**August.** Another 4,026 channels went."
  bool run_in = line.lead > 0 && ends_bold(s.end - 1, s) && f.dates.size() == 1 &&
                u_[f.dates.front().range.first].is(Cat::kMonth) && f.dates.front().edtf.size() <= 7;
  // "**March 2020.** On March 12 Facebook closed 49 accounts": the text knows better.
  for (std::size_t i = f.sentence + 1;
       run_in && i < frames_.size() && layout_.sentences[i].line == s.line; ++i)
    run_in = std::none_of(frames_[i].dates.begin(), frames_[i].dates.end(),
                          [](const DateHit& d) { return d.edtf.size() == 10; });
  if (line.kind != LineKind::kHeading && !short_item && !run_in) return false;
  std::string edtf;
  Range words;
  if (heading_date(f, s, edtf, words)) {
    section_date_ = edtf;
    section_words_ = words;
    section_loose_ = words_beside(s, words) > 0;
    run_in_line_ = run_in ? s.line + 1 : 0;
    section_places_.clear();
    item_company_ = {};
    current_take_ = kNone;
    current_net_ = kNone;
    return true;
  }
  const auto places = heading_places(s);
  if (!places.empty()) {
    section_places_ = places;
    section_open_ = true;
    if (current_take_ != kNone && takes_[current_take_].recalled) back_to_main();
    current_net_ = kNone;
    return true;
  }
  // 'Case study 2: Operation "Long Echo"': an item of its own begins.
  if (line.kind == LineKind::kHeading && current_take_ != kNone) {
    bool number = false;
    bool network = false;
    for (std::size_t i = line.first; i < line.end; ++i) {
      number |= u_[i].is_number() || u_[i].kind == UnitKind::kOrdinal || u_[i].is(Cat::kOrdinal);
      network |= u_[i].is(Cat::kNetwork) && r_.value(u_[i], Cat::kNetwork) != "many";
    }
    if (number && network && f.figures.empty()) begin_item();
  }
  // "2. Accounts targeting political discourse in Ghana" over its labels: an item of its own.
  if (line.kind == LineKind::kNumbered && line.words <= 14 && f.figures.empty() && !f.removal &&
      !u_[line.end - 1].is_mark('.') && over_labels(s.line))
    begin_item();
  if (line.kind == LineKind::kHeading) item_company_ = {};
  if (line.kind == LineKind::kHeading) better_line_ = 0;
  // "1. TikTok: July" holds until the next heading, "July" until the next month.
  if (line.kind == LineKind::kHeading && section_loose_) {
    section_date_.clear();
    section_loose_ = false;
    current_take_ = current_net_ = kNone;
  }
  if (f.figures.empty() && f.places.empty() && !f.removal) {
    section_places_.clear();
    section_open_ = false;
  }
  return false;
}

// What follows a heading is told of a network of its own.
void Assembler::begin_item() {
  section_item_ = true;
  item_name_.reset();
  current_net_ = kNone;
}

// Whether a line holds the name of an operation and nothing else; a heading may say more of it that
// is no word on what was done ("Update on Doppelganger").
bool Assembler::names_operation(const Frame& f, const Line& line) const {
  if (f.names.size() != 1 || !f.names[0].operation) return false;
  const Range& name = f.names[0].range;
  const bool heading = line.kind == LineKind::kHeading && line.words <= 6;
  for (std::size_t i = line.first; i < line.end; ++i) {
    const Unit& u = u_[i];
    if ((i >= name.first && i < name.end) || u.kind == UnitKind::kMark || u.is_line_end()) continue;
    const bool light = u.any(any_of(Cat::kPreposition, Cat::kFiller, Cat::kArticle, Cat::kNetwork,
                                    Cat::kReport, Cat::kAndOr, Cat::kDateLine)) ||
                       u.is_number() || r_.lexicon->lists(WordList::kUpdate, r_.word(u)) ||
                       r_.lexicon->lists(WordList::kCase, r_.word(u)) ||
                       same_word(r_.word(u), "on");
    if (!heading || !light) return false;
  }
  return true;
}

// Whether "Accounts in network: 46" stands in one of the few lines under a line.
bool Assembler::over_labels(std::size_t line) const {
  for (const Frame& f : frames_) {
    const std::size_t at = layout_.sentences[f.sentence].line;
    if (at <= line) continue;
    if (at > line + 3) return false;
    if (std::any_of(f.figures.begin(), f.figures.end(),
                    [](const Figure& x) { return is_asset(x) && x.rule == "quantity.label"; }))
      return true;
  }
  return false;
}

// "Iran: 513 Pages": a place that leads a bullet or line as its label.
void Assembler::take_label(const Frame& f, const Sentence& s) {
  take_date_label(f, s);
  if (!s.starts_line) return;
  std::vector<std::size_t> label;
  if (layout_.lines[s.line].kind == LineKind::kBullet) label = heading_places(s);
  if (label.empty()) label = leading_label(s);
  // "**Origin unknown.** The last network ...": under no country.
  if (label.empty() && u_[s.end - 1].is_mark('.') && ends_bold(s.end - 1, s))
    section_places_.clear();
  if (label.empty()) return;
  section_places_ = label;
  section_open_ = true;
  current_net_ = kNone;
}

// "**April 2018.** ...", and the cell of a row under "Date", "Disrupted": the date of what that
// line tells.
void Assembler::take_date_label(const Frame& f, const Sentence& s) {
  const bool row = layout_.lines[s.line].kind == LineKind::kRow;
  const std::size_t last = intro_of(s);
  if (!s.starts_line && last == s.line) return;
  if (!row && last == s.line && layout_.lines[s.line].words < 8) return;
  std::size_t from = f.sentence;
  // "In July we removed two networks. Here is what we found:" over the bullets.
  if (last > s.line && f.dates.empty() && !f.removal)
    while (from > 0 && layout_.sentences[from].line == s.line &&
           (frames_[from].dates.empty() || !frames_[from].removal) &&
           layout_.sentences[from - 1].line == s.line)
      --from;
  const bool above = from != f.sentence && !frames_[from].dates.empty() && frames_[from].removal;
  if (!above) from = f.sentence;
  for (std::size_t i = from; i < frames_.size(); ++i) {
    const Sentence& cell = layout_.sentences[i];
    if (cell.line != s.line || (!row && i > from)) return;
    const auto& dates = frames_[i].dates;
    // "Our bulletin for the first quarter has these entries for February:"
    if (last > s.line && !dates.empty() && !dates.back().relative && !dates.back().edtf.empty()) {
      if (frames_[i].figures.empty()) {
        label(dates.back(), s.line, last);
        // "Of the networks that Meta removed in the first quarter:" says nothing of others.
        label_company_ = only_company(s.first, s.end);
        if (label_company_.empty() && frames_[i].removal)
          label_company_ = acting_company(frames_[i], true);
      }
      intro_company_ = frames_[i].removal ? acting_company(frames_[i], true) : std::string_view();
      return;
    }
    if (dates.size() != 1 || dates.front().relative || dates.front().edtf.empty()) continue;
    const Range& d = dates.front().range;
    bool only = !row;
    for (std::size_t h = cell.header.first; h < cell.header.end; ++h)
      only |= u_[h].any(any_of(Cat::kDateColumn, Cat::kRemove, Cat::kPassive));
    for (std::size_t k = cell.first; k < cell.end; ++k)
      only &= (k >= d.first && k < d.end) || u_[k].kind == UnitKind::kMark;
    if (!only) continue;
    label(dates.front(), s.line, s.line);
    return;
  }
}

void Assembler::label(const DateHit& date, std::size_t first_line, std::size_t last_line) {
  label_date_ = &date;
  label_line_ = first_line;
  label_last_ = last_line;
  label_company_ = {};
  intro_company_ = {};
}

// "The entries for February:" over bullets: the line of the last of these; else its own line.
std::size_t Assembler::intro_of(const Sentence& s) const {
  // "In that month, Google" over bullets that say what it did: the sentence goes on.
  const bool open = u_[s.end - 1].kind == UnitKind::kWord && s.end == layout_.lines[s.line].end &&
                    layout_.lines[s.line].kind == LineKind::kProse;
  if (!u_[s.end - 1].is_mark(':') && !open) return s.line;
  std::size_t last = s.line;
  while (last + 1 < layout_.lines.size() && (layout_.lines[last + 1].kind == LineKind::kBullet ||
                                             layout_.lines[last + 1].kind == LineKind::kNumbered))
    ++last;
  return last;
}

// Whether "Target audience: Germany" stands right above or below a line.
bool Assembler::labels_below(std::size_t line) const {
  for (const std::size_t l : {line - 1, line + 1}) {
    if (l >= layout_.lines.size()) continue;
    const Line& at = layout_.lines[l];
    for (std::size_t i = at.first; i + 1 < at.end && i < at.first + 3; ++i)
      if (u_[i].is(Cat::kTargetLabel) && u_[i + 1].is_mark(':')) return true;
  }
  return false;
}

// "China", "Macedonia and Kosovo", "1. Iran", "Iran:": only places and small words.
std::vector<std::size_t> Assembler::heading_places(const Sentence& s) const {
  std::vector<std::size_t> places;
  // "Origin: Iran" is one label of several, of the item at hand, when others stand below it.
  if (s.first + 1 < s.end && u_[s.first].is(Cat::kOriginLabel) && u_[s.first + 1].is_mark(':') &&
      labels_below(s.line))
    return places;
  std::size_t other = 0;
  for (std::size_t i = s.first; i < s.end; ++i) {
    const Unit& u = u_[i];
    if (u.any(any_of(Cat::kCountry, Cat::kDemonym, Cat::kCity)) && !u.is(Cat::kFiller)) {
      places.push_back(i);
      // "Influence operations linked to Iran"
    } else if ((u.is(Cat::kLink) && r_.word(u).ends_with(" to")) || u.kind == UnitKind::kMark ||
               u.is(Cat::kConjunction) || u.is_number() || u.is(Cat::kFiller) ||
               u.is(Cat::kNetwork) || u.is(Cat::kOrdinal) ||
               is_one_of(r_.word(u), {"based", "origin", "from", "linked"})) {
      continue;
    } else {
      ++other;
    }
  }
  if (other > 0) places.clear();
  return places;
}

// How many words a sentence has beside a date.
std::size_t Assembler::words_beside(const Sentence& s, Range date) const {
  std::size_t rest = 0;
  for (std::size_t i = s.first; i < s.end; ++i)
    if ((i < date.first || i >= date.end) && u_[i].kind == UnitKind::kWord) ++rest;
  return rest;
}

// Whether days stand as headings over what was done on them: "11 January 2023", twice or more.
bool Assembler::finds_day_headings() const {
  std::size_t days = 0;
  for (const Frame& f : frames_) {
    const Sentence& s = layout_.sentences[f.sentence];
    if (!f.heading || !s.starts_line || f.dates.size() != 1) continue;
    // "TUESDAY" in a letter on the week
    const DateHit& d = f.dates.front();
    if ((d.relative && !d.weekday) || d.edtf.size() != 10 || d.range.first == calendar_.own.first)
      continue;
    days += words_beside(s, f.dates.front().range) == 0 ? 1 : 0;
  }
  return days >= 2;
}

// A heading that is only a month or a quarter, with or without its year.
bool Assembler::heading_date(const Frame& f, const Sentence& s, std::string& edtf,
                             Range& words) const {
  if (f.dates.size() != 1) return false;
  const DateHit& d = f.dates.front();
  const std::size_t rest = words_beside(s, d.range);
  if (rest > 1) return false;
  // "November 2023" in the head: the document's own month.
  if (takes_.empty() && calendar_.published && s.line < 12 &&
      calendar_.published->precision == text::Precision::kMonth && d.edtf == edtf_of_published())
    return false;
  // "Report 2024/11 · October 2024": a line of the head.
  if (rest == 1 && takes_.empty() && s.line < 6) return false;
  // "OpenAI · June 2025" at the head: the document's own month.
  if (rest == 1 && takes_.empty() && calendar_.published && d.rule == "date.month-year" &&
      text::parse_edtf(d.edtf)->earliest == calendar_.published->earliest)
    return false;
  if (d.edtf.size() == 10 && d.edtf.find('/') == std::string::npos &&
      (rest > 0 || !day_headings_ || d.range.first == calendar_.own.first))
    return false;
  edtf = d.edtf;
  words = d.range;
  if (edtf.empty() || d.needs_year) {
    // "April" in a bulletin of "Q2 2023": the period's year.
    if (!u_[d.range.first].is(Cat::kMonth)) return false;
    const auto period = text::parse_edtf(period_);
    if (!period) return !edtf.empty();
    const auto month = r_.value(u_[d.range.first], Cat::kMonth);
    int m = 0;
    for (const char c : month) m = m * 10 + (c - '0');
    int year = period->earliest.year;
    if (m < period->earliest.month && period->latest.year > year) ++year;
    edtf = text::month_string(year, m);
  }
  return true;
}

// "Facebook, 8 October.": who and when of the item that follows.
bool Assembler::item_header(const Frame& f, const Sentence& s) {
  if (!s.starts_line || f.removal || !f.figures.empty() || f.dates.empty()) return false;
  const DateHit& d = f.dates.front();
  std::string_view company;
  std::size_t words = 0;
  std::size_t others = 0;
  for (std::size_t i = s.first; i < s.end; ++i) {
    const auto c = companies_.of(u_[i]);
    // "Facebook, 8 October", "2 September 2022 - Twitter"
    if (company.empty() && !c.empty() && (i < s.first + 3 || i + 3 >= s.end)) company = c;
    words += u_[i].kind != UnitKind::kMark ? 1 : 0;
    // "Facebook updated its bulletin for the first quarter", "Meta followed on 21 April" are
    // sentences.
    others += u_[i].any(any_of(Cat::kHave, Cat::kBe, Cat::kAnnounce, Cat::kPronoun, Cat::kActs)) ||
              r_.lexicon->lists(WordList::kJoining, r_.word(u_[i])) ||
              r_.lexicon->lists(WordList::kComing, r_.word(u_[i])) ||
              (!u_[i].capital && r_.word(u_[i]).ends_with("ed"));
  }
  if (company.empty() || words > 14 || others > 0 || d.range.first > s.first + 6) return false;
  // "**Twitter's Monday.**"
  const bool label = layout_.lines[s.line].lead > 0 && d.weekday;
  if (d.edtf.empty() || (d.relative && !label)) return false;
  const bool own = calendar_.published && compatible(d.edtf, edtf_of_published()) &&
                   layout_.lines[s.line].kind == LineKind::kHeading;
  if (own) return false;
  item_company_ = company;
  item_date_ = d.edtf;
  item_words_ = d.range;
  current_take_ = kNone;
  current_net_ = kNone;
  section_places_.clear();
  item_open_ = true;
  return true;
}

// The mark at the end of "**Mexico and Venezuela.**" at the front of a line.
bool Assembler::ends_bold(std::size_t i, const Sentence& s) const {
  return u_[i].is_mark('.') && u_[s.first].is_mark('*') && i + 1 < layout_.lines[s.line].end &&
         u_[i + 1].is_mark('*');
}

std::vector<std::size_t> Assembler::leading_label(const Sentence& s) const {
  std::vector<std::size_t> places;
  // "As for the United States, Meta names no figures"
  std::size_t from = s.first;
  if (same_word(r_.word(u_[from]), "as for"))
    from += 1;
  else if (from + 1 < s.end && same_word(r_.word(u_[from]), "as") &&
           same_word(r_.word(u_[from + 1]), "for"))
    from += 2;
  for (std::size_t i = from; i < s.end && i < from + 9; ++i) {
    const Unit& u = u_[i];
    if (u.any(any_of(Cat::kCountry, Cat::kDemonym))) {
      places.push_back(i);
    } else if ((u.is_mark(':') || (from > s.first && u.is_mark(',')) || u.is_mark('/') ||
                (u.is_mark('_') && u.spaced) || (u.is_mark('-') && u.spaced) ||
                (u.is_mark('(') && i + 1 < s.end && u_[i + 1].is_number()) || ends_bold(i, s)) &&
               !places.empty()) {
      return places;
    } else if (!(u.is_mark('*') || u.is_mark(',') || u.is_mark('&') ||
                 u.any(any_of(Cat::kConjunction, Cat::kFiller, Cat::kOrdinal, Cat::kNetwork)))) {
      return {};
    }
  }
  return {};
}

Place Assembler::section_place(std::size_t unit) const {
  Place place;
  place.role = Role::kOrigin;
  place.code = place_code(unit);
  place.unit = place.cue = unit;
  place.rule = "place.heading";
  return place;
}

std::string_view Assembler::place_code(std::size_t i) const {
  const Unit& u = u_[i];
  if (u.is(Cat::kCountry)) return r_.value(u, Cat::kCountry);
  if (u.is(Cat::kDemonym)) return r_.value(u, Cat::kDemonym);
  return r_.value(u, Cat::kCity);
}

}  // namespace takedowndb::grammar
