#include "extract/assemble.h"

#include <algorithm>
#include <array>
#include <map>

namespace takedowndb::grammar {
namespace {

bool same_word(std::string_view have, std::string_view w) {
  return have.size() == w.size() &&
         std::equal(have.begin(), have.end(), w.begin(),
                    [](char a, char b) { return fold(a) == b; });
}

// The platform of a kind when the text names none, by the company that removed.
struct Default {
  std::string_view company, kind, platform;
};
constexpr std::array kDefaults = {
    Default{"Meta", "page", "facebook"},     Default{"Meta", "group", "facebook"},
    Default{"Meta", "account", "facebook"},  Default{"Meta", "event", "facebook"},
    Default{"Meta", "ad", "facebook"},       Default{"Meta", "ads_account", "facebook"},
    Default{"Twitter", "account", "twitter"}, Default{"Google", "channel", "youtube"},
    Default{"Google", "blog", "blogger"},    Default{"Google", "ads_account", "google"},
    Default{"Google", "account", "google"},  Default{"TikTok", "account", "tiktok"},
    Default{"Reddit", "account", "reddit"},  Default{"Reddit", "community", "reddit"},
    Default{"OpenAI", "account", "chatgpt"}, Default{"Telegram", "channel", "telegram"},
    Default{"Telegram", "account", "telegram"}, Default{"LinkedIn", "account", "linkedin"},
    Default{"Twitter", "ads_account", "twitter"}, Default{"Meta", "domain", "web"},
    Default{"Google", "ad", "google"}};

std::string_view default_platform(std::string_view company, std::string_view kind) {
  if (kind == "domain") return "web";
  for (const Default& d : kDefaults)
    if (d.company == company && d.kind == kind) return d.platform;
  return {};
}

bool is_asset(const Figure& f) {
  return f.type == FigureType::kAsset || f.type == FigureType::kTotal;
}

class Assembler {
 public:
  Assembler(const Reading& r, const Layout& layout, const std::vector<Frame>& frames,
            const Calendar& calendar, const std::string& publisher)
      : r_(r),
        u_(r.units),
        layout_(layout),
        frames_(frames),
        calendar_(calendar),
        publisher_(publisher) {}

  Assembly run() {
    if (const auto period = find_period(r_, layout_)) {
      period_ = period->edtf;
      period_words_ = period->range;
    }
    primary_ = primary_company();
    out_.placements.resize(frames_.size());
    for (std::size_t i = 0; i < frames_.size(); ++i) step(i);
    finish();
    return std::move(out_);
  }

 private:
  // ---- Who the document is about ----

  std::string_view company_of_unit(const Unit& u) const {
    if (u.is(Cat::kCompany)) return r_.value(u, Cat::kCompany);
    if (u.is(Cat::kPlatform)) return r_.lexicon->company_of(r_.value(u, Cat::kPlatform));
    return {};
  }

  // The company whose removals the text tells: the first that acts, else the publisher, else the
  // one named most in the head.
  std::string_view primary_company() {
    const auto ours = std::count_if(frames_.begin(), frames_.end(),
                                    [](const Frame& f) { return f.first_person; });
    own_post_ = ours >= 2;
    if (own_post_) {
      // A company's own post: the one that its head names.
      if (const auto c = company_named(publisher_); !c.empty()) return c;
      std::size_t seen_prose = 0;
      for (const Frame& f : frames_) {
        const Sentence& s = layout_.sentences[f.sentence];
        // The head, and the first paragraph under it.
        const bool prose = !f.heading && layout_.lines[s.line].words >= 18;
        if (prose && seen_prose != 0 && s.line != seen_prose) break;
        if (prose) seen_prose = s.line;
        for (std::size_t i = s.first; i < s.end; ++i)
          if (const auto c = company_of_unit(u_[i]); !c.empty()) return c;
      }
      return most_named();
    }
    for (const Frame& f : frames_) {
      if (f.heading || !f.removal) continue;
      if (!f.company.empty()) return f.company;
      // "The site has banned ...": the company named last before.
      for (std::size_t i = layout_.sentences[f.sentence].end; i-- > 0;)
        if (const auto c = company_of_unit(u_[i]); !c.empty()) return c;
      break;
    }
    for (const Frame& f : frames_)
      if (!f.company.empty()) return f.company;
    return most_named();
  }

  // The company of a publisher's name, if it is one that removes.
  std::string_view company_named(const std::string& name) const {
    for (const Unit& u : u_)
      if (const auto c = company_of_unit(u); !c.empty() && (c == name || r_.word(u) == name)) return c;
    return {};
  }

  // A company by its name or by an asset of its platform ("Facebook accounts").
  std::string_view company_hinted(const Unit& u) const {
    const auto c = company_of_unit(u);
    if (!c.empty() || !u.is(Cat::kKind)) return c;
    const std::string_view v = r_.value(u, Cat::kKind);
    return r_.lexicon->company_of(v.substr(v.find('/') + 1));
  }

  // The words that name a takedown's company: the last before its first network is told, else the
  // first of all.
  Range words_of_company(const Takedown& t) const {
    Range words;
    std::size_t until = u_.size();
    if (!t.networks.empty()) until = layout_.sentences[t.networks.front().first_sentence].end;
    for (std::size_t i = 0; i < u_.size(); ++i) {
      if (company_hinted(u_[i]) != t.company) continue;
      if (words.end != 0 && i >= until) break;
      words = {i, i + 1};
    }
    return words;
  }

  std::string_view most_named() const {
    std::vector<std::pair<std::string_view, int>> seen;
    for (const Unit& u : u_) {
      const auto c = company_hinted(u);
      if (c.empty()) continue;
      const auto it = std::find_if(seen.begin(), seen.end(),
                                   [&](const auto& p) { return p.first == c; });
      if (it == seen.end()) seen.emplace_back(c, 1);
      else ++it->second;
    }
    if (seen.empty()) return {};
    return std::max_element(seen.begin(), seen.end(), [](const auto& a, const auto& b) {
             return a.second < b.second;
           })->first;
  }

  // ---- State ----

  Takedown* take() { return current_take_ == kNone ? nullptr : &out_.takedowns[current_take_]; }
  Network* net() {
    Takedown* t = take();
    return t == nullptr || current_net_ == kNone ? nullptr : &t->networks[current_net_];
  }

  std::size_t new_take(std::string_view company) {
    Takedown t;
    t.company = company;
    out_.takedowns.push_back(std::move(t));
    current_net_ = kNone;
    return out_.takedowns.size() - 1;
  }

  void new_net(std::size_t sentence) {
    Network n;
    const bool own = !origins(frames_[sentence]).empty();
    if (!own)
      for (const std::size_t p : section_places_) n.places.push_back(section_place(p));
    n.first_sentence = n.last_sentence = sentence;
    // A part of what a headline said was removed.
    n.stated = std::any_of(take()->networks.begin(), take()->networks.end(),
                           [](const Network& x) { return x.joint && x.stated; });
    take()->networks.push_back(std::move(n));
    current_net_ = take()->networks.size() - 1;
  }

  // ---- Headings ----

