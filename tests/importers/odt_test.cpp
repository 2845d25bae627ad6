// OpenDocument texts, made here part by part.
#include "importers/bundled.h"
#include "takedowndb/error.h"
#include "tests/importers/make_zip.h"

using namespace takedowndb;
using Catch::Matchers::Contains;
using test::make_zip;

namespace {

const std::string kMime = "application/vnd.oasis.opendocument.text";

const std::string kStyles = R"(<office:automatic-styles>
  <style:style style:name="P1" style:parent-style-name="Title"/>
  <style:style style:name="P2" style:parent-style-name="Heading"/>
  <style:style style:name="T1"><style:text-properties text:display="none"/></style:style>
  <style:style style:name="T2"><style:text-properties style:text-position="super 58%"/></style:style>
  <style:style style:name="T3"><style:text-properties style:text-position="-25% 58%"/></style:style>
  <style:style style:name="T4" style:parent-style-name="T2"/>
  <text:list-style style:name="L1"> <text:list-level-style-number text:level="1"
     style:num-format="1"> <style:list-level-properties/> </text:list-level-style-number>
    <text:list-level-style-bullet text:level="2"/></text:list-style>
  <text:list-style style:name="L2"><text:list-level-style-number text:level="1"
     style:num-format=""/></text:list-style>
</office:automatic-styles>)";

std::string content(const std::string& body) {
  return "<?xml version=\"1.0\"?><office:document-content>" + kStyles +
         "<office:body><office:text>" + body + "</office:text></office:body>" +
         "</office:document-content>";
}

std::string odt(const std::string& body, const test::ZipContents& more = {}) {
  test::ZipContents parts = {
      {"mimetype", kMime},
      {"content.xml", content(body)},
      {"styles.xml", R"(<office:document-styles><office:styles><style:style style:name="Heading"
         style:default-outline-level="2"/></office:styles></office:document-styles>)"}};
  parts.insert(parts.end(), more.begin(), more.end());
  return make_zip(parts);
}

Document read_odt(const std::string& bytes, const std::string& name = "folder/a.odt") {
  const InputFile file = InputFile::from_bytes(name, bytes);
  const auto importer = importers::make_odt();
  CHECK(importer->identify(file) > 50);
  std::vector<Document> out;
  importer->read(file, [&out](Document d) { out.push_back(std::move(d)); });
  REQUIRE(out.size() == 1);
  return out.front();
}

std::string text_of(const std::string& body) { return read_odt(odt(body)).text; }

std::string p(const std::string& words, const std::string& style = "") {
  return "<text:p text:style-name=\"" + style + "\">" + words + "</text:p>";
}
std::string item(const std::string& content) {
  return "<text:list-item>" + content + "</text:list-item>";
}
std::string list(const std::string& items, const std::string& style, const std::string& more = "") {
  return "<text:list text:style-name=\"" + style + "\"" + more + ">" + items + "</text:list>";
}
std::string cell(const std::string& content, const std::string& more = "") {
  return "<table:table-cell" + more + ">" + content + "</table:table-cell>";
}
std::string note(const std::string& words) {
  return "<text:note><text:note-body>" + p(words) + "</text:note-body></text:note>";
}

}  // namespace

TEST_CASE("Headings of an OpenDocument text are told by element and by style") {
  CHECK(text_of(p("Title", "P1") + "<text:h text:outline-level=\"1\">One</text:h>" +
                p("Two", "P2") + p("Plain") + p(" ") + "<text:section>" + p("Inside") +
                "</text:section><text:section text:display=\"none\">" + p("Hidden") +
                "</text:section><text:table-of-content><text:index-body>" + p("One 1") +
                "</text:index-body></text:table-of-content>") ==
        "# Title\n\n# One\n\n## Two\n\nPlain\n\nInside\n");
}

TEST_CASE("Lists of an OpenDocument text have bullets or numbers, which go on and begin anew") {
  CHECK(text_of(
            list(item(p("one") + list(item(p("deep")), "")) + item(p("two") + p("goes on")), "L1") +
            p("between") + list(item(p("three")), "L1", " text:continue-numbering=\"true\"") +
            p("then") +
            list("<text:list-header>" + p("head") + "</text:list-header>" + item(p("anew")), "L1") +
            p("then") + list(item(p("a")), "unknown") + list(item(p("no mark")), "L2") +
            list("<text:list-item text:start-value=\"7\">" + p("seven") + "</text:list-item>",
                 "L1")) ==
        "1. one\n- deep\n2. two\ngoes on\n\nbetween\n\n3. three\n\nthen\n\nhead\n\n1. anew\n\n"
        "then\n\n- a\n\nno mark\n\n7. seven\n");
}

