// The class behind assemble(): one walk over the frames that keeps what a reader would keep in mind
// - which takedown and network are being told, what section and day hold, who was the subject.
// Private to the extractor. Its parts stand by topic in assemble.cpp, headings.cpp, rows.cpp,
// records.cpp, takedowns.cpp, removal_dates.cpp, networks.cpp, absorb.cpp, resolve.cpp, worth.cpp
// and covered.cpp; what needs none of this state is in compare.h and companies.h.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extract/assemble.h"
#include "extract/companies.h"
#include "extract/compare.h"
#include "extract/operations.h"
#include "extract/subject.h"

namespace takedowndb::grammar {

// Its members stand by topic: there is one of it, and no room to save.
class Assembler {  // NOLINT(clang-analyzer-optin.performance.Padding)
 public:
  Assembler(const Reading& r, const Layout& layout, const std::vector<Frame>& frames,
            const Calendar& calendar, const std::string& publisher)
      : r_(r),
        u_(r.units.data()),
        layout_(layout),
        frames_(frames),
        calendar_(calendar),
        companies_(r, layout, frames, publisher),
        operations_(find_operation_names(r, layout)),
        routine_lines_(layout.lines.size()) {
    for (const Frame& f : frames)
      if (f.routine) routine_lines_[layout.sentences[f.sentence].line] = true;
  }

  Assembly run();

 private:
  // assemble.cpp: the walk
  Takedown* take();
  const Takedown* take() const { return current_take_ == kNone ? nullptr : &takes_[current_take_]; }
  Network* net();
  std::size_t new_take(std::string_view company);
  void new_net(std::size_t sentence);
  void step(std::size_t index);
  void remember(const Frame& f, const Sentence& s);
  bool of_what_was_told(const Sentence& s) const;
  bool stands_for_told(std::size_t i) const;
  void announced_on(const Frame& f, const Sentence& s);
  bool opens_with_the_assets(const Sentence& s) const;
  bool is_period_of_other(std::string_view company) const;
  void find_counting();
  void find_counting_paragraphs();
  static bool tells_of_somebody(const Frame& f, const Sentence& s);
  bool waits(std::size_t index) const;
  void absorb_waiting(std::size_t counting);
  bool say_all_companies(const Frame& f, const Sentence& s);
  void share_main(const Frame& f);
  bool one_network(const Sentence& s) const;
  bool several_companies(const Sentence& s) const;
  void act_jointly(const Sentence& s);
  void date_both(const Frame& f, const Sentence& s);
  void date_each(const Frame& f, const Sentence& s);
  bool joint(std::string_view a, std::string_view b) const;
  bool word_of_company(std::size_t i) const;
  bool in_report_of(const Sentence& s, const DateHit& d) const;
  static void put_date(Takedown& t, const DateHit& d);
  bool covers_period(const DateHit& d, const Sentence& s) const;
  bool is_ledger(const DateHit& d, const Sentence& s) const;
  bool said_by_one(const Sentence& s, const DateHit& d) const;
  bool said_by_two(const Sentence& s, const DateHit& d) const;
  std::string_view only_company(std::size_t first, std::size_t end) const;
  void refer(const Frame& f);
  bool tells_of_act(const Frame& f, const Sentence& s) const;
  void date_removals(const Frame& f, const Sentence& s);
  bool has_content(const Frame& f) const;
  bool later_statement(const Frame& f) const;
  static bool only_vague(const Frame& f);
  bool told_below(const Frame& f, bool anywhere = false) const;
  std::string edtf_of_published() const;

