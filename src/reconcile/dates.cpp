#include "reconcile/dates.h"

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>

#include "text/edtf.h"

namespace takedowndb::reconcile {
namespace {

bool open_or_year(const Draft& draft) {
  if (draft.removed.empty()) return true;
  const auto range = text::parse_edtf(draft.removed);
  return !range || range->precision == text::Precision::kYear;
}

void infer(Draft& draft, const std::string& removed, const std::string& reason) {
  Slot* slot = find_slot(draft.network, Property::kRemoved);
  if (slot == nullptr) {
    draft.network.slots.emplace_back();
    slot = &draft.network.slots.back();
    slot->value.property = Property::kRemoved;
    slot->value.rule = "inferred";
  }
  slot->reason = draft.removed.empty() ? reason : "stated as " + draft.removed + "; " + reason;
  slot->value.value = removed;
  slot->inferred = true;
  draft.removed = removed;
}

struct Source {
  std::string removed;
  std::string reason;
};

std::optional<Source> by_publication(const Draft& draft) {
  std::optional<std::pair<text::Day, bool>> first;  // the earliest report of the news
  const Facts* by = nullptr;
  for (const Facts* f : draft.members) {
    const auto told = text::parse_edtf(f->published);
    if (!f->first_telling || !told || told->precision != text::Precision::kDay) continue;
    if (!first || told->earliest < first->first) {
      first = {told->earliest, f->own_disclosure};
      by = f;
    }
  }
  if (!first) return std::nullopt;
  const text::Day day = first->first;
  if (first->second) return Source{text::to_string(day), "published by the company on that day"};
  // Early in a month, the removal may have been in the one before: the sign for "about" says so.
  return Source{text::month_string(day.year, day.month) + "~",
                "reported by " + by->source->document + " on " + text::to_string(day)};
}

}  // namespace

void infer_dates(std::vector<Draft>& drafts, const std::vector<DateHint>& hints) {
  std::vector<bool> wanting;
  for (const Draft& draft : drafts) {
    const Slot* slot = find_slot(draft.network, Property::kRemoved);
    wanting.push_back(open_or_year(draft) && !draft.undated &&
                      !(slot != nullptr && slot->decision_id));
  }
  for (const DateHint& hint : hints) {
    Draft& draft = drafts[hint.network];
    const Window when = window_of(hint.removed);
    if (!wanting[hint.network] || !open_or_year(draft) || draft.possible.gap(when) > 0) continue;
    infer(draft, hint.removed, hint.document + " dates it so");
  }

  // The other networks of a takedown, where some document tells them together.
  std::map<std::size_t, std::vector<std::size_t>> by_takedown;
  for (std::size_t i = 0; i < drafts.size(); ++i)
    for (const Facts* f : drafts[i].members) {
      auto& networks = by_takedown[f->takedown_index];
      if (networks.empty() || networks.back() != i) networks.push_back(i);
    }
  std::vector<std::string> inferred(drafts.size());
  for (const auto& [takedown, networks] : by_takedown) {
    std::string narrowest;
    for (std::size_t i : networks) {
      if (open_or_year(drafts[i])) continue;
      const std::string& removed = drafts[i].removed;
      const std::int64_t days = window_of(removed).days();
      const std::int64_t best = narrowest.empty() ? 367 : window_of(narrowest).days();
      if (std::tie(days, removed) < std::tie(best, narrowest)) narrowest = removed;
    }
    if (narrowest.empty()) continue;
    for (std::size_t i : networks) {
      if (!wanting[i] || !open_or_year(drafts[i])) continue;
      if (drafts[i].possible.gap(window_of(narrowest)) > 0) continue;
      std::string& mine = inferred[i];
      if (mine.empty() || std::tuple(window_of(narrowest).days(), narrowest) <
                              std::tuple(window_of(mine).days(), mine))
        mine = narrowest;
    }
  }
  for (std::size_t i = 0; i < drafts.size(); ++i)
    if (!inferred[i].empty())
      infer(drafts[i], inferred[i], "other networks of the same takedown are dated so");

  for (std::size_t i = 0; i < drafts.size(); ++i) {
    if (!wanting[i] || !open_or_year(drafts[i])) continue;
    const auto source = by_publication(drafts[i]);
    if (source && drafts[i].possible.gap(window_of(source->removed)) == 0)
      infer(drafts[i], source->removed, source->reason);
  }
}

}  // namespace takedowndb::reconcile
