#include "extract/layout.h"

#include <algorithm>

#include "extract/tables.h"

namespace takedowndb::grammar {
namespace {

bool is_bullet_mark(char m) { return m == '*' || m == '-' || m == '_' || m == '|' || m == '>'; }

class Planner {
 public:
  explicit Planner(const Reading& reading)
      : r_(reading), units_(reading.units.data()), count_(reading.units.size()) {}

  Layout run() {
    out_.lines.reserve(count_ / 16 + 4);
    cut_lines();
    for (Line& line : out_.lines) classify(line);
    find_tables(r_, out_.lines);
    drop_furniture();
    join_wrapped();
    out_.sentences.reserve(out_.lines.size() * 2 + 4);
    for (std::size_t i = 0; i < out_.lines.size(); ++i)
      if (out_.lines[i].kind != LineKind::kFurniture) cut_sentences(i);
    return std::move(out_);
  }

 private:
  // What stands in some units, so that a reader can pass by them when there is nothing for it.
  struct Contents {
    Cats cats;
    Signs signs = 0;
    bool percent = false;

    void add(const Contents& o) {
      cats |= o.cats;
      signs |= o.signs;
      percent |= o.percent;
    }
    void add(const Unit& u, Signs its) {
      cats |= u.cats;
      signs |= its;
      percent |= u.kind == UnitKind::kPercent;
    }
  };
  // Units [first, end) of one line, up to a mark that may end a sentence and what closes behind it.
  // Most sentences are made of such, so that their units are not looked at again.
  struct Stretch : Contents {
    std::size_t first = 0;
    std::size_t end = 0;
  };

  // A mark right behind what it closes.
  bool closes(std::size_t i) const {
    const Unit& u = units_[i];
    return !u.spaced && (u.is_mark('"') || u.is_mark('\'') || u.is_mark(')'));
  }

  void cut_lines() {
    static constexpr Signs kLandmarks =
        signs(Cat::kNetwork, Cat::kBe, Cat::kCompany, Cat::kPlatform, Cat::kKind);
    out_.landmarks.resize(count_ + 1);
    stretches_.reserve(count_ / 8 + 4);
    std::uint32_t* landmark = out_.landmarks.data();
    bool blank = true;
    for (std::size_t i = 0; i < count_; ++i) {
      if (units_[i].is_line_end()) {
        blank = units_[i].kind == UnitKind::kBreak;
        continue;
      }
      Line& line = out_.lines.emplace_back();
      line.first = i;
      line.after_blank = blank;
      while (i < count_ && !units_[i].is_line_end()) {
        Stretch stretch;
        stretch.first = i;
        // Apart, as the compiler keeps them in registers then.
        Contents all;
        std::size_t words = 0;
        bool divided = false;
        for (bool stopped = false; i < count_; ++i) {
          const Unit& u = units_[i];
          if (u.is_line_end() || (stopped && !closes(i))) break;
          // Without branches, that no processor could foresee.
          const Signs its = r_.signs[i];
          all.add(u, its);
          stopped |= (its & sign(Sign::kStop)) != 0;
          *landmark = static_cast<std::uint32_t>(i);
          landmark += static_cast<int>((its & kLandmarks) != 0) | static_cast<int>(u.mark == '"');
          divided |= u.is_mark('|');
          words += static_cast<std::size_t>(u.kind != UnitKind::kMark) * (u.last - u.first + 1);
        }
        static_cast<Contents&>(stretch) = all;
        stretch.end = i;
        line.cats |= all.cats;
        line.words += words;
        line.divided |= divided;
        stretches_.push_back(stretch);
      }
      line.end = i;
      if (i < count_) blank = units_[i].kind == UnitKind::kBreak;
    }
    out_.landmarks.resize(static_cast<std::size_t>(landmark - out_.landmarks.data()));
  }

