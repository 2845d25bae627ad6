// The importer "indicators": a table of indicators as Meta's public threat research gives them, and
// its kin: one indicator a row, with its type or with tactic, technique and procedure of the kill
// chain. In: CSV, TSV or JSON; out: one document of one network, with the single assets that the
// table names, the phases, and what the name of the file says (country, quarter, operation). Cells
// that count or tell ("48 accounts", "About $1,800 in spending for ads") become passages that the
// extraction reads.
//
// Limits: those of table_rows.h, and 64 MiB.

#include <algorithm>
#include <map>
#include <set>

#include "importers/bundled.h"
#include "importers/columns.h"
#include "importers/indicator_rows.h"
#include "importers/name_claims.h"
#include "importers/table_rows.h"
#include "takedowndb/error.h"
#include "text/edtf.h"

namespace takedowndb::importers {
namespace {

constexpr std::string_view kFormat = "indicators";
constexpr std::size_t kSizeLimit = std::size_t{64} << 20U;
constexpr int kByColumns = 85;
constexpr std::size_t kLongestCount =
    5;  // words of a cell that counts: "about 7,704 Facebook Pages"
// So many cells of prose under one procedure are a list of what was posted, not words on the
// network.
constexpr std::size_t kMostProse = 4;

std::size_t count_words(std::string_view text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), ' ')) + 1;
}

