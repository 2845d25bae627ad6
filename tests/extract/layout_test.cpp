// Layout: sentences, kinds of lines, and what of a saved page is no text.
#include "extract/layout.h"

#include <catch2/catch.hpp>

using namespace takedowndb::grammar;

namespace {

struct Page {
  explicit Page(std::string_view text) {
    reading.lexicon = &Lexicon::bundled();
    tokenize(text, reading.lexicon->vocabulary(), reading.stream);
    build_units(reading);
    layout = lay_out(reading);
  }
  std::vector<std::string> sentences() const {
    std::vector<std::string> out;
    for (const Sentence& s : layout.sentences) out.emplace_back(reading.words(s.first, s.end));
    return out;
  }
  std::vector<LineKind> kinds() const {
    std::vector<LineKind> out;
    for (const Line& line : layout.lines) out.push_back(line.kind);
    return out;
  }

  Reading reading;
  Layout layout;
};

using Sentences = std::vector<std::string>;
using Kinds = std::vector<LineKind>;

}  // namespace

TEST_CASE("sentences end at full stops, and not at every one") {
  struct {
    const char* text;
    Sentences want;
  } const rows[] = {
      {"One was removed. Two were not.", {"One was removed.", "Two were not."}},
      {"It was run from the U.S. and Togo. It was removed.",
       {"It was run from the U.S. and Togo.", "It was removed."}},
      {"Blue Heron Inc. of Togo ran it. It was removed.",
       {"Blue Heron Inc. of Togo ran it.", "It was removed."}},
      {"About 1.02 million accounts followed it. It was removed.",
       {"About 1.02 million accounts followed it.", "It was removed."}},
      {"John F. Mensah ran it. It was removed.", {"John F. Mensah ran it.", "It was removed."}},
      {"On Mar. 5 it was removed. It was run from Togo.",
       {"On Mar. 5 it was removed.", "It was run from Togo."}},
      {"Was it removed? It was! Good.", {"Was it removed?", "It was!", "Good."}},
      {"One was removed; two were not.", {"One was removed;", "two were not."}},
      {"\"It was removed.\" He said so.", {"\"It was removed.\"", "He said so."}},
  };
  for (const auto& row : rows) {
    INFO(row.text);
    CHECK(Page(row.text).sentences() == row.want);
  }
}

TEST_CASE("wrapped lines are one sentence") {
  const Page page(
      "Meta said on Thursday that it had removed twenty Pages run from\n"
      "Togo. They had been created in the year before and had posted\n"
      "about local news.");
  CHECK(page.sentences().size() == 2);
}

TEST_CASE("a paragraph ends a sentence that has no full stop") {
  CHECK(Page("Meta removes Pages\n\nMeta removed twenty Pages run from Togo.").sentences().size() ==
        2);
}

TEST_CASE("kinds of lines") {
  struct {
    const char* text;
    Kinds want;
  } const rows[] = {
      {"# Togo\n\nThe Pages were removed on Thursday, Meta said in a statement.",
       {LineKind::kHeading, LineKind::kProse}},
      {"Togo\n\nThe Pages were removed on Thursday, Meta said in a statement.",
       {LineKind::kHeading, LineKind::kProse}},
      {"**Togo**\n\nThe Pages were removed on Thursday, Meta said in a statement.",
       {LineKind::kHeading, LineKind::kProse}},
      {"- 20 Pages\n- 3 Groups", {LineKind::kBullet, LineKind::kBullet}},
      {"* 20 Pages\n* 3 Groups", {LineKind::kBullet, LineKind::kBullet}},
      {"1. Togo was first in the list.\n2. Ghana came second.",
       {LineKind::kNumbered, LineKind::kNumbered}},
      {"1) Togo was first in the list.\n2) Ghana came second.",
       {LineKind::kNumbered, LineKind::kNumbered}},
  };
  for (const auto& row : rows) {
    INFO(row.text);
    CHECK(Page(row.text).kinds() == row.want);
  }
}

TEST_CASE("furniture of saved pages has no sentences") {
  const Page page(
      "Meta removed twenty Pages run from Togo, it said on Thursday in a statement to "
      "reporters.\n\n"
      "Share this article\n\n"
      "They targeted France and Mali and had been created in the year before that.\n\n"
      "Related news\n\nTwitter suspends 900 accounts\n\nGoogle removes 40 channels");
  CHECK(page.sentences().size() == 2);
}

TEST_CASE("no text, no lines") {
  CHECK(Page("").layout.lines.empty());
  CHECK(Page("\n\n \n").layout.sentences.empty());
}
