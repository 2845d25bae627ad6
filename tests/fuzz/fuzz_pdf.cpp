// The reader of what pdftotext prints. Not pdftotext itself: that is a program of its own, run
// under limits of time and memory.
#include <algorithm>
#include <cstdint>

#include "importers/pdf_layout.h"
#include "importers/pdf_words.h"
#include "tests/fuzz/checks.h"

using namespace takedowndb;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view all(reinterpret_cast<const char*>(data), size);
  // It comes in pieces of any size; they are no part of the result.
  std::size_t piece = std::max<std::size_t>(size, 1);
  fuzz::read_twice([&](const auto& sink) {
    importers::PdfWords words;
    for (std::size_t at = 0; at < size; at += piece) words.feed(all.substr(at, piece));
    piece = 13;
    Document document;
    document.name = document.path = "in.pdf";
    document.metadata.title = words.title;
    document.text = importers::text_of_pages(words.pages);
    sink(document);
  });
  return 0;
}
