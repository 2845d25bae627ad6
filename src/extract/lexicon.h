// The lexicon: what words mean, read once from data (schema/reference/*.csv for names,
// src/extract/lexicon/*.tsv for the language's own words) and compiled into a trie over word
// numbers. Looking a text up is one step per token; most tokens are no word of the lexicon at all.
//
// A TSV line is `category <tab> phrases <tab> value`, phrases divided by '|'. In a phrase,
// `(a|b|)` writes out alternatives, so that "remov(e|es|ed|ing)" is four words. An adverb
// (category adverb) may stand between the words of a phrase of two or more words.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <unordered_map>
#include <vector>

#include "extract/tokens.h"
#include "extract/words.h"
#include "text/name_table.h"
#include "text/word_table.h"

namespace takedowndb::grammar {

// What a phrase is. lexicon.cpp holds the names used in the data files.
enum class Cat : std::uint8_t {
  // Those that rules ask for together: a set of the first 64 is one test, and of the first 57 one
  // of signs (signs.h).
  kCountry,    // value: alpha-2; the country's name
  kDemonym,    // value: alpha-2; its people or adjective
  kCity,       // value: alpha-2; capital, city or metonym
  kRegion,     // value: canonical region
  kPlatform,   // value: platform code
  kCompany,    // value: company that removes
  kKind,       // value: asset kind; "*" for assets of any kind
  kActor,      // value: full name
  kOperation,  // value: name
  kVague,      // value: count or empty ("dozens", "several")
  kOrdinal,    // "first", "second": value: number
  kMonth,
  kWeekday,
  kSeason,
  kRelative,  // value: relative date ("today", "last-week")
  kRemove,  // verbs and nouns of removal; value: "", "noun", "loose" or "it" (the object is in it)
  kAnnounce,    // "said", "announced"
  kNetwork,     // "network", "operation", "campaign"; value: "one", "many"
  kOrigin,      // cue that a place of origin follows
  kLink,        // cue that an actor or origin follows
  kTarget,      // cue that a target follows
  kTargetNoun,  // "audience", "voters": a place before it or behind its preposition is a target
  kActorNoun,   // "firm", "party", "agency": what actors are
  kPeople,      // "individuals", "operators": who runs a network
  kDomestic,    // "domestic"
  kFollow,      // "followed", "joined": value: kind
  kFollower,    // "followers", "members", "subscribers": value: kind
  kRecall,      // "previously", "earlier"
  kBackRef,     // "overlap with", "links to a network we removed"
  kSubset,      // "of which", "of the", "of them"
  kNewNetwork,  // "a second", "another", "separate"
  kStop,        // words at which noun phrases end (verbs, prepositions, pronouns)
  kAdverb,
  kFiller,  // words that noun phrases may hold: determiners, light adjectives
  kPreposition,
  kQuarter,
  kPassive,   // "were removed": removal verbs whose object stands before
  kPronoun,   // "these", "they", "the network"
  kLinkVerb,  // "tied": with "to" a few words on, as in "tied part of it to X"
  kBe,        // "was"; value: "present", "past", "participle"
  kHave,
  kUse,         // "used", "created", "posted": the accounts act, are not removed
  kByVerb,      // "run": with "by" a few words on
  kStand,       // "behind it stood X"
  kArticle,     // value: "indefinite", "definite"
  kActorLabel,  // "Attribution:"
  kAnaphor,     // "at that time": the date of the sentence before
  kTake,
  kToo,
  kInfluence,     // words of influence operations
  kRoutine,       // words of routine enforcement: spam, scams, locked accounts
  kTargetBefore,  // "in its sights": the places before it are targets
  kOurSubject,    // words of influence and politics: what a text of ours is about
  kOtherSubject,  // of fraud, hacking, terrorism, copyright
  kOriginLabel,   // "Origin:"
  kTargetLabel,   // "Targets:"
  kTargetIs,      // "its main target": a place that "was" it
  kWho,           // relative pronouns
  kAndOr,
  kConjunction,
  kAside,     // "about", "during": no place or name of the cue follows; value: only of "place" or
              // "name"
  kActs,      // "acted": with a date, the day of what the next sentences tell
  kListWord,  // may stand between the places of a list: "to a lesser extent", "parts of"
  kListJoin,  // "as well as": a list of places goes on
  // The others; many are words of patterns (patterns.tsv).
  kTie,         // "links": before "between X and Y"
  kFraction,    // "a third": a figure in brackets behind it is a part
  kGovernment,  // "government", "officials": after a place: a body, not a place
  kTopic,       // "posted about", "praised": what follows is a subject
  kHedge,       // value: bound, stands before a figure
  kOther,       // a company or body that is none of those (researcher, media): value: its name
  kNumber,      // value: number word
  kScale,       // value: factor ("thousand", "million")
  kHedgeAfter,  // value: bound, stands after a figure ("or so", "or more")
  kMoney,       // currency word or sign name; value: ISO 4217
  kSpend,       // "spent", "ad spending"
  kDenial,      // "no", "not", "denied"
  kCompare,     // "similar to", "resembled"
  kJoint,       // "in total", "combined", "altogether"
  kClause,      // begins a clause in text without punctuation
  kHeading,     // layout words: value: what the section is ("boilerplate", "end")
  kAbbreviation,
  kNonAsset,             // nouns that a figure may count and that are no asset ("people", "posts")
  kKnownAs,              // "calls itself", "known as": a name follows
  kTitle,                // "President": before a name and no part of it
  kFound,                // "identified", "reported": third parties found, no removal
  kDateLine,             // "published", "last updated": before the document's own date
  kNonSubject,           // "attacks": what targets places and is no network
  kNameTail,             // "Development": after "and" the rest of one name
  kTakeAway,             // "took 652 Pages off Facebook"
  kReport,               // "report", "bulletin": a heading with it names the period
  kComposes,             // "consisted of": what a network is made of
  kFollowing,            // "a following of": the figure behind it is an audience
  kCulprit,              // "is behind", "continues to exploit": the place before it did it; value
                         // "name": only bodies do ("was found to be involved")
  kListLead,             // "in", "commercial": between the joint of a list and its next place
  kExample,              // "including": places behind it belong to what stands before
  kNamely,               // "specifically": behind a comma, before a name
  kCompoundEnd,          // "Iran-based": value: role of the place, "other" for none
  kBehavior,             // both spellings
  kComesFrom,            // "content", "came": with "from" a place of origin
  kOperator,             // "operators": an adjective before it is the origin
  kOperative,            // "individuals": behind "Iran-based" as good as a network
  kAudience,             // value: "addressed" when no cue is wanted
  kAudiencePreposition,  // "for", "among": leads to who is addressed
  kSway,                 // "mislead": its object is an audience
  kPose,            // "posing as"; value: "claim": of operators only, "guise": not of operators
  kMake,            // "made [it] appear"
  kWeakTarget,      // target cues that want an audience behind them: "hit", "reached"
  kLocalKind,       // "Iranian users", "groups": the adjective is no origin; value "any": even as a
                    // title
  kLooseNetwork,    // "effort": may be called after its target
  kLanguage,        // "speakers"; value: "text" or "people" for adjectives
  kQuotedAs,        // "described as": a body before it only speaks
  kInnerCue,        // cues that may stand between another cue and its place
  kServiceNoun,     // "on its apps": on none alone
  kPointingBack,    // "the accounts listed above"
  kApiece,          // "1,000 followers each"
  kOdd,             // "30-odd"
  kNoRemovalDate,   // "since", "created": a date behind it is not that of the removal
  kEverydayMonth,   // months and days that are everyday words without their capital
  kDateColumn,      // "Month": heading of a table's column of dates of removal
  kDollarOf,        // "FJ": before "$"; value: ISO 4217
  kWithheld,        // "hashed": followers of accounts whose names are kept back
  kCore,            // "core": a set inside a larger one, both removed
  kThoseCountries,  // "those two countries": the ones named before
  kStateTies,       // "normalization of": the ties behind it are those of states
  kDataset,         // "dataset": what a company gave to researchers of what it removed
  kRevenue,         // what a company earns: no spending of a network
  kAverage,         // "median": what it leads to is said of one, not of all
  kNamedVerb,       // "call": behind an operation, before its name
  kStillThere,      // "still active": not removed
  kLanguageName,    // "Arabic"; value: BCP 47
  kInLanguage,      // "posted": before "in Arabic"
  kSubject,         // "posted about": a topic follows
  kFirstAd,         // "first ad ran in": a date follows
  kLater,           // "later", "following": after the day told last
  kEvent,           // "election": its date is not that of a removal
  kCompanyPerson,   // "policy manager": where that person is tells nothing
  kForces,          // "Army": with a country before it, a name
  kComeback,        // "re-establish their presence": accounts of old networks
  kTheCountry,      // "the country": the one named before
  kRunner,          // as what a network's operator is named: "the creator of the accounts"
  kPartyNoun,       // "party": the adjective before it is part of its name
  kDocument,        // "thesis": has pages of its own
  kBirth,           // "created": the date tells when accounts began
  kLengthVerb,      // "runs to": so many pages
  kShareVerb,       // "made up": of a part that stands out
  kAttributor,      // "researchers": who says so; value: in a word
  kUsState,         // a state of the US that shares its name with a country
  kPartOfThe,       // links too weak for a place or a name
  kSeat,            // "based in": of followers too
  kAim,             // "at whom it was aimed"
  kOpener,          // "and", "then" at the front of a sentence
  kDomesticHead,    // "domestically focused"
  kInquiry,         // "investigations", counted like networks
  kNotOnly,         // "only", "longer": behind "not" no denial
  kContrast,        // "but": a denial before it has ended
  kNameParticle,    // "of", "de": inside a name
  kRan,             // "X ran the network"
  kUnreal,          // "will", "if": a removal behind it was not done
  kSitePreposition,  // "on Facebook": where it was done, not who did it
  kCompanyNoun,      // "the company"; value "speaker": it can be a subject
  kFurther,          // "another 30 accounts"
  kFurtherCase,      // "separately", "meanwhile": a sentence on another network
  kIndirect,         // "in 30 Groups": the figure is no object
  kOneOf,            // "among six campaigns": their number is no announcement
  kGoesWith,         // "together with": more of the same network
  kSeizer,           // "the Justice Department": takes domains, and acts on nothing else of ours
  kAmounts,          // "numbered", "stood at": between followers and their number; value: bound
  kPrecise,          // "to be precise": the figure beside it says a rounded one again
  kAllTold,          // "all of it": behind a verb of removal, everything that was told before
  kCategoryCount
};

// Lists of words that one construction asks for (word_lists.tsv).
enum class WordList : std::uint8_t {
  kVanishing,         // "the network vanishes"
  kPartOfGovernment,  // "Ministry": begins the name of a body
  kPartOfCountry,     // "Province": behind the name of a place
  kNaming,            // "identified": the name of who did it follows
  kDisclosing,        // "..., disclosed": behind a removal, the day it was told
  kSeveralOf,         // "several companies": who acts is many
  kStatement,         // "in a blog post": what is dated is the telling
  kStatementWord,     // the same, word by word
  kIssuing,
  kPosting,
  kFraction,       // "three quarters of the accounts"
  kNeighbor,       // "in neighboring Benin"
  kFinder,         // "the team": others than the company found it
  kBodies,         // "two entities": assets only where they were removed
  kAppendix,       // "Appendix A lists 41 handles"
  kListing,        // "lists"
  kRemaining,      // "the other two"
  kBelow,          // "Below we describe": the text speaks of itself
  kRumor,          // "A message says that": what it says of a removal is no report of it
  kDistance,       // "kilometres from": nobody comes from there
  kCountColumn,    // "Number": heads a column of a table
  kKindColumn,     // "Platform", "Type"
  kPlatformLabel,  // "Platform: Reddit"
  kCompanyLabel,   // "Company: TikTok"
  kHypothetical,   // "suppose that": nothing that happened
  kShutThing,      // "this briefing was closed": no asset
  kEntry,          // "blocked access to the site"
  kGroupOf,        // "a research group": no group of a platform
  kCopied,         // "headlines taken from": texts, not networks
  kPairLabel,      // "Presence | 30 Pages"
  kCall,           // "calls for blocking"
  kDuration,       // "24 hours"
  kMadeUp,         // "a scenario in which"
  kReceived,       // "leads": where they came from is not where the network did
  kSeizing,        // "seized": by a court's order
  kCounting,       // "counted": by others than the company, mostly
  kPeriod,         // "Reporting period:"
  kDescribing,     // "the Myanmar military": no name
  kAtLaw,          // "a businessman indicted in the US": not where he is
  kTimeline,       // "a chronology": in a title, beside its year
  kPutting,        // "put the following at": an estimate
  kPart,           // "three groups": what a figure falls into
  kSitting,        // "where the operators sat"
  kGeneral,        // "It is rare for": said of such things, not of this one
  kManager,        // "managers": who runs accounts
  kBehindIt,       // "the people responsible"
  kIntended,       // "were supposed to"
  kBallot,         // "upcoming campaigns": of candidates
  kBlaming,        // "blamed X for the network"
  kFirm,           // "a business called X": no newspaper or page
  kSpokesman,      // "a spokesman": of the company named before
  kService,        // "on the site": on what the company runs
  kTeaching,       // "teach English": a language
  kVersion,        // "UPDATE 1-": of a story
  kWishing,        // "the readers they hoped for"
  kShare,          // "Instagram's share was 17 accounts"
  kMachine,        // "our systems": what removes before anybody looks
  kCompanies,      // "both companies say"
  kReading,        // "were supposed to read it"
  kOccasion,       // "following a tip": what accounts were removed after
  kMinded,         // "whom it was after", "it had in mind": ends a clause on whom it was aimed at
  kPressing,       // "480,000 accounts clicked follow"
  kCase,           // 'Case 3. "Low Tide"': an item of its own
  kArresting,      // "arrested three of its members"
  kHabit,          // "removes": in a sentence, what is done as a rule
  kCopyOf,         // "forged versions of German news sites"
  kStudy,          // "a survey by the Centre": others, who looked
  kUpdate,         // "UPDATE, 27 March:" in front of what was added
  kAbroad,         // "the Vietnamese diaspora in Germany": people who live elsewhere
  kComing,         // "On July 12 came a network": a removal told by its turn
  kJoining,        // "Facebook followed a week later with 57 profiles"
  kLikewise,       // "YouTube followed suit", "... on 3 May": behind a turn that is all of it
  kTurned,         // "Then YouTube moved"
  kShareOf,        // "Facebook tied its part to X"
  kHappening,      // "The suspensions took place on Tuesday"
  kCollection,     // "an archive of 90,000 accounts": what others keep or look at
  kManner,         // "in poor Ukrainian": how a language was used
  kChamber,        // "members of the House": a parliament that looks into it
  kMost,           // "Most had fewer than 15 followers": each of them
  kLedger,         // "TikTok's list for January is out": what a month's removals are told in
  kTelling,        // "made the announcement on Thursday"
  kCovering,       // "It covers the last three months of 2024": of a report
  kRules,          // "the policies outlined last week"
  kOffice,         // "Hayrenik Alliance MP": the title of one of its people
  kContents,       // "451 pages of notes": of a document
  kImitated,       // "forged versions of German news sites"
  kMemberOf,       // "the bigger of the two": one of a counted few
  kInstitution,    // "the Nicaraguan Institute of X": its country is part of its name
  kDaytime,        // "on Friday evening"
  kStep,           // "It took the step earlier this month": what was told before
  kAsking,         // "Did Facebook delete them?": asked, not told
  kImperative,     // "remove the accounts": at the front, a demand
  kPersuading,     // "whose minds they hoped to change", "whom it was talking to"
  kMaking,         // "made 17 channels inaccessible"
  kUnavailable,
  kStretching,   // "stretched over 1,096 channels": as many, and not more
  kTrading,      // "1,000 aged accounts sold for $120"
  kHandingOn,    // "forwarded 94 accounts to the company"
  kDwelling,     // "accounts lived on Instagram"
  kEvidence,     // "judging by metadata": what tells where somebody is
  kByItself,     // "because they were renamed", "themselves": nobody removed it
  kReaching,     // "joined 300 groups": of others
  kAlike,        // "Channels and accounts alike have been terminated."
  kDoing,        // "It took the step"
  kTakingPlace,  // "The suspensions took effect on Wednesday"
  kRunning,      // "X, a firm, managed the lot", "looked after by X"
  kTheWhole,     // "managed the lot"
  kPaymaster,    // "their employer: X"
  kTheir,        // the same: of whom
  kCommunal,     // "the People's Renewal Movement": a possessive inside a name
  kBelonging,    // "It all goes back to X": a link only when it is said of the assets
  kTurning,      // "That leaves Bolivia.": to the next network
  kEpisode,      // "The other story is shorter."
  kMakingKnown,  // "The company published details on Thursday": when it was told
  kDetails,      // "Details were released on Thursday"
  kIssue,        // "March 2021 issue": the month of a periodical
  kHost,         // "the registrar Porkbun": who removes domains
  kFirmCue,      // "run from Georgia, by X", "holds X responsible"
  kSited,        // "75 accounts belonging to it were found on Instagram"
  kListCount
};

// A set of categories.
struct Cats {
  std::array<std::uint64_t, 3> bits{};
  constexpr Cats operator|(const Cats& o) const {
    return {{bits[0] | o.bits[0], bits[1] | o.bits[1], bits[2] | o.bits[2]}};
  }
  constexpr Cats& operator|=(const Cats& o) { return *this = *this | o; }
  constexpr bool meets(const Cats& o) const {
    return ((bits[0] & o.bits[0]) | (bits[1] & o.bits[1]) | (bits[2] & o.bits[2])) != 0;
  }
  constexpr bool empty() const { return (bits[0] | bits[1] | bits[2]) == 0; }
};
constexpr Cats bit(Cat cat) {
  const auto n = static_cast<unsigned>(cat);
  Cats out;
  out.bits[n / 64] = std::uint64_t{1} << (n % 64);
  return out;
}
static_assert(static_cast<unsigned>(Cat::kCategoryCount) <= 192);
template <typename... C>
constexpr Cats any_of(C... cats) {
  return (bit(cats) | ...);
}

std::optional<Cat> cat_from_name(std::string_view name);

struct Sense {
  Cat cat = Cat::kStop;
  bool ambiguous = false;   // also an everyday word or another name
  bool name = false;        // a proper name: wants capitals in text that has them
  bool adjective = false;   // country: adjective or singular demonym
  std::uint32_t value = 0;  // index into Lexicon::value()
};

// What a phrase means.
struct Senses {
  Cats cats;  // categories of those that are no proper names
  std::uint32_t first = 0;
  std::uint8_t count = 0;
  bool names = false;     // some are proper names
  bool by_itself = true;  // they hang neither on capitals nor on numbers around
};

// A phrase found in a text.
struct Match {
  std::uint32_t length = 0;  // tokens; 0: none
  const Senses* senses = nullptr;
};

class Lexicon {
 public:
  // The bundled one; compiled at the first call.
  static const Lexicon& bundled();

