#include "extract/units.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace takedowndb::grammar {
namespace {

double to_double(std::string_view s) {
  double value = 0;
  for (const char c : s)
    if (c >= '0' && c <= '9') value = value * 10 + (c - '0');
  return value;
}

class Builder {
 public:
  explicit Builder(Reading& reading)
      : reading_(reading),
        lexicon_(*reading.lexicon),
        tokens_(reading.stream.tokens.data()),
        size_(reading.stream.tokens.size()) {}

  void run() {
    reading_.units.clear();
    reading_.units.reserve(size_);
    reading_.signs.assign(size_ + Reading::kHop, 0);
    signs_ = reading_.signs.data();
    for (std::size_t i = 0; i < size_;) {
      lexicon_.fetch(tokens_[std::min(i + 2 * kAhead, size_ - 1)].word);
      lexicon_.fetch_edges(tokens_[std::min(i + kAhead, size_ - 1)].word);
      if (const Senses* const senses = alone(i)) {
        push(i++, *senses);
        continue;
      }
      i = tokens_[i].kind == TokenKind::kWord ? read_word(i) : read_other(i);
    }
    reading_.signs.resize(reading_.units.size() + Reading::kHop);
  }

 private:
  static constexpr std::size_t kAhead = 6;  // tokens

  // What a token means that is a unit by itself, as most words and marks are; null for others.
  const Senses* alone(std::size_t i) const {
    const Token& t = tokens_[i];
    const Senses* const senses = lexicon_.meaning_alone(reading_.stream, i);
    bool other = senses == nullptr;
    other |= t.kind == TokenKind::kNumber;
    other |= t.kind == TokenKind::kOrdinal;
    other |= t.mark == '(';  // of a link's target, perhaps
    other |= begins_address(t);
    return other ? nullptr : senses;
  }
  // Whether an address may begin with a token, by its first bytes alone: asked of every one.
  static bool begins_address(const Token& t) {
    constexpr std::uint64_t kFour = text::front_of_literal("\xFF\xFF\xFF\xFF");
    bool begins = (t.front & kFour) == text::front_of_literal("http");
    begins |= (t.front & kFour) == text::front_of_literal("hxxp");
    begins |= t.front == text::front_of_literal("www");
    return begins;
  }
  // Whether an address begins with that word; none of those means anything.
  bool is_address(const Token& t) const {
    const std::string_view rest = reading_.stream.text.substr(t.begin);
    if (!(rest.starts_with("http") || rest.starts_with("hxxp") || rest.starts_with("www.")))
      return false;
    return t.end - t.begin <= 6 && (rest.front() == 'w' || rest[1] == 'x' ||
                                    rest.starts_with("http://") || rest.starts_with("https://"));
  }
  // Whether the bracket at `i` opens a Markdown link's target.
  bool opens_target(std::size_t i) const {
    return tokens_[i].mark == '(' && i > 0 && tokens_[i - 1].mark == ']' && !tokens_[i].spaced;
  }
  std::size_t behind_target(std::size_t i) const {
    std::size_t k = i + 1;
    while (k < size_ && tokens_[k].mark != ')' && tokens_[k].kind != TokenKind::kNewline &&
           tokens_[k].kind != TokenKind::kBreak)
      ++k;
    return k < size_ && tokens_[k].mark == ')' ? k + 1 : k;
  }
  std::size_t behind_address(std::size_t i) const {
    std::size_t k = i + 1;
    while (k < size_ && !tokens_[k].spaced && tokens_[k].kind != TokenKind::kNewline &&
           tokens_[k].kind != TokenKind::kBreak)
      ++k;
    return k;
  }

  // The number that a phrase from token `i` stands for in that category.
  bool number_sense(std::size_t i, Cat cat, double& value, std::size_t& after) const {
    if (i >= size_ || tokens_[i].kind != TokenKind::kWord) return false;
    const Match m = lexicon_.match(reading_.stream, i);
    if (m.length == 0 || !m.senses->cats.meets(bit(cat))) return false;
    for (std::uint32_t k = 0; k < m.senses->count; ++k) {
      const Sense& s = lexicon_.sense(m.senses->first + k);
      if (s.cat != cat) continue;
      value = to_double(lexicon_.value(s));
      after = i + m.length;
      return true;
    }
    return false;
  }

