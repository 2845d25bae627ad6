#include "reconcile/facts.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_map>
#include <vector>

#include "reconcile/names.h"
#include "text/edtf.h"

namespace takedowndb::reconcile {
namespace {

constexpr std::int64_t kNewsDays = 14;     // how far back a report's own takedown is looked for
constexpr std::int64_t kRecallDays = 400;  // ... and one that it merely recalls

void tidy(Words& words) {
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
}

void read_claims(Facts& f) {
  const Names& names = Names::reference();
  for (const StoredClaim* stored : f.claims) {
    const Claim& claim = stored->claim;
    switch (claim.property) {
      case Property::kCompany:
        if (f.company.empty() && !claim.value.empty()) f.company = names.company(claim.value);
        break;
      case Property::kRemoved:
        if (f.removed.empty()) f.removed = claim.value;
        break;
      case Property::kPublished:
        if (f.published.empty()) f.published = claim.value;
        break;
      case Property::kOrigin:
        f.origins.push_back(claim.value);
        break;
      case Property::kTarget:
        f.targets.push_back(claim.value);
        break;
      case Property::kRegion:
        f.regions.push_back(fold(claim.value));
        break;
      case Property::kActor:
        f.actors.push_back(names.actor(claim.value));
        break;
      case Property::kOperation:
        f.operations.push_back(names.operation(claim.value));
        break;
      case Property::kAsset: {
        const Figure figure = figure_of(claim);
        auto& parts = f.figures.parts;
        if (std::find(parts.begin(), parts.end(), figure) == parts.end()) parts.push_back(figure);
        break;
      }
      case Property::kTotal:
        f.figures.totals.push_back(figure_of(claim));
        break;
      default:
        break;
    }
  }
  for (Words* words : {&f.origins, &f.targets, &f.regions, &f.actors, &f.operations}) tidy(*words);
  if (f.company.empty())
    for (const Figure& part : f.figures.parts)
      if (f.company.empty() && !part.platform.empty())
        f.company = names.company_of_platform(part.platform);
}

void set_windows(Facts& f) {
  const Window told = window_of(f.published);
  f.possible = window_of(f.removed);
  const bool stated = !f.possible.open();
  // Nothing is removed after a source has reported it.
  if (!told.open() && f.possible.lo <= told.hi) f.possible.hi = std::min(f.possible.hi, told.hi);
  f.likely = f.possible;
  if (told.open()) return;
  if (!stated) {
    f.likely.lo = told.lo - (f.first_telling ? kNewsDays : kRecallDays);
    f.likely.hi = told.hi;
  } else if (f.first_telling && f.possible.days() > 150 && told.hi <= f.possible.hi) {
    // "On Tuesday" of a known year: the story is about the news of its days.
    const auto range = text::parse_edtf(f.removed);
    if (range && range->precision == text::Precision::kYear)
      f.likely = f.possible.meet({told.lo - kNewsDays, told.hi});
  }
}

// Whether a mention's figure is the sum of two or more others of its takedown: a headline, even if
// its record does not say so.
bool sums_up(const std::vector<Facts>& facts, std::size_t begin, std::size_t end, std::size_t one) {
  const auto n = facts[one].figures.grand();
  std::int64_t sum = 0;
  int parts = 0;
  for (std::size_t i = begin; i < end; ++i) {
    if (i == one || facts[i].mention->combined || !facts[i].figures.has_count()) continue;
    const auto part = facts[i].figures.grand();
    if (!part || !contains(facts[one].origins, facts[i].origins)) return false;
    sum += *part;
    ++parts;
  }
  return n && parts >= 2 && sum == *n;
}

// Which mentions stand for several networks that their document also tells apart.
void mark_headlines(std::vector<Facts>& facts) {
  for (std::size_t begin = 0; begin < facts.size();) {
    std::size_t end = begin;
    while (end < facts.size() && facts[end].takedown_index == facts[begin].takedown_index) ++end;
    for (std::size_t i = begin; i < end; ++i) {
      Facts& f = facts[i];
      if (end - begin > 2 && sums_up(facts, begin, end, i)) f.headline_only = true;
      Words told_apart;
      for (std::size_t j = begin; j < end; ++j) {
        const Facts& other = facts[j];
        if (i == j || other.mention->combined) continue;
        if (f.mention->combined) f.headline_only = true;
        if (!other.figures.has_count() && other.origins.size() < f.origins.size() &&
            contains(f.origins, other.origins))
          told_apart.insert(told_apart.end(), other.origins.begin(), other.origins.end());
      }
      tidy(told_apart);
      f.joint = f.origins.size() > 1 && f.figures.has_count() && told_apart == f.origins;
    }
    begin = end;
  }
}

// A statement over several countries without a figure, and each of them told on its own in the same
// document (or a combined mention, and some of them); the takedowns need not be told as one.
void mark_headlines_across(std::vector<Facts>& facts) {
  for (std::size_t i = 0; i < facts.size(); ++i) {
    Facts& f = facts[i];
    const bool sums_up = f.origins.size() > 1 && !f.figures.has_count();
    if (f.headline_only || !(f.mention->combined || sums_up) || f.likely.days() > 35) continue;
    std::size_t begin = i;
    while (begin > 0 && facts[begin - 1].source_index == f.source_index) --begin;
    Words told;
    for (std::size_t j = begin; j < facts.size() && facts[j].source_index == f.source_index; ++j) {
      const Facts& part = facts[j];
      if (j == i || part.mention->combined || part.company != f.company) continue;
      if (part.origins.empty() || (!f.origins.empty() && !contains(f.origins, part.origins)) ||
          part.origins.size() == f.origins.size())
        continue;
      if (f.possible.gap(part.possible) <= 7 && part.likely.days() <= 35)
        told.insert(told.end(), part.origins.begin(), part.origins.end());
    }
    tidy(told);
    f.headline_only = f.mention->combined ? !told.empty() : told == f.origins;
  }
}

}  // namespace

Window window_of(const std::string& edtf) {
  const auto range = text::parse_edtf(edtf);
  if (!range) return {};
  Window w{text::to_serial(range->earliest), text::to_serial(range->latest)};
  if (range->approximate) {
    const std::int64_t slack = w.days() > 200 ? 60 : w.days() > 1 ? 10 : 3;
    w.lo -= slack;
    w.hi += slack;
  }
  return w;
}

bool contains(const Words& whole, const Words& part) {
  return std::includes(whole.begin(), whole.end(), part.begin(), part.end());
}

std::size_t shared(const Words& a, const Words& b) {
  std::size_t n = 0;
  for (const std::string& word : a) n += std::binary_search(b.begin(), b.end(), word) ? 1 : 0;
  return n;
}

Prepared prepare(const Input& input, const std::vector<Decision>& ruled) {
  Prepared out;
  std::set<Id> rejected;
  std::vector<const Decision*> decisions;
  decisions.reserve(ruled.size());
  for (const Decision& d : ruled) decisions.push_back(&d);
  std::sort(decisions.begin(), decisions.end(),
            [](const Decision* a, const Decision* b) { return a->id < b->id; });
  for (const Decision* d : decisions) {  // the later word on a claim holds
    if (d->kind == Decision::Kind::kReject) rejected.insert(d->first), out.accepted.erase(d->first);
    if (d->kind == Decision::Kind::kAccept) out.accepted.insert(d->first), rejected.erase(d->first);
  }
  std::set<Id> asked_for;  // mentions of "same": they are networks, whatever their record says
  for (const Decision* d : decisions)
    if (d->kind == Decision::Kind::kSame) asked_for.insert(d->first), asked_for.insert(d->second);

  std::unordered_map<Id, const Source*> sources;
  for (const Source& source : input.sources) sources.emplace(source.id, &source);
  for (const Mention& mention : input.mentions) {
    const auto source = sources.find(mention.source_id);
    if (source == sources.end() || source->second->superseded) continue;
    Facts f;
    f.mention = &mention;
    f.source = source->second;
    for (const StoredClaim& claim : mention.claims) {
      const bool accepted = out.accepted.count(claim.id) > 0;
      if (rejected.count(claim.id) > 0 || (claim.rejected && !accepted)) continue;
      if (claim.claim.confidence < kReportThreshold && !accepted) continue;
      f.claims.push_back(&claim);
    }
    out.facts.push_back(std::move(f));
  }
  const auto key = [](const Facts& f) {
    return std::tie(f.source->document, f.source->id, f.mention->takedown, f.mention->network,
                    f.mention->id);
  };
  std::sort(out.facts.begin(), out.facts.end(),
            [&key](const Facts& a, const Facts& b) { return key(a) < key(b); });

  std::map<std::string, bool> seen;  // companies whose takedown the document has already told
  for (std::size_t i = 0; i < out.facts.size(); ++i) {
    Facts& f = out.facts[i];
    const Facts* last = i > 0 ? &out.facts[i - 1] : nullptr;
    const bool same_source = last && last->source->id == f.source->id;
    const bool same_takedown = same_source && last->mention->takedown == f.mention->takedown;
    f.source_index = last ? last->source_index + (same_source ? 0 : 1) : 0;
    f.takedown_index = last ? last->takedown_index + (same_takedown ? 0 : 1) : 0;
    f.published = f.source->published;
    read_claims(f);
    if (!same_source) seen.clear();
    if (same_takedown)
      f.first_telling = last->first_telling;
    else
      f.first_telling =
          seen.emplace(f.company, true).second && (f.removed.empty() || f.mention->takedown == 0);
    f.own_disclosure = !f.company.empty() && !f.source->publisher.empty() &&
                       Names::reference().company(f.source->publisher) == f.company;
    set_windows(f);
  }
  mark_headlines(out.facts);
  mark_headlines_across(out.facts);
  for (Facts& f : out.facts)
    if (asked_for.count(f.mention->id) > 0) f.headline_only = false;
  return out;
}

}  // namespace takedowndb::reconcile
