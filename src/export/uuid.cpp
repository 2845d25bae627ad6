#include "export/uuid.h"

#include <bit>
#include <cstring>

namespace takedowndb::exports {
namespace {

// One block of 64 bytes into the state.
void block(std::array<std::uint32_t, 5>& state, const std::uint8_t* p) {
  std::array<std::uint32_t, 80> w{};
  for (std::size_t i = 0; i < 16; ++i, p += 4)
    w[i] = (std::uint32_t{p[0]} << 24U) | (std::uint32_t{p[1]} << 16U) |
           (std::uint32_t{p[2]} << 8U) | std::uint32_t{p[3]};
  for (std::size_t i = 16; i < 80; ++i)
    w[i] = std::rotl(w[i - 3] ^ w[i - 8] ^ w[i - 14] ^ w[i - 16], 1);
  auto [a, b, c, d, e] = state;
  for (std::size_t i = 0; i < 80; ++i) {
    const std::uint32_t f = i < 20   ? (b & c) | (~b & d)
                            : i < 40 ? b ^ c ^ d
                            : i < 60 ? (b & c) | (b & d) | (c & d)
                                     : b ^ c ^ d;
    const std::uint32_t k = i < 20   ? 0x5a827999U
                            : i < 40 ? 0x6ed9eba1U
                            : i < 60 ? 0x8f1bbcdcU
                                     : 0xca62c1d6U;
    const std::uint32_t next = std::rotl(a, 5) + f + e + k + w[i];
    e = d;
    d = c;
    c = std::rotl(b, 30);
    b = a;
    a = next;
  }
  state[0] += a;
  state[1] += b;
  state[2] += c;
  state[3] += d;
  state[4] += e;
}

std::size_t slot_of(const Uuid& uuid, std::size_t size) {
  std::uint64_t bits = 0;
  std::memcpy(&bits, uuid.data() + 8, sizeof bits);  // the digest is as good as any hash
  return static_cast<std::size_t>(bits * 0x9e3779b97f4a7c15U) & (size - 1);
}

}  // namespace

std::array<std::uint8_t, 20> sha1(std::string_view bytes) {
  std::array<std::uint32_t, 5> state = {0x67452301U, 0xefcdab89U, 0x98badcfeU, 0x10325476U,
                                        0xc3d2e1f0U};
  std::vector<std::uint8_t> all(bytes.begin(), bytes.end());
  all.push_back(0x80);
  while (all.size() % 64 != 56) all.push_back(0);
  const std::uint64_t bits = std::uint64_t{bytes.size()} * 8;
  for (int shift = 56; shift >= 0; shift -= 8)
    all.push_back(static_cast<std::uint8_t>(bits >> static_cast<unsigned>(shift)));
  for (std::size_t at = 0; at < all.size(); at += 64) block(state, all.data() + at);
  std::array<std::uint8_t, 20> out{};
  for (std::size_t i = 0; i < out.size(); ++i)
    out[i] = static_cast<std::uint8_t>(state[i / 4] >> (24U - 8U * static_cast<unsigned>(i % 4)));
  return out;
}

Uuid uuid5(const Uuid& space, std::string_view name) {
  std::string bytes(space.begin(), space.end());
  bytes += name;
  const auto digest = sha1(bytes);
  Uuid out{};
  std::memcpy(out.data(), digest.data(), out.size());
  out[6] = static_cast<std::uint8_t>((out[6] & 0x0FU) | 0x50U);
  out[8] = static_cast<std::uint8_t>((out[8] & 0x3FU) | 0x80U);
  return out;
}

std::string to_string(const Uuid& uuid) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string out;
  for (std::size_t i = 0; i < uuid.size(); ++i) {
    if (i == 4 || i == 6 || i == 8 || i == 10) out += '-';
    out += kDigits[uuid[i] >> 4U];
    out += kDigits[uuid[i] & 0x0FU];
  }
  return out;
}

bool UuidSet::add(const Uuid& uuid) {
  if (size_ * 2 >= slots_.size()) {
    std::vector<Uuid> old(slots_.size() * 2);
    old.swap(slots_);
    for (const Uuid& known : old)
      if (known != Uuid{}) place(known);
  }
  std::size_t at = slot_of(uuid, slots_.size());
  while (slots_[at] != Uuid{}) {
    if (slots_[at] == uuid) return false;
    at = (at + 1) & (slots_.size() - 1);
  }
  slots_[at] = uuid;
  ++size_;
  return true;
}

void UuidSet::place(const Uuid& uuid) {
  std::size_t at = slot_of(uuid, slots_.size());
  while (slots_[at] != Uuid{}) at = (at + 1) & (slots_.size() - 1);
  slots_[at] = uuid;
}

}  // namespace takedowndb::exports
