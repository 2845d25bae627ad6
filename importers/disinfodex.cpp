// The importer "disinfodex": a table in the form of Disinfodex's (disinfodex.org), one row for each
// type of asset that a network lost, the rows of one network under the same ID. In: CSV, TSV or
// JSON; out: one document for each network (mapped_rows.h). Addresses of announcements stay in the
// text: the row is a source of its own and no revision of what it refers to.
#include "importers/bundled.h"
#include "importers/mapped_rows.h"
#include "takedowndb/error.h"

namespace takedowndb::importers {
namespace {

constexpr std::string_view kFormat = "disinfodex";
constexpr int kByColumns = 88;

bool is_disinfodex(const TableShape& shape) {
  const Mapping found = mapping_of_format(kFormat, shape);
  const auto has = [&](std::string_view field) { return found.fields.contains(field); };
  return has("network") && has("removed") && has("origin") && has("kind") && has("assets");
}

class Disinfodex : public Importer {
 public:
  std::string_view name() const override { return kFormat; }
  std::string_view description() const override {
    return "a table of networks in the columns of Disinfodex (CSV)";
  }

  int identify(const InputFile& file) const override {
    return table_shape(file, is_disinfodex) ? kByColumns : 0;
  }

  void read(const InputFile& file, const std::function<void(Document)>& sink) const override {
    const auto shape = table_shape(file, is_disinfodex);
    if (!shape)
      throw FormatError(file.path +
                        ": no table of Disinfodex; it needs the columns Network ID, Date, Origin "
                        "Country, Removal Type and Removal Number");
    const Mapping mapping = mapping_of_format(kFormat, *shape);
    read_mapped(file, {mapping, *shape, std::string(kFormat), "Disinfodex"}, sink);
  }
};

}  // namespace

std::unique_ptr<Importer> make_disinfodex() { return std::make_unique<Disinfodex>(); }

}  // namespace takedowndb::importers
