// The reader of the names of one sentence, used only by names.cpp, name_spans.cpp and
// name_patterns.cpp: one class, so that they share the sentence and add to the same frame. Examples
// stand at the definitions. Others call find_names() of facts.h.
#pragma once

#include <string>
#include <string_view>

#include "extract/facts.h"
#include "extract/sentence_reader.h"

namespace takedowndb::grammar {

class NameFinder : private SentenceReader {
 public:
  NameFinder(const Reading& r, const Sentence& s, Frame& out) : SentenceReader(r, s), out_(out) {}

  void run();

 private:
  // names.cpp: the walk and the names behind a cue.
  bool is_blame(std::size_t i) const;
  void cell();
  bool is_part_of_actor(std::size_t i) const;
  bool in_apposition(std::size_t i) const;
  bool named_before(std::size_t i);
  void cue(std::size_t i, std::size_t last);

  // name_spans.cpp: where a name begins and ends, and whether it is one.
  void add(bool operation, std::string value, Range range, std::string_view rule,
           std::string_view known = {});
  std::string_view last_word(std::size_t i) const;
  bool ends_in(std::size_t i, std::string_view w) const;
  void add_known(std::size_t i, std::string_view rule);
  bool is_capital(std::size_t i) const;
  std::size_t name_end(std::size_t i) const;
  bool goes_on(std::size_t i) const;
  bool joins(std::size_t first, std::size_t conjunction, std::size_t next) const;
  bool is_generic(std::size_t first, std::size_t end) const;
  std::string text(std::size_t first, std::size_t end) const;
  bool take(std::size_t i, std::string_view rule, std::size_t& end);

  // name_patterns.cpp: names told by the shape of a sentence.
  void from_firm(std::size_t i);
  void banned(std::size_t i);
  bool is_firm_by_aside(std::size_t name) const;
  void between(std::size_t i);
  void named_as(std::size_t i);
  std::size_t name_before(std::size_t end) const;
  void culprit(std::size_t i);
  void blamed(std::size_t i);
  void known_as(std::size_t i);
  void at_body(std::size_t i);
  void linked_to_network(std::size_t i);
  void to_which(std::size_t i);
  void of_origin(std::size_t i);
  void item();
  bool speaks(std::size_t i) const;

  // named_firms.cpp: names told by what a firm, body or person did with the assets.
  std::size_t firm_aside(std::size_t k) const;
  bool runs_assets(std::size_t i) const;
  bool firm_before(std::size_t i) const;
  bool firm_to_come(std::size_t i) const;
  void firm_ran(std::size_t i);
  void by_firm(std::size_t i);
  void whose(std::size_t i);
  void held(std::size_t i);
  void it_was(std::size_t i);
  bool sat_behind(std::size_t i) const;
  bool is_said_of_assets(std::size_t i) const;
  void firms();

  // Whether a common noun for an actor follows: "the Russian PR firm X" is no name yet.
  bool in_lower_noun(std::size_t i) const { return in(i) && u_[i].is(Cat::kActorNoun); }
  bool starts_behind() const;
  bool runner_at(std::size_t i) const;
  bool actor_noun_before(std::size_t k) const;
  bool uses_the_assets(std::size_t i) const;
  void behind(std::size_t i);

  Frame& out_;
  bool labelled_ = false;  // behind "Attributed to:", where capitals are a name's
};

}  // namespace takedowndb::grammar
