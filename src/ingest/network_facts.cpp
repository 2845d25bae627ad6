#include "ingest/network_facts.h"

#include <algorithm>
#include <utility>

#include "importers/names.h"
#include "text/edtf.h"

namespace takedowndb::ingest {
namespace {

constexpr std::string_view kRule = "given";

Claim given(Property property, std::string value) {
  Claim claim;
  claim.property = property;
  claim.value = std::move(value);
  claim.rule = kRule;
  return claim;
}

void add_problem(Document& document, std::string message) {
  document.problems.push_back(
      {Problem::Severity::kWarning, "bad_metadata", std::move(message), std::nullopt});
}

// Puts claims of one property in place of those that are there.
void replace(NetworkMention& network, Property property, std::vector<std::string> values) {
  if (values.empty()) return;
  auto& claims = network.claims;
  claims.erase(std::remove_if(claims.begin(), claims.end(),
                              [&](const Claim& claim) { return claim.property == property; }),
               claims.end());
  for (std::string& value : values) claims.push_back(given(property, std::move(value)));
}

std::vector<std::string> countries(Document& document, const char* what, const std::string& list) {
  std::vector<std::string> unknown;
  std::vector<std::string> codes = importers::country_codes(list, unknown);
  for (const std::string& name : unknown)
    add_problem(document, std::string(what) + " \"" + name + "\" is no country and was left out.");
  return codes;
}

bool is_empty(const NetworkFacts& facts) {
  return facts.company.empty() && facts.removed.empty() && facts.origin.empty() &&
         facts.target.empty() && facts.actor.empty() && facts.operation.empty();
}

}  // namespace

void apply_network_facts(Document& document) {
  const NetworkFacts facts = document.metadata.network;
  if (is_empty(facts)) return;
  const bool one = document.coded && document.coded->takedowns.size() == 1 &&
                   document.coded->takedowns.front().networks.size() == 1;
  if (!one) {
    add_problem(document,
                "facts on its network were given and left out: it is no table of one network.");
    return;
  }
  TakedownMention& takedown = document.coded->takedowns.front();
  NetworkMention& network = takedown.networks.front();
  if (!facts.company.empty())
    takedown.company = given(Property::kCompany, importers::company_name(facts.company));
  if (!facts.removed.empty()) {
    if (text::parse_edtf(facts.removed)) {
      takedown.removed = given(Property::kRemoved, facts.removed);
    } else {
      add_problem(document, "removed \"" + facts.removed +
                                "\" is no date and was left out; write 2018-10-26, 2018-10 or "
                                "2018-10/2018-12.");
    }
  }
  const std::vector<std::string> origins = countries(document, "origin", facts.origin);
  if (!origins.empty()) network.combined = false;
  replace(network, Property::kOrigin, origins);
  replace(network, Property::kTarget, countries(document, "target", facts.target));
  replace(network, Property::kActor, importers::split_list(facts.actor, true));
  replace(network, Property::kOperation, importers::split_list(facts.operation, true));
}

}  // namespace takedowndb::ingest
