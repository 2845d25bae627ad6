// Charts as SVG: the bars of the terminal, with labels, a scale, and a text for each bar that
// screen readers speak. In: a Chart; out: one document that needs no other file.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

#include "chart/model.h"
#include "table/cells.h"
#include "text/utf8.h"

namespace takedowndb {
namespace {

using chart::Bar;
using chart::Chart;
using chart::Section;

// All in user units, which are pixels at the size that the document asks for.
constexpr int kWidth = 860;
constexpr int kMargin = 16;
constexpr int kBarsFrom = 250;
constexpr int kBarsTo = 590;
constexpr int kRow = 20;
constexpr int kBarHeight = 13;
constexpr int kLabelColumns = 34;  // of a terminal; all of a label is in the bar's title
constexpr int kColumn = 8;         // pixels, in a wide font
constexpr const char* kStyle =
    "text{font:13px system-ui,sans-serif;fill:#1b1f24}"
    ".title{font-size:18px;font-weight:600}.note,.tick{fill:#57606a;font-size:12px}"
    ".section{font-weight:600}.ground{fill:#fff}.grid{stroke:#d0d7de}"
    ".bar{fill:#0969da}.range{fill:#9cc7f5}.whisker{stroke:#1b1f24;fill:none}"
    "@media (prefers-color-scheme:dark){text{fill:#e6edf3}.note,.tick{fill:#9198a1}"
    ".ground{fill:#0d1117}.grid{stroke:#3d444d}.bar{fill:#4493f8}.range{fill:#1f4a80}"
    ".whisker{stroke:#e6edf3}}";

// Text for XML: no character that it forbids, none that means markup.
std::string xml(std::string_view text) {
  std::string out;
  const std::string shown = table::escape_controls(text);
  for (std::size_t pos = 0; pos < shown.size();) {
    const char32_t c = text::decode(shown, pos);
    if (c == '&') {
      out += "&amp;";
    } else if (c == '<') {
      out += "&lt;";
    } else if (c == '>') {
      out += "&gt;";
    } else if (c == '"') {
      out += "&quot;";
    } else {
      text::append(out, c == 0xFFFE || c == 0xFFFF ? 0xFFFD : c);
    }
  }
  return out;
}

// 12.50 as "12.5".
std::string number(double v) {
  std::array<char, 32> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%.1f", v);
  std::string text = buffer.data();
  if (text.ends_with(".0")) text.resize(text.size() - 2);
  return text;
}

// 1, 2 or 5 with zeros, so that the scale has two to five steps.
double step_of(double scale) {
  const double power = std::pow(10, std::floor(std::log10(scale)));
  for (const double step : {power * 0.2, power * 0.5, power})
    if (scale / step < 5) return step;
  return power * 2;
}

class Painter {
 public:
  Painter(const Chart& chart, const ChartOptions& options) : chart_(chart), options_(options) {
    // Room for the longest figure behind the longest bar and its arrow.
    for (const Section& section : chart.sections)
      for (const Bar& bar : section.bars)
        width_ =
            std::max(width_, kBarsTo + 20 + kColumn * table::display_width(bar.value) + kMargin);
  }

  std::string paint() {
    y_ = kMargin + 18;
    if (!chart_.title.empty()) add_text("title", kMargin, chart_.title);
    y_ += kRow + 4;
    add_text("note", kMargin, note());
    y_ += kRow;
    const int top = y_;
    std::string body;
    body.swap(out_);
    for (const Section& section : chart_.sections) paint(section);
    if (chart_.sections.empty()) {
      y_ += kRow;
      add_text("note", kMargin, "no rows");
    }
    body.swap(out_);
    if (chart_.one_scale && !chart_.sections.empty()) add_scale(top, chart_.sections[0].scale);
    out_ += body;
    if (chart_.left_out > 0) {
      y_ += kRow;
      add_text("note", kMargin, std::to_string(chart_.left_out) + " more rows are not drawn");
    }
    return document(y_ + kMargin);
  }

 private:
  std::string note() const {
    std::string text = chart_.measure;
    bool ranged = false;
    bool open = false;
    for (const Section& section : chart_.sections)
      for (const Bar& bar : section.bars) {
        open = open || bar.open;
        ranged = ranged || (bar.best && bar.low && *bar.low < *bar.best) ||
                 (bar.best && bar.high && *bar.high > *bar.best);
      }
    if (ranged) text += "; dark: at least, line: best reading, pale: at most";
    if (open) text += "; arrow: no upper end";
    if (!chart_.one_scale) text += "; each section has a scale of its own";
    return text;
  }

