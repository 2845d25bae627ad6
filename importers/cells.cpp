#include "importers/cells.h"

#include <vector>

#include "importers/columns.h"
#include "text/edtf.h"

namespace takedowndb::importers {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// A number or a word of a date.
struct Part {
  std::string text;
  int number = -1;
  int month = 0;  // of a word
};

std::vector<Part> parts_of(std::string_view cell, bool& only_parts) {
  std::vector<Part> out;
  only_parts = true;
  for (std::size_t i = 0; i < cell.size();) {
    const bool digits = is_digit(cell[i]);
    const auto belongs = [&](char c) {
      const char l = static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
      return digits ? is_digit(c) : (l >= 'a' && l <= 'z');
    };
    if (!belongs(cell[i])) {
      if (std::string_view(" ,./-\t").find(cell[i]) == std::string_view::npos) only_parts = false;
      ++i;
      continue;
    }
    Part part;
    while (i < cell.size() && belongs(cell[i])) part.text += cell[i++];
    if (digits) {
      if (part.text.size() > 4) only_parts = false;
      part.number = part.text.size() > 4 ? -1 : std::stoi(part.text);
    } else {
      const std::string month = field_called("month", part.text);
      part.month = month.empty() ? 0 : std::stoi(month);
      const bool ending = !field_called("day", part.text).empty();
      if (ending && !out.empty() && out.back().number > 0) continue;
      if (part.month == 0) only_parts = false;
    }
    out.push_back(std::move(part));
  }
  return out;
}

bool is_year(const Part& part) { return part.text.size() == 4 && part.number >= 1900; }
bool is_day(const Part& part) {
  return part.text.size() <= 2 && part.number >= 1 && part.number <= 31;
}

std::optional<std::string> day(int year, int month, int number) {
  const text::Day made{year, month, number};
  if (month < 1 || month > 12 || !text::is_real(made)) return std::nullopt;
  return text::to_string(made);
}

}  // namespace

bool is_blank_cell(std::string_view cell) {
  return cell.find_first_not_of(" \t\r\n") == std::string_view::npos ||
         !field_called("blank", cell).empty() || cell == "-" || cell == "--";
}

std::optional<std::int64_t> whole_number(std::string_view cell) {
  std::int64_t number = 0;
  std::size_t digits = 0;  // since the last separator
  char separator = '\0';
  bool any = false;
  for (const char c : cell) {
    if (is_digit(c)) {
      if (number > 99'999'999'999'999) return std::nullopt;
      number = number * 10 + (c - '0');
      ++digits;
      any = true;
      continue;
    }
    if ((c != ',' && c != '.' && c != ' ' && c != '\'') || !any) return std::nullopt;
    const bool first = separator == '\0';
    if (first ? digits > 3 : (c != separator || digits != 3)) return std::nullopt;
    separator = c;
    digits = 0;
  }
  if (!any || (separator != '\0' && digits != 3)) return std::nullopt;
  return number;
}

DateOrder order_of(std::string_view cell) {
  bool only = false;
  const auto parts = parts_of(cell, only);
  if (!only || parts.size() != 3 || !is_year(parts[2])) return DateOrder::kUnknown;
  if (parts[0].number > 12 && parts[0].number <= 31) return DateOrder::kDayFirst;
  if (parts[1].number > 12 && parts[1].number <= 31) return DateOrder::kMonthFirst;
  // Points are written where the day goes first.
  return cell.find('.') != std::string_view::npos && cell.find('/') == std::string_view::npos
             ? DateOrder::kDayFirst
             : DateOrder::kUnknown;
}

std::optional<std::string> date_of_cell(std::string_view cell, DateOrder order) {
  if (text::parse_edtf(cell)) return std::string(cell);
  if (cell.size() > 10 && (cell[10] == 'T' || cell[10] == ' ') &&
      text::parse_edtf(cell.substr(0, 10)))
    return std::string(cell.substr(0, 10));
  bool only = false;
  const auto parts = parts_of(cell, only);
  if (!only) return std::nullopt;
  if (parts.size() == 2 && parts[0].month > 0 && is_year(parts[1]))
    return text::month_string(parts[1].number, parts[0].month);
  if (parts.size() != 3) return std::nullopt;
  if (is_year(parts[0]) && is_day(parts[1]) && is_day(parts[2]))
    return day(parts[0].number, parts[1].number, parts[2].number);
  if (!is_year(parts[2])) return std::nullopt;
  const int year = parts[2].number;
  if (parts[0].month > 0 && is_day(parts[1])) return day(year, parts[0].month, parts[1].number);
  if (is_day(parts[0]) && parts[1].month > 0) return day(year, parts[1].month, parts[0].number);
  if (!is_day(parts[0]) || !is_day(parts[1])) return std::nullopt;
  const DateOrder own = order_of(cell);
  const DateOrder used = own == DateOrder::kUnknown ? order : own;
  if (used == DateOrder::kDayFirst) return day(year, parts[1].number, parts[0].number);
  if (used == DateOrder::kMonthFirst) return day(year, parts[0].number, parts[1].number);
  return std::nullopt;
}

}  // namespace takedowndb::importers
