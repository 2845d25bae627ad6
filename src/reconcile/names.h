// Names as reconciliation compares them: "Facebook, Inc." and "Meta" are one company, "IRA" and
// "Internet Research Agency" one actor. In: a name as a source writes it; out: the canonical name
// of the reference lists (schema/reference), or the name itself when no list knows it.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

namespace takedowndb::reconcile {

class Names {
 public:
  // The lists that are compiled in; read once.
  static const Names& reference();

  std::string company(std::string_view name) const;    // "Facebook" -> "Meta"
  std::string actor(std::string_view name) const;      // "IRA" -> "Internet Research Agency"
  std::string operation(std::string_view name) const;  // "Dragonbridge" -> "Spamouflage"
  std::string company_of_platform(std::string_view platform) const;  // "" when nobody's ("web")
  std::string country(std::string_view alpha2) const;                // "RU" -> "Russia"
  // Whether networks of this actor make an operation: a firm or group that runs campaigns, not a
  // state medium, party or service to which many unrelated ones are attributed.
  bool actor_runs_operations(std::string_view actor) const;

 private:
  Names();
  using Map = std::unordered_map<std::string, std::string>;
  static void read_aliases(Map& map, std::string_view file, std::string_view column);
  static std::string look_up(const Map& map, std::string_view name);

  Map companies_, actors_, operations_, platforms_, countries_, actor_types_;
};

// The two letters of public codes: FB for Meta, TW for Twitter, ...
std::string company_code(std::string_view company);

// Lower case, inner blanks single, no leading "the ", no dots and commas: for comparing names.
std::string fold(std::string_view name);

}  // namespace takedowndb::reconcile
