// Full-text search: all the words, best sources first, each with the passage.
#include "query/query.h"
#include "store/statement.h"

namespace takedowndb::query {
namespace {

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

// Each word in quotation marks, so that nothing in it is FTS5 syntax; what a person put in
// quotation marks stays together as a phrase. Words without a letter or digit are left out: they
// match nothing.
std::string fts_query(std::string_view words) {
  std::string query;
  std::string term;
  bool quoted = false;
  const auto flush = [&] {
    bool has_text = false;
    for (const char c : term)
      has_text |= (static_cast<unsigned char>(c) >= 0x80) || (c >= '0' && c <= '9') ||
                  (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    if (has_text) query += (query.empty() ? "\"" : " \"") + term + '"';
    term.clear();
  };
  for (const char c : words) {
    if (c == '\0') continue;
    if (c == '"') {
      flush();
      quoted = !quoted;
    } else if (is_space(c) && !quoted) {
      flush();
    } else {
      term += c;
    }
  }
  flush();
  return query;
}

}  // namespace

std::vector<SearchHit> search(store::Connection& connection, std::string_view words, int limit) {
  const std::string query = fts_query(words);
  std::vector<SearchHit> hits;
  if (query.empty() || limit <= 0) return hits;
  return connection.guard([&] {
    // Best first needs the ranks of all; passages only of those that are shown.
    SQLite::Statement row(
        connection.db(),
        "SELECT s.source_id, s.document, s.title, snippet(source_search, -1, '[', ']', '…', 24) "
        "FROM source_search JOIN sources AS s ON s.source_no = source_search.rowid "
        "WHERE source_search MATCH ?1 AND source_search.rowid IN ("
        "SELECT m.rowid FROM source_search AS m JOIN sources AS t ON t.source_no = m.rowid "
        "WHERE m.source_search MATCH ?1 ORDER BY bm25(m.source_search), t.source_id LIMIT ?2) "
        "ORDER BY bm25(source_search), s.source_id");
    row.bind(1, query);
    row.bind(2, limit);
    while (row.executeStep())
      hits.push_back({row.getColumn(0).getInt64(), store::text_of(row.getColumn(1)),
                      store::text_of(row.getColumn(2)), store::text_of(row.getColumn(3))});
    return hits;
  });
}

}  // namespace takedowndb::query
