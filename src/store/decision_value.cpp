#include "store/decision_value.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <vector>

#include "store/statement.h"
#include "takedowndb/error.h"
#include "text/edtf.h"

namespace takedowndb::store {
namespace {

std::string lower(std::string text) {
  for (char& c : text) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return text;
}

std::string trim(const std::string& text) {
  const auto first = text.find_first_not_of(" \t\r\n");
  if (first == std::string::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

std::vector<std::string> words_of(const std::string& text) {
  std::vector<std::string> out(1);
  for (const char c : text) {
    if (c == ' ' || c == '\t' || c == '/')
      out.emplace_back();
    else
      out.back() += c;
  }
  std::erase(out, std::string());
  return out;
}

// The one text that `sql` finds for `name`, or empty.
std::string look_up(SQLite::Database& db, const char* sql, const std::string& name) {
  SQLite::Statement row(db, sql);
  row.bind(1, name);
  return row.executeStep() ? text_of(row.getColumn(0)) : std::string();
}

std::string country(SQLite::Database& db, const std::string& given) {
  const std::string name = lower(given).starts_with("the ") ? trim(given.substr(4)) : given;
  std::string code = look_up(
      db, "SELECT alpha2 FROM countries WHERE upper(?1) IN (alpha2, alpha3, upper(name))", name);
  if (code.empty())
    code = look_up(db, "SELECT alpha2 FROM country_names WHERE lower(name) = lower(?1)", name);
  if (code.empty())
    throw UsageError("\"" + name +
                     "\" is no country; give its name or its code of ISO 3166-1 (IR)");
  return code;
}

struct Hedge {
  const char* words;
  Bound bound;
};
constexpr std::array<Hedge, 16> kHedges = {{{"more than ", Bound::kMoreThan},
                                            {"at least ", Bound::kMoreThan},
                                            {"over ", Bound::kMoreThan},
                                            {"more_than ", Bound::kMoreThan},
                                            {">", Bound::kMoreThan},
                                            {"less than ", Bound::kLessThan},
                                            {"fewer than ", Bound::kLessThan},
                                            {"at most ", Bound::kLessThan},
                                            {"up to ", Bound::kLessThan},
                                            {"under ", Bound::kLessThan},
                                            {"less_than ", Bound::kLessThan},
                                            {"<", Bound::kLessThan},
                                            {"about ", Bound::kAbout},
                                            {"around ", Bound::kAbout},
                                            {"approximately ", Bound::kAbout},
                                            {"~", Bound::kAbout}}};

// Takes a hedge and a number off the front of `text`.
void read_number(std::string& text, Claim& claim, const std::string& all) {
  for (const Hedge& hedge : kHedges)
    if (lower(text).starts_with(hedge.words)) {
      claim.bound = hedge.bound;
      text = trim(text.substr(std::char_traits<char>::length(hedge.words)));
      break;
    }
  const auto number = [&]() -> std::optional<double> {
    std::string digits;
    std::size_t at = 0;
    while (at < text.size() && (std::isdigit(static_cast<unsigned char>(text[at])) != 0 ||
                                text[at] == ',' || text[at] == '.')) {
      if (text[at] != ',') digits += text[at];
      ++at;
    }
    double value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (digits.empty() || error != std::errc() || end != digits.data() + digits.size())
      return std::nullopt;
    text = trim(text.substr(at));
    return value;
  };
  const auto first = number();
  if (!first)
    throw UsageError("\"" + all +
                     "\" has no number where one should stand; write it like \"about 30 "
                     "facebook/page\"");
  claim.amount = *first;
  if (text.starts_with("-") || text.starts_with("to ")) {
    text = trim(text.substr(text.starts_with("-") ? 1 : 3));
    if (const auto high = number()) {
      claim.count_high = static_cast<std::int64_t>(*high);
      claim.bound = Bound::kAbout;
    }
  }
}

// "Pages on Facebook", "facebook/page", "followers of Instagram accounts".
void read_kind(SQLite::Database& db, const std::string& rest, Claim& claim,
               const std::string& all) {
  static const std::vector<std::string> kLight = {"on",          "of",        "the",    "assets",
                                                  "subscribers", "followers", "members"};
  for (const std::string& word : words_of(rest)) {
    if (std::find(kLight.begin(), kLight.end(), lower(word)) != kLight.end()) continue;
    std::string code =
        look_up(db,
                "SELECT platform FROM platforms WHERE platform = lower(?1) "
                "UNION SELECT platform FROM platform_names WHERE lower(name) = lower(?1) LIMIT 1",
                word);
    if (!code.empty()) {
      claim.platform = code;
      continue;
    }
    code = look_up(db,
                   "SELECT kind FROM asset_kinds WHERE kind = lower(?1) OR "
                   "lower(name_plural) = lower(?1) "
                   "UNION SELECT kind FROM asset_kind_names WHERE lower(name) = lower(?1) LIMIT 1",
                   word);
    if (code.empty())
      throw UsageError(std::string("\"")
                           .append(word)
                           .append("\" in \"")
                           .append(all)
                           .append("\" is no platform and no kind of asset; write it like \"30 "
                                   "facebook/page\" (the tables "
                                   "platforms and asset_kinds list them)"));
    claim.kind = code;
  }
}

Claim read_figure(SQLite::Database& db, Property property, const std::string& words) {
  Claim claim;
  claim.property = property;
  std::string rest = words;
  read_number(rest, claim, words);
  if (property == Property::kAdSpend) {
    claim.currency = rest.empty() ? std::string() : words_of(rest).front();
    for (char& c : claim.currency)
      c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    if (claim.currency.size() != 3)
      throw UsageError("\"" + words + "\" has no currency; give its code of ISO 4217 (6000 USD)");
    return claim;
  }
  claim.count = static_cast<std::int64_t>(*claim.amount);
  claim.amount.reset();
  read_kind(db, rest, claim, words);
  return claim;
}

}  // namespace

Claim read_value(SQLite::Database& db, Property property, const std::string& given) {
  const std::string words = trim(given);
  Claim claim;
  claim.property = property;
  if (words.empty()) return claim;
  switch (property) {
    case Property::kOrigin:
    case Property::kTarget:
      claim.value = country(db, words);
      return claim;
    case Property::kRegion:
      claim.value = lower(words);
      return claim;
    case Property::kRemoved:
    case Property::kAdPeriod:
      if (!text::parse_edtf(words))
        throw UsageError("\"" + words +
                         "\" is no date; write it as EDTF: 2018-10-26, 2018-10, "
                         "2018-07/2018-09, 2018-10~");
      claim.value = words;
      return claim;
    case Property::kAsset:
    case Property::kTotal:
    case Property::kAudience:
    case Property::kAdSpend:
    case Property::kEvents:
      return read_figure(db, property, words);
    default:
      claim.value = words;
      return claim;
  }
}

}  // namespace takedowndb::store
