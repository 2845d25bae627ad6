#include "store/import_session.h"

#include "store/reconcile_io.h"
#include "tests/store/facts.h"
#include "tests/store/rows.h"
#include "tests/support.h"

using namespace takedowndb;
using namespace takedowndb::test;
using store::Connection;
using store::identify;
using store::ImportSession;

namespace {

reconcile::Output nothing(const reconcile::Input&) { return {}; }

struct Fixture {
  TempFolder folder;
  std::string path = (folder.path() / "x.db").string();
  Connection connection{path, OpenMode::kReadWriteOrCreate};

  // Imports one document in a run of its own; its source_id, 0 when it was there.
  std::int64_t add(const Document& document) {
    ImportSession session(connection, {document.name});
    const store::Identity identity = identify(document);
    std::int64_t id = 0;
    if (!session.contains(identity))
      id = session.add(document, identity, document.coded ? *document.coded : Extraction())
               .source_id;
    session.count_file(id == 0 ? FileOutcome::Kind::kSkipped : FileOutcome::Kind::kImported);
    session.finish(nothing);
    return id;
  }
  Rows sql(const std::string& query) { return rows(connection.db(), query); }
};

Extraction with_spans() {
  Extraction e;
  TakedownMention& t = e.takedowns.emplace_back();
  t.company = claim(Property::kCompany, "Meta");
  t.company.span = Span{0, 8};
  NetworkMention& n = t.networks.emplace_back();
  n.claims.push_back(figure(Property::kAsset, 30, "facebook", "page"));
  n.claims.back().span = Span{17, 25};
  return e;
}

}  // namespace

TEST_CASE("a document becomes rows, and its spans are the quotations") {
  Fixture f;
  const Document d = text_document("a.txt", "Facebook – Türk: 30 Pages.");
  ImportSession session(f.connection, {"a.txt"});
  const store::Stored stored = session.add(d, identify(d), with_spans());
  session.count_file(FileOutcome::Kind::kImported);
  session.finish(nothing);
  CHECK(stored.mentions == 1);
  CHECK(stored.claims == 2);
  CHECK(f.sql("SELECT property, value, quote FROM claim_quotes ORDER BY claim_id") ==
        Rows{{"company", "Meta", "Facebook"}, {"asset", "30 Pages on Facebook", "30 Pages"}});
  CHECK(f.sql("SELECT claim_id = source_id * 65536 + rowid - 1, mention_id = source_id * 1024, "
              "takedown FROM claims ORDER BY rowid") == Rows{{"1", "NULL", "0"}, {"1", "1", "0"}});
  CHECK(f.sql("SELECT finished, files_imported, documents, mentions, claims FROM imports") ==
        Rows{{"1", "1", "1", "1", "2"}});
  CHECK(f.sql("SELECT rowid FROM source_search WHERE source_search MATCH 'türk'") == Rows{{"1"}});
  CHECK(f.sql("SELECT bound FROM claims ORDER BY claim_id") == Rows{{"NULL"}, {"exact"}});
}

TEST_CASE("what is not stated is NULL") {
  Fixture f;
  f.add(text_document("a.txt", "Nothing."));
  CHECK(f.sql("SELECT title, publisher, published, url, language, external_id, path, "
              "superseded_by FROM sources") ==
        Rows{{"NULL", "NULL", "NULL", "NULL", "NULL", "NULL", "NULL", "NULL"}});
}

TEST_CASE("content that is there is known again") {
  Fixture f;
  CHECK(f.add(text_document("a.txt", "One.")) != 0);
  CHECK(f.add(text_document("b.txt", "One.")) == 0);
  CHECK(f.add(text_document("c.txt", "Two.")) != 0);
  CHECK(f.sql("SELECT count(*) FROM sources") == Rows{{"2"}});
}

TEST_CASE("two contents that want one id both get one") {
  Fixture f;
  ImportSession session(f.connection, {"x"});
  store::Identity a = identify(text_document("a.txt", "One."));
  store::Identity b = identify(text_document("b.txt", "Two."));
  b.source_id = a.source_id;
  const Document one = text_document("a.txt", "One.");
  const Document two = text_document("b.txt", "Two.");
  CHECK(session.add(one, a, {}).source_id == a.source_id);
  CHECK_FALSE(session.contains(b));
  CHECK(session.add(two, b, {}).source_id == a.source_id + 1);
  CHECK(session.contains(a));
  CHECK(session.contains(b));
  session.finish(nothing);
}

TEST_CASE("a run that is not finished leaves the file as it was") {
  Fixture f;
  const std::string before = read_file(f.path);
  {
    ImportSession session(f.connection, {"a.txt"});
    const Document d = text_document("a.txt", "One.");
    session.add(d, identify(d), {});
  }
  CHECK(read_file(f.path) == before);
}

