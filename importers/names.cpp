#include "importers/names.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <utility>

#include "importers/columns.h"
#include "importers/table_rows.h"
#include "text/csv.h"
#include "text/edtf.h"
#include "text/embedded.h"
#include "text/utf8.h"

namespace takedowndb::importers {
namespace {

using Table = std::map<std::string, std::string, std::less<>>;

text::CsvTable reference(std::string_view file) {
  for (const auto& embedded : embedded::reference())
    if (embedded.path == file) return text::read_csv(embedded.text);
  return {};
}

bool is_word(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 ||
         static_cast<unsigned char>(c) >= 0x80 || c == '\'';
}

// A word of a text and where it stands, in bytes.
struct Word {
  std::string text;  // lower case
  std::size_t begin = 0;
  std::size_t end = 0;
};

// Letters and digits; a digit behind a letter begins no new word ("q3").
std::vector<Word> words_of(std::string_view text) {
  std::vector<Word> out;
  for (std::size_t i = 0; i < text.size();) {
    if (!is_word(text[i])) {
      ++i;
      continue;
    }
    const std::size_t begin = i;
    while (i < text.size() && is_word(text[i])) ++i;
    out.push_back({text::to_lower(text.substr(begin, i - begin)), begin, i});
  }
  return out;
}

std::string joined(const std::vector<Word>& words, std::size_t first, std::size_t count) {
  std::string out;
  for (std::size_t i = first; i < first + count; ++i)
    out += (i == first ? "" : " ") + words[i].text;
  return out;
}

std::string key_of(std::string_view name) {
  const auto words = words_of(name);
  return joined(words, 0, words.size());
}

// Names in lower case, words divided by one blank. A later line does not replace an earlier one.
Table read_table(std::string_view file, std::string_view name, std::string_view value,
                 const std::vector<std::string>& types = {}) {
  const text::CsvTable table = reference(file);
  const auto name_at = static_cast<std::size_t>(table.column(name));
  const auto value_at = static_cast<std::size_t>(table.column(value));
  const int type_at = table.column("type");
  Table out;
  for (const auto& row : table.rows) {
    const bool wanted =
        types.empty() || std::find(types.begin(), types.end(),
                                   row[static_cast<std::size_t>(type_at)]) != types.end();
    if (!wanted) continue;
    for (const std::string& one : split_list(row[name_at], true))
      out.emplace(key_of(one), row[value_at]);
  }
  return out;
}

const Table& countries() {
  static const Table kCountries = [] {
    Table out = read_table("country_names.csv", "name", "alpha2", {"name", "adjective", "demonym"});
    for (const auto& [name, code] : read_table("countries.csv", "name", "alpha2"))
      out.emplace(name, code);
    return out;
  }();
  return kCountries;
}

const Table& country_codes_table() {
  static const Table kCodes = [] {
    Table out = read_table("countries.csv", "alpha2", "alpha2");
    for (const auto& [code, alpha2] : read_table("countries.csv", "alpha3", "alpha2"))
      out.emplace(code, alpha2);
    return out;
  }();
  return kCodes;
}

const Table& operations() {
  static const Table kOperations = [] {
    Table out = read_table("operations.csv", "operation", "operation");
    for (const auto& [name, operation] : read_table("operations.csv", "aliases", "operation"))
      out.emplace(name, operation);
    return out;
  }();
  return kOperations;
}

std::string value_or_empty(const Table& table, std::string_view key) {
  const auto found = table.find(key);
  return found == table.end() ? std::string() : found->second;
}

// The longest name of the table that begins with word `i`; the number of its words.
std::size_t longest(const Table& table, const std::vector<Word>& words, std::size_t i,
                    std::string& value) {
  for (std::size_t count = std::min<std::size_t>(6, words.size() - i); count > 0; --count) {
    const auto found = table.find(joined(words, i, count));
    if (found == table.end()) continue;
    value = found->second;
    return count;
  }
  return 0;
}

int number(std::string_view digits) {
  if (digits.empty() || digits.size() > 8) return -1;
  int out = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9') return -1;
    out = out * 10 + (c - '0');
  }
  return out;
}

bool is_year(int n) { return n >= 2000 && n <= 2099; }

std::string month_of(int year, int month) {
  return std::to_string(year) + (month < 10 ? "-0" : "-") + std::to_string(month);
}

// "q3", "h1": the letter and its number; 0 for anything else.
int part_of_year(const std::string& word, char letter, int most) {
  if (word.size() != 2 || word[0] != letter) return 0;
  const int n = word[1] - '0';
  return n >= 1 && n <= most ? n : 0;
}

// Reads the words of a title from left to right.
class Title {
 public:
  explicit Title(std::string_view title) : title_(title), words_(words_of(title)), map_(title) {}

