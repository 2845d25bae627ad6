#include "importers/mapped_rows.h"

#include <algorithm>
#include <map>
#include <utility>

#include "importers/cells.h"
#include "importers/indicator_rows.h"
#include "importers/name_claims.h"
#include "takedowndb/error.h"
#include "text/edtf.h"
#include "text/utf8.h"

namespace takedowndb::importers {
namespace {

constexpr std::size_t kSizeLimit = std::size_t{64} << 20U;
constexpr std::size_t kManyWords = 3;  // of a cell that is a phrase and no label

// A cell with its place, or a literal without one.
struct Value {
  std::string words;
  std::optional<Span> span;
};

std::vector<std::string> names_in(const std::string& cell) {
  if (cell.find(';') != std::string::npos) return split_list(cell, true);
  std::string separated = cell;
  std::replace(separated.begin(), separated.end(), ',', ';');
  return split_list(separated, true);
}

std::size_t count_words(std::string_view text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), ' ')) + 1;
}

bool same(const Claim& a, const Claim& b) {
  return a.property == b.property && a.value == b.value && a.count == b.count &&
         a.platform == b.platform && a.kind == b.kind;
}

// What a cell says of platform and kind: "Facebook Pages", "Instagram accounts".
struct What {
  std::string platform;
  std::string kind;
  bool mixed = false;  // several kinds
};

// The document of one network.
class Group {
 public:
  Group(const InputFile& file, const MappedTable& table, const std::string& id,
        const std::string& part, DateOrder order)
      : table_(table),
        order_(order),
        title_(id.empty() ? title_of(file.name()) : id),
        text_(title_) {
    document_.name = part.empty() ? file.name() : file.name() + "#" + part;
    document_.path = file.path;
    document_.importer = table.importer;
    document_.metadata.publisher = table.publisher;
    document_.metadata.title = title_;
    text_.add_header(table.shape.columns);
  }

  void name_tells() { takedown_ = takedown_in_name(facts_in_name(title_), text_.title()); }

  void add(const TableRow& row) {
    cells_ = row.cells;
    spans_ = text_.add_row(row.cells);
    read_metadata();
    read_takedown();
    read_network();
    read_figures();
    read_assets();
    for (const Value& value : values("text")) add_passage(value, "", ".", Passage::Use::kBeside);
  }

  Document finish() {
    if (takedown_.networks.empty()) takedown_.networks.emplace_back();
    auto& own = takedown_.networks.front().claims;
    own.insert(own.end(), claims_.begin(), claims_.end());
    document_.assets = std::move(assets_.assets());
    // A row that states nothing in columns of its own is read as a text.
    const bool coded = !own.empty() || !takedown_.company.value.empty() || takedown_.removed ||
                       !document_.assets.empty();
    if (coded) {
      takedown_.company.property = Property::kCompany;
      document_.coded.emplace().takedowns.push_back(std::move(takedown_));
    } else {
      document_.passages.clear();
    }
    document_.text = std::move(text_.text());
    return std::move(document_);
  }

 private:
  // The cells of a field that say something.
  std::vector<Value> values(std::string_view field) const {
    std::vector<Value> out;
    const auto found = table_.mapping.fields.find(field);
    if (found == table_.mapping.fields.end()) return out;
    for (const Source& source : found->second) {
      if (source.column.empty()) {
        out.push_back({source.literal, std::nullopt});
        continue;
      }
      const int at = table_.shape.column({column_key(source.column)});
      if (at < 0) continue;
      const auto i = static_cast<std::size_t>(at);
      std::string words = cell_words(cells_[i]);
      if (!is_blank_cell(words)) out.push_back({std::move(words), spans_[i]});
    }
    return out;
  }
  std::optional<Value> value(std::string_view field) const {
    auto all = values(field);
    if (all.empty()) return std::nullopt;
    return std::move(all.front());
  }

  void problem(std::string code, std::string message, const std::optional<Span>& span) {
    document_.problems.push_back(
        {Problem::Severity::kWarning, std::move(code), std::move(message), span});
  }

  static Claim claim(Property property, std::string words, const std::optional<Span>& span) {
    Claim out;
    out.property = property;
    out.value = std::move(words);
    out.span = span;
    out.rule = "table.column";
    return out;
  }
  void add_claim(Claim added) {
    if (std::none_of(claims_.begin(), claims_.end(),
                     [&](const Claim& known) { return same(known, added); }))
      claims_.push_back(std::move(added));
  }
  void add_passage(const Value& words, std::string before, std::string after,
                   Passage::Use use = Passage::Use::kColumn) {
    if (!words.span) return;
    if (after == "." && words.words.ends_with('.')) after.clear();
    Passage passage;
    passage.span = *words.span;
    passage.use = use;
    passage.before = std::move(before);
    passage.after = std::move(after);
    document_.passages.push_back(std::move(passage));
  }

