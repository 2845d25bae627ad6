#pragma once
// How a figure is read, in layers that each know more of the sentence: its words, the noun that a
// number counts (nouns.cpp), whose followers a number counts (audiences.cpp). The finder of
// figures (quantities.cpp) stands on all three.
#include <optional>
#include <string_view>
#include <vector>

#include "extract/facts.h"

namespace takedowndb::grammar {

// What a number counts.
struct Noun {
  std::size_t first = 0;
  std::size_t end = 0;    // behind the noun and its platform phrase
  std::string_view kind;  // "*" or several: total
  std::string_view platform;
  bool platform_said = false;
  bool several = false;
  bool follower = false;
  std::string_view follower_kind;
};

// The words of one sentence. The reading and the sentence must outlive it.
class SentenceWords {
 public:
  SentenceWords(const Reading& r, const Sentence& s) : r_(r), u_(r.units), s_(s) {}

 protected:
  bool in(std::size_t i) const { return i < s_.end; }
  // The unit is that word; case does not matter.
  bool word_is(std::size_t i, std::string_view word) const;
  // The unit's last word is that word.
  bool ends_in(std::size_t i, std::string_view word) const;
  // The platform named at a unit, empty if it is none.
  std::string_view platform_at(std::size_t i) const;
  // The asset kind named at a unit, and the platform that only this kind belongs to.
  std::string_view kind_at(std::size_t i) const;
  std::string_view platform_of_kind(std::size_t i) const;

  const Reading& r_;
  const std::vector<Unit>& u_;
  const Sentence& s_;
};

class NounReader : public SentenceWords {
 public:
  using SentenceWords::SentenceWords;

 protected:
  // The noun that a number before unit `i` counts.
  std::optional<Noun> noun_after(std::size_t i) const;
  // More kinds under the same number ("Pages, Groups and accounts") and the platform behind.
  void extend(Noun& noun) const;
};

class AudienceReader : public NounReader {
 public:
  using NounReader::NounReader;

 protected:
  // Whose followers, told behind the verb: "at least one of these Pages", "the network's Groups".
  bool followed(std::size_t i, Figure& f, std::size_t& end) const;
  // Whose followers, told before unit `i` as the subject of the statement.
  bool subject_before(std::size_t i, Figure& f) const;
  // "followed by some 276,000 accounts", the number being unit `i`.
  bool followed_by_before(std::size_t i) const;
  // "... the groups about 61,000 members", "13,500 followers of the Pages".
  void follower_owner(std::size_t i, const Noun& noun, Figure& f, std::size_t& end) const;

  std::size_t last_figure_end_ = 0;  // behind the figure read last: a subject stands after it
};

}  // namespace takedowndb::grammar
