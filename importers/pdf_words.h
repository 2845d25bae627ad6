// The words of a PDF with their places, as `pdftotext -bbox-layout` prints them: XHTML of a fixed
// form, pages > flows > blocks > lines > words. In: its output, in pieces of any size; out: for
// each page its pieces of lines. A small reader of its own, for gumbo would need the whole output
// and a node for each word in memory.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace takedowndb::importers {

// Points from the page's upper left corner.
struct Box {
  double left = 0;
  double top = 0;
  double right = 0;
  double bottom = 0;
  double height() const { return bottom - top; }
  double width() const { return right - left; }
  void cover(const Box& other);
};

// Words that follow each other on one line, without a wide gap between.
struct LinePiece {
  Box box;
  double size = 0;        // height of most of its letters: that of the type
  double first_word = 0;  // width of its first word
  double text_left = 0;   // where the text begins behind the mark of a list item
  std::string text;
  // Gaps that are wider than the others: cells of a table may meet there.
  struct Gap {
    std::size_t at = 0;  // the blank in `text`
    double left = 0;
    double right = 0;
  };
  std::vector<Gap> gaps;
  double limit = 1e9;     // where what stands beside it begins, short of the margin
  std::size_t aside = 0;  // what stands beside it, by its number; 0: nothing
};

struct PdfPage {
  double width = 0;
  double height = 0;
  std::vector<LinePiece> lines;
};

class PdfWords {
 public:
  void feed(std::string_view piece);

  std::string title;  // of the document's properties
  std::vector<PdfPage> pages;
  bool ended = false;        // whether the output was complete
  std::size_t letters = 0;   // characters, and among them those that the file gives no meaning
  std::size_t nameless = 0;  // (U+FFFD and private use)

 private:
  struct Word {
    Box box;
    std::string text;
  };
  void element(std::string_view tag, std::string_view text);
  void end_line();
  void add_line(std::size_t first, std::size_t end, double usual_gap);
  std::string readable(std::string_view text);

  std::string rest_;  // what is not read yet: the begin of a tag, or of the text before one
  std::vector<Word> line_;
  bool turned_ = false;  // a word of it is set from bottom to top
  Box word_;
};

}  // namespace takedowndb::importers
