// What merging learns on its way of the surroundings of networks: which takedowns of two documents
// are one, which documents tell the same news. Learnt from networks that are already merged, used
// as evidence for the next ones.
#pragma once

#include <cstddef>
#include <set>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "reconcile/similarity.h"
#include "reconcile/union_find.h"

namespace takedowndb::reconcile {

class Surroundings {
 public:
  explicit Surroundings(const std::vector<Facts>& facts);

  // A network that several documents tell.
  void learn(const Group& group);
  // Headlines over several networks that have the figure of another document's takedown.
  void align_by_headlines();

  Context context(const Group& a, const Group& b);
  // The takedown (over documents) of a takedown in a document.
  std::size_t takedown(std::size_t index) { return takedowns_.find(index); }
  // Takedowns that have grown since the last call.
  std::set<std::size_t> take_grown();

 private:
  void unite(std::size_t a, std::size_t b);
  void meet(std::size_t a, std::size_t b);
  bool documents_meet(std::size_t a, std::size_t b) const;
  bool elsewhere(const Group& a, const Group& b);

  const std::vector<Facts>& facts_;
  UnionFind takedowns_;
  std::vector<std::vector<std::size_t>> sources_;  // of each takedown (by its root), sorted
  std::unordered_set<std::uint64_t> documents_;    // pairs of sources
  std::set<std::size_t> grown_;
};

}  // namespace takedowndb::reconcile