TEST_CASE("a run in which nothing could be used leaves the file as it was") {
  Fixture f;
  const std::string before = read_file(f.path);
  ImportSession session(f.connection, {"a.txt"});
  session.add_problem("a.txt", {Problem::Severity::kError, "empty", "empty file", {}});
  session.count_file(FileOutcome::Kind::kFailed);
  session.finish(nothing);
  CHECK(read_file(f.path) == before);
}

TEST_CASE("problems are told once, with file or source") {
  Fixture f;
  for (int i = 0; i < 2; ++i) {
    ImportSession session(f.connection, {"x"});
    Document d = text_document("a.txt", "One " + std::to_string(i));
    d.problems.push_back(
        {Problem::Severity::kInfo, "encoding", "text is Windows-1252", Span{0, 3}});
    session.add(d, identify(d), {});
    session.add_problem("b.txt", {Problem::Severity::kError, "empty", "empty file", {}});
    session.count_file(FileOutcome::Kind::kImported);
    session.count_file(FileOutcome::Kind::kFailed);
    session.finish(nothing);
  }
  CHECK(f.sql("SELECT severity, code, path, span_end FROM problems WHERE source_id IS NULL") ==
        Rows{{"error", "empty", "b.txt", "NULL"}});
  CHECK(f.sql("SELECT count(*), max(span_end) FROM problems WHERE code = 'encoding'") ==
        Rows{{"2", "3"}});
}

TEST_CASE("a span outside the text is left out and told") {
  Fixture f;
  const Document d = text_document("a.txt", "Facebook: 30 Pages.");
  ImportSession session(f.connection, {"a.txt"});
  session.add(d, identify(d), with_spans());  // the second span ends behind the text
  session.finish(nothing);
  CHECK(f.sql("SELECT span_start FROM claims ORDER BY claim_id") == Rows{{"0"}, {"NULL"}});
  CHECK(f.sql("SELECT code FROM problems") == Rows{{"bad_span"}});
}

TEST_CASE("more facts than a source may hold are left out and told") {
  Fixture f;
  Document d = coded("a.txt", "Meta", "2018", std::vector<std::vector<Claim>>(1030));
  f.add(d);
  CHECK(f.sql("SELECT count(*) FROM mentions") == Rows{{"1024"}});
  CHECK(f.sql("SELECT code FROM problems") == Rows{{"too_many_facts"}});
}

TEST_CASE("single assets belong to the document's one network") {
  Fixture f;
  Document d = coded("a.csv", "Meta", "2022", {{claim(Property::kOrigin, "CN")}});
  d.assets.push_back({"web", "domain", "example[.]org", "example.org", "", "a site", {}});
  const std::int64_t id = f.add(d);
  CHECK(f.sql("SELECT mention_id, platform, kind, value, display_name, note FROM assets") ==
        Rows{{std::to_string(store::mention_id(id, 0)), "web", "domain", "example[.]org", "NULL",
              "a site"}});
}

TEST_CASE("changed text under the same address or id is a later revision") {
  Fixture f;
  Document first = text_document("a.html", "30 Pages.");
  Document second = text_document("other.html", "31 Pages.");
  SECTION("address") { first.metadata.url = second.metadata.url = "https://example.org/a"; }
  SECTION("id") { first.metadata.id = second.metadata.id = "a-1"; }
  const std::int64_t a = f.add(first);
  const std::int64_t b = f.add(second);
  CHECK(f.sql("SELECT source_id, superseded_by FROM sources ORDER BY source_no") ==
        Rows{{std::to_string(a), std::to_string(b)}, {std::to_string(b), "NULL"}});
  CHECK(f.add(first) == 0);  // known, and not revived
  Document third = text_document("a.html", "32 Pages.");
  third.metadata = first.metadata;
  const std::int64_t c = f.add(third);
  CHECK(f.sql("SELECT superseded_by FROM sources ORDER BY source_no") ==
        Rows{{std::to_string(b)}, {std::to_string(c)}, {"NULL"}});
}

TEST_CASE("an older publication that comes later replaces nothing") {
  Fixture f;
  Document newer = text_document("a.html", "31 Pages.");
  newer.metadata.url = "https://example.org/a";
  newer.metadata.published = "2018-11-02";
  Document older = text_document("a.html", "30 Pages.");
  older.metadata.url = newer.metadata.url;
  older.metadata.published = "2018-10-26";
  const std::int64_t a = f.add(newer);
  f.add(older);
  CHECK(f.sql("SELECT superseded_by FROM sources ORDER BY source_no") ==
        Rows{{"NULL"}, {std::to_string(a)}});
}

TEST_CASE("documents of one file that share its address are no revisions") {
  Fixture f;
  for (const char* name : {"part 1", "part 2"}) {
    Document d = text_document(name, std::string("Text of ") + name);
    d.path = "bulletin.txt";
    d.metadata.url = "https://example.org/bulletin";
    f.add(d);
  }
  CHECK(f.sql("SELECT count(superseded_by) FROM sources") == Rows{{"0"}});
}

