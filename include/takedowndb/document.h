/// @file
/// What an importer hands over: a document's text with what its file says about it.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "takedowndb/extraction.h"

namespace takedowndb {

/// What is known of the one network that a table of assets is about, besides the table. Every field
/// may be empty: "not stated". Several values stand between semicolons.
struct NetworkFacts {
  std::string company;    ///< who removed it ("Twitter")
  std::string removed;    ///< EDTF date or interval of the removal
  std::string origin;     ///< countries, alpha-2 or names ("IR; Russia")
  std::string target;     ///< countries, alpha-2 or names
  std::string actor;      ///< names of organisations or persons
  std::string operation;  ///< name of the influence operation
};

/// What is known of a document besides its text. Every field may be empty: "not stated".
struct Metadata {
  std::string title;
  std::string publisher;  ///< who published it ("Meta", "Reuters"), as written
  std::string published;  ///< publication date, EDTF level 0 ("2018-10-26", "2018-10", "2018")
  std::string url;        ///< canonical address; never fetched
  std::string language;  ///< BCP 47 tag ("en", "pt-BR"); an import fills it where the text is clear
  std::string id;        ///< the importing project's own id: names the same source in revisions
  NetworkFacts network =
      {};  ///< for tables of single assets; reports tell of their networks themselves
};

/// Something that an import or an extraction could not read or believe. Never an exception: the
/// rest of the document still counts. Stored in the table `problems`.
struct Problem {
  enum class Severity {
    kInfo,     ///< worth knowing ("text is Windows-1252")
    kWarning,  ///< something was left out or looks wrong ("total is not the sum of its parts")
    kError,    ///< the document could not be used at all
  };
  Severity severity = Severity::kWarning;
  std::string code;          ///< stable, for programs: "bad_metadata", "total_mismatch", ...
  std::string message;       ///< one sentence for people, without the file's name
  std::optional<Span> span;  ///< the words in question, where there are any
};

/// One asset that a source names singly.
struct SingleAsset {
  std::string platform;      ///< code of reference/platforms.csv, or empty
  std::string kind;          ///< code of reference/asset_kinds.csv, or empty
  std::string value;         ///< as the source writes it (often defanged)
  std::string plain;         ///< the address without what keeps it from being opened, or empty
  std::string display_name;  ///< a title or screen name beside the value, or empty
  std::string note;          ///< free text beside it, or empty
  std::optional<Span> span;
};

/// Words of a document with ready-made facts that extract() reads all the same, as said of one of
/// its networks: the cell "48 accounts" under "Facebook assets" is read as "We removed 48 accounts
/// on Facebook."
struct Passage {
  enum class Use {
    kColumn,   ///< a column of facts in words of its own: all that it states counts
    kBeside,   ///< words beside the facts: of what a column states, they state nothing again
    kFigures,  ///< words of posts: only figures of audiences, spending and the like, as kBeside
  };
  std::size_t takedown = 0;  ///< index of the takedown and network in `coded`
  std::size_t network = 0;
  Span span;           ///< the words, in the document's text
  std::string before;  ///< what is read before and after them; no claim comes from it
  std::string after;
  Use use = Use::kBeside;
};

/// One document as an importer read it. Text is UTF-8 and is stored as it is here: the spans of
/// claims count its Unicode characters (code points) from 0.
struct Document {
  std::string name;      ///< base name of the file ("001.txt"), or what the importer calls a part
  std::string path;      ///< path as given on the command line, for messages
  std::string text;      ///< valid UTF-8; may be empty for coded facts without a text
  Metadata metadata;     ///< what the format itself, a manifest or an option states
  std::string importer;  ///< name of the importer that read it
  /// Facts that come ready-made (extraction records, tables). When set, no rule is run on the text
  /// but on its passages.
  std::optional<Extraction> coded;
  std::vector<Passage> passages;    ///< with `coded` only
  std::vector<SingleAsset> assets;  ///< single assets, of the document's network if it has just one
  /// More of them, for tables that are too large to hold: hands over each one, in order, every time
  /// it is called (an import calls it twice, and not on the thread that read the file). Empty:
  /// none. @throws IoError, FormatError as reading the file does.
  std::function<void(const std::function<void(const SingleAsset&)>&)> more_assets;
  std::vector<Problem> problems;
};

}  // namespace takedowndb
