#include "importers/html_text.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <unordered_map>

namespace takedowndb::importers {
namespace {

// Spans beyond these are no table that a person made.
constexpr int kMostColumns = 200;
constexpr int kMostRows = 1000;

// Words of classes and ids that name what is no part of an article, and those of roles.
constexpr auto kFurniture = std::to_array<std::string_view>(
    {"nav",     "navbar",    "navigation", "menu",        "breadcrumb",      "breadcrumbs",
     "cookie",  "cookies",   "consent",    "gdpr",        "onetrust",        "share",
     "sharing", "social",    "related",    "recommended", "recommendations", "recirc",
     "promo",   "promotion", "newsletter", "subscribe",   "subscription",    "signup",
     "comment", "comments",  "disqus",     "advert",      "advertisement",   "ad",
     "ads",     "sponsored", "sidebar",    "footer",      "copyright",       "skip",
     "modal",   "popup",     "overlay",    "paywall",     "trending",        "popular",
     "tags",    "toolbar",   "pagination", "pager",       "complementary",   "contentinfo",
     "search",  "banner",    "dialog",     "alert",       "screenreader",    "visuallyhidden"});
// The same, but only as whole names: "overflow-hidden" and "elementor-widget" stand on articles.
constexpr auto kFurnitureNames = std::to_array<std::string_view>({"hidden", "widget"});

bool is_listed(const std::string& word) {
  return std::find(kFurniture.begin(), kFurniture.end(), word) != kFurniture.end();
}

// The words of a class, id or role: "site-nav", "relatedStories" are two each.
template <class Test>
bool any_word(std::string_view names, Test test) {
  std::string word;
  char before = ' ';
  for (std::size_t i = 0; i <= names.size(); ++i) {
    const char c = i < names.size() ? names[i] : ' ';
    const bool letter = std::isalpha(static_cast<unsigned char>(c)) != 0;
    const bool camel = std::isupper(static_cast<unsigned char>(c)) != 0 &&
                       std::islower(static_cast<unsigned char>(before)) != 0;
    if (!letter || camel) {
      if (test(word)) return true;
      word.clear();
    }
    if (letter) word += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    before = c;
  }
  return false;
}

bool names_furniture(std::string_view names) {
  for (const std::string_view name : kFurnitureNames)
    for (std::size_t at = names.find(name); at != std::string_view::npos;
         at = names.find(name, at + 1)) {
      const std::size_t end = at + name.size();
      if ((at == 0 || is_blank(names[at - 1])) && (end == names.size() || is_blank(names[end])))
        return true;
    }
  return any_word(names, is_listed);
}

bool has_word(std::string_view names, std::string_view wanted) {
  return any_word(names, [wanted](const std::string& word) { return word == wanted; });
}

bool is_hidden(const GumboNode* node) {
  if (!is_element(node)) return false;
  if (gumbo_get_attribute(&node->v.element.attributes, "hidden") != nullptr) return true;
  if (attribute(node, "aria-hidden") == "true") return true;
  std::string style;
  for (const char c : attribute(node, "style"))
    if (c != ' ') style += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return style.find("display:none") != std::string::npos ||
         style.find("visibility:hidden") != std::string::npos;
}

bool is_skipped_tag(GumboTag t) {
  switch (t) {
    case GUMBO_TAG_SCRIPT:
    case GUMBO_TAG_STYLE:
    case GUMBO_TAG_NOSCRIPT:
    case GUMBO_TAG_TEMPLATE:
    case GUMBO_TAG_SVG:
    case GUMBO_TAG_MATH:
    case GUMBO_TAG_IFRAME:
    case GUMBO_TAG_OBJECT:
    case GUMBO_TAG_CANVAS:
    case GUMBO_TAG_BUTTON:
    case GUMBO_TAG_SELECT:
    case GUMBO_TAG_TEXTAREA:
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_HEAD:
    case GUMBO_TAG_FORM:
      return true;
    default:
      return false;
  }
}

bool is_heading(GumboTag t) { return t >= GUMBO_TAG_H1 && t <= GUMBO_TAG_H6; }

bool is_block(GumboTag t) {
  switch (t) {
    case GUMBO_TAG_P:
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_SECTION:
    case GUMBO_TAG_ARTICLE:
    case GUMBO_TAG_MAIN:
    case GUMBO_TAG_HEADER:
    case GUMBO_TAG_FOOTER:
    case GUMBO_TAG_ASIDE:
    case GUMBO_TAG_BLOCKQUOTE:
    case GUMBO_TAG_FIGURE:
    case GUMBO_TAG_FIGCAPTION:
    case GUMBO_TAG_ADDRESS:
    case GUMBO_TAG_DL:
    case GUMBO_TAG_DT:
    case GUMBO_TAG_DD:
    case GUMBO_TAG_UL:
    case GUMBO_TAG_OL:
    case GUMBO_TAG_LI:
    case GUMBO_TAG_TABLE:
    case GUMBO_TAG_TR:
    case GUMBO_TAG_PRE:
    case GUMBO_TAG_HR:
    case GUMBO_TAG_BODY:
    case GUMBO_TAG_DETAILS:
    case GUMBO_TAG_SUMMARY:
      return true;
    default:
      return is_heading(t);
  }
}

class Reader {
 public:
  explicit Reader(const GumboNode* root) : root_(root) {
    measure(root);
    page_ = below(root).letters;
  }