  // What stands in the units of a sentence. Asked for one sentence after the other.
  Contents contents(std::size_t first, std::size_t end) {
    Contents out;
    while (stretch_ < stretches_.size() && stretches_[stretch_].end <= first) ++stretch_;
    for (; stretch_ < stretches_.size() && stretches_[stretch_].first < end; ++stretch_) {
      const Stretch& s = stretches_[stretch_];
      if (s.first >= first && s.end <= end)
        out.add(s);
      else
        for (std::size_t i = std::max(s.first, first); i < std::min(s.end, end); ++i)
          out.add(units_[i], r_.signs[i]);
      if (s.end > end) break;  // the next sentence has the rest of it
    }
    return out;
  }

  std::size_t indent_of(const Line& line) const {
    const auto text = r_.stream.text;
    std::size_t at = units_[line.first].begin;
    std::size_t spaces = 0;
    while (at > 0 && (text[at - 1] == ' ' || text[at - 1] == '\t')) {
      --at;
      ++spaces;
    }
    return spaces;
  }

  void classify(Line& line) const {
    line.body = line.first;
    line.indent = static_cast<int>(indent_of(line));
    const std::size_t words = line.words;
    const Unit& first = units_[line.first];
    bool hash = false;
    while (line.body < line.end && units_[line.body].is_mark('#')) {
      ++line.body;
      hash = true;
    }
    if (hash) {
      line.kind = LineKind::kHeading;
      return;
    }
    if (first.is_mark('|')) {
      line.kind = LineKind::kTable;
      return;
    }
    const bool bold = units_[line.first].is_mark('*') && line.first + 1 < line.end &&
                      !units_[line.first + 1].spaced;
    if (first.kind == UnitKind::kMark && is_bullet_mark(first.mark) && !bold &&
        line.first + 1 < line.end) {
      line.kind = LineKind::kBullet;
      ++line.body;
      return;
    }
    if (first.is_number() && first.plain && first.number < 100 && line.first + 2 < line.end &&
        (units_[line.first + 1].is_mark('.') || units_[line.first + 1].is_mark(')')) &&
        !units_[line.first + 1].spaced && units_[line.first + 2].spaced) {
      line.kind = LineKind::kNumbered;
      line.body = line.first + 2;
      return;
    }
    // "a) From France"
    if (first.kind == UnitKind::kWord && first.end - first.begin == 1 &&
        line.first + 2 < line.end && units_[line.first + 1].is_mark(')') &&
        !units_[line.first + 1].spaced) {
      line.kind = LineKind::kNumbered;
      line.body = line.first + 2;
      return;
    }
    // "(a) a core of 23,750 accounts"
    if (first.is_mark('(') && line.first + 3 < line.end &&
        units_[line.first + 1].kind == UnitKind::kWord &&
        units_[line.first + 1].end - units_[line.first + 1].begin <= 3 &&
        units_[line.first + 2].is_mark(')')) {
      line.kind = LineKind::kNumbered;
      line.body = line.first + 3;
      return;
    }
    const Unit& last = units_[line.end - 1];
    const bool open_end =
        !(last.is_mark('.') || last.is_mark('!') || last.is_mark('?') || last.is_mark(',') ||
          last.is_mark(';') || last.is_mark('"') || last.is_mark('\'') || last.is_mark(')'));
    if (words <= 14 && open_end && r_.stream.cased && first.spaced) line.kind = LineKind::kHeading;
    // "Iran (4,779 accounts)"
    if (words <= 5 && last.is_mark(')') && r_.stream.cased && first.spaced && first.capital &&
        line.first + 2 < line.end && units_[line.first + 1].is_mark('('))
      line.kind = LineKind::kHeading;
    // 'Case study 4: "Tall Order"'
    if (words <= 8 && last.is_mark('"') && r_.stream.cased && first.spaced && first.capital)
      for (std::size_t i = line.first; i < line.end; ++i)
        if (units_[i].is_mark(':') && i > line.first) line.kind = LineKind::kHeading;
    if (bold && last.is_mark('*')) line.kind = LineKind::kHeading;
    if (bold && line.kind == LineKind::kProse) {
      // "**Bad Grammar.** This is our name for ..."
      for (std::size_t i = line.first + 2; i < line.end && i < line.first + 14; ++i) {
        if (!units_[i].is_mark('*')) continue;
        line.lead = i;
        break;
      }
    }
  }

