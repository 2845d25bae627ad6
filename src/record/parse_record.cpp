// Record to extraction (record.h). In: one JSON object; out: its facts as coded claims, in the
// order of the members. A member that is wrong is an error that names it; a member that the format
// does not know is left out and noted as a doubt.
#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <nlohmann/json.hpp>

#include "takedowndb/error.h"
#include "takedowndb/record.h"
#include "text/edtf.h"

namespace takedowndb {
namespace {

using Json = nlohmann::ordered_json;

// A JSON value and where it stands ("takedowns[0].networks[1].total"), for messages.
struct Node {
  const Json* json;
  std::string path;

  [[noreturn]] void fail(const std::string& should_be) const {
    std::string message = (path.empty() ? "the record" : path) + ": should be " + should_be;
    std::replace_if(  // a value may have line ends in it
        message.begin(), message.end(), [](unsigned char c) { return c < 0x20; }, ' ');
    throw FormatError(message);
  }
  bool is_null() const { return json->is_null(); }
  // The member `name`; JSON null when it is absent.
  Node member(const std::string& name) const {
    static const Json kNull;
    const auto found = json->find(name);
    return {found == json->end() ? &kNull : &*found, path.empty() ? name : path + "." + name};
  }
  std::vector<Node> elements() const {
    std::vector<Node> out;
    if (is_null()) return out;
    if (!json->is_array()) fail("a list [...] or null");
    for (std::size_t i = 0; i < json->size(); ++i)
      out.push_back({&(*json)[i], path + "[" + std::to_string(i) + "]"});
    return out;
  }
};

class Parser {
 public:
  ParsedRecord parse(const Node& root) {
    if (!root.json->is_object()) root.fail("an object {...}");
    note_unknown(root, {"document", "published", "takedowns"});
    ParsedRecord record;
    record.document = text(root.member("document"));
    if (record.document.empty()) root.member("document").fail("the file name of the text");
    if (std::string date = edtf(root.member("published")); !date.empty())
      record.extraction.published = coded(Property::kPublished, std::move(date));
    const Node takedowns = root.member("takedowns");
    if (takedowns.is_null()) takedowns.fail("a list of takedowns, [] when there are none");
    for (const Node& node : takedowns.elements())
      record.extraction.takedowns.push_back(takedown(node));
    record.extraction.doubts = std::move(doubts_);
    return record;
  }

 private:
  static Claim coded(Property property, std::string value = {}) {
    Claim claim;
    claim.property = property;
    claim.value = std::move(value);
    claim.rule = "coded";
    return claim;
  }

  TakedownMention takedown(const Node& node) {
    if (!node.json->is_object()) node.fail(R"(a takedown {"company": ..., "networks": [...]})");
    note_unknown(node, {"company", "removed", "networks"});
    TakedownMention takedown;
    takedown.company = coded(Property::kCompany, text(node.member("company")));
    if (std::string date = edtf(node.member("removed")); !date.empty())
      takedown.removed = coded(Property::kRemoved, std::move(date));
    const Node networks = node.member("networks");
    if (networks.is_null()) networks.fail("a list of networks");
    for (const Node& element : networks.elements()) takedown.networks.push_back(network(element));
    return takedown;
  }

  NetworkMention network(const Node& node) {
    if (!node.json->is_object()) node.fail(R"(a network {"origins": [...], ...})");
    note_unknown(node, {"origins", "targets", "regions", "actors", "operations", "total", "assets",
                        "audience", "ad_spend", "combined"});
    NetworkMention network;
    auto& claims = network.claims;
    for (const Node& element : node.member("origins").elements())
      claims.push_back(coded(Property::kOrigin, country(element)));
    for (const Node& element : node.member("targets").elements())
      claims.push_back(coded(Property::kTarget, country(element)));
    for (const Node& element : node.member("regions").elements())
      claims.push_back(coded(Property::kRegion, name(element)));
    for (const Node& element : node.member("actors").elements())
      claims.push_back(coded(Property::kActor, name(element)));
    for (const Node& element : node.member("operations").elements())
      claims.push_back(coded(Property::kOperation, name(element)));
    if (const Node total = node.member("total"); !total.is_null())
      claims.push_back(figure(total, Property::kTotal, {"count", "bound"}));
    for (const Node& element : node.member("assets").elements())
      claims.push_back(figure(element, Property::kAsset, {"platform", "kind", "count", "bound"}));
    for (const Node& element : node.member("audience").elements())
      claims.push_back(
          figure(element, Property::kAudience, {"platform", "kind", "count", "bound"}));
    if (const Node spend = node.member("ad_spend"); !spend.is_null())
      claims.push_back(ad_spend(spend));
    if (const Node combined = node.member("combined"); !combined.is_null()) {
      if (!combined.json->is_boolean()) combined.fail("true or false");
      network.combined = combined.json->get<bool>();
    }
    return network;
  }

