// Extraction records (../shared/eval/FORMAT.md) and manifests as input of reconcile(), as an import
// of coded facts would make it. Ids come from content, so that they do not depend on the order of
// reading. For tests only.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "reconcile/reconcile.h"

namespace takedowndb::testing {

// The records of `folder`/*.json, those of `documents` only when it is not empty, with publisher
// and date of publication from `manifest` (a path, may be empty), else the record's own date.
reconcile::Input read_gold(const std::string& folder, const std::string& manifest,
                           const std::vector<std::string>& documents = {});

// A record in a string, as read_gold reads it.
void add_record(reconcile::Input& input, const std::string& json, const std::string& publisher = "",
                const std::string& published = "");

// document,takedown,network,code: the view mention_networks.
std::string mention_networks(const reconcile::Input& input, const reconcile::Output& output);

// Everything that reconcile() found, as text: for comparing runs.
std::string dump(const reconcile::Input& input, const reconcile::Output& output);

// A mention's id from "001.txt#0.1".
reconcile::Id mention_id(const reconcile::Input& input, const std::string& place);
std::string place_of(const reconcile::Input& input, reconcile::Id mention);

}  // namespace takedowndb::testing
