#include "extract/compare.h"

#include <algorithm>

namespace takedowndb::grammar {
namespace {

// A plain loop: these lists are short, and the standard's unrolls itself for long ones.
template <typename List, typename Is>
bool any(const List& list, Is is) {
  for (const auto& x : list)
    if (is(x)) return true;
  return false;
}

bool is_origin(const Place& p) { return p.role == Role::kOrigin; }

}  // namespace

bool is_asset(const Figure& f) {
  return f.type == FigureType::kAsset || f.type == FigureType::kTotal;
}

bool has_assets(const Network& n) { return any(n.figures, is_asset); }

bool has_exact_assets(const Network& n) {
  return any(n.figures, [](const Figure& x) { return is_asset(x) && x.bound != Bound::kVague; });
}

bool has_origin(const Frame& f) {
  return any(f.places, [](const Place& p) { return p.role == Role::kOrigin && !p.weak; });
}

bool has_origins(const Frame& f) { return any(f.places, is_origin); }
bool has_origins(const Network& n) { return any(n.places, is_origin); }

Codes origins(const Network& n) {
  Codes out;
  for (const Place& p : n.places)
    if (p.role == Role::kOrigin && !out.has(p.code)) out.push_back(p.code);
  return out;
}

Codes origins(const Frame& f) {
  const bool strong = has_origin(f);
  Codes out;
  for (const Place& p : f.places)
    if (p.role == Role::kOrigin && p.weak != strong && !out.has(p.code)) out.push_back(p.code);
  return out;
}

bool disjoint(const Codes& a, const Codes& b) {
  return std::ranges::none_of(a, [&](std::string_view x) { return b.has(x); });
}

bool within(const Codes& a, const Codes& b) {
  return std::ranges::all_of(a, [&](std::string_view x) { return b.has(x); });
}

std::int64_t total_of(const Network& n) {
  for (const Figure& f : n.figures)
    if (f.type == FigureType::kTotal && f.count) return *f.count;
  return 0;
}

std::int64_t sum_of(const List<Figure>& figures) {
  std::int64_t sum = 0;
  for (const Figure& f : figures)
    if (f.type == FigureType::kAsset && f.count && !f.used && !f.subset) sum += *f.count;
  return sum;
}

std::int64_t largest(const Network& n) {
  std::int64_t most = 0;
  for (const Figure& f : n.figures)
    if (is_asset(f) && f.count) most = std::max(most, *f.count);
  return most;
}

bool counts_all(const Network& n, std::int64_t sum) {
  return std::ranges::any_of(n.figures, [&](const Figure& x) {
    return x.type == FigureType::kAsset && !x.platform_said && x.count && *x.count == sum;
  });
}

bool fits_total(const Network& n, const Frame& f) {
  const std::int64_t total = total_of(n);
  return total > 0 && sum_of(f.figures) == total;
}

bool rounds(const Figure& a, const Figure& b) {
  if (!a.count || !b.count) return false;
  if (*a.count == *b.count) return true;
  const Figure& hedged = a.bound != Bound::kExact ? a : b;
  const Figure& other = a.bound != Bound::kExact ? b : a;
  if (hedged.bound == Bound::kExact) return false;
  const auto x = static_cast<double>(*hedged.count);
  const auto y = static_cast<double>(*other.count);
  if (hedged.bound == Bound::kMoreThan) return y >= x && y < x * 1.3 + 1;
  if (hedged.bound == Bound::kLessThan) return y <= x && y > x * 0.8;
  if (hedged.bound == Bound::kAbout) return y > x * 0.92 && y < x * 1.08;
  if (x == 24) return y >= 20 && y < 200;
  if (x == 200) return y >= 100 && y < 2000;
  if (x == 2000) return y >= 1000 && y < 100000;
  return false;
}

bool compatible(const std::string& a, const std::string& b) {
  if (a.empty() || b.empty()) return true;
  const auto x = text::parse_edtf(a);
  const auto y = text::parse_edtf(b);
  if (!x || !y) return a == b;
  return x->earliest <= y->latest && y->earliest <= x->latest;
}

bool is_months(const std::string& date) {
  return date.size() == 15 && date.find('/') != std::string::npos;
}

bool finer(const std::string& a, const std::string& b) {
  const auto x = text::parse_edtf(a);
  const auto y = text::parse_edtf(b);
  if (!x || !y) return false;
  return text::to_serial(x->latest) - text::to_serial(x->earliest) <
         text::to_serial(y->latest) - text::to_serial(y->earliest);
}

}  // namespace takedowndb::grammar
