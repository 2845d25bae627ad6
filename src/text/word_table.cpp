#include "text/word_table.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

namespace takedowndb::text {
namespace {

constexpr std::string_view kApostrophe = "\xE2\x80\x99";
// The eight bytes of `s` from `at`, zeros behind its end.
std::uint64_t load(std::string_view s, std::size_t at) {
  std::array<unsigned char, 8> bytes{};
  std::memcpy(bytes.data(), s.data() + at, std::min(bytes.size(), s.size() - at));
  return std::bit_cast<std::uint64_t>(bytes);
}

std::string fold_word(std::string_view raw) {
  std::string out;
  for (std::size_t i = 0; i < raw.size(); ++i) {
    if (raw.substr(i, kApostrophe.size()) == kApostrophe) {
      out.push_back('\'');
      i += kApostrophe.size() - 1;
    } else {
      out.push_back(fold_at(raw, i));
    }
  }
  return out;
}

}  // namespace

WordTable::WordTable() : slots_(4096), mask_(slots_.size() - 1) {}

// A longer one. `eight_at(i)`: the folded word's eight bytes from byte `i` of eight and more, zeros
// behind its end.
template <typename EightAt>
std::uint32_t WordTable::look_up(std::uint64_t front, std::size_t length, EightAt eight_at) const {
  std::uint64_t sum = hash_step(length, front);
  for (std::size_t i = kStep; i < length; i += kStep) sum = hash_step(sum, eight_at(i));
  for (std::size_t i = hash_end(sum) & mask_;; i = (i + 1) & mask_) {
    const Slot& slot = slots_[i];
    if (slot.id == kNoWord) return kNoWord;
    if (slot.front != front || slot.length != length) continue;
    const char* bytes = bytes_.data() + rests_[slot.id].bytes;
    bool same = true;
    for (std::size_t k = kStep; k < length && same; k += kStep)
      same = load_eight(bytes + k - kStep) == eight_at(k);
    if (same) return slot.id;
  }
}

std::uint32_t WordTable::find_long(const char* at, std::size_t length) const {
  return look_up(load_eight(at) | kSmall, length, [=](std::size_t i) {
    return (load_eight(at + i) | kSmall) & front_mask(std::min(kStep, length - i));
  });
}

std::uint32_t WordTable::find(std::string_view raw) const {
  const std::string folded = fold_word(raw);
  if (folded.size() <= kStep) return find_front(load(folded, 0), folded.size());
  return look_up(load(folded, 0), folded.size(), [&](std::size_t i) { return load(folded, i); });
}

std::uint32_t WordTable::add(std::string_view word) {
  const std::uint32_t known = find(word);
  if (known != kNoWord) return known;
  if ((rests_.size() + 1) * 2 > slots_.size()) grow();
  const std::string folded = fold_word(word);
  Slot slot;
  slot.front = load(folded, 0);
  slot.id = static_cast<std::uint32_t>(rests_.size());
  slot.length = static_cast<std::uint32_t>(folded.size());
  std::uint64_t sum = hash_step(slot.length, slot.front);
  for (std::size_t i = kStep; i < folded.size(); i += kStep) sum = hash_step(sum, load(folded, i));
  rests_.push_back({static_cast<std::uint32_t>(bytes_.size()), hash_end(sum)});
  if (folded.size() > kStep) bytes_.append(folded, kStep).append(kStep, '\0');
  put(slot, rests_.back().hash);
  return slot.id;
}

void WordTable::put(const Slot& slot, std::uint32_t hash) {
  std::size_t i = hash & mask_;
  while (slots_[i].id != kNoWord) i = (i + 1) & mask_;
  slots_[i] = slot;
}

void WordTable::grow() {
  std::vector<Slot> old(slots_.size() * 2);
  old.swap(slots_);
  mask_ = slots_.size() - 1;
  for (const Slot& slot : old)
    if (slot.id != kNoWord) put(slot, rests_[slot.id].hash);
}

}  // namespace takedowndb::text
