#include "importers/find_spans.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <vector>

#include "text/csv.h"
#include "text/embedded.h"
#include "text/utf8.h"

namespace takedowndb::importers {
namespace {

struct Place {
  std::size_t begin = 0;
  std::size_t end = 0;
};

struct Name {
  std::string text;
  int rank = 0;  // lower ranks are looked for first
};
using Names = std::map<std::string, std::vector<Name>, std::less<>>;

text::CsvTable reference_table(std::string_view file) {
  for (const auto& embedded : embedded::reference())
    if (embedded.path == file) return text::read_csv(embedded.text);
  return {};
}

// Names of a reference table by their code: `code` and `name` are columns, `name` may hold several
// names between semicolons.
Names read_names(std::string_view file, std::string_view code, std::string_view name) {
  const text::CsvTable table = reference_table(file);
  const int code_at = table.column(code);
  const int name_at = table.column(name);
  const int type_at = table.column("type");
  const int ambiguous_at = table.column("ambiguous");
  Names names;
  if (code_at < 0 || name_at < 0) return names;
  for (const auto& row : table.rows) {
    const auto cell = [&](int column) -> std::string_view {
      return column < 0 ? std::string_view() : row[static_cast<std::size_t>(column)];
    };
    const std::string_view type = cell(type_at);
    const bool stands_for = type == "capital" || type == "city" || type == "metonym";
    const int rank = (stands_for ? 2 : 0) + (cell(ambiguous_at) == "1" ? 1 : 0);
    std::string_view rest = cell(name_at);
    while (!rest.empty()) {
      const std::size_t end = std::min(rest.find(';'), rest.size());
      names[std::string(cell(code_at))].push_back({std::string(rest.substr(0, end)), rank});
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  }
  return names;
}

enum class Numeral { kNumber, kScale, kVague };

struct NumberWord {
  std::string text;
  Numeral type = Numeral::kNumber;
  double value = 0;  // of a vague word without one ("several"): kNoValue
};
constexpr double kNoValue = -1;

// Number words, scales ("million") and vague amounts ("dozens") of the lexicon.
std::vector<NumberWord> read_number_words() {
  std::vector<NumberWord> words;
  for (const auto& embedded : embedded::lexicon()) {
    if (embedded.path != "numbers.tsv") continue;
    text::CsvReader lines(embedded.text, '\t');
    std::vector<std::string> row;
    while (lines.next(row)) {
      if (row.size() < 2) continue;
      NumberWord word;
      if (row[0] == "scale") word.type = Numeral::kScale;
      if (row[0] == "vague") word.type = Numeral::kVague;
      if (row[0] != "number" && word.type == Numeral::kNumber) continue;
      word.value = row.size() < 3 || row[2].empty() ? kNoValue : std::stod(row[2]);
      std::string_view rest = row[1];
      while (!rest.empty()) {
        const std::size_t end = std::min(rest.find('|'), rest.size());
        word.text = rest.substr(0, end);
        words.push_back(word);
        rest.remove_prefix(std::min(end + 1, rest.size()));
      }
    }
  }
  return words;
}

struct Reference {
  std::vector<NumberWord> number_words = read_number_words();
  Names countries = read_names("country_names.csv", "alpha2", "name");
  Names regions = read_names("region_names.csv", "region", "name");
  Names kinds = read_names("asset_kind_names.csv", "kind", "name");
  Names actors = read_names("actors.csv", "actor", "aliases");
  Names operations = read_names("operations.csv", "operation", "aliases");
  Names companies = read_names("companies.csv", "company", "aliases");
};

const Reference& reference() {
  static const Reference kReference;
  return kReference;
}

// ASCII only, so that byte offsets stay.
std::string lower_ascii(std::string_view s) {
  std::string out(s);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
  return out;
}

bool is_word_byte(char c) {
  const auto b = static_cast<unsigned char>(c);
  return (b >= '0' && b <= '9') || (b >= 'A' && b <= 'Z') || (b >= 'a' && b <= 'z') || b >= 0x80U;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

class Finder {
 public:
  explicit Finder(std::string_view text)
      : text_(text), lower_(lower_ascii(text)), characters_(text) {
    read_digits();
    read_number_words();
    join_figures();
  }

  void fill(Claim& claim) const {
    if (claim.span) return;
    if (const auto place = find(claim))
      claim.span =
          Span{characters_.to_character(place->begin), characters_.to_character(place->end)};
  }

 private:
  struct Figure {
    double value = 0;
    Place place;
    Numeral type = Numeral::kNumber;
  };

  std::optional<Place> find(const Claim& claim) const {
    switch (claim.property) {
      case Property::kOrigin:
      case Property::kTarget:
        return find_name(reference().countries, claim.value, false);
      case Property::kRegion:
        return find_name(reference().regions, claim.value, true);
      case Property::kActor:
        return find_name(reference().actors, claim.value, true);
      case Property::kOperation:
        return find_name(reference().operations, claim.value, true);
      case Property::kCompany:
        return find_name(reference().companies, claim.value, true);
      case Property::kAsset:
      case Property::kAudience:
      case Property::kTotal:
        if (!claim.count && claim.bound != Bound::kVague) return std::nullopt;
        return find_figure(claim.count ? static_cast<double>(*claim.count) : kNoValue,
                           claim.bound == Bound::kVague, claim.kind);
      case Property::kAdSpend:
        if (!claim.amount) return std::nullopt;
        return find_figure(*claim.amount, false, {});
      default:
        return std::nullopt;  // dates are written in too many ways to be found literally
    }
  }

  // The value itself, then the other names of the same thing; the earliest of the best rank.
  std::optional<Place> find_name(const Names& names, const std::string& value,
                                 bool is_itself_a_name) const {
    if (is_itself_a_name)
      if (const auto place = find_words(value)) return place;
    const auto found = names.find(value);
    if (found == names.end()) return std::nullopt;
    std::optional<Place> best;
    int best_rank = 0;
    for (const Name& name : found->second) {
      if (best && name.rank > best_rank) continue;
      const auto place = find_words(name.text);
      if (!place) continue;
      if (!best || name.rank < best_rank || place->begin < best->begin) {
        best = place;
        best_rank = name.rank;
      }
    }
    return best;
  }

  // Whether whole words begin at `at` and end before `end`.
  static bool is_whole(std::string_view text, std::size_t at, std::size_t end) {
    const bool begins = at == 0 || !is_word_byte(text[at - 1]) || !is_word_byte(text[at]);
    const bool ends =
        end == text.size() || !is_word_byte(text[end]) || !is_word_byte(text[end - 1]);
    return begins && ends;
  }

  // Whole words, case ignored; names of three letters or less ("US", "X") as they are written.
  std::optional<Place> find_words(std::string_view words) const {
    if (words.empty()) return std::nullopt;
    const bool exact = words.size() <= 3;
    const std::string_view hay = exact ? text_ : std::string_view(lower_);
    const std::string needle = exact ? std::string(words) : lower_ascii(words);
    for (std::size_t at = hay.find(needle); at != std::string_view::npos;
         at = hay.find(needle, at + 1)) {
      if (is_whole(hay, at, at + needle.size())) return Place{at, at + needle.size()};
    }
    return std::nullopt;
  }

  // The occurrence of a figure that one of the kind's words follows most closely; else the first.
  std::optional<Place> find_figure(double value, bool vague, std::string_view kind) const {
    constexpr std::size_t kNear = 48;
    const auto words = reference().kinds.find(kind);
    std::optional<Place> best;
    std::size_t best_distance = std::string_view::npos;
    for (const Figure& figure : figures_) {
      if (figure.value != value || (figure.type == Numeral::kVague) != vague) continue;
      std::size_t distance = std::string_view::npos;
      if (words != reference().kinds.end()) {
        const std::string_view after = std::string_view(lower_).substr(figure.place.end, kNear);
        for (const Name& word : words->second)
          distance = std::min(distance, after.find(lower_ascii(word.text)));
      }
      if (best && distance >= best_distance) continue;
      best = figure.place;
      best_distance = distance;
    }
    return best;
  }

  // Every figure in digits: "82", "1,020,000", "$100", "25.5".
  void read_digits() {
    for (std::size_t pos = 0; pos < text_.size(); ++pos) {
      if (!is_digit(text_[pos])) continue;
      const std::size_t begin = pos;
      std::string digits;
      for (; pos < text_.size(); ++pos) {
        const bool digit_follows = pos + 1 < text_.size() && is_digit(text_[pos + 1]);
        if (is_digit(text_[pos])) {
          digits.push_back(text_[pos]);
        } else if (text_[pos] == '.' && digit_follows) {
          digits.push_back('.');
        } else if (text_[pos] != ',' || !digit_follows) {
          break;
        }
      }
      const bool part_of_word = begin > 0 && is_word_byte(text_[begin - 1]) &&
                                static_cast<unsigned char>(text_[begin - 1]) < 0x80U;
      if (part_of_word || digits.size() > 15) continue;
      figures_.push_back({std::stod(digits), {begin, pos}, Numeral::kNumber});
    }
  }

  // Every number word, the longest where several begin at one place.
  void read_number_words() {
    for (const NumberWord& word : reference().number_words) {
      for (std::size_t at = lower_.find(word.text); at != std::string::npos;
           at = lower_.find(word.text, at + 1)) {
        const std::size_t end = at + word.text.size();
        if (is_whole(lower_, at, end)) figures_.push_back({word.value, {at, end}, word.type});
      }
    }
    std::sort(figures_.begin(), figures_.end(), [](const Figure& a, const Figure& b) {
      return a.place.begin != b.place.begin ? a.place.begin < b.place.begin
                                            : a.place.end > b.place.end;
    });
    std::size_t behind = 0;
    std::erase_if(figures_, [&](const Figure& figure) {
      if (figure.place.begin < behind) return true;
      behind = figure.place.end;
      return false;
    });
  }

  // "twenty-one" is 21, "1.02 million" and "two hundred" are products.
  void join_figures() {
    std::vector<Figure> joined;
    for (const Figure& figure : figures_) {
      if (!joined.empty() && joined.back().place.end + 1 == figure.place.begin &&
          joined.back().type == Numeral::kNumber) {
        Figure& last = joined.back();
        const char between = text_[last.place.end];
        const bool tens = last.value >= 20 && last.value < 100 && std::fmod(last.value, 10) == 0;
        const bool units = figure.value >= 1 && figure.value <= 9;
        if (figure.type == Numeral::kScale && (between == ' ' || between == '-')) {
          last.value = std::round(last.value * figure.value);
          last.place.end = figure.place.end;
          continue;
        }
        if (figure.type == Numeral::kNumber && tens && units && is_letter(last) &&
            is_letter(figure) && (between == ' ' || between == '-')) {
          last.value += figure.value;
          last.place.end = figure.place.end;
          continue;
        }
      }
      joined.push_back(figure);
    }
    std::erase_if(joined, [](const Figure& figure) { return figure.type == Numeral::kScale; });
    figures_ = std::move(joined);
  }

  bool is_letter(const Figure& figure) const { return !is_digit(text_[figure.place.begin]); }

  std::string_view text_;
  std::string lower_;
  text::CharacterMap characters_;
  std::vector<Figure> figures_;
};

}  // namespace

void find_spans(std::string_view text, Extraction& extraction) {
  const Finder finder(text);
  for (TakedownMention& takedown : extraction.takedowns) {
    finder.fill(takedown.company);
    for (NetworkMention& network : takedown.networks)
      for (Claim& claim : network.claims) finder.fill(claim);
  }
}

}  // namespace takedowndb::importers
