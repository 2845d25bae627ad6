#include "explain/marked_text.h"

#include <algorithm>

#include "text/utf8.h"

namespace takedowndb::explain_text {
namespace {

constexpr int kMargin = 8;

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r'; }
bool closes(char c) { return c == '"' || c == '\'' || c == ')' || c == ']'; }

// Whether a sentence begins behind `i`: a full stop, blanks, then neither a small letter nor a
// digit. Only for reading: extraction has its own, finer sentences.
bool ends_sentence(std::string_view text, std::size_t i) {
  if (text[i] != '.' && text[i] != '!' && text[i] != '?') return false;
  std::size_t next = i + 1;
  while (next < text.size() && closes(text[next])) ++next;
  if (next >= text.size() || !is_blank(text[next])) return false;
  while (next < text.size() && is_blank(text[next])) ++next;
  if (next >= text.size() || text[next] == '\n') return false;
  const char c = text[next];
  if (i >= 2 && text[i - 2] == '.') return false;                    // "U.S."
  if (i >= 2 && text[i - 2] == ' ' && text[i] == '.') return false;  // "John F."
  return !(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9');
}

// Claims on the same words are one mark with several numbers.
struct Spot {
  Span span;
  std::string numbers;
  Style style = kPlain;
};

class Writer {
 public:
  Writer(Page& page, std::string_view text, std::vector<Mark> marks)
      : page_(page), text_(text), map_(text), marks_(std::move(marks)) {
    const std::int64_t size = text::count_characters(text);
    std::erase_if(marks_, [&](const Mark& m) {
      return m.span.start < 0 || m.span.end > size || m.span.start >= m.span.end;
    });
    std::stable_sort(marks_.begin(), marks_.end(), [](const Mark& a, const Mark& b) {
      return a.span.start != b.span.start ? a.span.start < b.span.start : a.span.end > b.span.end;
    });
    for (const Mark& m : marks_) {
      const std::string number = "#" + std::to_string(m.number);
      if (!spots_.empty() && spots_.back().span == m.span)
        spots_.back().numbers += ',' + number;
      else
        spots_.push_back({m.span, number, m.style});
    }
  }

  void run() {
    std::size_t begin = 0;
    for (std::size_t i = 0; i < text_.size(); ++i) {
      if (text_[i] == '\n') {
        paragraph(begin, i);
        if (is_blank_line(i + 1)) page_.blank_line();
        begin = i + 1;
      } else if (ends_sentence(text_, i) && !inside_mark(i + 1)) {
        std::size_t stop = i + 1;
        while (stop < text_.size() && closes(text_[stop])) ++stop;
        paragraph(begin, stop);
        begin = stop;
        i = stop - 1;
      }
    }
    paragraph(begin, text_.size());
  }

 private:
  bool is_blank_line(std::size_t i) const {
    while (i < text_.size() && is_blank(text_[i])) ++i;
    return i < text_.size() && text_[i] == '\n';
  }
  bool inside_mark(std::size_t byte) const {
    const std::int64_t at = map_.to_character(byte);
    return std::any_of(spots_.begin(), spots_.end(),
                       [&](const Spot& s) { return s.span.start < at && at < s.span.end; });
  }

  // The networks whose claims begin in characters [first, end).
  std::string margin(std::int64_t first, std::int64_t end) const {
    std::vector<std::string> names;
    for (const Mark& m : marks_)
      if (m.span.start >= first && m.span.start < end && !m.where.empty() &&
          std::find(names.begin(), names.end(), m.where) == names.end())
        names.push_back(m.where);
    // "1" says less than "1.2".
    std::erase_if(names, [&](const std::string& name) {
      return std::any_of(names.begin(), names.end(),
                         [&](const std::string& other) { return other.starts_with(name + '.'); });
    });
    std::string s;
    for (const std::string& name : names) {
      if (columns(s) + columns(name) + 2 > kMargin) return s + '+';
      s += (s.empty() ? "" : ",") + name;
    }
    return s;
  }

  void paragraph(std::size_t begin, std::size_t end) {
    while (begin < end && is_blank(text_[begin])) ++begin;
    while (end > begin && is_blank(text_[end - 1])) --end;
    if (begin == end) return;
    const std::int64_t first = map_.to_character(begin);
    const std::int64_t last = map_.to_character(end);
    page_.begin(margin(first, last), kMargin);
    std::size_t byte = begin;
    for (std::int64_t at = first;; ++at) {
      close_at(at);
      if (at == last) break;
      open_at(at);
      const std::size_t from = byte;
      text::decode(text_, byte);
      page_.add(text_.substr(from, byte - from), style());
    }
    page_.end();
  }

  void open_at(std::int64_t at) {
    while (next_ < spots_.size() && spots_[next_].span.start < at) ++next_;  // was out of sight
    for (; next_ < spots_.size() && spots_[next_].span.start == at; ++next_) {
      open_.push_back(&spots_[next_]);
      page_.add("[", style());
    }
  }
  void close_at(std::int64_t at) {
    for (std::size_t i = open_.size(); i-- > 0;) {
      if (open_[i]->span.end > at) continue;
      page_.add("]" + open_[i]->numbers, open_[i]->style);
      open_.erase(open_.begin() + static_cast<std::ptrdiff_t>(i));
    }
  }
  Style style() const { return open_.empty() ? kPlain : open_.back()->style; }

  Page& page_;
  std::string_view text_;
  text::CharacterMap map_;
  std::vector<Mark> marks_;
  std::vector<Spot> spots_;
  std::size_t next_ = 0;
  std::vector<const Spot*> open_;
};

}  // namespace

void write_marked_text(Page& page, std::string_view text, std::vector<Mark> marks) {
  Writer(page, text, std::move(marks)).run();
}

}  // namespace takedowndb::explain_text