  // headings.cpp
  bool begins_section(const Frame& f, const Sentence& s);
  void begin_item();
  void take_label(const Frame& f, const Sentence& s);
  void label(const DateHit& date, std::size_t first_line, std::size_t last_line);
  bool labelled(const Sentence& s) const {
    return label_date_ != nullptr && label_line_ <= s.line && s.line <= label_last_;
  }
  std::size_t intro_of(const Sentence& s) const;
  void take_date_label(const Frame& f, const Sentence& s);
  std::vector<std::size_t> heading_places(const Sentence& s) const;
  bool labels_below(std::size_t line) const;
  std::size_t words_beside(const Sentence& s, Range date) const;
  bool ends_bold(std::size_t i, const Sentence& s) const;
  bool names_operation(const Frame& f, const Line& line) const;
  bool over_labels(std::size_t line) const;
  bool finds_day_headings() const;
  bool heading_date(const Frame& f, const Sentence& s, std::string& edtf, Range& words) const;
  bool item_header(const Frame& f, const Sentence& s);
  std::vector<std::size_t> leading_label(const Sentence& s) const;
  Place section_place(std::size_t unit) const;
  std::string_view place_code(std::size_t i) const;

  // rows.cpp
  struct RowNet {
    std::string_view name;  // first cell
    std::size_t line;
    std::size_t take, net;  // that it tells of
  };
  void move_rows(std::size_t from_take, std::size_t from_net);
  const RowNet* row_called(const Line& line) const;
  const RowNet* row_named(const Sentence& s) const;
  void take_row(const Frame& f, const Sentence& s);
  bool choose_by_row(const Frame& f, const Sentence& s);
  bool take_note_of_date(const Frame& f, const Sentence& s);
  void take_paragraph_label(const Frame& f, const Sentence& s);

  // records.cpp
  enum class RecordLabel : std::uint8_t { kOther, kDate, kCompany, kPlatform, kFact };
  struct Record {
    std::size_t first_line = 0;
    std::size_t last_line = 0;
    std::string_view company;
    const DateHit* date = nullptr;
  };
  std::size_t label_colon(const Sentence& s) const;
  RecordLabel record_label(const Sentence& s, std::size_t colon) const;
  void find_records();
  std::string_view owner_by_kind(const Frame& f) const;
  std::string_view company_of(const Record& record, std::size_t frame) const;
  bool take_record(const Frame& f, const Sentence& s);

  // takedowns.cpp
  // How a sentence tells of a removal.
  struct Telling {
    bool statement = false;  // it says that something was removed
    bool again = false;      // it dates the networks told before
    std::string company;     // of its own: takedowns may move while it is used
    const DateHit* date = nullptr;
    const DateHit* same_day = nullptr;  // "on the same day"
    bool recalled = false;              // an earlier occasion
  };
  void choose_takedown(const Frame& f, const Sentence& s);
  std::string_view acting_company(const Frame& f, bool statement);
  bool arrives(const Frame& f, const Sentence& s) const;
  bool follows(const Frame& f, const Sentence& s) const;
  std::string_view owner_of_audience(const Frame& f) const;
  std::string_view turned_to(const Frame& f) const;
  std::string_view spoken_for(const Frame& f) const;
  std::string_view owner_of_all(const Frame& f) const;
  bool is_recalled(const Frame& f, const Telling& x) const;
  bool opens_with(const Frame& f, const DateHit& date) const;
  void begin_story(const Frame& f, const Sentence& s, const Telling& x);
  void go_to_date(const Frame& f, const Telling& x);
  void date_by_distance(Takedown& t, const Takedown& other, const Frame& f) const;
  void go_to_company(const Frame& f, const Telling& x);
  void go_to(std::size_t takedown);
  void back_to_main();
  std::size_t find_take(std::string_view company) const;
  bool goes_to_only(std::string_view company);
  std::size_t find_only_take(std::string_view company) const;
  static bool is_whole_of(const Takedown& t, const std::string& date);
  std::size_t find_dated_take(std::string_view company, const std::string& date,
                              bool recalled) const;
  std::string_view company_by_kind(const Frame& f);
  bool told_just_before(const Frame& f) const;
  bool beside(std::size_t take, std::size_t network, std::size_t sentence) const;
  void share_with(std::size_t found, std::size_t other, std::size_t network, std::size_t sentence);
  bool main_told() const;
  void choose_in_section(std::string_view company, const std::string& date, Range words);
  bool restates(const Frame& f) const;

