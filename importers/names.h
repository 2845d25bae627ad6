// Names in tables and file names: countries, platforms, kinds of assets, operations, by
// schema/reference. In: a cell or a title; out: codes. Reports are read by the extraction; this is
// for the few words that stand in a column or in the name of a file.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "takedowndb/extraction.h"

namespace takedowndb::importers {

// A column's value: alpha-2 of "Iran", "IR", "Iranian", "islamic republic of iran"; empty when it
// is no country.
std::string country_code(std::string_view name);
// "IR; Russia", "Iran, Russia", "Iran and Russia": codes, and in `unknown` what is no country.
std::vector<std::string> country_codes(std::string_view list, std::vector<std::string>& unknown);
// Parts of a list between semicolons (or commas, "and", "&" when there are no semicolons), trimmed.
std::vector<std::string> split_list(std::string_view list, bool only_semicolons);

// The platform that words name ("Acquiring X / Twitter accounts"); empty for none or several.
std::string platform_in(std::string_view words);
// The kind of asset that words name ("Telegram channels", "domain_name"); empty for none.
std::string kind_in(std::string_view words);
// All of them, each once, in the order of the words.
std::vector<std::string> kinds_in(std::string_view words);
// The platform that has assets of that name only ("subreddits"); empty for all others.
std::string platform_of_kind(std::string_view words);
// "Pages"; "" for no kind.
std::string plural_of_kind(std::string_view kind);
// The region that a cell names ("Middle East" -> "middle east"); empty when it is none.
std::string region_name(std::string_view name);
std::string company_of(std::string_view platform);
std::string name_of_platform(std::string_view platform);
// The company as the database writes it ("Facebook" -> "Meta"); as given when it is not listed.
std::string company_name(std::string_view name);
// The phase of the kill chain that a cell names ("0. Acquiring Assets" -> "Acquiring assets"); the
// cell without its number when it is none of those that are known.
std::string phase_name(std::string_view cell);

// What the name of a file says ("Q3_2024_iran", "Q1 2025 ROMANIA BASED CIB NETWORK").
struct NamedFacts {
  struct Fact {
    std::string value;
    Span span;  // in the title
  };
  std::vector<Fact> origins;
  bool origins_joined = false;  // "from China and Russia": may be several networks
  std::vector<Fact> targets;
  std::optional<Fact> operation;
  std::optional<Fact> period;  // EDTF interval: a quarter or half year
  std::optional<Fact> date;    // EDTF date: a year and month, or a day
};
NamedFacts facts_in_name(std::string_view title);
// "folder/Q3_2024_iran.csv" without folder and extension.
std::string title_of(std::string_view file_name);

}  // namespace takedowndb::importers
