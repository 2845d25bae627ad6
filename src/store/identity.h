// Names a document by its content: the same content gets the same ids in any database and in any
// order of import. In: a document; out: hashes and the id that it wants. Pure, so that an import
// may compute it beside the writing.
#pragma once

#include <cstdint>
#include <string>

#include "takedowndb/document.h"

namespace takedowndb::store {

struct Identity {
  std::string content_hash;         // of text, ready-made facts and single assets; hex
  std::string text_hash;            // of the text; empty when there is none
  std::int64_t source_id = 0;       // wanted; the next free one when another content has it
  std::int64_t text_source_id = 0;  // what the text alone, without ready-made facts, would want
  std::int64_t characters = 0;
};

Identity identify(const Document& document);

// Ids are 36 bits, so that mention and claim ids made of them stay exact in JSON and JavaScript.
constexpr std::int64_t kSourceIds = std::int64_t{1} << 36U;
constexpr std::int64_t kMentionsPerSource = 1024;
constexpr std::int64_t kClaimsPerSource = 65536;

constexpr std::int64_t mention_id(std::int64_t source_id, std::int64_t n) {
  return source_id * kMentionsPerSource + n;
}
constexpr std::int64_t claim_id(std::int64_t source_id, std::int64_t n) {
  return source_id * kClaimsPerSource + n;
}

}  // namespace takedowndb::store
