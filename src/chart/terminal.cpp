// Charts in a terminal: a line for each bar, drawn with Unicode blocks. In: a Chart and a width;
// out: lines of text, with escape sequences for colours only if asked.
#include <algorithm>
#include <array>
#include <cmath>

#include "chart/model.h"
#include "table/cells.h"

namespace takedowndb {
namespace {

using chart::Bar;
using chart::Chart;
using chart::Section;

constexpr int kShortestBar = 8;
constexpr int kLongestLabel = 40;  // per cent of the width
constexpr std::array<const char*, 8> kEighths = {"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};

class Painter {
 public:
  Painter(const Chart& chart, const ChartOptions& options)
      : chart_(chart), width_(std::max(20, options.width)), color_(options.color) {
    int label = 0;
    int value = 0;
    for (const Section& section : chart.sections)
      for (const Bar& bar : section.bars) {
        label = std::max(label, table::display_width(bar.label));
        value = std::max(value, table::display_width(bar.value));
      }
    label_ = std::min(label, width_ * kLongestLabel / 100);
    bar_ = std::max(kShortestBar, width_ - label_ - value - 4);
  }

  std::string paint() {
    if (!chart_.title.empty()) out_ += styled(table::escape_controls(chart_.title), "1") + "\n";
    if (chart_.sections.empty()) return out_ + "(no rows)\n";
    std::string body;
    body.swap(out_);
    for (const Section& section : chart_.sections) paint(section);
    body.swap(out_);
    out_ += legend() + body;
    if (chart_.left_out > 0)
      out_ += "\n(" + std::to_string(chart_.left_out) + " more rows are not drawn)\n";
    return std::move(out_);
  }

 private:
  std::string styled(const std::string& text, const char* style) const {
    return color_ && !text.empty() ? std::string("\x1b[") + style + "m" + text + "\x1b[0m" : text;
  }

  std::string legend() const {
    std::string line = "█ " + chart_.measure;
    if (range_below_) line += " at least, ▓ up to the best reading";
    if (range_above_) line += ", ░ at most";
    if (open_) line += ", → no upper end";
    if (!chart_.one_scale) line += "\n(each section has a scale of its own)";
    return line + "\n";
  }

  void paint(const Section& section) {
    out_ += '\n';
    if (!section.name.empty()) out_ += styled(section.name, "1") + "\n";
    for (const Bar& bar : section.bars) {
      const std::string label = chart::fitted(bar.label, label_);
      out_ += label;
      const int gap = label_ - table::display_width(label) + 2;
      out_.append(static_cast<std::size_t>(gap), ' ');
      const std::string drawn = draw(bar, section.scale);
      out_ += drawn;
      if (!drawn.empty()) out_ += ' ';
      out_ += bar.value + '\n';
    }
  }

  // In eighths of a column: solid as far as the figure is sure, shaded as far as it can reach.
  std::string draw(const Bar& bar, double scale) {
    if (scale <= 0) return "";
    const auto eighths = [&](double v) {
      return v <= 0 ? 0 : std::max(1, static_cast<int>(std::lround(v / scale * bar_ * 8)));
    };
    const double best = bar.best ? *bar.best : bar.low.value_or(0);
    const double low = std::min(bar.low.value_or(best), best);
    const int solid = eighths(low);
    const int to_best = (eighths(best) + 4) / 8;
    const int to_high = bar.high ? (eighths(*bar.high) + 4) / 8 : 0;
    std::string sure;
    int columns = solid / 8;
    for (int i = 0; i < columns; ++i) sure += "█";
    const bool shaded = low < best || (bar.high && *bar.high > best);
    if (solid % 8 > 0 && (!shaded || columns == 0 || std::max(to_best, to_high) <= columns)) {
      sure += kEighths[static_cast<std::size_t>(solid) % kEighths.size()];
      ++columns;
    }
    std::string range;
    for (; low < best && columns < to_best; ++columns) {
      range += "▓";
      range_below_ = true;
    }
    for (; shaded && columns < to_high; ++columns) {
      range += "░";
      range_above_ = true;
    }
    if (bar.open) {
      range += "→";
      open_ = true;
    }
    return styled(sure, "34") + styled(range, "36");
  }

  const Chart& chart_;
  int width_ = 80;
  bool color_ = false;
  int label_ = 0;
  int bar_ = 0;
  bool range_below_ = false;
  bool range_above_ = false;
  bool open_ = false;
  std::string out_;
};

}  // namespace

std::string render_chart(const Table& table, const ChartOptions& options) {
  const Chart chart = chart::make_chart(table, options);
  return Painter(chart, options).paint();
}

}  // namespace takedowndb
