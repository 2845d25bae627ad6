// The pages of the site, a function for each kind of page (site.h says what they share).
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "site/rows.h"
#include "site/site.h"

namespace takedowndb::site {

// A network as lists show it.
struct Network {
  std::int64_t id = 0;
  std::string code, company, removed, operation;
  std::vector<std::string> origins, targets, actors, platforms;  // names
  std::int64_t operation_id = 0;                                 // 0 for none
  Figure assets;
  std::int64_t sources = 0;
  std::string year;  // of removal; empty when not known
};
using Networks = std::vector<Network>;  // by code

// "Iran, Russia".
std::string joined(const std::vector<std::string>& values);

Networks read_networks(store::Connection& connection);
std::string network_file(const std::string& code);    // "n/FB-IR-1018-A.html"
std::string operation_file(const std::string& name);  // "o/Secondary_Infektion.html"

// A link, or the code alone: figures for a takedown as a whole (headline) have no page of their
// own.
std::string network_link(const std::string& root, const std::string& code, bool headline);

// A table of networks with a link each. `root`: the way from the page to the site's folder.
std::string network_table(const std::vector<const Network*>& networks, const std::string& root,
                          const std::string& caption);

void write_overview(store::Connection& connection, const Networks& networks,
                    const WriteFile& write);
void write_network_list(const Networks& networks, const WriteFile& write);
void write_network_pages(store::Connection& connection, const Networks& networks,
                         const WriteFile& write);
void write_operations(store::Connection& connection, const Networks& networks,
                      const WriteFile& write);
void write_places(store::Connection& connection, const WriteFile& write);
void write_sources(store::Connection& connection, const WriteFile& write);
void write_conflicts(store::Connection& connection, const WriteFile& write);

}  // namespace takedowndb::site
