// The rows of one document: source, full text, mentions, claims, references, single assets,
// problems. In: a document with its extraction; out: rows in the transaction that is open.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "store/identity.h"
#include "takedowndb/document.h"

namespace takedowndb::store {

struct RowCounts {
  std::int64_t mentions = 0, claims = 0, assets = 0, problems = 0;
};

// Statements prepared once for many documents.
class SourceRows {
 public:
  explicit SourceRows(SQLite::Database& db);

  bool contains(const Identity& identity);
  // Stores a document whose content is not there; `source_id` gets the id that it was given.
  RowCounts add(std::int64_t import_id, const Document& document, const Identity& identity,
                const Extraction& extraction, std::int64_t& source_id);
  void add_problem(std::int64_t import_id, const std::string& path, const Problem& problem);

 private:
  // One document on its way into rows.
  struct Current {
    std::int64_t import_id = 0;
    std::int64_t source_id = 0;
    std::int64_t characters = 0;
    std::int64_t next_claim = 0;
    std::int64_t dropped = 0;  // claims and mentions beyond the limits
    std::int64_t bad_spans = 0;
    RowCounts counts;
    std::vector<std::vector<std::int64_t>> mentions;  // ids by takedown and network
  };

  // The id that this content has or would get, and whether it is there.
  std::pair<std::int64_t, bool> look_up(const Identity& identity);
  void add_source(Current& current, const Document& document, const Identity& identity,
                  const Extraction& extraction);
  void add_mentions(Current& current, const Extraction& extraction);
  void add_claim(Current& current, const Claim& claim, std::optional<std::int64_t> mention,
                 std::optional<std::int64_t> takedown);
  void add_references(Current& current, const Extraction& extraction);
  void add_assets(Current& current, const Document& document);
  void add_problem(Current& current, const char* stage, Problem::Severity severity,
                   const std::string& code, const std::string& message,
                   const std::optional<Span>& span);
  void supersede(const Current& current, const Document& document, const Identity& identity,
                 const std::string& published);
  std::optional<Span> checked(Current& current, const std::optional<Span>& span) const;

  SQLite::Database& db_;
  SQLite::Statement find_, insert_source_, insert_text_, insert_mention_, insert_claim_,
      insert_reference_, insert_asset_, insert_problem_, delete_file_problem_, revisions_,
      mark_superseded_;
};

}  // namespace takedowndb::store
