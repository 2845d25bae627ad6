#include "scenario.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>
#include <sstream>
#include <stdexcept>
#include <utility>

#include "gold.h"

namespace takedowndb::testing {
namespace {

using reconcile::Decision;
using reconcile::Id;

constexpr std::array<std::pair<const char*, Property>, 15> kProperties = {{
    {"company", Property::kCompany},
    {"removed", Property::kRemoved},
    {"origin", Property::kOrigin},
    {"target", Property::kTarget},
    {"region", Property::kRegion},
    {"actor", Property::kActor},
    {"operation", Property::kOperation},
    {"asset", Property::kAsset},
    {"total", Property::kTotal},
    {"audience", Property::kAudience},
    {"ad_spend", Property::kAdSpend},
    {"language", Property::kLanguage},
    {"topic", Property::kTopic},
    {"events", Property::kEvents},
    {"ad_period", Property::kAdPeriod},
}};

std::string name_of(Property property) {
  for (const auto& [name, p] : kProperties)
    if (p == property) return name;
  return "?";
}

Property property_of(const std::string& word) {
  for (const auto& [name, p] : kProperties)
    if (word == name) return p;
  throw std::runtime_error("no property " + word);
}

std::vector<std::string> split(const std::string& text, char at) {
  std::vector<std::string> out;
  std::istringstream in(text);
  for (std::string piece; std::getline(in, piece, at);) {
    const std::size_t from = piece.find_first_not_of(' ');
    if (from == std::string::npos) continue;
    out.push_back(piece.substr(from, piece.find_last_not_of(' ') - from + 1));
  }
  return out;
}

std::string or_empty(const std::string& word) { return word == "-" ? "" : word; }

// "over 600 facebook/page", "dozens total", "some tiktok/account".
Claim figure(const std::string& text) {
  Claim c;
  c.property = Property::kAsset;
  for (const std::string& word : split(text, ' ')) {
    if (word == "about")
      c.bound = Bound::kAbout;
    else if (word == "over")
      c.bound = Bound::kMoreThan;
    else if (word == "under")
      c.bound = Bound::kLessThan;
    else if (word == "some")
      c.bound = Bound::kVague;
    else if (word == "dozens")
      c.bound = Bound::kVague, c.count = 24;
    else if (word == "hundreds")
      c.bound = Bound::kVague, c.count = 200;
    else if (word == "thousands")
      c.bound = Bound::kVague, c.count = 2000;
    else if (word == "total")
      c.property = Property::kTotal;
    else if (word == "followers")
      c.property = Property::kAudience;
    else if (word.find('/') != std::string::npos) {
      const auto parts = split(word, '/');
      c.platform = or_empty(parts.at(0));
      c.kind = or_empty(parts.at(1));
    } else {
      c.count = std::stoll(word);
    }
  }
  return c;
}

class Parser {
 public:
  Scenario parse(const std::string& text) {
    std::istringstream in(text);
    int number = 0;
    for (std::string line; std::getline(in, line);) {
      ++number;
      try {
        read(line);
      } catch (const std::exception& e) {
        throw std::runtime_error("line " + std::to_string(number) + " \"" + line +
                                 "\": " + e.what());
      }
    }
    std::sort(out_.expected.begin(), out_.expected.end());
    return std::move(out_);
  }

 private:
  void read(const std::string& line) {
    const std::size_t from = line.find_first_not_of(' ');
    if (from == std::string::npos) return;
    const std::string rest = line.substr(from);
    if (rest[0] == '#') {
      out_.story += rest.substr(1) + "\n";
      return;
    }
    if (expecting_) {
      out_.expected.push_back(rest);
      return;
    }
    std::vector<std::string> words = split(rest, ' ');
    const std::string verb = words.front();
    words.erase(words.begin());
    if (verb == "source")
      source(words);
    else if (verb == "takedown")
      company_ = or_empty(words.at(0)), removed_ = or_empty(words.at(1)), ++takedown_,
      network_ = -1;
    else if (verb == "network")
      network(rest.substr(verb.size()));
    else if (verb == "refers")
      out_.input.references.push_back({out_.input.mentions.back().id, or_empty(words.at(1)),
                                       or_empty(words.at(2)), or_empty(words.at(3)), words.at(0)});
    else if (verb == "decide")
      decide(words);
    else if (verb == "code")
      out_.input.codes.push_back({words.at(0), mention(words.at(1))});
    else if (verb == "expect")
      expecting_ = true;
    else
      throw std::runtime_error("unknown word " + verb);
  }

