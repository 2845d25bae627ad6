// Word documents, made here part by part.
#include "importers/bundled.h"
#include "takedowndb/error.h"
#include "tests/importers/make_zip.h"

using namespace takedowndb;
using Catch::Matchers::Contains;
using test::make_zip;

namespace {

const std::string kOpen =
    R"(<?xml version="1.0" encoding="UTF-8"?>
<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>)";
const std::string kClose = "</w:body></w:document>";

const std::string kStyles = R"(<w:styles xmlns:w="x">
  <w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>
  <w:style w:type="paragraph" w:styleId="Section"><w:name w:val="My section"/>
    <w:basedOn w:val="Sub"/></w:style>
  <w:style w:type="paragraph" w:styleId="Sub"><w:name w:val="sub"/>
    <w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
  <w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>
  <w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>
  <w:style w:type="paragraph" w:styleId="LoopA"><w:basedOn w:val="LoopB"/></w:style>
  <w:style w:type="paragraph" w:styleId="LoopB"><w:basedOn w:val="LoopA"/></w:style>
  <w:style w:type="paragraph" w:styleId="ListBullet"><w:name w:val="List Bullet"/>
    <w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
  <w:style w:type="character" w:styleId="Secret"><w:rPr><w:vanish/></w:rPr></w:style>
  <w:style w:type="character" w:styleId="Mark"><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>
</w:styles>)";

const std::string kNumbering = R"(<w:numbering xmlns:w="x">
  <w:abstractNum w:abstractNumId="7">
    <w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="o"/></w:lvl></w:abstractNum>
  <w:abstractNum w:abstractNumId="8">
    <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
    <w:lvl w:ilvl="1"><w:start w:val="3"/><w:numFmt w:val="lowerLetter"/></w:lvl>
    <w:lvl w:ilvl="2"><w:numFmt w:val="none"/></w:lvl></w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>
  <w:num w:numId="3"><w:abstractNumId w:val="8"/>
    <w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
</w:numbering>)";

std::string docx(const std::string& body, const test::ZipContents& more = {}) {
  test::ZipContents parts = {{"[Content_Types].xml", "<Types/>"},
                             {"word/document.xml", kOpen + body + kClose},
                             {"word/styles.xml", kStyles},
                             {"word/numbering.xml", kNumbering}};
  parts.insert(parts.end(), more.begin(), more.end());
  return make_zip(parts);
}

Document read_docx(const std::string& bytes) {
  const InputFile file = InputFile::from_bytes("folder/a.docx", bytes);
  const auto importer = importers::make_docx();
  CHECK(importer->identify(file) > 50);
  std::vector<Document> out;
  importer->read(file, [&out](Document d) { out.push_back(std::move(d)); });
  REQUIRE(out.size() == 1);
  return out.front();
}

std::string text_of(const std::string& body, const test::ZipContents& more = {}) {
  return read_docx(docx(body, more)).text;
}

// A paragraph with a style, or a list and level, and words.
std::string p(const std::string& words, const std::string& properties = "") {
  return "<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:t xml:space=\"preserve\">" + words +
         "</w:t></w:r></w:p>";
}
std::string style(const std::string& id) { return "<w:pStyle w:val=\"" + id + "\"/>"; }
std::string list(int num, int level) {
  return "<w:numPr><w:ilvl w:val=\"" + std::to_string(level) + "\"/><w:numId w:val=\"" +
         std::to_string(num) + "\"/></w:numPr>";
}
std::string cell(const std::string& content, const std::string& properties = "") {
  return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + content + "</w:tc>";
}

}  // namespace

TEST_CASE("Headings of a Word document are told by style, its chain, and the outline level") {
  CHECK(text_of(p("Title", style("Titel")) + p("One", style("berschrift1")) +
                p("Two", style("Section")) + p("Three", "<w:outlineLvl w:val=\"2\"/>") +
                p("Plain", style("LoopA")) + p("Four", style("Heading4")) +
                p("None", style("Section") + "<w:outlineLvl w:val=\"9\"/>") + p("  ")) ==
        "# Title\n\n# One\n\n## Two\n\n### Three\n\nPlain\n\n#### Four\n\nNone\n");
}

