#include "extract/vocabulary.h"

namespace takedowndb::grammar {
namespace {

constexpr std::string_view kApostrophe = "\xE2\x80\x99";

// Whether `raw`, folded and with plain apostrophes, is `word`.
bool same(std::string_view raw, std::string_view word) {
  std::size_t j = 0;
  for (std::size_t i = 0; i < raw.size(); ++i, ++j) {
    if (j >= word.size()) return false;
    char c = fold_at(raw, i);
    if (c == kApostrophe[0] && raw.substr(i, 3) == kApostrophe) {
      c = '\'';
      i += 2;
    }
    if (c != word[j]) return false;
  }
  return j == word.size();
}

}  // namespace

Vocabulary::Vocabulary() : slots_(4096) {}

std::uint32_t Vocabulary::find(std::string_view raw, std::uint32_t hash) const {
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t i = hash & mask;; i = (i + 1) & mask) {
    const Slot& slot = slots_[i];
    if (slot.id == kNoWord) return kNoWord;
    if (slot.hash == hash && same(raw, words_[slot.id])) return slot.id;
  }
}

std::uint32_t Vocabulary::find(std::string_view raw) const {
  std::uint32_t hash = kHashSeed;
  for (std::size_t i = 0; i < raw.size(); ++i) hash = hash_step(hash, fold_at(raw, i));
  return find(raw, hash);
}

std::uint32_t Vocabulary::add(std::string_view word) {
  std::string folded;
  for (std::size_t i = 0; i < word.size(); ++i) folded.push_back(fold_at(word, i));
  std::uint32_t hash = kHashSeed;
  for (const char c : folded) hash = hash_step(hash, c);
  const std::uint32_t known = find(folded, hash);
  if (known != kNoWord) return known;
  if ((words_.size() + 1) * 4 > slots_.size()) grow();
  const auto id = static_cast<std::uint32_t>(words_.size());
  words_.push_back(folded);
  const std::size_t mask = slots_.size() - 1;
  std::size_t i = hash & mask;
  while (slots_[i].id != kNoWord) i = (i + 1) & mask;
  slots_[i] = {hash, id};
  return id;
}

void Vocabulary::grow() {
  std::vector<Slot> old(slots_.size() * 2);
  old.swap(slots_);
  const std::size_t mask = slots_.size() - 1;
  for (const Slot& slot : old) {
    if (slot.id == kNoWord) continue;
    std::size_t i = slot.hash & mask;
    while (slots_[i].id != kNoWord) i = (i + 1) & mask;
    slots_[i] = slot;
  }
}

}  // namespace takedowndb::grammar
