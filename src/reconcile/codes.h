// Public codes of networks, in the form that researchers know from Disinfodex: FB-IR-1018-A.
//
// clang-format off
//   company   FB Meta, TW Twitter, GO Google, RE Reddit, TT TikTok, OA OpenAI, MS Microsoft,
//             TG Telegram, LI LinkedIn, else the first two letters of the name; XX unknown
//   origins   the accepted ones, alpha-2 in alphabetical order, together; UNKNOWN for none
//   month     of the removal, MMYY (the first of a period); XX18 when only the year is known,
//             XXXX when nothing is
//   letter    A, B, ... Z, AA, ... in the order of removal, then of the first mention
// clang-format on
//
// In: drafts, codes given before and the mention for which each was first given. A code once given
// stays with the network that holds its mention, whatever is learnt later, and is never given to
// another. When such networks become one, the first of their codes stays and the others become
// former codes. A mention of a superseded revision hands its code to its place in the new one.
#pragma once

#include <string>
#include <vector>

#include "reconcile/draft.h"

namespace takedowndb::reconcile {

// Sets code and former_codes of each draft; returns all codes, old and new.
std::vector<KnownCode> give_codes(const Input& input, std::vector<Draft>& drafts);

// The code without its letter: "FB-IR-1018".
std::string code_stem(const Draft& draft);
// 0 A, 25 Z, 26 AA.
std::string code_letter(std::size_t number);

}  // namespace takedowndb::reconcile