  // Units of a sentence at most.
  static constexpr std::size_t kLongestSentence = 2000;

  // What a short line of layout words is: the line alone is furniture ("Advertisement"), or what
  // follows it too ("Related news").
  std::string_view furniture(const Line& line) const {
    // "[Caption: Page title ...]"
    for (std::size_t i = line.first; i + 1 < line.end && i < line.first + 4; ++i)
      if (units_[i].is(Cat::kHeading) && r_.value(units_[i], Cat::kHeading) == "caption" &&
          units_[i].capital && units_[i + 1].is_mark(':'))
        return "caption";
    if (line.words > 12) return {};
    if (!line.cats.meets(bit(Cat::kHeading))) return {};
    std::size_t named = 0;
    std::string_view sort;
    for (std::size_t i = line.first; i < line.end; ++i) {
      const Unit& u = units_[i];
      if (!u.is(Cat::kHeading)) continue;
      named += u.last - u.first + 1;
      if (sort != "end") sort = r_.value(u, Cat::kHeading);
    }
    // "COMMENTS (264)   Sort: Top"
    for (std::size_t i = line.first; i < line.end && line.words <= 8; ++i) {
      if (units_[i].kind == UnitKind::kMark) continue;
      if (units_[i].is(Cat::kHeading) && units_[i].capital &&
          r_.value(units_[i], Cat::kHeading) == "end")
        return "end";
      break;
    }
    return named * 2 >= line.words ? sort : std::string_view();
  }

  bool is_prose(const Line& line) const {
    if (line.kind == LineKind::kTable) return false;
    if (line.kind == LineKind::kRow) return true;
    const Unit& last = units_[line.end - 1];
    const bool stops = last.is_mark('.') || last.is_mark('"') || last.is_mark('!');
    return line.words >= 18 || (line.words >= 11 && stops);
  }

  void drop_furniture() {
    std::size_t prose_seen = 0;
    std::size_t prose_all = 0;
    for (const Line& line : out_.lines) prose_all += is_prose(line) ? 1 : 0;
    bool skipping = false;
    for (Line& line : out_.lines) {
      if (is_prose(line)) {
        if (skipping && prose_seen * 3 < prose_all * 2) skipping = false;
        ++prose_seen;
      }
      const Unit& first = units_[line.first];
      if (first.is_mark('#') && prose_seen * 3 < prose_all * 2) skipping = false;
      const std::string_view sort = furniture(line);
      if (!sort.empty()) {
        skipping |= sort == "end";
        line.kind = LineKind::kFurniture;
        continue;
      }
      if (skipping) line.kind = LineKind::kFurniture;
    }
  }

  // "Accounts in network: 46", "Detection source: internal": a line of its own, however long the
  // one above is.
  bool is_label(const Line& line) const {
    if (line.words < 2 || line.words > 14 || !units_[line.first].capital) return false;
    for (std::size_t i = line.first + 1; i + 1 < line.end && i < line.first + 7; ++i) {
      if (units_[i].is_mark(':'))
        return units_[i + 1].spaced && !units_[line.end - 1].is_mark('.') &&
               (units_[i + 1].is_number() || line.end - i < 10);
      if (units_[i].kind == UnitKind::kMark) return false;
    }
    return false;
  }

