// Members of a series that were removed on occasions of their own: "It took down two networks this
// year. The largest was removed in January", "We added 73 accounts. We suspended these in May". In:
// a statement with a date of its own, and the series at hand. Out: a takedown of that day, to which
// the member goes. Apart from removal_dates.cpp, which says what a date tells, and takedowns.cpp,
// which goes to takedowns by date and company.
#include <algorithm>
#include <utility>

#include "extract/assembler.h"
#include "extract/words.h"

namespace takedowndb::grammar {

// "Separately, we are adding 73 accounts from Iran. We suspended these accounts in May": the
// network told just before was removed on an occasion of its own.
bool Assembler::splits_off(const Frame& f, const Sentence& s) {
  if (net() == nullptr || !f.removal || f.inherited || s.starts_line ||
      u_[*f.removal].is(Cat::kPassive) ||
      (take()->networks.size() < 2 && current_take_ != series_take_))
    return false;
  const Network& told = *net();
  if (told.joint || current_net_ + 1 != take()->networks.size() ||
      layout_.sentences[told.last_sentence].line != s.line)
    return false;
  const DateHit* d = removal_date(f, s);
  if (d == nullptr || !is_earlier(d->edtf)) return false;
  const bool it = has_assets(told)
                      ? f.figures.empty() && acted_on(*d, *f.removal) && removes_these(f, s)
                      : removes_member(f, s);
  if (!it) return false;
  const std::size_t series = current_take_;
  own_take(f, d, true);
  split_take_ = series_take_ = kNone;
  if (!has_assets(*net())) {
    leaves_series(takes_[series].networks, *net());
    series_take_ = series;
    split_take_ = current_take_;
  }
  return true;
}

// "TikTok shut down two networks this year. The largest was removed in January. It had 1,118
// accounts ...": what follows is of a takedown of that day.
bool Assembler::member_goes(const Frame& f, const Sentence& s) {
  if (take() == nullptr || !f.removal || f.inherited || f.dates.size() != 1 || !f.figures.empty() ||
      !f.places.empty() || f.heading || s.first + 3 >= s.end || take()->recalled)
    return false;
  const bool series = std::ranges::any_of(take()->networks, [](const Network& n) {
    return n.joint && n.announced >= 2 && !has_assets(n);
  });
  if (!series && current_take_ != split_take_) return false;
  const auto is_member = [&](std::size_t i) {
    return u_[i].any(any_of(Cat::kNewNetwork, Cat::kOrdinal)) ||
           r_.lexicon->lists(WordList::kMemberOf, r_.word(u_[i]));
  };
  std::size_t member = s.first;
  if (same_word(r_.word(u_[member]), "the")) ++member;
  if (!is_member(member)) return false;
  // "The largest was removed", "The other network was shut down": no pages, accounts or years.
  std::size_t verb = member + 1;
  if (u_[verb].is(Cat::kNetwork) || same_word(r_.word(u_[verb]), "one")) ++verb;
  while (verb < s.end && u_[verb].any(any_of(Cat::kBe, Cat::kHave, Cat::kAdverb))) ++verb;
  if (verb != *f.removal) return false;
  const DateHit* d = removal_date(f, s);
  if (d == nullptr || d->edtf.size() < 7 || d->edtf == take()->removed) return false;
  if (current_take_ != split_take_) series_take_ = current_take_;
  current_take_ = new_take(takes_[series_take_].company);
  split_take_ = current_take_;
  set_date(f, d, false);
  current_net_ = kNone;
  return true;
}

// A takedown of its own for the network at hand, the last of those among which it was told.
void Assembler::own_take(const Frame& f, const DateHit* date, bool recalled) {
  const std::size_t from_take = current_take_;
  const std::size_t from_net = current_net_;
  Network moved = std::move(take()->networks.back());
  take()->networks.pop_back();
  current_take_ = new_take(take()->company);
  set_date(f, date, recalled);
  take()->networks.push_back(std::move(moved));
  current_net_ = 0;
  move_rows(from_take, from_net);
}

// A member of "two operations from Iran" is told elsewhere: it comes from there, and what announced
// them waits for one less.
void Assembler::leaves_series(std::vector<Network>& networks, Network& moved) {
  const auto is_bare = [](const Network& n) { return n.bare && !has_assets(n); };
  const auto bare = std::find_if(networks.begin(), networks.end(), is_bare);
  const auto head = std::find_if(networks.begin(), networks.end(), [](const Network& n) {
    return n.joint && n.announced > 0 && n.figures.empty();
  });
  const auto& from = bare != networks.end() ? bare : head;
  if (from == networks.end()) return;
  // Which of "one from Russia and one from Iran" it is, nobody knows here.
  const Codes codes = origins(*from);
  const bool alike = std::all_of(networks.begin(), networks.end(), [&](const Network& n) {
    return !is_bare(n) || origins(n) == codes;
  });
  if (!alike) return;
  if (!has_origins(moved) && codes.size() == 1)
    std::copy_if(from->places.begin(), from->places.end(), std::back_inserter(moved.places),
                 [](const Place& p) { return p.role == Role::kOrigin; });
  // Emptied and not erased: others are known by their place in the list.
  const auto forget = [](Network& n) {
    Network none;
    none.first_sentence = n.first_sentence;
    none.last_sentence = n.last_sentence;
    n = std::move(none);
  };
  if (head != networks.end() && --head->announced == 0) forget(*head);
  if (bare != networks.end()) forget(*bare);
}

// "We suspended these accounts"
bool Assembler::removes_these(const Frame& f, const Sentence& s) const {
  for (std::size_t i = *f.removal + 1; i + 1 < s.end && i < *f.removal + 4; ++i)
    if (is_one_of(r_.word(u_[i]), {"these", "those"}) && u_[i + 1].is(Cat::kKind)) return true;
  return false;
}

// "The second targeted Chad. In May we removed its 30 Pages", "We took it down in May": the member
// of a series that was told just before.
bool Assembler::removes_member(const Frame& f, const Sentence& s) const {
  const Network& told = take()->networks[current_net_];
  const Frame& member = frames_[told.last_sentence];
  // "The second one ...", "The Emirati operation was a different animal."
  const bool called = member.ordinal || (member.network_told && has_origin(member) &&
                                         !member.removal && tells_assets(f));
  if (!called || told.last_sentence + 1 != f.sentence || has_origin(f) || f.new_network)
    return false;
  if (tells_assets(f)) return true;
  for (std::size_t i = *f.removal; i < s.end && i < *f.removal + 3; ++i)
    if (r_.value(u_[i], Cat::kRemove) == "it" || same_word(r_.word(u_[i]), "it")) return true;
  return false;
}

}  // namespace takedowndb::grammar
