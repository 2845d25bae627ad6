// The registry of importers (importer.h): the bundled ones in a fixed order, those of the library's
// user before them.
#include <algorithm>

#include "importers/bundled.h"
#include "takedowndb/error.h"

namespace takedowndb {

ImporterRegistry::ImporterRegistry() = default;
ImporterRegistry::~ImporterRegistry() = default;
ImporterRegistry::ImporterRegistry(ImporterRegistry&&) noexcept = default;
ImporterRegistry& ImporterRegistry::operator=(ImporterRegistry&&) noexcept = default;

ImporterRegistry ImporterRegistry::bundled() {
  ImporterRegistry registry;
  registry.importers_.push_back(importers::make_record());
  registry.importers_.push_back(importers::make_indicators());
  registry.importers_.push_back(importers::make_x_archive());
  registry.importers_.push_back(importers::make_disinfodex());
  registry.importers_.push_back(importers::make_mapped_table());
  registry.importers_.push_back(importers::make_html());
  registry.importers_.push_back(importers::make_pdf());
  registry.importers_.push_back(importers::make_markdown());
  registry.importers_.push_back(importers::make_docx());
  registry.importers_.push_back(importers::make_odt());
  registry.importers_.push_back(importers::make_plain_text());
  return registry;
}

void ImporterRegistry::add(std::unique_ptr<Importer> importer) {
  importers_.insert(importers_.begin(), std::move(importer));
}

std::vector<const Importer*> ImporterRegistry::importers() const {
  std::vector<const Importer*> out;
  for (const auto& importer : importers_) out.push_back(importer.get());
  return out;
}

const Importer& ImporterRegistry::by_name(std::string_view name) const {
  std::string known;
  for (const auto& importer : importers_) {
    if (importer->name() == name) return *importer;
    known += (known.empty() ? "" : ", ") + std::string(importer->name());
  }
  throw UsageError(std::string(name) + ": no such format; known are: " + known);
}

const Importer* ImporterRegistry::find(const InputFile& file) const {
  const Importer* best = nullptr;
  int best_score = 0;
  for (const auto& importer : importers_) {
    const int score = importer->identify(file);
    if (score > best_score) {
      best = importer.get();
      best_score = score;
    }
  }
  return best;
}

}  // namespace takedowndb
