// The C header's functions over the C++ API alone: options and filters come as JSON, answers go out
// as JSON or row by row, exceptions become a status and a message of the thread.
#include "takedowndb/c_api.h"

#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <limits>
#include <memory>
#include <new>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "takedowndb/takedowndb.h"
#include "text/edtf.h"
#include "text/utf8.h"

struct takedowndb_db {
  takedowndb::Database db;
};

namespace {

using nlohmann::json;
using takedowndb::Database;
using takedowndb::UsageError;

std::string& last_error() {
  thread_local std::string message;
  return message;
}

// A copy that C frees.
char* copied(const std::string& text) {
  auto* out = static_cast<char*>(std::malloc(text.size() + 1));
  if (out == nullptr) throw std::bad_alloc();
  std::memcpy(out, text.c_str(), text.size() + 1);
  return out;
}

takedowndb_status failed(takedowndb_status status, const char* message) {
  try {
    last_error() = message;
  } catch (...) {
    last_error().clear();
  }
  return status;
}

// Runs `action` and turns what it throws into a status.
template <class Action>
takedowndb_status guarded(const Action& action) noexcept {
  try {
    last_error().clear();
    return action();
  } catch (const takedowndb::UsageError& e) {
    return failed(TAKEDOWNDB_USAGE, e.what());
  } catch (const takedowndb::IoError& e) {
    return failed(TAKEDOWNDB_IO, e.what());
  } catch (const takedowndb::FormatError& e) {
    return failed(TAKEDOWNDB_FORMAT, e.what());
  } catch (const takedowndb::Error& e) {
    return failed(TAKEDOWNDB_DATABASE, e.what());
  } catch (const std::bad_alloc&) {
    return failed(TAKEDOWNDB_MEMORY, "not enough memory");
  } catch (const std::exception& e) {
    return failed(TAKEDOWNDB_OTHER, e.what());
  } catch (...) {
    return failed(TAKEDOWNDB_OTHER, "an unknown mistake");
  }
}

template <class T>
T& needed(T* pointer, const char* what) {
  if (pointer == nullptr) throw UsageError(std::string(what) + " is NULL");
  return *pointer;
}

std::string text_of(const char* text, const char* what) {
  needed(text, what);
  return text;
}

// An argument in JSON of one type; null for NULL.
json parsed(const char* text, const char* what, json::value_t type) {
  if (text == nullptr) return {};
  json out = json::parse(text, nullptr, false);
  if (out.type() != type)
    throw UsageError(std::string(what) + " is no JSON " +
                     (type == json::value_t::array ? "array" : "object"));
  return out;
}

std::string text_member(const std::string& key, const json& value) {
  if (!value.is_string()) throw UsageError("\"" + key + "\" must be text");
  return value.get<std::string>();
}

struct ImportArguments {
  takedowndb::ImportOptions options;
  std::string mapping;
};

ImportArguments import_arguments(const char* text) {
  ImportArguments out;
  takedowndb::Metadata& m = out.options.metadata;
  takedowndb::NetworkFacts& n = m.network;
  const std::vector<std::pair<std::string, std::string*>> members = {
      {"manifest", &out.options.manifest},
      {"mapping", &out.mapping},
      {"format", &out.options.format},
      {"title", &m.title},
      {"publisher", &m.publisher},
      {"published", &m.published},
      {"url", &m.url},
      {"language", &m.language},
      {"company", &n.company},
      {"removed", &n.removed},
      {"origin", &n.origin},
      {"target", &n.target},
      {"actor", &n.actor},
      {"operation", &n.operation}};
  const json options = parsed(text, "options", json::value_t::object);
  for (const auto& [key, value] : options.items()) {
    std::string* member = nullptr;
    for (const auto& [name, target] : members)
      if (name == key) member = target;
    if (member == nullptr) throw UsageError("options: there is no member \"" + key + "\"");
    *member = text_member(key, value);
  }
  return out;
}

takedowndb::Filter filter_of(const char* text) {
  takedowndb::Filter filter;
  const std::vector<std::pair<std::string, std::vector<std::string>*>> lists = {
      {"platforms", &filter.platforms},      {"companies", &filter.companies},
      {"countries", &filter.countries},      {"origins", &filter.origins},
      {"targets", &filter.targets},          {"actors", &filter.actors},
      {"source_kinds", &filter.source_kinds}};
  const std::vector<std::pair<std::string, std::optional<takedowndb::FilterDate>*>> dates = {
      {"from", &filter.from}, {"to", &filter.to}, {"since", &filter.since}};
  const json members = parsed(text, "filter", json::value_t::object);
  for (const auto& [key, value] : members.items()) {
    std::optional<takedowndb::FilterDate>* date = nullptr;
    for (const auto& [name, target] : dates)
      if (name == key) date = target;
    if (date != nullptr) {
      if (value.is_number_integer()) {
        *date = value.dump();  // as written: get<int>() would wrap around
      } else if (value.is_string()) {
        *date = value.get<std::string>();
      } else {
        throw UsageError("\"" + key + "\" must be a year, or a text such as 2018-10");
      }
      continue;
    }
    std::vector<std::string>* list = nullptr;
    for (const auto& [name, target] : lists)
      if (name == key) list = target;
    if (list == nullptr) throw UsageError("filter: there is no member \"" + key + "\"");
    if (!value.is_array()) throw UsageError("\"" + key + "\" must be an array of text");
    for (const json& one : value) list->push_back(text_member(key, one));
  }
  return filter;
}

std::vector<takedowndb::Value> values_of(const char* text) {
  std::vector<takedowndb::Value> out;
  for (const json& value : parsed(text, "parameters", json::value_t::array)) {
    if (value.is_null()) {
      out.emplace_back();
    } else if (value.is_boolean()) {
      out.emplace_back(std::int64_t{value.get<bool>()});
    } else if (value.is_number_unsigned() &&
               value.get<std::uint64_t>() > std::numeric_limits<std::int64_t>::max()) {
      throw UsageError("parameters: " + value.dump() + " is more than SQLite's integers hold");
    } else if (value.is_number_integer()) {
      out.emplace_back(value.get<std::int64_t>());
    } else if (value.is_number()) {
      out.emplace_back(value.get<double>());
    } else if (value.is_string()) {
      out.emplace_back(value.get<std::string>());
    } else {
      throw UsageError("parameters: only numbers, text, true, false and null can be given");
    }
  }
  return out;
}

std::string dumped(const json& value) {
  return value.dump(-1, ' ', false, json::error_handler_t::replace);
}

// The same for an action that gives text out; after a failure there is none.
template <class Action>
takedowndb_status answering(char** out, const Action& action) noexcept {
  return guarded([&] {
    needed(out, "the place for the answer") = nullptr;
    return action();
  });
}

// Hands a table or other text out.
takedowndb_status give(char** out, const std::string& text) {
  *out = copied(text);
  return TAKEDOWNDB_OK;
}

takedowndb_status give(char** out, const takedowndb::Table& table) {
  takedowndb::RenderOptions options;
  options.format = takedowndb::TableFormat::kJson;
  return give(out, takedowndb::render(table, options));
}

json summary_of(const takedowndb::ImportSummary& summary) {
  json files = json::array();
  for (const takedowndb::FileOutcome& file : summary.files) {
    const char* outcome = file.kind == takedowndb::FileOutcome::Kind::kImported  ? "imported"
                          : file.kind == takedowndb::FileOutcome::Kind::kSkipped ? "skipped"
                                                                                 : "failed";
    files.push_back({{"path", file.path}, {"outcome", outcome}, {"reason", file.reason}});
  }
  return {{"imported", summary.imported}, {"skipped", summary.skipped},
          {"failed", summary.failed},     {"documents", summary.documents},
          {"mentions", summary.mentions}, {"claims", summary.claims},
          {"assets", summary.assets},     {"problems", summary.problems},
          {"files", std::move(files)}};
}

std::string text_of(const takedowndb::Value& value) {
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  if (const auto* whole = std::get_if<std::int64_t>(&value)) return std::to_string(*whole);
  if (const auto* real = std::get_if<double>(&value)) {
    if (std::isinf(*real)) return *real > 0 ? "Inf" : "-Inf";  // as SQLite writes it
    return dumped(*real);
  }
  return {};
}

}  // namespace