TEST_CASE("Lists of a Word document have bullets or numbers, which go on and begin anew") {
  CHECK(text_of(p("a", list(1, 0)) + p("b", style("ListBullet")) + p("not", list(0, 0)) +
                p("one", list(2, 0)) + p("deep", list(2, 1)) + p("deeper", list(2, 1)) +
                p("two", list(2, 0)) + p("deep again", list(2, 1)) + p("between") +
                p("three", list(2, 0)) + p("anew", list(3, 0)) + p("no mark", list(2, 2))) ==
        "- a\n- b\n\nnot\n\n1. one\n3. deep\n4. deeper\n2. two\n3. deep again\n\nbetween\n\n"
        "3. three\n1. anew\n\nno mark\n");
}

TEST_CASE("Tables of a Word document keep rows and columns; merged cells are blank") {
  CHECK(
      text_of(p("before") + "<w:tbl><w:tr>" + cell(p("A")) + cell(p("B")) + cell(p("C")) +
              "</w:tr><w:tr>" + cell(p("x"), "<w:vMerge w:val=\"restart\"/>") +
              cell(p("y|z"), "<w:gridSpan w:val=\"2\"/>") + "</w:tr><w:tr>" +
              cell(p(""), "<w:vMerge/>") + cell(p("one") + p("two", list(1, 0))) +
              cell("<w:tbl><w:tr>" + cell(p("in")) + cell(p("side")) + "</w:tr></w:tbl>" + p("")) +
              "</w:tr><w:tr><w:trPr><w:del/></w:trPr>" + cell(p("gone")) + "</w:tr></w:tbl>" +
              p("behind")) ==
      "before\n\n| A | B | C |\n|---|---|---|\n| x | y/z |  |\n|  | one two | in side |\n\n"
      "behind\n");
  // One cell is a frame around text.
  CHECK(text_of("<w:tbl><w:tr>" + cell(p("Head", style("berschrift1")) + p("Words.")) +
                "</w:tr></w:tbl>") == "# Head\n\nWords.\n");
}

