/// @file
/// What an importer hands over: a document's text with what its file says about it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "takedowndb/extraction.h"

namespace takedowndb {

/// What is known of a document besides its text. Every field may be empty: "not stated".
struct Metadata {
  std::string title;
  std::string publisher;  ///< who published it ("Meta", "Reuters"), as written
  std::string published;  ///< publication date, EDTF level 0 ("2018-10-26", "2018-10", "2018")
  std::string url;        ///< canonical address; never fetched
  std::string language;  ///< BCP 47 tag ("en", "pt-BR"); an import fills it where the text is clear
  std::string id;        ///< the importing project's own id: names the same source in revisions
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

/// One asset that a table names singly.
struct SingleAsset {
  std::string platform;      ///< code of reference/platforms.csv, or empty
  std::string kind;          ///< code of reference/asset_kinds.csv
  std::string value;         ///< as the source writes it (often defanged)
  std::string display_name;  ///< a title or screen name beside the value, or empty
  std::string note;          ///< free text beside it, or empty
  std::optional<Span> span;
};

/// One document as an importer read it. Text is UTF-8 and is stored as it is here: the spans of
/// claims count its Unicode characters (code points) from 0.
struct Document {
  std::string name;      ///< base name of the file ("001.txt"), or what the importer calls a part
  std::string path;      ///< path as given on the command line, for messages
  std::string text;      ///< valid UTF-8; may be empty for coded facts without a text
  Metadata metadata;     ///< what the format itself, a manifest or an option states
  std::string importer;  ///< name of the importer that read it
  /// Facts that come ready-made (extraction records, tables). When set, no text rule is run.
  std::optional<Extraction> coded;
  std::vector<SingleAsset> assets;  ///< single assets, of the network with the same index in coded
  std::vector<Problem> problems;
};

}  // namespace takedowndb
