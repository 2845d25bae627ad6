// What one sentence states, before anybody asks of which network: figures, places with their
// roles, names, dates, and the cues that tell how the sentence relates to its neighbours.
#pragma once

#include <array>
#include <cstdint>
#include <memory_resource>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extract/codes.h"
#include "extract/layout.h"
#include "extract/units.h"
#include "takedowndb/extraction.h"
#include "text/edtf.h"

namespace takedowndb::grammar {

enum class FigureType : std::uint8_t { kAsset, kTotal, kAudience, kSpend, kEvents };

struct Figure {
  FigureType type = FigureType::kAsset;
  std::string_view platform;  // empty: not stated
  std::string_view kind;      // empty: mixed or not stated
  std::optional<std::int64_t> count;
  std::optional<std::int64_t> high;
  double amount = 0;  // spend
  std::string_view currency;
  Bound bound = Bound::kExact;
  Range range;                 // number and noun
  std::size_t number = 0;      // unit of the number
  bool subset = false;         // "12 of these Pages"
  bool governed = false;       // object or subject of a removal verb
  bool composes = false;       // "the network had 30 Pages"
  bool part = false;           // a part of what is told elsewhere: never counted
  bool further = false;        // "150,000 further accounts": beside those told before
  bool led = false;            // behind "in", "to", "with": "posted in 30 Groups"
  bool used = false;           // object of a verb by which the network acts ("created 30 Pages")
  bool run = false;            // object of a verb for running it ("ran 30 Pages"), or listed there
  bool platform_said = false;  // the platform stands in the words
  std::string_view rule;
};

enum class Role : std::uint8_t { kOrigin, kTarget };

struct Place {
  Role role = Role::kOrigin;
  bool region = false;
  bool weak = false;  // counts only when nothing better is said ("network in X")
  std::string_view code;
  std::size_t unit = 0;
  std::size_t cue = 0;
  std::string_view rule;
  std::string_view attributed_to;  // "researchers": who says so, when not the company
};

struct Name {
  bool operation = false;
  std::string value;       // as the text gives it
  std::string_view known;  // the actor of the reference data that it names, or empty
  Range range;
  std::string_view rule;
  std::string_view attributed_to;
};

// A language, a topic or the time of ads.
struct Said {
  Property property = Property::kLanguage;
  std::string value;
  Range range;
  std::string_view rule;
};

// A date in the text. `edtf` is empty when it cannot be resolved.
struct DateHit {
  std::string edtf;
  Range range;
  bool relative = false;
  bool same_day = false;    // "on the same day"
  bool past = false;        // "last month": before the time of writing
  bool weekday = false;     // a bare day of the week
  bool needs_year = false;  // a month or day without its year, resolved by context
  std::string_view rule;
};

// So many networks of these countries, as an announcement counts them.
struct Announced {
  Codes codes;
  int count = 0;
  std::size_t place = 0;  // unit of the first country
};

// What a sentence says of a network removed earlier. `company` is empty when it is the same one's,
// `origin` and `removed` when they are not told.
struct BackReference {
  std::string_view kind;  // "overlap", "same_operation"
  std::string_view company;
  std::string_view origin;
  std::string removed;
  Range range;
};

// A list in the memory of a reading.
template <typename T>
using List = std::pmr::vector<T>;

struct Frame {
  Frame() = default;
  explicit Frame(std::pmr::memory_resource* memory)
      : figures(memory),
        places(memory),
        names(memory),
        dates(memory),
        said(memory),
        announced(memory) {}

