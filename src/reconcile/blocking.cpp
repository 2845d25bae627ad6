#include "reconcile/blocking.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>

#include "text/edtf.h"

namespace takedowndb::reconcile {
namespace {

constexpr std::size_t kFullBlock = 64;    // all pairs of a block up to this size
constexpr std::size_t kNeighbours = 12;   // beyond it, each with this many next ones
constexpr std::size_t kVagueBlock = 256;  // a vaguely dated group in a larger block is ambiguous

// FNV-1a: the same on every machine and run.
class Key {
 public:
  explicit Key(std::string_view what) { add(what); }
  Key& add(std::string_view s) {
    for (char c : s) step(static_cast<unsigned char>(c));
    step(0xff);
    return *this;
  }
  Key& add(std::int64_t n) { return add(std::to_string(n)); }
  std::uint64_t value() const { return hash_; }

 private:
  void step(unsigned char byte) { hash_ = (hash_ ^ byte) * 1099511628211ULL; }
  std::uint64_t hash_ = 14695981039346656037ULL;
};

// What an entry may be paired with in its block.
enum class Side { kAny, kPrecise, kVague };  // kPrecise: only with kVague ones

struct Entry {
  std::uint64_t key;
  Side side;
  std::int64_t day;  // groups near in time and size stand near each other in a large block
  std::int64_t size;
  std::size_t group;
  auto operator<=>(const Entry&) const = default;
};

std::int64_t magnitude(std::int64_t n) {
  return static_cast<std::int64_t>(std::floor(std::log(static_cast<double>(n) + 1) / 0.405465));
}

class Keys {
 public:
  Keys(const Group& group, std::size_t number, std::vector<Entry>& out)
      : group_(group), number_(number), out_(out) {}

  void write() {
    std::int64_t largest = 0;
    for (const FigureList& list : group_.figures) {
      for (const auto* figures : {&list.parts, &list.totals})
        for (const Figure& f : *figures)
          if (f.known()) largest = std::max(largest, *f.count);
      if (const auto sum = list.grand()) largest = std::max(largest, *sum);
    }
    size_ = largest;
    by_figure();
    by_date();
    by_magnitude(largest);
    by_name();
  }

 private:
  void put(Key key, Side side = Side::kAny) {
    out_.push_back({key.value(), side, group_.likely.lo, size_, number_});
  }

  // Quarters within a month of the removal; years, where it is known but vaguely; and one block for
  // all times, in which only undated groups look for others.
  void put_by_time(const Key& key) {
    const Window& w = group_.likely;
    put(Key(key).add("ever"), w.open() ? Side::kVague : Side::kPrecise);
    if (w.open()) return;
    const text::Day first = text::from_serial(w.lo - 31);
    const text::Day last = text::from_serial(w.hi + 31);
    for (int year = first.year; year <= last.year; ++year)
      put(Key(key).add("year").add(year), w.days() > 100 ? Side::kVague : Side::kPrecise);
    if (w.days() > 100) return;
    for (int q = first.year * 4 + (first.month - 1) / 3; q <= last.year * 4 + (last.month - 1) / 3;
         ++q)
      put(Key(key).add("quarter").add(q));
  }

  void by_figure() {
    std::vector<std::int64_t> numbers;
    for (const FigureList& list : group_.figures) {
      for (const auto* figures : {&list.parts, &list.totals})
        for (const Figure& f : *figures)
          if (f.exact()) numbers.push_back(*f.count);
      if (const auto sum = list.grand()) numbers.push_back(*sum);
      for (const Figure& f : list.parts)
        if (const auto sum = list.sum_of_kind(f.kind)) numbers.push_back(*sum);
    }
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    for (std::int64_t n : numbers)
      if (n >= 20) put_by_time(Key("figure").add(group_.company).add(n));
  }

  void by_date() {
    Window w = group_.likely;
    if (w.open()) return;
    const text::Day first = text::from_serial(w.lo);
    const text::Day last = text::from_serial(w.hi);
    for (const Words& origins : group_.origin_sets) {
      for (const std::string& origin : origins) {
        for (int year = first.year; year <= last.year && year <= first.year + 3; ++year)
          put(Key("year").add(group_.company).add(origin).add(year),
              w.days() > 100 ? Side::kVague : Side::kPrecise);
        if (w.days() > 100) continue;
        int months = 0;
        for (int y = first.year, m = first.month;
             (y < last.year || (y == last.year && m <= last.month)) && months < 5; ++months) {
          put(Key("month").add(group_.company).add(origin).add(y * 12 + m));
          if (++m > 12) m = 1, ++y;
        }
      }
    }
  }

  void by_magnitude(std::int64_t largest) {
    if (largest < 20) return;
    for (const Words& origins : group_.origin_sets)
      for (const std::string& origin : origins)
        for (std::int64_t step = 0; step <= 1; ++step)
          put(Key("size").add(group_.company).add(origin).add(magnitude(largest) + step),
              group_.likely.open() ? Side::kVague : Side::kPrecise);
  }

  void by_name() {
    if (group_.likely.open()) return;
    const std::int64_t year = text::from_serial(group_.likely.lo).year;
    for (const auto* names : {&group_.actors, &group_.operations})
      for (const std::string& name : *names)
        put(Key("name").add(group_.company).add(name).add(year));
  }

  const Group& group_;
  std::size_t number_;
  std::vector<Entry>& out_;
  std::int64_t size_ = 0;
};

void pairs_of_block(const Entry* begin, const Entry* end, std::vector<Pair>& out) {
  const auto size = static_cast<std::size_t>(end - begin);
  if (begin->side != Side::kAny) {  // sorted: kPrecise before kVague
    if (size > kVagueBlock || (end - 1)->side != Side::kVague) return;
  }
  for (std::size_t i = 0; i < size; ++i) {
    const bool all = size <= kFullBlock || begin->side != Side::kAny;
    const std::size_t reach = all ? size : std::min(size, i + 1 + kNeighbours);
    for (std::size_t j = i + 1; j < reach; ++j) {
      if (begin[i].side == Side::kPrecise && begin[j].side == Side::kPrecise) continue;
      const std::size_t a = std::min(begin[i].group, begin[j].group);
      const std::size_t b = std::max(begin[i].group, begin[j].group);
      if (a != b) out.emplace_back(a, b);
    }
  }
}

}  // namespace

std::vector<Pair> candidate_pairs(const std::vector<Group>& groups,
                                  const std::vector<std::size_t>& live) {
  std::vector<Entry> entries;
  for (std::size_t g : live) Keys(groups[g], g, entries).write();
  std::sort(entries.begin(), entries.end());
  std::vector<Pair> pairs;
  for (std::size_t begin = 0; begin < entries.size();) {
    std::size_t end = begin;
    while (end < entries.size() && entries[end].key == entries[begin].key) ++end;
    pairs_of_block(entries.data() + begin, entries.data() + end, pairs);
    begin = end;
  }
  std::sort(pairs.begin(), pairs.end());
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  return pairs;
}

}  // namespace takedowndb::reconcile
