#include "importers/pdf_layout.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <deque>
#include <functional>
#include <map>
#include <utility>

#include "importers/pdf_columns.h"
#include "importers/pdf_furniture.h"
#include "importers/pdf_lines.h"
#include "importers/pdf_pieces.h"

namespace takedowndb::importers {
namespace {

constexpr double kHeadingSize = 1.12;  // times the body's type
constexpr double kNoteSize = 0.92;
constexpr double kSameSize = 0.08;
constexpr int kDeepest = 4;                // columns within columns
constexpr std::size_t kMostPieces = 3000;  // on a page that is looked at for columns and tables
constexpr std::size_t kHeadingWords = 30;
constexpr std::size_t kProseLetters = 30;  // in a line of prose; a table's cells have less

struct Block {
  enum class Kind { kText, kHeading, kItem, kTable };
  Kind kind = Kind::kText;
  std::string mark;  // of an item
  std::string text;
  TableRows rows;  // of a line of text: its pieces, where it has several
  double size = 0;
  double left = 0;       // of the mark
  double text_left = 0;  // of the text, in its second line where it has one
  std::size_t lines = 1;
  double margin = 0;  // where its lines end
  LinePiece last;     // its last line
  std::vector<std::size_t> asides;
  double edge() const { return std::min(margin, last.limit); }
};

struct Margins {
  double left = 0;
  double right = 0;
  bool indents = false;    // first lines begin to the right of the others
  double next_left = 1e9;  // of the line after the one in question
  bool justified = false;  // lines end at the margin, but for the last of a paragraph
};

std::size_t count_words(std::string_view text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), ' ')) + 1;
}

class Layout {
 public:
  explicit Layout(std::vector<PdfPage>& pages) : pages_(pages), joiner_(pages) {}

  std::string run() {
    measure();
    for (const PdfPage& page : pages_) {
      std::vector<const LinePiece*> lines;
      for (const LinePiece& line : page.lines) lines.push_back(&line);
      page_height_ = page.height;
      fresh_ = true;
      const bool plain = lines.size() > kMostPieces;
      region(std::move(lines), right_, plain ? kDeepest : 0);
    }
    return write();
  }

 private:
  void measure() {
    metrics_.size = body_size(pages_);
    std::map<int, std::size_t> pitches;  // in half points
    std::map<int, std::size_t> rights;   // in points, of the body's lines
    std::size_t all = 0;
    for (const PdfPage& page : pages_)
      for (std::size_t i = 0; i < page.lines.size(); ++i) {
        const LinePiece& line = page.lines[i];
        if (!is_body(line)) continue;
        ++rights[static_cast<int>(line.box.right)];
        ++all;
        if (i == 0 || !is_body(page.lines[i - 1])) continue;
        const double pitch = line.box.bottom - page.lines[i - 1].box.bottom;
        if (pitch > 0.6 * metrics_.size && pitch < 2.6 * metrics_.size)
          pitches[static_cast<int>(std::lround(pitch * 2))] +=
              line.text.size() >= kProseLetters ? 1000 + line.text.size() : line.text.size();
      }
    metrics_.pitch = 1.15 * metrics_.size;
    std::size_t most = 0;
    for (const auto& [pitch, letters] : pitches)
      if (letters > most) {
        most = letters;
        metrics_.pitch = pitch / 2.0;
      }
    std::size_t seen = 0;
    for (const auto& [right, lines] : rights) {
      seen += lines;
      right_ = right + 1;
      if (seen * 100 >= all * 97) break;
    }
  }
  bool is_body(const LinePiece& line) const {
    return std::abs(line.size - metrics_.size) <= kSameSize * metrics_.size;
  }

