#include "site/chart.h"

#include <fmt/format.h>

#include <algorithm>

#include "site/html.h"
#include "site/rows.h"

namespace takedowndb::site {
namespace {

constexpr int kColumns = 3;
constexpr double kWidth = 300, kHeight = 150, kGap = 24, kTop = 34, kBottom = 18, kWidestBar = 48;

// "1.2k", "15k", "2.3M": a figure where there is little room; the exact one is in the title.
std::string brief(std::int64_t n) {
  if (n < 1000) return std::to_string(n);
  auto number = static_cast<double>(n);
  std::size_t unit = 0;
  constexpr std::string_view kUnits = " kMBT";
  for (; number >= 999.5 && unit + 1 < kUnits.size(); ++unit) number /= 1000;
  return fmt::format("{:.{}f}{}", number, number < 9.95 ? 1 : 0, kUnits[unit]);
}

}  // namespace

std::string small_multiples(const std::vector<Series>& series, const std::string& title,
                            const std::string& description) {
  int first = 9999, last = 0;
  for (const Series& one : series)
    for (const auto& [year, value] : one.values) {
      first = std::min(first, year);
      last = std::max(last, year);
    }
  if (last == 0) return {};
  const int years = last - first + 1;
  const std::size_t rows = (series.size() + kColumns - 1) / kColumns;
  const double width = kColumns * kWidth + (kColumns - 1) * kGap;
  const double height = static_cast<double>(rows) * (kHeight + kGap) - kGap;
  std::string out = fmt::format(
      "<svg class=\"chart\" viewBox=\"0 0 {:.0f} {:.0f}\" role=\"group\" aria-labelledby=\"ct cd\">"
      "<title id=\"ct\">{}</title><desc id=\"cd\">{}</desc>\n",
      width, height, escaped(title), escaped(description));
  for (std::size_t i = 0; i < series.size(); ++i) {
    const Series& one = series[i];
    std::int64_t most = 1;
    for (const auto& [year, bar] : one.values) most = std::max(most, bar.value);
    const double left = static_cast<double>(i % kColumns) * (kWidth + kGap);
    const std::size_t row = i / kColumns;
    const double top = static_cast<double>(row) * (kHeight + kGap);
    const double base = top + kHeight - kBottom;
    const double slot = kWidth / years;
    const double bar = std::min(slot * 0.76, kWidestBar);
    const std::string name = fmt::format(R"(<text class="name" x="{:.1f}" y="{:.1f}">{}</text>)",
                                         left, top + 13, escaped(one.name));
    out += one.address.empty() ? name : "<a href=\"" + escaped(one.address) + "\">" + name + "</a>";
    out += fmt::format(
        "<line class=\"axis\" x1=\"{0:.1f}\" y1=\"{1:.1f}\" x2=\"{2:.1f}\" "
        "y2=\"{1:.1f}\"/>\n",
        left, base, left + kWidth);
    for (const auto& [year, figure] : one.values) {
      const double x = left + (year - first) * slot;
      const double full = kHeight - kTop - kBottom;
      const double tall =
          std::max(1.0, full * static_cast<double>(figure.value) / static_cast<double>(most));
      out += fmt::format(
          "<g role=\"img\"><title>{} {}: {}</title><rect x=\"{:.1f}\" y=\"{:.1f}\" "
          "width=\"{:.1f}\" "
          "height=\"{:.1f}\"/><text class=\"value\" x=\"{:.1f}\" y=\"{:.1f}\">{}</text></g>\n",
          escaped(one.name), year, escaped(figure.words), x + (slot - bar) / 2, base - tall, bar,
          tall, x + slot / 2, base - tall - 4, brief(figure.value));
    }
    for (int year = first; year <= last; ++year)
      if (years <= 10 || (year - first) % 2 == 0)
        out += fmt::format(
            "<text class=\"year\" aria-hidden=\"true\" x=\"{:.1f}\" y=\"{:.1f}\">{:02d}</text>",
            left + (year - first + 0.5) * slot, base + 13, year % 100);
    out += '\n';
  }
  return out + "</svg>\n";
}

}  // namespace takedowndb::site