TEST_CASE("Of tracked changes what was deleted is left out") {
  const auto del = [](const std::string& w) {
    return "<w:del><w:r><w:delText>" + w + "</w:delText></w:r></w:del>";
  };
  CHECK(
      text_of("<w:p>" + del("82 ") +
              "<w:ins><w:r><w:t>30</w:t></w:r></w:ins><w:r><w:t xml:space=\"preserve\"> Pages</w:t>"
              "</w:r><w:moveFrom><w:r><w:t>elsewhere</w:t></w:r></w:moveFrom></w:p>"
              "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>joined</w:t></w:r></w:p>" +
              p(" line") + "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + del("all") + "</w:p>") ==
      "30 Pages\n\njoined line\n");
  // Not into a cell of the table below.
  CHECK(text_of("<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>Before</w:t></w:r></w:p>"
                "<w:tbl><w:tr>" +
                cell(p("47")) + cell(p("Pages")) + "</w:tr></w:tbl>") ==
        "Before\n\n| 47 | Pages |\n|---|---|\n");
}

TEST_CASE("Breaks, tabs, hyphens, links, fields and hidden words") {
  CHECK(text_of("<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c   d</w:t><w:br/><w:br/>"
                "<w:t>e</w:t></w:r><w:hyperlink><w:r><w:t> link</w:t></w:r></w:hyperlink>"
                "<w:r><w:fldChar/><w:instrText>PAGE</w:instrText></w:r><w:r><w:t> 1\xC2\xA0"
                "000</w:t></w:r>"
                "<w:r><w:t>co\xC2\xADordi</w:t><w:softHyphen/><w:t>nated</w:t></w:r>"
                "<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>"
                "<w:r><w:rPr><w:rStyle w:val=\"Secret\"/></w:rPr><w:t>hidden</w:t></w:r>"
                "<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>!</w:t></w:r></w:p>" +
                p("Contents 3", style("TOC1"))) ==
        "a\tb\nc d\n\ne link 1\xC2\xA0"
        "000coordinated!\n");
}

TEST_CASE("A note's number that was set by hand in a Word document is no digit of a figure") {
  const auto run = [](const std::string& words, const std::string& properties) {
    return "<w:r><w:rPr>" + properties + "</w:rPr><w:t xml:space=\"preserve\">" + words +
           "</w:t></w:r>";
  };
  const std::string raised = "<w:vertAlign w:val=\"superscript\"/>";
  CHECK(text_of("<w:p>" + run("We removed 47", "") + run("1", raised) + run(" Pages, 3", "") +
                run("[2]", "<w:rStyle w:val=\"Mark\"/>") + run(" Groups on the 3", "") +
                run("rd", raised) + run(" of May; H", "") +
                run("2", "<w:vertAlign w:val=\"subscript\"/>") + run("O", "") + "</w:p>") ==
        "We removed 47 Pages, 3 Groups on the 3rd of May; H2O\n");
}

TEST_CASE("A list of tables in a Word document is no part of its text") {
  CHECK(text_of(p("Accounts removed by country 47", style("TableofFigures")) + p("Text")) ==
        "Text\n");
}

TEST_CASE("Text boxes are read once, notes at the end, comments never") {
  const std::string box = "<w:txbxContent>" + p("In the box.") + "</w:txbxContent>";
  const std::string notes =
      R"(<w:footnotes xmlns:w="x"><w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:t>-</w:t>
      </w:r></w:p></w:footnote><w:footnote w:id="2">)" +
      p("The note.") + "</w:footnote></w:footnotes>";
  CHECK(text_of(
            "<w:p><w:r><w:t>Words</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r><w:r>"
            "<mc:AlternateContent><mc:Choice><w:drawing>" +
                box + "</w:drawing></mc:Choice><mc:Fallback><w:pict>" + box +
                "</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
                "<w:r><w:commentReference w:id=\"0\"/></w:r><w:r><w:t>.</w:t></w:r></w:p>" +
                "<w:p><w:r><mc:AlternateContent><mc:Choice/><mc:Fallback><w:t>Smile</w:t>"
                "</mc:Fallback></mc:AlternateContent></w:r></w:p>",
            {{"word/footnotes.xml", notes},
             {"word/comments.xml", "<w:comments xmlns:w='x'>" + p("Comment") + "</w:comments>"}}) ==
        "Words.\n\nIn the box.\n\nSmile\n\nThe note.\n");
}

TEST_CASE("A Word document says its title and language, and may keep its parts elsewhere") {
  const std::string relations = R"(<Relationships><Relationship Id="r1"
    Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument"
    Target="/word/document2.xml"/></Relationships>)";
  const std::string core = R"(<cp:coreProperties xmlns:cp="c" xmlns:dc="d">
    <dc:title> A report &amp;
    more</dc:title><dc:language>en-GB</dc:language>
    <dcterms:created>2020-01-01T00:00:00Z</dcterms:created></cp:coreProperties>)";
  const Document d = read_docx(make_zip({{"_rels/.rels", relations},
                                         {"word/document2.xml", kOpen + p("Words") + kClose},
                                         {"docProps/core.xml", core}}));
  CHECK(d.text == "Words\n");
  CHECK(d.name == "a.docx");
  CHECK(d.path == "folder/a.docx");
  CHECK(d.importer == "docx");
  CHECK(d.metadata.title == "A report & more");
  CHECK(d.metadata.language == "en-GB");
  CHECK(d.metadata.published.empty());
}

