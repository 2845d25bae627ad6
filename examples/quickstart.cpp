// Imports reports and prints how many assets were removed, by origin and year.
#include <takedowndb/takedowndb.h>

#include <iostream>

int main(int argc, char** argv) {
  try {
    auto db = takedowndb::Database::open("takedowns.db");
    const auto summary = db.import_from(argc > 1 ? argv[1] : "reports/");
    std::cout << summary.imported << " files imported, " << summary.skipped << " known already\n";
    for (const auto& file : summary.files)
      if (file.kind == takedowndb::FileOutcome::Kind::kFailed) std::cerr << file.reason << '\n';

    takedowndb::Filter since_2018;
    since_2018.from = 2018;
    for (const auto& row : db.assets_removed_by_origin_year(since_2018)) {
      std::cout << row.origin_name << ' ' << row.year.value_or(0) << ": ";
      if (row.assets) {
        std::cout << *row.assets << " assets\n";
      } else {
        std::cout << "no figure stated\n";  // unknown is not 0
      }
    }
  } catch (const takedowndb::Error& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
}