  // A page or one column of it.
  void region(std::vector<const LinePiece*> lines, double right, int depth) {
    std::vector<Strip> strips = cut_into_strips(std::move(lines));
    const std::size_t notes = find_notes(strips);
    const std::vector<Strip> foot(strips.begin() + static_cast<std::ptrdiff_t>(notes),
                                  strips.end());
    strips.resize(notes);
    std::size_t plain = 0;  // strips from here are not yet written
    for (std::size_t i = 0; i < strips.size();) {
      const auto band = depth < kDeepest ? find_band(strips, i, metrics_) : std::nullopt;
      if (!band) {
        ++i;
        continue;
      }
      if (band->table) {
        TableRows rows = table_rows_of(strips, *band, metrics_, joiner_);
        if (rows.size() >= 2) {
          paragraphs(strips, plain, i, right);
          table(std::move(rows));
          i = plain = band->end;
          continue;
        }
      }
      // A column may begin above the other: lines that keep to one side belong to it.
      std::size_t begin = i;
      while (begin > plain && keeps_to_one_side(strips[begin - 1], *band) &&
             box_of(strips[begin]).top - box_of(strips[begin - 1]).bottom < 1.2 * metrics_.size)
        --begin;
      if (const auto article = column_that_goes_on(strips, begin, *band)) {
        i = set_aside(strips, begin, *band, *article, depth);
        continue;
      }
      paragraphs(strips, plain, begin, right);
      std::vector<std::vector<const LinePiece*>> columns(band->borders.size() + 1);
      for (std::size_t k = begin; k < band->end; ++k)
        for (const LinePiece* piece : strips[k]) columns[band->column_of(*piece)].push_back(piece);
      for (auto& column : columns) {
        if (column.empty()) continue;
        double edge = 0;
        for (const LinePiece* piece : column) edge = std::max(edge, piece->box.right);
        fresh_ = true;
        region(std::move(column), edge, depth + 1);
      }
      fresh_ = true;
      i = plain = band->end;
    }
    paragraphs(strips, plain, strips.size(), right);
    blocks_.swap(notes_);
    const bool fresh = std::exchange(fresh_, true);
    paragraphs(foot, 0, foot.size(), right);
    fresh_ = fresh;
    blocks_.swap(notes_);
  }

  // Of two columns the one whose sentence goes on in a line below or above both: the other only
  // stands beside it.
  std::optional<std::size_t> column_that_goes_on(const std::vector<Strip>& strips,
                                                 std::size_t begin, const Band& band) const {
    if (band.borders.size() != 1) return std::nullopt;
    const auto over_both = [&](std::size_t i) {
      return i < strips.size() && strips[i].size() == 1 && !keeps_to_one_side(strips[i], band);
    };
    std::array<std::vector<const LinePiece*>, 2> columns;
    for (std::size_t i = begin; i < band.end; ++i)
      for (const LinePiece* piece : strips[i]) columns[band.column_of(*piece)].push_back(piece);
    for (const std::size_t c : {std::size_t{0}, std::size_t{1}}) {
      if (columns[c].size() < 2) continue;
      const LinePiece& first = *columns[c].front();
      const LinePiece& last = *columns[c].back();
      if (begin > 0 && over_both(begin - 1) && goes_on_in(*strips[begin - 1].front(), first))
        return c;
      if (!over_both(band.end)) continue;
      const LinePiece& below = *strips[band.end].front();
      if (goes_on_in(last, below)) return c;
      // Between two sentences.
      if (!columns[1 - c].empty() && follows(last, below) &&
          box_of(columns[c]).width() > 1.3 * box_of(columns[1 - c]).width())
        return c;
    }
    return std::nullopt;
  }

  bool goes_on_in(const LinePiece& line, const LinePiece& next) const {
    const bool begins_within =
        begins_small(next.text) || std::isdigit(static_cast<unsigned char>(next.text.front())) != 0;
    return begins_within && !ends_sentence(line.text) && follows(line, next);
  }

  // As a line does in the same paragraph.
  bool follows(const LinePiece& line, const LinePiece& next) const {
    const double blank = next.box.top - line.box.bottom;
    return is_body(line) && is_body(next) &&
           std::abs(blank - metrics_.line_gap(line.size)) < 0.3 * metrics_.size;
  }

