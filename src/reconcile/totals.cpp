#include "reconcile/totals.h"

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

}  // namespace

Count count_assets(std::vector<Slot>& slots) {
  Count out;
  Slot* total = nullptr;
  std::vector<Slot*> inside, beside;  // of the total
  for (Slot& slot : slots)
    if (slot.value.property == Property::kTotal) total = &slot;
  for (Slot& slot : slots) {
    if (slot.value.property != Property::kAsset || !slot.counted) continue;
    const bool other =
        total && !total->value.platform.empty() && total->value.platform != slot.value.platform;
    (other ? beside : inside).push_back(&slot);
  }
  const Parts parts = add_up(inside);
  Interval sum = parts.sum;
  if (total) {
    const Figure stated = figure_of(total->value);
    const bool use_total = total_stands(stated, parts);
    total->counted = use_total;
    if (use_total) {
      sum = interval_of(stated);
      for (Slot* slot : inside) slot->counted = false;
    }
    if (stated.exact() && parts.known > 1 && parts.exact && parts.unknown == 0 &&
        stated.count != parts.sum.best) {
      out.mismatch = true;
      out.stated = *stated.count;
      out.summed = *parts.sum.best;
    }
  }
  if (!beside.empty()) {
    const Parts more = add_up(beside);
    if (more.known > 0 && sum.low) {
      const auto high = sum.high && more.sum.high
                            ? std::optional<std::int64_t>(*sum.high + *more.sum.high)
                            : std::nullopt;
      add(sum, more.sum);
      sum.high = high;
    } else if (more.known > 0) {
      sum = more.sum;
    }
  }
  out.assets = sum;
  for (const Slot& slot : slots) {
    const bool figure =
        slot.value.property == Property::kAsset || slot.value.property == Property::kTotal;
    if (figure && slot.counted && slot.value.count && !figure_of(slot.value).exact())
      out.approximate = true;
  }
  return out;
}

}  // namespace takedowndb::reconcile
