#include "text/word_table.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

namespace takedowndb::text {
namespace {

constexpr std::string_view kApostrophe = "\xE2\x80\x99";
constexpr std::size_t kStep = 8;                       // bytes
constexpr std::uint64_t kSmall = 0x2020202020202020U;  // makes ASCII capitals small

using Bytes = std::array<unsigned char, kStep>;

// By a number of bytes: ones there, zeros in the rest of eight.
constexpr auto kMasks = [] {
  std::array<std::uint64_t, kStep + 1> masks{};
  for (std::size_t n = 0; n < masks.size(); ++n) {
    Bytes bytes{};
    std::fill_n(bytes.begin(), n, static_cast<unsigned char>(0xFF));
    masks[n] = std::bit_cast<std::uint64_t>(bytes);
  }
  return masks;
}();

// The eight bytes of `s` from `at`, zeros behind its end.
std::uint64_t load(std::string_view s, std::size_t at) {
  Bytes bytes{};
  std::memcpy(bytes.data(), s.data() + at, std::min(kStep, s.size() - at));
  return std::bit_cast<std::uint64_t>(bytes);
}
std::uint64_t load_eight(const char* at) {
  std::uint64_t out = 0;
  std::memcpy(&out, at, kStep);
  return out;
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

WordTable::WordTable() : slots_(4096) {}

// `chunk(i)`: the folded word's eight bytes from byte `i`, zeros behind its end.
template <typename Chunk>
std::uint32_t WordTable::hash_of(std::size_t length, Chunk chunk) {
  std::uint64_t h = length;
  for (std::size_t i = 0; i < length; i += kStep)
    h = (std::rotl(h, 23) ^ chunk(i)) * 0x9E3779B97F4A7C15U;
  return static_cast<std::uint32_t>(h >> 32U);
}

template <typename Chunk>
std::uint32_t WordTable::look_up(std::size_t length, Chunk chunk) const {
  const std::uint32_t hash = hash_of(length, chunk);
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t i = hash & mask;; i = (i + 1) & mask) {
    const Slot& slot = slots_[i];
    if (slot.id == kNoWord) return kNoWord;
    if (slot.hash != hash || slot.length != length) continue;
    bool same = true;
    for (std::size_t k = 0; k < length && same; k += kStep)
      same = load_eight(bytes_.data() + slot.first + k) == chunk(k);
    if (same) return slot.id;
  }
}

std::uint32_t WordTable::find_plain(std::string_view text, std::size_t from,
                                    std::size_t length) const {
  // Bytes behind the word may be read where the text has them.
  if (from + length + kStep <= text.size()) {
    const char* at = text.data() + from;
    return look_up(length, [=](std::size_t i) {
      const std::uint64_t mask = kMasks[std::min(kStep, length - i)];
      return (load_eight(at + i) | kSmall) & mask;
    });
  }
  return find(text.substr(from, length));
}

std::uint32_t WordTable::find(std::string_view raw) const {
  const std::string folded = fold_word(raw);
  return look_up(folded.size(), [&](std::size_t i) { return load(folded, i); });
}

std::uint32_t WordTable::add(std::string_view word) {
  const std::uint32_t known = find(word);
  if (known != kNoWord) return known;
  if ((size_ + 1) * 4 > slots_.size()) grow();
  const std::string folded = fold_word(word);
  Slot slot;
  slot.hash = hash_of(folded.size(), [&](std::size_t i) { return load(folded, i); });
  slot.id = static_cast<std::uint32_t>(size_++);
  slot.first = static_cast<std::uint32_t>(bytes_.size());
  slot.length = static_cast<std::uint32_t>(folded.size());
  bytes_.append(folded).append(kStep, '\0');
  put(slot);
  return slot.id;
}

void WordTable::put(const Slot& slot) {
  const std::size_t mask = slots_.size() - 1;
  std::size_t i = slot.hash & mask;
  while (slots_[i].id != kNoWord) i = (i + 1) & mask;
  slots_[i] = slot;
}

void WordTable::grow() {
  std::vector<Slot> old(slots_.size() * 2);
  old.swap(slots_);
  for (const Slot& slot : old)
    if (slot.id != kNoWord) put(slot);
}

}  // namespace takedowndb::text
