// A network while its row is being made: the facts that it consists of and what is decided so far.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "reconcile/facts.h"
#include "reconcile/reconcile.h"

namespace takedowndb::reconcile {

struct Draft {
  std::vector<const Facts*> members;  // in stable order; combined mentions of a headline included
  std::string company;
  Words origins;            // as accepted
  std::string removed;      // EDTF as accepted or inferred; empty when nothing is known
  bool undated = false;     // a person ruled that no date is known: none is inferred
  Window possible, likely;  // days of the removal
  Network network;          // the row
};

// The slot of a single-valued property, or nullptr.
template <typename N>  // Network or const Network
auto find_slot(N& network, Property property) -> decltype(network.slots.data()) {
  for (auto& slot : network.slots)
    if (slot.value.property == property) return &slot;
  return nullptr;
}

}  // namespace takedowndb::reconcile
