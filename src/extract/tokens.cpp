#include "extract/tokens.h"

#include <algorithm>
#include <array>
#include <bit>

#include "text/letters.h"

namespace takedowndb::grammar {
namespace {

using text::fold;

enum Class : std::uint8_t { kOther, kSpace, kLine, kLower, kUpper, kDigit, kHigh };

constexpr std::array<std::uint8_t, 256> make_classes() {
  std::array<std::uint8_t, 256> classes{};
  for (std::size_t i = 0; i < 256; ++i) {
    if (i == ' ' || i == '\t' || i == '\r' || i == '\f' || i == '\v')
      classes[i] = kSpace;
    else if (i == '\n')
      classes[i] = kLine;
    else if (i >= 'a' && i <= 'z')
      classes[i] = kLower;
    else if (i >= 'A' && i <= 'Z')
      classes[i] = kUpper;
    else if (i >= '0' && i <= '9')
      classes[i] = kDigit;
    else if (i >= 0x80)
      classes[i] = kHigh;
    else
      classes[i] = kOther;
  }
  return classes;
}
constexpr auto kClasses = make_classes();

Class class_of(char c) { return static_cast<Class>(kClasses[static_cast<unsigned char>(c)]); }

// What a character outside ASCII is to the tokenizer.
struct Wide {
  char mark = 0;  // 0: a letter; ' ': white space; else the ASCII mark that it counts as
  std::uint8_t length = 1;
};

Wide look_at_wide(std::string_view s, std::size_t i) {
  const auto at = [&](std::size_t k) {
    return k < s.size() ? static_cast<unsigned char>(s[k]) : 0U;
  };
  const unsigned a = at(i);
  if (a == 0xC2) {
    const unsigned b = at(i + 1);
    if (b == 0xA0) return {' ', 2};                            // no-break space
    if (b == 0xAB || b == 0xBB) return {'"', 2};               // guillemets
    if (b == 0xB7) return {'*', 2};                            // middle dot
    if (b == 0xA3) return {'L', 2};                            // pound sign
    if (b == 0xA5) return {'Y', 2};                            // yen sign
    if (b == 0xAD) return {' ', 2};                            // soft hyphen
    if (b == 0xB2 || b == 0xB3 || b == 0xB9) return {' ', 2};  // superscripts: marks of notes
    if (b < 0xC0 && b != 0xAA && b != 0xBA && b != 0xB5) return {'.', 2};
    return {0, 2};
  }
  if (a == 0xC3) return {static_cast<char>(at(i + 1) == 0x97 ? 'x' : 0), 2};
  if (a == 0xE2) {
    const unsigned b = at(i + 1);
    const unsigned c = at(i + 2);
    if (b == 0x80) {
      if (c >= 0x80 && c <= 0x8B) return {' ', 3};  // spaces of all widths
      if (c == 0xAF) return {' ', 3};               // narrow no-break space
      if (c == 0x90 || c == 0x91) return {'-', 3};  // hyphens
      if (c >= 0x92 && c <= 0x95) return {'_', 3};  // dashes
      if (c == 0x98 || c == 0x99 || c == 0x9A || c == 0x9B) return {'\'', 3};
      if (c >= 0x9C && c <= 0x9F) return {'"', 3};
      if (c == 0xA2 || c == 0xA3) return {'*', 3};  // bullets
      if (c == 0xA6) return {'.', 3};               // ellipsis
      if (c == 0xB9 || c == 0xBA) return {'\'', 3};
      return {'|', 3};
    }
    if (b == 0x81 && (c == 0xB0 || (c >= 0xB4 && c <= 0xB9))) return {' ', 3};  // superscripts
    if (b == 0x82 && c == 0xAC) return {'E', 3};                                // euro sign
    if (b == 0x97 || b == 0x96) return {'*', 3};  // geometric shapes: bullets
    return {'|', 3};
  }
  if (a >= 0xF0) return {'|', 4};  // emoji
  if (a >= 0xE0) {
    if (a == 0xEF && at(i + 1) == 0xBB && at(i + 2) == 0xBF) return {' ', 3};  // BOM
    return {0, 3};
  }
  return {0, 2};
}

bool is_thin_space(std::string_view s, std::size_t i, std::size_t& length) {
  if (i + 1 < s.size() && s[i] == '\xC2' && s[i + 1] == '\xA0') {
    length = 2;
    return true;
  }
  if (i + 2 < s.size() && s[i] == '\xE2' && s[i + 1] == '\x80' &&
      (s[i + 2] == '\x89' || s[i + 2] == '\xAF' || s[i + 2] == '\x88' || s[i + 2] == '\x8A')) {
    length = 3;
    return true;
  }
  return false;
}

bool is_digit(std::string_view s, std::size_t i) {
  return i < s.size() && class_of(s[i]) == kDigit;
}

bool is_letter(std::string_view s, std::size_t i) {
  if (i >= s.size()) return false;
  const Class c = class_of(s[i]);
  return c == kLower || c == kUpper || (c == kHigh && look_at_wide(s, i).mark == 0);
}

// "1,019", "1.02", "1 155 000" with thin spaces, "15K", "26th", from `i`. Returns its end.
std::size_t read_number(std::string_view s, std::size_t i, Token& token) {
  double value = 0;
  double fraction = 0;
  token.kind = TokenKind::kNumber;
  const auto three_digits_follow = [&](std::size_t k) {
    return is_digit(s, k) && is_digit(s, k + 1) && is_digit(s, k + 2) && !is_digit(s, k + 3);
  };
  while (i < s.size()) {
    if (is_digit(s, i)) {
      if (fraction > 0) {
        value += (s[i] - '0') * fraction;
        fraction /= 10;
      } else {
        value = value * 10 + (s[i] - '0');
      }
      ++i;
      continue;
    }
    std::size_t thin = 0;
    // "2,35,000": groups of two before the last, as India writes them.
    const bool lakh = fraction == 0 && s[i] == ',' && is_digit(s, i + 1) && is_digit(s, i + 2) &&
                      i + 3 < s.size() && s[i + 3] == ',' && three_digits_follow(i + 4);
    const bool apostrophe = fraction == 0 && s[i] == '\'' && three_digits_follow(i + 1);
    if (lakh || apostrophe || (fraction == 0 && s[i] == ',' && three_digits_follow(i + 1))) {
      token.wide = true;
      ++i;
    } else if (fraction == 0 && s[i] == '.' && is_digit(s, i + 1)) {
      // "1.019.500" groups by points; "1.02" is a fraction.
      std::size_t k = i + 1;
      while (is_digit(s, k)) ++k;
      if (k - i == 4 && k + 3 < s.size() && s[k] == '.' && three_digits_follow(k + 1)) {
        token.wide = true;
      } else if (token.wide && k - i == 4 && s[i - 4] == '.') {
        // a further group
      } else {
        fraction = 0.1;
      }
      ++i;
    } else if (fraction == 0 && is_thin_space(s, i, thin) && three_digits_follow(i + thin)) {
      token.wide = true;
      i += thin;
    } else {
      break;
    }
  }
  // A suffix that is not the beginning of a word.
  const auto suffix_ends = [&](std::size_t k) { return !is_letter(s, k) && !is_digit(s, k); };
  if (i < s.size()) {
    const char c = fold(s[i]);
    const char d = i + 1 < s.size() ? fold(s[i + 1]) : ' ';
    if (c == 'k' && suffix_ends(i + 1)) {
      value *= 1e3;
      ++i;
    } else if (c == 'm' && suffix_ends(i + 1)) {
      value *= 1e6;
      ++i;
    } else if (c == 'm' && d == 'n' && suffix_ends(i + 2)) {
      value *= 1e6;
      i += 2;
    } else if (c == 'b' && d == 'n' && suffix_ends(i + 2)) {
      value *= 1e9;
      i += 2;
    } else if (((c == 's' && d == 't') || (c == 'n' && d == 'd') || (c == 'r' && d == 'd') ||
                (c == 't' && d == 'h')) &&
               suffix_ends(i + 2)) {
      token.kind = TokenKind::kOrdinal;
      i += 2;
    }
  }
  token.front = std::bit_cast<std::uint64_t>(value);
  return i;
}

// "OctoberWe terminated": text whose line ends were lost. Only words that no name ends with.
bool sentence_begins(std::string_view s, std::size_t i) {
  for (const std::string_view word : {"We", "The", "This", "These", "Our", "They"})
    if (s.substr(i, word.size()) == word && i + word.size() < s.size() && s[i + word.size()] == ' ')
      return true;
  return false;
}

// "KSh1.2 million", "Rs40,000": letters of a currency, to which the amount is set without a blank.
bool is_currency_before_amount(std::string_view s, std::size_t i) {
  std::size_t letters = i + 2;  // the shortest has two
  while (letters < i + 4 && is_letter(s, letters)) ++letters;
  if (!is_digit(s, letters)) return false;
  for (const std::string_view sign :
       {"KSh", "Ksh", "KES", "TSh", "Tsh", "TZS", "USh", "Ush", "UGX",
        "Rs",  "INR", "PKR", "Rp",  "RM",  "MWK", "ZMW", "GHS", "NGN",
        "PHP", "Php", "Tk",  "BDT", "AED", "SAR", "USD", "EUR", "GBP"})
    if (s.substr(i, sign.size()) == sign && is_digit(s, i + sign.size())) return true;
  return false;
}

struct Word {
  std::size_t end = 0;        // in the text, before "'s"
  std::size_t letters = 0;    // and digits
  bool lower = false;         // has a small letter, or one outside ASCII
  bool plain = true;          // nothing but ASCII letters and digits
  bool letters_alone = true;  // ASCII letters
  bool joined = false;        // another word begins right behind it
  bool possessive = false;
};

// What may stand behind a simple word, by a table: no processor could foresee it.
enum Behind : std::uint8_t {
  kNone = 0,      // it may go on, or has a meaning of its own
  kAnyWord = 1,   // of any length
  kLongWord = 2,  // not of a single letter: "U.S."
};

constexpr auto kBehind = [] {
  std::array<std::uint8_t, 256> behind{};
  for (std::size_t i = 0; i < 256; ++i)
    if (kClasses[i] <= kLine && i != '\'') behind[i] = kAnyWord | kLongWord;
  behind['.'] = kLongWord;
  return behind;
}();

// A word as most are: an ASCII letter, small ones behind it, not too long for a ShortWord, then a
// blank or a mark that cannot stand inside a word.
struct SimpleWord {
  text::ShortWord letters;
  std::size_t length = 0;  // 0: it is none
};

// The one that begins with the ASCII letter at `i`; its end is found in the bytes that are looked
// up, and without branches, as words of all lengths follow each other.
SimpleWord read_simple_word(std::string_view s, std::size_t i) {
  using text::ShortWord;
  if (i + ShortWord::kLongest >= s.size()) return {};
  const char* const at = s.data() + i;
  // The first letter is known, and may be a capital.
  const std::size_t length = 1 + text::small_letters_of_fifteen(at + 1);
  if (length == ShortWord::kLongest) return {};
  const unsigned behind = kBehind[static_cast<unsigned char>(at[length])];
  if ((behind & (length == 1 ? kAnyWord : kLongWord)) == 0) return {};
  return {ShortWord::load(at).cut(length), length};
}

// Looks simple words up, each a few words after it was read: the table lies in no near cache, and
// is on its way by then.
class LateLookup {
 public:
  explicit LateLookup(const text::WordTable& vocabulary) : vocabulary_(vocabulary) {}