  NamedFacts read() {
    for (std::size_t i = 0; i < words_.size();) i += std::max<std::size_t>(1, step(i));
    return std::move(facts_);
  }

 private:
  NamedFacts::Fact fact(std::string value, std::size_t first, std::size_t count) const {
    return {
        std::move(value),
        {map_.to_character(words_[first].begin), map_.to_character(words_[first + count - 1].end)}};
  }
  int number_at(std::size_t i) const { return i < words_.size() ? number(words_[i].text) : -1; }

  // How many words were used.
  std::size_t step(std::size_t i) {
    if (const std::size_t used = period(i); used > 0) return used;
    if (const std::size_t used = date(i); used > 0) return used;
    std::string value;
    if (const std::size_t used = longest(operations(), words_, i, value); used > 0) {
      if (!facts_.operation) facts_.operation = fact(value, i, used);
      return used;
    }
    if (const std::size_t used = longest(countries(), words_, i, value);
        used > 0 && !is_pronoun(i, used)) {
      auto& list = targets_follow_ ? facts_.targets : facts_.origins;
      const bool known = std::any_of(list.begin(), list.end(),
                                     [&](const auto& one) { return one.value == value; });
      if (!known) list.push_back(fact(value, i, used));
      if (!targets_follow_ && i > 0 && field_called("name", words_[i - 1].text) == "and" &&
          list.size() > 1)
        facts_.origins_joined = true;
      return used;
    }
    const std::string& word = words_[i].text;
    if (field_called("name", word) == "targets") targets_follow_ = true;
    return 1;
  }

  // "us" is a country in capitals only.
  bool is_pronoun(std::size_t i, std::size_t used) const {
    const Word& word = words_[i];
    if (used > 1 || word.text.size() > 3) return false;
    return std::any_of(title_.begin() + static_cast<std::ptrdiff_t>(word.begin),
                       title_.begin() + static_cast<std::ptrdiff_t>(word.end),
                       [](char c) { return c >= 'a' && c <= 'z'; });
  }

  // "Q3 2024", "Q2-3 2025", "2023 Q1", "H1 2026". Of two, the later one stands by the network's
  // name, the earlier one by that of the collection.
  std::size_t period(std::size_t i) {
    const bool year_first = is_year(number_at(i));
    const std::size_t at = year_first ? i + 1 : i;
    if (at >= words_.size()) return 0;
    const int half = part_of_year(words_[at].text, 'h', 2);
    const int quarter = part_of_year(words_[at].text, 'q', 4);
    if (half == 0 && quarter == 0) return 0;
    std::size_t used = at + 1;
    int last = 0;
    if (quarter > 0 && used < words_.size()) {
      const std::string& next = words_[used].text;
      last = next.size() == 1 && number_at(used) >= 1 && number_at(used) <= 4
                 ? number_at(used)
                 : part_of_year(next, 'q', 4);
      if (last > 0) ++used;
    }
    int year = year_first ? number_at(i) : number_at(used);
    if (!is_year(year)) return 0;
    if (!year_first) ++used;
    const int length = half > 0 ? 6 : 3;
    const int first = half > 0 ? half : quarter;
    if (last == 0) last = first;
    const int first_year = last < first ? year - 1 : year;  // "Q4-1 2026"
    facts_.period =
        fact(month_of(first_year, (first - 1) * length + 1) + "/" + month_of(year, last * length),
             i, used - i);
    return used - i;
  }

