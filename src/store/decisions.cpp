#include "store/decisions.h"

#include <charconv>
#include <optional>
#include <string>

#include "store/clock.h"
#include "store/decision_value.h"
#include "store/reconcile_io.h"
#include "store/statement.h"
#include "store/table.h"
#include "takedowndb/error.h"

namespace takedowndb::store {
namespace {

std::optional<std::int64_t> number_from(const std::string& text) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (text.empty() || error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

class Clerk {
 public:
  explicit Clerk(Connection& connection) : connection_(connection), db_(connection.db()) {}

  std::int64_t add(const Ruling& ruling) {
    std::optional<std::int64_t> first, second;
    std::string code, property, name;
    Claim value;
    switch (ruling.kind) {
      case Ruling::Kind::kSame:
      case Ruling::Kind::kDifferent:
        first = mention(ruling.first);
        second = mention(ruling.second);
        if (first == second) wrong("\"" + ruling.first + "\" is both mentions; name two");
        break;
      case Ruling::Kind::kReject:
      case Ruling::Kind::kAccept:
        first = claim(ruling.first);
        break;
      case Ruling::Kind::kSet: {
        code = network(ruling.first);
        const auto known = property_from_string(ruling.property);
        if (!known || known == Property::kPublished || known == Property::kPhase)
          wrong("\"" + ruling.property +
                "\" is no property of a network; use company, removed, origin, target, region, "
                "actor, asset, total, audience, ad_spend, language or topic");
        property = ruling.property;
        try {
          value = read_value(db_, *known, ruling.second);
        } catch (const UsageError& error) {
          wrong(error.what());
        }
        break;
      }
      case Ruling::Kind::kName:
        code = operation(ruling.first);
        name = ruling.second;
        if (name.empty()) wrong("the operation's new name is empty");
        break;
    }
    const std::string bound(to_string(value.bound));
    SQLite::Statement insert(
        db_,
        "INSERT INTO decisions (kind, first_id, second_id, network_code, property, value, count, "
        "count_high, amount, bound, platform, asset_kind, currency, name, source, because, "
        "decided_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    run(insert, word_of(ruling.kind), first, second, OrNull{code}, OrNull{property},
        OrNull{value.value}, value.count, value.count_high, value.amount, bound,
        OrNull{value.platform}, OrNull{value.kind}, OrNull{value.currency}, OrNull{name},
        OrNull{ruling.source}, OrNull{ruling.because}, now());
    return db_.getLastInsertRowid();
  }

 private:
  static const char* word_of(Ruling::Kind kind) {
    switch (kind) {
      case Ruling::Kind::kSame:
        return "same";
      case Ruling::Kind::kDifferent:
        return "different";
      case Ruling::Kind::kReject:
        return "reject";
      case Ruling::Kind::kAccept:
        return "accept";
      case Ruling::Kind::kSet:
        return "set";
      case Ruling::Kind::kName:
        break;
    }
    return "name";
  }

  [[noreturn]] void wrong(const std::string& what) const {
    throw UsageError(connection_.path() + ": " + what);
  }

  // The rows of one number that `sql` finds for up to three values.
  template <class... Values>
  std::vector<std::int64_t> numbers(const char* sql, const Values&... values) {
    SQLite::Statement row(db_, sql);
    bind_all(row, values...);
    std::vector<std::int64_t> out;
    while (row.executeStep()) out.push_back(row.getColumn(0).getInt64());
    return out;
  }

  std::int64_t mention(const std::string& name) {
    if (const auto number = number_from(name)) {
      if (numbers("SELECT mention_id FROM mentions WHERE mention_id = ?", *number).empty())
        wrong("there is no mention " + name + "; the table mentions lists them");
      return *number;
    }
    // story.txt#0.2
    const auto hash = name.rfind('#');
    const auto dot = hash == std::string::npos ? hash : name.find('.', hash);
    const auto takedown = dot == std::string::npos
                              ? std::nullopt
                              : number_from(name.substr(hash + 1, dot - hash - 1));
    const auto network =
        dot == std::string::npos ? std::nullopt : number_from(name.substr(dot + 1));
    if (!takedown || !network)
      wrong("\"" + name +
            "\" names no mention; write its number, or its document and place: story.txt#0.2 "
            "(the view mention_networks lists them)");
    const auto found = numbers(
        "SELECT m.mention_id FROM mentions AS m JOIN sources AS s ON s.source_id = m.source_id "
        "WHERE s.document = ? AND m.takedown = ? AND m.network = ? AND s.superseded_by IS NULL",
        name.substr(0, hash), *takedown, *network);
    if (found.empty())
      wrong("there is no mention \"" + name + "\"; the view mention_networks lists them");
    if (found.size() > 1)
      wrong("\"" + name +
            "\" names several mentions, of documents of the same name; use the "
            "number (the table mentions lists them)");
    return found.front();
  }

  std::int64_t claim(const std::string& name) {
    const auto number = number_from(name);
    if (!number || numbers("SELECT claim_id FROM claims WHERE claim_id = ?", *number).empty())
      wrong("there is no claim \"" + name + "\"; the view claim_quotes lists them by claim_id");
    return *number;
  }

  // The code by which a network is known now.
  std::string network(const std::string& name) {
    SQLite::Statement by_code(
        db_,
        "SELECT code FROM networks WHERE code = upper(?1) OR network_id = ?2 "
        "UNION ALL SELECT code FROM former_codes WHERE former_code = upper(?1) LIMIT 1");
    bind_all(by_code, name, number_from(name));
    if (!by_code.executeStep())
      wrong("there is no network \"" + name + "\"; the view network_summary lists them");
    return text_of(by_code.getColumn(0));
  }

  std::string operation(const std::string& name) {
    SQLite::Statement row(db_, "SELECT name FROM operations WHERE lower(name) = lower(?)");
    row.bind(1, name);
    if (row.executeStep()) return text_of(row.getColumn(0));
    try {
      return network(name);
    } catch (const UsageError&) {
      wrong("there is no operation and no network \"" + name +
            "\"; the tables operations and networks list them");
    }
  }

  Connection& connection_;
  SQLite::Database& db_;
};

void reconcile_again(SQLite::Database& db, const Reconciler& reconciler) {
  create_claim_index(db);
  write_output(db, reconciler(read_input(db)));
}

}  // namespace

std::vector<std::int64_t> decide(Connection& connection, const std::vector<Ruling>& rulings,
                                 const Reconciler& reconciler) {
  connection.require_writable();
  return connection.guard([&] {
    Transaction transaction(connection);
    Clerk clerk(connection);
    std::vector<std::int64_t> out;
    out.reserve(rulings.size());
    for (const Ruling& ruling : rulings) out.push_back(clerk.add(ruling));
    if (!rulings.empty()) reconcile_again(connection.db(), reconciler);
    transaction.commit();
    return out;
  });
}

void undo(Connection& connection, std::int64_t decision, const Reconciler& reconciler) {
  connection.require_writable();
  connection.guard([&] {
    Transaction transaction(connection);
    SQLite::Statement mark(
        connection.db(),
        "UPDATE decisions SET undone_at = ? WHERE decision_id = ? AND undone_at IS NULL");
    run(mark, now(), decision);
    if (connection.db().getChanges() == 0)
      throw UsageError(connection.path() + ": there is no decision " + std::to_string(decision) +
                       " in force; takedowndb decide DB log lists them");
    reconcile_again(connection.db(), reconciler);
    transaction.commit();
  });
}

Table decisions(Connection& connection) {
  return connection.guard([&] {
    SQLite::Statement rows(connection.db(), "SELECT * FROM decision_log");
    return read_table(rows);
  });
}

}  // namespace takedowndb::store