  bool scale_word(std::size_t i, double& factor, std::size_t& after) const {
    if (i < size_ && tokens_[i].kind == TokenKind::kMark && tokens_[i].mark == '-' &&
        !tokens_[i].spaced)
      ++i;
    return number_sense(i, Cat::kScale, factor, after);
  }

  // Behind "and a half", "-and-a-half"; `i` itself when it is none.
  std::size_t and_a_half(std::size_t i) const {
    std::size_t k = i;
    for (const std::string_view word : {"and", "a", "half"}) {
      if (k < size_ && tokens_[k].kind == TokenKind::kMark && tokens_[k].mark == '-') ++k;
      if (k >= size_ || tokens_[k].kind != TokenKind::kWord ||
          reading_.stream.text.substr(tokens_[k].begin, tokens_[k].end - tokens_[k].begin) != word)
        return i;
      ++k;
    }
    return k;
  }

  // A number of words ("two hundred and six") from `i`; returns the token behind it, or `i`.
  std::size_t number_words(std::size_t i, double& out) const {
    double total = 0;
    double group = 0;
    double value = 0;
    std::size_t after = i;
    std::size_t k = i;
    bool any = false;
    double last = 0;
    while (true) {
      double factor = 0;
      std::size_t next = k;
      std::size_t at = k;
      if (any && at < size_ && tokens_[at].kind == TokenKind::kMark && tokens_[at].mark == '-' &&
          !tokens_[at].spaced)
        ++at;
      if (any && last >= 100 && at < size_ && tokens_[at].kind == TokenKind::kWord &&
          reading_.stream.text.substr(tokens_[at].begin, tokens_[at].end - tokens_[at].begin) ==
              "and")
        ++at;
      if (number_sense(at, Cat::kNumber, value, next) &&
          (!any || last >= 100 || (last >= 20 && last < 100 && value < 10 && value > 0))) {
        group += value;
        last = value;
        any = true;
        k = after = next;
        continue;
      }
      if (any && last < 100) {
        if (const std::size_t half = and_a_half(k); half != k && scale_word(half, factor, next)) {
          group += 0.5;
          k = half;
        }
      }
      if (any && scale_word(k, factor, next)) {
        if (factor == 12) {
          group *= 12;
        } else if (factor >= 1000) {
          total += (group == 0 ? 1 : group) * factor;
          group = 0;
        } else {
          group *= factor;
        }
        last = factor;
        k = after = next;
        continue;
      }
      break;
    }
    out = total + group;
    return any ? after : i;
  }

  // "No. 1 300", "June 2 100": the first number is not the head of the second.
  bool after_label(std::size_t i) const {
    if (i == 0) return true;
    const Token& t = tokens_[i - 1];
    return t.kind != TokenKind::kWord || t.capital;
  }