  std::string run() {
    const GumboNode* article = find_article();
    // A title that stands above the article.
    const auto titles = all(root_, GUMBO_TAG_H1);
    if (article != nullptr && titles.size() == 1 && !is_below(titles.front(), article)) {
      out_ = "# " + plain_text(titles.front());
      gap_ = 2;
    }
    walk(article == nullptr ? root_ : article);
    while (!out_.empty() && (out_.back() == '\n' || out_.back() == ' ')) out_.pop_back();
    return out_ + '\n';
  }

 private:
  // What is below an element, itself left out.
  struct Below {
    std::size_t letters = 0;  // without those of scripts
    std::size_t titles = 0;   // <h1>
    std::size_t headings = 0;
    std::size_t tables = 0;
    std::size_t paragraphs = 0;
  };

  // Counted once for all: a walk of its own for each element takes the square of the page's size.
  // Of what is never part of an article (scripts, frames), nothing counts; forms do, for some
  // servers put the whole page into one.
  Below measure(const GumboNode* node) {
    Below sum;
    if (node->type == GUMBO_NODE_TEXT) sum.letters = std::string_view(node->v.text.text).size();
    const GumboTag t = tag(node);
    if (!is_skipped_tag(t) || t == GUMBO_TAG_FORM)
      for (const GumboNode* child : children(node)) {
        const Below more = measure(child);
        const GumboTag c = tag(child);
        sum.letters += more.letters;
        sum.titles += more.titles + (c == GUMBO_TAG_H1 ? 1 : 0);
        sum.headings += more.headings + (c >= GUMBO_TAG_H1 && c <= GUMBO_TAG_H4 ? 1 : 0);
        sum.tables += more.tables + (c == GUMBO_TAG_TABLE ? 1 : 0);
        sum.paragraphs += more.paragraphs + (c == GUMBO_TAG_P ? 1 : 0);
      }
    if (is_element(node)) below_[node] = sum;
    return sum;
  }
  Below below(const GumboNode* node) const {
    const auto found = below_.find(node);
    return found == below_.end() ? Below() : found->second;
  }

  // What is never part of an article; but nothing that holds most of the page is furniture, however
  // it is called.
  bool is_furniture(const GumboNode* node) const {
    if (!is_element(node)) return false;
    const GumboTag t = tag(node);
    if (t == GUMBO_TAG_HTML || t == GUMBO_TAG_BODY || t == GUMBO_TAG_MAIN) return false;
    if (is_skipped_tag(t)) return t != GUMBO_TAG_FORM || below(node).letters * 2 < page_;
    if (is_hidden(node)) return true;
    const bool most = below(node).letters * 2 > page_;
    if (most) return false;
    if (t == GUMBO_TAG_ASIDE) return true;
    if (t == GUMBO_TAG_FOOTER) return true;
    if (t == GUMBO_TAG_HEADER) return below(node).titles == 0 && !in_article(node);
    if (is_heading(t) || t == GUMBO_TAG_P || t == GUMBO_TAG_ARTICLE) return false;
    // The site's name over the article, but not what holds a title of the article or of a part.
    for (const char* key : {"class", "id"})
      for (const char* head : {"header", "masthead"})
        if (has_word(attribute(node, key), head)) return below(node).headings == 0;
    return names_furniture(attribute(node, "class")) || names_furniture(attribute(node, "id")) ||
           names_furniture(attribute(node, "role"));
  }

