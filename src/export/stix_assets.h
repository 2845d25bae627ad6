// A single asset as a STIX observable. In: the asset as a source names it; out: an account, a
// domain, an address, a mailbox, a file. Without fangs, as the database keeps it, the observable
// says `defanged` and has another id than with them.
#pragma once

#include <optional>
#include <string>

#include "export/stix_objects.h"

namespace takedowndb::exports::stix {

struct Asset {
  std::string platform;
  std::string kind;
  std::string value;         // as written
  std::string defanged;      // empty for what is no address
  std::string plain;         // likewise
  std::string display_name;  // may be empty
};

// nullopt for what is known by a title alone: a Page's, a group's.
std::optional<Json> observable_of(const Asset& asset, bool fanged);

}  // namespace takedowndb::exports::stix
