// explain(): the marked text, then takedown by takedown and network by network what was read.
// Built on the public values alone: whatever made an Extraction can be explained.
#include "takedowndb/explain.h"

#include <algorithm>

#include "explain/marked_text.h"
#include "explain/page.h"
#include "text/numbers.h"
#include "text/utf8.h"

namespace takedowndb {
namespace {

using explain_text::Mark;
using explain_text::Page;
using explain_text::Style;

constexpr int kListMargin = 7;
constexpr int kPropertyWidth = 10;
constexpr int kValueWidth = 34;
constexpr int kRuleWidth = 22;

std::string amount_text(double amount) {
  const auto cents = static_cast<std::int64_t>(amount * 100 + (amount < 0 ? -0.5 : 0.5));
  std::string s = text::grouped(cents / 100);
  if (cents % 100 != 0) {
    const std::string part = std::to_string(100 + std::abs(cents % 100));
    s += '.' + part.substr(1);
  }
  return s;
}

std::string bounded(Bound bound, const std::string& figure) {
  switch (bound) {
    case Bound::kAbout:
      return "about " + figure;
    case Bound::kMoreThan:
      return "more than " + figure;
    case Bound::kLessThan:
      return "less than " + figure;
    case Bound::kVague:
      return "vaguely " + figure;
    case Bound::kExact:
      break;
  }
  return figure;
}

// What the claim says: "facebook page about 30", "less than 100 USD", "IR".
std::string value_text(const Claim& c) {
  std::string s = c.value;
  const auto put = [&](const std::string& word) {
    if (!word.empty()) s += (s.empty() ? "" : " ") + word;
  };
  put(c.platform);
  put(c.kind);
  if (c.amount) {
    put(bounded(c.bound, amount_text(*c.amount)));
    put(c.currency);
  } else if (c.count) {
    put(bounded(c.bound, text::grouped(*c.count) +
                             (c.count_high ? " to " + text::grouped(*c.count_high) : "")));
  } else if (c.bound == Bound::kVague) {
    put("number not stated");
  }
  if (!c.attributed_to.empty()) put("(says " + c.attributed_to + ")");
  return s.empty() ? "not stated" : s;
}

class Explainer {
 public:
  Explainer(const Document& document, const Extraction& extraction, const ExplainOptions& options)
      : document_(document),
        extraction_(extraction),
        map_(document.text),
        page_(options.width, options.color) {
    width_ = options.width > 0 ? options.width : 0;
  }

  std::string run() {
    list(false);
    if (!document_.text.empty()) {
      explain_text::write_marked_text(page_, document_.text, marks_);
      page_.blank_line();
    }
    list(true);
    return page_.take();
  }

 private:
  // Numbers every claim and, the second time, writes it.
  void list(bool write) {
    write_ = write;
    number_ = 0;
    networks_ = 0;
    style_ = explain_text::kPlain;
    if (write) heading(document_.name.empty() ? "Document" : document_.name, explain_text::kPlain);
    if (extraction_.published) claim(*extraction_.published, "");
    if (write && extraction_.takedowns.empty()) note("no takedown found");
    for (std::size_t t = 0; t < extraction_.takedowns.size(); ++t)
      takedown(extraction_.takedowns[t], std::to_string(t + 1));
    if (write) remarks();
  }

  void takedown(const TakedownMention& t, const std::string& name) {
    style_ = explain_text::kPlain;
    if (write_) heading("Takedown " + name, style_);
    claim(t.company, name);
    if (t.removed) claim(*t.removed, name);
    if (write_ && !t.removed) note("no date of removal");
    for (std::size_t n = 0; n < t.networks.size(); ++n) {
      const std::string full = name + '.' + std::to_string(n + 1);
      ++networks_;
      style_ = networks_;
      if (write_)
        heading("Network " + full + (t.networks[n].combined ? ", a headline over several" : ""),
                style_);
      for (const Claim& c : t.networks[n].claims) claim(c, full);
      if (write_ && t.networks[n].claims.empty()) note("nothing said of it");
    }
  }

  void remarks() {
    if (!extraction_.references.empty()) heading("Refers to", explain_text::kPlain);
    for (const Reference& r : extraction_.references)
      remark(std::to_string(r.takedown + 1) + '.' + std::to_string(r.network + 1) + ' ' + r.kind +
                 ' ' + r.company + ' ' + r.origin + ' ' + r.removed,
             r.span);
    if (!extraction_.doubts.empty() || !document_.problems.empty())
      heading("To review", explain_text::kPlain);
    for (const Doubt& d : extraction_.doubts) remark(d.code + ": " + d.message, d.span);
    for (const Problem& p : document_.problems) remark(p.code + ": " + p.message, p.span);
  }

  void heading(const std::string& words, Style style) {
    page_.blank_line();
    page_.begin("", 0);
    page_.add(words, style);
    page_.end();
  }
  void note(const std::string& words) {
    page_.begin("", kListMargin);
    page_.add(words);
    page_.end();
  }
  void remark(const std::string& words, const std::optional<Span>& span) {
    page_.begin("", kListMargin);
    page_.add(words);
    if (const std::string q = quotation(span); !q.empty()) page_.add(" \"" + q + '"');
    page_.end();
  }

  void claim(const Claim& c, const std::string& where) {
    ++number_;
    if (!write_) {
      if (c.span) marks_.push_back({*c.span, number_, where, style_});
      return;
    }
    std::string line = "   #" + std::to_string(number_);
    const auto column = [&](int at) {
      line.append(static_cast<std::size_t>(std::max(1, at - explain_text::columns(line))), ' ');
    };
    column(kListMargin);
    line += to_string(c.property);
    int at = kListMargin + kPropertyWidth;
    column(at);
    line += explain_text::shortened(value_text(c), 0);
    column(at += kValueWidth);
    line += c.rule.empty() ? "-" : c.rule;
    if (c.confidence < 1)
      line += " (" + std::to_string(static_cast<int>(c.confidence * 100)) + "%)";
    const std::string q = quotation(c.span);
    if (!q.empty()) {
      column(at + kRuleWidth);
      const int room = width_ == 0 ? 0 : width_ - explain_text::columns(line) - 2;
      if (width_ == 0 || room >= 8) line += '"' + explain_text::shortened(q, room) + '"';
    }
    while (line.back() == ' ') line.pop_back();
    page_.begin(line, 0);
    page_.end();
  }

  std::string quotation(const std::optional<Span>& span) const {
    if (!span || span->start < 0 || span->end <= span->start) return {};
    const std::size_t first = map_.to_byte(span->start);
    const std::size_t end = map_.to_byte(span->end);
    if (end <= first) return {};
    return explain_text::shortened(document_.text.substr(first, end - first), 0);
  }

  const Document& document_;
  const Extraction& extraction_;
  text::CharacterMap map_;
  Page page_;
  int width_ = 0;
  bool write_ = false;
  int number_ = 0;
  int networks_ = 0;
  Style style_ = explain_text::kPlain;
  std::vector<Mark> marks_;
};

}  // namespace

std::string explain(const Document& document, const Extraction& extraction,
                    const ExplainOptions& options) {
  return Explainer(document, extraction, options).run();
}

}  // namespace takedowndb
