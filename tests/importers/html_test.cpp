// Saved pages: each page of the folder pages/ against the text and metadata beside it. With
// TAKEDOWNDB_REGENERATE=1 the texts are written anew, to be reviewed with `git diff`.
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "importers/bundled.h"
#include "takedowndb/error.h"
#include "tests/support.h"

using namespace takedowndb;
namespace fs = std::filesystem;

namespace {

Document read_page(const std::string& path) {
  const auto importer = importers::make_html();
  std::vector<Document> out;
  importer->read(InputFile::open(path), [&out](Document d) { out.push_back(std::move(d)); });
  REQUIRE(out.size() == 1);
  return out[0];
}

std::string golden_of(const Document& d) {
  std::string out;
  for (const auto& [key, value] :
       {std::pair{"title", d.metadata.title}, std::pair{"publisher", d.metadata.publisher},
        std::pair{"published", d.metadata.published}, std::pair{"url", d.metadata.url},
        std::pair{"language", d.metadata.language}})
    out += std::string(key) + ": " + value + '\n';
  for (const Problem& p : d.problems) out += "problem: " + p.code + '\n';
  return out + '\n' + d.text;
}

std::string bytes_of(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

TEST_CASE("Pages of many layouts") {
  const bool regenerate = std::getenv("TAKEDOWNDB_REGENERATE") != nullptr;
  std::size_t pages = 0;
  for (const auto& entry :
       fs::directory_iterator(fs::path(TAKEDOWNDB_SOURCE) / "tests/importers/pages")) {
    if (entry.path().extension() != ".html") continue;
    ++pages;
    INFO(entry.path());
    fs::path beside = entry.path();
    beside.replace_extension(".golden.txt");
    const std::string got = golden_of(read_page(entry.path().string()));
    if (regenerate) std::ofstream(beside, std::ios::binary) << got;
    CHECK(got == bytes_of(beside));
  }
  CHECK(pages >= 10);
}

TEST_CASE("A page is recognised by its content, and by its name when it looks like one") {
  const test::TempFolder folder;
  const auto html = importers::make_html();
  const auto sure = [&](const std::string& name, const std::string& text) {
    return html->identify(InputFile::open(folder.write(name, text)));
  };
  CHECK(sure("a.html", "<!DOCTYPE html><p>x") > 60);
  CHECK(sure("b.txt", "<!-- saved from url=(1)x -->\n<HTML><p>x") > 60);
  CHECK(sure("c.htm", "<p>x</p>") > 0);
  CHECK(sure("d.txt", "Facebook removed <b>30</b> Pages.") == 0);
  CHECK(sure("e.html", "no tag at all") == 0);
  CHECK(sure("f.html", "") == 0);
}

TEST_CASE("Pages are read in the encoding that they declare") {
  const test::TempFolder folder;
  const Document page = read_page(folder.write(
      "a.html",
      "<html><head><meta charset=windows-1251><title>\xCF\xF0\xE8\xE2\xE5\xF2</title></head>"
      "<body><p>\xCF\xF0\xE8\xE2\xE5\xF2</p></body></html>"));
  CHECK(page.text == "Привет\n");
  CHECK(page.metadata.title == "Привет");
  CHECK(page.problems.empty());
  const Document archived = read_page(
      folder.write("a.mhtml",
                   "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\n"
                   "Content-Type: text/html; charset=koi8-r\r\nContent-Transfer-Encoding: "
                   "quoted-printable\r\n\r\n<html><body><p>=F0=D2=C9=D7=C5=D4</p></body></html>\r\n"
                   "--x--\r\n"));
  CHECK(archived.text == "Привет\n");
}

TEST_CASE("What cannot be read says so") {
  const test::TempFolder folder;
  const auto fails = [&](const std::string& text) {
    CHECK_THROWS_AS(read_page(folder.write("x.html", text)), FormatError);
  };
  fails("<html><body></body></html>");
  fails("<html><body><script>text</script></body></html>");
  std::string deep;
  for (int i = 0; i < 100000; ++i) deep += "<div>";
  fails("<html><body>" + deep + "x");
  // Where the tags that close are others than those that open.
  std::string crossed;
  for (int i = 0; i < 3000; ++i) crossed += "<span><div></span>";
  fails("<html><body>" + crossed + "x");
  // As deep as real pages are.
  std::string fine;
  for (int i = 0; i < 200; ++i) fine += "<div>";
  CHECK(read_page(folder.write("y.html", "<html><body>" + fine + "x")).text == "x\n");
  // Less-than signs of a script open nothing.
  std::string script;
  for (int i = 0; i < 2000; ++i) script += "for(i=0;i<n;i++)a<b;";
  CHECK(read_page(folder.write("z.html", "<html><body><script>" + script + "</script>x")).text ==
        "x\n");
}

TEST_CASE("A page saved as one file (MHTML)") {
  const test::TempFolder folder;
  const auto archive = [](const std::string& encoding, const std::string& body) {
    return "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://news.example/a\r\n"
           "Subject: A page\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n"
           "\ttype=\"text/html\";\r\n\tboundary=\"----mark----\"\r\n\r\n\r\n"
           "------mark----\r\nContent-Type: text/css\r\n\r\np { color: red }\r\n"
           "------mark----\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: " +
           encoding + "\r\nContent-Location: https://news.example/b\r\n\r\n" + body +
           "\r\n------mark----\r\nContent-Type: image/png\r\n"
           "Content-Transfer-Encoding: base64\r\n\r\nAAAA\r\n------mark------\r\n";
  };
  const auto text_of = [&](const std::string& bytes) {
    return read_page(folder.write("a.mhtml", bytes)).text;
  };
  const std::string quoted = archive("quoted-printable",
                                     "<html lang=3D\"en\"><body><p>Meta remo=\r\nved 30 Pages from "
                                     "C=C3=B4te d'Ivoire.</p></body>");
  const Document page = read_page(folder.write("a.mhtml", quoted));
  CHECK(page.text == "Meta removed 30 Pages from C\u00f4te d'Ivoire.\n");
  CHECK(page.metadata.url == "https://news.example/a");
  CHECK(page.metadata.language == "en");
  CHECK(text_of(archive("base64", "PGh0bWw+PHA+TWV0YSByZW1vdmVk\r\nIDMwIFBhZ2VzLjwvcD4=")) ==
        "Meta removed 30 Pages.\n");
  CHECK(text_of(archive("8bit", "<html><p>x = 3, y =3D z")) == "x = 3, y =3D z\n");
  CHECK(text_of(archive("quoted-printable", "<html><p>1 =zz 2=")) == "1 =zz 2\n");
  // Cut off in the middle; line ends of Unix.
  CHECK(text_of(quoted.substr(0, quoted.find("Ivoire"))) ==
        "Meta removed 30 Pages from C\u00f4te d'\n");
  std::string unix_ends;
  for (const char c : quoted)
    if (c != '\r') unix_ends += c;
  CHECK(text_of(unix_ends) == page.text);
  CHECK(importers::make_html()->identify(InputFile::open(folder.write("b", quoted))) > 60);
  CHECK_THROWS_AS(text_of("MIME-Version: 1.0\nContent-Type: multipart/related; boundary=a\n\n"
                          "--a\nContent-Type: text/css\n\nx\n--a--\n"),
                  FormatError);
  CHECK_THROWS_AS(text_of("MIME-Version: 1.0\nContent-Type: multipart/related\n\nx\n"),
                  FormatError);
}

TEST_CASE("Names of layout are no names of furniture") {
  const test::TempFolder folder;
  const auto text_of = [&](const std::string& body) {
    return read_page(folder.write("a.html", "<html><body>" + body + "</body></html>")).text;
  };
  const std::string rest = "<p>They targeted people in Benin, and were run by a firm.</p>";
  for (const std::string name : {"overflow-hidden rounded", "elementor-widget-text-editor",
                                 "elementor-element elementor-widget"})
    CHECK(text_of("<div class=\"" + name + "\"><p>Meta removed 30 Pages.</p></div>" + rest)
              .starts_with("Meta removed 30 Pages.\n"));
  CHECK(
      text_of("<div class=\"section-header\"><h2>Togo</h2></div>" + rest).starts_with("## Togo\n"));
  for (const std::string name : {"hidden", "box hidden", "widget", "widget widget_recent"})
    CHECK(text_of("<div class=\"" + name + "\"><p>Meta removed 30 Pages.</p></div>" + rest)
              .starts_with("They targeted"));
}

TEST_CASE("A page that lies in a form is read") {
  const test::TempFolder folder;
  const Document page = read_page(folder.write(
      "a.html", "<!doctype html><body><form><header><h1>Removed</h1></header><main><article><p>" +
                    std::string(300, 'x') +
                    "</p><table><tr><td>30<td>Pages</table></article></main></form>"));
  CHECK_THAT(page.text, Catch::Contains("# Removed"));
  CHECK_THAT(page.text, Catch::Contains("| 30 | Pages |"));
  // What stands in no part of an article has no letters, and is asked for them.
  CHECK(read_page(folder.write("b.html",
                               "<!doctype html><p>We removed 30 Pages.<button><article>"
                               "Follow</article><main>us</main></button>"))
            .text == "We removed 30 Pages.\n");
}

TEST_CASE("Pages made to do harm are read or refused") {
  const test::TempFolder folder;
  const auto read = [&](const std::string& bytes) {
    return read_page(folder.write("a.html", "<!doctype html><body><p>We removed 30.</p>" + bytes));
  };
  const auto times = [](int n, const std::string& s) {
    std::string out;
    for (int i = 0; i < n; ++i) out += s;
    return out;
  };
  CHECK(read("<script type='application/ld+json'>{\"@graph\":" + std::string(200000, '[') +
             std::string(200000, ']') + "}</script>")
            .text == "We removed 30.\n");
  CHECK(read(times(100000, "<script>")).text == "We removed 30.\n");
  CHECK_THROWS_WITH(read(times(50000, "<noscript>")), Catch::Contains("nested deeper"));
  CHECK_THROWS_WITH(read("<svg>" + times(50000, "<title>") + times(50000, "</title>")),
                    Catch::Contains("nested deeper"));
  CHECK_THROWS_WITH(read(times(3'000'000, "<p>x")), Catch::Contains("MiB of memory"));
}

TEST_CASE("A web archive whose header has broken letters is read") {
  const test::TempFolder folder;
  const Document page = read_page(folder.write(
      "a.mhtml",
      "Snapshot-Content-Location: https://example.org/\xFF\r\nMIME-Version: 1.0\r\n"
      "Content-Type: multipart/related; x=\xFF\xFF\xFF\xFF\xFF; boundary=b\r\n\r\n"
      "--b\r\nContent-Type: text/html\r\n\r\n<p>We removed 30 Pages.</p>\r\n--b--\r\n"));
  CHECK(page.text == "We removed 30 Pages.\n");
  CHECK(page.metadata.url == "https://example.org/\uFFFD");
}

TEST_CASE("Soft hyphens and the marks of notes part no words and figures of a page") {
  const test::TempFolder folder;
  const std::string page =
      "<html><body><p>We re&shy;moved 47<sup>1</sup> ac\u00ADcounts<sup>\u2020</sup> "
      "on the 3<sup>rd</sup> of May.</p></body></html>";
  CHECK(read_page(folder.write("a.html", page)).text ==
        "We removed 47 accounts on the 3rd of May.\n");
}

TEST_CASE("Spans of cells are bounded") {
  const test::TempFolder folder;
  const Document d = read_page(folder.write(
      "a.html",
      "<html><body><h1>Report</h1><table><tr><td colspan=2000000000>a</td><td>b</td></tr>"
      "<tr><td rowspan=-5>c</td><td colspan=x>d</td></tr></table></body></html>"));
  CHECK(d.text.size() < 3000);
  CHECK(d.text.find("| a | |") != std::string::npos);
  CHECK(d.text.find("| c | d |") != std::string::npos);
}
