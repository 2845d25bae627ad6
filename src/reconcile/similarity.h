// Whether two groups of mentions are one network: evidence for and against, weighed.
//
//   figures     equal exact numbers weigh 0.2 (a 7) to 4 (1,633) each, hedges that fit 0.5 to 1.5
//   origins     equal 2, one within the other 1
//   dates       the same day 2, the same month 1.5, quarter 1, year 0.5 (by the coarser of the
//   two);
//               probably not the same month -1, probably further apart -2; one source dates by
//               the announcement -0.5
//   names       a shared actor 1.5, a shared operation 2; other actors -0.5, operations -2
//   targets     the same two or more 1.25, mostly the same 0.75, some 0.4, none -0.5; a shared
//               region 0.25
//   context     the two takedowns are known to be one 1, to be two -1.5; the two documents tell of
//               another network together 1 (not where only a year speaks for the pair)
//   silence     both state figures and none can be compared -1.5, and the context does not help
//
// Together at least kMergeScore to be one. Never one: other companies, mentions of one document,
// other figures for the same thing, dates apart, other origins; much equal evidence (two or three
// distinctive figures) forgives one of the last three, as newspapers make mistakes.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "reconcile/facts.h"

namespace takedowndb::reconcile {

inline constexpr double kMergeScore = 3.5;
// A rival candidate this close makes a case ambiguous; ambiguous cases are not merged.
inline constexpr double kMargin = 1.0;
// Figures that weigh this much are evidence of their own.
inline constexpr double kFigureEvidence = 1.5;

// Mentions held to be one network, with what they say together.
struct Group {
  std::vector<std::size_t> members;  // indexes of facts, sorted
  std::string company;
  Window possible, likely;
  std::vector<Words> origin_sets;  // each set that a mention states
  Words targets, regions, actors, operations;
  std::vector<FigureList> figures;              // each list that a mention states
  std::vector<std::size_t> sources, takedowns;  // dense numbers, sorted, each once
  std::vector<std::int64_t> announced;  // days on which reports of the news were published, sorted

  bool has_count() const;
  void add(const std::vector<Facts>& facts, std::size_t member);
  void absorb(const Group& other);
};

// What is known of the surroundings of two groups.
struct Context {
  bool same_takedown = false;
  bool other_takedowns = false;
  bool documents_meet = false;
};

enum class Against {
  kNothing,
  kCompany,
  kDocument,  // one document tells them apart
  kFigures,
  kDates,
  kOrigins,
  kSeveral,  // two of the three before
  kDecision,
};

struct Evidence {
  double score = 0;
  FigureEvidence figures;
  bool forbidden = false;
  bool incomparable = false;  // both state figures, none of the same thing
  bool only_a_year = false;   // no figure to speak of matches, and one date is a year or so
  int mistakes = 0;           // of figures, dates and origins, how many disagree
  Against against = Against::kNothing;  // why forbidden
};

// Why two groups cannot be one: "other figures (93 against 97)".
std::string in_words(const Evidence& evidence);

Evidence weigh(const Group& a, const Group& b);
double context_score(const Context& context);

}  // namespace takedowndb::reconcile