  void source(const std::vector<std::string>& words) {
    reconcile::Source s;
    s.document = words.at(0);
    for (std::size_t i = 1; i < words.size(); ++i) {
      if (words[i] == "by")
        while (i + 1 < words.size() && words[i + 1] != "on" && words[i + 1] != "superseded")
          s.publisher += (s.publisher.empty() ? "" : " ") + words[++i];
      else if (words[i] == "on")
        s.published = words.at(++i);
      else if (words[i] == "superseded")
        s.superseded = true;
    }
    s.id = hash(s.document + (s.superseded ? " superseded" : ""));
    out_.input.sources.push_back(s);
    takedown_ = network_ = -1;
  }

  void network(const std::string& text) {
    const std::size_t colon = text.find(':');
    reconcile::Mention m;
    m.source_id = out_.input.sources.back().id;
    m.takedown = takedown_;
    m.network = ++network_;
    m.id = hash(std::to_string(m.source_id) + "#" + std::to_string(takedown_) + "." +
                std::to_string(network_));
    word(m, Property::kCompany, company_);
    word(m, Property::kRemoved, removed_);
    for (const std::string& origin : split(text.substr(0, colon), ' '))
      word(m, Property::kOrigin, or_empty(origin));
    if (colon != std::string::npos)
      for (const std::string& part : split(text.substr(colon + 1), ';')) items(m, part);
    out_.input.mentions.push_back(std::move(m));
  }

  void items(reconcile::Mention& m, const std::string& part) {
    const std::string verb = part.substr(0, part.find(' '));
    const std::string rest = part.size() > verb.size() ? part.substr(verb.size() + 1) : "";
    if (verb == "combined") {
      m.combined = true;
    } else if (verb == "targets") {
      for (const std::string& word_ : split(rest, ' ')) word(m, Property::kTarget, word_);
    } else if (verb == "regions" || verb == "actors" || verb == "operation") {
      const Property p = verb == "regions"  ? Property::kRegion
                         : verb == "actors" ? Property::kActor
                                            : Property::kOperation;
      for (const std::string& word_ : split(rest, ',')) word(m, p, word_);
    } else {
      for (const std::string& item : split(part, ',')) claim(m) = figure(item);
    }
  }

  void decide(const std::vector<std::string>& words) {
    Decision d;
    d.id = static_cast<Id>(out_.input.decisions.size()) + 1;
    const std::string& verb = words.at(0);
    if (verb == "same" || verb == "different") {
      d.kind = verb == "same" ? Decision::Kind::kSame : Decision::Kind::kDifferent;
      d.first = mention(words.at(1));
      d.second = mention(words.at(2));
    } else if (verb == "reject" || verb == "accept") {
      d.kind = verb == "reject" ? Decision::Kind::kReject : Decision::Kind::kAccept;
      d.first = claim_with(words.at(1), property_of(words.at(2)), words.at(3));
    } else if (verb == "set") {
      d.kind = Decision::Kind::kSet;
      d.network_code = words.at(1);
      d.property = property_of(words.at(2));
      std::string value;
      for (std::size_t i = 3; i < words.size(); ++i) value += (i > 3 ? " " : "") + words[i];
      if (d.property == Property::kAsset || d.property == Property::kTotal)
        d.value = figure(value);
      else
        d.value.value = value;
      d.value.property = d.property;
    } else if (verb == "name") {
      d.kind = Decision::Kind::kName;
      d.network_code = words.at(1);
      for (std::size_t i = 2; i < words.size(); ++i) d.name += (i > 2 ? " " : "") + words[i];
    } else {
      throw std::runtime_error("unknown decision");
    }
    out_.input.decisions.push_back(std::move(d));
  }

  Id claim_with(const std::string& place, Property property, const std::string& value) const {
    const Id id = mention(place);
    for (const auto& m : out_.input.mentions)
      for (const auto& c : m.claims)
        if (m.id == id && c.claim.property == property &&
            (c.claim.value == value || (c.claim.count && std::to_string(*c.claim.count) == value)))
          return c.id;
    throw std::runtime_error("no such claim");
  }

  // "story.txt#0.1"; "old:story.txt#0.1" in a superseded revision.
  Id mention(const std::string& place) const {
    const bool old = place.rfind("old:", 0) == 0;
    const std::string name = old ? place.substr(4) : place;
    for (const auto& m : out_.input.mentions)
      for (const auto& s : out_.input.sources)
        if (s.id == m.source_id && s.superseded == old &&
            s.document + "#" + std::to_string(m.takedown) + "." + std::to_string(m.network) == name)
          return m.id;
    throw std::runtime_error("no mention " + place);
  }

