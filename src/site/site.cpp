#include "site/site.h"

#include "site/pages.h"
#include "text/embedded.h"

namespace takedowndb::site {

void write_site(store::Connection& connection, const WriteFile& write) {
  for (const auto& file : embedded::site_files()) write(std::string(file.path), file.text);
  const Networks networks = read_networks(connection);
  write_overview(connection, networks, write);
  write_network_list(networks, write);
  write_network_pages(connection, networks, write);
  write_operations(connection, networks, write);
  write_places(connection, write);
  write_sources(connection, write);
  write_conflicts(connection, write);
}

}  // namespace takedowndb::site
