#include "chart/model.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string_view>

#include "table/cells.h"
#include "takedowndb/error.h"
#include "text/numbers.h"
#include "text/utf8.h"

namespace takedowndb::chart {
namespace {

constexpr std::size_t kMostBars = 200;
constexpr std::string_view kMissing = "not stated";

// Which columns are the label, the section and the figure of a form.
struct Form {
  std::string_view name;
  std::vector<std::string_view> label;  // channels
  std::string_view section;             // channel, empty: none
  std::string_view value;               // channel
};

const std::vector<Form>& forms() {
  static const std::vector<Form> kForms = {
      {"bars", {"x"}, "color", "y"},
      {"horizontal bars", {"y", "color"}, "", "x"},
      {"heat map", {"x"}, "y", "color"},
      {"timeline", {"x", "color"}, "", "size"},
  };
  return kForms;
}

// What a label is made of: columns, and for each those that stand in when it is empty.
using Columns = std::vector<std::vector<std::size_t>>;

std::vector<std::string> split(std::string_view text, std::string_view separator) {
  std::vector<std::string> parts;
  while (true) {
    const std::size_t end = text.find(separator);
    parts.emplace_back(text.substr(0, end));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + separator.size());
  }
}

class Maker {
 public:
  Maker(const Table& table, const ChartOptions& options) : table_(table), options_(options) {
    if (options.chart.empty() || options.chart == "none")
      throw UsageError("this is a list of texts and has no chart; print it as a table");
    const std::vector<std::string> parts = split(options.chart, ", ");
    for (const Form& form : forms())
      if (form.name == parts[0]) form_ = &form;
    if (form_ == nullptr) throw UsageError("the form of chart \"" + parts[0] + "\" is unknown");
    for (std::size_t i = 1; i < parts.size(); ++i) {
      std::vector<std::string> words = split(parts[i], " ");
      const std::string channel = words[0];
      words.erase(words.begin());
      channels_[channel] = std::move(words);
    }
    if (channels_[std::string(form_->value)].empty())
      throw UsageError("the chart \"" + options.chart + "\" does not say what to draw");
  }

  Chart make() {
    Chart chart;
    chart.title = options_.title;
    const std::string& measure = channels_[std::string(form_->value)][0];
    chart.measure = measure;
    chart.one_scale = channels_.count("scale") == 0;
    value_ = column(measure);
    low_ = find(measure + "_low");
    high_ = find(measure + "_high");
    about_ = find("approximate");
    Columns labels;
    for (const std::string_view channel : form_->label) add_columns(channel, labels);
    Columns sections;
    if (!form_->section.empty()) add_columns(form_->section, sections);

    const std::size_t rows = std::min(table_.rows.size(), kMostBars);
    chart.left_out = table_.rows.size() - rows;
    for (std::size_t i = 0; i < rows; ++i) {
      const auto& row = table_.rows[i];
      const std::string section = sections.empty() ? "" : words(row, sections);
      if (chart.sections.empty() || chart.sections.back().name != section)
        chart.sections.push_back({section, {}, 0});
      chart.sections.back().bars.push_back(bar(row, labels));
    }
    set_scales(chart);
    return chart;
  }

 private:
  std::optional<std::size_t> find(const std::string& name) const {
    const auto at = std::find(table_.columns.begin(), table_.columns.end(), name);
    if (at == table_.columns.end()) return std::nullopt;
    return static_cast<std::size_t>(at - table_.columns.begin());
  }

  std::size_t column(const std::string& name) const {
    const auto at = find(name);
    if (!at) throw UsageError("the chart draws the column " + name + ", which the table lacks");
    return *at;
  }

  void add_columns(std::string_view channel, Columns& columns) {
    for (const std::string& names : channels_[std::string(channel)]) {
      auto& either = columns.emplace_back();
      for (const std::string& name : split(names, "|")) either.push_back(column(name));
    }
  }

  static std::string words(const std::vector<Value>& row, const Columns& columns) {
    std::string text;
    for (const auto& either : columns) {
      const auto stated = std::find_if(either.begin(), either.end(), [&](std::size_t i) {
        return !std::holds_alternative<std::monostate>(row[i]);
      });
      if (!text.empty()) text += " · ";
      text += stated == either.end() ? std::string(kMissing)
                                     : table::escape_controls(table::to_text(row[*stated]));
    }
    return text;
  }

  static std::optional<double> number(const std::vector<Value>& row, std::optional<std::size_t> i) {
    if (!i) return std::nullopt;
    if (const auto* whole = std::get_if<std::int64_t>(&row[*i])) return static_cast<double>(*whole);
    if (const auto* real = std::get_if<double>(&row[*i])) return *real;
    return std::nullopt;
  }

  Bar bar(const std::vector<Value>& row, const Columns& labels) const {
    Bar b;
    b.label = words(row, labels);
    b.best = number(row, value_);
    const bool ranged = low_ && high_;
    b.low = ranged ? number(row, low_) : b.best;
    b.high = ranged ? number(row, high_) : b.best;
    b.open = ranged && (b.best || b.low) && !b.high;
    const bool about = ranged && number(row, about_).value_or(0) > 0;
    b.value = said(b, about);
    return b;
  }

  static std::string said(const Bar& b, bool about) {
    if (!b.best && !b.low && !b.high) return std::string(kMissing);
    if (!b.best) {
      if (b.low && b.high) return grouped(*b.low) + " to " + grouped(*b.high);
      return b.low ? grouped(*b.low) + " or more" : "at most " + grouped(*b.high);
    }
    std::string best = (about ? "about " : "") + grouped(*b.best);
    const bool lower = b.low && *b.low < *b.best;
    if (b.open) return lower ? best + " (" + grouped(*b.low) + " or more)" : best + " or more";
    if (!lower && b.high == b.best) return best;
    return best + " (" + grouped(b.low.value_or(*b.best)) + " to " +
           grouped(b.high.value_or(*b.best)) + ")";
  }

  static void set_scales(Chart& chart) {
    double all = 0;
    for (Section& section : chart.sections) {
      for (const Bar& b : section.bars) section.scale = std::max(section.scale, b.end());
      all = std::max(all, section.scale);
    }
    if (chart.one_scale)
      for (Section& section : chart.sections) section.scale = all;
  }

  const Table& table_;
  const ChartOptions& options_;
  const Form* form_ = nullptr;
  std::map<std::string, std::vector<std::string>> channels_;
  std::size_t value_ = 0;
  std::optional<std::size_t> low_, high_, about_;
};

}  // namespace

Chart make_chart(const Table& table, const ChartOptions& options) {
  return Maker(table, options).make();
}

std::string fitted(const std::string& label, int columns) {
  if (table::display_width(label) <= columns) return label;
  std::string cut;
  int used = 1;  // the ellipsis
  for (std::size_t pos = 0; pos < label.size();) {
    const std::size_t begin = pos;
    used += table::display_width(text::decode(label, pos));
    if (used > columns) break;
    cut.append(label, begin, pos - begin);
  }
  return cut + "…";
}

std::string grouped(double number) {
  const bool whole = std::abs(number) < 9e15 && number == std::floor(number);
  return whole ? text::grouped(static_cast<std::int64_t>(number))
               : text::grouped(table::to_text(Value(number)));
}

}  // namespace takedowndb::chart
