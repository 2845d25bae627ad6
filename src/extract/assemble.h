// Assembly: which sentence speaks of which network. Frames are read in order; each either begins a
// network, goes on with one, says one again, gives a headline over several, recalls an earlier
// takedown, or says nothing of ours.
#pragma once

#include <string>
#include <vector>

#include "extract/frames.h"

namespace takedowndb::grammar {

struct Network {
  Network() = default;
  explicit Network(std::pmr::memory_resource* memory)
      : figures(memory), places(memory), names(memory), said(memory) {}

  List<Figure> figures;
  List<Place> places;
  List<Name> names;
  std::vector<BackReference> references;
  List<Said> said;
  bool joint = false;        // speaks of several networks together
  int announced = 0;         // how many, when said
  bool bare = false;         // announced by its country and not told yet
  bool combined = false;     // a headline whose parts are here too
  bool definite = false;     // assets "of the operation" that the text describes elsewhere
  bool totals = false;       // "Total number of Pages removed: 46"
  bool headed = false;       // its figure stands in a heading
  bool routine = false;      // words of spam and the like
  bool evidence = false;     // words of influence, not only of spam
  bool stated = false;       // a statement of removal speaks of it
  bool row = false;          // told in a row of a table, which states nothing by itself
  std::size_t domestic = 0;  // unit that says so, 0 for none
  std::size_t first_sentence = 0;
  std::size_t last_sentence = 0;
};

struct Takedown {
  std::string company;
  Range company_words;
  std::string removed;
  Range removed_words;
  std::string_view removed_rule;
  bool recalled = false;
  bool dated = false;  // an own date was said, even one that cannot be resolved
  Range said_date;     // its words
  std::vector<Network> networks;
};

// What a text tells, figures of removals that it does not tie to any operation, and removals that
// may be told twice.
struct Assembly {
  std::vector<Takedown> takedowns;
  std::vector<Figure> unclear;
  std::vector<Range> covered;  // countries of removals without figures, perhaps told elsewhere
  bool too_many = false;       // more than kMostNetworks were told: nothing is given
};

// A report tells some hundreds at most; each is compared with the others, so that the work grows
// with their square.
inline constexpr std::size_t kMostNetworks = 2000;

Assembly assemble(const Reading& r, const Layout& layout, const std::vector<Frame>& frames,
                  const Calendar& calendar, const std::string& publisher);

}  // namespace takedowndb::grammar