TEST_CASE("Tables of an OpenDocument text keep rows and columns; merged cells are blank") {
  const std::string table =
      "<table:table><table:table-column/><table:table-header-rows><table:table-row>" +
      cell(p("A")) + cell(p("B"), " table:number-columns-spanned=\"2\"") +
      "<table:covered-table-cell/></table:table-row></table:table-header-rows><table:table-row>" +
      cell(p("x|y"), " table:number-rows-spanned=\"2\"") + cell(p("one") + p("two")) +
      cell("<table:table><table:table-row>" + cell(p("in")) + cell(p("side")) +
           "</table:table-row></table:table>") +
      "</table:table-row><table:table-row><table:covered-table-cell/>" + cell("") + cell(p("z")) +
      "</table:table-row></table:table>";
  CHECK(text_of(p("before") + table + p("behind")) ==
        "before\n\n| A | B |  |\n|---|---|---|\n| x/y | one two | in side |\n|  |  | z |\n\n"
        "behind\n");
  CHECK(text_of("<table:table><table:table-row>" + cell(p("Frame.") + p("Two.")) +
                "</table:table-row></table:table>") == "Frame.\n\nTwo.\n");
  // A million columns in a few bytes.
  CHECK(text_of("<table:table><table:table-row>" + cell(p("a")) +
                cell(p("b"), " table:number-columns-repeated=\"1000000\"") +
                "</table:table-row></table:table>")
            .size() < 1000);
}

TEST_CASE("Changes, notes, boxes, comments, breaks and hidden words of an OpenDocument text") {
  CHECK(
      text_of("<text:tracked-changes><text:changed-region><text:deletion>" + p("82 Pages") +
              "</text:deletion></text:changed-region></text:tracked-changes>" +
              p("a<text:change text:change-id=\"1\"/><text:s text:c=\"3\"/>b<text:tab/>c"
                "<text:line-break/>d <text:span>e</text:span> <text:span>f</text:span>"
                "<text:note><text:note-citation>1</text:note-citation><text:note-body>" +
                p("The note.") + "</text:note-body></text:note><office:annotation>" + p("Comment") +
                "</office:annotation><text:a> co\xC2\xADordinated</text:a>"
                "<draw:frame><draw:text-box>" +
                p("In the box.") +
                "</draw:text-box><svg:title>Picture</svg:title></draw:frame>"
                "<text:span text:style-name=\"T1\">hidden</text:span>.") +
              p("behind")) == "a b\tc\nd e f coordinated.\n\nIn the box.\n\nbehind\n\nThe note.\n");
}

TEST_CASE("Deleted words of an OpenDocument text are left out also where they stand in the text") {
  const auto region = [](const std::string& id, const std::string& kind) {
    return "<text:changed-region text:id=\"" + id + "\"><text:" + kind + "/></text:changed-region>";
  };
  const auto mark = [](const std::string& which, const std::string& id) {
    return "<text:change-" + which + " text:change-id=\"" + id + "\"/>";
  };
  const std::string changes = "<text:tracked-changes>" + region("d1", "deletion") +
                              region("i1", "insertion") + region("d2", "deletion") +
                              region("d3", "deletion") + region("open", "deletion") +
                              "</text:tracked-changes>";
  CHECK(text_of(changes +
                p("removed " + mark("start", "d1") + "999" + mark("end", "d1") +
                  mark("start", "i1") + "47" + mark("end", "i1") + " Pages" + mark("start", "d2") +
                  ", a " + note("888 Groups")) +
                p("of words" + mark("end", "d2") + " from Iran" + mark("start", "open")) +
                "<table:table><table:table-row>" + cell(p("Country")) + cell(p("Pages")) +
                "</table:table-row><table:table-row>" + cell(p(mark("start", "d3") + "Chad")) +
                cell(p("555" + mark("end", "d3"))) + "</table:table-row></table:table>") ==
        "removed 47 Pages from Iran\n\n| Country | Pages |\n|---|---|\n");
  CHECK(text_of(changes + p("Before" + mark("start", "d1") + "999") +
                "<table:table><table:table-row>" + cell(p(mark("end", "d1") + "47")) +
                cell(p("Pages")) + "</table:table-row></table:table>") ==
        "Before\n\n| 47 | Pages |\n|---|---|\n");
}

TEST_CASE("An OpenDocument text says its title and language, also as one XML file") {
  const std::string meta = R"(<office:meta><dc:title>A report</dc:title>
    <dc:language>en-GB</dc:language><dc:date>2020-01-01T00:00:00</dc:date></office:meta>)";
  const std::string flat = "<?xml version=\"1.0\"?>\n<office:document office:mimetype=\"" + kMime +
                           "\">" + meta + "<office:body><office:text>" + p("Words") +
                           "</office:text></office:body></office:document>";
  for (const Document& d :
       {read_odt(odt(p("Words"),
                     {{"meta.xml", "<office:document-meta>" + meta + "</office:document-meta>"}})),
        read_odt(flat, "folder/a.odt")}) {
    CHECK(d.text == "Words\n");
    CHECK(d.importer == "odt");
    CHECK(d.metadata.title == "A report");
    CHECK(d.metadata.language == "en-GB");
    CHECK(d.metadata.published.empty());
  }
}

