#include "query/reader.h"

#include <sqlite3.h>

#include "store/connection.h"
#include "store/statement.h"

namespace takedowndb::query {

Snapshot::Snapshot(store::Connection& connection) : connection_(connection) {
  connection_.guard([&] {
    connection_.db().exec("BEGIN");
    connection_.db().execAndGet("SELECT count(*) FROM sqlite_master");  // takes the read lock now
  });
}

Snapshot::~Snapshot() {
  sqlite3* db = connection_.db().getHandle();
  if (sqlite3_get_autocommit(db) == 0) sqlite3_exec(db, "COMMIT", nullptr, nullptr, nullptr);
}

class Reader::Impl {
 public:
  Impl(store::Connection& c, const std::string& sql) : connection(c), statement(c.db(), sql) {}
  SQLite::Column cell(int i) const { return statement.getColumn(i); }
  store::Connection& connection;
  mutable SQLite::Statement statement;
};

Reader::Reader(store::Connection& connection, std::string_view sql) {
  connection.guard([&] {
    impl_ = std::make_unique<Impl>(connection, std::string(sql));
    for (int i = 0; i < impl_->statement.getColumnCount(); ++i)
      columns_.emplace_back(impl_->statement.getColumnName(i));
  });
}
Reader::~Reader() = default;
Reader::Reader(Reader&&) noexcept = default;
Reader& Reader::operator=(Reader&&) noexcept = default;

void Reader::ask(const std::vector<Value>& parameters) {
  impl_->connection.guard([&] {
    impl_->statement.reset();
    impl_->statement.clearBindings();
    int i = 0;
    for (const Value& value : parameters) {
      ++i;
      if (const auto* n = std::get_if<std::int64_t>(&value)) {
        impl_->statement.bind(i, *n);
      } else if (const auto* x = std::get_if<double>(&value)) {
        impl_->statement.bind(i, *x);
      } else if (const auto* s = std::get_if<std::string>(&value)) {
        impl_->statement.bind(i, *s);
      }
    }
  });
}

bool Reader::next() {
  return impl_->connection.guard([&] { return impl_->statement.executeStep(); });
}

bool Reader::null(int column) const { return impl_->cell(column).isNull(); }
std::int64_t Reader::whole(int column) const { return impl_->cell(column).getInt64(); }
double Reader::real(int column) const { return impl_->cell(column).getDouble(); }
std::string Reader::text(int column) const { return store::text_of(impl_->cell(column)); }

Value Reader::value(int column) const {
  const SQLite::Column cell = impl_->cell(column);
  if (cell.isNull()) return {};
  if (cell.isInteger()) return std::int64_t{cell.getInt64()};
  if (cell.isFloat()) return cell.getDouble();
  return store::text_of(cell);
}

}  // namespace takedowndb::query
