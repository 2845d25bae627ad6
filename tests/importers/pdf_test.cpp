// PDFs: each report of the folder pdf/ is made a PDF by make_pdf.py and read; the text is held
// against the one beside it. With TAKEDOWNDB_REGENERATE=1 the texts are written anew, to be
// reviewed with `git diff`.
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "importers/bundled.h"
#include "importers/pdf_layout.h"
#include "importers/pdf_lines.h"
#include "importers/pdf_words.h"
#include "takedowndb/error.h"
#include "tests/support.h"

using namespace takedowndb;
namespace fs = std::filesystem;

namespace {

const fs::path kHere = fs::path(TAKEDOWNDB_SOURCE) / "tests/importers";

std::string in_quotes(const fs::path& path) { return "'" + path.string() + "'"; }

// Sets a variable of the environment until the end of the test.
class Variable {
 public:
  Variable(const char* name, const std::string& value) : name_(name) {
    const char* before = std::getenv(name);
    had_ = before != nullptr;
    if (had_) before_ = before;
    ::setenv(name, value.c_str(), 1);
  }
  ~Variable() {
    if (had_) {
      ::setenv(name_, before_.c_str(), 1);
    } else {
      ::unsetenv(name_);
    }
  }
  Variable(const Variable&) = delete;
  Variable& operator=(const Variable&) = delete;

 private:
  const char* name_;
  bool had_ = false;
  std::string before_;
};

Document read_pdf(const std::string& path) {
  const auto importer = importers::make_pdf();
  std::vector<Document> out;
  importer->read(InputFile::open(path), [&out](Document d) { out.push_back(std::move(d)); });
  REQUIRE(out.size() == 1);
  return out[0];
}

// The PDF of a report, in a folder of its own.
class Made {
 public:
  explicit Made(std::string_view markdown, const std::string& name = "report.pdf") {
    const std::string source = folder_.write("report.md", markdown);
    path_ = (folder_.path() / name).string();
    const std::string command = "python3 " + in_quotes(kHere / "make_pdf.py") + ' ' +
                                in_quotes(path_) + " <" + in_quotes(source);
    REQUIRE(std::system(command.c_str()) == 0);
  }
  const std::string& path() const { return path_; }

 private:
  test::TempFolder folder_;
  std::string path_;
};

std::string failure_of(const std::string& path) {
  try {
    read_pdf(path);
  } catch (const FormatError& error) {
    return error.what();
  }
  return "no failure";
}

std::string line_of(double left, double top, double size, const std::vector<std::string>& words) {
  std::string out = "<line>";
  double x = left;
  for (const std::string& word : words) {
    const double right = x + 5.0 * static_cast<double>(word.size());
    out += "<word xMin=\"" + std::to_string(x) + "\" yMin=\"" + std::to_string(top) + "\" xMax=\"" +
           std::to_string(right) + "\" yMax=\"" + std::to_string(top + size) + "\">" + word +
           "</word>";
    x = right + 3;
  }
  return out + "</line>";
}

std::string joined(const std::string& elsewhere, const std::string& first,
                   const std::string& second) {
  importers::PdfWords words;
  words.feed("<page width=\"600\" height=\"800\">");
  std::vector<std::string> others;
  for (std::size_t at = 0; at < elsewhere.size();) {
    const std::size_t end = std::min(elsewhere.find(' ', at), elsewhere.size());
    others.push_back(elsewhere.substr(at, end - at));
    at = end + 1;
  }
  if (!others.empty()) words.feed(line_of(50, 50, 10, others));
  words.feed(line_of(50, 70, 10, {first}) + line_of(50, 82, 10, {second}) + "</page>");
  const importers::LineJoiner joiner(words.pages);
  std::string out = first;
  joiner.append(out, second, false);
  return out;
}

}  // namespace

TEST_CASE("PDFs of many layouts") {
  const bool regenerate = std::getenv("TAKEDOWNDB_REGENERATE") != nullptr;
  std::size_t reports = 0;
  for (const auto& entry : fs::directory_iterator(kHere / "pdf")) {
    if (entry.path().extension() != ".md") continue;
    ++reports;
    INFO(entry.path());
    fs::path beside = entry.path();
    beside.replace_extension(".golden.txt");
    const Made made(test::read_file(entry.path()));
    const std::string text = read_pdf(made.path()).text;
    if (regenerate) std::ofstream(beside, std::ios::binary) << text;
    CHECK(text == test::read_file(beside));
  }
  CHECK(reports >= 7);
}