const char* takedowndb_version(void) { return TAKEDOWNDB_VERSION; }

const char* takedowndb_last_error(void) { return last_error().c_str(); }

void takedowndb_free(char* text) { std::free(text); }

takedowndb_status takedowndb_open(const char* path, takedowndb_mode mode, takedowndb_db** db) {
  return guarded([&] {
    needed(db, "db") = nullptr;
    takedowndb::OpenMode open = takedowndb::OpenMode::kReadOnly;
    if (static_cast<unsigned>(mode) > TAKEDOWNDB_READ_WRITE_OR_CREATE)
      throw UsageError("there is no mode " + std::to_string(static_cast<int>(mode)));
    if (mode == TAKEDOWNDB_READ_WRITE) open = takedowndb::OpenMode::kReadWrite;
    if (mode == TAKEDOWNDB_READ_WRITE_OR_CREATE) open = takedowndb::OpenMode::kReadWriteOrCreate;
    auto opened =
        std::make_unique<takedowndb_db>(takedowndb_db{Database::open(text_of(path, "path"), open)});
    *db = opened.release();
    return TAKEDOWNDB_OK;
  });
}

void takedowndb_close(takedowndb_db* db) { const std::unique_ptr<takedowndb_db> closed(db); }

takedowndb_status takedowndb_import(takedowndb_db* db, const char* const* paths, size_t count,
                                    const char* options, char** summary) {
  return guarded([&] {
    if (summary != nullptr) *summary = nullptr;
    std::vector<std::string> all;
    if (paths == nullptr && count > 0) throw UsageError("paths is NULL");
    for (size_t i = 0; i < count; ++i) all.push_back(text_of(paths[i], "a path"));
    ImportArguments arguments = import_arguments(options);
    takedowndb::ImporterRegistry importers = takedowndb::ImporterRegistry::bundled();
    if (!arguments.mapping.empty()) importers.add(takedowndb::table_importer(arguments.mapping));
    arguments.options.importers = &importers;
    const auto done = needed(db, "db").db.import_from(all, arguments.options);
    return summary == nullptr ? TAKEDOWNDB_OK : give(summary, dumped(summary_of(done)));
  });
}

