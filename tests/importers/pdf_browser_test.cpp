// Pages as browsers and word processors print them, given as words and their places: what stands
// where was measured in PDFs of Chromium and LibreOffice.
#include "importers/pdf_layout.h"
#include "importers/pdf_words.h"
#include "tests/support.h"

using namespace takedowndb;
using Catch::Matchers::Contains;

namespace {

struct Place {
  double left = 0;
  double top = 0;
  double size = 13;  // the height of its letters
};

std::string word(double left, double top, double right, double bottom, const std::string& text) {
  return "<word xMin=\"" + std::to_string(left) + "\" yMin=\"" + std::to_string(top) +
         "\" xMax=\"" + std::to_string(right) + "\" yMax=\"" + std::to_string(bottom) + "\">" +
         text + "</word>";
}

// A line as pdftotext prints it; "47^1" has the raised number of a note.
std::string line(const Place& at, const std::string& text, double gap = 0.28) {
  std::string out = "<line>";
  double x = at.left;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find_first_of(" ^", begin), text.size());
    const std::string letters = text.substr(begin, end - begin);
    const bool raised = begin > 0 && text[begin - 1] == '^';
    const double size = raised ? 0.83 * at.size : at.size;
    const double top = raised ? at.top - 0.2 * at.size : at.top;
    const double right = x + 0.5 * size * static_cast<double>(letters.size());
    if (!letters.empty()) out += word(x, top, right, top + size, letters);
    x = right + (end < text.size() && text[end] == ' ' ? gap * at.size : 0);
    begin = end + 1;
  }
  return out + "</line>";
}

std::string page(const std::string& lines) {
  return "<page width=\"612\" height=\"792\">" + lines + "</page>";
}

std::string text_of(const std::string& pages) {
  importers::PdfWords words;
  words.feed(pages);
  return importers::text_of_pages(words.pages);
}

// Lines of prose from a height on, one under the other.
std::string prose(double left, double top, const std::vector<std::string>& lines) {
  std::string out;
  for (const std::string& text : lines) {
    out += line({left, top}, text);
    top += 16.5;
  }
  return out;
}

}  // namespace

TEST_CASE("The raised number of a note is no digit of the figure before or behind it") {
  CHECK(text_of(page(line({34, 100},
                          "We removed 47^1 Facebook accounts^2 , 12 ^3 Pages and 3^[4] "
                          "Groups."))) ==
        "We removed 47 Facebook accounts , 12 Pages and 3 Groups.\n");
  CHECK(text_of(page(line({34, 100}, "On the 3^rd of May"))) == "On the 3rd of May\n");
  CHECK(text_of(page(line({34, 300}, "^147^ accounts"))) == "147 accounts\n");
  const std::string mark = word(34, 297, 40, 308, "1") + word(40, 300, 53, 313, "47");
  CHECK(text_of(page("<line>" + mark + word(57, 300, 100, 313, "accounts") + "</line>")) ==
        "1 47 accounts\n");
  // Smaller, but not raised: the number of a figure beside its name.
  CHECK(text_of(page("<line>" + word(34, 300, 53, 313, "GPT") + word(53, 302, 59, 312, "4") +
                     "</line>")) == "GPT4\n");
}

TEST_CASE("What a browser prints at the edge of the pages breaks no sentence, however close") {
  const std::string around = line({24, 15, 9}, "11/22/26, 11:51 AM") +
                             line({335, 15, 9}, "A title of the page") +
                             line({24, 767, 9}, "https://example.org/report");
  const std::string first =
      around + line({575, 767, 9}, "1/2") + prose(34, 33, {"We removed these assets. More"});
  const std::string second = around + line({575, 767, 9}, "2/2") +
                             prose(34, 25, {"than 140 accounts followed one of the Pages."});
  CHECK(text_of(page(first) + page(second)) ==
        "We removed these assets. More than 140 accounts followed one of the Pages.\n");
  CHECK(text_of(page(first)) == "We removed these assets. More\n");
  // Text in the upper part of a page that is a whole website long.
  const std::string tall = line({34, 100, 9}, "Removed") + line({300, 100, 9}, "47 accounts") +
                           prose(34, 150, {"They were run from Iran for a long time."});
  CHECK_THAT(text_of("<page width=\"612\" height=\"9000\">" + tall + "</page>"),
             Contains("47 accounts"));
}