TEST_CASE("A PDF is recognised by its content") {
  const test::TempFolder folder;
  const auto pdf = importers::make_pdf();
  const auto sure = [&](const std::string& name, const std::string& bytes) {
    return pdf->identify(InputFile::open(folder.write(name, bytes)));
  };
  CHECK(sure("a.pdf", "%PDF-1.7\n") > 80);
  CHECK(sure("a.txt", "\xEF\xBB\xBF\n%PDF-1.4") > 80);
  CHECK(sure("b.pdf", "Some text") == 0);
  CHECK(sure("c.pdf", std::string(1100, ' ') + "%PDF-1.4") == 0);
}

TEST_CASE("A PDF's title is that of its properties, unless that is the name of a file") {
  const auto title = [](const std::string& given) {
    return read_pdf(Made("%title " + given + "\nSome words.").path()).metadata.title;
  };
  CHECK(title("Removing (two) networks") == "Removing (two) networks");
  CHECK(title("Threat report v2.1") == "Threat report v2.1");
  CHECK(title("report-final.docx").empty());
  CHECK(title("Microsoft Word - report").empty());
  CHECK(title("Untitled").empty());
  CHECK(title("report_final_v2").empty());
  const Document document = read_pdf(Made("Some words.").path());
  CHECK(document.metadata.title.empty());
  CHECK(
      document.metadata.published.empty());  // when the file was made is not when it was published
  CHECK(document.importer == "pdf");
  CHECK(document.problems.empty());
}

TEST_CASE("Names of PDFs are no options and no addresses") {
  const Made dash("Some words.", "-listenc");
  CHECK(read_pdf(dash.path()).text == "Some words.\n");
  const fs::path before = fs::current_path();
  fs::current_path(fs::path(dash.path()).parent_path());
  CHECK(read_pdf("-listenc").text == "Some words.\n");
  fs::current_path(before);
  CHECK(read_pdf(Made("Some words.", "a b;c $(d) é.pdf").path()).text == "Some words.\n");
}

TEST_CASE("What PDFs cannot be read, and what to do") {
  const test::TempFolder folder;
  const Made good("Some words.");
  const std::string bytes = test::read_file(good.path());

  const Made locked("%encrypted yes\nSome words.");
  CHECK(failure_of(locked.path()) ==
        locked.path() +
            ": the PDF is encrypted and opens only with a password; save a copy without one");
  const Made empty("%place 10 10 10  ");
  CHECK(failure_of(empty.path()) ==
        empty.path() + ": the PDF has no text, only pictures; run OCR on it first (ocrmypdf does)");
  const std::string broken = folder.write("broken.pdf", "%PDF-1.4\nnothing more");
  CHECK_THAT(failure_of(broken),
             Catch::StartsWith(broken + ": the PDF is broken and cannot be read"));
  const std::string other = folder.write("other.pdf", "no PDF");
  CHECK_THAT(failure_of(other), Catch::StartsWith(other + ": no PDF"));
  const std::string large = folder.write("large.pdf", "%PDF-1.4");
  fs::resize_file(large, (std::uintmax_t{64} << 20U) + 1);
  CHECK_THAT(failure_of(large), Catch::StartsWith(large + ": larger than 64 MiB"));
  {
    const Variable path("PATH", folder.path().string());
    CHECK(failure_of(good.path()) ==
          good.path() + ": reading PDF needs pdftotext; install the package poppler-utils");
  }
  // Damaged, but poppler finds its way: the text, and a remark.
  std::string damaged = bytes;
  damaged.replace(damaged.find("endstream"), 9, "endstrxxx");
  const Document document = read_pdf(folder.write("damaged.pdf", damaged));
  CHECK(document.text == "Some words.\n");
  REQUIRE(document.problems.size() == 1);
  CHECK(document.problems[0].code == "pdf_odd");
  CHECK(document.problems[0].severity == Problem::Severity::kInfo);
}

TEST_CASE("No copy of a PDF stays behind") {
  const test::TempFolder folder;
  const Made good("Some words.");
  const std::string broken = folder.write("broken.pdf", "%PDF-1.4\nnothing more");
  const fs::path copies = folder.path() / "copies";
  fs::create_directory(copies);
  const Variable temporary("TMPDIR", copies.string());
  CHECK(read_pdf(good.path()).text == "Some words.\n");
  CHECK_THROWS_AS(read_pdf(broken), FormatError);
  CHECK(fs::is_empty(copies));
}

TEST_CASE("Many pages") {
  std::string pages;
  for (int i = 0; i < 2001; ++i) pages += "%break\n";
  const Made made(pages);
  CHECK_THAT(failure_of(made.path()), Catch::EndsWith(": more than 2000 pages, the most that is "
                                                      "read; split it or leave it out"));
}

