// The verb of removal of a sentence: whether somebody removes accounts or networks in it, and not
// something else, not perhaps, and not in passing of another body. In: a sentence and its figures.
// Out: `removal`, `removal_word` and `removal_noun` of its frame.
#pragma once

#include <string_view>

#include "extract/facts.h"

namespace takedowndb::grammar {

void find_removal(const Reading& r, const Sentence& s, Frame& out);

// Takes the removal back where it is only told of something beside: "a hate group we banned in
// 2018". Wants the frame's company and cues.
void drop_aside_removal(const Reading& r, const Sentence& s, Frame& out);

// "the network has been quietly removed": the first of the words that make up a passive, behind its
// subject.
std::size_t behind_subject(const Reading& r, const Sentence& s, std::size_t verb);

// Whether what is removed are domains, and they are seized: by a court's order, and by no company.
bool is_seizure(const Reading& r, const Frame& f);

// The company that a unit names by itself or by its platform; empty for none.
std::string_view named_company(const Reading& r, const Unit& u);
inline std::string_view company_at(const Reading& r, const Unit& u) {
  // Most name none, and are asked in many places.
  return u.any(any_of(Cat::kCompany, Cat::kPlatform)) ? named_company(r, u) : std::string_view();
}

// "The registrar Porkbun suspended 36 domains": the name of a web host, registrar or the like that
// stands before the verb of a removal of domains; empty when none does or the text names none.
std::string_view host_before(const Reading& r, const Sentence& s, std::size_t verb, const Frame& f);

}  // namespace takedowndb::grammar
