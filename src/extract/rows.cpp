// Rows of tables, and paragraphs that say more of a row: whose removal a row is, whether it is only
// the sum of the others, and which row "Bangladesh. About 3.4 million accounts followed ..." speaks
// of. In: sentences of the walk. Out: the company of the row, or the network that was told before.
#include <algorithm>

#include "extract/assembler.h"
#include "extract/words.h"

namespace takedowndb::grammar {

// At the first cell of a row.
void Assembler::take_row(const Frame& f, const Sentence& s) {
  if (!s.starts_line) return;
  row_company_ = {};
  row_total_ = false;
  if (layout_.lines[s.line].kind != LineKind::kRow) return;
  rows_told_ = true;
  row_nets_.push_back({r_.words(s.first, s.end), s.line, kNone, kNone});
  for (std::size_t i = f.sentence; i < frames_.size(); ++i) {
    const Sentence& cell = layout_.sentences[i];
    if (cell.line != s.line) break;
    std::string_view company;
    std::size_t words = 0;
    bool total = false;
    for (std::size_t k = cell.first; k < cell.end; ++k) {
      if (u_[k].kind == UnitKind::kMark) continue;
      ++words;
      if (const auto c = companies_.of(u_[k]); !c.empty()) company = c;
      total |= word_is_total(k);
    }
    if (words == 1 && !company.empty() && row_company_.empty()) row_company_ = company;
    if (words == 1 && total && i == f.sentence) row_total_ = true;
  }
}

// To the takedown of a row's company; false when the row names none.
bool Assembler::choose_by_row(const Frame& f, const Sentence& s) {
  if (layout_.lines[s.line].continues_row && net() != nullptr) return true;
  if (row_company_.empty() || layout_.lines[s.line].kind != LineKind::kRow) return false;
  if (labelled(s)) {
    choose_in_section(row_company_, label_date_->edtf, label_date_->range);
  } else {
    std::size_t found = find_take(row_company_);
    if (found == kNone) found = new_take(row_company_);
    if (found != current_take_) go_to(found);
    if (const auto said = company_dates_.find(std::string(row_company_));
        said != company_dates_.end() &&
        (take()->removed.empty() || !take()->dated || finer(said->second->edtf, take()->removed))) {
      take()->removed.clear();
      set_date(f, said->second, false);
    }
    if (main_take_ == kNone) main_take_ = current_take_;
  }
  dated_rows_ = labelled(s);
  return true;
}

// "*22 September 2020.* Facebook said that ...": under a table, more of the row of that day.
bool Assembler::take_note_of_date(const Frame& f, const Sentence& s) {
  if (f.dates.size() != 1 || f.dates.front().edtf.empty()) return false;
  const DateHit& d = f.dates.front();
  for (std::size_t k = s.first; k < s.end; ++k)
    if ((k < d.range.first || k >= d.range.end) && u_[k].kind != UnitKind::kMark) return false;
  std::size_t found = kNone;
  for (std::size_t t = 0; t < takes_.size(); ++t) {
    if (takes_[t].removed != d.edtf) continue;
    if (found != kNone) return false;
    found = t;
  }
  if (found == kNone) return false;
  label_date_ = nullptr;
  go_to(found);
  if (takes_[found].networks.size() == 1) told_line_ = s.line + 1;
  note_line_ = s.line + 1;
  return true;
}

// "**CIB-22-31.** This network ...": the row that has that name in its first cell, if one alone
// does.
const Assembler::RowNet* Assembler::row_named(const Sentence& s) const {
  std::size_t first = s.first;
  while (first < s.end && u_[first].is_mark('*')) ++first;
  std::size_t end = first;
  while (end < s.end && end < first + 8 && !u_[end].is_mark('.') && !u_[end].is_mark(':') &&
         !u_[end].is_mark('*'))
    ++end;
  if (end == first || end >= s.end || end == first + 8) return nullptr;
  const std::string_view name = r_.words(first, end);
  if (name.size() < 3 || u_[first].is_number()) return nullptr;
  // "Network A." under a table that calls its rows "A", "B"
  const std::string_view letter = u_[first].is(Cat::kNetwork) && end == first + 2
                                      ? r_.words(first + 1, first + 2)
                                      : std::string_view();
  const RowNet* found = nullptr;
  for (const RowNet& row : row_nets_) {
    if ((row.name != name && (letter.empty() || row.name != letter)) || row.net == kNone) continue;
    if (found != nullptr) return nullptr;
    found = &row;
  }
  return found;
}

// The network at hand has just left that place: what rows know of it follows.
void Assembler::move_rows(std::size_t from_take, std::size_t from_net) {
  for (RowNet& row : row_nets_)
    if (row.take == from_take && row.net == from_net) {
      row.take = current_take_;
      row.net = current_net_;
    }
}

// The only row whose first cell is a heading's words.
const Assembler::RowNet* Assembler::row_called(const Line& line) const {
  std::size_t end = line.end;
  while (end > line.body && (u_[end - 1].kind == UnitKind::kMark || u_[end - 1].is_line_end()))
    --end;
  std::size_t first = line.body;
  while (first < end && u_[first].kind == UnitKind::kMark) ++first;
  if (first >= end) return nullptr;
  const std::string_view name = r_.words(first, end);
  const RowNet* found = nullptr;
  for (const RowNet& row : row_nets_) {
    if (row.name != name || row.net == kNone || row.net >= takes_[row.take].networks.size())
      continue;
    if (found != nullptr) return nullptr;
    found = &row;
  }
  return found;
}

// "Bangladesh. About 3.4 million accounts followed ...": under a table, more of its row.
void Assembler::take_paragraph_label(const Frame& f, const Sentence& s) {
  if (!s.starts_line) return;
  told_line_ = 0;
  if (!rows_told_ || layout_.lines[s.line].kind != LineKind::kProse ||
      layout_.lines[s.line].words < 6)
    return;
  if (take_note_of_date(f, s)) return;
  if (const RowNet* row = row_named(s); row != nullptr) {
    go_to(row->take);
    current_net_ = row->net;
    told_line_ = s.line + 1;
    return;
  }
  const auto places = heading_places(s);
  if (places.empty()) return;
  // It may count the same assets again, but none of its own.
  Codes codes;
  for (const std::size_t p : places) codes.push_back(place_code(p));
  const std::size_t take_before = current_take_;
  const std::size_t net_before = current_net_;
  if (!find_by_origin(codes)) return;
  for (std::size_t i = f.sentence; i < frames_.size(); ++i) {
    if (layout_.sentences[i].line != s.line) break;
    if (tells_assets(frames_[i]) && !shares_figure(*net(), frames_[i])) {
      current_take_ = take_before;
      current_net_ = net_before;
      return;
    }
  }
  told_line_ = s.line + 1;
}

}  // namespace takedowndb::grammar
