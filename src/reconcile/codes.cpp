#include "reconcile/codes.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>

#include "reconcile/names.h"
#include "reconcile/successors.h"
#include "text/edtf.h"

namespace takedowndb::reconcile {
namespace {

std::string month_part(const std::string& removed) {
  const auto range = text::parse_edtf(removed);
  if (!range) return "XXXX";
  const bool year_only = range->precision == text::Precision::kYear;
  std::array<char, 16> buffer{};
  if (year_only)
    std::snprintf(buffer.data(), buffer.size(), "XX%02d", range->earliest.year % 100);
  else
    std::snprintf(buffer.data(), buffer.size(), "%02d%02d", range->earliest.month % 100,
                  range->earliest.year % 100);
  return buffer.data();
}

}  // namespace

std::string code_letter(std::size_t number) {
  std::string out;
  for (++number; number > 0; number = (number - 1) / 26)
    out.insert(out.begin(), static_cast<char>('A' + (number - 1) % 26));
  return out;
}

std::string code_stem(const Draft& draft) {
  std::string origins;
  for (const std::string& origin : draft.origins) origins += origin;
  if (origins.empty()) origins = "UNKNOWN";
  return (draft.company.empty() ? "XX" : company_code(draft.company)) + "-" + origins + "-" +
         month_part(draft.removed);
}

std::vector<KnownCode> give_codes(const Input& input, std::vector<Draft>& drafts) {
  std::vector<KnownCode> codes = input.codes;
  const auto by_code = [](const KnownCode& a, const KnownCode& b) {
    return std::tie(a.code, a.mention_id) < std::tie(b.code, b.mention_id);
  };
  std::sort(codes.begin(), codes.end(), by_code);
  std::unordered_map<Id, std::size_t> holder;
  for (std::size_t i = 0; i < drafts.size(); ++i)
    for (const Facts* f : drafts[i].members) holder.emplace(f->mention->id, i);

  const Successors successors(input);
  std::set<std::string> used;
  for (KnownCode& known : codes) {
    used.insert(known.code);
    known.mention_id = successors.mention(known.mention_id);
    const auto found = holder.find(known.mention_id);
    if (found == holder.end()) continue;
    Network& network = drafts[found->second].network;
    if (network.code.empty())
      network.code = known.code;
    else if (network.code != known.code)
      network.former_codes.push_back(known.code);
  }

  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < drafts.size(); ++i)
    if (drafts[i].network.code.empty()) order.push_back(i);
  std::sort(order.begin(), order.end(), [&drafts](std::size_t a, std::size_t b) {
    const std::int64_t x = window_of(drafts[a].removed).lo;
    const std::int64_t y = window_of(drafts[b].removed).lo;
    return std::tie(x, a) < std::tie(y, b);  // drafts stand in the order of their first mentions
  });
  std::map<std::string, std::size_t> next;
  for (std::size_t i : order) {
    const std::string stem = code_stem(drafts[i]);
    std::string code;
    do code = stem + "-" + code_letter(next[stem]++);
    while (used.count(code) > 0);
    used.insert(code);
    drafts[i].network.code = code;
    const auto& members = drafts[i].members;
    const auto founder = std::find_if(members.begin(), members.end(),
                                      [](const Facts* f) { return !f->headline_only; });
    codes.push_back({code, (*founder)->mention->id});
  }
  std::sort(codes.begin(), codes.end(), by_code);
  return codes;
}

}  // namespace takedowndb::reconcile