TEST_CASE("Words come in pieces of any size, with entities, ligatures and soft hyphens") {
  const std::string page =
      "<html><head><title>A &amp; B</title></head><page width=\"600.000\" height=\"800\"><line>"
      "<word xMin=\"10.5\" yMin=\"20\" xMax=\"60\" yMax=\"30\">o\uFB03ce\u00ADs</word>"
      "<word xMin=\"63\" yMin=\"20\" xMax=\"90\" yMax=\"30\">&lt;b&gt;\x01</word>"
      "<word xMin=\"90.1\" yMin=\"19\" xMax=\"93\" yMax=\"24\">12</word>"
      "<word xMin=\"150\" yMin=\"20\" xMax=\"190\" yMax=\"30\">far</word></line></page></html>";
  for (const std::size_t step : {std::size_t{1}, std::size_t{7}, page.size()}) {
    importers::PdfWords words;
    for (std::size_t at = 0; at < page.size(); at += step)
      words.feed(std::string_view(page).substr(at, step));
    CHECK(words.ended);
    CHECK(words.title == "A & B");
    REQUIRE(words.pages.size() == 1);
    REQUIRE(words.pages[0].lines.size() == 2);             // a wide gap divides
    CHECK(words.pages[0].lines[0].text == "offices <b>");  // without the number of the note
    CHECK(words.pages[0].lines[0].box.left == Approx(10.5));
    CHECK(words.pages[0].lines[1].text == "far");
  }
}

TEST_CASE("Hyphens at the end of a line") {
  CHECK(joined("", "coordi-", "nated") == "coordinated");
  CHECK(joined("Iran", "Iran-", "based") == "Iran-based");
  CHECK(joined("", "Iran-", "based") == "Iran-based");
  CHECK(joined("", "US-", "funded") == "US-funded");
  CHECK(joined("", "Anglo-", "American") == "Anglo-American");
  CHECK(joined("", "COVID-", "19") == "COVID-19");
  CHECK(joined("", "30-", "day") == "30-day");
  CHECK(joined("", "self-", "styled") == "self-styled");
  CHECK(joined("a state-run paper", "state-", "run") == "state-run");
  CHECK(joined("the coordinated work", "Coordi-", "nated") == "Coordinated");
  CHECK(joined("on Facebook today", "Face-", "book") == "Facebook");
  CHECK(joined("the Kremlin says", "Kremlin-", "friendlier") == "Kremlin-friendlier");
  CHECK(joined("", "first-", "and second-hand") == "first- and second-hand");
  CHECK(joined("", "report-2020-", "china") == "report-2020-china");
  CHECK(joined("", "https://example.org/a-", "b") == "https://example.org/a-b");
  CHECK(joined("", "coordi\u00AD", "nated") == "coordinated");
  CHECK(joined("", "and/", "or") == "and/or");
  CHECK(joined("", "said -", "and") == "said - and");
  CHECK(joined("", "people", "who") == "people who");
}

TEST_CASE("Pages with very many pieces take no long time") {
  unsigned random = 1;
  for (const int pieces : {2900, 60000}) {
    importers::PdfWords words;
    words.feed("<page width=\"600\" height=\"800\">");
    for (int i = 0; i < pieces; ++i) {
      random = random * 1103515245U + 12345U;
      const double left = (random >> 8U) % 580;
      const double top = (random >> 18U) % 790;
      words.feed(line_of(left, top, 5, {i % 3 == 0 ? "\u2022" : "ab"}));
    }
    const auto begin = std::chrono::steady_clock::now();
    CHECK_FALSE(importers::text_of_pages(words.pages).empty());
    CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(10));
  }
}

TEST_CASE("Places that no page has are read as its farthest") {
  const std::string nines(400, '9');
  importers::PdfWords words;
  words.feed("<page width=\"595\" height=\"842\"><line><word xMin=\"64\" yMin=\"80\" xMax=\"" +
             nines + "\" yMax=\"91\">We</word><word xMin=\"-" + nines + "." + nines +
             "\" yMin=\"80\" xMax=\"90\" yMax=\"" + nines + "\">removed</word></line></page>");
  REQUIRE(words.pages.size() == 1);
  REQUIRE(!words.pages[0].lines.empty());
  for (const auto& line : words.pages[0].lines) {
    CHECK(line.box.right <= 1e6);
    CHECK(line.box.left >= -1e6);
    CHECK(line.size <= 1e6);
  }
  CHECK_THAT(importers::text_of_pages(words.pages), Catch::Contains("We"));
}
