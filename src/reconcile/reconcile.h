// Reconciliation: pure decisions over plain values, no SQL, no I/O, no clock.
//
// In: every mention of every source with its claims, the cross-references, the decisions that
// people made, and the codes that were given before. Out: which mentions are one network, which
// networks one takedown and one operation, which claim wins each slot and why, links, conflicts
// and problems. The same input in any order gives the same output: everything is ordered by the
// stable keys of sources and mentions, never by the order of arrival.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "takedowndb/extraction.h"

namespace takedowndb::reconcile {

using Id = std::int64_t;

// A claim as stored. `claim.span` is not needed here.
struct StoredClaim {
  Id id = 0;
  Claim claim;
  bool rejected = false;  // by a decision
};

struct Source {
  Id id = 0;                // derived from content: stable over re-imports
  std::string document;     // base name
  std::string publisher;    // "Meta", "Reuters", or empty
  std::string published;    // EDTF or empty
  bool superseded = false;  // a later revision of the same source exists: its mentions do not count
  Id superseded_by = 0;     // that revision, if known (else found by `document`): codes move there
};

struct Mention {
  Id id = 0;  // stable as the source's
  Id source_id = 0;
  int takedown = 0;  // place in the extraction record
  int network = 0;
  bool combined = false;
  std::vector<StoredClaim> claims;  // with the takedown's company and removed among them
};

// A cross-reference from one mention to an earlier network (takedowndb::Reference).
struct CrossReference {
  Id mention_id = 0;
  std::string company, origin, removed, kind;
};

// What a person ruled; only those in force (not undone).
struct Decision {
  enum class Kind { kSame, kDifferent, kReject, kAccept, kSet, kName };
  Id id = 0;
  Kind kind = Kind::kSame;
  Id first = 0;                           // kSame, kDifferent: mention; kReject, kAccept: claim
  Id second = 0;                          // kSame, kDifferent: mention
  std::string network_code;               // kSet: public code; kName: operation's label
  Property property = Property::kOrigin;  // kSet
  Claim value;                            // kSet: the right value
  std::string name;                       // kName
};

// A public code given before, and the mention for which it was first given. The network that
// holds this mention keeps the code.
struct KnownCode {
  std::string code;
  Id mention_id = 0;
};

struct Input {
  std::vector<Source> sources;
  std::vector<Mention> mentions;
  std::vector<CrossReference> references;
  std::vector<Decision> decisions;
  std::vector<KnownCode> codes;
};

// One reconciled fact of a network: the winning claim's value, and why it won.
struct Slot {
  Claim value;
  std::optional<Id> claim_id;     // none when a decision set it
  std::optional<Id> decision_id;  // when a decision set it
  std::string reason;             // "only claim", "platform's own words", "more exact", ...
  bool inferred = false;          // worked out from other sources ("on Friday")
  bool counted = true;  // assets, totals: false when the figure lies inside another counted one (a
                        // part of a total, a core inside a larger set): sums skip it
};

// The figures of a network as one interval over assets. Absent: nobody states a figure.
struct Interval {
  std::optional<std::int64_t> low, best, high;
};

struct Network {
  std::string code;                       // FB-IR-1018-A
  std::vector<std::string> former_codes;  // of networks that new evidence merged into this one
  std::vector<Id> mentions;               // of which it is made, by id
  // Set for a takedown's headline kept beside its parts (see Takedown): the mention that states the
  // figure. Such a row has a code, and no sum and no count of networks includes it.
  std::optional<Id> headline;
  std::vector<Slot> slots;   // one per company, removed, origin, target, region, actor, ...
  Interval assets;           // of the counted slots kAsset and kTotal
  bool approximate = false;  // a figure in `assets` is hedged ("about", "dozens")
  bool returning = false;    // accounts of earlier networks that came back
  std::size_t takedown = 0;  // index into Output::takedowns
  std::optional<std::size_t> operation;  // index into Output::operations
};

struct Takedown {
  std::string company;
  std::string removed;  // EDTF or empty
  // Headline figures over several networks: mentions that are no network of their own, because
  // their parts are there. Kept, shown, checked against the parts, never added to them. Some of
  // them make up a network whose `headline` is set; the others have no network.
  std::vector<Id> headlines;
};

struct Operation {
  std::string name;  // a known name, a person's, or a label from its facts
  bool named = false;
};

struct Link {
  std::size_t from = 0, to = 0;  // networks
  std::string kind;              // "overlap", "recidivism", "renamed", "same_operation"
  std::string reason;
};

// A claim that lost its slot against a different value of another source.
struct Conflict {
  std::size_t network = 0;
  Property property = Property::kOrigin;
  Id claim_id = 0;  // one row for each claim in disagreement, the winner included
  bool winner = false;
};

struct Finding {
  std::string code;     // "total_mismatch", "near_miss", "count_disagreement", ...
  std::string message;  // one sentence with both figures
  Id mention_id = 0;
  Id other_mention_id = 0;  // near_miss, decision_conflict: the second mention; else 0
};

struct Output {
  std::vector<Network> networks;
  std::vector<Takedown> takedowns;
  std::vector<Operation> operations;
  std::vector<Link> links;
  std::vector<Conflict> conflicts;
  std::vector<Finding> findings;
  std::vector<KnownCode> codes;  // all: those of the input and the new ones
};

Output reconcile(const Input& input);

}  // namespace takedowndb::reconcile