  // removal_dates.cpp
  const DateHit* date_said(const Frame& f, const Sentence& s, const Telling& x);
  bool only_titled(const Takedown& t) const;
  bool is_title_line(std::size_t line) const;
  const DateHit* removal_date(const Frame& f, const Sentence& s) const;
  bool dated_by_telling(const Takedown& t) const;
  bool removes_the_told(const Frame& f, const Sentence& s) const;
  bool in_quotation(std::size_t i, const Sentence& s) const;
  static bool acts_before(const std::string& act, const std::string& told);
  bool told_on(Range date, const Sentence& s) const;
  bool in_aside_of_subject(const DateHit& d, std::size_t removal, const Sentence& s) const;
  bool acted_on(const DateHit& d, std::size_t removal) const;
  bool redates(const Frame& f, const Sentence& s);
  bool tells_of_one(const Sentence& s) const;
  const DateHit* date_of_act(const Frame& f, const Sentence& s) const;
  const DateHit* date_of_report(const Frame& f, const Sentence& s) const;
  const DateHit* date_of_remark(const Frame& f, const Sentence& s) const;
  const DateHit* date_of_happening(const Frame& f, const Sentence& s) const;
  bool splits_off(const Frame& f, const Sentence& s);
  bool member_goes(const Frame& f, const Sentence& s);
  void own_take(const Frame& f, const DateHit* date, bool recalled);
  static void leaves_series(std::vector<Network>& networks, Network& moved);
  bool removes_these(const Frame& f, const Sentence& s) const;
  bool removes_member(const Frame& f, const Sentence& s) const;
  bool subject_is_told(std::size_t removal, const Sentence& s) const;
  bool is_earlier(const std::string& date) const;
  const DateHit* date_before(std::size_t sentence) const;
  bool recalls(const DateHit& d) const;
  void set_date(const Frame& f, const DateHit* date, bool recalled);

  // networks.cpp
  void choose_network(const Frame& f, const Sentence& s);
  bool tells_of_next(const Frame& f, const Sentence& s) const;
  bool tells_again(const Frame& f, const Sentence& s);
  bool opens_network(const Frame& f, const Sentence& s, const Codes& f_origins, bool assets);
  void choose_first(const Frame& f, const Codes& f_origins, bool assets);
  void choose_behind_headline(const Frame& f, const Codes& f_origins, bool assets);
  bool removed_on_its_day(const Frame& f) const;
  bool tells_other_origin(const Frame& f) const;
  static bool calls_by_origin(const Frame& f);
  bool opens_with_one(const Sentence& s) const;
  bool counts_all_of_them(const Frame& f) const;
  void next_net(const Frame& f, const Codes& f_origins);
  std::string_view platform_of(const Figure& f, std::string_view company) const;
  bool same_slot(const Figure& a, const Figure& b) const;
  bool shares_figure(const Network& n, const Frame& f) const;
  bool conflicts(const Network& n, const Frame& f) const;
  bool next_bare();
  bool rounds_all(const Network& n, const Frame& f) const;
  static bool labels(const Frame& f);
  bool repeats_label(const Network& n, const Frame& f) const;
  bool select_restated(const Frame& f);
  bool find_by_origin(const Codes& codes);
  bool reuse_by_origin(const Codes& codes);
  bool reuse_by_origin_empty(const Codes& codes);

