#include "language/language.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>
#include <vector>

#include "text/embedded.h"
#include "text/letters.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace takedowndb::language {
namespace {

// A text of fewer words is not judged; nor one with fewer hits, or a smaller share of them.
constexpr std::size_t kFewestWords = 12;
constexpr std::size_t kFewestHits = 4;
constexpr double kLeastShare = 0.1;
// How much commoner another language's words must be than English ones: texts quote.
constexpr double kClearly = 1.5;
constexpr std::size_t kFewestLetters = 30;

struct Language {
  std::string code;
  std::string name;
};

struct Table {
  std::vector<Language> languages;
  text::WordTable words;
  std::vector<std::vector<std::size_t>> common;  // by word: the languages that it is common in
  std::vector<CommonWord> spelled;               // by word, from the first
  // By the first two letters: a bit for each length of the words that begin so. Most words of a
  // text are not looked up at all.
  std::array<std::uint32_t, 1024> lengths{};
};

constexpr std::size_t kLongest = 31;  // no function word is longer

std::size_t front_of(std::string_view text, std::size_t from, std::size_t length) {
  const auto letter = [&](std::size_t i) {
    return static_cast<std::size_t>(static_cast<unsigned char>(text[i]) & 31U);
  };
  return letter(from) * 32 + (length > 1 ? letter(from + 1) : 0);
}

std::vector<std::string> split(std::string_view s, char by) {
  std::vector<std::string> out;
  for (std::size_t from = 0; from <= s.size();) {
    const std::size_t end = std::min(s.find(by, from), s.size());
    out.emplace_back(s.substr(from, end - from));
    from = end + 1;
  }
  return out;
}

Table read_table() {
  Table out;
  for (const auto& file : embedded::function_words())
    for (const std::string& line : split(file.text, '\n')) {
      if (line.empty() || line.front() == '#') continue;
      const auto columns = split(line, '\t');
      for (const std::string& word : split(columns.at(2), '|')) {
        const std::uint32_t id = out.words.add(word);
        out.common.resize(out.words.size());
        out.common[id].push_back(out.languages.size());
        if (id > out.spelled.size()) out.spelled.push_back({word, false, false});
        CommonWord& spelled = out.spelled[id - 1];
        (out.languages.empty() ? spelled.english : spelled.foreign) = true;
        if (word.size() <= kLongest)
          out.lengths[front_of(word, 0, word.size())] |= 1U << word.size();
      }
      out.languages.push_back({columns[0], columns[1]});
    }
  return out;
}

const Table& table() {
  static const Table kTable = read_table();
  return kTable;
}

// Blocks of the Unicode standard, version 15, that hold a script's letters.
struct Script {
  char32_t first;
  char32_t last;
  std::string_view code;
};
constexpr std::array kScripts = {
    Script{0x0370, 0x03FF, "el"},       Script{0x0400, 0x052F, "ru"},
    Script{0x0530, 0x058F, "hy"},       Script{0x0590, 0x05FF, "he"},
    Script{0x0600, 0x06FF, "ar"},       Script{0x0750, 0x077F, "ar"},
    Script{0x0900, 0x097F, "und-Deva"}, Script{0x0980, 0x09FF, "bn"},
    Script{0x0A00, 0x0A7F, "pa"},       Script{0x0A80, 0x0AFF, "gu"},
    Script{0x0B80, 0x0BFF, "ta"},       Script{0x0C00, 0x0C7F, "te"},
    Script{0x0C80, 0x0CFF, "kn"},       Script{0x0D00, 0x0D7F, "ml"},
    Script{0x0D80, 0x0DFF, "si"},       Script{0x0E00, 0x0E7F, "th"},
    Script{0x0E80, 0x0EFF, "lo"},       Script{0x0F00, 0x0FFF, "bo"},
    Script{0x1000, 0x109F, "my"},       Script{0x10A0, 0x10FF, "ka"},
    Script{0x1200, 0x139F, "und-Ethi"}, Script{0x1780, 0x17FF, "km"},
    Script{0x3040, 0x30FF, "ja"},       Script{0x3400, 0x4DBF, "zh"},
    Script{0x4E00, 0x9FFF, "zh"},       Script{0xAC00, 0xD7AF, "ko"},
};

constexpr auto kScriptNames = std::to_array<std::pair<std::string_view, std::string_view>>(
    {{"el", "Greek"},
     {"ru", "Russian"},
     {"uk", "Ukrainian"},
     {"be", "Belarusian"},
     {"sr", "Serbian"},
     {"hy", "Armenian"},
     {"he", "Hebrew"},
     {"ar", "Arabic"},
     {"fa", "Persian"},
     {"ur", "Urdu"},
     {"bn", "Bengali"},
     {"pa", "Punjabi"},
     {"gu", "Gujarati"},
     {"ta", "Tamil"},
     {"te", "Telugu"},
     {"kn", "Kannada"},
     {"ml", "Malayalam"},
     {"si", "Sinhala"},
     {"th", "Thai"},
     {"lo", "Lao"},
     {"bo", "Tibetan"},
     {"my", "Burmese"},
     {"ka", "Georgian"},
     {"km", "Khmer"},
     {"ja", "Japanese"},
     {"zh", "Chinese"},
     {"ko", "Korean"},
     {"und-Deva", "Devanagari letters"},
     {"und-Ethi", "Ethiopic letters"}});

bool is_ascii_letter(char32_t c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// Latin letters with marks, and those of Vietnamese.
bool is_latin(char32_t c) {
  return is_ascii_letter(c) || (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7) ||
         (c >= 0x1E00 && c <= 0x1EFF);
}

struct Letters {
  std::size_t latin = 0;  // bytes
  std::array<std::size_t, kScripts.size()> scripts{};
  // Signs that tell languages of one script apart.
  std::size_t ukrainian = 0, belarusian = 0, serbian = 0, russian = 0, persian = 0, urdu = 0;
};

// Of other letters than Latin.
void count(char32_t c, Letters& out) {
  if (c < kScripts.front().first) return;
  for (std::size_t i = 0; i < kScripts.size(); ++i)
    if (c >= kScripts[i].first && c <= kScripts[i].last) ++out.scripts[i];
  switch (c) {
    case U'ї':
    case U'є':
    case U'ґ':
      ++out.ukrainian;
      break;
    case U'ў':
      ++out.belarusian;
      break;
    case U'ј':
    case U'ђ':
    case U'ћ':
    case U'љ':
      ++out.serbian;
      break;
    case U'ы':
    case U'э':
      ++out.russian;
      break;
    case U'پ':
    case U'چ':
    case U'گ':
    case U'ی':
      ++out.persian;
      break;
    case U'ٹ':
    case U'ڈ':
    case U'ں':
    case U'ے':
      ++out.urdu;
      break;
    default:
      break;
  }
}

std::string of_script(const Letters& letters) {
  std::size_t others = 0;
  std::vector<std::pair<std::string_view, std::size_t>> sums;
  for (std::size_t i = 0; i < kScripts.size(); ++i) {
    if (letters.scripts[i] == 0) continue;
    others += letters.scripts[i];
    const auto found =
        std::ranges::find(sums, kScripts[i].code, &std::pair<std::string_view, std::size_t>::first);
    if (found == sums.end()) {
      sums.emplace_back(kScripts[i].code, letters.scripts[i]);
    } else {
      found->second += letters.scripts[i];
    }
  }
  if (others < kFewestLetters || others <= letters.latin) return {};
  const auto most =
      std::ranges::max_element(sums, {}, &std::pair<std::string_view, std::size_t>::second);
  std::string code(most->first);
  const auto has = [&](std::string_view other) {
    return std::ranges::any_of(sums, [&](const auto& s) { return s.first == other; });
  };
  if (code == "zh" && has("ja")) return "ja";
  if (code == "ru") {
    if (letters.belarusian > 0) return "be";
    if (letters.ukrainian > letters.russian) return "uk";
    if (letters.serbian > letters.russian) return "sr";
  }
  if (code == "ar") {
    if (letters.urdu > 0) return "ur";
    if (letters.persian * 50 > most->second) return "fa";
  }
  return code;
}

// Words of a text, counted by the languages that they are common in.
class Words {
 public:
  // The word from byte `from` to `end`. `plain`: ASCII letters alone.
  void add(std::string_view text, std::size_t from, std::size_t end, bool plain) {
    ++words_;
    const std::size_t length = end - from;
    if (plain &&
        (length > kLongest || (known_.lengths[front_of(text, from, length)] >> length & 1U) == 0))
      return;
    const std::uint32_t word = plain ? known_.words.find_plain(text, from, length)
                                     : known_.words.find(text::to_lower(text.substr(from, length)));
    if (word == text::kNoWord) return;
    for (const std::size_t i : known_.common[word]) ++hits_[i];
  }
  std::string language() const;

 private:
  const Table& known_ = table();
  std::vector<std::size_t> hits_ = std::vector<std::size_t>(known_.languages.size());
  std::size_t words_ = 0;
};

std::string Words::language() const {
  if (words_ < kFewestWords) return {};
  const std::size_t english = hits_[0];
  const auto most = std::ranges::max_element(hits_);
  if (*most < kFewestHits || static_cast<double>(*most) < kLeastShare * static_cast<double>(words_))
    return {};
  const auto best = static_cast<std::size_t>(most - hits_.begin());
  if (best != 0 && static_cast<double>(*most) < kClearly * static_cast<double>(english)) return {};
  return known_.languages[best].code;
}

}  // namespace

std::string recognise(std::string_view text) {
  Letters letters;
  Words words;
  const std::string_view sample = text.substr(0, kSample);
  const auto is_ascii = [&](std::size_t i) { return static_cast<unsigned char>(sample[i]) < 0x80; };
  for (std::size_t i = 0; i < sample.size();) {
    const std::size_t from = i;
    bool plain = true;
    bool ended = false;
    // Most words are short and end before an ASCII character.
    if (i + 8 <= sample.size()) {
      i += text::letters_of_eight(sample.data() + i, 0x20);
      ended = i < from + 8 && is_ascii(i);
    }
    while (!ended) {
      i = text::behind_any_letters(sample, i);
      if (i >= sample.size() || is_ascii(i)) break;
      std::size_t after = i;
      if (!is_latin(text::decode(sample, after))) break;
      plain = false;
      i = after;
    }
    if (i > from) {
      letters.latin += i - from;
      words.add(sample, from, i, plain);
    }
    // What ended the word.
    if (i >= sample.size()) break;
    if (is_ascii(i))
      ++i;
    else
      count(text::decode(sample, i), letters);
  }
  std::string script = of_script(letters);
  return script.empty() ? words.language() : script;
}

std::vector<CommonWord> common_words() { return table().spelled; }

bool is_surely_english(const Evidence& e) {
  static_assert(kFewestWords >= kFewestHits);
  return e.others <= e.letters && e.english >= kFewestWords && e.english >= e.foreign &&
         static_cast<double>(e.english) > kLeastShare * static_cast<double>(e.words);
}

std::string name_of(std::string_view code) {
  const std::string_view primary = code.substr(0, code.find('-'));
  for (const std::string_view wanted : {code, primary}) {
    for (const Language& l : table().languages)
      if (l.code == wanted) return l.name;
    for (const auto& [known, name] : kScriptNames)
      if (known == wanted) return std::string(name);
  }
  return std::string(code);
}

bool is_english(std::string_view recognised, std::string_view said) {
  if (!recognised.empty()) return recognised == "en";
  const std::string primary = text::to_lower(said.substr(0, said.find_first_of("-_")));
  return primary.empty() || primary == "en" || primary == "eng" || primary == "und";
}

}  // namespace takedowndb::language