  Claim figure(const Node& node, Property property,
               std::initializer_list<std::string_view> members) {
    if (!node.json->is_object()) node.fail(R"(a figure {"count": 30, "bound": "exact", ...})");
    note_unknown(node, members);
    Claim claim = coded(property);
    if (property != Property::kTotal) {
      claim.platform = text(node.member("platform"));
      claim.kind = text(node.member("kind"));
      if (property == Property::kAsset && claim.kind.empty())
        node.member("kind").fail(R"(a kind of asset ("account", "page", ...))");
    }
    claim.count = count(node.member("count"));
    claim.bound = bound(node.member("bound"));
    return claim;
  }

  Claim ad_spend(const Node& node) {
    if (!node.json->is_object()) node.fail(R"({"amount": 100, "currency": "USD", ...} or null)");
    note_unknown(node, {"amount", "currency", "bound"});
    Claim claim = coded(Property::kAdSpend);
    const Node amount = node.member("amount");
    if (!amount.is_null()) {
      if (!amount.json->is_number()) amount.fail("a number or null");
      claim.amount = amount.json->get<double>();
      if (!std::isfinite(*claim.amount) || *claim.amount < 0) amount.fail("a number from 0 up");
    }
    const Node currency = node.member("currency");
    claim.currency = text(currency);
    if (!claim.currency.empty() && !capitals(claim.currency, 3))
      currency.fail(R"(an ISO 4217 code ("USD") or null)");
    claim.bound = bound(node.member("bound"));
    return claim;
  }

  static std::string text(const Node& node) {
    if (node.is_null()) return {};
    if (!node.json->is_string()) node.fail("a text in quotes or null");
    return node.json->get<std::string>();
  }

  static std::string name(const Node& node) {
    std::string value = text(node);
    if (value.empty()) node.fail("a name in quotes");
    return value;
  }

  static bool capitals(std::string_view value, std::size_t length) {
    return value.size() == length &&
           std::all_of(value.begin(), value.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  }

  static std::string country(const Node& node) {
    std::string value = name(node);
    if (!capitals(value, 2)) node.fail(R"(an ISO 3166-1 alpha-2 code ("IR"), not ")" + value + '"');
    return value;
  }

  static std::string edtf(const Node& node) {
    std::string value = text(node);
    if (!value.empty() && !text::parse_edtf(value))
      node.fail("a date (2018-10-26, 2018-10, 2018, 2024-04/2024-06) or null, not \"" + value +
                '"');
    return value;
  }

  static std::optional<std::int64_t> count(const Node& node) {
    constexpr double kLimit = 9007199254740992.0;  // 2^53: beyond, a JSON number is no whole number
    if (node.is_null()) return std::nullopt;
    if (!node.json->is_number()) node.fail("a whole number or null");
    const auto value = node.json->get<double>();
    if (!(value >= 0 && value <= kLimit) || std::trunc(value) != value)
      node.fail("a whole number from 0 up, or null");
    return node.json->get<std::int64_t>();
  }

  static Bound bound(const Node& node) {
    if (node.is_null()) return Bound::kExact;
    const auto value = bound_from_string(text(node));
    if (!value) node.fail("exact, about, more_than, less_than or vague");
    return *value;
  }

  void note_unknown(const Node& node, std::initializer_list<std::string_view> known) {
    for (const auto& [key, value] : node.json->items()) {
      if (std::find(known.begin(), known.end(), key) != known.end()) continue;
      doubts_.push_back({"unknown_member",
                         (node.path.empty() ? key : node.path + "." + key) +
                             ": the record format has no such member; it was left out",
                         std::nullopt});
    }
  }

  std::vector<Doubt> doubts_;
};

// "[json.exception.parse_error.101] parse error at line 1, column 5: ..." without the jargon.
std::string place_of(const Json::parse_error& error) {
  const std::string_view message = error.what();
  const std::size_t from = message.find("line ");
  if (from == std::string_view::npos) return "byte " + std::to_string(error.byte);
  return std::string(message.substr(from, message.find(':', from) - from));
}

}  // namespace

ParsedRecord parse_record(std::string_view json) {
  Json root;
  try {
    root = Json::parse(json.begin(), json.end());
  } catch (const Json::parse_error& error) {
    throw FormatError("not valid JSON at " + place_of(error));
  } catch (const Json::out_of_range&) {
    throw FormatError("not valid JSON: a number is too large");
  }
  return Parser().parse({&root, ""});
}

}  // namespace takedowndb