  // "2022_09", "2022-09-27", "202209", "20220927", "092022".
  std::size_t date(std::size_t i) {
    const std::string& word = words_[i].text;
    const int n = number(word);
    if (n < 0) return 0;
    int year = n, month = 0, day = 0;
    std::size_t used = 1;
    if (word.size() == 4 && is_year(n)) {
      if (const int next = number_at(i + 1);
          next >= 1 && next <= 12 && words_[i + 1].text.size() == 2) {
        month = next;
        used = 2;
        if (const int third = number_at(i + 2);
            third >= 1 && third <= 31 && words_[i + 2].text.size() == 2) {
          day = third;
          used = 3;
        }
      }
    } else if (word.size() == 6) {
      const bool year_first = is_year(n / 100);
      year = year_first ? n / 100 : n % 10000;
      month = year_first ? n % 100 : n / 10000;
    } else if (word.size() == 8) {
      year = n / 10000;
      month = n / 100 % 100;
      day = n % 100;
    }
    if (!is_year(year) || month < 1 || month > 12) return 0;
    std::string value = month_of(year, month);
    if (day > 0) {
      if (!text::is_real({year, month, day})) return 0;
      value = text::to_string(text::Day{year, month, day});
    }
    if (!facts_.date) facts_.date = fact(std::move(value), i, used);
    return used;
  }

  std::string_view title_;
  std::vector<Word> words_;
  text::CharacterMap map_;
  NamedFacts facts_;
  bool targets_follow_ = false;
};

}  // namespace

std::vector<std::string> split_list(std::string_view list, bool only_semicolons) {
  std::string separated(list);
  if (!only_semicolons && list.find(';') == std::string_view::npos) {
    for (const std::string_view joint : {" and ", " & ", ",", "/", "\n"})
      for (std::size_t at = separated.find(joint); at != std::string::npos;
           at = separated.find(joint, at + 1))
        separated.replace(at, joint.size(), ";");
  }
  std::vector<std::string> out;
  for (std::size_t pos = 0; pos <= separated.size();) {
    const std::size_t end = std::min(separated.find(';', pos), separated.size());
    std::string part = cell_words(std::string_view(separated).substr(pos, end - pos));
    while (part.starts_with(' ')) part.erase(0, 1);
    if (!part.empty()) out.push_back(std::move(part));
    pos = end + 1;
  }
  return out;
}

std::string country_code(std::string_view name) {
  const std::string key = key_of(name);
  // Codes are taken in capitals only: "is" and "in" are words.
  const bool capitals = std::none_of(name.begin(), name.end(), [](char c) { return c >= 'a'; });
  if (capitals && key.size() <= 3)
    if (std::string code = value_or_empty(country_codes_table(), key); !code.empty()) return code;
  if (key.starts_with("the ")) return value_or_empty(countries(), key.substr(4));
  return value_or_empty(countries(), key);
}

std::vector<std::string> country_codes(std::string_view list, std::vector<std::string>& unknown) {
  std::vector<std::string> codes;
  const auto take = [&](const std::string& name) {
    std::string code = country_code(name);
    if (code.empty()) return false;
    if (std::find(codes.begin(), codes.end(), code) == codes.end())
      codes.push_back(std::move(code));
    return true;
  };
  if (std::string whole = country_code(list); !whole.empty()) return {whole};
  for (const std::string& part : split_list(list, false))
    if (!take(part)) unknown.push_back(part);
  return codes;
}

