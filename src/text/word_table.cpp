#include "text/word_table.h"

#include <algorithm>
#include <array>

namespace takedowndb::text {
namespace {

constexpr std::string_view kApostrophe = "\xE2\x80\x99";
constexpr unsigned kFirstBits = 12;  // of the number of slots

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

ShortWord short_word(std::string_view word) {
  std::array<char, ShortWord::kLongest> bytes{};
  std::copy(word.begin(), word.end(), bytes.begin());
  return ShortWord::load(bytes.data());
}

}  // namespace

WordTable::WordTable()
    : slots_(std::size_t{1} << kFirstBits), mask_(slots_.size() - 1), shift_(64 - kFirstBits) {}

std::uint32_t WordTable::find_folded(const std::string& word) const {
  if (word.size() <= ShortWord::kLongest) return find_short(short_word(word));
  const auto it = long_words_.find(word);
  return it == long_words_.end() ? kNoWord : it->second;
}

std::uint32_t WordTable::find(std::string_view raw) const { return find_folded(fold_word(raw)); }

std::uint32_t WordTable::add(std::string_view word) {
  const std::string folded = fold_word(word);
  if (const std::uint32_t known = find_folded(folded); known != kNoWord) return known;
  const std::uint32_t id = size_++;
  if (folded.size() > ShortWord::kLongest) {
    long_words_.emplace(folded, id);
  } else {
    if (std::size_t{size_} * 4 > slots_.size()) grow();
    put({short_word(folded), id});
  }
  return id;
}

void WordTable::put(const Slot& slot) {
  std::size_t i = place_of(slot.word);
  while (slots_[i].id != kNoWord) i = (i + 1) & mask_;
  slots_[i] = slot;
}

void WordTable::grow() {
  std::vector<Slot> old(slots_.size() * 2);
  old.swap(slots_);
  mask_ = slots_.size() - 1;
  --shift_;
  for (const Slot& slot : old)
    if (slot.id != kNoWord) put(slot);
}

}  // namespace takedowndb::text
