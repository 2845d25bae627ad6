// What headings and notes say of the dates below them: "Update on December 18, 2018:", whose
// "today" is that day, and "### 2019" over months without their year. In: sentences in reading
// order. Out: the calendar by which their dates are read.
#pragma once

#include <vector>

#include "extract/dates.h"
#include "extract/layout.h"

namespace takedowndb::grammar {

// "Update on December 18, 2018 at 6:00PM PT:" over what was added: its "today" is that day. At the
// front of a paragraph ("Update on October 3: Today we ...") it holds for that paragraph.
class Updates {
 public:
  Updates(const Reading& r, const Layout& layout, const Calendar& own)
      : r_(r), layout_(layout), own_(own) {}

  void set(const Sentence& s, Calendar& calendar);

 private:
  const Reading& r_;
  const Layout& layout_;
  const Calendar& own_;
  std::size_t paragraph_ = 0;  // line after the one with an update at its front
};

// "4:02 PM · Mar 18, 2021" above or below each post of a thread: the day on which it was written.
class Stamps {
 public:
  Stamps(const Reading& r, const Layout& layout, const Calendar& own);

  // The day of the post that a sentence stands in, when the text stamps posts of several days and
  // this is not the document's own.
  const DateHit* of(const Sentence& s) const;
  void set(const Sentence& s, Calendar& calendar) const;

 private:
  struct Stamp {
    std::size_t line = 0;
    DateHit day;
  };
  const Stamp* stamp_of(const Sentence& s) const;

  std::vector<Stamp> stamps_;
  bool above_ = false;  // each stands above its post
  const Calendar& own_;
};

// "### 2019", "**April 2018.**": headings and labels name the year of the months under them, until
// the next heading.
void set_year(const Reading& r, const Layout& layout, const Sentence& s, Calendar& calendar);

}  // namespace takedowndb::grammar