  static Id hash(const std::string& text) {
    std::uint64_t h = 14695981039346656037ULL;
    for (char c : text) h = (h ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
    return static_cast<Id>(h >> 16);
  }

  static Claim& claim(reconcile::Mention& m) {
    reconcile::StoredClaim stored;
    stored.id = m.id * 64 + static_cast<Id>(m.claims.size());
    m.claims.push_back(stored);
    return m.claims.back().claim;
  }
  static void word(reconcile::Mention& m, Property property, const std::string& value) {
    if (value.empty()) return;
    Claim& c = claim(m);
    c.property = property;
    c.value = value;
  }

  Scenario out_;
  std::string company_, removed_;
  int takedown_ = -1, network_ = -1;
  bool expecting_ = false;
};

std::string words(const Claim& c) {
  static constexpr std::array<const char*, 5> kHedges = {"", "about ", "over ", "under ", "vague "};
  if (!c.value.empty()) return c.value;
  std::string out = kHedges[static_cast<std::size_t>(c.bound)];
  out += c.count ? std::to_string(*c.count) : "?";
  if (!c.platform.empty() || !c.kind.empty()) {
    out += ' ';
    out += c.platform.empty() ? "-" : c.platform;
    out += '/';
    out += c.kind.empty() ? "-" : c.kind;
  }
  return out;
}

std::string words(const reconcile::Interval& i, bool approximate) {
  if (!i.low && !i.best && !i.high) return "undisclosed";
  const auto n = [](const std::optional<std::int64_t>& x) {
    return x ? std::to_string(*x) : std::string("-");
  };
  if (i.low == i.best && i.best == i.high) return (approximate ? "about " : "") + n(i.best);
  return "[" + n(i.low) + " " + n(i.best) + " " + n(i.high) + "]";
}

}  // namespace

Scenario parse_scenario(const std::string& text) { return Parser().parse(text); }

Result describe(const reconcile::Input& input, const reconcile::Output& output) {
  Result out;
  std::map<Id, std::pair<std::string, std::string>> claims;  // document, words
  for (const auto& m : input.mentions)
    for (const auto& c : m.claims) claims[c.id] = {place_of(input, m.id), words(c.claim)};
  for (const auto& n : output.networks) {
    std::string line = n.headline ? "headline " : "";
    line += n.code + ": " + words(n.assets, n.approximate);
    if (n.returning) line += " returning";
    for (const auto& s : n.slots)
      if (s.value.property == Property::kRemoved)
        line += " on " + s.value.value + (s.inferred ? " (inferred)" : "");
    line += ",";
    std::vector<std::string> from;
    for (Id id : n.mentions) from.push_back(place_of(input, id));
    std::sort(from.begin(), from.end());
    for (const std::string& place : from) line += " " + place;
    for (const std::string& code : n.former_codes) line += ", formerly " + code;
    out.lines.push_back(line);
    for (const auto& s : n.slots) {
      std::string slot = "slot " + n.code + " " + name_of(s.value.property) + " " + words(s.value);
      slot += s.counted ? " (" : ", not counted (";
      out.slots.push_back(slot + s.reason + ")");
    }
  }
  for (const auto& l : output.links)
    out.lines.push_back("link " + output.networks[l.from].code + " -> " +
                        output.networks[l.to].code + " " + l.kind);
  for (const auto& c : output.conflicts) {
    const auto& [place, value] = claims[c.claim_id];
    out.lines.push_back("conflict " + output.networks[c.network].code + " " + name_of(c.property) +
                        " " + value + (c.winner ? " wins" : " loses") + ", " + place);
  }
  for (const auto& f : output.findings) {
    std::string line = "finding " + f.code + " " + place_of(input, f.mention_id);
    if (f.other_mention_id != 0) line += " " + place_of(input, f.other_mention_id);
    out.lines.push_back(line + ": " + f.message);
  }
  for (std::size_t i = 0; i < output.operations.size(); ++i) {
    std::string line = "operation " + output.operations[i].name + ":";
    for (const auto& n : output.networks)
      if (n.operation == i) line += " " + n.code;
    out.lines.push_back(line);
  }
  std::sort(out.lines.begin(), out.lines.end());
  return out;
}

}  // namespace takedowndb::testing
