// Who acted, when the sentence does not name a company with its verb: whose assets they are, for
// whom a spokesman speaks, what was named before. In: a frame. Out: a company's name, or nothing.
// Apart from takedowns.cpp, which chooses the takedown with it.
#include <algorithm>

#include "extract/assembler.h"
#include "extract/removals.h"
#include "extract/words.h"

namespace takedowndb::grammar {

std::string_view Assembler::acting_company(const Frame& f, bool statement) {
  std::string_view company = f.company;
  // "The first warrant authorizes the seizure of 41 domains": by the body that the text names, and
  // by no company.
  if (company.empty() && is_seizure(r_, f)) return seizer_;
  if ((f.first_person && (f.company.empty() || f.we_removed)) ||
      (companies_.own_post() && f.company.empty() && !f.pronoun_subject && f.removal))
    company = companies_.we_in(layout_.sentences[f.sentence].line);
  // "Nine ChatGPT accounts, now banned": whose accounts they are.
  if (company.empty() && statement && take() != nullptr) company = owner_of_all(f);
  // "This is not the first time that Facebook has acted. In May it took down ..."
  if (company.empty() && f.pronoun_subject && statement && f.sentence > 0) {
    const Sentence& before = layout_.sentences[f.sentence - 1];
    if (before.line == layout_.sentences[f.sentence].line)
      company = only_company(before.first, before.end);
  }
  if (company.empty() && statement) company = spoken_for(f);
  if (company.empty() && statement) company = turned_to(f);
  if (company.empty() && f.pronoun_subject && statement) company = subject_;
  // "... by a campaign that Reddit believes originated in Russia. The site said it had banned ..."
  if (company.empty() && f.pronoun_subject && statement && take() == nullptr)
    for (std::size_t i = f.sentence, n = 0; i-- > 0 && n < 3 && company.empty(); ++n)
      company = only_company(layout_.sentences[i].first, layout_.sentences[i].end);
  if (company.empty() && statement) company = company_by_kind(f);
  if (company.empty() && statement && take() == nullptr)
    for (const Figure& x : f.figures)
      if (x.type == FigureType::kAsset && x.platform_said && !x.platform.empty())
        company = r_.lexicon->company_of(x.platform);
  if (company.empty() && !intro_company_.empty() && labelled(layout_.sentences[f.sentence]))
    company = intro_company_;
  if (company.empty() && !companies_.own_post()) company = heading_company_;
  if (company.empty() && take() != nullptr) company = take()->company;
  return company.empty() ? companies_.primary() : company;
}

// "Twitter acted as well. A spokesman told this newspaper that 148 accounts had been suspended":
// the company that the sentence before says acted.
std::string_view Assembler::spoken_for(const Frame& f) const {
  const Sentence& s = layout_.sentences[f.sentence];
  if (s.starts_line || f.sentence == 0) return {};
  bool speaker = false;
  for (std::size_t i = s.first; i < s.end && i < s.first + 3; ++i)
    speaker |= r_.lexicon->lists(WordList::kSpokesman, r_.word(u_[i]));
  if (!speaker) return {};
  const Sentence& before = layout_.sentences[f.sentence - 1];
  for (std::size_t i = before.first + 1; i < before.end; ++i)
    if (u_[i].is(Cat::kActs) && !companies_.of(u_[i - 1]).empty()) return companies_.of(u_[i - 1]);
  return only_company(before.first, before.end);
}

// "YouTube followed on 3 May. Four channels are gone.", "Then it was YouTube's turn. Four channels
// were closed.": the company that the sentence before turned to.
std::string_view Assembler::turned_to(const Frame& f) const {
  const Sentence& s = layout_.sentences[f.sentence];
  if (s.starts_line || f.sentence == 0) return {};
  const Frame& told = frames_[f.sentence - 1];
  const Sentence& before = layout_.sentences[f.sentence - 1];
  if (!told.figures.empty() || before.line != s.line) return {};
  for (std::size_t i = before.first; i + 1 < before.end && i < before.first + 9; ++i) {
    const auto c = companies_.of(u_[i]);
    if (c.empty()) continue;
    const auto next = r_.word(u_[i + 1]);
    if (u_[i].possessive) return same_word(next, "turn") ? c : std::string_view();
    // "followed on 3 May", but not "joined the talks"
    const Unit* end = i + 2 < before.end ? &u_[i + 2] : nullptr;
    if (end != nullptr && end->kind == UnitKind::kWord &&
        !end->any(any_of(Cat::kMonth, Cat::kWeekday)) &&
        !r_.lexicon->lists(WordList::kLikewise, r_.word(*end)))
      return {};
    if (u_[i + 1].is(Cat::kActs) || r_.lexicon->lists(WordList::kComing, next) ||
        r_.lexicon->lists(WordList::kJoining, next) || r_.lexicon->lists(WordList::kTurned, next))
      return c;
    return {};
  }
  return {};
}

// The company on whose platforms all the figures' assets are; empty when they do not say.
std::string_view Assembler::owner_of_all(const Frame& f) const {
  std::string_view owner;
  for (const Figure& x : f.figures) {
    if (x.type != FigureType::kAsset) continue;
    // "425 pages and 135 accounts on Facebook": Pages are Facebook's.
    std::string_view platform = x.platform_said ? x.platform : std::string_view();
    if (platform.empty() && f.figures.size() > 1)
      platform = r_.lexicon->default_platform("?", x.kind);
    if (platform.empty()) return {};
    const auto c = r_.lexicon->company_of(platform);
    if (!owner.empty() && c != owner) return {};
    owner = c;
  }
  return owner;
}

// The company on whose platforms all the audiences of a frame are; empty when they do not say.
std::string_view Assembler::owner_of_audience(const Frame& f) const {
  std::string_view owner;
  for (const Figure& x : f.figures) {
    if (x.type != FigureType::kAudience) return {};
    // "3,900 accounts followed the Pages": Facebook's.
    const auto platform =
        x.platform.empty() ? r_.lexicon->default_platform("?", x.kind) : x.platform;
    const auto c = r_.lexicon->company_of(platform);
    if (c.empty() || (!owner.empty() && c != owner)) return {};
    owner = c;
  }
  return owner;
}

// Pages and Groups are Facebook's, channels YouTube's or Telegram's: figures of kinds that the
// company at hand does not have are of the last company named that has them.
std::string_view Assembler::company_by_kind(const Frame& f) {
  const Takedown* now = take();
  if (now == nullptr) return {};
  std::string_view owner;
  for (const Figure& x : f.figures) {
    if (x.type != FigureType::kAsset) continue;
    std::string_view platform = r_.lexicon->default_platform("?", x.kind);
    if (platform.empty() && x.kind == "channel") platform = x.platform;
    if (!platform.empty()) owner = r_.lexicon->company_of(platform);
  }
  if (owner.empty() || now->company == owner) return {};
  const Sentence& s = layout_.sentences[f.sentence];
  if (owner == companies_.primary()) return owner;
  const std::size_t from = f.sentence >= 2 ? layout_.sentences[f.sentence - 2].first : s.first;
  for (std::size_t i = s.end; i-- > from;)
    if (companies_.of(u_[i]) == owner) return owner;
  return {};
}

}  // namespace takedowndb::grammar
