// reconcile_gold GOLD_FOLDER MANIFEST OUT.csv [DOCUMENT...]
// Reconciles coded facts as they are, without extraction and without a database: writes the rows of
// the view mention_networks for ../shared/eval/score_clusters.py, and prints all that came out.
// MANIFEST may be "".
#include <fstream>
#include <iostream>

#include "gold.h"

int main(int argc, char** argv) {
  if (argc < 4) {
    std::cerr << "reconcile_gold GOLD_FOLDER MANIFEST OUT.csv [DOCUMENT...]\n";
    return 2;
  }
  const std::vector<std::string> documents(argv + 4, argv + argc);
  const auto input = takedowndb::testing::read_gold(argv[1], argv[2], documents);
  const auto output = takedowndb::reconcile::reconcile(input);
  std::ofstream(argv[3]) << takedowndb::testing::mention_networks(input, output);
  std::cout << takedowndb::testing::dump(input, output);
}
