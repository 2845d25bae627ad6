#include "extract/assemble.h"

#include <algorithm>
#include <array>

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
    Default{"Twitter", "ads_account", "twitter"}, Default{"Meta", "domain", "web"}};

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
            const Calendar& calendar, const std::string& publisher, const std::string& title)
      : r_(r),
        u_(r.units),
        layout_(layout),
        frames_(frames),
        calendar_(calendar),
        publisher_(publisher),
        title_(title) {}

  Assembly run() {
    if (const auto period = find_period(r_, layout_)) {
      period_ = period->edtf;
      period_words_ = period->range;
    }
    primary_ = primary_company();
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
  std::string_view primary_company() const {
    for (const Frame& f : frames_)
      if (!f.company.empty() && !f.heading) return f.company;
    for (const Frame& f : frames_)
      if (!f.company.empty()) return f.company;
    std::vector<std::pair<std::string_view, int>> seen;
    for (const Unit& u : u_) {
      const auto c = company_of_unit(u);
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
    n.first_sentence = n.last_sentence = sentence;
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
    if (s.starts_line && line.kind == LineKind::kHeading) {
      std::string edtf;
      Range words;
      if (heading_date(f, s, edtf, words)) {
        section_date_ = edtf;
        section_words_ = words;
        section_places_.clear();
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
    if (s.starts_line) label = leading_label(s);
    if (!label.empty()) {
      section_places_ = label;
      section_open_ = true;
      current_net_ = kNone;
    }
    if (is_background(f)) return;
    const bool content = has_content(f);
    if (!content) return;
    choose_takedown(f, s);
    if (take() == nullptr) return;
    if (f.back_reference && !has_assets(f) && !f.removal) return;
    choose_network(f, s);
    if (net() == nullptr) return;
    absorb(f, s);
  }

  std::vector<std::size_t> leading_label(const Sentence& s) const {
    std::vector<std::size_t> places;
    for (std::size_t i = s.first; i < s.end && i < s.first + 9; ++i) {
      const Unit& u = u_[i];
      if (u.any(any_of(Cat::kCountry, Cat::kDemonym))) {
        places.push_back(i);
      } else if ((u.is_mark(':') || (u.is_mark('_') && u.spaced) || (u.is_mark('-') && u.spaced) ||
                  (u.is_mark('(') && i + 1 < s.end && u_[i + 1].is_number())) &&
                 !places.empty()) {
        return places;
      } else if (!(u.is_mark('*') || u.is_mark(',') || u.is_mark('&') || u.is(Cat::kConjunction) ||
                   u.is(Cat::kFiller))) {
        return {};
      }
    }
    return {};
  }

  static bool has_assets(const Frame& f) {
    return std::any_of(f.figures.begin(), f.figures.end(),
                       [](const Figure& x) { return is_asset(x) && !x.used; });
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

  // Not about a removal at all: researchers' findings, other bodies' acts.
  bool is_background(const Frame& f) const { (void)f; return false; }

  // ---- Which takedown ----

  // The date in a removal statement that tells when: not "since 2016", not "between ... and".
  const DateHit* removal_date(const Frame& f, const Sentence& s) const {
    const DateHit* best = nullptr;
    for (const DateHit& d : f.dates) {
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
        if (t.removed.empty() && !t.dated) {
          if (t.recalled == recalled) return i;
          continue;
        }
        if (!t.removed.empty() && !date.empty() && compatible(t.removed, date) &&
            (t.removed == date || !t.recalled))
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
    // More than three weeks before publication tells of another occasion.
    return text::to_serial(d->latest) + 21 < text::to_serial(calendar_.published->earliest);
  }

  void choose_takedown(const Frame& f, const Sentence& s) {
    const bool statement = f.removal && (has_assets(f) || f.network_noun || has_origin(f));
    std::string_view company = f.company;
    if (company.empty()) company = take() != nullptr ? std::string_view(take()->company) : primary_;
    if (company.empty()) company = primary_;
    if (!section_date_.empty()) {
      choose_in_section(company);
      return;
    }
    const DateHit* date = statement ? removal_date(f, s) : nullptr;
    const bool recalled =
        statement && ((date != nullptr && (is_earlier(date->edtf) || recalls(*date))) ||
                      (f.recall && date == nullptr && !restates(f)));
    if (current_take_ == kNone) {
      if (!statement && !has_assets(f) && f.networks == 0) {
        // Facts before any removal is told: kept for the takedown to come.
        if (!(f.removal_noun || !f.places.empty())) return;
        return;
      }
      current_take_ = new_take(company);
      if (!recalled) main_take_ = current_take_;
      set_date(f, s, date, recalled);
      return;
    }
    Takedown& now = *take();
    if (statement && date != nullptr) {
      if (recalled != now.recalled || !compatible(now.removed, date->edtf) ||
          now.company != company || (date->edtf.empty() && !now.dated && now.recalled)) {
        std::size_t found = find_take(company, date->edtf, true, recalled);
        if (found == kNone) found = new_take(company);
        if (found != current_take_) {
          current_take_ = found;
          current_net_ = take()->networks.empty() ? kNone : take()->networks.size() - 1;
        }
        if (!recalled && main_take_ == kNone) main_take_ = current_take_;
      }
      set_date(f, s, date, recalled);
      return;
    }
    if (statement && recalled) {
      const std::size_t found = new_take(company);
      current_take_ = found;
      set_date(f, s, date, true);
      return;
    }
    if (statement && !f.company.empty() && now.company != company) {
      std::size_t found = find_take(company, "", false, false);
      if (found == kNone) {
        const std::string day = now.recalled ? std::string() : now.removed;
        found = new_take(company);
        (void)day;
      }
      current_take_ = found;
      current_net_ = take()->networks.empty() ? kNone : take()->networks.size() - 1;
      if (main_take_ == kNone) main_take_ = current_take_;
      return;
    }
    // A new paragraph leaves a recalled takedown behind.
    if (now.recalled && s.starts_line && main_take_ != kNone) back_to_main();
  }

  static bool recalls(const DateHit& d) {
    return d.rule == "date.relative" && d.edtf.empty() ? false : false;
  }

  void choose_in_section(std::string_view company) {
    if (current_take_ != kNone && take()->company == company && take()->removed == section_date_)
      return;
    for (std::size_t i = 0; i < out_.takedowns.size(); ++i)
      if (out_.takedowns[i].company == company && out_.takedowns[i].removed == section_date_) {
        current_take_ = i;
        current_net_ = kNone;
        return;
      }
    current_take_ = new_take(company);
    take()->removed = section_date_;
    take()->removed_words = section_words_;
    take()->removed_rule = "date.section";
    take()->dated = true;
    main_take_ = current_take_;
  }

  void set_date(const Frame& f, const Sentence&, const DateHit* date, bool recalled) {
    Takedown& t = *take();
    if (f.company == t.company && t.company_words.end == 0)
      t.company_words = {f.company_unit, f.company_unit + 1};
    if (recalled && t.networks.empty()) t.recalled = true;
    if (date == nullptr) return;
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
    if (hedged.bound == Bound::kMoreThan) return y >= x && y < x * 1.15 + 1;
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
        if (a.count == b.count) continue;
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
  std::vector<std::string_view> origins(const Frame& f) const {
    std::vector<std::string_view> out;
    for (const Place& p : f.places)
      if (p.role == Role::kOrigin && !p.weak &&
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
    if (section_start) {
      // A heading by country: the network of that country, announced before or new.
      std::vector<std::string_view> codes;
      for (const std::size_t p : section_places_) codes.push_back(place_code(p));
      if (!reuse_by_origin(codes)) {
        new_net(f.sentence);
        for (const std::size_t p : section_places_) {
          Place place;
          place.role = Role::kOrigin;
          place.code = place_code(p);
          place.unit = place.cue = p;
          place.rule = "place.heading";
          net()->places.push_back(place);
        }
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
    if (f.bullet && assets && (f.removal || !f_origins.empty()) && !now.joint &&
        !(now.figures.empty())) {
      new_net(f.sentence);
      return;
    }
    if (now.joint) {
      // Behind a headline over several networks each statement with its own figures or a narrower
      // origin begins a network of its own.
      const auto n_origins = origins(now);
      const bool narrower = !f_origins.empty() && f_origins.size() < n_origins.size();
      if (assets && fits_total(now, f) && !f.new_network && (f_origins.empty() || within(n_origins, f_origins)))
        return;
      if (assets || f.new_network || narrower ||
          (f.network_noun && !f_origins.empty() && f.networks == 0)) {
        if (narrower && !assets && reuse_by_origin(f_origins)) return;
        if (f_origins.size() >= 2 && !assets && f_origins.size() == n_origins.size()) return;
        if (assets && !f.new_network && reuse_by_origin_empty(f_origins)) return;
        new_net(f.sentence);
        return;
      }
      return;
    }
    if (f.networks >= 2 && assets && f.removal && f_origins.size() >= 2) {
      new_net(f.sentence);
      return;
    }
    if (assets && conflicts(now, f)) {
      if (!f_origins.empty() && reuse_by_origin_empty(f_origins)) return;
      if (now_is_core(now, f)) return;
      new_net(f.sentence);
      return;
    }
    if (f.new_network && (assets || f.network_noun) &&
        (f.network_noun || f.ordinal || (assets && !now.figures.empty())) && !f.same_operation) {
      if (!f_origins.empty() && reuse_by_origin_empty(f_origins)) return;
      if (now.figures.empty() && now.places.empty()) return;
      new_net(f.sentence);
      return;
    }
    const auto n_origins = origins(now);
    if (!f_origins.empty() && !n_origins.empty() && disjoint(f_origins, n_origins)) {
      if (f_origins.size() >= 2 && !assets) return;  // a remark on all of them
      if (assets || (f.network_noun && f.removal) || (subject_network(f, s) && t.networks.size() > 1)) {
        if (reuse_by_origin(f_origins)) return;
        if (assets || f.removal) new_net(f.sentence);
        return;
      }
      if (reuse_by_origin(f_origins) ) return;
    }
  }

  // A core inside a larger set, told in the same breath.
  bool now_is_core(const Network&, const Frame&) const { return false; }

  bool subject_network(const Frame& f, const Sentence&) const { return f.network_noun; }

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
      if (sum > 0 && f.figures.size() > 1 && total_of(n) == sum) {
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
    n.last_sentence = f.sentence;
    n.stated |= f.removal.has_value();
    for (const Figure& x : f.figures) {
      if (is_asset(x) && x.used && !f.removal) continue;
      if (is_asset(x) && x.used) continue;
      if (is_asset(x) && x.subset && !(f.removal || has_origin(f))) continue;
      add_figure(n, x);
    }
    const auto have = origins(n);
    const auto more = origins(f);
    const bool remark = more.size() >= 2 && !have.empty() && !has_assets(f) &&
                        take()->networks.size() > 1 && f.networks == 0 && !within(have, more);
    for (const Place& p : f.places) {
      if (p.role == Role::kOrigin && remark) continue;
      add_place(n, p);
    }
    for (const Name& x : f.names) {
      const bool known = std::any_of(n.names.begin(), n.names.end(), [&](const Name& y) {
        return y.operation == x.operation && y.value == x.value;
      });
      if (!known) n.names.push_back(x);
    }
    if (f.domestic) n.domestic = f.domestic_unit;
    if (f.networks >= 2 || (f.networks == -1 && more.size() >= 2)) {
      if (n.first_sentence == f.sentence || !n.joint) {
        n.joint = n.joint || n.first_sentence == f.sentence;
        n.announced = std::max(n.announced, f.networks);
      }
    }
    if (more.size() >= 2 && n.first_sentence == f.sentence && has_assets(f) &&
        !single_network(f, s))
      n.joint = true;
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
    for (Takedown& t : out_.takedowns) {
      mark_combined(t);
      for (Network& n : t.networks) {
        resolve(n, t);
      }
      std::erase_if(t.networks, [&](const Network& n) { return !worth(n, t); });
      if (t.removed.empty() && !t.recalled && !t.dated) {
        if (!period_.empty()) {
          t.removed = period_;
          t.removed_words = period_words_;
          t.removed_rule = "date.period";
        } else if (calendar_.published) {
          t.removed = edtf_of_published();
          t.removed_rule = "date.published";
        }
      }
    }
    std::erase_if(out_.takedowns, [](const Takedown& t) { return t.networks.empty(); });
  }

  std::string edtf_of_published() const {
    const auto& p = *calendar_.published;
    if (p.precision == text::Precision::kDay) return text::to_string(p.earliest);
    if (p.precision == text::Precision::kMonth)
      return text::month_string(p.earliest.year, p.earliest.month);
    return std::to_string(p.earliest.year);
  }

  void mark_combined(Takedown& t) {
    for (std::size_t i = 0; i < t.networks.size(); ++i) {
      Network& n = t.networks[i];
      if (!n.joint) continue;
      const auto all = origins(n);
      std::size_t parts = 0;
      std::size_t with_figures = 0;
      std::int64_t sum = 0;
      for (std::size_t k = 0; k < t.networks.size(); ++k) {
        if (k == i) continue;
        const auto some = origins(t.networks[k]);
        if (!all.empty() && !some.empty() && disjoint(some, all)) continue;
        ++parts;
        const std::int64_t own =
            std::max(total_of(t.networks[k]), sum_of(t.networks[k].figures));
        if (own > 0) ++with_figures;
        sum += own;
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
        if (a.type == FigureType::kAsset) assets.push_back(&a);
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
    if (figures && !told && !influence()) return false;
    return n.stated || figures;
  }

  // Whether the text speaks of influence at all.
  bool influence() const { return true; }

  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

  const Reading& r_;
  const std::vector<Unit>& u_;
  const Layout& layout_;
  const std::vector<Frame>& frames_;
  const Calendar& calendar_;
  const std::string& publisher_;
  const std::string& title_;
  Assembly out_;
  std::string_view primary_;
  std::string period_;
  Range period_words_;
  std::string section_date_;
  Range section_words_;
  std::size_t section_first_take_ = 0;
  std::vector<std::size_t> section_places_;
  bool section_open_ = false;
  std::size_t main_take_ = kNone;
  std::size_t current_take_ = kNone;
  std::size_t current_net_ = kNone;
};

}  // namespace

Assembly assemble(const Reading& r, const Layout& layout, const std::vector<Frame>& frames,
                  const Calendar& calendar, const std::string& publisher,
                  const std::string& title) {
  return Assembler(r, layout, frames, calendar, publisher, title).run();
}

}  // namespace takedowndb::grammar