  Lexicon();

  const text::WordTable& vocabulary() const { return vocabulary_; }
  // The longest phrase at token `i`; length 0 when there is none.
  Match match(const TokenStream& stream, std::size_t i) const {
    const Word& word = words_[stream.tokens[i].word];
    return word.root == 0 ? Match() : longest(stream, i, word);
  }
  // What the word at token `i` means, as most do, whatever its capitals and its neighbours; it may
  // mean nothing. Null when only match() can tell: names, numbers, and where a phrase may go on.
  const Senses* meaning_alone(const TokenStream& stream, std::size_t i) const {
    const Token* const token = stream.tokens.data() + i;
    if (i + 1 == stream.tokens.size()) return nullptr;
    const Word& word = words_[token->word];
    bool alone = word.senses.by_itself;
    alone &= !may_go_on(word.children, token);
    return alone ? &word.senses : nullptr;
  }
  const Sense& sense(std::size_t index) const { return senses_[index]; }
  const std::string& value(const Sense& s) const { return values_[s.value]; }

  // Whether a list has this word, case aside; of whole units by their first bytes.
  template <typename Have>
  bool lists(WordList list, const Have& word) const {
    const List& all = lists_[static_cast<std::size_t>(list)];
    if constexpr (std::is_same_v<Have, grammar::Word>) {
      return all.may_have(word.front) && has(all, word.front, word);
    } else {
      const std::uint64_t front = text::front_of_literal(word);
      return all.may_have(front) && has(all, front, word);
    }
  }