TEST_CASE("Word documents that cannot be read say why") {
  const auto fails = [](const std::string& bytes, const std::string& why) {
    const InputFile file = InputFile::from_bytes("a.docx", bytes);
    CHECK_THROWS_WITH(importers::make_docx()->read(file, [](Document) {}),
                      Catch::StartsWith("a.docx") && Contains(why));
  };
  fails("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 and so on", "save it as .docx without a password");
  fails(docx(p("words")).substr(0, 400), "the zip archive is damaged");
  fails(make_zip({{"other", "x"}}), "no Word document");
  fails(make_zip({{"word/document.xml", kOpen + "<w:p>"}}), "the document is damaged");
  fails(docx(""), "no text");
  fails(make_zip({{"word/document.xml", kOpen + kClose}}, "password"), "encrypted");
  fails(docx(std::string(20 << 20, ' ')), "300 times its size");
  fails(make_zip({{"word/document.xml", std::string((64 << 20) + 1, ' ')},
                  {"word/media/picture.jpg", test::noise(300000)}}),
        "larger than 64 MiB");
  std::string deep, tables;
  for (int i = 0; i < 100000; ++i) deep += "<w:x>";
  for (int i = 0; i < 5000; ++i) tables += "<w:tbl><w:tr><w:tc>";
  std::string deep_end, tables_end;
  for (int i = 0; i < 100000; ++i) deep_end += "</w:x>";
  for (int i = 0; i < 5000; ++i) tables_end += "</w:tc></w:tr></w:tbl>";
  fails(docx(deep + p("x") + deep_end), "nested deeper than 400");
  fails(docx(tables + p("x") + tables_end), "nested deeper than 400");
}

TEST_CASE("Entities that a document defines are not expanded") {
  std::string laughs = "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY lol \"lol\">";
  for (char c = 'a'; c < 'k'; ++c) {
    const std::string before = c == 'a' ? "lol" : std::string(1, static_cast<char>(c - 1));
    laughs += std::string("<!ENTITY ") + c + " \"";
    for (int i = 0; i < 10; ++i) laughs += '&' + before + ';';
    laughs += "\">";
  }
  laughs +=
      "]>" + kOpen.substr(kOpen.find("<w:document")) + p("a &amp; b &j;&#0;&#xD800;c") + kClose;
  const Document d =
      read_docx(make_zip({{"[Content_Types].xml", "<Types/>"}, {"word/document.xml", laughs}}));
  CHECK(d.text.size() < 40);
  CHECK_THAT(d.text, Catch::StartsWith("a & b &j;"));
}

TEST_CASE("Tables in tables keep each word once, however deep") {
  const auto table = [](const std::string& cell, const std::string& other) {
    return "<w:tbl><w:tr><w:tc>" + cell + "</w:tc><w:tc>" + other + "</w:tc></w:tr></w:tbl>";
  };
  const std::string covered = "<w:tcPr><w:vMerge/></w:tcPr>" + p("gone");
  CHECK(text_of(table(p("a") + table(p("b|c"), covered) + p("d"), p("e"))) ==
        "| a b/c d | e |\n|---|---|\n");
  std::string deep = p("in");
  std::string layout = p("in");
  for (int i = 0; i < 90; ++i) {
    deep = table(deep, p("x"));
    layout = "<w:tbl><w:tr><w:tc>" + layout + "</w:tc></w:tr></w:tbl>";
  }
  std::string x = "| in";
  for (int i = 0; i < 89; ++i) x += " x";
  CHECK(text_of(deep) == x + " | x |\n|---|---|\n");
  CHECK(text_of(layout) == "in\n");
}

TEST_CASE("Cells that are only counted have a limit") {
  std::string rows;
  for (int i = 0; i < 40000; ++i)
    rows += "<w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"64\"/></w:tcPr></w:tc></w:tr>";
  const std::string text = text_of("<w:tbl>" + rows + "<w:tr><w:tc>" + p("a") + "</w:tc><w:tc>" +
                                   p("b") + "</w:tc></w:tr></w:tbl>");
  CHECK_THAT(text, Contains("| a | b |"));
}
