// Dates: "October 26, 2018", "23 August 2018", "2018-10-26", "in August 2019", "Q2 2023", "early
// July", "on Tuesday", "last month". A date that needs the document's own date is resolved from it
// or stays empty: never a guess.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "extract/facts.h"
#include "extract/layout.h"
#include "extract/units.h"
#include "text/edtf.h"

namespace takedowndb::grammar {

struct Calendar {
  std::optional<text::DateRange> published;  // day, month or year of the document
  Range own;                                 // the words of the document's own date, if any
  bool issue = false;                        // that date is the month of a periodical
  std::optional<int> year;                   // that a heading or label above names
  std::optional<int> title_year;             // that the title of a chronology names
  std::optional<int> year_of_period;         // that a report without a date of its own covers
  std::optional<text::Day> head;             // a day in the head of a text that does not say when
                                             // it was published: "Minutes of 1 December 2022"
  std::optional<text::Day> last;             // the day told last before
  std::string last_period;                   // the interval told last before, EDTF
  std::optional<text::DateRange> last_date;  // the date told last before, of any precision
};

// Dates among units [first, end), resolved against `calendar`.
List<DateHit> find_dates(const Reading& r, std::size_t first, std::size_t end,
                         const Calendar& calendar);

// The document's own date as its text states it: a date line, dateline, byline or "last updated".
struct OwnDate {
  std::string edtf;
  Range range;
  bool issue = false;  // the month of a periodical, which is no day on which anything was announced
};
std::optional<OwnDate> find_own_date(const Reading& r, const Layout& layout);

// A reporting period in the first lines ("Q2 2023", "H1 2026", "September to December 2024").
std::optional<OwnDate> find_period(const Reading& r, const Layout& layout,
                                   const Calendar& calendar);

}  // namespace takedowndb::grammar