  // Fetches what meaning_alone() and match() read of a word, a few words before they are asked.
  // The second of two steps wants the first to have arrived.
  void fetch([[maybe_unused]] std::uint32_t word) const {
#if defined(__GNUC__)
    __builtin_prefetch(words_.data() + word);
#endif
  }
  void fetch_edges([[maybe_unused]] std::uint32_t word) const {
#if defined(__GNUC__)
    __builtin_prefetch(edges_.data() + words_[word].steps.first);
#endif
  }

  // Signs of a small word (signs.h), by its number.
  static constexpr unsigned kFirstSign = 57;
  std::uint64_t signs(std::uint32_t word) const {
    return std::uint64_t{words_[word].signs} << kFirstSign;
  }

  // What a word tells of a text's language: kEnglish when it is common in English, kForeign when it
  // is in another, or both.
  static constexpr std::uint8_t kEnglish = 1;
  static constexpr std::uint8_t kForeign = 2;
  std::uint8_t common(std::uint32_t word) const { return common_[word]; }

  // Platform's company ("facebook" -> "Meta"); empty when unknown.
  std::string_view company_of(std::string_view platform) const;
  // Platform of an asset kind when a text names none, by the company that removed; empty when
  // unknown.
  std::string_view default_platform(std::string_view company, std::string_view kind) const;

