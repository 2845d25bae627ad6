// Puts the lines of a printed paragraph together again. A hyphen at the end of a line is one of two
// things: of the word ("Iran-based", broken there) or of the typesetter ("coordi-nated"). The rule,
// for English, in this order:
//
// - Kept before a capital or a digit ("Anglo-American", "COVID-19"), after a digit, a capital
//   abbreviation or a single letter ("30-day", "US-based", "e-mail"), and in addresses
//   and names of files.
// - What the document itself writes elsewhere decides: "state-run" with its hyphen, "coordinated"
//   without.
// - Kept before words that form such compounds ("-based", "-linked") and after those that do
//   ("self-", "well-").
// - A name is kept apart from a word: at least one half of "Ghana-leaning" is known to the
// document;
//   "Insta-gram" has no half that is.
// - Otherwise it is the typesetter's, unless the document breaks no word elsewhere and writes the
//   first half as a word of its own.
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "importers/pdf_words.h"

namespace takedowndb::importers {

class LineJoiner {
 public:
  explicit LineJoiner(const std::vector<PdfPage>& pages);
  // Appends the line that follows `text` in the same paragraph. `full`: the last line has no room
  // for another letter, so that an address may go on.
  void append(std::string& text, std::string_view line, bool full) const;

 private:
  void learn(std::string_view token);
  bool keeps_hyphen(std::string_view before, std::string_view after) const;
  bool knows(const std::string& word) const { return words_.count(word) != 0; }

  std::unordered_set<std::string> words_;      // lower case
  std::unordered_set<std::string> compounds_;  // with their hyphens
  std::unordered_set<std::string> names_;      // lower case; with a capital within a sentence
  bool breaks_words_ = false;                  // whether the typesetter hyphenates in this document
};

// Whether a text ends as a sentence does, closing quotes and brackets aside.
bool ends_sentence(std::string_view text);
// An address of the web or of mail, or a handle, also defanged ones.
bool is_address(std::string_view token);
// Whether the first letter is a small one.
bool begins_small(std::string_view text);

}  // namespace takedowndb::importers
