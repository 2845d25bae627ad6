// Tables end to end: single assets, facts on their network from options and manifests, passages.
#include <string>

#include "takedowndb/takedowndb.h"
#include "tests/store/rows.h"
#include "tests/support.h"

using namespace takedowndb;
using namespace takedowndb::test;

namespace {

constexpr const char* kAccounts =
    "userid,user_screen_name,follower_count,account_creation_date\n"
    "1,ama_lome,10,2015-01-01\n2,benin_b,20,2015-01-02\n";

struct Fixture {
  TempFolder folder;
  std::string path = (folder.path() / "x.db").string();
  ImportOptions options;

  ImportSummary import(const std::string& what) {
    return Database::open(path).import_from(what, options);
  }
  std::string write(const std::string& name, const std::string& bytes) const {
    return folder.write("in/" + name, bytes);
  }
  std::string all(const std::string& sql) const {
    std::string out;
    for (const auto& row : rows(path, sql)) {
      for (const std::string& value : row) out += value + '|';
      out += ' ';
    }
    return out;
  }
};

constexpr const char* kClaims =
    "SELECT property, value, rule FROM claims WHERE property <> 'asset' ORDER BY property, value";

}  // namespace

TEST_CASE("accounts of a long table become single assets of one network") {
  Fixture f;
  const ImportSummary summary = f.import(f.write("togo_052021_users.csv", kAccounts));
  CHECK(summary.assets == 2);
  CHECK(f.all("SELECT code, platform, kind, asset FROM single_assets") ==
        "TW-TG-0521-A|twitter|account|hxxps://twitter[.]com/ama_lome| "
        "TW-TG-0521-A|twitter|account|hxxps://twitter[.]com/benin_b| ");
  CHECK(f.all("SELECT count, bound FROM claims WHERE property = 'asset'") == "2|more_than| ");
  // The same content again, whatever it is called: its facts would be others, its rows are not.
  CHECK(f.import((f.folder.path() / "in").string()).skipped == 1);
}

TEST_CASE("options beat the manifest, the manifest beats the file's name") {
  Fixture f;
  f.write("manifest.csv",
          "file,company,removed,origin,target\nusers.csv,,2018-10,Iran; Russia,US\n");
  f.options.metadata.network.removed = "2018-10-17";
  f.options.metadata.network.operation = "Harbour";
  f.import(f.write("users.csv", kAccounts));
  CHECK(f.all(kClaims) ==
        "company|Twitter|table.format| operation|Harbour|given| origin|IR|given| "
        "origin|RU|given| removed|2018-10-17|given| target|US|given| ");
  CHECK(f.all("SELECT code, removed FROM networks") == "TW-IRRU-1018-A|2018-10-17| ");
}

TEST_CASE("facts on a network that make no sense become problems") {
  Fixture f;
  f.options.metadata.network.origin = "Narnia; Togo";
  f.options.metadata.network.removed = "lately";
  f.import(f.write("users.csv", kAccounts));
  CHECK(f.all("SELECT code, message FROM problems") ==
        "bad_metadata|removed \"lately\" is no date and was left out; write 2018-10-26, 2018-10 or "
        "2018-10/2018-12.| bad_metadata|origin \"Narnia\" is no country and was left out.| ");
  CHECK(f.all(kClaims) == "company|Twitter|table.format| origin|TG|given| ");
}

TEST_CASE("a report tells of its networks itself") {
  Fixture f;
  f.options.metadata.network.origin = "Togo";
  f.import(f.write("a.txt", "On 26 October 2018 Facebook removed 30 Pages from Iran."));
  CHECK(f.all("SELECT value FROM claims WHERE property = 'origin'") == "IR| ");
  CHECK(f.all("SELECT code FROM problems") == "bad_metadata| ");
}

TEST_CASE("a report's own table and text name single assets of its network") {
  Fixture f;
  f.import(f.write("a.md",
                   "# Togo\n\nOn 26 October 2018 Facebook removed 30 Pages from Togo.\n\n"
                   "| Indicator type | Value |\n|---|---|\n| Domain | `harbour[.]example` |\n\n"
                   "It also ran t[.]me/harbour.\n"));
  CHECK(f.all("SELECT kind, asset, code FROM single_assets") ==
        "channel|t[.]me/harbour|FB-TG-1018-A| domain|harbour[.]example|FB-TG-1018-A| ");
  CHECK(f.all("SELECT substr(s.text, a.span_start + 1, a.span_end - a.span_start) FROM assets a "
              "JOIN sources s USING (source_id)") == "harbour[.]example| t[.]me/harbour| ");
}

TEST_CASE("the same table as CSV and as JSON is one source") {
  Fixture f;
  f.write("Q3_2021_togo.csv", "Indicator type,Indicator,Note\nDomain,harbour[.]example,\"a\nb\"\n");
  f.write("Q3_2021_togo.json",
          R"([{"Indicator type": "Domain", "Indicator": "harbour[.]example", "Note": "a b"}])");
  const ImportSummary summary = f.import((f.folder.path() / "in").string());
  CHECK(summary.imported == 1);
  CHECK(summary.skipped == 1);
}

TEST_CASE("files that explain others are no reports") {
  Fixture f;
  f.write("cases.csv", "Land;Pages\nIran;30\n");
  f.write("cases.mapping", "origin = Land\nassets = Pages\nkind = \"Facebook Pages\"\n");
  f.write("takedowndb-export.json", "{}");
  const ImportSummary summary = f.import((f.folder.path() / "in").string());
  CHECK(summary.imported == 1);
  CHECK(summary.failed == 0);
}

TEST_CASE("cells of prose are read as said of the table's network") {
  Document d;
  d.name = "a table";
  d.text = "about 50 | dozens | It targeted people in Benin. | 30";
  Extraction facts;
  TakedownMention& takedown = facts.takedowns.emplace_back();
  takedown.company.property = Property::kCompany;
  takedown.company.value = "Meta";
  Claim pages;
  pages.property = Property::kAsset;
  pages.count = 30;
  pages.platform = "facebook";
  pages.kind = "page";
  pages.span = Span{51, 53};
  takedown.networks.emplace_back().claims.push_back(pages);
  d.coded = facts;
  const auto passage = [&](Span span, std::string before, std::string after, Passage::Use use) {
    Passage p;
    p.span = span;
    p.before = std::move(before);
    p.after = std::move(after);
    p.use = use;
    d.passages.push_back(std::move(p));
  };
  passage({0, 8}, "We removed ", " groups on Facebook.", Passage::Use::kColumn);
  passage({11, 17}, "We removed ", " of accounts on Instagram.", Passage::Use::kBeside);
  passage({20, 48}, "", "", Passage::Use::kBeside);
  const Extraction read = extract(d);
  REQUIRE(read.takedowns.size() == 1);
  std::string out;
  for (const Claim& c : read.takedowns[0].networks.at(0).claims) {
    REQUIRE(c.span);
    out += std::string(to_string(c.property)) + ' ' + c.value +
           (c.count ? std::to_string(*c.count) : "") + " \"" +
           d.text.substr(static_cast<std::size_t>(c.span->start),
                         static_cast<std::size_t>(c.span->end - c.span->start)) +
           "\"; ";
  }
  // What is beside a column of figures states no figures again, but tells the target.
  CHECK(out == "asset 30 \"30\"; asset 50 \"about 50\"; target BJ \"Benin\"; ");
}