TEST_CASE("facts that a person coded replace those extracted from the same text") {
  const Document text = text_document("a.txt", "30 Pages from Iran.");
  Document facts = coded("a.txt", "Meta", "2018-10-26", {{claim(Property::kOrigin, "IR")}});
  facts.text = text.text;
  for (const bool text_first : {true, false}) {
    Fixture f;
    const std::int64_t a = f.add(text_first ? text : facts);
    const std::int64_t b = f.add(text_first ? facts : text);
    const std::int64_t winner = text_first ? b : a;
    CHECK(f.sql("SELECT source_id, superseded_by FROM sources WHERE coded = 1") ==
          Rows{{std::to_string(winner), "NULL"}});
    CHECK(f.sql("SELECT superseded_by FROM sources WHERE coded = 0") ==
          Rows{{std::to_string(winner)}});
  }
}

TEST_CASE("what is read for reconciliation is what was said") {
  Fixture f;
  Document d = coded("a.txt", "Meta", "2018-10-26",
                     {{claim(Property::kOrigin, "IR"), figure(Property::kTotal, 82)},
                      {claim(Property::kOrigin, "RU")}});
  d.coded->references.push_back({0, 1, "", "IR", "2018-08", "overlap", {}});
  d.coded->takedowns[0].networks[0].combined = true;
  d.metadata.publisher = "Meta";
  d.metadata.published = "2018-10-26";
  const std::int64_t id = f.add(d);
  const reconcile::Input input = store::read_input(f.connection.db());
  REQUIRE(input.sources.size() == 1);
  CHECK(input.sources[0].id == id);
  CHECK(input.sources[0].publisher == "Meta");
  CHECK(input.sources[0].published == "2018-10-26");
  REQUIRE(input.mentions.size() == 2);
  CHECK(input.mentions[0].combined);
  CHECK(input.mentions[1].network == 1);
  // Company and date of the takedown are among the claims of each of its networks.
  REQUIRE(input.mentions[0].claims.size() == 4);
  REQUIRE(input.mentions[1].claims.size() == 3);
  CHECK(input.mentions[1].claims[0].claim.value == "Meta");
  CHECK(input.mentions[1].claims[1].claim.property == Property::kRemoved);
  CHECK(input.mentions[1].claims[2].claim.value == "RU");
  CHECK(input.mentions[0].claims[3].claim.count == 82);
  REQUIRE(input.references.size() == 1);
  CHECK(input.references[0].mention_id == input.mentions[1].id);
  CHECK(input.references[0].kind == "overlap");
}

TEST_CASE("decisions in force are read and mark claims; undone ones are not") {
  Fixture f;
  const std::int64_t id = f.add(coded("a.txt", "Meta", "2018", {{claim(Property::kOrigin, "IR")}}));
  const std::string origin = std::to_string(store::claim_id(id, 2));
  f.connection.db().exec(
      "INSERT INTO decisions (kind, first_id, because, decided_at) VALUES "
      "('reject', " +
      origin + ", 'a misprint', '2026-01-01T00:00:00Z')");
  reconcile::Input input = store::read_input(f.connection.db());
  REQUIRE(input.decisions.size() == 1);
  CHECK(input.mentions.at(0).claims.at(2).rejected);
  CHECK(f.sql("SELECT status FROM claims WHERE claim_id = " + origin) == Rows{{"rejected"}});
  f.connection.db().exec("UPDATE decisions SET undone_at = '2026-01-02T00:00:00Z'");
  input = store::read_input(f.connection.db());
  CHECK(input.decisions.empty());
  CHECK_FALSE(input.mentions.at(0).claims.at(2).rejected);
}

TEST_CASE("thousands of documents go in batches, and the index over claims is there at the end") {
  Fixture f;
  ImportSession session(f.connection, {"many"});
  for (int i = 0; i < 3100; ++i) {
    const Document d = coded("d" + std::to_string(i), "Meta", "2018", {{}});
    session.add(d, identify(d), *d.coded);
  }
  session.count_file(FileOutcome::Kind::kImported);
  CHECK(cell(f.path, "SELECT count(*) >= 3000 FROM sources") == "1");  // seen from outside
  CHECK(cell(f.path, "SELECT value FROM meta WHERE key = 'stale'") == "1");
  session.finish(nothing);
  CHECK(f.sql("SELECT count(*) FROM sqlite_master WHERE name = 'claims_by_id'") == Rows{{"1"}});
  CHECK(f.sql("SELECT count(*) FROM meta WHERE key = 'stale'") == Rows{{"0"}});
  CHECK(f.sql("SELECT documents FROM imports") == Rows{{"3100"}});
}