  // "China", "Macedonia and Kosovo", "1. Iran", "Iran:": only places and small words.
  std::vector<std::size_t> heading_places(const Sentence& s) const {
    std::vector<std::size_t> places;
    std::size_t other = 0;
    for (std::size_t i = s.first; i < s.end; ++i) {
      const Unit& u = u_[i];
      if (u.any(any_of(Cat::kCountry, Cat::kDemonym, Cat::kCity)) && !u.is(Cat::kFiller)) {
        places.push_back(i);
      } else if (u.kind == UnitKind::kMark || u.is(Cat::kConjunction) || u.is_number() ||
                 u.is(Cat::kFiller) || u.is(Cat::kNetwork) || u.is(Cat::kOrdinal)) {
      } else if (same_word(r_.word(u), "based") || same_word(r_.word(u), "origin") ||
                 same_word(r_.word(u), "from") || same_word(r_.word(u), "linked")) {
      } else {
        ++other;
      }
    }
    if (other > 0) places.clear();
    return places;
  }

  // A heading that is only a month or a quarter, with or without its year.
  bool heading_date(const Frame& f, const Sentence& s, std::string& edtf, Range& words) const {
    if (f.dates.size() != 1) return false;
    const DateHit& d = f.dates.front();
    std::size_t rest = 0;
    for (std::size_t i = s.first; i < s.end; ++i)
      if ((i < d.range.first || i >= d.range.end) && u_[i].kind == UnitKind::kWord) ++rest;
    if (rest > 1) return false;
    if (d.edtf.size() == 10 && d.edtf.find('/') == std::string::npos) return false;
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

  // ---- One sentence ----

  bool section_begins(const Sentence& s) const { return s.starts_line; }

  void step(std::size_t index) {
    const Frame& f = frames_[index];
    const Sentence& s = layout_.sentences[f.sentence];
    const Line& line = layout_.lines[s.line];
    const bool short_item = line.kind == LineKind::kNumbered && line.words <= 7;
    if (s.starts_line && (line.kind == LineKind::kHeading || short_item)) {
      std::string edtf;
      Range words;
      if (heading_date(f, s, edtf, words)) {
        section_date_ = edtf;
        section_words_ = words;
        section_places_.clear();
        item_company_ = {};
        current_take_ = kNone;
        current_net_ = kNone;
        return;
      }
      const auto places = heading_places(s);
      if (!places.empty()) {
        section_places_ = places;
        section_open_ = true;
        if (current_take_ != kNone && out_.takedowns[current_take_].recalled) back_to_main();
        current_net_ = kNone;
        return;
      }
      if (f.figures.empty() && f.places.empty()) {
        if (!f.removal) {
          section_places_.clear();
          section_open_ = false;
        }
      }
    }
    if (line.kind == LineKind::kTable) return;
    // "Iran: 513 Pages": a place that leads a bullet or line as its label.
    std::vector<std::size_t> label;
    if (s.starts_line && line.kind == LineKind::kBullet) label = heading_places(s);
    if (s.starts_line && label.empty()) label = leading_label(s);
    if (!label.empty()) {
      section_places_ = label;
      section_open_ = true;
      current_net_ = kNone;
    }
    remember(f, s);
    if (item_header(f, s)) return;
    // "The takedowns took place between April and June."
    if (f.removal_noun && !f.removal && f.figures.empty() && take() != nullptr && !take()->recalled &&
        !take()->dated)
      if (const DateHit* d = removal_date(f, s); d != nullptr || !f.dates.empty()) {
        const DateHit& said = d != nullptr ? *d : f.dates.front();
        if (said.edtf.find('/') != std::string::npos || (said.weekday && !said.edtf.empty())) {
          take()->removed = said.edtf;
          take()->removed_words = said.range;
          take()->removed_rule = said.rule;
          take()->dated = true;
        }
      }
    if (!has_content(f)) return;
    if (f.back_reference && !has_assets(f)) return;
    // A title says nothing that the text does not say, but for its figures.
    if (f.heading && s.starts_line && !has_assets(f) && current_take_ == kNone && later_statement(f))
      return;
    choose_takedown(f, s);
    if (take() == nullptr) {
      if (!f.heading) pending_.push_back(index);
      return;
    }
    choose_network(f, s);
    if (net() == nullptr) return;
    absorb(f, s);
    out_.placements[index] = {static_cast<int>(current_take_), static_cast<int>(current_net_)};
  }

  // "Facebook, 8 October.": who and when of the item that follows.
  bool item_header(const Frame& f, const Sentence& s) {
    if (!s.starts_line || f.removal || !f.figures.empty() || f.dates.empty()) return false;
    std::string_view company;
    std::size_t words = 0;
    for (std::size_t i = s.first; i < s.end; ++i) {
      const auto c = company_of_unit(u_[i]);
      if (company.empty() && !c.empty() && i < s.first + 3) company = c;
      words += u_[i].kind != UnitKind::kMark ? 1 : 0;
    }
    const DateHit& d = f.dates.front();
    if (company.empty() || words > 14 || d.range.first > s.first + 6) return false;
    if (d.edtf.empty() || d.relative) return false;
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

  std::vector<std::size_t> leading_label(const Sentence& s) const {
    std::vector<std::size_t> places;
    for (std::size_t i = s.first; i < s.end && i < s.first + 9; ++i) {
      const Unit& u = u_[i];
      if (u.any(any_of(Cat::kCountry, Cat::kDemonym))) {
        places.push_back(i);
      } else if ((u.is_mark(':') || u.is_mark('/') || (u.is_mark('_') && u.spaced) ||
                  (u.is_mark('-') && u.spaced) ||
                  (u.is_mark('(') && i + 1 < s.end && u_[i + 1].is_number())) &&
                 !places.empty()) {
        return places;
      } else if (!(u.is_mark('*') || u.is_mark(',') || u.is_mark('&') ||
                   u.any(any_of(Cat::kConjunction, Cat::kFiller, Cat::kOrdinal, Cat::kNetwork)))) {
        return {};
      }
    }
    return {};
  }

  bool has_assets(const Frame& f) const {
    const Sentence& s = layout_.sentences[f.sentence];
    return std::any_of(f.figures.begin(), f.figures.end(),
                       [&](const Figure& x) { return is_asset(x) && counts(f, x, s); });
  }
  static bool has_assets(const Network& n) {
    return std::any_of(n.figures.begin(), n.figures.end(),
                       [](const Figure& x) { return is_asset(x); });
  }
  static bool has_exact_assets(const Network& n) {
    return std::any_of(n.figures.begin(), n.figures.end(), [](const Figure& x) {
      return is_asset(x) && x.bound != Bound::kVague;
    });
  }
  static bool has_origin(const Frame& f) {
    return std::any_of(f.places.begin(), f.places.end(), [](const Place& p) {
      return p.role == Role::kOrigin && !p.weak;
    });
  }
  bool has_content(const Frame& f) const {
    return !f.figures.empty() || !f.places.empty() || !f.names.empty() || f.networks != 0 ||
           f.domestic || (f.removal && f.network_noun);
  }

  // What later sentences may lean on: who was the subject, a day on which "the accounts went dark",
  // and that the next removal is of "the same operation".
  void remember(const Frame& f, const Sentence& s) {
    if (!f.subject.empty() && !f.heading) subject_ = f.subject;
    if (!f.company.empty() && !f.heading) subject_ = f.company;
    if (s.starts_line && layout_.lines[s.line].kind == LineKind::kRow) {
      item_open_ = true;
      current_net_ = kNone;
    }
    if (s.starts_line) {
      if (current_take_ != kNone) pending_date_ = nullptr;
      same_operation_ = false;
    }
    if (f.same_operation) same_operation_ = true;
    if (f.removal_word && !has_assets(f) && (!f.removal || !f.network_noun)) {
      if (const DateHit* d = removal_date(f, s)) {
        pending_date_ = d;
        // "A network is no more. It was uprooted in May."
        Takedown* t = take();
        if (t != nullptr && !t->recalled && !t->dated && !s.starts_line && !d->edtf.empty()) {
          t->removed = d->edtf;
          t->removed_words = d->range;
          t->removed_rule = d->rule;
          t->dated = true;
        }
      }
    }
    // "It was on Monday that Twitter and Facebook went public": the day for each of them.
    if (!has_assets(f) && !f.heading && f.places.empty())
      if (const DateHit* d = removal_date(f, s); d != nullptr && d->relative)
        for (std::size_t i = s.first; i < s.end; ++i)
          if (const auto c = company_of_unit(u_[i]); !c.empty()) company_dates_[std::string(c)] = d;
  }

  // ---- Which takedown ----

  // The date in a removal statement that tells when: not "since 2016", not "between ... and".
  const DateHit* removal_date(const Frame& f, const Sentence& s) const {
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
        if (same_word(w, "since") || same_word(w, "until") || same_word(w, "between") ||
            same_word(w, "ahead") || same_word(w, "before") || same_word(w, "ran") ||
            same_word(w, "after") || same_word(w, "created") || same_word(w, "through") ||
            same_word(w, "registered") || same_word(w, "dating") || same_word(w, "for") ||
            same_word(w, "began") || same_word(w, "started") || same_word(w, "scheduled"))
          span = true;
        if (same_word(w, "from") && n == 0) span = true;
        if (!u_[b].any(any_of(Cat::kFiller, Cat::kPreposition, Cat::kAdverb, Cat::kRecall))) break;
      }
      // "October 2016 election", "the 2019 vote"
      if (d.range.end < s.end &&
          (u_[d.range.end].is(Cat::kGovernment) || u_[d.range.end].possessive ||
           u_[d.range.end - 1].possessive))
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

  static bool compatible(const std::string& a, const std::string& b) {
    if (a.empty() || b.empty()) return true;
    const auto x = text::parse_edtf(a);
    const auto y = text::parse_edtf(b);
    if (!x || !y) return a == b;
    return x->earliest <= y->latest && y->earliest <= x->latest;
  }
  static bool finer(const std::string& a, const std::string& b) {
    const auto x = text::parse_edtf(a);
    const auto y = text::parse_edtf(b);
    if (!x || !y) return false;
    return text::to_serial(x->latest) - text::to_serial(x->earliest) <
           text::to_serial(y->latest) - text::to_serial(y->earliest);
  }

  void back_to_main() {
    current_take_ = main_take_;
    current_net_ = kNone;
    if (current_take_ != kNone && !out_.takedowns[current_take_].networks.empty())
      current_net_ = out_.takedowns[current_take_].networks.size() - 1;
  }

  std::size_t find_take(std::string_view company, const std::string& date, bool dated,
                        bool recalled) {
    for (std::size_t i = 0; i < out_.takedowns.size(); ++i) {
      const Takedown& t = out_.takedowns[i];
      if (t.company != company) continue;
      if (i < section_first_take_) continue;
      if (dated) {
        if (t.removed.empty() && t.recalled == recalled && (!recalled || !t.dated)) return i;
        if (date.empty() && !recalled && !t.recalled) return i;
        if (!t.removed.empty() && !date.empty() && compatible(t.removed, date) &&
            (t.removed == date || !t.recalled) && t.recalled == recalled)
          return i;
      } else if (t.recalled == recalled) {
        return i;
      }
    }
    return kNone;
  }

  bool is_earlier(const std::string& date) const {
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

  void choose_takedown(const Frame& f, const Sentence& s) {
    const bool statement = f.removal && !f.inherited &&
                           (has_assets(f) || f.network_noun || has_origin(f));
    const bool told_again = !f.removal && f.networks >= 2 && !f.dates.empty() && main_told();
    std::string_view company = f.company;
    if (f.first_person || (own_post_ && f.company.empty() && !f.pronoun_subject && f.removal))
      company = primary_;
    if (company.empty() && f.pronoun_subject && statement) company = subject_;
    if (company.empty() && statement) company = company_by_kind(f);
    if (company.empty() && statement && take() == nullptr)
      for (const Figure& x : f.figures)
        if (x.type == FigureType::kAsset && x.platform_said && !x.platform.empty())
          company = r_.lexicon->company_of(x.platform);
    if (company.empty()) company = take() != nullptr ? std::string_view(take()->company) : primary_;
    if (company.empty()) company = primary_;
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
      for (const DateHit& d : frames_[f.sentence - 1].dates)
        if (d.relative && !d.past && !d.same_day && d.edtf.size() == 10 &&
            frames_[f.sentence - 1].figures.empty())
          date = &d;
    if (statement && date == nullptr && !f.recall && take() != nullptr &&
        take()->company != company)
      if (const auto it = company_dates_.find(std::string(company)); it != company_dates_.end())
        date = it->second;
    const DateHit* same_day = nullptr;
    if (date != nullptr && date->same_day) {
      same_day = date;
      date = nullptr;
    }
    // The same story's details, dated: "in the first quarter".
    const bool details = main_told() && date != nullptr && date->edtf.find('/') != std::string::npos && !out_.takedowns[main_take_].dated &&
                         out_.takedowns[main_take_].company == company &&
                         std::none_of(out_.takedowns[main_take_].networks.begin(),
                                      out_.takedowns[main_take_].networks.end(),
                                      [](const Network& n) { return has_exact_assets(n); });
    // What a text tells first is what it is about, unless it says that it is of old, or is another
    // company's in a company's own post.
    const bool own_news = current_take_ == kNone && out_.takedowns.empty() && !f.recall &&
                          (date == nullptr || !date->past) && (!own_post_ || company == primary_);
    const bool recalled =
        (statement || told_again) && !details && !own_news && ((date != nullptr && (is_earlier(date->edtf) || (date->past && !restates(f) && main_told()) || (recalls(*date) && !restates(f)))) ||
                      (f.recall && date == nullptr && !restates(f)));
    // "A campaign linked to China has been thrown off three services": by whom is still to be told.
    if (current_take_ == kNone && statement && !f.pronoun_subject && !has_assets(f) && !own_post_ &&
        f.company.empty() && !f.heading && later_statement(f))
      return;
    if (current_take_ == kNone) {
      if (!statement && !has_assets(f) && f.networks == 0) {
        // Facts before any removal is told: kept for the takedown to come.
        if (!(f.removal_noun || !f.places.empty())) return;
        return;
      }
      current_take_ = new_take(company);
      if (!recalled) main_take_ = current_take_;
      if (date == nullptr) date = pending_date_;
      set_date(f, date, recalled);
      // A company's own post tells of its day, unless it says another.
      if (own_post_ && date == nullptr && period_.empty() && calendar_.published &&
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
        std::size_t found = find_take(company, date->edtf, true, recalled);
        const std::size_t here = current_net_;
        if (found == kNone) found = new_take(company);
        if (found != current_take_) {
          if (same_operation_ && out_.takedowns[found].networks.empty())
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
      std::size_t found = find_take(company, "", false, false);
      if (found == kNone) {
        const std::size_t other = current_take_;
        const std::size_t other_net = current_net_;
        found = new_take(company);
        if (same_operation_) share_with(found, other, other_net);
        if (same_day && !out_.takedowns[other].recalled) {
          out_.takedowns[found].removed = out_.takedowns[other].removed;
          out_.takedowns[found].removed_words = same_day->range;
          out_.takedowns[found].removed_rule = "date.same-day";
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
      } else if (!has_assets(f) || !statement) {
        // The story proper has not begun: what is said here waits for it.
        current_take_ = current_net_ = kNone;
      }
    }
  }

  // Pages and Groups are Facebook's, channels YouTube's or Telegram's: figures of kinds that the
  // company at hand does not have are of the last company named that has them.
  std::string_view company_by_kind(const Frame& f) {
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
    if (owner == primary_) return owner;
    const std::size_t from = f.sentence >= 2 ? layout_.sentences[f.sentence - 2].first : s.first;
    for (std::size_t i = s.end; i-- > from;)
      if (company_of_unit(u_[i]) == owner) return owner;
    return {};
  }

  // "the same operation": the one that the text is mainly about, when that is another company's.
  void share_with(std::size_t found, std::size_t other, std::size_t network) {
    const bool main = main_take_ != kNone && main_take_ != found && !out_.takedowns[found].recalled &&
                      !out_.takedowns[main_take_].networks.empty() && main_take_ != other;
    if (main) same_as_[found] = {main_take_, out_.takedowns[main_take_].networks.size() - 1};
    else same_as_[found] = {other, network};
  }

  bool main_told() const {
    return main_take_ != kNone && !out_.takedowns[main_take_].networks.empty();
  }

  // The last date that a sentence shortly before tells.
  const DateHit* date_before(std::size_t sentence) const {
    for (std::size_t i = sentence, n = 0; i-- > 0 && n < 4; ++n)
      if (!frames_[i].dates.empty()) return &frames_[i].dates.back();
    return nullptr;
  }

  // A month or year named after an undated takedown was told: another occasion, unless it is the
  // time of publication itself.
  bool recalls(const DateHit& d) const {
    if (main_take_ == kNone || out_.takedowns[main_take_].networks.empty()) return false;
    const Takedown& main = out_.takedowns[main_take_];
    const bool coarse = d.rule == "date.month" || d.rule == "date.month-year" ||
                        d.rule == "date.year" || d.rule == "date.quarter";
    const bool past = d.past && d.edtf.empty();
    if (!coarse && !past) return false;
    if (calendar_.published && calendar_.published->precision == text::Precision::kDay) return false;
    return main.removed.empty() || !compatible(main.removed, d.edtf) ||
           finer(d.edtf, main.removed);
  }

  void choose_in_section(std::string_view company, const std::string& date, Range words) {
    if (current_take_ != kNone && take()->company == company && take()->removed == date) return;
    for (std::size_t i = 0; i < out_.takedowns.size(); ++i)
      if (out_.takedowns[i].company == company && out_.takedowns[i].removed == date) {
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

  void set_date(const Frame& f, const DateHit* date, bool recalled) {
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
  bool restates(const Frame& f) const {
    for (const Takedown& t : out_.takedowns)
      for (const Network& n : t.networks)
        if (shares_figure(n, f)) return true;
    return false;
  }

  // ---- Which network ----

  std::string_view platform_of(const Figure& f, std::string_view company) const {
    if (!f.platform.empty() || f.platform_said) return f.platform;
    return default_platform(company, f.kind);
  }

  bool same_slot(const Figure& a, const Figure& b) const {
    if (a.type != b.type) return false;
    if (a.type == FigureType::kAsset)
      return a.kind == b.kind &&
             platform_of(a, out_.takedowns[current_take_].company) ==
                 platform_of(b, out_.takedowns[current_take_].company);
    return a.type == FigureType::kTotal;
  }

  bool shares_figure(const Network& n, const Frame& f) const {
    for (const Figure& a : f.figures) {
      if (!is_asset(a) || !a.count || a.used || a.bound == Bound::kVague) continue;
      for (const Figure& b : n.figures) {
        if (!is_asset(b) || !b.count) continue;
        if (*a.count == *b.count && a.type == b.type &&
            (a.type == FigureType::kTotal || a.kind == b.kind))
          return true;
      }
    }
    return false;
  }

  // "more than 80" beside 82, "nearly 500" beside 497: the same figure, first rounded.
  static bool rounds(const Figure& a, const Figure& b) {
    if (!a.count || !b.count) return false;
    if (*a.count == *b.count) return true;
    const Figure& hedged = a.bound != Bound::kExact ? a : b;
    const Figure& other = a.bound != Bound::kExact ? b : a;
    if (hedged.bound == Bound::kExact) return false;
    const double x = static_cast<double>(*hedged.count);
    const double y = static_cast<double>(*other.count);
    if (hedged.bound == Bound::kMoreThan) return y >= x && y < x * 1.3 + 1;
    if (hedged.bound == Bound::kLessThan) return y <= x && y > x * 0.8;
    if (hedged.bound == Bound::kAbout) return y > x * 0.92 && y < x * 1.08;
    if (x == 24) return y >= 20 && y < 200;
    if (x == 200) return y >= 100 && y < 2000;
    if (x == 2000) return y >= 1000 && y < 100000;
    return false;
  }

  bool conflicts(const Network& n, const Frame& f) const {
    for (const Figure& a : f.figures) {
      if (!is_asset(a) || a.used || a.subset) continue;
      for (const Figure& b : n.figures) {
        if (!is_asset(b) || !same_slot(a, b)) continue;
        if (a.count == b.count || !a.count || !b.count) continue;
        if (rounds(a, b)) continue;
        return true;
      }
    }
    return false;
  }

  std::vector<std::string_view> origins(const Network& n) const {
    std::vector<std::string_view> out;
    for (const Place& p : n.places)
      if (p.role == Role::kOrigin &&
          std::find(out.begin(), out.end(), p.code) == out.end())
        out.push_back(p.code);
    return out;
  }
  // The origins that a sentence gives; what is only weakly said when nothing is said plainly.
  std::vector<std::string_view> origins(const Frame& f) const {
    const bool strong = has_origin(f);
    std::vector<std::string_view> out;
    for (const Place& p : f.places)
      if (p.role == Role::kOrigin && p.weak != strong &&
          std::find(out.begin(), out.end(), p.code) == out.end())
        out.push_back(p.code);
    return out;
  }
  static bool disjoint(const std::vector<std::string_view>& a,
                       const std::vector<std::string_view>& b) {
    return std::none_of(a.begin(), a.end(), [&](std::string_view x) {
      return std::find(b.begin(), b.end(), x) != b.end();
    });
  }
  static bool within(const std::vector<std::string_view>& a,
                     const std::vector<std::string_view>& b) {
    return std::all_of(a.begin(), a.end(), [&](std::string_view x) {
      return std::find(b.begin(), b.end(), x) != b.end();
    });
  }

  static std::int64_t total_of(const Network& n) {
    for (const Figure& f : n.figures)
      if (f.type == FigureType::kTotal && f.count) return *f.count;
    return 0;
  }
  static std::int64_t sum_of(const std::vector<Figure>& figures) {
    std::int64_t sum = 0;
    for (const Figure& f : figures)
      if (f.type == FigureType::kAsset && f.count && !f.used && !f.subset) sum += *f.count;
    return sum;
  }

  void choose_network(const Frame& f, const Sentence& s) {
    Takedown& t = *take();
    const auto f_origins = origins(f);
    const bool assets = has_assets(f);
    const bool section_start = section_open_;
    section_open_ = false;
    if (item_open_ && (assets || f.networks != 0)) {
      item_open_ = false;
      new_net(f.sentence);
      net()->stated = true;
      return;
    }
    if (f.lead || lead_open_) {
      // An item with a heading of its own: a network, once it tells anything of one.
      lead_open_ = true;
      if (assets || !f_origins.empty() || !f.names.empty()) {
        lead_open_ = false;
        if (!f_origins.empty() && reuse_by_origin_empty(f_origins) && net()->bare) return;
        new_net(f.sentence);
        net()->stated = true;
        return;
      }
    }
    if (section_start) {
      // A heading by country: the network of that country, announced before or new.
      std::vector<std::string_view> codes;
      for (const std::size_t p : section_places_) codes.push_back(place_code(p));
      const bool item = f.bullet || layout_.lines[s.line].kind == LineKind::kBullet;
      if (!(item ? reuse_by_origin_empty(codes) : reuse_by_origin(codes))) {
        new_net(f.sentence);
        for (const std::size_t p : section_places_) add_place(*net(), section_place(p));
        net()->headed = f.heading;
      }
      return;
    }
    if (current_net_ == kNone) {
      if (!t.networks.empty()) {
        if (assets) {
          if (select_restated(f)) return;
        } else if (t.networks.size() == 1) {
          current_net_ = 0;
          return;
        }
      }
      if (assets || f.networks != 0 || (f.removal && (f.network_noun || !f_origins.empty())) ||
          (f.bullet && !f_origins.empty()))
        new_net(f.sentence);
      else if (!t.networks.empty())
        current_net_ = t.networks.size() - 1;
      return;
    }
    if (assets && select_restated(f)) return;
    Network& now = *net();
    if (f.bullet && assets && now.headed && conflicts(now, f)) {
      // "Iran (4,779 accounts)" over a list of sets: a headline.
      now.joint = true;
      now.headed = false;
      new_net(f.sentence);
      return;
    }
    if (f.bullet && assets && !now.joint && has_assets(now) &&
        (f.removal || !f_origins.empty() || repeats_label(now, f))) {
      if (f_origins.empty() && next_bare()) return;
      if (!f_origins.empty() && reuse_by_origin_empty(f_origins)) return;
      new_net(f.sentence);
      return;
    }
    if (now.joint) {
      // Behind a headline over several networks each statement with its own figures or a narrower
      // origin begins a network of its own.
      const auto n_origins = origins(now);
      if (f.networks != 0 && !assets && (f_origins.empty() || within(f_origins, n_origins))) return;
      // The headline's figure may follow its countries.
      if (assets && !has_assets(now) && f_origins.size() >= 2 && f_origins.size() == n_origins.size() &&
          within(f_origins, n_origins))
        return;
      const bool narrower = !f_origins.empty() && f_origins.size() < n_origins.size();
      if (assets && fits_total(now, f) && !f.new_network && (f_origins.empty() || within(n_origins, f_origins)))
        return;
      if (assets || f.new_network || narrower ||
          (f.network_noun && !f_origins.empty() && f.networks == 0)) {
        if (narrower && !assets && reuse_by_origin(f_origins)) return;
        if (f_origins.size() >= 2 && !assets && f_origins.size() == n_origins.size()) return;
        if (assets && !f.new_network && reuse_by_origin_empty(f_origins)) return;
        if (assets && f_origins.empty() && next_bare()) return;
        new_net(f.sentence);
        return;
      }
      return;
    }
    if (f.networks >= 2 && assets && f.removal && f_origins.size() >= 2) {
      new_net(f.sentence);
      return;
    }
    if (!f.announced.empty() && has_assets(now)) {
      const bool stated = now.stated;
      new_net(f.sentence);
      net()->stated = stated;
      return;
    }
    if (assets && conflicts(now, f)) {
      // More of the same network in the same breath: "around 150,000 further accounts".
      const bool same_line = layout_.sentences[now.last_sentence].line ==
                             layout_.sentences[f.sentence].line;
      const bool further = f.too || std::any_of(f.figures.begin(), f.figures.end(),
                                                [](const Figure& x) { return x.further; });
      if (same_line && further && f_origins.empty() && f.company.empty() && !f.network_noun &&
          !f.bullet)
        return;
      if (!f_origins.empty() && reuse_by_origin_empty(f_origins)) return;
      if (f_origins.empty() && next_bare()) return;
      new_net(f.sentence);
      return;
    }
    const bool told = assets || f.network_noun || (f.ordinal && !f.places.empty());
    if (f.new_network && told &&
        (f.network_noun || f.ordinal || (assets && has_assets(now))) && !f.same_operation) {
      if (!f_origins.empty() && reuse_by_origin_empty(f_origins)) return;
      if (!has_assets(now) && (now.places.empty() || (!f.ordinal && f_origins.empty()))) return;
      new_net(f.sentence);
      return;
    }
    const auto n_origins = origins(now);
    if (!f_origins.empty() && !n_origins.empty() && disjoint(f_origins, n_origins)) {
      if (f_origins.size() >= 2 && !assets) return;  // a remark on all of them
      if (assets || f.removal || (f.network_noun && t.networks.size() > 1)) {
        if (reuse_by_origin(f_origins)) return;
        if (assets || f.removal) new_net(f.sentence);
        return;
      }
      if (reuse_by_origin(f_origins) ) return;
    }
  }

  Place section_place(std::size_t unit) const {
    Place place;
    place.role = Role::kOrigin;
    place.code = place_code(unit);
    place.unit = place.cue = unit;
    place.rule = "place.heading";
    return place;
  }

  // Networks that were announced in a row are told in that order.
  bool next_bare() {
    Takedown& t = *take();
    for (std::size_t i = 0; i < t.networks.size(); ++i)
      if (t.networks[i].bare && !has_assets(t.networks[i])) {
        current_net_ = i;
        return true;
      }
    return false;
  }

  // "Accounts: 12" where the network has its "Accounts: 78" already.
  bool repeats_label(const Network& n, const Frame& f) const {
    for (const Figure& a : f.figures)
      for (const Figure& b : n.figures)
        if (a.rule == "quantity.label" && is_asset(a) && is_asset(b) && same_slot(a, b)) return true;
    return false;
  }

  std::string_view place_code(std::size_t i) const {
    const Unit& u = u_[i];
    if (u.is(Cat::kCountry)) return r_.value(u, Cat::kCountry);
    if (u.is(Cat::kDemonym)) return r_.value(u, Cat::kDemonym);
    return r_.value(u, Cat::kCity);
  }

  bool fits_total(const Network& n, const Frame& f) const {
    const std::int64_t total = total_of(n);
    return total > 0 && sum_of(f.figures) == total;
  }

  // The network that says these figures already, in this takedown.
  bool select_restated(const Frame& f) {
    Takedown& t = *take();
    for (std::size_t i = 0; i < t.networks.size(); ++i) {
      if (shares_figure(t.networks[i], f) && !conflicts(t.networks[i], f)) {
        current_net_ = i;
        return true;
      }
    }
    // A total that is the sum of a network's parts, or parts that add up to a total.
    for (std::size_t i = 0; i < t.networks.size(); ++i) {
      Network& n = t.networks[i];
      const std::int64_t sum = sum_of(f.figures);
      if (sum > 0 && f.figures.size() > 1 && (total_of(n) == sum || counts_all(n, sum))) {
        current_net_ = i;
        return true;
      }
      for (const Figure& x : f.figures)
        if (x.type == FigureType::kTotal && x.count && *x.count > 1 && sum_of(n.figures) == *x.count) {
          current_net_ = i;
          return true;
        }
    }
    return false;
  }

  // "115 accounts" beside 30 on Facebook and 85 on Instagram.
  static bool counts_all(const Network& n, std::int64_t sum) {
    return std::any_of(n.figures.begin(), n.figures.end(), [&](const Figure& x) {
      return x.type == FigureType::kAsset && !x.platform_said && x.count && *x.count == sum;
    });
  }

  bool reuse_by_origin(const std::vector<std::string_view>& codes) {
    Takedown& t = *take();
    for (std::size_t i = t.networks.size(); i-- > 0;) {
      const auto have = origins(t.networks[i]);
      if (have.size() == codes.size() && within(codes, have) && !t.networks[i].joint) {
        current_net_ = i;
        return true;
      }
    }
    return false;
  }
  bool reuse_by_origin_empty(const std::vector<std::string_view>& codes) {
    if (codes.empty()) return false;
    Takedown& t = *take();
    for (std::size_t i = 0; i < t.networks.size(); ++i) {
      const auto have = origins(t.networks[i]);
      const bool figures = std::any_of(t.networks[i].figures.begin(), t.networks[i].figures.end(),
                                       [](const Figure& x) { return is_asset(x); });
      if (have.size() == codes.size() && within(codes, have) && !figures && !t.networks[i].joint) {
        current_net_ = i;
        return true;
      }
    }
    return false;
  }

  // ---- What the network gains ----

  void absorb(const Frame& f, const Sentence& s) {
    Network& n = *net();
    if (f.announced.empty()) n.bare = false;
    n.stated |= f.removal.has_value();
    for (const Figure& x : f.figures) {
      if (is_asset(x) && !counts(f, x, s)) continue;
      add_figure(n, x);
    }
    n.last_sentence = f.sentence;
    n.evidence |= f.influence || f.network_noun;
    for (std::size_t i = f.sentence; i < frames_.size(); ++i) {
      if (layout_.sentences[i].line != s.line) break;
      n.routine |= frames_[i].routine;
    }
    for (std::size_t i = f.sentence; i-- > 0;) {
      if (layout_.sentences[i].line != s.line) break;
      n.routine |= frames_[i].routine;
    }
    const auto have = origins(n);
    const auto more = origins(f);
    const bool remark = more.size() >= 2 && !have.empty() && !has_assets(f) &&
                        f.networks == 0 && f.announced.empty() && told_elsewhere(more, have);
    // "operations linked to Russia, China and Iran": others, in general.
    const bool general = more.size() >= 2 && !have.empty() && disjoint(more, have) &&
                         !has_assets(f) && !f.removal && n.first_sentence != f.sentence;
    for (const Place& p : f.places) {
      if (p.role == Role::kOrigin && (remark || general)) continue;
      add_place(n, p);
    }
    for (const Name& x : f.names) add_name(n, x);
    if (f.domestic) n.domestic = f.domestic_unit;
    if (f.both && current_net_ > 0)
      for (const Place& p : f.places)
        if (p.role == Role::kTarget) add_place(take()->networks[current_net_ - 1], p);
    if (f.networks >= 2 || (f.networks == -1 && more.size() >= 2)) {
      if (n.first_sentence == f.sentence || !n.joint) {
        n.joint = n.joint || n.first_sentence == f.sentence ||
                  (take()->networks.size() == 1 && !has_assets(f) && f.networks > 2);
        n.announced = std::max(n.announced, f.networks);
      }
    }
    if (more.size() >= 2 && n.first_sentence == f.sentence && !single_network(f, s)) n.joint = true;
    if (!f.announced.empty() && !std::any_of(take()->networks.begin(), take()->networks.end(),
                                             [](const Network& x) { return x.bare; })) {
      n.joint = true;
      announce(f);
    }
  }

  // One network for each that an announcement counts, to be filled by what follows.
  void announce(const Frame& f) {
    const std::size_t headline = current_net_;
    for (const Announced& a : f.announced) {
      int told = 0;
      for (const Network& n : take()->networks)
        told += !n.joint && origins(n).size() == a.codes.size() && within(a.codes, origins(n)) ? 1 : 0;
      for (; told < a.count; ++told) {
        Network n;
        n.bare = n.stated = true;
        n.first_sentence = n.last_sentence = f.sentence;
        for (const std::string_view code : a.codes) {
          Place p;
          p.code = code;
          p.unit = p.cue = a.place;
          p.rule = "network.announced";
          n.places.push_back(p);
        }
        for (const Place& p : f.places)
          if (p.code == a.codes.front() && p.role == Role::kOrigin) n.places.front().unit = p.unit;
        take()->networks.push_back(std::move(n));
      }
    }
    current_net_ = headline;
  }

  // Whether another network of this takedown has an origin that this one lacks.
  bool told_elsewhere(const std::vector<std::string_view>& more,
                      const std::vector<std::string_view>& have) {
    for (const std::string_view code : more) {
      if (std::find(have.begin(), have.end(), code) != have.end()) continue;
      for (std::size_t i = 0; i < take()->networks.size(); ++i) {
        if (i == current_net_) continue;
        const auto theirs = origins(take()->networks[i]);
        if (std::find(theirs.begin(), theirs.end(), code) != theirs.end()) return true;
      }
    }
    return false;
  }

  // Whether a figure of assets tells what was removed: governed by a removal verb, a label, part of
  // what the network consists of, or said of assets whose origin the same sentence gives.
  bool counts(const Frame& f, const Figure& x, const Sentence& s) const {
    if (x.part) return false;
    if (x.platform == "chatgpt" && current_take_ != kNone &&
        out_.takedowns[current_take_].company == "OpenAI")
      return true;
    if (x.used) return false;
    if (x.count == 1 && !f.removal && x.rule != "quantity.label" && f.figures.size() == 1) return false;
    if (x.kind == "domain" && x.bound == Bound::kVague) return false;
    if (x.subset) return f.removal || has_origin(f);
    if (f.removal) return true;
    // Found on somebody else's platform: not removed by this company.
    if (x.platform_said && !x.platform.empty() && current_take_ != kNone) {
      const auto owner = r_.lexicon->company_of(x.platform);
      if (!owner.empty() && owner != out_.takedowns[current_take_].company) return false;
    }
    // Sites are mostly what a network used; only a removal of just them counts.
    if (x.kind == "domain" && x.rule != "quantity.label") return false;
    if (x.rule == "quantity.label" || x.rule == "quantity.in-all" || x.rule == "quantity.sum")
      return true;
    if (x.composes) return true;
    if (x.bound == Bound::kVague && (!has_origin(f) || f.network_noun))
      return f.heading && f.removal_noun;
    const Line& line = layout_.lines[s.line];
    if (line.kind == LineKind::kBullet || line.kind == LineKind::kNumbered ||
        line.kind == LineKind::kHeading)
      return true;
    if (!origins(f).empty() || f.network_noun || x.composes) return true;
    // Under a country's heading, or right behind the statement of removal: "Its core of 23,750".
    if (!x.led && !section_places_.empty()) return true;
    if (!x.led && current_take_ != kNone && current_net_ != kNone) {
      const Network& n = out_.takedowns[current_take_].networks[current_net_];
      if (n.stated && layout_.sentences[n.last_sentence].line == s.line) return true;
    }
    // A sentence that is little more than its list of figures.
    std::size_t inside = 0;
    std::size_t assets = 0;
    for (const Figure& y : f.figures) {
      inside += y.range.end - y.range.first;
      assets += is_asset(y) ? 1 : 0;
    }
    return (assets >= 2 && s.end - s.first < inside + 14) ||
           (assets >= 3 && s.end - s.first < inside + 30);
  }

  // "a network that originated in Macedonia and Kosovo": one network, two origins.
  bool single_network(const Frame& f, const Sentence& s) const {
    if (f.bullet || !section_places_.empty()) return true;
    for (std::size_t i = s.first; i < s.end; ++i)
      if (u_[i].is(Cat::kNetwork) && r_.value(u_[i], Cat::kNetwork) == "one") return true;
    return false;
  }

  void add_figure(Network& n, const Figure& x) {
    for (Figure& y : n.figures) {
      if (y.type != x.type) continue;
      const bool slot = x.type == FigureType::kSpend ||
                        (x.kind == y.kind && (x.type == FigureType::kTotal ||
                                              x.platform == y.platform ||
                                              x.type == FigureType::kAudience ||
                                              platform_of(x, take()->company) ==
                                                  platform_of(y, take()->company)));
      if (!slot) continue;
      if (x.type == FigureType::kSpend) return;
      if (x.type == FigureType::kAudience) {
        if (x.count == y.count && x.platform == y.platform) return;
        if (x.platform == y.platform) return;
        continue;
      }
      if (x.count == y.count) {
        if (x.bound == Bound::kExact && y.bound != Bound::kExact) y = x;
        return;
      }
      if (!x.count) return;
      if (!y.count) {
        y = x;
        return;
      }
      if (rounds(x, y)) {
        if (x.bound == Bound::kExact) y = x;
        return;
      }
    }
    n.figures.push_back(x);
  }

  void add_place(Network& n, const Place& p) {
    for (Place& q : n.places)
      if (q.role == p.role && q.code == p.code && q.region == p.region) {
        if (q.weak && !p.weak) q = p;
        return;
      }
    n.places.push_back(p);
  }

  // ---- The end ----

  void finish() {
    absorb_pending();
    share_operation();
    for (Takedown& t : out_.takedowns) {
      fill_bare(t);
      inherit(t);
      mark_combined(t);
      for (Network& n : t.networks) {
        resolve(n, t);
      }
      const bool details = std::any_of(t.networks.begin(), t.networks.end(), [](const Network& n) {
        return !n.joint && has_assets(n);
      });
      std::erase_if(t.networks, [&](const Network& n) {
        // A headline without a figure of its own says nothing that its parts do not say.
        return !worth(n, t) || (n.combined && !has_assets(n) && !details);
      });
      if (t.company_words.end == 0) t.company_words = words_of_company(t);
      if (t.removed.empty() && !t.recalled) {
        if (!period_.empty()) {
          t.removed = period_;
          t.removed_words = period_words_;
          t.removed_rule = "date.period";
        } else if (calendar_.published && !t.dated) {
          t.removed = edtf_of_published();
          t.removed_rule = "date.published";
        }
      }
    }
    // A text that tells of no removal at all has no takedowns, whatever it counts.
    bool removal = std::any_of(frames_.begin(), frames_.end(), [](const Frame& f) {
      return f.removal || f.removal_noun;
    });
    for (const Line& line : layout_.lines)
      if (line.kind == LineKind::kHeading)
        for (std::size_t i = line.first; i < line.end; ++i) removal |= u_[i].is(Cat::kRemove);
    std::erase_if(out_.takedowns, [&](const Takedown& t) {
      const bool stated = std::any_of(t.networks.begin(), t.networks.end(),
                                      [](const Network& n) { return n.stated; });
      return t.networks.empty() || (!stated && !removal);
    });
  }

  std::string edtf_of_published() const {
    const auto& p = *calendar_.published;
    if (p.precision == text::Precision::kDay) return text::to_string(p.earliest);
    if (p.precision == text::Precision::kMonth)
      return text::month_string(p.earliest.year, p.earliest.month);
    return std::to_string(p.earliest.year);
  }

  // Whether a removal with a company of its own or figures follows.
  bool later_statement(const Frame& f) const {
    for (std::size_t i = f.sentence + 1; i < frames_.size(); ++i)
      if (frames_[i].removal && !frames_[i].heading &&
          (!frames_[i].company.empty() || has_assets(frames_[i])))
        return true;
    return false;
  }

  // What was told before the removal belongs to it when there is only one network.
  void absorb_pending() {
    if (main_take_ == kNone) return;
    Takedown& t = out_.takedowns[main_take_];
    if (t.networks.size() != 1 || t.networks[0].joint) return;
    for (const std::size_t i : pending_) {
      const Frame& f = frames_[i];
      for (const Place& p : f.places)
        if (p.role == Role::kTarget || origins(t.networks[0]).empty()) add_place(t.networks[0], p);
      for (const Name& x : f.names) add_name(t.networks[0], x);
    }
  }

  // "Twitter acted against the same operation": what is said of the operation holds here too.
  void share_operation() {
    for (const auto& [to, from] : same_as_) {
      Takedown& t = out_.takedowns[to];
      const Takedown& other = out_.takedowns[from.first];
      if (t.networks.empty() || from.second >= other.networks.size()) continue;
      Network& n = t.networks.front();
      const Network& same = other.networks[from.second];
      for (const Place& p : same.places)
        if (!t.recalled || p.role == Role::kOrigin) add_place(n, p);
      if (t.recalled) continue;
      for (const Name& x : same.names) add_name(n, x);
      if (t.removed.empty() && !t.dated) {
        t.removed = other.removed;
        t.removed_words = other.removed_words;
        t.removed_rule = "date.same-operation";
      }
    }
  }

  static void add_name(Network& n, const Name& x) {
    for (Name& y : n.names) {
      if (y.operation != x.operation) continue;
      if (y.value == x.value) return;
      if (!x.known.empty() && y.known == x.known) {
        // The full name beside its acronym: keep the longer.
        if (x.value.size() > y.value.size()) y = x;
        return;
      }
    }
    n.names.push_back(x);
  }

  // Networks that were announced together and told no further share what the announcement says.
  void fill_bare(Takedown& t) {
    const bool all_bare = std::all_of(t.networks.begin(), t.networks.end(),
                                      [](const Network& n) { return n.bare || n.joint; });
    if (!all_bare) return;
    for (Network& n : t.networks) {
      if (!n.bare) continue;
      for (const Network& joint : t.networks)
        if (joint.joint)
          for (const Place& p : joint.places)
            if (p.role == Role::kTarget) add_place(n, p);
    }
  }

  // "Three Russia-based networks that led back to X": what the headline says of all of them holds
  // for each part that says nothing else.
  void inherit(Takedown& t) {
    for (std::size_t i = 0; i < t.networks.size(); ++i) {
      const Network head = t.networks[i];
      if (!head.joint || head.announced < 2 || origins(head).size() != 1) continue;
      for (std::size_t k = 0; k < t.networks.size(); ++k) {
        Network& part = t.networks[k];
        if (k == i || part.joint || !has_assets(part) || !origins(part).empty()) continue;
        for (const Place& p : head.places)
          if (p.role == Role::kOrigin) add_place(part, p);
        for (const Name& x : head.names) add_name(part, x);
      }
    }
  }

  void mark_combined(Takedown& t) {
    for (std::size_t i = 0; i < t.networks.size(); ++i) {
      Network& n = t.networks[i];
      if (!n.joint) continue;
      const auto all = origins(n);
      std::size_t parts = 0;
      std::size_t with_figures = 0;
      for (std::size_t k = 0; k < t.networks.size(); ++k) {
        if (k == i) continue;
        const auto some = origins(t.networks[k]);
        if (!all.empty() && !some.empty() && disjoint(some, all)) continue;
        ++parts;
        const std::int64_t own =
            std::max(total_of(t.networks[k]), sum_of(t.networks[k].figures));
        if (own > 0) ++with_figures;
      }
      const bool figures = total_of(n) > 0 || sum_of(n.figures) > 0;
      if (parts == 0) continue;
      if (!figures) n.combined = parts >= 1;
      else n.combined = with_figures >= 2 || (with_figures >= 1 && parts >= 2);
    }
    // Announced and told: a network without anything of its own stays as it was said.
  }

  // Platforms by default, whose followers, domestic targets.
  void resolve(Network& n, const Takedown& t) {
    for (Figure& f : n.figures) {
      if (f.type == FigureType::kAsset && f.platform.empty() && !f.platform_said)
        f.platform = default_platform(t.company, f.kind);
    }
    for (Figure& f : n.figures) {
      if (f.type != FigureType::kAudience) continue;
      std::vector<const Figure*> assets;
      for (const Figure& a : n.figures)
        if (a.type == FigureType::kAsset &&
            (f.platform.empty() || !f.kind.empty() || f.platform == a.platform))
          assets.push_back(&a);
      if (!f.kind.empty()) {
        if (f.platform.empty()) {
          std::string_view only;
          bool several = false;
          for (const Figure* a : assets) {
            if (a->kind != f.kind) continue;
            if (!only.empty() && only != a->platform) several = true;
            only = a->platform;
          }
          f.platform = !only.empty() && !several ? only : default_platform(t.company, f.kind);
        }
        continue;
      }
      std::string_view platform;
      bool mixed = false;
      for (const Figure* a : assets) {
        if (!platform.empty() && platform != a->platform) mixed = true;
        platform = a->platform;
      }
      if (assets.size() == 1 && (f.platform.empty() || f.platform == assets[0]->platform)) {
        f.kind = assets[0]->kind;
        f.platform = assets[0]->platform;
      } else if (f.platform.empty() && !mixed && !assets.empty()) {
        f.platform = platform;
      }
    }
    // "115 accounts", then 30 on Facebook and 85 on Instagram: a total.
    for (Figure& f : n.figures) {
      if (f.type != FigureType::kAsset || f.platform_said || !f.count) continue;
      std::int64_t sum = 0;
      std::size_t parts = 0;
      for (const Figure& g : n.figures)
        if (&g != &f && g.type == FigureType::kAsset && g.kind == f.kind && g.count) {
          sum += *g.count;
          ++parts;
        }
      if (parts >= 2 && sum == *f.count) {
        f.type = FigureType::kTotal;
        f.kind = f.platform = {};
      }
    }
    // "hundreds of pages and groups" beside their exact numbers.
    const bool exact = has_exact_assets(n);
    std::erase_if(n.figures, [&](const Figure& f) {
      return exact && f.type == FigureType::kTotal && f.bound == Bound::kVague;
    });
    // A figure of followers said once with and once without the kind.
    std::erase_if(n.figures, [&](const Figure& f) {
      return f.type == FigureType::kAudience && f.kind.empty() &&
             std::any_of(n.figures.begin(), n.figures.end(), [&](const Figure& g) {
               return g.type == FigureType::kAudience && !g.kind.empty() && g.count == f.count;
             });
    });
    if (n.domestic != 0) {
      for (const std::string_view o : origins(n)) {
        Place p;
        p.role = Role::kTarget;
        p.code = o;
        p.unit = p.cue = n.domestic;
        p.rule = "place.domestic";
        add_place(n, p);
      }
    }
    // What is only said weakly yields to what is said plainly.
    const bool plain = std::any_of(n.places.begin(), n.places.end(), [](const Place& p) {
      return p.role == Role::kOrigin && !p.weak;
    });
    if (plain)
      std::erase_if(n.places,
                    [](const Place& p) { return p.role == Role::kOrigin && p.weak; });
  }

  bool worth(const Network& n, const Takedown& t) const {
    if (t.company.empty()) return false;
    const bool figures = std::any_of(n.figures.begin(), n.figures.end(),
                                     [](const Figure& f) { return is_asset(f); });
    const bool told = !n.places.empty() || !n.names.empty() || n.joint;
    if (!figures && origins(n).empty()) return false;
    // Routine enforcement: spam and fake accounts that the text ties to no operation.
    if (!told && ((n.routine && !n.evidence) || !influence() || largest(n) >= 1000000)) return false;
    const bool headline = std::any_of(t.networks.begin(), t.networks.end(),
                                      [](const Network& x) { return x.joint; });
    return n.stated || figures || headline;
  }

  // Whether the text speaks of influence at all.
  bool influence() const {
    for (const Takedown& t : out_.takedowns)
      for (const Network& n : t.networks)
        if (!n.places.empty() || !n.names.empty()) return true;
    return std::any_of(frames_.begin(), frames_.end(),
                       [](const Frame& f) { return f.influence || f.network_noun; });
  }

  static std::int64_t largest(const Network& n) {
    std::int64_t most = 0;
    for (const Figure& f : n.figures)
      if (is_asset(f) && f.count) most = std::max(most, *f.count);
    return most;
  }

  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

  const Reading& r_;
  const std::vector<Unit>& u_;
  const Layout& layout_;
  const std::vector<Frame>& frames_;
  const Calendar& calendar_;
  const std::string& publisher_;
  Assembly out_;
  std::string_view primary_;
  bool own_post_ = false;  // a company's own words: "we removed"
  std::string period_;
  Range period_words_;
  std::string section_date_;
  Range section_words_;
  std::size_t section_first_take_ = 0;
  std::string_view item_company_;  // of an item with a header of its own
  std::string item_date_;
  Range item_words_;
  bool item_open_ = false;
  std::vector<std::size_t> section_places_;
  bool section_open_ = false;
  bool lead_open_ = false;  // an item began and has told nothing yet
  std::vector<std::size_t> pending_;      // frames that told facts before any removal
  std::string_view subject_;              // company that was the last subject
  const DateHit* pending_date_ = nullptr;  // of a removal told without its figures
  std::map<std::string, const DateHit*> company_dates_;
  bool same_operation_ = false;
  // takedown: of the same operation as this takedown and network
  std::map<std::size_t, std::pair<std::size_t, std::size_t>> same_as_;
  std::size_t main_take_ = kNone;
  std::size_t current_take_ = kNone;
  std::size_t current_net_ = kNone;
};

}  // namespace

Assembly assemble(const Reading& r, const Layout& layout, const std::vector<Frame>& frames,
                  const Calendar& calendar, const std::string& publisher) {
  return Assembler(r, layout, frames, calendar, publisher).run();
}

}  // namespace takedowndb::grammar
