#include "tests/fuzz/parts.h"

#include <algorithm>
#include <cstdint>

namespace takedowndb::fuzz {
namespace {

std::uint32_t checksum(std::string_view bytes) {
  std::uint32_t crc = ~0U;
  for (const char c : bytes) {
    crc ^= static_cast<unsigned char>(c);
    for (int bit = 0; bit < 8; ++bit) crc = (crc >> 1U) ^ ((crc & 1U) != 0 ? 0xEDB88320U : 0U);
  }
  return ~crc;
}

void add(std::string& out, std::size_t number, int width) {
  for (int i = 0; i < width; ++i, number >>= 8U) out += static_cast<char>(number & 0xFFU);
}

}  // namespace

std::string zip_of_parts(std::string_view input) {
  constexpr std::string_view kMark = "@@ ";
  if (!input.starts_with(kMark)) return std::string(input);
  std::string out, directory;
  std::size_t count = 0;
  while (input.starts_with(kMark)) {
    const std::size_t line = std::min(input.find('\n'), input.size());
    const std::string_view name =
        input.substr(kMark.size(), std::min<std::size_t>(line - kMark.size(), 1000));
    input.remove_prefix(std::min(line + 1, input.size()));
    std::size_t end = input.starts_with(kMark) ? 0 : input.find("\n@@ ");
    end = end == std::string_view::npos ? input.size() : end + (end == 0 ? 0 : 1);
    const std::string_view bytes = input.substr(0, end);
    input.remove_prefix(end);

    std::string common;
    add(common, 0, 2 + 2 + 4);  // flags, not packed, no time
    add(common, checksum(bytes), 4);
    add(common, bytes.size(), 4);
    add(common, bytes.size(), 4);
    add(common, name.size(), 2);
    add(common, 0, 2);
    const std::size_t offset = out.size();
    out += "PK\x03\x04";
    add(out, 20, 2);
    out += common;
    out += name;
    out += bytes;
    directory += "PK\x01\x02";
    add(directory, 20, 2);
    add(directory, 20, 2);
    directory += common;
    add(directory, 0, 2 + 2 + 2 + 4);
    add(directory, offset, 4);
    directory += name;
    ++count;
  }
  const std::size_t start = out.size();
  out += directory;
  out += "PK\x05\x06";
  add(out, 0, 4);
  add(out, count, 2);
  add(out, count, 2);
  add(out, directory.size(), 4);
  add(out, start, 4);
  add(out, 0, 2);
  return out;
}

}  // namespace takedowndb::fuzz
