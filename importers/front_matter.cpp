#include "importers/front_matter.h"

#include <optional>
#include <string>

#include "text/edtf.h"
#include "text/utf8.h"

namespace takedowndb::importers {
namespace {

constexpr int kMostLines = 64;  // a block that does not close by then is none

std::string_view trim(std::string_view s) {
  constexpr std::string_view kSpace = " \t\r";
  const std::size_t from = s.find_first_not_of(kSpace);
  if (from == std::string_view::npos) return {};
  return s.substr(from, s.find_last_not_of(kSpace) - from + 1);
}

std::string_view unquote(std::string_view s) {
  const bool quoted =
      s.size() >= 2 && (s.front() == '"' || s.front() == '\'') && s.back() == s.front();
  return quoted ? s.substr(1, s.size() - 2) : s;
}

std::string_view next_line(std::string_view text, std::size_t& pos) {
  const std::size_t end = std::min(text.find('\n', pos), text.size());
  const std::string_view line = text.substr(pos, end - pos);
  pos = std::min(end + 1, text.size());
  return line;
}

std::string* field_of(Metadata& metadata, std::string_view key) {
  if (key == "title") return &metadata.title;
  if (key == "publisher" || key == "source") return &metadata.publisher;
  if (key == "published" || key == "date") return &metadata.published;
  if (key == "url" || key == "link") return &metadata.url;
  if (key == "language" || key == "lang") return &metadata.language;
  if (key == "id") return &metadata.id;
  return nullptr;
}

// A timestamp ("2018-10-26T14:05:00Z", "2018-10-26 14:05") is its day.
std::string_view day_of(std::string_view value) {
  const bool timed = value.size() > 10 && (value[10] == 'T' || value[10] == ' ');
  return timed ? value.substr(0, 10) : value;
}

}  // namespace

Metadata read_front_matter(std::string_view text, std::vector<Problem>& problems) {
  std::size_t pos = 0;
  if (trim(next_line(text, pos)) != "---") return {};
  Metadata metadata;
  std::optional<Span> date_span;
  for (int lines = 0; lines < kMostLines && pos < text.size(); ++lines) {
    const std::size_t line_begin = pos;
    const std::string_view raw = next_line(text, pos);
    const std::string_view line = trim(raw);
    if (line == "---" || line == "...") {
      if (!metadata.published.empty() && !text::parse_edtf(metadata.published)) {
        problems.push_back({Problem::Severity::kWarning, "front_matter_date",
                            "published: \"" + metadata.published +
                                "\" is no date of the form 2018-10-26; the text's own is used",
                            date_span});
        metadata.published.clear();
      }
      return metadata;
    }
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos) continue;
    std::string* field = field_of(metadata, text::to_lower(trim(line.substr(0, colon))));
    if (field == nullptr) continue;
    const std::string_view value = unquote(trim(line.substr(colon + 1)));
    if (field != &metadata.published) {
      *field = value;
      continue;
    }
    *field = day_of(value);
    const std::int64_t start = text::count_characters(text.substr(0, line_begin));
    date_span = Span{start, start + text::count_characters(trim(raw))};
  }
  return {};
}

std::size_t front_matter_size(std::string_view text) {
  std::size_t pos = 0;
  if (trim(next_line(text, pos)) != "---") return 0;
  for (int lines = 0; lines < kMostLines && pos < text.size(); ++lines) {
    const std::string_view line = trim(next_line(text, pos));
    if (line == "---" || line == "...") return pos;
  }
  return 0;
}

}  // namespace takedowndb::importers
