// Small helpers around SQLiteCpp's statements: bind in order with the right types ("not stated" is
// NULL, never ''), read columns.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace takedowndb::store {

// An empty text is bound as NULL.
struct OrNull {
  const std::string& text;
};

inline void bind_one(SQLite::Statement& s, int i, std::int64_t v) { s.bind(i, v); }
inline void bind_one(SQLite::Statement& s, int i, int v) { s.bind(i, v); }
inline void bind_one(SQLite::Statement& s, int i, bool v) { s.bind(i, v ? 1 : 0); }
inline void bind_one(SQLite::Statement& s, int i, double v) { s.bind(i, v); }
inline void bind_one(SQLite::Statement& s, int i, std::nullptr_t) { s.bind(i); }
// Text is not copied: it must live until the statement has run.
inline void bind_one(SQLite::Statement& s, int i, const std::string& v) { s.bindNoCopy(i, v); }
inline void bind_one(SQLite::Statement& s, int i, const char* v) { s.bindNoCopy(i, v); }
inline void bind_one(SQLite::Statement& s, int i, OrNull v) {
  if (v.text.empty()) {
    s.bind(i);
  } else {
    s.bindNoCopy(i, v.text);
  }
}
template <class T>
void bind_one(SQLite::Statement& s, int i, const std::optional<T>& v) {
  if (v) {
    bind_one(s, i, *v);
  } else {
    s.bind(i);
  }
}

// Binds all parameters in order.
template <class... Args>
void bind_all(SQLite::Statement& s, const Args&... args) {
  int i = 0;
  (bind_one(s, ++i, args), ...);
}

// Runs a statement that returns no rows, with all its parameters, and makes it ready to run again.
template <class... Args>
void run(SQLite::Statement& s, const Args&... args) {
  struct Reset {
    SQLite::Statement& statement;
    ~Reset() { statement.tryReset(); }
  } reset{s};
  bind_all(s, args...);
  s.executeStep();
}

inline std::string text_of(const SQLite::Column& c) {
  return c.isNull() ? std::string()
                    : std::string(c.getText(), static_cast<std::size_t>(c.getBytes()));
}
inline std::optional<std::int64_t> number_of(const SQLite::Column& c) {
  if (c.isNull()) return std::nullopt;
  return c.getInt64();
}

}  // namespace takedowndb::store
