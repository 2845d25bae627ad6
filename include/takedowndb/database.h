/// @file
/// The database: one SQLite file of takedowns with the words that every fact came from.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "takedowndb/decision.h"
#include "takedowndb/document.h"
#include "takedowndb/export.h"
#include "takedowndb/export_to.h"
#include "takedowndb/importer.h"
#include "takedowndb/table.h"

namespace takedowndb {

/// A year, a month or a day: 2018, "2018-10", "2018-10-26".
class FilterDate {
 public:
  FilterDate(int year) : text_(std::to_string(year)) {}
  FilterDate(const char* text) : text_(text) {}
  FilterDate(std::string text) : text_(std::move(text)) {}
  const std::string& text() const { return text_; }

 private:
  std::string text_;
};

/// Chooses networks, for reports and typed rows alike. Several values of one field are
/// alternatives, several fields must all hold; empty: everything. A network is chosen that was
/// removed between the two dates (or can have been, when its own date is vaguer; not when nobody
/// states one), that has assets on one of the platforms, and so on. Two things narrow rows further:
/// `platforms` counts the assets there only, and a report with a row for each origin, target, actor
/// or kind of source shows those that the filter names. Names are taken in any case, with their
/// aliases ("Facebook" for Meta).
struct Filter {
  std::optional<FilterDate> from;      ///< first day of removal, included
  std::optional<FilterDate> to;        ///< last day of removal, included
  std::vector<std::string> platforms;  ///< codes of platforms.csv, or names ("facebook")
  std::vector<std::string> companies;  ///< that removed ("Meta")
  std::vector<std::string> countries;  ///< origin or target; alpha-2, alpha-3 or name
  std::vector<std::string> origins;    ///< countries
  std::vector<std::string> targets;    ///< countries
  std::vector<std::string> actors;     ///< to whom sources give it ("Internet Research Agency")
  /// Who tells of it: "platform" (the company that removed it), "other_platform", "media",
  /// "researcher", "government", "unknown" (the publisher is not stated or in no list).
  std::vector<std::string> source_kinds;
  /// Only for the report changes_since: what came on this day (UTC) or later.
  std::optional<FilterDate> since;
};

/// How far an import has come. Called on the importing thread after every document.
struct Progress {
  std::int64_t files_done = 0;
  std::int64_t files_total = 0;
  std::string file;  ///< being read
};

struct ImportOptions {
  std::string manifest;  ///< path of a manifest.csv that beats those beside the files
  std::string format;    ///< importer name; empty: recognised by content
  Metadata metadata;     ///< filled fields beat everything else
  std::function<void(const Progress&)> progress;  ///< may be empty; may throw to stop the import
  const ImporterRegistry* importers = nullptr;    ///< nullptr: the bundled ones; not owned
};

/// What became of one file.
struct FileOutcome {
  enum class Kind { kImported, kSkipped, kFailed };
  Kind kind = Kind::kImported;
  std::string path;
  std::string reason;  ///< why it was skipped or failed; empty when imported
  std::int64_t documents = 0;
  std::int64_t claims = 0;
};

struct ImportSummary {
  std::vector<FileOutcome> files;
  std::int64_t imported = 0;  ///< files
  std::int64_t skipped = 0;   ///< files with content that the database already has
  std::int64_t failed = 0;
  std::int64_t documents = 0;
  std::int64_t mentions = 0;
  std::int64_t claims = 0;
  std::int64_t assets = 0;  ///< named singly
  std::int64_t problems = 0;
};

/// A row of the flagship: assets removed per origin country and year. A network with several
/// origins counts in full under each, and the part shared with other origins is `assets_shared`:
/// rows must not be added up. Figures are absent when no source states any (never 0 for unknown).
struct OriginYearRow {
  std::string origin;       ///< alpha-2; empty: no origin stated
  std::string origin_name;  ///< "Iran"
  std::optional<int> year;  ///< of removal; absent when unknown
  std::int64_t networks = 0;
  std::optional<std::int64_t> assets_low;   ///< what the bounds allow at least
  std::optional<std::int64_t> assets;       ///< best reading
  std::optional<std::int64_t> assets_high;  ///< at most; absent when open ("more than")
  std::optional<std::int64_t> assets_shared;
};

/// A row of the view `network_summary`.
struct NetworkRow {
  std::int64_t network_id = 0;
  std::string code;  ///< public code, "FB-IR-1018-A"; stable over rebuilds
  std::string company;
  std::string removed;  ///< EDTF, empty when unknown
  std::string origins;  ///< country names, comma-separated
  std::string targets;
  std::optional<std::int64_t> assets_low, assets, assets_high;
  std::int64_t sources = 0;
};

/// One claim on a network, as Database::facts gives it.
struct FactRow {
  std::string property;  ///< the words of `claims.property`
  std::string value;     ///< as people read it ("about 30 Pages on Facebook", "Iran")
  /// "holds" (it is the network's fact), "agrees", "differs", "noted", "headline" (of a whole
  /// takedown), "rejected", "decided" (set by a person), "inferred" (a date worked out from others)
  std::string status;
  std::string quote;   ///< its words; empty for what was coded without a text
  std::string source;  ///< document
  std::string rule;    ///< which rule or importer found it; why it was inferred
};

/// One asset that sources name singly.
struct AssetRow {
  std::string platform;  ///< code of platforms.csv; empty: not stated
  std::string kind;      ///< code of asset_kinds.csv; empty: mixed or not stated
  std::string asset;     ///< address, name or hash; addresses defanged
  std::string display_name;
  std::int64_t sources = 0;  ///< how many name it
};

/// A canned report, as schema/reports/NAME.sql describes it.
struct ReportInfo {
  std::string name;
  std::string title;
  std::string description;  ///< what it answers and how to read it
  std::string parameters;   ///< which parts of the filter it takes and what they do
  std::string columns;      ///< with their units
  std::string chart;        ///< how to draw it (chart.h); "none" for what is a list of texts
};

/// A passage that search() found.
struct SearchHit {
  std::int64_t source_id = 0;
  std::string source;  ///< document name
  std::string title;
  std::string passage;  ///< with the found words between [ and ]
};

enum class OpenMode {
  kReadOnly,
  kReadWrite,  ///< must exist
  kReadWriteOrCreate,
};

/// An open database. Movable, not copyable. One Database belongs to one thread at a time; several
/// Database objects may read the same file at once, and one may write. Every result owns its data.
/// After an exception the object stays usable and the file is as it was before the call, or, for
/// import_from, as it was after some document.
class TAKEDOWNDB_EXPORT Database {
 public:
  /// @throws IoError when the path cannot be opened, DatabaseError when it is no database, one of
  /// another program, or one of a newer schema than this library knows.
  static Database open(const std::string& path, OpenMode mode = OpenMode::kReadWriteOrCreate);
  ~Database();
  Database(Database&&) noexcept;
  Database& operator=(Database&&) noexcept;