  // Hard-wrapped text: a line that goes on in the next one.
  void join_wrapped() {
    std::vector<Line> joined;
    joined.reserve(out_.lines.size());
    for (const Line& line : out_.lines) {
      if (!joined.empty() && !line.after_blank) {
        Line& before = joined.back();
        const Unit& last = units_[before.end - 1];
        const Unit& next = units_[line.first];
        const std::size_t width = units_[before.end - 1].end - units_[before.first].begin;
        const bool stops =
            last.is_mark('.') || last.is_mark(':') || last.is_mark('!') || last.is_mark('?');
        const bool plain = line.kind == LineKind::kProse || line.kind == LineKind::kHeading;
        // "## Heading" is one line, with or without an empty one around it, and so is "*Issue 88*"
        // below "*A weekly letter on platforms*".
        if ((last.is_mark('*') && next.is_mark('*')) || is_label(line) || is_label(before) ||
            units_[line.first].is_mark('#') || units_[before.first].is_mark('#')) {
          joined.push_back(line);
          continue;
        }
        const bool goes_on = next.kind == UnitKind::kWord && !next.capital;
        if (plain && before.kind != LineKind::kTable && before.kind != LineKind::kRow &&
            before.kind != LineKind::kFurniture && r_.stream.cased &&
            ((goes_on && !stops) || (width >= 55 && width <= 120 && !stops))) {
          before.end = line.end;
          before.words += line.words;
          before.cats |= line.cats;
          if (before.kind == LineKind::kHeading) before.kind = LineKind::kProse;
          continue;
        }
        if (plain && line.kind == LineKind::kProse && stops && width >= 55 && width <= 120 &&
            before.kind == LineKind::kProse && r_.stream.cased) {
          before.end = line.end;
          before.words += line.words;
          before.cats |= line.cats;
          continue;
        }
      }
      joined.push_back(line);
    }
    out_.lines = std::move(joined);
  }

  bool ends_here(std::size_t i, std::size_t end) const {
    const Unit& u = units_[i];
    if (u.kind != UnitKind::kMark) return false;
    if (u.mark == ';') return true;
    if (u.mark == '!' || u.mark == '?') return true;
    if (u.mark != '.') return false;
    if (i + 1 >= end) return true;
    std::size_t next = i + 1;
    while (next < end &&
           (units_[next].is_mark('"') || units_[next].is_mark('\'') || units_[next].is_mark(')') ||
            units_[next].is_mark(']') || units_[next].is_mark('*')))
      ++next;
    if (next >= end) return true;
    const Unit& after = units_[next];
    // "... on December 2, 2021.October": line ends were lost.
    const bool lost =
        after.capital && after.any(any_of(Cat::kMonth, Cat::kStop, Cat::kFiller, Cat::kPronoun));
    if (!after.spaced && next == i + 1 && !lost) return false;
    if (i > 0 && units_[i - 1].is(Cat::kAbbreviation) && !u.spaced) {
      // "Inc." and its like end a sentence only before a word that begins one.
      if (after.is_number() || !after.any(bit(Cat::kStop) | bit(Cat::kFiller))) return false;
    }
    // "from the F.B.I. Twitter said"
    if (i > 2 && units_[i - 2].is_mark('.') && !units_[i - 1].spaced && after.capital &&
        after.any(any_of(Cat::kCompany, Cat::kPlatform, Cat::kStop, Cat::kFiller, Cat::kPronoun)))
      return true;
    // An initial: "John F. Kennedy".
    if (i > 0 && units_[i - 1].end - units_[i - 1].begin == 1 && units_[i - 1].capital)
      return false;
    if (after.kind == UnitKind::kWord && !after.capital && r_.stream.cased) return false;
    return true;
  }

  void push(std::size_t first, std::size_t end, std::size_t line, bool starts) {
    while (first < end && units_[first].is_line_end()) ++first;
    if (first >= end) return;
    // No sentence of prose is so long; what is read of one grows with its square.
    for (; end - first > kLongestSentence; first += kLongestSentence, starts = false)
      push(first, first + kLongestSentence, line, starts);
    Sentence s;
    s.first = first;
    s.end = end;
    s.line = line;
    s.starts_line = starts;
    const Contents all = contents(first, end);
    s.cats = all.cats;
    s.signs = all.signs;
    s.numbers = all.percent || (s.signs & sign(Sign::kNumber)) != 0;
    out_.sentences.push_back(s);
  }

  void cut_sentences(std::size_t index) {
    const Line& line = out_.lines[index];
    if (line.kind == LineKind::kRow) {
      const auto row = cells(r_, line);
      bool first = true;
      for (std::size_t c = 0; c < row.size(); ++c) {
        const std::size_t before = out_.sentences.size();
        cut_range(row[c].first, row[c].end, index, first);
        for (std::size_t n = before; n < out_.sentences.size(); ++n) {
          first = false;
          if (c < line.heading.size()) out_.sentences[n].header = line.heading[c];
          if (line.kind_in_row) out_.sentences[n].row = {line.first, line.end};
        }
      }
      return;
    }
    cut_range(line.body, line.end, index, true);
  }

