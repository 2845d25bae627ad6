#include "importers/indicator_rows.h"

#include "importers/columns.h"
#include "importers/names.h"
#include "indicators/indicators.h"
#include "text/utf8.h"

namespace takedowndb::importers {
namespace {

constexpr std::string_view kFormat = "indicators";

IndicatorHint hint_of(std::string_view words) {
  IndicatorHint hint;
  hint.platform = platform_in(words);
  hint.kind = field_called("type", words);
  if (hint.kind.empty()) hint.kind = kind_in(words);
  return hint;
}

std::optional<SingleAsset> single(const std::string& value, const IndicatorHint& hint) {
  if (value.find(' ') != std::string::npos) return std::nullopt;
  SingleAsset asset;
  asset.value = value;
  if (const auto found = indicators::recognise(value)) {
    asset.platform = found->platform;
    asset.kind = found->kind;
    if (value.find_first_of("./@") != std::string::npos && found->kind != "hash" &&
        !value.starts_with('@'))
      asset.plain = found->plain;
    // An account on a forum that no list knows is told by the table.
    const bool unknown_page = asset.platform == "web" && asset.kind == "url";
    if (unknown_page && (hint.kind == "account" || hint.kind == "channel" || hint.kind == "blog")) {
      asset.platform = hint.platform;
      asset.kind = hint.kind;
    }
    if (asset.platform.empty() && asset.kind == "account") asset.platform = hint.platform;
    if (asset.kind.empty()) asset.kind = hint.kind;
    return asset;
  }
  // A bare name, or an address with a slip in it: what it is, only the table tells.
  const bool told = !hint.platform.empty() && !hint.kind.empty();
  const bool slip = value.find("[.]") != std::string::npos;
  if (!told && !slip) return std::nullopt;
  if (!slip && value.find_first_of("0123456789_") == std::string::npos) return std::nullopt;
  if (value.find_first_not_of("0123456789,.") == std::string::npos) return std::nullopt;
  asset.platform = hint.platform;
  asset.kind = hint.kind;
  return asset;
}

}  // namespace

IndicatorColumns indicator_columns(const TableShape& shape) {
  const auto find = [&](std::string_view field) { return find_column(shape, kFormat, field); };
  return {find("value"),     find("type"), find("tactic"), find("technique"),
          find("procedure"), find("note"), find("date")};
}

bool is_indicator_table(const TableShape& shape) {
  const IndicatorColumns at = indicator_columns(shape);
  return at.value >= 0 &&
         (at.tactic >= 0 || at.technique >= 0 || at.procedure >= 0 || at.type >= 0);
}

const IndicatorHint& SingleAssets::hint_for(const IndicatorRow& row) {
  const std::string& words = !row.type.empty()        ? row.type
                             : !row.procedure.empty() ? row.procedure
                                                      : row.technique;
  const auto [found, is_new] = hints_.try_emplace(words);
  if (is_new) found->second = hint_of(words);
  return found->second;
}

bool SingleAssets::add(const IndicatorRow& row) {
  const IndicatorHint& hint = hint_for(row);
  if (const auto asset = single(row.value, hint)) {
    keep(*asset, row);
    return true;
  }
  std::vector<SingleAsset> several;
  std::string part;
  for (const char c : row.value + ' ') {
    if (c != ' ' && c != ',' && c != ';') {
      part += c;
      continue;
    }
    if (part.empty()) continue;
    // Without a hint's help: words beside a name are no names.
    const auto asset = indicators::recognise(part) ? single(part, hint) : std::nullopt;
    if (!asset) return false;
    several.push_back(*asset);
    part.clear();
  }
  for (const SingleAsset& asset : several) keep(asset, row);
  return !several.empty();
}

bool SingleAssets::add_value(const std::string& value, const Span& span) {
  if (!indicators::recognise(value)) return false;
  const auto asset = single(value, {});
  if (!asset || has(*asset)) return false;
  IndicatorRow row;
  row.value = value;
  row.value_span = span;
  keep(*asset, row);
  return true;
}

std::string SingleAssets::key_of(const SingleAsset& asset) {
  return asset.kind + ' ' + (asset.plain.empty() ? asset.value : text::to_lower(asset.plain));
}

void SingleAssets::keep(SingleAsset asset, const IndicatorRow& row) {
  if (!seen_.insert(key_of(asset)).second) ++repeated_;
  asset.span = row.value_span;
  if (row.value_span && asset.value != row.value) {
    const std::size_t at = row.value.find(asset.value);
    const std::int64_t start =
        row.value_span->start + text::count_characters(row.value.substr(0, at));
    asset.span = Span{start, start + text::count_characters(asset.value)};
  }
  asset.note = row.procedure.empty() ? row.technique : row.procedure;
  if (!row.note.empty()) asset.note += (asset.note.empty() ? "" : "; ") + row.note;
  assets_.push_back(std::move(asset));
}

}  // namespace takedowndb::importers
