#include "tests/extract/dump.h"

namespace takedowndb::test {
namespace {

constexpr std::string_view kNotStated = "?";

std::string_view or_unknown(std::string_view s) { return s.empty() ? kNotStated : s; }

std::string_view sign(Bound bound) {
  static constexpr std::string_view kSigns[] = {"", "~", "+", "-", "*"};
  return kSigns[static_cast<std::size_t>(bound)];
}

std::string number(double amount) {
  std::string s = std::to_string(amount);
  s.erase(s.find_last_not_of('0') + 1);
  if (s.back() == '.') s.pop_back();
  return s;
}

std::string figure(const Claim& c) {
  std::string s = c.count ? std::to_string(*c.count) : std::string(kNotStated);
  if (c.count_high) s += ".." + std::to_string(*c.count_high);
  return s.append(sign(c.bound));
}

std::string values(const NetworkMention& network, Property property) {
  std::string s;
  for (const Claim& c : network.claims)
    if (c.property == property) s += (s.empty() ? "" : ",") + c.value;
  return s;
}

std::string things(const Claim& c) {
  std::string s(or_unknown(c.platform));
  return s.append("/").append(or_unknown(c.kind)) + '=' + figure(c);
}

std::string network_line(const NetworkMention& network) {
  std::string s = network.combined ? " sum" : "";
  static constexpr struct {
    Property property;
    std::string_view name;
  } kLists[] = {{Property::kOrigin, "O="},
                {Property::kTarget, "T="},
                {Property::kRegion, "R="},
                {Property::kActor, "A="},
                {Property::kOperation, "Op="}};
  for (const auto& list : kLists)
    if (const std::string v = values(network, list.property); !v.empty())
      s.append(" ").append(list.name) += v;
  for (const Claim& c : network.claims) {
    switch (c.property) {
      case Property::kAsset:
        s += ' ' + things(c);
        break;
      case Property::kTotal:
        s += " total=" + figure(c);
        break;
      case Property::kAudience:
        s += " audience " + things(c);
        break;
      case Property::kAdSpend:
        s += " spend=" + number(c.amount.value_or(-1)) + std::string(sign(c.bound)) + c.currency;
        break;
      case Property::kEvents:
        s += " events=" + figure(c);
        break;
      default:
        break;
    }
  }
  return s.empty() ? " nothing" : s;
}

}  // namespace

std::string dump(const Extraction& extraction) {
  if (extraction.takedowns.empty()) return "-";
  std::string s;
  for (const TakedownMention& t : extraction.takedowns) {
    if (!s.empty()) s += " || ";
    s += or_unknown(t.company.value);
    if (t.removed) s += ' ' + t.removed->value;
    s += ':';
    for (std::size_t i = 0; i < t.networks.size(); ++i)
      s.append(i == 0 ? "" : " |") += network_line(t.networks[i]);
    if (t.networks.empty()) s += " none";
  }
  return s;
}

std::string dump(std::string_view text, std::string_view published) {
  Document document;
  document.text = text;
  document.metadata.published = published;
  return dump(extract(document));
}

}  // namespace takedowndb::test
