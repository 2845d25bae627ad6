// What needs a person: near misses that reconciliation kept apart, slots on which sources disagree,
// claims that were read with so little confidence that they count for nothing. In: the reconciled
// file; out: questions with the facts of each side and the rulings that answer them. A decision in
// force settles its question.
#include <algorithm>
#include <string>

#include "query/query.h"
#include "store/statement.h"

namespace takedowndb::query {
namespace {

using store::text_of;

class Asker {
 public:
  Asker(SQLite::Database& db, int limit) : db_(db), limit_(static_cast<std::size_t>(limit)) {}

  std::vector<Question> run() {
    near_misses();
    conflicts();
    little_confidence();
    return std::move(out_);
  }

 private:
  bool full() const { return out_.size() >= limit_; }

  static Question::Answer answer(std::string key, std::string text, Ruling::Kind kind,
                                 std::string first, std::string second = {}) {
    Question::Answer a;
    a.key = std::move(key);
    a.text = std::move(text);
    a.ruling.kind = kind;
    a.ruling.first = std::move(first);
    a.ruling.second = std::move(second);
    return a;
  }

  // What a source says of one network, a line each.
  void describe(std::int64_t mention, std::vector<std::string>& facts) {
    mention_.reset();
    mention_.bind(1, mention);
    if (!mention_.executeStep()) return;
    facts.push_back(text_of(mention_.getColumn(0)) + " (" + text_of(mention_.getColumn(1)) + ")");
    claims_.reset();
    claims_.bind(1, mention);
    while (claims_.executeStep()) facts.push_back("  " + fact(claims_, 0));
  }

  // "origin Iran: \"run from Iran\""
  static std::string fact(SQLite::Statement& row, int first) {
    std::string line = text_of(row.getColumn(first)) + ' ' + text_of(row.getColumn(first + 1));
    const std::string quote = text_of(row.getColumn(first + 2));
    if (!quote.empty()) line += ": \"" + quote + '"';
    return line;
  }

  void near_misses() {
    SQLite::Statement row(
        db_,
        "SELECT p.mention_id, p.other_mention_id, p.message FROM problems AS p "
        "WHERE p.stage = 'reconcile' AND p.code = 'near_miss' AND p.other_mention_id IS NOT NULL "
        "AND NOT EXISTS (SELECT 1 FROM decisions AS d WHERE d.undone_at IS NULL "
        "AND d.kind IN ('same', 'different') AND ((d.first_id = p.mention_id "
        "AND d.second_id = p.other_mention_id) OR (d.first_id = p.other_mention_id "
        "AND d.second_id = p.mention_id))) ORDER BY p.problem_id");
    while (!full() && row.executeStep()) {
      Question q;
      q.kind = "near_miss";
      q.text = "Do these two speak of one network? " + text_of(row.getColumn(2));
      const std::int64_t first = row.getColumn(0).getInt64();
      const std::int64_t second = row.getColumn(1).getInt64();
      describe(first, q.facts);
      describe(second, q.facts);
      const std::string a = std::to_string(first);
      const std::string b = std::to_string(second);
      q.answers.push_back(answer("s", "the same network", Ruling::Kind::kSame, a, b));
      q.answers.push_back(answer("d", "different networks", Ruling::Kind::kDifferent, a, b));
      out_.push_back(std::move(q));
    }
  }