  void cut_range(std::size_t from, std::size_t to, std::size_t index, bool starts) {
    std::size_t begin = from;
    for (std::size_t i = from; i < to; ++i) {
      if (!r_.stream.punctuated) {
        const bool new_subject =
            i + 1 < to && r_.word(units_[i]) == "the" &&
            (units_[i + 1].any(any_of(Cat::kKind, Cat::kNetwork, Cat::kOrdinal)));
        // "facebook said", "meta the parent of facebook had announced"
        bool speaker = false;
        if (units_[i].any(any_of(Cat::kCompany, Cat::kPlatform)))
          for (std::size_t n = i + 1; n < to && n < i + 7 && !speaker; ++n)
            speaker = units_[n].is(Cat::kAnnounce);
        bool company =
            r_.word(units_[i]) == "the" && i + 1 < to &&
            (r_.word(units_[i + 1]) == "company" || r_.word(units_[i + 1]) == "firm" ||
             r_.word(units_[i + 1]) == "platform" || r_.word(units_[i + 1]) == "investigation");
        // "the social network said"
        for (std::size_t n = i + 2; n < to && n < i + 5 && r_.word(units_[i]) == "the"; ++n) {
          if (units_[n].any(any_of(Cat::kPreposition, Cat::kStop)) && !units_[n].is(Cat::kAnnounce))
            break;
          company |= r_.word(units_[n]) == "said" || r_.word(units_[n]) == "announced";
        }
        // "two operations were russian"
        bool count = false;
        if (units_[i].is_number() && units_[i].number < 30 && i > begin) {
          std::size_t n = i + 1;
          while (n < to && units_[n].is(Cat::kFiller)) ++n;
          count = n + 1 < to && units_[n].is(Cat::kNetwork) && units_[n + 1].is(Cat::kStop);
        }
        // "a third network"
        const auto article = r_.word(units_[i]);
        bool another = false;
        if ((article == "a" || article == "an" || article == "another") && i + 2 < to)
          for (std::size_t n = i + 1; n < to && n < i + 4 && !another; ++n)
            another = units_[n].is(Cat::kNetwork) &&
                      (article == "another" ||
                       units_[i + 1].any(any_of(Cat::kOrdinal, Cat::kNewNetwork)));
        const bool ordinal = units_[i].is(Cat::kOrdinal) && units_[i].last > units_[i].first;
        if (i > begin + 3 &&
            (units_[i].is(Cat::kClause) || new_subject || speaker || company || count || another ||
             ordinal) &&
            !units_[i - 1].is(Cat::kStop) && !units_[i - 1].is(Cat::kPreposition) &&
            !units_[i - 1].is(Cat::kConjunction) && !units_[i - 1].is(Cat::kFiller) &&
            !units_[i - 1].any(any_of(Cat::kFollow, Cat::kUse, Cat::kLink, Cat::kOrigin,
                                      Cat::kTarget, Cat::kRemove))) {
          push(begin, i, index, starts);
          starts = false;
          begin = i;
        }
        continue;
      }
      i = r_.next(i, to, sign(Sign::kStop));
      if (i == to || !ends_here(i, to)) continue;
      std::size_t stop = i + 1;
      while (stop < to && closes(stop)) ++stop;
      push(begin, stop, index, starts);
      starts = false;
      begin = stop;
      i = stop - 1;
    }
    push(begin, to, index, starts);
  }

  const Reading& r_;
  const Unit* const units_;
  const std::size_t count_;  // of units
  std::vector<Stretch> stretches_;
  std::size_t stretch_ = 0;  // of the sentence at hand, or before it
  Layout out_;
};

}  // namespace

Layout lay_out(const Reading& reading) { return Planner(reading).run(); }

}  // namespace takedowndb::grammar
