// Operations that have a name: each with its networks over time and platforms.
#include "site/html.h"
#include "site/pages.h"

namespace takedowndb::site {

void write_operations(store::Connection& connection, const Networks& networks,
                      const WriteFile& write) {
  std::string sections, contents;
  each(connection,
       "SELECT operation_id, name FROM operations WHERE named = 1 ORDER BY name, operation_id", {},
       [&](const Row& row) {
         const std::int64_t id = row.whole("operation_id").value_or(0);
         std::vector<const Network*> own;
         for (const Network& network : networks)
           if (network.operation_id == id) own.push_back(&network);
         if (own.empty()) return;
         const std::string name = row.text("name");
         contents += "<li>" + link("#o" + std::to_string(id), name) + " (" +
                     std::to_string(own.size()) + ")</li>\n";
         sections += "<section id=\"o" + std::to_string(id) + "\"><h2>" + escaped(name) +
                     "</h2>\n" + network_table(own, "", "Networks of " + name) + "</section>\n";
       });
  const std::string main =
      "<h1>Operations</h1>\n<p>Influence operations that sources name, each behind one network or "
      "several.</p>\n" +
      (sections.empty() ? std::string("<p>No source names an operation.</p>\n")
                        : "<ul class=\"contents\">\n" + contents + "</ul>\n" + sections);
  write("operations.html", page({"Operations", "", "operations.html"}, main));
}

}  // namespace takedowndb::site