  static bool in_article(const GumboNode* node) {
    for (const GumboNode* up = node->parent; up != nullptr && is_element(up); up = up->parent)
      if (tag(up) == GUMBO_TAG_ARTICLE || tag(up) == GUMBO_TAG_MAIN) return true;
    return false;
  }
  static bool is_below(const GumboNode* node, const GumboNode* top) {
    for (; node != nullptr; node = node->type == GUMBO_NODE_DOCUMENT ? nullptr : node->parent)
      if (node == top) return true;
    return false;
  }
  bool in_furniture(const GumboNode* node) const {
    for (const GumboNode* up = node; up != nullptr && is_element(up); up = up->parent)
      if (is_furniture(up)) return true;
    return false;
  }

  // <article>, when one holds most of what the articles hold; else <main>; else the whole body.
  const GumboNode* find_article() const {
    const GumboNode* best = nullptr;
    std::size_t sum = 0;
    for (const GumboNode* node : all(root_, GUMBO_TAG_ARTICLE)) {
      if (in_furniture(node)) continue;
      const std::size_t n = below(node).letters;
      sum += is_below(node, best) && node != best ? 0 : n;
      if (best == nullptr || n > below(best).letters) best = node;
    }
    if (best != nullptr && below(best).letters * 2 > sum && below(best).letters > 200) return best;
    const auto mains = all(root_, GUMBO_TAG_MAIN);
    if (mains.size() == 1 && below(mains.front()).letters > 200) return mains.front();
    return nullptr;
  }

  // A line break before what comes next: 1 a new line, 2 an empty one between.
  void gap(int lines) {
    if (!out_.empty()) gap_ = std::max(gap_, lines);
  }

  void add(std::string_view text) {
    for (const char c : text) {
      if (is_blank(c) && !keep_lines_) {
        blank_ = true;
        continue;
      }
      after_break_ = false;
      if (gap_ > 0) {
        while (!out_.empty() && out_.back() == ' ') out_.pop_back();
        out_.append(static_cast<std::size_t>(gap_), '\n');
        out_ += mark_;
        mark_.clear();
        gap_ = 0;
        blank_ = false;
      } else if (!mark_.empty()) {
        out_ += mark_;
        mark_.clear();
      }
      if (blank_ && !out_.empty() && out_.back() != '\n' && out_.back() != ' ') out_ += ' ';
      blank_ = false;
      out_ += c;
    }
  }

  void walk(const GumboNode* node) {
    if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_CDATA ||
        node->type == GUMBO_NODE_WHITESPACE) {
      add(node->v.text.text);
      return;
    }
    if (!is_element(node) || is_furniture(node)) return;
    const GumboTag t = tag(node);
    if (t == GUMBO_TAG_BR) {
      gap(after_break_ ? 2 : 1);
      after_break_ = true;
      return;
    }
    if (t == GUMBO_TAG_SUP && is_note(node)) return;
    if (t == GUMBO_TAG_TABLE && is_data(node)) {
      table(node);
      return;
    }
    const bool block = is_block(t);
    const bool item = t == GUMBO_TAG_LI;
    const bool close = item || t == GUMBO_TAG_TR || t == GUMBO_TAG_DT || t == GUMBO_TAG_DD;
    if (block) gap(close ? 1 : in_item_ > 0 ? 1 : 2);
    if (is_heading(t))
      mark_ = std::string(static_cast<std::size_t>(t - GUMBO_TAG_H1) + 1, '#') + ' ';
    if (item) {
      mark_ =
          number_.empty() || number_.back() == 0 ? "- " : std::to_string(number_.back()++) + ". ";
      ++in_item_;
    }
    if (t == GUMBO_TAG_OL || t == GUMBO_TAG_UL)
      number_.push_back(t == GUMBO_TAG_OL ? first_number(node) : 0);
    const bool kept = keep_lines_;
    if (t == GUMBO_TAG_PRE) keep_lines_ = true;
    for (const GumboNode* child : children(node)) walk(child);
    keep_lines_ = kept;
    if (t == GUMBO_TAG_OL || t == GUMBO_TAG_UL) number_.pop_back();
    if (item) --in_item_;
    if (is_heading(t) || item) mark_.clear();
    if (block) gap(close ? 1 : in_item_ > 0 ? 1 : 2);
  }

