/// @file
/// Decisions: what a person rules about mentions, claims, networks and operations. They are stored
/// with the database, win over everything that reconciliation works out, survive re-imports and
/// rebuilds, and can be undone; a decision is never deleted.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace takedowndb {

/// One ruling. Which fields are needed depends on the kind; the others stay empty.
///
/// A *mention* is named by its number (`mentions.mention_id`) or by its document and its place in
/// the document's extraction record, both counted from 0, as in the view `mention_networks`:
/// "story.txt#0.2" is the third network of the first takedown of story.txt. A *claim* is named by
/// its number (`claim_quotes.claim_id`), a *network* by its public code, a former code or its
/// number, an *operation* by its name or by the code of one of its networks.
struct Ruling {
  enum class Kind {
    kSame,       ///< `first` and `second` are mentions of one network
    kDifferent,  ///< ... of two networks
    kReject,     ///< the claim `first` is wrong: it counts for nothing
    kAccept,     ///< the claim `first` is right: it wins its slot, whatever its confidence
    kSet,        ///< the right value of `property` of the network `first` is `second`
    kName,       ///< the operation `first` is called `second`
  };
  Kind kind = Kind::kSame;
  std::string first;
  std::string second;
  /// kSet: "company", "removed" (EDTF: "2018-10-26", "2018-10"), "origin", "target" (a country by
  /// name or alpha-2 code; several rulings make several countries), "region", "actor", "topic",
  /// "language", "asset", "total", "audience" ("30 facebook/page", "more than 600", "about 15000
  /// followers"), "ad_spend" ("about 6000 USD"). An empty value says that there is none.
  std::string property;
  std::string source;   ///< where the right value stands: a title, an address
  std::string because;  ///< why
};

/// A question that a person should answer: two mentions that nearly are one network, a claim that
/// was read with little confidence, sources that disagree.
struct Question {
  struct Answer {
    std::string key;   ///< one letter or digit to type
    std::string text;  ///< "the same network"
    Ruling ruling;
  };
  std::string kind;                ///< "near_miss", "conflict", "low_confidence"
  std::string text;                ///< the question, one line
  std::vector<std::string> facts;  ///< what speaks for each side, with quotations; lines
  std::vector<Answer> answers;
};

}  // namespace takedowndb
