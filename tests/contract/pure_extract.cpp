// Extraction alone: linked with nothing but its folder, it reads a text.
#include <cstdio>

#include "takedowndb/document.h"

int main() {
  takedowndb::Document document;
  document.text = "Today Facebook removed 30 Pages that originated in Iran.";
  const takedowndb::Extraction extraction = takedowndb::extract(document);
  std::printf("%zu takedowns\n", extraction.takedowns.size());
  return 0;
}
