#include "output.h"

#include <sys/ioctl.h>
#include <takedowndb/error.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <system_error>

namespace takedowndb::program {
namespace {

[[noreturn]] void fail_output() {
  const int error = errno;
  if (error == EPIPE) throw BrokenPipe();
  throw IoError("standard output: cannot be written: " + std::generic_category().message(error));
}

int terminal_width() {
  winsize size{};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0) return 0;
  return size.ws_col;
}

// Bytes of a control or turning character of UTF-8 at the beginning of `text`; 0 for others.
std::size_t control_at(std::string_view text) {
  for (const std::string_view begin : {"\xC2", "\xE2\x80", "\xE2\x81"}) {
    if (!text.starts_with(begin) || text.size() <= begin.size()) continue;
    const auto last = static_cast<unsigned char>(text[begin.size()]);
    if (begin == "\xC2" && last >= 0x80 && last <= 0x9F) return 2;
    if (begin == "\xE2\x80" && ((last >= 0x8E && last <= 0x8F) || (last >= 0xA8 && last <= 0xAE)))
      return 3;
    if (begin == "\xE2\x81" && last >= 0xA6 && last <= 0xA9) return 3;
  }
  return text.starts_with("\xD8\x9C") ? 2 : 0;
}

}  // namespace

void print(std::string_view text) {
  if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size()) fail_output();
}

void flush_output() {
  if (std::fflush(stdout) != 0) fail_output();
}

bool on_terminal() {
  const char* no_color = std::getenv("NO_COLOR");
  return isatty(STDOUT_FILENO) != 0 && (no_color == nullptr || *no_color == '\0');
}

int output_width(int otherwise) {
  const int width = terminal_width();
  return width > 0 ? width : otherwise;
}

std::string shown(std::string_view text) {
  constexpr const char* kDigits = "0123456789abcdef";
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto b = static_cast<unsigned char>(text[i]);
    if (text[i] == '\n' || text[i] == '\r' || text[i] == '\t') {
      out += ' ';
    } else if (b < 0x20 || b == 0x7F) {
      out += std::string("\\x") + kDigits[b >> 4U] + kDigits[b & 15U];
    } else if (const std::size_t size = control_at(text.substr(i)); size > 0) {
      for (const char c : text.substr(i, size)) {
        const auto part = static_cast<unsigned char>(c);
        out += std::string("\\x") + kDigits[part >> 4U] + kDigits[part & 15U];
      }
      i += size - 1;
    } else {
      out += text[i];
    }
  }
  return out;
}

void complain(std::string_view message) {
  const std::string line = "takedowndb: " + shown(message) + '\n';
  std::fflush(stdout);  // keeps the order when both go to the same place
  std::fwrite(line.data(), 1, line.size(), stderr);
}

void add_table_options(CLI::App& command, TableOptions& options,
                       const std::vector<std::string>& more) {
  std::vector<std::string> formats = {"table", "csv", "json", "markdown"};
  formats.insert(formats.end(), more.begin(), more.end());
  std::string list;
  for (std::size_t i = 0; i < formats.size(); ++i)
    list += (i == 0 ? "" : i + 1 < formats.size() ? ", " : " or ") + formats[i];
  command
      .add_option("--format", options.format, list + " (default: table on a terminal, else csv)")
      ->check(CLI::IsMember(formats));
  command.add_flag("--raw", options.raw,
                   "CSV: no apostrophe before cells that a spreadsheet would run as a formula");
}

void print_table(const Table& table, const TableOptions& options) {
  const bool terminal = isatty(STDOUT_FILENO) != 0;
  RenderOptions render_options;
  if (options.format.empty()) {
    render_options.format = terminal ? TableFormat::kTable : TableFormat::kCsv;
  } else {
    render_options.format = table_format_from_string(options.format);
  }
  if (terminal) render_options.width = terminal_width();
  render_options.raw = options.raw;
  print(render(table, render_options));
}

std::string counted(std::int64_t count, std::string_view noun) {
  return std::to_string(count) + ' ' + std::string(noun) + (count == 1 ? "" : "s");
}

}  // namespace takedowndb::program
