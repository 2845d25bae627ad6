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
    return slot.key.size == 0 ? nullptr : &slot.value;
  }
  // The value of a name that is not empty; that which it has when it is known already.
  Value& add(std::string_view name, Value value = {}) {
    if ((count_ + 1) * 2 > slots_.size()) grow();
    Slot& slot = slots_[place_of(name)];
    if (slot.key.size == 0) {
      slot = {Key(name), std::string(name), std::move(value)};
      ++count_;
    }
    return slot.value;
  }

 private:
  // Both ends of a name and its length: all of it when it is no longer than both.
  struct Key {
    static constexpr std::size_t kEnd = sizeof(std::uint64_t);
    std::uint64_t front = 0;
    std::uint64_t back = 0;
    std::size_t size = 0;

    explicit Key(std::string_view name = {}) : size(name.size()) {
      if (size >= kEnd) {
        std::memcpy(&front, name.data(), kEnd);
        std::memcpy(&back, name.data() + size - kEnd, kEnd);
      } else {
        for (const char c : name) front = front << 8U | static_cast<unsigned char>(c);
      }
    }
    bool operator==(const Key& o) const {
      return ((front ^ o.front) | (back ^ o.back) | (size ^ o.size)) == 0;
    }
    std::size_t place() const {
      const std::uint64_t sum = (front ^ (back << 29U | back >> 35U) ^ size) * 0x9E3779B97F4A7C15U;
      return static_cast<std::size_t>(sum >> 32U);
    }
  };
  struct Slot {
    Key key;  // of size 0: none
    std::string name;
    Value value{};
  };

  // Where a name stands, or would.
  std::size_t place_of(std::string_view name) const {
    const Key key(name);
    const std::size_t mask = slots_.size() - 1;
    std::size_t i = key.place() & mask;
    while (slots_[i].key.size != 0 &&
           !(slots_[i].key == key && (name.size() <= 2 * Key::kEnd || slots_[i].name == name)))
      i = (i + 1) & mask;
    return i;
  }
  void grow() {
    std::vector<Slot> old(slots_.empty() ? 8 : slots_.size() * 2);
    old.swap(slots_);
    for (Slot& slot : old)
      if (slot.key.size != 0) slots_[place_of(slot.name)] = std::move(slot);
  }

  std::vector<Slot> slots_;  // a power of two
  std::size_t count_ = 0;
};

}  // namespace takedowndb::text
