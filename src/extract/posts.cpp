#include "extract/posts.h"

#include <algorithm>

#include "extract/sentence_reader.h"

namespace takedowndb::grammar {
namespace {

constexpr std::size_t kLongestTopic = 24;  // units
constexpr std::size_t kReach = 6;          // units between what is written and "in"

class Finder : private SentenceReader {
 public:
  Finder(const Reading& r, const Sentence& s, Frame& out) : SentenceReader(r, s), out_(out) {}

  void run() {
    for (std::size_t i = s_.first; i < s_.end; ++i) {
      if (u_[i].is(Cat::kInLanguage)) languages(i);
      if (u_[i].is(Cat::kSubject) && !is_denied(r_, s_, i)) topic(i);
      if (u_[i].is(Cat::kFirstAd)) ads(i);
    }
  }

 private:
  void add(Property property, std::string value, Range range, std::string_view rule) {
    const bool known = std::ranges::any_of(
        out_.said, [&](const Said& x) { return x.property == property && x.value == value; });
    if (!known) out_.said.push_back({property, std::move(value), range, rule});
  }

  // "posted primarily in Arabic, English and Farsi"
  void languages(std::size_t i) {
    std::size_t k = i + 1;
    while (in(k) && k < i + kReach && !word_is(k, "in") && !is_clause_mark(u_[k])) ++k;
    if (!word_is(k, "in")) return;
    for (++k; in(k); ++k) {
      const Unit& u = u_[k];
      if (u.is(Cat::kLanguageName)) {
        // "in Russian politics": an adjective.
        const bool last = !in(k + 1) || is_clause_mark(u_[k + 1]) ||
                          u_[k + 1].any(any_of(Cat::kAndOr, Cat::kStop, Cat::kPreposition,
                                               Cat::kConjunction, Cat::kSubject, Cat::kTopic)) ||
                          is(k + 1, Cat::kLanguage);
        if (!last) return;
        add(Property::kLanguage, std::string(r_.value(u, Cat::kLanguageName)), {k, k + 1},
            "post.language");
        continue;
      }
      if (u.is_mark(',') ||
          u.any(any_of(Cat::kAndOr, Cat::kConjunction, Cat::kListJoin, Cat::kListWord,
                       Cat::kAdverb)) ||
          word_is(k, "both"))
        continue;
      return;
    }
  }

  // "posted about local news, elections and the pandemic": the words as they stand.
  void topic(std::size_t i) {
    std::size_t end = i + 1;
    while (in(end) && end < i + kLongestTopic) {
      const Unit& u = u_[end];
      if (u.is_mark('.') || u.is_mark(';') || u.is_mark(':') || u.is_mark('(') || u.is_mark('_') ||
          u.is(Cat::kWho) || u.any(any_of(Cat::kRemove, Cat::kTarget, Cat::kOrigin)))
        break;
      ++end;
    }
    while (end > i + 1 && (u_[end - 1].is_mark(',') || u_[end - 1].is(Cat::kAndOr))) --end;
    if (end < i + 2) return;
    std::string value(r_.words(i + 1, end));
    std::replace(value.begin(), value.end(), '\n', ' ');
    add(Property::kTopic, std::move(value), {i + 1, end}, "post.topic");
  }

  // "The first ad ran in March 2014 and the most recent ran in June 2019."
  void ads(std::size_t i) {
    const DateHit* first = nullptr;
    for (const DateHit& d : out_.dates) {
      if (d.range.first <= i || d.edtf.empty()) continue;
      if (d.edtf.find('/') != std::string::npos) {
        if (first == nullptr) add(Property::kAdPeriod, d.edtf, d.range, "post.ad-period");
        return;
      }
      if (first == nullptr) {
        first = &d;
        continue;
      }
      add(Property::kAdPeriod, first->edtf + '/' + d.edtf, {first->range.first, d.range.end},
          "post.ad-period");
      return;
    }
  }

  Frame& out_;
};

}  // namespace

void find_posts(const Reading& r, const Sentence& s, Frame& out) { Finder(r, s, out).run(); }

}  // namespace takedowndb::grammar
