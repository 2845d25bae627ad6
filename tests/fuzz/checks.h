// What holds for every importer whatever bytes it is given. A broken promise prints what was broken
// and aborts, which both libFuzzer and the standalone driver report with the input.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "takedowndb/importer.h"

namespace takedowndb::fuzz {

[[noreturn]] void broken(const std::string& what);
inline void require(bool holds, const char* what) {
  if (!holds) broken(what);
}

// Runs `read`, lets the library's own errors pass (their message is one line of UTF-8), and nothing
// else. Returns the error's message, or nothing.
std::string run(const std::function<void()>& read);

// Text without NUL, spans within their text, valid UTF-8 throughout; also of what extract() adds to
// ready-made facts. `more_assets` gives the same twice.
void check(const Document& document);
void check(const Document& document, const Extraction& extraction);

// Everything in a document, as text that can be compared.
std::string describe(const Document& document);
std::string describe(const Extraction& extraction);

// Reads the file twice: each document is checked and both readings are the same. Returns the
// documents.
std::vector<Document> read_twice(
    const std::function<void(const std::function<void(Document)>&)>& read);
std::vector<Document> read_twice(const Importer& importer, const InputFile& file);

}  // namespace takedowndb::fuzz
