#include "reconcile/totals.h"

#include <algorithm>
#include <map>
#include <string>

#include "reconcile/figures.h"

namespace takedowndb::reconcile {
namespace {

void add(Interval& sum, const Interval& part) {
  sum.low = sum.low.value_or(0) + part.low.value_or(0);
  sum.best = sum.best.value_or(0) + part.best.value_or(0);
}

struct Parts {
  Interval sum;
  int known = 0, unknown = 0;
  bool exact = true;
};

Parts add_up(const std::vector<Slot*>& slots) {
  Parts parts;
  std::optional<std::int64_t> high = 0;
  for (const Slot* slot : slots) {
    const Figure figure = figure_of(slot->value);
    const Interval i = interval_of(figure);
    if (!figure.known()) {
      ++parts.unknown;
      high.reset();
      continue;
    }
    ++parts.known;
    parts.exact = parts.exact && figure.exact();
    add(parts.sum, i);
    if (high && i.high)
      *high += *i.high;
    else
      high.reset();
  }
  if (parts.known > 0) parts.sum.high = high;
  return parts;
}

// Which of a total and its parts stands for both.
bool total_stands(const Figure& total, const Parts& parts) {
  if (!total.known()) return false;
  if (parts.known == 0) return true;
  const Interval t = interval_of(total);
  if (total.exact()) {
    if (parts.exact && parts.unknown == 0) return *t.best > *parts.sum.best;
    return *t.best >= *parts.sum.low;
  }
  return *parts.sum.best < *t.low && (!t.high || *parts.sum.best < *t.high);
}

// Whether a total is that of one platform's parts; the others stand beside it.
bool sums_of_platform(const Figure& total, const std::vector<Slot*>& parts) {
  std::map<std::string, std::int64_t> by_platform;
  for (const Slot* slot : parts) by_platform[slot->value.platform] += slot->value.count.value_or(0);
  return std::any_of(by_platform.begin(), by_platform.end(),
                     [&total](const auto& sum) { return sum.second == total.count; });
}

}  // namespace

Count count_assets(std::vector<Slot>& slots) {
  Count out;
  Slot* total = nullptr;
  std::vector<Slot*> parts;
  for (Slot& slot : slots) {
    if (slot.value.property == Property::kTotal) total = &slot;
    if (slot.value.property == Property::kAsset && slot.counted) parts.push_back(&slot);
  }
  const Parts sum = add_up(parts);
  out.assets = sum.sum;
  if (total) {
    const Figure stated = figure_of(total->value);
    total->counted = total_stands(stated, sum);
    if (total->counted) {
      out.assets = interval_of(stated);
      for (Slot* slot : parts) slot->counted = false;
    }
    if (stated.exact() && sum.known > 1 && sum.exact && sum.unknown == 0 &&
        stated.count != sum.sum.best && !sums_of_platform(stated, parts)) {
      out.mismatch = true;
      out.stated = *stated.count;
      out.summed = *sum.sum.best;
    }
  }
  for (const Slot& slot : slots) {
    const bool figure =
        slot.value.property == Property::kAsset || slot.value.property == Property::kTotal;
    const bool hedged = slot.value.bound == Bound::kAbout || slot.value.bound == Bound::kVague;
    if (figure && slot.counted && slot.value.count && hedged) out.approximate = true;
  }
  return out;
}

}  // namespace takedowndb::reconcile