  // One question for each network and property, for assets and audiences also for each platform and
  // kind. A claim that a person accepted or rejected, or a value that one set, has settled it.
  void conflicts() {
    SQLite::Statement row(
        db_,
        "SELECT x.network_id, x.property, n.code, x.claim_id, x.winner, s.document, v.value, "
        "substr(s.text, v.span_start + 1, v.span_end - v.span_start), "
        "CASE WHEN x.property IN ('asset', 'audience') "
        "THEN coalesce(c.platform, '') || '/' || coalesce(c.kind, '') END AS slot "
        "FROM conflicts AS x JOIN networks AS n ON n.network_id = x.network_id "
        "JOIN claims AS c ON c.claim_id = x.claim_id "
        "JOIN claim_values AS v ON v.claim_id = x.claim_id "
        "JOIN sources AS s ON s.source_id = v.source_id "
        "WHERE NOT EXISTS (SELECT 1 FROM conflicts AS y JOIN claims AS k ON k.claim_id = "
        "y.claim_id "
        "JOIN decisions AS d ON d.first_id = y.claim_id "
        "WHERE y.network_id = x.network_id AND y.property = x.property "
        "AND (x.property NOT IN ('asset', 'audience') "
        "OR (k.platform IS c.platform AND k.kind IS c.kind)) "
        "AND d.kind IN ('accept', 'reject') AND d.undone_at IS NULL) "
        "AND NOT EXISTS (SELECT 1 FROM decisions AS d WHERE d.kind = 'set' AND d.undone_at IS NULL "
        "AND d.property = x.property AND (x.property NOT IN ('asset', 'audience') "
        "OR (d.platform IS c.platform AND d.asset_kind IS c.kind)) AND (d.network_code = n.code "
        "OR d.network_code IN (SELECT f.former_code FROM former_codes AS f "
        "WHERE f.network_id = n.network_id))) "
        "ORDER BY n.code, x.property, slot, x.winner DESC, s.document, x.claim_id");
    std::int64_t network = 0;
    std::string property;
    std::string slot;
    while (row.executeStep()) {
      if (row.getColumn(0).getInt64() != network || text_of(row.getColumn(1)) != property ||
          text_of(row.getColumn(8)) != slot) {
        if (full()) return;
        network = row.getColumn(0).getInt64();
        property = text_of(row.getColumn(1));
        slot = text_of(row.getColumn(8));
        Question q;
        q.kind = "conflict";
        q.text =
            text_of(row.getColumn(2)) + ": sources disagree on " + property + ". Which is right?";
        out_.push_back(std::move(q));
      }
      Question& q = out_.back();
      // A source that says the same twice is shown once.
      const std::string who = text_of(row.getColumn(6)) + ", says " + text_of(row.getColumn(5));
      if (std::any_of(q.facts.begin(), q.facts.end(), [&who](const std::string& line) {
            return line.find("  " + who) != std::string::npos;
          }))
        continue;
      const std::string claim = std::to_string(row.getColumn(3).getInt64());
      const std::size_t n = q.answers.size() + 1;
      std::string line = std::to_string(n) + "  " + who;
      if (row.getColumn(4).getInt() == 1) line += " (holds now)";
      const std::string quote = text_of(row.getColumn(7));
      if (!quote.empty()) line += ": \"" + quote + '"';
      q.facts.push_back(std::move(line));
      if (n <= 9)
        q.answers.push_back(
            answer(std::to_string(n), "accept " + std::to_string(n), Ruling::Kind::kAccept, claim));
    }
  }

  void little_confidence() {
    SQLite::Statement row(
        db_,
        "SELECT v.claim_id, s.document, v.property, v.value, "
        "substr(s.text, v.span_start + 1, v.span_end - v.span_start), "
        "substr(s.text, max(v.span_start - 120, 0) + 1, 240 + v.span_end - v.span_start), "
        "v.confidence "
        "FROM claim_values AS v JOIN sources AS s ON s.source_id = v.source_id "
        "WHERE v.confidence < ? AND v.status = 'stated' AND s.superseded_by IS NULL "
        "ORDER BY s.document, v.claim_id");
    row.bind(1, kReportThreshold);
    while (!full() && row.executeStep()) {
      Question q;
      q.kind = "low_confidence";
      q.text = "Does " + text_of(row.getColumn(1)) + " say this?";
      q.facts.push_back(fact(row, 2));
      const std::string around = text_of(row.getColumn(5));
      if (!around.empty()) q.facts.push_back("  ... " + around + " ...");
      const std::string claim = std::to_string(row.getColumn(0).getInt64());
      q.answers.push_back(answer("a", "yes, accept it", Ruling::Kind::kAccept, claim));
      q.answers.push_back(answer("r", "no, reject it", Ruling::Kind::kReject, claim));
      out_.push_back(std::move(q));
    }
  }

  SQLite::Database& db_;
  std::size_t limit_;
  std::vector<Question> out_;
  SQLite::Statement mention_{
      db_,
      "SELECT s.document || '#' || m.takedown || '.' || m.network, coalesce(n.code, 'no network') "
      "FROM mentions AS m JOIN sources AS s ON s.source_id = m.source_id "
      "LEFT JOIN network_mentions AS r ON r.mention_id = m.mention_id "
      "LEFT JOIN networks AS n ON n.network_id = r.network_id WHERE m.mention_id = ?"};
  SQLite::Statement claims_{
      db_,
      "SELECT v.property, v.value, substr(s.text, v.span_start + 1, v.span_end - v.span_start) "
      "FROM mentions AS m JOIN sources AS s ON s.source_id = m.source_id "
      "JOIN claim_values AS v ON v.claim_id BETWEEN m.source_id * 65536 AND m.source_id * 65536 + "
      "65535 AND (v.mention_id = m.mention_id OR (v.mention_id IS NULL "
      "AND v.takedown = m.takedown)) WHERE m.mention_id = ? ORDER BY v.claim_id"};
};

}  // namespace

std::vector<Question> questions(store::Connection& connection, int limit) {
  return connection.guard([&] { return Asker(connection.db(), limit).run(); });
}

}  // namespace takedowndb::query