TEST_CASE("A page number that the second of two pages has is no text") {
  const std::string first = prose(34, 700, {"We removed these assets. More"});
  const std::string second =
      line({300, 60}, "-2-") + prose(34, 100, {"than 140 accounts followed one of the Pages."});
  CHECK(text_of(page(first) + page(second)) ==
        "We removed these assets. More than 140 accounts followed one of the Pages.\n");
}

TEST_CASE("Cells that are centred half a line lower are of the same row") {
  const std::string table =
      line({49, 156.1}, "Origin") + line({128, 156.1}, "Target") + line({229, 147.8}, "Facebook") +
      line({229, 163.6}, "accounts") + line({334, 156.1}, "Pages") + line({42, 194.3}, "Iran") +
      line({111, 186.1}, "United") + line({111, 201.8}, "States") + line({201, 194.3}, "47") +
      line({334, 194.3}, "12") + line({42, 224.3}, "Russia") + line({111, 224.3}, "Ukraine") +
      line({201, 224.3}, "104") + line({334, 224.3}, "39");
  CHECK(text_of(page(table)) ==
        "| Origin | Target | Facebook accounts | Pages |\n|---|---|---|---|\n"
        "| Iran | United States | 47 | 12 |\n| Russia | Ukraine | 104 | 39 |\n");
}

TEST_CASE("Close cells are told apart where those below them are centred") {
  const std::string table =
      line({38, 126, 11}, "Network Summary", 0.8) + line({38, 161.2, 11}, "Iran") +
      line({84.8, 143.2, 11}, "This network originated in Iran") +
      line({84.8, 155.2, 11}, "and targeted people who live in") +
      line({84.8, 167.2, 11}, "the United States of America, and") +
      line({84.8, 179.2, 11}, "in the United Kingdom.") + line({38, 210, 11}, "Chad") +
      line({84.8, 210, 11}, "This network originated in Chad");
  CHECK(text_of(page(table)) ==
        "| Network | Summary |\n|---|---|\n| Iran | This network originated in Iran and targeted "
        "people who live in the United States of America, and in the United Kingdom. |\n| Chad | "
        "This network originated in Chad |\n");
}

TEST_CASE("A quotation beside an article is no column of a table and breaks no sentence") {
  const std::string above =
      prose(34, 100,
            {"The company has told us on Monday that it would go on with what it began in",
             "the year before, and that the police had been told of the whole affair."});
  const std::string below =
      prose(34, 248,
            {"joined at least one of these Groups and another 28,000 people followed one",
             "or more of these accounts. They spent less than $1,300 on ads this year."});
  const std::vector<std::string> beside = {
      "We removed 47 Facebook accounts and 12 Pages", "in June, 3 Groups and 26 accounts that were",
      "on Instagram. This network originated in the", "city of Tehran and targeted some people of",
      "Ghana and Mali. About 61,500 accounts had",    "followed these Pages, and 1,200 accounts"};
  const std::string article =
      "We removed 47 Facebook accounts and 12 Pages in June, 3 Groups and 26 accounts that were on "
      "Instagram. This network originated in the city of Tehran and targeted some people of Ghana "
      "and Mali. About 61,500 accounts had followed these Pages, and 1,200 accounts joined at "
      "least one of these Groups and another 28,000 people followed one or more of these "
      "accounts. They spent less than $1,300 on ads this year.\n\n";
  const auto quotation = [](double left) {
    return line({left, 147, 21}, "They removed") + line({left, 174, 21}, "999 pages in") +
           line({left, 201, 21}, "Chad and never");
  };
  const std::string right = text_of(page(above + prose(34, 149, beside) + quotation(400) + below));
  CHECK_THAT(right, Contains("\n\n" + article + "They removed 999 pages in Chad and never\n"));
  // Between two sentences, too.
  std::vector<std::string> ended = beside;
  ended.back() = "followed these Pages, and 1,200 Groups.";
  const std::string anew = prose(34, 248, {"They spent less than $1,300 on ads this year."});
  CHECK_THAT(text_of(page(above + prose(34, 149, ended) + quotation(400) + anew)),
             Contains("1,200 Groups. They spent less"));
  const std::string left = text_of(page(above + prose(220, 149, beside) + quotation(34) + below));
  CHECK_THAT(left, Contains("\n\n" + article + "They removed 999 pages in Chad and never\n"));
}

