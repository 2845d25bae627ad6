/// @file
/// What a text states about takedowns: claims, each with the words that state it, gathered by
/// takedown and network. Plain values; copying and destroying them is all their life.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "takedowndb/export.h"

namespace takedowndb {

/// A piece of a text: Unicode characters (code points) from 0, the end excluded, as in SQL
/// `substr(text, start + 1, end - start)`.
struct Span {
  std::int64_t start = 0;
  std::int64_t end = 0;
  friend bool operator==(const Span&, const Span&) = default;
};

/// What a hedge does to a figure. As an interval over whole numbers: exact [n,n], about [n,n] and
/// flagged, more_than [n,inf), less_than [0,n], vague by its word (dozens [24,99], hundreds
/// [200,999], thousands [2000,9999]; unknown when there is no count).
enum class Bound { kExact, kAbout, kMoreThan, kLessThan, kVague };

/// "exact", "about", "more_than", "less_than", "vague": the words of the database and of records.
TAKEDOWNDB_EXPORT std::string_view to_string(Bound bound);
/// The inverse; std::nullopt for any other word.
TAKEDOWNDB_EXPORT std::optional<Bound> bound_from_string(std::string_view word);

/// What a claim is about.
enum class Property {
  kPublished,  ///< value: EDTF date of the document
  kCompany,    ///< value: who removed ("Meta")
  kRemoved,    ///< value: EDTF date or interval of the removal
  kOrigin,     ///< value: ISO 3166-1 alpha-2
  kTarget,     ///< value: ISO 3166-1 alpha-2
  kRegion,     ///< value: targeted region, lower case ("middle east")
  kActor,      ///< value: name of an organisation or person
  kOperation,  ///< value: name of the influence operation ("Doppelganger")
  kAsset,      ///< count, platform, kind
  kTotal,      ///< count over several kinds
  kAudience,   ///< count of followers, members, subscribers; platform, kind
  kAdSpend,    ///< amount, currency (ISO 4217)
  kLanguage,   ///< value: BCP 47 code of a language in which the network posted
  kTopic,      ///< value: subject of its posts, in the text's words
  kEvents,     ///< count of events that the network hosted
  kAdPeriod,   ///< value: EDTF interval in which its ads ran
  kPhase,      ///< value: kill-chain phase of an indicator table
};
/// "published", "company", ..., "ad_spend": the words of `claims.property`.
TAKEDOWNDB_EXPORT std::string_view to_string(Property property);
TAKEDOWNDB_EXPORT std::optional<Property> property_from_string(std::string_view word);
/// Whether it states a number of something, with a bound: assets, totals, audiences, ad spend and
/// events.
TAKEDOWNDB_EXPORT bool is_figure(Property property);

/// One fact that one source states.
struct Claim {
  Property property = Property::kOrigin;
  std::string value;                  ///< canonical value where the property has one (see Property)
  std::optional<std::int64_t> count;  ///< figures: the number; none for "several", "undisclosed"
  std::optional<std::int64_t> count_high;  ///< upper end of a stated range ("between 50 and 60")
  std::optional<double> amount;            ///< ad spend, in units of `currency`
  Bound bound = Bound::kExact;
  std::string platform;       ///< assets, audiences: code of platforms.csv; empty when not stated
  std::string kind;           ///< assets, audiences: code of asset_kinds.csv; empty when mixed
  std::string currency;       ///< ISO 4217
  std::string attributed_to;  ///< who says so when it is not the source itself ("politicians")
  std::optional<Span> span;   ///< the words; none when the fact was coded without a text
  std::string rule;           ///< which rule or importer found it ("quantity.count", "coded")
  /// 0 to 1; see kReportThreshold. extract() begins with how often the claim's rule was right on
  /// the development documents (src/extract/lexicon/confidence.tsv) and lowers it for what is said
  /// in passing, of a network that no sentence says was removed, or in text without capitals or
  /// marks.
  double confidence = 1.0;
};

/// Claims below this confidence are not reported; they become Problems to review.
inline constexpr double kReportThreshold = 0.5;

/// What one source says of one network.
struct NetworkMention {
  /// A headline over several networks whose own figures follow: never a network of its own.
  bool combined = false;
  std::vector<Claim> claims;  ///< in the order of the text
};

/// One company removing one or more networks on one date or in one period, as one source tells it.
struct TakedownMention {
  Claim company;                 ///< value empty when the text does not tell
  std::optional<Claim> removed;  ///< none when a careful reader cannot work it out
  std::vector<NetworkMention> networks;
};

/// "This activity overlaps with the Iranian accounts we removed in August": a cross-reference.
struct Reference {
  std::size_t takedown = 0;  ///< index of the takedown and network that refers
  std::size_t network = 0;
  std::string company;  ///< of the earlier takedown; empty: the same
  std::string origin;   ///< alpha-2, or empty
  std::string removed;  ///< EDTF of the earlier removal, or empty
  std::string kind;     ///< "overlap", "recidivism", "renamed", "same_operation"
  std::optional<Span> span;
};

/// A low-confidence or contradictory reading: recorded, not reported.
struct Doubt {
  /// Stable, for programs. extract() gives "total_mismatch" and "headline_mismatch" (parts that do
  /// not add up), "unresolved_date" ("on Friday", of no known week), "unclear_network" (removed,
  /// but tied to no operation), "repeated_network" (told without figures, perhaps one that the text
  /// tells with them), "low_confidence" (a claim below kReportThreshold),
  /// "not_english" (no rule was run) and "too_many_networks" (over 2,000 in one text, which is no
  /// report: nothing is given).
  std::string code;
  std::string message;  ///< one sentence
  std::optional<Span> span;
};

/// Everything that one text states. extract() makes no claims of kill-chain phases: tables of
/// indicators hold them, and importers bring them.
struct Extraction {
  std::optional<Claim> published;
  std::vector<TakedownMention> takedowns;
  std::vector<Reference> references;
  std::vector<Doubt> doubts;
};

struct Document;

/// Reads the facts out of a document's text, using its metadata where that is filled (a publication
/// date there beats the text's own). The rules read English: of a text in another language (told by
/// its letters and commonest words, and where they do not tell by metadata.language) it gives no
/// claims and one doubt, "not_english". Facts that come ready-made (Document::coded) are returned
/// as they are, with what the document's passages add to them. A pure function: no I/O, no clock,
/// the same result every time. May be called from several threads at once. The first call in a
/// process compiles the lexicon (some milliseconds).
TAKEDOWNDB_EXPORT Extraction extract(const Document& document);

}  // namespace takedowndb
