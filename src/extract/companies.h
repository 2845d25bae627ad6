// Companies: which one a unit names, and whose removals the document tells. In: the text read, its
// frames and its publisher. Out: names of companies. The assembler asks when a sentence does not
// say who acted.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extract/assemble.h"

namespace takedowndb::grammar {

class Companies {
 public:
  Companies(const Reading& r, const Layout& layout, const std::vector<Frame>& frames,
            const std::string& publisher);

  // The company that a unit names, by itself or by its platform; empty for none.
  std::string_view of(const Unit& u) const;
  // The company whose removals the text tells: in its own post the publisher, else the one that the
  // head names; in others' texts the first that acts; failing these the one named most.
  std::string_view primary() const { return primary_; }
  // The company that says "we" in a line: in a transcript that of who speaks, else the primary one.
  std::string_view we_in(std::size_t line) const {
    const auto c = speaking(line);
    return c.empty() ? primary_ : c;
  }
  // The company whose people speak in a line of a transcript; empty for none.
  std::string_view speaking(std::size_t line) const {
    return line < speakers_.size() ? speakers_[line] : std::string_view();
  }
  // Whether the text is a company's own words: "we removed".
  bool own_post() const { return own_post_; }
  // Whether a unit stands in a quotation of its line.
  bool in_quotation(std::size_t unit) const { return in_quotation_[unit]; }
  // The words that name a takedown's company: the last before its first network is told, else the
  // first of all.
  Range words_of(const Takedown& t) const;

 private:
  std::string_view find_primary() const;
  bool we_may_act() const;
  bool quoted(const Sentence& s) const;
  bool inside_name(std::size_t i, const Sentence& s) const;
  std::string_view primary_of_own_post() const;
  std::string_view named(const std::string& name) const;
  std::string_view hinted(const Unit& u) const;
  std::string_view most_named() const;

  const Reading& r_;
  const Unit* const u_;  // all units of the text
  const Layout& layout_;
  const std::vector<Frame>& frames_;
  const std::string& publisher_;
  // Units that name a company by itself, its platform or an asset there.
  std::vector<std::pair<std::size_t, std::string_view>> hints_;
  std::vector<bool> in_quotation_;          // by unit: behind an opening mark in its line
  std::vector<std::string_view> speakers_;  // by line of a transcript
  bool own_post_ = false;
  std::string_view primary_;
};

}  // namespace takedowndb::grammar