  // Leaves in these strips the lines of the article alone. What stands beside them comes behind
  // their paragraph. Returns where the strips end now.
  std::size_t set_aside(std::vector<Strip>& strips, std::size_t begin, const Band& band,
                        std::size_t article, int depth) {
    std::vector<const LinePiece*> lines;
    std::vector<const LinePiece*> beside;
    for (std::size_t i = begin; i < band.end; ++i)
      for (const LinePiece* piece : strips[i])
        (band.column_of(*piece) == article ? lines : beside).push_back(piece);
    const Box own = box_of(lines);
    const double edge = box_of(beside).right;
    // To the left margin with them, as though nothing stood there.
    const Strip& over_both = strips[band.end < strips.size() ? band.end : begin - 1];
    const double shift = article == 0 ? 0 : own.left - box_of(over_both).left;
    for (const LinePiece*& piece : lines) {
      LinePiece& line = beside_.emplace_back(*piece);
      line.box.left -= shift;
      line.text_left -= shift;
      if (article == 0) line.limit = own.right;
      piece = &line;
    }
    asides_.emplace_back();
    const std::size_t number = asides_.size();
    beside_.back().aside = number;
    const std::vector<Strip> left = cut_into_strips(std::move(lines));
    const auto at = strips.erase(strips.begin() + static_cast<std::ptrdiff_t>(begin),
                                 strips.begin() + static_cast<std::ptrdiff_t>(band.end));
    strips.insert(at, left.begin(), left.end());

    std::vector<Block> blocks;
    blocks_.swap(blocks);
    const bool fresh = std::exchange(fresh_, true);
    region(std::move(beside), edge, depth + 1);
    fresh_ = fresh;
    blocks_.swap(blocks);
    // Its headings are none of the article.
    for (Block& block : blocks)
      if (block.kind == Block::Kind::kHeading) block.kind = Block::Kind::kText;
    asides_[number - 1] = std::move(blocks);
    return begin + left.size();
  }

  // Where the notes at the foot begin: small type down to the end, behind a blank, with a mark.
  std::size_t find_notes(const std::vector<Strip>& strips) const {
    std::size_t best = strips.size();
    for (std::size_t i = strips.size(); i-- > 1;) {
      const Strip& strip = strips[i];
      if (std::any_of(strip.begin(), strip.end(),
                      [&](const LinePiece* l) { return !is_small(*l); }))
        break;
      const Box box = box_of(strip);
      if (box.top < 0.4 * page_height_) break;
      const char c = strip.front()->text.front();
      const bool mark = std::isdigit(static_cast<unsigned char>(c)) != 0 || c == '*' || c == '[' ||
                        strip.front()->text.starts_with("\u2020");
      if (mark && box.top - box_of(strips[i - 1]).bottom > 0.3 * metrics_.size) best = i;
    }
    return best;
  }

  static bool keeps_to_one_side(const Strip& strip, const Band& band) {
    const Box box = box_of(strip);
    return std::none_of(band.borders.begin(), band.borders.end(),
                        [&](double b) { return box.left < b && box.right > b; });
  }

  void table(TableRows rows) {
    const bool fresh = std::exchange(fresh_, false);
    // The heading alone may stand at the end of the page or column before.
    if (fresh && !blocks_.empty() && blocks_.back().kind == Block::Kind::kText &&
        blocks_.back().lines == 1 && blocks_.back().rows.size() == 1 &&
        blocks_.back().rows.front().size() == rows.front().size()) {
      blocks_.back().kind = Block::Kind::kTable;
    }
    if (!blocks_.empty() && blocks_.back().kind == Block::Kind::kTable &&
        blocks_.back().rows.front().size() == rows.front().size()) {
      // Goes on from the page before, where its heading may be repeated.
      TableRows& before = blocks_.back().rows;
      const bool again = rows.front() == before.front();
      before.insert(before.end(), rows.begin() + (again ? 1 : 0), rows.end());
      return;
    }
    Block block;
    block.kind = Block::Kind::kTable;
    block.rows = std::move(rows);
    blocks_.push_back(std::move(block));
  }

