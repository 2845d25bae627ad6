// The reader of the places of one sentence, used only by places.cpp, place_nouns.cpp,
// place_patterns.cpp, place_turns.cpp and place_context.cpp: one class, so that they share the
// sentence and add to the same frame. Examples stand at the definitions. Others call find_places()
// of facts.h.
#pragma once

#include <string_view>
#include <vector>

#include "extract/facts.h"
#include "extract/sentence_reader.h"

namespace takedowndb::grammar {

class PlaceFinder : private SentenceReader {
 public:
  PlaceFinder(const Reading& r, const Sentence& s, Frame& out) : SentenceReader(r, s), out_(out) {}

  void run();
  void seats();

 private:
  bool is_place(std::size_t i) const {
    return in(i) && u_[i].any(any_of(Cat::kCountry, Cat::kDemonym, Cat::kCity, Cat::kRegion));
  }
  bool is_state(std::size_t i) const {
    return in(i) && u_[i].any(any_of(Cat::kCountry, Cat::kDemonym, Cat::kCity));
  }
  std::string_view code(std::size_t i) const {
    if (u_[i].is(Cat::kCountry)) return r_.value(u_[i], Cat::kCountry);
    if (u_[i].is(Cat::kDemonym)) return r_.value(u_[i], Cat::kDemonym);
    if (u_[i].is(Cat::kCity)) return r_.value(u_[i], Cat::kCity);
    return r_.value(u_[i], Cat::kRegion);
  }

  // places.cpp: the walk, cues and lists.
  void add(Role role, std::size_t i, std::size_t cue, std::string_view rule, bool weak = false);
  bool is_copied(std::size_t i) const;
  bool is_other_thing(std::size_t i, Role role) const;
  bool language_list(std::size_t i) const;
  bool is_language(std::size_t i) const;
  bool is_speaker(std::size_t i) const;
  void list(std::size_t i, std::size_t cue, Role role, std::string_view rule);
  bool in_language(std::size_t i) const;
  std::size_t over_aside(std::size_t i) const;
  void cue(std::size_t i, std::size_t last);
  void those_countries(std::size_t k, std::size_t i, Role role);
  void from_those_countries();
  bool is_name_in(std::size_t i) const;
  bool is_target_phrase(std::size_t i) const;
  bool subject_is_not_network(std::size_t i) const;
  bool of_company(std::size_t i) const;
  bool of_former_owner(std::size_t i) const;
  bool only_members(std::size_t i) const;
  void from_that_country(std::size_t i);
  bool of_researchers(std::size_t i) const;
  bool of_something_else(std::size_t i) const;

  // place_nouns.cpp: places with a noun or in a compound.
  void compound(std::size_t i);
  std::vector<std::size_t> joined_before(std::size_t i) const;
  bool compound_subject(std::size_t k) const;
  bool linked_before(std::size_t k) const;
  void qualifies_noun(std::size_t i);
  bool is_language_word(std::size_t i) const;
  bool audience_role(std::size_t k) const;
  std::vector<std::size_t> places_before(std::size_t i) const;
  void people(std::size_t i);
  void firm_of(std::size_t i);
  void firm_in(std::size_t i);
  bool name_of_runner(std::size_t comma) const;
  bool kind_of_removal(std::size_t i) const;
  void network_in(std::size_t i);
  bool target_column() const;
  void domestic(std::size_t i);

  // place_patterns.cpp: places told by the shape of a sentence.
  bool cell();
  void label(std::size_t i);
  void announced();
  void culprit(std::size_t i);
  void from_place(std::size_t i);
  void heavily_in(std::size_t i);
  void as_audience(std::size_t i);
  void bracketed(std::size_t i);
  void is_targeted(std::size_t i);
  void target_before_cue(std::size_t i);
  void at_whom(std::size_t i);
  void is_target(std::size_t i);
  void is_audience(std::size_t i);
  void cleft(std::size_t i);
  bool tells_evidence() const;
  bool sat_there(std::size_t i, std::size_t verb) const;
  void linked_firm(std::size_t i);
  void is_origin(std::size_t i);
  void operators_in(std::size_t i);
  void supposed_to_read(std::size_t i);
  bool tells_of_audience(std::size_t k) const;
  void leading(std::size_t i);

  // place_seats.cpp: where those who ran it have their seat.
  bool is_firm_ahead(std::size_t i) const;
  void seat_at(std::size_t i, std::size_t name);

  // place_turns.cpp: places by which a text turns to its next network.
  void next_in_line(std::size_t i);
  void turns_to(std::size_t i);
  void whose(std::size_t i);

  // place_context.cpp: what stands before a place.
  bool led(std::size_t i) const;
  bool followers_before(std::size_t i) const;
  bool run_by_before(std::size_t i) const;
  bool runs_behind(std::size_t i) const;
  bool posing_close(std::size_t i) const;
  bool says_of_itself(std::size_t i) const;
  bool posing_before(std::size_t i) const;
  bool made_to_appear(std::size_t i) const;
  bool target_before(std::size_t i) const;
  bool topic_before(std::size_t i) const;

  Frame& out_;
};

}  // namespace takedowndb::grammar