TEST_CASE("A list below a table is no part of it and does not join its columns") {
  const std::string table =
      line({72, 230.2}, "Country") + line({270, 230.2}, "Accounts") + line({421, 230.2}, "Pages") +
      line({72, 248.5}, "Iran") + line({310, 248.5}, "47") + line({442, 248.5}, "12") +
      line({72, 266.1}, "Russia") + line({291, 266.1}, "1,104") + line({442, 266.1}, "39");
  const std::string list = line({84, 283.7}, "•") + line({108, 283.7}, "30 Pages") +
                           line({84, 299.5}, "•") +
                           line({108, 299.5}, "16 accounts on Instagram.com");
  CHECK(text_of(page(table + list)) ==
        "| Country | Accounts | Pages |\n|---|---|---|\n| Iran | 47 | 12 |\n"
        "| Russia | 1,104 | 39 |\n\n- 30 Pages\n- 16 accounts on Instagram.com\n");
}

TEST_CASE("Columns end above a table, and others begin below it") {
  const auto columns = [](double top, const std::string& name) {
    return prose(34, top,
                 {"We removed 47 accounts that were", "run in " + name + " and its cities and",
                  "which had told people of the lives"}) +
           prose(320, top,
                 {"Tehran would offer to them, while", "they were in Mali themselves, with",
                  "no idea of what they told there."});
  };
  const std::string table = line({40, 160}, "Country") + line({120, 160}, "Pages") +
                            line({40, 180}, "Iran") + line({120, 180}, "12") +
                            line({40, 200}, "Chad") + line({120, 200}, "39");
  const auto text = [](const std::string& name) {
    return "We removed 47 accounts that were run in " + name +
           " and its cities and which had told people of the lives Tehran would offer to them, "
           "while they were in Mali themselves, with no idea of what they told there.";
  };
  CHECK(text_of(page(columns(100, "Yazd") + table + columns(230, "Qom"))) ==
        text("Yazd") + "\n\n| Country | Pages |\n|---|---|\n| Iran | 12 |\n| Chad | 39 |\n\n" +
            text("Qom") + "\n");
}

TEST_CASE("The last row of a table at the top of the next page belongs to it") {
  const std::string table = line({40, 700}, "Country") + line({160, 700}, "Pages") +
                            line({40, 720}, "Iran") + line({160, 720}, "12");
  const std::string row = line({40, 60}, "Chad") + line({160, 60}, "39") +
                          prose(34, 100, {"The rest of the report has no more figures."});
  CHECK(text_of(page(table) + page(row)) ==
        "| Country | Pages |\n|---|---|\n| Iran | 12 |\n| Chad | 39 |\n\n"
        "The rest of the report has no more figures.\n");
}

TEST_CASE("Words set from bottom to top beside the text enter no sentence") {
  const std::string turned =
      "<line>" + word(532, 95, 544, 144, "Removed") + word(532, 147, 544, 167, "999") + "</line>" +
      "<line>" + word(517, 95, 529, 122, "Pages") + word(517, 125, 529, 149, "from") + "</line>";
  CHECK(text_of(page(prose(34, 100, {"The company has removed", "no more than 47 accounts."}) +
                     turned)) == "The company has removed no more than 47 accounts.\n");
}