  // Strips without columns: their lines to headings, items and paragraphs.
  void paragraphs(const std::vector<Strip>& strips, std::size_t begin, std::size_t end,
                  double right) {
    Margins margins = margins_of(strips, begin, end, right);
    for (std::size_t i = begin; i < end; ++i) {
      const std::vector<Strip> rows = rows_of(strips[i]);
      for (std::size_t r = 0; r < rows.size(); ++r) {
        LinePiece line = *rows[r].front();
        std::vector<std::string> pieces{line.text};
        for (std::size_t k = 1; k < rows[r].size(); ++k) {
          line.text += ' ' + rows[r][k]->text;
          pieces.push_back(rows[r][k]->text);
          line.box.cover(rows[r][k]->box);
        }
        margins.next_left = r + 1 < rows.size() ? rows[r + 1].front()->box.left
                            : i + 1 < end       ? box_of(strips[i + 1]).left
                                                : 1e9;
        if (is_last_row(pieces)) {
          blocks_.back().rows.push_back(std::move(pieces));
          fresh_ = false;
          continue;
        }
        const std::size_t blocks = blocks_.size();
        add_line(std::move(line), margins);
        if (pieces.size() > 1 && blocks_.size() > blocks) blocks_.back().rows = {std::move(pieces)};
      }
    }
  }

  // A single row at the top of a page or column, of the table that the one before ends with.
  bool is_last_row(const std::vector<std::string>& pieces) const {
    return fresh_ && pieces.size() > 1 && !blocks_.empty() &&
           blocks_.back().kind == Block::Kind::kTable &&
           blocks_.back().rows.front().size() == pieces.size() &&
           std::all_of(pieces.begin() + 1, pieces.end(), [](const std::string& cell) {
             return std::isdigit(static_cast<unsigned char>(cell.front())) != 0;
           });
  }

  // The margins of these lines: at the right where many of them end, or else that of the page or
  // column.
  Margins margins_of(const std::vector<Strip>& strips, std::size_t begin, std::size_t end,
                     double right) const {
    Margins out{1e9, right, false, 1e9, false};
    std::vector<Box> lines;
    for (std::size_t i = begin; i < end; ++i)
      if (is_body(*strips[i].front()) && strips[i].front()->limit > right)
        lines.push_back(box_of(strips[i]));
    for (const Box& box : lines) out.left = std::min(out.left, box.left);
    if (lines.size() < 3) return out;
    std::size_t flush_left = 0;
    std::size_t indented = 0;  // lines in a row
    std::size_t most_indented = 0;
    for (const Box& box : lines) {
      const double indent = box.left - out.left;
      if (indent < 0.3 * metrics_.size) ++flush_left;
      indented = indent > 0.8 * metrics_.size && indent < 5 * metrics_.size ? indented + 1 : 0;
      most_indented = std::max(most_indented, indented);
    }
    out.indents = flush_left * 2 >= lines.size() && most_indented > 0 && most_indented <= 3;
    // A line in twelve may be wider than the rest.
    std::sort(lines.begin(), lines.end(),
              [](const Box& a, const Box& b) { return a.right < b.right; });
    const double edge = lines[lines.size() - 1 - lines.size() / 12].right;
    double widest = 0;
    for (const Box& box : lines)
      if (box.right <= edge) widest = std::max(widest, box.width());
    std::size_t full = 0;
    std::size_t flush = 0;
    for (const Box& box : lines) {
      full += box.right > edge - 0.06 * widest && box.width() > 0.6 * widest ? 1U : 0U;
      flush += std::abs(box.right - edge) < 1 ? 1U : 0U;
    }
    if (full >= 3 && full * 5 >= lines.size() * 2) out.right = std::min(right, edge);
    out.justified = flush >= 4 && flush * 2 >= lines.size();
    return out;
  }

