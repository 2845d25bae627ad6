#include "importers/pdf_lines.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "text/utf8.h"

namespace takedowndb::importers {
namespace {

constexpr auto kSecondHalves = std::to_array<std::string_view>(
    {"based",      "backed",   "linked",  "led",     "run",      "owned",  "funded", "sponsored",
     "controlled", "aligned",  "related", "focused", "speaking", "born",   "style",  "language",
     "affiliated", "friendly", "leaning", "origin",  "facing",   "driven", "scale",  "level",
     "called",     "year",     "made",    "term",    "hosted",   "themed", "bait"});
constexpr auto kFirstHalves = std::to_array<std::string_view>(
    {"self",   "well",  "cross", "then",  "quasi",   "so",     "two",   "three",
     "four",   "five",  "six",   "seven", "eight",   "nine",   "ten",   "twenty",
     "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"});
// The same, but also the first syllable of many a word: only where the typesetter breaks none.
constexpr auto kPrefixes = std::to_array<std::string_view>(
    {"pro", "anti", "non", "ex", "all", "co", "pre", "post", "re", "multi", "long", "short"});

constexpr std::string_view kSoftHyphen = "\u00AD";
constexpr std::string_view kHyphen = "\u2010";

template <class List>
bool is_in(const List& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

bool is_ascii_letter(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; }
bool is_letter(char c) { return is_ascii_letter(c) || (c & 0x80) != 0; }
bool is_digit(char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; }
bool is_capital(char c) { return std::isupper(static_cast<unsigned char>(c)) != 0; }

std::string_view last_token(std::string_view text) { return text.substr(text.rfind(' ') + 1); }
std::string_view first_token(std::string_view text) { return text.substr(0, text.find(' ')); }

// Without the punctuation around; a hyphen at the end stays.
std::string_view bare(std::string_view token) {
  while (!token.empty() && !is_letter(token.front()) && !is_digit(token.front()))
    token.remove_prefix(1);
  while (token.starts_with("\u201C") || token.starts_with("\u2018")) token.remove_prefix(3);
  while (true) {
    if (token.ends_with("\u201D") || token.ends_with("\u2019")) {
      token.remove_suffix(3);
    } else if (!token.empty() && !is_letter(token.back()) && !is_digit(token.back()) &&
               token.back() != '-') {
      token.remove_suffix(1);
    } else {
      return token;
    }
  }
}

// Whether a line begins with what is no word: the rest of an address that had no room.
bool goes_on_as_address(std::string_view line) {
  std::string_view token = first_token(line);
  if (token.size() == line.size()) return true;  // there is nothing else in a table's cell
  while (token.ends_with('.') || token.ends_with(',') || token.ends_with(')'))
    token.remove_suffix(1);
  return token.find_first_of("/_=%.0123456789") != token.npos;
}

char32_t first_letter(std::string_view text) {
  std::size_t pos = 0;
  return text.empty() ? 0 : text::decode(text, pos);
}
char32_t last_letter(std::string_view text) {
  std::size_t pos = text.size();
  if (pos == 0) return 0;
  --pos;
  while (pos > 0 && (static_cast<unsigned char>(text[pos]) & 0xC0U) == 0x80U) --pos;
  return text::decode(text, pos);
}

// Chinese and Japanese have no blanks between words.
bool is_without_blanks(char32_t c) {
  return (c >= 0x2E80 && c < 0xAC00) || (c >= 0xF900 && c < 0xFB00) || (c >= 0xFF00 && c < 0xFFF0);
}

}  // namespace

LineJoiner::LineJoiner(const std::vector<PdfPage>& pages) {
  bool broken = false;
  for (const PdfPage& page : pages)
    for (const LinePiece& line : page.lines) {
      std::string_view rest = line.text;
      bool first = true;
      bool within = false;  // a sentence
      while (!rest.empty()) {
        const std::string_view token = first_token(rest);
        rest.remove_prefix(std::min(rest.size(), token.size() + 1));
        const std::string_view word = bare(token);
        if (!(first && broken) && !word.ends_with('-')) {
          learn(word);
          if (within && !word.empty() && is_capital(word.front()))
            names_.insert(text::to_lower(word.substr(0, word.find('-'))));
        }
        within = !token.empty() && is_letter(token.back());
        first = false;
      }
      broken = line.text.ends_with('-') || line.text.ends_with(kHyphen) ||
               line.text.ends_with(kSoftHyphen);
    }
  // A typesetter that breaks words does so at many lines, and some of the words stand elsewhere.
  std::size_t lines = 0;
  std::size_t hyphens = 0;
  std::size_t whole = 0;
  std::size_t halves = 0;
  const std::string* before = nullptr;
  for (const PdfPage& page : pages)
    for (const LinePiece& line : page.lines) {
      ++lines;
      if (before != nullptr && begins_small(line.text)) {
        ++hyphens;
        std::string first = text::to_lower(bare(last_token(*before)));
        const std::string second = text::to_lower(bare(first_token(line.text)));
        if (!first.empty()) first.pop_back();
        whole += knows(first + second) ? 1U : 0U;
        halves += !knows(first) && !knows(second) && !is_in(kSecondHalves, second) ? 1U : 0U;
      }
      before = line.text.ends_with('-') ? &line.text : nullptr;
    }
  breaks_words_ = (whole > 0 && hyphens * 60 >= lines) || (halves >= 2 && hyphens * 25 >= lines);
}

void LineJoiner::learn(std::string_view token) {
  if (token.empty() || is_address(token)) return;
  std::string lower = text::to_lower(token);
  if (lower.find('-') != std::string::npos) {
    std::size_t begin = 0;
    while (begin <= lower.size()) {
      const std::size_t end = std::min(lower.find('-', begin), lower.size());
      if (end - begin >= 3) words_.insert(lower.substr(begin, end - begin));
      begin = end + 1;
    }
    compounds_.insert(std::move(lower));
  } else {
    words_.insert(std::move(lower));
  }
}

bool LineJoiner::keeps_hyphen(std::string_view before, std::string_view after) const {
  if (before.empty() || after.empty()) return true;
  if (!begins_small(after) || !is_letter(before.back())) return true;
  // A name of a file or a page: "report-2026-china-".
  if (std::any_of(before.begin(), before.end(), is_digit)) return true;
  const std::string whole = text::to_lower(before);
  const std::string second = text::to_lower(after);
  if (compounds_.count(whole + '-' + second) != 0) return true;
  // Of "Russia-affili-", the last part.
  const std::string_view part = before.substr(before.rfind('-') + 1);
  if (part.size() < 2) return true;
  const std::string first = text::to_lower(part);
  if (knows(first + second)) return false;
  if (is_capital(part.back())) return true;
  const std::string_view stem = std::string_view(second).substr(0, second.find('-'));
  if (is_in(kSecondHalves, stem) || is_in(kFirstHalves, first)) return true;
  if (is_capital(part.front()))
    return names_.count(first) != 0 || (!breaks_words_ && (knows(first) || knows(second)));
  if (breaks_words_) return false;
  return is_in(kPrefixes, first) || (first.size() >= 3 && knows(first));
}

void LineJoiner::append(std::string& text, std::string_view line, bool full) const {
  if (text.empty() || line.empty()) {
    text += line;
    return;
  }
  const std::string_view last = last_token(text);
  if (last.size() > kSoftHyphen.size() && last.ends_with(kSoftHyphen)) {
    text.resize(text.size() - kSoftHyphen.size());
  } else if (last.size() > 1 && (last.ends_with('-') || last.ends_with(kHyphen))) {
    const std::size_t hyphen = last.ends_with('-') ? 1 : kHyphen.size();
    const bool address = is_address(last) || is_address(first_token(line));
    std::string_view before = bare(last.substr(0, last.size() - hyphen));
    // "first- and second-hand": a hyphen that hangs.
    const std::string_view next = first_token(line);
    if (!address && (next == "and" || next == "or" || next == "to")) {
      text += ' ';
    } else if (!address && !keeps_hyphen(before, bare(next))) {
      text.resize(text.size() - hyphen);
    }
  } else {
    const bool dash = last.ends_with("\u2014") || (last.size() > 3 && last.ends_with("\u2013")) ||
                      (last.size() > 1 && last.ends_with('/'));
    const bool no_blanks =
        is_without_blanks(last_letter(text)) && is_without_blanks(first_letter(line));
    const bool address =
        is_address(last) && (last.ends_with('_') || last.ends_with('=') || last.ends_with('&') ||
                             (full && goes_on_as_address(line)));
    if (!dash && !no_blanks && !address) text += ' ';
  }
  text += line;
}

bool is_address(std::string_view token) {
  return token.find("://") != std::string_view::npos || token.starts_with("www.") ||
         token.find('@') != std::string_view::npos || token.find('_') != std::string_view::npos ||
         token.find("[.]") != std::string_view::npos ||
         (token.find('/') != std::string_view::npos && token.find('.') != std::string_view::npos);
}

bool ends_sentence(std::string_view text) {
  while (true) {
    if (text.ends_with("\u201D") || text.ends_with("\u2019")) {
      text.remove_suffix(3);
    } else if (text.ends_with('"') || text.ends_with('\'') || text.ends_with(')') ||
               text.ends_with(']')) {
      text.remove_suffix(1);
    } else {
      break;
    }
  }
  return text.ends_with('.') || text.ends_with('!') || text.ends_with('?') || text.ends_with(':') ||
         text.ends_with("\u3002") || text.ends_with("\u2026");
}

bool begins_small(std::string_view text) {
  const char32_t c = first_letter(text);
  if (c < 0x80) return c >= 'a' && c <= 'z';
  // Letters with other forms: a small one is its own lower case and no other's.
  return c >= 0xDF && c <= 0xFF && c != 0xF7;
}

}  // namespace takedowndb::importers