  std::size_t digits_number(std::size_t i, double& out) const {
    double value = tokens_[i].value();
    std::size_t k = i + 1;
    const auto length = [&](std::size_t t) { return tokens_[t].end - tokens_[t].begin; };
    if (!reading_.stream.punctuated && length(i) <= 3) {
      // Separators were stripped: "1 155 000", "1 02 million".
      while (k < size_ && tokens_[k].kind == TokenKind::kNumber && length(k) == 3 &&
             !tokens_[k].wide && tokens_[i].value() != 0) {
        value = value * 1000 + tokens_[k].value();
        ++k;
      }
      double factor = 0;
      std::size_t after = k;
      if (k == i + 1 && k < size_ && tokens_[k].kind == TokenKind::kNumber && length(k) <= 2 &&
          scale_word(k + 1, factor, after) && factor >= 1e6) {
        value += tokens_[k].value() / (length(k) == 1 ? 10 : 100);
        out = value * factor;
        return after;
      }
    }
    const auto& text = reading_.stream.text;
    const std::string_view raw = text.substr(tokens_[i].begin, tokens_[i].end - tokens_[i].begin);
    double factor = 0;
    std::size_t after = k;
    // "1.019 accounts": a point between groups, unless a scale follows ("1.019 million").
    const std::size_t point = raw.find('.');
    if (point <= 3 && raw.size() == point + 4 && !scale_word(k, factor, after) && raw[0] != '0')
      value = tokens_[i].value() * 1000;
    // "1 019 accounts": a blank between groups.
    if (reading_.stream.punctuated && k == i + 1 && length(i) <= 3 && !tokens_[i].wide &&
        point == std::string_view::npos && k + 1 < size_ && tokens_[k].kind == TokenKind::kNumber &&
        length(k) == 3 && !tokens_[k].wide && tokens_[k + 1].kind == TokenKind::kWord &&
        tokens_[k].begin == tokens_[i].end + 1 && raw[0] != '0' && !after_label(i)) {
      value = value * 1000 + tokens_[k].value();
      ++k;
    }
    after = k;
    while (scale_word(k, factor, after) && !(tokens_[k].kind == TokenKind::kMark)) {
      value *= factor;
      k = after;
    }
    // 18.4 times 100,000 is no 1839999.9999999998: nothing is counted finer than in hundredths.
    const double rounded = std::round(value * 100) / 100;
    out = std::abs(value - rounded) < 1e-9 * std::abs(value) ? rounded : value;
    return k;
  }

  // The unit that begins with the word at token `i`. Returns the token behind it.
  std::size_t read_word(std::size_t i) {
    const Token& t = tokens_[i];
    if (begins_address(t) && is_address(t)) return behind_address(i);
    const Match m = lexicon_.match(reading_.stream, i);
    if (m.length == 0 || (m.length == 1 && m.senses->by_itself)) {
      static constexpr Senses kNone;
      push(i, m.length == 0 ? kNone : *m.senses);
      return i + 1;
    }
    Unit& u = begin_unit(i);
    std::size_t after = i + m.length;
    double value = 0;
    const std::size_t number_end =
        m.senses->cats.meets(bit(Cat::kNumber)) ? number_words(i, value) : i;
    if (number_end > i && number_end >= after) {
      u.kind = UnitKind::kNumber;
      u.number = value;
      after = number_end;
    } else {
      u.all_caps = t.all_caps;
      set_senses(u, m, i);
    }
    end_unit(u, after);
    return after;
  }

  // A token that is a unit by itself.
  void push(std::size_t i, const Senses& senses) {
    static constexpr std::array kKinds = {UnitKind::kWord, UnitKind::kNumber,  UnitKind::kOrdinal,
                                          UnitKind::kMark, UnitKind::kNewline, UnitKind::kBreak};
    const Token& t = tokens_[i];
    Unit& u = reading_.units.emplace_back();
    static_cast<Looks&>(u) = t;  // what both have. NOLINT(cppcoreguidelines-slicing)
    u.kind = kKinds[static_cast<std::size_t>(t.kind)];
    u.mark = t.mark;
    u.sense_count = senses.count;
    u.first_sense = senses.first;
    u.first = u.last = static_cast<std::uint32_t>(i);
    u.begin = t.begin;
    u.end = t.end;
    u.cats = senses.cats;
    u.front = t.front;
    *signs_++ = signs_of(senses.cats) | lexicon_.signs(t.word) | stop(t.mark);
  }

  // A unit of one or more tokens: begun at the first of them, ended behind the last.
  Unit& begin_unit(std::size_t i) {
    const Token& t = tokens_[i];
    Unit& u = reading_.units.emplace_back();
    u.first = static_cast<std::uint32_t>(i);
    u.begin = t.begin;
    u.capital = t.capital;
    u.spaced = t.spaced;
    return u;
  }
  void end_unit(Unit& u, std::size_t after) {
    const Token& last = tokens_[after - 1];
    u.last = static_cast<std::uint32_t>(after - 1);
    u.end = last.end;
    u.front = text::ShortWord::of(reading_.stream.text, u.begin, u.end - u.begin).front;
    u.possessive = last.possessive;
    *signs_++ = signs_at(u);
  }

