#include "extract/doubts.h"

#include <fmt/format.h>

#include <algorithm>

#include "extract/compare.h"

namespace takedowndb::grammar {
namespace {

// Factors, chosen by hand; the rules' own shares are measured (confidence.tsv).
constexpr double kWeak = 0.8;        // "a network in X", "somebody blamed X"
constexpr double kUnstated = 0.8;    // no sentence says that this network was removed
constexpr double kPlainText = 0.95;  // without capitals and marks

// "82 Pages, Groups and accounts" beside parts that make 81.
void check_total(const Network& n, std::vector<FoundDoubt>& out) {
  const Figure* total = nullptr;
  std::int64_t sum = 0;
  std::size_t parts = 0;
  for (const Figure& f : n.figures) {
    if (f.type == FigureType::kTotal) total = &f;
    if (f.type != FigureType::kAsset) continue;
    if (!f.count || f.bound != Bound::kExact || f.subset) return;
    sum += *f.count;
    ++parts;
  }
  if (total == nullptr || !total->count || total->bound != Bound::kExact || parts < 2) return;
  if (*total->count == sum) return;
  out.push_back(
      {"total_mismatch",
       fmt::format("The parts of this network make {}, the text says {}.", sum, *total->count),
       total->range});
}

// "2,632 in all" over networks that make another sum, each counted exactly.
void check_headline(const Takedown& t, const Network& head, std::vector<FoundDoubt>& out) {
  const std::int64_t said = std::max(total_of(head), sum_of(head.figures));
  if (said == 0) return;
  std::int64_t sum = 0;
  std::size_t parts = 0;
  for (const Network& n : t.networks) {
    if (n.combined) continue;
    for (const Figure& f : n.figures)
      if (is_asset(f) && (!f.count || f.bound != Bound::kExact)) return;
    const std::int64_t own = std::max(total_of(n), sum_of(n.figures));
    if (own == 0) return;
    sum += own;
    ++parts;
  }
  if (parts < 2 || sum == said) return;
  for (const Figure& f : head.figures)
    if (is_asset(f)) {
      if (f.bound != Bound::kExact) return;
      out.push_back(
          {"headline_mismatch",
           fmt::format("The networks told one by one make {}, the headline says {}.", sum, said),
           f.range});
      return;
    }
}

}  // namespace

double confidence_of(const Reading& r, std::string_view rule, const Network& n, bool weak) {
  double sure = r.lexicon->confidence(rule);
  if (weak) sure *= kWeak;
  if (!n.stated) sure *= kUnstated;
  if (!r.stream.punctuated || !r.stream.cased) sure *= kPlainText;
  return sure;
}

std::vector<FoundDoubt> find_doubts(const Assembly& assembly) {
  std::vector<FoundDoubt> out;
  for (const Takedown& t : assembly.takedowns) {
    if (t.dated && t.removed.empty() && t.said_date.end > t.said_date.first)
      out.push_back({"unresolved_date",
                     "The text says when this was removed, but not of which week, month or year.",
                     t.said_date});
    for (const Network& n : t.networks) {
      if (n.combined)
        check_headline(t, n, out);
      else
        check_total(n, out);
    }
  }
  for (const Figure& f : assembly.unclear)
    out.push_back({"unclear_network",
                   "Removed, says the text, but nothing tells that it was an influence operation.",
                   f.range});
  for (const Range& words : assembly.covered)
    out.push_back({"repeated_network",
                   "A removal told without figures, perhaps one that the text tells with them.",
                   words});
  return out;
}

}  // namespace takedowndb::grammar