  /// Imports a file or a folder (recursively), reconciles, and leaves the file standing alone (no
  /// -wal, no -shm). A file that cannot be read is an outcome, not an exception.
  ImportSummary import_from(const std::string& path, const ImportOptions& options = {});
  ImportSummary import_from(const std::vector<std::string>& paths,
                            const ImportOptions& options = {});
  /// Imports one document that the caller made.
  ImportSummary import_document(const Document& document, const ImportOptions& options = {});

  /// The flagship, ordered by origin name and year; unknown origins and years last.
  std::vector<OriginYearRow> assets_removed_by_origin_year(const Filter& filter = {}) const;
  std::vector<NetworkRow> network_summary(const Filter& filter = {}) const;

  static std::vector<ReportInfo> reports();
  /// @throws UsageError for an unknown name, for values that nobody knows, and for `since` where
  /// the report takes none.
  Table report(std::string_view name, const Filter& filter = {}) const;
  /// One read-only statement, with values for its parameters in the order of their numbers (?1,
  /// ?2; :name in the order in which they first stand). Without values, parameters are NULL.
  /// @throws DatabaseError when it is wrong, UsageError when it writes or when there are more or
  /// fewer values than parameters.
  Table sql(std::string_view query, const std::vector<Value>& parameters = {}) const;
  /// The same, row by row, in constant memory: `take` is called with the columns and each row,
  /// and returns false to stop. It must not use this Database.
  void each_row(std::string_view query, const std::vector<Value>& parameters,
                const std::function<bool(const std::vector<std::string>& columns,
                                         const std::vector<Value>& row)>& take) const;
  /// Every fact of one network (by code or number) with value, quotation and source, as a table:
  /// property, value, status, quote, source, rule; then the first 100 of its single assets,
  /// defanged. @throws UsageError when there is no such
  /// network.
  Table network(std::string_view id) const;
  /// The claims of network(), typed, and all its single assets. @throws UsageError when there is no
  /// such network.
  std::vector<FactRow> facts(std::string_view id) const;
  std::vector<AssetRow> single_assets(std::string_view id) const;
  /// Sources that contain all the words, best first.
  std::vector<SearchHit> search(std::string_view words, int limit = 20) const;
  /// Where sources disagree: the view `source_conflicts`.
  Table conflicts() const;

  /// Stores what a person ruled (decision.h), all or none, and works out the networks anew. Returns
  /// the numbers of the decisions. @throws UsageError for a mention, claim, network, operation,
  /// property or value that there is not; the file is then as it was.
  std::vector<std::int64_t> decide(const std::vector<Ruling>& rulings);
  /// Takes a decision out of force; it stays in the log. @throws UsageError when it is not in
  /// force.
  void undo(std::int64_t decision);
  /// All decisions, the undone too, oldest first: the view `decision_log`.
  Table decisions() const;
  /// What needs a person: near misses, conflicts, claims read with little confidence, in that order
  /// and at most `limit`. What a decision in force has settled is not asked again.
  std::vector<Question> questions(int limit = 1000) const;

  /// Writes the database out into a folder that is new, empty, or holds earlier exports, whose
  /// files of the same format are replaced. All files appear at the end or none; memory does not
  /// grow with the database, save by 64 bytes for each single asset in STIX.
  /// @throws UsageError when the folder holds other files, IoError when it cannot be written.
  ExportSummary export_to(const std::string& folder, ExportFormat format,
                          const ExportOptions& options = {}) const;

  /// Derives networks, takedowns and operations again from claims and decisions.
  void rebuild();
  /// What is wrong with the file, a sentence each; empty when all is well.
  std::vector<std::string> check() const;

 private:
  class Impl;
  explicit Database(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace takedowndb
