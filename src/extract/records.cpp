// Registers: a network told in lines of its own, each with a label ("Date: 9 May 2023", "Company:
// Meta", "Origin: Iran", "Assets: 40 accounts"). In: the frames. Out: which lines are one record,
// whose removal it is and of which day; the walk gives all that its lines say to one network. Apart
// from headings.cpp because a record is known by all of its labels together, and not line by line.
#include <algorithm>

#include "extract/assembler.h"
#include "extract/words.h"

namespace takedowndb::grammar {
namespace {

constexpr std::size_t kLabelReach = 5;  // units of a label at most
constexpr std::size_t kFewLabels = 3;   // so many labels make a record

}  // namespace

// The unit of the colon that ends a line's label, or 0.
std::size_t Assembler::label_colon(const Sentence& s) const {
  for (std::size_t i = s.first + 1; i + 1 < s.end && i < s.first + kLabelReach; ++i) {
    if (u_[i].is_mark(':')) return i;
    if (u_[i].kind == UnitKind::kMark && !u_[i].is_mark('*')) return 0;
  }
  return 0;
}

Assembler::RecordLabel Assembler::record_label(const Sentence& s, std::size_t colon) const {
  RecordLabel out = RecordLabel::kOther;
  for (std::size_t i = s.first; i < colon; ++i) {
    const Unit& u = u_[i];
    if (r_.lexicon->lists(WordList::kCompanyLabel, r_.word(u))) return RecordLabel::kCompany;
    if (u.is(Cat::kDateColumn)) return RecordLabel::kDate;
    if (r_.lexicon->lists(WordList::kPlatformLabel, r_.word(u))) return RecordLabel::kPlatform;
    if (u.any(any_of(Cat::kOriginLabel, Cat::kTargetLabel, Cat::kActorLabel, Cat::kKind,
                     Cat::kFollower, Cat::kSpend)))
      out = RecordLabel::kFact;
  }
  return out;
}

void Assembler::find_records() {
  Record open;
  std::size_t labels = 0;
  std::size_t facts = 0;
  const auto close = [&] {
    if (labels >= kFewLabels && facts >= 2 && open.date != nullptr) records_.push_back(open);
    open = {};
    labels = facts = 0;
  };
  for (const Frame& f : frames_) {
    const Sentence& s = layout_.sentences[f.sentence];
    if (!s.starts_line) continue;
    const std::size_t colon = label_colon(s);
    const bool next = labels > 0 && s.line <= open.last_line + 2 &&
                      !(layout_.lines[s.line].after_blank && s.line != open.last_line);
    if (colon == 0 || !next) close();
    if (colon == 0) continue;
    const RecordLabel label = record_label(s, colon);
    if (labels == 0) open.first_line = s.line;
    open.last_line = s.line;
    ++labels;
    if (label == RecordLabel::kFact) ++facts;
    const std::string_view company = only_company(colon + 1, s.end);
    if (label == RecordLabel::kCompany || (label == RecordLabel::kPlatform && open.company.empty()))
      open.company = company;
    if (label == RecordLabel::kDate && f.dates.size() == 1 && !f.dates.front().edtf.empty())
      open.date = &f.dates.front();
  }
  close();
  // "Subreddits banned" in one record says whose accounts are banned in the others, too.
  std::size_t at = 0;
  for (const Frame& f : frames_) {
    const std::size_t line = layout_.sentences[f.sentence].line;
    while (at < records_.size() && records_[at].last_line < line) ++at;
    if (at == records_.size()) break;
    if (line < records_[at].first_line) continue;
    if (const auto owner = owner_by_kind(f); !owner.empty()) records_company_ = owner;
  }
}

// Whose assets a frame counts, when their platform or kind tells.
std::string_view Assembler::owner_by_kind(const Frame& f) const {
  std::string_view owner;
  for (const Figure& x : f.figures) {
    if (x.type != FigureType::kAsset) continue;
    const auto platform =
        x.platform.empty() ? r_.lexicon->default_platform("?", x.kind) : x.platform;
    if (!platform.empty()) owner = r_.lexicon->company_of(platform);
  }
  return owner;
}

// The company of a record that begins at a frame: the one it names, else that of its assets
// ("Subreddits banned: 2"), else the text's.
std::string_view Assembler::company_of(const Record& record, std::size_t frame) const {
  std::string_view company = record.company;
  for (std::size_t i = frame; i < frames_.size() && company.empty(); ++i) {
    if (layout_.sentences[i].line > record.last_line) break;
    company = owner_by_kind(frames_[i]);
  }
  if (company.empty()) company = records_company_;
  return company.empty() ? companies_.primary() : company;
}

// Whether a sentence is a line of a record, and was read as such.
bool Assembler::take_record(const Frame& f, const Sentence& s) {
  while (record_ < records_.size() && records_[record_].last_line < s.line) {
    ++record_;
    in_record_ = false;
  }
  if (record_ == records_.size() || s.line < records_[record_].first_line) return false;
  const Record& record = records_[record_];
  if (!in_record_) {
    in_record_ = true;
    section_places_.clear();
    section_open_ = item_open_ = false;
    item_company_ = {};
    choose_in_section(company_of(record, f.sentence), record.date->edtf, record.date->range);
    new_net(f.sentence);
    net()->stated = true;
  }
  const std::size_t colon = s.starts_line ? label_colon(s) : 0;
  const RecordLabel label = colon == 0 ? RecordLabel::kOther : record_label(s, colon);
  // "Notes: Moderators removed another 30 accounts in May": of something else.
  if (label == RecordLabel::kOther && f.removal && !f.figures.empty()) return true;
  if (label != RecordLabel::kDate && label != RecordLabel::kCompany && has_content(f)) absorb(f, s);
  return true;
}

}  // namespace takedowndb::grammar
