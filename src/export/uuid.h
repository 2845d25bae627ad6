// UUIDs made of a name (RFC 4122, version 5), which are the same each time. In: a namespace and a
// name; out: 16 bytes or their usual form. SHA-1 is what the form demands; it keeps no secret here.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace takedowndb::exports {

using Uuid = std::array<std::uint8_t, 16>;

std::array<std::uint8_t, 20> sha1(std::string_view bytes);
Uuid uuid5(const Uuid& space, std::string_view name);
std::string to_string(const Uuid& uuid);

// A set in one block of memory: at most 64 bytes for each.
class UuidSet {
 public:
  // False when it was in already.
  bool add(const Uuid& uuid);

 private:
  void place(const Uuid& uuid);
  std::vector<Uuid> slots_ = std::vector<Uuid>(1024);
  std::size_t size_ = 0;
};

}  // namespace takedowndb::exports
