// What an indicator's value is: a domain, an account on a platform, a mail address, a hash. In: a
// cell of a table of indicators, often defanged ("hxxp://x[.]com/name"); out: platform and kind by
// schema/reference/platform_addresses.csv, and the value with and without its fangs. Nothing here
// opens an address. Apart from importers/, because tables of indicators also stand in reports.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace takedowndb::indicators {

// "hxxps://x[.]com/a" -> "https://x.com/a". Blanks, quotation marks and code marks around the value
// are left out.
std::string refang(std::string_view value);
// "https://x.com/a" -> "hxxps://x[.]com/a": no program makes a link of it. What has fangs no more
// stays as it is, and so does what is no address ("a1b2...", "@name").
std::string defang(std::string_view value);

struct Indicator {
  std::string platform;  // code of platforms.csv; empty when it does not tell
  std::string kind;      // code of asset_kinds.csv; empty when it does not tell
  std::string handle;    // the account's own name in the address; may be empty
  std::string plain;     // refanged; of a domain its host alone, in lower case
};

// nullopt for what is no single value but words ("Sharing on Facebook", "48 accounts").
std::optional<Indicator> recognise(std::string_view value);

// The address's host without "www." in lower case; empty for what is no address.
std::string host_of(std::string_view value);

}  // namespace takedowndb::indicators