  std::optional<std::string> date(const Value& cell, const char* what) {
    auto edtf = date_of_cell(cell.words, order_);
    if (!edtf)
      problem(
          "unreadable_date",
          std::string(what) + " \"" + cell.words + "\" is no date that is clear; write 2018-10-26.",
          cell.span);
    return edtf;
  }

  void read_metadata() {
    Metadata& m = document_.metadata;
    for (const auto& [field, target] : {std::pair{"title", &Metadata::title},
                                        {"publisher", &Metadata::publisher},
                                        {"url", &Metadata::url},
                                        {"id", &Metadata::id}})
      if (const auto cell = value(field)) m.*target = cell->words;
    if (const auto cell = value("published"); cell && m.published.empty())
      m.published = date(*cell, "published").value_or("");
  }

  void read_takedown() {
    if (const auto cell = value("company")) {
      const std::string company = company_name(cell->words);
      if (takedown_.company.value.empty()) {
        takedown_.company = claim(Property::kCompany, company, cell->span);
      } else if (takedown_.company.value != company) {
        problem("two_companies",
                "rows of one network name " + takedown_.company.value + " and " + company +
                    "; the first is kept.",
                cell->span);
      }
    }
    const auto cell = value("removed");
    if (!cell) return;
    const auto removed = date(*cell, "removed");
    if (!removed) return;
    if (!takedown_.removed || takedown_.removed->rule == "file.name") {
      takedown_.removed = claim(Property::kRemoved, *removed, cell->span);
    } else if (takedown_.removed->value != *removed) {
      problem("two_dates",
              "rows of one network are of " + takedown_.removed->value + " and " + *removed +
                  "; the first is kept.",
              cell->span);
    }
  }

  void read_countries(Property property, const char* field) {
    for (const Value& cell : values(field)) {
      std::vector<std::string> unknown;
      for (std::string& code : country_codes(cell.words, unknown))
        add_claim(claim(property, std::move(code), cell.span));
      for (const std::string& name : unknown) {
        const std::string region = region_name(name);
        if (property == Property::kTarget && !region.empty()) {
          add_claim(claim(Property::kRegion, region, cell.span));
        } else if (!is_blank_cell(name)) {
          problem("unknown_country",
                  std::string(field) + " \"" + name + "\" is no country and was left out.",
                  cell.span);
        }
      }
    }
  }

  void read_network() {
    read_countries(Property::kOrigin, "origin");
    read_countries(Property::kTarget, "target");
    for (const auto& [field, property] :
         {std::pair{"actor", Property::kActor}, {"operation", Property::kOperation}})
      for (const Value& cell : values(field))
        for (std::string& name : names_in(cell.words))
          if (!is_blank_cell(name)) add_claim(claim(property, std::move(name), cell.span));
    for (const Value& cell : values("topic"))
      add_claim(claim(Property::kTopic, cell.words, cell.span));
    for (const Value& cell : values("language")) add_passage(cell, "The network posted in ", ".");
  }

  // Platform and kind of the row's figures.
  What what() const {
    What out;
    for (const char* field : {"platform", "kind"})
      for (const Value& cell : values(field)) {
        if (out.platform.empty()) out.platform = platform_in(cell.words);
        const auto kinds = kinds_in(cell.words);
        if (out.kind.empty() && !kinds.empty()) out.kind = kinds.front();
        if (out.platform.empty()) out.platform = platform_of_kind(cell.words);
        out.mixed = out.mixed || kinds.size() > 1;
      }
    return out;
  }

  void read_figures() {
    const What assets = what();
    for (const Value& cell : values("assets")) {
      const bool total = assets.mixed || assets.kind.empty();
      add_figure(cell, total ? Property::kTotal : Property::kAsset, assets);
    }
    for (const Value& cell : values("total")) add_figure(cell, Property::kTotal, {});
    const auto of = value("followers_of");
    for (const Value& cell : values("followers")) {
      if (of && count_words(of->words) >= kManyWords) {
        add_passage(cell, "", " " + of->words + ".");
        continue;
      }
      What followed;
      followed.platform = of ? platform_in(of->words) : assets.platform;
      if (followed.platform.empty()) followed.platform = assets.platform;
      if (of) followed.kind = kind_in(of->words);
      add_figure(cell, Property::kAudience, followed);
    }
    for (const Value& cell : values("spend")) add_passage(cell, "It spent ", " on ads.");
  }

