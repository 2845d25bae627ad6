// Database: the public face of store/, query/, report/ and ingest/.
#include "takedowndb/database.h"

#include <utility>

#include "export/export.h"
#include "ingest/import.h"
#include "query/query.h"
#include "report/report.h"
#include "store/connection.h"
#include "store/decisions.h"

namespace takedowndb {

class Database::Impl {
 public:
  Impl(const std::string& path, OpenMode mode) : connection(path, mode) {}
  store::Connection connection;
};

Database::Database(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Database::~Database() = default;
Database::Database(Database&&) noexcept = default;
Database& Database::operator=(Database&&) noexcept = default;

Database Database::open(const std::string& path, OpenMode mode) {
  return Database(std::make_unique<Impl>(path, mode));
}

ImportSummary Database::import_from(const std::string& path, const ImportOptions& options) {
  return import_from(std::vector<std::string>{path}, options);
}

ImportSummary Database::import_from(const std::vector<std::string>& paths,
                                    const ImportOptions& options) {
  return ingest::import_paths(impl_->connection, paths, options);
}

ImportSummary Database::import_document(const Document& document, const ImportOptions& options) {
  return ingest::import_document(impl_->connection, document, options);
}

std::vector<OriginYearRow> Database::assets_removed_by_origin_year(const Filter& filter) const {
  return query::assets_removed_by_origin_year(impl_->connection, filter);
}

std::vector<NetworkRow> Database::network_summary(const Filter& filter) const {
  return query::network_summary(impl_->connection, filter);
}

std::vector<ReportInfo> Database::reports() { return report::list(); }

Table Database::report(std::string_view name, const Filter& filter) const {
  return report::run(impl_->connection, name, filter);
}

Table Database::sql(std::string_view query, const std::vector<Value>& parameters) const {
  return query::sql(impl_->connection, query, parameters);
}

void Database::each_row(std::string_view query, const std::vector<Value>& parameters,
                        const std::function<bool(const std::vector<std::string>&,
                                                 const std::vector<Value>&)>& take) const {
  query::each_row(impl_->connection, query, parameters,
                  [&](const std::vector<std::string>& columns, const std::vector<Value>* row) {
                    return row == nullptr || take(columns, *row);
                  });
}

std::vector<FactRow> Database::facts(std::string_view id) const {
  return query::facts(impl_->connection, id);
}

std::vector<AssetRow> Database::single_assets(std::string_view id) const {
  return query::single_assets(impl_->connection, id);
}

Table Database::network(std::string_view id) const { return query::network(impl_->connection, id); }

std::vector<SearchHit> Database::search(std::string_view words, int limit) const {
  return query::search(impl_->connection, words, limit);
}

Table Database::conflicts() const { return query::conflicts(impl_->connection); }

std::vector<std::int64_t> Database::decide(const std::vector<Ruling>& rulings) {
  return ingest::decide(impl_->connection, rulings);
}

void Database::undo(std::int64_t decision) { ingest::undo(impl_->connection, decision); }

Table Database::decisions() const { return store::decisions(impl_->connection); }

std::vector<Question> Database::questions(int limit) const {
  return query::questions(impl_->connection, limit);
}

ExportSummary Database::export_to(const std::string& folder, ExportFormat format,
                                  const ExportOptions& options) const {
  return exports::export_to(impl_->connection, folder, format, options);
}

void Database::rebuild() { ingest::rebuild(impl_->connection); }

std::vector<std::string> Database::check() const { return query::check(impl_->connection); }

}  // namespace takedowndb
