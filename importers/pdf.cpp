// The importer "pdf": one document a file, read by pdftotext of poppler-utils, which is found on
// PATH when it is needed and never linked (it is under the GPL). What it prints are words and their
// places (pdf_words.h); the text is made of them here (pdf_layout.h).
//
// Limits: 64 MiB of file, 2,000 pages, 256 MiB of words and places, 60 seconds and 2 GiB of memory
// for pdftotext. Not read: pictures of text (scans), which need OCR first; the date of the file,
// which is not that of publication.
#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cctype>
#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <system_error>

#include "importers/bundled.h"
#include "importers/decode.h"
#include "importers/pdf_layout.h"
#include "importers/pdf_words.h"
#include "importers/run_program.h"
#include "takedowndb/error.h"
#include "text/utf8.h"

namespace takedowndb::importers {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kSizeLimit = std::size_t{64} << 20U;
constexpr std::size_t kOutputLimit = std::size_t{256} << 20U;
constexpr std::size_t kPageLimit = 2000;
constexpr std::chrono::seconds kTimeLimit{60};
constexpr int kByContent = 90;

bool looks_like_pdf(std::string_view head) {
  return head.substr(0, 1024).find("%PDF-") != std::string_view::npos;
}

// A copy of a document in a file without a name, which vanishes with its last descriptor, even when
// this process is killed.
class UnnamedCopy {
 public:
  explicit UnnamedCopy(std::string_view bytes) {
    std::error_code none;
    fs::path folder = fs::temp_directory_path(none);
    if (none) folder = "/tmp";
    std::string path = (folder / "takedowndb-XXXXXX").string();
    fd_ = ::mkostemp(path.data(), O_CLOEXEC);
    if (fd_ < 0) fail(path, "cannot be created", errno);
    ::unlink(path.c_str());
    while (!bytes.empty()) {
      const ssize_t written = ::write(fd_, bytes.data(), bytes.size());
      if (written < 0 && errno == EINTR) continue;
      if (written < 0) {
        const int error = errno;
        ::close(fd_);
        fail(path, "cannot be written", error);
      }
      bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    ::lseek(fd_, 0, SEEK_SET);
  }
  UnnamedCopy(const UnnamedCopy&) = delete;
  UnnamedCopy& operator=(const UnnamedCopy&) = delete;
  ~UnnamedCopy() { ::close(fd_); }
  int descriptor() const { return fd_; }

 private:
  [[noreturn]] static void fail(const std::string& path, const char* what, int error) {
    throw IoError(path + ": " + what + ": " + std::generic_category().message(error));
  }
  int fd_ = -1;
};

// The whole file, when it is a PDF.
std::string pdf_bytes(const InputFile& file) {
  std::string bytes = file.bytes(kSizeLimit);
  if (!looks_like_pdf(bytes))
    throw FormatError(file.path + ": no PDF: it does not begin with %PDF-");
  return bytes;
}

// The first line of what pdftotext complains of, without control characters.
std::string first_line(std::string_view errors) {
  std::string out;
  for (const char c : errors.substr(0, std::min(errors.find('\n'), std::size_t{200})))
    out += static_cast<unsigned char>(c) < 0x20 || (c & 0x80) != 0 ? '?' : c;
  return out;
}

[[noreturn]] void fail(const InputFile& file, const std::string& why) {
  throw FormatError(file.path + ": " + why);
}

// Throws unless pdftotext read the file to its end.
void check(const InputFile& file, const RunResult& run, const PdfWords& words) {
  switch (run.end) {
    case RunResult::End::kMissing:
      fail(file, "reading PDF needs pdftotext; install the package poppler-utils");
    case RunResult::End::kTooSlow:
      fail(file, "pdftotext took longer than " + std::to_string(kTimeLimit.count()) +
                     " seconds; split the PDF, or save its text and import that");
    case RunResult::End::kTooMuch:
      fail(file, "the PDF holds more than " + std::to_string(kOutputLimit >> 20U) +
                     " MiB of words and their places, the most that is read; split it");
    case RunResult::End::kKilled:
      fail(file, "pdftotext was ended by signal " + std::to_string(run.status) +
                     "; the PDF is broken or needs too much memory: save it anew");
    case RunResult::End::kExited:
      break;
  }
  const std::string said = run.errors.empty() ? "" : " (" + first_line(run.errors) + ")";
  if (run.errors.find("Incorrect password") != std::string::npos)
    fail(file, "the PDF is encrypted and opens only with a password; save a copy without one");
  if (run.status == 3)
    fail(file, "the PDF forbids to copy its text; save its text and import that");
  if (run.status == 99)
    fail(file, "this pdftotext does not know -bbox-layout; install poppler-utils 0.84 or later");
  if (run.status != 0)
    fail(file, "the PDF is broken and cannot be read" + said + "; save it anew or get it again");
  if (words.pages.size() > kPageLimit)
    fail(file, "more than " + std::to_string(kPageLimit) +
                   " pages, the most that is read; split it or leave it out");
  if (!words.ended || words.pages.empty())
    fail(file, "pdftotext found no pages" + said + "; the PDF is broken: get it again");
}

// A title that says more than the name of the file it was made of.
std::string title_of(const std::string& title) {
  const std::size_t from = title.find_first_not_of(' ');
  if (from == std::string::npos) return {};
  std::string out = title.substr(from, title.find_last_not_of(' ') - from + 1);
  const std::string lower = text::to_lower(out);
  if (lower == "untitled" || lower.starts_with("untitled document") || lower == "document" ||
      lower.starts_with("microsoft word - ") || lower.starts_with("(anonymous") ||
      lower.find('/') != std::string::npos || lower.find('\\') != std::string::npos)
    return {};
  // "report_final.docx": one word with an ending.
  const std::size_t dot = lower.rfind('.');
  if (dot != std::string::npos && lower.size() - dot <= 6 && dot + 1 < lower.size() &&
      std::all_of(lower.begin() + static_cast<std::ptrdiff_t>(dot) + 1, lower.end(),
                  [](unsigned char c) { return std::isalnum(c) != 0; }) &&
      std::any_of(lower.begin() + static_cast<std::ptrdiff_t>(dot) + 1, lower.end(),
                  [](unsigned char c) { return std::isalpha(c) != 0; }))
    return {};
  if (out.find(' ') == std::string::npos && out.find('_') != std::string::npos) return {};
  return out;
}

class Pdf : public Importer {
 public:
  std::string_view name() const override { return "pdf"; }
  std::string_view description() const override {
    return "a PDF with text in it (needs pdftotext of poppler-utils)";
  }