  // absorb.cpp
  void absorb(const Frame& f, const Sentence& s);
  Figure of_pronoun(Figure x, std::size_t sentence) const;
  Figure at_home(const Figure& x) const;
  bool named_again(const Frame& f) const;
  bool word_is_total(std::size_t i) const;
  void announce(const Frame& f);
  void add_same_actor(Network& n, const Frame& f);
  void add_announced(Network& n, const Sentence& s);
  Figure on_acting_platform(const Frame& f, const Figure& x) const;
  bool told_elsewhere(const Codes& more, const Codes& have);
  bool is_spared(const Figure& x, const Sentence& s) const;
  bool lists_own_assets(const Frame& f) const;
  bool is_for_sale(const Figure& x, const Sentence& s) const;
  bool is_handed_on(const Figure& x, const Sentence& s) const;
  bool found_by_others(const Figure& x, const Sentence& s) const;
  bool tells_assets(const Frame& f) const;
  bool is_supposed(const Frame& f, const Figure& x, const Sentence& s) const;
  bool is_of_others(const Frame& f, const Figure& x, const Sentence& s) const;
  bool is_routine(const Frame& f, const Figure& x, const Sentence& s) const;
  bool counts(const Frame& f, const Figure& x, const Sentence& s) const;
  bool speaks_of_self(const Sentence& s) const;
  bool quoted_by_others(const Figure& x, const Sentence& s) const;
  bool single_network(const Frame& f, const Sentence& s) const;
  void add_figure(Network& n, const Figure& x);
  static void add_said(Network& n, const Frame& f);
  static void add_place(Network& n, const Place& p);
  static void add_name(Network& n, const Name& x);

  // inventory.cpp
  bool removes_what_is_told(const Frame& f, const Sentence& s) const;
  void find_all_removed();
  bool removes_uncounted(std::size_t first, std::size_t end) const;
  bool removes_all_below(const Frame& f, const Sentence& s) const;
  bool is_inventory(const Frame& f, const Figure& x, const Sentence& s) const;

  // resolve.cpp
  void finish();
  bool is_recent(const Takedown& t) const;
  void absorb_pending();
  bool told_at_front(const Name& name) const;
  void fold_namings();
  static bool speaks_of_operation(const Frame& f);
  void describe(Network& n) const;
  void share_operation();
  void share_once();
  void merge_repeated(Takedown& t);
  bool same_assets(const Network& a, const Network& b, std::string_view company) const;
  void merge_told_again();
  static void drop_headed_targets(Network& n);
  static void fill_bare(Takedown& t);
  static void inherit(Takedown& t);
  void mark_combined(Takedown& t) const;
  static bool adds_up(const Takedown& t, std::size_t whole);
  static bool only_vague(const Takedown& t, std::size_t whole);
  bool adds_up_by_kind(const Takedown& t, std::size_t whole) const;
  void give_members(Network& n, const Takedown& t) const;
  void drop_channels_of_others(Network& n, const Takedown& t) const;
  void resolve(Network& n, const Takedown& t);
  void give_followers(Network& n, std::string_view company) const;
  static void settle_figures(Network& n);

  // worth.cpp
  bool tells_of_removal() const;
  bool removes(const Frame& f) const;
  bool is_hypothetical(const Line& line) const;
  bool worth(const Network& n, const Takedown& t) const;
  void find_other_sections();
  std::size_t line_of(std::size_t unit) const;
  bool tells_of_network(const Line& line) const;
  bool tells_of_networks(bool strictly) const;
  bool is_beside_other(const Network& n) const;
  bool links_to_government() const;
  static bool is_told_as_network(const Network& n, bool strictly, bool of_government, bool others);
  static bool is_told_plainly(const Network& n);
  bool denied_as_influence(const Network& n) const;
  bool of_other_subject(const Network& n) const;
  bool mostly_routine() const;
  bool influence() const;

  // covered.cpp
  static void drop_opening(Takedown& t);
  static void drop_echoes(Takedown& t);
  void leave_out_covered();

  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

  const Reading& r_;
  const Unit* const u_;  // all units of the text
  const Layout& layout_;
  const std::vector<Frame>& frames_;
  const Calendar& calendar_;
  const Companies companies_;
  const std::vector<std::string> operations_;  // names that the text gives
  std::vector<bool> routine_lines_;            // that speak of routine enforcement
  std::vector<Takedown> takes_;
  std::size_t begun_ = 0;          // takedowns and networks so far
  std::vector<Range> covered_;     // of removals without figures that may be told elsewhere
  std::vector<Figure> unclear_;    // of removals that nothing ties to an operation
  std::vector<bool> other_lines_;  // of sections on fraud, hacking and the like
  Subject text_subject_;
  bool all_removed_ = false;         // what it tells of, says the text, and counts nothing there
  std::vector<bool> removed_there_;  // by frame: the same, of its section
  bool networks_told_ = false;       // one at least with what such operations have
  std::string period_;
  Range period_words_;

