// Where mentions and claims of a superseded revision stand in the revision that counts, so that the
// codes and decisions that people hold on to go on to hold. In: the input; out: for a mention or a
// claim the one that took its place, or itself.
#pragma once

#include <map>
#include <tuple>
#include <unordered_map>
#include <vector>

#include "reconcile/reconcile.h"

namespace takedowndb::reconcile {

class Successors {
 public:
  // Keeps pointers into `input`, which must outlive it.
  explicit Successors(const Input& input);

  // The mention of the current revision that says most of the same; where none says any of it, the
  // one at the same place; where there is none, the mention itself.
  Id mention(Id mention) const;
  // The claim of that mention with the same value; the claim itself when there is none.
  Id claim(Id claim) const;
  // The decisions of the input, of the revisions that count.
  std::vector<Decision> decisions() const;

 private:
  const Source* current(Id source) const;

  const Input& input_;
  std::unordered_map<Id, const Source*> next_;
  std::unordered_map<Id, const Mention*> mentions_;
  std::map<Id, std::vector<const Mention*>> by_source_;
};

}  // namespace takedowndb::reconcile