  // How sure a claim of that rule is, 0 to 1, from how often it was right (confidence.tsv).
  double confidence(std::string_view rule) const;
  static constexpr double kUnseenRule = 0.85;  // of a rule that was hardly ever seen at work

 private:
  // The words that lead on from a node, each with the node behind it: a small hash table of its
  // own, so that those of a word stand beside each other.
  struct Edge {
    std::uint32_t word = 0;  // 0: none
    std::uint32_t to = 0;
  };
  struct Steps {
    std::uint32_t first = 0;  // in edges_
    std::uint32_t mask = 0;   // of places behind it
  };
  struct Node {
    Senses senses;
    std::uint64_t children = 0;  // a bit for each word that leads on, by its number modulo 64
    Steps steps;
  };
  void load_reference();
  void load_tsv(std::string_view text);
  void add_phrases(std::string_view phrases, Sense sense, std::string_view value);
  void add(std::string_view phrase, Sense sense, std::string_view value);
  void finish();
  std::uint32_t add_edge(std::uint32_t node, std::uint32_t word);
  // The node behind one with those children, 0 for none.
  std::uint32_t child(const Steps& steps, std::uint64_t children, std::uint32_t word) const {
    return may_lead(children, word) ? look_up(steps, word) : 0;
  }
  static bool may_lead(std::uint64_t children, std::uint32_t word) {
    return (children >> (word % 64) & 1U) != 0;
  }
  bool is_adverb(std::uint32_t word) const { return words_[word].adverb; }
  // Whether a phrase may go on behind its last token, of which that is the first of two. One
  // question in place of many, whose answers no processor could foresee.
  bool may_go_on(std::uint64_t children, const Token* two) const {
    bool on = may_lead(children, two[1].word);
    on |= is_adverb(two[1].word);
    on |= two[0].possessive;
    on |= is_passed_over(two[1]);
    on &= children != 0;
    return on;
  }
  // Whether a phrase may go on behind a token that is no word of it.
  static bool is_passed_over(const Token& token) {
    return (token.kind == TokenKind::kNewline) | (token.mark == '-') | (token.mark == '.');
  }
  std::uint32_t look_up(const Steps& steps, std::uint32_t word) const;
  void lay_edges();
  void lay_senses();
  // Whether the capitals of so many tokens from `i` on allow a proper name.
  static bool may_be_name(const TokenStream& stream, std::size_t i, std::size_t length);