takedowndb_status takedowndb_reports(char** out) {
  return answering(out, [&] {
    json reports = json::array();
    for (const takedowndb::ReportInfo& report : Database::reports())
      reports.push_back({{"name", report.name},
                         {"title", report.title},
                         {"description", report.description},
                         {"parameters", report.parameters},
                         {"columns", report.columns},
                         {"chart", report.chart}});
    return give(out, dumped(reports));
  });
}

takedowndb_status takedowndb_report(takedowndb_db* db, const char* name, const char* filter,
                                    char** out) {
  return answering(out, [&] {
    return give(out, needed(db, "db").db.report(text_of(name, "name"), filter_of(filter)));
  });
}

takedowndb_status takedowndb_sql(takedowndb_db* db, const char* query, const char* parameters,
                                 char** out) {
  return answering(out, [&] {
    return give(out, needed(db, "db").db.sql(text_of(query, "query"), values_of(parameters)));
  });
}

takedowndb_status takedowndb_sql_rows(takedowndb_db* db, const char* query, const char* parameters,
                                      takedowndb_row callback, void* user) {
  return guarded([&] {
    if (callback == nullptr) throw UsageError("callback is NULL");
    bool stopped = false;
    std::vector<std::string> texts;
    std::vector<const char*> names, values;
    needed(db, "db").db.each_row(
        text_of(query, "query"), values_of(parameters),
        [&](const std::vector<std::string>& columns, const std::vector<takedowndb::Value>& row) {
          names.clear();
          values.clear();
          texts.clear();
          for (const takedowndb::Value& value : row) texts.push_back(text_of(value));
          for (size_t i = 0; i < row.size(); ++i) {
            names.push_back(columns[i].c_str());
            const bool none = std::holds_alternative<std::monostate>(row[i]);
            values.push_back(none ? nullptr : texts[i].c_str());
          }
          stopped = callback(user, row.size(), names.data(), values.data()) != 0;
          return !stopped;
        });
    return stopped ? failed(TAKEDOWNDB_STOPPED, "stopped by the callback") : TAKEDOWNDB_OK;
  });
}

takedowndb_status takedowndb_network(takedowndb_db* db, const char* id, char** out) {
  return answering(out, [&] { return give(out, needed(db, "db").db.network(text_of(id, "id"))); });
}

takedowndb_status takedowndb_search(takedowndb_db* db, const char* words, int limit, char** out) {
  return answering(out, [&] {
    json hits = json::array();
    for (const takedowndb::SearchHit& hit :
         needed(db, "db").db.search(text_of(words, "words"), limit))
      hits.push_back({{"source_id", hit.source_id},
                      {"source", hit.source},
                      {"title", hit.title},
                      {"passage", hit.passage}});
    return give(out, dumped(hits));
  });
}

takedowndb_status takedowndb_extract(const char* name, const char* text, const char* published,
                                     char** record) {
  return answering(record, [&] {
    takedowndb::Document document;
    document.name = text_of(name, "name");
    document.text = text_of(text, "text");
    if (!takedowndb::text::is_valid_utf8(document.text)) throw UsageError("text is no UTF-8");
    if (published != nullptr && !takedowndb::text::parse_edtf(published))
      throw UsageError("published is no EDTF date: \"" + std::string(published) + '"');
    if (published != nullptr) document.metadata.published = published;
    takedowndb::Extraction extraction = takedowndb::extract(document);
    if (!extraction.published && published != nullptr) {
      extraction.published.emplace();
      extraction.published->property = takedowndb::Property::kPublished;
      extraction.published->value = published;
    }
    return give(record, takedowndb::to_record(document.name, extraction));
  });
}
