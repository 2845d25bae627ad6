// Ad spend: "less than $100 in spending for ads", "around 118,000 euros had been spent on ads".
// Only in a sentence that speaks of advertising or spending; revenue, fines and prices are not it.
#include <algorithm>
#include <array>
#include <utility>

#include "extract/facts.h"
#include "extract/words.h"

namespace takedowndb::grammar {
namespace {

// ISO 4217 code of a currency sign; empty when the mark is none.
std::string_view sign_currency(const Reading& r, const Unit& u) {
  if (u.kind != UnitKind::kMark) return {};
  switch (u.mark) {
    case '$':
      return "USD";
    case 'E':
      return "EUR";
    case 'L':
      return "GBP";
    case 'Y':
      return "JPY";
    default:
      break;
  }
  // Signs of one currency each, as Unicode names them.
  static constexpr std::array kSigns = {
      std::pair{"\xE2\x82\xBD", "RUB"}, std::pair{"\xE2\x82\xB9", "INR"},
      std::pair{"\xE2\x82\xA6", "NGN"}, std::pair{"\xE2\x82\xB1", "PHP"},
      std::pair{"\xE2\x82\xB4", "UAH"}, std::pair{"\xE2\x82\xBA", "TRY"},
      std::pair{"\xE2\x82\xA9", "KRW"}, std::pair{"\xE2\x82\xAB", "VND"},
      std::pair{"\xE2\x82\xAA", "ILS"}, std::pair{"\xE2\x82\xB5", "GHS"},
      std::pair{"\xE2\x82\xB8", "KZT"}, std::pair{"\xE2\x82\xBE", "GEL"},
      std::pair{"\xE0\xB8\xBF", "THB"}, std::pair{"\xE0\xA7\xB3", "BDT"}};
  const auto raw = r.word(u);
  for (const auto& [sign, code] : kSigns)
    if (raw == sign) return code;
  return {};
}

}  // namespace

bool is_money_sign(const Reading& r, const Unit& u) { return !sign_currency(r, u).empty(); }

void find_money(const Reading& r, const Sentence& s, Frame& out) {
  const Unit* const u = r.units.data();
  // "$480" under "Ad spend"
  bool spend = s.end - s.first <= 8 && std::any_of(u + s.header.first, u + s.header.end,
                                                   [](const Unit& h) { return h.is(Cat::kSpend); });
  for (std::size_t i = s.first; i < s.end && !spend; ++i) spend = u[i].is(Cat::kSpend);
  if (!spend || s.cats.meets(bit(Cat::kRevenue))) return;
  for (std::size_t i = s.first; i < s.end; ++i) {
    if (!u[i].is_number()) continue;
    std::string_view currency;
    std::size_t first = i;
    std::size_t end = i + 1;
    if (i > s.first) {
      std::size_t k = i - 1;
      // "Rs. 18.4 lakh"
      if (k > s.first && u[k].is_mark('.') && !u[k].spaced && u[k - 1].is(Cat::kMoney)) --k;
      // "$US7,000"
      if (k > s.first && r.word(u[k]) == "US" && u[k - 1].is_mark('$')) --k;
      currency = sign_currency(r, u[k]);
      if (!currency.empty()) {
        first = k;
        // "US$", "C$", "FJ$"
        if (k > s.first && !u[k].spaced && currency == "USD") {
          if (u[k - 1].is(Cat::kDollarOf)) currency = r.value(u[k - 1], Cat::kDollarOf);
          if (!u[k - 1].is_mark('(') && u[k - 1].kind == UnitKind::kWord) first = k - 1;
        }
      } else if (u[k].is(Cat::kMoney)) {
        currency = r.value(u[k], Cat::kMoney);
        first = k;
      }
    }
    if (currency.empty() && end < s.end) {
      std::size_t k = end;
      if (!r.stream.punctuated && k + 1 < s.end && u[k].is(Cat::kDemonym) &&
          u[k + 1].is(Cat::kMoney))
        ++k;
      if (k + 1 < s.end && u[k].is(Cat::kCountry) && u[k + 1].is(Cat::kMoney)) ++k;
      if (u[k].is(Cat::kMoney)) {
        currency = r.value(u[k], Cat::kMoney);
        end = k + 1;
      }
    }
    if (currency.empty()) continue;
    Figure f;
    f.type = FigureType::kSpend;
    f.amount = u[i].number;
    f.currency = currency;
    f.number = i;
    f.range = {first, end};
    f.rule = "money.spend";
    for (std::size_t k = first; k > s.first;) {
      const Unit& before = u[k - 1];
      if (before.is_mark('~') || before.is_mark('>') || before.is_mark('<')) {
        f.bound = before.is_mark('~')   ? Bound::kAbout
                  : before.is_mark('>') ? Bound::kMoreThan
                                        : Bound::kLessThan;
        f.range.first = k - 1;
        break;
      }
      if (!before.is(Cat::kHedge)) break;
      const auto bound = bound_from_string(r.value(before, Cat::kHedge));
      if (!bound) break;
      --k;
      if (*bound != Bound::kExact) {
        f.bound = *bound;
        f.range.first = k;
        break;
      }
    }
    if (end < s.end && u[end].is(Cat::kHedgeAfter))
      if (const auto bound = bound_from_string(r.value(u[end], Cat::kHedgeAfter))) f.bound = *bound;
    // "spent EUR 400,000 on lawyers": on something else than ads.
    std::size_t on = end;
    if (on + 1 < s.end && is_one_of(r.word(u[on]), {"on", "for"}) &&
        u[on + 1].kind == UnitKind::kWord && u[on + 1].cats.empty()) {
      bool ads = false;
      for (std::size_t k = on + 1; k < s.end && k < on + 8; ++k)
        ads |= u[k].any(any_of(Cat::kSpend, Cat::kPlatform, Cat::kKind, Cat::kCompany));
      if (!ads) continue;
    }
    out.figures.push_back(f);
    i = end - 1;
  }
}

}  // namespace takedowndb::grammar
