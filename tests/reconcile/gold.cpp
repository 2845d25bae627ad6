#include "gold.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <stdexcept>

#include "text/csv.h"

namespace takedowndb::testing {
namespace {

using Json = nlohmann::json;
using reconcile::Id;
using reconcile::Mention;

Id id_of(const std::string& text) {
  std::uint64_t hash = 14695981039346656037ULL;
  for (char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  return static_cast<Id>(hash >> 16);
}

std::string slurp(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

std::string text_of(const Json& node, const char* key) {
  const auto found = node.find(key);
  return found == node.end() || found->is_null() ? "" : found->get<std::string>();
}

class Reader {
 public:
  explicit Reader(reconcile::Input& input) : input_(input) {}

  void read(const Json& record, const std::string& publisher, const std::string& published) {
    document_ = record.at("document").get<std::string>();
    reconcile::Source source;
    source.id = id_of("source " + document_ + record.dump());
    source.document = document_;
    source.publisher = publisher.empty() ? text_of(record, "publisher") : publisher;
    source.published = published.empty() ? text_of(record, "published") : published;
    input_.sources.push_back(source);
    int t = 0;
    for (const Json& takedown : record.at("takedowns")) {
      int n = 0;
      for (const Json& network : takedown.at("networks"))
        mention(source.id, takedown, t, network, n++);
      ++t;
    }
    if (record.contains("references")) {
      for (const Json& r : record.at("references")) {
        reconcile::CrossReference reference;
        reference.mention_id =
            mention_id(input_, document_ + "#" + std::to_string(r.value("takedown", 0)) + "." +
                                   std::to_string(r.value("network", 0)));
        reference.company = text_of(r, "company");
        reference.origin = text_of(r, "origin");
        reference.removed = text_of(r, "removed");
        reference.kind = r.value("kind", "overlap");
        input_.references.push_back(reference);
      }
    }
  }

 private:
  void mention(Id source, const Json& takedown, int t, const Json& network, int n) {
    Mention m;
    m.source_id = source;
    m.takedown = t;
    m.network = n;
    m.combined = network.value("combined", false);
    m.id = id_of(document_ + "#" + std::to_string(t) + "." + std::to_string(n));
    mention_ = &m;
    word(Property::kCompany, text_of(takedown, "company"));
    word(Property::kRemoved, text_of(takedown, "removed"));
    words(network, "origins", Property::kOrigin);
    words(network, "targets", Property::kTarget);
    words(network, "regions", Property::kRegion);
    words(network, "actors", Property::kActor);
    words(network, "operations", Property::kOperation);
    if (network.contains("total") && !network.at("total").is_null())
      figure(Property::kTotal, network.at("total"));
    for (const Json& asset : network.value("assets", Json::array()))
      figure(Property::kAsset, asset);
    for (const Json& a : network.value("audience", Json::array())) figure(Property::kAudience, a);
    if (network.contains("ad_spend") && !network.at("ad_spend").is_null()) {
      const Json& spend = network.at("ad_spend");
      Claim& c = claim(Property::kAdSpend);
      c.amount = spend.at("amount").get<double>();
      c.currency = text_of(spend, "currency");
      c.bound = bound(spend);
    }
    input_.mentions.push_back(std::move(m));
  }

  static Bound bound(const Json& node) {
    const std::string word = text_of(node, "bound");
    if (word == "about") return Bound::kAbout;
    if (word == "more_than") return Bound::kMoreThan;
    if (word == "less_than") return Bound::kLessThan;
    if (word == "vague") return Bound::kVague;
    return Bound::kExact;
  }

  Claim& claim(Property property) {
    reconcile::StoredClaim stored;
    stored.id = mention_->id * 64 + static_cast<Id>(mention_->claims.size());
    stored.claim.property = property;
    stored.claim.rule = "coded";
    mention_->claims.push_back(stored);
    return mention_->claims.back().claim;
  }
  void word(Property property, const std::string& value) {
    if (!value.empty()) claim(property).value = value;
  }
  void words(const Json& network, const char* key, Property property) {
    for (const Json& value : network.value(key, Json::array()))
      word(property, value.get<std::string>());
  }
  void figure(Property property, const Json& node) {
    Claim& c = claim(property);
    if (node.contains("count") && !node.at("count").is_null())
      c.count = node.at("count").get<std::int64_t>();
    c.platform = text_of(node, "platform");
    c.kind = text_of(node, "kind");
    c.bound = bound(node);
  }

  reconcile::Input& input_;
  std::string document_;
  Mention* mention_ = nullptr;
};

std::map<Id, std::string> places(const reconcile::Input& input) {
  std::map<Id, std::string> documents, out;
  for (const auto& source : input.sources) documents[source.id] = source.document;
  for (const Mention& m : input.mentions)
    out[m.id] =
        documents[m.source_id] + "#" + std::to_string(m.takedown) + "." + std::to_string(m.network);
  return out;
}

std::string words(const Claim& c) {
  std::string out = c.value;
  if (c.amount) out += std::to_string(*c.amount) + c.currency;
  if (c.count) out += std::to_string(*c.count);
  if (c.bound != Bound::kExact) out += "~" + std::to_string(static_cast<int>(c.bound));
  if (!c.platform.empty() || !c.kind.empty()) out += " " + c.platform + "/" + c.kind;
  return out;
}

}  // namespace

void add_record(reconcile::Input& input, const std::string& json, const std::string& publisher,
                const std::string& published) {
  Reader(input).read(Json::parse(json), publisher, published);
}

reconcile::Input read_gold(const std::string& folder, const std::string& manifest,
                           const std::vector<std::string>& documents) {
  std::map<std::string, std::pair<std::string, std::string>> known;
  if (!manifest.empty()) {
    const std::string csv = slurp(manifest);
    const text::CsvTable table = text::read_csv(csv);
    const auto cell = [&table](const std::vector<std::string>& row, const char* name) {
      const int column = table.column(name);
      return column < 0 ? std::string() : row[static_cast<std::size_t>(column)];
    };
    for (const auto& row : table.rows)
      known[cell(row, "file")] = {cell(row, "publisher"), cell(row, "published")};
  }
  reconcile::Input input;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() != ".json") continue;
    const Json record = Json::parse(slurp(entry.path().string()));
    const std::string document = record.at("document").get<std::string>();
    if (!documents.empty() &&
        std::find(documents.begin(), documents.end(), document) == documents.end())
      continue;
    Reader(input).read(record, known[document].first, known[document].second);
  }
  return input;
}

Id mention_id(const reconcile::Input& input, const std::string& place) {
  for (const auto& [id, where] : places(input))
    if (where == place) return id;
  throw std::runtime_error("no mention " + place);
}

std::string place_of(const reconcile::Input& input, Id mention) { return places(input)[mention]; }

std::string mention_networks(const reconcile::Input& input, const reconcile::Output& output) {
  const auto where = places(input);
  std::vector<std::string> lines;
  for (const auto& network : output.networks) {
    for (Id id : network.mentions) {
      std::string place = where.at(id);
      const std::size_t hash = place.rfind('#');
      const std::size_t dot = place.rfind('.');
      lines.push_back(place.substr(0, hash) + "," + place.substr(hash + 1, dot - hash - 1) + "," +
                      place.substr(dot + 1) + "," + network.code);
    }
  }
  std::sort(lines.begin(), lines.end());
  std::string out = "document,takedown,network,code\n";
  for (const std::string& line : lines) out += line + "\n";
  return out;
}

std::string dump(const reconcile::Input& input, const reconcile::Output& output) {
  const auto where = places(input);
  std::map<Id, std::string> claims;
  for (const Mention& m : input.mentions)
    for (const auto& c : m.claims) claims[c.id] = where.at(m.id) + " " + words(c.claim);
  const auto number = [](const std::optional<std::int64_t>& n) {
    return n ? std::to_string(*n) : std::string("?");
  };
  std::ostringstream out;
  for (const auto& n : output.networks) {
    out << n.code << (n.headline ? " HEADLINE" : "") << (n.returning ? " returning" : "") << " ["
        << number(n.assets.low) << ", " << number(n.assets.best) << ", " << number(n.assets.high)
        << "]" << (n.approximate ? " about" : "") << " takedown " << n.takedown << " "
        << output.takedowns[n.takedown].removed;
    if (n.operation) out << " operation " << output.operations[*n.operation].name;
    for (const std::string& code : n.former_codes) out << " formerly " << code;
    out << "\n";
    std::vector<std::string> from;
    for (Id id : n.mentions) from.push_back(where.at(id));
    std::sort(from.begin(), from.end());
    for (const std::string& place : from) out << "    " << place << "\n";
    for (const auto& s : n.slots)
      out << "  " << static_cast<int>(s.value.property) << " " << words(s.value) << " (" << s.reason
          << ")" << (s.inferred ? " inferred" : "") << (s.counted ? "" : " not counted") << "\n";
  }
  for (const auto& l : output.links)
    out << "link " << output.networks[l.from].code << " -> " << output.networks[l.to].code << " "
        << l.kind << ": " << l.reason << "\n";
  for (const auto& c : output.conflicts)
    out << "conflict " << output.networks[c.network].code << " " << static_cast<int>(c.property)
        << " " << claims[c.claim_id] << (c.winner ? " wins" : "") << "\n";
  for (const auto& f : output.findings)
    out << "finding " << f.code << " " << where.at(f.mention_id) << " "
        << (f.other_mention_id != 0 ? where.at(f.other_mention_id) : "") << ": " << f.message
        << "\n";
  for (const auto& o : output.operations) out << "operation " << o.name << "\n";
  return out.str();
}

}  // namespace takedowndb::testing