  std::string document(int height) const {
    const std::string h = std::to_string(height);
    const std::string w = std::to_string(width_);
    std::string doc =
        R"(<svg xmlns="http://www.w3.org/2000/svg" width=")" + w + "\" height=\"" + h +
        "\" viewBox=\"0 0 " + w + " " + h + R"(" role="graphics-document document" aria-label=")" +
        xml(chart_.title) + "\" aria-roledescription=\"bar chart\">\n<title>" + xml(chart_.title) +
        "</title>\n<desc>" + xml(options_.description) + "</desc>\n<style>" + kStyle +
        "</style>\n<rect class=\"ground\" width=\"" + w + "\" height=\"" + h + "\"/>\n";
    return doc + out_ + "</svg>\n";
  }

  void add_text(const char* what, double x, const std::string& words, const char* more = "") {
    out_ += std::string("<text class=\"") + what + "\" x=\"" + number(x) + "\" y=\"" +
            std::to_string(y_) + "\"" + more + ">" + xml(words) + "</text>\n";
  }

  void add_scale(int top, double scale) {
    if (scale <= 0) return;
    const int bottom = y_;
    const double step = step_of(scale);
    out_ += "<g aria-hidden=\"true\">\n";
    for (int i = 0; i * step <= scale * 1.0001; ++i) {
      const double v = step < 1 ? i / std::round(1 / step) : i * step;  // 3 * 0.2 is not 0.6
      const std::string x = number(place(v, scale));
      out_.append(R"(<line class="grid" x1=")").append(x).append("\" x2=\"").append(x);
      out_.append("\" y1=\"").append(std::to_string(top + 6)).append("\" y2=\"");
      out_.append(std::to_string(bottom + 6)).append("\"/>\n");
      out_.append(R"(<text class="tick" text-anchor="middle" x=")").append(x).append("\" y=\"");
      out_.append(std::to_string(top)).append("\">").append(chart::grouped(v));
      out_.append("</text>\n");
    }
    out_ += "</g>\n";
  }

  static double place(double v, double scale) {
    return scale <= 0 ? kBarsFrom
                      : kBarsFrom + std::max(0.0, v) / scale * double{kBarsTo - kBarsFrom};
  }

  void paint(const Section& section) {
    if (!section.name.empty()) {
      y_ += kRow + 6;
      add_text("section", kMargin, section.name);
    }
    for (const Bar& bar : section.bars) {
      y_ += kRow;
      const std::string all =
          (section.name.empty() ? "" : section.name + ", ") + bar.label + ": " + bar.value;
      out_ += "<g role=\"img\" aria-label=\"" + xml(all) + "\"><title>" + xml(all) + "</title>\n";
      add_text("label", kBarsFrom - 8, chart::fitted(bar.label, kLabelColumns),
               " text-anchor=\"end\"");
      const double end = draw(bar, section.scale);
      add_text("value", end + 6, bar.value);
      out_ += "</g>\n";
    }
  }

  void add_rect(const char* what, double from, double to) {
    if (to <= from) return;
    out_ += std::string("<rect class=\"") + what + "\" x=\"" + number(from) + "\" y=\"" +
            std::to_string(y_ - kBarHeight + 2) + "\" width=\"" + number(to - from) +
            "\" height=\"" + std::to_string(kBarHeight) + "\"/>\n";
  }

  // Returns where it ends.
  double draw(const Bar& bar, double scale) {
    if (!bar.best && !bar.low && !bar.high) return kBarsFrom;
    const double best = bar.best ? *bar.best : bar.low.value_or(0);
    const double low = std::min(bar.low.value_or(best), best);
    const double sure = low > 0 ? std::max(place(low, scale), kBarsFrom + 1.0) : kBarsFrom;
    double end = std::max(sure, place(bar.end(), scale));
    add_rect("range", sure, end);
    add_rect("bar", kBarsFrom, sure);
    const int top = y_ - kBarHeight + 2;
    if (bar.best && (low < best || (bar.high && *bar.high > best))) {
      const std::string x = number(place(best, scale));
      out_ += R"(<line class="whisker" x1=")" + x + "\" x2=\"" + x + "\" y1=\"" +
              std::to_string(top - 1) + "\" y2=\"" + std::to_string(top + kBarHeight + 1) +
              "\"/>\n";
    }
    if (bar.open) {
      const std::string middle = std::to_string(top + kBarHeight / 2);
      out_ += R"(<path class="whisker" d="M)" + number(end + 2) + " " + middle +
              "h10m-4 -4l4 4l-4 4\"/>\n";
      end += 14;
    }
    return end;
  }

  const Chart& chart_;
  const ChartOptions& options_;
  int width_ = kWidth;
  int y_ = 0;
  std::string out_;
};

}  // namespace

std::string render_svg_chart(const Table& table, const ChartOptions& options) {
  const Chart chart = chart::make_chart(table, options);
  return Painter(chart, options).paint();
}

}  // namespace takedowndb