  // A bare number is taken as it is; words around it ("about 50", "dozens") are read as a sentence.
  void add_figure(const Value& cell, Property property, const What& of) {
    if (const auto number = whole_number(cell.words)) {
      Claim figure = claim(property, "", cell.span);
      figure.count = *number;
      figure.platform = of.platform;
      if (property != Property::kTotal) figure.kind = of.kind;
      if (property == Property::kTotal) figure.platform.clear();
      add_claim(std::move(figure));
      return;
    }
    const std::string noun = kind_in(cell.words).empty() ? " " + plural_of_kind(of.kind) : "";
    const std::string on = of.platform.empty() || !platform_in(cell.words).empty()
                               ? ""
                               : " on " + name_of_platform(of.platform);
    if (property == Property::kAudience) {
      add_passage(cell, "",
                  " accounts followed these" + (noun.empty() ? " accounts" : noun) + on + ".");
    } else if (property == Property::kTotal) {
      add_passage(cell, "We removed ",
                  (noun.size() > 1 ? noun : " Pages, groups and accounts") + on + ".");
    } else {
      add_passage(cell, "We removed ", noun + on + ".");
    }
  }

  void read_assets() {
    const auto kind = value("kind");
    const auto platform = value("platform");
    const auto name = value("name");
    const auto note = value("note");
    for (const Value& cell : values("asset")) {
      IndicatorRow row;
      row.value = cell.words;
      row.value_span = cell.span;
      row.type = (platform ? platform->words + " " : "") + (kind ? kind->words : "");
      if (note) row.note = note->words;
      const std::size_t before = assets_.assets().size();
      if (!assets_.add(row)) {
        problem("unknown_asset", "\"" + cell.words + "\" is no address, name or hash.", cell.span);
      } else if (name) {
        for (std::size_t i = before; i < assets_.assets().size(); ++i)
          assets_.assets()[i].display_name = name->words;
      }
    }
  }

  const MappedTable& table_;
  DateOrder order_;
  std::string title_;
  TableText text_;
  Document document_;
  TakedownMention takedown_;
  std::vector<Claim> claims_;
  SingleAssets assets_;
  // Of the row that is being read:
  std::vector<std::string> cells_;
  std::vector<std::optional<Span>> spans_;
};

// The order of day and month that the clear dates of a table show; unknown when they disagree.
DateOrder order_in(const MappedTable& table, const std::vector<TableRow>& rows) {
  bool day = false, month = false;
  for (const char* field : {"removed", "published"}) {
    const auto found = table.mapping.fields.find(field);
    if (found == table.mapping.fields.end()) continue;
    for (const Source& source : found->second) {
      const int at = table.shape.column({column_key(source.column)});
      if (at < 0) continue;
      for (const TableRow& row : rows) {
        const DateOrder order = order_of(cell_words(row.cells[static_cast<std::size_t>(at)]));
        day = day || order == DateOrder::kDayFirst;
        month = month || order == DateOrder::kMonthFirst;
      }
    }
  }
  if (day == month) return DateOrder::kUnknown;
  return day ? DateOrder::kDayFirst : DateOrder::kMonthFirst;
}

}  // namespace

void read_mapped(const InputFile& file, const MappedTable& table,
                 const std::function<void(Document)>& sink) {
  std::vector<TableRow> rows;
  std::vector<Problem> problems;
  std::size_t size = 0;
  read_rows(file, table.shape, problems, [&](TableRow& row) {
    for (const std::string& cell : row.cells) size += cell.size() + 32;
    if (size > kSizeLimit)
      throw FormatError(file.path + ": larger than 64 MiB, the most that is read; split it");
    rows.push_back(row);
  });
  if (rows.empty()) throw FormatError(file.path + ": the table has no rows under its header");
  const DateOrder order = order_in(table, rows);

  const auto by = table.mapping.fields.find("network");
  const int id_at = by == table.mapping.fields.end()
                        ? -1
                        : table.shape.column({column_key(by->second.front().column)});
  const bool lists_assets = table.mapping.fields.contains("asset");
  std::vector<std::vector<const TableRow*>> groups;
  std::vector<std::string> ids;
  std::map<std::string, std::size_t> known;
  for (const TableRow& row : rows) {
    const std::string id =
        id_at < 0 ? std::string() : cell_words(row.cells[static_cast<std::size_t>(id_at)]);
    const bool alone = id.empty() && !(id_at < 0 && lists_assets);
    const auto [found, is_new] = known.try_emplace(id, groups.size());
    if (is_new || alone) {
      found->second = groups.size();
      groups.emplace_back();
      ids.push_back(id);
    }
    groups[found->second].push_back(&row);
  }
  for (std::size_t i = 0; i < groups.size(); ++i) {
    const bool whole = groups.size() == 1 && ids[i].empty();
    const std::string part = whole            ? std::string()
                             : ids[i].empty() ? std::to_string(groups[i].front()->line)
                                              : ids[i];
    Group group(file, table, ids[i], part, order);
    if (whole && lists_assets) group.name_tells();
    for (const TableRow* row : groups[i]) group.add(*row);
    Document document = group.finish();
    if (i == 0) document.problems.insert(document.problems.end(), problems.begin(), problems.end());
    sink(std::move(document));
  }
}

}  // namespace takedowndb::importers
