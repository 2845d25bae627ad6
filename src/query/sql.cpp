// Any read-only statement. SQLite itself keeps it from writing: an authorizer allows reading only,
// for as long as the statement lives.
#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <memory>

#include "query/query.h"
#include "takedowndb/error.h"

namespace takedowndb::query {
namespace {

// Pragmas that only tell. Those of the second list take a value: the name of a table or index.
constexpr std::array<std::string_view, 6> kTelling = {
    "application_id", "compile_options", "data_version", "encoding", "page_count", "user_version"};
constexpr std::array<std::string_view, 5> kTellingOf = {"foreign_key_list", "index_info",
                                                        "index_list", "table_info", "table_xinfo"};

template <class List>
bool has(const List& list, const char* word) {
  return word != nullptr && std::find(list.begin(), list.end(), word) != list.end();
}

// `refused` is set, so that the error can say why.
int authorize(void* refused, int action, const char* first, const char* second, const char*,
              const char*) {
  switch (action) {
    case SQLITE_SELECT:
    case SQLITE_READ:
    case SQLITE_RECURSIVE:
      return SQLITE_OK;
    case SQLITE_FUNCTION:
      if (second == nullptr || std::string_view(second) != "load_extension") return SQLITE_OK;
      break;
    case SQLITE_PRAGMA:
      if (has(kTellingOf, first) || (has(kTelling, first) && second == nullptr)) return SQLITE_OK;
      break;
    case SQLITE_UPDATE:
      // SQLite asks so when it connects a virtual table; a person's UPDATE is no reading statement
      // and is refused for that.
      if (first != nullptr && std::string_view(first) == "sqlite_master") return SQLITE_OK;
      break;
    default:
      break;
  }
  *static_cast<bool*>(refused) = true;
  return SQLITE_DENY;
}

class ReadingOnly {
 public:
  explicit ReadingOnly(sqlite3* db) : db_(db) { sqlite3_set_authorizer(db_, authorize, &refused_); }
  ~ReadingOnly() { sqlite3_set_authorizer(db_, nullptr, nullptr); }
  ReadingOnly(const ReadingOnly&) = delete;
  ReadingOnly& operator=(const ReadingOnly&) = delete;
  bool refused() const { return refused_; }

 private:
  sqlite3* db_;
  bool refused_ = false;
};

struct Finalize {
  void operator()(sqlite3_stmt* s) const { sqlite3_finalize(s); }
};
using StatementPtr = std::unique_ptr<sqlite3_stmt, Finalize>;

StatementPtr prepare(sqlite3* db, const char* begin, const char* end, const char** tail,
                     int& code) {
  sqlite3_stmt* raw = nullptr;
  code = sqlite3_prepare_v2(db, begin, static_cast<int>(end - begin), &raw, tail);
  return StatementPtr(raw);
}

Value cell(sqlite3_stmt* s, int i) {
  switch (sqlite3_column_type(s, i)) {
    case SQLITE_NULL:
      return {};
    case SQLITE_INTEGER:
      return std::int64_t{sqlite3_column_int64(s, i)};
    case SQLITE_FLOAT:
      return sqlite3_column_double(s, i);
    default: {
      const void* bytes = sqlite3_column_blob(s, i);
      const auto size = static_cast<std::size_t>(sqlite3_column_bytes(s, i));
      return bytes == nullptr ? std::string() : std::string(static_cast<const char*>(bytes), size);
    }
  }
}

int bind(sqlite3_stmt* s, int i, const Value& value) {
  if (const auto* whole = std::get_if<std::int64_t>(&value))
    return sqlite3_bind_int64(s, i, *whole);
  if (const auto* real = std::get_if<double>(&value)) return sqlite3_bind_double(s, i, *real);
  if (const auto* text = std::get_if<std::string>(&value))
    return sqlite3_bind_text64(s, i, text->data(), text->size(), SQLITE_TRANSIENT, SQLITE_UTF8);
  return sqlite3_bind_null(s, i);
}

}  // namespace

void each_row(store::Connection& connection, std::string_view query,
              const std::vector<Value>& parameters, const RowTaker& take) {
  sqlite3* db = connection.db().getHandle();
  const ReadingOnly only(db);
  const auto fail = [&](int code) {
    if (only.refused())
      throw UsageError("only reading is allowed here: write one SELECT (or WITH … SELECT)");
    connection.fail(code, sqlite3_extended_errcode(db), sqlite3_errmsg(db));
  };
  constexpr std::size_t kLimit = 1'000'000;
  if (query.size() > kLimit) throw UsageError("the query is longer than a million characters");
  const char* const end = query.data() + query.size();
  const char* tail = query.data();
  int code = SQLITE_OK;
  StatementPtr statement;
  while (!statement && tail != end) {  // comments and lone semicolons give no statement
    const char* const begin = tail;
    statement = prepare(db, begin, end, &tail, code);
    if (code != SQLITE_OK) fail(code);
    if (tail == begin) break;
  }
  if (!statement) throw UsageError("the query is empty; write a SELECT");
  while (tail != end) {
    const char* const begin = tail;
    const StatementPtr more = prepare(db, begin, end, &tail, code);
    if (more || code != SQLITE_OK) throw UsageError("write one statement, not several");
    if (tail == begin) break;
  }
  if (sqlite3_stmt_readonly(statement.get()) == 0)
    throw UsageError("only reading is allowed here: write one SELECT (or WITH … SELECT)");
  const int wanted = sqlite3_bind_parameter_count(statement.get());
  if (!parameters.empty() && static_cast<int>(parameters.size()) != wanted)
    throw UsageError("parameters in the query: " + std::to_string(wanted) +
                     "; values that were given: " + std::to_string(parameters.size()));
  for (std::size_t i = 0; i < parameters.size(); ++i) {
    code = bind(statement.get(), static_cast<int>(i) + 1, parameters[i]);
    if (code != SQLITE_OK) fail(code);
  }
  std::vector<std::string> names;
  const int columns = sqlite3_column_count(statement.get());
  for (int i = 0; i < columns; ++i) {
    const char* name = sqlite3_column_name(statement.get(), i);
    names.emplace_back(name == nullptr ? "" : name);
  }
  std::vector<Value> row;
  take(names, nullptr);
  while ((code = sqlite3_step(statement.get())) == SQLITE_ROW) {
    row.clear();
    for (int i = 0; i < columns; ++i) row.push_back(cell(statement.get(), i));
    if (!take(names, &row)) return;
  }
  if (code != SQLITE_DONE) fail(code);
}

Table sql(store::Connection& connection, std::string_view query,
          const std::vector<Value>& parameters) {
  Table table;
  each_row(connection, query, parameters,
           [&](const std::vector<std::string>& columns, std::vector<Value>* row) {
             if (row == nullptr) {
               table.columns = columns;
             } else {
               table.rows.push_back(std::move(*row));
             }
             return true;
           });
  return table;
}

}  // namespace takedowndb::query
