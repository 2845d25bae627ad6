// How a figure is read, in layers that each know more of the sentence: its words, what stands at a
// number (numbers.cpp), the noun that it counts (nouns.cpp), whose followers it counts
// (audiences.cpp), whether that is an asset at all (assets.cpp), numbers without a noun
// (bare_numbers.cpp). The finder of figures (quantities.cpp) stands on all of them.
#pragma once

#include <optional>
#include <string_view>

#include "extract/facts.h"
#include "extract/sentence_reader.h"

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

class NumberReader : public SentenceReader {
 protected:
  NumberReader(const Reading& r, const Sentence& s) : SentenceReader(r, s) {}

  // The number at unit `i` belongs to a date, a time or a ratio.
  bool is_date_part(std::size_t i) const;
  // The hedge that stands before unit `i`; `first` moves to its first unit.
  Bound hedge_before(std::size_t i, std::size_t& first) const;
};

class NounReader : public NumberReader {
 protected:
  NounReader(const Reading& r, const Sentence& s) : NumberReader(r, s) {}

  // The unit's last word is that word.
  bool ends_in(std::size_t i, std::string_view word) const;
  // The platform named at a unit, empty if it is none.
  std::string_view platform_at(std::size_t i) const;
  // The asset kind named at a unit, and the platform that only this kind belongs to.
  std::string_view kind_at(std::size_t i) const;
  std::string_view platform_of_kind(std::size_t i) const;
  // The noun that a number before unit `i` counts.
  std::optional<Noun> noun_after(std::size_t i) const;
  // The number that says the one at unit `i` again and exactly: "half a million accounts, or
  // 509,000 to be precise". `i` itself when there is none.
  std::size_t said_exactly(std::size_t i) const;
  // Whether the number at unit `i` is such a second one.
  bool is_exact(std::size_t i) const;
  // More kinds under the same number ("Pages, Groups and accounts") and the platform behind.
  void extend(Noun& noun) const;
  std::size_t service_named(std::size_t i) const;
};

class AudienceReader : public NounReader {
 protected:
  AudienceReader(const Reading& r, const Sentence& s) : NounReader(r, s) {}

  // Whose followers, told behind the verb: "at least one of these Pages", "the network's Groups".
  bool followed(std::size_t i, Figure& f, std::size_t& end) const;
  // Whose followers, told before unit `i` as the subject of the statement.
  bool subject_before(std::size_t i, Figure& f) const;
  // "followed by some 276,000 accounts", the number being unit `i`.
  bool followed_by_before(std::size_t i) const;
  // "Followers of the Pages numbered 120,000", the figure beginning at `f.range.first`; whose
  // followers goes into `f`.
  bool amounts_to(Figure& f) const;
  // "... the groups about 61,000 members", "13,500 followers of the Pages".
  void follower_owner(std::size_t i, const Noun& noun, Figure& f, std::size_t& end) const;

  // Followers that are a part, or the bar that some users pass, and no audience.
  bool is_threshold(const Figure& f, std::size_t noun) const;

  bool of_one_another(std::size_t i) const;
  bool of_a_person(std::size_t i) const;
  bool of_any(std::size_t i) const;
  bool members_of_body(std::size_t i) const;
  // "Mytel, which has about 10 million subscribers": of somebody, in an aside.
  bool of_aside(std::size_t i) const;
  bool of_company(std::size_t i, bool members) const;

  std::size_t last_figure_end_ = 0;  // behind the figure read last: a subject stands after it
};

class AssetReader : public AudienceReader {
 protected:
  AssetReader(const Reading& r, const Sentence& s) : AudienceReader(r, s) {}

  // Whether a figure goes on the list that `before` is in; `before` may be null.
  static bool is_listed(const Figure& f, const Figure* before);
  bool is_no_asset(const Figure& f, const Noun& noun, const Figure* before) const;
  // Whether a removal verb stands right before the figure that begins at unit `i`.
  bool removed_directly(std::size_t i) const;
  bool leads_list(std::size_t end) const;
  // Whether the noun of a document ("thesis") stands before unit `i`.
  bool of_document(std::size_t i) const;
};

// Figures as they enter the frame, and numbers without a noun of their own (bare_numbers.cpp). Each
// returns the unit behind what it read, or the one it was given when there is no figure.
class FigureMaker : public AssetReader {
 protected:
  FigureMaker(const Reading& r, const Sentence& s, const Figure* before, Frame& out)
      : AssetReader(r, s), seed_(before), out_(out) {}

  std::size_t add_asset(Figure& f, const Noun& noun, std::string_view rule);
  std::size_t add_audience(Figure f, std::size_t end);
  void of_the_latter(Figure& f) const;
  std::size_t in_the_groups(std::size_t k) const;
  bool counts_cases(std::size_t number) const;
  bool labels_followers(std::size_t figure) const;
  // Followers told by the verb at unit `verb`.
  std::size_t add_followers(std::size_t verb, Figure f);
  // The number at unit `i`, with what stands at `k` behind it: labels, ellipses.
  std::size_t without_noun(std::size_t i, std::size_t k, Figure& f);

  const Figure* seed_;  // last figure of the sentence that this one was cut from
  Frame& out_;
  std::string_view clause_platform_;

 private:
  std::size_t predicate(std::size_t k, Figure& f);
  std::size_t shared_noun(std::size_t k, Figure& f);
  std::size_t labelled(std::size_t label, Figure& f, std::size_t after);
};

}  // namespace takedowndb::grammar
