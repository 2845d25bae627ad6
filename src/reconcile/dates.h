// Dates that a source leaves open ("on Friday", "in 2018"), worked out from others. In: drafts with
// what their sources state, hints by cross-references; out: for networks without a date, or with a
// bare year, an inferred one, marked and with its reason. In this order: a cross-reference that
// names the month or day; the other networks of the same takedown; the date of publication of a
// report about it (the platform's own: that day; others: that month, about).
#pragma once

#include <vector>

#include "reconcile/draft.h"
#include "reconcile/links.h"

namespace takedowndb::reconcile {

void infer_dates(std::vector<Draft>& drafts, const std::vector<DateHint>& hints);

}  // namespace takedowndb::reconcile
