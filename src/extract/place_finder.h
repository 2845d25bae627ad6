// The reader of the places of one sentence, used only by places.cpp, place_nouns.cpp,
// place_patterns.cpp and place_context.cpp: one class, so that they share the sentence and add to
// the same frame. Others call find_places() of facts.h.
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

  // places.cpp
  void add(Role role, std::size_t i, std::size_t cue, std::string_view rule, bool weak = false);
  // What stands behind a place that is only part of a name or a body: "US Treasury", "Iran deal".
  bool is_other_thing(std::size_t i, Role role) const;
  // Whether a demonym stands in a list of languages: behind "in", with no noun of its own.
  bool language_list(std::size_t i) const;
  // "Russian-speaking audiences", "Chinese speakers in Taiwan": a language, not a place.
  bool is_language(std::size_t i) const;
  // A body whose words are quoted, not a place of the network: "sources the US government
  // previously identified as Russian".
  bool is_speaker(std::size_t i) const;
  // Reads the list of places that begins at or behind `i`.
  void list(std::size_t i, std::size_t cue, Role role, std::string_view rule);
  // From a cue to the first place behind it.
  void cue(std::size_t i, std::size_t last);
  // "linked to accounts that targeted Iran", "tied to audiences in": the place is a target.
  bool is_target_phrase(std::size_t i) const;
  // A target cue whose subject is not a network: "sanctions aimed at Iran", "ads reached".
  bool subject_is_not_network(std::size_t i) const;

  // place_nouns.cpp
  // "Iran-based", "Russia-linked", "Kremlin-backed"; "Ukraine-focused".
  void compound(std::size_t i);
  // "China- and Russia-based"
  std::vector<std::size_t> joined_before(std::size_t i) const;
  // Whether a network, its assets or its people follow ("Iran-based [fake] accounts").
  bool compound_subject(std::size_t k) const;
  // Whether a link cue stands before unit `k` in its clause.
  bool linked_before(std::size_t k) const;
  // "Iranian accounts", "a Chinese influence operation", "US voters", "for a Romanian audience".
  void qualifies_noun(std::size_t i);
  // Whether the audience at `k` is addressed, not described ("posed as US voters" was excluded).
  bool audience_role(std::size_t k) const;
  // Places joined before one: "Iranian and Russian networks".
  std::vector<std::size_t> places_before(std::size_t i) const;
  // "also for Romanians", "for the most part to Ecuadorians": people, not an adjective.
  void people(std::size_t i);
  // "from Espersona, a Georgian media firm": the firm's country.
  void firm_of(std::size_t i);
  // "IUVM, an organisation in Iran", at the front of an item on it.
  void firm_in(std::size_t i);
  // "three accounts of government supporters in Uganda": people as owners of what was counted.
  bool kind_of_removal(std::size_t i) const;
  // "a network in Myanmar": the origin when no other is told.
  void network_in(std::size_t i);
  // "domestic audiences", "a domestic operation".
  void domestic(std::size_t i);

  // place_patterns.cpp
  // A table's cell under "Origin", "From", "Target" or "For": its places have that role.
  bool cell();
  // "Origin: Egypt, Turkey and Morocco", "Targets: Libya"
  void label(std::size_t i);
  // "Three of them originated in Iran and one in Russia", "two networks, one run from Saudi Arabia
  // and the other from the Emirates and Egypt": how many networks each set of countries has.
  void announced();
  // "The Kremlin continues to exploit platforms": somebody says that a state did it.
  void culprit(std::size_t i);
  // "accounts from Iran", "From the Emirates and Egypt came 267 accounts", "behavior from Iran".
  void from_place(std::size_t i);
  // "targeting people across the world, although more heavily in the Middle East"
  void heavily_in(std::size_t i);
  // "had Brazilians as its audience"
  void as_audience(std::size_t i);
  // "had Ethiopia, Sudan and Turkey in its sights", "Israel as their destination"
  void target_before_cue(std::size_t i);
  // "were in Bangladesh, at whom the campaign was aimed"
  void at_whom(std::size_t i);
  // "Germany was its main target, followed by France and Italy"
  void is_target(std::size_t i);
  // "In Ecuador, 1,019 accounts linked to ...": a case told by its country.
  void leading(std::size_t i);

  // place_context.cpp
  // "for users in", "at people in", "reach citizens in": somebody is addressed.
  bool led(std::size_t i) const;
  bool followers_before(std::size_t i) const;
  // "run by", "linked to", "on behalf of", "for" a few units before.
  bool run_by_before(std::size_t i) const;
  bool posing_close(std::size_t i) const;
  bool posing_before(std::size_t i) const;
  // "to make their operations appear to be of Taiwanese origin"
  bool made_to_appear(std::size_t i) const;
  bool target_before(std::size_t i) const;
  bool topic_before(std::size_t i) const;

  Frame& out_;
};

}  // namespace takedowndb::grammar