  void add_line(LinePiece line, const Margins& margins) {
    const bool fresh = fresh_;
    fresh_ = false;
    const ItemMark mark = item_mark(line.text);
    Block* before = blocks_.empty() ? nullptr : &blocks_.back();
    const bool goes_on = before != nullptr && (fresh ? continues(*before, line, mark)
                                                     : !begins_block(*before, line, mark, margins));
    if (goes_on) {
      const bool full = before->edge() - before->last.box.right < 0.8 * line.size;
      joiner_.append(before->text, line.text, full);
      if (line.aside > 0) before->asides.push_back(line.aside);
      if (++before->lines == 2) before->text_left = line.box.left;
      before->last = std::move(line);
      return;
    }
    Block block;
    block.size = line.size;
    block.left = line.box.left;
    block.text_left = line.text_left;
    block.text = line.text;
    block.margin = margins.right;
    if (line.aside > 0) block.asides.push_back(line.aside);
    const bool heading = line.size >= kHeadingSize * metrics_.size;
    if (heading) {
      block.kind = Block::Kind::kHeading;
      if (mark.sure) block.text.erase(0, mark.length);
    } else if (mark.length > 0) {
      block.kind = Block::Kind::kItem;
      block.mark = mark.text;
      block.text.erase(0, mark.length);
    }
    block.last = std::move(line);
    blocks_.push_back(std::move(block));
  }

  bool is_small(const LinePiece& line) const { return line.size <= kNoteSize * metrics_.size; }
  // Whether the first line of a page or column goes on with what was last on the one before.
  bool continues(const Block& before, const LinePiece& line, const ItemMark& mark) const {
    if (before.kind == Block::Kind::kHeading || before.kind == Block::Kind::kTable) return false;
    if (mark.length > 0 && (mark.sure || !begins_small(line.text))) return false;
    if (std::abs(before.size - line.size) > kSameSize * metrics_.size) return false;
    if (before.text.ends_with('-')) return true;
    if (ends_sentence(before.text)) return false;
    if (begins_small(line.text)) return true;
    // The word had no room on the last line, which does not end a sentence.
    const double room = before.edge() - before.last.box.right - 0.3 * line.size - line.first_word;
    return room < 0.3 * line.size && (before.lines >= 2 || count_words(before.text) >= 8);
  }

  bool begins_block(const Block& block, const LinePiece& line, const ItemMark& mark,
                    const Margins& margins) const {
    if (block.kind == Block::Kind::kTable) return true;
    const LinePiece& last = block.last;
    const bool small = begins_small(line.text);
    const double blank = line.box.top - last.box.bottom;
    const bool heading = block.kind == Block::Kind::kHeading;
    const double more = line.size - block.size;
    const double tolerance = kSameSize * metrics_.size;
    if (more > tolerance || (more < -tolerance && (heading || !small || more < -0.4 * block.size)))
      return true;
    if (heading)
      return blank > std::max(metrics_.line_gap(line.size), 0.35 * line.size) + 0.3 * line.size;
    const double usual = metrics_.line_gap(line.size);
    if (blank > usual + 0.3 * metrics_.size || blank < -1.2 * line.size) return true;
    // Whether the line's first word had room on the line before, but was not put there.
    const double right = std::min(margins.right, last.limit);
    const double room = right - last.box.right - 0.3 * line.size - line.first_word;
    const bool broken = room > 0.5 * line.size && !small;
    if (mark.length > 0) {
      const bool in_list = block.kind == Block::Kind::kItem && !block.mark.empty();
      if (mark.sure || broken || ends_sentence(block.text)) return true;
      if (in_list && std::abs(line.box.left - block.left) < 0.5 * line.size &&
          block.text_left > block.left + 0.5 * line.size)
        return true;
    }
    // A short line over an indented text is its heading.
    const double indent = line.box.left - last.box.left;
    if (block.lines == 1 && indent > 0.8 * line.size && room > 4 * line.size) return true;
    if (small) return false;
    if (broken && (ends_sentence(block.text) || room > 3 * line.size)) return true;
    if (margins.justified && block.kind == Block::Kind::kText && last.box.right < right - line.size)
      return true;
    // Two first lines with the same indent: the line after them is back at the margin.
    if (block.lines == 1 && line.box.left > margins.left + 0.8 * line.size &&
        std::abs(line.box.left - last.box.left) < 0.3 * line.size &&
        (margins.indents || margins.next_left < line.box.left - 0.8 * line.size))
      return true;
    // Out of the indent of a list.
    if (block.kind == Block::Kind::kItem && block.text_left > block.left + 0.5 * line.size &&
        line.box.left < block.text_left - 0.5 * line.size && ends_sentence(block.text))
      return true;
    // An indented first line.
    return block.kind == Block::Kind::kText && indent > 0.8 * line.size && block.lines > 1 &&
           indent < 5 * line.size && ends_sentence(block.text);
  }

