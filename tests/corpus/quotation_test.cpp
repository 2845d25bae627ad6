// Every claim of the shared corpus leads back to words that state it: the span lies in the text,
// and the words hold the figure or a name of what the claim says.
#include <algorithm>
#include <array>
#include <map>

#include "extract/units.h"
#include "takedowndb/importer.h"
#include "tests/support.h"
#include "text/csv.h"
#include "text/embedded.h"
#include "text/utf8.h"

using namespace takedowndb;
using namespace takedowndb::test;

namespace {

// Small letters, and "u s" as texts without marks write "U.S.".
std::string plain(std::string_view s) {
  std::string out;
  for (const char c : text::to_lower(s)) {
    if (c != '.')
      out += c;
    else if (!out.empty() && out.back() != ' ')
      out += ' ';
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

// Names in the reference data: what may stand in a text for a value.
class Names {
 public:
  Names() {
    table("country_names.csv", "alpha2", "name");
    table("region_names.csv", "region", "name");
    table("companies.csv", "company", "aliases");
    table("actors.csv", "actor", "aliases");
    table("operations.csv", "operation", "aliases");
    std::map<std::string, std::string> company;  // of a platform: its name is the company's too
    for (const auto& row : rows("platforms.csv", "platform", "company")) company[row[0]] = row[1];
    for (const auto& row : rows("platform_names.csv", "platform", "name"))
      names_[company[row[0]]].push_back(plain(row[1]));
  }
  bool in(const std::string& quotation, const std::string& value) const {
    const std::string quote = plain(quotation);
    if (quote.find(plain(value)) != std::string::npos) return true;
    const auto found = names_.find(value);
    if (found == names_.end()) return false;
    return std::any_of(found->second.begin(), found->second.end(), [&](const std::string& name) {
      return quote.find(name) != std::string::npos;
    });
  }

 private:
  using Pair = std::array<std::string, 2>;
  static std::vector<Pair> rows(std::string_view file, std::string_view key,
                                std::string_view value) {
    std::vector<Pair> out;
    for (const auto& embedded : embedded::reference()) {
      if (embedded.path != file) continue;
      const text::CsvTable t = text::read_csv(embedded.text);
      const auto k = static_cast<std::size_t>(t.column(key));
      const auto v = static_cast<std::size_t>(t.column(value));
      for (const auto& row : t.rows) out.push_back({row.at(k), row.at(v)});
    }
    REQUIRE_FALSE(out.empty());
    return out;
  }
  void table(std::string_view file, std::string_view key, std::string_view value) {
    for (const Pair& row : rows(file, key, value)) {
      std::size_t begin = 0;
      while (begin <= row[1].size()) {  // aliases are divided by ';'
        const std::size_t end = std::min(row[1].find(';', begin), row[1].size());
        if (end > begin) names_[row[0]].push_back(plain(row[1].substr(begin, end - begin)));
        begin = end + 1;
      }
    }
  }
  std::map<std::string, std::vector<std::string>> names_;
};

// Whether the words hold a number of this size, in digits or words, or a word like "dozens".
bool holds_number(const std::string& quotation, double wanted) {
  grammar::Reading r;
  r.lexicon = &grammar::Lexicon::bundled();
  grammar::tokenize(quotation, r.lexicon->vocabulary(), r.stream);
  grammar::build_units(r);
  double before = 0;  // "all but two of the 40"
  for (const grammar::Unit& u : r.units) {
    if (u.is(grammar::Cat::kVague)) return true;
    if (!u.is_number()) continue;
    if (u.number == wanted || (before > 0 && u.number - before == wanted)) return true;
    before = u.number;
  }
  // "265 600": a phrase out of its sentence does not show that the text has no marks.
  std::string digits;
  for (const char c : quotation)
    if (c >= '0' && c <= '9') digits += c;
  return digits == std::to_string(static_cast<std::int64_t>(wanted));
}

// Why the words do not state the claim; empty when they do.
std::string fault(const Claim& c, const std::string& text, const Names& names) {
  // A company may be known from the publisher, a date from the document's own.
  const bool may_lack_words = c.property == Property::kCompany ||
                              c.property == Property::kPublished ||
                              c.property == Property::kRemoved;
  if (!c.span) return may_lack_words ? "" : "no span";
  if (c.span->start < 0 || c.span->end <= c.span->start ||
      c.span->end > text::count_characters(text))
    return "span outside the text";
  const text::CharacterMap map(text);
  const std::size_t first = map.to_byte(c.span->start);
  const std::string quote = text.substr(first, map.to_byte(c.span->end) - first);
  if (c.rule.empty()) return "no rule";
  switch (c.property) {
    case Property::kAsset:
    case Property::kTotal:
    case Property::kAudience:
    case Property::kEvents:
      if (c.count && !holds_number(quote, static_cast<double>(*c.count)))
        return "no " + std::to_string(*c.count) + " in \"" + quote + '"';
      return "";
    case Property::kAdSpend:
      return !c.amount || holds_number(quote, *c.amount) ? "" : "no amount in \"" + quote + '"';
    case Property::kCompany:
      // Where no company is named, what only it has tells: Pages are Facebook's.
      if (c.value == "Meta" && plain(quote).starts_with("page")) return "";
      return c.value.empty() || names.in(quote, c.value) ? ""
                                                         : c.value + " is not in \"" + quote + '"';
    case Property::kOrigin:
    case Property::kTarget:
      if (c.rule.find("domestic") != std::string::npos) return "";
      [[fallthrough]];
    case Property::kRegion:
    case Property::kActor:
    case Property::kOperation:
      return c.value.empty() || names.in(quote, c.value) ? ""
                                                         : c.value + " is not in \"" + quote + '"';
    default:
      return quote.find_first_not_of(" \t\n") == std::string::npos ? "blank words" : "";
  }
}

template <typename Visit>
void for_each_claim(const Extraction& e, const Visit& visit) {
  if (e.published) visit(*e.published);
  for (const TakedownMention& t : e.takedowns) {
    visit(t.company);
    if (t.removed) visit(*t.removed);
    for (const NetworkMention& n : t.networks)
      for (const Claim& c : n.claims) visit(c);
  }
}

std::vector<std::string> texts(const fs::path& corpus) {
  std::vector<std::string> out;
  for (const char* part : {"seeds", "meta", "written"})
    for (const std::string& path : InputFile::list((corpus / part).string()))
      if (path.ends_with(".txt") || path.ends_with(".md")) out.push_back(path);
  return out;
}

}  // namespace

TEST_CASE("a claim without its words is found out") {
  const Names names;
  Claim c;
  c.property = Property::kOrigin;
  c.value = "IR";
  c.rule = "place";
  c.span = Span{0, 7};
  CHECK(fault(c, "Iranian accounts", names).empty());
  CHECK(fault(c, "Russian accounts", names) == "IR is not in \"Russian\"");
  CHECK(fault(c, "Iran", names) == "span outside the text");
  c.property = Property::kAsset;
  c.count = 30;
  c.span = Span{0, 12};
  CHECK(fault(c, "thirty Pages", names).empty());
  CHECK(fault(c, "thirteen Pages", names) == "no 30 in \"thirteen Pag\"");
  c.span.reset();
  CHECK(fault(c, "thirty Pages", names) == "no span");
}

TEST_CASE("every claim of the shared corpus quotes its text") {
  const fs::path corpus = shared_folder("corpus");
  if (corpus.empty()) return;
  const Names names;
  const ImporterRegistry registry = ImporterRegistry::bundled();
  int claims = 0;
  for (const std::string& path : texts(corpus)) {
    const InputFile file = InputFile::open(path);
    const Importer* importer = registry.find(file);
    REQUIRE(importer != nullptr);
    importer->read(file, [&](const Document& document) {
      for_each_claim(extract(document), [&](const Claim& c) {
        ++claims;
        INFO(document.name << ": " << to_string(c.property) << ", rule " << c.rule);
        CHECK(fault(c, document.text, names) == "");
      });
    });
  }
  CHECK(claims > 500);
}
