// Networks told twice: an opening or a head without figures over what is told in full. In: the
// takedowns, settled. Out: the same without them. Where only the countries say that two are one
// ("Meta said that it had acted against Iran, too"), what is left out becomes a doubt, for a person
// to look at: a network counted twice is worse than one missed.
#include <algorithm>

#include "extract/assembler.h"

namespace takedowndb::grammar {
namespace {

// Whether `n` says anything that `m` does not say.
bool adds_to(const Network& n, const Network& m) {
  const bool places = std::ranges::all_of(n.places, [&](const Place& p) {
    return std::ranges::any_of(m.places, [&](const Place& q) {
      return p.role == q.role && p.code == q.code && p.region == q.region;
    });
  });
  const bool names = std::ranges::all_of(n.names, [&](const Name& x) {
    return std::ranges::any_of(m.names, [&](const Name& y) { return x.value == y.value; });
  });
  return !places || !names;
}

}  // namespace

// "Meta disrupted a network from Togo that targeted Benin", over the chapter that tells of it in
// full: the opening of a takedown that says nothing which one network with figures does not say.
void Assembler::drop_opening(Takedown& t) {
  if (t.networks.size() < 2) return;
  const Network& n = t.networks.front();
  if (!n.figures.empty() || !n.names.empty() || n.joint || n.combined || n.places.empty()) return;
  const bool repeated =
      std::any_of(t.networks.begin() + 1, t.networks.end(), [&](const Network& m) {
        return has_exact_assets(m) && m.first_sentence > n.last_sentence && !adds_to(n, m);
      });
  if (repeated) t.networks.erase(t.networks.begin());
}

// "One of them originated in Bolivia, the other in Iraq", of networks told in full below: their
// heads say nothing more.
void Assembler::drop_echoes(Takedown& t) {
  const auto bare = [](const Network& n) {
    return n.figures.empty() && n.names.empty() && !n.joint && !n.combined;
  };
  if (std::ranges::none_of(t.networks, bare)) return;
  const auto told = t.networks;
  // "two networks from Togo and Iran", each told below.
  std::erase_if(t.networks, [&](const Network& n) {
    const Codes codes = origins(n);
    return n.bare && bare(n) && codes.size() >= 2 &&
           std::ranges::all_of(codes, [&](std::string_view code) {
             return std::ranges::any_of(told, [&](const Network& m) {
               return has_exact_assets(m) && origins(m) == Codes{code};
             });
           });
  });
  std::erase_if(t.networks, [&](const Network& n) {
    if (!bare(n) || !has_origins(n)) return false;
    const bool head = std::ranges::any_of(
        told, [&](const Network& m) { return m.joint && within(origins(n), origins(m)); });
    return head && std::ranges::any_of(told, [&](const Network& m) {
             return m.first_sentence > n.last_sentence && has_exact_assets(m) &&
                    origins(m) == origins(n);
           });
  });
}

void Assembler::leave_out_covered() {
  std::vector<std::pair<std::size_t, std::size_t>> out;
  for (std::size_t i = 0; i < takes_.size(); ++i)
    for (std::size_t k = 0; k < takes_[i].networks.size(); ++k) {
      const Network& n = takes_[i].networks[k];
      if (has_assets(n) || n.joint || n.bare || n.combined || !has_origins(n)) continue;
      const auto tells = [&](const Network& m) { return has_assets(m) && !adds_to(n, m); };
      for (const Takedown& t : takes_)
        if (t.company == takes_[i].company && std::ranges::any_of(t.networks, tells)) {
          out.emplace_back(i, k);
          break;
        }
    }
  for (std::size_t x = out.size(); x-- > 0;) {
    std::vector<Network>& networks = takes_[out[x].first].networks;
    const auto at = networks.begin() + static_cast<std::ptrdiff_t>(out[x].second);
    const std::size_t unit = at->places.front().unit;
    covered_.push_back({unit, unit + 1});
    networks.erase(at);
  }
  std::erase_if(takes_, [](const Takedown& t) { return t.networks.empty(); });
}

}  // namespace takedowndb::grammar
