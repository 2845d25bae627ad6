// Mapping files: what can be read is used on a small table.
#include <cstdint>

#include "importers/decode.h"
#include "importers/mapped_rows.h"
#include "importers/mapping.h"
#include "tests/fuzz/checks.h"

using namespace takedowndb;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  static const InputFile table = InputFile::from_bytes(
      "cases.csv",
      "Case,Announced,Firm,Run from,Aimed at,What,How many,Followers,Story\n"
      "A-1,2021-03-02,Twitter,Iran; Russia,US,accounts,about 130,\"12,000\",We removed 130.\n"
      "A-1,March 2021,Twitter,IR,unknown,tweets,dozens,none,\n"
      "B-2,2020,Meta,Togo,\"Togo, Benin\",Pages,7,55,\"They spent $1,200 on ads.\"\n");
  fuzz::run([&] {
    const importers::Mapping mapping = importers::read_mapping(
        "cases.mapping", importers::decode_text("cases.mapping", text).text);
    const auto shape = importers::table_shape(
        table, [](const importers::TableShape& found) { return !found.columns.empty(); });
    fuzz::require(shape.has_value(), "the small table is none any more");
    if (!mapping.missing(*shape).empty()) return;
    fuzz::read_twice([&](const auto& sink) {
      importers::read_mapped(table, {mapping, *shape, "table", ""}, sink);
    });
  });
  return 0;
}