  // The unit that begins with the number or mark at token `i`. Returns the token behind it.
  std::size_t read_other(std::size_t i) {
    if (opens_target(i)) return behind_target(i);
    const Token& t = tokens_[i];
    const bool number = t.kind == TokenKind::kNumber;
    if (!number && t.kind != TokenKind::kOrdinal) {
      push(i, {});
      return i + 1;
    }
    Unit& u = begin_unit(i);
    std::size_t after = i + 1;
    const Match m = number ? lexicon_.match(reading_.stream, i) : Match();
    if (m.length > 1) {
      after = i + m.length;
      set_senses(u, m, i);
    } else if (number) {
      u.kind = UnitKind::kNumber;
      u.digits = true;
      after = digits_number(i, u.number);
      u.plain = after == i + 1 && !t.wide && t.end - t.begin <= 4;
      if (after < size_ && tokens_[after].kind == TokenKind::kMark && tokens_[after].mark == '%') {
        u.kind = UnitKind::kPercent;
        ++after;
      }
    } else {
      u.kind = UnitKind::kOrdinal;
      u.number = t.value();
    }
    end_unit(u, after);
    return after;
  }

  Signs signs_at(const Unit& u) const {
    Signs out = signs_of(u.cats);
    if (u.kind == UnitKind::kWord) {
      if (u.last == u.first) return out | lexicon_.signs(tokens_[u.first].word);
      const auto words = reading_.word(u);
      if (same_word(words, kSmallPhrase)) out |= sign(Sign::kNameWord);
      for (const auto& [list, given] : kSignLists)
        if (lexicon_.lists(list, words)) out |= given;
    } else if (u.kind == UnitKind::kNumber || u.kind == UnitKind::kOrdinal) {
      out |= sign(Sign::kNumber);
    }
    return out | stop(u.mark);
  }
  // The sign of a mark that may end a sentence.
  static Signs stop(char mark) {
    static constexpr auto kStops = [] {
      std::array<bool, 256> stops{};
      for (const char c : {'.', ';', '!', '?'}) stops[static_cast<unsigned char>(c)] = true;
      return stops;
    }();
    return Signs{kStops[static_cast<unsigned char>(mark)]} * sign(Sign::kStop);
  }

  void set_senses(Unit& u, const Match& m, std::size_t i) {
    u.first_sense = m.senses->first;
    u.sense_count = m.senses->count;
    u.cats = m.senses->cats;
    if (!m.senses->names) return;
    const TokenStream& stream = reading_.stream;
    const Token& first = tokens_[i];
    const Token& last = tokens_[i + m.length - 1];
    for (std::uint32_t k = 0; k < m.senses->count; ++k) {
      const Sense& s = lexicon_.sense(m.senses->first + k);
      if (!s.name) continue;
      if (stream.cased && first.kind == TokenKind::kWord && !first.capital &&
          !(m.length > 1 && last.capital))
        continue;
      const std::uint32_t length = last.end - first.begin;
      if (s.ambiguous && m.length == 1 && length <= 4) {
        // Short names that are words too ("US", "IRA", "X"): all capitals, or not at all.
        if (!stream.cased || !(first.all_caps || length == 1)) {
          if (length <= 3) continue;
        }
      }
      u.cats |= bit(s.cat);
    }
  }

  Reading& reading_;
  const Lexicon& lexicon_;
  const Token* const tokens_;
  const std::size_t size_;  // in tokens
  Signs* signs_ = nullptr;  // of the next unit
};

}  // namespace

const Sense* Reading::find_sense(const Unit& u, Cat cat) const {
  for (std::uint32_t k = 0; k < u.sense_count; ++k) {
    const Sense& s = lexicon->sense(u.first_sense + k);
    if (s.cat == cat) return &s;
  }
  return nullptr;
}

std::string_view Reading::find_value(const Unit& u, Cat cat) const {
  const Sense* s = find_sense(u, cat);
  return s == nullptr ? std::string_view() : std::string_view(lexicon->value(*s));
}

void build_units(Reading& reading) { Builder(reading).run(); }

}  // namespace takedowndb::grammar