std::string platform_in(std::string_view words) {
  static const Table kPlatforms = [] {
    Table out;
    const text::CsvTable table = reference("platform_names.csv");
    for (const auto& row : table.rows) out.emplace(key_of(row[0]), row[1]);
    return out;
  }();
  std::string found;
  const auto all = words_of(words);
  for (std::size_t i = 0; i < all.size();) {
    std::string platform;
    const std::size_t used = longest(kPlatforms, all, i, platform);
    if (used > 0 && platform != "web") {
      if (!found.empty() && found != platform) return {};
      found = platform;
    }
    i += std::max<std::size_t>(1, used);
  }
  return found;
}

std::vector<std::string> kinds_in(std::string_view words) {
  static const Table kKinds = read_table("asset_kind_names.csv", "name", "kind");
  std::vector<std::string> found;
  const auto all = words_of(words);
  for (std::size_t i = 0; i < all.size();) {
    std::string kind;
    const std::size_t used = longest(kKinds, all, i, kind);
    if (used > 0 && !kind.empty() && std::find(found.begin(), found.end(), kind) == found.end())
      found.push_back(kind);
    i += std::max<std::size_t>(1, used);
  }
  return found;
}

// The first noun is what the words speak of: "accounts on forums".
std::string kind_in(std::string_view words) {
  const auto all = kinds_in(words);
  return all.empty() ? std::string() : all.front();
}

std::string platform_of_kind(std::string_view words) {
  static const Table kHints = read_table("asset_kind_names.csv", "name", "platform_hint");
  const auto all = words_of(words);
  for (std::size_t i = 0; i < all.size();) {
    std::string platform;
    const std::size_t used = longest(kHints, all, i, platform);
    if (!platform.empty()) return platform;
    i += std::max<std::size_t>(1, used);
  }
  return {};
}

std::string plural_of_kind(std::string_view kind) {
  static const Table kPlurals = read_table("asset_kinds.csv", "kind", "name_plural");
  return value_or_empty(kPlurals, key_of(kind));
}

std::string region_name(std::string_view name) {
  static const Table kRegions = read_table("region_names.csv", "name", "region");
  return value_or_empty(kRegions, key_of(name));
}

std::string company_of(std::string_view platform) {
  static const Table kCompanies = read_table("platforms.csv", "platform", "company");
  return value_or_empty(kCompanies, key_of(platform));
}

std::string name_of_platform(std::string_view platform) {
  static const Table kNames = read_table("platforms.csv", "platform", "name");
  return value_or_empty(kNames, key_of(platform));
}

std::string company_name(std::string_view name) {
  static const Table kNames = [] {
    Table out = read_table("companies.csv", "company", "company");
    for (const auto& [alias, company] : read_table("companies.csv", "aliases", "company"))
      out.emplace(alias, company);
    return out;
  }();
  std::string known = value_or_empty(kNames, key_of(name));
  return known.empty() ? cell_words(name) : known;
}

std::string phase_name(std::string_view cell) {
  static const Table kPhases = [] {
    Table out = read_table("kill_chain_phases.csv", "name", "name");
    for (const auto& [alias, name] : read_table("kill_chain_phases.csv", "aliases", "name"))
      out.emplace(alias, name);
    return out;
  }();
  std::string words = cell_words(cell);
  const std::size_t from = words.find_first_not_of("0123456789.):- ");
  words.erase(0, from == std::string::npos ? words.size() : from);
  std::string known = value_or_empty(kPhases, key_of(words));
  return known.empty() ? words : known;
}

NamedFacts facts_in_name(std::string_view title) { return Title(title).read(); }

std::string title_of(std::string_view file_name) {
  if (const std::size_t slash = file_name.rfind('/'); slash != std::string_view::npos)
    file_name.remove_prefix(slash + 1);
  const std::size_t dot = file_name.rfind('.');
  if (dot != std::string_view::npos && dot > 0) file_name = file_name.substr(0, dot);
  return cell_words(file_name);
}

}  // namespace takedowndb::importers