TEST_CASE("OpenDocument texts that cannot be read say why") {
  const auto fails = [](const std::string& bytes, const std::string& why) {
    const InputFile file = InputFile::from_bytes("a.odt", bytes);
    CHECK_THROWS_WITH(importers::make_odt()->read(file, [](Document) {}),
                      Catch::StartsWith("a.odt") && Contains(why));
  };
  fails(odt(p("words")).substr(0, 300), "the zip archive is damaged");
  fails(make_zip({{"mimetype", kMime}}), "no OpenDocument text");
  fails(make_zip({{"mimetype", kMime}, {"content.xml", "<office:document-content"}}),
        "the document is damaged");
  fails(make_zip({{"content.xml", "<a><office:body><office:spreadsheet/></office:body></a>"}}),
        "no text document; save a sheet as CSV");
  fails(odt(""), "no text");
  fails(odt(p("x"), {{"META-INF/manifest.xml",
                      "<manifest:manifest><manifest:file-entry><manifest:encryption-data/>"
                      "</manifest:file-entry></manifest:manifest>"}}),
        "encrypted; save it without a password");
  std::string open, close;
  for (int i = 0; i < 100000; ++i) {
    open += "<text:list>";
    close += "</text:list>";
  }
  fails(odt(open + close), "nested deeper than 400");
}

TEST_CASE("Repeated cells do not multiply in tables in tables") {
  std::string table = p("in");
  for (int i = 0; i < 12; ++i)
    table = "<table:table><table:table-row>" +
            cell(table, " table:number-columns-repeated=\"64\"") + cell(p("x")) +
            "</table:table-row></table:table>";
  const std::string text = text_of(table);
  CHECK_THAT(text, Contains("| in x x x x x x x x x x x |"));
  CHECK(text.size() < 64 * 100);
}

TEST_CASE("Numbers of list items have a limit") {
  const std::string most = " text:start-value=\"2147483647\"";
  CHECK(text_of(list("<text:list-item" + most + ">" + p("a") + "</text:list-item>" + item(p("b")),
                     "L1")) == "1000000. a\n1000000. b\n");
}

TEST_CASE("A note's number that was set by hand in an OpenDocument text is no digit of a figure") {
  const auto span = [](const char* style, const char* words) {
    return std::string("<text:span text:style-name=\"") + style + "\">" + words + "</text:span>";
  };
  CHECK(text_of(p("We removed 47" + span("T2", "1") + " Pages, 3" + span("T4", "[2]") +
                  " Groups and 26" + span("T2", "\u2020") + " accounts on the 3" +
                  span("T2", "rd") + " of May; H" + span("T3", "2") + "O")) ==
        "We removed 47 Pages, 3 Groups and 26 accounts on the 3rd of May; H2O\n");
}

TEST_CASE("Shapes, lists of tables and what a condition hides in an OpenDocument text") {
  const std::string shape = "<draw:rect>" + p("470 elsewhere") + p("and more") + "</draw:rect>";
  CHECK(text_of(p("We removed 30" + shape + " Pages.")) ==
        "We removed 30 Pages.\n\n470 elsewhere\n\nand more\n");
  for (const std::string index : {"illustration", "table", "object", "alphabetical"})
    CHECK(text_of("<text:" + index + "-index><text:index-body>" + p("Accounts removed 47") +
                  "</text:index-body></text:" + index + "-index>" + p("Text")) == "Text\n");
  CHECK(text_of("<text:section text:display=\"condition\" text:is-hidden=\"true\">" +
                p("82 Pages") + "</text:section>" +
                p("<text:hidden-paragraph text:is-hidden=\"true\"/>83 Pages") +
                p("<text:hidden-paragraph text:is-hidden=\"false\"/>84 Pages") +
                p("<text:span text:style-name=\"T1\"><text:note><text:note-body>" + p("85 Pages") +
                  "</text:note-body></text:note></text:span>")) == "84 Pages\n");
}

TEST_CASE("Cells that are repeated do not fill up memory with what they hold") {
  std::string rows;
  for (int i = 0; i < 2000; ++i)
    rows += "<table:table-row>" +
            cell(p(std::string(1400, 'x')), " table:number-columns-repeated=\"64\"") +
            cell(p("y")) + "</table:table-row>";
  CHECK(text_of("<table:table>" + rows + "</table:table>").size() < (std::size_t{32} << 20U));
}
