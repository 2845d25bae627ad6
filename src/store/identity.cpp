#include "store/identity.h"

#include <string_view>

#include "store/sha256.h"
#include "text/utf8.h"

namespace takedowndb::store {
namespace {

constexpr char kSeparator = '\x1f';

class Serial {
 public:
  Serial& operator<<(std::string_view s) {
    bytes_ += s;
    bytes_ += kSeparator;
    return *this;
  }
  Serial& operator<<(std::int64_t n) { return *this << std::string_view(std::to_string(n)); }
  template <class T>
  Serial& operator<<(const std::optional<T>& value) {
    if (!value) return *this << std::string_view("-");
    return *this << *value;
  }
  Serial& operator<<(double x) { return *this << std::string_view(std::to_string(x)); }
  Serial& operator<<(const Span& span) { return *this << span.start << span.end; }
  Serial& operator<<(const Claim& c) {
    return *this << to_string(c.property) << c.value << c.count << c.count_high << c.amount
                 << to_string(c.bound) << c.platform << c.kind << c.currency << c.attributed_to
                 << c.span << c.rule << c.confidence;
  }
  const std::string& bytes() const { return bytes_; }

 private:
  std::string bytes_;
};

void add_facts(Serial& out, const Extraction& extraction) {
  out << std::string_view("facts") << extraction.published;
  for (const TakedownMention& takedown : extraction.takedowns) {
    out << std::string_view("takedown") << takedown.company << takedown.removed;
    for (const NetworkMention& network : takedown.networks) {
      out << std::string_view("network") << std::int64_t{network.combined};
      for (const Claim& claim : network.claims) out << claim;
    }
  }
  for (const Reference& r : extraction.references)
    out << std::string_view("reference") << static_cast<std::int64_t>(r.takedown)
        << static_cast<std::int64_t>(r.network) << r.company << r.origin << r.removed << r.kind;
}

void add_asset(Serial& out, const SingleAsset& asset) {
  out << std::string_view("asset") << asset.platform << asset.kind << asset.value
      << asset.display_name << asset.note;
}

std::int64_t id_of(const Digest& digest) {
  std::uint64_t n = 0;
  for (std::size_t i = 0; i < 8; ++i) n = (n << 8U) | digest[i];
  const auto id = static_cast<std::int64_t>(n >> 28U);
  return id == 0 ? 1 : id;
}

Digest digest_of(std::string_view text_hash, const Serial& facts) {
  Sha256 sum;
  sum.add(text_hash);
  sum.add(facts.bytes());
  return sum.finish();
}

}  // namespace

Identity identify(const Document& document) {
  Identity identity;
  identity.characters = text::count_characters(document.text);
  if (!document.text.empty()) identity.text_hash = to_hex(sha256(document.text));
  Serial facts;
  if (document.coded) {
    // Two stories that state the same facts are two sources: without a text the name tells.
    if (document.text.empty()) facts << document.name;
    add_facts(facts, *document.coded);
  }
  for (const SingleAsset& asset : document.assets) add_asset(facts, asset);
  Sha256 more;
  if (document.more_assets)
    document.more_assets([&](const SingleAsset& asset) {
      Serial one;
      add_asset(one, asset);
      more.add(one.bytes());
    });
  if (document.more_assets) facts << std::string_view(to_hex(more.finish()));
  const Digest digest = digest_of(identity.text_hash, facts);
  identity.content_hash = to_hex(digest);
  identity.source_id = id_of(digest);
  identity.text_source_id = id_of(digest_of(identity.text_hash, Serial()));
  return identity;
}

}  // namespace takedowndb::store