  // The levels of headings by their size, the largest first.
  int level_of(double size) const {
    int level = 0;
    double before = 1e9;
    for (const double heading_size : heading_sizes_) {
      if (heading_size < before * 0.95) {
        ++level;
        before = heading_size;
      }
      if (heading_size <= size) break;
    }
    return std::clamp(level, 1, 6);
  }

  static bool is_heading(const Block& block) {
    return block.kind == Block::Kind::kHeading && count_words(block.text) <= kHeadingWords;
  }

  void in_order(const Block& block, std::vector<const Block*>& out) const {
    out.push_back(&block);
    for (const std::size_t aside : block.asides)
      for (const Block& beside : asides_[aside - 1]) in_order(beside, out);
  }

  std::string write() {
    for (const Block& block : blocks_)
      if (is_heading(block)) heading_sizes_.push_back(block.size);
    std::sort(heading_sizes_.begin(), heading_sizes_.end(), std::greater<>());
    std::vector<const Block*> order;
    for (const auto* list : {&blocks_, &notes_})
      for (const Block& block : *list) in_order(block, order);
    std::string out;
    const Block* before = nullptr;
    for (const Block* block : order) {
      const bool items = before != nullptr && block->kind == Block::Kind::kItem &&
                         before->kind == Block::Kind::kItem;
      if (!out.empty()) out += items ? "\n" : "\n\n";
      write(*block, out);
      before = block;
    }
    return out.empty() ? out : out + '\n';
  }

  void write(const Block& block, std::string& out) const {
    if (block.kind == Block::Kind::kTable) {
      for (std::size_t r = 0; r < block.rows.size(); ++r) {
        if (r > 0) out += '\n';
        out += '|';
        for (std::string cell : block.rows[r]) {
          std::replace(cell.begin(), cell.end(), '|', '/');
          out += ' ' + cell + " |";
        }
        if (r > 0) continue;
        out += "\n|";
        for (std::size_t c = 0; c < block.rows[r].size(); ++c) out += "---|";
      }
      return;
    }
    if (is_heading(block))
      out += std::string(static_cast<std::size_t>(level_of(block.size)), '#') + ' ';
    out += block.mark + block.text;
  }

  std::vector<PdfPage>& pages_;
  LineJoiner joiner_;
  Metrics metrics_;
  double right_ = 0;  // the margin of most pages
  double page_height_ = 0;
  bool fresh_ = true;  // at the top of a page or column
  std::vector<Block> blocks_;
  std::vector<Block> notes_;
  std::deque<LinePiece> beside_;            // lines with something beside them
  std::vector<std::vector<Block>> asides_;  // and that
  std::vector<double> heading_sizes_;       // the largest first
};

}  // namespace

std::string text_of_pages(std::vector<PdfPage>& pages) {
  const double body = body_size(pages);
  for (PdfPage& page : pages) {
    // A word over the whole page is a watermark.
    page.lines.erase(std::remove_if(page.lines.begin(), page.lines.end(),
                                    [&](const LinePiece& l) { return l.box.height() > 8 * body; }),
                     page.lines.end());
    if (page.lines.size() > kMostPieces) continue;
    divide_cells(page);
    mend_lines(page);
  }
  drop_contents(pages);
  remove_headers_and_footers(pages, body);
  return Layout(pages).run();
}

}  // namespace takedowndb::importers