bool has_digit(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

class Reading {
 public:
  Reading(const InputFile& file, const TableShape& shape)
      : at_(indicator_columns(shape)), text_(title_of(file.name())) {
    document_.name = file.name();
    document_.path = file.path;
    text_.add_header(shape.columns);
    names_ = facts_in_name(title_of(file.name()));
  }

  void add(const TableRow& table_row) {
    const auto spans = text_.add_row(table_row.cells);
    const auto cell = [&](int column) {
      return column < 0 ? std::string()
                        : cell_words(table_row.cells[static_cast<std::size_t>(column)]);
    };
    const auto span = [&](int column) {
      return column < 0 ? std::nullopt : spans[static_cast<std::size_t>(column)];
    };
    IndicatorRow row;
    row.value = cell(at_.value);
    row.value_span = span(at_.value);
    row.note = cell(at_.note);
    row.type = cell(at_.type);
    row.date = cell(at_.date);
    fill(tactic_, cell(at_.tactic), span(at_.tactic), {&technique_, &procedure_});
    fill(technique_, cell(at_.technique), span(at_.technique), {&procedure_});
    fill(procedure_, cell(at_.procedure), span(at_.procedure), {});
    row.tactic = tactic_.words;
    row.tactic_span = tactic_.span;
    row.technique = technique_.words;
    row.procedure = procedure_.words;
    row.hint_span = row.type.empty() ? procedure_.span : span(at_.type);
    rows_.push_back(std::move(row));
  }

  Document finish() {
    for (const IndicatorRow& row : rows_) {
      add_phase(row);
      if (!row.date.empty()) dates_.insert(row.date);
      if (!row.value.empty() && !assets_.add(row) && !add_count(row))
        prose_[row.procedure].push_back(&row);
    }
    add_prose();
    state_facts();
    const std::int64_t repeated = assets_.repeated();
    if (repeated > 0)
      document_.problems.push_back(
          {Problem::Severity::kInfo, "repeated_indicators",
           std::to_string(repeated) + (repeated == 1 ? " row repeats" : " rows repeat") +
               " an indicator of a row before; a network's list of assets has it once.",
           std::nullopt});
    document_.assets = std::move(assets_.assets());
    document_.metadata.title = title_of(document_.name);
    document_.metadata.language = "en";
    document_.text = std::move(text_.text());
    return std::move(document_);
  }

  std::vector<Problem>& problems() { return document_.problems; }

 private:
  struct Merged {
    std::string words;
    std::optional<Span> span;
  };
  // A blank cell stands for the one above, until something in a column before it is new.
  static void fill(Merged& merged, std::string words, std::optional<Span> span,
                   std::initializer_list<Merged*> below) {
    if (words.empty() || words == merged.words) return;
    merged = {std::move(words), span};
    for (Merged* other : below) *other = {};
  }

  void add_phase(const IndicatorRow& row) {
    if (row.tactic.empty() || row.value.empty()) return;
    Claim claim;
    claim.property = Property::kPhase;
    claim.value = phase_name(row.tactic);
    if (claim.value.empty() || !phases_.insert(claim.value).second) return;
    claim.span = row.tactic_span;
    claim.rule = "table.phase";
    claims_.push_back(std::move(claim));
  }

  // "48 accounts" under "Acquiring Facebook assets".
  bool add_count(const IndicatorRow& row) {
    if (!row.value_span || count_words(row.value) > kLongestCount || kind_in(row.value).empty())
      return false;
    if (!row.tactic.empty() && field_called("phase", phase_name(row.tactic)) != "assets")
      return false;
    const std::string named = platform_in(row.value);
    const std::string platform = named.empty() ? assets_.hint_for(row).platform : named;
    if (platform.empty()) return false;
    const std::string company = company_of(platform);
    if (company.empty()) return false;
    Passage passage;
    passage.span = *row.value_span;
    passage.use = Passage::Use::kColumn;
    passage.before = "We removed ";
    passage.after = (named.empty() ? " on " + name_of_platform(platform) : std::string()) + ".";
    counts_[company].push_back({std::move(passage), row.hint_span});
    return true;
  }

  void add_prose() {
    for (const auto& [procedure, rows] : prose_) {
      for (const IndicatorRow* row : rows) {
        if (rows.size() >= kMostProse && !has_digit(row->value)) continue;
        if (!row->value_span || row->value.find(' ') == std::string::npos) continue;
        Passage passage;
        passage.span = *row->value_span;
        passage.after = row->value.ends_with('.') ? "" : ".";
        if (rows.size() >= kMostProse) passage.use = Passage::Use::kFigures;
        document_.passages.push_back(std::move(passage));
      }
    }
  }

  void state_facts() {
    TakedownMention takedown = takedown_in_name(names_, text_.title());
    NetworkMention& network = takedown.networks.front();
    // The counts are those of who published the table: of its own products.
    const auto most = std::max_element(
        counts_.begin(), counts_.end(),
        [](const auto& a, const auto& b) { return a.second.size() < b.second.size(); });
    if (most != counts_.end()) {
      takedown.company.value = most->first;
      takedown.company.span = most->second.front().platform;
      takedown.company.rule = "table.platform";
      for (const auto& [company, counts] : counts_)
        for (const Count& count : counts) {
          if (company == most->first) {
            document_.passages.push_back(count.passage);
            continue;
          }
          document_.problems.push_back({Problem::Severity::kInfo, "count_elsewhere",
                                        "counted on a platform of " + company +
                                            ", and not said to be removed by " + most->first + ".",
                                        count.passage.span});
        }
    }
    if (names_.date) {
      document_.metadata.published = names_.date->value;
    } else if (dates_.size() == 1 && text::parse_edtf(*dates_.begin())) {
      document_.metadata.published = *dates_.begin();
    }
    network.claims.insert(network.claims.end(), claims_.begin(), claims_.end());
    document_.coded.emplace().takedowns.push_back(std::move(takedown));
  }

  struct Count {
    Passage passage;
    std::optional<Span> platform;  // the words that name the platform
  };

  IndicatorColumns at_;
  TableText text_;
  NamedFacts names_;
  Document document_;
  std::vector<IndicatorRow> rows_;
  Merged tactic_, technique_, procedure_;
  std::vector<Claim> claims_;
  std::set<std::string> phases_, dates_;
  std::map<std::string, std::vector<const IndicatorRow*>> prose_;  // by procedure
  std::map<std::string, std::vector<Count>> counts_;               // by company
  SingleAssets assets_;
};

class Indicators : public Importer {
 public:
  std::string_view name() const override { return kFormat; }
  std::string_view description() const override {
    return "a table of indicators (CSV, TSV, JSON): single assets, counts and kill-chain phases";
  }

  int identify(const InputFile& file) const override {
    return table_shape(file, is_indicator_table) ? kByColumns : 0;
  }

  void read(const InputFile& file, const std::function<void(Document)>& sink) const override {
    const auto shape = table_shape(file, is_indicator_table);
    if (!shape)
      throw FormatError(file.path +
                        ": no table of indicators; it needs a column \"Indicator\" and one of "
                        "\"Indicator type\", \"Tactic\", \"Technique\", \"Procedure\"");
    Reading reading(file, *shape);
    std::size_t size = 0;
    read_rows(file, *shape, reading.problems(), [&](TableRow& row) {
      for (const std::string& cell : row.cells) size += cell.size();
      if (size > kSizeLimit)
        throw FormatError(file.path + ": larger than 64 MiB, the most that is read; split it");
      reading.add(row);
    });
    Document document = reading.finish();
    document.importer = name();
    if (document.assets.empty() && document.passages.empty())
      throw FormatError(file.path + ": the table has no indicators under its header");
    sink(std::move(document));
  }
};

}  // namespace

std::unique_ptr<Importer> make_indicators() { return std::make_unique<Indicators>(); }

}  // namespace takedowndb::importers