  // The section at hand.
  std::string_view label_company_;  // whose removals the label speaks of, if it says
  bool day_headings_ = false;       // days are headings over what was done on them
  std::string section_date_;
  bool section_loose_ = false;   // it stands in a heading with other words
  std::size_t run_in_line_ = 0;  // after the line whose front is that heading, 0 for none
  Range section_words_;
  std::vector<std::size_t> section_places_;
  bool section_open_ = false;
  std::optional<Name> item_name_;        // the operation that such a heading names
  bool section_item_ = false;            // a heading counted a network that nothing has told of yet
  const DateHit* label_date_ = nullptr;  // of the lines from label_line_ to label_last_
  std::size_t label_line_ = 0;
  std::size_t label_last_ = 0;
  std::string_view intro_company_;  // that acted, says the line over its bullets
  std::size_t recalled_line_ = 0;   // the last one that was read as told of a recalled takedown
  std::size_t better_line_ = 0;     // line after the one with a date of its own, inside a section
  std::vector<Record> records_;     // of a register, in the order of their lines
  std::size_t record_ = 0;          // the one at hand or next
  bool in_record_ = false;
  std::string_view records_company_;  // that the assets of any record tell
  std::vector<RowNet> row_nets_;
  std::string_view row_company_;   // of the row at hand
  bool row_total_ = false;         // it only sums up the others
  bool told_section_ = false;      // the heading names a row that was told
  bool rows_told_ = false;         // there was a table
  std::size_t note_line_ = 0;      // line after a note on a row, told by its date
  std::size_t told_line_ = 0;      // line after the paragraph that speaks of a network told before
  bool dated_rows_ = false;        // of a table, just told
  std::string_view item_company_;  // of an item with a header of its own
  std::string item_date_;
  Range item_words_;
  bool item_open_ = false;
  bool lead_open_ = false;  // an item began and has told nothing yet

  // What sentences before said for those to come.
  std::vector<BackReference> references_;          // of no network yet
  bool by_sections_ = false;                       // three headings or more tell of assets each
  std::vector<std::size_t> counting_;              // by frame: the first of its section with assets
  std::vector<std::size_t> counting_paragraph_;    // the same, by paragraphs that begin a new story
  std::vector<std::size_t> waiting_;               // frames of this section told before that
  std::vector<std::size_t> pending_;               // frames that told facts before any removal
  std::string_view seizer_;                        // that is named first
  std::string_view subject_;                       // company that was the last subject
  std::string_view heading_company_;               // the one company that the heading above names
  const DateHit* pending_date_ = nullptr;          // of a removal told without its figures
  const DateHit* common_date_ = nullptr;           // on which several companies acted
  bool all_joint_ = false;                         // ... against one operation
  std::vector<std::string_view> joint_companies_;  // that acted against one operation together
  std::map<std::string, const DateHit*> company_dates_;
  std::size_t new_line_ = 0;       // line after the one in which a new network was only named
  std::size_t following_ = kNone;  // sentence that goes on counting removals of the one before
  bool same_operation_ = false;
  // takedown: of the same operation as this takedown and network
  std::map<std::size_t, std::pair<std::size_t, std::size_t>> same_as_;

  std::vector<std::size_t> unsaid_same_;  // takedowns of it that no sentence calls the same

  std::size_t main_take_ = kNone;
  std::size_t current_take_ = kNone;
  std::size_t current_net_ = kNone;
  // A member of a series that was removed on an occasion of its own, and where the others are told.
  std::size_t split_take_ = kNone;
  std::size_t series_take_ = kNone;
};

}  // namespace takedowndb::grammar