  // What every word of a text is asked for, in one line of the cache.
  struct alignas(64) Word {
    Senses senses;               // as its node has them
    std::uint64_t children = 0;  // the same
    Steps steps;                 // the same
    std::uint32_t root = 0;      // node of the phrases that begin with it, 0 for none
    std::uint8_t signs = 0;
    bool adverb = false;
  };
  Match longest(const TokenStream& stream, std::size_t i, const Word& word) const;

  text::WordTable vocabulary_;
  std::vector<Word> words_;           // by word number
  std::vector<std::uint8_t> common_;  // the same; apart, as all words are asked for it at once
  std::vector<Node> nodes_;
  std::vector<std::vector<Sense>> pending_;  // by node, while it is built
  std::uint32_t possessive_ = 0;             // number of "'s"
  // By node and word, while it is built.
  std::unordered_map<std::uint64_t, std::uint32_t> pending_edges_;
  std::vector<Edge> edges_;
  std::vector<Sense> senses_;  // of phrases that mean the same only once: they stay in the cache
  std::vector<std::string> values_;
  std::unordered_map<std::string, std::uint32_t> value_index_;
  struct List {
    // A bit for each word by its front, at one of 256 places: nearly all words that a text asks for
    // are told apart there, and their letters are never looked at.
    std::array<std::uint64_t, 4> looks{};
    std::vector<std::uint64_t> fronts;  // text::ShortWord::front
    std::vector<std::string> words;

    static std::uint64_t place_of(std::uint64_t front) {
      return front * 0x9E3779B97F4A7C15U >> 56U;
    }
    bool may_have(std::uint64_t front) const {
      const std::uint64_t place = place_of(front);
      return (looks[place / 64] >> (place % 64) & 1U) != 0;
    }
    void add(std::string_view word);
  };
  // Whether a list has a word with that front.
  static bool has(const List& list, std::uint64_t front, std::string_view word);
  std::array<List, static_cast<std::size_t>(WordList::kListCount)> lists_;
  text::NameTable<std::string> platform_company_;
  text::NameTable<double> confidence_;                              // by rule
  text::NameTable<std::string> platform_of_all_;                    // by kind, of any company
  text::NameTable<text::NameTable<std::string>> default_platform_;  // by company, then kind
};

}  // namespace takedowndb::grammar