  int identify(const InputFile& file) const override {
    return looks_like_pdf(file.head) ? kByContent : 0;
  }

  void read(const InputFile& file, const std::function<void(Document)>& sink) const override {
    // A copy and not the file: it may be standard input, its name might be taken for an option or
    // an address, and what is read is what was checked.
    const UnnamedCopy copy(pdf_bytes(file));
    PdfWords words;
    const RunResult run = run_program(
        {"pdftotext", "-enc", "UTF-8", "-bbox-layout", "-l", std::to_string(kPageLimit + 1),
         "/dev/fd/0", "-"},
        {kTimeLimit, kOutputLimit}, [&words](std::string_view piece) { words.feed(piece); },
        copy.descriptor());
    check(file, run, words);

    Document document;
    document.name = file.name();
    document.path = file.path;
    document.importer = name();
    document.metadata.title = title_of(words.title);
    document.text = text_of_pages(words.pages);
    if (is_blank(document.text))
      fail(file, "the PDF has no text, only pictures; run OCR on it first (ocrmypdf does)");
    if (words.nameless * 5 > words.letters)
      document.problems.push_back({Problem::Severity::kWarning, "garbled_text",
                                   "the PDF does not say which letters its signs are; run OCR on "
                                   "it (ocrmypdf --force-ocr) and import the result",
                                   std::nullopt});
    if (!run.errors.empty())
      document.problems.push_back({Problem::Severity::kInfo, "pdf_odd",
                                   "pdftotext said: " + first_line(run.errors), std::nullopt});
    sink(std::move(document));
  }
};

}  // namespace

std::unique_ptr<Importer> make_pdf() { return std::make_unique<Pdf>(); }

}  // namespace takedowndb::importers
