// A table of values by name: codes, rules, companies. In: a name. Out: its value, without a copy of
// the name, or nothing. Here because names are short and few and asked for often: the standard
// tables divide, and keep every name in a place of its own.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace takedowndb::text {

template <typename Value>
class NameTable {
 public:
  // Null when there is none.
  const Value* find(std::string_view name) const {
    if (slots_.empty()) return nullptr;
    const Slot& slot = slots_[place_of(name)];
    return slot.name.empty() ? nullptr : &slot.value;
  }
  // The value of a name that is not empty; that which it has when it is known already.
  Value& add(std::string_view name, Value value = {}) {
    if ((count_ + 1) * 2 > slots_.size()) grow();
    Slot& slot = slots_[place_of(name)];
    if (slot.name.empty()) {
      slot = {std::string(name), std::move(value)};
      ++count_;
    }
    return slot.value;
  }

 private:
  struct Slot {
    std::string name;  // empty: none
    Value value{};
  };

  // Of the length and both ends.
  static std::uint64_t sum_of(std::string_view name) {
    std::uint64_t front = 0;
    std::uint64_t back = 0;
    if (name.size() >= sizeof front) {
      std::memcpy(&front, name.data(), sizeof front);
      std::memcpy(&back, name.data() + name.size() - sizeof back, sizeof back);
    } else if (!name.empty()) {
      const auto byte = [&](std::size_t i) {
        return std::uint64_t{static_cast<unsigned char>(name[i])};
      };
      const std::size_t last = name.size() - 1;
      front = byte(0) | byte(last / 2) << 8U | byte(last / 2 + last % 2) << 16U | byte(last) << 24U;
    }
    return (front ^ (back << 29U | back >> 35U) ^ name.size()) * 0x9E3779B97F4A7C15U;
  }
  // Where a name stands, or would.
  std::size_t place_of(std::string_view name) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t i = static_cast<std::size_t>(sum_of(name) >> 32U) & mask;
    while (!slots_[i].name.empty() && slots_[i].name != name) i = (i + 1) & mask;
    return i;
  }
  void grow() {
    std::vector<Slot> old(slots_.empty() ? 8 : slots_.size() * 2);
    old.swap(slots_);
    for (Slot& slot : old)
      if (!slot.name.empty()) slots_[place_of(slot.name)] = std::move(slot);
  }

  std::vector<Slot> slots_;  // a power of two
  std::size_t count_ = 0;
};

}  // namespace takedowndb::text