  // Where an ordered list begins to count.
  static int first_number(const GumboNode* list) {
    const std::string_view start = attribute(list, "start");
    int number = 1;
    const auto [end, error] = std::from_chars(start.data(), start.data() + start.size(), number);
    const bool good = error == std::errc() && end == start.data() + start.size() && number > 0;
    return good && number < 1'000'000 ? number : 1;
  }

  // "46 accounts<sup>1</sup>": the number of a footnote, which is no digit of what stands before.
  bool is_note(const GumboNode* node) const {
    if (below(node).letters > 200) return false;
    const std::string text = plain_text(node);
    if (text == "\u2020" || text == "\u2021") return true;
    return !text.empty() && text.find_first_not_of("0123456789[]()*, ") == std::string::npos;
  }

  // A table of cells, not one that lays out the page: at least two columns, and no cell that holds
  // a good part of the page.
  bool is_data(const GumboNode* node) const {
    if (attribute(node, "role") == "presentation") return false;
    std::size_t columns = 0;
    for (const GumboNode* row : all(node, GUMBO_TAG_TR)) {
      std::size_t cells = 0;
      for (const GumboNode* cell : children(row)) {
        const GumboTag t = tag(cell);
        if (t != GUMBO_TAG_TD && t != GUMBO_TAG_TH) continue;
        ++cells;
        const Below in = below(cell);
        if (in.letters > 1500 || in.tables > 0 || in.paragraphs > 2 || in.titles > 0) return false;
      }
      columns = std::max(columns, cells);
    }
    return columns >= 2;
  }

  // How many columns or rows a cell takes, at most `most`.
  static int span(const GumboNode* cell, const char* name, int most) {
    const std::string_view said = attribute(cell, name);
    int value = 1;
    std::from_chars(said.data(), said.data() + said.size(), value);
    return std::clamp(value, 1, std::max(most, 1));
  }

  // Cells that were merged stand once, with empty ones beside and below.
  void table(const GumboNode* node) {
    gap(2);
    for (const GumboNode* caption : all(node, GUMBO_TAG_CAPTION)) {
      add(plain_text(caption));
      gap(2);
    }
    bool heading = true;
    std::vector<int> down;  // by column: rows that a cell above still reaches into
    for (const GumboNode* row : all(node, GUMBO_TAG_TR)) {
      std::string line = "|";
      std::string rule = "|";
      std::size_t column = 0;
      const auto put = [&](const std::string& words) {
        line += words.empty() ? " |" : ' ' + words + " |";
        rule += "---|";
        if (++column > down.size()) down.resize(column);
      };
      const auto under_others = [&] {
        while (column < down.size() && down[column] > 0) {
          --down[column];
          put("");
        }
      };
      bool any = false;
      for (const GumboNode* cell : children(row)) {
        if (tag(cell) != GUMBO_TAG_TD && tag(cell) != GUMBO_TAG_TH) continue;
        under_others();
        any = true;
        std::string words = plain_text(cell);
        std::replace(words.begin(), words.end(), '|', '/');
        const std::size_t first = column;
        const int wide = span(cell, "colspan", kMostColumns - static_cast<int>(first));
        for (int i = 0; i < wide; ++i) put(i == 0 ? words : "");
        const int high = span(cell, "rowspan", kMostRows);
        for (std::size_t c = first; c < column; ++c) down[c] = high - 1;
      }
      if (!any) continue;
      under_others();
      gap(1);
      add(line);
      if (heading) {
        gap(1);
        add(rule);
      }
      heading = false;
    }
    gap(2);
  }

  const GumboNode* root_;
  std::unordered_map<const GumboNode*, Below> below_;
  std::size_t page_ = 0;
  std::string out_;
  std::string mark_;  // of a heading or list item, before its first word
  std::vector<int> number_;
  int in_item_ = 0;
  int gap_ = 0;
  bool blank_ = false;
  bool after_break_ = false;
  bool keep_lines_ = false;
};

}  // namespace

std::string text_of_page(const GumboNode* root) { return Reader(root).run(); }

}  // namespace takedowndb::importers
