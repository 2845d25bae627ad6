// SHA-256 (FIPS 180-4): names a document by its content. In: bytes, in pieces; out: the digest.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace takedowndb::store {

using Digest = std::array<std::uint8_t, 32>;

class Sha256 {
 public:
  void add(std::string_view bytes);
  Digest finish();

 private:
  void block(const std::uint8_t* p);

  std::array<std::uint32_t, 8> state_ = {0x6a09e667U, 0xbb67ae85U, 0x3c6ef372U, 0xa54ff53aU,
                                         0x510e527fU, 0x9b05688cU, 0x1f83d9abU, 0x5be0cd19U};
  std::array<std::uint8_t, 64> rest_{};
  std::size_t rest_size_ = 0;
  std::uint64_t size_ = 0;
};

Digest sha256(std::string_view bytes);
std::string to_hex(const Digest& digest);

}  // namespace takedowndb::store
