// The importer "table": any table whose columns a mapping file explains (mapping.h). The mapping is
// given, or lies beside the table as "cases.mapping" for cases.csv. In: CSV, TSV, JSON or JSON
// Lines; out: one document for each network (mapped_rows.h).
#include <filesystem>
#include <utility>

#include "importers/bundled.h"
#include "importers/decode.h"
#include "importers/mapped_rows.h"
#include "takedowndb/error.h"

namespace takedowndb {
namespace importers {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMappingLimit = std::size_t{1} << 20U;
constexpr int kRefusable = 2;
constexpr int kWithMapping = 97;  // whoever wrote a mapping wants it used

bool any_table(const TableShape& shape) { return !shape.columns.empty(); }

std::string mapping_beside(const InputFile& file) {
  if (file.path == "-" || file.content) return {};
  fs::path beside = file.path;
  beside.replace_extension(".mapping");
  std::error_code ignored;
  return fs::is_regular_file(beside, ignored) ? beside.string() : std::string();
}

class MappedTableImporter : public Importer {
 public:
  explicit MappedTableImporter(std::string mapping) : mapping_(std::move(mapping)) {}

  std::string_view name() const override { return "table"; }
  std::string_view description() const override {
    return "any table (CSV, TSV, JSON, JSON Lines) with a mapping file that explains its columns";
  }

  int identify(const InputFile& file) const override {
    const auto shape = table_shape(file, any_table);
    if (!shape) return 0;
    if (!mapping_.empty() || !mapping_beside(file).empty()) return kWithMapping;
    // read() says what is missing, if nobody else knows the columns.
    const std::string extension = file.extension();
    const bool named = extension == ".csv" || extension == ".tsv" || extension == ".tab";
    return named && shape->columns.size() > 1 ? kRefusable : 0;
  }

  void read(const InputFile& file, const std::function<void(Document)>& sink) const override {
    const std::string path = mapping_.empty() ? mapping_beside(file) : mapping_;
    if (path.empty())
      throw FormatError(file.path +
                        ": no mapping file explains its columns; write one beside it with the "
                        "ending .mapping, or name it with --mapping");
    const std::string text = decode_text(path, InputFile::open(path).bytes(kMappingLimit)).text;
    const Mapping mapping = read_mapping(path, text);
    const auto fits = [&](const TableShape& shape) { return mapping.missing(shape).empty(); };
    auto shape = table_shape(file, fits);
    if (!shape) {
      shape = table_shape(file, any_table);
      if (!shape) throw FormatError(file.path + ": is no table");
      throw FormatError(file.path + ": has no column \"" + mapping.missing(*shape).front() +
                        "\", which " + path + " names");
    }
    read_mapped(file, {mapping, *shape, std::string(name()), ""}, sink);
  }

 private:
  std::string mapping_;
};

}  // namespace

std::unique_ptr<Importer> make_mapped_table() { return std::make_unique<MappedTableImporter>(""); }

}  // namespace importers

std::unique_ptr<Importer> table_importer(const std::string& mapping) {
  if (mapping.empty()) throw UsageError("no mapping file was named");
  InputFile::open(mapping);
  return std::make_unique<importers::MappedTableImporter>(mapping);
}

}  // namespace takedowndb
