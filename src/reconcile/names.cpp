#include "reconcile/names.h"

#include <array>
#include <utility>

#include "text/csv.h"
#include "text/embedded.h"

namespace takedowndb::reconcile {
namespace {

text::CsvTable table(std::string_view file) {
  for (const auto& embedded : embedded::reference())
    if (embedded.path == file) return text::read_csv(embedded.text);
  return {};
}

constexpr std::array<std::pair<std::string_view, std::string_view>, 9> kCompanyCodes = {{
    {"Meta", "FB"},
    {"Twitter", "TW"},
    {"Google", "GO"},
    {"Reddit", "RE"},
    {"TikTok", "TT"},
    {"OpenAI", "OA"},
    {"Microsoft", "MS"},
    {"Telegram", "TG"},
    {"LinkedIn", "LI"},
}};

}  // namespace

std::string fold(std::string_view name) {
  std::string out;
  for (char c : name) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if (c == '.' || c == ',') continue;
    if (c == '\t' || c == '\n' || c == '-' || c == '_') c = ' ';
    if (c == ' ' && (out.empty() || out.back() == ' ')) continue;
    out += c;
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  if (out.starts_with("the ")) out.erase(0, 4);
  return out;
}

void Names::read_aliases(Map& map, std::string_view file, std::string_view column) {
  const text::CsvTable rows = table(file);
  const int name = rows.column(column);
  const int aliases = rows.column("aliases");
  if (name < 0) return;
  for (const auto& row : rows.rows) {
    const std::string& canonical = row[static_cast<std::size_t>(name)];
    map.insert_or_assign(fold(canonical), canonical);
    if (aliases < 0) continue;
    std::string_view rest = row[static_cast<std::size_t>(aliases)];
    while (!rest.empty()) {
      const std::size_t end = std::min(rest.find(';'), rest.size());
      if (end > 0) map.emplace(fold(rest.substr(0, end)), canonical);
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  }
}

Names::Names() {
  read_aliases(companies_, "companies.csv", "company");
  read_aliases(actors_, "actors.csv", "actor");
  read_aliases(operations_, "operations.csv", "operation");
  const auto pairs = [](Map& map, std::string_view file, std::string_view key,
                        std::string_view value, bool folded) {
    const text::CsvTable rows = table(file);
    const int k = rows.column(key);
    const int v = rows.column(value);
    if (k < 0 || v < 0) return;
    for (const auto& row : rows.rows) {
      const std::string& from = row[static_cast<std::size_t>(k)];
      map.emplace(folded ? fold(from) : from, row[static_cast<std::size_t>(v)]);
    }
  };
  pairs(platforms_, "platforms.csv", "platform", "company", false);
  pairs(countries_, "countries.csv", "alpha2", "name", false);
  pairs(actor_types_, "actors.csv", "actor", "type", true);
}

const Names& Names::reference() {
  static const Names kNames;
  return kNames;
}

std::string Names::look_up(const Map& map, std::string_view name) {
  const auto found = map.find(fold(name));
  return found == map.end() ? std::string(name) : found->second;
}

std::string Names::company(std::string_view name) const { return look_up(companies_, name); }
std::string Names::actor(std::string_view name) const { return look_up(actors_, name); }
std::string Names::operation(std::string_view name) const { return look_up(operations_, name); }

std::string Names::company_of_platform(std::string_view platform) const {
  const auto found = platforms_.find(std::string(platform));
  return found == platforms_.end() ? std::string() : found->second;
}

std::string Names::country(std::string_view alpha2) const {
  const auto found = countries_.find(std::string(alpha2));
  return found == countries_.end() ? std::string(alpha2) : found->second;
}

bool Names::actor_runs_operations(std::string_view actor) const {
  const auto found = actor_types_.find(fold(actor));
  return found != actor_types_.end() && (found->second == "company" || found->second == "ngo" ||
                                         found->second == "group" || found->second == "person");
}

std::string company_code(std::string_view company) {
  for (const auto& [name, code] : kCompanyCodes)
    if (name == company) return std::string(code);
  std::string code;
  for (char c : company) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    if (c >= 'A' && c <= 'Z') code += c;
    if (code.size() == 2) return code;
  }
  code.resize(2, 'X');
  return code;
}

}  // namespace takedowndb::reconcile