  std::size_t sentence = 0;
  List<Figure> figures;
  List<Place> places;
  List<Name> names;
  List<DateHit> dates;
  List<Said> said;
  List<Announced> announced;           // "three of them originated in Iran"
  std::optional<std::size_t> removal;  // unit of the removal verb
  std::optional<BackReference> reference;
  std::string_view company;  // who acts, when said
  std::size_t company_unit = 0;
  std::string_view subject;  // company that begins the sentence
  std::size_t domestic_unit = 0;
  int networks = 0;           // "four separate networks"; -1: several
  int parts = 0;              // "They fall into three groups"
  bool figures_read = false;  // all that there are
  bool removal_word = false;  // a removal verb, whatever its object
  bool inherited = false;     // the removal verb stands in the piece before
  bool removal_noun = false;
  bool same_actor = false;  // "tied to the same firm"
  bool domestic = false;
  std::optional<DateHit> posted;  // the day of the post in a thread of several days
  bool habit = false;             // a removal as a rule: "we remove such networks"
  bool new_network = false;
  bool ordinal = false;
  bool network_noun = false;  // "the operation", "a network"
  bool network_told = false;  // one of them is no mere owner: not "the campaign's posts"
  bool definite = false;      // "the operation", named before
  bool recall = false;
  bool back_reference = false;
  bool same_operation = false;
  bool dataset = false;  // "Twitter's dataset contains": what that company removed
  bool heading = false;
  bool bullet = false;
  bool pronoun_subject = false;  // begins with "it", "the company"
  bool first_person = false;     // "we" is the subject
  bool we_removed = false;       // "we removed", in one breath
  bool both = false;             // "Both of them ..."
  bool influence = false;        // words of influence operations
  bool routine = false;          // words of routine enforcement
  bool too = false;              // "were suspended too": beside what was told before
  bool lead = false;             // begins an item with a heading in bold
  bool anaphor = false;          // "at that time"
};

// Figures of assets, totals, audiences and events of one sentence.
// `before`: the last figure of the sentence that `s` was cut from, or null: "and 67 from Spain".
void find_figures(const Reading& r, const Sentence& s, const Figure* before, Frame& out);
// Ad spend.
// Whether a unit is the sign of a currency.
bool is_money_sign(const Reading& r, const Unit& u);
void find_money(const Reading& r, const Sentence& s, Frame& out);
// Origins, targets and regions.
void find_places(const Reading& r, const Sentence& s, Frame& out);
// The seats of the firms and bodies whose names the frame has: behind find_names().
void find_seats(const Reading& r, const Sentence& s, Frame& out);
// Actors and operations.
void find_names(const Reading& r, const Sentence& s, Frame& out);

// "Kestrel" where the text also says "Kestrel Media Holdings": the longest such name; `name` itself
// when there is none or several that differ.
void use_full_name(const Reading& r, Name& name);

// Whether a firm named before is linked to a network at unit `i`: "after linking it to a network".
bool links_to_network(const Reading& r, const Sentence& s, std::size_t i);

// Whether a denial or a comparison stands before unit `i` in its clause.
bool is_denied(const Reading& r, const Sentence& s, std::size_t i);
// Unit of the "to" of a link verb at `i` ("tied part of the activity to"), or 0.
std::size_t split_link(const Reading& r, const Sentence& s, std::size_t i);
// "attribute, with colleagues at another company, to Y": the "to" behind an aside between commas,
// the first of which stands at `comma`; 0 when there is none.
std::size_t to_behind_aside(const Reading& r, const Sentence& s, std::size_t comma);
// "the December 30 general election", "the vote of 28 September": a date that is an event's.
bool is_of_event(const Reading& r, const Sentence& s, const DateHit& d);
bool is_compared(const Reading& r, const Sentence& s, std::size_t i);

// With room for a few from the first on, as most lists of facts have more than one.
template <typename T, typename Item>
void append(List<T>& list, Item&& item) {
  if (list.empty()) list.reserve(4);
  list.push_back(std::forward<Item>(item));
}

inline bool is_clause_mark(const Unit& u) {
  // By a table: no processor could foresee what stands there.
  static constexpr auto kClauseMarks = [] {
    std::array<bool, 256> marks{};
    for (const char c : {',', ';', ':', '_', '.', '(', ')', '"', '\n'})
      marks[static_cast<unsigned char>(c)] = true;
    return marks;
  }();
  return kClauseMarks[static_cast<unsigned char>(u.mark)];
}

}  // namespace takedowndb::grammar