  // The last of the tokens is that word.
  void add(const text::ShortWord& word, std::vector<Token>& tokens) {
    Asked& oldest = asked_[count_++ % asked_.size()];
    if (count_ > asked_.size()) answer(oldest, tokens);
    oldest = {word, vocabulary_.place_of(word), tokens.size() - 1};
    vocabulary_.fetch(oldest.place);
  }
  void finish(std::vector<Token>& tokens) {
    for (std::size_t i = 0; i < std::min(count_, asked_.size()); ++i) answer(asked_[i], tokens);
  }

 private:
  struct Asked {
    text::ShortWord word;
    std::size_t place = 0;
    std::size_t token = 0;
  };
  void answer(const Asked& asked, std::vector<Token>& tokens) const {
    tokens[asked.token].word = vocabulary_.find_short(asked.word, asked.place);
  }

  const text::WordTable& vocabulary_;
  std::array<Asked, 8> asked_;
  std::size_t count_ = 0;
};

// Of letters and other bytes in turn; a longer token than any word has no more.
std::uint16_t most_pieces(std::size_t length) {
  return static_cast<std::uint16_t>(std::min(length / 2 + 1, std::size_t{1} << 15U));
}

// The word that begins at `i`.
Word read_word(std::string_view s, std::size_t i, bool ends_at_digit) {
  Word word;
  // "U.S." and its like: single letters each with a full stop.
  if (i + 3 < s.size() && s[i + 1] == '.' && class_of(s[i]) == kUpper &&
      class_of(s[i + 2]) == kUpper && (s[i + 3] == '.' || !is_letter(s, i + 3))) {
    word.plain = word.letters_alone = false;
    while (i + 1 < s.size() && class_of(s[i]) == kUpper && s[i + 1] == '.') {
      i += 2;
      ++word.letters;
    }
    if (i < s.size() && class_of(s[i]) == kUpper && !is_letter(s, i + 1)) {
      ++i;
      ++word.letters;
    }
    word.end = i;
    return word;
  }
  while (i < s.size()) {
    const std::size_t begin = i;
    i = text::behind_small_letters(s, i);
    word.letters += i - begin;
    word.lower |= i > begin;
    if (i >= s.size()) break;
    const Class k = class_of(s[i]);
    if (k == kSpace) break;
    if (k == kUpper || k == kDigit) {
      if (k == kDigit && ends_at_digit) break;
      if (k == kUpper && word.lower && sentence_begins(s, i)) {
        word.joined = true;
        break;
      }
      word.letters_alone &= k == kUpper;
      ++word.letters;
      ++i;
      continue;
    }
    std::size_t quote = 0;
    if (s[i] == '\'')
      quote = 1;
    else if (k == kHigh && s.substr(i, 3) == "\xE2\x80\x99")
      quote = 3;
    if (quote != 0) {
      if (!is_letter(s, i + quote)) break;
      word.possessive = fold(s[i + quote]) == 's' && !is_letter(s, i + quote + 1);
      if (word.possessive) break;
      word.plain = word.letters_alone = false;
      i += quote;
      continue;
    }
    if (k != kHigh) break;
    const Wide wide = look_at_wide(s, i);
    if (wide.mark != 0) break;
    word.lower = true;
    word.plain = word.letters_alone = false;
    i = std::min(i + wide.length, s.size());
    ++word.letters;
  }
  word.end = i;
  return word;
}

}  // namespace

void tokenize(std::string_view s, const text::WordTable& vocabulary, TokenStream& out) {
  out.text = s;
  out.tokens.clear();
  out.tokens.reserve(s.size() / 4 + 8);  // more than most texts have
  std::size_t words = 0;
  std::size_t capitals = 0;
  std::size_t stops = 0;
  bool spaced = true;
  LateLookup lookup(vocabulary);
  std::size_t i = 0;
  while (i < s.size()) {
    const char c = s[i];
    const Class kind = class_of(c);
    if (kind == kLower || kind == kUpper) {
      if (const SimpleWord word = read_simple_word(s, i); word.length != 0) {
        Token& token = out.tokens.emplace_back();
        token.kind = TokenKind::kWord;
        token.capital = kind == kUpper;
        token.spaced = spaced;
        token.begin = static_cast<std::uint32_t>(i);
        token.end = static_cast<std::uint32_t>(i + word.length);
        token.front = word.letters.front;
        lookup.add(word.letters, out.tokens);
        ++words;
        capitals += kind == kUpper;
        i += word.length;
        // A guess, mostly right, behind which the next word is begun before this one is looked up.
        spaced = false;
        if (s[i] == ' ') [[likely]] {
          spaced = true;
          ++i;
        }
        continue;
      }
    }
    // What is no token: white space, and Markdown's escape, behind which a character stands for
    // itself.
    if (kind == kSpace || c == '\\') {
      spaced |= kind == kSpace;
      ++i;
      continue;
    }
    Wide wide;
    if (kind == kHigh) {
      wide = look_at_wide(s, i);
      if (wide.mark == ' ') {
        spaced = true;
        i += wide.length;
        continue;
      }
    }
    Token& token = out.tokens.emplace_back();
    token.begin = static_cast<std::uint32_t>(i);
    token.spaced = spaced;
    spaced = false;
    if (kind == kLower || kind == kUpper || (kind == kHigh && wide.mark == 0)) {
      token.kind = TokenKind::kWord;
      token.capital = kind == kUpper;
      ++words;
      capitals += token.capital;
      // "$US1.6 million": the figure is no part of the word.
      const bool sign = (!token.spaced && out.tokens.size() > 1 && (&token)[-1].mark == '$') ||
                        (kind == kUpper && is_currency_before_amount(s, i));
      const Word word = read_word(s, i, sign);
      if (!word.letters_alone) token.pieces = most_pieces(word.end - i);
      token.pieces += word.possessive;
      out.joined |= word.joined;
      token.possessive = word.possessive;
      token.all_caps = token.capital && !word.lower && word.letters > 1;
      const std::string_view raw = s.substr(i, word.end - i);
      const auto front = text::ShortWord::of(s, i, raw.size());
      token.front = front.front;
      token.word = word.plain ? vocabulary.find_plain(front, raw) : vocabulary.find(raw);
      token.end = static_cast<std::uint32_t>(word.end);
      i = word.end;
      if (token.possessive) i += s[i] == '\'' ? 2 : 4;
      continue;
    }
    if (kind == kLine) {
      std::size_t lines = 0;
      while (i < s.size() && (class_of(s[i]) == kSpace || s[i] == '\n')) lines += s[i++] == '\n';
      token.kind = lines > 1 ? TokenKind::kBreak : TokenKind::kNewline;
      token.mark = '\n';
      token.front = text::ShortWord::of(s, token.begin, i - token.begin).front;
      spaced = true;
    } else if (kind == kDigit) {
      token.pieces = 1;
      i = read_number(s, i, token);
      token.word = vocabulary.find_plain(s, token.begin, i - token.begin);
    } else {
      token.kind = TokenKind::kMark;
      token.mark = kind == kHigh ? wide.mark : c;
      i += wide.length;
      if (c == '-' && i < s.size() && s[i] == '-') {
        token.mark = '_';
        while (i < s.size() && s[i] == '-') ++i;
      }
      token.front = text::ShortWord::of(s, token.begin, i - token.begin).front;
      stops += token.mark == '.' || token.mark == ',';
    }
    token.end = static_cast<std::uint32_t>(i);
  }
  lookup.finish(out.tokens);
  out.cased = words < 8 || capitals * 50 > words;
  out.punctuated = words < 30 || stops * 50 > words;
}

}  // namespace takedowndb::grammar
