// A table whose columns are known by a mapping, as documents: one for each network, that is for all
// rows with the same value in the network's column, for each row where there is no such column, or
// for the whole table where it lists single assets. In: rows; out: documents with ready-made facts,
// their text the rows themselves. What a cell says in words ("about 50", a description) becomes a
// passage that the extraction reads.
#pragma once

#include <functional>
#include <string>

#include "importers/mapping.h"
#include "takedowndb/importer.h"

namespace takedowndb::importers {

struct MappedTable {
  const Mapping& mapping;
  TableShape shape;
  std::string importer;   // name of the importer
  std::string publisher;  // of all rows, where the table does not tell
};

// Limits: those of table_rows.h, and 64 MiB, as rows of one network may lie apart.
// @throws FormatError, IoError
void read_mapped(const InputFile& file, const MappedTable& table,
                 const std::function<void(Document)>& sink);

}  // namespace takedowndb::importers
