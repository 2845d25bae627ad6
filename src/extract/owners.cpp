// Whose a network's audiences and channels are, once all of it is told. In: a network and its
// takedown. Out: its figures, with the members of subreddits as theirs, and without channels that
// are another company's. Before settle_figures() of resolve.cpp, which compares what is left.
#include <algorithm>

#include "extract/assembler.h"

namespace takedowndb::grammar {

void Assembler::give_members(Network& n, const Takedown& t) const {
  // "the subreddits had 512 members"
  const auto has_kind = [&n](std::string_view kind) {
    return std::ranges::any_of(n.figures,
                               [&](const Figure& f) { return is_asset(f) && f.kind == kind; });
  };
  if (has_kind("community") && !has_kind("group"))
    for (Figure& f : n.figures)
      if (f.type == FigureType::kAudience && f.kind == "group" && f.platform.empty()) {
        f.kind = "community";
        f.platform = r_.lexicon->default_platform(t.company, f.kind);
      }
}

// "Three YouTube channels are still there. They have 210,000 subscribers", in what X suspended: no
// channels are X's, and none of them was removed.
void Assembler::drop_channels_of_others(Network& n, const Takedown& t) const {
  if (!r_.lexicon->default_platform(t.company, "channel").empty()) return;
  const auto of_nobody = [](const Figure& f) {
    return f.kind == "channel" && f.platform.empty() && !f.platform_said;
  };
  std::erase_if(n.figures, [&](const Figure& f) {
    return f.type == FigureType::kAsset && of_nobody(f) && !f.governed;
  });
  std::erase_if(n.figures, [&](const Figure& f) {
    return f.type == FigureType::kAudience && of_nobody(f) &&
           std::ranges::none_of(n.figures,
                                [](const Figure& a) { return is_asset(a) && a.kind == "channel"; });
  });
}

}  // namespace takedowndb::grammar
